"""The record of a document type: all that is known of one kind of document, in one place.

The problem: a kind of document touches the reader, the sorting of photos, the form, the desk and the slip for a wrong name. The choice:
one record with data, and the one function that reads its fields; everything else looks it up. Rejected: a method per kind in each of
those places (ten files to change for one document, and nobody notices the eleventh). Its texts stand in the locales under its id
(`kind-…`), those of its fields under theirs (`desk-field-…`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from dialogs.documents.reading.lines import Line
from dialogs.documents.reading.values import Fields

FieldKind = Literal["number", "numbers", "name", "date", "bank"]
"""A field as it is written: digits only, several of them with commas between, capitals as printed, ISO, the bank's short name."""

Fills = Mapping[str, str]
"""The question that a field answers, by the name of the field."""

Verdict = Literal[
    "too_small", "too_dark", "blurred", "moved", "glare", "cropped", "not_a_document", "unreadable", "wrong_document"
]
"""Fault of a photo."""

POOR = frozenset({"too_small", "too_dark", "blurred", "moved"})
"""Verdicts that hold whatever a picture shows."""


def nothing(lines: Sequence[Line]) -> Fields:
    """Read no field: for a type of which only the kind is recognised."""
    return {}


@dataclass(frozen=True, slots=True)
class Slot:
    """A document of a claim that a page of this type can be. `fills`: the questions its fields answer there.

    `beside`: what it fills instead, in a claim that has another slot as well, by the id of that slot. `meant`: False where participants
    who name the type don't mean this document.
    """

    id: str
    fills: Fills = field(default_factory=dict)
    beside: Mapping[str, Fills] = field(default_factory=dict)
    meant: bool = True


@dataclass(frozen=True, slots=True)
class DocumentType:
    """One kind of document.

    `words`: what is looked for on a page, in capitals, and what each weighs; a page is of the type whose words weigh most. Words in
    several types weigh little in each. Without any the type is never recognised: participants say that it is one.
    `by_title`: its words count only in a line of hardly more than them, and nearly letter by letter.
    `fields`: everything `read` may find, and how it is written. `key_field`: without it a page of this type was not read.
    `slots`: where it belongs. `elsewhere`: what its fields answer in further slots, into which it may be put as any letter may.
    `card`: told from anything else for certain, so only its own type goes unasked into its slots. Letters look alike: any letter may go
    into a letter's slot. `one_page`: one page of it is asked for, as of every card.
    `said`: what participants call it. `mended_by`: who corrects a wrong name on it (`names-mend-…`, `slip-…`); empty where names on it
    are not compared. `replaced_if`: a field and an answer; who gives that answer to the question it fills sends another document instead.
    `lists`: fields that list numbers, and the question whose answer has to be among them.
    """

    id: str
    words: Mapping[str, float] = field(default_factory=dict)
    by_title: bool = False
    fields: Mapping[str, FieldKind] = field(default_factory=dict)
    key_field: str = ""
    read: Callable[[Sequence[Line]], Fields] = nothing
    slots: tuple[Slot, ...] = ()
    elsewhere: tuple[Slot, ...] = ()
    card: bool = False
    one_page: bool = False
    said: tuple[str, ...] = ()
    mended_by: str = ""
    replaced_if: tuple[str, str] | None = None
    lists: Fills = field(default_factory=dict)

    def __post_init__(self) -> None:
        named = [self.key_field] if self.key_field else []
        named += [
            name
            for slot in (*self.slots, *self.elsewhere)
            for fills in (slot.fills, *slot.beside.values())
            for name in fills
        ]
        named += [*self.lists, *(self.replaced_if or ())[:1], *(["name"] if self.mended_by else [])]
        if missing := [name for name in named if name not in self.fields]:
            raise ValueError(f"document type {self.id}: {missing[0]} is none of its fields")
        if self.fields and self.read is nothing:
            raise ValueError(f"document type {self.id}: it has fields, and nothing that reads them")
        if any(word != word.upper() for word in self.words):
            raise ValueError(f"document type {self.id}: its words have to be in capitals, as pages are compared")
