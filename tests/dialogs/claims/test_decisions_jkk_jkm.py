"""JKK, JKM and the scholarship, decided: tables written from the law, one row a promise.

PP 82/2019 art. 26: JKK lapses five years after the accident or the diagnosis, the last day is still good. Permenaker 5/2021 art. 8 as
changed by 1/2025: to be reported within 2×24 hours. PP 44/2015 art. 34 and 40: JKM for those who died as active participants and not by
work. Permenaker 5/2021 art. 103: a scholarship below 23, unmarried, not working; three years of contributions where it was not by work.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.texts import LOCALES, plain, render
from dialogs.claims import claims
from dialogs.claims.decision import CannotDecide, decide, facts_given, rule_of
from dialogs.claims.schema import Question, Refusal
from dialogs.law.dates import WIB
from dialogs.law.facts import Facts
from dialogs.model.effects import Text
from dialogs.prompts.layout import shown_answer
from dialogs.understanding.answers import Count, Typed
from dialogs.understanding.answers.kinds import Accepted, Doubtful, Refused
from tests.dialogs.checks import BRANCHES
from tests.dialogs.claims.eligible import (
    ACCIDENT,
    BY_WORK,
    CHILD,
    DEATH,
    DISABLED,
    JKK_JKM,
    NOT_BY_WORK,
)
from tests.dialogs.deciding import TODAY, around, decided, facts, noon
from tests.dialogs.filling import filled, stands

MINE = ("jkk_kecelakaan", "jkk_cacat", "jkk_meninggal", "jkm", "beasiswa")
WITA, WIT = "Asia/Makassar", "Asia/Jayapura"
Told = tuple[str, str | None, tuple[str, ...]]


def told(reason: str, answers: Mapping[str, Any], day: str = TODAY) -> Told:
    """(outcome, the refusal's code, what else); none of these reasons has a day from which it can be claimed."""
    found = decided(reason, answers, day)
    assert found.since is None
    return found.outcome, found.refusal.code if found.refusal else None, found.also


ALSO_DISABLED = ("jht_cacat", "beasiswa")
ALSO_DEATH = ("jht_meninggal", "jp_janda_duda", "beasiswa")
INACTIVE = ("jht_meninggal", "jp_janda_duda")
LONG_AGO = "2019-01-01"


DECISIONS: list[tuple[str, dict[str, Any], Told]] = [
    # An accident: at work or on the way, in membership, reported.
    *(
        ("jkk_kecelakaan", {**ACCIDENT, "where": where}, ("eligible", None, ()))
        for where in (
            "tempat_kerja",
            "perjalanan_kerja",
            "dinas",
            "istirahat_dengan_izin",
            "penyakit_akibat_kerja",
            "kekerasan_di_tempat_kerja",
        )
    ),
    ("jkk_kecelakaan", {"when": LONG_AGO}, ("not_eligible", "lapsed", ())),
    ("jkk_kecelakaan", {**ACCIDENT, "when": LONG_AGO, "where": "lain"}, ("not_eligible", "lapsed", ())),
    ("jkk_kecelakaan", {"when": "2026-11-10", "where": "lain"}, ("ask_branch", "work_link_unclear", ())),
    ("jkk_kecelakaan", {**ACCIDENT, "active": "tidak"}, ("not_eligible", "employer_liable", ())),
    ("jkk_kecelakaan", {**ACCIDENT, "active": "tidak_tahu"}, ("ask_branch", "active_unknown", ())),
    ("jkk_kecelakaan", {**ACCIDENT, "reported": "tidak"}, ("not_yet", "report_stage1", ())),
    # Lasting damage: the doctor has spoken; JHT and the scholarship are told whatever comes out.
    ("jkk_cacat", DISABLED, ("eligible", None, ALSO_DISABLED)),
    ("jkk_cacat", {"when": LONG_AGO}, ("not_eligible", "lapsed", ALSO_DISABLED)),
    ("jkk_cacat", {**DISABLED, "active": "tidak"}, ("not_eligible", "employer_liable", ALSO_DISABLED)),
    ("jkk_cacat", {**DISABLED, "active": "tidak_tahu"}, ("ask_branch", "active_unknown", ALSO_DISABLED)),
    ("jkk_cacat", {**DISABLED, "doctor": "tidak"}, ("not_yet", "no_doctor_letter", ALSO_DISABLED)),
    # Death by work: the heirs in their order; JHT, JP and the scholarship are told whatever comes out.
    *(
        ("jkk_meninggal", {**BY_WORK, "relation": relation}, ("eligible", None, ALSO_DEATH))
        for relation in ("pasangan", "anak", "orang_tua", "cucu_kakek_nenek", "saudara", "mertua", "wasiat")
    ),
    ("jkk_meninggal", {"when": LONG_AGO}, ("not_eligible", "lapsed", ALSO_DEATH)),
    ("jkk_meninggal", {**BY_WORK, "active": "tidak"}, ("not_eligible", "employer_liable", ALSO_DEATH)),
    ("jkk_meninggal", {**BY_WORK, "active": "tidak_tahu"}, ("ask_branch", "active_unknown", ALSO_DEATH)),
    ("jkk_meninggal", {**BY_WORK, "relation": "lain"}, ("ask_branch", "relation_unclear", ALSO_DEATH)),
    ("jkk_meninggal", {**BY_WORK, "higher_exists": "ya"}, ("not_eligible", "higher_heir", ALSO_DEATH)),
    # Death not by work: active on the day; who was not leaves JHT and JP all the same.
    ("jkm", DEATH, ("eligible", None, ())),
    ("jkm", {"work_cause": "ya"}, ("other_programme", "death_by_work", ("jkk_meninggal",))),
    ("jkm", {**DEATH, "active": "tidak"}, ("not_eligible", "not_active_at_death", INACTIVE)),
    ("jkm", {**DEATH, "active": "tidak", "children": "ya"}, ("not_eligible", "not_active_at_death", ALSO_DEATH)),
    ("jkm", {**DEATH, "active": "tidak_tahu"}, ("ask_branch", "active_unknown", ())),
    ("jkm", {**DEATH, "higher_exists": "ya"}, ("not_eligible", "higher_heir", ())),
    ("jkm", {**DEATH, "higher_exists": "ya", "children": "ya"}, ("not_eligible", "higher_heir", ("beasiswa",))),
    ("jkm", {**DEATH, "bpu_new": "ya"}, ("eligible", None, ())),
    ("jkm", {**DEATH, "bpu_new": "tidak_tahu"}, ("eligible", None, ())),
    ("jkm", {**DEATH, "children": "ya"}, ("eligible", None, ("beasiswa",))),
    ("jkm", {**DEATH, "children": "tidak_tahu"}, ("eligible", None, ("beasiswa",))),
    # The scholarship: by work at once, else after three years; a child at school, unmarried, not employed.
    ("beasiswa", {"cause": "meninggal_kerja", **CHILD}, ("eligible", None, ())),
    ("beasiswa", {"cause": "cacat_total_kerja", **CHILD}, ("eligible", None, ())),
    ("beasiswa", {"cause": "meninggal_kerja", "contribution_years": 1, **CHILD}, ("eligible", None, ())),
    ("beasiswa", NOT_BY_WORK, ("eligible", None, ())),
    ("beasiswa", {**NOT_BY_WORK, "contribution_years": 2}, ("not_eligible", "contributions_below_3_years", ())),
    (
        "beasiswa",
        {**NOT_BY_WORK, "contribution_years": "tidak_tahu"},
        ("ask_branch", "contribution_years_unknown", ()),
    ),
    ("beasiswa", {**NOT_BY_WORK, "child_age": 23}, ("not_eligible", "child_too_old", ())),
    ("beasiswa", {**NOT_BY_WORK, "at_school": "ya"}, ("eligible", None, ())),
    ("beasiswa", {**NOT_BY_WORK, "at_school": "tidak"}, ("not_yet", "below_school_age", ())),
    ("beasiswa", {**NOT_BY_WORK, "child_married": "ya"}, ("not_eligible", "child_married", ())),
    ("beasiswa", {**NOT_BY_WORK, "child_working": "pu_lebih"}, ("not_eligible", "child_works", ())),
    *(
        ("beasiswa", {**NOT_BY_WORK, "child_working": work}, ("eligible", None, ()))
        for work in ("pu_maks_6_bulan", "bpu", "magang")
    ),
]


@pytest.mark.parametrize(("reason", "answers", "expected"), DECISIONS)
def test_each_answer_leads_where_the_rules_say(reason: str, answers: dict[str, Any], expected: Told) -> None:
    assert told(reason, answers) == expected


@pytest.mark.parametrize("reason", MINE)
def test_every_refusal_before_the_form_is_reached_here(reason: str) -> None:
    reached = {expected[1] for one, _, expected in DECISIONS if one == reason and expected[1]}
    declared = {refusal.code for gate in claims()[reason].gates for refusal in gate.refusals}
    assert reached == declared


@pytest.mark.parametrize("reason", MINE)
def test_every_question_that_decides_is_wanted_in_its_turn(reason: str) -> None:
    """Without an answer it is named, as long as those before it let the walk go on."""
    given: dict[str, Any] = {}
    for key, value in JKK_JKM[reason].items():
        with pytest.raises(CannotDecide, match=rf"^{reason} needs {key}:"):
            decided(reason, given)
        given[key] = value
    assert told(reason, given)[0] == "eligible"


def test_a_decision_is_the_one_of_the_command_line() -> None:
    claim = claims()["jkk_kecelakaan"]
    pairs = ["when=2026-11-20T14:30", "where=dinas", "active=ya", "reported=tidak"]
    found = decide(claim, Facts(facts_given(claim, pairs, noon(TODAY)), noon(TODAY), WIB, BRANCHES)).as_json(claim)
    assert (found["outcome"], found["reason"], found["from"], found["also"]) == ("not_yet", "report_stage1", None, [])
    assert found["hints"] == ["report_now", "jkk_last_day"]
    assert found["rule"] == "Permenaker 5/2021 Pasal 8 jo. Permenaker 1/2025 Pasal 8A"


@pytest.mark.parametrize(
    ("reason", "pair"),
    [
        ("jkk_kecelakaan", "where=rumah"),
        ("jkk_kecelakaan", "when=kemarin"),
        ("jkk_cacat", "active=mungkin"),
        ("beasiswa", "cause=phk"),
        ("beasiswa", "child_age=dua belas"),
        ("beasiswa", "child_working=ya"),
        ("beasiswa", "guardian_agreed=ya"),
    ],
)
def test_what_the_rules_do_not_know_is_not_taken(reason: str, pair: str) -> None:
    with pytest.raises(CannotDecide, match=pair.partition("=")[0]):
        facts_given(claims()[reason], [pair], noon(TODAY))


# --- five years -----------------------------------------------------------------------------------------------------------------
JKK = {
    "jkk_kecelakaan": ACCIDENT,
    "jkk_cacat": DISABLED,
    "jkk_meninggal": BY_WORK,
}
LAST_DAYS = [
    ("2021-11-21", "2026-11-21"),
    ("2021-12-31", "2026-12-31"),
    ("2022-01-01", "2027-01-01"),
    ("2022-04-30", "2027-04-30"),
    ("2023-02-28", "2028-02-28"),
    ("2024-02-29", "2029-02-28"),  # five years after a leap day comes in a common year
    ("2024-03-01", "2029-03-01"),
]


@pytest.mark.parametrize("reason", JKK)
@pytest.mark.parametrize(("happened", "last"), LAST_DAYS)
def test_five_years_later_is_the_last_day_and_the_day_after_it_has_lapsed(
    reason: str, happened: str, last: str
) -> None:
    before, on, after = around(last)
    for moment in (happened, f"{happened}T00:00", f"{happened}T23:59"):
        answers = {**JKK[reason], "when": moment}
        assert told(reason, answers, before)[0] == "eligible"
        assert told(reason, answers, on)[0] == "eligible"
        assert told(reason, answers, after)[:2] == ("not_eligible", "lapsed")


@pytest.mark.parametrize("reason", JKK)
@pytest.mark.parametrize("day", ["2022-01-01", "2026-11-21", "2028-06-01"])
def test_the_last_day_of_jkk_is_told_before_and_after_it(reason: str, day: str) -> None:
    answers = {**JKK[reason], "when": "2021-06-30"}
    assert "jkk_last_day" in decided(reason, answers, day).hints
    gate = next(one for one in claims()[reason].gates if one.id == "when")
    (hint,) = [one for one in gate.hints if one.code == "jkk_last_day"]
    assert hint.until is not None
    assert hint.until(facts(answers, day)) == date(2026, 6, 30)


@pytest.mark.parametrize("reason", JKK)
@pytest.mark.parametrize(("zone", "hour"), [(WIB, 17), (WITA, 16), (WIT, 15)])
def test_the_last_day_ends_at_the_participants_midnight(reason: str, zone: str, hour: int) -> None:
    """22 November begins at 17.00, 16.00 and 15.00 UTC of the 21st in WIB, WITA and WIT."""
    answers = {**JKK[reason], "when": "2021-11-21"}
    claim = claims()[reason]
    last = datetime(2026, 11, 21, hour - 1, 59, 59, tzinfo=UTC)
    assert decide(claim, Facts(answers, last, zone, BRANCHES)).outcome == "eligible"
    assert decide(claim, Facts(answers, last + timedelta(seconds=1), zone, BRANCHES)).outcome == "not_eligible"


# --- 2×24 hours -----------------------------------------------------------------------------------------------------------------


def is_urgent(when: str, now: datetime, zone: str = WIB, **changes: str) -> bool:
    answers = {**ACCIDENT, "when": when, **changes}
    return "report_now" in decide(claims()["jkk_kecelakaan"], Facts(answers, now, zone, BRANCHES)).hints


@pytest.mark.parametrize(
    ("when", "zone", "end"),
    [
        # 48 hours after the hour that was told, in the zone of who told it
        ("2026-11-19T14:30", WIB, datetime(2026, 11, 21, 7, 30, tzinfo=UTC)),
        ("2026-11-19T14:30", WITA, datetime(2026, 11, 21, 6, 30, tzinfo=UTC)),
        ("2026-11-19T14:30", WIT, datetime(2026, 11, 21, 5, 30, tzinfo=UTC)),
        ("2026-12-31T23:45", WIB, datetime(2027, 1, 2, 16, 45, tzinfo=UTC)),
        ("2028-02-28T08:00", WIB, datetime(2028, 3, 1, 1, 0, tzinfo=UTC)),
        # without an hour the day counts from its beginning
        ("2026-11-19", WIB, datetime(2026, 11, 20, 17, 0, tzinfo=UTC)),
        ("2026-11-19", WITA, datetime(2026, 11, 20, 16, 0, tzinfo=UTC)),
        ("2026-11-19", WIT, datetime(2026, 11, 20, 15, 0, tzinfo=UTC)),
        # an hour told with its own zone is that hour
        ("2026-11-19T14:30:00+09:00", WIB, datetime(2026, 11, 21, 5, 30, tzinfo=UTC)),
    ],
)
def test_whoever_can_still_report_in_time_is_told_to_do_it_now(when: str, zone: str, end: datetime) -> None:
    assert is_urgent(when, end - timedelta(hours=47), zone)
    assert is_urgent(when, end - timedelta(seconds=1), zone)
    assert is_urgent(when, end, zone)
    assert not is_urgent(when, end + timedelta(seconds=1), zone)


@pytest.mark.parametrize(
    "changes", [{"where": "lain"}, {"active": "tidak"}, {"active": "tidak_tahu"}, {"reported": "tidak"}]
)
def test_to_report_now_is_told_whatever_comes_out(changes: dict[str, str]) -> None:
    assert is_urgent("2026-11-21", noon(TODAY), **changes)


def test_to_report_now_is_told_at_once_and_the_last_day_only_with_the_outcome() -> None:
    gate = claims()["jkk_kecelakaan"].gates[0]
    assert {hint.code: hint.early for hint in gate.hints} == {"report_now": True, "jkk_last_day": False}


def test_only_an_accident_is_reported_by_who_asks() -> None:
    for reason in ("jkk_cacat", "jkk_meninggal"):
        assert "report_now" not in decided(reason, {**JKK[reason], "when": TODAY}).hints


# --- JKM and the scholarship ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "hints"),
    [
        (DEATH, ()),
        ({**DEATH, "bpu_new": "ya"}, ("funeral_only",)),
        ({**DEATH, "bpu_new": "tidak_tahu"}, ()),
        ({**DEATH, "children": "ya"}, ("scholarship",)),
        ({**DEATH, "children": "tidak_tahu"}, ("scholarship",)),
        ({**DEATH, "bpu_new": "ya", "children": "ya"}, ("funeral_only", "scholarship")),
    ],
)
def test_what_a_jkm_comes_with(answers: dict[str, Any], hints: tuple[str, ...]) -> None:
    assert decided("jkm", answers).hints == hints


