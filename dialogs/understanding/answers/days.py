"""Days, however people write them: 17 Agustus 1985, 17-8-85, 170885, kemarin, 2 minggu lalu."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from dialogs.law.dates import add_years, age_on
from dialogs.law.facts import Facts
from dialogs.model.effects import Param, Text
from dialogs.understanding.answers.choice import simple, yes_or_no
from dialogs.understanding.answers.kinds import (
    Accepted,
    Chosen,
    Doubtful,
    Given,
    NotAnAnswer,
    ParseResult,
    Refused,
    Typed,
    excerpt,
    plain,
)

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari pebruari february feb peb",
            "maret march mar mrt",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agus agt ags aug agst",
            "september sept sep",
            "oktober october okt oct",
            "november nopember nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}
NAMED = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?[\s\-./]*([a-z]+)[\s\-./,]*(\d{4}|\d{2})$")
NAMED_FIRST = re.compile(r"^([a-z]+)[\s\-./]*(\d{1,2})(?:st|nd|rd|th)?[\s\-./,]+(\d{4})$")
NUMBERED = re.compile(r"^(\d{1,2})\s*[-./\s]\s*(\d{1,2})\s*[-./\s]\s*(\d{4}|\d{2})$")
YEAR_FIRST = re.compile(r"^(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})$")
RUN = re.compile(r"^(\d{2})(\d{2})(\d{4}|\d{2})$")
RELATIVE = re.compile(
    r"\b(lalu|kemarin|kmrn|kemaren|hari ini|besok|lusa|depan|lagi|ago|yesterday|today|tomorrow|last|next)\b"
)
NEAR = {
    name: step
    for step, names in {
        -2: "kemarin-lusa kemarin-dulu",
        -1: "kemarin kemaren kmrn yesterday",
        0: "hari-ini today",
        1: "besok tomorrow",
        2: "lusa besok-lusa",
    }.items()
    for name in names.replace("-", "_").split()
}
"""Days people name without a number, and how far they are from today."""
LEAD = re.compile(
    r"^(?:tanggal|tgl\.?|pada|hari(?! ini)|lahir|sejak|on)\s+|^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu),?\s+(?=\d)"
)


@dataclass(frozen=True, slots=True)
class Unreal:
    """Read as a date that does not exist: day, month and year as understood."""

    day: int
    month: int
    year: int


def read_day(text: str, today: date, oldest: int, latest: int) -> date | Unreal | None:
    """The day meant, or None. A year of two digits is the one between `oldest` and `latest`, the later one where both fit."""
    said = plain(text).casefold().strip(" .,")
    while (shorter := LEAD.sub("", said)) != said:
        said = shorter
    if match := YEAR_FIRST.match(said):
        year, month, day = (int(part) for part in match.groups())
        return _real(day, month, year)
    if match := (NUMBERED.match(said) or RUN.match(said)):
        return _real(int(match[1]), int(match[2]), _year(match[3], oldest, latest))
    if (match := NAMED.match(said)) and match[2] in MONTHS:
        return _real(int(match[1]), MONTHS[match[2]], _year(match[3], oldest, latest))
    if (match := NAMED_FIRST.match(said)) and match[1] in MONTHS:
        return _real(int(match[2]), MONTHS[match[1]], int(match[3]))
    return _relative(said, today) if RELATIVE.search(said) else None


def _year(text: str, oldest: int, latest: int) -> int:
    if len(text) == 4:
        return int(text)
    fits = [century + int(text) for century in (2000, 1900) if oldest <= century + int(text) <= latest]
    return fits[0] if fits else 2000 + int(text)


def _real(day: int, month: int, year: int) -> date | Unreal:
    if 1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return Unreal(day, month, year)


def _relative(said: str, today: date) -> date | None:
    step = NEAR.get(said.replace(" ", "_"))
    if step is not None:
        return today + timedelta(days=step)
    # A heavy library for few sentences: loaded when the first of them comes. It is asked for relative days only, since it makes
    # a date of a bare "1985".
    import dateparser

    found = dateparser.parse(
        said,
        languages=["id", "en"],
        settings={"RELATIVE_BASE": datetime.combine(today, time.min), "PREFER_DATES_FROM": "past"},
    )
    return found.date() if found else None


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
        if not isinstance(given, Typed):
            return NotAnAnswer()
        today = facts.today
        found = read_day(given.text, today, today.year - 60, today.year + 5)
        if found is None:
            return Refused("day", {"said": excerpt(given.text), "example": today})
        if isinstance(found, Unreal):
            return _unreal(found)
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


@dataclass(frozen=True, slots=True)
class Birthdate:
    """The birth date of somebody of `youngest` to 100 years. Compared with the NIK where that was told before (`nik`: the question)."""

    nik: str = "nik"
    youngest: int = 15

    @property
    def options(self) -> tuple[str, ...]:
        return ()

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if not isinstance(given, Typed):
            return NotAnAnswer()
        today = facts.today
        found = read_day(given.text, today, today.year - 100, today.year - self.youngest)
        if found is None:
            return Refused("birthdate", {"said": excerpt(given.text)})
        if isinstance(found, Unreal):
            return _unreal(found)
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
