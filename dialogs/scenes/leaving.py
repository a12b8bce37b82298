"""Out of a draft: back to the menu, or paused."""

from __future__ import annotations

from dialogs.engine.context import Turn
from dialogs.model.effects import Text


def say_menu(turn: Turn, *lead: Text) -> None:
    turn.change(focus=None, lobby="menu")
    turn.show(*lead)


def pause(turn: Turn) -> None:
    """Out of the draft in focus: a claim waits, a check of the conditions or an estimate is forgotten."""
    draft = turn.conversation.draft
    if draft and draft.purpose != "claim":
        turn.conversation = turn.conversation.without_draft(draft.id)
    turn.change(focus=None)
