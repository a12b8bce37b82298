"""Telegram's pace, with a clock that stands still until somebody sleeps."""

from __future__ import annotations

import asyncio
from math import inf

from telegram_world import StillClock

from bot.telegram.clock import backoff
from bot.telegram.pacing import Pace
from bot.telegram.turns import Place, Rank


async def moments(pace: Pace, clock: StillClock, chats: list[int], *, message: bool = True) -> list[float]:
    """Clock seconds at which calls wanted at once got their turn: messages, or changes of keyboards."""
    got: list[float] = []

    async def one(chat: int) -> None:
        await (pace.message(Place(chat)) if message else pace.change(Place(chat)))
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
    assert set(await moments(Pace(clock, changes=inf), clock, [1] * 50, message=False)) == {0}


async def test_changes_of_messages_take_no_turn_of_a_message():
    clock = StillClock()
    pace = Pace(clock)
    changes = asyncio.create_task(moments(pace, clock, list(range(100)), message=False))
    await asyncio.sleep(0)
    got = await moments(pace, clock, list(range(200)))
    assert 195 / 25 - 0.01 <= max(got) <= 200 / 25
    await changes


async def in_order_of_rank(pace: Pace, clock: StillClock, wanted: list[tuple[str, Rank]]) -> list[str]:
    """Names of calls wanted at once, each by a chat of its own, in the order in which they got their turns."""
    got: list[str] = []

    async def one(number: int, name: str, rank: Rank) -> None:
        await pace.message(Place(number, rank))
        got.append(name)

    await clock.until_done(*(asyncio.create_task(one(number, *each)) for number, each in enumerate(wanted)))
    return got


async def test_an_answer_goes_before_pushes_a_push_before_reminders_and_what_the_sweep_found_last():
    clock = StillClock()
    pace = Pace(clock, overall_burst=1)
    await pace.message(Place(99))
    ranks = list(Rank)
    got = await in_order_of_rank(pace, clock, [(rank.name, rank) for rank in reversed(ranks)])
    assert got == [rank.name for rank in ranks]


async def test_among_equals_who_came_first_goes_first():
    clock = StillClock()
    pace = Pace(clock)
    names = [f"push {number}" for number in range(50)]
    assert await in_order_of_rank(pace, clock, [(name, Rank.PUSH) for name in names]) == names


async def test_pushes_go_at_the_full_rate_when_nobody_writes():
    clock = StillClock()
    await in_order_of_rank(Pace(clock), clock, [("push", Rank.PUSH)] * 1_500)
    assert 1_495 / 25 - 0.01 <= clock.monotonic() <= 1_500 / 25


async def test_a_place_that_waits_is_moved_forward():
    clock = StillClock()
    pace = Pace(clock)
    pushes = [asyncio.create_task(pace.message(Place(number, Rank.PUSH))) for number in range(500)]
    waiting = Place(1_000, Rank.SWEPT_REMINDER)
    lifted = asyncio.create_task(pace.message(waiting))
    await clock.until_done(asyncio.create_task(clock.sleep(1)))
    assert not lifted.done()
    waiting.lift(Rank.ANSWER)
    await clock.until_done(lifted)
    assert clock.monotonic() <= 1 + 2 / 25
    assert sum(push.done() for push in pushes) < 50
    await clock.until_done(*pushes)


async def test_who_gives_up_waiting_takes_nobodys_turn():
    clock = StillClock()
    pace = Pace(clock)
    pushes = [asyncio.create_task(pace.message(Place(number, Rank.PUSH))) for number in range(100)]
    await asyncio.sleep(0)
    for push in pushes[:90]:
        push.cancel()
    await clock.until_done(*pushes)
    assert clock.monotonic() <= 10 / 25


async def test_a_call_nobody_misses_is_left_out_where_its_turn_is_far():
    clock = StillClock()
    pace = Pace(clock, spare=10)
    calls = [asyncio.create_task(pace.spare(chat)) for chat in range(100)]
    await clock.until_done(*calls)
    made = sum(call.result() for call in calls)
    assert 10 <= made <= 16, "ten a second, and the first few at once"
    assert clock.monotonic() <= 1.1, "and nobody waited longer than a second for that"


async def test_during_a_halt_a_call_nobody_misses_is_left_out():
    clock = StillClock()
    pace = Pace(clock)
    pace.flooded(1, 5)
    assert (await pace.spare(1), await pace.spare(2)) == (False, True)


async def test_a_flooded_chat_halts_alone():
    clock = StillClock()
    pace = Pace(clock)
    pace.flooded(1, 17)
    assert await moments(pace, clock, [1]) == [17]
    pace.flooded(1, 17)
    assert await moments(pace, clock, [2]) == [17], "no time had passed since the first chat's turn"


async def test_two_flooded_chats_halt_everybody_until_the_first_may_ask_again():
    clock = StillClock()
    pace = Pace(clock)
    pace.flooded(1, 17)
    pace.flooded(2, 40)
    assert await moments(pace, clock, [3]) == [17]
    pace.flooded(3, 23)
    assert await moments(pace, clock, [4]) == [40], "it was for all: whoever asked was told the rest"


async def test_two_chats_flooded_by_themselves_halt_nobody_else():
    clock = StillClock()
    pace = Pace(clock)
    pace.flooded(1, 3_600)
    await pace.message(Place(3))
    pace.taken()
    pace.flooded(2, 40)
    assert await moments(pace, clock, [3]) == [0]
    assert await moments(pace, clock, [2]) == [40]


async def test_a_flood_that_is_over_does_not_count_with_the_next():
    clock = StillClock()
    pace = Pace(clock)
    pace.flooded(1, 5)
    await moments(pace, clock, [1])
    pace.flooded(2, 30)
    assert await moments(pace, clock, [3]) == [5], "the moment at which the first was over"


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
