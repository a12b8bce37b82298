"""Typed messages, contacts and edits: commands first, then answers to the place."""

from __future__ import annotations

from dialogs.claims.schema import PIN, REVIEW, SORT, Document, Question
from dialogs.engine.context import Turn
from dialogs.engine.place import path_of
from dialogs.model.conversation import Draft
from dialogs.model.effects import Delete, Text
from dialogs.prompts.layout import label_of
from dialogs.scenes import main_menu, pin
from dialogs.scenes.form import answer, filing, navigate
from dialogs.scenes.here import draft_in_focus, here, stands_at
from dialogs.scenes.navigation import follow_word
from dialogs.scenes.photos import resolve
from dialogs.understanding import faq
from dialogs.understanding.answers import Given, Typed
from dialogs.understanding.commands import bare, menu_word, navigation, side_step
from dialogs.understanding.pasted_secrets import looks_like_secret

LONGEST = 1000
"""Characters of a message that are read; nothing that is asked for is longer."""


def typed(turn: Turn, text: str, message_id: int, forwarded: bool) -> None:
    draft = draft_in_focus(turn)
    at_pin = draft is not None and stands_at(turn, draft, PIN)
    pasted = looks_like_secret(text)
    if pasted and not (at_pin and pasted == "otp"):
        turn.said.append(Delete(message_id))
        here(turn, Text(f"secret-{pasted}", {"operator": turn.world.operator}))
        return
    could_be_pin = at_pin and any(character.isdigit() for character in text)
    if could_be_pin:
        # Many say "OTP" for any code; here it can only be ours.
        turn.said.append(Delete(message_id))
    if word := navigation(text):
        follow_word(turn, word)
    elif item := menu_word(text) if draft is None else side_step(text):
        main_menu.open_item(turn, item)
    elif draft is None:
        main_menu.said(turn, text)
    elif turn.conversation.lobby == "ask" and not could_be_pin:
        main_menu.asked(turn, draft, text)
    elif at_pin and not could_be_pin and faq.is_question(text) and (found := faq.find(text)):
        turn.show(faq.answer(found))
    elif at_pin:
        digits = pin.typed(turn, draft, text)
        if digits is not None:
            filing.enter_pin(turn, draft, digits, None)
    elif forwarded:
        turn.show(Text("forwarded"))
    else:
        _typed_answer(turn, draft, text)


def _typed_answer(turn: Turn, draft: Draft, text: str) -> None:
    node = path_of(turn, draft).node
    found = faq.find(text) if faq.is_question(text) else None
    if found:
        turn.show(faq.answer(found))
    elif isinstance(node, Question):
        answer.answer(turn, draft, node, Typed(text))
    elif isinstance(node, Document):
        if bare(text) in ("lewati", "skip", "tidak ada", "tidak punya", "belum ada", "belum punya") and node.skippable:
            navigate.skip_document(turn, draft, node)
        else:
            turn.show(Text("text-for-file", {"name": label_of(node)}))
    elif stands_at(turn, draft, SORT):
        resolve.said_what_it_is(turn, draft, text)
    elif bare(text) in ("ya", "lanjut", "kirim", "benar", "yes", "continue", "send") and stands_at(turn, draft, REVIEW):
        filing.confirm(turn, draft)
    else:
        turn.show(Text("use-buttons"))


def shared(turn: Turn, given: Given) -> None:
    draft = draft_in_focus(turn)
    node = path_of(turn, draft).node if draft else None
    if draft and isinstance(node, Question):
        answer.answer(turn, draft, node, given)
    else:
        here(turn, Text("shared-not-now"))


def edited(turn: Turn, text: str, message_id: int) -> None:
    draft = draft_in_focus(turn)
    if draft and stands_at(turn, draft, PIN) and any(character.isdigit() for character in text):
        turn.said.append(Delete(message_id))
    here(turn, Text("edited"))


def pad_filled(turn: Turn, digits: str, request: str) -> None:
    draft = draft_in_focus(turn)
    if draft and stands_at(turn, draft, PIN):
        filing.enter_pin(turn, draft, digits, request)
    else:
        here(turn, Text("button-old"))
