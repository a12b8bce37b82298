"""Workers that do not start: the operator hears why, nobody waits for them, and the next start waits longer each time."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents import pool as pool_module
from bot.documents.pauses import Pauses
from bot.documents.pool import Pool
from bot.documents.process import Limits, Worker, started
from bot.documents.reading import Look
from bot.ports.work import TryLater
from tests.documents.jobs import WHOLE
from tests.patience import HANG_SECONDS

NEVER = 3600.0
"""Seconds: a pause that does not end within a test."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folder of a worker's start files."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def starts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One entry for each start of a worker. They are started all the same."""
    begun: list[str] = []

    async def counted(job: str, limits: Limits, *, reading: bool) -> Worker:
        begun.append(job)
        return await started(job, limits, reading=reading)

    monkeypatch.setattr(pool_module, "started", counted)
    return begun


@asynccontextmanager
async def pool(job: str = "serve", workers: int = 1, **limits: Any) -> AsyncIterator[Pool]:
    made = Pool(workers, Limits(**limits), reading=False, job=f"tests.documents.awkward_start:{job}")
    try:
        yield made
    finally:
        await made.stop()


async def reason(workers: Pool) -> str:
    """The reason there is no worker for now."""
    with pytest.raises(TryLater) as caught:
        await workers.look(b"x")
    return str(caught.value)


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(HANG_SECONDS):
        while not happened():
            await asyncio.sleep(0.02)


@pytest.mark.parametrize(
    ("how", "limits", "why"),
    [
        ("fails-1", {}, "exit status 1: ImportError: a library is missing"),
        ("aborts", {}, "signal SIGABRT: what():  std::bad_alloc"),
        ("hangs", {"start_wall": 3.0}, "nothing came for 3 s"),
        ("plain", {"start_cpu": 0.02}, "took more than 0.02 s of CPU"),
    ],
)
async def test_a_start_that_fails_is_logged_with_its_reason(
    folder: Path, caplog: pytest.LogCaptureFixture, how: str, limits: dict[str, float], why: str
) -> None:
    (folder / how).touch()
    async with pool(pause=NEVER, longest_pause=NEVER, **limits) as workers:
        assert await reason(workers) == f"no worker can be started: {why}"
    assert caplog.messages == [f"no worker can be started to look into files: {why}; the next start is in 3600 s"]


async def test_a_start_that_says_much_is_no_failure(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / "talks").touch()
    async with pool() as workers:
        assert (await workers.look(b"x")).inspection == WHOLE
    assert caplog.messages == []


async def test_two_files_at_once_start_no_two_failing_workers_and_later_ones_start_none(
    folder: Path, starts: list[str]
) -> None:
    for number in range(9):
        (folder / f"fails-{number}").touch()
    async with pool(workers=2, pause=NEVER, longest_pause=NEVER) as workers:
        workers.wake()
        both = await asyncio.gather(workers.look(b"x"), workers.look(b"x"), return_exceptions=True)
        workers.wake()
        await reason(workers)
    assert [type(one) for one in both] == [TryLater, TryLater]
    for later in both:
        assert isinstance(later, TryLater)
        assert NEVER - HANG_SECONDS < later.seconds <= NEVER, "as long as until the next start"
    assert len(starts) == 1


async def test_pauses_grow_while_starts_fail_and_are_short_again_after_one_that_succeeds(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(4):
        (folder / f"fails-{number}").touch()
    async with pool("quit_", pause=0.1, longest_pause=0.4) as workers:
        assert await _looked(workers) == Look(WHOLE)
        (folder / "fails-again").touch()
        assert await _looked(workers) == Look(WHOLE)
    pauses = [message.rpartition(" in ")[2] for message in caplog.messages if "next start" in message]
    assert pauses == ["0.1 s", "0.2 s", "0.4 s", "0.4 s", "0.1 s"]


async def _looked(workers: Pool) -> Look:
    """Do it as an order does: again when it is told to."""
    async with asyncio.timeout(HANG_SECONDS):
        while True:
            try:
                return await workers.look(b"x")
            except TryLater as later:
                await asyncio.sleep(later.seconds)


async def test_where_a_second_worker_cannot_be_started_the_first_reads_on(folder: Path, starts: list[str]) -> None:
    async with pool(workers=2, pause=NEVER, longest_pause=NEVER) as workers:
        await workers.ready()
        for number in range(9):
            (folder / f"fails-{number}").touch()
        looks = await asyncio.gather(*(workers.look(b"x") for _ in range(6)))
    assert [look.inspection for look in looks] == [WHOLE] * 6
    assert len(starts) == 2


async def test_a_worker_found_dead_is_replaced_at_once(folder: Path) -> None:
    async with pool(pause=NEVER) as workers:
        await workers.ready()
        (worker,) = workers._all
        os.kill(worker.process.pid, signal.SIGKILL)
        await until(lambda: worker.process.returncode is not None)
        assert (await workers.look(b"x")).inspection == WHOLE


async def test_the_bot_ends_while_a_worker_starts(folder: Path) -> None:
    (folder / "hangs").touch()
    async with pool() as workers:
        waiting = asyncio.create_task(workers.look(b"x"))
        await until(lambda: workers._starting is not None)
        await workers.stop()
        with pytest.raises(TryLater):
            await waiting


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=12), st.floats(0.01, 10), st.floats(1, 50))
def test_each_pause_is_twice_the_one_before_up_to_the_longest(waits: list[float], first: float, times: float) -> None:
    pauses = Pauses(first, first * times)
    now, expected = 0.0, first
    for wait in waits:
        assert pauses.failed(now) == pytest.approx(expected)
        assert pauses.left(now) == pytest.approx(expected)
        assert pauses.left(now + expected + 1) == 0
        now += wait
        expected = min(expected * 2, first * times)
    pauses.succeeded()
    assert pauses.left(now) == 0
    assert pauses.failed(now) == first
