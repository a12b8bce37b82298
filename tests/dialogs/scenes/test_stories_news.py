"""News of a filed claim on its way to people: copies by e-mail or SMS, and what is told to who was away."""

from __future__ import annotations

from dialogs.model.effects import CopyNews, RecordConsent
from tests.dialogs.scripted_users import SEKAR, begin, file
from tests.dialogs.support import Chat


def filed_claim(**given: object) -> Chat:
    """A claim that is recorded, with the phone and, where SMS is not there, the e-mail of the participant."""
    chat = Chat(name="Sekar", **given)  # type: ignore[arg-type] # named as the fields of Chat
    begin(chat, "jht_resign")
    file(chat)
    chat.recorded()
    return chat


def copies(chat: Chat) -> list[tuple[int, str]]:
    return [(work.number, work.channel) for work in chat.all_works(CopyNews)]


def test_nobody_gets_a_copy_who_did_not_ask_for_one() -> None:
    chat = filed_claim()
    chat.moved("verifying")
    assert copies(chat) == []


def test_who_asks_gets_a_copy_of_the_newest_news_at_once_and_of_each_after_it() -> None:
    chat = filed_claim(channels=frozenset({"sms"}))
    chat.press("btn-copies-sms")
    assert "copies-on-sms" in chat.ids
    assert "812 •••• " in chat.newest.text
    agreed = [work for work in chat.all_works(RecordConsent) if work.purpose == "copies"]
    assert [work.given for work in agreed] == [True]
    chat.moved("verifying")
    chat.moved("approved")
    assert copies(chat) == [(1, "sms"), (2, "sms"), (3, "sms")]


def test_copies_end_with_one_press_and_may_begin_again() -> None:
    chat = filed_claim(channels=frozenset({"sms"}))
    chat.press("btn-copies-sms")
    chat.press("btn-copies-off")
    assert "copies-off" in chat.ids
    chat.moved("verifying")
    assert copies(chat) == [(1, "sms")]
    agreed = [work.given for work in chat.all_works(RecordConsent) if work.purpose == "copies"]
    assert agreed == [True, False]


def test_an_e_mail_that_was_told_is_the_way_of_the_copies() -> None:
    chat = Chat(name="Sekar", channels=frozenset({"email"}))
    begin(chat, "jht_resign")
    file(chat)
    chat.recorded()
    chat.press("btn-copies-email")
    assert "copies-on-email" in chat.ids
    assert str(SEKAR["email"]) not in chat.newest.text, "an address is never shown whole"
    assert copies(chat) == [(1, "email")]


def test_a_claim_at_its_end_has_no_copies_to_begin() -> None:
    chat = filed_claim(channels=frozenset({"sms"}))
    receipt = chat.kept()
    for state in ("verifying", "approved", "paying", "paid"):
        chat.moved(state)
    chat.press("btn-copies-sms", on=receipt)
    assert copies(chat) == []
    assert "button-old" in chat.ids


def test_who_blocked_the_bot_and_returns_is_told_how_the_claim_stands() -> None:
    chat = filed_claim()
    chat.blocks()
    chat.moved("verifying")
    chat.blocks()
    chat.blocks(back=True)
    assert {"welcome-back", "state-verifying"} <= chat.ids


def test_the_officer_sees_since_when_no_news_reaches_the_participant() -> None:
    chat = filed_claim()
    claim = chat.filed.id
    chat.blocks()
    since = chat.now
    chat.later(days=1).moved("verifying")
    chat.blocks()
    assert chat.rows[claim].unreached_since == since, "the first of several moments counts"
    chat.later(days=1).say("halo")
    assert chat.rows[claim].unreached_since is None


def test_who_returns_without_a_claim_is_not_talked_to() -> None:
    chat = Chat(name="Ratna")
    chat.say("/start")
    chat.blocks()
    before = chat.newest
    chat.blocks(back=True)
    assert chat.newest is before


def test_copies_go_on_through_a_correction() -> None:
    chat = filed_claim(channels=frozenset({"sms"}))
    chat.press("btn-copies-sms")
    chat.moved("verifying")
    chat.moved("needs_correction", "Foto e-KTP buram, tolong kirim lagi.")
    chat.press("btn-correct")
    chat.change("doc-id")
    chat.photo()
    chat.checked()
    file(chat)
    chat.recorded()
    assert copies(chat)[-1] == (4, "sms")
