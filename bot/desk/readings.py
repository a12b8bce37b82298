"""What was seen in the photos, for an officer: how each page turned out, what was read there, and where it differs from the answers.

All of it is a hint beside the picture, never a finding: the officer looks for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby, zip_longest
from typing import Any

from rapidfuzz.distance import Levenshtein

from bot.desk import words
from bot.desk.deps import Label
from bot.desk.present import GROUPS, Shown, grouped, long_date
from bot.ports import FileRow
from dialogs.answers.money import BANKS
from dialogs.readings import SURE, UNSURE
from dialogs.slots import POOR, SHOWN_IN, STRICT

LONGEST_CHUNK = 16
"""So many signs are kept together on a line; on a phone more would not fit."""

_GROUPS: Mapping[str, tuple[int, ...]] = {**GROUPS, "p_nik": GROUPS["nik"], "kk": (4, 4, 4, 4), "niks": (4, 4, 4, 4)}
_GROUPS_15: tuple[int, ...] = (2, 3, 3, 1, 3, 3)
"""How the NPWP of 15 digits is printed on its card."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY_FIRST = re.compile(r"\d{2}-\d{2}-\d{4}")


@dataclass(frozen=True, slots=True)
class Found:
    """One thing read: what it is, the value as it is easy to compare, and how sure ("sure", "unsure", "guess"; the share in percent)."""

    label: str
    shown: Shown
    sure: str
    percent: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a document: its number, the kind it looks like, whether another was asked for, or none was recognised where one should be.

    `verdict`: why it is hard to read.
    """

    number: int
    kind: str | None = None
    other_kind: bool = False
    unrecognised: bool = False
    verdict: str | None = None
    found: tuple[Found, ...] = ()


Run = tuple[str, str]
"""Signs of one line that are alike in how they are shown: the signs, and "same", "differs" or "gap" (nothing stands there)."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """An answer above what was read, sign below sign: in chunks that are kept together, each with one line of runs for each value.

    `given` and `read` say the same in one piece, for who listens to the page; `told` says how much differs.
    """

    label: str
    given: str
    read: str
    told: str
    chunks: tuple[tuple[tuple[Run, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the notes of a claim say of one document."""

    doubt: str | None = None
    unread: bool = False
    same_as: tuple[str, ...] = ()
    differences: tuple[Comparison, ...] = field(default=())

    @property
    def short(self) -> list[str]:
        """Each remark in a few words, for the summary."""
        told = [words.doubt(self.doubt)] if self.doubt else []
        told += [words.SAME_FILE.format(document=other) for other in self.same_as]
        told += [words.DIFFERS.format(label=one.label) for one in self.differences]
        return told + ([words.UNREAD_SHORT] if self.unread else [])


def pages(file: FileRow, slot: str, label: Label) -> tuple[Page, ...]:
    """The pages of a file of which there is a picture to look at, in their order; none where it was kept without any."""
    reading = file.reading or {}
    read: Sequence[Mapping[str, Any]] = reading.get("pages", ())
    count = len(reading.get("fingerprints", ()))
    return tuple(_page(number, read[number - 1] if number <= len(read) else None, slot, label) for number in _to(count))


def _to(count: int) -> range:
    return range(1, count + 1)


def _page(number: int, read: Mapping[str, Any] | None, slot: str, label: Label) -> Page:
    if read is None:
        return Page(number)
    kind, expected = read["kind"], SHOWN_IN.get(slot)
    found = tuple(_found(name, value, confidence, label) for name, (value, confidence) in read["fields"].items())
    if kind == "other":
        # Any letter may stand in a letter's place, and what nobody recognised is not nothing: only that it is hard to read tells something.
        verdict = read["verdict"] if slot in STRICT or read["verdict"] in POOR else None
        return Page(number, unrecognised=expected is not None, verdict=verdict, found=found)
    other = expected is not None and kind not in expected
    return Page(number, words.KINDS.get(kind, kind), other, verdict=read["verdict"], found=found)


def _found(name: str, value: str, confidence: float, label: Label) -> Found:
    sure = "sure" if confidence >= SURE else "unsure" if confidence >= UNSURE else "guess"
    return Found(words.FIELDS.get(name) or label(name), _shown(name, value), sure, round(confidence * 100))


def _shown(name: str, value: str) -> Shown:
    if name == "bank" and value in BANKS:
        return Shown(((BANKS[value][0],),))
    if name in ("birth", "start", "end") and (day := _day(value)):
        return Shown(((long_date(day),),))
    numbers = value.split(",") if name == "niks" else [value]
    return Shown(tuple(tuple(grouped(one, _sizes(name, one))) if one.isdecimal() else (one,) for one in numbers))


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if _DATE.fullmatch(value) else None
    except ValueError:
        return None


