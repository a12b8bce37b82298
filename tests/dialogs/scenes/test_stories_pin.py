"""The PIN Klaim: asked for, mistaken, expired, locked, understood in every form it comes in."""

from __future__ import annotations

import pytest

from dialogs.model.effects import DeliverPin, FileClaim
from tests.dialogs.scripted_users import SEKAR, begin, by_sms, chosen, go
from tests.dialogs.support import Chat
from tests.dialogs.transcripts import FULL_WIDTH, approve

NO_EMAIL = {**SEKAR, "email": chosen("none")}


def at_pin(name: str = "Siti", answers: dict[str, object] | None = None, **given: object) -> Chat:
    """A claim with the PIN about to be asked for."""
    chat = Chat(name=name, **given)  # type: ignore[arg-type] # named as the fields of Chat
    begin(chat, "jht_resign")
    told = answers or SEKAR
    if chat.channels == {"sms", "email"}:
        go(chat, "email", told)  # type: ignore[arg-type] # the same as SEKAR
        chat.say(str(told["email"]))
    go(chat, "review", told)  # type: ignore[arg-type] # the same as SEKAR
    chat.told_from_here()
    chat.press("btn-confirm")
    return chat


def is_filed(chat: Chat) -> bool:
    return bool(list(chat.all_works(FileClaim)))


def test_five_wrong_pins_lock_with_the_time_told_and_later_it_works() -> None:
    chat = at_pin("Sekar")
    by_sms(chat)
    for _ in range(4):
        chat.say(chat.wrong_pin)
        assert "pin-wrong" in chat.ids
    chat.pad(chat.wrong_pin)
    assert "pin-locked" in chat.ids
    right = chat.pin
    chat.say(right)
    assert "pin-locked" in chat.ids, "not even the right one is taken now"
    chat.later(minutes=29).say("kirim PIN lagi")
    assert "pin-locked" in chat.ids
    chat.later(minutes=1).say("halo")
    chat.press("btn-pin-email")
    chat.say(right)
    assert not is_filed(chat), "the PIN from before the lock is not the new one"
    chat.say(chat.pin)
    assert is_filed(chat)
    approve(chat, "wrong_pins_lock_and_later_it_works")


@pytest.mark.parametrize("typed", [True, False], ids=["typed", "on the pad"])
def test_the_pad_goes_when_the_claim_is_filed(typed: bool) -> None:
    chat = at_pin("Sekar")
    by_sms(chat)
    chat.say(chat.wrong_pin)
    if typed:
        chat.say(chat.pin)
    else:
        chat.pad(chat.pin)
    assert is_filed(chat)
    asking = [shown for shown in chat.screen.values() if shown.rows and shown.id not in chat.aside]
    assert all("filing" in shown.ids for shown in asking), [shown.text[:40] for shown in asking]


def test_the_tries_are_counted_per_person_so_a_new_pin_buys_none() -> None:
    chat = at_pin()
    by_sms(chat)
    for _ in range(4):
        chat.say(chat.wrong_pin)
    chat.later(minutes=2).press("btn-pin-again")
    chat.say(chat.wrong_pin)
    assert "pin-locked" in chat.ids
    chat.press("btn-save")
    begin(chat, "jht_pkwt")
    go(chat, "review")
    chat.press("btn-confirm")
    assert "pin-locked" in chat.ids, "another claim of the same person is locked too"


def test_deleting_everything_does_not_unlock() -> None:
    chat = at_pin()
    by_sms(chat)
    for _ in range(5):
        chat.say(chat.wrong_pin)
    chat.say("/datasaya")
    chat.press("btn-delete-all")
    chat.press("btn-delete-yes")
    begin(chat, "jht_resign")
    go(chat, "review")
    chat.press("btn-confirm")
    assert "pin-locked" in chat.ids


def test_an_expired_pin_is_told_and_a_new_one_comes() -> None:
    chat = at_pin("Wayan")
    by_sms(chat)
    old = chat.pin
    chat.later(minutes=10).say(old)
    assert "pin-expired" in chat.ids
    by_sms(chat)
    chat.later(minutes=9, seconds=59).say(chat.pin)
    assert is_filed(chat)
    approve(chat, "an_expired_pin")


