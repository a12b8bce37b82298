"""The draft in focus, and a word about where the conversation stands."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.engine.context import Turn
from dialogs.engine.place import path_of
from dialogs.model.conversation import Draft
from dialogs.model.effects import Text
from dialogs.scenes import main_menu


def draft_in_focus(turn: Turn) -> Draft | None:
    """The draft in focus, of a claim that is still declared."""
    draft = turn.conversation.draft
    if draft is None:
        return None
    claim = claims().get(draft.kind)
    if claim is None:
        # The operator no longer offers this claim. It stays stored, and the person is told rather than left standing.
        turn.change(focus=None, lobby="menu")
        turn.say(Text("claim-gone"))
        return None
    return draft


def stands_at(turn: Turn, draft: Draft, place: str) -> bool:
    return path_of(turn, draft).place == place


def here(turn: Turn, *lead: Text) -> None:
    """Say something, and then where we are: the current question, or the menu."""
    if draft_in_focus(turn) is None and turn.conversation.lobby == "new":
        main_menu.start(turn)
    else:
        turn.show(*lead)
