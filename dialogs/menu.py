"""The lobby's common ground: the menu, the drafts one can go back to, and the way out of a draft."""

from __future__ import annotations

from typing import get_args

from dialogs import faq
from dialogs.asking import name_of
from dialogs.claims import claims
from dialogs.conversation import Conversation, Draft
from dialogs.effects import Rows, Text
from dialogs.form import Situation
from dialogs.lifecycle import FINAL
from dialogs.states import State, StatesGroup
from dialogs.turn import Turn, button, in_rows, menu


class Lobby(StatesGroup):
    """Where a participant is when they are in no claim."""

    __group__ = "lobby"
    new = State()
    menu = State()
    consent = State()
    choose = State()
    ask = State()


def menu_rows(conversation: Conversation) -> Rows:
    """The menu; above it the claims one can go on with."""
    items = [
        menu(item, Text(f"menu-{item}"))
        for item in ("claim", "check", "status", "documents", "ask", "language", "data", "help")
    ]
    return (*resume_rows(conversation), *in_rows(items, 2))


def resume_rows(conversation: Conversation) -> Rows:
    return tuple(
        (button(draft.id, "!resume", "", Text("btn-resume", {"claim": name_of(draft.kind)})),)
        for draft in open_drafts(conversation)
    )


def say_menu(turn: Turn, *lead: Text) -> None:
    turn.change(focus=None, lobby="menu")
    turn.show(*lead)


def open_drafts(conversation: Conversation) -> list[Draft]:
    return [draft for draft in conversation.drafts if draft.purpose == "claim" and draft.kind in claims()]


def under_way(conversation: Conversation, besides: Draft) -> set[str]:
    """The kinds of claims that are being filled in or decided, this draft left out: none is begun a second time."""
    filled_in = {draft.kind for draft in open_drafts(conversation) if draft.id != besides.id}
    return filled_in | {
        filed.kind for filed in conversation.filed if filed.state not in FINAL and filed.id != besides.id
    }


def pause(turn: Turn) -> None:
    """Out of the draft in focus: a claim waits, a check of the conditions or an estimate is forgotten."""
    draft = turn.conversation.draft
    if draft and draft.purpose != "claim":
        turn.conversation = turn.conversation.without_draft(draft.id)
    turn.change(focus=None)


def back_to_here(turn: Turn) -> Rows:
    draft = turn.conversation.draft
    if draft:
        return ((button(draft.id, "!resume", "", Text("btn-back-to-claim")),),)
    return ((menu("menu", Text("btn-menu")),),)


def situation_rows(what: str) -> Rows:
    """What has happened, as people know it before they know a programme's name; only what some claim belongs to."""
    purpose = {"start": "for-claim", "check-start": "for-check", "documents-for": "for-documents"}[what]
    known = {situation for claim in claims().values() for situation in claim.situations}
    found = [menu(purpose, Text(f"situation-{one}"), one) for one in get_args(Situation) if one in known]
    return (*in_rows(found, 1), (menu("menu", Text("btn-menu")),))


def question_rows() -> Rows:
    return (
        *in_rows([menu("faq", Text(f"faq-{entry}-short"), entry) for entry in faq.ENTRIES], 1),
        (menu("menu", Text("btn-menu")),),
    )
