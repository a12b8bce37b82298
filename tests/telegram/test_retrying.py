"""Trying again: how long is waited, what is not worth another attempt, and what ends it. The clock moves only when somebody sleeps."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from telegram.error import BadRequest, RetryAfter, TelegramError, TimedOut
from telegram_world import StillClock

from bot.telegram.request import NotSent
from bot.telegram.retrying import retry

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


class Call:
    """Fails with these errors, one after the other, then works."""

    def __init__(self, clock: StillClock, errors: Iterator[BaseException] | list[BaseException]) -> None:
        self.clock = clock
        self.errors = iter(errors)
        self.at: list[float] = []
        self.noted: list[tuple[str, int, float]] = []

    async def __call__(self) -> str:
        self.at.append(self.clock.monotonic())
        for error in self.errors:
            raise error
        return "done"

    def note(self, error: BaseException, attempt: int, pause: float) -> None:
        self.noted.append((type(error).__name__, attempt, pause))


def always(error: TelegramError) -> Iterator[BaseException]:
    while True:
        yield error


async def finished(call: Call, attempts: int | None = None) -> str:
    """Time passes until the call worked, or was given up."""
    trying = asyncio.create_task(retry(call, call.clock, call.note, attempts=attempts, longest=10.0))
    await call.clock.until_done(trying)
    return await trying


async def test_what_works_at_once_is_called_once() -> None:
    call = Call(StillClock(), [])
    assert await finished(call) == "done"
    assert (call.at, call.noted) == ([0.0], [])


async def test_pauses_double_up_to_the_longest_and_each_failure_is_told() -> None:
    call = Call(StillClock(), [NotSent("down")] * 6)
    assert await finished(call) == "done"
    pauses = [1.0, 2.0, 4.0, 8.0, 10.0, 10.0]
    assert call.noted == [("NotSent", number, pause) for number, pause in enumerate(pauses, 1)]
    assert call.at == [sum(pauses[:number]) for number in range(7)]


async def test_a_429_gets_the_silence_it_asks_for() -> None:
    call = Call(StillClock(), [RetryAfter(50), TimedOut(), RetryAfter(1)])
    assert await finished(call) == "done"
    assert [pause for *_, pause in call.noted] == [50.0, 2.0, 4.0]


async def test_a_call_that_was_wrong_is_not_made_again() -> None:
    call = Call(StillClock(), [NotSent("down"), BadRequest("chat not found")])
    with pytest.raises(BadRequest, match="chat not found"):
        await finished(call)
    assert len(call.at) == 2
    assert len(call.noted) == 1


@pytest.mark.parametrize("attempts", [1, 4])
async def test_after_so_many_attempts_the_last_error_is_raised(attempts: int) -> None:
    call = Call(StillClock(), always(NotSent("down")))
    with pytest.raises(NotSent):
        await finished(call, attempts)
    assert len(call.at) == attempts
    assert len(call.noted) == attempts - 1


async def test_a_mistake_of_ours_is_raised_at_once() -> None:
    call = Call(StillClock(), [KeyError("a mistake")])
    with pytest.raises(KeyError):
        await finished(call)
    assert len(call.at) == 1


async def test_cancelled_in_a_pause_it_ends_without_another_attempt() -> None:
    call = Call(StillClock(), always(NotSent("down")))
    trying = asyncio.create_task(retry(call, call.clock, call.note))
    while not call.clock.sleeping:
        await asyncio.sleep(0)
    trying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await trying
    assert len(call.at) == 1


async def test_cancelled_in_a_later_attempt_it_ends_at_once() -> None:
    call = Call(StillClock(), [NotSent("down"), asyncio.CancelledError()])
    with pytest.raises(asyncio.CancelledError):
        await finished(call)
    assert len(call.at) == 2
