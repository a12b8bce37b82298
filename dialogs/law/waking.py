"""Waking hours: nobody is woken by what can wait for the morning."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs.law.dates import is_waking, moment_in, today_in
from dialogs.law.parameters import REMINDER_HOUR, WAKING_HOURS


def morning_after(zone: str, now: datetime) -> datetime | None:
    """Return the coming morning (UTC) where it is night in `zone` at `now`; None in waking hours."""
    if is_waking(zone, now):
        return None
    evening = now.astimezone(ZoneInfo(zone)).hour >= WAKING_HOURS[1]
    return moment_in(zone, today_in(zone, now) + timedelta(days=1 if evening else 0), REMINDER_HOUR)
