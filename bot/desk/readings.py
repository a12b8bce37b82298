"""Readings of the photos, for an officer: each page's verdict, the values read, and their differences from the answers.

All of it is a hint beside the picture, never a finding: the officer looks for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby, zip_longest
from typing import Any, get_args

from rapidfuzz.distance import Levenshtein

from bot.desk.formatting import GROUPS, Shown, grouped, label_in, present
from bot.desk.language import Language
from bot.ports.claims import ClaimRow
from bot.ports.files import FileRow
from dialogs.claims import claims
from dialogs.documents import OTHER, document_fields, recognised_types
from dialogs.documents.extracted_values import SURE, UNSURE
from dialogs.documents.schema import POOR, Verdict
from dialogs.documents.types import fills, is_strict, kinds_for, lists_in
from dialogs.model.effects import Text
from dialogs.prompts.layout import why_missing
from dialogs.understanding import names
from dialogs.understanding.answers import Holder, PersonName
from dialogs.understanding.answers.banks import BANKS

LONGEST_CHUNK = 16
"""So many signs are kept together on a line; on a phone more would not fit."""

NOTHING = "·"
"""Stands in a comparison where the other line has a sign and this one has none."""

CORRECTED = "corrected"
"""Subject of the notes that say which part of a claim a correction brought anew."""

SURENESS = ("sure", "unsure", "guess")
VERDICTS: tuple[str, ...] = get_args(Verdict)

_GROUPS: Mapping[str, tuple[int, ...]] = {**GROUPS, "p_nik": GROUPS["nik"]}
_GROUPS_15: tuple[int, ...] = (2, 3, 3, 1, 3, 3)
"""Groups of digits of a 15-digit NPWP on its card."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY_FIRST = re.compile(r"\d{2}-\d{2}-\d{4}")


@dataclass(frozen=True, slots=True)
class Found:
    """One thing read: its name, the value as it is easy to compare, and how sure it is (one of `SURENESS`, and the share as "97%")."""

    label: str
    shown: Shown
    sure: str
    percent: str


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

    `given` and `read` say the same in one piece, for people who listen to the page; `told` says how much differs.
    """

    label: str
    given: str
    read: str
    told: str
    chunks: tuple[tuple[tuple[Run, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """An answer a document proves: its label, as it was typed, as it was read (None: not read), and where both differ."""

    label: str
    typed: Shown
    read: Found | None = None
    differs: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Remarks:
    """The notes of a claim about one document, in words to go on a sentence with; `short` has each in a few, for the summary."""

    doubt: str | None = None
    unread: bool = False
    same_as: tuple[str, ...] = ()
    differences: tuple[Comparison, ...] = field(default=())
    short: tuple[str, ...] = ()


def pages(file: FileRow, slot: str, language: Language) -> tuple[Page, ...]:
    """Return the pages of a file of which there is a picture, in their order; none where it was kept without any."""
    read: Sequence[Mapping[str, Any]] = (file.reading or {}).get("pages", ())
    return tuple(
        _page(number, read[number - 1] if number <= len(read) else None, slot, language)
        for number in _to(picture_count(file))
    )


def picture_count(file: FileRow) -> int:
    """Return of how many pages of a file there is a picture to look at."""
    return len((file.reading or {}).get("fingerprints", ()))


def _to(count: int) -> range:
    return range(1, count + 1)


def _page(number: int, read: Mapping[str, Any] | None, slot: str, language: Language) -> Page:
    if read is None:
        return Page(number)
    kind, verdict, expected = read["kind"], read["verdict"], kinds_for(slot)
    words = _verdict(verdict, language) if verdict else None
    found = tuple(_found(name, value, confidence, language) for name, (value, confidence) in read["fields"].items())
    if kind == OTHER:
        # Any letter may stand in a letter's place, and what nobody recognised is not nothing: only that it is hard to read tells something.
        told = words if is_strict(slot) or verdict in POOR else None
        return Page(number, unrecognised=bool(expected), verdict=told, found=found)
    other = bool(expected) and kind not in expected
    named = language.say(Text(f"kind-{kind}")) if kind in {one.id for one in recognised_types()} else kind
    return Page(number, named, other, verdict=words, found=found)


def _verdict(verdict: str, language: Language) -> str:
    return language.say(Text(f"desk-verdict-{verdict}")) if verdict in VERDICTS else verdict


def _found(name: str, value: str, confidence: float, language: Language) -> Found:
    label = language.say(Text(f"desk-field-{name}")) if name in document_fields() else language.label(name)
    sure = "sure" if confidence >= SURE else "unsure" if confidence >= UNSURE else "guess"
    return Found(label, _shown(name, value, language), sure, language.percent(confidence))


def _shown(name: str, value: str, language: Language) -> Shown:
    kind = document_fields().get(name)
    if kind == "bank" and value in BANKS:
        return Shown(((BANKS[value][0],),))
    if kind == "date" and (day := _day(value)):
        return Shown(((language.day(day),),))
    numbers = value.split(",") if kind == "numbers" else [value]
    return Shown(tuple(tuple(grouped(one, _sizes(name, one))) if one.isdecimal() else (one,) for one in numbers))


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if _DATE.fullmatch(value) else None
    except ValueError:
        return None


def _sizes(name: str, digits: str) -> tuple[int, ...]:
    return _GROUPS_15 if name == "npwp" and len(digits) == 15 else _GROUPS.get(name, (4,) * -(-len(digits) // 4))


def proofs(row: ClaimRow, name: str, file: FileRow | None, language: Language) -> tuple[Proof, ...]:
    """Return the answers of the claim that the document of this name proves, each beside what was read in it."""
    claim, slot = claims().get(row.kind), name.partition(".")[0]
    asked = {**fills(claim, slot), **lists_in(slot)} if claim else {}
    read = _surest(file)
    differing = {
        note["field"]: note for note in row.notes if note["about"] == "difference" and note["document"] in (name, slot)
    }
    return tuple(
        Proof(
            label_in(row.kind, question, language),
            present(row.kind, question, row.answers, language),
            _found(field_name, *read[field_name], language) if field_name in read else None,
            _compared(row.kind, differing[question], language) if question in differing else None,
        )
        for field_name, question in asked.items()
        if question in row.answers
    )


def _surest(file: FileRow | None) -> dict[str, tuple[str, float]]:
    found: dict[str, tuple[str, float]] = {}
    for page in (file.reading or {}).get("pages", ()) if file else ():
        for name, (value, confidence) in page["fields"].items():
            if name not in found or confidence > found[name][1]:
                found[name] = (value, confidence)
    return found


def remarks(kind: str, notes: Iterable[Mapping[str, str]], language: Language) -> dict[str, Remarks]:
    """Return the remarks these notes of a claim come to, by document slot, in their order. `kind`: the claim's."""
    by_slot: dict[str, list[Mapping[str, str]]] = {}
    for note in notes:
        if note["about"] != CORRECTED:
            by_slot.setdefault(note["document"], []).append(note)
    return {slot: _remarks(kind, about, language) for slot, about in by_slot.items()}


