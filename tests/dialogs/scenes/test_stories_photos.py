"""Photos of documents, in any order: put where they belong, read, compared, never lost and never taken without a yes."""

from __future__ import annotations

import itertools

import pytest

from bot.texts import plain
from dialogs.claims import claims
from dialogs.documents import document_types
from dialogs.model.effects import DropFiles, FileClaim, KeepFile, SendPaper, SendPicture, Text
from dialogs.model.events import FileChecked
from dialogs.model.events import ReadPage as Page
from tests.dialogs.scripted_users import SEKAR, begin, file, go
from tests.dialogs.support import Chat
from tests.dialogs.transcripts import approve

KTP = {"nik": "3276015204850003", "name": "SEKAR CONTOHWATI", "birth": "1985-04-12"}
KPJ = {"kpj": "98765432109", "name": "SEKAR CONTOHWATI"}
BANK = {"bank": "BCA", "account": "7418529630", "holder": "SEKAR CONTOHWATI"}
KK = {"kk": "3276010101120007", "niks": "3276015204850003,3276010107830001"}
READ = {"ktp": KTP, "kpj": KPJ, "bank": BANK, "kk": KK}
SLOTS = {"ktp": "id", "kpj": "kpj_card", "bank": "bank_book", "kk": "kk"}


def at(place: str, kind: str = "jht_resign", **changes: object) -> Chat:
    chat = Chat(**changes)  # type: ignore[arg-type] # a few of its fields
    begin(chat, kind)
    return go(chat, place).told_from_here()


def kept(chat: Chat) -> list[KeepFile]:
    return [work for work in chat.works if isinstance(work, KeepFile)]


def sends(chat: Chat, kind: str, verdict: str | None = None, **more: object) -> None:
    """One photo, looked into at once."""
    chat.photo()
    chat.shows(kind, verdict, **(READ.get(kind, {}) if verdict is None else {}), **more)  # type: ignore[arg-type] # as given


def test_an_album_fills_the_form_and_only_a_yes_is_wanted() -> None:
    chat = at("nik")
    for _ in range(4):
        chat.photo(album="A")
    assert chat.place == "nik", "while they are looked into, the question stays"
    for nth, kind in ((-2, "kk"), (-4, "ktp"), (-1, "bank")):
        chat.shows(kind, nth=nth, **READ[kind])
        assert not chat.draft.files, "nothing is said before the whole album was looked into"
    chat.shows("kpj", nth=-3, **KPJ)
    assert {slot: held.status for slot, held in chat.draft.files.items()} == dict.fromkeys(SLOTS.values(), "stored")
    assert "nik" not in chat.draft.answers, "no number without the participant's yes"
    chat.press("btn-read-all")
    assert {name: chat.draft.answers[name] for name in ("nik", "name", "birthdate", "kpj")} == {
        "nik": KTP["nik"],
        "name": KTP["name"],
        "birthdate": KTP["birth"],
        "kpj": [KPJ["kpj"]],
    }
    go(chat, "bank")
    chat.press("btn-change", "label-account")
    assert "account" not in chat.draft.answers
    chat.press("btn-read-all")
    assert {name: chat.draft.answers.get(name) for name in ("bank", "account", "holder")} == {
        "bank": "BCA",
        "account": None,
        "holder": "SEKAR CONTOHWATI",
    }, "the rest is confirmed first, then what was wrong is typed"
    chat.say("7418 5296 30")
    go(chat, "doc_resign_letter")
    approve(chat, "photos_first_form_after")


@pytest.mark.parametrize("order", list(itertools.permutations(SLOTS)), ids="-".join)
@pytest.mark.parametrize("album", [None, "A"], ids=["single", "album"])
def test_in_whatever_order_photos_come_and_are_read_each_is_in_its_slot_once(
    order: tuple[str, ...], album: str | None
) -> None:
    chat = at("nik")
    for _ in order:
        chat.photo(album=album)
    sent = [work.file for work in kept(chat)[-len(order) :]]
    for nth in range(len(order)):
        # They are looked into in another order than they came.
        index = (nth * 3) % len(order)
        chat.shows(order[index], nth=index - len(order), **READ[order[index]])
    held = {slot: held.file for slot, held in chat.draft.files.items() if held.status == "stored"}
    assert held == {SLOTS[kind]: file_id for kind, file_id in zip(order, sent, strict=True)}
    assert not chat.draft.inbox


