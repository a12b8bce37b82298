"""Outside a claim: the menu, checking the conditions, documents, language, and what is kept of a person."""

from __future__ import annotations

import json

from dialogs.claims import claims
from dialogs.model.codec import to_data
from dialogs.model.effects import DropFiles, Forget, RecordConsent
from dialogs.model.phases import Lobby
from tests.dialogs.scripted_users import agree, begin, choose_reason, chosen, file, go
from tests.dialogs.support import Chat
from tests.dialogs.transcripts import approve


def test_checking_the_conditions_asks_for_no_identity_and_keeps_nothing() -> None:
    chat = Chat(name="Sekar")
    chat.say("/start")
    chat.press("menu-check")
    choose_reason(chat, "jht_resign")
    asked = [chat.place]
    go(chat, "nonactive")
    chat.say("ya")
    assert chat.place == "eligible"
    assert "nik" not in asked
    chat.press("btn-menu")
    assert not chat.conversation.drafts, "nothing of a check is kept"
    assert "2026-09-01" not in json.dumps(to_data(chat.conversation))
    chat.say("/syarat")
    choose_reason(chat, "jht_phk")
    chat.say("ya")
    assert chat.place == "refused"
    chat.press("btn-menu")
    assert not chat.conversation.drafts
    approve(chat, "checking_the_conditions")


def test_a_check_that_went_well_becomes_a_claim_without_asking_twice() -> None:
    chat = Chat(name="Wayan")
    chat.say("/syarat")
    choose_reason(chat, "jht_resign")
    go(chat, "eligible")
    chat.press("btn-claim-this")
    assert chat.conversation.phase == Lobby.consent
    chat.press("btn-consent-each")
    chat.press("btn-go-on")
    assert chat.outcome is not None
    assert chat.outcome.alert, "without what is needed it does not go on, and says so"
    chat.press("consent-claim-short")
    chat.press("consent-abroad-short")
    chat.press("btn-go-on")
    assert chat.place == "nik", "what was told in the check is not asked again"
    approve(chat, "a_check_becomes_a_claim")


def test_the_documents_are_listed_for_every_reason() -> None:
    chat = Chat(name="Ratna")
    chat.say("/start")
    for kind in claims():
        chat.press("menu-documents")
        choose_reason(chat, kind)
        chat.press("btn-menu")
    approve(chat, "documents_to_prepare")


def test_the_language_can_be_changed_at_any_place() -> None:
    chat = Chat(name="Agnes")
    chat.say("/start")
    begin(chat, "jht_resign")
    go(chat, "nik").told_from_here()
    chat.say("/bahasa")
    chat.press("language-en")
    assert chat.place == "nik"
    chat.say("1234")
    chat.say("help")
    chat.say("/language")
    chat.press("language-id")
    assert chat.conversation.locale == "id"
    approve(chat, "language_in_the_middle_of_a_claim")


def test_everything_kept_can_be_seen_and_a_draft_deleted_after_asking() -> None:
    chat = Chat(name="Kasman")
    chat.say("/datasaya")
    begin(chat, "jht_resign")
    go(chat, "doc_id").told_from_here()
    chat.say("data saya")
    chat.press("btn-delete-draft")
    assert chat.conversation.drafts, "one tap deletes nothing"
    chat.press("btn-save")
    chat.press("menu-data")
    chat.press("btn-delete-draft")
    chat.press("btn-cancel-yes")
    assert not chat.conversation.drafts
    assert any(isinstance(work, DropFiles) for work in chat.works)
    approve(chat, "my_data_and_deleting_a_draft")


def test_deleting_everything_leaves_nothing_but_the_proof_of_consent() -> None:
    chat = Chat(name="Melati")
    begin(chat, "jht_resign")
    go(chat, "letter_date").told_from_here()
    chat.say("11 November 2026")
    chat.press("btn-remind-on")
    chat.say("/datasaya")
    chat.press("btn-delete-all")
    chat.press("btn-menu")
    assert chat.conversation.drafts
    chat.say("/datasaya")
    chat.press("btn-delete-all")
    chat.press("btn-delete-yes")
    assert not chat.conversation.drafts
    assert not chat.conversation.reminders
    assert not chat.conversation.consents
    assert any(isinstance(work, Forget) for work in chat.works)
    taken_back = {work.purpose for work in chat.all_works(RecordConsent) if not work.given}
    assert taken_back == {"claim", "abroad", "remind"}
    chat.press("menu-claim")
    assert chat.place == "consent"
    approve(chat, "deleting_everything")


