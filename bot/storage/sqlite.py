"""SQLite: one writer with group commit, on aiosqlite.

The problem: SQLite has one writer at a time and a commit that survives a power cut costs an fsync. Eight connections
that all write wait for each other's locks (240-620 commits/s, p99 up to 2.9 s). Each trip to aiosqlite's thread wakes two
threads, which costs as much CPU as the statement it carries.

The choice: one connection writes, and what several conversations want at the same moment is one transaction: BEGIN
IMMEDIATE and all conversations read, the works run side by side on the event loop, all their writes, COMMIT. That is
three round trips for however many works; the statements of a round trip are sent together (`connection`).

Rejected: each statement through SQLAlchemy, which takes three or four trips for every one and three times the CPU for a
transaction. A thread of our own with the synchronous driver, which does with two round trips: it saves a tenth of the CPU
of the store for one chat alone, and nothing for eight. SAVEPOINTs around each work, so that a failed one vanishes alone:
the writes are only flushed when all works are through, so a failing flush is rare, and then each work is simply run again
in a transaction of its own.

What it costs: a work may run twice, and must await nothing but its session's reads.

The work engine writes into the same file over connections of its own, so BEGIN IMMEDIATE may have to wait for it
(busy_timeout).
"""

from __future__ import annotations

import asyncio
import contextvars
import json
import logging
import os
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Integer, column, literal_column, null, select, table, union_all

from bot.changes import Changes
from bot.isolation import SimpleEventIsolation
from bot.ports.conversations import StorageKey
from bot.storage import sql
from bot.storage.audit import write_audit
from bot.storage.backend import BatchedReader, StoreClosed, Work, changes_claims, settle
from bot.storage.connection import SQLiteConnection
from bot.storage.crypto import Keyring
from bot.storage.figures import write_figures
from bot.storage.migrate import migrate
from bot.storage.reads import LISTED, Answers, answered, by_name, in_list
from bot.storage.seals import check_claim
from bot.storage.session import WORK_SECONDS, BufferedSession
from bot.storage.sql import OutboxUpdate
from bot.storage.tables import conversations, events
from bot.storage.writes import Query, Writes

log = logging.getLogger(__name__)

T = TypeVar("T")

BATCH = 128
"""The most works in one transaction."""
MARK_SECONDS = 0.01
"""Seconds that marks wait for a shared transaction."""
AT_BEGIN = union_all(
    select(
        literal_column("'conversation'").label("name"),
        conversations.c.key,
        conversations.c.state,
        conversations.c.version,
        conversations.c.body,
        null().label("last_id"),
    ).where(in_list(conversations.c.key, "keys")),
    select(literal_column("'seen'"), events.c.event_id, null(), null(), null(), null()).where(
        in_list(events.c.event_id, "event_ids")
    ),
    # Where SQLite keeps what AUTOINCREMENT gave last.
    select(literal_column("'last id'"), null(), null(), null(), null(), column("seq", Integer))
    .select_from(table("sqlite_sequence"))
    .where(column("name") == "outbox"),
)
"""One query for all a work needs: its conversation, its event, and the last outbox id ever given."""


@dataclass(slots=True)
class _Job:
    # None: work for nobody's conversation, which runs in a transaction alone.
    name: str | None
    work: Work[Any]
    event_id: str | None
    done: asyncio.Future[Any]
    context: contextvars.Context = field(default_factory=contextvars.copy_context)


@dataclass(slots=True)
class _Mark:
    mark: OutboxUpdate
    done: asyncio.Future[None]