@pytest.mark.parametrize("missing", SLOTS)
def test_what_is_missing_is_named(missing: str) -> None:
    chat = at("nik")
    for _ in range(3):
        chat.photo(album="A")
    for nth, kind in enumerate(kind for kind in SLOTS if kind != missing):
        chat.shows(kind, nth=nth - 3, **READ[kind])
    told = [shown for shown in chat.screen.values() if "photos-missing" in shown.ids][-1]
    missed = told.text.partition("Masih kurang:")[2].partition("\n\n")[0]
    for kind, slot in SLOTS.items():
        assert (plain(Text(f"doc-{slot}"), "id") in missed) is (kind == missing)


def test_what_is_not_recognised_is_asked_about_and_text_in_between_changes_nothing() -> None:
    chat = at("doc_kpj_card")
    for _ in range(3):
        chat.photo(album="A")
    chat.say("sudah saya kirim ya")
    chat.shows("ktp", nth=-3, **KTP)
    chat.shows("other", nth=-2)
    chat.shows("kpj", nth=-1, **KPJ)
    assert chat.place == "sort"
    chat.say("foto apa ya")
    assert chat.place == "sort"
    chat.press("btn-photo-is", "doc-resign_letter")
    assert chat.draft.files["resign_letter"].status == "stored"
    assert chat.place == "doc_kk"
    approve(chat, "one_of_three_is_not_recognised")


def test_the_participant_may_type_what_a_photo_is_or_say_it_is_for_nothing() -> None:
    chat = at("nik", reads=False)
    chat.photo()
    chat.checked()
    assert chat.place == "sort"
    chat.say("buku tabungan")
    assert chat.draft.files["bank_book"].status == "stored"
    chat.photo()
    chat.checked()
    chat.press("btn-photo-none")
    assert chat.place == "nik"
    assert isinstance(chat.works[-1], DropFiles)
    assert chat.works[-1].files == (kept(chat)[-1].file,)


def test_an_unreadable_photo_nobody_asked_for_says_why_and_may_be_sent_again_or_named() -> None:
    chat = at("nik")
    chat.photo()
    chat.shows("other", "blurred")
    assert "photo-short-blurred" in chat.ids
    chat.press("btn-photo-again")
    assert not chat.draft.inbox
    chat.photo()
    chat.shows("other", "blurred")
    chat.press("btn-photo-is", "doc-kk")
    assert (chat.draft.files["kk"].status, chat.draft.files["kk"].doubt) == ("stored", "blurred")


def test_words_sent_with_a_photo_say_what_it_is() -> None:
    chat = at("nik", reads=False)
    chat.photo(caption="Buku tabungan")
    chat.checked()
    assert chat.draft.files["bank_book"].status == "stored"
    chat.photo(caption="tolong ya pak")
    chat.checked()
    assert chat.place == "sort"
    chat.press("btn-help")
    assert "why-sort" in chat.ids


def test_every_verdict_has_its_reason_and_the_third_photo_is_taken_for_the_officer() -> None:
    chat = at("doc_id")
    chat.photo()
    chat.shows("ktp", "blurred", parts=("marked-1",))
    assert isinstance(chat.outcome.say[0], SendPicture) if chat.outcome else False
    assert chat.place == "doc_id"
    chat.photo()
    chat.shows("ktp", "glare", parts=("marked-1",))
    assert any("photo-as-file" in shown.ids for shown in chat.screen.values())
    chat.photo(photo=False)
    chat.shows("ktp", "too_dark")
    assert chat.draft.files["id"].status == "stored"
    assert chat.draft.files["id"].doubt == "too_dark"
    file(chat)
    filing = next(work for work in chat.works if isinstance(work, FileClaim))
    assert {"about": "doubt", "document": "id", "verdict": "too_dark"} in filing.notes
    approve(chat, "a_photo_that_is_refused_twice")


@pytest.mark.parametrize(
    "verdict", ["too_small", "too_dark", "blurred", "moved", "glare", "cropped", "not_a_document", "unreadable"]
)
@pytest.mark.parametrize("locale", ["id", "en"])
def test_each_verdict_is_told_with_a_tip_and_never_ends_the_way(verdict: str, locale: str) -> None:
    chat = at("doc_kk", locale=locale)
    for _ in range(3):
        chat.photo()
        chat.shows("kk", verdict)
    assert chat.draft.files["kk"].doubt == verdict
    assert any(f"photo-{verdict}" in shown.ids for shown in chat.screen.values())


