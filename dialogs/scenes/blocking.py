"""The participant stops the bot, and lets it in again."""

from __future__ import annotations

from dialogs.engine.context import StepContext
from dialogs.model.events import Blocked, Unblocked


def block(context: StepContext, event: Blocked) -> None:
    """Remember that nothing can be said until they return."""
    context.change(blocked=True)


def unblock(context: StepContext, event: Unblocked) -> None:
    context.change(blocked=False)
