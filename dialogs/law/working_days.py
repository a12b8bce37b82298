"""Working days: Monday to Friday without the free days, which are given from outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

FreeDays = Callable[[int], frozenset[date]]
"""Gives the free days of a year: holidays, days off in common (cuti bersama), and the operator's own."""


def no_free_days(year: int) -> frozenset[date]:
    """Return no day: only weekends are free."""
    return frozenset()


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A calendar of working days. `free` is asked only for the years that are counted in."""

    free: FreeDays = no_free_days

    def includes(self, day: date) -> bool:
        """Whether people work on this day."""
        return day.weekday() < 5 and day not in self.free(day.year)

    def after(self, day: date, count: int) -> date:
        """Return the last of `count` working days after `day`, which is not counted itself; `day` where `count` is 0."""
        while count > 0:
            day += timedelta(days=1)
            count -= self.includes(day)
        return day


WEEKDAYS = WorkingDays()
"""The calendar that knows no free day but weekends."""