def test_the_wrong_document_is_named_and_one_that_is_wanted_too_finds_its_slot() -> None:
    chat = at("doc_id")
    sends(chat, "npwp")
    assert chat.draft.files["npwp"].status == "stored", "kept, in case it is asked for later"
    assert chat.place == "doc_id"
    sends(chat, "kk")
    assert chat.draft.files["kk"].status == "stored"
    assert chat.place == "doc_id"
    chat.photo()
    chat.shows("other")
    assert chat.draft.files["id"].problem == "not_a_document"
    approve(chat, "another_document_than_the_one_asked_for")


def test_a_second_one_of_a_kind_replaces_the_first_only_if_the_participant_says_so() -> None:
    chat = at("doc_kk")
    first = chat.draft.files["id"].file
    sends(chat, "ktp")
    assert chat.place == "sort"
    chat.press("btn-photo-keep")
    assert chat.draft.files["id"].file == first
    sends(chat, "ktp")
    chat.press("btn-photo-replace")
    assert chat.draft.files["id"].file != first
    assert chat.draft.files["id"].file == kept(chat)[-1].file


def test_the_same_file_and_the_same_picture_are_noticed() -> None:
    chat = at("doc_kpj_card")
    chat.photo(unique="same")
    chat.shows("kpj", **KPJ, alike=7)
    works = len(chat.works)
    chat.photo(unique="same")
    assert len(chat.works) == works, "the very same file is not fetched again"
    assert "photo-again" in chat.newest.ids
    chat.photo()
    chat.shows("kpj", **KPJ, alike=7 | 1 << 60)
    assert "photo-again" in chat.newest.ids
    assert len(chat.draft.files) == 1
    go(chat, "doc_resign_letter")
    chat.photo()
    chat.shows("other", alike=12345)
    go(chat, "doc_photo")
    chat.photo()
    chat.shows("other", alike=12345)
    assert chat.place == "sort", "one picture in two slots is asked about"
    chat.press("btn-photo-is", "doc-photo")
    assert chat.draft.files["photo"].file == kept(chat)[-1].file
    assert chat.draft.files["resign_letter"].status == "stored"


def test_cards_of_two_people_look_alike_and_are_not_taken_for_one() -> None:
    chat = at("doc_id")
    for nik, name in (("3276015204850003", "SEKAR CONTOHWATI"), ("3276011203650002", "MARDJUKI CONTOHADI")):
        chat.photo()
        chat.shows("ktp", nik=nik, name=name, alike=99)
    assert chat.place == "sort", "another person's card is not dropped as a copy"
    assert chat.draft.inbox[0].why == "taken"


def test_a_file_of_two_pages_fills_a_second_slot_only_with_a_yes() -> None:
    chat = at("doc_id")
    chat.photo(photo=False)
    chat.shows("ktp", **KTP, more=(Page("kk", {"kk": (KK["kk"], 0.97), "niks": (KK["niks"], 0.97)}),))
    assert chat.place == "sort"
    assert "kk" not in chat.draft.files
    chat.press("btn-photo-more")
    assert chat.draft.files["kk"].file == chat.draft.files["id"].file
    assert (chat.draft.files["id"].page, chat.draft.files["kk"].page) == (1, 2)
    go(chat, "doc_paklaring")
    chat.press("btn-back")
    while chat.place != "doc_kk":
        chat.press("btn-back")
    both = chat.draft.files["id"].file
    chat.press("btn-skip-document")
    assert not any(both in work.files for work in chat.works if isinstance(work, DropFiles)), (
        "the KTP is in the same file"
    )


