"""Consent given or taken back, one purpose at a time."""

from __future__ import annotations

from typing import Any

from dialogs.claims import claims
from dialogs.engine.context import StepContext
from dialogs.model.conversation import CONSENT_VERSION
from dialogs.model.effects import RecordConsent, Text
from dialogs.model.phases import Lobby
from dialogs.prompts.consent import PURPOSES, agreed


def has_not_agreed(context: StepContext, given: Any) -> bool:
    return not agreed(context.conversation)


def ask(context: StepContext, wanted: str | None = None) -> None:
    """Show the notice. `wanted`: the draft or the claim to go on with after it."""
    if wanted:
        context.remove_buttons()
    context.change(subject=wanted or "")
    context.show()


def ask_again(context: StepContext, given: Any) -> None:
    """Show the notice as it stands: a second press on the way, or an older message. A draft one is in is gone on with after it."""
    context.show()


def show_each(context: StepContext, given: Any) -> None:
    """Show a box for each purpose, in the message that was pressed."""
    context.show_in_place()


def agree_to_all(context: StepContext, given: Any) -> None:
    """Allow all purposes of the notice, each recorded by itself, and go on."""
    consents = dict(context.conversation.consents)
    for purpose in PURPOSES:
        if consents.get(purpose) != CONSENT_VERSION:
            consents[purpose] = CONSENT_VERSION
            context.do(RecordConsent(purpose, CONSENT_VERSION, True))
    context.change(consents=consents)
    context.then("consent_done")


def stands_so(context: StepContext, ticked: tuple[str, bool]) -> bool:
    """Whether the purpose is allowed, or not, as pressed."""
    purpose, allowed = ticked
    return allowed is (context.conversation.consents.get(purpose) == CONSENT_VERSION)


def tick(context: StepContext, ticked: tuple[str, bool]) -> None:
    """Allow a purpose, or take it back; recorded at once, and shown in the message it stands in."""
    purpose, allowed = ticked
    given = dict(context.conversation.consents)
    if allowed:
        given[purpose] = CONSENT_VERSION
    else:
        given.pop(purpose, None)
    context.change(consents=given)
    context.do(RecordConsent(purpose, CONSENT_VERSION, allowed))
    context.show_in_place()


def remind_of_boxes(context: StepContext, given: Any) -> None:
    context.toast, context.alert = Text("consent-needed"), True


def go_on(context: StepContext, given: Any) -> None:
    """Go on with what was wanted before the consent."""
    context.remove_buttons()
    wanted = context.conversation.subject if context.state == Lobby.consent.state else ""
    if context.conversation.draft_of(wanted):
        context.then("resumed", wanted)
    elif wanted in claims():
        context.then("claim_chosen", wanted)
    else:
        context.then("claim")
