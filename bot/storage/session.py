"""One transaction as the work sees it: reads of what was committed, writes kept back until the commit.

A work function may await this session's reads and nothing else: on SQLite several works share one transaction, and
whoever waits there for a clock or a network lets everybody wait. It may be run again (when a neighbour in the same
transaction failed, when PostgreSQL found a deadlock), so it must not change anything outside of its session,
nor call the store's `run`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Protocol

from bot.acting import acting_now
from bot.listed import IDENTITY, TermKind, terms_of
from bot.ports.audit import AuditNote
from bot.ports.claims import ClaimRow, SameIdentity
from bot.ports.conversations import Message, Outgoing, StorageKey, Stored
from bot.ports.desk import DeskEntry
from bot.ports.figures import STEPS
from bot.ports.files import FileRow
from bot.ports.work import Job
from bot.storage import records
from bot.storage.chain import SYSTEM, note_row
from bot.storage.counting import draft_row, move_figures
from bot.storage.tables import OUTBOX_BLOCK
from bot.storage.writes import Query, ReadName, Terms, Writes
from dialogs.model.decisions import Move

WORK_SECONDS = 30.0
"""A work that takes longer is given up with TimeoutError: it waits for something that is not a read of its session."""

CheckClaim = Callable[[Mapping[str, Any], Sequence[Mapping[str, Any]], Sequence[Mapping[str, Any]]], None]
"""Checks a claim's row with its moves and its newest entry of the audit. Raises Tampered."""


class Reader(Protocol):
    """Reader of committed rows. They come with their personal part opened, in the order added."""

    async def read(self, name: ReadName, value: Any) -> Sequence[Mapping[str, Any]]: ...