def test_what_was_typed_and_what_is_read_are_compared_digit_by_digit() -> None:
    chat = at("doc_kpj_card")
    sends(chat, "kpj")
    chat.photo()
    chat.shows("ktp", **{**KTP, "nik": "3276015204850008"}, parts=("line-1-nik",))
    assert chat.place == "nik", "asked at once, not days later"
    assert isinstance(chat.outcome.say[-1], SendPicture) if chat.outcome else False
    chat.press("btn-which-mine")
    assert chat.draft.answers["nik"] == "3276015204850003"
    file(chat)
    filing = next(work for work in chat.works if isinstance(work, FileClaim))
    assert {
        "about": "difference", "document": "id", "field": "nik", "given": "3276015204850003", "read": "3276015204850008"
    } in filing.notes, "both are kept for the officer"  # fmt: skip
    approve(chat, "typed_and_read_differ")


def test_a_name_typed_otherwise_than_on_the_ktp_can_be_taken_from_the_photo_or_typed_again() -> None:
    chat = at("doc_id")
    chat.photo()
    chat.shows("ktp", **{**KTP, "name": "SEKAR CONTOHWATY"})
    assert chat.place == "name"
    chat.press("btn-which-photo")
    assert chat.draft.answers["name"] == "SEKAR CONTOHWATY"
    other = at("doc_id")
    other.photo()
    other.shows("ktp", **{**KTP, "name": "SEKAR CONTOHWATY"})
    other.press("btn-which-retype")
    assert other.place == "name"
    other.say("Sekar Contohwatie")
    assert other.draft.answers["name"] == "SEKAR CONTOHWATIE", "said once, it is not asked about again"
    assert other.place != "name"


def test_several_kpj_may_all_be_right() -> None:
    chat = at("doc_kpj_card")
    chat.photo()
    chat.shows("kpj", kpj="11223344556")
    assert chat.place == "kpj"
    chat.press("btn-which-both")
    assert chat.draft.answers["kpj"] == ["98765432109", "11223344556"]


def test_what_is_wrong_first_is_typed_at_once() -> None:
    chat = at("nik")
    sends(chat, "ktp")
    chat.press("btn-change", "label-nik")
    assert "read-type" in chat.newest.ids
    chat.say(KTP["nik"])
    assert chat.draft.answers["nik"] == KTP["nik"]
    assert {"read-together", "label-name", "label-birthdate"} <= chat.newest.ids


def test_a_letter_that_is_another_than_was_asked_for_is_asked_about_and_may_serve_for_both() -> None:
    chat = at("doc_contract_end", "jht_pkwt")
    chat.photo(unique="P")
    chat.shows("paklaring", name="SEKAR CONTOHWATI", end="2026-09-01")
    assert chat.place == "sort", "there is a place of its own for it"
    chat.press("btn-photo-is", "doc-contract_end")
    go(chat, "doc_paklaring").told_from_here()
    before = len(kept(chat))
    chat.photo(unique="P")
    assert chat.place == "sort", "the same paper is meant for another place this time"
    approve(chat, "one_paper_for_two_documents")
    chat.press("btn-photo-is", "doc-paklaring")
    assert chat.draft.files["paklaring"].file == chat.draft.files["contract_end"].file
    assert chat.draft.files["paklaring"].shown == "paklaring"
    assert len(kept(chat)) == before, "it is not kept twice"
    assert not any(
        chat.draft.files["paklaring"].file in work.files for work in chat.works if isinstance(work, DropFiles)
    )


def test_a_card_sent_again_for_another_document_is_not_offered_for_it() -> None:
    chat = at("doc_id")
    chat.photo(unique="K")
    chat.shows("ktp", **KTP)
    go(chat, "doc_kk")
    chat.photo(unique="K")
    assert (chat.place, "photo-again" in chat.newest.ids) == ("doc_kk", True)


def test_a_file_that_could_not_be_read_may_hold_several_documents() -> None:
    chat = at("doc_id")
    chat.photo(unique="P")
    chat.checked()
    go(chat, "doc_kk")
    chat.photo(unique="P")
    assert chat.place == "sort"
    chat.press("btn-photo-keep")
    assert chat.place == "doc_kk"
    assert chat.draft.files["id"].status == "stored"
    assert not any(isinstance(work, DropFiles) for work in chat.works)


def test_in_an_album_a_letter_goes_to_its_own_place() -> None:
    chat = at("doc_contract_end", "jht_pkwt")
    chat.photo(album="A")
    chat.photo(album="A")
    chat.shows("paklaring", nth=-2, name="SEKAR CONTOHWATI")
    chat.shows("npwp", nth=-1, npwp="3276015204850003")
    assert chat.draft.files["paklaring"].status == "stored"
    assert "contract_end" not in chat.draft.files


