"""Moment of an event: a day, and the hour where it is known. A deadline of hours begins to run with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.law.facts import Facts
from dialogs.model.effects import FullDay, Param, Text
from dialogs.understanding.answers.days import Day
from dialogs.understanding.answers.kinds import (
    Accepted,
    Chosen,
    Doubtful,
    Given,
    NotAnAnswer,
    Offered,
    ParseResult,
    Refused,
    Typed,
    excerpt,
    picked,
    plain,
)
from dialogs.understanding.number_words import in_digits

PART = r"pagi|siang|sore|malam|petang|subuh|dini hari"
WORD = r"(?:jam|pukul|pkl|jm|at)\b\.?"
CLOCK = (
    r"(?P<half>setengah )?(?P<hour>\d{1,2})(?:(?P<sign>[.:])(?P<minute>\d{2})(?!\d))?(?:[.:]\d{2}(?!\d))?"
    r"(?: (?P<way>lewat|lebih|kurang) (?P<minutes>\d{1,2})(?: menit)?)?"
)
ZONE = r"(?:\s*\b(?:wib|wita|wit)\b)?"
AFTER = rf"(?:\s*\b(?P<after>{PART}|am|pm)\b)?"
ABOUT = r"(?:(?:sekitar|kira-kira|kurang lebih|around|about)\s+)?"
CLOCKS = (
    re.compile(rf"(?:\b(?P<before>{PART})[\s,]+)?{ABOUT}\b{WORD}\s*{ABOUT}{CLOCK}\s*{AFTER}{ZONE}(?![\w.:])"),
    re.compile(rf"(?:^|[\s,]+)(?:(?P<before>{PART})[\s,]+)?{CLOCK}\s*{AFTER}{ZONE}$"),
)
"""An hour with its word, anywhere; or one without, at the end."""

SPAN_AGO = re.compile(
    r"(\d{1,3}) ?(jam|menit|hours?|minutes?)(?: (\d{1,2}) ?(?:menit|minutes?))? (?:(?:yang |yg )?(?:lalu|tadi)|ago)"
)
TODAY = re.compile(
    rf"^(?:(?:hari ini|today)[\s,]*)?(?:tadi|barusan|baru saja|just now)?(?: ?(?:{PART}))?$|^(?:{PART}) (?:ini|tadi)$"
)
LAST_NIGHT = re.compile(r"^(?:semalam|tadi malam|malam tadi|last night)$")
AFTER_NOON = {
    "siang": range(1, 10),
    "sore": range(1, 12),
    "petang": range(1, 12),
    "malam": range(5, 12),
    "pm": range(1, 12),
}
"""Hours the word puts behind noon: "jam 2 siang" is 14.00, "jam 11 siang" is 11.00."""
MIDNIGHT = ("malam", "am", "dini hari")
"""With these twelve is midnight: the one the day begins with, so that a deadline is told rather too early than too late."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The hour told. `clear`: written so that it can be no other, as 14.30, 08.05 or "8 pagi"."""

    hour: time
    clear: bool


@dataclass(frozen=True, slots=True)
class Happened:
    """A day in the past, with its hour if it was told: kept as an ISO date, or as an ISO date and time in the participant's zone."""

    @property
    def options(self) -> tuple[str, ...]:
        return ()

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen):
            return picked(self, given, facts)
        if not isinstance(given, Typed):
            return NotAnAnswer()
        said = in_digits(plain(given.text).casefold()).strip(" .,")
        if match := SPAN_AGO.fullmatch(said):
            return _ago(match, facts)
        clock, day_said = _hour_and_day(said)
        reading = Day(past=True).read(Typed(day_said), facts)
        if isinstance(reading, Refused | Offered) and "said" in reading.params:
            reading = replace(reading, params={**reading.params, "said": excerpt(given.text)})
        return _with_hour(reading, clock, facts) if clock else reading

    def show(self, value: Any) -> Param:
        day = date.fromisoformat(value[:10])
        return _shown(day, value[11:16]) if "T" in value else day

    def label(self, option: str) -> Text:
        raise KeyError(option)


def _shown(day: date | FullDay, hour: str) -> Text:
    return Text("day-and-hour", {"day": day, "hour": hour.replace(":", ".")})


