"""Filling in the form: bad input, doubts, going back, changing one's mind, leaving and coming back."""

from __future__ import annotations

from dialogs.model.effects import FileClaim
from tests.dialogs.scripted_users import SEKAR, begin, by_sms, chosen, go, sends_document
from tests.dialogs.support import Chat
from tests.dialogs.transcripts import approve


def test_every_field_refuses_bad_input_with_an_example_and_loses_nothing() -> None:
    chat = Chat(name="Kasman", channels=frozenset({"email"}))
    begin(chat, "jht_resign")
    bad = {
        "working_now": ["mungkin"],
        "letter_date": ["secepatnya", "31-2-2026", "17-13-2026", "1 Januari 1950"],
        "nonactive": ["mungkin"],
        "nik": ["32760152", "NIK saya ada", "3276013204850003", "3276015215850003", "3276015204850000"],
        "name": ["12345", "?"],
        "birthdate": ["dulu", "31-4-1985", "17-8-2020"],
        "kpj": ["1234", "kartu biru", "3276015204850003"],
        "phone": ["12", "nomor saya"],
        "email": ["sekar at contoh", "sekar@"],
        "balance": ["banyak sekali"],
        "earlier_claim": ["kadang"],
        "bank": ["dana", "12"],
        "account": ["sepuluh angka", "12"],
        "holder": ["123"],
        "branch": ["12", "?"],
    }
    for place, wrong in bad.items():
        go(chat, place)
        answered = dict(chat.draft.answers)
        for text in wrong:
            chat.say(text)
            assert chat.place == place, f"{place} was answered by {text!r}"
            assert dict(chat.draft.answers) == answered, "a refusal keeps what was there"
            assert any(said.startswith(("problem-", "faq-")) for said in chat.ids), (place, text, chat.ids)
    chat.location()
    go(chat, "doc_kpj_card")
    chat.say("ini kartunya")
    chat.photo(size=30_000_000)
    chat.photo()
    chat.shows("kpj", "too_small")
    chat.photo(photo=False)
    chat.checked("not_supported", "docx")
    chat.photo()
    chat.photo()
    chat.checked(nth=-2)
    chat.checked()
    assert chat.place == "sort"
    chat.press("btn-photo-none")
    assert chat.place == "doc_id"
    approve(chat, "bad_input_at_every_field")


def test_what_is_unusual_is_asked_about_and_never_refused() -> None:
    chat = Chat(name="Benediktus", channels=frozenset({"email"}))
    begin(chat, "jht_resign")
    go(chat, "nik").told_from_here()
    chat.say("9976 0152 0485 0003")
    chat.press("btn-doubt-no")
    chat.say("3276015204850003")
    chat.say("Benediktus Contoh")
    chat.say("13 April 1985")
    assert "doubt-birthdate-nik" in chat.ids
    chat.say("tidak")
    assert chat.place == "birthdate"
    chat.say("13 April 1985")
    chat.say("ya")
    assert chat.draft.answers["birthdate"] == "1985-04-13"
    chat.say("A1234567890")
    chat.press("btn-doubt-yes")
    chat.contact("+6281200001111", own=False)
    chat.press("btn-doubt-yes")
    chat.say("benediktus@gmial.com")
    chat.say("gmail")
    assert chat.draft.answers["email"] == "benediktus@gmail.com"
    go(chat, "bank")
    chat.say("Bank Daerah Contoh")
    chat.press("btn-doubt-yes")
    chat.say("1234567")
    chat.press("btn-doubt-yes")
    chat.say("Benny Contoh")
    assert "doubt-holder-differs" in chat.ids
    chat.press("btn-doubt-yes")
    chat.say("Kota Contoh Baru")
    chat.press("btn-doubt-no")
    chat.say("Bukittinggi")
    assert chat.place == "doc_kpj_card"
    approve(chat, "unusual_answers_are_asked_about")