def test_the_last_day_on_a_paklaring_is_compared_with_the_one_that_was_told() -> None:
    chat = at("doc_paklaring", "jht_pkwt")
    chat.photo()
    chat.shows("paklaring", name="SEKAR CONTOHWATI", company="PT CONTOH MAJU", start="2024-09-01", end="2026-08-31")
    assert chat.place == "end_date", "the officer would ask about it weeks later"
    approve(chat, "a_paklaring_with_another_last_day")
    chat.press("btn-which-photo")
    assert chat.draft.answers["end_date"] == "2026-08-31"
    assert chat.place == "review"


def test_a_contract_that_runs_on_by_the_paklaring_is_told_with_the_day() -> None:
    chat = at("doc_paklaring", "jht_pkwt")
    chat.photo()
    chat.shows("paklaring", name="SEKAR CONTOHWATI", end="2027-03-31", kpj="98765432109")
    chat.press("btn-which-photo")
    assert chat.place == "refused"
    assert "31 Maret 2027" in chat.newest.text
    chat.press("btn-back")
    assert chat.place == "end_date", "and nothing is lost by a wrong press"
    chat.say("1 September 2026")
    assert chat.draft.files["paklaring"].status == "stored"


def test_a_resignation_is_dated_by_its_letter_and_not_by_the_last_day() -> None:
    chat = at("doc_paklaring")
    chat.photo()
    chat.shows("paklaring", name="SEKAR CONTOHWATI", end="2026-08-31", kpj="11223344556")
    assert chat.place == "kpj", "another number of the same person may be right as well"
    chat.press("btn-which-both")
    assert chat.draft.answers["letter_date"] == "2026-09-01"


def test_an_unsure_reading_is_asked_by_itself_with_its_line_and_a_weak_one_is_typed() -> None:
    chat = at("nik")
    chat.photo()
    chat.shows("ktp", nik=(KTP["nik"], 0.7), name=(KTP["name"], 0.3), birth=(KTP["birth"], 0.95), parts=("line-1-nik",))
    said = chat.outcome.say if chat.outcome else ()
    assert isinstance(said[-1], SendPicture)
    assert said[-1].part == "line-1-nik"
    chat.press("btn-read-yes")
    assert chat.place == "name"
    assert "btn-read-yes" not in {button.label.id for button in chat.newest.buttons}
    chat.say("Sekar Contohwati")
    chat.press("btn-read-no")
    assert chat.place == "birthdate"
    assert "birthdate" not in chat.draft.answers
    chat.say("12 April 1985")
    assert chat.place == "kpj"


def test_a_slip_of_the_finger_is_noticed_even_beside_a_weak_reading() -> None:
    chat = at("doc_bank_book")
    chat.photo()
    chat.shows("bank", account=("7418529638", 0.4))
    assert chat.place == "account"
    chat.press("btn-which-mine")
    other = at("doc_bank_book")
    other.photo()
    other.shows("bank", account=("1112223334", 0.4))
    assert other.place != "account", "a weak reading that has nothing in common is no reason to ask"


def test_a_paklaring_in_another_name_is_explained_with_a_slip_to_take_along() -> None:
    chat = at("doc_paklaring")
    chat.photo()
    chat.shows("paklaring", name="SEKAR CONTOWATI", company="PT CONTOH MAJU")
    chat.press("btn-slip")
    assert isinstance(chat.outcome.say[-1], SendPaper) if chat.outcome else False
    approve(chat, "a_paklaring_in_another_name")


def test_a_paklaring_sent_before_the_name_was_known_is_compared_once_it_is() -> None:
    chat = at("nik")
    chat.photo()
    chat.shows("paklaring", name="SEKAR CONTOWATI")
    assert not any("names-differ" in shown.ids for shown in chat.screen.values())
    chat.say("3276015204850003")
    chat.say("Sekar Contohwati")
    assert any("names-differ" in shown.ids for shown in chat.screen.values())
    assert chat.place == "birthdate"


def test_a_kk_without_the_nik_is_mentioned_once_and_stops_nobody() -> None:
    chat = at("doc_kk")
    chat.photo()
    chat.shows("kk", kk=KK["kk"], niks="3276010107830001")
    assert "photo-kk-without-nik" in chat.newest.ids
    assert chat.place == "doc_bank_book"


