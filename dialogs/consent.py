"""Consent, one purpose at a time, before the first personal datum (UU 27/2022 art. 20-24). Nothing is ticked beforehand."""

from __future__ import annotations

from dialogs.conversation import CONSENT_VERSION, Conversation
from dialogs.effects import Button, Edit, RecordConsent, Rows, Text
from dialogs.turn import Turn, menu

PURPOSES = ("claim", "abroad", "remind")
NEEDED = ("claim", "abroad")
"""Without these a claim can't go through this chat; a reminder is a courtesy."""


def agreed(conversation: Conversation) -> bool:
    return all(conversation.consents.get(purpose) == CONSENT_VERSION for purpose in NEEDED)


def _message(turn: Turn) -> tuple[tuple[Text, ...], Rows]:
    given = turn.conversation.consents
    boxes: list[tuple[Button, ...]] = []
    for purpose in PURPOSES:
        tick = "btn-ticked" if given.get(purpose) == CONSENT_VERSION else "btn-unticked"
        boxes.append((menu("consent", Text(tick, {"label": Text(f"consent-{purpose}-short")}), purpose),))
    boxes.append((menu("consent", Text("btn-go-on"), "done"),))
    boxes.append((menu("menu", Text("btn-menu")), menu("help", Text("btn-help"))))
    notice = Text("consent-notice", {"operator": turn.world.operator, "version": str(CONSENT_VERSION)})
    return (notice, *(Text(f"consent-{purpose}") for purpose in PURPOSES)), tuple(boxes)


def ask_consent(turn: Turn) -> None:
    turn.change(lobby="consent")
    parts, rows = _message(turn)
    turn.say(*parts, buttons=rows)


def tick(turn: Turn, purpose: str) -> None:
    """Allow a purpose, or take it back; recorded at once, and shown in the message it stands in."""
    given = dict(turn.conversation.consents)
    allowed = given.get(purpose) != CONSENT_VERSION
    if allowed:
        given[purpose] = CONSENT_VERSION
    else:
        given.pop(purpose, None)
    turn.change(consents=given)
    turn.do(RecordConsent(purpose, CONSENT_VERSION, allowed))
    parts, rows = _message(turn)
    if turn.pressed is not None:
        turn.said.append(Edit(turn.pressed, parts, rows))
    else:
        turn.say(*parts, buttons=rows)
