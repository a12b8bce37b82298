"""A machine that stands still: everything goes on afterwards, nothing is lost or said twice, and nobody waits for minutes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.telegram.request import READ_SECONDS
from tests.e2e.load import CONFLICT, Crowd, endings, undisturbed
from tests.e2e.process import UNPACED, BotProcess, Nursery, world
from tests.e2e.transcripts import compared
from tests.e2e.watching import Moment, watched
from tests.patience import HANG_SECONDS

pytestmark = pytest.mark.timeout(4 * HANG_SECONDS)

STANDSTILL = 10.0
LONG_STANDSTILL = 1.5 * READ_SECONDS
"""Longer than the bot waits for an answer."""
PEOPLE = 3
MIDDLE = 15 * PEOPLE
"""Number of messages after which all are in the middle of their claims."""
MINUTES = 60.0
PAUSES = ("waits", "again in", "can't be fetched", "does not answer", "no answer")
"""Words the bot logs when it begins a pause or takes Telegram for silent."""

StandStill = Callable[[BotProcess, float], None]


def the_bot(bot: BotProcess, seconds: float) -> None:
    """Its whole process group is stopped, with the answer to a call on its way to it."""
    bot.freeze()
    asyncio.get_running_loop().call_later(seconds, bot.thaw)


def the_bot_api(bot: BotProcess, seconds: float) -> None:
    """The loop that serves it stands still: calls are taken in by the system and answered by nobody."""
    time.sleep(seconds)


async def through_a_standstill(
    folder: Path, nursery: Nursery, stand_still: StandStill, seconds: float
) -> tuple[str, int]:
    """People through their claims with a standstill in the middle, compared with undisturbed ones.

    The bot's log, and how many messages came twice.
    """
    expected = await undisturbed(folder / "undisturbed", nursery, PEOPLE)
    telegram, journal, drawer = watched()
    async with world(folder / "stopped", telegram, drawer) as here:
        bot = here.bot(nursery=nursery, command=UNPACED)
        messages, begun, over = 0, 0.0, 0.0

        def heard(moment: Moment, method: str, params: dict[str, Any]) -> None:
            nonlocal messages, begun, over
            if moment == "before" and begun and not over and time.monotonic() - begun >= seconds:
                over = time.monotonic()
            messages += (moment, method) == ("after", "sendMessage")
            if messages == MIDDLE and not begun:
                begun = time.monotonic()
                stand_still(bot, seconds)

        journal.heard = heard
        await bot.start()
        crowd = Crowd(here, PEOPLE)
        await crowd.once()
        await here.settled()
        await bot.stop()
        assert over, "there was a standstill, and something after it"
        assert over - begun < seconds + MINUTES
        found = await endings(bot, crowd.walks)
        assert telegram.unanswered_presses() == []
        assert "Traceback" not in bot.log
        refused = [call.as_json() for call in journal.invalid if call.status != CONFLICT]
    repeated = 0
    for ending, one in zip(found, expected, strict=True):
        problems, twice = compared(ending.told, one.told)
        assert problems == []
        assert (ending.written, ending.answers, ending.state) == (one.written, one.answers, one.state)
        repeated += len(twice)
    if seconds < READ_SECONDS or stand_still is the_bot:
        assert refused == []
    return bot.log, repeated


@pytest.mark.parametrize(
    ("stand_still", "seconds"),
    [
        pytest.param(the_bot, STANDSTILL, id="bot"),
        pytest.param(the_bot_api, STANDSTILL, id="Bot API", marks=pytest.mark.slow),
        pytest.param(the_bot, LONG_STANDSTILL, id="bot for long", marks=pytest.mark.slow),
    ],
)
async def test_after_a_standstill_all_goes_on_as_if_there_had_been_none(
    nursery: Nursery, tmp_path: Path, stand_still: StandStill, seconds: float
) -> None:
    log, repeated = await through_a_standstill(tmp_path, nursery, stand_still, seconds)
    assert repeated == 0
    assert [line for line in log.splitlines() if any(words in line for words in PAUSES)] == []


@pytest.mark.slow
async def test_after_a_silence_longer_than_an_answer_is_waited_for_each_message_comes_twice_at_most(
    nursery: Nursery, tmp_path: Path
) -> None:
    _, repeated = await through_a_standstill(tmp_path, nursery, the_bot_api, LONG_STANDSTILL)
    assert 1 <= repeated <= PEOPLE, "the one whose answer stayed away for certain; one of each at most was under way"
