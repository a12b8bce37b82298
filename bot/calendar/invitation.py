"""The file of an appointment for the calendar of a phone (iCalendar, RFC 5545)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

LENGTH = timedelta(hours=1)
"""Nobody tells how long an appointment takes; without a length some phones show none."""


def invitation(data: Mapping[str, Any]) -> bytes:
    """Return the file of this appointment.

    `data` holds texts "title", "uid", "zone" (an IANA name), "place" and "link"; the moments "at" and "made" (aware, ISO); "number", which
    grows with every change; "bring", a list; "point" in degrees or None; and "cancelled". Raises KeyError where one is missing.
    """
    # Imported when the first one is sent: it takes a quarter of a second.
    from icalendar import Calendar, Event

    event = Event()
    event.add("uid", f"{data['uid']}@klaim")
    event.add("sequence", data["number"])
    event.add("dtstamp", datetime.fromisoformat(data["made"]))
    event.add("dtstart", datetime.fromisoformat(data["at"]).astimezone(ZoneInfo(data["zone"])))
    event.add("duration", LENGTH)
    event.add("summary", data["title"])
    event.add("status", "CANCELLED" if data["cancelled"] else "CONFIRMED")
    if place := data["place"] or data["link"]:
        event.add("location", place)
    if data["link"]:
        event.add("url", data["link"])
    if about := [part for part in (data["link"], *(f"• {one}" for one in data["bring"])) if part]:
        event.add("description", "\n".join(about))
    if data["point"] is not None:
        event.add("geo", tuple(data["point"]))
    calendar = Calendar()
    calendar.add("prodid", "-//klaim//jadwal//ID")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if data["cancelled"] else "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())
