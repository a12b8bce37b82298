"""Words, numbers and dates as readers of letters get them slightly wrong, brought to what they can only mean."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

LOOKALIKES = str.maketrans(
    {
        "O": "0",
        "Q": "0",
        "D": "0",
        "I": "1",
        "L": "1",
        "|": "1",
        "!": "1",
        "Z": "2",
        "A": "4",
        "S": "5",
        "$": "5",
        "G": "6",
        "B": "8",
    }
)
"""Letters that are read where a digit stands; applied only to what is nearly all digits."""

MOSTLY = 0.7

MONTHS = {
    "JANUARI": 1, "FEBRUARI": 2, "PEBRUARI": 2, "MARET": 3, "APRIL": 4, "MEI": 5, "JUNI": 6, "JULI": 7, "AGUSTUS": 8,
    "SEPTEMBER": 9, "OKTOBER": 10, "NOVEMBER": 11, "NOPEMBER": 11, "DESEMBER": 12, "JAN": 1, "FEB": 2, "MAR": 3, "APR": 4,
    "JUN": 6, "JUL": 7, "AGU": 8, "AGS": 8, "AGT": 8, "SEP": 9, "SEPT": 9, "OKT": 10, "NOV": 11, "DES": 12,
}  # fmt: skip

_DATES = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\s*[-/.\s]\s*(?P<month>\d{1,2}|[A-Z]{3,10})\s*[-/.\s]\s*(?P<year>\d{4})(?!\d)"
)
_DATES_BACKWARDS = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")


def folded(text: str) -> str:
    """Capitals, compatibility forms folded (full-width colons and digits), spaces single."""
    return " ".join(unicodedata.normalize("NFKC", text).upper().split())


def letters(text: str) -> str:
    """Letters and digits only, single spaces between words: what labels are compared by."""
    return " ".join(re.findall(r"[A-Z0-9]+", folded(text)))


def digits(text: str) -> tuple[str, int]:
    """The digits of a number, and how many signs had to be taken for another. Empty where it is hardly a number."""
    signs = re.sub(r"[\s.,\-–—/:'_()]", "", folded(text))
    if not signs or sum(sign.isdigit() for sign in signs) < MOSTLY * len(signs):
        return "", 0
    meant = signs.translate(LOOKALIKES)
    if not (meant.isascii() and meant.isdigit()):
        return "", 0
    return meant, sum(a != b for a, b in zip(signs, meant, strict=True))


def numbers(text: str, length: int) -> list[tuple[str, int]]:
    """Numbers of exactly so many digits in a text, each with how many of its signs had to be taken for another."""
    found = []
    bare = re.sub(r"\b(?:NO|N0|NOMOR|NIK|KPJ|NPWP)\b[\s.:]*|(?<![A-Z])N[O0][.:]\s*", " ", folded(text))
    for run in re.findall(r"[0-9A-Z|!$][0-9A-Z|!$\s.\-–]*[0-9A-Z|!$]", bare):
        for part in (run, *run.split()):
            number, changed = digits(part)
            if len(number) == length and (number, changed) not in found:
                found.append((number, changed))
    return found


def dates(text: str) -> list[date]:
    """The dates in a text, as they are written in Indonesia: 29-11-1993, 29/11/1993, 29 November 1993; also 1993-11-29."""
    upper = folded(text)
    found = []
    for match in sorted((*_DATES.finditer(upper), *_DATES_BACKWARDS.finditer(upper)), key=lambda one: one.start()):
        month = match["month"] if match["month"].isdigit() else str(_month(match["month"]))
        try:
            found.append(date(int(match["year"]), int(month), int(match["day"])))
        except ValueError:
            continue
    return found


def _month(word: str) -> int:
    if word in MONTHS:
        return MONTHS[word]
    from rapidfuzz import fuzz, process

    best = process.extractOne(word, [name for name in MONTHS if len(name) > 3], scorer=fuzz.ratio, score_cutoff=75)
    return MONTHS[best[0]] if best else 0


def date_in(text: str) -> date | None:
    """The first date of a text, also where the day and month ran together with lookalike letters (1l-O5-1988)."""
    found = dates(text)
    if found:
        return found[0]
    for word in re.findall(r"[0-9OIL|SB]{1,2}\s?[-/.]\s?[0-9OIL|SB]{1,2}\s?[-/.]\s?[0-9OIL|SB]{4}", folded(text)):
        again = dates(word.translate(LOOKALIKES))
        if again:
            return again[0]
    return None


def name_in(text: str) -> str:
    """A person's or company's name in capitals, as printed: letters, dots, commas, apostrophes; nothing where it is none."""
    name = re.sub(r"^[\s:;.,\-–]+|[\s:;,\-–]+$", "", folded(text))
    name = re.sub(r"[^A-Z .,'’`\-/&()]", "", name)
    name = " ".join(name.split())
    return name if sum(sign.isalpha() for sign in name) >= 3 else ""


def spaced(name: str, line: str) -> str:
    """The name with the blanks it has in this line, where the line holds the same letters with more blanks between them."""
    signs, places = "", []
    text = folded(line)
    for place, sign in enumerate(text):
        if not sign.isspace():
            signs += sign
            places.append(place)
    bare = "".join(name.split())
    start = signs.find(bare)
    if start < 0 or not bare:
        return name
    again = text[places[start] : places[start + len(bare) - 1] + 1]
    return again if again.count(" ") > name.count(" ") else name


def born_by_nik(nik: str) -> tuple[int, int, int] | None:
    """(day, month, year of the century) in a NIK; women's days are 40 higher. None where it can't be a date or the serial is 0000.

    Source: Perpres 26/2009 and Permendagri on NIK: 6 digits of region, DDMMYY, 4 of a serial number.
    """
    if len(nik) != 16 or not nik.isdigit():
        return None
    day, month, year = int(nik[6:8]), int(nik[8:10]), int(nik[10:12])
    day = day - 40 if day > 40 else day
    if not (1 <= day <= 31 and 1 <= month <= 12) or nik[12:] == "0000" or not 11 <= int(nik[:2]) <= 97:
        return None
    return day, month, year
