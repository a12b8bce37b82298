"""A decision between the officer's key and the participant: pending for a moment, or held for a second person.

The problem: a slip of the finger reached somebody's phone at once, and words of an officer reached it unread. The choice: a decision is a
row first. A job sends it once its time has come, so a killed process loses nothing; until then it is undone by one press. Held ones wait
for somebody with the right to release them. A claim has one decision under way at most. Rejected: a timer in the page (a closed
browser would send nothing, or everything).
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec
import structlog

from bot.desk.deps import DeskDeps
from bot.ports.audit import AuditNote
from bot.ports.claims import ClaimRow
from bot.ports.desk import OPEN, DeskEntry
from bot.ports.store import Session
from bot.ports.work import Job
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.decisions import Decision

ENDED: Mapping[str, str] = {"sent": "decision_sent", "overtaken": "decision_overtaken"}
"""Statuses a decision gets without anybody at a machine, each with its action in the audit."""

log = structlog.get_logger(__name__)


class Overtaken(Exception):
    """The claim is not as the officer saw it any more, or another decision is under way; nothing was kept."""


def seen(row: ClaimRow) -> str:
    """Version of the claim, carried by its forms. A form fits only as long as nothing has happened to the claim."""
    return f"{row.state}.{row.revision}.{len(row.moves)}"


def decided_in(entry: DeskEntry) -> tuple[str, Decision]:
    """Return the state a decision leads to, and what it says."""
    return str(entry.body["to"]), msgspec.convert(entry.body["decision"], Decision)


def open_among(entries: list[DeskEntry]) -> DeskEntry | None:
    """Return the decision of a claim that is under way, None where none is."""
    return next((entry for entry in entries if entry.kind == "decision" and entry.status in OPEN), None)


async def begin(
    deps: DeskDeps, claim_id: str, version: str, to: str, decided: Decision, officer: str, held: tuple[str, ...]
) -> DeskEntry:
    """Keep a decision; return it as it stands now. `version`: the claim as the officer saw it. `held`: why it waits for a second person.

    A claim nobody has is taken with it. Without time to undo it is sent at once. Raises Overtaken.
    """
    now = deps.clock()
    due = None if held else now + deps.undo
    entry = DeskEntry(
        secrets.token_hex(8),
        claim_id,
        "decision",
        officer,
        now,
        "held" if held else "pending",
        {"to": to, "seen": version, "decision": msgspec.to_builtins(decided), "held": list(held)},
        due,
    )

    async def keep(session: Session) -> None:
        row = await session.claim(claim_id)
        if row is None or seen(row) != version or to not in lifecycle.possible(row.state):
            raise Overtaken
        if open_among(list(await session.desk_entries(claim_id))) is not None:
            raise Overtaken
        if row.officer is None:
            session.set_claim(replace(row, officer=officer))
        session.put_desk_entry(entry)
        if due is not None:
            session.enqueue(_job(entry, due))

    await deps.store.run(None, keep)
    return entry if held or deps.undo else await carry_out(deps, entry.id)


def _job(entry: DeskEntry, at: datetime) -> Job:
    return Job("decide", f"decide:{entry.id}:{entry.status}", entry.id, at)


async def carry_out(deps: DeskDeps, entry_id: str) -> DeskEntry:
    """Move the claim as decided, unless that was undone; return the decision as it stands then. A second time changes nothing.

    Raises LookupError where there is no such decision.
    """
    entry = await _settle(deps, entry_id, "sending", ("pending", "sending"))
    if entry.status != "sending":
        return entry
    row = await deps.store.run(None, lambda session: session.claim(entry.claim))
    if row is None:
        return await _settle(deps, entry_id, "overtaken", ("sending",))
    to, decided = decided_in(entry)
    if not _is_done(row, entry, to):
        if seen(row) != entry.body["seen"]:
            log.info("decision_overtaken", claim=row.id)
            return await _settle(deps, entry_id, "overtaken", ("sending",))
        try:
            await deps.move(row.id, to, decided, entry.by)
        except lifecycle.IllegalMove:
            return await _settle(deps, entry_id, "overtaken", ("sending",))
    return await _settle(deps, entry_id, "sent", ("sending",))


def _is_done(row: ClaimRow, entry: DeskEntry, to: str) -> bool:
    """Whether the move was made before a death of the process."""
    before = int(str(entry.body["seen"]).rpartition(".")[2])
    return any(move.by == entry.by and move.state == to for move in row.moves[before:])


async def undo(deps: DeskDeps, entry_id: str, officer: str) -> DeskEntry:
    """Take a decision back before it is sent, pending or held; return it as it stands then. Only its own officer can."""
    return await _settle(deps, entry_id, "undone", ("pending", "held"), officer, own=True)


async def release(deps: DeskDeps, entry_id: str, officer: str) -> DeskEntry:
    """Have a held decision sent; return it as it stands then. Not by the officer who made it."""
    entry = await _settle(deps, entry_id, "pending", ("held",), officer, own=False)
    return await carry_out(deps, entry_id) if entry.status == "pending" and entry.settled_by == officer else entry


async def refuse(deps: DeskDeps, entry_id: str, officer: str) -> DeskEntry:
    """Refuse a held decision: nothing of it reaches the participant. Not by the officer who made it."""
    return await _settle(deps, entry_id, "refused", ("held",), officer, own=False)


async def _settle(
    deps: DeskDeps,
    entry_id: str,
    status: Any,
    of: tuple[str, ...],
    officer: str | None = None,
    *,
    own: bool | None = None,
) -> DeskEntry:
    """Bring a decision to a status, if it stands in one of these; return it as it stands then.

    The entry of the audit for one that ended is a part of the same transaction, so a repeated job writes it once.
    `own`: whether it has to be the officer's own, or another's. Raises LookupError where there is no such decision.
    """

    async def change(session: Session) -> DeskEntry:
        entry = await session.desk_entry(entry_id)
        if entry is None or entry.kind != "decision":
            raise LookupError("there is no such decision")
        if entry.status not in of or (own is not None and (entry.by == officer) is not own):
            return entry
        entry = replace(entry, status=status, settled_by=officer or entry.settled_by)
        if own is False and status == "pending":
            # Sent by a job as well, should the process die before it is sent.
            session.enqueue(_job(entry, deps.clock()))
        session.put_desk_entry(entry)
        if (action := ENDED.get(status)) is not None:
            row = await session.claim(entry.claim)
            session.note(_ended(entry, action, row, deps.clock()))
        return entry

    return await deps.store.run(None, change)


def _ended(entry: DeskEntry, action: str, row: ClaimRow | None, now: datetime) -> AuditNote:
    """Return the entry of the audit. `state`: of the claim at this moment, None where the claim is gone."""
    details = {"to": decided_in(entry)[0], "state": None if row is None else row.state}
    return AuditNote(entry.by, action, now, entry.claim, details=details)


def words_held(entry: DeskEntry) -> tuple[str, ...]:
    """Return why a decision is held, as kinds of `bot.desk.guard`."""
    body: Mapping[str, Any] = entry.body
    return tuple(body.get("held", ()))
