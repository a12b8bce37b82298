"""Two writings of the same thing, side by side: where they differ, and for names the likely cause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Levenshtein

from dialogs.model.effects import Marked
from dialogs.understanding.answers.money import ABBREVIATIONS, TITLES

Cause = Literal["same", "signs", "title", "abbreviation", "order", "spelling", "missing", "letters", "other"]
"""Why two names differ, the harmless ones first. "signs": only spaces, dots and the like. "other": perhaps another person."""

_SPELLINGS = (
    ("OE", "U"),
    ("DJ", "J"),
    ("TJ", "C"),
    ("SJ", "SY"),
    ("CH", "KH"),
    ("NJ", "NY"),
    ("IE", "I"),
    ("Y", "I"),
    ("V", "F"),
)
"""Old and new spelling (Soewandi, 1947; EYD, 1972) and letters that sound alike, as they are mixed up on Indonesian papers."""

FEW_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Difference:
    """Two names, the signs in which they differ marked, and why they probably do."""

    one: Marked
    other: Marked
    cause: Cause


def aligned(one: str, other: str) -> tuple[Marked, Marked]:
    """Both writings, marked where they differ; marks stand on single signs, so that digits can be compared one by one."""
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    if len(one) == len(other):
        # Of the same length, digits are compared place by place, as people do it.
        for sign, against in zip(one, other, strict=True):
            _add(left, sign, sign != against)
            _add(right, against, sign != against)
    else:
        for change in Levenshtein.opcodes(one, other):
            _add(left, one[change.src_start : change.src_end], change.tag != "equal")
            _add(right, other[change.dest_start : change.dest_end], change.tag != "equal")
    return Marked(tuple(left)), Marked(tuple(right))


def _add(parts: list[tuple[str, bool]], signs: str, marked: bool) -> None:
    if not signs:
        return
    if parts and parts[-1][1] == marked:
        parts[-1] = (parts[-1][0] + signs, marked)
    else:
        parts.append((signs, marked))


def grouped_marks(marks: Marked, size: int = 4) -> Marked:
    """Digits in groups, as they stand on cards, the marks kept."""
    signs = [(sign, marked) for text, marked in marks.parts for sign in text]
    parts: list[tuple[str, bool]] = []
    for place, (sign, marked) in enumerate(signs):
        if place and place % size == 0:
            _add(parts, " ", False)
        _add(parts, sign, marked)
    return Marked(tuple(parts))


def compare_names(one: str, other: str) -> Difference:
    """Two names as they are written, the first the one that counts (as a rule that of the e-KTP)."""
    left, right = aligned(one, other)
    return Difference(left, right, _cause(one, other))


def _cause(one: str, other: str) -> Cause:
    if one == other:
        return "same"
    first, second = _words(one), _words(other)
    if "".join(first) == "".join(second):
        return "signs"
    if _words(TITLES.sub(" ", one.upper())) == _words(TITLES.sub(" ", other.upper())):
        return "title"
    first, second = _words(TITLES.sub(" ", one.upper())), _words(TITLES.sub(" ", other.upper()))
    if _abbreviated(first, second):
        return "abbreviation"
    if sorted(first) == sorted(second):
        return "order"
    if _as_sounded(first) == _as_sounded(second):
        return "spelling"
    if set(first) < set(second) or set(second) < set(first):
        return "missing"
    # Single letters changed, added or taken away.
    return "letters" if Levenshtein.distance("".join(first), "".join(second)) <= FEW_LETTERS else "other"


def _words(name: str) -> list[str]:
    return re.findall(r"[A-Z]+", re.sub(r"['’`]", "", name.upper()))


def _abbreviated(first: list[str], second: list[str]) -> bool:
    """Whether each word is the other's, its usual abbreviation, or its first letter."""
    if len(first) != len(second):
        return False
    pairs = list(zip(first, second, strict=True))
    return all(
        ABBREVIATIONS.get(one, one) == ABBREVIATIONS.get(other, other)
        or (min(len(one), len(other)) == 1 and one[0] == other[0])
        for one, other in pairs
    )


def _as_sounded(words: list[str]) -> list[str]:
    sounded = []
    for word in words:
        for old, new in _SPELLINGS:
            word = word.replace(old, new)
        # A doubled letter, and an h that is not heard.
        sounded.append(re.sub(r"(?<=[A-Z])H\b", "", re.sub(r"(.)\1", r"\1", word)))
    return sounded