@pytest.mark.parametrize(("years", "code"), [(0, "below"), (2, "below"), (3, None), (4, None), (30, None)])
def test_three_years_of_contributions_are_enough(years: int, code: str | None) -> None:
    found = decided("beasiswa", {**NOT_BY_WORK, "contribution_years": years})
    assert (found.refusal.code if found.refusal else None) == (code and "contributions_below_3_years")


@pytest.mark.parametrize("cause", ["meninggal_kerja", "cacat_total_kerja"])
def test_by_work_nobody_asks_for_years_of_contributions(cause: str) -> None:
    question = next(one for one in claims()["beasiswa"].gates if one.id == "contribution_years")
    assert not question.when(facts({"cause": cause}))
    assert question.when(facts({"cause": "meninggal_bukan_kerja"}))


@pytest.mark.parametrize(("age", "eligible"), [(0, True), (21, True), (22, True), (23, False), (24, False)])
def test_below_23_a_child_is_young_enough(age: int, eligible: bool) -> None:
    assert (told("beasiswa", {**NOT_BY_WORK, "child_age": age})[0] == "eligible") is eligible


def field_of(reason: str, name: str) -> Question:
    return next(one for one in claims()[reason].fields if one.id == name)


def refused_in_the_form(reason: str, name: str, answers: Mapping[str, Any], day: str = TODAY) -> list[str]:
    return [refusal.code for refusal in field_of(reason, name).refusals if refusal.when(facts(answers, day))]


