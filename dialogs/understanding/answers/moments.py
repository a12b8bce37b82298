"""Moment of an event: a day, and the hour where it is known. A deadline of hours begins to run with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.law.facts import Facts
from dialogs.model.effects import Param, Text
from dialogs.understanding.answers.days import Day
from dialogs.understanding.answers.kinds import (
    Accepted,
    Given,
    NotAnAnswer,
    ParseResult,
    Refused,
    Typed,
    excerpt,
    plain,
)

PART = r"pagi|siang|sore|malam"
CLOCK = re.compile(
    rf"(?:^|[\s,]+)(?:(?P<before>{PART})[\s,]+)?(?:(?P<word>jam|pukul|pkl|jm|at)\.?\s*)?"
    rf"(?P<hour>\d{{1,2}})(?:(?P<sign>[.:])(?P<minute>\d{{2}}))?\s*(?P<after>{PART}|am|pm)?(?:\s*(?:wib|wita|wit))?$"
)
HOUR_FIRST = re.compile(
    rf"^((?:jam|pukul|pkl|jm|at)\.?\s*\d{{1,2}}(?:[.:]\d{{2}})?(?:\s*(?:{PART}|am|pm))?(?:\s*(?:wib|wita|wit))?)[\s,]+(.+)$"
)
TODAY = re.compile(rf"^(?:tadi|barusan|baru saja|just now)(?: (?:{PART}))?$|^(?:{PART}) (?:ini|tadi)$|^$")
LAST_NIGHT = re.compile(r"^(?:semalam|tadi malam|last night)$")
AFTER_NOON = {"siang": range(1, 10), "sore": range(1, 12), "malam": range(5, 12), "pm": range(1, 12)}
"""Which hours the word puts behind noon: "jam 2 siang" is 14.00, "jam 11 siang" is 11.00."""
MIDNIGHT = ("malam", "am")
"""With these twelve is midnight: the one the day begins with, so that a deadline is told rather too early than too late."""


@dataclass(frozen=True, slots=True)
class Happened:
    """A day in the past, with its hour if it was told: kept as an ISO date, or as an ISO date and time in the participant's zone."""

    @property
    def options(self) -> tuple[str, ...]:
        return ()

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if not isinstance(given, Typed):
            return NotAnAnswer()
        hour, day_said = _hour_and_day(plain(given.text).casefold().strip(" .,"))
        reading = Day(past=True).read(Typed(day_said), facts)
        if isinstance(reading, Refused) and "said" in reading.params:
            return replace(reading, params={**reading.params, "said": excerpt(given.text)})
        if hour is None or not isinstance(reading, Accepted):
            return reading
        day = date.fromisoformat(reading.value)
        if datetime.combine(day, hour, ZoneInfo(facts.zone)) > facts.now:
            return Refused("day-ahead", {"day": day, "example": facts.today})
        return Accepted(f"{day.isoformat()}T{hour:%H:%M}")

    def show(self, value: Any) -> Param:
        day = date.fromisoformat(value[:10])
        return Text("day-and-hour", {"day": day, "hour": value[11:16].replace(":", ".")}) if "T" in value else day

    def label(self, option: str) -> Text:
        raise KeyError(option)


def _hour_and_day(said: str) -> tuple[time | None, str]:
    """The hour a text ends or begins with, None where there is none, and the words for the day."""
    said = HOUR_FIRST.sub(r"\2 \1", said)
    match = CLOCK.search(said)
    if match is None or not _is_hour(match, said):
        return None, _day(said) if said else said
    rest = said[: match.start()].strip(" ,")
    last_night = LAST_NIGHT.match(f"{rest} {match['before'] or ''}".strip())
    part = match["after"] or match["before"] or ("malam" if last_night else "")
    hour = int(match["hour"])
    if hour == 12 and part in MIDNIGHT:
        hour = 0
    elif hour in AFTER_NOON.get(part, ()):
        hour += 12
    day = ("kemarin" if hour >= 12 else "hari ini") if last_night else _day(rest)
    return time(hour, int(match["minute"] or 0)), day


def _is_hour(match: re.Match[str], said: str) -> bool:
    if int(match["hour"]) > 23 or int(match["minute"] or 0) > 59:
        return False
    if match["word"] or match["before"] or match["after"]:
        return True
    # "20.08" alone may be a day without its year; "17 Agustus 26" ends with one.
    return match["sign"] == ":" or (match["sign"] == "." and match.start() > 0)


def _day(said: str) -> str:
    """The words for a day as `Day` takes them: "tadi pagi" is today, "semalam" yesterday, "kemarin sore" yesterday."""
    if TODAY.match(said) and said != "tadi malam":
        return "hari ini"
    if LAST_NIGHT.match(said):
        return "kemarin"
    return re.sub(rf"[\s,]+(?:{PART})$", "", said)
