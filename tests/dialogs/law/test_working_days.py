"""Working days: weekends and free days are not counted."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.law.working_days import WEEKDAYS, WorkingDays

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("day", "count", "last"),
    [
        ("2026-11-16", 5, "2026-11-23"),  # Monday to Monday
        ("2026-11-20", 1, "2026-11-23"),  # Friday, then a weekend
        ("2026-11-21", 5, "2026-11-27"),  # Saturday
        ("2026-11-22", 7, "2026-12-01"),  # Sunday
        ("2026-11-20", 3, "2026-11-25"),
        ("2026-12-30", 3, "2027-01-04"),  # into the next year; New Year's Day is not known to be a holiday here
        ("2028-02-28", 2, "2028-03-01"),  # a leap day
        ("2026-11-20", 0, "2026-11-20"),
    ],
)
def test_working_days_are_monday_to_friday_from_the_day_after(day: str, count: int, last: str) -> None:
    assert WEEKDAYS.after(date.fromisoformat(day), count) == date.fromisoformat(last)


def test_the_working_day_after_a_friday_is_monday() -> None:
    assert WorkingDays().after(FRIDAY, 1) == date(2026, 11, 30)
    assert WorkingDays().after(FRIDAY, 0) == FRIDAY


def test_a_free_day_moves_the_promise_on() -> None:
    calendar = WorkingDays(lambda year: frozenset({date(2026, 11, 30)}) if year == 2026 else frozenset())
    assert calendar.after(FRIDAY, 1) == date(2026, 12, 1)


@given(day=st.dates(date(2020, 1, 1), date(2040, 1, 1)), count=st.integers(1, 30), free=st.sets(st.integers(1, 60)))
def test_more_free_days_never_bring_the_day_nearer(day: date, count: int, free: set[int]) -> None:
    days = frozenset(date.fromordinal(day.toordinal() + offset) for offset in free)
    calendar = WorkingDays(lambda year: frozenset(one for one in days if one.year == year))
    assert calendar.after(day, count) >= WorkingDays().after(day, count)
    assert calendar.includes(calendar.after(day, count))
