"""Estimates: every sum worked out by hand from the regulations, told with its formula, never more than is there, and never a promise.

PP 37/2021: JKP pays 60 % of a wage of at most Rp5 million for at most six months. PP 82/2019: JKM is 20 + 12 + 10 million; JKK 60 % or
70 % of 80 wages. PP 45/2015: JP pays 1 % a year of the mean wage, from 180 months on. JHT is in `test_estimates_jht`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.markup import length
from bot.texts import LOCALES, plain, render
from dialogs.claims import claims, estimates
from dialogs.claims.estimates import (
    JHT_ALL,
    JHT_TEN,
    JKK_DEADLINES,
    JKK_DEATH,
    JKK_DISABLED,
    JKM_SUM,
    JKP_CASH,
    JP_OLD_AGE,
    SCHOLARSHIP,
)
from dialogs.claims.estimates.jp import monthly_amount, months_possible, pension_of
from dialogs.claims.estimates.scholarship import LEVEL
from dialogs.claims.estimates.sums import months_between
from dialogs.claims.schema import Estimate
from dialogs.engine.path import walk
from dialogs.law.dates import WIB
from dialogs.law.facts import Facts
from dialogs.law.parameters import Rule, Value
from dialogs.law.statute import (
    JHT_SHARE_OTHER,
    JHT_TAX_RULE,
    JKK_TRANSPORT_SEA,
    JKP_WAGE_CAP,
    JP_LEAST,
    JP_MOST,
    STATUTE,
)
from dialogs.model.conversation import Draft
from dialogs.model.effects import Text
from dialogs.model.phases import opened
from dialogs.understanding.answers import Accepted, Typed
from tests.dialogs.estimating import RUPIAH, facts, ids, told, with_rule

ALL: dict[str, Estimate] = {name: getattr(estimates, name) for name in estimates.__all__}


# --- JKP --------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wage", "monthly", "in_all", "capped"),
    [
        (1_000_000, "Rp600.000", "Rp3.600.000", False),
        (4_999_999, "Rp2.999.999", "Rp17.999.994", False),
        (5_000_000, "Rp3.000.000", "Rp18.000.000", False),
        (5_000_001, "Rp3.000.000", "Rp18.000.000", True),
        (12_000_000, "Rp3.000.000", "Rp18.000.000", True),
    ],
)
def test_jkp_is_60_percent_of_at_most_5_million_for_at_most_six_months(
    wage: int, monthly: str, in_all: str, capped: bool
) -> None:
    known = facts(est_wage=wage)
    result = told(JKP_CASH, known)
    assert f"= {monthly} per bulan" in result
    assert f"6 × {monthly} = {in_all}" in result
    assert ("est-jkp-cap" in ids(JKP_CASH, known)) is capped


@pytest.mark.parametrize(
    ("phk", "last"),
    [("2026-11-20", "20 Mei 2027"), ("2026-08-31", "28 Februari 2027"), ("2026-05-21", "21 November 2026")],
)
def test_the_last_day_for_jkp_is_told_where_the_day_of_the_phk_is_known(phk: str, last: str) -> None:
    assert f"Ajukan paling lambat {last} (6 bulan setelah PHK)." in told(
        JKP_CASH, facts(est_wage=4_000_000, phk_date=phk)
    )


def test_jkp_that_has_lapsed_is_said_before_any_sum() -> None:
    result = told(JKP_CASH, facts(est_wage=4_000_000, phk_date="2026-05-20"))
    assert result.index("20 November 2026 (6 bulan setelah PHK), sudah lewat") < result.index("60% ×")


def test_jkp_without_the_day_of_the_phk_tells_the_months() -> None:
    assert "Ajukan paling lambat 6 bulan setelah tanggal PHK." in told(JKP_CASH, facts(est_wage=4_000_000))


@given(st.integers(0, 100_000_000_000))
def test_jkp_never_pays_more_than_18_million(wage: int) -> None:
    amounts = [int(one.replace(".", "")) for one in RUPIAH.findall(told(JKP_CASH, facts(est_wage=wage)))]
    assert amounts[-1] <= 18_000_000


# --- JKM and JKK ----------------------------------------------------------------------------------------------------------------


def test_jkm_is_42_million() -> None:
    result = told(JKM_SUM, facts(bpu_new="tidak"))
    assert "Rp20.000.000 + Rp12.000.000 + Rp10.000.000 = Rp42.000.000" in result
    assert "Dasar: PP 44/2015, PP 82/2019" in result
    assert "BPU" not in result


def test_a_new_bpu_participant_has_the_funeral_money_only() -> None:
    result = told(JKM_SUM, facts(bpu_new="ya"))
    assert "belum 3 bulan: hanya biaya pemakaman, Rp10.000.000" in result
    assert "Permenaker 1/2025" in result
    assert "42.000.000" not in result


def test_who_does_not_know_is_told_both() -> None:
    result = told(JKM_SUM, facts(bpu_new="tidak_tahu"))
    assert "= Rp42.000.000" in result
    assert "belum 3 bulan: hanya biaya pemakaman, Rp10.000.000" in result


@pytest.mark.parametrize(
    ("wage", "by_wage", "in_all", "least"),
    [
        (416_666, "Rp19.999.968", "Rp20.000.000 + Rp12.000.000 + Rp10.000.000 = Rp42.000.000", True),
        (416_667, "Rp20.000.016", "Rp20.000.016 + Rp12.000.000 + Rp10.000.000 = Rp42.000.016", False),
        (4_000_000, "Rp192.000.000", "Rp192.000.000 + Rp12.000.000 + Rp10.000.000 = Rp214.000.000", False),
    ],
)
def test_a_death_by_work_pays_48_wages_and_at_least_the_money_of_jkm(
    wage: int, by_wage: str, in_all: str, least: bool
) -> None:
    known = facts(est_wage=wage)
    result = told(JKK_DEATH, known)
    assert f"60% × 80 × Rp{wage:,} = {by_wage}".replace(",", ".") in result
    assert f"Jumlah: {in_all}" in result
    assert ("est-jkk-least" in ids(JKK_DEATH, known)) is least


def test_total_disability_pays_56_wages_and_the_periodic_money_but_no_funeral() -> None:
    result = told(JKK_DISABLED, facts(est_wage=4_000_000))
    assert "70% × 80 × Rp4.000.000 = Rp224.000.000" in result
    assert "Jumlah: Rp224.000.000 + Rp12.000.000 = Rp236.000.000" in result
    assert "pemakaman" not in result
    assert "Persen di tabel aturan × 80 × Rp4.000.000." in result


@pytest.mark.parametrize(
    ("when", "text_id", "day"),
    [
        ("2026-10-01", "est-jkk-until", "1 Oktober 2031"),
        ("2024-02-29T08:00", "est-jkk-until", "28 Februari 2029"),
        ("2021-11-21", "est-jkk-until", "21 November 2026"),
        ("2021-11-20T23:59", "est-jkk-lapsed", "20 November 2026"),
    ],
)
@pytest.mark.parametrize("estimate", [JKK_DEATH, JKK_DISABLED, JKK_DEADLINES])
def test_the_right_to_jkk_lasts_five_years_to_the_day(estimate: Estimate, when: str, text_id: str, day: str) -> None:
    known = facts(est_wage=4_000_000, when=when)
    assert text_id in ids(estimate, known)
    assert f"sampai {day} (5 tahun" in told(estimate, known)


@pytest.mark.parametrize(
    ("when", "zone", "until"),
    [
        ("2026-11-20T14:30", WIB, "22 November 2026 pukul 14.30 WIB"),
        ("2026-11-20T23:59", "Asia/Makassar", "22 November 2026 pukul 23.59 WITA"),
        ("2026-11-20", "Asia/Jayapura", "22 November 2026 pukul 00.00 WIT"),
        ("2026-12-31T08:00", WIB, "2 Januari 2027 pukul 08.00 WIB"),
    ],
)
def test_an_accident_is_reported_within_48_hours_of_the_hour_it_happened(when: str, zone: str, until: str) -> None:
    known = facts("2026-12-31" if when > "2026-12" else "2026-11-20", zone, when=when)
    assert f"Lapor paling lambat {until} (48 jam" in told(JKK_DEADLINES, known)
    assert ("est-jkk-report-no-hour" in ids(JKK_DEADLINES, known)) is ("T" not in when)


def test_an_accident_pays_the_wage_the_way_and_care_at_home_up_to_what_the_regulation_says() -> None:
    """PP 82/2019, annex III: 100 % of the wage for 12 months, then half; Rp5, 2 and 10 million by road, sea, air; 20 at home."""
    result = told(JKK_DEADLINES, facts(when="2026-11-20T14:30"))
    assert "100% × upah, sampai bulan ke-12" in result
    assert "50% × upah, setelah itu sampai sembuh" in result
    assert "Darat, sungai, atau danau: Rp5.000.000" in result
    assert "Laut: Rp2.000.000" in result
    assert "Udara: Rp10.000.000" in result
    assert "Perawatan di rumah: paling banyak Rp20.000.000, paling lama 1 tahun" in result
    assert "Permenaker 1/2025, PP 82/2019." in result


@pytest.mark.parametrize(
    ("wage", "first", "later"),
    [(4_000_000, "Rp4.000.000", "Rp2.000.000"), (3_333_333, "Rp3.333.333", "Rp1.666.667")],
)
def test_while_unable_to_work_the_wage_is_paid_and_after_a_year_half_of_it(wage: int, first: str, later: str) -> None:
    result = told(JKK_DISABLED, facts(est_wage=wage))
    assert f"100% × {first} = {first}, sampai bulan ke-12" in result
    assert f"50% × {first} = {later}, setelah itu sampai sembuh" in result


def test_money_for_care_of_an_unsure_source_is_not_told_as_a_rule() -> None:
    unsure = Rule("made_up", "Peraturan Contoh 1/2020", None, "L")
    known = with_rule(facts(when="2026-11-20T14:30"), JKK_TRANSPORT_SEA, 3_000_000, unsure)
    result = told(JKK_DEADLINES, known)
    assert "Laut: Rp3.000.000" in result
    assert "Peraturan Contoh" not in result
    assert "est-rules-unsure" in ids(JKK_DEADLINES, known)


LATE = {"est-jkk-report-late", "est-jkk-report-maybe-late"}


@pytest.mark.parametrize(
    ("when", "today", "hour", "late"),
    [
        ("2026-11-18T12:00", "2026-11-20", 12, set()),
        ("2026-11-18T11:59", "2026-11-20", 12, {"est-jkk-report-late"}),
        ("2026-11-18", "2026-11-20", 0, set()),
        ("2026-11-18", "2026-11-20", 1, {"est-jkk-report-maybe-late"}),
        ("2026-11-18", "2026-11-21", 0, {"est-jkk-report-maybe-late"}),
        ("2026-11-18", "2026-11-21", 1, {"est-jkk-report-late"}),
    ],
)
def test_who_is_late_is_told_to_report_all_the_same(when: str, today: str, hour: int, late: set[str]) -> None:
    known = facts(today, hour=hour, when=when)
    assert ids(JKK_DEADLINES, known) & LATE == late
    assert not late or "sekarang juga" in told(JKK_DEADLINES, known)


# --- the scholarship ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "years", "now", "through"),
    [
        ("tk", 2, "TK: 2 tahun × Rp1.500.000 = Rp3.000.000", "Rp87.000.000"),
        ("tk", 3, "TK: 2 tahun × Rp1.500.000 = Rp3.000.000", "Rp87.000.000"),
        ("sd", 6, "SD: 6 tahun × Rp1.500.000 = Rp9.000.000", "Rp84.000.000"),
        ("smp", 2, "SMP: 2 tahun × Rp2.000.000 = Rp4.000.000", "Rp73.000.000"),
        ("sma", 1, "SMA atau SMK: 1 tahun × Rp3.000.000 = Rp3.000.000", "Rp63.000.000"),
        ("pt", 5, "Kuliah atau pelatihan: 5 tahun × Rp12.000.000 = Rp60.000.000", None),
        ("pt", 6, "Kuliah atau pelatihan: 5 tahun × Rp12.000.000 = Rp60.000.000", None),
    ],
)
def test_a_scholarship_is_summed_up_by_level_and_year(level: str, years: int, now: str, through: str | None) -> None:
    result = told(SCHOLARSHIP, facts(est_level=level, est_years=years))
    assert now in result
    assert ("Semuanya:" in result) is (through is not None)
    assert through is None or f"Semuanya: {through}" in result
    assert "paling banyak 2 anak, semuanya paling banyak Rp174.000.000" in result


@pytest.mark.parametrize(
    ("typed", "level"),
    [("SD kelas 3", "sd"), ("mts", "smp"), ("SMK", "sma"), ("kuliah semester 2", "pt"), ("3", "smp"), ("di TK", "tk")],
)
def test_the_level_is_understood_as_people_say_it(typed: str, level: str) -> None:
    assert LEVEL.read(Typed(typed), facts()) == Accepted(level)


@pytest.mark.parametrize(("years", "cut"), [(3, False), (4, True)])
def test_years_beyond_the_most_are_not_paid_and_it_is_said(years: int, cut: bool) -> None:
    assert ("est-school-most-years" in ids(SCHOLARSHIP, facts(est_level="smp", est_years=years))) is cut


def test_two_children_from_the_beginning_to_the_end_come_to_the_most_there_is() -> None:
    result = told(SCHOLARSHIP, facts(est_level="tk", est_years=2))
    assert "Semuanya: Rp87.000.000" in result
    assert STATUTE["scholarship_max_total"].newest.amount == 2 * 87_000_000


def test_no_scholarship_is_told_above_the_most_there_is() -> None:
    most = STATUTE["scholarship_max_total"]
    known = with_rule(facts(est_level="tk", est_years=2), most, 50_000_000, most.newest.rule)
    assert "Semuanya: Rp50.000.000" in told(SCHOLARSHIP, known)


# --- JP ---------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        ("1967-11-21", "Usia JP (59 tahun) sudah tercapai."),
        ("1967-11-22", "Usia JP tercapai 22 November 2026: 59 tahun"),
        ("1968-12-31", "Usia JP tercapai 31 Desember 2027: 59 tahun"),
        ("1969-01-01", "Usia JP tercapai 1 Januari 2029: 60 tahun"),
        ("1972-02-29", "Usia JP tercapai 28 Februari 2033: 61 tahun"),
        ("1990-08-17", "Usia JP tercapai 17 Agustus 2055: 65 tahun"),
    ],
)
def test_the_jp_age_is_that_of_the_year_in_which_it_is_reached(born: str, expected: str) -> None:
    assert expected in told(JP_OLD_AGE, facts(birthdate=born, months="tidak_tahu"))


def test_who_reached_the_age_of_an_earlier_year_is_sent_to_the_branch() -> None:
    known = facts("2028-01-15", birthdate="1968-12-01", months=100)
    assert "est-jp-reached-before" in ids(JP_OLD_AGE, known)
    assert "1 Desember 2028 (60 tahun)" in told(JP_OLD_AGE, known)


@pytest.mark.parametrize(("months", "kind"), [(179, "lump"), (180, "monthly"), (181, "monthly")])
def test_180_months_make_it_monthly(months: int, kind: str) -> None:
    known = facts("2033-06-01", birthdate="1968-01-01", months=months, est_wage_mean=5_000_000)
    assert pension_of(known).kind == kind


def test_a_lump_sum_is_named_and_not_invented() -> None:
    result = told(JP_OLD_AGE, facts(birthdate="1964-03-01", months=100))
    assert "JP dibayar sekaligus: iuran dan hasil pengembangannya. Jumlahnya tidak bisa dihitung di sini." in result
    assert not RUPIAH.search(result)


@pytest.mark.parametrize(
    ("months", "wage", "amount"),
    [
        (180, 5_000_000, 750_000),  # 1 % × 15 × 5 million
        (180, 4_718_203, 707_730),  # 707,730.45
        (240, 10_000_000, 2_000_000),
        (181, 1_000_000, 150_833),  # 150,833.33
    ],
)
def test_the_monthly_pension_is_one_percent_a_year_of_the_mean_wage(months: int, wage: int, amount: int) -> None:
    assert monthly_amount(months, wage, 1) == amount


def test_a_monthly_pension_is_told_with_its_formula_and_without_limits_nobody_confirmed() -> None:
    result = told(JP_OLD_AGE, facts("2033-06-01", birthdate="1968-01-01", months=180, est_wage_mean=5_000_000))
    assert "1% × (180 ÷ 12) × Rp5.000.000 = Rp750.000 per bulan" in result
    assert "Batas minimum dan maksimum tahun ini perlu dipastikan ke cabang." in result
    assert RUPIAH.findall(result) == ["750.000", "5.000.000", "750.000"], (
        "the computed limits of 2025 and 2026 are never told"
    )


@pytest.mark.parametrize(
    ("wage", "within"), [(1_000_000, "Rp411.400"), (5_000_000, "Rp750.000"), (90_000_000, "Rp4.932.200")]
)
def test_limits_an_operator_has_confirmed_are_kept(wage: int, within: str) -> None:
    known = facts("2033-06-01", birthdate="1968-01-01", months=180, est_wage_mean=wage)
    confirmed = Rule("x", "Surat contoh", date(2026, 3, 1))
    known = with_rule(known, JP_LEAST, 411_400, confirmed)
    most = replace(JP_MOST, values=(Value(4_932_200, confirmed),))
    known = replace(known, rules=known.rules.with_values({JP_MOST.id: most}))
    assert f"jadi {within}." in told(JP_OLD_AGE, known)


def test_months_still_to_come_until_the_age_are_counted_and_said_to_be_so() -> None:
    result = told(JP_OLD_AGE, facts(birthdate="1985-03-01", months=120, est_wage_mean=5_000_000))
    # From 21 November 2026 to 1 March 2050: 279 whole months.
    assert "Sekarang 120 bulan. Kalau iuran jalan terus sampai usia JP: sekitar 399 bulan." in result
    assert "1% × (399 ÷ 12) × Rp5.000.000 = Rp1.662.500 per bulan" in result


@pytest.mark.parametrize(
    ("today", "most"), [("2015-07-01", 1), ("2026-11-21", 137), ("2030-05-31", 179), ("2030-06-01", 180)]
)
def test_nobody_can_have_paid_more_months_than_there_were(today: str, most: int) -> None:
    assert months_possible(date.fromisoformat(today), date(2015, 7, 1)) == most
    assert pension_of(facts(today, birthdate="1958-01-01", months=most)).kind != "impossible"
    known = facts(today, birthdate="1958-01-01", months=most + 1)
    assert pension_of(known).kind == "impossible"
    assert f"paling banyak {most} bulan. Anda menulis {most + 1} bulan." in told(JP_OLD_AGE, known)


def test_who_does_not_know_the_months_is_told_both_ways() -> None:
    result = told(JP_OLD_AGE, facts(birthdate="1969-02-01", months="tidak_tahu"))
    assert "Iuran 180 bulan atau lebih: bulanan" in result
    assert "Kurang dari itu: sekaligus" in result


@pytest.mark.parametrize(
    ("begin", "end", "months"),
    [
        ("2026-11-21", "2026-12-20", 0),
        ("2026-11-21", "2026-12-21", 1),
        ("2026-11-21", "2027-11-20", 11),
        ("2026-11-21", "2026-01-01", 0),
    ],
)
def test_only_whole_months_count(begin: str, end: str, months: int) -> None:
    assert months_between(date.fromisoformat(begin), date.fromisoformat(end)) == months


# --- what holds for all -------------------------------------------------------------------------------------------------------------

EXAMPLES: dict[str, list[Callable[[], Facts]]] = {
    "JHT_ALL": [
        lambda taken=taken: facts(est_balance=100_000_000_000, est_partial_year=taken)
        for taken in ("never", "this_year", "last_year", "two_years_ago", "earlier", "unknown")
    ],
    "JHT_TEN": [lambda: facts(est_balance=100_000_000_000)],
    "JHT_HOUSE": [lambda: facts(est_balance=100_000_000_000)],
    "JKK_DEADLINES": [lambda: facts(when="2026-11-20T14:30"), lambda: facts(when="2020-01-01")],
    "JKK_DEATH": [lambda: facts(est_wage=300_000), lambda: facts(est_wage=4_000_000, when="2020-01-01")],
    "JKK_DISABLED": [lambda: facts(est_wage=4_000_000, when="2026-01-01")],
    "JKM_SUM": [lambda told=told: facts(bpu_new=told) for told in ("ya", "tidak", "tidak_tahu")],
    "JKP_CASH": [
        lambda day=day: facts(est_wage=9_000_000, **({"phk_date": day} if day else {}))
        for day in (None, "2026-11-01", "2026-01-01")
    ],
    "JP_OLD_AGE": [
        lambda: facts(birthdate="1964-03-01", months=100),
        lambda: facts(birthdate="1985-03-01", months=120, est_wage_mean=5_000_000),
        lambda: facts(birthdate="1985-03-01", months="tidak_tahu"),
        lambda: facts(birthdate="1985-03-01", months=500),
    ],
    "SCHOLARSHIP": [
        lambda level=level: facts(est_level=level, est_years=6) for level in ("tk", "sd", "smp", "sma", "pt")
    ],
}
EACH = [
    pytest.param(name, known, id=f"{name}-{number}")
    for name, several in EXAMPLES.items()
    for number, known in enumerate(several, start=1)
]


def test_every_estimate_has_its_examples() -> None:
    assert set(EXAMPLES) == set(ALL)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("name", "known"), EACH)
def test_each_result_leads_with_the_answer_then_says_that_it_is_no_promise_and_last_where_it_stands(
    name: str, known: Callable[[], Facts], locale: str
) -> None:
    first, second, *_, last = ALL[name].tell(known())
    assert re.search(r"\d", plain(first, locale)), "the sum, the month or the day they came for"
    assert second.id in ("est-money", "est-days")
    assert {"id": "bukan janji", "en": "not a promise"}[locale] in plain(second, locale)
    assert last.id in ("est-rules", "est-rules-unsure")
    assert re.search(r"(PP|Permenaker) \d+/\d{4}", plain(last, locale))
    assert "Pasal" not in plain(last, locale), "articles are for the printed page and `klaim eligibility`"
    assert length(told(ALL[name], known(), locale)) < 2_000, "short enough for an old phone"


@pytest.mark.parametrize(("name", "known"), EACH)
def test_the_languages_tell_the_same_amounts(name: str, known: Callable[[], Facts]) -> None:
    in_each = [RUPIAH.findall(told(ALL[name], known(), locale)) for locale in LOCALES]
    assert all(amounts == in_each[0] for amounts in in_each)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ALL)
def test_every_question_has_its_words_and_short_buttons(name: str, locale: str) -> None:
    for question in ALL[name].questions:
        for part in ("q", "label", "why"):
            assert render(Text(f"{part}-{question.text_id}"), locale)
        for option in question.kind.options:
            assert len(plain(question.kind.label(option), locale)) <= 45


@pytest.mark.parametrize(
    ("estimate", "answers"),
    [
        (JHT_ALL, {}),
        (JHT_TEN, {}),
        (JKP_CASH, {}),
        (JKK_DEATH, {}),
        (JKK_DEADLINES, {}),
        (SCHOLARSHIP, {"est_level": "sd"}),
        (SCHOLARSHIP, {"est_years": 2}),
        (JP_OLD_AGE, {"birthdate": "1985-03-01", "months": 120}),
    ],
)
def test_nothing_is_told_before_it_is_known(estimate: Estimate, answers: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="has not been answered"):
        estimate.tell(facts(**answers))


def test_a_number_of_the_operator_is_the_one_that_counts() -> None:
    rule = Rule("x", "PP contoh", date(2026, 6, 1))
    known = with_rule(facts(est_wage=9_000_000), JKP_WAGE_CAP, 7_000_000, rule)
    result = told(JKP_CASH, known)
    assert "60% × Rp7.000.000 = Rp4.200.000 per bulan" in result
    assert "Dasar: PP 37/2021, PP 6/2025, PP contoh." in result


def test_a_number_nobody_confirmed_is_never_told_as_a_rule() -> None:
    known = with_rule(
        facts(est_balance=100_000_000), JHT_SHARE_OTHER, 15, replace(JHT_TAX_RULE, regulation="Kabar", confidence="K")
    )
    result = told(JHT_TEN, known)
    assert "Kabar" not in result
    assert "Sebagian angkanya belum pasti. Pastikan ke 175 atau kantor cabang." in result


def test_a_rule_that_is_no_regulation_is_told_as_it_is_written() -> None:
    known = with_rule(facts(est_wage=9_000_000), JKP_WAGE_CAP, 5_000_000, Rule("x", "Surat contoh", None))
    assert "Surat contoh" in told(JKP_CASH, known)


# --- in the chat --------------------------------------------------------------------------------------------------------------------


def asked(kind: str, estimate: Estimate, answers: dict[str, Any]) -> str:
    """Place of an estimate with these answers: the next question, or "estimate" once told."""
    claim = replace(claims()[kind], estimate=estimate)
    known = facts(**answers)
    return walk(claim, Draft("EST", kind, claim.version, phase=opened("estimate"), answers=known.answers), known).place


@pytest.mark.parametrize(
    ("kind", "estimate", "answers", "place"),
    [
        ("jkp", JKP_CASH, {"phk_date": "2026-11-01"}, "est_wage"),
        ("jkp", JKP_CASH, {"est_wage": 4_000_000}, "estimate"),
        ("jkm", JKM_SUM, {}, "bpu_new"),
        ("jkm", JKM_SUM, {"bpu_new": "tidak"}, "estimate"),
        ("jkk_kecelakaan", JKK_DEADLINES, {}, "when"),
        ("jkk_kecelakaan", JKK_DEADLINES, {"when": "2026-11-20T14:30"}, "estimate"),
        ("jp_lumpsum", JP_OLD_AGE, {"birthdate": "1964-03-01"}, "months"),
        ("jp_lumpsum", JP_OLD_AGE, {"birthdate": "1964-03-01", "months": 100}, "estimate"),
        ("jp_lumpsum", JP_OLD_AGE, {"birthdate": "1985-03-01", "months": 100}, "est_wage_mean"),
        ("jp_lumpsum", JP_OLD_AGE, {"birthdate": "1985-03-01", "months": 500}, "estimate"),
        ("jp_lumpsum", JP_OLD_AGE, {"birthdate": "1985-03-01", "months": "tidak_tahu"}, "estimate"),
    ],
)
def test_what_a_check_has_told_is_not_asked_again(
    kind: str, estimate: Estimate, answers: dict[str, Any], place: str
) -> None:
    assert asked(kind, estimate, answers) == place
