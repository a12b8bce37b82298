"""SQLite: one writer with group commit.

The problem: SQLite has one writer at a time and a commit that survives a power cut costs an fsync. Eight connections
that all write wait for each other's locks (240-620 commits/s, p99 up to 2.9 s). The choice: one connection writes, in
a thread of its own, and what several conversations want at the same moment is one transaction: BEGIN IMMEDIATE and
all conversations read, the works run side by side on the event loop, all their writes, COMMIT: three trips to the
thread for however many works.

Rejected: aiosqlite, which makes such a trip for every cursor, execute and fetch: 1.2-1.6 ms of CPU for a transaction
that takes 0.6 this way. SAVEPOINTs around each work, so that a failed one vanishes alone: the writes are only flushed
when all works are through, so a failing flush is rare, and then each work is simply run again in a transaction of its
own.

What it costs: a work may run twice, and must await nothing but its session's reads.

The work engine writes into the same file over connections of its own, so BEGIN IMMEDIATE may have to wait for it
(busy_timeout).
"""

from __future__ import annotations

import asyncio
import contextvars
import logging
import os
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Integer, bindparam, column, select, table

from bot.ports import Order, StorageKey
from bot.storage import sql
from bot.storage.backend import Reading, StoreClosed, Work, settle
from bot.storage.crypto import Keyring
from bot.storage.driver import Driver
from bot.storage.hand import Hand, sqlite_engine
from bot.storage.migrate import migrate
from bot.storage.session import WORK_SECONDS, BufferedSession, Question, Writes
from bot.storage.sql import Answers, Mark

log = logging.getLogger(__name__)

T = TypeVar("T")

BATCH = 128
"""The most works in one transaction."""
MARK_SECONDS = 0.01
"""How long marks wait for a transaction they can share."""
# Where SQLite keeps what AUTOINCREMENT gave last, of each table.
_last_id = (
    select(column("seq", Integer)).select_from(table("sqlite_sequence")).where(column("name") == bindparam("name"))
)


@dataclass(slots=True)
class _Job:
    # Work for nobody's conversation has a number for its name: it waits for nobody, and runs in a transaction alone.
    name: str | int
    work: Work[Any]
    event_id: str | None
    done: asyncio.Future[Any]
    context: contextvars.Context = field(default_factory=contextvars.copy_context)


@dataclass(slots=True)
class _Mark:
    mark: Mark
    done: asyncio.Future[None]


