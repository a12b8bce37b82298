"""Phone numbers and addresses: one is taken, of several one is chosen, a slip or a number from abroad is asked about."""

from __future__ import annotations

from typing import Any

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import LOCALES, plain, render
from dialogs.model.effects import Text
from dialogs.understanding.answers import Accepted, Chosen, Contact, Doubtful, Email, NotAnAnswer, Offered, Phone
from dialogs.understanding.answers.contact import masked_phone, spaced
from dialogs.understanding.answers.email_domains import ELSEWHERE, REAL, WELL_KNOWN, meant_domains
from tests.dialogs.understanding.test_answers import doubt, facts, read, refused

# --- phones -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number", "shown", "country"),
    [
        ("+81 90-1234-5678", "+819012345678", "+81 90 1234 5678", "Jepang"),
        ("+852 9123 4567", "+85291234567", "+852 9123 4567", "Hong Kong"),
        ("(+852) 9123 4567", "+85291234567", "+852 9123 4567", "Hong Kong"),
        ("+886 912 345 678", "+886912345678", "+886 912 345 678", "Taiwan"),
        ("+82 10-1234-5678", "+821012345678", "+82 10 1234 5678", "Korea Selatan"),
        ("+853 6612 3456", "+85366123456", "+853 6612 3456", "Makau"),
        ("+855 12 345 678", "+85512345678", "+855 12 345 678", "Kamboja"),
        ("0060 12 345 6789", "+60123456789", "+60 12 345 6789", "Malaysia"),
        ("00852 9123 4567", "+85291234567", "+852 9123 4567", "Hong Kong"),
        ("60 12 345 6789", "+60123456789", "+60 12 345 6789", "Malaysia"),
        ("wa saya +966 50 123 4567", "+966501234567", "+966 50 123 4567", "Arab Saudi"),
        ("＋８１ ９０ １２３４ ５６７８", "+819012345678", "+81 90 1234 5678", "Jepang"),
        ("+1 202 555 0143", "+12025550143", "+1 202 555 0143", "Amerika Serikat"),
    ],
)
def test_a_number_from_abroad_stays_as_it_is_and_is_asked_with_its_country(
    text: str, number: str, shown: str, country: str
) -> None:
    reading = read(Phone(), text)
    assert doubt(reading) == "phone-abroad"
    assert reading.value == number
    asked = render(Text("doubt-phone-abroad", reading.params), "id")
    assert shown in asked
    assert country in asked
    assert shown in render(Text("doubt-phone-abroad", reading.params), "en")


ABROAD = [
    region
    for region in phonenumbers.SUPPORTED_REGIONS
    if region != "ID" and phonenumbers.example_number_for_type(region, 1)
]


@given(st.sampled_from(sorted(ABROAD)), st.sampled_from(["+", "00", "(+)", "plain"]))
def test_a_number_of_any_country_comes_back_as_it_was_written(region: str, form: str) -> None:
    number = phonenumbers.example_number_for_type(region, phonenumbers.PhoneNumberType.MOBILE)
    assert number is not None
    value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    country, _, rest = written.partition(" ")
    text = {
        "+": written,
        "00": f"00{country[1:]} {rest}",
        "(+)": f"({country}) {rest}",
        "plain": value,
    }[form]
    reading = read(Phone(), text)
    assert isinstance(reading, Doubtful), reading
    assert reading.value == value
    again = read(Phone(), spaced(value))
    assert isinstance(again, Doubtful)
    assert again.value == value


@pytest.mark.parametrize(
    "text",
    ["+62 0812 9876 5432", "(+62) 812 9876 5432", "+62 (0)812 9876 5432", "62 0812 9876 5432", "0062 812 9876 5432",
     "8129876 5432", "0812 9876 5432 pak", "wa 0812 9876 5432", "nomor saya 0812-9876-5432 (WA)", "hp081298765432",
     "hp saya: 0812.9876.5432 ya", "0812–9876–5432", "0812/9876/5432", "0812 - 9876 - 5432", "1. 081298765432",
     "081298765432 081298765432", "ini nomor hp saya pak 081298765432, bisa wa juga", "+081298765432"],
)  # fmt: skip
def test_a_number_of_indonesia_is_taken_whatever_stands_around_it(text: str) -> None:
    assert read(Phone(), text) == "+6281298765432"


