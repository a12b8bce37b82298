"""Estimates of a JHT balance: the tax by hand, each band alone, and the cost of waiting with the rest.

PP 68/2009: payments within two calendar years are taxed 0 % up to Rp50 million and 5 % above. Later art. 17 UU PPh applies
(5/15/25/30/35 %), 20 % more without an NPWP.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.claims.estimates import JHT_ALL, JHT_HOUSE, JHT_TEN
from dialogs.claims.estimates.jht import PartTaken, last_final_day, tax_after
from dialogs.claims.estimates.sums import Bands, layers_of, percent_of, rounded, tax_of
from dialogs.claims.schema import Estimate
from dialogs.law.statute import TAX_FINAL, TAX_PROGRESSIVE
from dialogs.understanding.answers import Accepted, ParseResult, Refused, Typed
from tests.dialogs.estimating import TODAY, facts, ids, told

FINAL: Bands = TAX_FINAL.newest.amount
PROGRESSIVE: Bands = TAX_PROGRESSIVE.newest.amount


# --- whole rupiah -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "percent", "expected"),
    [(0, 10, 0), (4, 10, 0), (5, 10, 1), (14, 10, 1), (15, 10, 2), (1, 50, 1), (1, 49, 0), (99, 100, 99)],
)
def test_half_a_rupiah_and_more_is_rounded_up(amount: int, percent: int, expected: int) -> None:
    assert percent_of(amount, percent) == expected


@given(st.integers(0, 10**15), st.integers(1, 10**6))
def test_rounding_is_to_the_nearest_whole_number(numerator: int, denominator: int) -> None:
    assert -denominator < 2 * (numerator - rounded(numerator, denominator) * denominator) < denominator or (
        2 * (rounded(numerator, denominator) * denominator - numerator) == denominator
    )


# --- the tax on JHT -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("balance", "tax"),
    [
        (0, 0),
        (1, 0),
        (49_999_999, 0),
        (50_000_000, 0),
        (50_000_001, 0),  # 5 sen
        (50_000_010, 1),  # 50 sen
        (50_000_020, 1),
        (60_000_000, 500_000),
        (100_000_000, 2_500_000),
        (1_050_000_000, 50_000_000),
    ],
)
def test_the_final_tax_is_5_percent_of_what_lies_above_50_million(balance: int, tax: int) -> None:
    assert tax_of(balance, FINAL) == tax


@pytest.mark.parametrize(
    ("balance", "tax"),
    [
        (0, 0),
        (1_000_000, 50_000),
        (60_000_000, 3_000_000),
        (60_000_100, 3_000_015),
        (250_000_000, 31_500_000),
        (250_000_100, 31_500_025),
        (500_000_000, 94_000_000),
        (500_000_100, 94_000_030),
        (5_000_000_000, 1_444_000_000),
        (5_000_000_100, 1_444_000_035),
    ],
)
def test_the_progressive_tax_changes_at_the_edges_of_its_bands(balance: int, tax: int) -> None:
    assert tax_of(balance, PROGRESSIVE) == tax


AMOUNTS = st.integers(0, 20_000_000_000)
BANDS = st.sampled_from([FINAL, PROGRESSIVE, ((None, 5),)])


@given(AMOUNTS, BANDS)
def test_the_bands_hold_the_whole_balance_and_the_tax_is_never_more_than_it(amount: int, bands: Bands) -> None:
    layers = layers_of(amount, bands)
    assert sum(layer.part for layer in layers) == amount
    assert all(layer.part > 0 for layer in layers[1:]), "no empty band is told"
    assert 0 <= sum(layer.tax for layer in layers) == tax_of(amount, bands) <= amount


@pytest.mark.parametrize(
    ("amount", "parts"),
    [(0, [0]), (60_000_000, [60_000_000]), (60_000_001, [60_000_000, 1]), (250_000_000, [60_000_000, 190_000_000])],
)
def test_a_balance_at_the_edge_of_a_band_does_not_reach_the_next(amount: int, parts: list[int]) -> None:
    assert [layer.part for layer in layers_of(amount, PROGRESSIVE)] == parts


@given(AMOUNTS, AMOUNTS, BANDS)
def test_more_balance_is_never_less_tax_nor_less_money(one: int, other: int, bands: Bands) -> None:
    less, more = sorted((one, other))
    assert tax_of(less, bands) <= tax_of(more, bands)
    # Each of five bands may be rounded by half a rupiah.
    assert less - tax_of(less, bands) <= more - tax_of(more, bands) + 3


@pytest.mark.parametrize(
    ("taken", "standing"),
    [
        ("never", "final"),
        ("this_year", "final"),
        ("last_year", "final"),
        ("two_years_ago", "unsure"),
        ("earlier", "progressive"),
        ("unknown", "unsure"),
    ],
)
def test_after_a_part_the_rest_is_final_for_two_calendar_years_and_progressive_from_the_third(
    taken: str, standing: str
) -> None:
    assert tax_after(taken, 2) == standing


def read_year(text: str, today: str) -> ParseResult:
    return PartTaken().read(Typed(text), facts(today))


@pytest.mark.parametrize(
    ("today", "typed", "standing"),
    [
        # Taken in December 2024: the calendar year counts, not the twelve months.
        ("2024-12-31", "2024", "final"),
        ("2025-01-01", "Desember 2024", "final"),
        ("2025-12-31", "2024", "final"),
        ("2026-01-01", "Desember 2024", "unsure"),
        ("2026-12-31", "2024", "unsure"),
        ("2027-01-01", "Desember 2024", "progressive"),
        ("2026-11-21", "tahun ini", "final"),
        ("2026-11-21", "tahun lalu", "final"),
        ("2026-11-21", "2 tahun lalu", "unsure"),
        ("2026-11-21", "pernah, 2 tahun yang lalu", "unsure"),
        ("2026-11-21", "3 tahun lalu", "progressive"),
        ("2026-11-21", "17-8-2016", "progressive"),
        ("2026-11-21", "belum pernah", "final"),
        ("2026-11-21", "tidak", "final"),
        ("2026-11-21", "tidak tahu", "unsure"),
        ("2026-11-21", "lupa", "unsure"),
    ],
)
def test_the_year_a_part_was_taken_is_understood_however_it_is_written(today: str, typed: str, standing: str) -> None:
    reading = read_year(typed, today)
    assert isinstance(reading, Accepted)
    assert tax_after(reading.value, 2) == standing


@pytest.mark.parametrize("typed", ["2027", "kapan-kapan", "2019 atau 2020"])
def test_a_year_that_can_not_be_or_is_not_clear_is_asked_again(typed: str) -> None:
    assert isinstance(read_year(typed, TODAY), Refused)


@pytest.mark.parametrize(
    ("today", "last"), [("2026-11-21", "2027-12-31"), ("2026-12-31", "2027-12-31"), ("2027-01-01", "2028-12-31")]
)
def test_the_rest_is_safe_until_the_end_of_next_year(today: str, last: str) -> None:
    assert last_final_day(date.fromisoformat(today), 2) == date.fromisoformat(last)


def test_a_longer_limit_of_the_operator_leaves_longer_ago_open() -> None:
    assert [tax_after("last_year", 3), tax_after("two_years_ago", 3), tax_after("earlier", 3)] == [
        "final",
        "final",
        "unsure",
    ]
    assert tax_after("earlier", 5) == "unsure"


# --- JHT as it is told --------------------------------------------------------------------------------------------------------


def test_the_whole_balance_is_told_with_the_tax_and_how_it_comes_about() -> None:
    result = told(JHT_ALL, facts(est_balance=60_000_000, est_partial_year="never"))
    for line in (
        "• 0% × Rp50.000.000 = Rp0",
        "• 5% × Rp10.000.000 = Rp500.000",
        "Diterima: Rp60.000.000 − Rp500.000 = Rp59.500.000",
        "Biasanya tarif itu hanya untuk bagian di atas Rp50.000.000; dipastikan cabang.",
        "Dasar: PP 68/2009, UU PPh.",
    ):
        assert line in result
    assert "rogresif" not in result


@pytest.mark.parametrize(("balance", "above"), [(50_000_000, False), (50_000_001, True)])
def test_the_doubtful_reading_is_told_only_to_those_it_touches(balance: int, above: bool) -> None:
    assert ("est-jht-above" in ids(JHT_ALL, facts(est_balance=balance, est_partial_year="never"))) is above


def test_a_part_taken_last_year_counts_with_the_rest() -> None:
    known = ids(JHT_ALL, facts(est_balance=60_000_000, est_partial_year="last_year"))
    assert {"est-jht-final", "est-jht-together"} <= known
    assert "est-jht-progressive" not in known


@pytest.mark.parametrize(
    ("taken", "why"), [("two_years_ago", "est-jht-taken-unsure"), ("unknown", "est-jht-taken-unknown")]
)
def test_where_it_is_not_sure_both_taxes_are_told_and_the_branch_is_asked(taken: str, why: str) -> None:
    known = facts(est_balance=60_000_000, est_partial_year=taken)
    assert {why, "est-jht-final", "est-jht-progressive"} <= ids(JHT_ALL, known)
    assert "Tanyakan ke cabang" in told(JHT_ALL, known)


def test_after_the_third_year_the_tax_is_progressive_and_higher_without_an_npwp() -> None:
    result = told(JHT_ALL, facts(est_balance=270_000_000, est_partial_year="earlier"))
    for line in (
        "• 5% × Rp60.000.000 = Rp3.000.000",
        "• 15% × Rp190.000.000 = Rp28.500.000",
        "• 25% × Rp20.000.000 = Rp5.000.000",
        "Rp270.000.000 − Rp36.500.000 = Rp233.500.000",
        "120% × Rp36.500.000 = Rp43.800.000",
        "Dasar: PP 68/2009, UU PPh, UU 7/2021.",
    ):
        assert line in result
    assert "Pajak final" not in result


@pytest.mark.parametrize(
    ("estimate", "share", "part", "rest"),
    [
        (JHT_TEN, "10% × Rp100.000.000", "Rp10.000.000", "Rp90.000.000"),
        (JHT_HOUSE, "30% × Rp100.000.000", "Rp30.000.000", "Rp70.000.000"),
    ],
)
def test_a_part_is_told_with_what_stays(estimate: Estimate, share: str, part: str, rest: str) -> None:
    result = told(estimate, facts(est_balance=100_000_000))
    assert f"{share} = {part}, paling banyak" in result
    assert f"Sisanya {rest} tetap di JHT." in result


def test_the_warning_shows_what_waiting_costs_with_this_balance() -> None:
    # All by the end of next year: 5 % × 50 million. The rest later: 5 % × 60 million + 15 % × 30 million.
    result = told(JHT_TEN, facts(est_balance=100_000_000))
    assert "paling lambat 31 Desember 2027 (2 tahun kalender)" in result
    assert "Bedanya: Rp7.500.000 − Rp2.500.000 = Rp5.000.000 lebih besar." in result
    assert "Tanpa NPWP, pajak progresifnya 120% × Rp7.500.000 = Rp9.000.000." in result


def test_the_tax_on_the_part_itself_counts_in_the_difference() -> None:
    # 30 % of 250 million: 75 million, of which 25 million are taxed 5 % now.
    result = told(JHT_HOUSE, facts(est_balance=250_000_000))
    assert "Diterima: Rp73.750.000" in result
    assert "Rp1.250.000 + Rp20.250.000 = Rp21.500.000" in result
    assert "Bedanya: Rp21.500.000 − Rp10.000.000 = Rp11.500.000 lebih besar." in result


@given(AMOUNTS, st.sampled_from([10, 30]))
def test_a_part_is_never_more_than_the_balance_and_waiting_never_costs_less(balance: int, percent: int) -> None:
    part = percent_of(balance, percent)
    assert 0 <= part <= balance
    assert tax_of(part, FINAL) + tax_of(balance - part, PROGRESSIVE) >= tax_of(balance, FINAL)


def test_without_a_balance_nothing_is_taken_and_no_difference_is_told() -> None:
    assert "est-jht-part-more" not in ids(JHT_TEN, facts(est_balance=0))
    assert "10% × Rp0 = Rp0" in told(JHT_TEN, facts(est_balance=0))
