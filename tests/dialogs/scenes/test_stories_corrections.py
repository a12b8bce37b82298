"""Corrections: one tap reopens what is wrong, one photo or answer mends it, one confirmation sends it; all else stays as it was."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from dialogs.law.reasons import REASONS, UnknownReason
from dialogs.model.conversation import Filed
from dialogs.model.decisions import Appointment, Reason
from dialogs.model.effects import DropFiles, FileClaim, MoveClaim, SendPicture
from dialogs.scenes.filed_claim import ANSWERS
from tests.dialogs.lengths import check_lengths
from tests.dialogs.scripted_users import begin, by_sms, file, go
from tests.dialogs.storing import at_review
from tests.dialogs.support import Chat, Shown

BLURRED = Reason("unreadable", "id")
CLOSED = Reason("account_closed", "account")


def asked(*reasons: Reason, locale: str = "id") -> Chat:
    """A claim of which an officer asks a correction for these reasons."""
    chat = Chat(name="Melati", locale=locale)
    begin(chat, "jht_resign")
    file(chat)
    chat.recorded()
    chat.moved("verifying")
    chat.later(days=1).moved("needs_correction", by="sari dewi", reasons=reasons)
    return chat


def sends(chat: Chat) -> FileClaim:
    """Confirm the short review and give the PIN. Returns what is handed over."""
    chat.press("btn-mend-send")
    by_sms(chat)
    chat.say(chat.pin)
    return list(chat.all_works(FileClaim))[-1]


def stored(filed: Filed, besides: str = "") -> Mapping[str, Any]:
    """The answers and files of a claim as bytes, but one of them."""
    everything = {**filed.answers, **{f"doc_{slot}": held.files for slot, held in filed.files.items()}}
    return {name: json.dumps(value).encode() for name, value in everything.items() if name != besides}


# --- one tap ------------------------------------------------------------------------------------------------------------


def test_a_blurred_photo_is_mended_with_three_taps_and_one_photo() -> None:
    chat = asked(BLURRED)
    told = chat.newest
    assert "Foto e-KTP belum bisa dibaca. Foto lagi di tempat terang" in told.text
    before = chat.filed
    chat.log.clear()
    chat.press("btn-mend-document", "doc-id", on=told)
    assert chat.place == "doc_id"
    assert "Foto e-KTP belum bisa dibaca" in chat.newest.text, "the reason stands where it is mended"
    chat.photo()
    chat.checked()
    assert chat.place == "review"
    assert "mend-review" in chat.ids
    assert "review" not in chat.ids, "nobody reads 25 lines for one photo"
    filing = sends(chat)
    taps = [kind for kind, _ in chat.log if kind == "presses"]
    photos = [kind for kind, _ in chat.log if kind == "sends"]
    assert len(taps) <= 3, "open it, confirm it, choose the way of the PIN"
    assert len(photos) == 1
    assert filing.revision == 2
    assert stored(chat.filed, "doc_id") == stored(before, "doc_id")
    assert filing.answers == before.answers
    assert json.dumps(filing.answers) == json.dumps(before.answers)
    assert chat.filed.files["id"].files != before.files["id"].files
    check_lengths(chat)


def test_a_closed_account_is_mended_with_one_answer_and_nothing_else_changes() -> None:
    chat = asked(CLOSED)
    before = chat.filed
    chat.press("btn-mend-field", "label-account")
    assert chat.place == "account"
    chat.say("1122334455")
    assert chat.place == "review"
    assert "Nomor rekening: 7418 5296 30 ➡️ 1122 3344 55" in chat.newest.text
    filing = sends(chat)
    assert stored(chat.filed, "account") == stored(before, "account")
    assert list(filing.files) == list(next(chat.all_works(FileClaim)).files)
    assert {slot: tuple(held) for slot, held in filing.files.items()} == {
        slot: tuple(held) for slot, held in next(chat.all_works(FileClaim)).files.items()
    }


def test_the_officer_sees_what_of_a_correction_is_new() -> None:
    chat = asked(BLURRED, CLOSED)
    chat.press("btn-mend-document", "doc-id")
    chat.photo()
    chat.checked()
    chat.say("1122334455")
    new = [note for note in sends(chat).notes if note["about"] == "corrected"]
    assert new == [{"about": "corrected", "field": "account"}, {"about": "corrected", "document": "id"}]


def test_several_reasons_are_mended_one_after_the_other() -> None:
    chat = asked(BLURRED, CLOSED)
    chat.press("btn-mend-document", "doc-id")
    assert "Perbaikan 1 dari 2" in chat.newest.text
    chat.photo()
    chat.checked()
    assert chat.place == "account", "the next one comes by itself"
    assert "Rekening yang diisi sudah ditutup di bank." in chat.newest.text
    chat.say("1122334455")
    assert chat.place == "review"
    assert sends(chat).revision == 2
    chat.recorded()
    assert chat.filed.state == "verifying"
    assert list(chat.all_works(MoveClaim))[-1].by == "participant"


def test_a_message_of_reasons_has_a_button_for_each_that_can_be_mended_here() -> None:
    chat = asked(BLURRED, Reason("still_active"), CLOSED, Reason("identity_differs", "nik"))
    buttons = {button.data for shown in chat.screen.values() for button in shown.buttons if "@mend" in button.data}
    claim = chat.filed.id
    assert buttons == {f"{claim}|@mend|doc_id", f"{claim}|@mend|account"}
    words = " ".join(shown.text for shown in chat.screen.values())
    assert "Minta bagian HR perusahaan lama" in words
    assert "kantor cabang supaya datanya dibetulkan" in words


def test_what_nobody_can_mend_in_the_chat_says_what_to_do_and_opens_nothing() -> None:
    chat = asked(Reason("several_kpj"))
    assert "Bawa semua kartu peserta dan e-KTP ke kantor cabang" in chat.newest.text
    assert not [button for button in chat.newest.buttons if "@" in button.data]
    chat.say("/status")
    assert "Ada lebih dari satu KPJ yang masih aktif." in chat.newest.text
    assert not [button for button in chat.newest.buttons if "@mend" in button.data or "@correct" in button.data]


def test_a_correction_in_which_nothing_has_changed_is_not_sent_and_says_so() -> None:
    chat = asked(CLOSED)
    chat.press("btn-mend-field", "label-account")
    chat.say("7418 529 630")
    assert "mend-same" in chat.ids, "the account the officer has already"
    assert chat.place == "account"
    chat.press("btn-keep")
    assert "mend-nothing" in chat.ids
    assert not any("!confirm" in button.data for button in chat.newest.buttons)
    chat.say("lanjut")
    chat.press_data(f"{chat.draft.id}|!confirm|")
    assert "mend-nothing" in chat.ids
    assert len(list(chat.all_works(FileClaim))) == 1
    chat.press("btn-back-to-claim")
    chat.press("btn-mend-field", "label-account")
    chat.say("1122334455")
    assert sends(chat).revision == 2


def test_a_correction_in_free_words_that_changes_nothing_is_not_sent_either() -> None:
    chat = asked()
    assert chat.filed.reasons == ()
    chat.press("btn-correct")
    assert "review" in chat.ids, "what is wrong is not known, so all of it is shown"
    chat.press("btn-confirm-correction")
    assert "mend-nothing" in chat.ids
    assert len(list(chat.all_works(FileClaim))) == 1


def test_words_of_an_officer_beside_no_document_open_the_whole_claim() -> None:
    chat = asked(Reason("other", "", "Semua tanggal tolong dicek lagi."), CLOSED)
    chat.press("btn-correct")
    assert "review" in chat.ids
    assert "Semua tanggal tolong dicek lagi." in chat.newest.text
    chat.press("btn-save")
    chat.say("/status")
    chat.press("btn-resume")
    assert "review" in chat.ids


def test_a_missing_page_comes_behind_the_others_and_a_better_photo_in_their_place() -> None:
    missing = asked(Reason("page_missing", "resign_letter"))
    first = missing.filed.files["resign_letter"].files
    missing.press("btn-mend-document", "doc-resign_letter")
    missing.photo()
    missing.checked()
    assert missing.place == "review"
    assert missing.draft.files["resign_letter"].files[:1] == first
    assert len(missing.draft.files["resign_letter"].files) == 2

    blurred = asked(Reason("unreadable", "resign_letter"))
    blurred.press("btn-mend-document", "doc-resign_letter")
    blurred.photo()
    blurred.checked()
    assert blurred.place == "review", "nobody is asked whether it is a better photo or another page"
    assert len(blurred.draft.files["resign_letter"].files) == 1
    assert blurred.draft.files["resign_letter"].files != first


def test_a_missing_page_nobody_reads_in_time_comes_behind_the_others_too() -> None:
    chat = asked(Reason("page_missing", "resign_letter"))
    first = chat.filed.files["resign_letter"].files
    chat.press("btn-mend-document", "doc-resign_letter")
    chat.photo()
    chat.overdue()
    assert chat.draft.files["resign_letter"].files[:1] == first
    assert len(chat.draft.files["resign_letter"].files) == 2


def test_a_document_that_was_left_out_can_be_asked_for() -> None:
    chat = Chat(name="Melati")
    begin(chat, "jht_resign")
    go(chat, "doc_kk")
    chat.press("btn-skip-document")
    file(chat)
    chat.recorded()
    chat.moved("verifying")
    chat.moved("needs_correction", reasons=(Reason("document_missing", "kk"),))
    chat.press("btn-mend-document", "doc-kk")
    chat.photo()
    chat.checked()
    assert "kk" in sends(chat).files


def test_a_correction_half_done_is_found_again_where_it_was() -> None:
    chat = asked(BLURRED, CLOSED)
    chat.press("btn-mend-document", "doc-id")
    chat.photo()
    chat.checked()
    chat.press("btn-save")
    chat.later(days=2).say("/start")
    chat.press("btn-resume")
    assert chat.place == "account", "the photo is there already"


def test_while_a_correction_is_on_its_way_nobody_is_asked_for_it_again() -> None:
    chat = asked(BLURRED)
    news = chat.kept()
    chat.press("btn-mend-document", "doc-id")
    chat.photo()
    chat.checked()
    chat.later(hours=1)
    sends(chat)
    chat.say("/status")
    assert "perbaikan sedang dikirim" in chat.newest.text
    assert "belum bisa dibaca" not in chat.newest.text
    assert not [button for button in chat.newest.buttons if "@mend" in button.data]
    chat.press("btn-mend-document", on=news)
    assert "button-old" in chat.ids
    assert not chat.conversation.drafts


def test_an_officer_who_needs_no_correction_any_more_ends_the_one_under_way() -> None:
    chat = asked(BLURRED)
    chat.press("btn-mend-document", "doc-id")
    chat.photo()
    chat.checked()
    photo = chat.draft.files["id"].file
    at = chat.filed.moved_at
    chat.later(hours=2).moved("verifying", by="sari dewi")
    assert chat.conversation.phase == "Lobby:menu"
    assert not chat.conversation.drafts
    assert photo in {file for work in chat.all_works(DropFiles) for file in work.files}
    told = next(shown.text for shown in reversed(chat.screen.values()) if "menggantikan pesan saya" in shown.text)
    assert f"{at.astimezone():%Y}" in told
    assert "“perlu Anda perbaiki”" in told


# --- what is no longer true ---------------------------------------------------------------------------------------------


def live(chat: Chat, claim: str) -> list[Shown]:
    """The messages that still have a button by which a state of this claim is answered."""
    answering = tuple(f"{claim}|@{action}|" for actions in ANSWERS.values() for action in actions)
    return [one for one in chat.screen.values() if any(b.data.startswith(answering) for b in one.buttons)]


def test_a_rejection_taken_back_is_named_and_its_buttons_go() -> None:
    chat = asked(BLURRED)
    claim = chat.filed.id
    chat.moved("rejected", by="sari dewi", reasons=(Reason("waiting_time"),))
    assert len(live(chat, claim)) == 1, "only the rejection is answered now"
    chat.later(days=1).moved("verifying", by="sari dewi")
    assert "Ini menggantikan pesan saya 22 November 2026 pukul 09.00 WIB: “belum bisa disetujui”." in chat.newest.text
    assert live(chat, claim) == []
    receipts = [one for one in chat.screen.values() if any(b.data == f"{claim}|@copies|" for b in one.buttons)]
    assert receipts, "buttons that hold in every state stay"


def test_one_photo_to_be_better_is_shown_with_its_reason() -> None:
    chat = asked(BLURRED)
    (said,) = [one for one in chat.outcome.say if isinstance(one, SendPicture)]
    assert said.file == chat.filed.files["id"].file
    assert said.part == "view-1"
    assert {"moved-needs_correction", "reason-unreadable"} <= chat.ids
    assert any(b.data.endswith("|@mend|doc_id") for row in said.buttons for b in row)


def test_many_words_of_an_officer_are_told_without_a_picture() -> None:
    chat = asked(replace(BLURRED, note="Foto lagi di dekat jendela, ya. " * 25))
    assert not any(isinstance(one, SendPicture) for one in chat.outcome.say), "a caption holds 1,024 characters"
    assert "di dekat jendela" in chat.newest.text


def test_an_appointment_that_is_moved_names_the_one_before() -> None:
    chat = asked()
    chat.moved("verifying", by="sari dewi")
    first, second = (chat.now + timedelta(days=days) for days in (7, 9))
    chat.moved("scheduled", appointment=Appointment(first.isoformat(), "Kantor cabang Pamekasan", bring=("KTP asli",)))
    assert "Bawa: KTP asli" in chat.newest.text
    assert "menggantikan" not in chat.newest.text
    chat.later(hours=1).moved("scheduled", appointment=Appointment(second.isoformat(), "Kantor cabang Pamekasan"))
    assert "menggantikan pesan saya" in chat.newest.text
    assert "Selasa, 1 Desember 2026, pukul 09.00 WIB" in chat.newest.text


@pytest.mark.parametrize(("days", "replaced"), [(1, True), (8, False)])
def test_an_approval_takes_back_an_appointment_only_before_its_day(days: int, replaced: bool) -> None:
    chat = asked()
    chat.moved("verifying", by="sari dewi")
    at = chat.now + timedelta(days=7)
    chat.moved("scheduled", appointment=Appointment(at.isoformat(), "Kantor cabang Pamekasan"))
    chat.later(days=days).moved("approved")
    assert ("menggantikan" in chat.newest.text) is replaced


def test_money_that_came_back_is_told_with_its_reason_and_mended_with_one_answer() -> None:
    chat = asked()
    chat.moved("verifying", by="sari dewi")
    for to in ("approved", "paying", "paid"):
        chat.moved(to)
    assert not chat.filed.answers, "nothing is kept of a claim at its end"
    chat.later(days=1).moved("returned", reasons=(CLOSED,))
    assert "bank mengembalikan transfernya. Uang Anda aman" in chat.newest.text
    assert "“dana sudah ditransfer”" in chat.newest.text
    assert "Rekening yang diisi sudah ditutup di bank." in chat.newest.text
    assert "Isi rekening lain" not in chat.newest.text, "nothing can be filled in yet"
    chat.moved("needs_correction", reasons=(CLOSED,))
    assert "Isi rekening lain" in chat.newest.text
    chat.press("btn-mend-field", "label-account")
    chat.say("1122334455")
    assert chat.place == "review", "what was left out then is not asked for now"
    filing = sends(chat)
    first = next(chat.all_works(FileClaim))
    assert {**filing.answers, "account": ""} == {**first.answers, "account": ""}
    assert {slot: tuple(held) for slot, held in filing.files.items()} == {
        slot: tuple(held) for slot, held in first.files.items()
    }


# --- rejected -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", [code for code, one in REASONS.items() if "rejected" in one.decisions])
@pytest.mark.parametrize("locale", ["id", "en"])
def test_every_rejection_begins_with_sorrow_and_ends_with_what_is_still_possible(code: str, locale: str) -> None:
    kind = REASONS[code]
    about = {"document": "id", "field": "account", "claim": ""}[kind.about]
    about = about if kind.fits(about) else min(kind.only & {"nik", "kpj", "email"})
    chat = asked(locale=locale)
    note = "Contoh." if kind.wants_note else ""
    chat.moved("rejected", reasons=(Reason(code, about, note),))
    told = chat.newest.text
    assert told.startswith({"id": "Maaf", "en": "We are sorry"}[locale])
    assert {"id": "ajukan lagi", "en": "file again"}[locale] in told
    assert {button.label.id for button in chat.newest.buttons} >= {"btn-again"}
    assert note in told
    check_lengths(chat)


def test_a_stolen_identity_gets_a_path_and_not_a_word_about_anybody_else() -> None:
    chat = asked()
    chat.moved("rejected", reasons=(Reason("identity_taken"),))
    assert "surat kehilangan dari polisi" in chat.newest.text
    assert "kantor cabang" in chat.newest.text
    assert "orang lain" not in chat.newest.text


def test_several_reasons_of_a_rejection_fit_the_screen_and_the_way_on_comes_last() -> None:
    chat = asked(BLURRED)
    chat.log.clear()
    chat.moved("rejected", reasons=(Reason("identity_taken"), Reason("lost_wallet"), Reason("still_active")))
    first, *_, last = [shown for kind, shown in chat.log if kind == "bot"]
    assert first.text.startswith("Maaf")
    assert "ajukan lagi" in last.text
    assert "btn-again" in {button.label.id for button in last.buttons}
    check_lengths(chat)


def test_who_files_again_begins_with_the_review_and_sees_why() -> None:
    chat = asked()
    chat.moved("rejected", reasons=(Reason("unsigned", "resign_letter"),))
    chat.press("btn-again")
    assert chat.place == "review"
    assert "Belum ada tanda tangan atau cap" in chat.newest.text


def test_a_widow_is_told_of_a_rejection_without_a_cheerful_sign() -> None:
    chat = Chat(name="Melati")
    chat.conversation = at_review("jkm")
    chat.say("/start")
    chat.press("btn-resume")
    file(chat)
    chat.recorded()
    chat.moved("verifying")
    chat.moved("rejected", reasons=(Reason("still_active"),))
    assert chat.newest.text.startswith("Maaf")
    assert not set("👍🎉✅") & set(chat.newest.text)


def test_a_code_nobody_knows_moves_nothing() -> None:
    chat = asked()
    before, rows = chat.conversation, dict(chat.rows)
    with pytest.raises(UnknownReason):
        chat.moved("rejected", reasons=(Reason("from_the_moon"),))
    assert chat.conversation == before
    assert chat.rows == rows


def test_the_photo_that_was_found_wanting_is_not_taken_for_the_new_one() -> None:
    chat = asked(BLURRED)
    before = chat.filed.files["id"].unique
    chat.press("btn-mend-document")
    chat.photo(unique=before)
    assert "photo-again-new" in chat.ids
    assert chat.place == "doc_id", "a new one is asked for still"
    chat.photo()
    chat.checked()
    assert chat.place == "review"
