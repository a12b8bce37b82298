"""Promised days and what happens when one passes, told as chats."""

from __future__ import annotations

from datetime import UTC, datetime

from dialogs.law.promises import Promises
from dialogs.law.working_days import WorkingDays
from dialogs.model.decisions import Appointment
from dialogs.model.effects import ExpectClaim, Schedule
from dialogs.model.events import Due
from tests.dialogs.lengths import check_lengths
from tests.dialogs.scripted_users import begin, file
from tests.dialogs.support import Chat

PROMISED = Promises.parse("filing=1,recorded=1,verifying=5,needs_correction=10,approved=1,paying=5,scheduled=2")


def filed(promises: Promises = PROMISED) -> Chat:
    """A claim that is recorded, on Saturday, 21 November 2026 at nine in Jakarta."""
    chat = Chat(name="Sekar", promises=promises)
    begin(chat, "jht_resign")
    file(chat)
    chat.recorded()
    return chat


def test_the_receipt_names_the_day_by_which_the_check_begins() -> None:
    chat = filed()
    assert "Janji Koperasi Contoh: mulai diperiksa paling lambat Senin, 23 November 2026" in chat.newest.text
    check_lengths(chat)


def test_each_move_names_the_day_promised_for_its_stage() -> None:
    chat = filed()
    chat.moved("verifying")
    assert "selesai diperiksa paling lambat Jumat, 27 November 2026" in chat.newest.text
    chat.later(days=2).moved("approved")
    assert "mulai dibayar paling lambat Selasa, 24 November 2026" in chat.newest.text
    chat.moved("paying")
    assert "dana ditransfer paling lambat Senin, 30 November 2026" in chat.newest.text
    chat.moved("paid")
    assert "paling lambat" not in chat.newest.text
    check_lengths(chat)


def test_a_holiday_moves_the_promised_day_on() -> None:
    monday = datetime(2026, 11, 23, tzinfo=UTC).date()
    chat = Chat(promises=PROMISED, calendar=WorkingDays(lambda year: frozenset({monday})))
    begin(chat, "jht_resign")
    file(chat)
    chat.recorded()
    assert "paling lambat Selasa, 24 November 2026" in chat.newest.text


def test_where_the_operator_promised_nothing_no_day_is_told_and_the_text_says_so() -> None:
    chat = filed(Promises.parse("paying=5"))
    assert "Belum ada hari yang dijanjikan Koperasi Contoh untuk tahap ini" in chat.newest.text
    assert "paling lambat <" not in chat.newest.text
    assert not list(chat.all_works(ExpectClaim))
    assert not list(chat.all_works(Schedule))


def test_the_participant_hears_first_that_a_stage_is_late_and_whom_to_call() -> None:
    chat = filed()
    chat.reminded()
    assert chat.now == datetime(2026, 11, 24, 2, 0, tzinfo=UTC), "nine in the morning after the promised Monday"
    assert {"late", "late-next-operator", "late-call"} <= chat.ids
    assert "tidak berlaku lagi" in chat.newest.text
    assert "175" in chat.newest.text
    assert "021-555-0101" in chat.newest.text
    check_lengths(chat)


def test_the_officers_list_has_the_claim_from_the_moment_the_participant_is_told() -> None:
    chat = filed()
    expected, scheduled = list(chat.all_works(ExpectClaim))[-1], chat.scheduled
    assert expected == ExpectClaim(chat.filed.id, scheduled.at)
    chat.moved("verifying")
    chat.moved("needs_correction", "Foto KTP buram")
    assert list(chat.all_works(ExpectClaim))[-1].late_at is None, "a correction that takes long is no officer's delay"


def test_a_stage_that_ended_in_time_announces_nothing() -> None:
    chat = filed()
    promised = chat.scheduled
    chat.later(days=2).moved("verifying")
    said = chat.newest.id
    chat.at(promised.at).happens(Due(promised.topic, promised.subject))
    assert chat.newest.id == said


def test_the_same_lateness_is_told_once_however_often_it_comes_due() -> None:
    chat = filed()
    chat.reminded()
    said, due = chat.newest.id, chat.scheduled
    for _ in range(3):
        chat.later(hours=1).happens(Due(due.topic, due.subject))
    assert chat.newest.id == said


def test_a_bot_that_was_down_does_not_wake_people_at_night() -> None:
    chat = filed()
    due = chat.scheduled
    said = chat.newest.id
    chat.at(datetime(2026, 11, 24, 19, 30, tzinfo=UTC)).happens(Due(due.topic, due.subject))
    assert chat.newest.id == said, "half past two at night in Jakarta"
    later = chat.scheduled
    assert later.at == datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
    chat.at(later.at).happens(Due(later.topic, later.subject))
    assert "late" in chat.ids


def test_a_late_transfer_asks_to_look_at_the_account_first() -> None:
    chat = filed()
    for state in ("verifying", "approved", "paying"):
        chat.moved(state)
    chat.reminded()
    assert {"late", "late-next-bank", "late-call"} <= chat.ids
    check_lengths(chat)


def test_a_correction_that_is_still_awaited_is_a_kind_word_with_the_button() -> None:
    chat = filed()
    chat.moved("verifying")
    chat.moved("needs_correction", "Foto KTP buram")
    assert "Mohon diperbaiki paling lambat Jumat, 4 Desember 2026" in chat.newest.text
    chat.reminded()
    assert "late-participant" in chat.ids
    chat.find("btn-correct", on=chat.newest)
    check_lengths(chat)


def test_a_correction_that_was_sent_is_not_asked_for_again() -> None:
    chat = filed()
    chat.moved("verifying")
    chat.moved("needs_correction", "Foto KTP buram")
    due = chat.scheduled
    chat.press("btn-correct")
    chat.change("doc-id")
    chat.photo()
    chat.checked()
    chat.press("btn-confirm-correction")
    chat.say(chat.pin)
    said = chat.newest.id
    chat.at(due.at).happens(Due(due.topic, due.subject))
    assert chat.newest.id == said


def test_after_an_appointment_nobody_decides_before_its_day() -> None:
    chat = filed()
    chat.moved("verifying")
    chat.moved("scheduled", appointment=Appointment("2026-12-01T03:00:00+00:00", "Kantor cabang Pamekasan"))
    assert "diputuskan paling lambat Kamis, 3 Desember 2026" in chat.newest.text


def test_lateness_in_the_middle_of_another_claim_leaves_its_question_open() -> None:
    chat = filed()
    chat.say("/klaim")
    begin_again = chat.conversation.phase
    chat.reminded()
    assert chat.conversation.phase == begin_again
