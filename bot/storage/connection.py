"""One connection to the SQLite file: SQLAlchemy's async engine on aiosqlite.

What is rare goes through SQLAlchemy (`transact`). What every update needs goes to the driver's connection in prepared
statements, several in one round trip: aiosqlite's thread does them in their order while the event loop waits once.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, TypeVar

import aiosqlite
from sqlalchemy import URL, Connection, FromClause, NullPool
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.sql import ClauseElement

from bot.storage.prepared import Preparer
from bot.storage.records import Row

log = logging.getLogger(__name__)

T = TypeVar("T")

BUSY_MILLISECONDS = 10_000
"""Milliseconds to wait for another writer on the same file."""

Query = tuple[ClauseElement, Mapping[str, Any]]
"""A query and its values."""
Change = tuple[ClauseElement, Sequence[Row]]
"""A statement and the rows it is run for, which all name the same values."""


class HintingCompiler(SQLiteCompiler):
    """SQLAlchemy's compiler for SQLite, with `Select.with_hint`, which it knows for other databases only."""

    def get_from_hint_text(self, table: FromClause, text: str | None) -> str | None:
        """Return the words behind the name of a table, such as `INDEXED BY …`."""
        return text


class SQLiteConnection:
    """A connection to the file: WAL, synchronous=FULL, deleted content overwritten. Made at its first use.

    It has one transaction at a time: `transact` takes its `turn`, and whoever calls `begin` holds it until the end. After
    an error `rollback` is called; a connection that is broken is replaced for the next transaction.
    """

    def __init__(self, url: URL, read_only: bool = False) -> None:
        self._engine = create_async_engine(
            url.set(drivername="sqlite+aiosqlite"),
            poolclass=NullPool,
            # Parameters never show in errors.
            hide_parameters=True,
            # We say BEGIN ourselves. But where SQLite ends a transaction in the middle (a full disk), the driver begins
            # another for the statements that are under way already, and what they write goes with the rollback.
            connect_args={"isolation_level": "IMMEDIATE"},
        )
        self._engine.dialect.statement_compiler = HintingCompiler
        self._read_only = read_only
        self._preparer = Preparer(self._engine.dialect)
        self._connection: AsyncConnection | None = None
        self._driver: aiosqlite.Connection | None = None
        self.turn = asyncio.Lock()

    # --- through SQLAlchemy ---

    async def transact(self, change: Callable[[Connection], T]) -> T:
        """One transaction around `change`. Raises what it raises, and SQLAlchemy's errors."""
        async with self.turn:
            connection, _ = await self._open()
            try:
                await connection.exec_driver_sql("BEGIN" if self._read_only else "BEGIN IMMEDIATE")
                result = await connection.run_sync(change)
                await connection.commit()
            except BaseException:
                await self.rollback()
                raise
            return result

    async def run_sync(self, change: Callable[[Connection], T]) -> T:
        """Run `change` in the transaction that is open. Raises what it raises, and SQLAlchemy's errors."""
        connection, _ = self._begun()
        return await connection.run_sync(change)

    # --- straight to the driver ---

    async def begin(self, query: Query) -> list[Row]:
        """Begin to write, and make a first query in the same round trip."""
        _, driver = await self._open()
        rows: list[Row]
        _, rows = await _together([driver.execute_fetchall("BEGIN IMMEDIATE"), self._fetch(driver, query)])
        return rows

    async def fetch(self, queries: Sequence[Query]) -> list[list[Row]]:
        """The rows of each query, in the transaction that is open. All queries are one round trip."""
        _, driver = self._begun()
        return await _together([self._fetch(driver, query) for query in queries])

    async def write(self, changes: Sequence[Change]) -> None:
        """Run the statements in their order, in the transaction that is open. All are one round trip.

        Raises the first error. Those behind it have been run by then, so `rollback` has to follow.
        """
        _, driver = self._begun()
        prepared = [(self._preparer.prepare(statement, rows[0]), rows) for statement, rows in changes]
        runs = [(one.text, [one.parameters(row) for row in rows]) for one, rows in prepared]
        await _together([driver.executemany(text, parameters) for text, parameters in runs])

    async def commit(self) -> None:
        """Commit the transaction that is open."""
        connection, driver = self._begun()
        # `run_sync` has begun a transaction of SQLAlchemy's, which has to end together with SQLite's.
        await (connection.commit() if connection.in_transaction() else driver.commit())

    async def rollback(self) -> None:
        """End the transaction, whether one is open or not. Never fails: a connection that can't is let go."""
        if self._connection is None or self._driver is None:
            return
        connection, driver = self._connection, self._driver
        try:
            if not connection.invalidated:
                if connection.in_transaction():
                    await connection.rollback()
                # Not only where one is open: a BEGIN whose caller was cancelled may be under way.
                await driver.rollback()
                return
        except Exception:
            log.exception("could not roll back; the connection is replaced")
        self._connection = self._driver = None
        await connection.invalidate()
        await connection.close()

    async def close(self) -> None:
        """Wait for the transaction that is open, then close. A second time does nothing."""
        async with self.turn:
            connection, self._connection, self._driver = self._connection, None, None
            if connection is not None:
                await connection.close()
            await self._engine.dispose()

    # --- within ---

    async def _open(self) -> tuple[AsyncConnection, aiosqlite.Connection]:
        if self._connection is not None and self._driver is not None:
            return self._connection, self._driver
        connection = await self._engine.connect()
        try:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            await driver.executescript(
                f"PRAGMA busy_timeout={BUSY_MILLISECONDS};"
                "PRAGMA journal_mode=WAL;"
                "PRAGMA synchronous=FULL;"
                "PRAGMA secure_delete=ON;"
                "PRAGMA cache_size=-16000;"
                f"PRAGMA query_only={'ON' if self._read_only else 'OFF'}"
            )
        except BaseException:
            # aiosqlite's thread ends with its connection only.
            await connection.close()
            raise
        self._connection, self._driver = connection, driver
        return connection, driver

    def _begun(self) -> tuple[AsyncConnection, aiosqlite.Connection]:
        """Raises RuntimeError where there is no transaction: SQLite ends one by itself after some errors."""
        if self._connection is None or self._driver is None or not self._driver.in_transaction:
            raise RuntimeError("an error has ended the transaction")
        return self._connection, self._driver

    async def _fetch(self, driver: aiosqlite.Connection, query: Query) -> list[Row]:
        statement, values = query
        prepared = self._preparer.prepare(statement, values)
        return prepared.rows(await driver.execute_fetchall(prepared.text, prepared.parameters(values)))


async def _together(trips: Sequence[Coroutine[Any, Any, Any]]) -> list[Any]:
    """Send all trips, then wait for each. Returns their results in order. Raises the first error."""
    results = await asyncio.gather(*trips, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result
    return results
