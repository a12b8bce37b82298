"""Deadlines: a reminder comes before one, when people are awake, and the day by which it is paid is told as a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.texts import plain
from dialogs.claims import claims
from dialogs.claims.deadlines import day_promised, ends_of, reminder_for
from dialogs.claims.filing_channels import paid_told
from dialogs.claims.schema import Refusal
from dialogs.law.dates import ZONES
from dialogs.law.facts import Facts
from dialogs.law.moments import HoursAfter
from dialogs.law.parameters import WAKING_HOURS
from dialogs.law.statute import JKK_REPORT
from dialogs.model.effects import Schedule, Text
from dialogs.model.events import Due
from tests.dialogs.checks import BRANCHES
from tests.dialogs.deciding import facts
from tests.dialogs.scripted_users import SEKAR, begin, choose_reason, file
from tests.dialogs.support import Chat
from tests.dialogs.transcripts import approve

REPORT = next(refusal for _, refusal in claims()["jkk_kecelakaan"].refusals() if refusal.code == "report_stage1")
NO_PROOF = next(refusal for _, refusal in claims()["jkp"].refusals() if refusal.code == "no_phk_proof")
NOT_REPORTED = next(
    refusal for _, refusal in claims()["jht_resign"].refusals() if refusal.code == "employer_not_reported"
)


def at(day: str, clock: str, zone: str = "Asia/Jakarta") -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(zone))


def reminded(refusal: Refusal, answers: dict[str, str], now: datetime, zone: str = "Asia/Jakarta") -> str:
    """The day and hour there on which the reminder comes."""
    come = reminder_for(refusal, Facts(answers, now.astimezone(UTC), zone, BRANCHES))
    assert come.tzinfo is UTC
    return come.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H.%M")


# --- two times 24 hours -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("happened", "clock", "expected"),
    [
        # Now is always 21 November. The next morning, as long as there is time after it.
        ("2026-11-21T08:00", "09:00", "2026-11-22 09.00"),
        ("2026-11-20T14:30", "09:00", "2026-11-22 09.00"),
        ("2026-11-20T12:00", "09:00", "2026-11-22 09.00"),
        # It ends tomorrow before there would be: this evening.
        ("2026-11-20T11:59", "09:00", "2026-11-21 20.00"),
        ("2026-11-20T02:00", "09:00", "2026-11-21 20.00"),
        # It ends today: three hours before, at a full hour.
        ("2026-11-19T20:45", "09:00", "2026-11-21 17.00"),
        ("2026-11-19T12:30", "08:15", "2026-11-21 09.00"),
        # Only minutes are left, or it is night: the next morning at once.
        ("2026-11-19T12:30", "08:45", "2026-11-22 07.00"),
        ("2026-11-19T10:00", "09:00", "2026-11-22 07.00"),
        ("2026-11-20T06:00", "21:30", "2026-11-22 07.00"),
        # It is over: the next morning.
        ("2026-11-19T08:00", "09:00", "2026-11-22 09.00"),
        ("2026-10-01", "09:00", "2026-11-22 09.00"),
        # Without the hour it is counted from the beginning of that day: by the end of the next.
        ("2026-11-21", "09:00", "2026-11-22 09.00"),
        ("2026-11-20", "09:00", "2026-11-21 20.00"),
    ],
)
def test_a_reminder_of_the_report_comes_before_48_hours_are_over(happened: str, clock: str, expected: str) -> None:
    assert reminded(REPORT, {"when": happened}, at("2026-11-21", clock)) == expected


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("clock", ["00:10", "07:00", "09:00", "12:40", "20:40", "23:59"])
def test_it_never_comes_in_the_night_nor_after_a_deadline_that_could_be_kept(clock: str, zone: str) -> None:
    now = at("2026-11-21", clock, zone)
    begins, ends = WAKING_HOURS
    for hours_ago in range(60):
        happened = now - timedelta(hours=hours_ago)
        known = Facts({"when": happened.strftime("%Y-%m-%dT%H:%M")}, now.astimezone(UTC), zone, BRANCHES)
        come, end = reminder_for(REPORT, known), ends_of(REPORT, known)
        assert begins <= come.astimezone(ZoneInfo(zone)).hour < ends
        assert now < come <= now + timedelta(days=2), "soon, never in a week"
        assert end == happened + timedelta(hours=48)
        assert come < end or hours_ago > 24, "a day is time enough to remind in"


def test_on_the_card_the_reminder_has_its_day_and_the_deadline_its_hour() -> None:
    chat = Chat(name="Kasman")
    begin(chat, "jkk_kecelakaan")
    chat.say("kemarin jam 14.30")
    chat.say("ya")
    assert "22 November 2026 pukul 14.30 WIB" in chat.newest.text, "until when, with the answer"
    chat.choose("tempat_kerja")
    chat.choose("ya")
    chat.choose("tidak")
    assert "22 November 2026 pukul 14.30 WIB" in chat.newest.text, "and on the card"
    chat.press("btn-remind-on")
    assert next(chat.all_works(Schedule)).at == at("2026-11-22", "09:00").astimezone(UTC)
    assert {"reminder-set", "reminder-until"} <= chat.ids
    chat.reminded()
    assert "reminder-deadline" in chat.ids
    assert "reminder" not in chat.ids, "waiting alone made nothing possible"
    approve(chat, "jkk_reminded_in_time")


def test_in_a_check_too() -> None:
    chat = Chat(locale="en")
    chat.say("/check")
    choose_reason(chat, "jkk_kecelakaan")
    chat.say("yesterday")
    chat.say("yes")
    assert "21 November 2026" in chat.newest.text, "without the hour, the last day that is surely early enough"
    chat.choose("dinas")
    chat.choose("ya")
    chat.choose("tidak")
    chat.press("btn-remind-on")
    assert {"reminder-set-check", "reminder-until"} <= chat.ids
    assert next(chat.all_works(Schedule)).at == at("2026-11-21", "20:00").astimezone(UTC)


def test_the_report_is_due_48_hours_after_the_hour_or_by_the_last_full_day() -> None:
    due = HoursAfter("when", JKK_REPORT)
    assert due(facts({"when": "2026-11-20T14:30"})) == at("2026-11-22", "14:30")
    assert due(facts({"when": "2026-11-20"})) == date(2026, 11, 21)
    assert due(facts({})) is None


# --- other deadlines --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("laid_off", "expected"),
    [
        # JKP lapses after six months, here on 21 November plus so many days.
        ("2026-09-01", "2026-11-28 09.00"),
        ("2026-05-28", "2026-11-28 09.00"),
        ("2026-05-27", "2026-11-22 09.00"),
        ("2026-05-22", "2026-11-22 09.00"),
        ("2026-05-21", "2026-11-21 20.00"),
    ],
)
def test_a_week_is_too_long_where_jkp_lapses_before(laid_off: str, expected: str) -> None:
    assert reminded(NO_PROOF, {"phk_date": laid_off}, at("2026-11-21", "09:00")) == expected


def test_where_no_deadline_runs_a_week_is_promised_and_no_day() -> None:
    assert reminded(NOT_REPORTED, {}, at("2026-11-21", "09:00")) == "2026-11-28 09.00"
    assert day_promised(NOT_REPORTED, facts({})) is None


# --- working days ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "days", "late"), [("jht_resign", 5, None), ("jkk_kecelakaan", 7, 1), ("jkm", 3, 1), ("jkp", 3, None)]
)
def test_how_long_a_payment_takes_is_told_with_what_a_late_one_brings(kind: str, days: int, late: int | None) -> None:
    told = paid_told(claims()[kind], facts({}))
    assert (told.id, told.params["days"]) == ("paid-within", days)
    assert told.params["late"] == (Text("paid-late", {"percent": late}) if late else "")
    assert "Setelah BPJS Ketenagakerjaan menerima berkas yang lengkap" in plain(told, "id")


def test_where_no_limit_is_known_none_is_made_up() -> None:
    assert paid_told(claims()["jp_lumpsum"], facts({})) == Text("paid-unknown")


def test_no_day_is_promised_after_filing_that_nobody_promised() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    file(chat, SEKAR)
    chat.recorded()
    assert "paling lama 5 hari kerja" in chat.newest.text
    assert "27 November 2026" not in chat.newest.text, "the days run from the file at BPJS, not from this chat"
    chat.later(days=2).moved("verifying")
    chat.moved("approved")
    assert "27 November 2026" not in chat.newest.text
    chat.later(days=9).say("/status")
    assert "sudah lewat" not in chat.newest.text


def test_a_topic_nobody_handles_is_refused_with_those_there_are() -> None:
    chat = Chat()
    with pytest.raises(LookupError, match=r"nothing handles the topic 'knock'; known: .*file_overdue, late, reminder"):
        chat.happens(Due("knock", "1"))
