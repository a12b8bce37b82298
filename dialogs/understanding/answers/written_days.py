"""Days as they are written: 17 Agustus 1985, 17-8-85, 170885, Bandung, 17/08/1985. A day without all its parts says which it lacks."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rapidfuzz.distance import OSA

from dialogs.understanding.normalise import HEDGES
from dialogs.understanding.number_words import in_digits

Part = Literal["exact", "year", "day", "month"]
"""Parts a day may lack. "exact": words that tell about when, and no day."""


@dataclass(frozen=True, slots=True)
class Unreal:
    """A date the calendar does not have: day, month and year as understood."""

    day: int
    month: int
    year: int


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """A day that was not written as a date, or not plainly: it needs a yes."""

    day: date


@dataclass(frozen=True, slots=True)
class Either:
    """Several days that may be meant, the likelier first. `lacks`: the part to ask for where none of them can be."""

    days: tuple[date, ...]
    lacks: Part = "exact"


@dataclass(frozen=True, slots=True)
class Lacks:
    """A day that can't be told before this part is known."""

    part: Part


DayReading = date | WorkedOut | Either | Unreal | Lacks | None

NAMES = (
    "januari january jan",
    "februari pebruari february feb peb",
    "maret march mar mrt",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "agustus august agus agt ags aug agst agu",
    "september sept sep",
    "oktober october okt oct",
    "november nopember nov nop",
    "desember december des dec",
)
MONTHS = {name: number for number, names in enumerate(NAMES, start=1) for name in names.split()}
ROMAN = {name: number for number, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), start=1)}
"""Months in Roman numerals, as on letters: 12-IV-1985."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "senin monday mon",
            "selasa tuesday tue",
            "rabu wednesday wed",
            "kamis thursday thu",
            "jumat jum'at jumaat friday fri",
            "sabtu saturday sat",
            "minggu ahad sunday sun",
        )
    )
    for name in names.split()
}

YEAR = r"'?(\d{4}|\d{2})(?!\w)"
GAP = r"[\s\-./,]*"
YEAR_WORD = r"(?:tahun|year)?[\s.]*"
NAMED = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?{GAP}(?:(?:of|bulan)\s+)?([a-z]+){GAP}{YEAR_WORD}{YEAR}")
NAMED_FIRST = re.compile(r"([a-z]+)[\s\-./]*(\d{1,2})(?:st|nd|rd|th)?[\s\-./,]+(\d{4})(?!\w)")
NUMBERED = re.compile(rf"(\d{{1,2}})\s*[-./,\s]\s*(\d{{1,2}})\s*[-./,\s]\s*{YEAR}")
NUMBERED_IN_WORDS = re.compile(rf"(\d{{1,2}})\s*bulan\s*(\d{{1,2}})\s*{YEAR_WORD}{YEAR}")
YEAR_FIRST = re.compile(r"(\d{4})\s*[-./\s]\s*(\d{1,2})\s*[-./\s]\s*(\d{1,2})(?!\w)")
RUN = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")

SPELLINGS = {
    "kemarin": "kemaren kmrn kmren kemren kmarin kmaren kemrin kemarn",
    "tanggal": "tgl tg tggl tnggl tangal tanggalnya tglnya",
    "bulan": "bln buln bulannya",
    "tahun": "thn th taun tahunnya",
    "minggu": "mgg mggu minggunya pekan",
    "hari": "hr harinya",
    "yang": "yg",
    "jumat": "jum'at jumaat",
    "sudah": "udah udh sdh",
    "akhir": "akir ahir",
}
SPELT = {short: word for word, shorts in SPELLINGS.items() for short in shorts.split()}

COURTESY = re.compile(r"\b(?:pak|bu|min|kak|gan|mas|mbak|bos|dong|kok|sih|aja|saja|lah|nih|deh|ya|iya|yes)\b")
LEADS = frozenset(
    (
        "tanggal pada hari lahir kelahiran lahirnya sejak per on mulai tertanggal bertanggal dated date of birth born since saya aku i was "
        "am surat suratnya suratku kontrak kontraknya itu adalah ini is the di dari dob ttl tempat tempatnya resmi keluar berhenti resign "
        "terakhir kerja bekerja habis berakhir kejadian kejadiannya terjadi meninggal wafat jatuh kecelakaan kecelakaannya celaka"
    ).split()
)
"""Words that may stand before a date and change nothing of it."""

RELATIVE = frozenset(
    "kemarin besok esok lusa tadi lalu lagi depan yesterday today tomorrow last next ago sekitar kira-kira sampai hingga until antara "
    "atau dan".split()
)
SHIFTED = re.compile(r"\b(?:sebelum|sesudah|setelah|before|after|selang|sehabis|seusai|plus|h\s*[+-])")
"""Words that count from the date written, so that another day is meant."""


def tidied(said: str) -> str:
    """Return lower-case text with usual spellings, numbers in digits, and without courtesies and signs around it."""
    said = re.sub(r"(?<=\d)(?!(?:st|nd|rd|th)\b)(?=[a-z])|(?<=[a-z])(?=\d)", " ", said)
    said = re.sub(r"(?<!\d)[a-z']+", lambda match: SPELT.get(match[0], match[0]), said)
    said = in_digits(said)
    said = re.sub(r"\b2 ribu(?: (\d{1,2}))?\b", lambda match: str(2000 + int(match[1] or 0)), said)
    # Digits one by one: "1 7 - 0 8 - 1 9 8 5", but not the 1 and 8 of "1 8 1985".
    said = re.sub(r"(?<!\d)(?<!\d )\d(?: \d)+(?! ?\d)", lambda match: match[0].replace(" ", ""), said)
    said = COURTESY.sub(" ", re.sub(r"[\"!?()*;]", " ", said))
    return re.sub(r"\s+", " ", said).strip(" .,:-")


def written_in(said: str, oldest: int, latest: int) -> DayReading:
    """Return the day written in a tidied text, or the days. A year of two digits is the one between `oldest` and `latest`."""
    found = list(_dates(said, oldest, latest))
    whole = said.removeprefix("tanggal ").removeprefix("lahir ")
    if not found and (match := RUN.fullmatch(whole)):
        return _run(match, oldest, latest)
    days = list(dict.fromkeys(day for _, _, day, _ in found))
    if len(days) > 1:
        real = tuple(day for day in days if isinstance(day, date))
        return Either(real) if 2 <= len(real) <= 4 and len(real) == len(days) else None
    if not days:
        return _part_of(said)
    start, end, day, plainly = found[0][0], found[-1][1], days[0], all(plain for *_, plain in found)
    before, after = said[:start], said[end:]
    if SHIFTED.search(before) or SHIFTED.search(after):
        return Lacks("exact")
    if isinstance(day, Unreal):
        return day
    if re.search(r"\d", before + after):
        return None
    return day if plainly and _is_lead(before, day) and _is_lead(after, day) else WorkedOut(day)


def _dates(said: str, oldest: int, latest: int) -> Iterator[tuple[int, int, date | Unreal, bool]]:
    """Each date written out: where it begins and ends, the day, and whether its month is spelt as usual."""
    place = 0
    while place < len(said):
        if (place and said[place - 1].isalnum()) or not (said[place].isdigit() or said[place].isalpha()):
            place += 1
            continue
        found = _date_at(said, place, oldest, latest)
        if found:
            end, day, plainly = found
            yield place, end, day, plainly
            place = end
        else:
            place += 1


def _date_at(said: str, place: int, oldest: int, latest: int) -> tuple[int, date | Unreal, bool] | None:
    if match := YEAR_FIRST.match(said, place):
        return match.end(), real(int(match[3]), int(match[2]), int(match[1])), True
    for pattern in (NUMBERED, NUMBERED_IN_WORDS):
        if match := pattern.match(said, place):
            return match.end(), real(int(match[1]), int(match[2]), full_year(match[3], oldest, latest)), True
    if (match := NAMED.match(said, place)) and (month := month_of(match[2], roman=True)):
        return match.end(), real(int(match[1]), month[0], full_year(match[3], oldest, latest)), month[1]
    if (match := NAMED_FIRST.match(said, place)) and (month := month_of(match[1])):
        return match.end(), real(int(match[2]), month[0], int(match[3])), month[1]
    return None


def _run(match: re.Match[str], oldest: int, latest: int) -> DayReading:
    day = real(int(match[1]), int(match[2]), full_year(match[3], oldest, latest))
    if isinstance(day, date) or len(match[3]) == 2:
        return day
    year_first = real(int(match[0][6:]), int(match[0][4:6]), int(match[0][:4]))
    return WorkedOut(year_first) if isinstance(year_first, date) and oldest <= year_first.year <= latest else day


def _is_lead(beside: str, day: date) -> bool:
    """Whether the words beside a date leave it as it is: a field's name, a place and a comma, the weekday it has."""
    words = re.findall(r"[a-z'-]+", beside)
    if not HEDGES.isdisjoint(words) or not RELATIVE.isdisjoint(words):
        return False
    if any(WEEKDAYS.get(word, day.weekday()) != day.weekday() for word in words):
        return False
    place = re.match(r"[^,]{2,40},\s*", beside)
    rest = beside[place.end() :] if place else beside
    return all(word in LEADS or word in WEEKDAYS for word in re.findall(r"[a-z'-]+", rest) if word.strip("-'"))


