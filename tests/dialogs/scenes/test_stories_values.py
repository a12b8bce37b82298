"""Values said in words: a day worked out is confirmed before anything is decided by it, and an offered value is chosen."""

from __future__ import annotations

import pytest

from bot.texts import plain
from tests.dialogs.scripted_users import begin, go
from tests.dialogs.support import Chat


def test_a_letter_of_last_month_is_confirmed_before_it_decides() -> None:
    """It is 21 November: a letter of 15 October is old enough, one of yesterday is not."""
    chat = Chat(name="Kasman")
    begin(chat, "jht_resign")
    go(chat, "letter_date")
    chat.say("tanggal 15 bulan lalu")
    assert "doubt-day-meant" in chat.ids
    assert "Kamis, 15 Oktober 2026" in chat.newest.text
    assert "letter_date" not in chat.draft.answers, "nothing is decided before the yes"
    chat.press("btn-doubt-no")
    assert chat.place == "letter_date"
    chat.say("kemarin")
    assert "Jumat, 20 November 2026" in chat.newest.text
    assert not {"refusal-waiting_resign-found", "q-nonactive"} & chat.ids
    chat.say("ya")
    assert chat.draft.answers["letter_date"] == "2026-11-20"
    assert "refusal-waiting_resign-found" in chat.ids


def test_the_day_confirmed_is_the_day_shown_though_midnight_passed_meanwhile() -> None:
    chat = Chat(name="Kasman")
    begin(chat, "jht_resign")
    go(chat, "letter_date")
    chat.say("kemarin")
    assert "Jumat, 20 November 2026" in chat.newest.text
    chat.later(hours=20)
    chat.say("ya")
    assert chat.draft.answers["letter_date"] == "2026-11-20"


def test_a_bare_day_of_the_month_is_chosen_of_two() -> None:
    chat = Chat(name="Kasman")
    begin(chat, "jht_resign")
    go(chat, "letter_date")
    chat.say("tanggal 15")
    assert "offer-day-which" in chat.ids
    chat.say("ya")
    assert "offer-again" in chat.ids, "yes to two days names neither"
    assert "letter_date" not in chat.draft.answers
    chat.choose("2026-10-15")
    assert chat.draft.answers["letter_date"] == "2026-10-15"


@pytest.mark.parametrize("said", ["bulan kemarin", "tahun kemarin", "minggu lalu", "lebaran kemarin", "november"])
def test_a_letter_without_its_day_is_asked_for_the_day(said: str) -> None:
    chat = Chat(name="Kasman")
    begin(chat, "jht_resign")
    go(chat, "letter_date")
    chat.say(said)
    assert {"problem-day-lacks-exact", "problem-day-lacks-day"} & chat.ids
    assert chat.place == "letter_date"
    assert "letter_date" not in chat.draft.answers


def test_the_moment_of_an_accident_is_confirmed_with_its_weekday_and_hour_before_the_deadline_is_told() -> None:
    chat = Chat(name="Kasman")
    begin(chat, "jkk_kecelakaan")
    chat.say("tgl 19 bulan ini jam 8 malam")
    assert "Kamis, 19 November 2026 pukul 20.00" in chat.newest.text
    assert "when" not in chat.draft.answers
    assert "hint-report_now" not in chat.ids
    chat.say("kemarin jam 8 malam")
    assert "Jumat, 20 November 2026 pukul 20.00" in chat.newest.text
    assert "hint-report_now" not in chat.ids
    chat.press("btn-doubt-yes")
    assert chat.draft.answers["when"] == "2026-11-20T20:00"
    assert "hint-report_now" in chat.ids


def test_yes_to_a_slip_in_an_address_names_neither_and_its_name_chooses() -> None:
    chat = Chat(name="Kasman")
    begin(chat, "jht_resign")
    go(chat, "email")
    chat.say("siti@gmial.com")
    assert "offer-email-domain" in chat.ids
    assert [plain(one.label, "id") for one in chat.newest.buttons][:2] == [
        "Pakai siti@gmail.com",
        "Tetap siti@gmial.com",
    ]
    chat.say("ya")
    assert "offer-again" in chat.ids
    assert "email" not in chat.draft.answers
    chat.say("gmail")
    assert chat.draft.answers["email"] == "siti@gmail.com"


def test_a_slip_in_an_address_is_kept_by_its_button() -> None:
    chat = Chat(name="Kasman")
    begin(chat, "jht_resign")
    go(chat, "email")
    chat.say("siti@gmial.com")
    chat.press_button(chat.newest, next(one for one in chat.newest.buttons if one.label.id == "opt-email-keep"))
    assert chat.draft.answers["email"] == "siti@gmial.com"


def test_a_number_from_japan_is_asked_with_its_country_and_kept_as_it_is() -> None:
    chat = Chat(name="Kasman")
    begin(chat, "jht_resign")
    go(chat, "phone")
    chat.say("+81 90-1234-5678")
    assert "+81 90 1234 5678" in chat.newest.text
    assert "Jepang" in chat.newest.text
    assert "phone" not in chat.draft.answers
    chat.say("ya")
    assert chat.draft.answers["phone"] == "+819012345678"


def test_of_two_phone_numbers_in_a_message_one_is_chosen() -> None:
    chat = Chat(name="Kasman")
    begin(chat, "jht_resign")
    go(chat, "phone")
    chat.say("0812 9876 5432 / 0813 1111 2222")
    assert "offer-value-which" in chat.ids
    chat.choose("6281311112222")
    assert chat.draft.answers["phone"] == "+6281311112222"


def test_an_old_button_of_another_offer_takes_nothing() -> None:
    chat = Chat(name="Kasman")
    begin(chat, "jht_resign")
    go(chat, "email")
    chat.say("siti@gmial.com")
    use = next(one for one in chat.newest.buttons if one.label.id == "opt-email-use")
    chat.say("budi@yaho.com")
    chat.press_data(use.data)
    assert "email" not in chat.draft.answers
    assert any(said.startswith("button-old") for said in chat.ids)
    assert chat.place == "email"
