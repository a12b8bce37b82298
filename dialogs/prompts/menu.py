"""Rows of the main menu, of situations and of questions."""

from __future__ import annotations

from typing import get_args

from dialogs.claims import claims
from dialogs.engine.context import StepContext, button, in_rows, menu
from dialogs.engine.drafts import open_drafts
from dialogs.law.situations import Situation
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import Conversation
from dialogs.model.effects import Rows, Text
from dialogs.prompts.layout import name_of
from dialogs.understanding import faq


def menu_rows(conversation: Conversation) -> Rows:
    """The menu; above it the claims one can go on with."""
    first, *items, last = [
        menu(item, Text(f"menu-{item}"))
        for item in ("claim", "check", "status", "documents", "ask", "language", "data", "help")
    ]
    return (*resume_rows(conversation), (first,), *in_rows(items, 2), (last,))


def resume_rows(conversation: Conversation) -> Rows:
    return tuple(
        (button(DraftButton(draft.id, "resume"), Text("btn-resume", {"claim": name_of(draft.kind)})),)
        for draft in open_drafts(conversation)
    )


def back_to_here(context: StepContext) -> Rows:
    draft = context.conversation.draft
    if draft:
        return ((button(DraftButton(draft.id, "resume"), Text("btn-back-to-claim")),),)
    return ((menu("menu", Text("btn-menu")),),)


def situation_rows(what: str) -> Rows:
    """Buttons of the situations to which some claim belongs. `what`: the menu button they serve."""
    purpose = {"start": "for-claim", "check-start": "for-check", "documents-for": "for-documents"}[what]
    known = {situation for claim in claims().values() for situation in claim.situations}
    found = [menu(purpose, Text(f"situation-{one}"), one) for one in get_args(Situation) if one in known]
    return (*in_rows(found, 1), (menu("menu", Text("btn-menu")),))


def question_rows() -> Rows:
    return _questions(list(faq.ENTRIES))


def nearest_rows(text: str) -> Rows:
    """The questions most like this text, and talking to a person."""
    return _questions([*faq.nearest(text), "contact"])


def _questions(entries: list[str]) -> Rows:
    return (
        *in_rows([menu("faq", Text(f"faq-{entry}-short"), entry) for entry in entries], 1),
        (menu("menu", Text("btn-menu")),),
    )
