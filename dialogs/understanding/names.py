"""Comparison of names, the only one there is: the same name, spelt differently, a word in common, or another person.

The problem: an e-KTP says SITI AMINAH, the bank book ST. AMINAH, the card SITI AMINAH BINTI AHMAD, and all are one person, while her
husband's account is not hers. The choice: one verdict with its cause for everybody who compares names (holder, papers, slip, desk).
Rejected: a likeness in per cent, which calls RUDI and BUDI alike and ACHMAD and AHMAD strangers.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from rapidfuzz.distance import Levenshtein

from dialogs.model.effects import Marked
from dialogs.understanding.text_diff import aligned

Cause = Literal["same", "signs", "title", "abbreviation", "order", "spelling", "missing", "letters", "other"]
"""Reasons two names differ for, the harmless ones first. "signs": only spaces, dots and the like. "other": perhaps another person."""


class Verdict(Enum):
    """Relation of two names."""

    SAME = "same"
    """One name, but for signs, titles, usual abbreviations and the order of its words."""
    ALIKE = "alike"
    """Probably one name, spelt differently or with words left out."""
    SHARED = "shared"
    """Two names with a word in common."""
    OTHER = "other"
    """Nothing in common: another person."""


HARMLESS: frozenset[Cause] = frozenset(["same", "signs", "title", "abbreviation", "order"])

TITLES = re.compile(
    r"\b(?:HJ?|KH|DR[SA]?|DRG|IR|PROF|APT|NS|ST|SST|BA|BSC|MBA|PHD|RADEN|RR?|ALM|ALMH|ALMARHUM(?:AH)?"
    r"|S(?:\. ?)?(?:E|H|T|P|SI|PD|PDI|KOM|IP|AG|SOS|PSI|KEP|KM|TR|FARM|HUM|PT|IKOM)"
    r"|M(?:\. ?)?(?:M|SI|T|PD|H|KOM|AG|KES|HUM|BA|SC)|A(?:\. ?)?MD(?:\. ?(?:KEB|KEP))?)\b\.?"
)
"""Titles and degrees, in capitals; "ST." before a name is one of them only behind a comma, before it is SITI."""

ABBREVIATIONS = {
    "MOH": "MUHAMMAD",
    "MUH": "MUHAMMAD",
    "MHD": "MUHAMMAD",
    "MOCH": "MUHAMMAD",
    "MUCH": "MUHAMMAD",
    "MOHD": "MUHAMMAD",
    "MUHD": "MUHAMMAD",
    "MOHAMMAD": "MUHAMMAD",
    "MOHAMAD": "MUHAMMAD",
    "MUHAMAD": "MUHAMMAD",
    "MOHAMMED": "MUHAMMAD",
    "MOCHAMAD": "MUHAMMAD",
    "MOCHAMMAD": "MUHAMMAD",
    "MUCHAMAD": "MUHAMMAD",
    "MUCHAMMAD": "MUHAMMAD",
    "M": "MUHAMMAD",
    "ABD": "ABDUL",
    "ABDOEL": "ABDUL",
    "AB": "ABDUL",
    "ACH": "AHMAD",
    "AHM": "AHMAD",
    "AKH": "AHMAD",
    "ST": "SITI",
    "SIT": "SITI",
    "STI": "SITI",
    "NR": "NUR",
    "IGN": "IGNATIUS",
    "FX": "FRANSISKUS",
    "YOH": "YOHANES",
}
"""Usual abbreviations and writings of first names, to one writing."""

SHARED_BY_MILLIONS = frozenset("MUHAMMAD SITI ABDUL AHMAD NUR SRI BIN BINTI BT B I NI".split())
"""Words so common that having one in common tells nothing of two people."""

_SPELLINGS = (
    ("OE", "U"),
    ("DJ", "J"),
    ("TJ", "C"),
    ("SJ", "SY"),
    ("CH", "KH"),
    ("KH", "H"),
    ("NJ", "NY"),
    ("IE", "I"),
    ("Y", "I"),
    ("V", "F"),
    ("Q", "K"),
    ("Z", "S"),
    ("TH", "T"),
    ("DH", "D"),
    ("X", "KS"),
)
"""Old and new spelling (Soewandi, 1947; EYD, 1972) and letters that sound alike, as they are mixed up on Indonesian papers."""

_MISREAD = str.maketrans({"0": "O", "1": "I", "|": "I", "5": "S", "8": "B", "6": "G", "2": "Z", "4": "A"})
"""Digits that a camera sees in a name, to the letters they stand for."""

FEW_LETTERS = 2
LETTERS_FOR_ONE_SLIP = 5
"""One differing letter in five may be a slip; in a shorter name it makes another: RUDI and BUDI."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two names, the signs in which they differ marked, and why they probably do."""

    one: Marked
    other: Marked
    cause: Cause
    verdict: Verdict