def test_photos_that_come_while_the_participant_is_away_are_told_with_a_way_back() -> None:
    chat = at("nik")
    chat.photo()
    chat.say("/simpan")
    chat.shows("ktp", **KTP)
    assert "btn-resume" in {button.label.id for button in chat.newest.buttons}
    chat.press("btn-resume")
    chat.press("btn-read-all")
    assert chat.place == "kpj"


def test_nothing_is_filed_while_a_photo_is_still_looked_into() -> None:
    chat = at("review")
    chat.photo()
    chat.press("btn-confirm")
    assert "photos-wait" in chat.newest.ids
    chat.shows("ktp", **KTP)
    assert chat.place == "sort", "there is one already"
    chat.press("btn-photo-keep")
    chat.press("btn-confirm")
    assert chat.place == "pin"


def test_nobody_has_to_wait_for_a_photo_that_is_never_looked_into() -> None:
    chat = at("doc_id")
    chat.photo()
    chat.say("masih lama?")
    chat.press("btn-no-wait")
    assert chat.draft.files["id"].file == kept(chat)[-1].file, "it is taken unread"
    assert not chat.draft.inbox
    assert not chat.dropped
    go(chat, "review")
    chat.photo(album="A")
    chat.photo(album="A")
    chat.shows("paklaring", nth=-2)
    chat.press("btn-confirm")
    chat.press("btn-no-wait")
    assert chat.place == "sort", "the one that was read is asked about, then the other"
    chat.press("btn-photo-keep")
    assert "sort-late" in chat.newest.ids
    chat.press("btn-photo-none")
    chat.press("btn-confirm")
    assert chat.place == "pin"


def test_a_photo_that_was_deleted_meanwhile_is_reported_to_nobody() -> None:
    chat = at("nik")
    chat.photo()
    kept_file = kept(chat)[-1].file
    chat.say("batal")
    chat.press("btn-cancel-yes")
    assert DropFiles((kept_file,)) in chat.works
    chat.happens(FileChecked(kept_file, pages=(Page("ktp"),)))
    assert not chat.outcome.say if chat.outcome else False


def test_every_kind_that_is_recognised_belongs_into_a_document_of_some_claim() -> None:
    documents = {document.id for claim in claims().values() for document in claim.documents}
    assert {slot.id for one in document_types().values() for slot in one.slots} <= documents
    assert SEKAR


def test_another_persons_bank_book_is_named_and_nothing_of_it_can_be_confirmed() -> None:
    """One yes to a husband's book would file his account under her name."""
    chat = at("bank")
    assert chat.draft.answers["name"] == "SEKAR CONTOHWATI"
    chat.photo()
    chat.shows("bank", **{**BANK, "holder": "BUDI SANTOSO"})
    assert "photo-of-another" in chat.ids
    assert "read-together" not in chat.ids
    assert "read-one" not in chat.ids
    assert chat.place == "bank"
    chat.say("ya")
    assert "bank" not in chat.draft.answers
    chat.say("BCA")
    chat.say("7418529630")
    assert chat.place == "holder"
    chat.say("BUDI SANTOSO")
    assert "problem-holder-other" in chat.ids
    assert chat.place == "holder"
    chat.say("ya")
    assert "holder" not in chat.draft.answers, "there is nothing to say yes to"
    chat.say("sama")
    assert chat.draft.answers["holder"] == "SEKAR CONTOHWATI"


def test_a_bank_book_sent_before_the_name_is_told_of_once_the_name_is_there() -> None:
    chat = at("nik")
    chat.photo()
    chat.shows("bank", **{**BANK, "holder": "BUDI SANTOSO"})
    assert "photo-of-another" not in chat.ids
    chat.say("3276015204850003")
    chat.say("Sekar Contohwati")
    assert "photo-of-another" in chat.ids
    go(chat, "bank")
    assert "read-together" not in chat.ids


def test_a_bank_book_with_the_name_spelt_otherwise_is_still_offered() -> None:
    chat = at("bank")
    chat.photo()
    chat.shows("bank", **{**BANK, "holder": "SEKAR CONTOHWATT"})
    assert "photo-of-another" not in chat.ids
    assert "read-together" in chat.ids
