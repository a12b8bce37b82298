"""A real store with one filed claim, and a conversation that keeps what it receives."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.ports import ClaimRow, Move, Received, StorageKey
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.events import ClaimDelayed, ClaimMoved, ClaimRecorded

START = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)
KEY = StorageKey(1, 20, 20)


class World:
    """The store, a clock that is set by hand, and `receive` as the conversations do it: once per event id, within a transaction."""

    def __init__(self, store: SQLStore) -> None:
        self.store = store
        self.time = START
        self.events: dict[str, object] = {}

    def now(self) -> datetime:
        return self.time

    async def file(self, claim_id: str = "c1", state: str = "filing", revision: int = 1) -> None:
        moves = (Move(START, "filing", "participant"),)
        row = ClaimRow(
            claim_id,
            KEY,
            "JHT_RESIGN",
            1,
            revision,
            state,
            None,
            {"zone": "Asia/Jakarta"},
            {},
            "id",
            START,
            START,
            moves,
        )

        async def add(session):
            session.add_claim(row)

        await self.store.run(KEY, add)

    async def claim(self, claim_id: str = "c1") -> ClaimRow:
        row = await self.store.run(None, lambda session: session.claim(claim_id))
        assert row is not None
        return row

    async def move(self, to: str, by: str, claim_id: str = "c1", reference: str | None = None) -> None:
        async def work(session):
            row = await session.claim(claim_id)
            state = lifecycle.move(row.state, to)
            changed = replace(row, state=state, reference=reference or row.reference, updated_at=self.time)
            session.set_claim(changed, Move(self.time, state, by))

        await self.store.run(KEY, work)

    async def receive(self, key: StorageKey, event_id: str, event: object) -> Received:
        assert key == KEY
        if event_id in self.events:
            return Received(duplicate=True)
        self.events[event_id] = event
        match event:
            case ClaimRecorded(claim, _, reference):
                if (await self.claim(claim)).state in ("filing", "unknown"):
                    await self.move("recorded", "service", claim, reference)
            case ClaimMoved(claim, to, by, _):
                await self.move(to, by, claim)
            case ClaimDelayed():
                pass
        return Received()

    def later(self, **span: float) -> None:
        self.time += timedelta(**span)


@pytest.fixture
async def world(tmp_path) -> AsyncIterator[World]:
    store = SQLStore(f"sqlite:///{tmp_path / 'klaim.db'}", Keyring([bytes(range(32))]))
    await store.start()
    yield World(store)
    await store.close()
