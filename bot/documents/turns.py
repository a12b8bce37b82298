"""Places that are given person by person: ten photos of one person keep nobody else waiting for more than one of them."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager


class FairTurns:
    """A semaphore of `at_once` places that knows whose turn it is. To be used on one event loop.

    A free place goes to the person with the fewest places. Among equals it goes to whose last turn ended longest ago.
    Within a person the order is that of asking. A person alone may have all places.
    A person who has none waits for at most one turn of each other person, besides those that run already.
    """

    def __init__(self, at_once: int) -> None:
        """`at_once`: places, at least 1. Raises ValueError."""
        if at_once < 1:
            raise ValueError("without a place nobody has a turn")
        self._free = at_once
        self._running: Counter[Hashable] = Counter()
        # In the order of the last turn's end: who is asked about first stands first.
        self._waiting: dict[Hashable, deque[asyncio.Future[None]]] = {}

    @asynccontextmanager
    async def turn(self, person: Hashable) -> AsyncIterator[None]:
        """Wait for a place for this person, and give it back at the end. Cancelling gives up the place in the line."""
        await self._wait(person)
        try:
            yield
        finally:
            self._end(person)

    @property
    def idle(self) -> bool:
        """Whether nothing is kept of anybody."""
        return not self._running and not self._waiting

    async def _wait(self, person: Hashable) -> None:
        # Nobody waits while a place is free.
        if self._free:
            self._free -= 1
            self._running[person] += 1
            return
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        line = self._waiting.setdefault(person, deque())
        line.append(place)
        try:
            await place
        except asyncio.CancelledError:
            if place.cancelled():
                self._leave(person, place)
            else:
                # It was given in the moment of the cancelling, and is no turn that this person has had.
                self._give_back(person)
            raise

    def _end(self, person: Hashable) -> None:
        if person in self._waiting:
            self._waiting[person] = self._waiting.pop(person)
        self._give_back(person)

    def _give_back(self, person: Hashable) -> None:
        self._free += 1
        self._running[person] -= 1
        if not self._running[person]:
            del self._running[person]
        self._give()

    def _give(self) -> None:
        while self._free and self._waiting:
            person = min(self._waiting, key=self._running.__getitem__)
            place = self._waiting[person][0]
            self._leave(person, place)
            if not place.cancelled():
                self._free -= 1
                self._running[person] += 1
                place.set_result(None)

    def _leave(self, person: Hashable, place: asyncio.Future[None]) -> None:
        line = self._waiting.get(person, deque())
        if place in line:
            line.remove(place)
        if not line:
            self._waiting.pop(person, None)
