"""Time as this package sees it, so that a test can give its own."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from typing import Protocol

LONGEST_PAUSE = 10.0
"""Between two attempts while the line is down, in seconds: what a person waits at most once it is back."""


class Clock(Protocol):
    """Current time, elapsed time, and waiting."""

    def now(self) -> datetime:
        """The moment: aware, UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds since some moment; never goes back."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""
        ...


class SystemClock:
    """The machine's time."""

    def now(self) -> datetime:
        """The moment: aware, UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds since some moment; never goes back."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""
        await asyncio.sleep(seconds)


def backoff(attempt: int, *, first: float = 1.0, longest: float) -> float:
    """Seconds to wait after the failure number `attempt` (from 1): doubling up to `longest`.

    Without chance in it: the calls of different chats are spread by the pace they share.
    """
    return min(longest, first * 2.0 ** min(attempt - 1, 30))
