"""A real store with one filed claim, and a conversation that keeps what it receives."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.ports.claims import ClaimRow
from bot.ports.conversations import Received, StorageKey
from bot.storage.blobs import Blobs
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from bot.submission.base import Adapter
from bot.submission.news import Newsroom
from bot.submission.outcomes import Handing, submit_claim
from bot.submission.placing import Placing, claim_held
from bot.submission.registry import REGISTRY, Tools
from bot.submission.routing import Adapters
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.decisions import Move
from dialogs.model.events import ClaimDelayed, ClaimMoved, ClaimRecorded

START = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)
KEY = StorageKey(1, 20, 20)


class World:
    """The store, a clock that is set by hand, and `receive` as the conversations do it: once per event id, within a transaction."""

    def __init__(self, store: SQLStore, folder: Path) -> None:
        self.store = store
        self.folder = folder
        self.blobs = Blobs.at(folder / "files", store.keyring)
        self.newsroom = Newsroom(store, self.receive)
        self.routes = {"*": "desk"}
        self.environment: dict[str, str] = {}
        self.zone = "Asia/Jakarta"
        self.time = START
        self.events: dict[str, object] = {}

    def now(self) -> datetime:
        return self.time

    def tools(self) -> Tools:
        async def find(claim_id):
            return await self.store.run(None, lambda session: session.claim(claim_id))

        async def file(file_id):
            return await self.store.run(None, lambda session: session.file(file_id))

        async def held(key):
            return await self.store.run(None, lambda session: claim_held(session, key))

        return Tools(
            find=find,
            blobs=self.blobs,
            receive=self.receive,
            environment=self.environment,
            file=file,
            held=held,
            bring=self.newsroom.bring,
            derive=self.store.keyring.derive,
            now=self.now,
            folder=self.folder,
        )

    def handing(self, service: Adapter | None = None, receive=None) -> Handing:
        """The parts of handing over, to this service or as the setting says."""
        if service is not None:
            REGISTRY["service"] = lambda tools: service
        routes = {"*": "service"} if service is not None else self.routes
        adapters = Adapters(routes, self.tools())
        placing = Placing(self.store, adapters, self.blobs, self.store.keyring.derive("submission key"))

        async def zone_of(key):
            return self.zone

        return Handing(self.store, adapters, placing, receive or self.receive, self.newsroom, self.now, zone_of)

    async def submit(self, service: Adapter | None = None, claim_id: str = "c1", receive=None) -> None:
        await submit_claim(claim_id, self.handing(service, receive))

    async def submit_with(self, handing: Handing, claim_id: str) -> None:
        await submit_claim(claim_id, handing)

    async def file(self, claim_id: str = "c1", state: str = "filing", revision: int = 1, key=KEY, **answers) -> None:
        """File a claim; those of one content differ by their id only, unless `answers` say otherwise."""
        moves = (Move(self.time, "filing", "participant"),)
        row = ClaimRow(
            claim_id,
            key,
            "jht_resign",
            1,
            revision,
            state,
            None,
            {"nik": "3271010101900001", "kpj": ["11012345678"], **answers},
            {},
            "id",
            self.time,
            self.time,
            moves,
        )

        async def add(session):
            session.add_claim(row)

        await self.store.run(key, add)

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

        await self.store.run((await self.claim(claim_id)).key, work)

    async def receive(self, key: StorageKey, event_id: str, event: object) -> Received:
        if event_id in self.events:
            return Received(duplicate=True)
        self.events[event_id] = event
        try:
            await self.happen(event)
        except lifecycle.IllegalMove:
            del self.events[event_id]
            raise
        return Received()

    async def happen(self, event: object) -> None:
        match event:
            case ClaimRecorded(claim, revision, reference):
                if revision == 1 and (await self.claim(claim)).state in ("filing", "unknown"):
                    await self.move("recorded", "service", claim, reference)
                elif revision > 1 and (await self.claim(claim)).state == "needs_correction":
                    await self.move("verifying", "participant", claim, reference)
            case ClaimMoved(claim, to, by, _):
                await self.move(to, by, claim)
            case ClaimDelayed():
                pass

    def later(self, **span: float) -> None:
        self.time += timedelta(**span)


@pytest.fixture
async def world(tmp_path) -> AsyncIterator[World]:
    store = SQLStore(f"sqlite:///{tmp_path / 'klaim.db'}", Keyring([bytes(range(32))]))
    await store.start()
    yield World(store, tmp_path)
    REGISTRY.pop("service", None)
    await store.close()
