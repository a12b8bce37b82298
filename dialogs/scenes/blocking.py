"""The participant stops the bot, and lets it in again."""

from __future__ import annotations

from dialogs.engine.context import StepContext, menu
from dialogs.model.effects import Text
from dialogs.model.events import Blocked, Unblocked
from dialogs.prompts.timeline import status_in_brief
from dialogs.scenes import my_data


def block(context: StepContext, event: Blocked) -> None:
    """Remember that nothing can be said until they return."""
    context.change(blocked=True)


def unblock(context: StepContext, event: Unblocked) -> None:
    """Tell who returns how their claims stand: what was said meanwhile did not reach them."""
    context.change(blocked=False)
    claims = my_data.recent(context.conversation)
    if claims:
        context.say(
            Text("welcome-back"),
            *(status_in_brief(context, filed) for filed in claims),
            buttons=((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))),),
        )