class SQLiteBackend:
    """`backend.Backend` on one file."""

    def __init__(self, url: URL, keyring: Keyring, enqueue: sql.Enqueue | None) -> None:
        if not url.database or url.database == ":memory:":
            raise ValueError("an SQLite database needs a file, not memory")
        self._path = Path(url.database)
        self._keyring = keyring
        self._enqueue = enqueue
        self._statements = sql.Statements("sqlite")
        self.changes = Changes()
        # Batches and `transact` take turns on it.
        self._writer = SQLiteConnection(url)
        self._reader = SQLiteConnection(url, read_only=True)
        # Of each conversation at most one work is ready: the next one shall see its effect committed.
        self._isolation = SimpleEventIsolation()
        self._ready: deque[_Job] = deque()
        self._marks: list[_Mark] = []
        self._mark_timer: asyncio.TimerHandle | None = None
        self._wake = asyncio.Event()
        self._loop_task: asyncio.Task[None] | None = None
        self._closing = False

    async def start(self) -> None:
        """Create the file (ours only to read), bring it to the newest schema, start the writer.

        Raises what the database raises; then nothing is left open.
        """
        self._path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
        try:
            await self.transact(migrate)
        except BaseException:
            await self._writer.close()
            raise
        self._loop_task = asyncio.create_task(self._write_for_ever(), name="sqlite-writer")

    async def close(self) -> None:
        """Finish what was asked for, then close. What comes later gets StoreClosed."""
        if self._closing:
            return
        self._closing = True
        self._wake.set()
        try:
            if self._loop_task is not None:
                await asyncio.wait([self._loop_task])
        finally:
            # Also where nobody waits for it any more: aiosqlite's threads end with their connections only.
            await asyncio.gather(self._reader.close(), self._writer.close())

    # --- asking ---

    async def run(self, key: StorageKey | None, work: Work[T], event_id: str | None = None) -> T:
        """See `bot.ports.store.Store.run`."""
        self._check()
        name = None if key is None else str(key)
        try:
            async with self._isolation.lock(name):
                self._check_writer()
                job = _Job(name, work, event_id, asyncio.get_running_loop().create_future())
                self._ready.append(job)
                self._wake.set()
                return await job.done  # type: ignore[no-any-return]  # the work's own result
        finally:
            if self._closing:
                self._wake.set()

    def mark(self, mark: OutboxUpdate) -> asyncio.Future[None]:
        """Written with the next transaction, or alone after a moment; done when committed."""
        self._check()
        waiting = _Mark(mark, asyncio.get_running_loop().create_future())
        self._marks.append(waiting)
        if self._mark_timer is None:
            self._mark_timer = asyncio.get_running_loop().call_later(MARK_SECONDS, self._marks_are_due)
        return waiting.done

    def _marks_are_due(self) -> None:
        self._mark_timer = None
        self._wake.set()

    async def transact(self, change: Callable[[Connection], T]) -> T:
        """One transaction of its own around `change`."""
        self._check()
        return await self._writer.transact(change)

    async def read(self, look: Callable[[Connection], T]) -> T:
        """Look at what is committed, beside the writer."""
        self._check()
        return await self._reader.transact(look)

    def _check(self) -> None:
        if self._closing:
            raise StoreClosed("the store is closed")
        self._check_writer()

    def _check_writer(self) -> None:
        if self._loop_task is not None and self._loop_task.done():
            raise StoreClosed("the writer was stopped")

    # --- the writer ---

    async def _write_for_ever(self) -> None:
        try:
            await self._write_until_closed()
        finally:
            # Nobody is left waiting for a writer that was stopped in the middle.
            for done in _all(self._ready, self._marks):
                settle(done, StoreClosed("the writer was stopped"))

    async def _write_until_closed(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            while True:
                batch, marks = self._take()
                if not batch and not marks:
                    break
                async with self._writer.turn:
                    await self._survive(batch, marks)
                # Marks that came meanwhile wait for company, until their timer says so.
                if not self._ready and not self._closing:
                    break
            if self._closing and not self._ready and not len(self._isolation):
                return

    def _take(self) -> tuple[list[_Job], list[_Mark]]:
        """The next batch, in the order of asking."""
        batch: list[_Job] = []
        while self._ready and len(batch) < BATCH:
            alone = self._ready[0].name is None
            if alone and batch:
                break
            batch.append(self._ready.popleft())
            if alone:
                break
        marks, self._marks = self._marks, []
        return batch, marks

    async def _survive(self, batch: Sequence[_Job], marks: Sequence[_Mark]) -> None:
        """A transaction whose every failure reaches those who asked, and never the writer."""
        try:
            await self._transaction(batch, marks)
        except BaseException as error:
            await self._writer.rollback()
            told = error if isinstance(error, Exception) else StoreClosed("the writer was stopped")
            for done in _all(batch, marks):
                settle(done, told)
            if not isinstance(error, Exception):
                raise

    async def _transaction(self, batch: Sequence[_Job], marks: Sequence[_Mark]) -> None:
        batch = [job for job in batch if not job.done.done()]
        known, last_id = await self._begin(batch)
        reading = BatchedReader(self._fetch, self._keyring, known)
        ids = count(last_id + 1)
        check = partial(check_claim, self._keyring)
        sessions = [BufferedSession(reading, ids.__next__, check) for _ in batch]
        failures, results = await self._play(batch, sessions)
        await reading.end()
        for session in sessions:
            session.over = True

        returned = [index for index, failure in enumerate(failures) if failure is None]
        outdated = _outdated([sessions[index] for index in returned])
        good = [index for number, index in enumerate(returned) if number not in outdated]
        again = [batch[index] for number, index in enumerate(returned) if number in outdated]
        everything = [sessions[index].writes for index in good if sessions[index].writes]
        try:
            await self._finish(everything, [waiting.mark for waiting in marks])
        except Exception as error:  # noqa: BLE001  # whatever it is, those who asked get it, or another try
            await self._writer.rollback()
            if len(good) + bool(marks) <= 1:
                for done in _all([batch[index] for index in good], marks):
                    settle(done, error)
            else:
                log.warning("%d works could not be committed together (%s); each gets its own", len(good), type(error))
                if marks:
                    await self._survive([], marks)
                again = [*(batch[index] for index in good), *again]
        else:
            if any(map(changes_claims, everything)):
                self.changes.note()
            for waiting in marks:
                settle(waiting.done, None)
            for index in good:
                settle(batch[index].done, None, results[index])
        for job, failure in zip(batch, failures, strict=True):
            if failure is not None:
                settle(job.done, failure)
        for job in again:
            await self._survive([job], [])

    async def _play(
        self, batch: Sequence[_Job], sessions: Sequence[BufferedSession]
    ) -> tuple[list[BaseException | None], list[Any]]:
        """Run the works side by side. Returns what each raised, or None, and what each gave."""
        if not batch:
            return [], []

        async def play(job: _Job, session: BufferedSession) -> Any:
            return await job.work(session)

        tasks = [
            asyncio.create_task(play(job, session), context=job.context)
            for job, session in zip(batch, sessions, strict=True)
        ]
        try:
            _, late = await asyncio.wait(tasks, timeout=WORK_SECONDS)
        except asyncio.CancelledError:
            for task in tasks:
                task.cancel()
            raise
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)
        failures: list[BaseException | None] = []
        for task in tasks:
            if task in late:
                failures.append(
                    TimeoutError(f"a work took more than {WORK_SECONDS:g} s; it may only await its session")
                )
            elif task.cancelled():
                failures.append(asyncio.CancelledError())
            else:
                failures.append(task.exception())
        return failures, [
            task.result() if failure is None else None for task, failure in zip(tasks, failures, strict=True)
        ]

    async def _begin(self, batch: Sequence[_Job]) -> tuple[Answers, int]:
        """Begin, and read in the same round trip what every work needs."""
        keys = [job.name for job in batch if job.name is not None]
        event_ids = [job.event_id for job in batch if job.event_id is not None]
        queries: list[Query] = [("conversation", key) for key in keys]
        queries += [("seen", event_id) for event_id in event_ids]
        known: Answers = {query: [] for query in queries}
        last_id = 0
        values = {"keys": json.dumps(keys), "event_ids": json.dumps(event_ids)}
        for row in await self._writer.begin((AT_BEGIN, values)):
            match row.pop("name"):
                case "conversation":
                    known["conversation", row["key"]].append(row)
                case "seen":
                    known["seen", row["key"]].append({"event_id": row["key"]})
                case _:
                    last_id = row["last_id"]
        return known, last_id

    async def _fetch(self, queries: list[Query]) -> Answers:
        asked = by_name(queries)
        found = await self._writer.fetch(
            [(LISTED[name], {"values": json.dumps(values)}) for name, values in asked.items()]
        )
        return answered(queries, zip(asked, found, strict=True))

    async def _finish(self, everything: Sequence[Writes], marks: Sequence[OutboxUpdate]) -> None:
        if not everything and not marks:
            await self._writer.rollback()
            return
        last_moves: dict[str, int] = {}
        if claims := sql.moved(everything):
            (rows,) = await self._writer.fetch([(sql.LISTED_LAST_MOVES, {"values": json.dumps(claims)})])
            last_moves = {row["claim"]: row["number"] for row in rows}
        # Marks first: they speak of messages committed before, which a person forgotten now may be about to lose.
        changes = [
            *sql.marks_written(self._keyring, marks),
            *sql.changes(self._statements, self._keyring, everything, last_moves),
        ]
        await self._writer.write(changes)
        if jobs := sql.jobs(everything):
            await self._writer.run_sync(partial(sql.enqueue_all, jobs=jobs, enqueue=self._enqueue))
        if any(writes.figures or writes.drafts for writes in everything):
            await self._writer.run_sync(partial(write_figures, keyring=self._keyring, everything=everything))
        if any(writes.notes for writes in everything):
            await self._writer.run_sync(partial(write_audit, keyring=self._keyring, everything=everything))
        await self._writer.commit()


def _all(batch: Iterable[_Job], marks: Sequence[_Mark]) -> list[asyncio.Future[Any]]:
    return [*(job.done for job in batch), *(waiting.done for waiting in marks)]


def _outdated(sessions: Sequence[BufferedSession]) -> set[int]:
    """Return those that read something another one of them, before it, writes.

    They have not seen its effect, as they would have in a transaction of their own, so they are run again. Works keep to
    their own conversation, so this is rare: a claim moved from two sides, one event under two keys.
    """
    outdated: set[int] = set()
    changed: set[Query] = set()
    for number, session in enumerate(sessions):
        if changed.isdisjoint(session.asked):
            changed |= session.writes.answers_changed()
        else:
            outdated.add(number)
    return outdated