@pytest.mark.parametrize(
    "text",
    ["ini nomor suami saya 0812 9876 5432", "bukan 081298765432", "081298765432 Siti", "nomor lama 081298765432",
     "O812 9876 5432"],
)  # fmt: skip
def test_a_number_that_may_not_be_meant_is_asked_about(text: str) -> None:
    reading = read(Phone(), text)
    assert doubt(reading) == "value-meant"
    assert "+62 812 9876 5432" in render(Text("doubt-value-meant", reading.params), "id")


@pytest.mark.parametrize("between", [" / ", "/", ", ", "\n", " atau ", " dan ", " ", " & "])
def test_of_several_numbers_one_is_chosen_and_none_is_joined(between: str) -> None:
    said = f"0812 9876 5432{between}081311112222"
    reading = read(Phone(), said)
    assert isinstance(reading, Offered)
    assert [value for value, _ in reading.options] == ["6281298765432", "6281311112222"]
    assert [plain(label, "id") for _, label in reading.options] == ["+62 812 9876 5432", "+62 813 1111 2222"]
    assert Phone().read(Chosen("6281311112222", said), facts()) == Accepted("+6281311112222")
    assert Phone().read(Chosen("6281399999999", said), facts()) == NotAnAnswer()


@pytest.mark.parametrize("text", ["3276015204850003", "0812abc", "+", "lupa", "belum punya"])
def test_what_is_no_number_is_refused(text: str) -> None:
    assert refused(read(Phone(), text)) == "phone"


def test_ones_own_contact_is_international_with_its_sign_or_without() -> None:
    japan = Phone().read(Contact("819012345678", own=True), facts())
    assert isinstance(japan, Doubtful)
    assert (japan.value, japan.doubt) == ("+819012345678", "phone-abroad")
    assert Phone().read(Contact("6281298765432", own=True), facts()) == Accepted("+6281298765432")
    assert doubt(Phone().read(Contact("081298765432", own=False), facts())) == "phone-not-own"


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("+6281298765432", "+62 812 •••• 432"),
        ("+819012345678", "+81 901 •••• 678"),
        ("+85291234567", "+852 912 •••• 567"),
    ],
)
def test_a_masked_number_keeps_the_code_of_its_country(number: str, masked: str) -> None:
    assert masked_phone(number) == masked


# --- addresses -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["budi@contoh.co.id pak", "pakai budi@contoh.co.id", "email saya budi@contoh.co.id ya", "Email:budi@contoh.co.id",
     "<budi@contoh.co.id>", "mailto:budi@contoh.co.id", "budi@contoh.co.id.", "budi＠contoh.co.id", "bu\u200bdi@contoh.co.id",
     "kirim ke budi@contoh.co.id saja, terima kasih", "budi@contoh.co.id budi@contoh.co.id"],
)  # fmt: skip
def test_the_one_address_in_a_message_is_taken(text: str) -> None:
    assert read(Email(), text) == "budi@contoh.co.id"


@pytest.mark.parametrize(
    "text",
    ["budi @ gmail . com", "budi @gmail.com", "budi(at)gmail.com", "budi [at] gmail [dot] com", "budi at gmail dot com",
     "budi@gmail,com", "budi@gmail com", "budi@gmail", "bukan budi@gmail.com", "email suami saya budi@gmail.com",
     "email lama budi@gmail.com"],
)  # fmt: skip
def test_an_address_put_together_or_in_doubt_is_asked_about(text: str) -> None:
    reading = read(Email(), text)
    assert doubt(reading) == "value-meant"
    assert reading.value == "budi@gmail.com"


def test_of_two_addresses_one_is_chosen_by_button_or_by_its_name() -> None:
    said = "budi@gmail.com atau budi@yahoo.com"
    reading = read(Email(), said)
    assert isinstance(reading, Offered)
    assert [plain(label, "id") for _, label in reading.options] == ["budi@gmail.com", "budi@yahoo.com"]
    assert Email().read(Chosen(reading.by_words["yahoo"], said), facts()) == Accepted("budi@yahoo.com")
    assert Email().read(Chosen(reading.options[0][0], said), facts()) == Accepted("budi@gmail.com")
    assert Email().read(Chosen(reading.options[0][0], "siti@gmial.com"), facts()) == NotAnAnswer(), "of another message"


