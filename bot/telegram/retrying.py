"""Trying again what may pass, with tenacity: as long as it takes or so many times, on the clock of this package.

Not stamina, which is built on it: that sleeps on the event loop's own clock, which a test can't replace, and logs the error in
its own words, which may quote the token.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from telegram.error import TelegramError

from bot.telegram.clock import LONGEST_PAUSE, Clock
from bot.telegram.errors import may_pass

if TYPE_CHECKING:
    from tenacity import RetryCallState

T = TypeVar("T")


def passes(error: BaseException) -> float | None:
    """Seconds to wait after an error of Telegram's at least. None where another attempt is in vain, and for any other error."""
    return may_pass(error) if isinstance(error, TelegramError) else None


async def retry(
    call: Callable[[], Awaitable[T]],
    clock: Clock,
    note: Callable[[BaseException, int, float], None],
    *,
    least: Callable[[BaseException], float | None] = passes,
    attempts: int | None = None,
    first: float = 1.0,
    longest: float = LONGEST_PAUSE,
) -> T:
    """Make the call until it works, or `attempts` times. Raises the error of the last one; cancelling ends it at once.

    Pauses double from `first` to `longest` seconds, without chance: the calls of different chats are spread by the pace they share.
    `least`: seconds to wait after an error at least (a 429 names them), None for one that is not worth another attempt.
    `note` is told of each failure before its pause: the error, its number from 1, the seconds.
    """
    # What works at once, as nearly all does, has no need of tenacity: neither of its import at the start nor of its 60 µs a call.
    try:
        return await call()
    except Exception as error:
        if least(error) is None:
            raise
        failed = [error]

    from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt, stop_never, wait_exponential

    async def attempt() -> T:
        if failed:
            raise failed.pop()
        return await call()

    doubling = wait_exponential(multiplier=first, max=longest)

    def pause(state: RetryCallState) -> float:
        return max(least(_error(state)) or 0.0, doubling(state))

    return await AsyncRetrying(
        sleep=clock.sleep,
        retry=retry_if_exception(lambda error: least(error) is not None),
        wait=pause,
        stop=stop_never if attempts is None else stop_after_attempt(attempts),
        before_sleep=lambda state: note(_error(state), state.attempt_number, state.upcoming_sleep),
        reraise=True,
    )(attempt)


def _error(state: RetryCallState) -> BaseException:
    error = state.outcome.exception() if state.outcome else None
    if error is None:
        raise ValueError("only an attempt that failed is followed by another")
    return error
