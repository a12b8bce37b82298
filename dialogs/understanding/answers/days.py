"""Days as answers: of a working life, and of birth. Written ones are taken, all others asked about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from dialogs.law.dates import add_years, age_on
from dialogs.law.facts import Facts
from dialogs.model.effects import FullDay, Param, Text
from dialogs.understanding.answers.choice import simple, yes_or_no
from dialogs.understanding.answers.kinds import (
    Accepted,
    Chosen,
    Doubtful,
    Given,
    NotAnAnswer,
    Offered,
    ParseResult,
    Refused,
    Typed,
    excerpt,
    picked,
    plain,
)
from dialogs.understanding.answers.said_days import said_in
from dialogs.understanding.answers.written_days import (
    DayReading,
    Either,
    Lacks,
    Unreal,
    WorkedOut,
    real,
    tidied,
    written_in,
)


def read_day(text: str, today: date, oldest: int, latest: int) -> DayReading:
    """The day meant, as far as the text tells it; None where it is no date.

    A year of two digits is the one between `oldest` and `latest`, the later one where both fit.
    """
    said = tidied(plain(text).casefold())
    written = written_in(said, oldest, latest)
    return said_in(said, today) if written is None else written


def understood(
    found: DayReading, problem: str, said: str, example: date, judge: Callable[[date], ParseResult]
) -> ParseResult:
    """The answer a reading of a day makes. `judge` tells whether a day can be it; `problem` is for what is no date.

    A day that was not plainly written needs a yes, whatever it decides.
    """
    match found:
        case date():
            return judge(found)
        case WorkedOut(day):
            return _asked(judge(day), day)
        case Either(days, lacks):
            readings = {day: judge(day) for day in days}
            possible = [day for day, reading in readings.items() if not isinstance(reading, Refused)]
            if not possible:
                return Refused(f"day-lacks-{lacks}", {"said": excerpt(said), "example": example})
            if len(possible) == 1:
                return _asked(readings[possible[0]], possible[0])
            options = tuple((day.isoformat(), Text("opt-day", {"day": FullDay(day)})) for day in possible)
            return Offered(options, "day-which", {"said": excerpt(said)})
        case Unreal():
            return _unreal(found)
        case Lacks(part):
            return Refused(f"day-lacks-{part}", {"said": excerpt(said), "example": example})
    return Refused(problem, {"said": excerpt(said), "example": example})


def _asked(reading: ParseResult, day: date) -> ParseResult:
    return Doubtful(reading.value, "day-meant", {"day": FullDay(day)}) if isinstance(reading, Accepted) else reading


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the participant's working life. `missing` is a value for "there is none yet", with a button of its own.

    `past`: it has happened, so it can't lie ahead.
    """

    missing: str | None = None
    past: bool = False

    @property
    def options(self) -> tuple[str, ...]:
        return (self.missing,) if self.missing else ()

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if self.missing and _says_missing(given, self.missing):
            return Accepted(self.missing)
        if isinstance(given, Chosen):
            return picked(self, given, facts)
        if not isinstance(given, Typed):
            return NotAnAnswer()
        today = facts.today
        found = read_day(given.text, today, today.year - 60, today.year + 5)
        return understood(found, "day", given.text, today, partial(self._judged, today=today))

    def _judged(self, found: date, today: date) -> ParseResult:
        if found < add_years(today, -60) or found > add_years(today, 10):
            return Refused("day-far", {"day": found, "example": today})
        if self.past and found > today:
            return Refused("day-ahead", {"day": found, "example": today})
        if found > add_years(today, 1):
            return Doubtful(found.isoformat(), "day-far-ahead", {"day": found})
        return Accepted(found.isoformat())

    def show(self, value: Any) -> Param:
        return self.label(value) if value == self.missing else date.fromisoformat(value)

    def label(self, option: str) -> Text:
        return Text(f"opt-day-{option}")


def _says_missing(given: Given, missing: str) -> bool:
    if isinstance(given, Chosen):
        return given.value == missing
    if isinstance(given, Typed) and missing == "tidak_tahu":
        return yes_or_no(given.text) == "tidak_tahu"
    return isinstance(given, Typed) and (
        yes_or_no(given.text) == "tidak" or simple(given.text).startswith(("belum ada", "tidak ada"))
    )


def _unreal(found: Unreal) -> Refused:
    if not 1 <= found.month <= 12:
        return Refused("day-month", {"month": found.month})
    return Refused("day-unreal", {"day": found.day, "month": Text(f"month-{found.month}"), "year": str(found.year)})


EXAMPLE = date(1985, 8, 17)
"""Birth date shown where one could not be read."""


@dataclass(frozen=True, slots=True)
class Birthdate:
    """The birth date of somebody of `youngest` to 100 years. Compared with the NIK where that was told before (`nik`: the question)."""

    nik: str = "nik"
    youngest: int = 15

    @property
    def options(self) -> tuple[str, ...]:
        return ()

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen):
            if (told := self.told_by_nik(facts)) is not None and given.value == told.isoformat():
                return self._judged(told, facts)
            chosen = picked(self, given, facts)
            return self._judged(date.fromisoformat(chosen.value), facts) if isinstance(chosen, Accepted) else chosen
        if not isinstance(given, Typed):
            return NotAnAnswer()
        today = facts.today
        found = read_day(given.text, today, today.year - 100, today.year - self.youngest)
        return understood(found, "birthdate", given.text, EXAMPLE, partial(self._judged, facts=facts))

    def told_by_nik(self, facts: Facts) -> date | None:
        """The day the NIK tells, to be offered; None where there is no NIK, or where two centuries fit."""
        nik = facts.answers.get(self.nik)
        if not isinstance(nik, str) or not nik.isdigit():
            return None
        day = int(nik[6:8]) % 40 if int(nik[6:8]) > 40 else int(nik[6:8])
        fits = [
            born
            for century in (1900, 2000)
            if isinstance(born := real(day, int(nik[8:10]), century + int(nik[10:12])), date)
            and born <= facts.today
            and self.youngest <= age_on(facts.today, born) <= 100
        ]
        return fits[0] if len(fits) == 1 else None

    def _judged(self, found: date, facts: Facts) -> ParseResult:
        today = facts.today
        if found > today or not self.youngest <= age_on(today, found) <= 100:
            return Refused("birthdate-age", {"day": found, "youngest": self.youngest})
        nik = facts.answers.get(self.nik)
        if isinstance(nik, str) and nik.isdigit() and not born_as_nik_says(nik, found):
            return Doubtful(found.isoformat(), "birthdate-nik", {"day": found, "in_nik": day_in_nik(nik)})
        return Accepted(found.isoformat())

    def show(self, value: Any) -> Param:
        return date.fromisoformat(value)

    def label(self, option: str) -> Text:
        raise KeyError(option)


def born_as_nik_says(nik: str, birthdate: date) -> bool:
    """Digits 7 to 12 of a NIK are the birth date, the day + 40 for women."""
    day = int(nik[6:8]) % 40 if int(nik[6:8]) > 40 else int(nik[6:8])
    return (day, int(nik[8:10]), int(nik[10:12])) == (birthdate.day, birthdate.month, birthdate.year % 100)


def day_in_nik(nik: str) -> str:
    """The birth date a NIK says, as DD-MM-YY."""
    day = int(nik[6:8])
    return f"{day - 40 if day > 40 else day:02}-{nik[8:10]}-{nik[10:12]}"
