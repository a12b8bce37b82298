"""State of the work after its process is killed in the middle."""

from __future__ import annotations

import contextlib
import signal
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from subprocess import Popen

import pytest
import sqlalchemy as sa

from bot.work import replicas
from bot.work.database import make_engine
from bot.work.engine import DbosEngine
from tests.patience import HANG_SECONDS
from tests.work.helpers import Starting, failed_orders, open_orders, statuses, until
from tests.work.worker import HEARTBEAT


class Journal:
    """The lines that the killed process and its successor wrote."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def lines(self) -> list[str]:
        return self.file.read_text().splitlines() if self.file.exists() else []

    async def note(self, subject: str) -> None:
        with self.file.open("a") as file:
            file.write(f"begin {subject}\nend {subject}\n")


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


@contextlib.contextmanager
def worker(url: str, executor_id: str, journal: Journal, hang: str, *jobs: str) -> Iterator[Popen[bytes]]:
    """A process that does jobs; killed at the end at the latest."""
    arguments = [sys.executable, "-m", "tests.work.worker", url, executor_id, str(journal.file), hang, *jobs]
    with Popen(arguments, cwd=Path(__file__).parents[2]) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGKILL)


async def test_an_order_under_way_when_the_process_is_killed_is_done_after_the_restart(
    sqlite_url: str, journal: Journal, starting: Starting
) -> None:
    observer = make_engine(sqlite_url)
    with worker(sqlite_url, "one", journal, "two", "check_file:a:one", "check_file:b:two"):
        await until(lambda: "begin two" in journal.lines(), "the second job under way")
        await until(lambda: statuses(observer)["a"] == "SUCCESS", "the first job noted as done")

    engine = DbosEngine(sqlite_url, executor_id="one")
    engine.handle("check_file", journal.note)
    await starting(engine)
    await until(lambda: "end two" in journal.lines(), "the second job's end")
    assert sorted(journal.lines()) == ["begin one", "begin two", "begin two", "end one", "end two"]
    await until(lambda: statuses(observer)["b"] == "SUCCESS", "the second job noted as done")
    observer.dispose()


async def test_a_replica_takes_over_the_work_of_a_dead_one_and_none_of_a_living_one(
    postgres_url: str, journal: Journal, starting: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    # On a busy machine a living replica may be silent for long. How long a dead one has been is said below.
    monkeypatch.setattr("bot.work.replicas.SILENT_BEATS", HANG_SECONDS / HEARTBEAT)
    engine = DbosEngine(postgres_url, executor_id="survivor", heartbeat=HEARTBEAT)
    engine.handle("check_file", journal.note)
    observer = make_engine(postgres_url)
    with worker(postgres_url, "victim", journal, "two", "check_file:a:one", "check_file:b:two"):
        await until(lambda: "begin two" in journal.lines(), "the job under way")
        await until(lambda: statuses(observer)["a"] == "SUCCESS", "the other job noted as done")
        await starting(engine)
        for _ in range(3):
            before = heard(observer)
            await until(
                lambda before=before: all(heard(observer)[name] > seen for name, seen in before.items()),
                "another beat of both, after each of which the survivor looks for the dead",
            )
        assert replicas.alive(observer, HANG_SECONDS) == {"victim", "survivor"}
        assert journal.lines().count("begin two") == 1
    with observer.begin() as connection:
        connection.execute(sa.text("UPDATE klaim_work.heartbeat SET seen_at = seen_at - interval '1 day'"))
    await until(lambda: "end two" in journal.lines(), "the survivor doing the job")
    assert journal.lines().count("end one") == 1
    await engine.stop()
    assert set(heard(observer)) == {"victim"}
    observer.dispose()


def heard(engine: sa.Engine) -> dict[str, datetime]:
    """Last heartbeat of each replica."""
    with engine.connect() as connection:
        rows = connection.execute(sa.text("SELECT executor_id, seen_at FROM klaim_work.heartbeat"))
        return {row.executor_id: row.seen_at for row in rows}


async def test_an_order_that_kills_its_process_each_time_is_given_up_and_listed(
    sqlite_url: str, journal: Journal, starting: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    with worker(sqlite_url, "one", journal, "poison", "check_file:a:poison"):
        await until(lambda: "begin poison" in journal.lines(), "the job under way")
    monkeypatch.setattr("bot.work.engine.MAX_DISPATCHES", 0)
    engine = DbosEngine(sqlite_url, executor_id="one")
    engine.handle("check_file", journal.note)
    await starting(engine)
    observer = make_engine(sqlite_url)
    await until(lambda: statuses(observer)["a"] == "MAX_RECOVERY_ATTEMPTS_EXCEEDED", "giving up")
    observer.dispose()
    assert [(job.id, job.kind, job.error) for job in await failed_orders(engine)] == [
        ("a", "check_file", "ProcessDied")
    ]
    assert await open_orders(engine) == 0
    assert journal.lines() == ["begin poison"]