def test_a_changed_answer_asks_only_for_what_depends_on_it() -> None:
    chat = Chat(name="Melati")
    begin(chat, "jht_resign")
    go(chat, "review").told_from_here()
    chat.change("label-bank")
    chat.choose("bni")
    assert chat.place == "account", "an account belongs to its bank"
    chat.say("1234567890")
    assert chat.place == "review"
    chat.change("label-balance")
    chat.say("75 juta")
    assert chat.place == "npwp"
    chat.choose("nik")
    assert chat.place == "doc_npwp"
    sends_document(chat)
    assert chat.place == "review"
    chat.change("label-nik")
    chat.say("3276015204850007")
    assert "npwp" not in chat.draft.answers, "“my NIK” was said of another NIK"
    go(chat, "review")
    chat.change("label-balance")
    chat.choose("to_15m")
    assert "not-needed" in chat.ids
    assert chat.place == "review"
    chat.change("label-name")
    chat.say("Melati Contoh")
    assert chat.place == "holder"
    chat.choose("same")
    chat.press("btn-confirm")
    by_sms(chat)
    chat.say(chat.pin)
    filing = next(chat.all_works(FileClaim))
    assert "npwp" not in filing.answers
    assert "npwp" not in filing.files, "only what lies on the path is filed"
    approve(chat, "changing_answers_from_the_review")


def test_the_way_back_leads_through_the_whole_form_and_nothing_is_lost() -> None:
    chat = Chat(name="Ratna")
    begin(chat, "jht_resign")
    go(chat, "review").told_from_here()
    answers, files = dict(chat.draft.answers), dict(chat.draft.files)
    seen = []
    while chat.place != "working_now":
        chat.say("Kembali") if chat.place == "phone" else chat.press("btn-back")
        seen.append(chat.place)
    assert len(seen) == len(set(seen)) == 23
    assert dict(chat.draft.answers) == answers
    assert dict(chat.draft.files) == files
    chat.press("btn-keep")
    assert chat.place == "review", "“leave it as it is” goes to where the claim stands"
    chat.press("btn-back")
    chat.press("btn-keep")
    assert chat.place == "review"
    approve(chat, "back_through_the_whole_form")


def test_a_better_photo_takes_the_place_of_the_old_one_only_once_it_is_good() -> None:
    chat = Chat(name="Ulfah")
    begin(chat, "jht_resign")
    go(chat, "review").told_from_here()
    first = chat.draft.files["id"].file
    chat.change("doc-id")
    chat.photo()
    chat.checked("damaged")
    assert chat.draft.files["id"].file == first, "a refusal keeps what was there"
    assert chat.draft.files["id"].status == "stored"
    chat.press("btn-keep")
    assert chat.place == "review"
    chat.change("doc-id")
    chat.photo()
    chat.checked()
    assert chat.place == "review"
    assert chat.draft.files["id"].file != first
    approve(chat, "a_photo_is_replaced")


def test_cancelling_asks_first_and_saving_keeps_everything_for_a_month() -> None:
    chat = Chat(name="Tarmiji")
    begin(chat, "jht_resign")
    go(chat, "kpj").told_from_here()
    chat.say("batal")
    chat.press("btn-continue")
    assert chat.place == "kpj"
    chat.press("btn-cancel")
    chat.press("btn-save")
    chat.later(days=31)
    chat.say("halo")
    chat.say("/start")
    chat.press("btn-resume")
    assert chat.place == "kpj"
    chat.say("98765432109")
    assert chat.place == "phone"
    chat.say("💾 Simpan & lanjut nanti")
    assert chat.conversation.draft is None
    chat.press("btn-continue")
    chat.say("❌ Batal")
    chat.press("btn-cancel-yes")
    assert not chat.conversation.drafts
    approve(chat, "cancelling_saving_and_a_month_later")


def test_what_is_no_answer_gets_a_friendly_word_and_the_question_again() -> None:
    chat = Chat(name="Yohanes")
    chat.other("sticker")
    begin(chat, "jht_resign")
    go(chat, "name").told_from_here()
    for kind in ("sticker", "voice", "video", "poll", "unknown"):
        chat.other(kind)
        assert chat.place == "name"
    chat.say("Yohanes Contoh", forwarded=True)
    assert chat.place == "name", "a forwarded text is nobody's answer"
    chat.photo()
    chat.contact()
    chat.location()
    chat.say("Yohanes Contho")
    chat.edit("Yohanes Contoh")
    assert chat.draft.answers["name"] == "YOHANES CONTHO"
    chat.say("berapa lama cair?")
    assert "faq-waiting" in chat.ids
    chat.hiccup()
    chat.say("/tidakada")
    approve(chat, "stickers_voices_and_other_surprises")


