"""The file of an appointment, read again as a phone's calendar reads it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from bot.calendar.invitation import invitation
from bot.wiring.attached import attached

DATA: dict[str, Any] = {
    "title": "Jadwal klaim: JHT",
    "uid": "K7Q2KM4XWA",
    "number": 1,
    "made": "2026-11-21T02:00:00+00:00",
    "at": "2026-12-01T03:00:00+00:00",
    "zone": "Asia/Makassar",
    "place": "Kantor cabang Makassar, Jl. Contoh 1; lantai 2",
    "link": "",
    "bring": ["KTP asli", "Paklaring asli"],
    "point": [-5.15, 119.43],
    "cancelled": False,
}


def event_of(content: bytes) -> Any:
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    return event


@pytest.mark.parametrize(("zone", "hour"), [("Asia/Jakarta", 10), ("Asia/Makassar", 11), ("Asia/Jayapura", 12)])
def test_it_begins_at_the_hour_of_its_branch_and_brings_that_zone_along(zone: str, hour: int) -> None:
    content = invitation({**DATA, "zone": zone})
    start = event_of(content)["DTSTART"]
    assert start.params["TZID"] == zone
    assert (start.dt.hour, start.dt.astimezone(UTC)) == (hour, datetime(2026, 12, 1, 3, tzinfo=UTC))
    (named,) = Calendar.from_ical(content).walk("VTIMEZONE")
    assert named["TZID"] == zone
    assert {part["TZOFFSETTO"].td for part in named.walk("STANDARD")} >= {timedelta(hours=hour - 3)}


def test_place_papers_and_point_come_out_as_they_went_in() -> None:
    event = event_of(invitation(DATA))
    assert event["LOCATION"] == "Kantor cabang Makassar, Jl. Contoh 1; lantai 2"
    assert event["DESCRIPTION"] == "• KTP asli\n• Paklaring asli"
    assert (event["GEO"].latitude, event["GEO"].longitude) == (-5.15, 119.43)


def test_a_later_one_of_the_same_claim_replaces_the_first_and_a_cancelled_one_takes_it_out() -> None:
    first, gone = event_of(invitation(DATA)), event_of(content := invitation({**DATA, "number": 2, "cancelled": True}))
    assert gone["UID"] == first["UID"] == "K7Q2KM4XWA@klaim"
    assert (first["SEQUENCE"], gone["SEQUENCE"]) == (1, 2)
    assert (first["STATUS"], gone["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert Calendar.from_ical(content)["METHOD"] == "CANCEL"


def test_a_video_call_has_its_link() -> None:
    link = "https://meet.contoh.go.id/abc"
    event = event_of(invitation({**DATA, "place": "", "point": None, "link": link, "bring": []}))
    assert (event["LOCATION"], event["URL"], event["DESCRIPTION"]) == (link, link, link)
    assert "GEO" not in event


async def test_a_message_with_a_calendar_gets_that_file_and_not_a_page() -> None:
    content = await attached({"name": "jadwal-klaim.ics", "calendar": DATA})
    assert event_of(content)["SUMMARY"] == "Jadwal klaim: JHT"
