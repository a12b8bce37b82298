"""Names of the tries of one job, and how long to wait between them.

No library for tries in a process: these waits go on through a restart, so the durable engine keeps them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import datetime

RETRY_DELAYS = (10.0, 60.0, 360.0, 2160.0)
"""Seconds to wait after the first, second, … unexpected error: five tries within an hour, then the job is kept as failed."""

LEAST_DELAY = 1.0
"""Seconds. A handler that asks to be called again sooner would keep the engine busy."""

PERIODIC = "every:"


@dataclass(frozen=True, slots=True)
class Attempt:
    """The `run`-th try of a job, after so many unexpected `failures`.

    Everything known about a try is in its name, so nothing but ids has to be stored. The first try is named as the job is.
    """

    job_id: str
    run: int = 1
    failures: int = 0

    def __str__(self) -> str:
        if self.run == 1:
            return self.job_id
        return f"{self.job_id}~{self.run}" + (f"!{self.failures}" if self.failures else "")

    @classmethod
    def parse(cls, text: str) -> Attempt:
        """The attempt that `str()` named. Raises ValueError for anything else."""
        job_id, mark, suffix = text.partition("~")
        if not mark:
            return cls(job_id)
        run, _, failures = suffix.partition("!")
        return cls(job_id, int(run), int(failures or 0))

    def later(self) -> Attempt:
        """The next try after the handler asked for it."""
        return replace(self, run=self.run + 1)

    def after_failure(self) -> tuple[Attempt, float] | None:
        """The next try after an unexpected error and the seconds until then, or None when there were enough."""
        if self.failures >= len(RETRY_DELAYS):
            return None
        return replace(self, run=self.run + 1, failures=self.failures + 1), RETRY_DELAYS[self.failures]


@dataclass(frozen=True, slots=True)
class Tick:
    """One run of periodic work: the `slot`-th period of `seconds` since 1970, so that all replicas name it alike."""

    kind: str
    seconds: int
    slot: int

    def __str__(self) -> str:
        return f"{PERIODIC}{self.kind}:{self.seconds}:{self.slot}"

    @classmethod
    def parse(cls, text: str) -> Tick | None:
        """The tick that `str()` named, or None for the name of a job."""
        if not text.startswith(PERIODIC):
            return None
        kind, seconds, slot = text.removeprefix(PERIODIC).split(":")
        return cls(kind, int(seconds), int(slot))

    @classmethod
    def at(cls, kind: str, seconds: int, now: datetime) -> Tick:
        """The tick of the period that `now` (aware) lies in."""
        return cls(kind, seconds, math.floor(now.timestamp() / seconds))

    def next(self, now: datetime) -> Tick:
        """The tick to come after this one at `now`: periods that passed meanwhile are not made up for."""
        return replace(self, slot=max(self.slot, Tick.at(self.kind, self.seconds, now).slot) + 1)

    def seconds_until(self, now: datetime) -> float:
        """Seconds from `now` (aware) to the beginning of this tick, 0 when it has begun."""
        return max(0.0, self.slot * self.seconds - now.timestamp())


def check_job_id(job_id: str) -> None:
    """Raise ValueError for an id that could be taken for the name of another job's try."""
    if not job_id.strip() or "~" in job_id or job_id.startswith(PERIODIC):
        raise ValueError(f"a job's id is not empty, has no '~' and does not begin with '{PERIODIC}': {job_id!r}")
