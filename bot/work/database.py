"""The synchronous engine on the application's own database, as DBOS needs it."""

from __future__ import annotations

import time
from sqlite3 import Connection as SqliteConnection
from sqlite3 import sqlite_version_info
from typing import Any

import sqlalchemy as sa

SCHEMA = "dbos"
"""Schema of DBOS's tables on PostgreSQL; on SQLite they stand beside the application's own."""

BUSY_MILLISECONDS = 30_000

_ASYNCPG_ONLY = ("prepared_statement_cache_size", "prepared_statement_name_func", "async_fallback")


def sync_url(url: str) -> sa.URL:
    """The same database for a synchronous driver: sqlite3 or psycopg.

    Raises ValueError for another database, or for SQLite in memory, which two connections can't share.
    """
    parsed = sa.make_url(url)
    match parsed.get_backend_name():
        case "sqlite":
            if parsed.database in (None, "", ":memory:"):
                raise ValueError("durable work needs SQLite in a file, not in memory")
            return parsed.set(drivername="sqlite")
        case "postgresql":
            parsed = parsed.difference_update_query(_ASYNCPG_ONLY).set(drivername="postgresql+psycopg")
            if "ssl" in parsed.query:  # asyncpg's word for libpq's sslmode
                parsed = parsed.update_query_dict({"sslmode": parsed.query["ssl"]}).difference_update_query(["ssl"])
            return parsed
        case other:
            raise ValueError(f"durable work runs on sqlite or postgresql, not on {other}")


def make_engine(url: str) -> sa.Engine:
    """The engine for DBOS. `url` is the application's SQLAlchemy URL; errors of this engine don't show parameters."""
    synchronous = sync_url(url)
    if synchronous.get_backend_name() == "postgresql":
        return sa.create_engine(
            synchronous, hide_parameters=True, pool_size=5, max_overflow=5, pool_pre_ping=True, pool_recycle=1800
        )
    engine = sa.create_engine(synchronous, hide_parameters=True)
    sa.event.listen(engine, "connect", _prepare_sqlite)
    return engine


def mend_sqlite(connection: Any) -> None:
    """Teach this connection unixepoch('subsec') where SQLite is older than 3.42 and gives NULL for it.

    On Python 3.12 and newer DBOS asks for it, in defaults of its tables too, though many systems' SQLite is older.
    """
    if sqlite_version_info < (3, 42):
        connection.create_function("unixepoch", 1, _unixepoch)


def _unixepoch(when: str) -> float:
    if when != "subsec":
        raise ValueError("only unixepoch('subsec') is known here")
    return round(time.time(), 3)


def _prepare_sqlite(connection: SqliteConnection, _record: Any) -> None:
    mend_sqlite(connection)
    # IMMEDIATE: a transaction that reads first and writes later would fail at once, without waiting, when another wrote between.
    connection.isolation_level = "IMMEDIATE"
    connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
