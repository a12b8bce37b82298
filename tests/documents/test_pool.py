"""Whatever a file does to the worker that looks into it: the bot goes on, the file is kept, the next one finds a worker."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from bot.documents.inspection import MAX_BYTES, MAX_PAGES, Inspection
from bot.documents.pool import Pool
from bot.documents.process import Limits
from bot.documents.reading import Look, Page
from bot.ports.work import TryLater
from tests.documents.jobs import CARD, VIEW, VIEWS, WHOLE
from tests.patience import HANG_SECONDS

KEPT = Page(VIEW.content, VIEW.fingerprint)
SILENCE = 15.0
"""Seconds without a word that are a hang, for workers that sleep for ever: those tests wait for it, and no other test meets it."""


@asynccontextmanager
async def pool(job: str = "", workers: int = 1, **limits: Any) -> AsyncIterator[Pool]:
    """Workers that do one of the jobs of `jobs`, or the real one, without reading."""
    named = {"job": f"tests.documents.jobs:{job}"} if job else {}
    made = Pool(workers, Limits(**limits), reading=False, **named)
    try:
        yield made
    finally:
        await made.stop()


def told(look: Look) -> dict[str, Any]:
    """Facts of the job `tell` about its worker."""
    reading = look.pages[0].reading
    assert reading is not None
    facts: dict[str, Any] = json.loads(reading.fields["name"].text)
    return facts


def alive(pid: int) -> bool:
    """Whether this process runs; one that has ended and is not buried yet does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(HANG_SECONDS):
        while not happened():
            await asyncio.sleep(0.02)


