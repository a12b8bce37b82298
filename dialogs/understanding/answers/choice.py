"""Answers picked from a few: by button, by number, or by writing the word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dialogs.law.facts import Facts
from dialogs.model.effects import Listed, Param, Text
from dialogs.understanding.answers.kinds import Accepted, Chosen, Given, ParseResult, Refused, Typed, excerpt, plain
from dialogs.understanding.negations import NOT_YETS, NOTS
from dialogs.understanding.utterance import no_values

YES = frozenset(
    "ya iya y yes yup yoi yap yep iyap iyes ok oke okay okey betul btul benar bener bnr sudah udah udh sdh ada pernah setuju bersedia mau"
    " masih iy yaa iyaa iyah yah sesuai cocok correct right".split()
)
ALL_OF_IT = frozenset("semua semuanya smua semuany all".split())
"""Words beside a yes that change nothing of it."""
LONGEST_YES = 4
"""Words a plain yes has at most: "iya sudah benar semua"."""
NO = frozenset([*NOTS, *NOT_YETS, *"g no n nope bukan salah".split()])
UNKNOWN = frozenset(
    [f"{no} {know}" for no in NOTS for know in ("tahu", "tau", "ingat", "inget", "yakin")]
    + ["gatau", "gatahu", "entah", "lupa"]
)
UNKNOWN_ENGLISH = frozenset(
    ["don't know", "dont know", "not sure", "unknown", "kurang tahu", "kurang tau", "belum tahu", "?"]
)
DENIAL = re.compile(rf"\b({'|'.join([*NOTS, *NOT_YETS])}|bukan|bukannya|jangan|not|no|never)\b")
DRAWN_OUT = re.compile(r"([a-z])\1{2,}")
POLITE = re.compile(r"\b(pak|bu|min|kak|gan|mas|mbak|bos|dong|kok|sih|aja|saja|lah|nih|deh)\b|[.!,]")


def simple(text: str) -> str:
    """Lower case, without the small courtesies people add."""
    return " ".join(POLITE.sub(" ", plain(text).casefold()).split())


def yes_or_no(text: str) -> str | None:
    """ "ya", "tidak" or "tidak_tahu" where the text plainly says so."""
    said = DRAWN_OUT.sub(r"\1", simple(text))
    if said in UNKNOWN or said in UNKNOWN_ENGLISH:
        return "tidak_tahu"
    words = [word for word in said.split() if word not in ALL_OF_IT]
    if 0 < len(words) <= LONGEST_YES and YES.issuperset(words):
        return "ya"
    first, _, rest = said.partition(" ")
    if said in NO or (first in NO and rest in {"ada", "pernah", "lagi", "pak", "sudah", "masih"}):
        return "tidak"
    return None


ORDINALS = {
    word: number
    for number, words in enumerate(
        "pertama kesatu satu first one/kedua dua second two/ketiga tiga third three/keempat empat fourth four/kelima lima fifth five"
        "/keenam enam sixth six/ketujuh tujuh seventh seven/kedelapan delapan eighth eight".split("/"),
        start=1,
    )
    for word in words.split()
}
PICKED = (
    r"(?:(?:saya|aku|i|pilih|milih|mau|jawab|jawabannya|jawaban|pilihan|opsi|yang|yg|nomor|nomer|no|ke|the|option|number|pick|choose)"
    r" ?-?)*"
)
NUMBERED = re.compile(rf"{PICKED}(?P<number>\d{{1,2}}|{'|'.join(ORDINALS)})(?:st|nd|rd|th)?(?: one)?")


def place_in_list(said: str, count: int) -> int | None:
    """Return the place, from 0, of the option meant by "2", "yang kedua", "nomor 2", "terakhir"; None where there is no such one.

    A number in a sentence picks nothing.
    """
    if re.fullmatch(rf"{PICKED}(?:terakhir|last)(?: one)?", said):
        return count - 1
    match = NUMBERED.fullmatch(said)
    if match is None:
        return None
    number = int(match["number"]) if match["number"].isdecimal() else ORDINALS[match["number"]]
    return number - 1 if 1 <= number <= count else None


def places_in_list(text: str, count: int) -> list[int]:
    """Return the places meant by "1 dan 3" or "nomor 2, nomor 4"; none where anything else stands beside the numbers."""
    parts = re.split(r"\s*(?:[,;/&+]|\bdan\b|\band\b|\bsama\b)\s*", plain(text).casefold().strip(" ."))
    if len(parts) == 1 and re.fullmatch(r"\d{1,2}(?: \d{1,2})+", parts[0]):
        parts = parts[0].split()
    places = [place_in_list(simple(part), count) for part in parts if part]
    return [] if None in places else [place for place in places if place is not None]


NEUTRAL = frozenset(
    "saya aku kami adalah ialah itu ini yang yg karena krn sudah udah telah kena akibat status nya of the my i am it because".split()
)
"""Words of sentences beside an option's word that change nothing of it."""

PRONOUNS = frozenset(["saya", "aku", "i", "me"])
OWN_HAND = frozenset(
    "sendiri pribadi langsung peserta pesertanya orangnya isi ngisi mengisi mengetik ketik mengurus urus nih do fill".split()
)
"""Words that may stand beside a bare "saya"; with any other it begins a sentence."""

CHANGING = re.compile(
    r"\b(?:mantan|bekas|calon|teman|tetangga|tiri|angkat|sepupu|keponakan|om|paman|tante|bibi|bos|atasan|mungkin|kayaknya|sepertinya"
    r"|hampir|kecuali|kalau|kalo|atau|former|ex|friend|maybe|almost|except|if|or|step|foster|neighbou?r)\b"
)
"""Words that make something else of an option's word: "mantan istri" is no "istri"."""


def _changes(rest: str) -> bool:
    """Whether the words beside an option's word may make another of it: a denial, a doubt, a sentence about something else."""
    words = [word for word in rest.split() if word not in NEUTRAL]
    # "Bukan saya" names what it is not.
    sentence = len(words) > 1 and bool(no_values(" ".join(words)))
    return bool(DENIAL.search(rest) or CHANGING.search(rest)) or sentence or len(words) > 3


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
        """The value meant by a typed word or by its number in the list; None where other words may make another of it."""
        said = simple(text)
        place = place_in_list(said, len(self.values))
        if place is not None:
            return self.values[place]
        if said in self.values:
            return said
        found = {word: value for word, value in self.said.items() if re.search(rf"\b{re.escape(word)}\b", said)}
        rest = re.sub("|".join(rf"\b{re.escape(word)}\b" for word in found) or "$", " ", said)
        changed = _changes(rest) or (set(found) <= PRONOUNS and not set(rest.split()) <= NEUTRAL | OWN_HAND)
        return next(iter(found.values())) if len(set(found.values())) == 1 and not changed else None

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
            if yes_or_no(given.text) == "tidak" and simple(given.text) != "salah":
                return Accepted([self.none])
            places = places_in_list(given.text, len(self.options))
            if places:
                return self._taken([self.options[place] for place in places])
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