@pytest.mark.parametrize(
    ("born", "birthday"),
    [("2003-11-21", "2026-11-21"), ("2004-02-29", "2027-02-28"), ("2005-02-28", "2028-02-28")],
)
def test_a_birth_date_that_makes_the_child_23_stops_the_form_on_that_birthday(born: str, birthday: str) -> None:
    before, on, after = around(birthday)
    answers = {"child_birthdate": born}
    assert refused_in_the_form("beasiswa", "child_birthdate", answers, before) == []
    assert refused_in_the_form("beasiswa", "child_birthdate", answers, on) == ["child_turned_23"]
    assert refused_in_the_form("beasiswa", "child_birthdate", answers, after) == ["child_turned_23"]


def test_nothing_of_the_child_is_asked_before_the_guardian_agreed() -> None:
    names = [question.id for question in claims()["beasiswa"].fields]
    assert names.index("guardian_agreed") < names.index("child_name") < names.index("child_birthdate")
    assert refused_in_the_form("beasiswa", "guardian_agreed", {"guardian_agreed": "tidak"}) == ["guardian_not_agreed"]
    assert refused_in_the_form("beasiswa", "guardian_agreed", {"guardian_agreed": "ya"}) == []


def test_the_birth_date_of_the_child_is_not_compared_with_the_nik_of_the_guardian() -> None:
    answers = {"nik": "3276015204850003"}
    child = field_of("beasiswa", "child_birthdate").kind
    guardian = field_of("beasiswa", "birthdate").kind
    assert isinstance(child.read(Typed("17-8-2014"), facts(answers)), Accepted)
    assert isinstance(guardian.read(Typed("17-8-1985"), facts(answers)), Doubtful)