def test_a_long_address_fits_its_button() -> None:
    said = f"{'a' * 60}@gmial.com {'b' * 64}@{'c' * 40}.{'d' * 40}.id"
    for text in (said, said.split()[0]):
        reading = read(Email(), text)
        assert isinstance(reading, Offered)
        for value, label in reading.options:
            assert len(value) < 20
            assert len(plain(label, "id")) <= 64


SLIPS = [
    ("gmial.com", "gmail.com"),
    ("gamil.com", "gmail.com"),
    ("gmil.com", "gmail.com"),
    ("gmaill.com", "gmail.com"),
    ("gnail.com", "gmail.com"),
    ("gmail.con", "gmail.com"),
    ("gmail.comm", "gmail.com"),
    ("gmail.cm", "gmail.com"),
    ("gmail.co", "gmail.com"),
    ("gmail.om", "gmail.com"),
    ("gmail.vom", "gmail.com"),
    ("gmail.co.id", "gmail.com"),
    ("gmial.con", "gmail.com"),
    ("yahoo.comm", "yahoo.com"),
    ("yaho.com", "yahoo.com"),
    ("yahoo.co", "yahoo.com"),
    ("yaho.co.id", "yahoo.co.id"),
    ("yahoo.co.idd", "yahoo.co.id"),
    ("ymial.com", "ymail.com"),
    ("rocketmial.com", "rocketmail.com"),
    ("outlok.com", "outlook.com"),
    ("hotmali.com", "hotmail.com"),
    ("icloud.con", "icloud.com"),
    ("iclod.com", "icloud.com"),
    ("liv.com", "live.com"),
    ("live.con", "live.com"),
]


@pytest.mark.parametrize(("domain", "meant"), SLIPS)
def test_a_slip_in_a_well_known_domain_offers_both_values(domain: str, meant: str) -> None:
    said = f"siti@{domain}"
    reading = read(Email(), said)
    assert isinstance(reading, Offered)
    labels = [plain(label, "id") for _, label in reading.options]
    assert labels == [f"Pakai siti@{meant}", f"Tetap siti@{domain}"]
    use, keep = (value for value, _ in reading.options)
    assert Email().read(Chosen(use, said), facts()) == Accepted(f"siti@{meant}")
    assert Email().read(Chosen(keep, said), facts()) == Accepted(f"siti@{domain}")
    assert (
        reading.by_words[meant] == reading.by_words[f"siti@{meant}"] == reading.by_words[meant.partition(".")[0]] == use
    )
    assert reading.by_words[f"siti@{domain}"] == keep
    for locale in LOCALES:
        assert said in render(Text(f"offer-{reading.lead}", reading.params), locale)


def _known() -> list[str]:
    ends = [f"{name}.{end}" for name, some in WELL_KNOWN.items() for end in some]
    return [*ends, *(f"{name}.{end}" for name, some in ELSEWHERE.items() for end in some.split()), *sorted(REAL)]


@pytest.mark.parametrize(
    "domain", [*_known(), "contoh.co.id", "ui.ac.id", "kemnaker.go.id", "gmx.com", "perusahaan.com"]
)
def test_a_real_domain_is_not_doubted(domain: str) -> None:
    assert meant_domains(domain) == ()
    assert read(Email(), f"siti@{domain}") == f"siti@{domain}"


@given(
    st.sampled_from(
        ["gmail.com", "yahoo.com", "yahoo.co.id", "ymail.com", "rocketmail.com", "outlook.com", "hotmail.com"]
    ),
    st.data(),
)
def test_one_letter_off_is_asked_about_whichever_it_is(known: str, data: Any) -> None:
    name, _, end = known.partition(".")
    place = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    changed = data.draw(
        st.sampled_from(
            [
                name[:place] + name[place + 1 :],
                name[:place] + letter + name[place:],
                name[:place] + letter + name[place + 1 :],
            ]
        )
    )
    domain = f"{changed}.{end}"
    if domain not in _known():
        assert known in meant_domains(domain)


@pytest.mark.parametrize(
    "text",
    ["tidak punya", "gak ada email", "belum punya", "ga pake email", "tidak", "I don't have", "saya tidak punya email"],
)
def test_who_has_no_address_says_so(text: str) -> None:
    assert read(Email(), text) == "none"


@pytest.mark.parametrize("text", ["lupa", "gmail.com", "budi@", "a@b@c.id", "budi@gmail..com"])
def test_what_holds_no_address_is_refused(text: str) -> None:
    assert refused(read(Email(), text)) == "email"
