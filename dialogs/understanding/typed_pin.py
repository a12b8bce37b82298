"""A PIN as people type it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

DIGITS = 6


@dataclass(frozen=True, slots=True, repr=False)
class Ambiguous:
    """Several six-digit numbers, and nothing says which of them is the PIN."""

    candidates: tuple[str, ...]

    def __repr__(self) -> str:
        return f"Ambiguous({len(self.candidates)} candidates)"


@dataclass(frozen=True, slots=True, repr=False)
class WrongLength:
    """A number that was meant as the PIN and has too few or too many digits: `found`, without spaces."""

    found: str

    def __repr__(self) -> str:
        return f"WrongLength({len(self.found)} digits)"


@dataclass(frozen=True, slots=True)
class _Number:
    """Groups of digits with at most one separator between them: "123 456" is one number of two groups."""

    start: int
    groups: tuple[str, ...]

    @property
    def digits(self) -> str:
        return "".join(self.groups)

    @property
    def sixes(self) -> tuple[str, ...]:
        """The six digits it can be read as. "123456 10" can (a PIN, and the minutes it lasts); "021-500910" is a telephone."""
        if len(self.digits) == DIGITS:
            return (self.digits,)
        if any(len(group) > 2 for group in self.groups if len(group) != DIGITS):
            return ()
        return tuple(group for group in self.groups if len(group) == DIGITS)


_SEPARATOR = r"(?: ?[-.·‐‑–] ?| )"


# No letter, digit or separated digit before or after: "K7Q2" and "2x" hold no number.
_NUMBER = re.compile(rf"(?<![^\W_])\d+(?:{_SEPARATOR}\d+)*(?![^\W_])")


_GLUED = re.compile(r"(?<=\bpin)(?=\d)")


_MONEY = re.compile(r"\brp\.? ?$")


# The label, and the words that may stand between it and the digits.
_LABEL = re.compile(
    r"\bpin(?:-?nya)?\b(?:[\s:=,.()'\"*_-]|\b(?:klaim|claim|saya|aku|anda|kamu|your|my|ini|itu|adalah|ialah|yaitu|is|the|baru|new"
    r"|untuk|for|bpjs|jamsostek)\b)*$"
)


_CODE = re.compile(r"(?i:\b(?:kode permintaan|request code))(?:\s*[:=(]\s*|\s+)([A-Z2-9]{4})(?![^\W_])")


def read_pin(text: str) -> str | Ambiguous | WrongLength | None:
    """The six ASCII digits meant as the PIN, or why there are none; None when the text is about something else.

    Numbers behind the word PIN go before all others. Any script's digits are understood.
    """
    plain = _GLUED.sub(" ", _CODE.sub(" ; ", unformatted(text)).lower())
    numbers = [
        _Number(match.start(), tuple(re.findall(r"\d+", match.group())))
        for match in _NUMBER.finditer(plain)
        if not _MONEY.search(_before(plain, match.start()))
    ]
    labelled = [number for number in numbers if _LABEL.search(_before(plain, number.start))]
    for some in (labelled, numbers):
        sixes = tuple(dict.fromkeys(six for number in some for six in number.sixes))
        if sixes:
            return sixes[0] if len(sixes) == 1 else Ambiguous(sixes)
        if some is labelled and some:
            return WrongLength(some[0].digits)
    if len(numbers) == 1 and _meant_as_pin(plain, numbers[0]):
        return WrongLength(numbers[0].digits)
    return None


def code_in(text: str) -> str | None:
    """The request code a pasted message names ("kode permintaan K7Q2"), so that an old message can be told from the newest."""
    plain = unformatted(text)
    match = _CODE.search(plain)
    if match is None:
        return None
    # In a text all in capitals any word of four letters would do.
    shouted = plain.upper() == plain and not any(sign.isdigit() for sign in match[1])
    return None if shouted else match[1]


def _before(plain: str, start: int) -> str:
    """Text before a number, no further back than a label can be. A long text of numbers must not cost more than its length."""
    return plain[max(0, start - 80) : start]


def _meant_as_pin(plain: str, number: _Number) -> bool:
    """A number alone, or one digit short or over among few words."""
    letters = sum(sign.isalpha() for sign in plain)
    return letters == 0 or (
        len(number.digits) in (DIGITS - 1, DIGITS + 1) and letters <= 20 and len(number.groups) == 1
    )


def unformatted(text: str) -> str:
    """One form for what looks the same: ASCII digits, single spaces, nothing invisible."""
    signs = []
    for sign in unicodedata.normalize("NFKC", text):
        digit = unicodedata.decimal(sign, None)
        if digit is not None:
            signs.append(str(digit))
        elif unicodedata.category(sign) != "Cf":
            signs.append(sign)
    return " ".join("".join(signs).split())