def png(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(out, "PNG")
    return out.getvalue()


async def test_a_photo_comes_back_inspected_and_with_a_view() -> None:
    async with pool() as workers:
        look = await workers.look(png(640, 420))
    assert look.inspection == Inspection("image/png", width=640, height=420)
    (page,) = look.pages
    assert Image.open(io.BytesIO(page.view)).size == (640, 420)
    assert (len(page.fingerprint), page.reading) == (16, None)
    assert look.seconds > 0


async def test_what_is_no_picture_is_refused_by_the_worker() -> None:
    async with pool() as workers:
        assert (await workers.look(b"PK\x03\x04")).inspection == Inspection(None, "not_supported", "zip")


async def test_an_empty_and_a_huge_file_need_no_worker() -> None:
    async with pool("die") as workers:
        assert (await workers.look(b"")).inspection.problem == "empty"
        assert (await workers.look(bytes(MAX_BYTES + 1))).inspection.problem == "too_big"


async def test_a_worker_serves_many_files() -> None:
    async with pool("tell", workers=2) as workers:
        assert len({told(await workers.look(b"x"))["pid"] for _ in range(3)}) == 1


async def test_two_workers_serve_at_once_and_no_third(tmp_path: Path) -> None:
    async with pool("meet", workers=2) as workers:
        looks = await asyncio.gather(*(workers.look(str(tmp_path).encode()) for _ in range(5)))
        assert [look.inspection for look in looks] == [WHOLE] * 5
        assert {int(file.name) for file in tmp_path.iterdir()} == {worker.process.pid for worker in workers._all}
    assert len(list(tmp_path.iterdir())) == 2


async def test_a_worker_is_replaced_after_so_many_files() -> None:
    async with pool("tell", files=2) as workers:
        pids = [told(await workers.look(b"x"))["pid"] for _ in range(5)]
    assert pids[0] == pids[1] != pids[2] == pids[3] != pids[4]
    assert not any(alive(pid) for pid in pids)


async def test_a_worker_knows_no_secret_and_has_its_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLAIM_TOKEN", "123:secret")
    monkeypatch.setenv("KLAIM_KEYS", "secret")
    async with pool("tell") as workers:
        facts = told(await workers.look(b"x"))
    assert "secret" not in json.dumps(facts["environment"])
    assert not [name for name in facts["environment"] if name.startswith("KLAIM_")]
    assert facts["nice"] >= 10
    assert (facts["core"], facts["written"]) == ([0, 0], [0, 0])
    assert facts["speaks"] == [False, False], "what a library prints about a file goes nowhere"


async def test_a_worker_that_dies_while_reading_leaves_the_file_unread_and_is_replaced() -> None:
    async with pool("die") as workers:
        assert await workers.look(b"x") == Look(WHOLE, (KEPT,))
        assert await workers.look(b"x") == Look(WHOLE, (KEPT,))


async def test_a_worker_killed_from_outside_is_replaced() -> None:
    async with pool("tell") as workers:
        first = told(await workers.look(b"x"))["pid"]
        os.kill(first, signal.SIGKILL)
        second = told(await workers.look(b"x"))["pid"]
    assert first != second


@pytest.mark.parametrize(("deaths", "found"), [(1, WHOLE), (2, Inspection(None, "damaged"))])
async def test_a_file_that_kills_before_anything_is_known_gets_a_second_worker_and_no_third(
    tmp_path: Path, deaths: int, found: Inspection
) -> None:
    for number in range(deaths):
        (tmp_path / f"{number}").touch()
    async with pool("die_at_once") as workers:
        assert (await workers.look(str(tmp_path).encode())).inspection == found
    assert list(tmp_path.iterdir()) == []


async def test_a_page_that_takes_too_much_cpu_stays_unread_and_the_worker_is_replaced(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with pool("spin", cpu=0.5) as workers:
        assert await workers.look(b"x") == Look(WHOLE, (KEPT,))
        assert await workers.look(b"x") == Look(WHOLE, (KEPT,))
    assert caplog.text.count("took more than 0.5 s of CPU") == 2


async def test_a_file_that_takes_too_much_cpu_to_inspect_is_damaged() -> None:
    async with pool("spin_at_once", cpu=0.3) as workers:
        assert (await workers.look(b"\xff\xd8\xff")).inspection == Inspection("image/jpeg", "damaged")


async def test_a_page_that_takes_long_on_a_busy_machine_is_read() -> None:
    """The time that others have the CPU does not count."""
    async with pool("wait", cpu=0.5) as workers:
        (page,) = (await workers.look(b"x")).pages
    assert page.reading == CARD


async def test_each_page_has_its_own_cpu() -> None:
    async with pool("work", cpu=0.8) as workers:
        look = await workers.look(b"x")
    assert [page.reading for page in look.pages] == [CARD, CARD, CARD]
    assert look.seconds > 1.1, "more than one page may take"


async def test_a_worker_that_hangs_is_ended_and_the_file_stays_unread(caplog: pytest.LogCaptureFixture) -> None:
    async with pool("hang", wall=SILENCE) as workers:
        assert await workers.look(b"x") == Look(WHOLE)
    assert f"nothing came for {SILENCE:g} s" in caplog.text


async def test_a_file_at_which_two_workers_hang_is_damaged() -> None:
    async with pool("hang_at_once", wall=1.0) as workers:
        assert (await workers.look(b"\xff\xd8\xff")).inspection == Inspection("image/jpeg", "damaged")


async def test_a_worker_that_talks_without_end_is_not_listened_to_for_ever() -> None:
    async with pool("talk") as workers:
        assert await workers.look(b"x") == Look(WHOLE, (KEPT,))


async def test_of_more_pages_than_a_file_may_have_the_rest_is_not_believed() -> None:
    async with pool("show_more") as workers:
        assert len((await workers.look(b"x")).pages) == MAX_PAGES


@pytest.mark.parametrize(
    ("end", "wall", "reason"),
    [
        ("die", HANG_SECONDS, "signal SIGSEGV"),
        ("spin", HANG_SECONDS, "took more than 0.5 s of CPU"),
        ("hang", SILENCE, f"nothing came for {SILENCE:g} s"),
    ],
)
async def test_a_page_that_was_read_is_kept_when_the_next_one_is_not(
    caplog: pytest.LogCaptureFixture, end: str, wall: float, reason: str
) -> None:
    first, *others = (Page(view.content, view.fingerprint) for view in VIEWS)
    async with pool("stop_at_page_two", cpu=0.5, wall=wall) as workers:
        look = await workers.look(end.encode())
    assert look == Look(WHOLE, (replace(first, reading=CARD), *others))
    assert reason in caplog.text


async def test_a_file_that_takes_all_memory_stays_unread(caplog: pytest.LogCaptureFixture) -> None:
    async with pool("hoard", megabytes=300) as workers:
        assert await workers.look(b"x") == Look(WHOLE, (KEPT,))
    assert "exit status 12, out of memory" in caplog.text


async def test_a_real_picture_too_large_for_the_memory_there_is_harms_nobody() -> None:
    """Fifty million pixels in 150 kB: 200 MB when unpacked."""
    async with pool(megabytes=150) as workers:
        assert (await workers.look(png(8000, 6200))).inspection == Inspection("image/png", "damaged")
        assert (await workers.look(png(640, 420))).inspection.problem is None


async def test_the_same_picture_passes_with_the_memory_a_worker_has() -> None:
    async with pool() as workers:
        look = await workers.look(png(8000, 6200))
    assert look.inspection.problem is None
    assert Image.open(io.BytesIO(look.pages[0].view)).size == (2000, 1550)


async def test_a_worker_that_was_taken_over_is_not_believed(caplog: pytest.LogCaptureFixture) -> None:
    async with pool("lie") as workers:
        assert await workers.look(b"x") == Look(WHOLE)
    assert "keys" not in caplog.text


async def test_a_mistake_of_ours_leaves_the_file_unread_and_its_words_unsaid(caplog: pytest.LogCaptureFixture) -> None:
    async with pool("fail") as workers:
        look = await workers.look(b"x")
        assert (look.inspection, look.pages) == (WHOLE, ())
    assert "ValueError" in caplog.text
    assert "3276015204850007" not in caplog.text


async def test_nothing_that_was_read_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with pool("tell") as workers:
        facts = told(await workers.look(b"x"))
    assert facts["environment"]["PYTHONPATH"] not in caplog.text


async def test_no_worker_is_started_before_the_first_file_and_a_quiet_one_ends() -> None:
    async with pool("tell", idle_seconds=0.1) as workers:
        pid = told(await workers.look(b"x"))["pid"]
        await until(lambda: not alive(pid))
        assert told(await workers.look(b"x"))["pid"] != pid


async def test_a_worker_woken_early_is_the_one_that_serves() -> None:
    async with pool("tell", workers=2) as workers:
        workers.wake()
        workers.wake()
        await asyncio.sleep(0)
        first, second = await workers.look(b"x"), await workers.look(b"x")
    assert told(first)["pid"] == told(second)["pid"]


async def test_a_worker_woken_for_nothing_ends_with_the_bot() -> None:
    async with pool("tell") as workers:
        workers.wake()
        await workers.ready()
        workers.wake()
    async with pool("tell") as workers:
        workers.wake()
        await asyncio.sleep(0)


async def test_a_file_under_way_when_the_bot_ends_is_looked_into_in_its_next_life() -> None:
    """It must not be kept as unread, only because the bot was restarted."""
    async with pool("hang") as workers:
        waiting = asyncio.create_task(workers.look(b"x"))
        await until(lambda: bool(workers._all))
        (worker,) = workers._all
        await until(lambda: worker.files == 1)
        await workers.stop()
        with pytest.raises(TryLater):
            await waiting
        with pytest.raises(TryLater):
            await workers.look(b"x")


async def test_who_stops_waiting_makes_room_for_the_next() -> None:
    async with pool("hang") as workers:
        waiting = asyncio.create_task(workers.look(b"x"))
        await until(lambda: bool(workers._all))
        (worker,) = workers._all
        await until(lambda: worker.files == 1)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert not workers._all
        assert not alive(worker.process.pid)
        await workers.ready()


BOT = """
import asyncio, sys
from bot.documents.pool import Pool

async def main():
    pool = Pool(1, reading=False, job="tests.documents.jobs:" + sys.argv[1])
    await pool.ready()
    (worker,) = pool._all
    print(worker.process.pid, flush=True)
    await pool.look(b"x")
    await asyncio.sleep(3600)

asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a busy worker ends with its file")
@pytest.mark.parametrize("job", ["hang_at_once", "tell"], ids=["busy", "idle"])
async def test_a_worker_ends_when_the_bot_is_killed(job: str) -> None:
    bot = subprocess.Popen([sys.executable, "-c", BOT, job], stdout=subprocess.PIPE, text=True)
    try:
        assert bot.stdout is not None
        worker = int(await asyncio.to_thread(bot.stdout.readline))
        assert alive(worker)
    finally:
        bot.kill()
        bot.communicate(timeout=HANG_SECONDS)
    await until(lambda: not alive(worker))