def compare(one: str, other: str) -> Difference:
    """Compare two names as they are written, the first the one that counts (as a rule that of the e-KTP)."""
    left, right = aligned(one, other)
    cause = _cause(one, other)
    return Difference(left, right, cause, _verdict(cause, one, other))


def parts(name: str) -> tuple[str, ...]:
    """Return the words of a name, each once, in one spelling: without titles and single letters, abbreviations written out."""
    return tuple(dict.fromkeys(word for word in _as_sounded(_expanded(_bare(name))) if len(word) > 1))


def same_person(one: str, other: str) -> bool:
    """Whether two written names are the same but for titles, the usual abbreviations and the order of words."""
    return compare(one, other).verdict is Verdict.SAME


def _verdict(cause: Cause, one: str, other: str) -> Verdict:
    if cause in HARMLESS:
        return Verdict.SAME
    if cause != "other":
        return Verdict.ALIKE
    return Verdict.SHARED if _shares_a_word(_bare(one), _bare(other)) else Verdict.OTHER


def _cause(one: str, other: str) -> Cause:
    if one == other:
        return "same"
    if (joined := "".join(_words(one))) == "".join(_words(other)) and joined:
        return "signs"
    first, second = _bare(one), _bare(other)
    if not first or not second:
        return "other"
    if first == second:
        # Titles, unless a digit was read as a letter or "St." as Siti.
        return (
            "letters"
            if _is_misread(one) or _is_misread(other)
            else "abbreviation"
            if _has_siti(one, other)
            else "title"
        )
    full, also = _expanded(first), _expanded(second)
    if full == also or _by_initials(full, also) or _by_initials(first, second):
        return "abbreviation"
    if sorted(full) == sorted(also):
        return "order"
    heard, too = _as_sounded(full), _as_sounded(also)
    if sorted(heard) == sorted(too) or "".join(heard) == "".join(too):
        return "spelling"
    if _contains(heard, too) or _contains(too, heard):
        return "missing"
    return "letters" if _is_slip("".join(full), "".join(also)) else "other"


def _words(name: str) -> list[str]:
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return re.findall(r"[A-Z]+", re.sub(r"['’‘`´ʼʻʿ]", "", plain.upper()))


def _bare(name: str) -> list[str]:
    """The words without titles; digits that a camera saw among letters are letters."""
    upper = re.sub(r"(?<=[A-Z])[0-9|]|[0-9|](?=[A-Z])", lambda digit: digit[0].translate(_MISREAD), name.upper())
    before, _, behind = upper.partition(",")
    # "ST. AMINAH" is SITI, ", ST" a degree.
    before = re.sub(r"^\s*ST\b\.?\s+(?=\w)", "SITI ", before)
    return _words(TITLES.sub(" ", before)) + _words(TITLES.sub(" ", behind))


def _is_misread(name: str) -> bool:
    return bool(re.search(r"[A-Z][0-9|]|[0-9|][A-Z]", name.upper()))


def _has_siti(one: str, other: str) -> bool:
    return any(re.match(r"\s*ST\b", name.upper()) for name in (one, other))


def _expanded(words: list[str]) -> list[str]:
    return [ABBREVIATIONS.get(word, word) for word in words]


def _by_initials(first: list[str], second: list[str]) -> bool:
    """Whether each word is the other's or its first letter, and one word at least is written out in both."""
    if len(first) != len(second):
        return False
    pairs = list(zip(first, second, strict=True))
    whole = [one for one, other in pairs if one == other and len(one) > 1]
    return bool(whole) and all(
        one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]) for one, other in pairs
    )


def _contains(more: list[str], fewer: list[str]) -> bool:
    """Whether a name has all words of a shorter one; those shared by millions are not enough."""
    return set(fewer) < set(more) and not set(fewer) <= SHARED_BY_MILLIONS


def _is_slip(one: str, other: str) -> bool:
    """Whether single letters were changed, added or taken away."""
    few = min(FEW_LETTERS, max(len(one), len(other)) // LETTERS_FOR_ONE_SLIP)
    return Levenshtein.distance(one, other) <= few


def _shares_a_word(one: list[str], other: list[str]) -> bool:
    first, second = set(_as_sounded(_expanded(one))), set(_as_sounded(_expanded(other)))
    if (first & second) - SHARED_BY_MILLIONS:
        return True
    return any(
        _is_slip(word, another) for word in first - SHARED_BY_MILLIONS for another in second - SHARED_BY_MILLIONS
    )


def _as_sounded(words: list[str]) -> list[str]:
    sounded = []
    for word in words:
        if word in SHARED_BY_MILLIONS:
            sounded.append(word)
            continue
        for old, new in _SPELLINGS:
            word = word.replace(old, new)
        # A doubled letter, and an h that is not heard.
        sounded.append(re.sub(r"(?<=[A-Z])H\b", "", re.sub(r"(.)\1", r"\1", word)))
    return sounded
