"""The store in dictionaries: the promises of `bot.storage.store` but that of lasting, with no database in between."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import Any, TypeVar

from bot.listed import Term
from bot.ports.claims import ClaimRow
from bot.ports.conversations import Outgoing, Shown, StorageKey
from bot.ports.officers import LastAdministrator, Officer, OfficerChange, OfficerSession
from bot.ports.store import Session
from bot.ports.work import WorkEngine
from bot.storage import records
from bot.storage.backend import StoreClosed, settle
from bot.storage.lists import SHOWING
from bot.storage.records import Row
from bot.storage.session import WORK_SECONDS, BufferedSession
from bot.storage.store import KEEP_EVENTS, KEEP_MESSAGES
from bot.storage.writes import ReadName, Writes

T = TypeVar("T")


class MemoryStore:
    """`bot.ports.store.Store` and `bot.ports.officers.Officers` in dictionaries.

    Orders are given to `work` with None for a connection.
    """

    def __init__(self, work: WorkEngine | None = None) -> None:
        self._work = work
        # One work at a time, in their order: simpler than a lock per key, and nobody is in a hurry here.
        self._turn = asyncio.Lock()
        self._ids = count(1)
        self._closed = False
        self.conversations: dict[str, Row] = {}
        self.events: dict[str, Row] = {}
        self.outbox: dict[int, Row] = {}
        self.failed_updates: dict[str, Row] = {}
        self.consents: list[Row] = []
        self.files: dict[str, Row] = {}
        self.claim_rows: dict[str, Row] = {}
        self.moves: dict[str, list[Row]] = {}
        self.submissions: dict[str, Row] = {}
        self.terms: dict[str, frozenset[Term]] = {}
        self.officers: dict[str, Officer] = {}
        self.links: dict[str, tuple[str, datetime]] = {}
        self.sessions: dict[str, OfficerSession] = {}

    async def start(self) -> None:
        """Nothing to open."""

    async def close(self) -> None:
        """Later calls raise StoreClosed."""
        self._closed = True

    async def run(
        self, key: StorageKey | None, work: Callable[[Session], Awaitable[T]], event_id: str | None = None
    ) -> T:
        """See `bot.ports.store.Store.run`."""
        async with self._turn:
            self._check()
            session = BufferedSession(self, self._ids.__next__)
            try:
                async with asyncio.timeout(WORK_SECONDS):
                    result = await work(session)
            finally:
                session.over = True
            self._write(session.writes)
            return result

    async def read(self, name: ReadName, value: Any) -> Sequence[Mapping[str, Any]]:
        """The reads of a session: rows as they were written."""
        match name:
            case "conversation":
                return _found(self.conversations.get(value))
            case "seen":
                return _found(self.events.get(value))
            case "file":
                return _found(self.files.get(value))
            case "claim":
                return [{**row, "indexed": True} for row in _found(self.claim_rows.get(value))]
            case "person":
                return _found(self.claim_rows.get(value))
            case "having":
                return [{"claim": id} for id, terms in self.terms.items() if value in terms]
            case "term":
                raise AssertionError("terms are not hashed here")
            case "claims_of":
                return [row for row in self.claim_rows.values() if row["key"] == value]
            case "moves":
                return list(self.moves.get(value, ()))
            case "submission":
                return _found(self.submissions.get(value))

    def _write(self, writes: Writes) -> None:
        """All or nothing: whatever can fail comes before the first change."""
        new_events = [row["event_id"] for row in writes.events]
        if len({*new_events}) < len(new_events) or any(event_id in self.events for event_id in new_events):
            raise ValueError("an event was processed twice")
        if any(id in self.files for id in writes.added_files) or any(
            id in self.claim_rows for id in writes.added_claims
        ):
            raise ValueError("a file or a claim was added twice")
        for job in writes.jobs:
            if self._work is None:
                raise RuntimeError(f"no work engine to take the order {job.kind}")
            self._work.enqueue(None, job)

        for key in writes.forgotten:
            self._forget(key)
        self.conversations.update(writes.conversations)
        self.events.update({row["event_id"]: row for row in writes.events})
        self.outbox.update({row["id"]: row for row in writes.outbox})
        self.failed_updates.update({row["event_id"]: row for row in writes.failed_updates})
        self.consents.extend(writes.consents)
        self.files.update(writes.added_files)
        for id, row in writes.changed_files.items():
            if id in self.files:
                self.files[id] = {**self.files[id], **row}
        self.claim_rows.update(writes.added_claims)
        for id, row in writes.changed_claims.items():
            if id in self.claim_rows:
                self.claim_rows[id] = row
        self.terms.update({id: written.terms for id, written in writes.terms.items() if id in self.claim_rows})
        for row in writes.moves:
            self.moves.setdefault(row["claim"], []).append(row)
        for row in writes.submissions:
            self.submissions.setdefault(row["key"], row)

    def _listed(self) -> list[Row]:
        return [row for row in self.claim_rows.values() if row["twin_of"] is None]

    def _forget(self, key: str) -> None:
        filed = {row["id"] for row in self.claim_rows.values() if row["key"] == key}
        self.conversations.pop(key, None)
        self.outbox = {id: row for id, row in self.outbox.items() if row["key"] != key}
        self.failed_updates = {id: row for id, row in self.failed_updates.items() if row["key"] != key}
        self.files = {id: row for id, row in self.files.items() if row["key"] != key or row["claim"] in filed}
        for row in self.events.values():
            if row["key"] == key:
                row.update(key=None, before=None, after=None)

    # --- outbox ---

    def sent(self, outgoing: Outgoing, message_id: int | None, at: datetime) -> Awaitable[None]:
        """See `SQLStore.sent`."""
        return self._mark(outgoing, status="sent", message_id=message_id, finished_at=at, error=None)

    async def retry(self, outgoing: Outgoing, not_before: datetime, error: str) -> None:
        """See `SQLStore.retry`."""
        await self._mark(outgoing, attempts=outgoing.attempts + 1, not_before=not_before, error=error.encode())

    async def undeliverable(self, outgoing: Outgoing, error: str, at: datetime) -> None:
        """See `SQLStore.undeliverable`."""
        await self._mark(outgoing, status="failed", finished_at=at, error=error.encode())

    def _mark(self, outgoing: Outgoing, **values: Any) -> asyncio.Future[None]:
        self._check()
        row = self.outbox.get(outgoing.id)
        if row is not None and row["status"] == "waiting":
            row.update(values)
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        settle(done, None)
        return done

    async def unsent(self, older_than: datetime, limit: int) -> Sequence[Outgoing]:
        """See `SQLStore.unsent`."""
        self._check()
        held_back: set[str] = set()
        found: list[Outgoing] = []
        for row in sorted(self.outbox.values(), key=lambda row: row["id"]):
            if row["status"] != "waiting" or row["key"] in held_back:
                continue
            if row["not_before"] > older_than:
                held_back.add(row["key"])
            elif len(found) < limit:
                found.append(records.outgoing(row))
        return found

    async def newest_unsent(self, limit: int) -> Sequence[Outgoing]:
        """See `SQLStore.newest_unsent`."""
        self._check()
        waiting = [row for row in self.outbox.values() if row["status"] == "waiting"]
        waiting.sort(key=lambda row: row["id"], reverse=True)
        return [records.outgoing(row) for row in waiting[:limit]]

    async def unsent_in(self, key: StorageKey) -> Sequence[Outgoing]:
        """See `SQLStore.unsent_in`."""
        self._check()
        waiting = [row for row in self.outbox.values() if row["status"] == "waiting" and row["key"] == str(key)]
        return [records.outgoing(row) for row in sorted(waiting, key=lambda row: row["id"])]

    def settled(self, row_id: int) -> Awaitable[None]:
        """See `SQLStore.settled`."""
        self._check()
        row = self.outbox.get(row_id)
        if row is not None and row["status"] == "sent":
            row["status"] = "settled"
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        settle(done, None)
        return done

    async def shown(self, key: StorageKey, most: int) -> Sequence[Shown]:
        """See `SQLStore.shown`."""
        self._check()
        rows = sorted(self.outbox.values(), key=lambda row: row["id"], reverse=True)
        sent = [
            row
            for row in rows
            if row["key"] == str(key) and row["kind"] in SHOWING and row.get("message_id") is not None
        ]
        return [Shown(records.outgoing(row), row["message_id"], row["status"] == "settled") for row in sent[:most]]

    # --- claims ---

    async def claims(self, state: str | None, limit: int, offset: int) -> Sequence[ClaimRow]:
        """See `SQLStore.claims`."""
        rows = [row for row in self._listed() if state is None or row["state"] == state]
        rows.sort(key=lambda row: (row["updated_at"], row["id"]), reverse=True)
        return [records.claim(row, self.moves.get(row["id"], ())) for row in rows[offset : offset + limit]]

    async def count_claims(self) -> Mapping[str, int]:
        """See `SQLStore.count_claims`."""
        states = [row["state"] for row in self._listed()]
        return {state: states.count(state) for state in states}

    async def late_claims(self, now: datetime, limit: int, offset: int) -> Sequence[ClaimRow]:
        """See `SQLStore.late_claims`."""
        rows = sorted(self._late(now), key=lambda row: (row["late_at"], row["id"]))
        return [records.claim(row, self.moves.get(row["id"], ())) for row in rows[offset : offset + limit]]

    async def count_late(self, now: datetime) -> int:
        """See `SQLStore.count_late`."""
        return len(self._late(now))

    def _late(self, now: datetime) -> list[Row]:
        return [row for row in self.claim_rows.values() if row["late_at"] is not None and row["late_at"] <= now]

    # --- operation ---

    async def purge(self, now: datetime) -> None:
        """See `SQLStore.purge`."""
        old = now - KEEP_MESSAGES
        self.outbox = {
            id: row for id, row in self.outbox.items() if row["status"] == "waiting" or row["finished_at"] >= old
        }
        self.failed_updates = {id: row for id, row in self.failed_updates.items() if row["at"] >= old}
        self.events = {id: row for id, row in self.events.items() if row["at"] >= now - KEEP_EVENTS}
        self.links = {id: link for id, link in self.links.items() if link[1] >= now}
        self.sessions = {id: one for id, one in self.sessions.items() if one.expires >= now}

    # --- officers ---

    async def officer(self, name: str) -> Officer | None:
        """See `SQLStore.officer`."""
        return self.officers.get(name)

    async def put_officer(self, officer: Officer) -> None:
        """See `SQLStore.put_officer`."""
        self.officers[officer.name] = officer

    async def all_officers(self) -> Sequence[Officer]:
        """See `SQLStore.all_officers`."""
        return [self.officers[name] for name in sorted(self.officers)]

    async def change_officer(self, name: str, changes: Mapping[OfficerChange, Any], *, end_all: bool = False) -> bool:
        """See `SQLStore.change_officer`."""
        if changes.get("role", "administrator") != "administrator":
            self._spare_last_administrator(name)
        if name not in self.officers:
            return False
        self.officers[name] = replace(self.officers[name], **changes)
        if end_all:
            self.officers[name] = replace(self.officers[name], epoch=self.officers[name].epoch + 1)
            self._end(name)
        return True

    async def remove_officer(self, name: str) -> bool:
        """See `SQLStore.remove_officer`."""
        self._spare_last_administrator(name)
        self._end(name)
        return self.officers.pop(name, None) is not None

    async def use_code(self, name: str, step: int) -> bool:
        """See `SQLStore.use_code`."""
        officer = self.officers.get(name)
        if officer is None or (officer.totp_step is not None and officer.totp_step >= step):
            return False
        self.officers[name] = replace(officer, totp_step=step)
        return True

    async def begin_session(self, id_hash: str, session: OfficerSession) -> bool:
        """See `SQLStore.begin_session`."""
        officer = self.officers.get(session.officer)
        if officer is None or officer.epoch != session.epoch:
            return False
        self.sessions[id_hash] = session
        return True

    async def session(self, id_hash: str, now: datetime) -> tuple[Officer, OfficerSession] | None:
        """See `SQLStore.session`."""
        session = self.sessions.get(id_hash)
        officer = self.officers.get(session.officer) if session else None
        if session is None or officer is None or session.expires < now or officer.epoch != session.epoch:
            return None
        return officer, session

    async def extend_session(self, id_hash: str, expires: datetime) -> None:
        """See `SQLStore.extend_session`."""
        if id_hash in self.sessions:
            self.sessions[id_hash] = replace(self.sessions[id_hash], expires=expires)

    async def end_session(self, id_hash: str) -> None:
        """See `SQLStore.end_session`."""
        self.sessions.pop(id_hash, None)

    def _end(self, name: str) -> None:
        self.sessions = {id: one for id, one in self.sessions.items() if one.officer != name}
        self.links = {id: link for id, link in self.links.items() if link[0] != name}

    def _spare_last_administrator(self, name: str) -> None:
        if [one.name for one in self.officers.values() if one.role == "administrator"] == [name]:
            raise LastAdministrator

    async def add_link(self, name: str, token_hash: str, expires: datetime) -> None:
        """See `SQLStore.add_link`."""
        self.links[token_hash] = name, expires

    async def use_link(self, token_hash: str, now: datetime) -> str | None:
        """See `SQLStore.use_link`."""
        link = self.links.get(token_hash)
        if link is None or link[1] <= now:
            return None
        del self.links[token_hash]
        return link[0]

    def _check(self) -> None:
        if self._closed:
            raise StoreClosed("the store is closed")


def _found(row: Row | None) -> list[Row]:
    return [] if row is None else [row]
