"""Pages a participant keeps: the receipt, and the letter of an appointment."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.claims import claims
from dialogs.engine.context import StepContext
from dialogs.model.decisions import Appointment
from dialogs.model.effects import EndButtons, FileClaim, Say, SendCalendar, SendPaper
from dialogs.model.events import ClaimMoved
from dialogs.prompts.claim_papers import receipt_paper
from dialogs.scenes.filed_claim import MOST_BESIDE_A_FILE
from tests.dialogs.scripted_users import begin, file
from tests.dialogs.support import Chat

REFERENCE = "KLM-7Q2K-M4XW"
LONGEST_NOTE, LONGEST_FIELD = 800, 200
"""Characters an officer may write to a participant, and into a field of an appointment."""


def recorded(kind: str = "jht_resign") -> Chat:
    chat = Chat(name="Sekar")
    begin(chat, kind)
    file(chat)
    chat.later(minutes=2).recorded(REFERENCE)
    return chat


def paper_in(chat: Chat) -> SendPaper:
    """The one page that was just sent. Raises AssertionError where it is not one message with the page on it."""
    (said,) = [said for said in chat.outcome.say if not isinstance(said, SendCalendar)]
    assert isinstance(said, SendPaper), "one message tells it and brings the page"
    return said


def test_the_receipt_comes_with_a_page_on_the_same_message() -> None:
    said = paper_in(recorded())
    assert said.caption[0].id == "receipt"
    assert said.code is not None
    assert said.code.words == REFERENCE
    assert said.buttons


def test_when_it_was_recorded_is_kept_for_a_receipt_asked_for_later() -> None:
    chat = recorded()
    first = paper_in(chat)
    chat.moved("verifying")
    chat.later(days=3)
    again = receipt_paper(StepContext(chat.environment, chat.conversation), chat.filed)
    assert again.sections[0] == first.sections[0], "filed, recorded, branch: all as they were"
    assert again.caption[0].id == "sheet-receipt-caption"


def test_a_claim_that_is_corrected_gets_no_second_receipt_but_word() -> None:
    chat = recorded()
    chat.moved("verifying")
    chat.moved("needs_correction", "Foto e-KTP buram.")
    chat.press("btn-correct")
    chat.change("doc-id")
    chat.photo()
    chat.checked()
    file(chat)
    chat.recorded(REFERENCE)
    assert "receipt-correction" in chat.ids
    assert not any(isinstance(said, SendPaper) for said in chat.outcome.say)
    assert chat.filed.recorded_at is not None


def test_an_appointment_comes_with_its_letter_and_its_words() -> None:
    chat = recorded()
    chat.moved("verifying")
    at = Appointment("2026-12-03T02:00:00+00:00", "Kantor Cabang Contoh", "Jl. Contoh 1", bring=("KTP asli",))
    claim = next(chat.all_works(FileClaim)).claim
    chat.happens(ClaimMoved(claim, "scheduled", "petugas", appointment=at))
    said = paper_in(chat)
    assert said.caption[0].id == "moved-scheduled"
    assert said.title.id == "sheet-letter-title"


@pytest.mark.parametrize("kind", claims())
def test_an_appointment_in_the_longest_words_is_told_before_its_page(kind: str) -> None:
    """Under a page only 1,024 characters fit; `support.Chat` holds every caption against that."""
    if claims()[kind].programme == "JKP":
        pytest.skip("is filed at SIAPkerja, so nobody is called for it here")
    chat = recorded("jht_resign")
    chat.conversation = chat.conversation.with_filed(
        replace(chat.filed, kind=kind, version=claims()[kind].version, files={})
    )
    chat.moved("verifying")
    fields = Appointment((chat.now + timedelta(days=3)).isoformat(), "p" * LONGEST_FIELD, link="l" * LONGEST_FIELD)
    chat.moved("scheduled", ("Datang Senin pukul 10.00 & bawa KTP. " * 40)[:LONGEST_NOTE], appointment=fields)
    told, letter = (said for said in chat.outcome.say if not isinstance(said, SendCalendar | EndButtons))
    assert {"moved-scheduled", "appointment", "told-appointment"} <= chat.ids
    assert isinstance(told, Say)
    assert isinstance(letter, SendPaper)
    assert [part.id for part in letter.caption] == ["letter-beside"]
    assert letter.buttons
    assert not told.buttons, "they stand once, under the page"


def test_a_short_appointment_is_told_under_its_page() -> None:
    chat = recorded()
    chat.moved("verifying")
    chat.moved("scheduled", ("Datang Senin pukul 10.00 & bawa KTP. " * 40)[:MOST_BESIDE_A_FILE])
    assert paper_in(chat).caption[0].id == "moved-scheduled"


def test_an_approval_without_an_appointment_is_a_word_and_no_page() -> None:
    chat = recorded()
    chat.moved("verifying")
    chat.moved("approved", "Selamat.")
    assert not any(isinstance(said, SendPaper) for said in chat.outcome.say)
