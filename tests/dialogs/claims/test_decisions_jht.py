"""The other reasons of JHT, decided: tables written from the law, one row a promise.

PP 46/2015 art. 22: a part after ten years of membership, once in a lifetime. Permenaker 4/2022: in full when a self-employed participant
stops, when a foreigner leaves for good, on total permanent disability (from the first of the month after), and to the heirs in their order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.texts import LOCALES, plain, render
from dialogs.claims import claims
from dialogs.claims.decision import CannotDecide, Decision, decide
from dialogs.law.dates import WIB
from dialogs.law.facts import Facts
from dialogs.law.parameters import Parameter, Rule, Rules, Value
from dialogs.law.statute import JHT_WAIT_PKWT, PROXY_ALLOWED, PROXY_RULE, STATUTE
from dialogs.model.effects import Text
from dialogs.prompts.layout import shown_answer
from tests.dialogs.checks import BRANCHES
from tests.dialogs.claims.eligible import DOCTOR, HOUSE, SPOUSE, STOPPED, TEN_YEARS
from tests.dialogs.deciding import around, noon

TODAY = "2026-11-21"
MINE = ("jht_bpu", "jht_ln", "jht_cacat", "jht_meninggal", "jht_10", "jht_30")
PROXIES_TAKEN = STATUTE.with_values(
    {PROXY_ALLOWED.id: Parameter(PROXY_ALLOWED.id, "switch", (Value(True, PROXY_RULE),), operator=True)}
)

Told = tuple[str, str | None, str | None, tuple[str, ...]]


def facts(answers: Mapping[str, Any], day: str = TODAY, rules: Rules = STATUTE) -> Facts:
    return Facts(answers, noon(day), WIB, BRANCHES, rules)


def decided(reason: str, answers: Mapping[str, Any], day: str = TODAY) -> Decision:
    return decide(claims()[reason], facts(answers, day))


def told(reason: str, answers: Mapping[str, Any], day: str = TODAY) -> Told:
    """(outcome, the refusal's code, from when, what else)."""
    found = decided(reason, answers, day)
    since = found.since.isoformat() if found.since else None
    return found.outcome, found.refusal.code if found.refusal else None, since, found.also


BY_WORK = ("jkk_cacat", "jp_cacat", "beasiswa")

DECISIONS: list[tuple[str, dict[str, Any], Told]] = [
    # Self-employed: paid when they stop, without a waiting month; still active in the records, not yet.
    ("jht_bpu", {"stopped": "ya"}, ("eligible", None, None, ())),
    ("jht_bpu", {**STOPPED, "nonactive": "ya"}, ("eligible", None, None, ())),
    ("jht_bpu", {**STOPPED, "nonactive": "tidak"}, ("not_yet", "membership_still_active", None, ())),
    ("jht_bpu", {**STOPPED, "nonactive": "tidak_tahu"}, ("not_yet", "membership_still_active", None, ())),
    (
        "jht_bpu",
        {"stopped": "tidak"},
        ("not_eligible", "still_working_bpu", None, ("jht_10", "jht_30", "jht_usia_56")),
    ),
    (
        "jht_bpu",
        {"stopped": "tidak", "nonactive": "ya"},
        ("not_eligible", "still_working_bpu", None, ("jht_10", "jht_30", "jht_usia_56")),
    ),
    # Leaving for good: certain for foreigners only.
    ("jht_ln", {"citizenship": "WNA"}, ("eligible", None, None, ())),
    ("jht_ln", {"citizenship": "WNI"}, ("ask_branch", "uncertain_rule", None, ())),
    # Total permanent disability: a doctor's letter; what else follows from the cause and is told whatever comes out.
    ("jht_cacat", {"doctor": "tidak"}, ("not_yet", "no_doctor_letter", None, ())),
    ("jht_cacat", {"doctor": "tidak", "cause_work": "ya"}, ("not_yet", "no_doctor_letter", None, BY_WORK)),
    ("jht_cacat", DOCTOR, ("eligible", None, None, ("jp_cacat",))),
    ("jht_cacat", {**DOCTOR, "cause_work": "ya"}, ("eligible", None, None, BY_WORK)),
    ("jht_cacat", {**DOCTOR, "birthdate": "1980-01-01"}, ("eligible", None, None, ("jp_cacat",))),
    (
        "jht_cacat",
        {**DOCTOR, "birthdate": "1960-01-01"},
        ("other_programme", "reached_56", None, ("jht_usia_56", "jp_cacat")),
    ),
    ("jht_cacat", {**DOCTOR, "determination_date": "tidak_tahu"}, ("eligible", None, None, ("jp_cacat",))),
    ("jht_cacat", {**DOCTOR, "determination_date": "2026-10-31"}, ("eligible", None, None, ("jp_cacat",))),
    (
        "jht_cacat",
        {**DOCTOR, "determination_date": "2026-11-20"},
        ("not_yet", "waiting_determination", "2026-12-01", ("jp_cacat",)),
    ),
    # Heirs: in their order; while one comes earlier the later ones are not paid.
    *(
        ("jht_meninggal", {**SPOUSE, "relation": relation}, ("eligible", None, None, ()))
        for relation in ("pasangan", "anak", "orang_tua", "cucu_kakek_nenek", "saudara", "mertua", "wasiat")
    ),
    ("jht_meninggal", {"relation": "lain"}, ("ask_branch", "relation_unclear", None, ())),
    (
        "jht_meninggal",
        {"relation": "saudara", "higher_exists": "ya"},
        ("not_eligible", "higher_heir", None, ()),
    ),
    (
        "jht_meninggal",
        {"relation": "saudara", "higher_exists": "ya", "jkm_hint": "ya"},
        ("not_eligible", "higher_heir", None, ("jkm", "jp_janda_duda")),
    ),
    ("jht_meninggal", {**SPOUSE, "jkm_hint": "ya"}, ("eligible", None, None, ("jkm", "jp_janda_duda"))),
    ("jht_meninggal", {**SPOUSE, "jkm_hint": "tidak_tahu"}, ("eligible", None, None, ())),
    # A part: ten years, once, and the tax understood before.
    ("jht_10", TEN_YEARS, ("eligible", None, None, ())),
    ("jht_10", {"first_date": "2020-05-01"}, ("not_yet", "below_10_years", "2030-05-01", ())),
    ("jht_10", {**TEN_YEARS, "earlier": "ya"}, ("not_eligible", "once_only", None, ())),
    ("jht_10", {**TEN_YEARS, "tax_ack": "tidak"}, ("not_yet", "tax_not_understood", None, ())),
    ("jht_30", HOUSE, ("eligible", None, None, ())),
    ("jht_30", {**HOUSE, "mode": "kredit"}, ("eligible", None, None, ())),
    ("jht_30", {**HOUSE, "tax_ack": "ya"}, ("eligible", None, None, ())),
    ("jht_30", {**HOUSE, "tax_ack": "tidak"}, ("not_yet", "tax_not_understood", None, ())),
    ("jht_30", {"first_date": "2020-05-01"}, ("not_yet", "below_10_years", "2030-05-01", ())),
    ("jht_30", {"first_date": "2010-05-01", "earlier": "ya"}, ("not_eligible", "once_only", None, ())),
]


@pytest.mark.parametrize(("reason", "answers", "expected"), DECISIONS)
def test_each_answer_leads_where_the_rules_say(reason: str, answers: dict[str, Any], expected: Told) -> None:
    assert told(reason, answers) == expected


@pytest.mark.parametrize("reason", MINE)
def test_every_refusal_before_the_form_is_reached_here(reason: str) -> None:
    reached = {expected[1] for one, _, expected in DECISIONS if one == reason and expected[1]}
    declared = {refusal.code for gate in claims()[reason].gates for refusal in gate.refusals}
    assert reached == declared


@pytest.mark.parametrize(
    ("reason", "answers", "key"),
    [
        ("jht_bpu", {}, "stopped"),
        ("jht_ln", {}, "citizenship"),
        ("jht_cacat", {}, "doctor"),
        ("jht_cacat", {"doctor": "ya"}, "cause_work"),
        ("jht_meninggal", {}, "relation"),
        ("jht_meninggal", {"relation": "anak"}, "higher_exists"),
        ("jht_meninggal", {"relation": "anak", "higher_exists": "tidak"}, "jkm_hint"),
        ("jht_10", {}, "first_date"),
        ("jht_10", {"first_date": "2010-05-01"}, "earlier"),
        ("jht_10", {"first_date": "2010-05-01", "earlier": "tidak"}, "tax_ack"),
        ("jht_30", {"first_date": "2010-05-01", "earlier": "tidak"}, "mode"),
    ],
)
def test_an_answer_that_is_wanted_and_missing_is_named(reason: str, answers: dict[str, Any], key: str) -> None:
    with pytest.raises(CannotDecide, match=rf"^{reason} needs {key}:"):
        decided(reason, answers)


# --- boundaries -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("reason", "rest"), [("jht_10", TEN_YEARS), ("jht_30", HOUSE)])
@pytest.mark.parametrize(
    ("member_since", "due"),
    [
        ("2016-11-21", "2026-11-21"),
        ("2016-02-29", "2026-02-28"),  # ten years after a leap day comes in a common year
        ("2018-02-28", "2028-02-28"),
        ("2016-12-31", "2026-12-31"),
        ("2017-01-01", "2027-01-01"),
        ("2016-04-30", "2026-04-30"),
    ],
)
def test_ten_years_have_to_be_full_and_on_that_day_it_succeeds(
    reason: str, rest: dict[str, Any], member_since: str, due: str
) -> None:
    answers = {**rest, "first_date": member_since}
    before, on, after = around(due)
    assert told(reason, answers, before) == ("not_yet", "below_10_years", due, ())
    assert told(reason, answers, on)[0] == "eligible"
    assert told(reason, answers, after)[0] == "eligible"


@pytest.mark.parametrize(
    ("letter", "due"),
    [
        ("2026-10-31", "2026-11-01"),
        ("2026-11-01", "2026-12-01"),
        ("2026-12-31", "2027-01-01"),
        ("2026-12-01", "2027-01-01"),
        ("2028-02-29", "2028-03-01"),
        ("2027-02-28", "2027-03-01"),
        ("2027-01-31", "2027-02-01"),
    ],
)
def test_the_right_of_the_disabled_begins_on_the_first_of_the_next_month(letter: str, due: str) -> None:
    answers = {**DOCTOR, "determination_date": letter}
    before, on, after = around(due)
    assert told("jht_cacat", answers, before) == ("not_yet", "waiting_determination", due, ("jp_cacat",))
    assert told("jht_cacat", answers, on)[0] == "eligible"
    assert told("jht_cacat", answers, after)[0] == "eligible"


@pytest.mark.parametrize(
    ("born", "birthday"),
    [("1970-11-21", "2026-11-21"), ("1972-02-29", "2028-02-29"), ("1970-12-31", "2026-12-31")],
)
def test_who_is_56_claims_by_age_and_not_by_disability(born: str, birthday: str) -> None:
    before, on, after = around(birthday)
    assert told("jht_cacat", {**DOCTOR, "birthdate": born}, before)[0] == "eligible"
    for day in (on, after):
        assert told("jht_cacat", {**DOCTOR, "birthdate": born}, day)[:2] == ("other_programme", "reached_56")


@pytest.mark.parametrize(
    ("born", "day", "hinted"),
    [
        ("1967-11-21", "2026-11-20", False),
        ("1967-11-21", "2026-11-21", True),
        ("1967-11-21", "2026-11-22", True),
        ("1968-12-31", "2027-12-30", False),
        ("1968-12-31", "2027-12-31", True),  # 59 on the last day on which 59 is enough
        ("1968-12-31", "2028-01-01", False),  # from 2028 on it is 60
        ("1968-02-29", "2027-02-27", False),
        ("1968-02-29", "2027-02-28", True),
        ("1968-06-01", "2028-05-31", False),
        ("1968-06-01", "2028-06-01", True),
    ],
)
def test_at_the_jp_age_of_the_year_the_jp_is_told_too(born: str, day: str, hinted: bool) -> None:
    answers = {"birthdate": born, "jp_hint": "ya"}
    found = decided("jht_usia_56", answers, day)
    assert (found.outcome, found.also, found.hints) == (
        ("eligible", ("jp_lumpsum",), ("jp_lumpsum",)) if hinted else ("eligible", (), ())
    )
    assert decided("jht_usia_56", {**answers, "jp_hint": "tidak"}, day).also == ()
    assert decided("jht_usia_56", {"birthdate": born}, day).also == (), "JP is left out where nothing was said of it"


def test_before_56_the_jp_is_not_told() -> None:
    answers = {"birthdate": "1980-01-01", "company_pension": "ya", "jp_hint": "ya"}
    assert told("jht_usia_56", answers) == ("eligible", None, None, ())


@pytest.mark.parametrize(("zone", "hour"), [("Asia/Jakarta", 17), ("Asia/Makassar", 16), ("Asia/Jayapura", 15)])
@pytest.mark.parametrize(
    ("reason", "answers", "early"),
    [
        ("jht_10", {**TEN_YEARS, "first_date": "2016-12-01"}, "not_yet"),
        ("jht_30", {**HOUSE, "first_date": "2016-12-01"}, "not_yet"),
        ("jht_cacat", {**DOCTOR, "determination_date": "2026-11-10"}, "not_yet"),
    ],
)
def test_the_day_begins_at_the_participants_midnight(
    reason: str, answers: dict[str, Any], early: str, zone: str, hour: int
) -> None:
    """1 December begins at 17.00, 16.00 and 15.00 UTC of 30 November in WIB, WITA and WIT."""
    last = datetime(2026, 11, 30, hour - 1, 59, 59, tzinfo=UTC)
    first = datetime(2026, 11, 30, hour, tzinfo=UTC)
    assert decide(claims()[reason], Facts(answers, last, zone, BRANCHES)).outcome == early
    assert decide(claims()[reason], Facts(answers, first, zone, BRANCHES)).outcome == "eligible"


# --- who fills it in ---------------------------------------------------------------------------------------------------------------


def refusals_of_field(reason: str, field: str, answers: Mapping[str, Any], rules: Rules = STATUTE) -> list[str]:
    question = next(one for one in claims()[reason].fields if one.id == field)
    return [refusal.code for refusal in question.refusals if refusal.when(facts(answers, rules=rules))]


@pytest.mark.parametrize("reason", claims())
def test_a_proxy_is_sent_to_the_branch_unless_the_operator_takes_proxies(reason: str) -> None:
    assert refusals_of_field(reason, "claimant", {"claimant": "proxy"}) == ["proxy_not_taken"]
    assert refusals_of_field(reason, "claimant", {"claimant": "proxy"}, PROXIES_TAKEN) == []
    for who in ("self", "helper"):
        assert refusals_of_field(reason, "claimant", {"claimant": who}) == []


@pytest.mark.parametrize("reason", claims())
def test_a_proxy_who_is_taken_shows_the_power_of_attorney_and_an_identity(reason: str) -> None:
    papers = {one.id: one for one in claims()[reason].documents if one.id in ("surat_kuasa", "proxy_id")}
    assert set(papers) == {"surat_kuasa", "proxy_id"}
    for paper in papers.values():
        assert paper.when(facts({"claimant": "proxy"}))
        assert not paper.when(facts({"claimant": "self"}))
        assert not paper.when(facts({"claimant": "helper"}))
        assert not paper.skippable
        assert not paper.in_rules, "no rule lists it; it is ours to ask"


@pytest.mark.parametrize("reason", claims())
def test_a_helper_goes_on_only_with_the_person_who_agrees(reason: str) -> None:
    fields = {one.id: one for one in claims()[reason].fields}
    assert refusals_of_field(reason, "helper_agreed", {"helper_agreed": "tidak"}) == ["helper_not_agreed"]
    assert refusals_of_field(reason, "helper_agreed", {"helper_agreed": "ya"}) == []
    for field in ("helper_agreed", "helper_name"):
        assert fields[field].when(facts({"claimant": "helper"}))
        assert not fields[field].when(facts({"claimant": "self"}))
    assert fields["proxy_name"].when(facts({"claimant": "proxy"}))
    assert not fields["proxy_name"].when(facts({"claimant": "helper"}))


@pytest.mark.parametrize("reason", ["jht_bpu", "jht_meninggal"])
def test_who_has_no_nik_is_asked_for_the_passport(reason: str) -> None:
    number = next(one for one in claims()[reason].fields if one.id == "passport_no")
    assert number.when(facts({"nik": "paspor"}))
    assert not number.when(facts({"nik": "3276015204850003"}))


def test_a_guardian_is_named_for_an_heir_who_is_a_minor() -> None:
    name = next(one for one in claims()["jht_meninggal"].fields if one.id == "guardian_name")
    assert name.when(facts({"heir_minor": "ya"}))
    assert not name.when(facts({"heir_minor": "tidak"}))


def test_a_contract_needs_no_month_unless_the_operator_has_found_that_one_is_wanted() -> None:
    """Permenaker 4/2022 names no waiting month; where the channels want one, an operator's file says so and the card follows."""
    answers = {"cut_early": "tidak", "end_date": "2026-11-10", "working_now": "tidak", "nonactive": "ya"}
    assert decide(claims()["jht_pkwt"], facts(answers)).outcome == "eligible"
    month = replace(JHT_WAIT_PKWT, values=(Value(1, Rule("own", "Contoh", None, "L")),))
    known = replace(facts(answers), rules=STATUTE.with_values({JHT_WAIT_PKWT.id: month}))
    made = decide(claims()["jht_pkwt"], known)
    assert (made.outcome, made.since) == ("not_yet", date(2026, 12, 10))
    assert made.as_json(claims()["jht_pkwt"])["rule"] is None, "the operator's weak source is not told as a rule"


# --- what the cards say ---------------------------------------------------------------------------------------------------------------

CARDS: list[tuple[str, str, Any]] = [
    ("jht_bpu", "still_working_bpu", "tidak"),
    ("jht_bpu", "membership_still_active", "tidak_tahu"),
    ("jht_ln", "uncertain_rule", "WNI"),
    ("jht_cacat", "no_doctor_letter", "tidak"),
    ("jht_cacat", "reached_56", "1960-01-01"),
    ("jht_cacat", "waiting_determination", "2026-11-20"),
    ("jht_meninggal", "relation_unclear", "lain"),
    ("jht_meninggal", "higher_heir", "ya"),
    ("jht_10", "below_10_years", "2020-05-01"),
    ("jht_30", "once_only", "ya"),
    ("jht_10", "tax_not_understood", "tidak"),
    ("jht_10", "proxy_not_taken", "proxy"),
    ("jht_meninggal", "proxy_not_taken", "proxy"),
    ("jht_meninggal", "helper_not_agreed", "tidak"),
    ("jht_meninggal", "guardian_not_agreed", "tidak"),
]


def card(code: str, part: str, locale: str, **params: Any) -> str:
    return render(Text(f"refusal-{code}-{part}", params), locale)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("reason", "code", "answer"), CARDS)
