"""Free days: what the library knows of Indonesia, and the operator's own file."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.calendar.free_days import HolidayFileError, OwnDays, load, national, working_days


def test_the_days_off_in_common_around_idul_fitri_are_no_working_days() -> None:
    calendar = working_days(OwnDays())
    assert [day.isoformat() for day in sorted(national(2026)) if date(2026, 3, 15) < day < date(2026, 3, 31)] == [
        "2026-03-18", "2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22", "2026-03-23", "2026-03-24",
    ]  # fmt: skip
    assert calendar.after(date(2026, 3, 17), 1) == date(2026, 3, 25)
    assert calendar.after(date(2026, 12, 23), 1) == date(2026, 12, 28), (
        "Christmas, the day off before it, and a weekend"
    )


def test_a_promise_made_at_the_end_of_a_year_counts_the_free_days_of_the_next() -> None:
    assert working_days(OwnDays()).after(date(2026, 12, 31), 1) == date(2027, 1, 4), "New Year is a Friday"


def test_the_operators_own_days_are_free_or_worked_whatever_the_nation_does(tmp_path: Path) -> None:
    file = tmp_path / "libur.csv"
    file.write_text("# hari sendiri\n2026-12-31,Tutup buku\n\n2026-12-24,Tetap buka,kerja\n", encoding="utf-8")
    calendar = working_days(load(file))
    assert not calendar.includes(date(2026, 12, 31))
    assert calendar.includes(date(2026, 12, 24))
    assert not calendar.includes(date(2026, 12, 25))


def test_a_weekend_is_free_even_where_the_operator_lists_it_as_worked(tmp_path: Path) -> None:
    file = tmp_path / "libur.csv"
    file.write_text("2026-12-26,Sabtu,kerja\n", encoding="utf-8")
    assert not working_days(load(file)).includes(date(2026, 12, 26))


def test_without_a_file_there_are_no_days_of_ones_own() -> None:
    assert load(None) == OwnDays()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("31-12-2026,Tutup buku", "wants a date as year-month-day, not '31-12-2026'"),
        ("2026-12-31", "wants a date and a name with a comma between them"),
        ("2026-12-31,", "wants a date and a name with a comma between them"),
        ("2026-02-30,Salah", "wants a date as year-month-day, not '2026-02-30'"),
        ("2026-12-31,Tutup buku,setengah", "wants libur or kerja as its third part, not 'setengah'"),
        ("2026-12-30,Lagi", "2026-12-30 stands in the file already"),
    ],
)
def test_a_wrong_line_is_answered_with_its_number_and_an_example(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "libur.csv"
    file.write_text(f"2026-12-30,Rapat\n{line}\n", encoding="utf-8")
    with pytest.raises(HolidayFileError) as refused:
        load(file)
    assert refused.value.problems == [f"{file}, line 2: {said}, e.g. 2026-12-31,Tutup buku"]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(HolidayFileError, match=r"tidak_ada\.csv: can't be read"):
        load(tmp_path / "tidak_ada.csv")


def test_every_promised_day_is_a_working_day_with_as_many_between() -> None:
    calendar, begun = working_days(OwnDays()), date(2026, 1, 1)
    for offset in range(0, 500, 3):
        day = begun + timedelta(days=offset)
        for count in (1, 5, 10):
            last = calendar.after(day, count)
            between = [day + timedelta(days=n) for n in range(1, (last - day).days + 1)]
            assert calendar.includes(last)
            assert sum(map(calendar.includes, between)) == count


def test_the_library_is_not_imported_before_a_day_is_asked_for() -> None:
    told = "import sys; import bot.main; from bot.calendar.free_days import working_days, OwnDays; working_days(OwnDays());"
    done = subprocess.run(
        [sys.executable, "-c", f"{told} sys.exit('holidays' in sys.modules)"], check=False, capture_output=True
    )
    assert done.returncode == 0, done.stderr.decode()
