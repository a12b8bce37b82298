"""Commands and navigation words: back, save, cancel, help, menu."""

from __future__ import annotations

from dialogs.claims.schema import SORT, Document, Question
from dialogs.engine.context import Turn, button
from dialogs.engine.place import path_of
from dialogs.model.conversation import Draft
from dialogs.model.effects import Text
from dialogs.scenes import main_menu, my_data
from dialogs.scenes.form import navigate
from dialogs.scenes.here import draft_in_focus, here
from dialogs.understanding.commands import command


def commanded(turn: Turn, name: str) -> None:
    meaning = command(name)
    draft = draft_in_focus(turn)
    if meaning is None:
        here(turn, Text("unknown-command"))
    elif meaning in ("back", "save", "cancel") or (meaning == "help" and draft):
        follow_word(turn, meaning)
    else:
        main_menu.open_item(turn, meaning)


def follow_word(turn: Turn, word: str) -> None:
    draft = draft_in_focus(turn)
    if draft is None:
        main_menu.open_item(turn, "help" if word == "help" else "menu")
    elif word == "back":
        if not navigate.back(turn, draft):
            main_menu.leave(turn, draft)
    elif word == "cancel":
        if draft.purpose != "claim":
            main_menu.leave(turn, draft)
        else:
            _ask_cancel(turn, draft)
    elif word == "help":
        _help_here(turn, draft)
    else:
        main_menu.leave(turn, draft)


def _ask_cancel(turn: Turn, draft: Draft) -> None:
    sure, yes = my_data.cancel_words(draft)
    turn.say(
        sure,
        buttons=(
            (button(draft.id, "!save", "", Text("btn-save")),),
            (
                button(draft.id, "!cancel-yes", "", yes),
                button(draft.id, "!resume", "", Text("btn-continue")),
            ),
        ),
    )


def _help_here(turn: Turn, draft: Draft) -> None:
    """Why this is asked, who can help, and the same question again."""
    path = path_of(turn, draft)
    why = Text("help-place")
    if isinstance(path.node, Question):
        why = Text(f"why-{path.node.text_id}")
    elif isinstance(path.node, Document):
        why = Text(f"why-doc-{path.node.why_id}")
    elif path.place == SORT:
        why = Text("why-sort")
    turn.show(Text("help-here", {"why": why, "operator": turn.world.operator}))
