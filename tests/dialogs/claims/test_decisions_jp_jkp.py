"""JP and JKP: who may claim, and instead of what. Tables written from the law, not from the code; the JP age has a module of its own.

PP 45/2015: 180 months of contributions make it a monthly pension, fewer one sum. Permenaker 29/2015 art. 26: heirs get it monthly
after a year of membership with 80 % paid. PP 37/2021 jo. PP 6/2025: JKP after a dismissal, with 12 of 24 months paid, within six
months. The last day counts.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.texts import LOCALES, render
from dialogs.claims import claims
from dialogs.claims.decision import CannotDecide, facts_given
from dialogs.claims.schema import REFUSED
from dialogs.engine.context import StepContext
from dialogs.law.conditions import ReachedBefore, answered, unless
from dialogs.law.moments import FromDay
from dialogs.law.statute import JP_AGE, JP_BEGAN, JP_MONTHS
from dialogs.model.conversation import Conversation, Draft
from dialogs.model.effects import Say
from dialogs.model.phases import opened
from dialogs.prompts.draft import prompt
from tests.dialogs.checks import check_valid, environment_at
from tests.dialogs.deciding import TODAY, ZONES, around, decided, facts, noon, told

MINE = ("jkp", "jp_hari_tua", "jp_lumpsum", "jp_cacat", "jp_janda_duda", "jp_anak", "jp_orang_tua")


# --- JKP: six months --------------------------------------------------------------------------------------------------------

LAID_OFF = {
    "cause": "phk",
    "citizenship": "ya",
    "phk_date": "2026-11-01",
    "paid": "ya",
    "working": "tidak",
    "willing": "ya",
    "proof": "ya",
    "nonactive": "ya",
}


@pytest.mark.parametrize(
    ("dismissed", "last"),
    [
        ("2026-05-21", "2026-11-21"),
        ("2026-08-31", "2027-02-28"),
        ("2026-08-29", "2027-02-28"),
        ("2027-08-31", "2028-02-29"),
        ("2026-03-31", "2026-09-30"),
        ("2026-02-28", "2026-08-28"),
        ("2028-02-29", "2028-08-29"),
        ("2026-12-31", "2027-06-30"),
    ],
)
def test_jkp_has_no_waiting_month_and_a_last_day_that_counts(dismissed: str, last: str) -> None:
    answers = {**LAID_OFF, "phk_date": dismissed}
    before, on, after = around(last)
    for day in (dismissed, before, on):
        made = decided("jkp", answers, day)
        assert (made.outcome, made.since) == ("eligible", None), day
        assert "jkp_last_day" in made.hints
    late = decided("jkp", answers, after)
    assert (late.outcome, late.refusal.code if late.refusal else None, late.since) == ("not_eligible", "lapsed", None)
    assert not {"jkp_last_day", "jkp_duties"} & set(late.hints)
    hint = next(hint for gate in claims()["jkp"].gates for hint in gate.hints if hint.code == "jkp_last_day")
    assert hint.until is not None
    assert hint.until(facts(answers, dismissed)) == date.fromisoformat(last)


@pytest.mark.parametrize(("zone", "hour"), ZONES)
def test_the_last_day_of_jkp_ends_at_the_participants_midnight(zone: str, hour: int) -> None:
    answers = {**LAID_OFF, "phk_date": "2026-05-20"}
    before = datetime(2026, 11, 20, hour - 1, 59, 59, tzinfo=UTC)
    assert told("jkp", answers, before, zone)[0] == "eligible"
    assert told("jkp", answers, before + timedelta(seconds=1), zone)[0] == "lapsed"


# --- every gate, every answer -------------------------------------------------------------------------------------------------

OLD, YOUNG = "1960-03-12", "1985-04-12"
DISABLED = {"doctor": "ya", "first_date": "2020-01-31", "event_date": "2026-08-01"}
FEW = {"months": 40}
A_YEAR = {**FEW, "member_1_year": "ya"}
CHILD = {"spouse_exists": "tidak", "child_age": 12, "child_married": "tidak", "child_working": "tidak"}
PARENTS = {"spouse_exists": "tidak", "child_exists": "tidak"}

HEIRS_BY_MONTHS: list[tuple[dict[str, Any], str, str | None, str | None]] = [
    ({"months": 180}, "eligible", None, None),
    ({"months": 400}, "eligible", None, None),
    ({"months": 179, "member_1_year": "ya", "density80": "ya"}, "eligible", None, None),
    ({"months": 0, "member_1_year": "tidak"}, "other_programme", "member_below_1_year", "jp_lumpsum"),
    ({**FEW, "member_1_year": "tidak", "density80": "ya"}, "other_programme", "member_below_1_year", "jp_lumpsum"),
    ({**A_YEAR, "density80": "ya"}, "eligible", None, None),
    ({**A_YEAR, "density80": "tidak"}, "other_programme", "density_below_80", "jp_lumpsum"),
    ({**A_YEAR, "density80": "tidak_tahu"}, "ask_branch", "density_unknown", None),
    ({"months": 180, "member_1_year": "tidak", "density80": "tidak"}, "eligible", None, None),
]
DECISIONS: list[tuple[str, dict[str, Any], str, str | None, str | None]] = [
    # (reason, what was answered, outcome, code, claim to take instead)
    ("jp_hari_tua", {"birthdate": YOUNG}, "not_yet", "below_jp_age", None),
    ("jp_hari_tua", {"birthdate": OLD, "months": 179}, "other_programme", "below_180_months", "jp_lumpsum"),
    ("jp_hari_tua", {"birthdate": OLD, "months": 0}, "other_programme", "below_180_months", "jp_lumpsum"),
    ("jp_hari_tua", {"birthdate": OLD, "months": 180}, "eligible", None, None),
    ("jp_hari_tua", {"birthdate": OLD, "months": 181}, "eligible", None, None),
    ("jp_lumpsum", {"segment": "tidak"}, "not_eligible", "not_in_jp", None),
    ("jp_lumpsum", {"segment": "tidak", "birthdate": OLD}, "not_eligible", "not_in_jp", None),
    ("jp_lumpsum", {"segment": "ya", "birthdate": YOUNG}, "not_yet", "below_jp_age", None),
    ("jp_lumpsum", {"segment": "ya", "birthdate": OLD}, "eligible", None, None),
    ("jp_lumpsum", {"segment": "ya", "birthdate": OLD, "months": 179}, "eligible", None, None),
    ("jp_lumpsum", {"segment": "ya", "birthdate": OLD, "months": "tidak_tahu"}, "eligible", None, None),
    (
        "jp_lumpsum",
        {"segment": "ya", "birthdate": OLD, "months": 180},
        "other_programme",
        "reached_180_months",
        "jp_hari_tua",
    ),
    ("jp_lumpsum", {"segment": "ya", "lump_cause": "age", "birthdate": OLD}, "eligible", None, None),
    (
        "jp_lumpsum",
        {"segment": "ya", "lump_cause": "disabled", "birthdate": YOUNG},
        "ask_branch",
        "lumpsum_disabled",
        None,
    ),
    ("jp_lumpsum", {"segment": "ya", "lump_cause": "heir", "birthdate": OLD}, "ask_branch", "lumpsum_heir", None),
    ("jp_cacat", {"doctor": "tidak"}, "not_yet", "no_doctor_letter", None),
    ("jp_cacat", {**DISABLED, "months": 180}, "eligible", None, None),
    ("jp_cacat", {**DISABLED, "months": 180, "density80": "tidak"}, "eligible", None, None),
    ("jp_cacat", {**DISABLED, "months": 179, "density80": "ya"}, "eligible", None, None),
    ("jp_cacat", {**DISABLED, **FEW, "density80": "tidak"}, "other_programme", "density_below_80", "jp_lumpsum"),
    ("jp_cacat", {**DISABLED, **FEW, "density80": "tidak_tahu"}, "ask_branch", "density_unknown", None),
    ("jp_janda_duda", {"remarried": "ya"}, "not_eligible", "remarried", None),
    ("jp_anak", {"spouse_exists": "ya"}, "other_programme", "spouse_first", "jp_janda_duda"),
    ("jp_anak", {**CHILD, "child_age": 23}, "not_eligible", "child_too_old", None),
    ("jp_anak", {**CHILD, "child_age": 24}, "not_eligible", "child_too_old", None),
    ("jp_anak", {**CHILD, "child_age": 22, "months": 180}, "eligible", None, None),
    ("jp_anak", {**CHILD, "child_age": 0, "months": 180}, "eligible", None, None),
    ("jp_anak", {**CHILD, "child_married": "ya"}, "not_eligible", "child_married", None),
    ("jp_anak", {**CHILD, "child_working": "ya"}, "not_eligible", "child_works", None),
    ("jp_orang_tua", {"spouse_exists": "ya"}, "other_programme", "spouse_first", "jp_janda_duda"),
    ("jp_orang_tua", {"spouse_exists": "tidak", "child_exists": "ya"}, "other_programme", "child_first", "jp_anak"),
    *(
        (kind, {**before, **answers}, outcome, code, to)
        for kind, before in (("jp_janda_duda", {"remarried": "tidak"}), ("jp_anak", CHILD), ("jp_orang_tua", PARENTS))
        for answers, outcome, code, to in HEIRS_BY_MONTHS
    ),
    *(
        ("jkp", {**LAID_OFF, "cause": cause}, "not_eligible", "not_dismissed", None)
        for cause in ("resign", "pensiun", "cacat", "pkwt_habis", "meninggal")
    ),
    ("jkp", {"cause": "resign"}, "not_eligible", "not_dismissed", None),
    ("jkp", {**LAID_OFF, "citizenship": "tidak"}, "not_eligible", "not_wni", None),
    ("jkp", {**LAID_OFF, "phk_date": "2026-05-20"}, "not_eligible", "lapsed", None),
    ("jkp", {**LAID_OFF, "paid": "tidak"}, "not_eligible", "paid_below_12_months", None),
    ("jkp", {**LAID_OFF, "paid": "tidak_tahu"}, "ask_branch", "paid_months_unknown", None),
    ("jkp", {**LAID_OFF, "working": "ya"}, "not_eligible", "new_job", None),
    ("jkp", {**LAID_OFF, "willing": "tidak"}, "not_eligible", "not_willing", None),
    ("jkp", {**LAID_OFF, "proof": "tidak"}, "not_yet", "no_phk_proof", None),
    ("jkp", {**LAID_OFF, "nonactive": "tidak"}, "not_yet", "employer_not_reported", None),
    ("jkp", {**LAID_OFF, "nonactive": "tidak_tahu"}, "not_yet", "employer_not_reported", None),
    ("jkp", LAID_OFF, "eligible", None, None),
    ("jkp", {key: value for key, value in LAID_OFF.items() if key != "nonactive"}, "eligible", None, None),
]


@pytest.mark.parametrize(("kind", "answers", "outcome", "code", "to"), DECISIONS)
def test_each_answer_leads_where_the_rules_say(
    kind: str, answers: dict[str, Any], outcome: str, code: str | None, to: str | None
) -> None:
    made = decided(kind, answers)
    assert (made.outcome, made.refusal.code if made.refusal else None) == (outcome, code)
    assert (made.refusal.to if made.refusal else None) == to
    assert to is None or to in made.also
    assert (made.since is not None) == (code == "below_jp_age"), "only an age has a day that can be told"


@pytest.mark.parametrize(
    ("joined", "due"),
    [
        ("2026-01-31", "2026-02-28"),
        ("2028-01-31", "2028-02-29"),
        ("2026-03-31", "2026-04-30"),
        ("2026-06-15", "2026-07-15"),
        ("2026-12-31", "2027-01-31"),
    ],
)
def test_what_disabled_somebody_must_lie_a_month_after_they_joined(joined: str, due: str) -> None:
    before, on, after = around(due)
    for event, code in (
        (joined, "disabled_too_soon"),
        (before, "disabled_too_soon"),
        (on, "eligible"),
        (after, "eligible"),
    ):
        answers = {"doctor": "ya", "first_date": joined, "event_date": event, **FEW, "density80": "ya"}
        made = decided("jp_cacat", answers, "2029-01-01")
        assert (made.refusal.code if made.refusal else made.outcome) == code, event
        if made.refusal:
            assert (made.outcome, made.refusal.to, made.since) == ("other_programme", "jp_lumpsum", None)


WANTED_NEXT: list[tuple[str, dict[str, Any], str]] = [
    ("jp_hari_tua", {}, "birthdate"),
    ("jp_hari_tua", {"birthdate": OLD}, "months"),
    ("jp_lumpsum", {}, "segment"),
    ("jp_lumpsum", {"segment": "ya"}, "birthdate"),
    ("jp_cacat", {}, "doctor"),
    ("jp_cacat", {"doctor": "ya"}, "first_date"),
    ("jp_cacat", {"doctor": "ya", "first_date": "2020-01-31"}, "event_date"),
    ("jp_cacat", DISABLED, "months"),
    ("jp_cacat", {**DISABLED, **FEW}, "density80"),
    ("jp_janda_duda", {}, "remarried"),
    ("jp_janda_duda", {"remarried": "tidak"}, "months"),
    ("jp_janda_duda", {"remarried": "tidak", **FEW}, "member_1_year"),
    ("jp_janda_duda", {"remarried": "tidak", **A_YEAR}, "density80"),
    ("jp_anak", {}, "spouse_exists"),
    ("jp_anak", {"spouse_exists": "tidak"}, "child_age"),
    ("jp_anak", {"spouse_exists": "tidak", "child_age": 12}, "child_married"),
    ("jp_anak", {"spouse_exists": "tidak", "child_age": 12, "child_married": "tidak"}, "child_working"),
    ("jp_anak", CHILD, "months"),
    ("jp_anak", {**CHILD, **FEW}, "member_1_year"),
    ("jp_anak", {**CHILD, **A_YEAR}, "density80"),
    ("jp_orang_tua", {}, "spouse_exists"),
    ("jp_orang_tua", {"spouse_exists": "tidak"}, "child_exists"),
    ("jp_orang_tua", PARENTS, "months"),
    ("jp_orang_tua", {**PARENTS, **FEW}, "member_1_year"),
    ("jp_orang_tua", {**PARENTS, **A_YEAR}, "density80"),
    *(("jkp", {name: LAID_OFF[name] for name in list(LAID_OFF)[:step]}, list(LAID_OFF)[step]) for step in range(7)),
]


@pytest.mark.parametrize(("kind", "answers", "wanted"), WANTED_NEXT)
def test_a_fact_that_is_needed_and_missing_is_named(kind: str, answers: dict[str, Any], wanted: str) -> None:
    with pytest.raises(CannotDecide, match=f"{kind} needs {wanted}:"):
        decided(kind, answers)


def test_every_refusal_is_reached_by_a_row_of_the_tables() -> None:
    declared = {(kind, refusal.code) for kind in MINE for _, refusal in claims()[kind].refusals()}
    reached = {(kind, code) for kind, _, _, code, _ in DECISIONS if code} | {("jp_cacat", "disabled_too_soon")}
    by_who_fills_in = {(kind, code) for kind in MINE for code in ("proxy_not_taken", "helper_not_agreed")}
    of_a_child = {(kind, "guardian_not_agreed") for kind in ("jp_janda_duda", "jp_anak", "jp_orang_tua")}
    assert reached == declared - by_who_fills_in - of_a_child
    assert by_who_fills_in | of_a_child <= declared


@pytest.mark.parametrize("cause", ["resign", "pensiun", "cacat", "pkwt_habis", "meninggal"])
def test_who_was_not_dismissed_is_shown_what_may_fit(cause: str) -> None:
    expected = {
        "resign": ("jht_resign",),
        "pensiun": ("jht_usia_56", "jp_lumpsum"),
        "cacat": ("jht_cacat", "jp_cacat"),
        "pkwt_habis": ("jht_pkwt",),
        "meninggal": ("jht_meninggal", "jkm"),
    }
    refusal = decided("jkp", {"cause": cause}).refusal
    assert refusal is not None
    assert refusal.see == expected[cause]
    assert decided("jkp", {**LAID_OFF, "cause": cause}).hints == (), "there is no last day for what is no dismissal"


@pytest.mark.parametrize("kind", MINE)
def test_what_a_claim_points_to_is_a_claim(kind: str) -> None:
    for _, refusal in claims()[kind].refusals():
        for other in (refusal.to, *refusal.also, *refusal.see):
            assert other is None or other in claims(), f"{kind}, {refusal.code} points to {other}"


# --- what decides nothing -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "months", "doubted"),
    [
        ("2026-11-21", 179, False),
        ("2026-11-21", 180, True),
        ("2030-06-30", 180, True),
        ("2030-07-01", 180, False),
        ("2030-07-02", 400, False),
    ],
)
def test_180_months_before_july_2030_are_asked_about_and_change_nothing(today: str, months: int, doubted: bool) -> None:
    """JP began on 1 July 2015."""
    few = {"member_1_year": "ya", "density80": "ya"} if months < 180 else {}
    for kind, before in (("jp_janda_duda", {"remarried": "tidak"}), ("jp_anak", CHILD), ("jp_orang_tua", PARENTS)):
        made = decided(kind, {**before, "months": months, **few}, today)
        assert made.outcome == "eligible"
        assert ("jp_months_too_many" in made.hints) is doubted
    old = decided("jp_hari_tua", {"birthdate": "1950-01-01", "months": months}, today)
    assert old.outcome == ("eligible" if months >= 180 else "other_programme")
    assert ("jp_months_too_many" in old.hints) is doubted


def test_who_may_have_it_monthly_is_told_when_it_begins() -> None:
    begins = "jp_from_the_first"
    assert begins in decided("jp_cacat", {**DISABLED, **FEW, "density80": "ya"}).hints
    assert begins not in decided("jp_cacat", {**DISABLED, **FEW, "density80": "tidak"}).hints
    assert begins in decided("jp_janda_duda", {"remarried": "tidak", "months": 180}).hints
    assert (
        begins
        not in decided(
            "jp_janda_duda", {"remarried": "tidak", **FEW, "member_1_year": "tidak", "density80": "ya"}
        ).hints
    )
    assert begins not in decided("jp_anak", {**CHILD, "months": 180}).hints, (
        "nothing was found on when a child's pension begins"
    )


def test_at_the_jp_age_one_hears_of_putting_it_off_or_of_the_day_of_payment() -> None:
    assert decided("jp_hari_tua", {"birthdate": OLD, "months": 180}).hints == ("jp_defer", "jp_months_too_many")
    assert decided("jp_lumpsum", {"segment": "ya", "birthdate": OLD}).hints == ("jp_lump_paid_on_the_first",)
    assert decided("jp_lumpsum", {"segment": "ya", "birthdate": YOUNG}).hints == ()


def test_the_dismissed_hear_of_jht_the_last_day_and_the_monthly_duties() -> None:
    made = decided("jkp", LAID_OFF)
    assert made.hints == ("jht_besides_jkp", "jkp_last_day", "jkp_duties")
    assert made.also == (), "the rules name no other claim for JKP"
    for key, value in (("nonactive", "tidak"), ("proof", "tidak"), ("working", "ya"), ("paid", "tidak_tahu")):
        assert "jkp_duties" not in decided("jkp", {**LAID_OFF, key: value}).hints, f"{key}={value} is not paid"


def test_the_small_conditions_read_as_phrases_and_hold_nothing_they_do_not_know() -> None:
    assert str(unless(answered("proof", "ya"))) == "not (proof = ya)"
    assert str(FromDay(JP_BEGAN, JP_MONTHS)) == "2015-07-01 + 180 months"
    assert FromDay(JP_BEGAN, JP_MONTHS)(facts({})) == date(2030, 7, 1)
    assert str(ReachedBefore("birthdate", JP_AGE)) == "jp_age of an earlier year reached in that year"


# --- rules, documents, the command ------------------------------------------------------------------------------------------------

DOCUMENTS = {
    # (by the regulation, usual in practice, only if)
    "jp_hari_tua": (["form7", "kpj_card", "id", "kk"], ["bank_book"], []),
    "jp_lumpsum": (["form7", "kpj_card", "id", "kk"], ["bank_book"], ["npwp"]),
    "jp_cacat": (["form7", "kpj_card", "id", "kk", "doctor_letter", "employer_unable_letter"], [], []),
    "jp_janda_duda": (["form7", "kpj_card", "id", "kk", "marriage", "death_cert", "heir_letter"], [], []),
    "jp_anak": (["form7", "kpj_card", "id", "kk", "birth_cert", "death_cert", "heir_letter"], [], []),
    "jp_orang_tua": (["form7", "kpj_card", "id", "kk", "death_cert", "heir_letter"], [], []),
    "jkp": (["phk_proof", "kapk"], [], []),
}


@pytest.mark.parametrize("kind", MINE)
def test_the_documents_are_those_of_the_rules_and_each_can_be_asked_for(kind: str) -> None:
    claim = claims()[kind]
    answers = next(answers for one, answers, outcome, _, _ in DECISIONS if one == kind and outcome == "eligible")
    shown = decided(kind, answers).as_json(claim)["documents"]
    assert (shown["required"], shown["usual"], shown["conditional"]) == DOCUMENTS[kind]
    alone = {one.id for one in claim.documents if one.when(facts({**answers, "claimant": "self"}))}
    by_proxy = {one.id for one in claim.documents if one.when(facts({**answers, "claimant": "proxy"}))}
    assert alone == {*shown["required"], *shown["usual"], *shown["conditional"]}
    assert by_proxy - alone == {"surat_kuasa", "proxy_id"}
    assert by_proxy == {one.id for one in claim.documents}
    for one in claim.documents:
        assert one.skippable == (one.id in {"bank_book", "npwp"}), "what nobody can tell is wanted may be left out"


@pytest.mark.parametrize(
    ("kind", "answers", "rule"),
    [
        ("jp_lumpsum", {"segment": "ya", "birthdate": YOUNG}, "PP 45/2015 Pasal 15"),
        ("jp_janda_duda", {"remarried": "tidak", **A_YEAR, "density80": "ya"}, "Permenaker 29/2015 Pasal 26"),
        ("jkp", {**LAID_OFF, "phk_date": "2026-05-20"}, "PP 6/2025 (perubahan PP 37/2021) Pasal 40"),
        ("jkp", LAID_OFF, "PP 37/2021 jo. PP 6/2025; Permenaker 15/2021 jo. Permenaker 2/2025"),
    ],
)
def test_the_rule_that_decided_is_named(kind: str, answers: dict[str, Any], rule: str) -> None:
    assert decided(kind, answers).rule.regulation == rule


def test_how_heirs_and_the_disabled_get_one_sum_is_never_told_as_a_rule() -> None:
    for cause in ("disabled", "heir"):
        made = decided("jp_lumpsum", {"segment": "ya", "lump_cause": cause, "birthdate": OLD})
        assert not made.rule.told


@pytest.mark.parametrize(
    ("kind", "pairs", "expected"),
    [
        ("jp_hari_tua", "birthdate=1969-02-01 months=100", ("not_yet", "below_jp_age", "2029-02-01", [])),
        (
            "jp_hari_tua",
            "birthdate=1960-02-01 months=136",
            ("other_programme", "below_180_months", None, ["jp_lumpsum"]),
        ),
        ("jp_lumpsum", "segment=ya birthdate=1967-11-21", ("eligible", None, None, [])),
        ("jp_lumpsum", "segment=ya birthdate=1967-11-21 months=tidak_tahu", ("eligible", None, None, [])),
        (
            "jp_cacat",
            "doctor=ya first_date=2026-01-31 event_date=2026-02-27",
            ("other_programme", "disabled_too_soon", None, ["jp_lumpsum"]),
        ),
        ("jp_anak", "spouse_exists=ya", ("other_programme", "spouse_first", None, ["jp_janda_duda"])),
        ("jkp", "cause=phk citizenship=ya phk_date=2026-05-20", ("not_eligible", "lapsed", None, [])),
        ("jkp", "cause=pkwt_habis", ("not_eligible", "not_dismissed", None, [])),
    ],
)
def test_the_command_decides_from_plain_words(
    kind: str, pairs: str, expected: tuple[str, str | None, str | None, list[str]]
) -> None:
    claim = claims()[kind]
    answers = facts_given(claim, pairs.split(), noon(TODAY))
    shown = decided(kind, answers).as_json(claim)
    assert (shown["outcome"], shown["reason"], shown["from"], shown["also"]) == expected


@pytest.mark.parametrize(
    ("kind", "pair"),
    [
        ("jp_hari_tua", "months=tidak_tahu"),
        ("jp_cacat", "months=-1"),
        ("jp_anak", "child_working=magang"),
        ("jkp", "proof=joint_agreement"),
        ("jkp", "citizenship=WNI"),
        ("jkp", "cause=dipecat"),
    ],
)
def test_a_value_the_rules_do_not_have_is_named(kind: str, pair: str) -> None:
    with pytest.raises(CannotDecide, match="is not understood"):
        facts_given(claims()[kind], [pair], noon(TODAY))


# --- the card and the words ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("kind", "answers", "code"), [(kind, answers, code) for kind, answers, _, code, _ in DECISIONS if code]
)
def test_the_card_is_in_words_of_this_claim(kind: str, answers: dict[str, Any], code: str, locale: str) -> None:
    # The chat asks what a decision can do without, too.
    asked = {"lump_cause": "age", **answers}
    draft = Draft("DRAFT", kind, claims()[kind].version, phase=opened("check"), answers=asked, place=REFUSED)
    context = StepContext(
        environment_at(noon(TODAY), 1),
        Conversation(locale=locale, drafts=(draft,), phase=draft.phase, subject=draft.id),
    )
    prompt(context, draft)
    (said,) = context.said
    assert isinstance(said, Say)
    by_id = {part.id: part for part in said.parts}
    refusal = decided(kind, answers).refusal
    assert refusal is not None
    assert refusal.code == code
    assert by_id["card-found"].params["found"].id == f"refusal-{refusal.text_id}-found"  # type: ignore[union-attr] # a Text
    assert by_id["card-do"].params["do"].id == f"refusal-{refusal.text_id}-do"  # type: ignore[union-attr] # a Text
    assert check_valid(said, locale)


def test_the_deceased_and_the_living_are_spoken_of_differently_and_a_lapsed_jkp_says_six_months() -> None:
    words = {(kind, refusal.code): refusal.text_id for kind in MINE for _, refusal in claims()[kind].refusals()}
    assert words["jp_cacat", "density_below_80"] == "density_below_80"
    for kind in ("jp_janda_duda", "jp_anak", "jp_orang_tua"):
        assert words[kind, "density_below_80"] == "p_density80_below"
    assert words["jkp", "lapsed"] == "lapsed_jkp"
    for locale, said in (("id", "6 bulan"), ("en", "6 months")):
        refusal = decided("jkp", {**LAID_OFF, "phk_date": "2026-05-20"}).refusal
        assert refusal is not None
        draft = Draft(
            "D", "jkp", 1, phase=opened("check"), answers={**LAID_OFF, "phk_date": "2026-05-20"}, place=REFUSED
        )
        context = StepContext(
            environment_at(noon(TODAY), 1),
            Conversation(locale=locale, drafts=(draft,), phase=draft.phase, subject=draft.id),
        )
        prompt(context, draft)
        (card,) = context.said
        assert isinstance(card, Say)
        assert said in "".join(render(part, locale) for part in card.parts)
