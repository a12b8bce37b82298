"""Photos that get no verdict within 20 seconds: nobody waits, nothing is asked for twice, and every photo has its word."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from dialogs.model.effects import DropFiles, FileClaim, NoteClaim, Say
from dialogs.model.events import FileChecked
from dialogs.model.events import ReadPage as Page
from tests.dialogs.scenes.test_stories_photos import BANK, KK, KPJ, KTP, at, kept
from tests.dialogs.scripted_users import begin, by_sms, file, go
from tests.dialogs.support import Chat
from tests.dialogs.transcripts import approve


def albums(chat: Chat, count: int) -> Chat:
    """An album of so many photos comes in."""
    for _ in range(count):
        chat.photo(album="A")
    return chat


def question(chat: Chat) -> Say:
    """The last thing that was said, a message of its own."""
    assert chat.outcome is not None
    said = chat.outcome.say[-1]
    assert isinstance(said, Say)
    return said


def test_a_photo_that_was_asked_for_is_taken_unread_and_the_next_document_is_asked_for() -> None:
    chat = at("doc_kpj_card")
    chat.photo()
    chat.overdue()
    assert "photo-taken-unread" in chat.ids
    assert (chat.draft.files["kpj_card"].status, chat.draft.files["kpj_card"].shown) == ("stored", None)
    assert chat.place == "doc_id"
    assert not chat.draft.inbox


def test_a_photo_that_is_read_in_time_hears_nothing_of_being_late() -> None:
    chat = at("doc_kpj_card")
    chat.photo()
    chat.shows("kpj", **KPJ)
    said = len(chat.screen)
    chat.overdue()
    assert len(chat.screen) == said


def test_four_photos_sent_ahead_on_a_busy_machine_hear_one_word_and_the_form_goes_on() -> None:
    chat = albums(at("nik"), 4)
    for nth in (-4, -3, -2, -1):
        chat.overdue(nth)
    assert [shown.ids for shown in chat.screen.values() if "photos-looked-at-later" in shown.ids] != []
    assert sum("photos-looked-at-later" in shown.ids for shown in chat.screen.values()) == 1
    assert chat.place == "nik"
    approve(chat, "four_photos_of_a_busy_machine")


def test_photos_that_are_looked_at_later_still_fill_the_form() -> None:
    chat = albums(at("nik"), 2)
    chat.overdue()
    chat.shows("ktp", nth=-2, **KTP)
    assert chat.draft.files["id"].status == "stored", "nothing waits for the other one of the album"
    chat.press("btn-read-all")
    assert chat.draft.answers["nik"] == KTP["nik"]
    chat.shows("kpj", nth=-1, **KPJ)
    assert chat.draft.files["kpj_card"].status == "stored"


def test_what_is_queued_is_not_asked_for_meanwhile() -> None:
    chat = at("branch")
    chat.photo()
    go(chat, "doc_kpj_card")
    assert "photos-checking" in chat.newest.ids, "it may be this very document"
    assert not any(text.startswith("ask-document") for text in chat.newest.ids)
    chat.shows("kpj", **KPJ)
    assert chat.place == "doc_id"
    assert "ask-document-required" in chat.newest.ids


def test_a_late_photo_sent_ahead_is_asked_about_before_a_document_is() -> None:
    chat = at("branch")
    sent = chat.photo() and max(chat.screen) - 1
    chat.overdue()
    go(chat, "sort")
    assert "sort-late" in chat.newest.ids
    assert question(chat).reply_to == sent, "the question points at the photo, of which there is no picture yet"
    chat.press("btn-photo-is", "doc-kpj_card")
    assert chat.draft.files["kpj_card"].status == "stored"
    assert chat.place == "doc_id"


def test_a_late_photo_that_is_asked_about_is_sorted_when_its_reading_comes_first() -> None:
    chat = at("branch")
    chat.photo()
    chat.overdue()
    go(chat, "sort")
    old = chat.kept()
    chat.shows("kpj", **KPJ)
    assert chat.draft.files["kpj_card"].shown == "kpj"
    assert chat.place == "doc_id"
    chat.press("btn-photo-is", "doc-kk", on=old)
    assert "button-old-passing" in chat.ids
    assert "kk" not in chat.draft.files


def test_the_pages_of_a_late_album_are_asked_about_together() -> None:
    chat = albums(at("doc_resign_letter"), 3)
    chat.overdue()
    assert chat.place == "sort"
    chat.press("btn-photo-all")
    assert len(chat.draft.files["resign_letter"].files) == 3
    assert not chat.draft.inbox


def test_a_late_photo_that_is_for_nothing_is_let_go() -> None:
    chat = at("branch")
    chat.photo()
    chat.overdue()
    go(chat, "sort")
    chat.press("btn-photo-none")
    assert kept(chat)[-1].file in chat.dropped
    chat.shows("kpj", **KPJ)
    assert "kpj_card" not in chat.draft.files


@pytest.mark.parametrize("status", ["waiting", "late"])
def test_who_does_not_want_to_wait_loses_no_photo(status: str) -> None:
    chat = at("doc_kpj_card")
    chat.photo()
    if status == "waiting":
        chat.say("sudah saya kirim")
        chat.press("btn-no-wait")
    else:
        chat.overdue()
    assert chat.draft.files["kpj_card"].status == "stored"
    assert not chat.dropped


# --- read later ---------------------------------------------------------------------------------------------------------


def test_a_late_reading_that_agrees_says_nothing_and_is_there_for_the_officer() -> None:
    chat = at("doc_id")
    chat.photo()
    chat.overdue()
    said = len(chat.screen)
    answers = chat.draft.answers
    chat.shows("ktp", nik=answers["nik"], name=answers["name"])
    assert len(chat.screen) == said
    assert chat.draft.files["id"].shown == "ktp"


def test_a_late_reading_that_differs_is_asked_about_while_the_form_is_open() -> None:
    chat = at("doc_id")
    chat.photo()
    chat.overdue()
    chat.shows("ktp", nik="3276015204850004")
    assert chat.place == "nik"
    assert "which-is-right" in chat.newest.ids


def test_a_late_reading_calls_nobody_back_from_the_pin_and_tells_the_officer() -> None:
    chat = at("doc_id")
    chat.photo()
    chat.overdue()
    sent = kept(chat)[-1]
    go(chat, "review")
    chat.press("btn-confirm")
    chat.happens(FileChecked(sent.file, pages=(page("ktp", nik="3276015204850004"),), fingerprints=("0" * 16,)))
    assert chat.place == "pin"
    by_sms(chat)
    chat.say(chat.pin)
    (filing,) = chat.all_works(FileClaim)
    assert _note(filing.notes, "nik")["read"] == "3276015204850004"


def test_a_late_photo_that_is_blurred_is_said_with_a_way_to_send_it_again() -> None:
    chat = at("doc_id")
    chat.photo()
    chat.overdue()
    chat.shows("ktp", "blurred")
    assert "photo-read-late" in chat.ids
    assert chat.draft.files["id"].doubt == "blurred"
    chat.press("btn-photo-send-again")
    assert chat.place == "doc_id"
    chat.photo()
    chat.shows("ktp", **KTP)
    assert chat.draft.files["id"].doubt is None


def test_a_late_photo_that_is_another_document_is_said_and_noted() -> None:
    chat = at("doc_id")
    chat.photo()
    chat.overdue()
    chat.shows("bank", **BANK)
    assert chat.draft.files["id"].doubt == "wrong_document"
    assert chat.draft.files["id"].fields == {}, "nothing of another document fills the form"


def test_a_late_photo_that_cannot_be_opened_is_asked_for_again() -> None:
    chat = at("doc_id")
    chat.photo()
    chat.overdue()
    chat.checked("damaged")
    assert "file-problem-damaged" in chat.ids
    assert chat.place == "doc_id"


def test_of_several_late_pages_the_one_that_cannot_be_opened_is_let_go_alone() -> None:
    chat = albums(at("doc_resign_letter"), 2)
    chat.overdue()
    chat.press("btn-photo-all")
    first, second = chat.draft.files["resign_letter"].files
    chat.checked("damaged", nth=-2)
    assert chat.draft.files["resign_letter"].files == (second,)
    assert first != second


def test_a_photo_read_after_the_claim_was_filed_is_noted_for_the_officer() -> None:
    chat = at("doc_id")
    chat.photo()
    chat.overdue()
    sent = kept(chat)[-1]
    file(chat)
    (filing,) = chat.all_works(FileClaim)
    assert {"about": "unread", "document": "id"} in [dict(note) for note in filing.notes]
    said = len(chat.screen)
    chat.happens(FileChecked(sent.file, pages=(page("ktp", nik="3276015204850004"),), fingerprints=("0" * 16,)))
    assert len(chat.screen) == said
    (noted,) = chat.all_works(NoteClaim)
    assert (noted.claim, noted.revision) == (filing.claim, filing.revision)
    assert {"about": "unread", "document": "id"} not in [dict(note) for note in noted.notes]
    assert _note(noted.notes, "nik")["read"] == "3276015204850004"


def test_a_filed_photo_that_cannot_be_opened_is_told_and_noted() -> None:
    chat = at("doc_id")
    chat.photo()
    chat.overdue()
    sent = kept(chat)[-1]
    file(chat)
    chat.happens(FileChecked(sent.file, "damaged"))
    assert "photo-of-no-use-after-filing" in chat.ids
    (noted,) = chat.all_works(NoteClaim)
    assert {"about": "doubt", "document": "id", "verdict": "unreadable"} in [dict(note) for note in noted.notes]


def test_a_late_photo_of_a_deleted_draft_is_nobodys() -> None:
    chat = at("doc_id")
    chat.photo()
    chat.overdue()
    chat.press("btn-cancel")
    chat.press("btn-cancel-yes")
    said = len(chat.screen)
    chat.shows("ktp", **KTP)
    assert len(chat.screen) == said
    assert any(isinstance(work, DropFiles) for work in chat.works)


# --- before the form ----------------------------------------------------------------------------------------------------


def test_a_photo_among_the_eligibility_questions_that_is_not_recognised_has_its_word() -> None:
    chat = at("was_phk")
    chat.photo()
    chat.shows("other")
    assert "photos-asked-later" in chat.ids
    assert chat.place == "was_phk"
    go(chat, "sort")
    assert "sort-unknown" in chat.newest.ids


def test_a_late_photo_among_the_eligibility_questions_has_its_word() -> None:
    chat = at("was_phk")
    chat.photo()
    chat.overdue()
    assert "photos-looked-at-later" in chat.ids
    assert chat.place == "was_phk"
    chat.shows("kk", **KK)
    assert chat.draft.files["kk"].status == "stored"


def page(kind: str, **fields: str) -> Page:
    """A page of this kind on which this is read for sure."""
    return Page(kind, {name: (value, 0.97) for name, value in fields.items()})


def _note(notes: tuple[Mapping[str, str], ...], field: str) -> Mapping[str, str]:
    return next(note for note in notes if note.get("field") == field)


def test_the_photo_that_one_taken_unread_replaces_is_deleted() -> None:
    chat = Chat(name="Ulfah")
    begin(chat, "jht_resign")
    go(chat, "review")
    first = chat.draft.files["id"].file
    chat.change("doc-id")
    chat.photo()
    chat.overdue()
    assert chat.draft.files["id"].file != first
    assert first in {file for work in chat.all_works(DropFiles) for file in work.files}


def test_a_document_that_was_left_out_stays_so_when_an_earlier_photo_of_it_proves_bad() -> None:
    chat = at("doc_kk")
    chat.photo()
    chat.press("btn-skip-document")
    chat.shows("other", "not_a_document")
    assert "photo-not_a_document" in chat.ids, "what was wrong with it is told"
    assert chat.draft.files["kk"].status == "skipped"
