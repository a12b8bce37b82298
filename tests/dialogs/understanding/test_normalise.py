"""One form for what looks the same: signs people cannot see, or do not tell apart, change nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dialogs.understanding.answers import (
    Account,
    Birthdate,
    Count,
    Day,
    Email,
    Happened,
    Kind,
    Kpj,
    Money,
    Nik,
    Npwp,
    PassportNumber,
    PersonName,
    Phone,
)
from dialogs.understanding.normalise import (
    is_hedged,
    is_plain,
    normalised,
    plain,
    without_label,
    without_list_signs,
)
from tests.dialogs.understanding.test_answers import ALL, read

INVISIBLE = [
    "\u200b",
    "\u200c",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\u200e",
    "\u202b",
    "\u2069",
    "\ufe0f",
    "\u3164",
]
DASHES = list("‐‑‒–—―−﹘﹣－")
APOSTROPHES = list("´`’‘ʼ′ʻ＇")


@given(st.text(max_size=80))
@example("é\u200b\u0301")
@example("-\u0301x")
@example("\u00b4A")
@example("㊿ \u1160½")
def test_what_is_normalised_stays_as_it_is(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize("sign", INVISIBLE)
def test_a_sign_nobody_sees_is_not_there(sign: str) -> None:
    assert normalised(f"{sign}0812{sign}98{sign}") == "081298"


@pytest.mark.parametrize("dash", DASHES)
def test_every_dash_is_a_dash(dash: str) -> None:
    assert normalised(f"17{dash}08{dash}1985") == "17-08-1985"


@pytest.mark.parametrize("sign", APOSTROPHES)
def test_every_apostrophe_is_an_apostrophe(sign: str) -> None:
    assert normalised(f"Ma{sign}ruf") == "Ma'ruf"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("٠٨١٢", "0812"),
        ("०८१२", "0812"),
        ("０８１２＠", "0812@"),
        ("𝟎𝟖", "08"),
        ("a\u00a0b\u2003c\td", "a b c d"),
        ("  a   b  ", "a b"),
        ("a\r\nb\rc\n\n\nd\u2028e", "a\nb\nc\nd\ne"),
        ("“budi”", '"budi"'),
        ("José", "José"),
        ("Jose\u0301", "José"),
        ("", ""),
        ("\u200b \n\u200b", ""),
    ],
)
def test_digits_blanks_and_line_ends_have_one_form(text: str, expected: str) -> None:
    assert normalised(text) == expected


@given(st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="`"), max_size=60))
def test_what_a_plain_keyboard_writes_is_kept(text: str) -> None:
    assert normalised(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NIK: 3276", "3276"),
        ("nik saya 3276", "3276"),
        ("NIKnya 3276", "3276"),
        ("No. NIK = 3276", "3276"),
        ("nomor NIK saya adalah 3276", "3276"),
        ("Nama : Sekar", "Sekar"),
        ("Nama saya adalah Sekar", "Sekar"),
        ("nama lengkap: Sekar", "Sekar"),
        ("a.n. Sekar", "Sekar"),
        ("an. Sekar", "Sekar"),
        ("atas nama Sekar", "Sekar"),
        ("Namasari Dewi", "Namasari Dewi"),
        ("Anna", "Anna"),
        ("An Nisa", "An Nisa"),
        ("Nikita", "Nikita"),
        ("nama saya", "nama saya"),
        ("NIK:", "NIK:"),
        ("", ""),
    ],
)
def test_a_label_is_a_whole_word_with_something_behind(text: str, expected: str) -> None:
    assert without_label(text, r"nik|nama(?: lengkap)?|atas nama|a\.?\s?n\.|an\.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. 98765432109\n2. 98765432110", "98765432109\n98765432110"),
        ("1) 98765432109 2) 98765432110", "98765432109\n98765432110"),
        ("1.98765432109\n2.98765432110", "98765432109\n98765432110"),
        ("- 98765432109\n- 98765432110", "98765432109\n98765432110"),
        ("• 98765432109 • 98765432110", "98765432109\n98765432110"),
        ("9876 - 5432 - 109", "9876 - 5432 - 109"),
        ("17.08.1985", "17.08.1985"),
        ("12.5 juta", "12.5 juta"),
    ],
)
def test_the_numbers_of_a_list_are_no_digits_of_it(text: str, expected: str) -> None:
    assert without_list_signs(text) == expected


def test_words_beside_a_value_may_put_it_in_doubt() -> None:
    assert is_plain("wa saya ya pak")
    assert not is_plain("nomor suami")
    assert not is_plain("ya 2")
    assert is_hedged("bukan yang ini")
    assert is_hedged("nomor suami saya")
    assert not is_hedged("nomor saya, Budi")


VALUES: list[tuple[Kind, str]] = [
    (Nik(), "3276 0152 0485 0003"),
    (Kpj(), "9876-5432-109, 9876-5432-110"),
    (Npwp(), "01.234.567.8-901.000"),
    (PassportNumber(), "a-1234567"),
    (PersonName(), "Siti Ma'ruf"),
    (Phone(), "0812-9876-5432"),
    (Phone(), "+81 90-1234-5678"),
    (Email(), "siti@contoh.co.id"),
    (Email(), "siti@gmial.com"),
    (Birthdate(nik=""), "Bandung, 17-08-1985"),
    (Day(), "tanggal 15 bulan lalu"),
    (Day(), "17 Agst '26"),
    (Happened(), "20-11-2026 14.30"),
    (Account(), "7418-5296-30"),
    (Count("months", most=600, usual=240), "2 tahun 6 bulan"),
    (Money(), "Rp 4.500.000"),
]


@given(value=st.sampled_from(VALUES), data=st.data())
def test_every_field_reads_a_value_the_same_with_signs_that_look_the_same(
    value: tuple[Kind, str], data: st.DataObject
) -> None:
    kind, text = value
    place = data.draw(st.integers(0, len(text)))
    noisy = text[:place] + data.draw(st.sampled_from(INVISIBLE)) + text[place:]
    noisy = noisy.replace("-", data.draw(st.sampled_from(DASHES))).replace("'", data.draw(st.sampled_from(APOSTROPHES)))
    noisy = noisy.replace(" ", data.draw(st.sampled_from([" ", "\u00a0", "  ", "\u2009"])))
    noisy = noisy.replace("0", data.draw(st.sampled_from("0٠०０")))
    assert read(kind, noisy, **ALL) == read(kind, text, **ALL)