@pytest.mark.parametrize(
    ("question", "typed", "value"),
    [
        ("contribution_years", "5 tahun", 5),
        ("contribution_years", "2 tahun 11 bulan", 2),
        ("contribution_years", "tidak tahu", "tidak_tahu"),
        ("child_age", "12 tahun", 12),
        ("child_age", "22", 22),
    ],
)
def test_years_and_ages_are_read_as_full_ones(question: str, typed: str, value: Any) -> None:
    gate = next(one for one in claims()["beasiswa"].gates if one.id == question)
    assert gate.kind.read(Typed(typed), facts({})) == Accepted(value)


def test_the_age_of_a_child_is_known() -> None:
    gate = next(one for one in claims()["beasiswa"].gates if one.id == "child_age")
    assert isinstance(gate.kind, Count)
    assert not gate.kind.options
    assert isinstance(gate.kind.read(Typed("tidak tahu"), facts({})), Refused)


@pytest.mark.parametrize(
    ("reason", "question", "typed", "value"),
    [
        ("jkk_kecelakaan", "where", "di pabrik", "tempat_kerja"),
        ("jkk_kecelakaan", "where", "pulang kerja", "perjalanan_kerja"),
        ("jkk_kecelakaan", "where", "perjalanan dinas", "dinas"),
        ("jkk_kecelakaan", "where", "penyakit", "penyakit_akibat_kerja"),
        ("jkk_kecelakaan", "where", "dipukul", "kekerasan_di_tempat_kerja"),
        ("jkk_kecelakaan", "where", "lainnya", "lain"),
        ("jkk_kecelakaan", "where", "7", "lain"),
        ("beasiswa", "cause", "cacat", "cacat_total_kerja"),
        ("beasiswa", "child_working", "tidak bekerja", "tidak"),
        ("beasiswa", "child_working", "masih magang", "magang"),
    ],
)
def test_what_is_typed_instead_of_pressed_is_understood(reason: str, question: str, typed: str, value: str) -> None:
    gate = next(one for one in claims()[reason].gates if one.id == question)
    assert gate.kind.read(Typed(typed), facts({})) == Accepted(value)


