"""The place of a conversation follows from its answers, whatever happened in between."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.claims import claims
from dialogs.claims.schema import PIN, REFUSED, REVIEW
from dialogs.engine.path import UnreachablePlace, check_place, on_path, place_of_draft
from dialogs.model.conversation import Conversation, Draft, Pending
from dialogs.model.phases import Filling
from tests.dialogs.checks import BEGIN, environment_at
from tests.dialogs.scripted_users import begin, go
from tests.dialogs.support import Chat

HERE = environment_at(BEGIN, 1)


@pytest.fixture(scope="module")
def full() -> Draft:
    """A claim ready for its review."""
    chat = Chat()
    begin(chat, "jht_resign")
    return go(chat, REVIEW).draft


def place(draft: Draft) -> str:
    return place_of_draft(draft, HERE, "Asia/Jakarta").place


def test_the_place_is_the_first_question_without_an_answer(full: Draft) -> None:
    assert place(full) == REVIEW
    assert place(full.confirming()) == PIN
    for question in claims()["jht_resign"].questions:
        if question.id in full.answers:
            without = {name: value for name, value in full.answers.items() if name != question.id}
            assert place(replace(full, answers=without)) == question.id
    assert place(replace(full, files={})) == "doc_kpj_card"


def test_who_went_back_stays_there_only_as_long_as_it_is_asked(full: Draft) -> None:
    assert place(full.going_back("bank")) == "bank"
    assert place(full.going_back("doc_id")) == "doc_id"
    assert place(full.going_back("npwp")) == REVIEW, "NPWP is not asked of this person"
    assert place(full.going_back("gone")) == REVIEW
    without = {name: value for name, value in full.answers.items() if name != "nik"}
    assert place(replace(full.going_back("bank"), answers=without)) == "nik", "nobody jumps over what is missing"
    assert place(full.going_back("bank").confirming()) == PIN


def test_a_half_answered_question_is_where_one_stands(full: Draft) -> None:
    assert place(replace(full, pending=Pending("birthdate", {"typed": "13-4-1985"}))) == "birthdate"


def test_a_refusal_stands_before_everything_behind_it(full: Draft) -> None:
    refused = replace(full, answers={**full.answers, "nonactive": "tidak"})
    assert place(refused) == REFUSED
    assert place(refused.confirming()) == REFUSED, "a confirmed claim does not slip past a refusal"


def test_what_is_submitted_is_what_lies_on_the_path(full: Draft) -> None:
    more = replace(full, answers={**full.answers, "npwp": "012345678901000", "zone": "wit", "gone": 1})
    path = place_of_draft(more, HERE, "Asia/Jakarta")
    assert set(on_path(path, more.answers)) == set(full.answers)


def test_a_place_the_answers_do_not_lead_to_cannot_be_set(full: Draft) -> None:
    there = replace(full, phase=Filling.review.state, place=REVIEW)
    conversation = Conversation(drafts=(there,), phase=there.phase, subject=there.id)
    check_place("Filling:review", conversation, HERE)
    for state in ("Filling:pin", "Filling:form", "Checking:card", "Lobby:menu", "nonsense", None):
        with pytest.raises(UnreachablePlace, match="the answers lead to Filling:review"):
            check_place(state, conversation, HERE)
    elsewhere = conversation.with_draft(replace(there, place="nik"))
    with pytest.raises(UnreachablePlace, match="the answers lead to review, not to nik"):
        check_place("Filling:review", elsewhere, HERE)
    check_place("Lobby:new", Conversation(), HERE)
    with pytest.raises(UnreachablePlace):
        check_place("Lobby:menu", Conversation(), HERE)
