"""A document of several pages: photographed page by page, kept together, and whole for the officer."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.engine.context import button
from dialogs.model.buttons import PhotoButton
from dialogs.model.effects import DropFiles, FileClaim, SendPicture, Text
from dialogs.prompts.upload import ADD_ALL
from dialogs.scenes.photos.assign import PHOTOS_PER_DOCUMENT
from tests.dialogs.checks import ids_in
from tests.dialogs.scenes.test_stories_photos import at, kept
from tests.dialogs.scripted_users import file, go
from tests.dialogs.support import Chat
from tests.dialogs.transcripts import approve

UNKNOWN, BLURRED, UNREAD = ("other", None), ("other", "blurred"), None
"""Kind and verdict of a photo; None where nobody could read it."""


def at_contract(**changes: object) -> Chat:
    return at("doc_contract_end", "jht_pkwt", **changes)


def album(chat: Chat, *shown: tuple[str, str | None] | None, name: str = "A") -> list[str]:
    """An album whose photos show this, looked into one after the other; its files."""
    for number, _ in enumerate(shown, start=1):
        chat.photo(album=name, unique=f"{name}{number}")
    files = [upload.file for upload in chat.draft.inbox]
    for nth, one in enumerate(shown, start=-len(shown)):
        if one is None:
            chat.checked(nth=nth)
        else:
            chat.shows(*one, nth=nth)
    return files


def sends(chat: Chat) -> str:
    """One photo of nothing that is recognised; its file."""
    chat.photo()
    chat.shows("other")
    return kept(chat)[-1].file


def comes_back(chat: Chat) -> None:
    """From the review to the contract that was sent."""
    go(chat, "review")
    chat.change("doc-contract_end")


def dropped(chat: Chat) -> set[str]:
    return {name for work in chat.works if isinstance(work, DropFiles) for name in work.files}


def test_a_contract_photographed_page_by_page_is_one_document() -> None:
    chat = at_contract()
    assert "ask-document-pages" in chat.newest.ids, "said before it is photographed"
    pages = album(chat, UNKNOWN, UNKNOWN, UNKNOWN)
    assert not chat.draft.files.get("contract_end"), "nothing is guessed"
    chat.press("btn-photo-all")
    assert chat.draft.files["contract_end"].files == tuple(pages), "in the order they came"
    assert not chat.draft.inbox
    assert chat.place != "doc_contract_end"
    file(go(chat, "review"))
    claim = next(work for work in chat.works if isinstance(work, FileClaim))
    assert claim.files["contract_end"] == tuple(pages), "whole for the officer"
    assert not dropped(chat) & set(pages)
    approve(chat, "a_contract_of_three_pages")


def test_without_a_reader_an_album_is_asked_about_just_the_same() -> None:
    chat = at_contract(reads=False)
    pages = album(chat, UNREAD, UNREAD)
    chat.press("btn-photo-all")
    assert chat.draft.files["contract_end"].files == tuple(pages)


def test_photos_of_an_album_that_are_different_things_are_told_one_by_one() -> None:
    chat = at_contract()
    first, second, third = album(chat, UNKNOWN, UNKNOWN, UNKNOWN)
    chat.press("btn-photo-each")
    chat.press("doc-contract_end")
    chat.press("btn-photo-page-of")
    chat.press("doc-photo")
    assert chat.draft.files["contract_end"].files == (first, second)
    assert chat.draft.files["photo"].files == (third,)
    assert not chat.draft.inbox


def test_once_the_first_page_of_an_album_is_named_the_others_are_asked_about_together() -> None:
    chat = at("nik", "jht_pkwt")
    pages = album(chat, ("ktp", None), UNKNOWN, UNKNOWN, UNKNOWN)[1:]
    chat.press("doc-contract_end")
    assert "album-pages" in chat.newest.ids
    assert "2 foto" in chat.newest.text
    chat.press("btn-photo-all")
    assert chat.draft.files["contract_end"].files == tuple(pages)
    assert not chat.draft.inbox


def test_who_said_one_by_one_is_not_asked_again_about_all_of_them() -> None:
    chat = at("nik", "jht_pkwt")
    first, second, third = album(chat, UNKNOWN, UNKNOWN, UNKNOWN)
    chat.press("doc-contract_end")
    chat.press("btn-photo-each")
    chat.press("doc-paklaring")
    assert "sort-unknown" in chat.newest.ids
    chat.press("btn-photo-page-of", "doc-paklaring")
    assert chat.draft.files["contract_end"].files == (first,)
    assert chat.draft.files["paklaring"].files == (second, third)


def test_an_album_for_a_letter_one_came_back_to_replaces_or_follows_it() -> None:
    for answer, count in (("btn-photo-replace-all", 2), ("btn-photo-add-all", 3)):
        chat = at_contract()
        first = sends(chat)
        comes_back(chat)
        pages = album(chat, UNKNOWN, UNKNOWN, name="B")
        chat.press(answer)
        assert chat.place == "review"
        assert chat.draft.files["contract_end"].files == tuple([first, *pages][-count:])
        assert (first in dropped(chat)) == (count == 2)


def test_what_is_recognised_in_an_album_goes_to_its_place_and_only_the_rest_is_asked_about() -> None:
    chat = at_contract()
    album(chat, UNKNOWN, ("kk", None), UNKNOWN)
    assert chat.draft.files["kk"].status == "stored"
    chat.press("btn-photo-all")
    assert len(chat.draft.files["contract_end"].files) == 2


def test_yes_and_no_can_be_typed() -> None:
    chat = at_contract()
    pages = album(chat, UNKNOWN, UNKNOWN)
    chat.say("apa ya")
    assert not chat.draft.files.get("contract_end"), "only a plain yes is one"
    chat.say("iya")
    assert chat.draft.files["contract_end"].files == tuple(pages)
    chat = at_contract()
    album(chat, UNKNOWN, UNKNOWN)
    chat.say("bukan")
    assert "sort-unknown" in chat.newest.ids
    chat = at_contract()
    sends(chat)
    comes_back(chat)
    album(chat, UNKNOWN, UNKNOWN, name="B")
    chat.say("ya")
    assert "album-pages" in chat.newest.ids, "yes to what: replacing or adding?"


def test_a_page_that_is_hard_to_read_is_named_and_left_to_the_participant() -> None:
    chat = at_contract()
    album(chat, UNKNOWN, BLURRED)
    assert {"album-pages-poor", "photo-short-blurred"} <= chat.newest.ids
    assert "foto ke-2 (buram)" in chat.newest.text
    chat.press("btn-photo-all")
    assert chat.draft.files["contract_end"].doubt == "blurred", "the officer is told"


def test_the_officer_is_told_of_a_page_that_is_hard_to_read_also_when_it_came_later() -> None:
    chat = at_contract()
    sends(chat)
    comes_back(chat)
    album(chat, UNKNOWN, BLURRED, name="B")
    chat.press("btn-photo-add-all")
    file(chat)
    claim = next(work for work in chat.works if isinstance(work, FileClaim))
    assert {"about": "doubt", "document": "contract_end", "verdict": "blurred"} in claim.notes


def test_who_comes_back_to_a_letter_says_whether_it_is_replaced_or_goes_on() -> None:
    chat = at_contract()
    first = sends(chat)
    go(chat, "review")
    for answer, count in (("btn-photo-add", 2), ("btn-photo-add", 3), ("btn-photo-keep", 3), ("btn-photo-replace", 1)):
        chat.change("doc-contract_end")
        sends(chat)
        chat.press(answer)
        assert chat.place == "review"
        assert len(chat.draft.files["contract_end"].files) == count
        told = "review-document-photos" if count > 1 else "review-document-stored"
        chat.press("btn-group", "group-documents")
        assert told in chat.newest.ids
        chat.press("btn-back-to-review")
    assert first in dropped(chat), "of what was replaced no page stays"
    held = set(chat.draft.files["contract_end"].files)
    assert {work.file for work in kept(chat)} - dropped(chat) >= held


def test_a_second_card_can_be_another_page_of_it() -> None:
    chat = at("account")
    for _ in range(2):
        chat.photo()
        chat.shows("bank", bank="BCA", account="7418529630", holder="SEKAR CONTOHWATI")
    chat.press("btn-photo-add")
    assert len(chat.draft.files["bank_book"].files) == 2


def test_the_same_page_sent_again_is_noticed_whichever_it_is() -> None:
    chat = at_contract()
    album(chat, UNKNOWN, UNKNOWN)
    chat.press("btn-photo-all")
    before = chat.draft.files
    for number in (1, 2):
        chat.photo(unique=f"A{number}")
        assert "photo-again" in chat.newest.ids
    assert chat.draft.files == before
    chat.photo(unique="saved anew")
    chat.shows("other", alike=int(before["contract_end"].prints[0], 16))
    assert "sort-same" in chat.newest.ids
    assert not any("btn-photo-page-of" in ids_in(one.label) for one in chat.newest.buttons), "no page twice"
    chat.press("btn-photo-keep")
    assert chat.draft.files == before
    assert not chat.draft.inbox


def test_a_document_has_ten_photos_at_most_and_says_what_then() -> None:
    chat = at_contract()
    album(chat, *[UNKNOWN] * PHOTOS_PER_DOCUMENT)
    chat.press("btn-photo-all")
    assert len(chat.draft.files["contract_end"].files) == PHOTOS_PER_DOCUMENT
    comes_back(chat)
    late = sends(chat)
    chat.press("btn-photo-add")
    assert "photo-pages-full" in chat.newest.ids
    assert late in dropped(chat)
    assert len(chat.draft.files["contract_end"].files) == PHOTOS_PER_DOCUMENT


def test_all_pages_go_with_the_document_that_is_skipped_or_the_claim_that_is_cancelled() -> None:
    for way in ("skipped", "cancelled"):
        chat = at("doc_paklaring", "jht_pkwt")
        pages = album(chat, UNKNOWN, UNKNOWN)
        chat.press("btn-photo-all")
        if way == "skipped":
            chat.press("btn-back")
            chat.press("btn-skip-document")
        else:
            chat.press("btn-cancel")
            chat.press("btn-cancel-yes")
        assert set(pages) <= dropped(chat), way


def test_the_pages_of_a_claim_stay_with_the_officer_until_its_correction_is_filed() -> None:
    chat = at_contract()
    pages = album(chat, UNKNOWN, UNKNOWN)
    chat.press("btn-photo-all")
    file(go(chat, "review"))
    chat.recorded()
    chat.moved("verifying")
    chat.moved("needs_correction", "Halaman kedua kontrak tidak terbaca")
    chat.press("btn-correct")
    comes_back(chat)
    sends(chat)
    chat.press("btn-photo-replace")
    assert not set(pages) & dropped(chat), "the officer still looks at them"
    file(chat)
    assert set(pages) <= dropped(chat)


def test_the_first_photo_of_the_album_is_shown_with_the_question() -> None:
    chat = at_contract()
    first, _ = album(chat, UNKNOWN, UNKNOWN)
    assert chat.outcome is not None
    assert [said.file for said in chat.outcome.say if isinstance(said, SendPicture)] == [first]


def test_whatever_a_document_is_called_its_buttons_are_short_enough_for_telegram() -> None:
    chat = at_contract()
    sends(chat)
    file = kept(chat)[-1].file
    for claim in claims().values():
        for document in claim.documents:
            pressed = button(PhotoButton(chat.draft.id, file, f"{ADD_ALL}{document.id}"), Text("btn-photo-add-all"))
            assert len(pressed.data.encode()) <= 64, f"{claim.id}: {document.id}"
