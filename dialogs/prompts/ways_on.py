"""Ways on for who is stuck: the help in other words, the buttons that go on without an answer, and the way to a person."""

from __future__ import annotations

from dialogs.claims.schema import Document, Question, place_of
from dialogs.engine.context import button
from dialogs.engine.ways_on import AS_TYPED, NO_DOCUMENT, PERSON_AFTER, WITHOUT, said_at, tries_at
from dialogs.model.buttons import AnswerButton, DraftButton
from dialogs.model.conversation import Draft
from dialogs.model.effects import Rows, Text
from dialogs.understanding.answers import (
    Account,
    Bank,
    Birthdate,
    BranchChoice,
    Count,
    Day,
    Email,
    Happened,
    Holder,
    Kpj,
    Money,
    Multiple,
    Nik,
    Npwp,
    PassportNumber,
    PersonName,
    Phone,
)

HELPED: tuple[tuple[type, str], ...] = (
    (Nik, "nik"),
    (PassportNumber, "passport"),
    (PersonName, "name"),
    (Holder, "holder"),
    (Kpj, "kpj"),
    (Npwp, "npwp"),
    (Phone, "phone"),
    (Email, "email"),
    (Bank, "bank"),
    (Account, "account"),
    (BranchChoice, "branch"),
    (Birthdate, "birthdate"),
    (Happened, "moment"),
    (Day, "day"),
    (Count, "count"),
    (Money, "money"),
    (Multiple, "multiple"),
)
"""Kinds of answers with a second help of their own (`try-…`); every other is picked from buttons."""


def other_words(question: Question) -> Text:
    """Return the help in other words: where it stands, and an example."""
    return Text(f"try-{next((name for kind, name in HELPED if isinstance(question.kind, kind)), 'choice')}")


def person_told() -> Text:
    """Return who can be spoken to. The one place that says so."""
    return Text("help-person")


def person_row(draft: Draft) -> Rows:
    """The button to a person."""
    return ((button(DraftButton(draft.id, "person"), Text("btn-person")),),)


def without_rows(draft: Draft, question: Question) -> Rows:
    """Buttons for who has no answer; after a few failed tries also to keep what was typed, and to a person."""
    stuck = tries_at(draft, question.id) >= PERSON_AFTER
    rows: Rows = ()
    without = question.without
    if without is not None and not without.only_typed and (without.button or stuck) and without.value is None:
        label = Text(f"btn-without-{without.words}")
        rows = ((button(AnswerButton(draft.id, question.id, WITHOUT), label),),)
    if stuck and without is not None and without.value is None and said_at(draft, question.id):
        rows = (*rows, (button(AnswerButton(draft.id, question.id, AS_TYPED), Text("btn-as-typed")),))
    return (*rows, *person_row(draft)) if stuck else rows


def no_document_rows(draft: Draft, document: Document) -> Rows:
    """The button for who has not got the document, and after a few failed tries the one to a person."""
    label = Text(f"btn-lack-{document.lack}") if document.lack else Text("btn-lack-document")
    rows: Rows = ((button(AnswerButton(draft.id, place_of(document), NO_DOCUMENT), label),),)
    if document.skippable:
        rows = ((button(AnswerButton(draft.id, place_of(document), "!skip"), Text("btn-skip-document")),),)
    return (*rows, *person_row(draft)) if tries_at(draft, place_of(document)) >= PERSON_AFTER else rows