@pytest.mark.parametrize("typed", ["meninggal", "di rumah sakit kantor", "bukan kekerasan"])
def test_what_could_mean_two_things_is_asked_again(typed: str) -> None:
    question = "cause" if typed == "meninggal" else "where"
    gate = next(one for reason in MINE for one in claims()[reason].gates if one.id == question)
    assert isinstance(gate.kind.read(Typed(typed), facts({})), Refused)


@pytest.mark.parametrize(
    ("where", "asked"),
    [
        ("tempat_kerja", True),
        ("perjalanan_kerja", True),
        ("dinas", True),
        ("istirahat_dengan_izin", True),
        ("penyakit_akibat_kerja", False),
        ("kekerasan_di_tempat_kerja", False),
    ],
)
def test_whether_it_was_in_traffic_is_asked_where_it_may_have_been(where: str, asked: bool) -> None:
    question = field_of("jkk_kecelakaan", "traffic")
    assert question.when(facts({"where": where})) is asked
    assert question.depends == ("where",), "another place asks again"


def test_a_jkm_takes_every_relation_and_asks_it_before_those_who_come_first() -> None:
    names = [question.id for question in claims()["jkm"].questions]
    assert names.index("relation") < names.index("higher_exists") < names.index("nik")
    relation = next(gate for gate in claims()["jkm"].gates if gate.id == "relation")
    assert relation.refusals == ()


