"""Values at their labels: numbers, names and dates, in the form people would write them, with how sure they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from dialogs.documents.reading.labels import after_label
from dialogs.documents.reading.lines import Line
from dialogs.documents.reading.text import born_by_nik, date_in, folded, letters, name_in, numbers

UNLABELLED = 0.88
"""Factor on the confidence of a number that does not stand at its label."""

GUESSED = 0.06
"""Confidence lost per sign taken for another."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value, how sure, and the line it was read in."""

    text: str
    confidence: float
    line: Line


Fields = dict[str, Found]
"""Values by the name of their field."""


def number_at(
    lines: Sequence[Line], length: int, *labels: str, anywhere: bool = True, below: bool = True
) -> Found | None:
    """A number of so many digits at its label, or else the only one there is."""
    for words, line in after_label(lines, *labels, below=below):
        for number, changed in numbers(words, length):
            return Found(number, max(0.0, line.confidence - GUESSED * changed), line)
    if not anywhere:
        return None
    loose = all_numbers(lines, length)
    if len({found.text for found in loose}) != 1:
        return None
    return Found(loose[0].text, loose[0].confidence * UNLABELLED, loose[0].line)


def all_numbers(lines: Sequence[Line], length: int) -> list[Found]:
    """Every number of so many digits on a page, in the order of its lines."""
    return [
        Found(number, max(0.0, line.confidence - GUESSED * changed), line)
        for line in lines
        for number, changed in numbers(line.text, length)
    ]


_NO_NAMES = (
    "NIK", "ALAMAT", "TEMPAT", "TANGGAL LAHIR", "JENIS KELAMIN", "JABATAN", "NOMOR", "REKENING", "KANTOR CABANG", "MATA UANG", "STATUS",
    "LENGKAP", "AGAMA", "PROGRAM", "PERUSAHAAN", "KARTU", "CABANG", "NAMA", "NAME", "BAGIAN", "ACCOUNT",
)  # fmt: skip


def name_at(
    lines: Sequence[Line], *labels: str, but: tuple[str, ...] = ("KEPALA", "PERUSAHAAN", "BANK", "IBU", "CABANG")
) -> Found | None:
    """The first name at one of these labels. `but`: words that make it the label of another name."""
    for words, line in after_label(lines, *labels, but=but):
        if found := as_name(words, line):
            return found
    return None


def as_name(words: str, line: Line) -> Found | None:
    """These words as a name. None where they are hardly one: a label, a number, a sentence."""
    name = name_in(words)
    plain = letters(name)
    signs = [sign for sign in folded(words) if not sign.isspace()]
    digits_in = sum(sign.isdigit() for sign in signs)
    if (
        re.match(r"NO\b|NOMOR|REK|NAMA\b", name)
        or not name
        or any(fuzz.ratio(plain, label) > 80 for label in _NO_NAMES)
        or digits_in > 2
        or len(name) > 60
    ):
        return None
    return Found(name, max(0.0, line.confidence - 0.1 * digits_in), line)


def names_at(lines: Sequence[Line], *labels: str) -> list[Found]:
    """Every name at one of these labels, each once, in the order of the lines."""
    found: list[Found] = []
    for words, line in after_label(lines, *labels, below=False, but=("PERUSAHAAN", "IBU")):
        one = as_name(words, line)
        if one is not None and all(one.text != other.text for other in found):
            found.append(one)
    return found


def date_at(lines: Sequence[Line], *labels: str) -> Found | None:
    """The first date at one of these labels, in ISO."""
    for words, line in after_label(lines, *labels):
        if day := date_in(words):
            return Found(day.isoformat(), line.confidence, line)
    return None


def check_nik(fields: Fields) -> None:
    """Compare a NIK with the printed birth date, which it holds, and change how sure both are. By itself a NIK is not sure."""
    nik, birth = fields.get("nik"), fields.get("birth")
    if nik is None:
        return
    told = born_by_nik(nik.text)
    if told is None:
        fields["nik"] = Found(nik.text, min(nik.confidence, 0.4), nik.line)
        return
    if birth is None:
        fields["nik"] = Found(nik.text, min(nik.confidence, 0.85), nik.line)
        return
    year, month, day = (int(part) for part in birth.text.split("-"))
    if told == (day, month, year % 100):
        fields["birth"] = Found(birth.text, max(birth.confidence, 0.97), birth.line)
    else:
        fields["nik"] = Found(nik.text, min(nik.confidence, 0.6), nik.line)
        fields["birth"] = Found(birth.text, min(birth.confidence, 0.6), birth.line)


def found_only(**found: Found | None) -> Fields:
    """The values that were found, by the name of their field."""
    return {name: value for name, value in found.items() if value is not None}