def _with_hour(reading: ParseResult, clock: Clock, facts: Facts) -> ParseResult:
    """A reading of the day, with the hour told."""
    match reading:
        case Accepted(value):
            return _moment(date.fromisoformat(value), clock.hour, facts, asked=not clock.clear)
        case Doubtful(value):
            return _moment(date.fromisoformat(value), clock.hour, facts, asked=True)
        case Offered(options):
            moments = [_moment(date.fromisoformat(value), clock.hour, facts, asked=True) for value, _ in options]
            asked = [moment for moment in moments if isinstance(moment, Doubtful)]
            if len(asked) < 2:
                return (*asked, *moments)[0]
            labels = tuple((str(one.value), Text("opt-day", one.params)) for one in asked)
            return replace(reading, options=labels)
    return reading


def _moment(day: date, hour: time, facts: Facts, *, asked: bool) -> ParseResult:
    if datetime.combine(day, hour, ZoneInfo(facts.zone)) > facts.now:
        return Refused("day-ahead", {"day": day, "example": facts.today})
    value = f"{day.isoformat()}T{hour:%H:%M}"
    return Doubtful(value, "day-meant", {"day": _shown(FullDay(day), f"{hour:%H:%M}")}) if asked else Accepted(value)


def _ago(match: re.Match[str], facts: Facts) -> ParseResult:
    """ "2 jam lalu", "1 jam 30 menit lalu": counted from now, in the participant's zone."""
    minutes = int(match[1]) * (60 if match[2][0] in "jh" else 1) + int(match[3] or 0)
    then = (facts.now - timedelta(minutes=minutes)).astimezone(ZoneInfo(facts.zone))
    return _moment(then.date(), then.time().replace(second=0, microsecond=0), facts, asked=True)


def _hour_and_day(said: str) -> tuple[Clock | None, str]:
    """The hour a text tells, None where there is none, and the words for the day."""
    found = [match for match in CLOCKS[0].finditer(said) if _is_hour(match, said)]
    if not found and (match := CLOCKS[1].search(said)) and _is_hour(match, said):
        found = [match]
    if len(found) != 1:
        # Of two hours neither is taken: the text is refused as it stands.
        return None, said if found or not said else _day(said)
    match = found[0]
    rest = " ".join(f"{said[: match.start()]} {said[match.end() :]}".split()).strip(" ,")
    last_night = LAST_NIGHT.match(f"{rest} {match['before'] or ''}".strip())
    stands = re.search(rf"\b({PART})$", rest)
    part = match["after"] or match["before"] or ("malam" if last_night else stands[1] if stands else "")
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour == 12 and part in MIDNIGHT:
        hour = 0
    elif hour in AFTER_NOON.get(part, ()):
        hour += 12
    clear = bool(part) or hour == 0 or hour > 12 or (len(match["hour"]) == 2 and match["hour"].startswith("0"))
    shift = -30 if match["half"] else {"kurang": -1}.get(match["way"], 1) * int(match["minutes"] or 0)
    moment = datetime.combine(date(2000, 1, 2), time(hour, minute)) + timedelta(minutes=shift)
    day = ("kemarin" if hour >= 12 else "hari ini") if last_night else _day(rest)
    return Clock(
        moment.time(), clear and not shift and not re.search(r"sekitar|kira|kurang|around|about", match[0])
    ), day


def _is_hour(match: re.Match[str], said: str) -> bool:
    if int(match["hour"]) > 23 or int(match["minute"] or 0) > 59:
        return False
    if match["before"] or match["after"] or re.search(WORD, match[0]):
        return True
    # "20.08" alone may be a day without its year; "17 Agustus 26" ends with one.
    return match["sign"] == ":" or (match["sign"] == "." and match.start() > 0)


def _day(said: str) -> str:
    """The words for a day as `Day` takes them: "tadi pagi" is today, "semalam" yesterday, "kemarin sore" yesterday."""
    if LAST_NIGHT.match(said):
        return "kemarin"
    if TODAY.match(said):
        return "hari ini"
    return re.sub(rf"[\s,]+(?:{PART})$", "", said)
