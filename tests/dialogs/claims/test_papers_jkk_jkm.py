"""Papers of JKK, JKM and the scholarship: those the rules require, and those asked for only where they are wanted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dialogs.claims import claims
from dialogs.claims.decision import Decision, decide
from dialogs.law.dates import WIB
from dialogs.law.facts import Facts
from tests.dialogs.checks import BRANCHES

TODAY = "2026-11-21"


MINE = ("jkk_kecelakaan", "jkk_cacat", "jkk_meninggal", "jkm", "beasiswa")


def noon(day: str, zone: str = WIB) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(12), ZoneInfo(zone)).astimezone(UTC)


def facts(answers: Mapping[str, Any], day: str = TODAY) -> Facts:
    return Facts(answers, noon(day), WIB, BRANCHES)


def decided(reason: str, answers: Mapping[str, Any], day: str = TODAY) -> Decision:
    return decide(claims()[reason], facts(answers, day))


ACCIDENT = {"when": "2026-11-10", "where": "tempat_kerja", "active": "ya", "reported": "ya"}


DISABLED = {"when": "2026-03-10", "active": "ya", "doctor": "ya"}


BY_WORK = {"when": "2026-03-10", "active": "ya", "relation": "pasangan", "higher_exists": "tidak"}


DEATH = {"work_cause": "tidak", "active": "ya", "higher_exists": "tidak", "bpu_new": "tidak", "children": "tidak"}


CHILD = {"child_age": 12, "child_married": "tidak", "child_working": "tidak"}


NOT_BY_WORK = {"cause": "meninggal_bukan_kerja", "contribution_years": 5, **CHILD}


ELIGIBLE: Mapping[str, dict[str, Any]] = {
    "jkk_kecelakaan": ACCIDENT,
    "jkk_cacat": DISABLED,
    "jkk_meninggal": BY_WORK,
    "jkm": DEATH,
    "beasiswa": NOT_BY_WORK,
}


PAPERS: Mapping[str, tuple[set[str], set[str], set[str]]] = {
    "jkk_kecelakaan": (
        {"kpj_card", "id", "jkk_stage1", "jkk_stage2", "jkk_doctor", "chronology", "attendance"},
        {"bank_book"},
        {"kk", "receipts", "police", "visum"},
    ),
    "jkk_cacat": ({"kpj_card", "id", "jkk_stage2", "jkk_doctor"}, {"bank_book"}, set()),
    "jkk_meninggal": (
        {"kpj_card", "heir_id", "death_cert", "heir_letter", "kk", "heir_bank", "jkk_stage1", "jkk_stage2"},
        set(),
        {"marriage", "birth_cert", "will"},
    ),
    "jkm": (
        {"kpj_card", "id", "heir_id", "death_cert", "kk", "heir_letter", "heir_bank"},
        set(),
        {"marriage", "will"},
    ),
    "beasiswa": ({"birth_cert", "kk", "school_letter", "report_card", "heir_id", "bank_book"}, set(), set()),
}
"""By regulation, in practice, and only if."""


@pytest.mark.parametrize("reason", MINE)
def test_the_papers_are_those_of_the_rules(reason: str) -> None:
    claim = claims()[reason]
    required, usual, conditional = PAPERS[reason]
    listed = decided(reason, ELIGIBLE[reason]).as_json(claim)["documents"]
    assert {need: set(ids) for need, ids in listed.items()} == {
        "required": required,
        "usual": usual,
        "conditional": conditional,
    }


@pytest.mark.parametrize("reason", MINE)
def test_what_the_rules_require_is_asked_of_everybody_and_can_not_be_left_out(reason: str) -> None:
    for document in claims()[reason].documents:
        if document.need == "required":
            assert document.when(facts({})), document.id
            assert not document.skippable, document.id


VIOLENCE = {"where": "kekerasan_di_tempat_kerja"}


ONLY_IF: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    # (reason, document, answers for which it is asked, answers for which it is not)
    ("jkk_kecelakaan", "police", VIOLENCE, {"where": "penyakit_akibat_kerja"}),
    ("jkk_kecelakaan", "police", {"where": "perjalanan_kerja", "traffic": "ya"}, {"traffic": "tidak"}),
    ("jkk_kecelakaan", "visum", VIOLENCE, {"where": "perjalanan_kerja", "traffic": "ya"}),
    ("jkk_meninggal", "marriage", {"relation": "pasangan"}, {"relation": "anak"}),
    ("jkk_meninggal", "birth_cert", {"relation": "anak"}, {"relation": "pasangan"}),
    ("jkk_meninggal", "will", {"relation": "wasiat"}, {"relation": "mertua"}),
    ("jkk_meninggal", "guardianship", {"heir_minor": "ya"}, {"heir_minor": "tidak"}),
    ("jkm", "marriage", {"relation": "pasangan"}, {"relation": "anak"}),
    ("jkm", "will", {"relation": "wasiat"}, {"relation": "saudara"}),
    ("jkm", "guardianship", {"heir_minor": "ya"}, {"heir_minor": "tidak"}),
]


@pytest.mark.parametrize(("reason", "paper", "asked", "not_asked"), ONLY_IF)
def test_a_paper_that_is_wanted_only_if_is_asked_only_then(
    reason: str, paper: str, asked: dict[str, Any], not_asked: dict[str, Any]
) -> None:
    document = next(one for one in claims()[reason].documents if one.id == paper)
    assert document.when(facts(asked))
    assert not document.when(facts(not_asked))


@pytest.mark.parametrize("paper", ["kk", "receipts"])
def test_where_no_answer_tells_whether_a_paper_is_wanted_it_can_be_left_out(paper: str) -> None:
    document = next(one for one in claims()["jkk_kecelakaan"].documents if one.id == paper)
    assert document.need == "conditional"
    assert document.skippable
