"""A limit on waiting for an answer that counts only the time in which this process runs.

The problem: the clock goes on while a machine stands still, be it busy, suspended or throttled. On waking a time-out fires before the
answer is read that has lain in the socket meanwhile, and Telegram's work is taken for lost. The choice: the time is counted in steps of
a second, each of which counts as its own length however late it ends, and the socket is read between any two of them. Rejected: aiohttp's
`sock_read`, which is a moment on the clock, and a longer limit alone, which a longer standstill beats. The cost: a line that broke while
the machine slept is noticed up to one limit after it woke.
"""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Self

STEP = 1.0
"""Seconds."""
LAST_LOOK = 0.1
"""Seconds between the end of the time and giving up: the event loop reads its sockets once more."""


class Patience:
    """An `async with` block that raises TimeoutError after `seconds` in which the process ran and `heard` was not called.

    None: no limit.
    """

    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds
        self._left = seconds or 0.0
        self._limit = asyncio.timeout(None)
        self._timer: asyncio.TimerHandle | None = None

    async def __aenter__(self) -> Self:
        await self._limit.__aenter__()
        if self._seconds is not None:
            self._count()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer is not None:
            self._timer.cancel()
        await self._limit.__aexit__(kind, error, trace)

    def heard(self) -> None:
        """Count from the beginning: something came."""
        self._left = self._seconds or 0.0

    def _count(self) -> None:
        loop = asyncio.get_running_loop()
        if self._left > 0:
            step = min(STEP, self._left)
            self._left -= step
            self._timer = loop.call_later(step, self._count)
        else:
            self._timer = loop.call_later(LAST_LOOK, self._give_up)

    def _give_up(self) -> None:
        if self._left > 0:
            self._count()
        else:
            self._limit.reschedule(asyncio.get_running_loop().time())