def _remarks(kind: str, notes: Sequence[Mapping[str, str]], language: Language) -> Remarks:
    about = {name: [note for note in notes if note["about"] == name] for name in {note["about"] for note in notes}}
    doubt = next((_doubt(note["verdict"], language) for note in about.get("doubt", ())), None)
    same_as = tuple(
        language.say(Text("desk-same-file", {"document": label_in(kind, note["field"], language, document=True)}))
        for note in about.get("same_file", ())
    )
    differences = tuple(_compared(kind, note, language) for note in about.get("difference", ()))
    short = [doubt] if doubt else []
    short += same_as
    short += [language.say(Text("desk-differs", {"label": one.label})) for one in differences]
    short += [language.say(Text("desk-unread-short"))] if "unread" in about else []
    short += [language.say(_absent(note["why"])) for note in about.get("absent", ())]
    return Remarks(doubt, "unread" in about, same_as, differences, tuple(short))


def _absent(why: str) -> Text:
    return Text("desk-absent", {"why": why_missing(why)})


def _doubt(verdict: str, language: Language) -> str:
    return language.say(Text("desk-doubt", {"verdict": _verdict(verdict, language)}))


def _compared(kind: str, note: Mapping[str, str], language: Language) -> Comparison:
    name, given, read = note["field"], _day_first(note["given"]), _day_first(note["read"])
    sizes = _sizes(name, given) if given.isdecimal() else ()
    compared = compare(label_in(kind, name, language), given, read, language, sizes)
    if name not in _name_questions():
        return compared
    verdict = names.compare(given, read).verdict
    return replace(compared, told=f"{compared.told}; {language.say(Text(f'desk-names-{verdict.value}'))}")


def _name_questions() -> frozenset[str]:
    """Return the questions answered with the name of a person."""
    asked = (question for claim in claims().values() for question in claim.questions)
    return frozenset(question.id for question in asked if isinstance(question.kind, PersonName | Holder))


def _day_first(value: str) -> str:
    """A date as people write it, anything else as it is."""
    return "-".join(reversed(value.split("-"))) if _DATE.fullmatch(value) else value


def compare(name: str, given: str, read: str, language: Language, sizes: tuple[int, ...] = ()) -> Comparison:
    """Align an answer and a reading: numbers of one length place by place, as people compare them, anything else by fewest changes.

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
    if several:
        return Comparison(name, given, ", ".join(numbers), language.say(Text("desk-not-among")), chunks)
    count = sum(len(set(column)) > 1 for column in columns)
    what = "digits" if digits or days else "signs"
    return Comparison(name, given, read, language.say(Text(f"desk-differing-{what}", {"count": count})), chunks)


def _aligned(given: str, read: str) -> Iterator[tuple[str | None, str | None]]:
    for change in Levenshtein.opcodes(given, read):
        one, other = given[change.src_start : change.src_end], read[change.dest_start : change.dest_end]
        for place in range(max(len(one), len(other))):
            yield one[place] if place < len(one) else None, other[place] if place < len(other) else None


def _cuts(columns: Sequence[tuple[str | None, ...]], sizes: tuple[int, ...]) -> list[int]:
    """Return the places between chunks: between groups of digits, after blanks, and before a chunk gets too long."""
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
        signs.append((sign or NOTHING, "gap" if sign is None else "differs" if differs else "same"))
    return tuple(("".join(sign for sign, _ in run), how) for how, run in groupby(signs, key=lambda one: one[1]))
