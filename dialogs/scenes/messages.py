"""Typed messages in a draft."""

from __future__ import annotations

from typing import Any

from dialogs.claims.schema import Document, Question
from dialogs.engine.context import Turn
from dialogs.engine.place import path_of
from dialogs.model.buttons import AnswerButton
from dialogs.model.conversation import Draft
from dialogs.model.effects import Delete, Text
from dialogs.model.events import Said
from dialogs.prompts.layout import label_of
from dialogs.scenes.form import answer, navigate
from dialogs.scenes.main_menu import greet
from dialogs.scenes.photos import resolve
from dialogs.understanding import faq
from dialogs.understanding.answers import Given, Typed
from dialogs.understanding.commands import bare

NO_PAPER = ("lewati", "skip", "tidak ada", "tidak punya", "belum ada", "belum punya")
AGREEING = ("ya", "lanjut", "kirim", "benar", "yes", "continue", "send")


def remove_secret(turn: Turn, given: tuple[str, int]) -> None:
    """Take a pasted password or code off the screen, and warn."""
    kind, message_id = given
    turn.said.append(Delete(message_id))
    turn.show(Text(f"secret-{kind}", {"operator": turn.world.operator}))


def greet_without_secret(turn: Turn, given: tuple[str, int]) -> None:
    turn.said.append(Delete(given[1]))
    greet(turn)


def is_forwarded(turn: Turn, given: Said) -> bool:
    return given.forwarded


def asks_known(turn: Turn, given: Said) -> bool:
    """Whether the text is put as a question, to which we have an answer."""
    return faq.is_question(given.text) and faq.find(given.text) is not None


def has_digits(turn: Turn, given: Said) -> bool:
    return any(character.isdigit() for character in given.text)


def answer_question(turn: Turn, given: Said) -> None:
    """Answer a question put in a draft, as far as we know the answer, and go on where it stands."""
    found = faq.find(given.text)
    turn.show(faq.answer(found) if found else Text("ask-unknown", {"operator": turn.world.operator}))


def answer_typed(turn: Turn, given: Said) -> None:
    answer_given(turn, Typed(given.text))


def answer_given(turn: Turn, given: Given) -> None:
    """Take an answer to the question the draft stands at."""
    draft = turn.draft
    node = path_of(turn, draft).node
    if not isinstance(node, Question):
        raise TypeError(f"{draft.kind}: no question stands at {draft.place}")
    answer.answer(turn, draft, node, given)


def refuse_forwarded(turn: Turn, given: Said) -> None:
    """Say that a forwarded message is no answer."""
    turn.show(Text("forwarded"))


def may_skip(turn: Turn, button: AnswerButton) -> bool:
    """Whether the button says that there is no such paper, and one may go on without."""
    return button.value == "!skip" and _document(turn, turn.draft).skippable


def skip_pressed(turn: Turn, button: AnswerButton) -> None:
    turn.settle()
    skip(turn, button)


def has_no_paper(turn: Turn, given: Said) -> bool:
    """Whether the participant says that they have no such paper, and may go on without."""
    return bare(given.text) in NO_PAPER and _document(turn, turn.draft).skippable


def skip(turn: Turn, given: Any) -> None:
    navigate.skip_document(turn, turn.draft, _document(turn, turn.draft))


def ask_for_file(turn: Turn, given: Said) -> None:
    """Say that a photo is wanted here."""
    turn.show(Text("text-for-file", {"name": label_of(_document(turn, turn.draft))}))


def _document(turn: Turn, draft: Draft) -> Document:
    node = path_of(turn, draft).node
    if not isinstance(node, Document):
        raise TypeError(f"{draft.kind}: no document is asked for at {draft.place}")
    return node


def say_what_it_is(turn: Turn, given: Said) -> None:
    resolve.said_what_it_is(turn, turn.draft, given.text)


def agrees(turn: Turn, given: Said) -> bool:
    return bare(given.text) in AGREEING


def confirm(turn: Turn, given: Said) -> None:
    turn.then("confirmed")