BEFORE = {
    "pasangan": [],
    "anak": [],
    "orang_tua": ["higher_exists"],
    "cucu_kakek_nenek": ["higher_exists"],
    "saudara": ["higher_exists", "higher_line"],
    "mertua": ["higher_exists", "higher_line", "higher_siblings"],
    "wasiat": ["higher_exists", "higher_line", "higher_siblings", "higher_inlaws"],
}
"""Questions an heir of each relation hears about those who come first: rank by rank, and only if it can matter."""


@pytest.mark.parametrize("reason", ["jkm", "jkk_meninggal", "jht_meninggal"])
@pytest.mark.parametrize("relation", BEFORE)
def test_who_comes_first_is_asked_by_people_and_only_where_somebody_can(relation: str, reason: str) -> None:
    now = noon("2026-11-21")
    path = stands(reason, {**filled(reason, now), "relation": relation}, now, "check")
    assert [node.id for node in path.nodes if node.id.startswith("higher_")] == BEFORE[relation]


@pytest.mark.parametrize("relation", ["pasangan", "saudara"])
def test_who_says_that_somebody_comes_first_is_believed(relation: str) -> None:
    given = {"relation": relation, "higher_exists": "ya"}
    (refusal,) = [
        one for gate in claims()["jht_meninggal"].gates if gate.id == "higher_exists" for one in gate.refusals
    ]
    made = decide(claims()["jht_meninggal"], facts(given))
    assert made.refusal == refusal
    assert made.rule.regulation == "PP 46/2015 dan Permenaker 4/2022", "of JHT, not of JKK and JKM"