class BufferedSession:
    """`bot.ports.store.Session` over any reader; the store writes `writes` when the work has returned.

    `check`: of every claim that is read; none is checked where it is not given.
    """

    def __init__(self, reader: Reader, next_id: Callable[[], int], check: CheckClaim | None = None) -> None:
        self._check_claim = check
        self._read_claims: dict[str, ClaimRow] = {}
        self._reader = reader
        self._next_id = next_id
        self._loaded: dict[str, Stored | None] = {}
        self._saved: dict[str, Stored] = {}
        self._now: datetime | None = None
        # Claims as they are stored, with terms that fit.
        self._indexed: dict[str, ClaimRow] = {}
        self.asked: set[Query] = set()
        self.writes = Writes()
        self.over = False

    # --- conversation ---

    async def load(self, key: StorageKey) -> Stored | None:
        """The conversation, as this transaction left it; None where there is none."""
        self._check()
        name = str(key)
        if (row := self.writes.conversations.get(name)) is not None:
            # Read back from the row, not kept as given: what its caller changes afterwards is not saved.
            if name not in self._saved:
                self._saved[name] = records.stored(row)
            return self._saved[name]
        if name in self.writes.forgotten:
            return None
        if name not in self._loaded:
            rows = await self._read("conversation", name)
            self._loaded[name] = records.stored(rows[0]) if rows else None
        return self._loaded[name]

    def save(self, key: StorageKey, stored: Stored) -> None:
        """Keep the conversation.

        The last one of a transaction counts. Raises TypeError for data that JSON can't hold.
        """
        self._check()
        name = str(key)
        saved = self._saved.pop(name, None)
        if saved is not None and saved.data is stored.data:
            # Another state for data that is packed already.
            row = self.writes.conversations[name]
            self.writes.conversations[name] = {**row, "state": stored.state, "version": stored.version}
        else:
            self.writes.conversations[name] = records.conversation_row(key, stored, self._at())

    # --- history and dedupe ---

    async def seen(self, event_id: str) -> bool:
        """Whether this event was already processed."""
        self._check()
        if any(row["event_id"] == event_id for row in self.writes.events):
            return True
        return bool(await self._read("seen", event_id))

    def remember(
        self, key: StorageKey, event_id: str, kind: str, before: str | None, after: str | None, at: datetime
    ) -> None:
        """This event is processed, once and for all: a second one with the same id fails the transaction."""
        self._check()
        self.writes.events.append(
            {"event_id": event_id, "key": str(key), "kind": kind, "before": before, "after": after, "at": _aware(at)}
        )

    # --- what follows ---

    def say(self, key: StorageKey, message: Message, at: datetime) -> Outgoing:
        """Put a message into the outbox; it may be sent once `run` has returned. At most 64 in one transaction."""
        self._check()
        if len(self.writes.outbox) >= OUTBOX_BLOCK:
            raise ValueError(f"more than {OUTBOX_BLOCK} messages in one transaction")
        outgoing = Outgoing(self._next_id(), key, message)
        self.writes.outbox.append(records.outgoing_row(outgoing, _aware(at)))
        return outgoing

    def enqueue(self, job: Job) -> None:
        """Have work done after the commit, and only after it."""
        self._check()
        self.writes.jobs.append(job)

    def keep_failed(
        self, key: StorageKey | None, event_id: str, body: Mapping[str, Any], error: str, at: datetime
    ) -> None:
        """Keep an update that could not be processed. The error is kept encrypted too: it may quote what was typed."""
        self._check()
        plain = records.pack({"update": body, "error": error})
        self.writes.failed_updates.append(
            {"event_id": event_id, "key": None if key is None else str(key), "body": plain, "at": _aware(at)}
        )

    # --- consents ---

    def consent(self, key: StorageKey, purpose: str, version: int, given: bool, at: datetime) -> None:
        """Record that a purpose was allowed, or taken back."""
        self._check()
        self.writes.consents.append(
            {"key": str(key), "purpose": purpose, "version": version, "given": given, "at": _aware(at)}
        )

    # --- files ---

    def add_file(self, row: FileRow, at: datetime) -> None:
        """Keep a new file. A second one with the same id fails the transaction."""
        self._check()
        if row.id in self.writes.added_files:
            raise ValueError("a file was added twice")
        self.writes.added_files[row.id] = {**records.file_row(row), "added_at": _aware(at)}

    async def file(self, file_id: str) -> FileRow | None:
        """The file of this id, None where there is none."""
        self._check()
        if (added := self.writes.added_files.get(file_id)) is not None:
            return records.file(added)
        rows = [row for row in await self._read("file", file_id) if await self._is_kept(row)]
        return records.file(self.writes.changed_files.get(file_id, rows[0])) if rows else None

    def set_file(self, row: FileRow) -> None:
        """Change a file that was added before; nothing happens when it is gone (the person was forgotten meanwhile)."""
        self._check()
        if (added := self.writes.added_files.get(row.id)) is not None:
            added.update(records.file_row(row))
        else:
            self.writes.changed_files[row.id] = records.file_row(row)

    async def _is_kept(self, row: Mapping[str, Any]) -> bool:
        if row["key"] not in self.writes.forgotten:
            return True
        return any(claim["id"] == row["claim"] for claim in await self._read("claims_of", row["key"]))

    # --- claims ---

    def add_claim(self, row: ClaimRow) -> None:
        """File a claim, with the moves it comes with. A second one with the same id fails the transaction."""
        self._check()
        if row.id in self.writes.added_claims:
            raise ValueError("a claim was filed twice")
        self.writes.added_claims[row.id] = records.claim_row(row)
        self.writes.added_claims[row.id]["shared"] = False
        self.writes.moves.extend(records.move_row(row.id, move) for move in row.moves)
        self._note_change("claim_filed", row, row.moves[-1] if row.moves else None)
        self._set_terms(row, filed=True)

    async def claim(self, claim_id: str) -> ClaimRow | None:
        """The filed claim of this id with all its moves, None where there is none. Raises Tampered."""
        self._check()
        own_moves = [row for row in self.writes.moves if row["claim"] == claim_id]
        if (added := self.writes.added_claims.get(claim_id)) is not None:
            return records.claim(added, own_moves)
        rows = await self._read("claim", claim_id)
        if not rows:
            return None
        if self._check_claim is None:
            kept_moves = await self._read("moves", claim_id)
        else:
            kept_moves, anchors = await asyncio.gather(self._read("moves", claim_id), self._read("anchor", claim_id))
            self._check_claim(rows[0], kept_moves, anchors)
        moves = [*kept_moves, *own_moves]
        if (changed := self.writes.changed_claims.get(claim_id)) is not None:
            found = records.claim(changed, moves)
        else:
            found = records.claim(rows[0], moves)
            if rows[0]["indexed"]:
                self._indexed[claim_id] = found
        self._read_claims[claim_id] = found
        return found

    def set_claim(self, row: ClaimRow, move: Move | None = None) -> None:
        """Change a filed claim and add one step to its life.

        Of `row.moves` nothing is written: moves are only ever added. They tell since when the claim waits.
        """
        self._check()
        if (added := self.writes.added_claims.get(row.id)) is not None:
            added.update(records.claim_row(row, move))
        else:
            self.writes.changed_claims[row.id] = records.claim_row(row, move)
        if move is not None:
            self.writes.moves.append(records.move_row(row.id, move))
            self._count(row, move)
        self._note_change("claim_moved" if move is not None else "claim_changed", row, move)
        before = self._indexed.get(row.id)
        if before is None or _found_by(before) != _found_by(row):
            self._set_terms(row, filed=added is not None)

    def _set_terms(self, row: ClaimRow, *, filed: bool) -> None:
        terms = terms_of(row.reference, row.answers)
        self.writes.terms[row.id] = Terms(row.id, str(row.key), terms, row.twin_of is not None, filed)
        self._indexed[row.id] = row

    async def same_identity(self, claim_id: str) -> Sequence[SameIdentity]:
        """The other filed claims with the same NIK, KPJ or account, as they were stored before this transaction.

        Claims of one chat under one NIK are one person's, and a twin is the same claim: neither is among them. Empty where there is no
        such claim.
        """
        row = await self.claim(claim_id)
        if row is None or row.twin_of is not None:
            return ()
        agreeing: dict[str, set[TermKind]] = {}
        for term in sorted(terms_of(row.reference, row.answers)):
            if term[0] in IDENTITY:
                for found in await self._read("having", term):
                    agreeing.setdefault(found["claim"], set()).add(term[0])
        others = []
        for other, kinds in sorted(agreeing.items()):
            people = [] if other == claim_id else await self._read("person", other)
            own = any(person["key"] == str(row.key) for person in people) and "nik" in kinds
            if people and people[0]["twin_of"] is None and not own:
                others.append((other, tuple(kind for kind in IDENTITY if kind in kinds)))
        return others

    # --- the ledger of what is handed over ---

    def take_key(self, idempotency_key: str, claim_id: str) -> None:
        """Let this claim hold the key, unless another holds it by the commit: `holder` tells in a later transaction."""
        self._check()
        self.writes.submissions.append({"key": idempotency_key, "claim": claim_id})

    async def holder(self, idempotency_key: str) -> str | None:
        """The id of the claim that holds this key, None where none does."""
        self._check()
        rows = await self._read("submission", idempotency_key)
        return str(rows[0]["claim"]) if rows else None

    # --- figures ---

    def reached(self, draft: str, kind: str, step: str, at: datetime) -> None:
        """Count that a draft came to a step of `bot.ports.figures.STEPS`; it counts once, at the furthest."""
        self._check()
        self.writes.drafts.append(draft_row(draft, kind, STEPS.index(step) + 1, _aware(at)))

    def _count(self, row: ClaimRow, move: Move) -> None:
        # The same claim under another participant is one claim. A move of one that was not read has no stage to end.
        before = self._read_claims.get(row.id)
        if before is not None and row.twin_of is None:
            self.writes.figures.extend(move_figures(row.kind, before.moves, move, before.late_at))

    # --- the audit ---

    def note(self, note: AuditNote) -> None:
        """Have the audit tell of this, if the transaction is committed. Raises ValueError for details with words."""
        self._check()
        self.writes.notes.append(note_row(note))

    def _note_change(self, action: str, row: ClaimRow, move: Move | None) -> None:
        acting = acting_now()
        actor = acting.actor if acting is not None else SYSTEM if move is None else move.by
        address = acting.address if acting is not None else ""
        details: dict[str, str | int | bool | None] = {"state": row.state, "revision": row.revision}
        note = AuditNote(actor, action, datetime.now(UTC), row.id, address, details)
        self.writes.notes.append({**note_row(note), "changes": True})

    # --- what officers keep ---

    def put_desk_entry(self, entry: DeskEntry) -> None:
        """Keep this, in place of what stood under its id."""
        self._check()
        self.writes.desk_entries[entry.id] = records.desk_entry_row(entry)

    async def desk_entry(self, entry_id: str) -> DeskEntry | None:
        """Return the entry of this id, None where there is none."""
        self._check()
        if (own := self.writes.desk_entries.get(entry_id)) is not None:
            return records.desk_entry(own)
        rows = await self._read("desk_entry", entry_id)
        return records.desk_entry(rows[0]) if rows else None

    async def desk_entries(self, claim_id: str) -> Sequence[DeskEntry]:
        """Return the entries of officers beside this claim, oldest first."""
        self._check()
        rows = {row["id"]: row for row in await self._read("desk_entries", claim_id)}
        rows |= {id: row for id, row in self.writes.desk_entries.items() if row["claim"] == claim_id}
        return sorted(map(records.desk_entry, rows.values()), key=lambda entry: (entry.at, entry.id))

    # --- forgetting ---

    def forget(self, key: StorageKey) -> None:
        """Delete what was kept of this participant before this transaction: conversation, outbox, failed updates,
        files.

        Consents and filed claims with their files stay; processed events stay processed but no longer say whose they
        were. What this same transaction writes, before or after this call, is kept: the goodbye must reach the
        person.
        """
        self._check()
        self.writes.forgotten.append(str(key))

    # --- within ---

    async def _read(self, name: ReadName, value: Any) -> Sequence[Mapping[str, Any]]:
        self.asked.add((name, value))
        rows = await self._reader.read(name, value)
        self._check()
        return rows

    def _at(self) -> datetime:
        if self._now is None:
            self._now = datetime.now(UTC)
        return self._now

    def _check(self) -> None:
        if self.over:
            raise RuntimeError("this transaction is over: a session must not be used outside of its work")


def _found_by(row: ClaimRow) -> tuple[object, ...]:
    return row.reference, row.answers, row.key, row.twin_of


def _aware(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a time without a zone can't be stored")
    return at
