"""Copies of news by e-mail or SMS, for who asks for them."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from dialogs.engine.context import StepContext, button, menu
from dialogs.law.claim_lifecycle import FINAL
from dialogs.model.buttons import FiledButton
from dialogs.model.conversation import CONSENT_VERSION, Filed
from dialogs.model.effects import Button, CopyNews, RecordConsent, Rows, Text
from dialogs.scenes import corrections
from dialogs.understanding.answers.contact import masked_email, masked_phone

PURPOSE = "copies"
"""The name under which the agreement is recorded."""

Channel = Literal["sms", "email"]


def channel_of(context: StepContext, filed: Filed) -> Channel | None:
    """The way a copy of a claim's news can go: its e-mail, else its phone. None where neither is known, or the operator has no such way."""
    ways: tuple[tuple[str, Channel], ...] = (("email", "email"), ("phone", "sms"))
    for answer, channel in ways:
        if channel in context.environment.channels and isinstance(filed.answers.get(answer), str):
            return channel
    return None


def button_of(context: StepContext, filed: Filed) -> tuple[tuple[Button, ...], ...]:
    """The row with the button that begins or ends the copies; no row where no copy can go or nothing more will come."""
    channel = channel_of(context, filed)
    if channel is None or filed.state in FINAL:
        return ()
    begins = Text("btn-copies-email") if channel == "email" else Text("btn-copies-sms")
    return ((button(FiledButton(filed.id, "copies"), Text("btn-copies-off") if filed.copies else begins),),)


def copy(context: StepContext, filed: Filed) -> None:
    """Send a copy of a claim's newest move, where the participant asked for copies."""
    if filed.copies and filed.standing.moves:
        context.do(CopyNews(filed.id, len(filed.standing.moves), filed.copies))


def may_change(context: StepContext, claim: str) -> bool:
    """Whether copies can begin or end for this claim."""
    return bool(button_of(context, corrections.filed_of(context, claim)))


def change(context: StepContext, claim: str) -> None:
    """Begin the copies, and send the newest at once; or end them."""
    filed = corrections.filed_of(context, claim)
    channel = channel_of(context, filed)
    begins = not filed.copies and channel is not None
    filed = replace(filed, copies=channel if begins and channel else "")
    context.conversation = context.conversation.with_filed(filed)
    context.do(RecordConsent(PURPOSE, CONSENT_VERSION, begins))
    rows: Rows = (*button_of(context, filed), (menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))))
    if not begins:
        context.say(Text("copies-off"), buttons=rows)
        return
    copy(context, filed)
    if channel == "email":
        told = Text("copies-on-email", {"to": masked_email(filed.answers["email"])})
    else:
        told = Text("copies-on-sms", {"to": masked_phone(filed.answers["phone"])})
    context.say(told, buttons=rows)
