"""A kind word at the right moment: after filing, at bad news, at thanks, and for what we have no answer to."""

from __future__ import annotations

import pytest

from dialogs.model.effects import DropFiles, FileClaim
from dialogs.understanding.courtesy import asks_for_own_claim, is_agreed, is_thanks
from tests.dialogs.scripted_users import begin, choose_reason, file, go
from tests.dialogs.support import Chat

NOTE = "Surat pengunduran diri belum bertanda tangan."


def filed(name: str = "Siti") -> Chat:
    """A claim that was handed over and recorded."""
    chat = Chat(name=name)
    begin(chat, "jht_resign")
    file(chat)
    chat.recorded()
    return chat


def rejected() -> Chat:
    chat = filed()
    chat.moved("verifying")
    chat.moved("rejected", NOTE)
    return chat


# --- bad news, and what can still be done -------------------------------------------------------------------------------


def test_a_rejection_is_told_with_sorrow_its_reason_and_what_can_be_done() -> None:
    chat = rejected()
    told = chat.newest.text
    assert told.startswith("Maaf")
    assert f"Sebabnya: {NOTE}" in told
    assert told.index(NOTE) < told.index("ajukan lagi")
    chat.say("/status")
    assert f"Sebabnya: {NOTE}" in chat.newest.text


def test_a_rejected_claim_is_filed_again_with_its_answers_and_photos() -> None:
    chat = rejected()
    first = chat.filed
    chat.press("btn-again")
    assert chat.place == "review"
    assert {"again-begin", "again-note"} <= chat.ids
    assert chat.draft.id != first.id
    assert chat.draft.answers == first.answers
    assert {slot: held.files for slot, held in chat.draft.files.items()} == {
        slot: held.files for slot, held in first.files.items()
    }
    chat.change("doc-id")
    chat.photo()
    chat.checked()
    file(chat)
    filings = list(chat.all_works(FileClaim))
    assert [filing.revision for filing in filings] == [1, 1]
    assert filings[0].claim != filings[1].claim
    assert not any(set(work.files) & set(first.files["id"].files) for work in chat.all_works(DropFiles)), (
        "the officers still look at the photos of the rejected claim"
    )
    chat.recorded("KLM-8888-8888")
    assert [one.state for one in chat.conversation.filed] == ["rejected", "recorded"]


def test_filing_again_twice_goes_on_with_the_one_that_was_begun() -> None:
    chat = rejected()
    chat.press("btn-again")
    draft = chat.draft.id
    chat.press("btn-save")
    chat.say("/status")
    chat.press("btn-again")
    assert chat.draft.id == draft
    assert len(chat.conversation.drafts) == 1


def test_who_deleted_everything_files_again_from_the_beginning_and_is_told_so() -> None:
    chat = rejected()
    chat.say("/datasaya")
    chat.press("btn-delete-all")
    chat.press("btn-delete-yes")
    assert not chat.filed.answers
    chat.say("/status")
    chat.press("btn-again")
    assert "again-anew" in chat.ids
    assert chat.place == "consent"


@pytest.mark.parametrize("to", ["verifying", "paid"])
def test_filing_again_of_a_claim_that_was_not_rejected_begins_no_second_one(to: str) -> None:
    chat = filed()
    chat.moved("verifying")
    if to == "paid":
        for state in ("approved", "paying", "paid"):
            chat.moved(state)
    chat.press_data(f"{chat.filed.id}|@again|")
    assert all(draft.answers == {} for draft in chat.conversation.drafts)


def test_an_appointment_is_told_as_one() -> None:
    chat = filed()
    chat.moved("verifying")
    when = "Senin, 7 Desember 2026, pukul 10.00, kantor cabang lantai 2. Bawa KTP asli."
    chat.moved("scheduled", when)
    assert f"Jadwalnya: {when}" in chat.newest.text
    chat.say("/status")
    assert f"Jadwalnya: {when}" in chat.newest.text


# --- thanks, and asking how it stands -----------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["terima kasih", "Makasih ya min", "ok, terima kasih banyak pak", "thanks!", "baik"])
def test_thanks_after_filing_get_a_kind_word_and_how_the_claim_stands(said: str) -> None:
    chat = filed()
    chat.say(said)
    assert chat.ids & {"you-are-welcome", "understood"}
    assert {"status-brief", "state-recorded"} <= chat.ids


def test_thanks_in_the_middle_of_a_claim_are_no_answer() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "name")
    chat.say("terima kasih")
    assert "you-are-welcome" in chat.ids
    assert chat.place == "name"


