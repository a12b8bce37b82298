"""The catalogue of reasons: complete, usable, and silent about anybody else."""

from __future__ import annotations

import re

import pytest

from bot.texts import LOCALES
from dialogs.claims import claims
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.law.reasons import REASONS, ReasonType, UnknownReason, reason_type, reasons_for
from tests.written_texts import texts

EVERY = pytest.mark.parametrize("reason", REASONS.values(), ids=lambda one: one.code)


@EVERY
def test_a_reason_is_given_for_a_state_that_wants_one(reason: ReasonType) -> None:
    assert reason.decisions
    assert all(lifecycle.note_wanted(state) == "reason" for state in reason.decisions)


@pytest.mark.parametrize("state", [state for state in lifecycle.STATES if lifecycle.note_wanted(state) == "reason"])
def test_every_state_that_wants_a_reason_has_some_and_one_in_free_words(state: str) -> None:
    found = reasons_for(state)
    assert any(one.blocks for one in found)
    assert any(one.wants_note for one in found), "what the catalogue does not know can be said beside a code"


@pytest.mark.parametrize("state", [state for state in lifecycle.STATES if lifecycle.note_wanted(state) != "reason"])
def test_other_states_have_none(state: str) -> None:
    assert reasons_for(state) == ()


@EVERY
def test_what_a_reason_may_be_about_is_asked_by_some_claim(reason: ReasonType) -> None:
    asked = {question.id for claim in claims().values() for question in claim.questions}
    slots = {document.id for claim in claims().values() for document in claim.documents}
    assert reason.only <= (slots if reason.about == "document" else asked)
    assert not reason.only or reason.about != "claim"


@EVERY
def test_only_a_document_or_an_answer_is_mended_in_the_chat(reason: ReasonType) -> None:
    assert reason.mended_here == (reason.by == "participant" and reason.about in ("document", "field"))
    assert reason.fits("") == (reason.about == "claim")
    assert not reason.adds or reason.about == "document"


def test_only_words_of_an_officer_open_the_whole_claim() -> None:
    assert [code for code, one in REASONS.items() if one.opens_claim] == ["other"]


def test_a_reason_about_an_account_fits_no_other_answer() -> None:
    closed = reason_type("account_closed")
    assert closed.fits("account")
    assert not closed.fits("nik")
    assert not closed.fits("")


def test_a_code_nobody_knows_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownReason, match="'moon'; there are: unreadable, cut_off"):
        reason_type("moon")


@pytest.mark.parametrize("locale", LOCALES)
@EVERY
def test_a_reason_is_two_short_sentences_for_a_tired_person(reason: ReasonType, locale: str) -> None:
    what, do = texts(locale)[f"reason-{reason.code}"], texts(locale)[f"reason-{reason.code}-do"]
    assert len(what) <= 90, what
    assert len(do) <= 190, do
    assert what.endswith(".")
    assert re.search(r"[.?]( |$)", do)
    assert "{ $about }" not in do, "it is named once"
    assert reason.about != "claim" or "{ $about }" not in what


ANOTHER = {"id": r"orang lain|pihak lain|seseorang|pemilik lain", "en": r"someone else|somebody else|another person"}


@pytest.mark.parametrize("locale", LOCALES)
@EVERY
def test_nobody_is_told_anything_about_another_person(reason: ReasonType, locale: str) -> None:
    for end in ("", "-do"):
        assert not re.search(ANOTHER[locale], texts(locale)[f"reason-{reason.code}{end}"], re.IGNORECASE)


@pytest.mark.parametrize("code", ["identity_taken", "lost_wallet"])
@pytest.mark.parametrize("locale", LOCALES)
def test_a_stolen_identity_and_a_lost_wallet_have_a_path_with_what_to_bring(code: str, locale: str) -> None:
    do = texts(locale)[f"reason-{code}-do"]
    told = {"id": ("polisi", "Kartu Keluarga"), "en": ("police", "family card")}[locale]
    assert all(word in do for word in told), do
    assert re.search(r"kantor cabang|branch", texts(locale)[f"reason-{code}"] + do)
