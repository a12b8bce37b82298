"""Promises of the durable engine, on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
import time_machine
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.ports.work import Job, TryLater, WorkEngine
from bot.work.database import make_engine
from bot.work.engine import DbosEngine
from bot.work.queues import QUEUES
from tests.patience import HANG_SECONDS
from tests.work.helpers import Starting, commit, failed_orders, looks, open_orders, statuses, until, until_open


class Recorder:
    """A handler that notes for which subjects it was called, and on which loop."""

    def __init__(self) -> None:
        self.subjects: list[str] = []
        self.loops: set[asyncio.AbstractEventLoop] = set()

    async def __call__(self, subject: str) -> None:
        self.loops.add(asyncio.get_running_loop())
        self.subjects.append(subject)


@pytest.fixture
def engine(url: str) -> DbosEngine:
    return DbosEngine(url, executor_id="one")


async def test_an_order_is_done_on_the_applications_loop_once_its_transaction_has_committed(
    engine: DbosEngine, application: AsyncEngine, starting: Starting
) -> None:
    pins = Recorder()
    engine.handle("deliver_pin", pins)
    await starting(engine)
    async with application.begin() as connection:
        await connection.execute(sa.text("INSERT INTO note VALUES ('saved together')"))
        await connection.run_sync(engine.enqueue, Job("deliver_pin", "pin-1", "request-1"))
        with looks("fast") as queue:
            await until(lambda: len(queue) > 4, "several looks at the queue")
        assert pins.subjects == []
    await until(lambda: pins.subjects == ["request-1"], "the committed job")
    assert pins.loops == {asyncio.get_running_loop()}


async def test_a_transaction_that_is_rolled_back_leaves_no_order(
    engine: DbosEngine, application: AsyncEngine, starting: Starting
) -> None:
    pins = Recorder()
    engine.handle("deliver_pin", pins)
    await starting(engine)
    async with application.connect() as connection:
        await connection.run_sync(engine.enqueue, Job("deliver_pin", "lost", "lost"))
        await connection.rollback()
    assert await open_orders(engine) == 0
    await commit(application, engine, Job("deliver_pin", "kept", "kept"))
    await until(lambda: bool(pins.subjects), "the job after it")
    assert pins.subjects == ["kept"]


async def test_in_a_group_commit_a_failed_savepoint_takes_only_its_own_order_along(
    engine: DbosEngine, application: AsyncEngine, starting: Starting
) -> None:
    pins = Recorder()
    engine.handle("deliver_pin", pins)
    await starting(engine)
    async with application.begin() as connection:
        # sqlite3 begins a transaction with the first write; the writer of the application has begun one
        await connection.execute(sa.text("INSERT INTO note VALUES ('group')"))
        async with connection.begin_nested():
            await connection.run_sync(engine.enqueue, Job("deliver_pin", "first", "first"))
        failing = await connection.begin_nested()
        await connection.run_sync(engine.enqueue, Job("deliver_pin", "failed", "failed"))
        await failing.rollback()
        async with connection.begin_nested():
            await connection.run_sync(engine.enqueue, Job("deliver_pin", "last", "last"))
    await until(lambda: len(pins.subjects) == 2, "the other two jobs")
    await until_open(engine, 0)
    assert sorted(pins.subjects) == ["first", "last"]


async def test_the_same_order_twice_is_done_once(
    engine: DbosEngine, application: AsyncEngine, starting: Starting
) -> None:
    pins = Recorder()
    engine.handle("deliver_pin", pins)
    await starting(engine)
    job = Job("deliver_pin", "pin-1", "request-1")
    await commit(application, engine, job, job)
    await until(lambda: bool(pins.subjects), "the job")
    await commit(application, engine, job)
    await commit(application, engine, Job("deliver_pin", "pin-2", "request-2"))
    await until(lambda: "request-2" in pins.subjects, "the job after it")
    assert pins.subjects == ["request-1", "request-2"]


async def test_an_order_for_later_survives_a_restart_and_comes_once_at_its_time(
    url: str, engine: DbosEngine, application: AsyncEngine, starting: Starting
) -> None:
    done_at: list[datetime] = []

    async def remind(subject: str) -> None:
        assert subject == "claim-1"
        done_at.append(datetime.now(UTC))

    engine.handle("remind", remind)
    await engine.start()
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    reminder = Job("remind", "reminder", "claim-1", tomorrow)
    await commit(application, engine, reminder)
    assert await open_orders(engine) == 1
    await engine.stop()

    again = DbosEngine(url, executor_id="one")
    again.handle("remind", remind)
    await starting(again)
    await commit(application, again, reminder)
    assert await open_orders(again) == 1
    assert done_at == []
    with time_machine.travel(tomorrow):
        await until(lambda: bool(done_at), "the reminder")
        await until_open(again, 0)
    assert len(done_at) == 1
    assert done_at[0] >= tomorrow


async def test_a_handler_that_asks_for_later_is_called_again_without_limit_and_nothing_is_failed(
    engine: DbosEngine, application: AsyncEngine, starting: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.work.engine.LEAST_DELAY", 0.0)
    calls: list[str] = []

    async def submit(subject: str) -> None:
        calls.append(subject)
        if len(calls) < 8:
            raise TryLater(0, "the service is down")

    engine.handle("submit", submit)
    await starting(engine)
    await commit(application, engine, Job("submit", "claim-1:1", "claim-1"))
    await until(lambda: len(calls) == 8, "the eighth call")
    await until_open(engine, 0)
    assert calls == ["claim-1"] * 8
    assert await failed_orders(engine) == []


async def test_a_submission_service_that_hangs_holds_up_no_pin(
    engine: DbosEngine, application: AsyncEngine, starting: Starting
) -> None:
    hanging: list[str] = []
    release = asyncio.Event()

    async def submit(subject: str) -> None:
        hanging.append(subject)
        await release.wait()

    pins = Recorder()
    engine.handle("submit", submit)
    engine.handle("deliver_pin", pins)
    await starting(engine)
    most = QUEUES["outside"].concurrency
    await commit(application, engine, *(Job("submit", f"claim-{n}", f"claim-{n}") for n in range(most + 2)))
    await until(lambda: len(hanging) == most, "as many submissions as run side by side")
    await commit(application, engine, Job("deliver_pin", "pin", "request"))
    await until(lambda: pins.subjects == ["request"], "the PIN")
    assert len(hanging) == most
    release.set()
    await until(lambda: len(hanging) == most + 2, "the submissions that had to wait")


async def test_a_handler_that_keeps_failing_is_tried_five_times_and_then_listed(
    engine: DbosEngine, application: AsyncEngine, starting: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.work.attempts.RETRY_DELAYS", (0.0, 0.0, 0.0, 0.0))
    calls: list[str] = []

    async def deliver(subject: str) -> None:
        calls.append(subject)
        raise ConnectionRefusedError("mail.example refused siti@example.com")

    engine.handle("deliver_pin", deliver)
    await starting(engine)
    await commit(application, engine, Job("deliver_pin", "pin-1", "request-1"))
    await until(lambda: len(calls) == 5, "the fifth try")
    await until_open(engine, 0)
    [failed] = await failed_orders(engine)
    assert (failed.id, failed.kind, failed.error) == ("pin-1", "deliver_pin", "ConnectionRefusedError")
    assert failed.at is not None
    assert len(calls) == 5


async def test_a_handler_that_fails_once_is_done_by_the_next_try(
    engine: DbosEngine, application: AsyncEngine, starting: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.work.attempts.RETRY_DELAYS", (0.0, 0.0, 0.0, 0.0))
    calls: list[str] = []

    async def check(subject: str) -> None:
        calls.append(subject)
        if len(calls) == 1:
            raise MemoryError

    engine.handle("check_file", check)
    await starting(engine)
    await commit(application, engine, Job("check_file", "file-1", "file-1"))
    await until(lambda: len(calls) == 2, "the second try")
    await until_open(engine, 0)
    assert await failed_orders(engine) == []


async def test_stopping_cancels_a_handler_that_does_not_end_and_the_next_start_does_the_order_again(
    url: str, application: AsyncEngine, starting: Starting
) -> None:
    begun, cancelled = asyncio.Event(), asyncio.Event()

    async def endless(subject: str) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.set()

    first = DbosEngine(url, executor_id="one", grace=0.1)
    first.handle("check_file", endless)
    await first.start()
    await commit(application, first, Job("check_file", "file-1", "file-1"))
    await begun.wait()
    await first.stop()
    assert cancelled.is_set()

    # another name: after a graceful stop nobody has to find out that the first is gone
    second, dropped = DbosEngine(url, executor_id="two"), Recorder()

    async def check(subject: str) -> None:
        await commit(application, second, Job("drop_file", f"drop {subject}", subject))

    second.handle("check_file", check)
    second.handle("drop_file", dropped)
    await starting(second)
    await until(lambda: dropped.subjects == ["file-1"], "the interrupted job, and the one that follows from it")
    await until_open(second, 0)


async def test_while_stopping_a_handler_may_end_and_no_other_order_is_begun(
    url: str, application: AsyncEngine, starting: Starting
) -> None:
    begun, release, files = asyncio.Event(), asyncio.Event(), Recorder()
    observer = make_engine(url)

    async def slow(subject: str) -> None:
        begun.set()
        await release.wait()
        await files(subject)

    first = DbosEngine(url, executor_id="one", grace=HANG_SECONDS)
    first.handle("check_file", slow)
    await first.start()
    await commit(application, first, Job("check_file", "file-1", "file-1"))
    await begun.wait()
    stopping = asyncio.create_task(first.stop())
    await asyncio.sleep(0)
    await commit(application, first, Job("check_file", "file-2", "file-2"))
    await until(lambda: statuses(observer)["file-2"] == "PENDING", "the other job taken from its queue")
    release.set()
    await stopping
    observer.dispose()
    assert files.subjects == ["file-1"]

    second = DbosEngine(url, executor_id="one")
    second.handle("check_file", files)
    await starting(second)
    await until(lambda: "file-2" in files.subjects, "the job that came too late")
    await until_open(second, 0)
    assert files.subjects == ["file-1", "file-2"]


async def test_periodic_work_is_done_in_every_period_and_its_failure_does_not_end_it(
    engine: DbosEngine, starting: Starting
) -> None:
    calls: list[str] = []

    async def purge(subject: str) -> None:
        calls.append(subject)
        raise OSError("the disk is gone")

    engine.handle("purge", purge)
    engine.every("purge", 1)
    await starting(engine)
    await until(lambda: len(calls) >= 2, "the second period")
    assert set(calls) == {""}
    assert await open_orders(engine) == 0
    assert await failed_orders(engine) == []


async def test_orders_done_long_ago_are_forgotten_and_open_ones_are_not(
    engine: DbosEngine, application: AsyncEngine, starting: Starting
) -> None:
    pins = Recorder()
    engine.handle("deliver_pin", pins)
    await starting(engine)
    later = datetime.now(UTC) + timedelta(days=400)
    await commit(application, engine, *(Job("deliver_pin", f"pin-{n}", f"r-{n}") for n in range(3)))
    await commit(application, engine, Job("remind", "next year", "claim", later))
    await until(lambda: len(pins.subjects) == 3, "three jobs")
    await until_open(engine, 1)
    assert await engine.forget_done(datetime.now(UTC) - timedelta(days=30)) == 0
    assert await engine.forget_done(datetime.now(UTC) + timedelta(seconds=5)) == 3
    assert await open_orders(engine) == 1


@pytest.mark.parametrize("bad", ["", " ", "pin~2", "every:purge:1:2"])
async def test_an_id_that_could_be_taken_for_another_orders_is_refused(sqlite_url: str, bad: str) -> None:
    engine = DbosEngine(sqlite_url, executor_id="one")
    with pytest.raises(ValueError, match="a job's id"):
        engine.enqueue(None, Job("deliver_pin", bad, "request"))  # type: ignore[arg-type]  # refused before it is used


async def test_before_the_start_an_order_is_refused_rather_than_lost(sqlite_url: str) -> None:
    engine: WorkEngine = DbosEngine(sqlite_url, executor_id="one")
    with pytest.raises(RuntimeError, match="not been started"):
        engine.enqueue(None, Job("deliver_pin", "pin", "request"))


async def test_a_second_engine_in_one_process_is_refused_and_the_first_goes_on(
    url: str, engine: DbosEngine, application: AsyncEngine, starting: Starting
) -> None:
    pins = Recorder()
    engine.handle("deliver_pin", pins)
    await starting(engine)
    with pytest.raises(RuntimeError, match="runs in this process already"):
        await DbosEngine(url, executor_id="two").start()
    await commit(application, engine, Job("deliver_pin", "pin", "request"))
    await until(lambda: pins.subjects == ["request"], "the job")


async def test_a_database_that_cannot_be_opened_stops_the_start_and_leaves_room_for_another(
    tmp_path: Path, sqlite_url: str
) -> None:
    with pytest.raises(sa.exc.OperationalError):
        await DbosEngine(f"sqlite+aiosqlite:///{tmp_path}/missing/klaim.db", executor_id="one").start()
    engine = DbosEngine(sqlite_url, executor_id="one")
    await engine.start()
    await engine.stop()


async def test_a_server_that_is_away_stops_the_start(unused_tcp_port: int) -> None:
    url = f"postgresql+asyncpg://klaim@127.0.0.1:{unused_tcp_port}/klaim"
    with pytest.raises(sa.exc.OperationalError):
        await DbosEngine(url, executor_id="one").start()
