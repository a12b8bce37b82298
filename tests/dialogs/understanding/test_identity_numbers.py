"""NIK, KPJ, NPWP and passport numbers among other words: the one that is meant is taken, the rest is asked."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import LOCALES, render
from dialogs.model.effects import Text
from dialogs.understanding.answers import (
    Accepted,
    Chosen,
    Doubtful,
    Kpj,
    Nik,
    NotAnAnswer,
    Npwp,
    Offered,
    PassportNumber,
    Refused,
)
from tests.dialogs.understanding.test_answers import NIK, doubt, facts, read, refused

ANOTHER = "3276015204850004"
ONE, TWO = "98765432109", "98765432110"


@pytest.mark.parametrize(
    "text",
    [f"NIK {NIK} atas nama Budi", "3276 0152 0485 0003 pak", f"1. {NIK}", f"NIKnya {NIK}", f"ini NIK saya: {NIK} ya",
     "3276–0152–0485–0003", f"\u200e{NIK}\u200f"],
)  # fmt: skip
def test_a_nik_is_taken_from_among_other_words(text: str) -> None:
    assert read(Nik(), text) == NIK


@pytest.mark.parametrize(
    "text",
    [f"NIK suami saya {NIK}", f"bukan {NIK}", "32760152O4850003", "3276O152O4850003", f"NIK {NIK} umur 41"],
)
def test_a_nik_that_may_not_be_meant_is_asked_about(text: str) -> None:
    reading = read(Nik(), text)
    assert doubt(reading) == "value-meant"
    assert reading.value == NIK
    assert "3276 0152 0485 0003" in render(Text("doubt-value-meant", reading.params), "id")


def test_a_letter_in_place_of_a_one_is_asked_with_the_digit() -> None:
    reading = read(Nik(), "327601520485000l")
    assert doubt(reading) == "value-meant"
    assert reading.value == "3276015204850001"


@pytest.mark.parametrize("between", [", ", "\n", " dan ", " ", "\n2. "])
def test_of_several_niks_one_is_chosen(between: str) -> None:
    said = f"{'1. ' if '2.' in between else ''}{NIK}{between}{ANOTHER}"
    reading = read(Nik(), said)
    assert isinstance(reading, Offered)
    assert [value for value, _ in reading.options] == [NIK, ANOTHER]
    assert Nik().read(Chosen(ANOTHER, said), facts()) == Accepted(ANOTHER)
    assert Nik().read(Chosen(ANOTHER, NIK), facts()) == NotAnAnswer()
    assert doubt(Nik().read(Chosen(ANOTHER, said), facts(birthdate="1985-04-13"))) == "nik-birthdate"


@pytest.mark.parametrize("woman", [0, 40])
@pytest.mark.parametrize(
    ("part", "exists"),
    [
        ("310285", False),
        ("300285", False),
        ("290285", False),
        ("290284", True),
        ("290200", True),
        ("310485", False),
        ("310685", False),
        ("310985", False),
        ("311185", False),
        ("310585", True),
        ("300485", True),
    ],
)
def test_a_nik_with_a_day_its_month_has_not_is_refused_with_that_date(part: str, exists: bool, woman: int) -> None:
    nik = f"327601{int(part[:2]) + woman}{part[2:]}0003"
    reading = read(Nik(), nik)
    if exists:
        assert reading == nik
        return
    assert refused(reading) == "nik-date"
    told = render(Text("problem-nik-date", reading.params), "id")
    assert f"{int(part[:2])} {'Februari' if part[2:4] == '02' else ''}".strip() in told
    assert render(Text("problem-nik-date", reading.params), "en")


@given(st.dates(date(1930, 1, 1), date(2011, 1, 1)), st.booleans())
def test_the_nik_of_every_birth_date_is_taken(born: date, woman: bool) -> None:
    nik = f"327601{born.day + 40 * woman:02}{born:%m%y}0003"
    assert read(Nik(), nik, birthdate=born.isoformat()) == nik


@given(st.integers(1, 31), st.integers(1, 12), st.integers(0, 99))
def test_a_nik_is_refused_for_its_date_only_where_no_century_has_it(day: int, month: int, year: int) -> None:
    reading = read(Nik(), f"327601{day:02}{month:02}{year:02}0003")
    exists = any(day <= monthrange(century + year, month)[1] for century in (1900, 2000))
    assert isinstance(reading, str) if exists else refused(reading) == "nik-date"


@pytest.mark.parametrize(
    "text",
    [f"1. {ONE} 2. {TWO}", f"1. {ONE}\n2. {TWO}", f"1) {ONE}\n2) {TWO}", f"1.{ONE}\n2.{TWO}", f"1 {ONE}\n2 {TWO}",
     f"KPJ1: {ONE} KPJ2: {TWO}", f"KPJ1 {ONE} KPJ2 {TWO}", f"KPJ 1: {ONE}, KPJ 2: {TWO}", f"- {ONE}\n- {TWO}",
     f"• {ONE}\n• {TWO}", f"• {ONE} • {TWO}", f"{ONE} & {TWO}", f"{ONE} serta {TWO}", "9876 5432 109 dan 9876 5432 110",
     "1. 9876 5432 109\n2. 9876 5432 110", "9876-5432-109\n9876-5432-110", f"ada 2: {ONE} dan {TWO}",
     f"KPJ saya {ONE} dan {TWO} pak", f"{ONE}\r\n{TWO}\r\n"],
)  # fmt: skip
def test_several_kpj_are_read_however_they_are_listed(text: str) -> None:
    assert read(Kpj(), text) == [ONE, TWO]


@pytest.mark.parametrize(
    "text",
    [f"kpj saya {ONE} pak", f"no kpj {ONE}", f"No. KPJ = {ONE}", f"nomor kartu peserta: {ONE}", f"kpjnya {ONE}", f"({ONE})",
     f"{ONE} a.n. Budi", f"KPJ ke-1 {ONE}", "9876–5432–109"],
)  # fmt: skip
def test_a_kpj_is_taken_from_among_other_words(text: str) -> None:
    assert read(Kpj(), text) == [ONE]


def test_a_kpj_that_may_not_be_meant_is_asked_about() -> None:
    for text in (f"bukan {ONE}", f"KPJ suami saya {ONE}"):
        reading = read(Kpj(), text)
        assert doubt(reading) == "value-meant"
        assert reading.value == [ONE]
    assert refused(read(Kpj(), "belum punya 1")) == "kpj"


@pytest.mark.parametrize(
    "text",
    [
        "01.234.567.8-901.000",
        "NPWP saya 01.234.567.8-901.000 pak",
        "npwp: 012345678901000 a.n. Budi",
        "01 234 567 8 901 000",
    ],
)
def test_an_npwp_is_taken_from_among_other_words(text: str) -> None:
    assert read(Npwp(), text) == "012345678901000"


def test_of_several_npwp_one_is_chosen() -> None:
    said = f"012345678901000 atau {NIK}"
    reading = read(Npwp(), said)
    assert isinstance(reading, Offered)
    assert Npwp().read(Chosen(NIK, said), facts()) == Accepted(NIK)
    assert Npwp().read(Chosen("nik", said), facts(nik=ANOTHER)) == Accepted(ANOTHER)


@pytest.mark.parametrize(
    "text",
    ["A1234567 pak", "paspor saya A1234567 ya", "nomor paspor A1234567!", "A 123 4567", "a-1234567", "no paspor: a 1234567",
     "A1234567, berlaku sampai 2030", "pakai A1234567"],
)  # fmt: skip
def test_a_passport_number_is_taken_from_among_other_words(text: str) -> None:
    assert read(PassportNumber(), text) == "A1234567"


@pytest.mark.parametrize("text", ["belum punya 1", "belum punya", "lupa", "1", NIK])
def test_what_holds_no_passport_number_is_asked_for(text: str) -> None:
    assert refused(read(PassportNumber(), text)) == "passport"


def test_of_several_passport_numbers_one_is_chosen_and_an_old_one_asked_about() -> None:
    reading = read(PassportNumber(), "A1234567 B7654321")
    assert isinstance(reading, Offered)
    assert PassportNumber().read(Chosen("B7654321", "A1234567 B7654321"), facts()) == Accepted("B7654321")
    assert isinstance(read(PassportNumber(), "paspor lama A1234567"), Doubtful)


@given(st.lists(st.integers(10**10, 10**11 - 1).map(str), min_size=1, max_size=4, unique=True), st.data())
def test_every_list_of_kpj_is_read_back(numbers: list[str], data: st.DataObject) -> None:
    forms = [
        ", ".join(numbers),
        "\n".join(numbers),
        "\n".join(f"{place}. {number}" for place, number in enumerate(numbers, start=1)),
        "\n".join(f"• {number}" for number in numbers),
        " dan ".join(f"{number[:4]} {number[4:8]} {number[8:]}" for number in numbers),
        "; ".join(f"KPJ{place}: {number}" for place, number in enumerate(numbers, start=1)),
    ]
    assert read(Kpj(), data.draw(st.sampled_from(forms))) == numbers


def test_texts_of_what_is_refused_say_what_is_wrong_in_both_languages() -> None:
    for nik in ("3276013102850003", "327601520485000"):
        reading = read(Nik(), nik)
        assert isinstance(reading, Refused)
        for locale in LOCALES:
            assert render(Text(f"problem-{reading.problem}", reading.params), locale)