def _sizes(name: str, digits: str) -> tuple[int, ...]:
    return _GROUPS_15 if name == "npwp" and len(digits) == 15 else _GROUPS.get(name, (4,) * -(-len(digits) // 4))


def remarks(notes: Iterable[Mapping[str, str]], label: Label) -> dict[str, Remarks]:
    """What the notes say, by document slot, in their order."""
    by_slot: dict[str, list[Mapping[str, str]]] = {}
    for note in notes:
        by_slot.setdefault(note["document"], []).append(note)
    return {slot: _remarks(about, label) for slot, about in by_slot.items()}


def _remarks(notes: Sequence[Mapping[str, str]], label: Label) -> Remarks:
    about = {kind: [note for note in notes if note["about"] == kind] for kind in {note["about"] for note in notes}}
    return Remarks(
        doubt=next((note["verdict"] for note in about.get("doubt", ())), None),
        unread="unread" in about,
        same_as=tuple(label(note["field"]) for note in about.get("same_file", ())),
        differences=tuple(_compared(note, label) for note in about.get("difference", ())),
    )


def _compared(note: Mapping[str, str], label: Label) -> Comparison:
    name, given, read = note["field"], _day_first(note["given"]), _day_first(note["read"])
    return compare(label(name), given, read, _sizes(name, given) if given.isdecimal() else ())


def _day_first(value: str) -> str:
    """A date as people write it, anything else as it is."""
    return "-".join(reversed(value.split("-"))) if _DATE.fullmatch(value) else value


def compare(name: str, given: str, read: str, sizes: tuple[int, ...] = ()) -> Comparison:
    """An answer and what was read, aligned: numbers of one length place by place, as people compare them, anything else by fewest changes.

    `read` may be several numbers with commas between (all NIK of a family card): each gets a line. `sizes`: how digits are grouped.
    """
    numbers = read.split(",")
    digits = given.isdecimal() and all(number.isdecimal() for number in numbers)
    several = digits and len(numbers) > 1
    columns: list[tuple[str | None, ...]]
    days = _DAY_FIRST.fullmatch(given) is not None
    if several or (len(given) == len(read) and (digits or days)):
        columns = list(zip_longest(given, *(numbers if several else [read])))
    else:
        columns = list(_aligned(given, read))
    cuts = _cuts(columns, sizes if digits else ())
    chunks = tuple(_chunk(columns[start:end]) for start, end in zip((0, *cuts), (*cuts, len(columns)), strict=True))
    count = sum(len(set(column)) > 1 for column in columns)
    told = words.NOT_AMONG if several else words.differing(count, digits or days)
    return Comparison(name, given, ", ".join(numbers) if several else read, told, chunks)


def _aligned(given: str, read: str) -> Iterator[tuple[str | None, str | None]]:
    for change in Levenshtein.opcodes(given, read):
        one, other = given[change.src_start : change.src_end], read[change.dest_start : change.dest_end]
        for place in range(max(len(one), len(other))):
            yield one[place] if place < len(one) else None, other[place] if place < len(other) else None


def _cuts(columns: Sequence[tuple[str | None, ...]], sizes: tuple[int, ...]) -> list[int]:
    """Where one chunk ends and the next begins: between groups of digits, after blanks, and before it gets too long."""
    cuts: list[int] = []
    start, groups = 0, iter(sizes)
    size = next(groups, LONGEST_CHUNK)
    for place in range(1, len(columns)):
        blank = not sizes and " " in columns[place - 1] and " " not in columns[place]
        if place - start >= size or blank:
            cuts.append(place)
            start, size = place, next(groups, LONGEST_CHUNK)
    return cuts


def _chunk(columns: Sequence[tuple[str | None, ...]]) -> tuple[tuple[Run, ...], ...]:
    return tuple(_runs(columns, line) for line in range(len(columns[0]) if columns else 0))


def _runs(columns: Sequence[tuple[str | None, ...]], line: int) -> tuple[Run, ...]:
    # In the first line a sign is marked that differs from any below it; in the others, one that differs from the first line's.
    signs = []
    for column in columns:
        differs = len(set(column)) > 1 if line == 0 else column[line] != column[0]
        sign = column[line]
        signs.append((sign or words.NOTHING, "gap" if sign is None else "differs" if differs else "same"))
    return tuple(("".join(sign for sign, _ in run), how) for how, run in groupby(signs, key=lambda one: one[1]))
