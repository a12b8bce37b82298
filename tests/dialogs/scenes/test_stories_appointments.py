"""Appointments, told as chats: answered with a tap, kept in the phone's calendar, reminded of in time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from dialogs.law.dates import ZONES
from dialogs.model.decisions import Appointment, Attendance
from dialogs.model.effects import AnswerAppointment, Schedule, SendCalendar
from dialogs.model.events import Due
from tests.dialogs.lengths import check_lengths
from tests.dialogs.scenes.test_stories_programmes import HEIR, fill
from tests.dialogs.scripted_users import SEKAR, begin, file
from tests.dialogs.support import Chat

TUESDAY = Appointment("2026-12-01T03:00:00+00:00", "Kantor cabang Pamekasan", bring=("KTP asli", "Paklaring asli"))
"""1 December 2026, ten in the morning in Pamekasan."""


def called(appointment: Appointment = TUESDAY, **answers: object) -> Chat:
    """A claim that is called to an appointment, on Saturday, 21 November 2026."""
    chat = Chat(name="Sekar")
    begin(chat, "jht_resign")
    file(chat, {**SEKAR, **answers})
    chat.recorded()
    chat.moved("verifying")
    chat.moved("scheduled", appointment=appointment)
    return chat


def calendars(chat: Chat) -> list[SendCalendar]:
    assert chat.outcome is not None
    return [said for said in chat.outcome.say if isinstance(said, SendCalendar)]


def dues(chat: Chat, topic: str) -> list[Schedule]:
    return [work for work in chat.all_works(Schedule) if work.topic == topic]


def test_an_appointment_comes_with_a_file_for_the_calendar_and_two_answers() -> None:
    chat = called()
    (calendar,) = calendars(chat)
    assert (calendar.zone, calendar.number, calendar.cancelled) == ("Asia/Jakarta", 1, False)
    assert calendar.bring == ("KTP asli", "Paklaring asli")
    assert "Selasa, 1 Desember 2026, pukul 10.00 WIB" in chat.newest.text
    chat.find("btn-coming", on=chat.newest)
    chat.find("btn-other-day", on=chat.newest)
    check_lengths(chat)


def test_one_tap_tells_the_officer_that_they_will_come() -> None:
    chat = called()
    chat.press("btn-coming")
    assert chat.outcome is not None
    assert AnswerAppointment(chat.filed.id, Attendance("coming")) in chat.outcome.work
    assert "coming-noted" in chat.ids
    assert all(button.label.id != "btn-coming" for button in chat.newest.buttons), "it is answered"


def test_another_day_is_chosen_with_a_tap_among_the_days_an_officer_works() -> None:
    chat = called()
    chat.press("btn-other-day")
    days = [button.data.rsplit("|", 1)[1] for button in chat.newest.buttons if button.label.id == "btn-day"]
    assert days == ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"]
    chat.press("btn-day", value="2026-11-25")
    assert chat.outcome is not None
    assert AnswerAppointment(chat.filed.id, Attendance("other_day", day="2026-11-25")) in chat.outcome.work
    assert "Rabu, 25 November 2026" in chat.newest.text
    assert "Jadwal yang sekarang tetap berlaku" in chat.newest.text
    assert chat.conversation.phase == "Lobby:menu"
    check_lengths(chat)


def test_a_day_that_is_over_when_it_is_pressed_is_asked_for_again() -> None:
    chat = called()
    chat.press("btn-other-day")
    first = next(button for button in chat.newest.buttons if button.label.id == "btn-day")
    assert chat.filed.appointment is not None
    chat.at(datetime.fromisoformat(chat.filed.appointment.at) - timedelta(hours=1))
    chat.press_data(f"{chat.filed.id}|@on-day|2020-01-07")
    assert "other-day-which" in chat.ids
    assert not list(chat.all_works(AnswerAppointment))
    chat.press_data(f"{chat.filed.id}|@on-day|besok")
    assert "other-day-which" in chat.ids
    chat.later(hours=2).press_data(first.data)
    assert "button-old" in chat.ids, "the appointment is over"
    assert chat.filed.standing.attendance is None


def test_a_wish_for_another_day_reaches_the_officer_in_their_words_and_the_day_holds_meanwhile() -> None:
    chat = called()
    chat.press("btn-other-day")
    chat.say("Kamis pagi saja,  kalau boleh")
    assert chat.outcome is not None
    assert (
        AnswerAppointment(chat.filed.id, Attendance("other_day", "Kamis pagi saja, kalau boleh")) in chat.outcome.work
    )
    assert "Jadwal yang sekarang tetap berlaku" in chat.newest.text
    assert chat.conversation.phase == "Lobby:menu"
    chat.at(dues(chat, "appointment_morning")[0].at).happens(_due(chat, "appointment_morning"))
    assert "appointment-today" in chat.ids
    check_lengths(chat)


def test_who_goes_elsewhere_instead_of_a_wish_is_understood_there() -> None:
    chat = called()
    chat.press("btn-other-day")
    chat.say("/status")
    chat.press("btn-menu")
    chat.say("terima kasih")
    assert not list(chat.all_works(AnswerAppointment))


def test_a_wish_for_an_appointment_that_is_over_by_then_is_taken_for_nothing() -> None:
    chat = called()
    chat.press("btn-other-day")
    chat.later(days=20).say("Kamis pagi")
    assert not list(chat.all_works(AnswerAppointment))


def test_reminders_come_the_evening_before_and_in_the_morning() -> None:
    chat = called()
    (evening,), (morning,) = dues(chat, "appointment_evening"), dues(chat, "appointment_morning")
    assert evening.at == datetime(2026, 11, 30, 11, 0, tzinfo=UTC), "six in the evening in Jakarta"
    assert morning.at == datetime(2026, 12, 1, 0, 0, tzinfo=UTC), "seven in the morning"
    chat.at(evening.at).happens(Due(evening.topic, evening.subject))
    assert "appointment-tomorrow" in chat.ids
    assert "KTP asli" in chat.newest.text
    chat.at(morning.at).happens(Due(morning.topic, morning.subject))
    assert "appointment-today" in chat.ids
    check_lengths(chat)


def test_none_comes_after_the_appointment_or_for_one_that_was_moved() -> None:
    chat = called()
    old = [*dues(chat, "appointment_evening"), *dues(chat, "appointment_morning")]
    chat.moved("scheduled", appointment=Appointment("2026-12-08T03:00:00+00:00", "Kantor cabang Pamekasan"))
    said = chat.newest.id
    for due in old:
        chat.at(due.at).happens(Due(due.topic, due.subject))
    assert chat.newest.id == said
    late = dues(chat, "appointment_morning")[-1]
    chat.at(datetime(2026, 12, 8, 4, 0, tzinfo=UTC)).happens(Due(late.topic, late.subject))
    assert chat.newest.id == said, "it began an hour ago"


def test_an_evening_reminder_that_comes_in_the_night_leaves_it_to_the_morning() -> None:
    chat = called()
    (evening,) = dues(chat, "appointment_evening")
    said, number = chat.newest.id, len(chat.works)
    chat.at(datetime(2026, 11, 30, 18, 0, tzinfo=UTC)).happens(Due(evening.topic, evening.subject))
    assert chat.newest.id == said, "one at night in Jakarta"
    assert len(chat.works) == number


def test_an_appointment_made_for_this_afternoon_is_not_reminded_of() -> None:
    chat = called(Appointment("2026-11-21T08:00:00+00:00", "Kantor cabang Pamekasan"))
    assert not list(chat.all_works(Schedule))
    assert len(calendars(chat)) == 1


def test_a_moved_appointment_takes_the_place_of_the_first_in_the_calendar() -> None:
    chat = called()
    (first,) = calendars(chat)
    chat.moved("scheduled", appointment=Appointment("2026-12-08T03:00:00+00:00", link="https://meet.contoh.go.id/abc"))
    (second,) = calendars(chat)
    assert second.uid == first.uid
    assert second.number > first.number
    assert second.link == "https://meet.contoh.go.id/abc"
    assert second.point is None


@pytest.mark.parametrize("end", ["rejected", "withdrawn", "needs_correction"])
def test_an_appointment_that_no_longer_holds_is_taken_out_of_the_calendar(end: str) -> None:
    chat = called()
    (first,) = calendars(chat)
    if end == "withdrawn":
        chat.say("/status")
        chat.press("btn-withdraw")
        chat.press("btn-withdraw-yes")
    else:
        chat.moved(end, "Data belum cocok")
    (gone,) = calendars(chat)
    assert (gone.uid, gone.cancelled, gone.number) == (first.uid, True, first.number + 1)


def test_a_decision_after_the_appointment_leaves_it_in_the_calendar() -> None:
    chat = called()
    chat.later(days=11).moved("approved")
    assert not calendars(chat)


def test_an_answer_to_an_appointment_that_was_moved_counts_no_more() -> None:
    chat = called()
    chat.press("btn-coming")
    chat.moved("scheduled", appointment=Appointment("2026-12-08T03:00:00+00:00", "Kantor cabang Pamekasan"))
    assert chat.filed.standing.attendance is None
    chat.find("btn-coming", on=chat.newest)


@pytest.mark.parametrize(
    ("branch", "zone", "told"),
    [
        ("Pamekasan", "Asia/Jakarta", "10.00 WIB"),
        ("Makassar", "Asia/Makassar", "11.00 WITA"),
        ("Jayapura", "Asia/Jayapura", "12.00 WIT"),
    ],
)
def test_an_appointment_is_told_in_the_time_of_its_branch(branch: str, zone: str, told: str) -> None:
    chat = called(branch=branch)
    (calendar,) = calendars(chat)
    assert calendar.zone == zone
    assert calendar.zone in ZONES
    assert told in chat.newest.text


def test_the_map_and_the_place_are_those_of_the_list_of_branches_and_never_invented() -> None:
    with_point = called(Appointment(TUESDAY.at), branch="Makassar")
    (calendar,) = calendars(with_point)
    assert (calendar.place, calendar.point) == ("Makassar", (-5.15, 119.43))
    _, button = with_point.find("btn-map")
    assert button.url == "https://www.openstreetmap.org/?mlat=-5.15&mlon=119.43"
    without = called(Appointment(TUESDAY.at), branch="Pamekasan")
    (calendar,) = calendars(without)
    assert (calendar.place, calendar.point) == ("Pamekasan", None)
    assert all(button.url is None for button in without.newest.buttons)


def test_heirs_are_asked_to_come_without_cheer() -> None:
    chat = Chat(name="Nurlaela")
    begin(chat, "jkm")
    file(fill(chat, "review", HEIR))
    chat.recorded()
    chat.moved("verifying")
    for shown in (chat.moved("scheduled", appointment=TUESDAY), chat.press("btn-coming")):
        assert not set("🎉🥳😊👍!") & set(shown.text)


def _due(chat: Chat, topic: str) -> Due:
    (due,) = dues(chat, topic)
    return Due(due.topic, due.subject)
