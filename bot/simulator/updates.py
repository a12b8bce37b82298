"""Updates on their way to the bot: kept until confirmed, in one line for polling, in separate queues for a webhook."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile
from typing import Protocol

from .errors import ApiError, Json

MESSAGE_LIFETIME = 24 * 3600.0
PRESS_LIFETIME = 150.0

_FIRST_UPDATE_ID = 710_000_001


@dataclass(frozen=True)
class Pending:
    """An update not confirmed yet. `queue` is the webhook's queue it belongs to, `until` the end of its life."""

    update: Json
    queue: str
    until: float

    @property
    def update_id(self) -> int:
        """The update's number, growing."""
        return int(self.update["update_id"])


class Courier(Protocol):
    """Carrier of updates to a webhook."""

    def wake(self, queue: str) -> None:
        """There is something to carry in this queue."""


class Updates:
    """The updates of one bot."""

    def __init__(self, clock: Callable[[], float], first_id: int | None = None) -> None:
        self._clock = clock
        self._next_id = _FIRST_UPDATE_ID if first_id is None else first_id
        self._pending: dict[int, Pending] = {}
        self._repeats: list[Pending] = []
        self._lines: dict[str, deque[Pending]] = {}
        self._waiting: asyncio.Future[str] | None = None
        self.allowed: frozenset[str] | None = None
        """The kinds the bot asked for; None for all the usual ones."""
        self.courier: Courier | None = None

    @property
    def poller_waits(self) -> bool:
        """Whether a getUpdates is waiting for something to come."""
        return self._waiting is not None

    def add(self, kind: str, payload: Json, *, queue: str) -> Json:
        """Make an update and keep it for the bot; the update."""
        lifetime = PRESS_LIFETIME if kind == "callback_query" else MESSAGE_LIFETIME
        pending = Pending({"update_id": self._next_id, kind: payload}, queue, self._clock() + lifetime)
        self._next_id += 1
        if self.allowed is None or kind in self.allowed:
            self._pending[pending.update_id] = pending
            self._announce(pending)
        return pending.update

    def repeat(self, update: Json, *, queue: str) -> None:
        """Deliver an update again, whether or not it was confirmed, as Telegram does after a lost confirmation."""
        pending = Pending(update, queue, self._clock() + MESSAGE_LIFETIME)
        self._repeats.append(pending)
        self._announce(pending)

    def pending(self) -> list[Pending]:
        """Unconfirmed updates, oldest first; those too old are gone."""
        now = self._clock()
        for update_id in [key for key, kept in self._pending.items() if kept.until <= now]:
            del self._pending[update_id]
        return [*self._repeats, *self._pending.values()]

    def first_of(self, queue: str) -> Pending | None:
        """The update a webhook gets next in this queue; what was confirmed or is too old is passed over."""
        line = self._lines.get(queue)
        while line:
            if self._lives(line[0]):
                return line[0]
            line.popleft()
        self._lines.pop(queue, None)
        return None

    def line_up(self) -> set[str]:
        """Put what waits into the webhook's queues; the names of the queues."""
        self._lines = {}
        for kept in self.pending():
            self._lines.setdefault(kept.queue, deque()).append(kept)
        return set(self._lines)

    def confirm(self, kept: Pending) -> None:
        """The bot has this one."""
        if self._pending.get(kept.update_id) is kept:
            del self._pending[kept.update_id]
        else:
            self._repeats = [repeat for repeat in self._repeats if repeat is not kept]

    def drop_all(self) -> None:
        """Throw all away (drop_pending_updates)."""
        self._pending.clear()
        self._repeats.clear()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """getUpdates: confirm what is below `offset`, then up to `limit` updates, waiting up to so many seconds.

        A repeated update is given once. Raises ApiError 409 in the older of two pollers.
        """
        self._end_wait("conflict")
        self._confirm_below(offset)
        batch = self._take(limit)
        if batch or seconds <= 0:
            return batch
        waiting = self._waiting = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                reason = await waiting
        except TimeoutError:
            return []
        finally:
            if self._waiting is waiting:
                self._waiting = None
        if reason == "conflict":
            raise ApiError(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            )
        return self._take(limit)

    def release_poller(self) -> None:
        """Let a waiting poller go home empty-handed; for the end of the server."""
        self._end_wait("stopped")

    def _confirm_below(self, offset: int) -> None:
        if offset < 0:
            keep = list(self._pending)[offset:]
            self._pending = {key: self._pending[key] for key in keep}
        else:
            for update_id in list(takewhile(lambda key: key < offset, self._pending)):
                del self._pending[update_id]

    def _take(self, limit: int) -> list[Json]:
        chosen = self.pending()[:limit]
        self._repeats = [repeat for repeat in self._repeats if not any(repeat is kept for kept in chosen)]
        return [kept.update for kept in chosen]

    def _lives(self, kept: Pending) -> bool:
        if kept.until <= self._clock():
            return False
        return self._pending.get(kept.update_id) is kept or any(kept is repeat for repeat in self._repeats)

    def _announce(self, kept: Pending) -> None:
        if self.courier is not None:
            self._lines.setdefault(kept.queue, deque()).append(kept)
            self.courier.wake(kept.queue)
        else:
            self._end_wait("new")

    def _end_wait(self, reason: str) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None and not waiting.done():
            waiting.set_result(reason)
