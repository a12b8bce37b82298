"""Twins: the same claim sent by two participants' chats. One of them is at the adapter; each move of it reaches both."""

from __future__ import annotations

from dataclasses import replace

import structlog

from bot.ports.claims import ClaimRow
from bot.ports.conversations import Received, StorageKey
from bot.ports.store import Store
from bot.submission.base import Receive
from dialogs.law.claim_lifecycle import IllegalMove
from dialogs.model.events import ClaimMoved, Event

log = structlog.get_logger(__name__)


def telling_twins(receive: Receive, store: Store) -> Receive:
    """Return a `receive` that brings the moves of a claim to its twins too."""

    async def tell(key: StorageKey, event_id: str, event: Event) -> Received:
        received = await receive(key, event_id, event)
        if isinstance(event, ClaimMoved):
            row = await store.run(None, lambda session: session.claim(event.claim))
            for twin in row.twins if row is not None else ():
                await _bring(twin, event_id, event, receive, store)
        return received

    return tell


async def catch_up(row: ClaimRow, store: Store, receive: Receive) -> None:
    """Bring a twin, just recorded, the moves that the claim at the adapter has made meanwhile."""
    first = await store.run(None, lambda session: session.claim(row.twin_of or ""))
    for number, move in enumerate(first.moves if first is not None else ()):
        if move.by != "participant" and move.state not in ("filing", "unknown", "recorded"):
            moved = ClaimMoved(row.id, move.state, move.by, move.note, tuple(move.reasons), move.appointment)
            await _bring(row.id, f"caught-up:{number}", moved, receive, store)


async def _bring(twin: str, event_id: str, event: ClaimMoved, receive: Receive, store: Store) -> None:
    row = await store.run(None, lambda session: session.claim(twin))
    if row is None:
        return
    try:
        await receive(row.key, f"{event_id}:twin:{twin}", replace(event, claim=twin))
    except IllegalMove:
        log.info("twin_not_moved", claim=twin, state=row.state, to=event.to)
