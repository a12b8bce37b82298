"""The participant stops the bot, and lets it in again."""

from __future__ import annotations

from dialogs.engine.context import Turn
from dialogs.model.events import Blocked, Unblocked


def block(turn: Turn, event: Blocked) -> None:
    """Remember that nothing can be said until they return."""
    turn.change(blocked=True)


def unblock(turn: Turn, event: Unblocked) -> None:
    turn.change(blocked=False)
