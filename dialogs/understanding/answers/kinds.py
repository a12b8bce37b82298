"""Answers as given, and the results of reading them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol
from zlib import crc32

from dialogs.law.facts import Facts
from dialogs.model.effects import Param, Text
from dialogs.understanding.normalise import plain, without_label

__all__ = [
    "Accepted", "Chosen", "Contact", "Doubtful", "Given", "Kind", "Location", "NotAnAnswer", "Offered", "ParseResult", "Refused", "Typed",
    "digits_of", "excerpt", "grouped", "number_in", "picked", "plain",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Typed:
    text: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """The value of a pressed button; `said` is what had been typed when the button was offered."""

    value: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    phone: str
    own: bool


@dataclass(frozen=True, slots=True)
class Location:
    latitude: float
    longitude: float


Given = Typed | Chosen | Contact | Location


@dataclass(frozen=True, slots=True)
class Accepted:
    """The answer, as kept: JSON-able."""

    value: Any


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Possible but unusual: the participant is asked `doubt-…`; yes takes the value."""

    value: Any
    doubt: str
    params: Mapping[str, Param] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Offered:
    """More than one thing could be meant: the participant picks. `options` are button values and their labels.

    `by_words`: what may be typed for a button, in lower case, and its value.
    """

    options: tuple[tuple[str, Text], ...]
    lead: str
    params: Mapping[str, Param] = field(default_factory=dict)
    by_words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """Can't be the answer: `problem-…` says what was understood and what is wanted; the question stays."""

    problem: str
    params: Mapping[str, Param] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NotAnAnswer:
    """Nothing of this kind: a contact where a number is wanted, a button of another question."""


ParseResult = Accepted | Doubtful | Offered | Refused | NotAnAnswer


class Kind(Protocol):
    """A kind of answer."""

    @property
    def options(self) -> tuple[str, ...]:
        """Values that get a button; empty for what is typed."""
        ...

    def read(self, given: Given, facts: Facts) -> ParseResult: ...

    def show(self, value: Any) -> Param:
        """The kept value as it is shown to people."""
        ...

    def label(self, option: str) -> Text:
        """The words on the button of an option."""
        ...


def picked(kind: Kind, given: Chosen, facts: Facts) -> ParseResult:
    """The value of a pressed button, where what had been typed does offer it."""
    reading = kind.read(Typed(given.said), facts)
    offered = isinstance(reading, Offered) and given.value in dict(reading.options)
    return Accepted(given.value) if offered else NotAnAnswer()


def token_of(value: str) -> str:
    """The mark of an offered value that may be too long for a button's data. A button of an older offer fits no other value."""
    return f"{crc32(value.encode()):08x}"


def digits_of(text: str) -> str | None:
    """The digits of a number written with spaces, dots, dashes or slashes, or None where anything else stands in it."""
    digits = re.sub(r"[\s.\-/,:_]", "", plain(text))
    return digits if digits.isascii() and digits.isdigit() else None


def number_in(text: str, label: str) -> str:
    """Text without the label the participant wrote: "NIK: 3276…" gives "3276…"."""
    return plain(without_label(text, label))


def grouped(digits: str, size: int = 4) -> str:
    """Digits in groups, so that people can compare them: 3276 0152 0485 0003."""
    return " ".join(digits[start : start + size] for start in range(0, len(digits), size))


def excerpt(text: str, length: int = 40) -> str:
    """Participant's text, short enough to quote back."""
    text = plain(text)
    return text if len(text) <= length else text[: length - 1] + "…"
