"""Time of a reminder: the day it can succeed, in a week where nobody knows it, or before a deadline."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs.claims.schema import Refusal
from dialogs.law.dates import moment_in
from dialogs.law.facts import Facts
from dialogs.law.parameters import ASK_AGAIN_DAYS, REMINDER_HOUR, WAKING_HOURS

SPARE = timedelta(hours=3)
"""Time needed to act after a reminder."""
AT_ONCE = timedelta(minutes=30)
"""A reminder sooner than this is none."""


def reminder_for(refusal: Refusal, facts: Facts) -> datetime:
    """Time of this refusal's reminder, in UTC: in waking hours, and before the last moment if possible."""
    since = refusal.since(facts) if refusal.since else None
    if since:
        return moment_in(facts.zone, since, REMINDER_HOUR)
    in_a_week = moment_in(facts.zone, facts.today + timedelta(days=ASK_AGAIN_DAYS), REMINDER_HOUR)
    end = ends_of(refusal, facts)
    if end is None:
        return in_a_week
    tomorrow = facts.today + timedelta(days=1)
    morning = moment_in(facts.zone, tomorrow, REMINDER_HOUR)
    if end <= facts.now:
        return morning
    for day in (in_a_week, morning):
        if day <= end - SPARE:
            return day
    begins, ends = WAKING_HOURS
    here = min((end - SPARE).astimezone(ZoneInfo(facts.zone)), _at(facts, ends - 1))
    here = here.replace(minute=0, second=0, microsecond=0)
    if here.hour >= begins and here >= facts.now + AT_ONCE:
        return here.astimezone(UTC)
    return moment_in(facts.zone, tomorrow, begins)


def ends_of(refusal: Refusal, facts: Facts) -> datetime | None:
    """The moment after which it is too late for what this refusal asks, None where there is none. A last day ends at its midnight."""
    by = refusal.by(facts) if refusal.by else None
    if by is None or isinstance(by, datetime):
        return by
    return moment_in(facts.zone, by + timedelta(days=1), 0)


def day_promised(refusal: Refusal, facts: Facts) -> date | None:
    """The day a reminder comes, where it follows from what was told; None where it is only "in a week"."""
    if refusal.since is None and refusal.by is None:
        return None
    return reminder_for(refusal, facts).astimezone(ZoneInfo(facts.zone)).date()


def _at(facts: Facts, hour: int) -> datetime:
    return moment_in(facts.zone, facts.today, hour).astimezone(ZoneInfo(facts.zone))
