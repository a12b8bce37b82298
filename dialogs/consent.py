"""Consent, one purpose at a time, before the first personal datum (UU 27/2022 art. 20-24). Nothing is ticked beforehand."""

from __future__ import annotations

from dialogs.conversation import CONSENT_VERSION, Conversation
from dialogs.effects import Button, RecordConsent, Rows, Text
from dialogs.turn import Turn, box, menu

PURPOSES = ("claim", "abroad", "remind")
NEEDED = ("claim", "abroad")
"""Without these a claim can't go through this chat; a reminder is a courtesy."""


def agreed(conversation: Conversation) -> bool:
    return all(conversation.consents.get(purpose) == CONSENT_VERSION for purpose in NEEDED)


def consent_message(turn: Turn) -> tuple[tuple[Text, ...], Rows]:
    given = turn.conversation.consents
    boxes: list[tuple[Button, ...]] = []
    for purpose in PURPOSES:
        ticked = given.get(purpose) == CONSENT_VERSION
        boxes.append((box("-", "consent", purpose, Text(f"consent-{purpose}-short"), ticked),))
    boxes.append((menu("consent", Text("btn-go-on"), "done"),))
    boxes.append((menu("menu", Text("btn-menu")), menu("help", Text("btn-help"))))
    notice = Text("consent-notice", {"operator": turn.world.operator, "version": str(CONSENT_VERSION)})
    return (notice, *(Text(f"consent-{purpose}") for purpose in PURPOSES)), tuple(boxes)


def ask_consent(turn: Turn) -> None:
    turn.change(lobby="consent")
    turn.show()


def tick(turn: Turn, purpose: str, allowed: bool) -> None:
    """Allow a purpose, or take it back; recorded at once, and shown in the message it stands in."""
    given = dict(turn.conversation.consents)
    if allowed is (given.get(purpose) == CONSENT_VERSION):
        # A second press on the way, or an older message: what stands is shown anew, and nothing is recorded twice.
        ask_consent(turn)
        return
    if allowed:
        given[purpose] = CONSENT_VERSION
    else:
        given.pop(purpose, None)
    turn.change(consents=given)
    turn.do(RecordConsent(purpose, CONSENT_VERSION, allowed))
    turn.show_in_place()