def month_of(word: str, *, roman: bool = False) -> tuple[int, bool] | None:
    """Return the month a word names, and whether it is spelt as usual; one letter off names it too where it can be no other."""
    if word in MONTHS:
        return MONTHS[word], True
    if roman and word in ROMAN:
        return ROMAN[word], True
    if len(word) < 4:
        return None
    near = {
        number for name, number in MONTHS.items() if len(name) > 3 and OSA.distance(word, name, score_cutoff=1) <= 1
    }
    return (near.pop(), False) if len(near) == 1 else None


def full_year(text: str, oldest: int, latest: int) -> int:
    """Return a year of two digits as the one between `oldest` and `latest`, the later one where both fit."""
    if len(text) == 4:
        return int(text)
    fits = [century + int(text) for century in (2000, 1900) if oldest <= century + int(text) <= latest]
    return fits[0] if fits else 2000 + int(text)


def real(day: int, month: int, year: int) -> date | Unreal:
    """Return the date, or Unreal where the calendar has none."""
    if 1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return Unreal(day, month, year)


def _part_of(said: str) -> DayReading:
    """The part that is missing in a date."""
    if re.fullmatch(r"(?:tahun |lahir )*\d{4}", said) or re.fullmatch(r"(?:bulan )?\d{1,2}\s*[-/]\s*\d{4}", said):
        return Lacks("day")
    if (match := re.fullmatch(rf"(?:bulan )?([a-z]+){GAP}{YEAR_WORD}('?\d{{1,4}})?", said)) and month_of(match[1]):
        # "August 17" names a day as well, perhaps.
        return Lacks("exact" if match[2] and len(match[2]) < 3 else "day")
    return Lacks("month") if re.fullmatch(r"\d{1,2}", said) else None
