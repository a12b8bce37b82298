"""The consent notice (UU 27/2022 art. 20-24): all purposes with one tap, or each with its box. Nothing is ticked beforehand."""

from __future__ import annotations

from functools import partial

from dialogs.engine.context import StepContext, box, menu
from dialogs.model.buttons import MenuButton
from dialogs.model.conversation import CONSENT_VERSION, Conversation
from dialogs.model.effects import Button, Rows, Text

PURPOSES = ("claim", "abroad", "remind")


NEEDED = ("claim", "abroad")
"""Without these a claim can't go through this chat; a reminder is a courtesy."""


def agreed(conversation: Conversation) -> bool:
    return all(conversation.consents.get(purpose) == CONSENT_VERSION for purpose in NEEDED)


def begun(conversation: Conversation) -> bool:
    """Whether some purpose is allowed, and what is needed is not."""
    return not agreed(conversation) and CONSENT_VERSION in conversation.consents.values()


def consent_message(context: StepContext, *, each: bool = False) -> tuple[tuple[Text, ...], Rows]:
    """The notice and its buttons; `each`: a box for every purpose instead of one button for all."""
    rows: Rows = (
        (menu("consent", Text("btn-consent-all"), "all"),),
        (menu("consent", Text("btn-consent-each"), "each"),),
    )
    if each:
        rows = (*_boxes(context.conversation), (menu("consent", Text("btn-go-on"), "done"),))
    notice = Text("consent-notice", {"version": str(CONSENT_VERSION)})
    ways = (menu("menu", Text("btn-menu")), menu("help", Text("btn-help")))
    return (notice, *(Text(f"consent-{purpose}") for purpose in PURPOSES)), (*rows, ways)


def _boxes(conversation: Conversation) -> list[tuple[Button, ...]]:
    of = partial(MenuButton, "consent")
    ticked = {purpose: conversation.consents.get(purpose) == CONSENT_VERSION for purpose in PURPOSES}
    return [(box(of, purpose, Text(f"consent-{purpose}-short"), ticked[purpose]),) for purpose in PURPOSES]
