"""The consent notice with its boxes (UU 27/2022 art. 20-24). Nothing is ticked beforehand."""

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


def consent_message(context: StepContext) -> tuple[tuple[Text, ...], Rows]:
    given = context.conversation.consents
    boxes: list[tuple[Button, ...]] = []
    for purpose in PURPOSES:
        ticked = given.get(purpose) == CONSENT_VERSION
        boxes.append((box(partial(MenuButton, "consent"), purpose, Text(f"consent-{purpose}-short"), ticked),))
    boxes.append((menu("consent", Text("btn-go-on"), "done"),))
    boxes.append((menu("menu", Text("btn-menu")), menu("help", Text("btn-help"))))
    notice = Text("consent-notice", {"operator": context.environment.operator, "version": str(CONSENT_VERSION)})
    return (notice, *(Text(f"consent-{purpose}") for purpose in PURPOSES)), tuple(boxes)
