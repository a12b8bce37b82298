"""The same database for a synchronous driver."""

from __future__ import annotations

import time

import pytest
import sqlalchemy as sa

from bot.work.database import make_engine, sync_url


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("sqlite+aiosqlite:////srv/klaim.db", "sqlite:////srv/klaim.db"),
        ("sqlite+aiosqlite:///data/klaim.db", "sqlite:///data/klaim.db"),
        ("sqlite:///data/klaim.db", "sqlite:///data/klaim.db"),
        ("postgresql+asyncpg://bot:s%40fe@db:5433/klaim", "postgresql+psycopg://bot:s%40fe@db:5433/klaim"),
        ("postgresql+asyncpg://db/klaim?ssl=require", "postgresql+psycopg://db/klaim?sslmode=require"),
        (
            "postgresql+asyncpg://db/klaim?prepared_statement_cache_size=0&host=%2Frun",
            "postgresql+psycopg://db/klaim?host=%2Frun",
        ),
    ],
)
def test_the_applications_url_becomes_the_synchronous_one(url: str, expected: str) -> None:
    assert sync_url(url).render_as_string(hide_password=False) == expected


@pytest.mark.parametrize("url", ["sqlite+aiosqlite://", "sqlite+aiosqlite:///:memory:", "mysql+aiomysql://db/klaim"])
def test_a_database_that_cannot_hold_the_work_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="durable work"):
        sync_url(url)


def test_sqlite_keeps_what_is_committed_and_waits_for_other_writers(sqlite_url: str) -> None:
    engine = make_engine(sqlite_url)
    with engine.connect() as connection:

        def pragma(name: str) -> object:
            return connection.execute(sa.text(f"PRAGMA {name}")).scalar_one()

        full = 2
        assert (pragma("journal_mode"), pragma("synchronous")) == ("wal", full)
        assert int(str(pragma("busy_timeout"))) >= 5000
    engine.dispose()


def test_the_time_in_milliseconds_is_known_however_old_sqlite_is(sqlite_url: str) -> None:
    """DBOS asks for it on Python 3.12 and newer; SQLite before 3.42 alone gives NULL."""
    before = time.time()
    with make_engine(sqlite_url).connect() as connection:
        seconds = connection.execute(sa.text("SELECT unixepoch('subsec')")).scalar_one()
    assert before - 0.001 <= seconds <= time.time() + 0.001
