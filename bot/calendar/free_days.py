"""Free days: those of Indonesia, and the operator's own file of days.

The file is CSV in UTF-8, a line for each day: the date, its name, and `kerja` where people work on a day that is free elsewhere:

    2026-12-31,Tutup buku
    2026-12-24,Tetap buka,kerja

Empty lines and those that begin with # are left out.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from dialogs.law.working_days import WorkingDays

EXAMPLE = "2026-12-31,Tutup buku"
FREE, WORKED = "libur", "kerja"


class HolidayFileError(ValueError):
    """The operator's file of days can't be used. `problems` has one sentence for each line to mend."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class OwnDays:
    """Days of the operator's own: `free` besides the national ones, `worked` in spite of them."""

    free: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()


def load(path: Path | None) -> OwnDays:
    """Return the days in the operator's file; none without a file. Raises HolidayFileError, naming file and line."""
    if path is None:
        return OwnDays()
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise HolidayFileError([f"{path}: can't be read ({error.strerror})"]) from error
    except UnicodeDecodeError as error:
        raise HolidayFileError([f"{path}: must be saved as UTF-8"]) from error
    found: dict[date, str] = {}
    problems: list[str] = []
    for number, line in _written(lines):
        try:
            day, kind = _day(line)
            if day in found:
                raise ValueError(f"{day} stands in the file already")
            found[day] = kind
        except ValueError as error:
            problems.append(f"{path}, line {number}: {error}, e.g. {EXAMPLE}")
    if problems:
        raise HolidayFileError(problems)
    return OwnDays(
        frozenset(day for day, kind in found.items() if kind == FREE),
        frozenset(day for day, kind in found.items() if kind == WORKED),
    )


def _written(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines that hold something, with their numbers."""
    return ((number, line) for number, line in enumerate(lines, start=1) if line.strip() and line.strip()[0] != "#")


def _day(line: str) -> tuple[date, str]:
    """The day of a line, and whether it is free or worked. Raises ValueError saying what is wanted."""
    cells = [cell.strip() for cell in next(csv.reader([line]))]
    if not 2 <= len(cells) <= 3 or not cells[1]:
        raise ValueError("wants a date and a name with a comma between them")
    try:
        day = date.fromisoformat(cells[0])
    except ValueError:
        raise ValueError(f"wants a date as year-month-day, not {cells[0]!r}") from None
    kind = cells[2].lower() if len(cells) == 3 else FREE
    if kind not in (FREE, WORKED):
        raise ValueError(f"wants {FREE} or {WORKED} as its third part, not {cells[2]!r}")
    return day, kind


def working_days(own: OwnDays) -> WorkingDays:
    """Return the calendar of working days of an operator with these days of their own."""

    @cache
    def free(year: int) -> frozenset[date]:
        return (national(year) | {day for day in own.free if day.year == year}) - own.worked

    return WorkingDays(free)


@cache
def national(year: int) -> frozenset[date]:
    """Return the national holidays and the cuti bersama of a year, as far as the library knows them.

    A year for which the government has decided nothing yet has estimated holidays and no cuti bersama.
    """
    # Imported here because it takes half a second; see the package.
    from holidays import GOVERNMENT, PUBLIC, country_holidays

    return frozenset(country_holidays("ID", years=year, categories=(GOVERNMENT, PUBLIC)))
