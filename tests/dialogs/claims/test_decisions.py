"""Eligibility and its first day: tables written from the law and the practice, not from the code.

Permenaker 4/2022: a month after the letter (resigned) or the dismissal (PHK). At once when a contract ends. At 56, or at the company's
own retirement age. PP 6/2025: JKP lapses six months after a dismissal. A month or a year later is the same day, or the last day of a
shorter month. The claim succeeds on that day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.texts import law_told
from dialogs.claims import claims
from dialogs.claims.schema import ELIGIBLE, REFUSED, REVIEW, Claim, Question, place_of
from dialogs.engine.context import Environment, StepContext
from dialogs.engine.path import Path, place_of_draft
from dialogs.engine.place import facts_for
from dialogs.law.dates import WIB, add_months, add_years, age_on
from dialogs.law.statute import STATUTE
from dialogs.model.conversation import Conversation, Draft
from dialogs.model.effects import Say
from dialogs.model.phases import opened
from dialogs.prompts.draft import prompt
from dialogs.prompts.outcome_card import hints
from tests.dialogs.checks import check_valid, environment_at
from tests.dialogs.filling import filled, stands, values_of

GONE = {"working_now": "tidak"}
RESIGNED = {**GONE, "was_phk": "tidak", "nonactive": "ya"}
LAID_OFF = {**GONE, "proof": ["joint_agreement"], "nonactive": "ya"}
ENDED = {"cut_early": "tidak", **GONE, "nonactive": "ya"}


def noon(day: str, zone: str = WIB) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(12), ZoneInfo(zone)).astimezone(UTC)


NOW = noon("2026-11-21")


def here(now: datetime) -> Environment:
    return environment_at(now.astimezone(UTC), 1)


def check_of(kind: str, answers: Mapping[str, Any], now: datetime, zone: str = WIB) -> Path:
    """Path of a check of the conditions with these answers."""
    return place_of_draft(Draft("CHECK", kind, 1, phase=opened("check"), answers=answers), here(now), zone)


def told(kind: str, answers: Mapping[str, Any], now: datetime, zone: str = WIB) -> tuple[str, str | None]:
    """("eligible" or a reason's code or the question asked, the earliest day)."""
    path = check_of(kind, answers, now, zone)
    if path.refusal is None:
        return path.place, None
    draft = Draft("CHECK", kind, 1, phase=opened("check"), answers=answers)
    context = StepContext(
        environment_at(now, 1), Conversation(zone=zone, drafts=(draft,), phase=draft.phase, subject=draft.id)
    )
    since = path.refusal.since(facts_for(context, draft)) if path.refusal.since else None
    return path.refusal.code, since.isoformat() if since else None


# --- a month later ------------------------------------------------------------------------------------------------------

A_MONTH_LATER = [
    # the day, and the day a month later
    ("2026-09-01", "2026-10-01"),
    ("2026-03-31", "2026-04-30"),
    ("2026-05-31", "2026-06-30"),
    ("2026-08-31", "2026-09-30"),
    ("2026-12-31", "2027-01-31"),
    ("2026-01-28", "2026-02-28"),
    ("2026-01-29", "2026-02-28"),
    ("2026-01-30", "2026-02-28"),
    ("2026-01-31", "2026-02-28"),
    ("2028-01-29", "2028-02-29"),
    ("2028-01-30", "2028-02-29"),
    ("2028-01-31", "2028-02-29"),
    ("2028-02-29", "2028-03-29"),
    ("2026-02-28", "2026-03-28"),
    ("2026-11-30", "2026-12-30"),
]


def days_around(day: str) -> tuple[str, str, str]:
    middle = date.fromisoformat(day).toordinal()
    before, after = (date.fromordinal(middle + step).isoformat() for step in (-1, 1))
    return before, day, after


@pytest.mark.parametrize(
    ("kind", "question", "rest", "code"),
    [
        ("jht_resign", "letter_date", RESIGNED, "waiting_resign"),
        ("jht_phk", "phk_date", LAID_OFF, "waiting_phk"),
    ],
)
@pytest.mark.parametrize(("day", "due"), A_MONTH_LATER)
def test_a_month_has_to_pass_and_on_that_day_it_succeeds(
    kind: str, question: str, rest: dict[str, Any], code: str, day: str, due: str
) -> None:
    answers = {**rest, question: day}
    before, on, after = days_around(due)
    assert told(kind, answers, noon(day)) == (code, due)
    assert told(kind, answers, noon(before)) == (code, due)
    assert told(kind, answers, noon(on)) == ("eligible", None)
    assert told(kind, answers, noon(after)) == ("eligible", None)


@pytest.mark.parametrize("day", ["2026-11-21", "2026-02-28", "2028-02-29", "2026-12-31"])
def test_a_contract_that_ended_needs_no_month(day: str) -> None:
    answers = {**ENDED, "end_date": day}
    before, on, after = days_around(day)
    assert told("jht_pkwt", answers, noon(before)) == ("contract_running", day)
    assert told("jht_pkwt", answers, noon(on)) == ("eligible", None)
    assert told("jht_pkwt", answers, noon(after)) == ("eligible", None)


@pytest.mark.parametrize(
    ("born", "birthday"),
    [
        ("1970-11-21", "2026-11-21"),
        ("1971-01-01", "2027-01-01"),
        ("1972-02-29", "2028-02-29"),
        ("1970-12-31", "2026-12-31"),
    ],
)
def test_at_56_it_is_paid_and_before_only_with_the_companys_pension(born: str, birthday: str) -> None:
    before, on, after = days_around(birthday)
    assert told("jht_usia_56", {"birthdate": born, "jp_hint": "tidak"}, noon(before)) == ("company_pension", None)
    assert told("jht_usia_56", {"birthdate": born, "company_pension": "ya", "jp_hint": "tidak"}, noon(before)) == (
        "eligible",
        None,
    )
    assert told("jht_usia_56", {"birthdate": born, "company_pension": "tidak", "jp_hint": "tidak"}, noon(before)) == (
        "below_56",
        birthday,
    )
    assert told("jht_usia_56", {"birthdate": born, "jp_hint": "tidak"}, noon(on)) == ("eligible", None)
    assert told("jht_usia_56", {"birthdate": born, "company_pension": "tidak", "jp_hint": "tidak"}, noon(on)) == (
        "eligible",
        None,
    )
    assert told("jht_usia_56", {"birthdate": born, "jp_hint": "tidak"}, noon(after)) == ("eligible", None)


@pytest.mark.parametrize(
    ("laid_off", "last_day"),
    [("2026-08-31", "2027-02-28"), ("2026-05-21", "2026-11-21"), ("2027-08-31", "2028-02-29")],
)
def test_jkp_is_told_up_to_its_last_day(laid_off: str, last_day: str) -> None:
    _, on, after = days_around(last_day)
    claim = claims()["jht_phk"]
    question = next(gate for gate in claim.gates if gate.id == "phk_date")
    draft = Draft("D", "jht_phk", 1, answers={"working_now": "tidak", "phk_date": laid_off})
    for day, expected in ((laid_off, 1), (on, 1), (after, 0)):
        context = StepContext(
            environment_at(noon(day), 1), Conversation(drafts=(draft,), phase=draft.phase, subject=draft.id)
        )
        found = hints(context, draft, question)
        assert len(found) == expected, day
        assert all(hint.params == {"day": date.fromisoformat(last_day)} for hint in found)


ZONES = [("Asia/Jakarta", 17), ("Asia/Makassar", 16), ("Asia/Jayapura", 15)]


@pytest.mark.parametrize(("zone", "hour"), ZONES)
def test_the_day_begins_at_the_participants_midnight(zone: str, hour: int) -> None:
    """21 November begins at 17.00, 16.00 and 15.00 UTC of the 20th in WIB, WITA and WIT."""
    answers = {**RESIGNED, "letter_date": "2026-10-21"}
    assert (
        told("jht_resign", answers, datetime(2026, 11, 20, hour - 1, 59, 59, tzinfo=UTC), zone)[0] == "waiting_resign"
    )
    assert told("jht_resign", answers, datetime(2026, 11, 20, hour, tzinfo=UTC), zone)[0] == "eligible"


@pytest.mark.parametrize(
    ("branch", "zone", "hour"),
    [("jayapura", None, 15), ("makassar", None, 16), ("pamekasan", None, 17), (None, "wit", 15), (None, "wita", 16)],
)
def test_the_zone_follows_from_the_branch_or_from_what_was_told(
    branch: str | None, zone: str | None, hour: int
) -> None:
    place: dict[str, Any] = {"branch": {"id": branch, "name": "?"} if branch else {"name": "Kantor Contoh"}}
    answers = {**RESIGNED, "letter_date": "2026-10-21", **place} | ({"zone": zone} if zone else {})
    assert told("jht_resign", answers, datetime(2026, 11, 20, hour - 1, 59, tzinfo=UTC))[0] == "waiting_resign"
    assert told("jht_resign", answers, datetime(2026, 11, 20, hour, tzinfo=UTC))[0] == "eligible"


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-03-31", 1, "2026-04-30"),
        ("2026-01-31", 13, "2027-02-28"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2020-02-29", 120, "2030-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-08-31", 6, "2027-02-28"),
    ],
)
def test_adding_months_keeps_the_day_or_takes_the_last_one(day: str, months: int, expected: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(expected)


def test_who_was_born_on_29_february_has_a_birthday_every_year() -> None:
    born = date(2000, 2, 29)
    assert add_years(date(2020, 2, 29), 10) == date(2030, 2, 28)
    assert age_on(date(2026, 2, 27), born) == 25
    assert age_on(date(2026, 2, 28), born) == 26
    assert age_on(date(2028, 2, 28), born) == 27
    assert age_on(date(2028, 2, 29), born) == 28


# --- every gate, every answer ----------------------------------------------------------------------------------------------

LONG_AGO = "2026-09-01"
DECISIONS = [
    # (reason, what was answered, outcome, code or question, claim to look at)
    ("jht_resign", {"working_now": "ya"}, "not_eligible", "still_active", None),
    ("jht_resign", {"working_now": "tidak"}, None, "was_phk", None),
    ("jht_resign", {**GONE, "was_phk": "ya"}, "other_programme", "really_phk", "jht_phk"),
    ("jht_resign", {**GONE, "was_phk": "tidak"}, None, "letter_date", None),
    ("jht_resign", {**GONE, "was_phk": "tidak", "letter_date": "belum"}, "not_yet", "no_letter", None),
    ("jht_resign", {**GONE, "was_phk": "tidak", "letter_date": LONG_AGO}, None, "nonactive", None),
    (
        "jht_resign",
        {**RESIGNED, "letter_date": LONG_AGO, "nonactive": "tidak"},
        "not_yet",
        "employer_not_reported",
        None,
    ),
    (
        "jht_resign",
        {**RESIGNED, "letter_date": LONG_AGO, "nonactive": "tidak_tahu"},
        "not_yet",
        "employer_not_reported",
        None,
    ),
    ("jht_resign", {**RESIGNED, "letter_date": LONG_AGO}, None, "eligible", None),
    ("jht_phk", {"working_now": "ya"}, "not_eligible", "still_active", None),
    ("jht_phk", GONE, None, "phk_date", None),
    ("jht_phk", {**GONE, "phk_date": LONG_AGO}, None, "proof", None),
    ("jht_phk", {**GONE, "phk_date": LONG_AGO, "proof": ["none"]}, "not_yet", "no_proof", None),
    ("jht_phk", {**LAID_OFF, "phk_date": LONG_AGO, "nonactive": "tidak"}, "not_yet", "employer_not_reported", None),
    (
        "jht_phk",
        {**LAID_OFF, "phk_date": LONG_AGO, "nonactive": "tidak_tahu"},
        "not_yet",
        "employer_not_reported",
        None,
    ),
    ("jht_phk", {**LAID_OFF, "phk_date": LONG_AGO}, None, "eligible", None),
    *(
        ("jht_phk", {**LAID_OFF, "phk_date": LONG_AGO, "proof": [proof]}, None, "eligible", None)
        for proof in (
            "receipt_of_phk_report",
            "employer_report_letter",
            "phk_notice_plus_no_objection",
            "joint_agreement",
            "phi_decision",
        )
    ),
    ("jht_pkwt", {"cut_early": "ya"}, "other_programme", "cut_early", "jht_phk"),
    ("jht_pkwt", {"cut_early": "tidak"}, None, "end_date", None),
    ("jht_pkwt", {"cut_early": "tidak", "end_date": LONG_AGO}, None, "working_now", None),
    (
        "jht_pkwt",
        {"cut_early": "tidak", "end_date": LONG_AGO, "working_now": "ya"},
        "not_eligible",
        "still_active",
        None,
    ),
    ("jht_pkwt", {**ENDED, "end_date": LONG_AGO, "nonactive": "tidak"}, "not_yet", "employer_not_reported", None),
    ("jht_pkwt", {**ENDED, "end_date": LONG_AGO, "nonactive": "tidak_tahu"}, "not_yet", "employer_not_reported", None),
    ("jht_pkwt", {**ENDED, "end_date": LONG_AGO}, None, "eligible", None),
    ("jht_usia_56", {"birthdate": "1965-03-12"}, None, "jp_hint", None),
    ("jht_usia_56", {"birthdate": "1965-03-12", "jp_hint": "ya"}, None, "eligible", None),
    ("jht_usia_56", {"birthdate": "1985-04-12"}, None, "company_pension", None),
]


@pytest.mark.parametrize(("kind", "answers", "outcome", "code", "to"), DECISIONS)
def test_each_answer_leads_where_the_rules_say(
    kind: str, answers: dict[str, Any], outcome: str | None, code: str, to: str | None
) -> None:
    path = check_of(kind, answers, noon("2026-11-21"))
    if outcome is None:
        assert path.refusal is None
        assert path.place == code
    else:
        assert path.refusal is not None
        assert (path.refusal.outcome, path.refusal.code, path.refusal.to) == (outcome, code, to)


# --- every reason card ---------------------------------------------------------------------------------------------------------


def refused_by() -> dict[tuple[str, str], dict[str, Any]]:
    """Answers that lead to every refusal that is declared, by its words: found by going every way, so that none is forgotten."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for claim in claims().values():
        ways: list[dict[str, Any]] = [{}]
        while ways:
            answers = ways.pop()
            path = stands(claim.id, answers, NOW, "check")
            if path.refusal:
                found.setdefault((claim.id, path.refusal.text_id), answers)
            elif path.node is not None:
                ways += [{**answers, path.node.id: value} for value in values_of(path.node)]  # type: ignore[arg-type] # a gate
        for answers, path in in_the_form(claim):
            if path.refusal:
                found.setdefault((claim.id, path.refusal.text_id), answers)
    return found


def in_the_form(claim: Claim) -> Iterator[tuple[dict[str, Any], Path]]:
    """Each answer to each question of the form, and where it opens a question, each answer to that one too: where they stand."""
    for question in claim.fields:
        for value in values_of(question):
            answers = {**filled(claim.id, NOW), question.id: value}
            path = stands(claim.id, answers, NOW)
            yield answers, path
            if isinstance(path.node, Question):
                for more in values_of(path.node):
                    extra_photos = {**answers, path.node.id: more}
                    yield extra_photos, stands(claim.id, extra_photos, NOW)


REFUSED_BY = refused_by()


def test_every_declared_refusal_can_be_reached() -> None:
    assert set(REFUSED_BY) == {
        (claim.id, refusal.text_id) for claim in claims().values() for _, refusal in claim.refusals()
    }


LONGER_CARDS: dict[str, int] = {
    "proxy_not_taken": 600,
    "report_stage1": 600,
    "work_link_unclear": 540,
    "lumpsum_disabled": 500,
    "lumpsum_heir": 540,
    "not_reported_jkp": 500,
}
"""The most signs of the cards that need more than 450, by their words. None may have more than 700, with another right told or not."""


@pytest.mark.parametrize("locale", ["id", "en"])
@pytest.mark.parametrize(("kind", "words"), REFUSED_BY)
def test_every_reason_card_says_why_first_then_what_to_do_and_the_rule_last(kind: str, words: str, locale: str) -> None:
    draft = Draft("DRAFT", kind, claims()[kind].version, answers=REFUSED_BY[kind, words], place=REFUSED)
    context = StepContext(
        environment_at(noon("2026-11-21"), 1),
        Conversation(locale=locale, drafts=(draft,), phase=draft.phase, subject=draft.id),
    )
    path = stands(kind, draft.answers, context.environment.now)
    assert path.refusal is not None
    assert path.refusal.text_id == words
    prompt(context, draft)
    (said,) = context.said
    assert isinstance(said, Say)
    by_id = {part.id: part for part in said.parts}
    own_choice = path.refusal.own_choice
    title, why, do, *_ = by_id
    assert title == ("card-own_choice" if own_choice else f"card-{path.refusal.outcome}")
    assert (why, do) == ("card-found", "card-do")
    assert by_id["card-found"].params["found"].id == f"refusal-{words}-found"  # type: ignore[union-attr] # a Text
    assert (list(by_id)[-1] in ("card-rule", "card-rule-since", "card-unsure")) != own_choice, (
        "no law stands against a wish of one's own"
    )
    assert by_id["card-do"].params["do"].id == f"refusal-{words}-do"  # type: ignore[union-attr] # a Text
    since = path.refusal.since(facts_for(context, draft)) if path.refusal.since else None
    if since:
        assert by_id["card-since"].params == {"day": since}
        assert since > date(2026, 11, 21)
    else:
        assert ("card-carried" in by_id) == (path.refusal.outcome == "other_programme")
    labels = {button.label.id for button in said.buttons[0]} | {
        button.label.id for row in said.buttons for button in row
    }
    assert "btn-change-answer" in labels, "a wrong answer can be put right from the card"
    assert ("btn-remind-on" in labels or "btn-remind-week" in labels) == (path.refusal.outcome == "not_yet")
    assert ("btn-switch" in labels) == (path.refusal.to is not None)
    with law_told(STATUTE, lambda: context.environment.now):
        shown = check_valid(said, locale)
    with_another_right = any(part.startswith("hint-") for part in by_id)
    most = 700 if with_another_right else LONGER_CARDS.get(words, 450)
    assert len(shown) <= most, f"{len(shown)} signs: {shown}"
    assert not re.search(r"jawaban Anda:|your answer:|Pasal|⛔|❌", shown), shown


# --- every path --------------------------------------------------------------------------------------------------------------

"""An answer or two of each kind without options; a new kind of answer needs its line here."""


def every_way(claim: Claim) -> Iterator[tuple[Path, list[str]]]:
    """Every way through the gates, with each value that makes a difference: where it ends, and the places passed."""
    ways = [({}, list[str]())]
    while ways:
        answers, passed = ways.pop()
        path = stands(claim.id, answers, NOW, "check")
        assert path.place not in passed, f"{claim.id} asks for {path.place} twice"
        if path.node is None:
            yield path, passed
            continue
        assert isinstance(path.node, Question)
        for value in values_of(path.node):
            ways.append(({**answers, path.node.id: value}, [*passed, path.place]))


@pytest.mark.parametrize("kind", claims())
def test_every_way_ends_and_every_question_document_and_refusal_lies_on_one(kind: str) -> None:
    claim = claims()[kind]
    seen: set[str] = set()
    refused: set[str] = set()
    ends: set[str] = set()
    for path, passed in every_way(claim):
        ends.add(path.place)
        seen |= set(passed)
        if path.refusal:
            refused.add(path.refusal.code)
    assert ends == {ELIGIBLE, REFUSED}
    for question in claim.questions:
        for value in values_of(question):
            path = stands(kind, {**filled(kind, NOW), question.id: value}, NOW)
            if path.place != REFUSED:
                # Another answer may ask for more; whatever it asks, there is a way to the end.
                path = stands(kind, filled(kind, NOW, {**_without(claim, question), question.id: value}), NOW)
            seen |= {place_of(node) for node in path.nodes}
            refused |= {path.refusal.code} if path.refusal else set()
            assert path.place in (REVIEW, REFUSED)
    refused |= {path.refusal.code for _, path in in_the_form(claim) if path.refusal}
    assert seen == {place_of(node) for node in claim.nodes}, "a question or document nobody is ever asked for"
    assert refused == {refusal.code for _, refusal in claim.refusals()}, "a refusal nobody ever reaches"


def _without(claim: Claim, question: Question) -> dict[str, Any]:
    """Answers to the questions before this one."""
    answers = filled(claim.id, NOW)
    order = [one.id for one in claim.questions]
    return {name: answers[name] for name in order[: order.index(question.id)] if name in answers}


def test_what_the_rules_want_of_documents_is_asked_for() -> None:
    """The documents of each reason: by regulation (required), in practice (usual), and only if."""
    wanted = {
        "jht_resign": ({"kpj_card", "id", "resign_letter"}, {"kk", "bank_book", "photo", "paklaring"}, {"npwp"}),
        "jht_phk": ({"kpj_card", "id", "phk_proof"}, {"kk", "bank_book", "photo"}, {"npwp", "phk_no_objection"}),
        "jht_pkwt": ({"kpj_card", "id", "contract_end"}, {"kk", "bank_book", "photo", "paklaring"}, {"npwp"}),
        "jht_usia_56": ({"kpj_card", "id"}, {"kk", "bank_book", "photo"}, {"npwp", "pension_letter"}),
    }
    for kind, (required, usual, conditional) in wanted.items():
        documents = claims()[kind].documents
        assert {one.id for one in documents if one.need == "required"} == required
        assert {one.id for one in documents if one.need == "usual"} == usual
        assert {one.id for one in documents if one.need == "conditional"} == conditional | {"surat_kuasa", "proxy_id"}


@pytest.mark.parametrize(
    ("balance", "earlier", "wanted"),
    [
        ("to_15m", "tidak", False),
        ("15m_to_50m", "tidak", False),
        ("above_50m", "tidak", True),
        ("unknown", "tidak", False),
        ("to_15m", "ya", True),
        ("above_50m", "ya", True),
    ],
)
@pytest.mark.parametrize("kind", [one.id for one in claims().values() if one.programme == "JHT" and not one.heirs])
def test_npwp_is_wanted_above_50_million_or_after_a_partial_claim(
    kind: str, balance: str, earlier: str, wanted: bool
) -> None:
    draft = Draft("D", kind, 1, answers={"balance": balance, "earlier_claim": earlier})
    path = place_of_draft(draft, here(noon("2026-11-21")), WIB)
    asked = {place_of(node) for node in path.nodes}
    assert ("npwp" in asked) == wanted
    assert ("doc_npwp" in asked) == wanted
