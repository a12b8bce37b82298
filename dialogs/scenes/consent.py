"""Consent given or taken back, one purpose at a time."""

from __future__ import annotations

from typing import Any

from dialogs.claims import claims
from dialogs.engine.context import Turn
from dialogs.model.conversation import CONSENT_VERSION
from dialogs.model.effects import RecordConsent, Text
from dialogs.model.phases import Lobby
from dialogs.prompts.consent import agreed


def has_agreed(turn: Turn, given: Any) -> bool:
    return agreed(turn.conversation)


def has_not_agreed(turn: Turn, given: Any) -> bool:
    return not agreed(turn.conversation)


def ask(turn: Turn, wanted: str | None = None) -> None:
    """Show the notice. `wanted`: the draft or the claim to go on with after it."""
    if wanted:
        turn.settle()
    turn.change(subject=wanted or "")
    turn.show()


def ask_again(turn: Turn, given: Any) -> None:
    """Show the notice as it stands: a second press on the way, or an older message. A draft one is in is gone on with after it."""
    turn.show()


def stands_so(turn: Turn, ticked: tuple[str, bool]) -> bool:
    """Whether the purpose is allowed, or not, as pressed."""
    purpose, allowed = ticked
    return allowed is (turn.conversation.consents.get(purpose) == CONSENT_VERSION)


def tick(turn: Turn, ticked: tuple[str, bool]) -> None:
    """Allow a purpose, or take it back; recorded at once, and shown in the message it stands in."""
    purpose, allowed = ticked
    given = dict(turn.conversation.consents)
    if allowed:
        given[purpose] = CONSENT_VERSION
    else:
        given.pop(purpose, None)
    turn.change(consents=given)
    turn.do(RecordConsent(purpose, CONSENT_VERSION, allowed))
    turn.show_in_place()


def remind_of_boxes(turn: Turn, given: Any) -> None:
    turn.toast, turn.alert = Text("consent-needed"), True


def go_on(turn: Turn, given: Any) -> None:
    """Go on with what was wanted before the consent."""
    turn.settle()
    wanted = turn.conversation.subject if turn.state == Lobby.consent.state else ""
    if turn.conversation.draft_of(wanted):
        turn.then("resumed", wanted)
    elif wanted in claims():
        turn.then("claim_chosen", wanted)
    else:
        turn.then("claim")
