"""The PIN Klaim: asked for, entered, checked. The dialogue never sees the PIN itself but once, when the participant enters it.

The rules: 6 digits, 10 minutes, 5 wrong tries counted per person (not per PIN, or a new PIN would buy new tries), a new one after
60 seconds, then a lock whose end is told. Every PIN comes with a request code, shown here and in the SMS or e-mail, so that an old
message cannot be mistaken for the new one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from dialogs.claims.schema import PIN
from dialogs.engine.context import StepContext
from dialogs.engine.pin_requests import Channel, channels, expires, local_time, locked_until
from dialogs.engine.ways_on import told_of_failure
from dialogs.law.parameters import PIN_LOCK_MINUTES, PIN_MINUTES, PIN_REQUESTS_PER_HOUR, PIN_RESEND_SECONDS, PIN_TRIES
from dialogs.model.conversation import Draft, PinGuard, PinRequest
from dialogs.model.effects import Delete, DeliverPin, Param, Text
from dialogs.model.events import PinTyped, PinUndeliverable, TextReceived
from dialogs.understanding.typed_pin import Ambiguous, WrongLength, code_in, read_pin


def request_pin(context: StepContext, draft: Draft, channel: Channel) -> None:
    """Have a new PIN sent; the one before stops working."""
    if locked_until(context) or channel not in channels(context, draft):
        context.show(brief=True)
        return
    now = context.environment.now
    if draft.pin and now < (free := datetime.fromisoformat(draft.pin.at) + timedelta(seconds=PIN_RESEND_SECONDS)):
        seconds = int((free - now).total_seconds()) + 1
        context.show(Text("pin-wait", {"seconds": seconds, "code": draft.pin.code}), brief=True)
        return
    guard = context.conversation.guard
    recent = tuple(at for at in guard.requests if now - datetime.fromisoformat(at) < timedelta(hours=1))
    if len(recent) >= PIN_REQUESTS_PER_HOUR:
        again = datetime.fromisoformat(recent[0]) + timedelta(hours=1)
        context.show(Text("pin-too-often", {"time": local_time(context, again)}), brief=True)
        return
    request = PinRequest(context.draw(16), context.draw(4), channel, now.isoformat())
    context.change(guard=replace(guard, requests=(*recent, now.isoformat())))
    context.put(replace(draft, pin=request))
    context.do(DeliverPin(request.id, draft.id))
    context.show(brief=True)


def take_way(context: StepContext, way: str) -> None:
    """Have a PIN sent the way that was pressed: one of the ways, the same again, or the other one."""
    context.remove_buttons()
    draft = context.draft
    if way in ("send:sms", "send:email"):
        request_pin(context, draft, "sms" if way == "send:sms" else "email")
    elif way == "again" and draft.pin:
        request_pin(context, draft, draft.pin.channel)
    elif way == "other":
        others = [one for one in channels(context, draft) if not draft.pin or one != draft.pin.channel]
        if others:
            request_pin(context, draft, others[0])
        elif "email" in context.environment.channels and "email" not in draft.answers:
            context.then("change", "email")
        else:
            context.show(Text("pin-one-way"))
    else:
        context.show(Text("button-old"))


def hide(context: StepContext, text: str, message_id: int) -> None:
    """Take a message off the screen that may hold the PIN, whatever it means."""
    if any(character.isdigit() for character in text):
        context.said.append(Delete(message_id))


def read(context: StepContext, given: TextReceived) -> None:
    """Read the six digits a typed message means, or say why it means none."""
    request = context.draft.pin
    if request is None:
        context.show(brief=True)
        return
    found = read_pin(given.text)
    if found is None or isinstance(found, Ambiguous | WrongLength):
        params: dict[str, Param] = {"found": len(found.found)} if isinstance(found, WrongLength) else {}
        problem = {WrongLength: "pin-length", Ambiguous: "pin-ambiguous"}.get(type(found), "pin-unread")
        told = told_of_failure(context, PIN, "", Text("try-pin"))
        context.show(Text(problem, params), *told, brief=True)
        return
    code = code_in(given.text)
    if code and code != request.code:
        context.show(Text("pin-old", {"old": code, "code": request.code}), brief=True)
        return
    context.then("pin_entered", PinTyped(found, request.id))


def is_asked_for(context: StepContext, given: Any) -> bool:
    """Whether the draft stands at its PIN."""
    return context.draft.confirmed


def is_right(context: StepContext, given: PinTyped) -> bool:
    """Whether these digits are the PIN that was asked for, in time."""
    draft, request = context.draft, context.draft.pin
    return (
        request is not None
        and not locked_until(context)
        and given.request == request.id
        and context.environment.now < expires(request)
        and context.environment.pin_matches(request.id, draft.id, given.digits)
    )


def forget_tries(context: StepContext) -> None:
    """Begin to count wrong tries anew, after a right one."""
    context.change(guard=PinGuard(requests=context.conversation.guard.requests))


def refuse(context: StepContext, given: PinTyped) -> None:
    """Say why these digits are not taken, and count a wrong try."""
    draft, request = context.draft, context.draft.pin
    if locked_until(context) or request is None:
        context.show(brief=True)
        return
    if given.request != request.id:
        context.show(Text("pin-new-one", {"code": request.code}), brief=True)
        return
    if context.environment.now >= expires(request):
        context.put(replace(draft, pin=None))
        context.show(Text("pin-expired", {"minutes": PIN_MINUTES}), brief=True)
        return
    tries = context.conversation.guard.tries + 1
    if tries >= PIN_TRIES:
        until = context.environment.now + timedelta(minutes=PIN_LOCK_MINUTES)
        context.change(guard=replace(context.conversation.guard, tries=0, locked_until=until.isoformat()))
        context.put(replace(draft, pin=None))
        context.show(brief=True)
        return
    context.change(guard=replace(context.conversation.guard, tries=tries))
    told = told_of_failure(context, PIN, "", Text("try-pin"))
    context.show(Text("pin-wrong", {"code": request.code, "left": PIN_TRIES - tries}), *told, brief=True)


def undeliverable(context: StepContext, event: PinUndeliverable) -> None:
    """The message could not be handed over: say so and offer the ways there are."""
    for draft in context.conversation.drafts:
        if draft.pin and draft.pin.id == event.request:
            context.put(replace(draft, pin=None))
            way = draft.pin.channel
            context.show(Text("pin-undeliverable", {"way": Text(f"pin-way-{way}")}), brief=True)
