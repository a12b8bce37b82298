"""Telegram's pace, with a clock that stands still until somebody sleeps."""

from __future__ import annotations

import asyncio
from math import inf

from telegram_world import StillClock

from bot.telegram.clock import backoff
from bot.telegram.pacing import Pace


async def moments(pace: Pace, clock: StillClock, chats: list[int], *, message: bool = True) -> list[float]:
    """Clock seconds at which calls wanted at once got their turn."""
    got: list[float] = []

    async def one(chat: int) -> None:
        await pace.turn(chat, message=message)
        got.append(clock.monotonic())

    await clock.until_done(*(asyncio.create_task(one(chat)) for chat in chats))
    return got


async def test_a_short_burst_passes_and_then_it_is_one_a_second():
    clock = StillClock()
    assert await moments(Pace(clock, overall=inf), clock, [1] * 8) == [0, 0, 0, 0, 1, 2, 3, 4]


async def test_after_a_quiet_time_a_burst_passes_again():
    clock = StillClock()
    pace = Pace(clock, overall=inf)
    await moments(pace, clock, [1] * 8)
    await clock.until_done(asyncio.create_task(clock.sleep(60)))
    began = clock.monotonic()
    assert [moment - began for moment in await moments(pace, clock, [1] * 5)] == [0, 0, 0, 0, 1]


async def test_chats_do_not_use_up_each_others_turns():
    clock = StillClock()
    assert set(await moments(Pace(clock, overall=inf), clock, list(range(100)))) == {0}


async def test_in_no_second_more_than_thirty_calls_go_out():
    clock = StillClock()
    got = await moments(Pace(clock), clock, list(range(200)))
    assert max(sum(start <= moment < start + 1 for moment in got) for start in got) <= 30
    assert 195 / 25 - 0.01 <= max(got) <= 200 / 25, "and it does not dawdle either"


async def test_taking_buttons_off_does_not_count_as_writing():
    clock = StillClock()
    assert set(await moments(Pace(clock, overall=inf), clock, [1] * 50, message=False)) == {0}


async def test_a_flooded_chat_halts_alone():
    clock = StillClock()
    pace = Pace(clock)
    pace.flooded(1, 17)
    assert await moments(pace, clock, [1]) == [17]
    pace.flooded(1, 17)
    assert await moments(pace, clock, [2]) == [17], "no time had passed since the first chat's turn"


async def test_two_flooded_chats_halt_everybody_for_the_longer_time():
    clock = StillClock()
    pace = Pace(clock)
    pace.flooded(1, 17)
    pace.flooded(2, 40)
    assert await moments(pace, clock, [3]) == [40]


async def test_a_flood_that_is_over_does_not_count_with_the_next():
    clock = StillClock()
    pace = Pace(clock)
    pace.flooded(1, 5)
    await moments(pace, clock, [1])
    pace.flooded(2, 30)
    assert await moments(pace, clock, [3]) == [5]


async def test_after_a_halt_not_all_go_at_once():
    clock = StillClock()
    pace = Pace(clock)
    pace.flooded(1, 50)
    pace.flooded(2, 50)
    got = await moments(pace, clock, list(range(100)))
    assert min(got) == 50
    assert max(sum(start <= moment < start + 1 for moment in got) for start in got) <= 30


async def test_a_second_shorter_telling_does_not_shorten_the_first():
    clock = StillClock()
    pace = Pace(clock)
    pace.flooded(1, 20)
    pace.flooded(1, 3)
    assert await moments(pace, clock, [1]) == [20]


async def test_without_limits_only_a_429_makes_wait():
    clock = StillClock()
    pace = Pace.unlimited(clock)
    assert set(await moments(pace, clock, [1] * 3_000)) == {0}
    pace.flooded(1, 9)
    assert await moments(pace, clock, [1, 1]) == [9, 9]


async def test_chats_at_rest_are_forgotten():
    clock = StillClock()
    pace = Pace(clock, overall=inf)
    await moments(pace, clock, list(range(1_500)))
    await clock.until_done(asyncio.create_task(clock.sleep(60)))
    await moments(pace, clock, [1])
    assert len(pace._chats_full_at) == 1


def test_pauses_double_up_to_the_longest():
    assert [backoff(attempt, longest=60) for attempt in (1, 2, 3, 6, 7, 5_000)] == [1, 2, 4, 32, 60, 60]