def test_a_filed_claim_outlives_the_deletion_and_is_told() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    file(chat)
    chat.recorded()
    chat.say("/datasaya")
    chat.press("btn-delete-all")
    chat.press("btn-delete-yes")
    assert "deleted-all-but-filed" in chat.ids
    chat.moved("verifying")
    assert chat.filed.state == "verifying"


def test_boxes_in_an_older_message_set_what_they_show_and_never_the_opposite() -> None:
    chat = Chat(name="Tarmiji")
    chat.say("/klaim")
    older = chat.press("btn-consent-each")
    box = next(button for button in older.buttons if button.data.endswith("+claim"))
    chat.say("/klaim")
    chat.press("btn-consent-each")
    chat.press("consent-claim-short")
    chat.press_button(older, box)
    assert "claim" in chat.conversation.consents, "pressed to allow, allowed it stays"
    assert chat.newest.id != older.id, "what stands is shown anew"
    chat.press("consent-claim-short", on=chat.newest)
    assert "claim" not in chat.conversation.consents
    chat.press_button(older, box)
    assert "claim" in chat.conversation.consents


def test_consent_can_be_taken_back_and_a_draft_waits_until_it_is_given_again() -> None:
    chat = Chat(name="Tarmiji")
    begin(chat, "jht_resign")
    go(chat, "kpj").told_from_here()
    chat.say("/datasaya")
    chat.press("btn-withdraw-consent")
    chat.say("/start")
    chat.press("btn-resume")
    assert chat.place == "consent"
    chat.press("btn-consent-each")
    chat.press("consent-claim-short")
    chat.press("consent-claim-short")
    chat.press("consent-claim-short")
    chat.press("consent-abroad-short")
    chat.press("btn-go-on")
    assert chat.place == "kpj"
    approve(chat, "consent_taken_back")


def test_questions_and_small_talk_in_the_menu() -> None:
    chat = Chat(name="Yohanes")
    chat.say("halo")
    chat.say("berapa biayanya?")
    chat.press("menu-ask")
    chat.press(value="safe")
    chat.say("kapan dana saya masuk?")
    chat.say("cuaca besok bagaimana?")
    chat.say("menu")
    chat.say("status klaim")
    chat.press("btn-menu")
    chat.photo()
    chat.other("voice")
    chat.press("menu-help")
    approve(chat, "questions_in_the_menu")


def test_who_tells_what_has_happened_in_their_own_words_is_understood() -> None:
    chat = Chat(name="Joko")
    chat.say("/start")
    chat.say("kontrak kerja saya habis bulan lalu")
    assert {"sounds-like", "situation-left_work"} <= chat.newest.ids
    assert chat.find("menu-claim", on=chat.newest), "one press from there"
    agree(chat)
    chat.say("suami saya wafat bulan lalu")
    assert {"choose-reason", "situation-death"} <= chat.newest.ids
    chat.say("di-PHK")
    assert "situation-left_work" in chat.newest.ids
    chat.say("mau ambil sebagian karena kecelakaan")
    assert "use-buttons" in chat.newest.ids, "two things at once are left to the participant"
    chat.say("pegawai negeri")
    assert "use-buttons" in chat.newest.ids
    approve(chat, "told_in_their_own_words")


def test_the_keyboard_that_shares_a_number_goes_with_its_question() -> None:
    """Whichever way one leaves the question about the phone, the phone's own keyboard comes back. A look at the status leaves nothing."""
    for said, pages_of in (("/menu", 1), ("/start", 1), ("Simpan & lanjut nanti", 1), ("/klaim", 1), ("/status", 0)):
        chat = Chat()
        begin(chat, "jht_resign")
        go(chat, "phone")
        chat.say(said)
        keyboards = [one.keyboard for one in chat.screen.values() if one.keyboard]
        assert (chat.conversation.draft is None) == pages_of, said
        assert (keyboards[-1] == "remove") == pages_of, said


def test_who_blocks_the_bot_and_comes_back_finds_everything() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "kpj")
    chat.blocks()
    assert chat.conversation.blocked
    chat.later(days=40).blocks(back=True)
    chat.say("/start")
    chat.press("btn-resume")
    assert chat.place == "kpj"
    assert not chat.conversation.blocked


def test_a_reminder_can_be_called_off() -> None:
    chat = Chat(name="Ulfah")
    agree(chat)
    choose_reason(chat, "jht_pkwt")
    chosen("tidak")(chat)  # type: ignore[operator] # an answer that is a call
    chat.say("besok")
    chat.say("ya")
    assert chat.place == "refused"
    chat.press("btn-remind-on")
    chat.say("/pengingat")
    chat.press("btn-unremind")
    before = list(chat.screen)
    chat.reminded()
    assert list(chat.screen) == before, "who called it off hears nothing"
    approve(chat, "a_reminder_called_off")
