"""A thread of its own with one connection to the SQLite file."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event

log = logging.getLogger(__name__)

T = TypeVar("T")

BUSY_MILLISECONDS = 10_000
"""How long to wait for another writer on the same file."""


def sqlite_engine(url: URL, read_only: bool = False) -> Engine:
    """An engine for one connection to this file.

    WAL, synchronous=FULL, deleted content overwritten. Parameters never show in errors.
    """
    engine = create_engine(
        url.set(drivername="sqlite"),
        poolclass=NullPool,
        hide_parameters=True,
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, record: Any) -> None:
        # We say BEGIN ourselves; the driver's own way begins too late and not IMMEDIATE.
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("PRAGMA cache_size=-16000")
        if read_only:
            connection.execute("PRAGMA query_only=ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


class Hand:
    """A thread with one connection.

    What it is asked for is done one after the other. A broken connection is replaced for the next.
    """

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._connection: Connection | None = None

    async def do(self, action: Callable[[Connection], T]) -> T:
        """Run it in the thread, in whichever transaction is open. Raises what it raises."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, action)

    def _do(self, action: Callable[[Connection], T]) -> T:
        if self._connection is None or self._connection.invalidated:
            self._connection = self._engine.connect()
        try:
            return action(self._connection)
        except BaseException:
            self._reset()
            raise

    def _reset(self) -> None:
        """Roll back; when even that fails, let the connection go, which rolls back as well."""
        connection = self._connection
        if connection is None:
            return
        try:
            connection.rollback()
        except Exception:
            log.exception("could not roll back; the connection is replaced")
            self._connection = None
            connection.invalidate()
            connection.close()

    async def close(self) -> None:
        def end() -> None:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

        await asyncio.get_running_loop().run_in_executor(self._thread, end)
        self._thread.shutdown()
        self._engine.dispose()
