"""Text typed and pasted when the PIN Klaim is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding.pasted_secrets import looks_like_secret
from dialogs.understanding.typed_pin import Ambiguous, WrongLength, code_in, read_pin

SMS = "KSP Maju: PIN Klaim Anda 123456 (kode permintaan K7Q2), berlaku 10 menit. Jangan berikan kepada siapa pun. Info 021-500910."
SMS_EN = "KSP Maju: your PIN Klaim is 123456 (request code 2345). It is good for 10 minutes."


@pytest.mark.parametrize(
    "text",
    [
        "123456",
        " 123456\n",
        "123 456",
        "123-456",
        "12 34 56",
        "1 2 3 4 5 6",
        "123.456",
        "PIN: 123 456",
        "PIN:123456",
        "PIN123456",
        "pin 123456",
        "pin saya 123-456",
        "PIN-nya 123456",
        "pinnya 123456 ya kak",
        "PIN Klaim saya adalah 123456.",
        "*123456*",
        "１２３４５６",
        "１２３　４５６",
        "١٢٣٤٥٦",
        "۱۲۳ ۴۵۶",
        "१२३४५६",
        "123\u200b456",
        "123\u00a0456",
        "123–456",
        "ini kak 123456",
        "123456 adalah PIN saya",
        SMS,
        SMS.upper(),
        SMS_EN,
        "Fwd: " + SMS.replace(". ", ".\n"),
        "123456 10 menit",
        "pin 123456 nomor antrean 654321",
        "yang lama 654321, PIN 123456",
    ],
)
def test_the_pin_is_understood_however_it_is_written(text: str) -> None:
    assert read_pin(text) == "123456"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12345", "12345"),
        ("1234567", "1234567"),
        ("123 45", "12345"),
        ("1", "1"),
        ("PIN 1234", "1234"),
        ("pin saya: 12345678", "12345678"),
        ("PIN Klaim Anda 12345 (kode permintaan K7Q2), berlaku 10 menit.", "12345"),
        ("ini 12345 kak", "12345"),
        ("0812 3456 7890", "081234567890"),
        ("١٢٣٤٥", "12345"),
    ],
)
def test_a_number_of_another_length_is_named_back(text: str, found: str) -> None:
    assert read_pin(text) == WrongLength(found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "belum dapat SMS",
        "PIN saya berapa?",
        "sudah tunggu 10 menit",
        "PIN belum masuk, sudah 10 menit",
        "saldo saya Rp 250.000",
        "nomor saya 0812-3456-7890 ya",
        "kode permintaan K7Q2",
        "kode permintaan 2345",
        "hubungi 021-500910 saja",
        "lahir tahun 1985 di Malang",
        "²½",
        "A123456B",
    ],
)
def test_a_text_about_something_else_holds_no_pin(text: str) -> None:
    assert read_pin(text) is None


@pytest.mark.parametrize("text", ["123456 atau 654321", "PIN 123456, PIN 654321", "123456 654321", "111111; 222222"])
def test_several_candidates_are_not_guessed_among(text: str) -> None:
    assert isinstance(read_pin(text), Ambiguous)


def test_the_same_number_twice_is_one_candidate() -> None:
    assert read_pin("123456! PIN 123 456") == "123456"
    assert read_pin("123456 123456") == "123456"


def test_no_digit_shows_in_a_repr() -> None:
    assert repr(read_pin("123456 atau 654321")) == "Ambiguous(2 candidates)"
    assert repr(read_pin("12345")) == "WrongLength(5 digits)"


@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    answer = read_pin(text)
    assert (
        answer is None
        or isinstance(answer, Ambiguous | WrongLength)
        or (len(answer) == 6 and answer.isascii() and answer.isdigit())
    )
    code = code_in(text)
    assert code is None or len(code) == 4
    assert looks_like_secret(text) in (None, "telegram_code", "otp", "password")


@given(st.integers(0, 999_999), st.sampled_from(["{0}", "PIN {0}", SMS.replace("123456", "{0}")]), st.booleans())
def test_every_pin_comes_through_the_message_it_was_sent_in(number: int, form: str, spaced: bool) -> None:
    digits = f"{number:06d}"
    assert read_pin(form.format(f"{digits[:3]} {digits[3:]}" if spaced else digits)) == digits


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (SMS, "K7Q2"),
        (SMS_EN, "2345"),
        (SMS.upper(), "K7Q2"),
        ("Kode permintaan: K7Q2", "K7Q2"),
        ("kode permintaan ＡＢＣＤ", "ABCD"),
        ("kode permintaan saya apa?", None),
        ("KODE PERMINTAAN SAYA APA", None),
        ("kode permintaan K7Q", None),
        ("kode permintaan K7Q22", None),
        ("123456", None),
    ],
)
def test_the_request_code_of_a_pasted_message_is_found(text: str, code: str | None) -> None:
    assert code_in(text) == code


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Login code: 12345. Do not give this code to anyone, even if they say they are from Telegram!",
            "telegram_code",
        ),
        ("Kode masuk: 12345. Jangan berikan kode ini kepada siapa pun", "telegram_code"),
        ("kode telegram saya 54321", "telegram_code"),
        ("This is your login code:\naBc1-xYz_99", "telegram_code"),
        ("https://t.me/login/12345", "telegram_code"),
        ("OTP 123456", "otp"),
        ("kode OTP saya 1234", "otp"),
        ("Kode OTP JMO Anda: 123 456", "otp"),
        ("123456 adalah kode OTP Anda. JANGAN BERIKAN", "otp"),
        ("123456 is your verification code", "otp"),
        ("kode verifikasi dari BPJS 998877", "otp"),
        ("OTP １２３４５６", "otp"),
        ("password JMO saya Rahasia123", "password"),
        ("password JMO saya adalah Budi!1985", "password"),
        ("Kata sandi: mawarmerah", "password"),
        ("kata sandi saya = mawar", "password"),
        ("sandinya adalah MawarMerah", "password"),
        ("password saya 19850817", "password"),
        ("PIN ATM saya 123456", "password"),
        ("pin bca: 123456", "password"),
    ],
)
def test_the_secrets_of_others_are_recognised(text: str, kind: str) -> None:
    assert looks_like_secret(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "apa itu OTP?",
        "OTP tidak masuk sejak 2024",
        "lupa password JMO",
        "password JMO saya salah terus, gimana?",
        "kata sandi: lupa",
        "Password JMO: kenapa tidak bisa?",
        "password itu penting ya",
        "kata sandi saya adalah rahasia",
        "lupa password JMO 081234567890",
        "kode masuk Telegram tidak datang",
        "apakah bot ini minta kode OTP atau PIN ATM?",
        "pass photo 3x4 perlu?",
        "123456",
        "PIN: 123 456",
        SMS,
        SMS_EN,
        "NIK saya 3529011708850001",
    ],
)
def test_a_question_or_our_own_pin_is_no_secret(text: str) -> None:
    assert looks_like_secret(text) is None