def test_ten_messages_at_once_are_ten_answers() -> None:
    chat = Chat(name="Djatmiko")
    begin(chat, "jht_resign")
    go(chat, "nik").told_from_here()
    for text in (
        "halo", "pak", "NIK saya", "3276015204850003", "nama saya", "Djatmiko Contoh", "lahir 12 April 1985", "kpj",
        "98765432109", "?",
    ):  # fmt: skip
        chat.say(text)
    assert chat.draft.answers["nik"] == "3276015204850003"
    assert chat.draft.answers["birthdate"] == "1985-04-12"
    approve(chat, "ten_messages_at_once")


def test_old_buttons_and_those_of_another_claim_say_where_we_are() -> None:
    chat = Chat(name="Sitoresmi")
    begin(chat, "jht_resign")
    first = chat.newest
    chat.choose("tidak")
    second = chat.kept()
    chat.say("tidak")
    assert chat.place == "letter_date"
    chat.press(value="ya", on=second)
    assert chat.place == "letter_date", "an old button changes nothing"
    assert chat.draft.answers["was_phk"] == "tidak"
    chat.press("btn-save")
    begin(chat, "jht_phk")
    assert chat.draft.kind == "jht_phk"
    chat.press("btn-back", on=second)
    assert chat.draft.kind == "jht_phk"
    chat.press("btn-help")
    assert not first.rows, "an answered question has no buttons any more"
    helped = chat.kept()
    chat.say("/menu")
    chat.press("btn-help", on=helped)
    approve(chat, "old_buttons_and_another_claims_buttons")


def test_two_claims_side_by_side_keep_their_answers_apart() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "kpj")
    chat.press("btn-save")
    begin(chat, "jht_pkwt")
    go(chat, "nik")
    assert "kpj" not in chat.draft.answers
    chat.press("btn-save")
    chat.say("/klaim")
    chat.press("btn-resume", "claim-jht_resign")
    assert chat.place == "kpj"
    assert len(chat.conversation.drafts) == 2


def test_secrets_of_others_are_deleted_and_never_kept() -> None:
    chat = Chat(name="Nurlaela")
    begin(chat, "jht_resign")
    go(chat, "name").told_from_here()
    chat.say("kode OTP saya 482913")
    chat.say("Login code: 48213. Do not give this code to anyone")
    chat.say("password JMO saya: Rahasia77")
    assert chat.place == "name"
    chat.say("apa itu OTP?")
    chat.say("Nurlaela Contoh")
    assert chat.draft.answers["name"] == "NURLAELA CONTOH"
    approve(chat, "secrets_pasted")


def test_questions_may_be_typed_wherever_one_is() -> None:
    """The next text after Tanya is a question, not a name."""
    chat = Chat(name="Ratna")
    begin(chat, "jht_resign")
    go(chat, "name").told_from_here()
    chat.say("/tanya")
    chat.say("biaya calo")
    assert "faq-fee" in chat.ids
    assert chat.place == "name"
    assert "name" not in chat.draft.answers
    chat.say("tanya")
    chat.press(value="tax")
    chat.press("btn-back-to-claim")
    chat.say("tanya")
    chat.say("cuaca besok cerah")
    assert "name" not in chat.draft.answers, "nothing typed after Tanya is taken for an answer"
    chat.say("status klaim")
    assert "name" not in chat.draft.answers, "a word of the menu is not a name"
    chat.say("Ratna Contoh")
    assert chat.draft.answers["name"] == "RATNA CONTOH"
    approve(chat, "asking_in_the_middle_of_a_claim")


def test_several_kpj_a_shared_location_and_an_album() -> None:
    chat = Chat(name="Kasman")
    begin(chat, "jht_resign")
    answers = {**SEKAR, "kpj": "98765432109, 9876 5432 110 dan 98765432111", "branch": None}
    go(chat, "kpj").told_from_here()
    go(chat, "branch", answers)  # type: ignore[arg-type] # the branch is left out on purpose
    assert len(chat.draft.answers["kpj"]) == 3
    chat.location(-5.1, 119.4)
    chosen("makassar")(chat)  # type: ignore[operator] # an answer that is a call
    assert chat.conversation.zone == "Asia/Makassar"
    chat.photo(album="A")
    chat.photo(album="A")
    chat.checked(nth=-2)
    chat.checked()
    assert chat.place == "sort"
    chat.press("btn-photo-is", "doc-kpj_card")
    chat.press("btn-photo-is", "doc-id")
    assert chat.place == "doc_resign_letter"
    approve(chat, "several_kpj_a_location_and_an_album")
