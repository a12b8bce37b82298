"""The table of the law: every number as it was read from the regulations, one value for every day, and nothing unsure told as a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast

from bot.texts import LOCALES
from dialogs.claims import claims
from dialogs.claims.decision import rule_of
from dialogs.law import statute
from dialogs.law.dates import WIB
from dialogs.law.parameters import Parameter, Rule, Rules, Value
from dialogs.law.statute import JP_AGE, STATUTE
from dialogs.prompts.outcome_card import rule_told
from tests.dialogs.checks import BEGIN, BRANCHES
from tests.locale_ids import ROOT

OPEN = None
EXPECTED: dict[str, tuple[str, list[tuple[str | None, Any]]]] = {
    # id: (unit, [(first day, value), …])
    "jht_age": ("years", [("2022-04-26", 56)]),
    "jht_wait_resign": ("months", [("2022-04-26", 1)]),
    "jht_wait_phk": ("months", [("2022-04-26", 1)]),
    "jht_wait_pkwt": ("months", [("2022-04-26", 0)]),
    "jht_partial_min_years": ("years", [("2015-07-01", 10)]),
    "jht_partial_times": ("times", [("2015-07-01", 1)]),
    "jht_partial_share_other": ("percent", [("2015-07-01", 10)]),
    "jht_partial_share_house": ("percent", [("2015-07-01", 30)]),
    "jht_sla": ("working days", [("2022-04-26", 5)]),
    "jmo_balance_limit": ("rupiah", [(OPEN, 10_000_000), ("2025-05-01", 15_000_000)]),
    "tax_jht_final": ("rupiah bands", [("2009-11-16", ((50_000_000, 0), (None, 5)))]),
    "tax_jht_progressive": (
        "rupiah bands",
        [
            ("2009-01-01", ((50_000_000, 5), (250_000_000, 15), (500_000_000, 25), (None, 30))),
            ("2022-01-01", ((60_000_000, 5), (250_000_000, 15), (500_000_000, 25), (5_000_000_000, 30), (None, 35))),
        ],
    ),
    "tax_jht_final_within": ("years", [("2009-11-16", 2)]),
    "tax_no_npwp_factor": ("percent", [("2009-11-16", 120)]),
    "jkk_report": ("hours", [("2025-02-24", 48)]),
    "jkk_expiry": ("years", [("2015-07-01", 2), ("2019-12-02", 5)]),
    "jkk_sla": ("working days", [("2015-07-01", 7)]),
    "jkk_death_percent": ("percent", [("2019-12-02", 60)]),
    "jkk_total_disability_percent": ("percent", [("2019-12-02", 70)]),
    "jkk_wages": ("times", [("2019-12-02", 80)]),
    "jkk_transport_land": ("rupiah", [("2019-12-02", 5_000_000)]),
    "jkk_transport_sea": ("rupiah", [("2019-12-02", 2_000_000)]),
    "jkk_transport_air": ("rupiah", [("2019-12-02", 10_000_000)]),
    "jkk_home_care": ("rupiah", [("2019-12-02", 20_000_000)]),
    "jkk_home_care_max": ("years", [("2019-12-02", 1)]),
    "jkk_stmb_first": ("percent", [("2019-12-02", 100)]),
    "jkk_stmb_first_months": ("months", [("2019-12-02", 12)]),
    "jkk_stmb_later": ("percent", [("2019-12-02", 50)]),
    "jkm_death": ("rupiah", [("2019-12-02", 20_000_000)]),
    "jkm_periodic": ("rupiah", [("2019-12-02", 12_000_000)]),
    "jkm_funeral": ("rupiah", [("2019-12-02", 10_000_000)]),
    "jkm_sla": ("working days", [("2015-07-01", 3)]),
    "jkm_bpu_min_months": ("months", [("2025-02-24", 3)]),
    "scholarship_below_age": ("years", [("2019-12-02", 23)]),
    "scholarship_children": ("children", [("2019-12-02", 2)]),
    "scholarship_max_total": ("rupiah", [("2019-12-02", 174_000_000)]),
    "scholarship_min_contribution": ("years", [("2019-12-02", 3)]),
    "scholarship_tk": ("rupiah", [("2019-12-02", 1_500_000)]),
    "scholarship_sd": ("rupiah", [("2019-12-02", 1_500_000)]),
    "scholarship_smp": ("rupiah", [("2019-12-02", 2_000_000)]),
    "scholarship_sma": ("rupiah", [("2019-12-02", 3_000_000)]),
    "scholarship_pt": ("rupiah", [("2019-12-02", 12_000_000)]),
    "scholarship_years_tk": ("years", [("2019-12-02", 2)]),
    "scholarship_years_sd": ("years", [("2019-12-02", 6)]),
    "scholarship_years_smp": ("years", [("2019-12-02", 3)]),
    "scholarship_years_sma": ("years", [("2019-12-02", 3)]),
    "scholarship_years_pt": ("years", [("2019-12-02", 5)]),
    "jp_age": (
        "years",
        [
            ("2015-07-01", 56),
            ("2019-01-01", 57),
            ("2022-01-01", 58),
            ("2025-01-01", 59),
            ("2028-01-01", 60),
            ("2031-01-01", 61),
            ("2034-01-01", 62),
            ("2037-01-01", 63),
            ("2040-01-01", 64),
            ("2043-01-01", 65),
        ],
    ),
    "jp_min_contribution": ("months", [("2015-07-01", 180)]),
    "jp_accrual": ("percent", [("2015-07-01", 1)]),
    "jp_member_before_disability": ("months", [("2015-07-01", 1)]),
    "jp_child_below_age": ("years", [("2015-07-01", 23)]),
    "jp_monthly_min": ("rupiah", [("2024-03-01", 393_500), ("2025-03-01", 399_700), ("2026-03-01", 411_400)]),
    "jp_monthly_max": ("rupiah", [("2024-03-01", 4_718_200), ("2025-03-01", 4_792_300), ("2026-03-01", 4_932_200)]),
    "jkp_deadline": ("months", [("2025-02-07", 6)]),
    "jkp_share": ("percent", [("2025-02-07", 60)]),
    "jkp_wage_cap": ("rupiah", [("2025-02-07", 5_000_000)]),
    "jkp_max_months": ("months", [("2025-02-07", 6)]),
    "jkp_min_months_paid": ("months", [("2025-02-07", 12)]),
    "npwp_needed_above": ("rupiah", [(OPEN, 50_000_000)]),
    "jkk_late_per_day": ("percent", [("2015-07-01", 1)]),
    "jkm_late_per_day": ("percent", [("2015-07-01", 1)]),
    "scholarship_work_months": ("months", [("2025-02-24", 6)]),
    "jp_began": ("day", [("2015-07-01", date(2015, 7, 1))]),
    "jp_defer_max": ("years", [("2015-07-01", 3)]),
    "jp_density": ("percent", [("2015-07-01", 80)]),
    "jp_member_before_death": ("years", [("2015-07-01", 1)]),
    "jp_children": ("children", [("2015-07-01", 2)]),
    "jkp_window": ("months", [("2025-02-07", 24)]),
    "jkp_arrears_max": ("months", [("2025-02-07", 6)]),
    "jkp_employer_reports": ("working days", [("2025-02-07", 7)]),
    "jkp_applications": ("applications", [("2025-02-07", 5)]),
    "jkp_interviews": ("times", [("2025-02-07", 1)]),
    "jkp_attendance": ("percent", [("2025-02-07", 80)]),
    "jkp_sla": ("working days", [("2025-02-07", 3)]),
    "heir_minor_below": ("years", [(OPEN, 18)]),
    "heir_grown_from": ("years", [(OPEN, 21)]),
    "proxy_allowed": ("switch", [(OPEN, False)]),
}


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def test_every_number_is_looked_at_here() -> None:
    assert set(EXPECTED) == {parameter.id for parameter in STATUTE}, "write a new number's line by hand from its source"


def test_every_number_decides_or_is_told() -> None:
    """An operator may put a value in place of each: one that nothing reads and no text tells would change nothing."""
    names = {name for name, value in vars(statute).items() if isinstance(value, Parameter) and value.id in EXPECTED}
    elsewhere = [path for path in (ROOT / "dialogs").rglob("*.py") if path.name != "statute.py"]
    read = {word for path in elsewhere for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))}
    inside = (ROOT / "dialogs" / "law" / "statute.py").read_text(encoding="utf-8")
    texts = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "locales").rglob("*.ftl"))
    told = {name for name in names if f'LAW("{getattr(statute, name).id}"' in texts}
    unread = {name for name in names - read - told if len(re.findall(rf"\b{name}\b", inside)) < 2}
    assert not unread, f"nothing reads {', '.join(sorted(unread))}: use it where it decides, or drop it"


@pytest.mark.parametrize("name", EXPECTED)
def test_the_numbers_are_those_of_the_rules(name: str) -> None:
    unit, values = EXPECTED[name]
    parameter = STATUTE[name]
    assert parameter.unit == unit
    assert [(value.since, value.amount) for value in parameter.values] == [
        (day(first), amount) for first, amount in values
    ]


def test_every_day_has_one_value() -> None:
    assert STATUTE.problems == ()
    for parameter in STATUTE:
        assert parameter.values[-1].until is None, f"{parameter.id} would end one day without anything after it"


def test_only_what_an_operator_decides_is_theirs() -> None:
    assert [parameter.id for parameter in STATUTE if parameter.operator] == ["proxy_allowed"]


def changes() -> Iterator[tuple[str, str, Any, Any]]:
    """(id, the day of a change, the value before, the value from then on), from the table written by hand."""
    for name, (_, values) in EXPECTED.items():
        for (_, before), (first, after) in pairwise(values):
            if first:
                yield name, first, before, after


@pytest.mark.parametrize(("name", "first", "before", "after"), list(changes()))
def test_a_change_holds_from_its_day_on(name: str, first: str, before: Any, after: Any) -> None:
    on = date.fromisoformat(first)
    table = STATUTE[name]
    assert table.on(date.fromordinal(on.toordinal() - 1)).amount == before
    assert table.on(on).amount == after
    assert table.on(date.fromordinal(on.toordinal() + 1)).amount == after


@pytest.mark.parametrize(
    ("year", "age"),
    [
        (2015, 56), (2018, 56), (2019, 57), (2021, 57), (2022, 58), (2024, 58), (2025, 59), (2026, 59), (2027, 59),
        (2028, 60), (2030, 60), (2031, 61), (2033, 61), (2034, 62), (2037, 63), (2040, 64), (2042, 64), (2043, 65), (2060, 65),
    ],
)  # fmt: skip
def test_the_jp_age_rises_a_year_every_three_years(year: int, age: int) -> None:
    first = date(2015, 7, 1) if year == 2015 else date(year, 1, 1)
    assert STATUTE.on(JP_AGE, first).amount == age
    assert STATUTE.on(JP_AGE, date(year, 12, 31)).amount == age


def test_before_the_first_day_the_first_value_is_taken() -> None:
    """A question about a day before the regulations is decided by the oldest there is, never left without an answer."""
    assert STATUTE["jp_age"].on(date(2010, 1, 1)).amount == 56
    assert STATUTE["jkk_expiry"].on(date(2014, 6, 30)).amount == 2
    assert STATUTE["jmo_balance_limit"].on(date(2020, 1, 1)).amount == 10_000_000


# --- made-up tables --------------------------------------------------------------------------------------------------------------

MADE_UP = Rule("made_up", "Peraturan Contoh 1/2020", date(2020, 1, 1))


def values(*spans: tuple[Any, str | None, str | None]) -> Rules:
    found = tuple(Value(amount, MADE_UP, since=day(since), until=day(until)) for amount, since, until in spans)
    return Rules({"made_up": Parameter("made_up", "years", found)})


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (values((1, None, "2020-12-31"), (2, "2020-12-31", None)), "made_up: 1 and 2 overlap from 2020-12-31 on"),
        (values((1, None, None), (2, "2020-12-31", None)), "made_up: 1 and 2 overlap from 2020-12-31 on"),
        (values((1, None, "2020-12-31"), (2, None, None)), "made_up: 1 and 2 overlap from the beginning on"),
        (values((1, None, "2020-12-30"), (2, "2021-01-01", None)), "made_up: there is no value between 2020-12-30 and 2021-01-01"),
        (values((1, "2021-01-01", "2020-12-31")), "made_up: the value 1 ends on 2020-12-31, before it begins on 2021-01-01"),
        (values(), "made_up: has no value"),
    ],
)  # fmt: skip
def test_overlaps_and_gaps_are_found(table: Rules, problem: str) -> None:
    assert table.problems == (problem,)


@pytest.mark.parametrize(
    "table",
    [
        values((1, None, None)),
        values((1, None, "2020-12-31"), (2, "2021-01-01", None)),
        values((1, "2020-01-01", "2020-02-29"), (2, "2020-03-01", "2020-03-01"), (3, "2020-03-02", None)),
    ],
)
def test_values_that_follow_each_other_are_no_problem(table: Rules) -> None:
    assert table.problems == ()


def test_a_parameter_without_a_value_is_an_error_that_names_it() -> None:
    with pytest.raises(ValueError, match="made_up has no value"):
        values()["made_up"].on(date(2026, 11, 21))


def test_an_operators_value_stands_in_the_place_of_the_statutes() -> None:
    other = Parameter("jp_age", "years", (Value(99, MADE_UP),))
    table = STATUTE.with_values({"jp_age": other})
    assert table.on(JP_AGE, date(2026, 11, 21)).amount == 99
    assert STATUTE.on(JP_AGE, date(2026, 11, 21)).amount == 59


# --- nothing unsure is told as a rule -----------------------------------------------------------------------------------------------

UNSURE = {"jp_monthly_min": (2025, 2026), "jp_monthly_max": (2025, 2026)} | {
    "heir_minor_below": (2026,),
    "heir_grown_from": (2026,),
    "proxy_allowed": (2026,),
}
"""Values of confidence K or L, by the years in which they hold."""

REGULATION = re.compile(r"\b(?:PP|UU|Permenaker|PMK|Perpres)\s+\d+/\d{4}")


def every_rule() -> Iterator[Rule]:
    for found in vars(statute).values():
        if isinstance(found, Rule):
            yield found
    for parameter in STATUTE:
        for value in parameter.values:
            yield value.rule


@cache
def told_regulations() -> frozenset[str]:
    return frozenset(name for rule in every_rule() if rule.told for name in REGULATION.findall(rule.regulation))


@cache
def written(locale: str) -> dict[str, str]:
    """Every text of a language as it stands in its files."""
    found = {}
    for path in sorted((ROOT / "locales" / locale).glob("*.ftl")):
        source = path.read_text(encoding="utf-8")
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ast.Message) and entry.value is not None and entry.value.span is not None:
                found[entry.id.name] = source[entry.value.span.start : entry.value.span.end]
    return found


def test_which_numbers_are_unsure_is_known() -> None:
    found = {
        parameter.id: tuple((value.since or date(2026, 1, 1)).year for value in parameter.values if not value.rule.told)
        for parameter in STATUTE
    }
    assert {name: years for name, years in found.items() if years} == UNSURE


@pytest.mark.parametrize(
    ("confidence", "text"),
    [("H", "card-rule-since"), ("M", "card-rule-since"), ("L", "card-unsure"), ("K", "card-unsure")],
)
def test_a_rule_is_told_with_its_day_only_when_we_are_sure_enough(confidence: Any, text: str) -> None:
    told = rule_told(Rule("made_up", "Peraturan Contoh 1/2020", date(2020, 1, 1), confidence))
    assert told.id == text
    assert ("regulation" in told.params) == (text == "card-rule-since")


@pytest.mark.parametrize(
    ("regulation", "since"), [("PP 46/2015", None), ("PP 46/2015, Permenaker 4/2022", date(2022, 4, 26))]
)
def test_a_rule_whose_day_is_not_known_or_one_of_several_is_told_without_it(
    regulation: str, since: date | None
) -> None:
    assert rule_told(Rule("made_up", regulation, since)).id == "card-rule"


@pytest.mark.parametrize("kind", claims())
def test_a_claim_rests_on_a_rule_that_may_be_told(kind: str) -> None:
    assert claims()[kind].rule.told


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", claims())
def test_no_card_names_a_regulation_for_what_is_unsure(kind: str, locale: str) -> None:
    for _, refusal in claims()[kind].refusals():
        rules = {refusal.rule} if isinstance(refusal.rule, Rule) else {value.rule for value in refusal.rule.values}
        for part in ("found", "do"):
            text = written(locale)[f"refusal-{refusal.text_id}-{part}"]
            named = set(REGULATION.findall(text))
            assert named <= told_regulations(), f"{refusal.code} names {named - told_regulations()}"
            if not all(rule.told for rule in rules):
                assert not named, f"{refusal.code} is unsure, and yet its card names {named}"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", claims())
def test_a_hint_names_only_what_may_be_told(kind: str, locale: str) -> None:
    for question in claims()[kind].questions:
        for hint in question.hints:
            named = set(REGULATION.findall(written(locale)[f"hint-{hint.code}"]))
            assert named <= told_regulations(), f"{hint.code} names {named - told_regulations()}"
            span = getattr(hint.until, "span", None)
            if isinstance(span, Parameter):
                assert all(value.rule.told for value in span.values), f"{hint.code} tells a day by an unsure number"


def test_an_unsure_refusal_is_sent_to_be_confirmed() -> None:
    """Those there are: each card says that the rule is to be confirmed at 175 or with the branch."""
    from dialogs.law.facts import Facts

    facts = Facts({}, BEGIN, WIB, BRANCHES)
    unsure = {
        refusal.code: rule_told(rule_of(refusal.rule, facts)).id
        for claim in claims().values()
        for _, refusal in claim.refusals()
        if not rule_of(refusal.rule, facts).told
    }
    assert {"proxy_not_taken", "uncertain_rule", "employer_not_reported", "membership_still_active"} <= set(unsure)
    assert set(unsure.values()) == {"card-unsure"}
    for locale in LOCALES:
        assert "{ -bpjs-phone }" in written(locale)["card-unsure"]
