"""Lines of calls that wait for their turn: at a rate, the most urgent first, first come first served among equals."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import math
from dataclasses import dataclass
from enum import IntEnum

from bot.ports.conversations import Outgoing, Urgency
from bot.telegram.clock import Clock


class Rank(IntEnum):
    """Order in which calls get their turn; the least first."""

    ANSWER = 0
    PUSH = 1
    REMINDER = 2
    SWEPT_ANSWER = 3
    SWEPT_PUSH = 4
    SWEPT_REMINDER = 5


_LIVE: dict[Urgency, Rank] = {"answer": Rank.ANSWER, "push": Rank.PUSH, "reminder": Rank.REMINDER}
_SWEPT: dict[Urgency, Rank] = {
    "answer": Rank.SWEPT_ANSWER,
    "push": Rank.SWEPT_PUSH,
    "reminder": Rank.SWEPT_REMINDER,
}


def rank_of(row: Outgoing, *, swept: bool = False) -> Rank:
    """Rank of a row of the outbox. `swept`: nobody handed it over, the sweep found it."""
    return (_SWEPT if swept else _LIVE)[row.message.urgency]


@dataclass(slots=True, eq=False)
class Place:
    """Place of one chat in the lines; it waits in one line at a time."""

    chat_id: int
    rank: Rank = Rank.ANSWER
    line: Line | None = None
    number: int = 0
    granted: asyncio.Future[None] | None = None

    def lift(self, rank: Rank) -> None:
        """Move forward to this rank, also while it waits. Its time of coming counts on."""
        if rank < self.rank:
            self.rank = rank
            if self.line is not None:
                self.line.moved(self)


class Line:
    """Turns at `rate` a second, `burst` at once after a quiet time.

    The bucket is kept as one number, the moment at which it will be full again.
    """

    def __init__(self, clock: Clock, rate: float, burst: int) -> None:
        self._clock = clock
        self._interval = 1.0 / rate
        self._slack = self._interval * (burst - 1)
        self._full_at = -math.inf
        self._waiting: list[tuple[Rank, int, Place]] = []
        self._lengths = 0
        self._numbers = itertools.count()
        self._serving: asyncio.Task[None] | None = None

    async def turn(self, place: Place) -> None:
        """Wait for this place's turn."""
        if not self._lengths and self._next() <= self._clock.monotonic():
            self._take()
            return
        place.line, place.number = self, next(self._numbers)
        place.granted = asyncio.get_running_loop().create_future()
        self._lengths += 1
        self.moved(place)
        if self._serving is None:
            self._serving = asyncio.create_task(self._serve(), name="turns")
        try:
            await place.granted
        finally:
            self._lengths -= 1
            place.line = place.granted = None

    def seconds_left(self) -> float:
        """Seconds until a call that comes now would get its turn, as far as the line is known now."""
        now = self._clock.monotonic()
        return max(0.0, self._next() - now) + self._lengths * self._interval

    def moved(self, place: Place) -> None:
        """Let this place wait at its present rank."""
        heapq.heappush(self._waiting, (place.rank, place.number, place))

    def _next(self) -> float:
        return max(self._clock.monotonic(), self._full_at) - self._slack

    def _take(self) -> None:
        self._full_at = max(self._clock.monotonic(), self._full_at) + self._interval

    async def _serve(self) -> None:
        try:
            while self._waiting:
                left = self._next() - self._clock.monotonic()
                if left > 0:
                    # Somebody more urgent may come meanwhile: whose turn it is, is decided after the wait.
                    await self._clock.sleep(left)
                    continue
                _, number, place = heapq.heappop(self._waiting)
                granted = place.granted
                # Left over of one that was moved forward, that went away, or that has come anew since.
                if granted is None or granted.done() or place.line is not self or place.number != number:
                    continue
                self._take()
                granted.set_result(None)
        finally:
            self._serving = None
