"""Nothing but ids gets into DBOS's tables and into the logs."""

from __future__ import annotations

import asyncio
import base64
import gzip
import logging
import pickle
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine
from structlog.testing import capture_logs

from bot.ports.work import Job, TryLater
from bot.work.database import make_engine
from bot.work.engine import DbosEngine
from tests.work.helpers import Starting, commit, failed_orders, schema_of, until, until_open

NAME = "Siti Rahmawati"


def unpacked(value: object) -> Iterator[str]:
    """A stored value, and everything that can be unpacked from it."""
    raw = value if isinstance(value, bytes) else str(value).encode()
    yield raw.decode(errors="replace")
    for unpack in (base64.b64decode, gzip.decompress, lambda packed: str(pickle.loads(packed)).encode()):
        try:
            inner = unpack(raw)
        except Exception:  # noqa: BLE001 - most values are not packed this way; pickle raises anything for them
            continue
        if inner != raw:
            yield from unpacked(inner)


def stored(url: str) -> list[str]:
    """All values of all tables of DBOS and of the engine, unpacked."""
    engine = make_engine(url)
    found: list[str] = []
    inspector = sa.inspect(engine)
    for schema in {None, schema_of(engine), "klaim_work" if schema_of(engine) else None}:
        for table in inspector.get_table_names(schema=schema):
            with engine.connect() as connection:
                rows = connection.execute(sa.select(sa.text("*")).select_from(sa.table(table, schema=schema)))
                found += [text for row in rows for value in row if value is not None for text in unpacked(value)]
    engine.dispose()
    return found


async def test_nothing_of_a_person_is_stored_or_logged_whatever_a_handler_raises(
    url: str,
    application: AsyncEngine,
    starting: Starting,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("bot.work.attempts.RETRY_DELAYS", ())
    done: list[str] = []

    async def failing(subject: str) -> None:
        done.append(subject)
        try:
            raise KeyError(NAME)
        except KeyError as error:
            raise ValueError(f"no account for {NAME}") from error

    async def later(subject: str) -> None:
        done.append(subject)
        raise TryLater(3600, f"{NAME} is not known yet")

    engine = DbosEngine(url, executor_id="one")
    engine.handle("deliver_pin", failing)
    engine.handle("submit", later)
    with capture_logs() as events, caplog.at_level(logging.DEBUG):
        await starting(engine)
        await commit(
            application, engine, Job("deliver_pin", "pin-1", "request-1"), Job("submit", "claim-1:1", "claim-1")
        )
        await until(lambda: len(done) == 2, "both jobs")
        await until_open(engine, 1)
        [given_up] = await failed_orders(engine)
    assert given_up.id == "pin-1"

    values = stored(url)
    assert any("request-1" in value for value in values)
    assert any(value.startswith("ValueError") or '"ValueError"' in value for value in values)
    assert not any(NAME in value for value in values)

    told = [f"{event}" for event in events] + [record.getMessage() for record in caplog.records] + [caplog.text]
    told += list(capfd.readouterr())
    assert any("job given up" in line and "ValueError" in line for line in told)
    assert not any(NAME in line for line in told)


async def test_the_search_finds_what_is_packed(url: str, application: AsyncEngine) -> None:
    packed = base64.b64encode(gzip.compress(pickle.dumps({"name": NAME}))).decode()
    async with application.begin() as connection:
        await connection.execute(sa.text("INSERT INTO note VALUES (:packed)"), {"packed": packed})
    assert any(NAME in value for value in stored(url))


async def test_dbos_says_nothing_on_the_console_from_start_to_stop(
    url: str, application: AsyncEngine, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    begun = asyncio.Event()

    async def endless(subject: str) -> None:
        begun.set()
        await asyncio.Event().wait()

    engine = DbosEngine(url, executor_id="one", grace=0.1)
    engine.handle("check_file", endless)
    await engine.start()
    await commit(application, engine, Job("check_file", "file-1", "file-1"))
    await begun.wait()
    await engine.stop()
    assert capfd.readouterr() == ("", "")
    assert [record.getMessage() for record in caplog.records if record.name == "dbos"] == []
    # what it has to say goes through the application's handlers, not to a console of its own
    dbos = logging.getLogger("dbos")
    assert dbos.propagate
    assert not any(isinstance(handler, logging.StreamHandler) for handler in dbos.handlers)
