"""Orders in memory, done when told: for fast tests and random walks. Nothing survives the process."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from bot.ports import Order, OrderHandler, OrderKind, TryLater
from bot.work.attempts import LEAST_DELAY, Attempt, Tick, check_order_id
from tests.work.helpers import FailedOrder

_AT_ONCE = datetime.min.replace(tzinfo=UTC)


class _Waiting(NamedTuple):
    at: datetime
    number: int
    attempt: Attempt
    order: Order


class MemoryEngine:
    """A `WorkEngine` whose orders are done by `run_due`, one after the other, by due time and then in the order they came.

    There is no transaction to join: the caller enqueues at its commit, with None for the connection.
    """

    def __init__(self) -> None:
        self._handlers: dict[str, OrderHandler] = {}
        self._periods: dict[OrderKind, int] = {}
        self._ticks: dict[str, Tick] = {}
        self._waiting: list[_Waiting] = []
        self._known: set[str] = set()
        self._failed: list[FailedOrder] = []
        self._number = 0

    def handle(self, kind: OrderKind, handler: OrderHandler) -> None:
        """Have orders of `kind` done by `handler`."""
        self._handlers[kind] = handler

    def every(self, kind: OrderKind, seconds: int) -> None:
        """Have `kind` done once in every period of so many seconds, with an empty subject."""
        self._periods[kind] = seconds

    def enqueue(self, connection: Any, order: Order) -> None:
        """Keep the order; one whose id was ever enqueued is ignored. Raises ValueError for an id that is reserved."""
        check_order_id(order.id)
        if order.id not in self._known:
            self._known.add(order.id)
            self._wait(order.at or _AT_ONCE, Attempt(order.id), order)

    async def start(self) -> None:
        """Nothing to start."""

    async def stop(self) -> None:
        """Nothing to stop; what waits goes on waiting."""

    async def pending(self) -> int:
        """How many orders are not done yet. Periodic work is not counted."""
        return len(self._waiting)

    async def failed(self) -> Sequence[FailedOrder]:
        """The orders given up, oldest first."""
        return tuple(self._failed)

    @property
    def orders(self) -> Sequence[Order]:
        """The orders that wait, in the order in which they will be done."""
        return tuple(waiting.order for waiting in sorted(self._waiting))

    async def run_due(self, now: datetime) -> int:
        """Do everything due at `now` (aware), and what that enqueues and is due. Returns how many handlers were called.

        Raises LookupError for an order whose kind has no handler.
        """
        done = await self._tick(now)
        while due := sorted(waiting for waiting in self._waiting if waiting.at <= now):
            self._waiting.remove(due[0])
            await self._perform(due[0], now)
            done += 1
        return done

    async def _perform(self, waiting: _Waiting, now: datetime) -> None:
        order, attempt = waiting.order, waiting.attempt
        handler = self._handlers.get(order.kind)
        if handler is None:
            raise LookupError(f"no handler for orders of kind {order.kind}")
        try:
            await handler(order.subject)
        except TryLater as later:
            self._wait(now + timedelta(seconds=max(later.seconds, LEAST_DELAY)), attempt.later(), order)
        except Exception as error:  # noqa: BLE001 - as in the durable engine, every error of a handler is an outcome
            if (again := attempt.after_failure()) is None:
                self._failed.append(FailedOrder(order.id, order.kind, type(error).__name__, now))
            else:
                self._wait(now + timedelta(seconds=again[1]), again[0], order)

    async def _tick(self, now: datetime) -> int:
        done = 0
        for kind, seconds in self._periods.items():
            tick = Tick.at(kind, seconds, now)
            if self._ticks.get(kind) != tick:
                self._ticks[kind] = tick
                await self._handlers[kind]("")
                done += 1
        return done

    def _wait(self, at: datetime, attempt: Attempt, order: Order) -> None:
        self._number += 1
        self._waiting.append(_Waiting(at, self._number, attempt, order))
