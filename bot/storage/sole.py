"""The one bot of a database: a lock that is let go when its process ends, however it ends.

The problem: pace, number pad and the rows being sent are in the memory of one process. A second one on the same database would
send waiting messages again, and both together faster than Telegram allows.

The choice: an SQLite file has a lock file beside it, locked through the operating system. In PostgreSQL an advisory lock is held
by a connection of its own, looked at every few seconds; where it breaks, the lock is taken again, or another bot has it.

Rejected: rows claimed by each replica in the outbox. That keeps messages from going out twice, but neither the pace nor the pad.
"""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from sqlalchemy import URL, make_url, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

log = logging.getLogger(__name__)

WAIT = 5.0
"""Seconds a start waits for the lock: of a bot that is just ending, or was killed a moment ago."""
_AGAIN = 0.1
"""Seconds between two tries."""
LOOK = 2.0
"""Seconds between two looks at the connection that holds the lock."""
_KEY = 6_204_115_871
"""A number of our own for PostgreSQL's advisory lock."""


class Occupied(Exception):
    """Another bot works on this database."""


class Hold(Protocol):
    """The lock, held until `close`. `lost` returns when another bot has it."""

    async def lost(self) -> None: ...
    async def close(self) -> None: ...


async def hold(url: str | URL, wait: float = WAIT) -> Hold:
    """Take the lock of this database, an SQLite file or PostgreSQL.

    Raises Occupied where another process has it for longer than `wait` seconds, OSError and SQLAlchemy's errors where it can't be asked.
    """
    url = make_url(url)
    held: _FileLock | _AdvisoryLock
    if url.get_backend_name() == "sqlite":
        held = _FileLock(Path(f"{url.database}.lock"))
    else:
        # Imported here: asyncpg is an extra, and who has an SQLite file needs nothing of it.
        from bot.storage.postgres import make_postgres_engine

        held = _AdvisoryLock(make_postgres_engine(url, pool_size=1))
    try:
        await _taken(held, wait)
    except BaseException:
        await held.close()
        raise
    return held


async def _taken(held: _FileLock | _AdvisoryLock, wait: float) -> None:
    loop = asyncio.get_running_loop()
    end = loop.time() + wait
    while not await held.take():
        if loop.time() >= end:
            raise Occupied("another bot works on this database")
        await asyncio.sleep(_AGAIN)


class _FileLock:
    """A lock of the operating system. Not `flock`, which a child would inherit and keep when its parent is killed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    async def take(self) -> bool:
        if self._file is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = os.open(self._path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        try:
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True

    async def lost(self) -> None:
        """Never returns: the lock lasts as long as this process."""
        await asyncio.Event().wait()

    async def close(self) -> None:
        # The file stays: another process may be waiting for its lock.
        if self._file is not None:
            os.close(self._file)
            self._file = None


class _AdvisoryLock:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._connection: AsyncConnection | None = None
        self._lost = asyncio.Event()
        self._watching: asyncio.Task[None] | None = None

    async def take(self) -> bool:
        if self._connection is None:
            connection = await self._engine.connect()
            self._connection = await connection.execution_options(isolation_level="AUTOCOMMIT")
            # The server lets go of a lock whose host is gone without a word within half a minute.
            for setting, value in (("idle", "10"), ("interval", "5"), ("count", "3")):
                await self._connection.execute(
                    text("SELECT set_config(:name, :value, false)"),
                    {"name": f"tcp_keepalives_{setting}", "value": value},
                )
        asked = await self._connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _KEY})
        taken = bool(asked.scalar_one())
        if taken and self._watching is None:
            self._watching = asyncio.create_task(self._watch(), name="lock of the database")
        return taken

    async def lost(self) -> None:
        await self._lost.wait()

    async def close(self) -> None:
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.wait([self._watching])
        await self._let_go()
        await self._engine.dispose()

    async def _watch(self) -> None:
        while not self._lost.is_set():
            await asyncio.sleep(LOOK)
            try:
                if self._connection is not None:
                    await self._connection.execute(text("SELECT 1"))
                elif not await self.take():
                    self._lost.set()
            except (SQLAlchemyError, OSError, TimeoutError) as error:
                log.warning("the lock of the database is to be taken again: %s", type(error).__name__)
                await self._let_go()

    async def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            # A broken connection has nothing left to let go of.
            with suppress(SQLAlchemyError, OSError, TimeoutError):
                await connection.invalidate()
                await connection.close()
