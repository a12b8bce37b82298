"""The participant stops the bot, and lets it in again."""

from __future__ import annotations

from dialogs.engine.context import StepContext, menu
from dialogs.law.claim_lifecycle import FINAL
from dialogs.model.effects import ReachClaim, Text
from dialogs.model.events import Blocked, Unblocked
from dialogs.prompts.timeline import status_in_brief
from dialogs.scenes import my_data


def block(context: StepContext, event: Blocked) -> None:
    """Remember that nothing can be said until they return, and show it to the officers of their claims."""
    context.change(blocked=True)
    _note_reach(context, reached=False)


def come_back(context: StepContext) -> None:
    """Forget that nothing could be said: something came from them."""
    context.change(blocked=False)
    _note_reach(context, reached=True)


def _note_reach(context: StepContext, *, reached: bool) -> None:
    for filed in context.conversation.filed:
        if filed.state not in FINAL:
            context.do(ReachClaim(filed.id, reached))


def unblock(context: StepContext, event: Unblocked) -> None:
    """Tell who returns how their claims stand: what was said meanwhile did not reach them."""
    claims = my_data.recent(context.conversation)
    if claims:
        context.say(
            Text("welcome-back"),
            *(status_in_brief(context, filed) for filed in claims),
            buttons=((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))),),
        )