def test_a_new_pin_can_be_had_after_a_minute_and_the_old_one_is_told_apart() -> None:
    chat = at_pin("Ratna")
    by_sms(chat)
    first, old_sms, old_request = chat.pin, chat.sms, chat.pin_request.request
    sent = len(list(chat.all_works(DeliverPin)))
    chat.later(seconds=40).press("btn-pin-again")
    assert "pin-wait" in chat.ids
    assert len(list(chat.all_works(DeliverPin))) == sent
    chat.later(seconds=20).press("btn-pin-again")
    assert len(list(chat.all_works(DeliverPin))) == sent + 1
    chat.say(old_sms)
    assert "pin-old" in chat.ids
    chat.pad(first, old_request)
    assert "pin-new-one" in chat.ids
    assert chat.conversation.guard.tries == 0, "an old message costs no try"
    chat.later(seconds=70).press("btn-pin-other")
    chat.say(chat.pin)
    assert is_filed(chat)
    approve(chat, "a_new_pin_and_an_old_sms")


@pytest.mark.parametrize(
    "written",
    [
        "{pin}",
        "PIN: {three} {rest}",
        "pin klaim saya {pin}",
        "{wide}",
        "{three}-{rest}",
        "{sms}",
        "OTP {pin}",
        "kodenya {pin} ya pak",
    ],
)
def test_the_pin_is_understood_however_it_is_written_and_its_message_deleted(written: str) -> None:
    chat = at_pin()
    by_sms(chat)
    pin = chat.pin
    text = written.format(pin=pin, three=pin[:3], rest=pin[3:], wide=pin.translate(FULL_WIDTH), sms=chat.sms)
    chat.say(text)
    assert is_filed(chat)
    assert all(shown.by_bot or pin not in shown.text for shown in chat.screen.values())


def test_ways_to_write_a_pin_and_ways_that_are_none() -> None:
    chat = at_pin("Nurlaela")
    by_sms(chat)
    chat.say("belum datang")
    chat.say("12345")
    chat.say("123456 atau 654321?")
    chat.other("voice")
    chat.photo()
    chat.press("btn-help")
    chat.say("apa itu PIN Klaim?")
    assert "faq-pin" in chat.ids, "a question about the PIN is no PIN"
    chat.edit("123456")
    chat.say("PIN: " + chat.pin[:3] + " " + chat.pin[3:])
    assert is_filed(chat)
    approve(chat, "typing_the_pin")


def test_a_message_that_cannot_be_delivered_offers_the_other_way() -> None:
    chat = at_pin("Kasman")
    by_sms(chat)
    chat.undelivered()
    assert "pin-undeliverable" in chat.ids
    chat.press("btn-pin-email")
    chat.pad(chat.pin)
    assert is_filed(chat)
    approve(chat, "an_sms_that_cannot_be_delivered")


def test_where_only_email_is_sent_somebody_without_one_can_still_give_it() -> None:
    chat = at_pin("Ulfah", NO_EMAIL, channels=frozenset({"email"}))
    assert "pin-no-way" in chat.ids
    chat.press("btn-add-email")
    assert chat.place == "email"
    chat.say("ulfah@contoh.co.id")
    assert chat.place == "review"
    chat.press("btn-confirm")
    assert chat.draft.pin is not None, "where there is one way it is not asked which"
    chat.press("btn-pin-other")
    assert "pin-one-way" in chat.ids
    chat.say(chat.pin)
    assert is_filed(chat)
    approve(chat, "only_email_and_somebody_without_one")


def test_asking_too_often_is_stopped_with_the_time_told() -> None:
    chat = at_pin()
    by_sms(chat)
    # One was sent before the e-mail was told.
    for _ in range(4):
        chat.later(minutes=2).press("btn-pin-again")
    assert len(list(chat.all_works(DeliverPin))) == 6
    chat.later(minutes=2).press("btn-pin-again")
    assert "pin-too-often" in chat.ids
    assert len(list(chat.all_works(DeliverPin))) == 6
    assert "pin-pad" in chat.ids or "pin-ask" in chat.ids, "the PIN sent last is still good"
    chat.later(minutes=9).press("btn-pin-again")
    assert {"pin-too-often", "pin-choose"} <= set(chat.ids), "the PIN sent last is over"
    chat.later(minutes=50).press("btn-pin-sms")
    assert len(list(chat.all_works(DeliverPin))) == 7


def test_going_back_from_the_pin_and_changing_an_answer_makes_the_old_pin_useless() -> None:
    chat = at_pin()
    by_sms(chat)
    old = chat.pin
    chat.press("btn-back-to-review")
    chat.change("label-account")
    chat.say("7418529631")
    chat.say(old)
    assert not is_filed(chat)
    assert chat.place == "review"
