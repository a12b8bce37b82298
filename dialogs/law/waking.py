"""Waking hours: nobody is woken by what can wait for the morning."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs.law.dates import moment_in, today_in
from dialogs.law.parameters import REMINDER_HOUR, WAKING_HOURS


def is_waking(zone: str, now: datetime) -> bool:
    """Whether people there are awake at this moment, so that what comes by itself may make a sound."""
    begins, ends = WAKING_HOURS
    return begins <= now.astimezone(ZoneInfo(zone)).hour < ends


def morning_after(zone: str, now: datetime) -> datetime | None:
    """Return the coming morning (UTC) where it is night in `zone` at `now`; None in waking hours."""
    if is_waking(zone, now):
        return None
    evening = now.astimezone(ZoneInfo(zone)).hour >= WAKING_HOURS[1]
    return moment_in(zone, today_in(zone, now) + timedelta(days=1 if evening else 0), REMINDER_HOUR)
