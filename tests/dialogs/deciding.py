"""Decisions on answers that are all there, at noon of a day: what the tables of the reasons are written with."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.claims import claims
from dialogs.claims.decision import Decision, decide
from dialogs.law.dates import WIB
from dialogs.law.facts import Facts
from tests.dialogs.checks import BRANCHES

TODAY = "2026-11-21"
ZONES = [("Asia/Jakarta", 17), ("Asia/Makassar", 16), ("Asia/Jayapura", 15)]
"""Each zone, and the hour of UTC at which its next day begins."""


def noon(day: str | date, zone: str = WIB) -> datetime:
    at = day if isinstance(day, date) else date.fromisoformat(day)
    return datetime.combine(at, time(12), ZoneInfo(zone)).astimezone(UTC)


def facts(answers: dict[str, Any], now: datetime | str | date = TODAY, zone: str = WIB) -> Facts:
    return Facts(answers, now if isinstance(now, datetime) else noon(now), zone, BRANCHES)


def decided(kind: str, answers: dict[str, Any], now: datetime | str | date = TODAY, zone: str = WIB) -> Decision:
    return decide(claims()[kind], facts(answers, now, zone))


def told(
    kind: str, answers: dict[str, Any], now: datetime | str | date = TODAY, zone: str = WIB
) -> tuple[str, str | None]:
    """(the code of the refusal or "eligible", the first day)."""
    made = decided(kind, answers, now, zone)
    return made.refusal.code if made.refusal else made.outcome, made.since.isoformat() if made.since else None


def around(day: str) -> tuple[str, str, str]:
    middle = date.fromisoformat(day)
    return (middle - timedelta(days=1)).isoformat(), day, (middle + timedelta(days=1)).isoformat()
