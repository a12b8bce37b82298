"""Jobs in memory: the same promises, on a clock in the test's hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.ports.work import Job, TryLater, WorkEngine
from bot.work.attempts import RETRY_DELAYS
from tests.work.helpers import FailedOrder
from tests.work.memory_engine import MemoryEngine

NOW = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)


@pytest.fixture
def engine() -> MemoryEngine:
    return MemoryEngine()


@pytest.fixture
def done(engine: MemoryEngine) -> list[str]:
    subjects: list[str] = []

    async def note(subject: str) -> None:
        subjects.append(subject)

    engine.handle("check_file", note)
    engine.handle("remind", note)
    return subjects


async def test_it_offers_the_port(engine: MemoryEngine) -> None:
    port: WorkEngine = engine
    await port.start()
    port.enqueue(None, Job("remind", "r1", "a job"))
    await port.stop()
    assert await engine.pending() == 1


async def test_orders_are_done_by_due_time_and_then_in_the_order_they_came(
    engine: MemoryEngine, done: list[str]
) -> None:
    engine.enqueue(None, Job("remind", "r2", "in two hours", NOW + timedelta(hours=2)))
    engine.enqueue(None, Job("remind", "r1", "in an hour", NOW + timedelta(hours=1)))
    engine.enqueue(None, Job("check_file", "f1", "first"))
    engine.enqueue(None, Job("check_file", "f2", "second"))
    assert await engine.run_due(NOW) == 2
    assert done == ["first", "second"]
    assert [job.subject for job in engine.jobs] == ["in an hour", "in two hours"]
    assert await engine.run_due(NOW + timedelta(hours=2)) == 2
    assert done[2:] == ["in an hour", "in two hours"]
    assert await engine.pending() == 0


async def test_the_same_order_twice_is_done_once_even_after_it_was_done(engine: MemoryEngine, done: list[str]) -> None:
    job = Job("check_file", "f1", "file")
    engine.enqueue(None, job)
    engine.enqueue(None, job)
    await engine.run_due(NOW)
    engine.enqueue(None, job)
    await engine.run_due(NOW)
    assert done == ["file"]


async def test_what_a_handler_enqueues_is_done_in_the_same_go(engine: MemoryEngine, done: list[str]) -> None:
    async def submit(subject: str) -> None:
        engine.enqueue(None, Job("check_file", f"after {subject}", "follows"))

    engine.handle("submit", submit)
    engine.enqueue(None, Job("submit", "s1", "claim"))
    assert await engine.run_due(NOW) == 2
    assert done == ["follows"]


async def test_a_handler_that_asks_for_later_is_called_again_then(engine: MemoryEngine) -> None:
    calls: list[str] = []

    async def submit(subject: str) -> None:
        calls.append(subject)
        if len(calls) < 8:
            raise TryLater(60, "the service is down")

    engine.handle("submit", submit)
    engine.enqueue(None, Job("submit", "s1", "claim"))
    await engine.run_due(NOW)
    for minute in range(1, 8):
        assert await engine.run_due(NOW + timedelta(minutes=minute, seconds=-1)) == 0
        assert await engine.run_due(NOW + timedelta(minutes=minute)) == 1
    assert len(calls) == 8
    assert await engine.pending() == 0


async def test_a_handler_that_keeps_failing_is_given_up_after_five_tries(engine: MemoryEngine) -> None:
    calls: list[str] = []

    async def check(subject: str) -> None:
        calls.append(subject)
        raise MemoryError

    engine.handle("check_file", check)
    engine.enqueue(None, Job("check_file", "f1", "file"))
    now = NOW
    for pause in (0.0, *RETRY_DELAYS):
        now += timedelta(seconds=pause)
        assert await engine.run_due(now) == 1
    assert await engine.run_due(now + timedelta(days=1)) == 0
    assert await engine.failed() == (FailedOrder("f1", "check_file", "MemoryError", now),)
    assert len(calls) == 5


async def test_periodic_work_is_done_once_in_a_period(engine: MemoryEngine) -> None:
    calls: list[str] = []

    async def purge(subject: str) -> None:
        calls.append(subject)

    engine.handle("purge", purge)
    engine.every("purge", 3600)
    for minutes in (0, 10, 29, 30, 40, 300):
        await engine.run_due(NOW + timedelta(minutes=minutes))
    assert calls == [""] * 3


async def test_an_order_without_a_handler_is_an_error_of_the_program(engine: MemoryEngine) -> None:
    engine.enqueue(None, Job("simulate", "s1", "claim"))
    with pytest.raises(LookupError, match="simulate"):
        await engine.run_due(NOW)


async def test_a_reserved_id_is_refused(engine: MemoryEngine) -> None:
    with pytest.raises(ValueError, match="a job's id"):
        engine.enqueue(None, Job("check_file", "f1~2", "file"))
