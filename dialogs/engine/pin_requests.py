"""Facts about a PIN request: ways to deliver it, its expiry, the lock after wrong tries."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from dialogs.engine.context import StepContext
from dialogs.law.parameters import PIN_MINUTES
from dialogs.model.conversation import Draft, PinRequest
from dialogs.understanding.answers.contact import masked_email, masked_phone

Channel = Literal["sms", "email"]


def channels(context: StepContext, draft: Draft) -> tuple[Channel, ...]:
    """The ways in which this participant can get a PIN here."""
    reachable: dict[Channel, bool] = {
        "sms": isinstance(draft.answers.get("phone"), str),
        "email": isinstance(draft.answers.get("email"), str) and draft.answers["email"] != "none",
    }
    return tuple(channel for channel, there in reachable.items() if there and channel in context.environment.channels)


def can_come(context: StepContext, draft: Draft) -> bool:
    """Whether a PIN can come, or could with what is not asked yet: false once it is clear that none will."""
    answered = {"sms": "phone" in draft.answers, "email": "email" in draft.answers}
    return bool(channels(context, draft)) or any(not answered[channel] for channel in context.environment.channels)


def target(draft: Draft, channel: Channel) -> str:
    """Masked phone number or address the PIN goes to."""
    return masked_phone(draft.answers["phone"]) if channel == "sms" else masked_email(draft.answers["email"])


def locked_until(context: StepContext) -> datetime | None:
    """The end of the lock on this person's PINs, None where there is none."""
    until = context.conversation.guard.locked_until
    moment = datetime.fromisoformat(until) if until else None
    return moment if moment and context.environment.now < moment else None


def local_time(context: StepContext, moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(context.conversation.zone))


def expires(request: PinRequest) -> datetime:
    return datetime.fromisoformat(request.at) + timedelta(minutes=PIN_MINUTES)
