"""Days as the law and the participant count them."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from dialogs.law.parameters import WAKING_HOURS

WIB = "Asia/Jakarta"
ZONES = {WIB: "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
"""The three zones of Indonesia, by the name the time zone database gives them."""
ZONE_NAMES = {short.lower(): name for name, short in ZONES.items()}


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last day of a shorter month: 31 March + 1 = 30 April."""
    years, month0 = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month0 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add_years(day: date, years: int) -> date:
    """The same day so many years on; 29 February becomes the 28th in a common year."""
    return add_months(day, 12 * years)


def age_on(day: date, birthdate: date) -> int:
    """Whole years lived on that day. Somebody born on 29 February has a birthday on the 28th in a common year."""
    years = day.year - birthdate.year
    return years if day >= add_years(birthdate, years) else years - 1


def today_in(zone: str, now: datetime) -> date:
    """Day of this moment there. `now` is aware."""
    return now.astimezone(ZoneInfo(zone)).date()


def moment_in(zone: str, day: date, hour: int) -> datetime:
    """That hour of that day there, in UTC."""
    return datetime.combine(day, time(hour), ZoneInfo(zone)).astimezone(UTC)


def is_waking(zone: str, now: datetime) -> bool:
    """Whether people there are awake at this moment, so that what comes by itself may make a sound."""
    begins, ends = WAKING_HOURS
    return begins <= now.astimezone(ZoneInfo(zone)).hour < ends