class SQLiteBackend:
    """`backend.Backend` on one file."""

    def __init__(self, url: URL, keyring: Keyring, enqueue: Callable[[Connection, Order], None] | None) -> None:
        if not url.database or url.database == ":memory:":
            raise ValueError("an SQLite database needs a file, not memory")
        self._path = Path(url.database)
        self._keyring = keyring
        self._enqueue = enqueue
        self._statements = sql.Statements("sqlite")
        self._driver = Driver()
        self._writer = Hand(sqlite_engine(url), "sqlite-writer")
        self._reader = Hand(sqlite_engine(url, read_only=True), "sqlite-reader")
        # Works by key in their order; `_ready` has each key that waits and is not in the current batch once.
        self._waiting: dict[str | int, deque[_Job]] = {}
        self._ready: deque[str | int] = deque()
        self._numbers = count()
        self._marks: list[_Mark] = []
        self._mark_timer: asyncio.TimerHandle | None = None
        self._wake = asyncio.Event()
        # One transaction at a time on the writer's connection: batches and `transact` take turns.
        self._turn = asyncio.Lock()
        self._loop_task: asyncio.Task[None] | None = None
        self._closing = False

    async def start(self) -> None:
        """Create the file (ours only to read), bring it to the newest schema, start the writer."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
        await self.transact(migrate)
        self._loop_task = asyncio.create_task(self._write_for_ever(), name="sqlite-writer")

    async def close(self) -> None:
        """Finish what was asked for, then close. What comes later gets StoreClosed."""
        if self._closing:
            return
        self._closing = True
        self._wake.set()
        if self._loop_task is not None:
            await asyncio.wait([self._loop_task])
        # A transaction of its own may still be under way.
        async with self._turn:
            pass
        await self._reader.close()
        await self._writer.close()

    # --- asking ---

    async def run(self, key: StorageKey | None, work: Work[T], event_id: str | None = None) -> T:
        """See `bot.ports.Store.run`."""
        self._check()
        name = next(self._numbers) if key is None else str(key)
        job = _Job(name, work, event_id, asyncio.get_running_loop().create_future())
        jobs = self._waiting.get(name)
        if jobs is None:
            jobs = self._waiting[name] = deque()
            self._ready.append(name)
        jobs.append(job)
        self._wake.set()
        return await job.done  # type: ignore[no-any-return]  # the work's own result

    def mark(self, mark: Mark) -> asyncio.Future[None]:
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

        def act(connection: Connection) -> T:
            with connection.begin():
                return change(connection)

        async with self._turn:
            return await self._writer.do(act)

    async def read(self, look: Callable[[Connection], T]) -> T:
        """Look at what is committed, beside the writer."""
        self._check()

        def act(connection: Connection) -> T:
            with connection.begin():
                return look(connection)

        return await self._reader.do(act)

    def _check(self) -> None:
        if self._closing or (self._loop_task is not None and self._loop_task.done()):
            raise StoreClosed("the store is closed")

    @property
    def idle(self) -> bool:
        """Whether nothing is kept for any key."""
        return not (self._waiting or self._ready or self._marks)

    # --- the writer ---

    async def _write_for_ever(self) -> None:
        try:
            await self._write_until_closed()
        finally:
            # Nobody is left waiting for a writer that was stopped in the middle.
            for done in _all([job for jobs in self._waiting.values() for job in jobs], self._marks):
                settle(done, StoreClosed("the writer was stopped"))

    async def _write_until_closed(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            while True:
                batch, marks = self._take()
                if not batch and not marks:
                    break
                async with self._turn:
                    await self._survive(batch, marks)
                self._give_back(batch)
                # Marks that came meanwhile wait for company, until their timer says so.
                if not self._ready and not self._closing:
                    break
            if self._closing and not self._ready:
                return

    def _take(self) -> tuple[list[_Job], list[_Mark]]:
        """The next batch: of each key at most the oldest work, so that the next one sees its effect committed."""
        batch: list[_Job] = []
        while self._ready and len(batch) < BATCH:
            alone = isinstance(self._ready[0], int)
            if alone and batch:
                break
            batch.append(self._waiting[self._ready.popleft()].popleft())
            if alone:
                break
        marks, self._marks = self._marks, []
        return batch, marks

    def _give_back(self, batch: Sequence[_Job]) -> None:
        for job in batch:
            if self._waiting[job.name]:
                self._ready.append(job.name)
            else:
                del self._waiting[job.name]

    async def _survive(self, batch: Sequence[_Job], marks: Sequence[_Mark]) -> None:
        """A transaction whose every failure reaches those who asked, and never the writer."""
        try:
            await self._transaction(batch, marks)
        except BaseException as error:
            told = error if isinstance(error, Exception) else StoreClosed("the writer was stopped")
            for done in _all(batch, marks):
                settle(done, told)
            if not isinstance(error, Exception):
                raise

    async def _transaction(self, batch: Sequence[_Job], marks: Sequence[_Mark]) -> None:
        batch = [job for job in batch if not job.done.done()]
        known, last_id = await self._writer.do(self._begin(batch))
        reading = Reading(self._fetch, self._keyring, known)
        ids = count(last_id + 1)
        sessions = [BufferedSession(reading, ids.__next__) for _ in batch]
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
            await self._writer.do(self._finish(everything, [waiting.mark for waiting in marks]))
        except Exception as error:  # noqa: BLE001  # whatever it is, those who asked get it, or another try
            if len(good) + bool(marks) <= 1:
                for done in _all([batch[index] for index in good], marks):
                    settle(done, error)
            else:
                log.warning("%d works could not be committed together (%s); each gets its own", len(good), type(error))
                if marks:
                    await self._survive([], marks)
                again = [*(batch[index] for index in good), *again]
        else:
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

    def _begin(self, batch: Sequence[_Job]) -> Callable[[Connection], tuple[Answers, int]]:
        """Begin, and read in the same trip what every work needs: its conversation, its event, and the last outbox id ever given."""
        questions: list[Question] = [("conversation", job.name) for job in batch if isinstance(job.name, str)]
        questions += [("seen", job.event_id) for job in batch if job.event_id is not None]

        def begin(connection: Connection) -> tuple[Answers, int]:
            connection.begin()
            known = sql.answer(connection, questions, self._driver)
            last = self._driver.fetch(connection, _last_id, {"name": "outbox"})
            return known, last[0]["seq"] if last else 0

        return begin

    async def _fetch(self, questions: list[Question]) -> Answers:
        return await self._writer.do(lambda connection: sql.answer(connection, questions, self._driver))

    def _finish(self, everything: Sequence[Writes], marks: Sequence[Mark]) -> Callable[[Connection], None]:
        def finish(connection: Connection) -> None:
            if not connection.in_transaction():
                raise RuntimeError("a failed read has ended the transaction")
            if not everything and not marks:
                connection.rollback()
                return
            sql.write(connection, self._statements, self._keyring, everything, marks, self._enqueue, self._driver)
            connection.commit()

        return finish


def _all(batch: Sequence[_Job], marks: Sequence[_Mark]) -> list[asyncio.Future[Any]]:
    return [*(job.done for job in batch), *(waiting.done for waiting in marks)]


def _outdated(sessions: Sequence[BufferedSession]) -> set[int]:
    """Which of these read something another one of them, before it, writes.

    They have not seen its effect, as they would have in a transaction of their own, so they are run again. Works keep to
    their own conversation, so this is rare: a claim moved from two sides, one event under two keys.
    """
    outdated: set[int] = set()
    changed: set[Question] = set()
    for number, session in enumerate(sessions):
        if changed.isdisjoint(session.asked):
            changed |= session.writes.answers_changed()
        else:
            outdated.add(number)
    return outdated
