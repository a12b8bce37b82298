"""Reading answers: forgiving of how a thing is written, strict about what it means. Impossible is refused, unusual is asked about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.law.dates import WIB
from dialogs.law.facts import Facts
from dialogs.understanding.answers import (
    Accepted,
    Account,
    Balance,
    Bank,
    Birthdate,
    BranchChoice,
    Choice,
    Chosen,
    Contact,
    Day,
    Doubtful,
    Email,
    Holder,
    Kind,
    Kpj,
    Location,
    Multiple,
    Nik,
    NotAnAnswer,
    Npwp,
    Offered,
    PersonName,
    Phone,
    Refused,
    Typed,
    YesNo,
    YesNoUnknown,
    ZoneChoice,
)
from dialogs.understanding.answers.choice import yes_or_no
from dialogs.understanding.answers.days import read_day
from dialogs.understanding.answers.money import read_rupiah
from dialogs.understanding.names import same_person
from tests.dialogs.checks import BEGIN, BRANCHES

NIK = "3276015204850003"
ALL: Mapping[str, Any] = {"nik": NIK, "name": "SEKAR CONTOHWATI", "bank": "BCA", "birthdate": "1985-04-12"}


def facts(**answers: Any) -> Facts:
    return Facts(answers, BEGIN, WIB, BRANCHES)


def read(kind: Kind, text: str, **answers: Any) -> Any:
    """Result of a typed text: the value taken, or the reading."""
    reading = kind.read(Typed(text), facts(**answers))
    return reading.value if isinstance(reading, Accepted) else reading


def refused(reading: Any) -> str:
    assert isinstance(reading, Refused), reading
    return reading.problem


def doubt(reading: Any) -> str:
    assert isinstance(reading, Doubtful), reading
    return reading.doubt


# --- days -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "17 Agustus 1985",
        "17 agustus 1985",
        "17 AGUSTUS 1985",
        "17 Agt 1985",
        "17 ags 85",
        "17Agustus1985",
        "17-8-85",
        "17-08-1985",
        "17/8/1985",
        "17.8.1985",
        "17 8 1985",
        "170885",
        "17081985",
        "1985-08-17",
        "August 17, 1985",
        "17 August 1985",
        "17th August 1985",
        "tanggal 17 Agustus 1985",
        "lahir 17-8-1985",
        "tgl. 17-8-1985",
        "Sabtu, 17 Agustus 1985",
        "  17   Agustus   1985. ",
        "１７-８-１９８５",
    ],
)
def test_a_birth_date_is_understood_however_it_is_written(text: str) -> None:
    assert read(Birthdate(), text) == "1985-08-17"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("31 Februari 1985", "day-unreal"),
        ("29-2-1985", "day-unreal"),
        ("31-4-1985", "day-unreal"),
        ("0-4-1985", "day-unreal"),
        ("17-13-1985", "day-month"),
        ("8-17-1985", "day-month"),
        ("17-8-2020", "birthdate-age"),
        ("17-8-1920", "birthdate-age"),
        ("dulu sekali", "birthdate"),
        ("1985", "day-lacks-day"),
        ("17 Foobar 1985", "birthdate"),
    ],
)
def test_an_impossible_birth_date_is_refused_with_the_reason(text: str, problem: str) -> None:
    assert refused(read(Birthdate(), text)) == problem


@pytest.mark.parametrize(
    ("text", "expected"),
    [("29-2-2024", "2024-02-29"), ("1 September 2026", "2026-09-01"), ("1-9-26", "2026-09-01")],
)
def test_a_day_of_working_life_that_is_written_is_taken(text: str, expected: str) -> None:
    assert read(Day(), text) == expected


def test_a_day_too_far_away_is_refused_and_one_far_ahead_asked_about() -> None:
    assert refused(read(Day(), "1 Januari 1950")) == "day-far"
    assert refused(read(Day(), "1-1-2040")) == "day-far"
    assert doubt(read(Day(), "1-1-2029")) == "day-far-ahead"
    assert read(Day(), "20 November 2027") == "2027-11-20"


@pytest.mark.parametrize("text", ["belum", "belum ada", "tidak ada", "Belum ada pak", "blm", "nggak"])
def test_there_is_no_letter_yet(text: str) -> None:
    assert read(Day(missing="belum"), text) == "belum"


def test_two_digits_of_a_year_are_the_year_that_fits() -> None:
    assert read(Birthdate(), "17-8-05") == "2005-08-17"
    assert read(Birthdate(), "17-8-65") == "1965-08-17"
    assert read(Day(), "17-8-99") == "1999-08-17"


@given(st.dates(date(1927, 1, 1), date(2011, 11, 20)))
def test_every_day_is_read_back_from_every_form(day: date) -> None:
    months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
    forms = [
        f"{day.day} {months[day.month - 1]} {day.year}",
        f"{day.day}-{day.month}-{day.year}",
        f"{day:%d%m%Y}",
        f"{day:%d/%m/%Y}",
        day.isoformat(),
        f"{day:%d-%m-%y}",
        f"{day:%d%m%y}",
    ]
    assert {read_day(form, BEGIN.date(), 1926, 2011) for form in forms} == {day}


# --- NIK, name, KPJ, NPWP ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [NIK, "3276 0152 0485 0003", "3276.0152.0485.0003", "3276-0152-0485-0003", "NIK: 3276015204850003",
     "nik saya 3276015204850003", "no. KTP 3276015204850003", "３２７６０１５２０４８５０００３", " 3276015204850003. "],
)  # fmt: skip
def test_a_nik_is_understood_however_it_is_written(text: str) -> None:
    assert read(Nik(), text) == NIK


@pytest.mark.parametrize(
    ("nik", "problem"),
    [
        ("327601520485000", "nik-length"),
        ("32760152048500031", "nik-length"),
        ("3276010004850003", "nik-day"),
        ("3276013204850003", "nik-day"),
        ("3276014004850003", "nik-day"),
        ("3276017204850003", "nik-day"),
        ("3276015200850003", "nik-month"),
        ("3276015213850003", "nik-month"),
        ("3276015204850000", "nik-serial"),
        ("32760152O48500O", "nik-form"),
        ("lupa", "nik-form"),
    ],
)
def test_an_impossible_nik_is_refused_with_the_reason(nik: str, problem: str) -> None:
    assert refused(read(Nik(), nik)) == problem


@pytest.mark.parametrize("day", ["01", "31", "41", "71"])
def test_days_from_41_are_those_of_women(day: str) -> None:
    assert read(Nik(), f"327601{day}01850003") == f"327601{day}01850003"


@pytest.mark.parametrize("province", ["11", "32", "91", "92", "93", "94", "95", "96", "97"])
def test_all_provinces_with_the_new_ones_of_papua_are_known(province: str) -> None:
    assert read(Nik(), f"{province}76015204850003") == f"{province}76015204850003"


@pytest.mark.parametrize("province", ["00", "10", "20", "41", "99"])
def test_an_unknown_province_is_asked_about_and_not_refused(province: str) -> None:
    assert doubt(read(Nik(), f"{province}76015204850003")) == "nik-province"


@pytest.mark.parametrize(
    ("nik", "born", "fits"),
    [
        ("3276015204850003", "1985-04-12", True),
        ("3276011204850003", "1985-04-12", True),
        ("3276015204850003", "1985-04-13", False),
        ("3276015204850003", "1986-04-12", False),
        ("3276017112990003", "1999-12-31", True),
        ("3276013112990003", "1999-12-31", True),
    ],
)
def test_nik_and_birth_date_are_compared_in_either_order(nik: str, born: str, fits: bool) -> None:
    if fits:
        assert read(Nik(), nik, birthdate=born) == nik
        assert read(Birthdate(), born, nik=nik) == born
    else:
        assert doubt(read(Nik(), nik, birthdate=born)) == "nik-birthdate"
        assert doubt(read(Birthdate(), born, nik=nik)) == "birthdate-nik"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sekar Contohwati", "SEKAR CONTOHWATI"),
        ("nama saya Sekar Contohwati", "SEKAR CONTOHWATI"),
        ("Nama: Sekar Contohwati", "SEKAR CONTOHWATI"),
        ("H. Moh. Contoh, S.E.", "H. MOH. CONTOH, S.E"),
        ("Siti D'Contoh-Ria", "SITI D'CONTOH-RIA"),
        ("  Sekar    C. ", "SEKAR C"),
    ],
)
def test_a_name_is_kept_as_on_the_ktp(text: str, expected: str) -> None:
    assert read(PersonName(), text) == expected


@pytest.mark.parametrize("text", ["1", "12345", "S3kar", "?", "x" * 101, "😀😀"])
def test_what_is_no_name_is_refused(text: str) -> None:
    assert refused(read(PersonName(), text)) == "name"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("98765432109", ["98765432109"]),
        ("9876 5432 109", ["98765432109"]),
        ("KPJ: 98765432109", ["98765432109"]),
        ("98765432109, 98765432110", ["98765432109", "98765432110"]),
        ("98765432109 dan 98765432110", ["98765432109", "98765432110"]),
        ("98765432109\n98765432110", ["98765432109", "98765432110"]),
        ("98765432109 98765432110", ["98765432109", "98765432110"]),
        ("98765432109; 98765432110 / 98765432111", ["98765432109", "98765432110", "98765432111"]),
        ("98765432109, 98765432109", ["98765432109"]),
    ],
)
def test_one_or_several_kpj(text: str, expected: list[str]) -> None:
    assert read(Kpj(), text) == expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("1234", "kpj-length"),
        ("98765432109, 123", "kpj-length"),
        (NIK, "kpj-is-nik"),
        ("kartu biru", "kpj"),
        ("tidak tahu", "kpj"),
        ("", "kpj"),
    ],
)
def test_what_is_no_kpj_is_refused_with_the_reason(text: str, problem: str) -> None:
    assert refused(read(Kpj(), text)) == problem


def test_letters_of_an_old_card_are_asked_about() -> None:
    reading = read(Kpj(), "a1234567890")
    assert doubt(reading) == "kpj-letters"
    assert reading.value == ["A1234567890"]


def test_npwp_has_15_or_16_digits_or_is_the_nik() -> None:
    assert read(Npwp(), "01.234.567.8-901.000") == "012345678901000"
    assert read(Npwp(), NIK) == NIK
    assert Npwp().read(Chosen("nik"), facts(nik=NIK)) == Accepted(NIK)
    assert refused(read(Npwp(), "12345")) == "npwp-length"
    assert refused(read(Npwp(), "belum punya")) == "npwp"


# --- how to reach them --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["081298765432", "0812 9876 5432", "0812-9876-5432", "+62 812 9876 5432", "62 812 9876 5432", "6281298765432",
     "81298765432", "HP: 0812 9876 5432", "wa 081298765432", "(0812) 9876-5432", "０８１２９８７６５４３２"],
)  # fmt: skip
def test_a_phone_number_is_understood_however_it_is_written(text: str) -> None:
    assert read(Phone(), text) == "+6281298765432"


@pytest.mark.parametrize("text", ["021 5551234", "0800 1234567", "081234567"])
def test_an_unusual_phone_number_is_asked_about_and_not_refused(text: str) -> None:
    assert doubt(read(Phone(), text)) == "phone-unusual"


@pytest.mark.parametrize("text", ["12", "nomor saya", "0812abc", "1" * 20, "", "+"])
def test_what_is_no_phone_number_is_refused(text: str) -> None:
    assert refused(read(Phone(), text)) == "phone"


def test_somebody_elses_contact_is_asked_about() -> None:
    assert Phone().read(Contact("+6281298765432", True), facts()) == Accepted("+6281298765432")
    assert Phone().read(Contact("6281298765432", True), facts()) == Accepted("+6281298765432")
    assert doubt(Phone().read(Contact("+6281298765432", False), facts())) == "phone-not-own"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sekar@contoh.co.id", "sekar@contoh.co.id"),
        ("Email: Sekar@contoh.co.id", "Sekar@contoh.co.id"),
        ("e-mail saya sekar@contoh.co.id", "sekar@contoh.co.id"),
        ("tidak punya", "none"),
        ("gak punya email", "none"),
        ("tidak", "none"),
        ("tidak ada", "none"),
    ],
)
def test_an_address_or_none(text: str, expected: str) -> None:
    assert read(Email(), text) == expected


@pytest.mark.parametrize("text", ["sekar", "sekar@", "@contoh.co.id", "sekar@contoh", "a@b@c.id", "sekar contoh.co.id"])
def test_what_is_no_address_is_refused(text: str) -> None:
    assert refused(read(Email(), text)) == "email"


@pytest.mark.parametrize("text", ["sekar@gmail.com", "sekar@yahoo.com", "sekar@yahoo.co.id", "sekar@ymail.com"])
def test_real_domains_are_not_doubted(text: str) -> None:
    assert read(Email(), text) == text


# --- money --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("Rp 1.250.000", 1_250_000),
        ("Rp1.250.000,00", 1_250_000),
        ("1250000", 1_250_000),
        ("1.250.000", 1_250_000),
        ("1,250,000", 1_250_000),
        ("1 250 000", 1_250_000),
        ("1,5 juta", 1_500_000),
        ("1.5jt", 1_500_000),
        ("20jt", 20_000_000),
        ("Rp 20 juta", 20_000_000),
        ("500 ribu", 500_000),
        ("500rb", 500_000),
        ("IDR 750.000", 750_000),
        ("banyak", None),
        ("", None),
        ("1.25.00", None),
    ],
)
def test_amounts_in_rupiah(text: str, rupiah: int | None) -> None:
    assert read_rupiah(text) == rupiah


@pytest.mark.parametrize(
    ("text", "bracket"),
    [
        ("15 juta", "to_15m"),
        ("15.000.000", "to_15m"),
        ("15.000.001", "15m_to_50m"),
        ("50 juta", "15m_to_50m"),
        ("50.000.001", "above_50m"),
        ("Rp 75.000.000", "above_50m"),
        ("tidak tahu", "unknown"),
        ("lupa", "unknown"),
        ("1", "to_15m"),
        ("3", "above_50m"),
    ],
)
def test_a_balance_falls_into_its_bracket_and_the_amount_is_not_kept(text: str, bracket: str) -> None:
    assert read(Balance(), text) == bracket


@pytest.mark.parametrize(
    ("text", "bank"),
    [
        ("BCA", "BCA"),
        ("bank bca", "BCA"),
        ("Bank Rakyat Indonesia", "BRI"),
        ("bri", "BRI"),
        ("Mandiri", "Mandiri"),
        ("bank syariah indonesia", "BSI"),
        ("cimb", "CIMB Niaga"),
        ("bukopin", "KB Bank (Bukopin)"),
    ],
)
def test_a_bank_is_known_by_its_names(text: str, bank: str) -> None:
    assert read(Bank(), text) == bank


def test_an_unknown_bank_is_asked_about_and_a_wallet_refused() -> None:
    assert doubt(read(Bank(), "Bank Contoh")) == "bank-unknown"
    assert refused(read(Bank(), "gopay")) == "bank-wallet"
    assert refused(read(Bank(), "OVO")) == "bank-wallet"
    assert refused(read(Bank(), "12")) == "bank"


def test_an_account_of_another_length_than_usual_is_asked_about() -> None:
    assert read(Account(), "7418529630", bank="BCA") == "7418529630"
    assert read(Account(), "7418 5296 30", bank="BCA") == "7418529630"
    assert read(Account(), "rekening: 7418-529-630", bank="BCA") == "7418529630"
    assert doubt(read(Account(), "741852963", bank="BCA")) == "account-length"
    assert doubt(read(Account(), "1234567", bank="Bank Jatim")) == "account-unusual"
    assert read(Account(), "12345678", bank="Bank Jatim") == "12345678"
    assert refused(read(Account(), "123", bank="BCA")) == "account"
    assert refused(read(Account(), "lupa", bank="BCA")) == "account"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("SEKAR CONTOHWATI", "Sekar Contohwati", True),
        ("SEKAR CONTOHWATI", "CONTOHWATI SEKAR", True),
        ("MUHAMMAD CONTOH", "MOH. CONTOH", True),
        ("MUHAMMAD CONTOH", "M CONTOH", True),
        ("H. ABDUL CONTOH, S.E.", "ABD CONTOH", True),
        ("SEKAR CONTOHWATI", "SEKAR CONTOH", False),
        ("SEKAR CONTOHWATI", "MELATI CONTOHWATI", False),
    ],
)
def test_titles_and_usual_abbreviations_make_no_other_person(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same


def test_the_holder_of_the_account_is_compared_with_the_name() -> None:
    assert Holder().read(Chosen("same"), facts(name="SEKAR")) == Accepted("SEKAR")
    assert read(Holder(), "sama", name="SEKAR") == "SEKAR"
    assert doubt(read(Holder(), "SEKAR WATI", name="SEKAR CONTOHWATI")) == "holder-differs"
    assert refused(read(Holder(), "MELATI", name="SEKAR")) == "holder-other"
    assert refused(read(Holder(), "123", name="SEKAR")) == "name"


# --- branch and zone ------------------------------------------------------------------------------------------------------------


def test_a_branch_is_found_by_its_city_offered_and_chosen() -> None:
    exact = read(BranchChoice(), "kab pamekasan")
    assert exact["id"] == "pamekasan", "the one branch that can be meant needs no second word"
    found = read(BranchChoice(), "pamekasn")
    assert isinstance(found, Offered)
    assert [value for value, _ in found.options] == ["pamekasan", "other"]
    chosen = BranchChoice().read(Chosen("pamekasan", "pamekasn"), facts())
    assert isinstance(chosen, Accepted)
    assert chosen.value["id"] == "pamekasan"
    other = BranchChoice().read(Chosen("other", "Cabang Contoh"), facts())
    assert other == Accepted({"name": "Cabang Contoh"})
    assert BranchChoice().read(Chosen("gone"), facts()) == NotAnAnswer()


def test_a_branch_nobody_lists_is_asked_about() -> None:
    assert doubt(read(BranchChoice(), "Kota Contoh Baru")) == "branch-unlisted"
    assert refused(read(BranchChoice(), "12")) == "branch"


def test_a_location_offers_the_nearest_first() -> None:
    near = BranchChoice().read(Location(-5.1, 119.4), facts())
    assert isinstance(near, Offered)
    assert [value for value, _ in near.options] == ["makassar", "bukittinggi"]


@pytest.mark.parametrize(("text", "zone"), [("wib", "wib"), ("WITA", "wita"), ("wit", "wit"), ("3", "wit")])
def test_a_zone_may_be_typed(text: str, zone: str) -> None:
    assert read(ZoneChoice(), text) == zone


# --- yes and no -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        *"ya Ya. YA iya yes y ok oke betul benar sudah udah ada pernah masih".split(),
        "ya pak",
        "iya bu",
        "ya, sudah",
        "bener semua kak",
        "udah bener",
        "iya sudah benar semua",
        "sudah sesuai pak",
        "semua benar",
        "all correct",
    ],
)
def test_yes(text: str) -> None:
    assert yes_or_no(text) == "ya"


@pytest.mark.parametrize(
    "text",
    [
        *"tidak Tidak! tdk nggak enggak gak ga no belum blm bukan engga ngak tidaaak nggaaa".split(),
        "engga kok",
        "ngga sih pak",
        "tidak ada",
        "tidak pernah",
        "belum ada",
    ],
)
def test_no(text: str) -> None:
    assert yes_or_no(text) == "tidak"


@pytest.mark.parametrize("text", ["tidak tahu", "gak tau", "kurang tahu", "belum tahu", "not sure", "Tidak tahu."])
def test_dont_know(text: str) -> None:
    assert yes_or_no(text) == "tidak_tahu"
    assert read(YesNoUnknown(), text) == "tidak_tahu"
    assert refused(read(YesNo(), text)) == "choice", "where it is no choice it is no no either"


@pytest.mark.parametrize(
    "text", ["mungkin", "", "semua", "ya tidak", "benar salah", "kemarin", "tidak bisa saya jawab sekarang", "yakin"]
)
def test_neither(text: str) -> None:
    assert yes_or_no(text) is None


def test_several_of_a_list_by_number_and_none_excludes_the_rest() -> None:
    kind = Multiple("proof", ("a", "b", "c"))
    assert read(kind, "1 dan 3") == ["a", "c"]
    assert read(kind, "tidak ada") == ["none"]
    assert kind.read(Chosen("c+a"), facts()) == Accepted(["a", "c"])
    assert refused(kind.read(Chosen(""), facts())) == "choose-one"
    assert refused(kind.read(Chosen("a+none"), facts())) == "none-and-some"
    assert refused(read(kind, "semua")) == "choice"


def test_an_option_is_known_by_its_number_its_value_and_words_of_its_own() -> None:
    kind = Choice("x", ("one", "two"), {"satu": "one", "dua": "two"})
    assert [read(kind, text) for text in ("1", "two", "yang dua", "SATU")] == ["one", "two", "two", "one"]
    assert refused(read(kind, "satu dua")) == "choice"
    assert refused(read(kind, "3")) == "choice"
