"""Consent given or taken back, one purpose at a time."""

from __future__ import annotations

from dialogs.engine.context import Turn
from dialogs.model.conversation import CONSENT_VERSION
from dialogs.model.effects import RecordConsent


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