def test_a_card_tells_the_date_that_decided_and_never_echoes_a_button(
    reason: str, code: str, answer: Any, locale: str
) -> None:
    question, _ = next((question, refusal) for question, refusal in claims()[reason].refusals() if refusal.code == code)
    shown = shown_answer(question, {question.id: answer})
    as_text = plain(Text("opt-bank", {"name": shown}), locale)
    assert as_text
    assert (f"<b>{as_text}</b>" in card(code, "found", locale, answer=shown)) == (answer not in question.kind.options)
    assert card(code, "do", locale)


def test_every_card_of_these_reasons_is_looked_at() -> None:
    declared = {refusal.code for reason in MINE for _, refusal in claims()[reason].refusals()}
    assert {code for _, code, _ in CARDS} == declared


@pytest.mark.parametrize("locale", LOCALES)
def test_the_proxy_is_told_both_ways_out(locale: str) -> None:
    do = card("proxy_not_taken", "do", locale)
    assert "175" in do
    for words in {
        "id": ("mengisi sendiri", "bantu mengetik", "cabang", "notaris"),
        "en": ("help them type", "branch", "notarised"),
    }[locale]:
        assert words in do
    assert not PROXY_RULE.told


@pytest.mark.parametrize(
    ("locale", "order"),
    [
        ("id", ["suami", "istri", "anak", "orang tua", "kakek/nenek", "cucu", "adik kandung", "mertua", "wasiat"]),
        (
            "en",
            [
                "husband",
                "wife",
                "child",
                "parents",
                "grandparents",
                "grandchildren",
                "brothers",
                "parents-in-law",
                "will",
            ],
        ),
    ],
)
def test_the_order_of_heirs_is_told_on_the_card(locale: str, order: list[str]) -> None:
    at = 0
    for heir in order:
        at = card("higher_heir", "do", locale).index(heir, at) + len(heir)


def test_the_heirs_who_come_first_are_asked_about_in_their_order() -> None:
    asked = [gate.id for gate in claims()["jht_meninggal"].gates if gate.id.startswith("higher_")]
    firsts = [render(Text(f"q-{gate}"), "id") for gate in asked]
    for question, heirs in zip(
        firsts,
        (["suami", "istri", "anak"], ["orang tua", "kakek", "nenek", "cucu"], ["adik kandung"], ["mertua"]),
        strict=True,
    ):
        assert all(heir in question for heir in heirs)


@pytest.mark.parametrize("locale", LOCALES)
def test_whoever_might_have_a_right_besides_reads_what_it_is(locale: str) -> None:
    named = {
        "jp_lumpsum": ("JP",),
        "disabled_by_work": ("JKK", "JP", {"id": "beasiswa", "en": "scholarship"}[locale]),
        "disabled_otherwise": ("JP",),
        "jkm": ("JKM", "JP", "JKK"),
    }
    for code, programmes in named.items():
        hint = render(Text(f"hint-{code}"), locale)
        for programme in programmes:
            assert programme in hint
        assert {"id": "mungkin juga", "en": "may also"}[locale] in hint, "a hint promises nothing"
