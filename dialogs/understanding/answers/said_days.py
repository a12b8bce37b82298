"""Days as they are said: kemarin, dua minggu lalu, tanggal 15 bulan lalu, Senin kemarin. Each needs a yes; what is not covered is asked.

The problem: a library for dates in words guesses where the person was explicit ("tanggal 15 bulan lalu" as 15 months ago). The choice: a
small grammar of whole phrases. A phrase it does not know is no date.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from dialogs.law.dates import add_months
from dialogs.understanding.answers.written_days import (
    LEADS,
    MONTHS,
    WEEKDAYS,
    DayReading,
    Either,
    Lacks,
    Unreal,
    WorkedOut,
    month_of,
    real,
)

PART = r"(?:pagi|siang|sore|malam|petang|subuh|dini hari)"
PAST = r"(?:(?:yang )?(?:lalu|lampau|silam|kemarin)|ago|back)"
FUTURE = r"(?:lagi|(?:ke|di) depan|depan|mendatang|dari sekarang|from now)"
UNITS = {
    name: unit
    for unit, names in {
        "day": "hari day days",
        "week": "minggu week weeks",
        "month": "bulan month months",
        "year": "tahun year years",
    }.items()
    for name in names.split()
}
SPAN = rf"\d{{1,3}} (?:{'|'.join(UNITS)})"
MONTH_BEFORE = r"(?:bulan (?:yang )?(?:lalu|kemarin|lampau|silam|sebelumnya)|last month)"
NOT_WEEK = "|".join(name for name in WEEKDAYS if name != "minggu")
WEEKDAY = rf"(?:(?:hari )?(?:{NOT_WEEK})|hari minggu|minggu(?= (?:minggu|tanggal|\d)))"
"""A weekday; "minggu" is one with "hari" before it or a date behind, else it is a week."""
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
BARE_DAYS = {
    r"kemarin lusa|lusa kemarin|kemarin dulu|(?:the )?day before yesterday|kemarinnya lagi": -2,
    rf"kemarin(?: {PART})?|yesterday(?: morning| afternoon| evening)?|semalam|tadi malam|malam tadi|last night": -1,
    rf"hari ini(?: {PART})?|today|sekarang|now|tadi(?: (?!malam){PART})?|{PART} ini|(?!malam){PART} tadi|barusan|baru|just now"
    r"|this morning|this afternoon": 0,
    rf"(?:besok|esok|tomorrow)(?: {PART})?": 1,
    r"(?:besok |esok )?lusa|(?:the )?day after tomorrow": 2,
}
VAGUE = re.compile(
    r"\b(?:lebaran|idul|ied|ramadh?an|puasa|natal|christmas|tahun baru|new year|imlek|nyepi|waisak|libur\w*|beberapa|baru-baru|several"
    r"|awal|akhir|pertengahan|tengah|early|mid|end|sekitar|kira-kira|kurang lebih|about|around"
    rf"|(?:hari|minggu|bulan|tahun) (?:yang )?(?:lalu|kemarin|ini|depan|lampau|silam|sebelumnya)|(?:last|this|next) (?:week|month|year)"
    rf"|{SPAN}|(?:{'|'.join(name for name in MONTHS if len(name) > 3)}) (?:kemarin|lalu|ini|depan))\b"
)
"""Words that tell about when, and not on which day."""


LEAD_WORDS = (LEADS | {"sudah"}) - {"tanggal", "hari", "habis", "ini", "the"}
"""Words before a phrase that change nothing of it."""

CLAUSE = re.compile(
    r"(?<=.) (?:di|waktu|saat|ketika|pas|sewaktu|karena|while|when)(?! (?:bulan|tahun|akhir|awal|depan|pertengahan)) [^\d]*$"
)
"""Place or circumstance told behind a day: "kemarin di pabrik"."""


def said_in(said: str, today: date) -> DayReading:
    """Return the day meant by a tidied phrase, seen from `today`."""
    phrase = CLAUSE.sub("", " ".join(said.replace(",", " ").split()))
    words = phrase.split()
    while words and words[0] in LEAD_WORDS:
        words.pop(0)
    phrase = " ".join(words).replace(" itu", "")
    for pattern, step in BARE_DAYS.items():
        if re.fullmatch(pattern, phrase):
            return WorkedOut(today + timedelta(days=step))
    for phrases, meaning in GRAMMAR:
        if match := phrases.fullmatch(phrase):
            try:
                found = meaning(match, today)
            except (OverflowError, ValueError):
                # Before the year 1 or after 9999.
                return None
            if found is not None:
                return found
    return Lacks("exact") if VAGUE.search(phrase) else None


def _span(match: re.Match[str], today: date) -> DayReading:
    """So many days, weeks, months and years before or after today."""
    sign = -1 if re.search(rf"{PAST}$", match[0]) else 1
    days = months = 0
    for number, name in re.findall(rf"(\d{{1,3}}) ({'|'.join(UNITS)})\b", match["spans"]):
        unit, count = UNITS[name], sign * int(number)
        days += count * {"day": 1, "week": 7}.get(unit, 0)
        months += count * {"month": 1, "year": 12}.get(unit, 0)
    return WorkedOut(add_months(today, months) + timedelta(days=days))


def _either_span(match: re.Match[str], today: date) -> DayReading:
    """ "5 bulan kemarin": the 5th of last month, or five months ago."""
    number = int(match["number"])
    in_month, span = _of_month(number, add_months(today.replace(day=1), -1)), add_months(today, -number)
    return Either((in_month.day, span)) if isinstance(in_month, WorkedOut) else WorkedOut(span)


def _of_month(day: int, month: date) -> WorkedOut | Unreal:
    found = real(day, month.month, month.year)
    return WorkedOut(found) if isinstance(found, date) else found


def _months_on(months: int) -> Callable[[re.Match[str], date], DayReading]:
    """That day of the month so many months from this one."""
    return lambda match, today: _of_month(int(match["day"]), add_months(today.replace(day=1), months))


def _months_ago(match: re.Match[str], today: date) -> DayReading:
    return _of_month(int(match["day"]), add_months(today.replace(day=1), -int(match["number"])))


def _last(day: int, today: date) -> date:
    """The newest day of this number before today; months without it are passed over."""
    month = today.replace(day=1)
    while True:
        found = real(day, month.month, month.year)
        if isinstance(found, date) and found < today:
            return found
        month = add_months(month, -1)


def _last_of_number(match: re.Match[str], today: date) -> DayReading:
    return WorkedOut(_last(int(match["day"]), today)) if 1 <= int(match["day"]) <= 31 else None


def _of_number(match: re.Match[str], today: date) -> DayReading:
    """ "tanggal 15": of this month or of the last, as far as these have it."""
    if not 1 <= int(match["day"]) <= 31:
        return None
    here = real(int(match["day"]), today.month, today.year)
    before = _last(int(match["day"]), today.replace(day=1))
    return Either((here, before)) if isinstance(here, date) else WorkedOut(before)


def _next_of_number(match: re.Match[str], today: date) -> DayReading:
    day = int(match["day"])
    found = [
        real(day, month.month, month.year) for month in (add_months(today.replace(day=1), step) for step in range(3))
    ]
    ahead = [one for one in found if isinstance(one, date) and one > today]
    return WorkedOut(ahead[0]) if ahead else None


def _month(match: re.Match[str]) -> int | None:
    if match["month"].isdigit():
        return int(match["month"]) if 1 <= int(match["month"]) <= 12 else None
    found = month_of(match["month"])
    return found[0] if found else None


def _years_on(years: int) -> Callable[[re.Match[str], date], DayReading]:
    """That day of that month so many years from this one."""

    def meaning(match: re.Match[str], today: date) -> DayReading:
        month = _month(match)
        return _of_month(int(match["day"]), date(today.year + years, month, 1)) if month else None

    return meaning


def _last_of_name(match: re.Match[str], today: date) -> DayReading:
    """ "17 Agustus kemarin": the newest one before today."""
    month = _month(match)
    if month is None:
        return None
    found = [real(int(match["day"]), month, today.year - years) for years in range(9)]
    past = [one for one in found if isinstance(one, date) and one < today]
    return WorkedOut(past[0]) if past else found[0] if isinstance(found[0], Unreal) else None


def _of_name(match: re.Match[str], today: date) -> DayReading:
    """ "17 Agustus": of this year or of the last."""
    month = _month(match)
    if month is None:
        return None
    found = [real(int(match["day"]), month, today.year - years) for years in (0, 1)]
    days = tuple(one for one in found if isinstance(one, date))
    if len(days) == 2:
        return Either(days, "year")
    return WorkedOut(days[0]) if days else found[0]


def _month_end(months: int) -> Callable[[re.Match[str], date], DayReading]:
    return lambda _, today: WorkedOut(add_months(today.replace(day=1), months + 1) - timedelta(days=1))


def _weekday(match: re.Match[str]) -> int:
    """Monday is 0."""
    return WEEKDAYS[match["weekday"].removeprefix("hari ")]


def _back(match: re.Match[str], today: date) -> date:
    return today - timedelta(days=(today.weekday() - _weekday(match) - 1) % 7 + 1)


def _weekday_before(match: re.Match[str], today: date) -> DayReading:
    return WorkedOut(_back(match, today))


def _weekday_after(match: re.Match[str], today: date) -> DayReading:
    return WorkedOut(_back(match, today + timedelta(days=1)) + timedelta(days=7))


def _weekday_alone(match: re.Match[str], today: date) -> DayReading:
    """ "Senin": today where it is Monday, or the newest one before; or the one that comes."""
    before = _back(match, today)
    return Either(
        (before + timedelta(days=7), before)
        if today.weekday() == _weekday(match)
        else (before, before + timedelta(days=7))
    )


def _weekday_of_week(weeks: int) -> Callable[[re.Match[str], date], DayReading]:
    """That day of the week so many weeks from this one, which began on Monday."""

    def meaning(match: re.Match[str], today: date) -> DayReading:
        return WorkedOut(today + timedelta(days=_weekday(match) - today.weekday(), weeks=weeks))

    return meaning


NAMED_DAY = rf"(?:{WEEKDAY} )?(?:tanggal )?{DAY}(?: of)?(?: bulan)?[ \-./]*(?P<month>[a-z]+)"
NUMBERED_DAY = rf"(?:{WEEKDAY} )?(?:tanggal )?{DAY}(?: ?[-/] ?| bulan )(?P<month>\d{{1,2}})"
IN_MONTH = rf"(?:{WEEKDAY} )?(?:tanggal |the ){DAY}(?: (?:di|of|pada))?"
W = rf"(?P<weekday>{WEEKDAY})"
GRAMMAR: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], DayReading]], ...] = tuple(
    (re.compile(phrases), meaning)
    for phrases, meaning in (
        (r"(?P<number>\d{1,2}) bulan kemarin", _either_span),
        (rf"(?P<spans>{SPAN}(?:(?: dan| and| lebih)? {SPAN})*) (?:{PAST}|{FUTURE})", _span),
        (r"(?:a|an) (?P<unit>day|week|month|year) ago", lambda match, today: said_in(f"1 {match['unit']} ago", today)),
        (rf"in (?P<spans>{SPAN})", _span),
        (rf"{IN_MONTH} {MONTH_BEFORE}", _months_on(-1)),
        (rf"(?:di |pada )?{MONTH_BEFORE}(?: pada| di)? (?:tanggal |the ){DAY}", _months_on(-1)),
        (rf"{IN_MONTH} (?P<number>\d{{1,2}}) (?:bulan|months?) {PAST}", _months_ago),
        (rf"(?:tanggal |the )?{DAY}(?: of)? (?:bulan ini|this month)", _months_on(0)),
        (rf"(?:bulan ini|this month) (?:tanggal |the ){DAY}", _months_on(0)),
        (rf"(?:tanggal |the )?{DAY}(?: of)? (?:bulan depan|next month)", _months_on(1)),
        (rf"(?:bulan depan|next month) (?:tanggal |the ){DAY}", _months_on(1)),
        (rf"(?:{WEEKDAY} )?(?:tanggal |the ){DAY} {PAST}", _last_of_number),
        (rf"kemarin (?:tanggal |the ){DAY}", _last_of_number),
        (rf"(?:{WEEKDAY} )?(?:tanggal |the ){DAY}", _of_number),
        (rf"(?:tanggal |the ){DAY} (?:nanti|besok|depan|mendatang)", _next_of_number),
        (rf"{NAMED_DAY} (?:tahun (?:yang )?(?:lalu|kemarin|sebelumnya)|last year)", _years_on(-1)),
        (rf"{NAMED_DAY} (?:tahun ini|this year)", _years_on(0)),
        (rf"{NAMED_DAY} (?:tahun depan|next year)", _years_on(1)),
        (rf"(?:last )?{NAMED_DAY} {PAST}", _last_of_name),
        (NAMED_DAY, _of_name),
        (NUMBERED_DAY, _of_name),
        (rf"(?:di |pada |at )?(?:the )?(?:akhir|end of) {MONTH_BEFORE}", _month_end(-1)),
        (r"(?:di |pada |at )?(?:the )?(?:akhir|end of) (?:bulan ini|this month)", _month_end(0)),
        (r"(?:di |pada |at )?(?:the )?(?:akhir|end of) (?:bulan depan|next month)", _month_end(1)),
        (rf"{W} (?:minggu (?:yang )?(?:lalu|kemarin)|last week)", _weekday_of_week(-1)),
        (rf"{W} (?:minggu ini|ini|this week)", _weekday_of_week(0)),
        (rf"{W} (?:minggu depan|next week)", _weekday_of_week(1)),
        (rf"{W} {PAST}", _weekday_before),
        (rf"(?:last|kemarin) {W}", _weekday_before),
        (rf"this {W}", _weekday_of_week(0)),
        (rf"{W} (?:depan|besok|mendatang|nanti)", _weekday_after),
        (rf"(?:next|besok) {W}", _weekday_after),
        (W, _weekday_alone),
    )
)
"""Phrases and their meaning, the first that fits the whole text."""
