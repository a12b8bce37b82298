"""Questions and sentences typed where an answer is wanted: answered, and the field stays as it was."""

from __future__ import annotations

import pytest

from tests.dialogs.scripted_users import begin, go
from tests.dialogs.support import Chat


def at(place: str) -> Chat:
    chat = Chat(name="Kasman")
    begin(chat, "jht_resign")
    return go(chat, place).told_from_here()


@pytest.mark.parametrize(
    "place", ["claimant", "nik", "name", "birthdate", "kpj", "email", "bank", "account", "holder", "branch"]
)
def test_a_question_is_answered_and_the_field_stays_as_it_was(place: str) -> None:
    chat = at(place)
    before = dict(chat.draft.answers)
    for text in (
        "kenapa ini perlu?",
        "boleh diisi nanti ga min",
        "berapa lama cair?",
        "saya mau tanya dulu",
        "halo min",
    ):
        chat.say(text)
        assert chat.place == place, text
        assert dict(chat.draft.answers) == before, text
    assert "said-greeting" in chat.ids
    chat.say("berapa lama cair?")
    assert {"asked-known", "faq-waiting", "asked-waiting"} <= chat.ids
    chat.say("saya mau tanya dulu")
    assert "asked-what" in chat.ids


def test_an_answer_given_before_survives_a_question_when_it_is_changed() -> None:
    chat = at("kpj")
    name = chat.draft.answers["name"]
    chat.press("btn-back")
    chat.press("btn-back")
    assert chat.place == "name"
    chat.say("boleh pakai nama panggilan")
    assert chat.draft.answers["name"] == name


def test_a_question_while_a_doubt_is_open_leaves_the_doubt() -> None:
    chat = at("name")
    chat.say("saya Suharto")
    assert "doubt-name-one-word" in chat.ids
    chat.say("kenapa ditanya lagi?")
    assert "name" not in chat.draft.answers
    chat.say("ya")
    assert chat.draft.answers["name"] == "SUHARTO"


def test_of_two_writings_of_a_name_the_button_takes_the_one_it_shows() -> None:
    chat = at("name")
    chat.say("Budi Santoso pak")
    assert "offer-name-meant" in chat.ids
    chat.say("ya")
    assert "name" not in chat.draft.answers, "yes to two names names none of them"
    chat.say("Budi Santoso pak")
    older = chat.kept()
    chat.say("Sekar Contohwati pak")
    chat.press_button(older, older.buttons[0])
    assert "name" not in chat.draft.answers, "a button of an older offer takes nothing of a newer one"
    chat.press_button(chat.newest, chat.newest.buttons[0])
    assert chat.draft.answers["name"] == "SEKAR CONTOHWATI"


def test_a_bank_that_may_be_meant_is_taken_by_its_button_and_a_wallet_never() -> None:
    chat = at("bank")
    chat.say("go pay")
    assert "problem-bank-wallet" in chat.ids
    chat.say("ya")
    assert "bank" not in chat.draft.answers
    chat.say("mandri")
    chat.choose("mandiri")
    assert chat.draft.answers["bank"] == "Mandiri"


def test_an_offered_account_of_unusual_length_is_still_asked_about() -> None:
    chat = at("account")
    chat.say("1234567890 atau 123456789")
    assert "offer-account-which" in chat.ids
    chat.choose("123456789")
    assert "doubt-account-length" in chat.ids
    chat.say("ya")
    assert chat.draft.answers["account"] == "123456789"
