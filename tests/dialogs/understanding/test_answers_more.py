"""Numbers, amounts, moments and passports: what people write and what is made of it. Impossible is refused, unusual is asked about."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from babel.dates import format_date
from hypothesis import example, given
from hypothesis import strategies as st

from bot.texts import LOCALES, plain, render
from dialogs.claims.declared.shared import CLAIMANT, RELATION
from dialogs.law.facts import Facts
from dialogs.model.effects import Rupiah, Text
from dialogs.understanding.answers import (
    Accepted,
    Chosen,
    Contact,
    Count,
    Day,
    Doubtful,
    Given,
    Happened,
    Kind,
    Location,
    Money,
    Multiple,
    Nik,
    NotAnAnswer,
    Offered,
    PassportNumber,
    Refused,
    Typed,
)
from dialogs.understanding.answers.choice import yes_or_no
from dialogs.understanding.answers.money import read_rupiah
from tests.dialogs.checks import BEGIN, BRANCHES
from tests.dialogs.understanding.test_answers import NIK, doubt, facts, read, refused

WHO = CLAIMANT[0].kind
MONTHS = Count("months", most=600, usual=240)
MAYBE = Count("months", most=600, usual=240, unknown=True)
YEARS = Count("years", most=60, usual=40)
AGE = Count("age", most=100, usual=60)


def from_wita(text: str) -> Any:
    reading = Happened().read(Typed(text), Facts({}, BEGIN, "Asia/Makassar", BRANCHES))
    return reading.value if isinstance(reading, Accepted | Doubtful) else reading


# --- counts -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("24", 24),
        (" 24 ", 24),
        ("24 bulan", 24),
        ("24bln", 24),
        ("24 bln.", 24),
        ("sekitar 24 bulan", 24),
        ("kurang lebih 24", 24),
        ("kira-kira 24", 24),
        ("24 months", 24),
        ("0", 0),
        ("nol", 0),
        ("dua belas", 12),
        ("dua puluh empat", 24),
        ("sembilan puluh sembilan bulan", 99),
        ("sebelas bulan", 11),
        ("setahun", 12),
        ("sebulan", 1),
        ("2 tahun", 24),
        ("2thn", 24),
        ("2 th 6 bln", 30),
        ("2 tahun 6 bulan", 30),
        ("2 tahun lebih 6 bulan", 30),
        ("dua tahun", 24),
        ("satu tahun enam bulan", 18),
        ("setengah tahun", 6),
        ("2 setengah tahun", 30),
        ("dua setengah tahun", 30),
        ("2 tahun setengah", 30),
        ("1,5 tahun", 18),
        ("1.5 tahun", 18),
        ("15 tahun (180 bulan)", 180),
        ("180 bulan = 15 tahun", 180),
        ("2 years 6 months", 30),
        ("２４", 24),
        ("٢٤", 24),
    ],
)
def test_months_are_counted_however_they_are_told(text: str, number: int) -> None:
    assert read(MONTHS, text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3),
        ("3 tahun", 3),
        ("tiga", 3),
        ("umur 3", 3),
        ("usianya 3 tahun", 3),
        ("3 tahun 11 bulan", 3),
        ("2,5 tahun", 2),
        ("8 bulan", 0),
        ("18 bulan", 1),
        ("36 bulan", 3),
        ("35 bulan", 2),
        ("3 years", 3),
    ],
)
@pytest.mark.parametrize("kind", [YEARS, AGE])
def test_of_years_only_full_ones_count(kind: Count, text: str, number: int) -> None:
    assert read(kind, text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "banyak",
        "lama",
        "12 atau 13",
        "12-13",
        "kurang dari 12",
        "hampir 12",
        "-5",
        "12.5",
        "2 tahun 6",
        "15 tahun 180 hari",
        "2 tahun 30 bulan",
        "1 tahun 2 tahun",
        "5 juta",
        "17-8-2026",
        "tidak",
        "³½",
    ],
)
@pytest.mark.parametrize("kind", [MONTHS, YEARS, AGE])
def test_what_is_no_plain_number_is_refused_with_an_example(kind: Count, text: str) -> None:
    reading = read(kind, text)
    assert refused(reading) == f"count-{kind.unit}"
    for locale in LOCALES:
        assert render(Text(f"problem-{reading.problem}", reading.params), locale)


@pytest.mark.parametrize("kind", [MONTHS, YEARS, AGE])
def test_more_than_usual_is_asked_about_and_more_than_possible_refused(kind: Count) -> None:
    assert read(kind, str(kind.usual)) == kind.usual
    unusual = read(kind, str(kind.usual + 1))
    assert doubt(unusual) == "count"
    assert unusual.value == kind.usual + 1
    assert doubt(read(kind, str(kind.most))) == "count"
    too_many = read(kind, str(kind.most + 1))
    assert refused(too_many) == f"count-{kind.unit}-most"
    for locale in LOCALES:
        assert str(kind.usual + 1) in render(Text("doubt-count", unusual.params), locale)
        told = render(Text(f"problem-{too_many.problem}", too_many.params), locale)
        assert str(kind.most) in told
        assert str(kind.most + 1) in told


@pytest.mark.parametrize(
    "text", ["tidak tahu", "gak tahu", "ga tau", "nggak tau", "lupa", "entah", "?", "not sure", "tidak ingat"]
)
def test_not_knowing_is_an_answer_only_where_it_may_be(text: str) -> None:
    assert yes_or_no(text) == "tidak_tahu"
    assert read(MAYBE, text) == "tidak_tahu"
    assert refused(read(MONTHS, text)) == "count-months"


def test_the_button_for_not_knowing_is_taken() -> None:
    assert MAYBE.options == ("tidak_tahu",)
    assert MAYBE.read(Chosen("tidak_tahu"), facts()) == Accepted("tidak_tahu")
    assert MONTHS.options == ()
    assert MONTHS.read(Chosen("tidak_tahu"), facts()) == NotAnAnswer()
    assert plain(Text("opt-bank", {"name": MAYBE.show("tidak_tahu")}), "id") == "Tidak tahu"


@pytest.mark.parametrize(
    ("kind", "number", "indonesian", "english"),
    [
        (MONTHS, 1, "1 bulan", "1 month"),
        (MONTHS, 24, "24 bulan", "24 months"),
        (YEARS, 3, "3 tahun", "3 years"),
        (AGE, 1, "1 tahun", "1 year old"),
        (AGE, 0, "0 tahun", "0 years old"),
    ],
)
def test_a_count_is_shown_with_its_unit(kind: Count, number: int, indonesian: str, english: str) -> None:
    shown = Text("opt-bank", {"name": kind.show(number)})
    assert (plain(shown, "id"), plain(shown, "en")) == (indonesian, english)


# --- amounts ------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("4.500.000", 4_500_000),
        ("Rp 4.500.000,-", 4_500_000),
        ("Rp. 4.500.000,00", 4_500_000),
        ("4500000", 4_500_000),
        ("4,5 juta", 4_500_000),
        ("4.5jt", 4_500_000),
        ("4 juta 500 ribu", 4_500_000),
        ("4jt 500rb", 4_500_000),
        ("sekitar 4,5 juta", 4_500_000),
        ("kurang lebih 4 juta", 4_000_000),
        ("gaji 4 juta", 4_000_000),
        ("4 jutaan", 4_000_000),
        ("750 ribu", 750_000),
        ("100.000", 100_000),
    ],
)
def test_an_amount_is_read_however_it_is_written(text: str, amount: int) -> None:
    assert read(Money(), text) == amount
    assert plain(Text("opt-money", {"amount": Rupiah(amount)}), "id").startswith("Rp")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "banyak",
        "UMR",
        "0",
        "Rp 0",
        "-5000000",
        "4 juta atau 5 juta",
        "lima",
        "4,5,6 juta",
        "4m",
        "1.25.00",
        "200.000.000.000",
    ],
)
def test_what_is_no_amount_is_refused_with_an_example(text: str) -> None:
    reading = read(Money(), text)
    assert refused(reading) == "money"
    for locale in LOCALES:
        assert "4,5 juta" in render(Text("problem-money", reading.params), locale)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("5", [5_000_000]),
        ("15", [15_000_000]),
        ("999", [999_000_000]),
        ("4.500", [4_500_000, 4_500]),
        ("4500", [4_500_000, 4_500]),
        ("99.999", [99_999_000, 99_999]),
        ("50 ribu", [50_000_000, 50_000]),
    ],
)
def test_an_amount_without_its_zeros_is_not_guessed_but_offered(text: str, amounts: list[int]) -> None:
    reading = read(Money(), text)
    assert isinstance(reading, Offered)
    assert [value for value, _ in reading.options] == [str(amount) for amount in amounts]
    for (value, label), amount in zip(reading.options, amounts, strict=True):
        assert plain(label, "id") == "Rp" + f"{amount:,}".replace(",", ".")
        assert Money().read(Chosen(value, text), facts()) == Accepted(amount)
    for locale in LOCALES:
        assert text in render(Text(f"offer-{reading.lead}", reading.params), locale)


def test_an_amount_that_was_not_offered_is_not_taken_from_a_button() -> None:
    assert Money().read(Chosen("7000000", "5"), facts()) == NotAnAnswer()
    assert Money().read(Chosen("5000000"), facts()) == NotAnAnswer()


# --- moments ---------------------------------------------------------------------------------------------------------------------------

# It is Saturday, 21 November 2026, 09.00 in Jakarta and 10.00 in Makassar.


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("20-11-2026", "2026-11-20"),
        ("17 Agustus 2026", "2026-08-17"),
        ("17.8.26", "2026-08-17"),
        ("17.08.2026", "2026-08-17"),
        ("20 November 2026 pagi", "2026-11-20"),
        ("20-11-2026 14.30", "2026-11-20T14:30"),
        ("20-11-2026, jam 14:30 WIB", "2026-11-20T14:30"),
        ("20 November 2026 pukul 14.30", "2026-11-20T14:30"),
        ("20 November 2026 jam 8 malam", "2026-11-20T20:00"),
        ("jam 8 malam tanggal 20 November 2026", "2026-11-20T20:00"),
        ("20 November 2026, 08.05", "2026-11-20T08:05"),
        ("Jumat, 20 November 2026 pukul 14.30 WIB", "2026-11-20T14:30"),
    ],
)
def test_a_moment_that_is_written_is_read_with_its_hour_or_without(text: str, moment: str) -> None:
    assert read(Happened(), text) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("kemarin", "2026-11-20"),
        ("kemarin sore", "2026-11-20"),
        ("semalam", "2026-11-20"),
        ("hari ini", "2026-11-21"),
        ("tadi pagi", "2026-11-21"),
        ("barusan", "2026-11-21"),
        ("17.8.26 8.05", "2026-08-17T08:05"),
        ("kemarin jam 8 malam", "2026-11-20T20:00"),
        ("kemarin jam 8.30 malam", "2026-11-20T20:30"),
        ("kemarin malam jam 8", "2026-11-20T20:00"),
        ("kemarin sore jam 4", "2026-11-20T16:00"),
        ("jam 8 malam kemarin", "2026-11-20T20:00"),
        ("kemarin 5 pm", "2026-11-20T17:00"),
        ("yesterday at 17:00", "2026-11-20T17:00"),
        ("kemarin jam 11 siang", "2026-11-20T11:00"),
        ("kemarin jam 12 siang", "2026-11-20T12:00"),
        ("kemarin jam 2 siang", "2026-11-20T14:00"),
        ("kemarin jam 10 pagi", "2026-11-20T10:00"),
        ("kemarin jam 12 malam", "2026-11-20T00:00"),
        ("tadi pagi jam 7", "2026-11-21T07:00"),
        ("tadi jam 7", "2026-11-21T07:00"),
        ("jam 7 pagi", "2026-11-21T07:00"),
        ("jam 9", "2026-11-21T09:00"),
        ("08:15", "2026-11-21T08:15"),
        ("tadi malam jam 11", "2026-11-20T23:00"),
        ("semalam jam 11", "2026-11-20T23:00"),
        ("tadi malam jam 2", "2026-11-21T02:00"),
        ("tgl 5 bulan kemarin jam 8 pagi", "2026-10-05T08:00"),
        ("kemarin jam delapan malam", "2026-11-20T20:00"),
        ("jam setengah 8 pagi", "2026-11-21T07:30"),
        ("kemarin jam 8 kurang 10 pagi", "2026-11-20T07:50"),
        ("2 jam yang lalu", "2026-11-21T07:00"),
        ("30 menit lalu", "2026-11-21T08:30"),
        ("1 jam 30 menit lalu", "2026-11-21T07:30"),
        ("senin kemarin jam 07.30 WIB", "2026-11-16T07:30"),
        ("20-11-2026 jam 8", "2026-11-20T08:00"),
        ("20-11-2026 sekitar jam 14.30", "2026-11-20T14:30"),
        ("tanggal 15 bulan lalu", "2026-10-15"),
        ("kemarin sekitar jam 2 siang", "2026-11-20T14:00"),
        ("two hours ago", "2026-11-21T07:00"),
        ("kemarin sekitar jam 8 malam di pabrik", "2026-11-20T20:00"),
        ("tadi pagi jam 7 waktu berangkat kerja", "2026-11-21T07:00"),
        ("saya jatuh kemarin jam 8 pagi", "2026-11-20T08:00"),
        ("20 November 2026 jam 8 malam di pabrik", "2026-11-20T20:00"),
    ],
)
def test_a_moment_worked_out_from_words_is_asked_with_its_weekday_and_hour(text: str, moment: str) -> None:
    reading = read(Happened(), text)
    assert doubt(reading) == "day-meant"
    assert reading.value == moment
    day = date.fromisoformat(moment[:10])
    for locale in LOCALES:
        asked = render(Text("doubt-day-meant", reading.params), locale)
        assert format_date(day, "EEEE, d MMMM y", f"{locale}_ID") in asked
        assert moment[11:].replace(":", ".") in asked


def test_a_moment_on_one_of_two_days_is_chosen_with_its_hour() -> None:
    said = "tanggal 5 jam 8 pagi"
    reading = read(Happened(), said)
    assert isinstance(reading, Offered)
    assert [value for value, _ in reading.options] == ["2026-11-05T08:00", "2026-10-05T08:00"]
    assert Happened().read(Chosen("2026-10-05T08:00", said), facts()) == Accepted("2026-10-05T08:00")
    assert Happened().read(Chosen("2026-09-05T08:00", said), facts()) == NotAnAnswer()


@pytest.mark.parametrize("text", ["tahun kemarin", "bulan kemarin jam 8", "minggu lalu", "lebaran kemarin jam 8 pagi"])
def test_a_moment_without_its_day_is_asked_for_the_day(text: str) -> None:
    assert refused(read(Happened(), text)) == "day-lacks-exact"


@pytest.mark.parametrize("text", ["kemarin jam 8 sampai jam 9", "jam 8 atau jam 9"])
def test_of_two_hours_neither_is_taken(text: str) -> None:
    assert refused(read(Happened(), text)) == "day"


@pytest.mark.parametrize(
    "text",
    ["besok", "22-11-2026", "21-11-2026 09.01", "jam 9.01", "21-11-2026 23.59", "21 November 2028", "lusa jam 8"],
)
def test_nothing_has_happened_that_lies_ahead(text: str) -> None:
    reading = read(Happened(), text)
    assert refused(reading) == "day-ahead"
    for locale in LOCALES:
        assert render(Text("problem-day-ahead", reading.params), locale)


@pytest.mark.parametrize("text", ["", "dulu", "lupa", "20.08", "jam 25", "20-11-2026 24.30", "20-11-2026 14.75", "jam"])
def test_what_is_no_moment_is_refused_and_quoted_as_written(text: str) -> None:
    reading = read(Happened(), text)
    assert refused(reading) == "day"
    assert reading.params["said"] == text


def test_the_hour_is_that_of_the_participants_zone() -> None:
    assert from_wita("jam 9.30") == "2026-11-21T09:30"
    assert refused(read(Happened(), "jam 9.30")) == "day-ahead"
    assert refused(from_wita("jam 10.01")) == "day-ahead"


def test_a_moment_is_shown_as_people_write_it() -> None:
    for value, shown in (("2026-11-20T08:05", "20 November 2026 pukul 08.05"), ("2026-11-20", "20 November 2026")):
        assert plain(Text("opt-bank", {"name": Happened().show(value)}), "id") == shown


def test_a_day_that_is_over_does_not_lie_ahead() -> None:
    assert read(Day(past=True), "21-11-2026") == "2026-11-21"
    ahead = read(Day(past=True), "22-11-2026")
    assert refused(ahead) == "day-ahead"
    assert ahead.params["day"] == date(2026, 11, 22)
    assert read(Day(), "22-11-2026") == "2026-11-22"


# --- passports -------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "paspor",
        "Pakai paspor",
        "passport",
        "I use my passport",
        "saya WNA",
        "tidak punya NIK",
        "gak punya NIK, paspor saja",
    ],
)
def test_who_has_no_nik_says_so(text: str) -> None:
    assert read(Nik(passport=True), text) == "paspor"
    assert refused(read(Nik(), text)) == "nik-form"


def test_the_passport_button_stands_only_where_a_passport_is_taken() -> None:
    assert Nik(passport=True).options == ("paspor",)
    assert Nik(passport=True).read(Chosen("paspor"), facts()) == Accepted("paspor")
    assert Nik().options == ()
    assert Nik().read(Chosen("paspor"), facts()) == NotAnAnswer()


def test_a_nik_is_read_as_before_where_a_passport_is_taken() -> None:
    assert read(Nik(passport=True), f"NIK saya {NIK}") == NIK
    assert refused(read(Nik(passport=True), NIK[:15])) == "nik-length"
    assert refused(read(Nik(passport=True), "paspor A1234567")) == "nik-form", "the number is asked for next"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A1234567", "A1234567"),
        ("a 1234567", "A1234567"),
        ("a-1234567", "A1234567"),
        ("No. Paspor: C01X00T47", "C01X00T47"),
        ("passport no A1234567", "A1234567"),
        ("nomor paspor saya A1234567", "A1234567"),
        ("123456", "123456"),
        ("Ａ１２３４５６７", "A1234567"),
    ],
)
def test_a_passport_number_is_kept_in_capitals_without_gaps(text: str, number: str) -> None:
    assert read(PassportNumber(), text) == number


@pytest.mark.parametrize("text", ["", "paspor", "ABCDEFGH", "A1234", "A123456789012", NIK, "A/1234567", "tidak punya"])
def test_what_can_be_no_passport_number_is_refused_with_an_example(text: str) -> None:
    reading = read(PassportNumber(), text)
    assert refused(reading) == "passport"
    for locale in LOCALES:
        assert "A1234567" in render(Text("problem-passport", reading.params), locale)


# --- choices --------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (WHO, "saya sendiri", "self"),
        (WHO, "bantu ibu saya", None),
        (WHO, "membantu", "helper"),
        (WHO, "surat kuasa", "proxy"),
        (WHO, "bukan saya", None),
        (WHO, "tidak mewakili", None),
        (WHO, "2", "helper"),
        (WHO, "❶", None),
        (RELATION, "istri", "pasangan"),
        (RELATION, "saya istrinya", None),
        (RELATION, "istri almarhum", "pasangan"),
        (RELATION, "orang tua", "orang_tua"),
        (RELATION, "anak kandung", "anak"),
        (RELATION, "mertua", "mertua"),
        (RELATION, "ibu mertua", None),
        (RELATION, "adik ipar", None),
        (RELATION, "bukan istri", None),
        (RELATION, "wasiat", "wasiat"),
        (RELATION, "❷", None),
    ],
)
def test_a_choice_in_words_is_taken_only_where_it_says_one_thing(kind: Kind, text: str, value: str | None) -> None:
    reading = read(kind, text)
    if value is None:
        assert refused(reading) == "choice"
    else:
        assert reading == value


# --- anything ----------------------------------------------------------------------------------------------------------------------------

KINDS: list[Kind] = [
    MONTHS,
    MAYBE,
    YEARS,
    AGE,
    Money(),
    Happened(),
    Day(past=True),
    Nik(passport=True),
    PassportNumber(),
    WHO,
    Multiple("proof", ("a", "b")),
]
NUMBERED = r"(sekitar )?[0-9]{1,9}([.,][0-9]{1,3})? ?(bulan|tahun|thn|juta|jt|ribu|pagi|malam)?( [0-9]{1,4} bulan)?"
TIMED = r"(kemarin|tadi|17-8-2026|semalam)? ?(jam|pukul)? ?[0-9]{1,3}[.:]?[0-9]{0,3} ?(pagi|siang|sore|malam|pm|WIB)?"
SOMETHING = st.one_of(
    st.text(max_size=200),
    st.text(alphabet="0123456789 .,:-/", max_size=40),
    st.text(alphabet="٠١٢٣٤٥०१२³½❶㊿一", max_size=40),
    st.from_regex(NUMBERED, fullmatch=True),
    st.from_regex(TIMED, fullmatch=True),
    st.from_regex(r"(no )?(paspor|passport)?:? ?[A-Za-z0-9 -]{0,14}", fullmatch=True),
)


@given(text=SOMETHING, kind=st.sampled_from(KINDS), shape=st.sampled_from(["typed", "chosen", "contact", "location"]))
@example(text="9" * 4096, kind=MONTHS, shape="typed")
@example(text="9" * 4000 + " tahun", kind=MONTHS, shape="typed")
@example(text="㊿" * 4096, kind=YEARS, shape="typed")
@example(text="9" * 4000 + " juta", kind=Money(), shape="typed")
@example(text="㊿" * 4096, kind=Money(), shape="typed")
@example(text="㊿" * 4096, kind=Multiple("proof", ("a", "b")), shape="typed")
@example(text="❶", kind=WHO, shape="typed")
@example(text="4 juta", kind=Money(), shape="chosen")
def test_no_text_whatever_raises_and_what_is_taken_can_be_kept_and_shown(text: str, kind: Kind, shape: str) -> None:
    shapes: dict[str, Given] = {
        "typed": Typed(text),
        "chosen": Chosen(text, text),
        "contact": Contact(text, own=False),
        "location": Location(-7.0, 113.0),
    }
    reading = kind.read(shapes[shape], facts())
    assert isinstance(reading, Accepted | Doubtful | Offered | Refused | NotAnAnswer)
    assert not (shape == "typed" and isinstance(reading, NotAnAnswer)), "who typed hears what is wrong with it"
    if isinstance(reading, Accepted | Doubtful):
        assert json.loads(json.dumps(reading.value)) == reading.value
        if not isinstance(kind, Multiple):
            for locale in LOCALES:
                assert render(Text("review-line", {"label": "?", "value": kind.show(reading.value)}), locale)
    for prefix, words in (
        ("problem", reading.problem if isinstance(reading, Refused) else None),
        ("doubt", reading.doubt if isinstance(reading, Doubtful) else None),
        ("offer", reading.lead if isinstance(reading, Offered) else None),
    ):
        if words:
            params = getattr(reading, "params", {})
            if params.get("said") != "" or shape == "typed":
                assert render(Text(f"{prefix}-{words}", params), "id")


@given(text=st.text(max_size=60))
@example(text="9" * 400 + " juta")
@example(text="㊿" * 4096)
def test_an_amount_is_a_number_of_rupiah_or_nothing(text: str) -> None:
    amount = read_rupiah(text)
    assert amount is None or (isinstance(amount, int) and 0 <= amount < 10**15)
