"""Days: what is written as a date is taken; what is said in words is asked back in full, with its weekday; the rest is asked for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from babel.dates import format_date
from hypothesis import example, given
from hypothesis import strategies as st

from bot.texts import LOCALES, render
from dialogs.law.dates import WIB
from dialogs.law.facts import Facts
from dialogs.model.effects import Text
from dialogs.understanding.answers import (
    Accepted,
    Birthdate,
    Chosen,
    Day,
    Doubtful,
    Kind,
    NotAnAnswer,
    Offered,
    Refused,
    Typed,
)
from dialogs.understanding.answers.days import read_day
from dialogs.understanding.answers.said_days import GRAMMAR
from tests.dialogs.checks import BRANCHES

NOW = datetime(2026, 11, 10, 2, 0, tzinfo=UTC)
"""Tuesday, 10 November 2026, 09.00 in Jakarta."""


def facts(**answers: Any) -> Facts:
    return Facts(answers, NOW, WIB, BRANCHES)


def read(kind: Kind, text: str, **answers: Any) -> Any:
    return kind.read(Typed(text), facts(**answers))


@pytest.mark.parametrize(
    "text",
    [
        "BANDUNG, 17-08-1985",
        "Bandung, 17 Agustus 1985",
        "Kab. Bandung Barat, 17/08/1985",
        "TTL: Bandung, 17 Agustus 1985",
        "Saya lahir di Bandung, 17 Agustus 1985",
        "17–08–1985",
        "17 − 08 − 1985",
        "17 agustus tahun 1985",
        "17 Agst '85",
        "17 Agst ’85",
        "17 Agustus 1985 pak",
        "17 agustus 1985 ya kak",
        "17/8/85",
        "17-Agu-1985",
        "17 - 08 - 1985",
        "1 7 - 0 8 - 1 9 8 5",
        "1 7 0 8 1 9 8 5",
        "tanggal 17 bulan 8 tahun 1985",
        "tgl 17 bulan agustus thn 1985",
        "tgl lahir: 17-8-1985",
        "tujuh belas agustus 1985",
        "17-VIII-1985",
        "Sabtu, 17 Agustus 1985",
        "sabtu 17 agustus 1985",
        "17\u200b Agustus\u00a01985",
        "١٧-٠٨-١٩٨٥",
        "17 of August 1985",
        "17th of August, 1985",
        "born on August 17, 1985",
        "Aug 17, 1985",
    ],
)
def test_a_date_is_taken_as_it_stands_on_paper(text: str) -> None:
    assert read(Birthdate(), text) == Accepted("1985-08-17")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jakarta, 1 November 2026", "2026-11-01"),
        ("per 31 oktober 2026", "2026-10-31"),
        ("1 Nov 26", "2026-11-01"),
        ("satu november dua ribu dua puluh enam", "2026-11-01"),
        ("surat tertanggal 1 November 2026", "2026-11-01"),
        ("Minggu, 1 November 2026", "2026-11-01"),
    ],
)
def test_the_date_of_a_letter_is_taken_as_it_stands_there(text: str, expected: str) -> None:
    assert read(Day(), text) == Accepted(expected)


SAID = [
    ("hari ini", "2026-11-10"),
    ("tadi pagi", "2026-11-10"),
    ("kemarin", "2026-11-09"),
    ("kmrn", "2026-11-09"),
    ("kemaren sore", "2026-11-09"),
    ("semalam", "2026-11-09"),
    ("kemarin lusa", "2026-11-08"),
    ("kemarin dulu", "2026-11-08"),
    ("besok", "2026-11-11"),
    ("lusa", "2026-11-12"),
    ("besok lusa", "2026-11-12"),
    ("2 hari lalu", "2026-11-08"),
    ("sehari yang lalu", "2026-11-09"),
    ("seminggu lalu", "2026-11-03"),
    ("2 mgg yg lalu", "2026-10-27"),
    ("dua minggu yang lalu", "2026-10-27"),
    ("sebulan lalu", "2026-10-10"),
    ("3 bulan lalu", "2026-08-10"),
    ("3bln lalu", "2026-08-10"),
    ("setahun yang lalu", "2025-11-10"),
    ("1 tahun 2 bulan lalu", "2025-09-10"),
    ("15 bulan lalu", "2025-08-10"),
    ("3 bulan lagi", "2027-02-10"),
    ("tanggal 15 bulan lalu", "2026-10-15"),
    ("tgl 5 bulan kemarin", "2026-10-05"),
    ("tgl 31 bulan kemarin", "2026-10-31"),
    ("bulan lalu tanggal 15", "2026-10-15"),
    ("tanggal 15 dua bulan lalu", "2026-09-15"),
    ("tanggal 5 bulan ini", "2026-11-05"),
    ("tanggal 5 bulan depan", "2026-12-05"),
    ("tanggal 31 kemarin", "2026-10-31"),
    ("tanggal 10 kemarin", "2026-10-10"),
    ("kemarin tanggal 9", "2026-11-09"),
    ("akhir bulan kemarin", "2026-10-31"),
    ("akhir bulan ini", "2026-11-30"),
    ("senin kemarin", "2026-11-09"),
    ("Senin lalu", "2026-11-09"),
    ("selasa lalu", "2026-11-03"),
    ("hari minggu kemarin", "2026-11-08"),
    ("jum'at yang lalu", "2026-11-06"),
    ("senin minggu lalu", "2026-11-02"),
    ("jumat depan", "2026-11-13"),
    ("17 agustus tahun lalu", "2025-08-17"),
    ("17 agustus kemarin", "2026-08-17"),
    ("17 desember kemarin", "2025-12-17"),
    ("yesterday", "2026-11-09"),
    ("the day before yesterday", "2026-11-08"),
    ("2 weeks ago", "2026-10-27"),
    ("a week ago", "2026-11-03"),
    ("the 15th of last month", "2026-10-15"),
    ("end of last month", "2026-10-31"),
    ("last monday", "2026-11-09"),
    ("monday last week", "2026-11-02"),
    ("17 oktobre 2026", "2026-10-17"),
    ("17 agustis 2026", "2026-08-17"),
    ("20261101", "2026-11-01"),
    ("bukan 1 november 2026", "2026-11-01"),
    ("sampai 31 oktober 2026", "2026-10-31"),
    ("sejak kemarin", "2026-11-09"),
    ("Senin, 1 November 2026", "2026-11-01"),
    ("1 november 2026 kayaknya", "2026-11-01"),
    ("saya resign kemarin", "2026-11-09"),
    ("tanggal 15 di bulan lalu", "2026-10-15"),
    ("kemarin di pabrik", "2026-11-09"),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_day_worked_out_from_words_needs_a_yes_and_is_shown_with_its_weekday(text: str, expected: str) -> None:
    reading = read(Day(), text)
    assert isinstance(reading, Doubtful), reading
    assert (reading.value, reading.doubt) == (expected, "day-meant")
    for locale in LOCALES:
        shown = format_date(date.fromisoformat(expected), "EEEE, d MMMM y", f"{locale}_ID")
        assert shown in render(Text("doubt-day-meant", reading.params), locale)


@given(
    said=st.sampled_from([text for text, _ in SAID]),
    kind=st.sampled_from([Day(), Day(past=True), Birthdate(youngest=0)]),
)
def test_no_day_worked_out_from_words_is_taken_unasked_in_any_field(said: str, kind: Kind) -> None:
    assert not isinstance(read(kind, said), Accepted)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("tanggal 15", ["2026-11-15", "2026-10-15"]),
        ("tgl 5", ["2026-11-05", "2026-10-05"]),
        ("5 bulan kemarin", ["2026-10-05", "2026-06-10"]),
        ("17 agustus", ["2026-08-17", "2025-08-17"]),
        ("17/8", ["2026-08-17", "2025-08-17"]),
        ("hari jumat", ["2026-11-06", "2026-11-13"]),
        ("tgl 5 bln 11", ["2026-11-05", "2025-11-05"]),
        ("Minggu, 8 November", ["2026-11-08", "2025-11-08"]),
        ("minggu tgl 8", ["2026-11-08", "2026-10-08"]),
        ("1 nov 2024 sampai 31 okt 2026", ["2024-11-01", "2026-10-31"]),
        ("1-11-2024 s/d 31-10-2026", ["2024-11-01", "2026-10-31"]),
        ("1 november 2024\n31 oktober 2026", ["2024-11-01", "2026-10-31"]),
    ],
)
def test_of_several_days_one_is_chosen(text: str, days: list[str]) -> None:
    reading = read(Day(), text)
    assert isinstance(reading, Offered), reading
    assert [value for value, _ in reading.options] == days
    for value in days:
        assert Day().read(Chosen(value, text), facts()) == Accepted(value)
    assert Day().read(Chosen("2001-01-01", text), facts()) == NotAnAnswer()
    for locale in LOCALES:
        assert render(Text(f"offer-{reading.lead}", reading.params), locale)


def test_of_two_days_one_that_lies_ahead_is_not_offered_where_it_must_be_over() -> None:
    reading = read(Day(past=True), "tanggal 15")
    assert isinstance(reading, Doubtful)
    assert reading.value == "2026-10-15"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("bulan kemarin", "day-lacks-exact"),
        ("tahun kemarin", "day-lacks-exact"),
        ("minggu lalu", "day-lacks-exact"),
        ("minggu kemarin", "day-lacks-exact"),
        ("awal bulan kemarin", "day-lacks-exact"),
        ("pertengahan bulan kemarin", "day-lacks-exact"),
        ("akhir oktober", "day-lacks-exact"),
        ("lebaran kemarin", "day-lacks-exact"),
        ("bulan puasa", "day-lacks-exact"),
        ("beberapa hari lalu", "day-lacks-exact"),
        ("sekitar 2 minggu lalu", "day-lacks-exact"),
        ("2 minggu", "day-lacks-exact"),
        ("last month", "day-lacks-exact"),
        ("setelah 1 november 2026", "day-lacks-exact"),
        ("seminggu sebelum 1 november 2026", "day-lacks-exact"),
        ("1985", "day-lacks-day"),
        ("november", "day-lacks-day"),
        ("november 2026", "day-lacks-day"),
        ("8/2026", "day-lacks-day"),
        ("15", "day-lacks-month"),
        ("tgl 31 bulan september", "day-unreal"),
        ("31 september 2026", "day-unreal"),
        ("1-5 november 2026", "day"),
        ("dulu", "day"),
        ("17 Foobar 2026", "day"),
        ("9999999 tahun", "day"),
        ("999 tahun lalu", "day-far"),
    ],
)
def test_what_tells_no_day_is_asked_for_what_is_missing(text: str, problem: str) -> None:
    reading = read(Day(), text)
    assert isinstance(reading, Refused), reading
    assert reading.problem == problem
    for locale in LOCALES:
        assert render(Text(f"problem-{problem}", reading.params), locale)


def test_a_day_its_month_has_not_is_asked_again() -> None:
    """Seen from 10 October, last month is September."""
    reading = Day().read(Typed("tanggal 31 bulan lalu"), Facts({}, NOW.replace(month=10), WIB, BRANCHES))
    assert isinstance(reading, Refused)
    assert (reading.problem, reading.params["day"]) == ("day-unreal", 31)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("tahun kemarin", "day-lacks-exact"),
        ("17 agustus", "day-lacks-year"),
        ("tahun 1985", "day-lacks-day"),
        ("agustus 1985", "day-lacks-day"),
        ("17 agustus tahun lalu", "birthdate-age"),
    ],
)
def test_a_birth_date_in_words_is_asked_for(text: str, problem: str) -> None:
    reading = read(Birthdate(), text)
    assert isinstance(reading, Refused)
    assert reading.problem == problem


def test_a_child_born_yesterday_is_asked_with_the_full_date() -> None:
    reading = read(Birthdate(nik="", youngest=0), "kemarin")
    assert isinstance(reading, Doubtful)
    assert reading.value == "2026-11-09"


def test_a_birth_date_chosen_of_two_is_still_compared_with_the_nik() -> None:
    said = "17-8-1985 atau 18-8-1985"
    kind = Birthdate()
    assert isinstance(read(kind, said, nik="3276011708850003"), Offered)
    known = facts(nik="3276011708850003")
    assert kind.read(Chosen("1985-08-17", said), known) == Accepted("1985-08-17")
    differs = kind.read(Chosen("1985-08-18", said), known)
    assert isinstance(differs, Doubtful)
    assert differs.doubt == "birthdate-nik"


MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
WEEKDAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()


@given(st.dates(date(1927, 1, 1), date(2011, 11, 9)))
@example(date(1999, 12, 31))
@example(date(2000, 2, 29))
def test_every_day_is_read_back_from_every_form_of_paper(day: date) -> None:
    month = MONTHS[day.month - 1]
    forms = [
        f"Bandung, {day:%d-%m-%Y}",
        f"{WEEKDAYS[day.weekday()]}, {day.day} {month} {day.year}",
        f"{day.day} {month.upper()} {day.year} pak",
        f"{day.day} {month[:3]} '{day:%y}",
        f"{day:%d}–{day:%m}–{day:%Y}",
        f"tanggal {day.day} bulan {day.month} tahun {day.year}",
        " ".join(f"{day:%d%m%Y}"),
        format_date(day, "d MMMM y", "en"),
        format_date(day, "MMMM d, y", "en"),
        format_date(day, "EEEE, d MMMM y", "id"),
    ]
    assert {form: read_day(form, NOW.date(), 1926, 2011) for form in forms} == dict.fromkeys(forms, day)


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.sampled_from([text for text, _ in SAID]))
def test_the_grammar_knows_a_day_or_says_it_knows_none_on_every_day_of_the_calendar(today: date, text: str) -> None:
    assert read_day(text, today, 1960, 2031) is not None


def test_no_two_phrases_of_the_grammar_are_the_same() -> None:
    patterns = [phrases.pattern for phrases, _ in GRAMMAR]
    assert len(patterns) == len(set(patterns))
