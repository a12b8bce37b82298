"""Typed messages in a draft."""

from __future__ import annotations

import re
from typing import Any

from dialogs.claims.schema import Document, Question, place_of
from dialogs.engine.context import StepContext
from dialogs.engine.place import path_of
from dialogs.engine.ways_on import NO_DOCUMENT, lack_typed, told_of_failure, wants_person
from dialogs.model.buttons import AnswerButton
from dialogs.model.conversation import Draft
from dialogs.model.effects import Delete, Inline, Text
from dialogs.model.events import TextReceived
from dialogs.prompts.layout import label_of
from dialogs.prompts.timeline import status_in_brief
from dialogs.prompts.ways_on import person_told
from dialogs.scenes import my_data
from dialogs.scenes.form import answer, without
from dialogs.scenes.main_menu import greet
from dialogs.scenes.photos import resolve
from dialogs.understanding import faq
from dialogs.understanding.answers import Given, Typed
from dialogs.understanding.commands import bare
from dialogs.understanding.courtesy import is_thanks
from dialogs.understanding.utterance import is_question

NO_PAPER = ("lewati", "skip", "tidak ada", "tidak punya", "belum ada", "belum punya")
_LINK = re.compile(r"https?://|\bwww\.|\b(?:drive|docs)\.google\b|\bdropbox\b|\bwa\.me/", re.IGNORECASE)
AGREEING = ("ya", "lanjut", "kirim", "benar", "yes", "continue", "send")


def remove_secret(context: StepContext, given: tuple[str, int]) -> None:
    """Take a pasted password or code off the screen, and warn."""
    kind, message_id = given
    context.said.append(Delete(message_id))
    context.show(Text(f"secret-{kind}"))


def greet_without_secret(context: StepContext, given: tuple[str, int]) -> None:
    context.said.append(Delete(given[1]))
    greet(context)


def is_forwarded(context: StepContext, given: TextReceived) -> bool:
    return given.forwarded


def asks_known(context: StepContext, given: TextReceived) -> bool:
    """Whether the text is put as a question, to which we have an answer. At a question of the claim `read` decides that."""
    if isinstance(path_of(context, context.draft).node, Question):
        return False
    return is_question(given.text) and faq.find(given.text) is not None


def has_digits(context: StepContext, given: TextReceived) -> bool:
    return any(character.isdigit() for character in given.text)


def answer_question(context: StepContext, given: TextReceived) -> None:
    """Answer a question put in a draft, as far as we know the answer, and go on where it stands."""
    found = faq.find(given.text)
    context.show(faq.answer(found) if found else Text("ask-unknown-here"))


def gives_thanks(context: StepContext, given: TextReceived) -> bool:
    return is_thanks(given.text)


def take_thanks(context: StepContext, given: TextReceived) -> None:
    """Answer thanks with a kind word, and go on where it stands."""
    context.show(Text("you-are-welcome"))


def tell_own_claims(context: StepContext, given: TextReceived) -> None:
    """Tell how the person's own claims stand, and go on where the draft stands."""
    context.show(*(status_in_brief(context, filed) for filed in my_data.recent(context.conversation)))


def answer_typed(context: StepContext, given: TextReceived) -> None:
    answer_given(context, Typed(given.text))


def answer_given(context: StepContext, given: Given) -> None:
    """Take an answer to the question the draft stands at."""
    draft = context.draft
    node = path_of(context, draft).node
    if not isinstance(node, Question):
        raise TypeError(f"{draft.kind}: no question stands at {draft.place}")
    answer.answer(context, draft, node, given)


def refuse_forwarded(context: StepContext, given: TextReceived) -> None:
    """Say that a forwarded message is no answer."""
    context.show(Text("forwarded"))


def may_skip(context: StepContext, button: AnswerButton) -> bool:
    """Whether the button says that there is no such paper."""
    return button.value == NO_DOCUMENT or (button.value == "!skip" and _document(context, context.draft).skippable)


def skip_pressed(context: StepContext, button: AnswerButton) -> None:
    context.remove_buttons()
    skip(context, button)


def has_no_paper(context: StepContext, given: TextReceived) -> bool:
    """Whether the participant says that they have no such paper, or have lost it."""
    return bare(given.text) in NO_PAPER or bool(lack_typed(given.text))


def skip(context: StepContext, given: Any) -> None:
    """Go on without the document, or say that it must be there."""
    lack = lack_typed(given.text) if isinstance(given, TextReceived) else ""
    without.lack_document(context, context.draft, _document(context, context.draft), lack or "none")


def ask_for_file(context: StepContext, given: TextReceived) -> None:
    """Say that a photo is wanted here, or that a link is not opened; after a few tries in other words, and with a way on."""
    document = _document(context, context.draft)
    if wants_person(given.text):
        context.show(person_told())
        return
    told = told_of_failure(context, place_of(document), "", Text("try-document"))
    wanted = "link-for-file" if _LINK.search(given.text) else "text-for-file"
    context.show(Text(wanted, {"name": Inline(label_of(document))}), *told)


def _document(context: StepContext, draft: Draft) -> Document:
    node = path_of(context, draft).node
    if not isinstance(node, Document):
        raise TypeError(f"{draft.kind}: no document is asked for at {draft.place}")
    return node


def say_what_it_is(context: StepContext, given: TextReceived) -> None:
    resolve.said_what_it_is(context, context.draft, given.text)


def agrees(context: StepContext, given: TextReceived) -> bool:
    return bare(given.text) in AGREEING


def confirm(context: StepContext, given: TextReceived) -> None:
    context.then("confirmed")