@pytest.mark.parametrize(
    ("stored", "kept"),
    [
        ({"children": "ya"}, {"children": "ya", "paid_long": "ya"}),
        ({"children": "tidak", "active": "ya"}, {"active": "ya"}),
        ({"children": "tidak_tahu"}, {"children": "tidak_tahu"}),
        ({}, {}),
    ],
)
def test_a_stored_answer_about_child_and_years_in_one_is_taken_apart(
    stored: dict[str, Any], kept: dict[str, Any]
) -> None:
    assert claims()["jkm"].upgrades[1](stored) == kept


@pytest.mark.parametrize(("paid", "hears"), [("ya", True), ("tidak_tahu", True), ("tidak", False), (None, True)])
def test_a_scholarship_is_hinted_at_unless_too_little_was_paid(paid: str | None, hears: bool) -> None:
    given = {**DEATH, "children": "ya"} | ({"paid_long": paid} if paid else {})
    assert ("scholarship" in decide(claims()["jkm"], facts(given)).hints) is hears


# --- reason cards -----------------------------------------------------------------------------------------------------------------


def shown_for(reason: str, code: str) -> tuple[Question, Refusal, dict[str, Any]]:
    """The question, the refusal and the answers of the first row that leads to it."""
    answers = next(given for one, given, expected in DECISIONS if (one, expected[1]) == (reason, code))
    return *next((gate, one) for gate in claims()[reason].gates for one in gate.refusals if one.code == code), answers


CARDS = sorted({(reason, expected[1]) for reason, _, expected in DECISIONS if expected[1]})


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("reason", "code"), CARDS)
def test_a_card_gives_the_reason_and_never_echoes_a_yes_or_no(reason: str, code: str, locale: str) -> None:
    gate, refusal, answers = shown_for(reason, code)
    answer = shown_answer(gate, answers)
    found = render(Text(f"refusal-{refusal.text_id}-found", {"answer": answer}), locale)
    own = plain(answer, locale) if isinstance(answer, Text) else plain(Text("opt-bank", {"name": answer}), locale)
    assert (f"<b>{own}</b>" in found) == (answers[gate.id] not in gate.kind.options)
    assert render(Text(f"refusal-{refusal.text_id}-do"), locale)


@pytest.mark.parametrize("reason", MINE)
def test_every_refusal_rests_on_a_rule_that_may_be_told(reason: str) -> None:
    for question, refusal in claims()[reason].refusals():
        if question.id != "claimant":  # for a power of attorney no rule was found, and the card says so
            assert rule_of(refusal.rule, facts({})).told, refusal.code


@pytest.mark.parametrize(
    ("reason", "days"), [("jkk_kecelakaan", 7), ("jkk_cacat", 7), ("jkk_meninggal", 7), ("jkm", 3), ("beasiswa", None)]
)
def test_by_when_it_is_paid(reason: str, days: int | None) -> None:
    within = claims()[reason].paid_within
    assert (facts({}).value(within).amount if within else None) == days
