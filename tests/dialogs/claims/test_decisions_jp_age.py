"""The JP age rises over the years: 56, 57 from 2019, 58 from 2022, then a year more every three years until 65 (PP 45/2015 art. 15).

So the day told is not a birthday counted from today's age, but the first day on which one is as old as is wanted on that day.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest

from dialogs.law.conditions import ReachedBefore, Younger
from dialogs.law.moments import RisingAge
from dialogs.law.statute import JP_AGE
from tests.dialogs.deciding import ZONES, decided, facts, told

FIRST_YEARS = [
    (2043, 65),
    (2040, 64),
    (2037, 63),
    (2034, 62),
    (2031, 61),
    (2028, 60),
    (2025, 59),
    (2022, 58),
    (2019, 57),
    (2015, 56),
]


@cache
def wanted_in(year: int) -> int:
    return next(age for first, age in FIRST_YEARS if year >= first)


def lived(born: date, day: date) -> int:
    """Whole years; who is born on 29 February has their birthday on the 28th in a common year."""
    leap = day.year % 4 == 0 and (day.year % 100 != 0 or day.year % 400 == 0)
    birthday = (2, 28) if (born.month, born.day) == (2, 29) and not leap else (born.month, born.day)
    return day.year - born.year - ((day.month, day.day) < birthday)


def first_day_by_counting(born: date, today: date) -> date:
    """Day by day until the age of that year is reached."""
    day = today
    while lived(born, day) < wanted_in(day.year):
        day += timedelta(days=1)
    return day


@pytest.mark.parametrize(("year", "age"), [(year, wanted_in(year)) for year in range(2016, 2050)])
def test_the_age_wanted_in_each_year_holds_from_its_first_to_its_last_day(year: int, age: int) -> None:
    for day in (date(year, 1, 1), date(year, 12, 31)):
        assert JP_AGE.on(day).amount == age
        just = date(year - age, day.month, day.day).isoformat()
        younger = (date(year - age, day.month, day.day) + timedelta(days=1)).isoformat()
        assert not Younger("birthdate", JP_AGE)(facts({"birthdate": just}, day))
        assert Younger("birthdate", JP_AGE)(facts({"birthdate": younger}, day))


JP_AGES = [
    # (born, asked on, code, first day): 59 in 2025–27, 60 in 2028–30, 61 in 2031–33, 65 from 2043
    ("1967-11-21", "2026-11-20", "below_jp_age", "2026-11-21"),
    ("1967-11-21", "2026-11-21", "eligible", None),
    ("1967-11-21", "2026-11-22", "eligible", None),
    ("1967-11-22", "2026-11-21", "below_jp_age", "2026-11-22"),
    # the last who get it at 59, and the first who do not
    ("1968-12-31", "2026-11-21", "below_jp_age", "2027-12-31"),
    ("1968-12-31", "2027-12-30", "below_jp_age", "2027-12-31"),
    ("1968-12-31", "2027-12-31", "eligible", None),
    ("1969-01-01", "2026-11-21", "below_jp_age", "2029-01-01"),
    ("1969-01-01", "2027-12-31", "below_jp_age", "2029-01-01"),
    ("1969-01-01", "2028-01-01", "below_jp_age", "2029-01-01"),
    ("1969-01-01", "2029-01-01", "eligible", None),
    ("1969-02-01", "2026-11-21", "below_jp_age", "2029-02-01"),
    ("1969-02-01", "2028-02-01", "below_jp_age", "2029-02-01"),
    # by the letter: 59 in 2027 and not asked for, in 2028 one waits for 60
    ("1968-12-31", "2028-01-01", "below_jp_age", "2028-12-31"),
    ("1968-01-01", "2027-12-31", "eligible", None),
    ("1968-01-01", "2028-01-01", "eligible", None),
    ("1968-01-02", "2028-01-01", "below_jp_age", "2028-01-02"),
    # the next steps, told years ahead
    ("1970-12-31", "2026-11-21", "below_jp_age", "2030-12-31"),
    ("1971-01-01", "2026-11-21", "below_jp_age", "2032-01-01"),
    ("1972-12-31", "2026-11-21", "below_jp_age", "2033-12-31"),
    ("1973-01-01", "2026-11-21", "below_jp_age", "2035-01-01"),
    ("1978-12-31", "2026-11-21", "below_jp_age", "2042-12-31"),
    ("1979-01-01", "2026-11-21", "below_jp_age", "2044-01-01"),
    ("1995-06-15", "2026-11-21", "below_jp_age", "2060-06-15"),
    # born on 29 February: 28 February in a common year, the 29th in a leap year
    ("1968-02-29", "2027-02-27", "below_jp_age", "2027-02-28"),
    ("1968-02-29", "2027-02-28", "eligible", None),
    ("1968-02-29", "2028-02-28", "below_jp_age", "2028-02-29"),
    ("1968-02-29", "2028-02-29", "eligible", None),
    ("1972-02-29", "2026-11-21", "below_jp_age", "2033-02-28"),
    ("1980-02-29", "2026-11-21", "below_jp_age", "2045-02-28"),
    # the first years of the table
    ("1962-06-01", "2018-06-01", "eligible", None),
    ("1962-06-02", "2018-06-01", "below_jp_age", "2018-06-02"),
    ("1963-01-01", "2018-12-31", "below_jp_age", "2020-01-01"),
]


@pytest.mark.parametrize("kind", ["jp_hari_tua", "jp_lumpsum"])
@pytest.mark.parametrize(("born", "today", "code", "since"), JP_AGES)
def test_the_jp_age_is_that_of_the_day_and_rises(
    kind: str, born: str, today: str, code: str, since: str | None
) -> None:
    rest = {"months": 180} if kind == "jp_hari_tua" else {"segment": "ya"}
    assert told(kind, {**rest, "birthdate": born}, today) == (code, since)


BIRTHS = [
    date(year, month, day)
    for year in (1960, 1964, 1966, 1967, 1968, 1969, 1970, 1971, 1975, 1978, 1979)
    for month, day in ((1, 1), (2, 28), (3, 1), (6, 30), (12, 31))
] + [date(year, 2, 29) for year in (1960, 1964, 1968, 1972, 1976)]


@pytest.mark.parametrize(
    "today", ["2024-12-31", "2025-01-01", "2026-11-21", "2027-12-31", "2028-01-01", "2028-02-29", "2030-12-31"]
)
def test_the_day_told_is_the_first_on_which_the_age_of_that_year_is_reached(today: str) -> None:
    asked = date.fromisoformat(today)
    for born in BIRTHS:
        found = facts({"birthdate": born.isoformat()}, asked)
        due = first_day_by_counting(born, asked)
        assert RisingAge("birthdate", JP_AGE)(found) == due, born
        assert Younger("birthdate", JP_AGE)(found) == (due > asked), born
        on_it = facts({"birthdate": born.isoformat()}, due)
        assert not Younger("birthdate", JP_AGE)(on_it), f"{born}: the day told must succeed"


def test_without_a_birth_date_there_is_no_day_and_no_earlier_year() -> None:
    assert RisingAge("birthdate", JP_AGE)(facts({})) is None
    assert not ReachedBefore("birthdate", JP_AGE)(facts({}))


@pytest.mark.parametrize(
    ("born", "today", "before"),
    [
        ("1968-12-31", "2027-12-31", False),  # reached today, no earlier year
        ("1968-12-31", "2028-01-01", True),
        ("1968-12-31", "2028-12-30", True),
        ("1968-12-31", "2028-12-31", False),  # reached by the age of today: nothing to warn of
        ("1969-01-01", "2028-01-01", False),  # 59 only in 2028, when 60 is wanted
        ("1966-12-31", "2025-01-01", True),  # 58 on the last day of 2024
        ("1967-01-01", "2025-01-01", False),
        ("1968-02-29", "2028-02-28", True),  # 59 on 28 February 2027
        ("1962-12-31", "2019-01-01", True),  # 56 on the last day of 2018
    ],
)
def test_who_had_reached_the_age_before_it_rose_is_told_to_ask(born: str, today: str, before: bool) -> None:
    made = decided("jp_lumpsum", {"segment": "ya", "birthdate": born}, today)
    assert ("jp_reached_before" in made.hints) is before
    assert made.outcome == ("not_yet" if before or born in ("1969-01-01", "1967-01-01") else "eligible")


# --- midnight ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("zone", "hour"), ZONES)
def test_the_birthday_begins_at_the_participants_midnight(zone: str, hour: int) -> None:
    """21 November begins at 17.00, 16.00 and 15.00 UTC of the 20th in WIB, WITA and WIT."""
    answers = {"segment": "ya", "birthdate": "1967-11-21"}
    before = datetime(2026, 11, 20, hour - 1, 59, 59, tzinfo=UTC)
    assert told("jp_lumpsum", answers, before, zone) == ("below_jp_age", "2026-11-21")
    assert told("jp_lumpsum", answers, before + timedelta(seconds=1), zone) == ("eligible", None)


@pytest.mark.parametrize(("zone", "hour"), ZONES)
def test_the_age_of_2028_begins_at_the_participants_new_year(zone: str, hour: int) -> None:
    answers = {"segment": "ya", "birthdate": "1968-12-31"}
    before = datetime(2027, 12, 31, hour - 1, 59, 59, tzinfo=UTC)
    assert told("jp_lumpsum", answers, before, zone) == ("eligible", None)
    assert told("jp_lumpsum", answers, before + timedelta(seconds=1), zone) == ("below_jp_age", "2028-12-31")
