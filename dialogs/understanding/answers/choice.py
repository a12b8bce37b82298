"""Answers picked from a few: by button, by number, or by writing the word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dialogs.law.facts import Facts
from dialogs.model.effects import Listed, Param, Text
from dialogs.understanding.answers.kinds import Accepted, Chosen, Given, ParseResult, Refused, Typed, excerpt, plain

YES = frozenset(
    "ya iya y yes yup yoi ok oke okay betul benar sudah udah udh sdh ada pernah setuju bersedia mau masih iy yaa iyaa".split()
)
NO = frozenset(
    "tidak tdk tak tida nggak enggak ngga gak ga gk g no n nope bukan belum blm blum belom kagak ndak nda salah".split()
)
UNKNOWN = frozenset(
    [
        f"{no} {know}"
        for no in ("tidak", "tdk", "tak", "ga", "gak", "gk", "ngga", "nggak", "enggak")
        for know in ("tahu", "tau")
    ]
    + ["gatau", "gatahu", "entah", "lupa", "tidak ingat", "tidak yakin"]
)
UNKNOWN_ENGLISH = frozenset(
    ["don't know", "dont know", "not sure", "unknown", "kurang tahu", "kurang tau", "belum tahu", "?"]
)
DENIAL = re.compile(r"\b(bukan|tidak|tdk|gak|ga|nggak|enggak|belum|not|no)\b")
POLITE = re.compile(r"\b(pak|bu|min|kak|gan|mas|mbak|bos|dong|kok|sih|aja|saja|lah|nih|deh)\b|[.!,]")


def simple(text: str) -> str:
    """Lower case, without the small courtesies people add."""
    return " ".join(POLITE.sub(" ", plain(text).casefold()).split())


def yes_or_no(text: str) -> str | None:
    """ "ya", "tidak" or "tidak_tahu" where the text plainly says so."""
    said = simple(text)
    if said in UNKNOWN or said in UNKNOWN_ENGLISH:
        return "tidak_tahu"
    first, _, rest = said.partition(" ")
    if said in YES or (first in YES and rest in YES):
        return "ya"
    if said in NO or (first in NO and rest in {"ada", "pernah", "lagi", "pak", "sudah", "masih"}):
        return "tidak"
    return None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few values. `words` names the group of their texts (`opt-WORDS-VALUE`), `said` further ways to write them."""

    words: str
    values: tuple[str, ...]
    said: Mapping[str, str] = field(default_factory=dict)

    @property
    def options(self) -> tuple[str, ...]:
        return self.values

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen) and given.value in self.values:
            return Accepted(given.value)
        if isinstance(given, Typed):
            value = self.understand(given.text)
            if value is not None:
                return Accepted(value)
            return Refused("choice", {"said": excerpt(given.text)})
        return Refused("choice-press")

    def understand(self, text: str) -> str | None:
        """The value meant by a typed word or by its number in the list."""
        said = simple(text)
        if re.fullmatch(r"\d{1,2}", said) and 1 <= int(said) <= len(self.values):
            return self.values[int(said) - 1]
        if said in self.values:
            return said
        found = {word: value for word, value in self.said.items() if re.search(rf"\b{re.escape(word)}\b", said)}
        rest = re.sub("|".join(rf"\b{re.escape(word)}\b" for word in found) or "$", " ", said)
        # "Bukan saya" names what it is not.
        denied = bool(DENIAL.search(rest))
        return next(iter(found.values())) if len(set(found.values())) == 1 and not denied else None

    def show(self, value: Any) -> Param:
        return self.label(str(value))

    def label(self, option: str) -> Text:
        return Text(f"opt-{self.words}-{option}")


@dataclass(frozen=True, slots=True)
class YesNo(Choice):
    """Ya or tidak."""

    words: str = "yn"
    values: tuple[str, ...] = ("ya", "tidak")

    def understand(self, text: str) -> str | None:
        meant = yes_or_no(text)
        return meant if meant in self.values else Choice.understand(self, text)


@dataclass(frozen=True, slots=True)
class YesNoUnknown(YesNo):
    """Ya, tidak, or tidak tahu."""

    values: tuple[str, ...] = ("ya", "tidak", "tidak_tahu")


@dataclass(frozen=True, slots=True)
class Multiple:
    """Any of several values, ticked one by one; `none` excludes the others. Kept as a list in the declared order."""

    words: str
    values: tuple[str, ...]
    none: str = "none"

    @property
    def options(self) -> tuple[str, ...]:
        return (*self.values, self.none)

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen):
            chosen = [value for value in given.value.split("+") if value in self.options]
            return self._taken(chosen)
        if isinstance(given, Typed):
            if yes_or_no(given.text) == "tidak":
                return Accepted([self.none])
            numbers = re.findall(r"\d+", plain(given.text))
            if numbers and all(len(number) <= 2 and 1 <= int(number) <= len(self.options) for number in numbers):
                return self._taken([self.options[int(number) - 1] for number in numbers])
            return Refused("choice", {"said": excerpt(given.text)})
        return Refused("choice-press")

    def _taken(self, chosen: list[str]) -> ParseResult:
        if not chosen:
            return Refused("choose-one")
        if self.none in chosen and len(set(chosen)) > 1:
            return Refused("none-and-some")
        return Accepted([value for value in self.options if value in chosen])

    def show(self, value: Any) -> Param:
        return Listed(tuple(self.label(str(one)) for one in value))

    def label(self, option: str) -> Text:
        return Text(f"opt-{self.words}-{option}")
