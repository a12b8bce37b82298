"""Feed of events for its listeners: the chat page, the waiting tests."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from .errors import Json

_ROOM = 2_000


class Listener:
    """One listener's queue of events. `lost` turns True when it fell so far behind that events were dropped."""

    def __init__(self) -> None:
        self.queue: asyncio.Queue[Json] = asyncio.Queue(_ROOM)
        self.lost = False

    def hear(self, event: Json) -> None:
        """Keep the event for the listener; never waits."""
        try:
            self.queue.put_nowait(event)
        except asyncio.QueueFull:
            self.lost = True


class Feed:
    """Passes events on to all listeners; an event nobody listens to is gone."""

    def __init__(self) -> None:
        self._listeners: set[Listener] = set()

    def publish(self, event: Json) -> None:
        """Tell every listener."""
        for listener in self._listeners:
            listener.hear(event)

    @contextmanager
    def attached(self, listener: Listener) -> Iterator[Listener]:
        """While the block runs, the listener hears this feed."""
        self._listeners.add(listener)
        try:
            yield listener
        finally:
            self._listeners.discard(listener)
