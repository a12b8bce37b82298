"""News of claims from a submission service: brought into the conversation once, in their order, or not at all."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

import structlog

from bot.ports.claims import ClaimRow
from bot.ports.store import Session, Store
from bot.ports.submission import News, NotOffered, Uncertain, Unreachable
from bot.submission.base import Adapter, Receive
from bot.submission.identity import idempotency_key
from bot.submission.routing import Adapters
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.events import ClaimMoved

log = structlog.get_logger(__name__)

Brought = Literal["told", "known", "late"]
"""`known`: it was brought before. `late`: a later one was."""

OURS = frozenset({"filing", "unknown", "recorded", "withdrawn"})
"""States that a receipt or the participant brings, never the news of a service."""
STATES = tuple(state for state in lifecycle.STATES if state not in OURS)
"""States that a service may report."""

SILENT = timedelta(hours=6)
"""Time without any word of a claim after which its service is asked."""
_PAGE = 200


@dataclass(slots=True)
class Newsroom:
    """Bringer of news. One at a time for each claim, so that of two at once the older can't overtake."""

    store: Store
    receive: Receive
    _locks: tuple[asyncio.Lock, ...] = field(default_factory=lambda: tuple(asyncio.Lock() for _ in range(64)))

    async def bring(self, claim_id: str, news: News) -> Brought:
        """Move the claim as reported. Raises IllegalMove where its state does not allow that, LookupError for no such claim.

        News that came before, and news older than what came, change nothing.
        """
        async with self._locks[zlib.crc32(claim_id.encode()) % len(self._locks)]:
            row = await self.store.run(None, lambda session: session.claim(claim_id))
            if row is None:
                raise LookupError(f"claim {claim_id} has news but is not stored")
            event_id = f"news:{claim_id}:{news.id}"
            if await self.store.run(None, lambda session: session.seen(event_id)):
                return "known"
            if row.heard_at is not None and news.at < row.heard_at:
                return "late"
            moved = ClaimMoved(claim_id, news.state, news.by, news.note, news.reasons, news.appointment)
            if (await self.receive(row.key, event_id, moved)).duplicate:
                return "known"
            await self.store.run(row.key, lambda session: _heard(session, claim_id, news.at))
            return "told"

    async def bring_all(self, claim: ClaimRow, news: Iterable[News]) -> None:
        """Bring the statuses of a claim in their order; those that its state does not allow are passed over."""
        for one in sorted(news, key=lambda one: one.at):
            try:
                await self.bring(claim.id, one)
            except lifecycle.IllegalMove as error:
                log.warning("news_not_possible", claim=claim.id, state=error.state, to=error.to)


async def ask_news(newsroom: Newsroom, adapters: Adapters, now: Callable[[], datetime]) -> None:
    """Ask the services about claims of which no word came for long. A service that can't be reached is asked next time."""
    for state in lifecycle.STATES:
        if state not in lifecycle.FINAL and state not in ("filing", "unknown"):
            for row in await _silent(newsroom.store, state, now() - SILENT):
                await _ask(row, newsroom, adapters)


async def _silent(store: Store, state: str, before: datetime) -> list[ClaimRow]:
    """All claims in this state that have not changed since: read before any is moved, as a move changes the list."""
    found: list[ClaimRow] = []
    offset = 0
    while page := await store.claims(state, _PAGE, offset):
        found += [row for row in page if row.updated_at <= before and row.submission_key]
        offset += len(page)
    return found


async def _ask(row: ClaimRow, newsroom: Newsroom, adapters: Adapters) -> None:
    try:
        adapter = adapters.named(row.adapter)
        if not isinstance(adapter, Adapter) or not adapter.polled:
            return
        receipt = await adapter.status(idempotency_key(row))
    except (Unreachable, Uncertain, NotOffered, ValueError) as error:
        log.warning("news_not_asked", claim=row.id, submission=row.adapter, error=type(error).__name__)
        return
    if receipt is not None:
        await newsroom.bring_all(row, receipt.news)


async def _heard(session: Session, claim_id: str, at: datetime) -> None:
    row = await session.claim(claim_id)
    if row is not None and (row.heard_at is None or row.heard_at < at):
        session.set_claim(replace(row, heard_at=at))
