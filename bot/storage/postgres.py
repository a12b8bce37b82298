"""PostgreSQL: a transaction per work. One bot works on a database (`sole`); other processes may look and change beside it.

Works on one conversation are isolated by `postgres_isolation`, within this process in their order. A deadlock, a
serialisation failure or an event another replica has just processed makes the work run again on what is there now.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from itertools import count
from typing import TypeVar

from sqlalchemy import URL, Connection, select
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.changes import Changes
from bot.ports.conversations import StorageKey
from bot.ports.work import Job
from bot.storage import sql, tables
from bot.storage.audit import write_audit
from bot.storage.backend import BatchedReader, StoreClosed, Work, changes_claims, settle
from bot.storage.crypto import Keyring
from bot.storage.figures import write_figures
from bot.storage.indexing import IN_THE_WAY
from bot.storage.migrate import migrate
from bot.storage.postgres_isolation import LockedConversation, PostgresEventIsolation
from bot.storage.reads import Answers, answer
from bot.storage.seals import check_claim
from bot.storage.session import WORK_SECONDS, BufferedSession
from bot.storage.sql import OutboxUpdate
from bot.storage.writes import Query

T = TypeVar("T")

TRIES = 4
"""Most runs of a work that conflicts with others."""

_next_block = select(tables.outbox_ids.next_value())


class PostgresBackend:
    """`backend.Backend` on a PostgreSQL database."""

    def __init__(
        self, url: URL, keyring: Keyring, enqueue: Callable[[Connection, Job], None] | None, pool_size: int = 10
    ) -> None:
        self._engine = make_postgres_engine(url, pool_size)
        self._keyring = keyring
        self._enqueue = enqueue
        self._statements = sql.Statements("postgresql")
        self.changes = Changes()
        self._isolation = PostgresEventIsolation(self._engine)
        self._marks: list[tuple[OutboxUpdate, asyncio.Future[None]]] = []
        self._marking: asyncio.Task[None] | None = None
        self._closing = False

    async def start(self) -> None:
        """Bring the database to the newest schema."""
        await self.transact(migrate)

    async def close(self) -> None:
        """Write the marks that wait, then close. What comes later gets StoreClosed."""
        if self._closing:
            return
        self._closing = True
        await self._isolation.close()
        if self._marking is not None:
            await asyncio.wait([self._marking])
        await self._engine.dispose()

    async def run(self, key: StorageKey | None, work: Work[T], event_id: str | None = None) -> T:
        """See `bot.ports.store.Store.run`. `event_id` is no use here: a read costs the same whenever it is made."""
        async with self._isolation.lock(key) as locked:
            for tries_left in reversed(range(TRIES)):
                try:
                    return await self._once(locked, work)
                except DBAPIError as error:
                    if not tries_left or not _worth_another_try(error):
                        raise
                await locked.begin_again()
        raise AssertionError("the last try returns or raises")

    async def _once(self, locked: LockedConversation, work: Work[T]) -> T:
        connection = locked.connection
        # After the lock: ids of one conversation grow in the order of its works.
        first_id = (await connection.execute(_next_block)).scalar_one()

        async def fetch(queries: list[Query]) -> Answers:
            return await connection.run_sync(answer, queries)

        reading = BatchedReader(fetch, self._keyring, locked.known)
        session = BufferedSession(reading, count(first_id).__next__, partial(check_claim, self._keyring))
        try:
            async with asyncio.timeout(WORK_SECONDS):
                result = await work(session)
        finally:
            session.over = True
            await reading.end()
        if session.writes:
            await connection.run_sync(sql.write, self._statements, self._keyring, [session.writes], self._enqueue)
            await connection.run_sync(write_figures, self._keyring, [session.writes])
            await connection.run_sync(write_audit, self._keyring, [session.writes])
            await connection.commit()
            if changes_claims(session.writes):
                self.changes.note()
        return result

    def mark(self, mark: OutboxUpdate) -> asyncio.Future[None]:
        """Written at once, together with those that come while another transaction of marks is under way."""
        self._check()
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._marks.append((mark, done))
        if self._marking is None:
            self._marking = asyncio.create_task(self._write_marks())
        return done

    async def _write_marks(self) -> None:
        try:
            while self._marks:
                waiting, self._marks = self._marks, []
                # In the order of their rows, lest two replicas lock the same rows crosswise.
                waiting.sort(key=lambda each: each[0][1]["row_id"])
                marks = [mark for mark, _ in waiting]
                error: BaseException | None = None
                try:
                    await self.transact(partial(sql.write_marks, keyring=self._keyring, marks=marks))
                except Exception as caught:  # noqa: BLE001  # everybody who waits for a mark gets it
                    error = caught
                for _, done in waiting:
                    settle(done, error)
        finally:
            self._marking = None

    async def transact(self, change: Callable[[Connection], T]) -> T:
        """One transaction of its own around `change`."""
        async with self._engine.begin() as connection:
            return await connection.run_sync(change)

    async def read(self, look: Callable[[Connection], T]) -> T:
        """Look at what is committed: all of it as it is at one moment."""
        self._check()
        async with self._engine.connect() as connection:
            await connection.execution_options(isolation_level="REPEATABLE READ")
            return await connection.run_sync(look)

    def _check(self) -> None:
        if self._closing:
            raise StoreClosed("the store is closed")


def make_postgres_engine(url: URL, pool_size: int) -> AsyncEngine:
    """Connections with bounded waiting everywhere. Parameters never show in errors."""
    url = url.set(drivername="postgresql+asyncpg")
    if (mode := url.query.get("sslmode")) is not None:
        # The word everybody knows from libpq; asyncpg calls it "ssl".
        url = url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
    try:
        return create_async_engine(
            url,
            hide_parameters=True,
            pool_size=pool_size,
            max_overflow=0,
            pool_timeout=30,
            # One more trip, so that a restart of the server costs nothing but the transactions under way.
            pool_pre_ping=True,
            connect_args={
                "timeout": 10,
                "command_timeout": 60,
                "server_settings": {
                    "application_name": "klaim",
                    "lock_timeout": "20s",
                    "idle_in_transaction_session_timeout": "60s",
                },
            },
        )
    except ModuleNotFoundError as error:
        raise ValueError("PostgreSQL needs the extra: pip install 'klaim[postgres]'") from error


def _worth_another_try(error: DBAPIError) -> bool:
    if isinstance(error, IntegrityError):
        # Another replica has processed the same event under another key's lock: run again, the work sees it now.
        return True
    return getattr(error.orig, "sqlstate", None) in IN_THE_WAY
