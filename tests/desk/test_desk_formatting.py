"""Answers, times and sizes as an officer reads them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.desk.formatting import Shown, present, sections, zone_in
from bot.desk.language import Language

NOW = datetime(2026, 11, 20, 17, 5, tzinfo=UTC)


def label(id_: str, locale: str) -> str:
    return {"street": "Jalan"}.get(id_, id_)


def shown(question: str, value: object, language: Language) -> Shown:
    return present("jht_resign", question, {question: value}, language)


INDONESIAN, ENGLISH = Language("id", label), Language("en", label)


@pytest.mark.parametrize(
    ("question", "value", "told"),
    [
        ("nik", "3174055708900001", "3174 0557 0890 0001"),
        ("nik", "317405570890000", "3174 0557 0890 000"),
        ("kpj", ["12345678901"], "1234 5678 901"),
        ("account", "123", "123"),
        ("account", "1234567890123456789012345", "1234 5678 9012 3456 7890 1234 5"),
        ("account", "12-34", "12-3 4"),
        ("birthdate", "1985-08-17", "17 Agustus 1985"),
        ("birthdate", "1985-02-30", "1985-02-30"),
        ("phone", "+6281234567890", "+62 812 3456 7890"),
        ("phone", "+628123456789", "+62 812 3456 789"),
        ("phone", "+6591234567", "+65 9123 4567"),
        ("balance", "to_15m", "Sampai Rp15 juta"),
        ("balance", "above_50m", "Di atas Rp50 juta"),
        ("balance", "unknown", "Tidak tahu"),
        ("zone", "wit", "WIT (Maluku, Papua)"),
        ("zone", "Asia/Jayapura", "Asia/Jayapura"),
        ("working_now", "tidak", "Tidak"),
        ("earlier_claim", "ya", "Ya"),
        ("reason", "something_new", "something_new"),
        ("name", "ya", "ya"),
        ("children", 2, "2"),
        ("agreed", True, "Ya"),
        ("agreed", False, "Tidak"),
        ("npwp", None, "–"),
        ("proof", [], "–"),
        ("branch", {"name": "Contoh", "city": "Bogor"}, "Contoh (dipastikan lewat 175)"),
        ("branch", {"name": "Contoh"}, "Contoh (dipastikan lewat 175)"),
        ("branch", {"id": "x", "name": "Contoh", "city": "Bogor", "checked": True}, "Contoh, Bogor"),
        ("branch", {"id": "x", "name": "Contoh"}, "Contoh"),
        ("email", "none", "Tidak punya e-mail"),
        ("letter_date", "belum", "Belum ada"),
        ("address", {"street": "Melati 3"}, "Jalan: Melati 3"),
    ],
)
def test_an_answer_is_easy_to_compare_with_a_paper(question, value, told):
    assert str(shown(question, value, INDONESIAN)) == told


def test_a_phone_number_can_be_called_and_an_address_written_to():
    assert shown("phone", "+6281234567890", INDONESIAN).href == "tel:+6281234567890"
    assert shown("email", "none", INDONESIAN).href is None
    assert shown("phone", "javascript:x", INDONESIAN).href is None
    assert shown("email", "rukmini@contoh.example", INDONESIAN).href == "mailto:rukmini@contoh.example"


def test_answers_stand_under_headings_and_none_is_left_out():
    answers = {"working_now": "tidak", "account": "123", "nik": "1", "branch": {"name": "X"}, "later": "new"}
    found = sections("jht_resign", answers, INDONESIAN)
    assert [(part.heading, [row.id for row in part.rows]) for part in found] == [
        ("Data peserta", ["nik"]),
        ("Rekening tujuan", ["account"]),
        ("Cabang", ["branch"]),
        ("Alasan dan syarat", ["working_now", "later"]),
    ]


@pytest.mark.parametrize(
    ("answers", "zone"),
    [
        ({}, "Asia/Jakarta"),
        ({"branch": {"id": "x", "name": "Contoh", "province": "Bali"}, "zone": "wit"}, "Asia/Makassar"),
        ({"branch": {"name": "Contoh"}, "zone": "wit"}, "Asia/Jayapura"),
        ({"branch": {"name": "Contoh", "province": "Narnia"}, "zone": "wita"}, "Asia/Makassar"),
        ({"zone": "Asia/Jayapura"}, "Asia/Jayapura"),
        ({"zone": "Mars/Base"}, "Asia/Jakarta"),
        ({"zone": ["wit"]}, "Asia/Jakarta"),
    ],
)
def test_the_zone_is_the_branchs_else_as_told_else_wib(answers, zone):
    assert zone_in(answers) == zone


def test_the_day_changes_with_the_zone():
    assert INDONESIAN.time(NOW, "Asia/Jakarta") == "21 November 2026, 00.05 WIB"
    assert INDONESIAN.time(NOW, "Asia/Jayapura") == "21 November 2026, 02.05 WIT"
    assert INDONESIAN.time(NOW) == "21 November 2026, 00.05 WIB"
    assert INDONESIAN.short_time(NOW) == "21 Nov 2026, 00.05 WIB"


@pytest.mark.parametrize(
    ("passed", "indonesian", "english"),
    [
        (timedelta(seconds=-5), "baru saja", "just now"),
        (timedelta(seconds=59), "baru saja", "just now"),
        (timedelta(minutes=1), "sudah 1 menit", "for 1 minute"),
        (timedelta(minutes=59, seconds=59), "sudah 59 menit", "for 59 minutes"),
        (timedelta(hours=23, minutes=59), "sudah 23 jam", "for 23 hours"),
        (timedelta(days=1), "sudah 1 hari", "for 1 day"),
        (timedelta(days=400), "sudah 400 hari", "for 400 days"),
    ],
)
def test_the_time_passed_is_said_in_one_unit(passed, indonesian, english):
    assert INDONESIAN.since(NOW - passed, NOW) == indonesian
    assert ENGLISH.since(NOW - passed, NOW) == english


@pytest.mark.parametrize(("size", "words"), [(None, ""), (1, "1 KB"), (640_400, "640 KB"), (2_440_000, "2,4 MB")])
def test_a_size_is_short(size, words):
    assert INDONESIAN.size(size) == ENGLISH.size(size) == words


@pytest.mark.parametrize(
    ("question", "value", "told"),
    [
        ("birthdate", "1985-08-17", "17 August 1985"),
        ("balance", "15m_to_50m", "Rp15–50 million"),
        ("zone", "wita", "WITA (Bali, Sulawesi, others)"),
        ("earlier_claim", "ya", "Yes"),
        ("agreed", False, "No"),
        ("branch", {"name": "Contoh"}, "Contoh (to be confirmed with 175)"),
    ],
)
def test_in_english_only_the_words_are_others(question, value, told):
    assert str(shown(question, value, ENGLISH)) == told


def test_every_month_is_named_as_babel_names_it_in_the_list_and_on_the_page():
    long = [INDONESIAN.time(datetime(2026, month, 9, 2, 5, tzinfo=UTC)) for month in range(1, 13)]
    short = [INDONESIAN.short_time(datetime(2026, month, 9, 2, 5, tzinfo=UTC)) for month in range(1, 13)]
    months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
    assert long == [f"9 {month} 2026, 09.05 WIB" for month in months]
    assert short == [f"9 {month[:3]} 2026, 09.05 WIB" for month in months]
