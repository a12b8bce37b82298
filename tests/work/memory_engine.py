"""Jobs in memory, done when told: for fast tests and random walks. Nothing survives the process."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from bot.ports.work import Job, JobHandler, JobKind, TryLater
from bot.work.attempts import LEAST_DELAY, Attempt, Tick, check_job_id
from tests.work.helpers import FailedOrder

_AT_ONCE = datetime.min.replace(tzinfo=UTC)


class _Waiting(NamedTuple):
    at: datetime
    number: int
    attempt: Attempt
    job: Job


class MemoryEngine:
    """A `WorkEngine` whose jobs are done by `run_due`, one after the other, by due time and then in the order they came.

    There is no transaction to join: the caller enqueues at its commit, with None for the connection.
    """

    def __init__(self) -> None:
        self._handlers: dict[str, JobHandler] = {}
        self._periods: dict[JobKind, int] = {}
        self._ticks: dict[str, Tick] = {}
        self._waiting: list[_Waiting] = []
        self._known: set[str] = set()
        self._failed: list[FailedOrder] = []
        self._number = 0

    def handle(self, kind: JobKind, handler: JobHandler) -> None:
        """Have orders of `kind` done by `handler`."""
        self._handlers[kind] = handler

    def every(self, kind: JobKind, seconds: int) -> None:
        """Have `kind` done once in every period of so many seconds, with an empty subject."""
        self._periods[kind] = seconds

    def enqueue(self, connection: Any, job: Job) -> None:
        """Keep the job; one whose id was ever enqueued is ignored. Raises ValueError for an id that is reserved."""
        check_job_id(job.id)
        if job.id not in self._known:
            self._known.add(job.id)
            self._wait(job.at or _AT_ONCE, Attempt(job.id), job)

    async def start(self) -> None:
        """Nothing to start."""

    async def stop(self) -> None:
        """Nothing to stop; what waits goes on waiting."""

    async def pending(self) -> int:
        """Number of jobs not done yet. Periodic work is not counted."""
        return len(self._waiting)

    async def failed(self) -> Sequence[FailedOrder]:
        """The jobs given up, oldest first."""
        return tuple(self._failed)

    @property
    def jobs(self) -> Sequence[Job]:
        """The jobs that wait, in the order in which they will be done."""
        return tuple(waiting.job for waiting in sorted(self._waiting))

    async def run_due(self, now: datetime) -> int:
        """Do everything due at `now` (aware), and what that enqueues and is due. Returns how many handlers were called.

        Raises LookupError for a job whose kind has no handler.
        """
        done = await self._tick(now)
        while due := sorted(waiting for waiting in self._waiting if waiting.at <= now):
            self._waiting.remove(due[0])
            await self._perform(due[0], now)
            done += 1
        return done

    async def _perform(self, waiting: _Waiting, now: datetime) -> None:
        job, attempt = waiting.job, waiting.attempt
        handler = self._handlers.get(job.kind)
        if handler is None:
            raise LookupError(f"no handler for orders of kind {job.kind}")
        try:
            await handler(job.subject)
        except TryLater as later:
            self._wait(now + timedelta(seconds=max(later.seconds, LEAST_DELAY)), attempt.later(), job)
        except Exception as error:  # noqa: BLE001 - as in the durable engine, every error of a handler is an outcome
            if (again := attempt.after_failure()) is None:
                self._failed.append(FailedOrder(job.id, job.kind, type(error).__name__, now))
            else:
                self._wait(now + timedelta(seconds=again[1]), again[0], job)

    async def _tick(self, now: datetime) -> int:
        done = 0
        for kind, seconds in self._periods.items():
            tick = Tick.at(kind, seconds, now)
            if self._ticks.get(kind) != tick:
                self._ticks[kind] = tick
                await self._handlers[kind]("")
                done += 1
        return done

    def _wait(self, at: datetime, attempt: Attempt, job: Job) -> None:
        self._number += 1
        self._waiting.append(_Waiting(at, self._number, attempt, job))