@pytest.mark.parametrize(
    "said",
    ["kapan cair?", "sudah sampai mana?", "gimana klaim saya", "kok belum cair ya", "when will the money be paid?"],
)
def test_who_filed_a_claim_hears_of_their_own(said: str) -> None:
    chat = filed()
    chat.moved("verifying")
    chat.say(said)
    assert {"status-filed", "state-verifying"} <= chat.ids
    assert "faq-waiting" not in chat.ids


def test_who_filed_none_hears_the_rule() -> None:
    chat = Chat()
    chat.say("/start")
    chat.say("kapan cair?")
    assert "faq-waiting" in chat.ids


def test_who_fills_in_another_claim_hears_of_the_filed_one_and_goes_on() -> None:
    chat = filed()
    chat.say("/syarat")
    choose_reason(chat, "jht_phk")
    chat.say("kapan klaim saya cair?")
    assert {"status-brief", "q-working_now"} <= chat.ids


@pytest.mark.parametrize(
    "said", ["terima kasih atas kebijakannya apa", "bank kasih berapa", "terima kasih, tapi kapan cair?", "kasih tahu"]
)
def test_a_text_with_more_in_it_is_more_than_thanks(said: str) -> None:
    assert not is_thanks(said)


@pytest.mark.parametrize("said", ["oke", "Baik, siap", "ok pak"])
def test_an_all_right_is_known(said: str) -> None:
    assert is_agreed(said)


@pytest.mark.parametrize("said", ["apa itu KPJ?", "berapa biaya klaim", "di mana kantor cabang"])
def test_a_general_question_is_not_about_the_own_claim(said: str) -> None:
    assert not asks_for_own_claim(said)


# --- no answer, help, language ------------------------------------------------------------------------------------------


def test_what_we_can_not_answer_gets_the_three_nearest_questions_and_a_person() -> None:
    chat = Chat()
    chat.say("/start")
    chat.say("apakah istri kedua dapat juga")
    assert "ask-unknown" in chat.ids
    offered = [button.data for button in chat.newest.buttons if "|faq|" in button.data]
    assert len(offered) == 4
    assert offered[-1].endswith("contact")


def test_help_at_a_reason_card_says_what_the_card_means() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "working_now")
    chat.say("ya")
    assert chat.place == "refused"
    chat.press("btn-help")
    assert {"help-meaning", "help-card"} <= chat.ids
    assert "help-here" not in chat.ids


def test_a_death_is_met_with_a_kind_word_where_it_is_told_first() -> None:
    chat = Chat()
    chat.say("/start")
    chat.say("suami saya meninggal")
    assert "condolence" in chat.ids


@pytest.mark.parametrize(
    ("language", "locale"), [("en", "en"), ("en-GB", "en"), ("id", "id"), ("jv", "id"), (None, "id"), ("", "id")]
)
def test_the_first_greeting_is_in_the_language_of_the_app(language: str | None, locale: str) -> None:
    chat = Chat(language=language)
    chat.say("/start")
    assert chat.conversation.locale == locale


def test_a_language_that_was_chosen_stays() -> None:
    chat = Chat(language="en")
    chat.say("/start")
    chat.say("/language")
    chat.press("language-id")
    chat.say("/start")
    assert chat.conversation.locale == "id"


# --- the review in groups -----------------------------------------------------------------------------------------------


def test_the_review_opens_group_by_group_and_each_number_changes_its_line() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "review")
    for group in ("gates", "data", "documents"):
        chat.press("btn-group", f"group-{group}")
        assert "review-group" in chat.ids
        assert len({button.data for button in chat.newest.buttons}) == len(chat.newest.buttons)
        chat.press("btn-back-to-review")
        assert "review" in chat.ids
    chat.change("label-account")
    assert chat.place == "account"


def test_a_button_of_the_old_review_still_changes_its_answer() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "review")
    chat.press_data(f"{chat.draft.id}|!change|account")
    assert chat.place == "account"


@pytest.mark.parametrize("value", ["", "nothing", "data:9", "data:x", "data:0"])
def test_a_group_that_is_not_there_is_an_old_button(value: str) -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "review")
    chat.press_data(f"{chat.draft.id}|!group|{value}")
    assert chat.ids & {"button-old", "button-old-passing"}
    assert chat.place == "review"


def test_the_same_photo_again_is_here_already_and_the_claim_goes_on() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "doc_kpj_card")
    chat.photo(unique="same")
    chat.photo(unique="same")
    assert "photo-twice" in chat.ids
    chat.checked(nth=0)
    assert chat.place == "doc_id"
