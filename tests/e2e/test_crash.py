"""kill -9 at any moment of a claim: no answer lost, no question lost, no claim filed twice, at most one message repeated.

KLAIM_TEST_KILLS: how many times the bot is killed (20). KLAIM_TEST_KILLS_LONG: in the slow tests (500). KLAIM_TEST_SEED: where and when,
as printed by a run that failed.
"""

from __future__ import annotations

import asyncio
import os
import random
import secrets
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bot.simulator.journal import Call
from tests.e2e.load import AT_ONCE, CONFLICT, Crowd, endings, undisturbed
from tests.e2e.process import UNPACED, Nursery, world
from tests.e2e.reaper import Reaper, missed
from tests.e2e.transcripts import differences
from tests.e2e.watching import WatchedJournal, watched
from tests.patience import HANG_SECONDS

KILLS = int(os.environ.get("KLAIM_TEST_KILLS", "20"))
MANY_KILLS = int(os.environ.get("KLAIM_TEST_KILLS_LONG", "500"))
KILL_SECONDS = 30
"""Seconds for one kill and the start after it, before a run counts as hanging."""

pytestmark = pytest.mark.timeout(6 * HANG_SECONDS + KILL_SECONDS * KILLS)


def unforgivable(journal: WatchedJournal, lives: list[int]) -> list[Call]:
    """The refused calls that are no repetition of one a dead bot had made: it could not know that it had been done.

    A long poll which the bot has left for the next one is refused too, but nobody hears of it.
    """
    earlier: dict[str, list[int]] = {}
    for call in journal.calls:
        earlier.setdefault(_what(call), []).append(call.number)
    return [
        call
        for call in journal.invalid
        if call.status != CONFLICT
        and not any(before <= last < call.number for before in earlier[_what(call)] for last in lives)
    ]


def story(journal: WatchedJournal, lives: list[int], refused: Call) -> str:
    """Calls about the same message as a refused one, and the deaths before it."""
    about = [refused.params.get("chat_id"), refused.params.get("message_id")]
    same = [call for call in journal.calls if [call.params.get("chat_id"), call.params.get("message_id")] == about]
    calls = ", ".join(f"{call.number} {call.method} {call.status}" for call in same)
    deaths = [life for life in lives if life < refused.number][-3:]
    return f"{refused.number} {refused.method} {about} was refused; {calls}; deaths after {deaths}"


def _what(call: Call) -> str:
    params = call.params
    return f"{call.method} {params['callback_query_id'] if call.method == 'answerCallbackQuery' else params}"


async def survive(folder: Path, nursery: Nursery, kills: int, at_once: int, **settings: Any) -> None:
    """The whole of it: a crowd through a bot that dies so many times, compared with the same crowd undisturbed."""
    seed = os.environ.get("KLAIM_TEST_SEED") or secrets.token_hex(4)
    print(f"KLAIM_TEST_SEED={seed}")
    same = await undisturbed(folder / "undisturbed", nursery, at_once)
    telegram, journal, drawer = watched()
    async with world(folder / "killed", telegram, drawer) as here:
        bot = here.bot(nursery=nursery, **settings)
        crowd = Crowd(here, at_once)
        reaper = Reaper(here, bot, crowd, random.Random(seed), journal, drawer)
        try:
            await through(crowd, reaper, kills)
            await here.settled()
            await bot.stop()
            killed = await endings(bot, crowd.walks)
        except BaseException:
            print(f"deaths:\n{reaper.told()}\nlog:\n{bot.log[-6000:]}\nupdates waiting: {telegram.updates.pending()}")
            print("spinning:", [press.as_json() for press in telegram.unanswered_presses()], telegram.webhook.info())
            print(
                "calls:",
                *(f"{call.number} {call.method} {call.status}" for call in list(journal.calls)[-20:]),
                sep="\n",
            )
            raise
        problems = []
        for number, (walk, ending) in enumerate(zip(crowd.walks, killed, strict=True)):
            expected = same[number % at_once]
            restarts = reaper.restarts(walk.phone.id)
            problems += [f"{walk.phone.name}: {one}" for one in differences(ending.told, expected.told, restarts)]
            assert ending.written == expected.written, walk.phone.name
            assert ending.answers == expected.answers, walk.phone.name
            assert (ending.kind, ending.state, ending.slots) == (expected.kind, expected.state, expected.slots)
        assert not problems, "\n".join([*problems, reaper.told()])
        last_calls = [life.last_call for life in reaper.lives]
        refused = unforgivable(journal, last_calls)
        assert not refused, "\n".join(story(journal, last_calls, call) for call in refused)
        assert Counter(entry.to for entry in drawer.entries) == Counter(
            "+62" + walk.person.phone.replace(" ", "").removeprefix("0") for walk in crowd.walks
        ), "a PIN each, and one SMS for each PIN"
        spinning = Counter(press.user_id for press in telegram.unanswered_presses())
        assert not spinning, f"buttons that still spin: {spinning}"
        assert "Traceback" not in bot.log, bot.log
        assert not missed(reaper.lives), f"the kills never met {missed(reaper.lives)}\n{reaper.told()}"


async def through(crowd: Crowd, reaper: Reaper, kills: int) -> None:
    """Kill while the crowd goes on, then let it finish. The first who fails ends it all."""
    async with asyncio.TaskGroup() as group:
        for _ in range(crowd.at_once):
            group.create_task(crowd.one_after_the_other())
        await reaper.reap(kills)
        crowd.close()
        reaper.bot.command = UNPACED
        await reaper.bot.start()


def a_fifth(kills: int) -> int:
    return max(4, kills // 5)


async def test_killed_at_any_moment_nothing_is_lost_and_nothing_filed_twice(nursery: Nursery, tmp_path: Path) -> None:
    await survive(tmp_path, nursery, KILLS, AT_ONCE)


async def test_the_same_holds_with_a_webhook(nursery: Nursery, tmp_path: Path) -> None:
    await survive(tmp_path, nursery, a_fifth(KILLS), 3, webhook=True)


async def test_the_same_holds_on_postgresql(nursery: Nursery, tmp_path: Path, postgres_url: str) -> None:
    await survive(tmp_path, nursery, a_fifth(KILLS), 3, settings={"DATABASE_URL": postgres_url})


many = pytest.mark.timeout(6 * HANG_SECONDS + KILL_SECONDS * MANY_KILLS)


@many
@pytest.mark.slow
async def test_killed_hundreds_of_times_nothing_is_lost_and_nothing_filed_twice(
    nursery: Nursery, tmp_path: Path
) -> None:
    await survive(tmp_path, nursery, MANY_KILLS, AT_ONCE)


@many
@pytest.mark.slow
async def test_the_same_holds_with_a_webhook_a_hundred_times(nursery: Nursery, tmp_path: Path) -> None:
    await survive(tmp_path, nursery, a_fifth(MANY_KILLS), 3, webhook=True)


@many
@pytest.mark.slow
async def test_the_same_holds_on_postgresql_a_hundred_times(
    nursery: Nursery, tmp_path: Path, postgres_url: str
) -> None:
    await survive(tmp_path, nursery, a_fifth(MANY_KILLS), 3, settings={"DATABASE_URL": postgres_url})
