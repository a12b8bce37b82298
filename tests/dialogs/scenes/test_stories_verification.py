"""Participants are looked up while the form is filled in: what the service says is told at once, and decides nothing."""

from __future__ import annotations

import pytest

from dialogs.claims import claims
from dialogs.claims.schema import REVIEW
from dialogs.model.effects import VerifyParticipant
from dialogs.model.events import ParticipantVerified
from tests.dialogs.lengths import check_lengths
from tests.dialogs.scripted_users import begin, file, go
from tests.dialogs.storing import at_review
from tests.dialogs.support import Chat

ALL = frozenset(claim.programme for claim in claims().values())


def asked() -> Chat:
    """A claim whose participant was just asked about at the service: the phone is the next question."""
    chat = Chat(verifies=ALL)
    begin(chat, "jht_resign")
    return go(chat, "phone")


def reviewed(kind: str) -> Chat:
    """A claim of any kind at its review, taken up by a release that asks the service."""
    chat = Chat(verifies=ALL)
    chat.conversation = at_review(kind)
    chat.say("terima kasih")
    return chat


def answers(chat: Chat, *, found: bool = True, **more: bool) -> Chat:
    asked = chat.draft.verification
    assert asked is not None
    chat.log.append(("reports", "the service was asked about the participant"))
    chat.happens(ParticipantVerified(chat.draft.id, asked.about, found, **more))
    if chat.place == "phone":
        check_lengths(chat)
    return chat


def questions(chat: Chat) -> list[VerifyParticipant]:
    return list(chat.all_works(VerifyParticipant))


def test_the_service_is_asked_once_when_the_last_of_the_three_is_known() -> None:
    chat = asked()
    assert len(questions(chat)) == 1
    verification = chat.draft.verification
    assert verification is not None
    answers = chat.draft.answers
    assert verification.about == (answers["nik"], answers["kpj"][0], answers["birthdate"])
    go(chat, REVIEW)
    assert len(questions(chat)) == 1


def test_nobody_is_asked_where_the_service_knows_no_participants() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    file(chat)
    assert questions(chat) == []


def test_a_mistyped_number_is_told_with_a_button_to_each_and_the_claim_goes_on() -> None:
    chat = answers(asked(), found=False)
    assert "verification-unknown" in chat.ids
    assert chat.place == "phone", "the question stands where it stood"
    chat.press("btn-change", value="kpj")
    assert chat.place == "kpj"
    chat.say("12345678901")
    assert chat.place == "phone"
    assert len(questions(chat)) == 2, "the new number is asked about"


def test_who_is_reported_as_working_still_hears_whom_to_ask() -> None:
    chat = answers(asked(), active=True)
    assert "Minta bagian HR" in chat.newest.text
    assert chat.place == "phone"


def test_working_is_no_trouble_where_the_claim_allows_it() -> None:
    chat = answers(reviewed("jht_10"), active=True)
    assert "verification-active" not in chat.ids
    assert "verification-found" in chat.ids


def test_several_cards_are_told_before_filing() -> None:
    assert "verification-several" in answers(asked(), several_kpj=True).ids


def test_an_answer_about_what_was_changed_meanwhile_is_no_answer() -> None:
    chat = asked()
    first = chat.draft.verification
    assert first is not None
    chat.say("kembali")
    go(chat, "kpj") if chat.place != "kpj" else chat
    chat.say("98765432100")
    chat.happens(ParticipantVerified(chat.draft.id, first.about, False))
    assert "verification-unknown" not in chat.ids
    assert chat.draft.verification is not None
    assert chat.draft.verification.found is None


def test_an_answer_that_comes_when_the_claim_is_filed_says_nothing() -> None:
    chat = asked()
    draft, verification = chat.draft.id, chat.draft.verification
    assert verification is not None
    file(chat)
    shown = len(chat.screen)
    chat.happens(ParticipantVerified(draft, verification.about, False))
    assert len(chat.screen) == shown


@pytest.mark.parametrize("kind", ["jht_meninggal", "jkm", "jp_janda_duda"])
def test_of_a_claim_of_heirs_the_deceased_is_looked_up(kind: str) -> None:
    chat = reviewed(kind)
    verification = chat.draft.verification
    assert verification is not None
    answers = chat.draft.answers
    assert verification.about == (answers["p_nik"], answers["kpj"][0], answers["p_birthdate"])
