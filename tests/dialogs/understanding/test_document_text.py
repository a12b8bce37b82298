"""Slight misreadings become their only possible meaning. Nothing else changes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.documents.reading.text import born_by_nik, date_in, digits, name_in, numbers, spaced


@pytest.mark.parametrize(
    ("read", "meant", "changed"),
    [
        ("3276015204850003", "3276015204850003", 0),
        ("3276 0152 0485 0003", "3276015204850003", 0),
        ("32760I52O4850003", "3276015204850003", 2),
        ("0444-01-781509-50-0", "044401781509500", 0),
        ("61.727.377.0-611.367", "617273770611367", 0),
        ("JL MERDEKA 12", "", 0),
        ("SOLO", "", 0),
        ("", "", 0),
    ],
)
def test_letters_become_digits_only_in_what_is_nearly_a_number(read: str, meant: str, changed: int) -> None:
    assert digits(read) == (meant, changed)


def test_a_number_is_found_beside_its_label_and_in_a_sentence() -> None:
    assert numbers("No.3273950510120034", 16) == [("3273950510120034", 0)]
    assert numbers("NIK：3276015204850003", 16) == [("3276015204850003", 0)]
    assert numbers("KPJ 98765432109 atas nama Sekar", 11) == [("98765432109", 0)]
    assert numbers("Telp. (021) 555-0100", 11) == []


@pytest.mark.parametrize(
    ("read", "day"),
    [
        ("JAKARTA, 29-11-1993", date(1993, 11, 29)),
        ("29/11/1993", date(1993, 11, 29)),
        ("29 November 1993", date(1993, 11, 29)),
        ("29 Nopember 1993", date(1993, 11, 29)),
        ("29 Novernber 1993", date(1993, 11, 29)),
        ("1993-11-29", date(1993, 11, 29)),
        ("O1-O2-1985", date(1985, 2, 1)),
        ("31-02-1993", None),
        ("29-13-1993", None),
        ("lahir di Bandung", None),
    ],
)
def test_dates_as_they_are_printed_in_indonesia(read: str, day: date | None) -> None:
    assert date_in(read) == day


def test_a_nik_tells_the_birth_date_and_women_have_forty_days_more() -> None:
    assert born_by_nik("3276011204850003") == (12, 4, 85)
    assert born_by_nik("3276015204850003") == (12, 4, 85)
    assert born_by_nik("3276014104850000") is None, "serial 0000 was never given"
    assert born_by_nik("3276013213850003") is None
    assert born_by_nik("0176011204850003") is None


@pytest.mark.parametrize(
    ("read", "name"),
    [
        (": Sekar Contohwati", "SEKAR CONTOHWATI"),
        ("M. RIZKI, S.E.", "M. RIZKI, S.E."),
        ("A'YUN", "A'YUN"),
        ("12", ""),
        (":", ""),
    ],
)
def test_a_name_is_kept_as_printed(read: str, name: str) -> None:
    assert name_in(read) == name


@given(st.text(max_size=60))
def test_no_text_whatever_is_an_error(text: str) -> None:
    number, changed = digits(text)
    assert changed <= len(number)
    assert all(len(found) == 11 for found, _ in numbers(text, 11))
    found = date_in(text)
    assert found is None or 1 <= found.day <= 31
    assert name_in(text) == name_in(text).strip()


@pytest.mark.parametrize(
    ("name", "line", "meant"),
    [
        ("RUDIAGUS SANTOSO", "Nama : RUDI AGUS SANTOSO", "RUDI AGUS SANTOSO"),
        ("RUDIAGUS SANTOSO", "Nama:RUDI AGUS SANTOSO Laki-laki", "RUDI AGUS SANTOSO"),
        ("RUDI AGUS SANTOSO", "NAMA RUDIAGUSSANTOSO", "RUDI AGUS SANTOSO"),
        ("RUDIAGUS SANTOSO", "Nama : RUDI AGUS SANT0SO", "RUDIAGUS SANTOSO"),
        ("RUDIAGUS SANTOSO", "", "RUDIAGUS SANTOSO"),
        ("", "Nama : RUDI", ""),
    ],
)
def test_a_name_gets_its_blanks_from_a_second_reading_and_nothing_else(name: str, line: str, meant: str) -> None:
    assert spaced(name, line) == meant


@given(st.lists(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ.'", min_size=1, max_size=9), min_size=1, max_size=5), st.text())
def test_a_second_reading_never_changes_a_letter(words: list[str], line: str) -> None:
    name = " ".join(words)
    assert spaced(name, line).replace(" ", "") == name.replace(" ", "")
    assert spaced("".join(words), f"Nama : {name}") == name
