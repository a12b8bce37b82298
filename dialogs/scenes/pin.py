"""The PIN Klaim: asked for, entered, checked. The dialogue never sees the PIN itself but once, when the participant enters it.

The rules: 6 digits, 10 minutes, 5 wrong tries counted per person (not per PIN, or a new PIN would buy new tries), a new one after
60 seconds, then a lock whose end is told. Every PIN comes with a request code, shown here and in the SMS or e-mail, so that an old
message cannot be mistaken for the new one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from dialogs.engine.context import Turn
from dialogs.engine.pin_requests import Channel, channels, expires, local_time, locked_until
from dialogs.law.parameters import PIN_LOCK_MINUTES, PIN_MINUTES, PIN_REQUESTS_PER_HOUR, PIN_RESEND_SECONDS, PIN_TRIES
from dialogs.model.conversation import Draft, PinGuard, PinRequest
from dialogs.model.effects import DeliverPin, Param, Text
from dialogs.prompts.pin import ways_out
from dialogs.understanding.typed_pin import Ambiguous, WrongLength, code_in, read_pin


def request_pin(turn: Turn, draft: Draft, channel: Channel) -> None:
    """Have a new PIN sent; the one before stops working."""
    if locked_until(turn) or channel not in channels(turn, draft):
        turn.show(brief=True)
        return
    now = turn.world.now
    if draft.pin and now < (free := datetime.fromisoformat(draft.pin.at) + timedelta(seconds=PIN_RESEND_SECONDS)):
        seconds = int((free - now).total_seconds()) + 1
        turn.show(Text("pin-wait", {"seconds": seconds, "code": draft.pin.code}), brief=True)
        return
    guard = turn.conversation.guard
    recent = tuple(at for at in guard.requests if now - datetime.fromisoformat(at) < timedelta(hours=1))
    if len(recent) >= PIN_REQUESTS_PER_HOUR:
        again = datetime.fromisoformat(recent[0]) + timedelta(hours=1)
        turn.say(Text("pin-too-often", {"time": local_time(turn, again)}), buttons=ways_out(draft))
        return
    request = PinRequest(turn.draw(16), turn.draw(4), channel, now.isoformat())
    turn.change(guard=replace(guard, requests=(*recent, now.isoformat())))
    turn.put(replace(draft, pin=request))
    turn.do(DeliverPin(request.id, draft.id))
    turn.show(brief=True)


def typed(turn: Turn, draft: Draft, text: str) -> str | None:
    """The six digits a typed message means, or None after saying why not."""
    request = draft.pin
    if request is None:
        turn.show(brief=True)
        return None
    found = read_pin(text)
    if found is None or isinstance(found, Ambiguous | WrongLength):
        params: dict[str, Param] = {"found": len(found.found)} if isinstance(found, WrongLength) else {}
        problem = {WrongLength: "pin-length", Ambiguous: "pin-ambiguous"}.get(type(found), "pin-unread")
        turn.show(Text(problem, params), brief=True)
        return None
    code = code_in(text)
    if code and code != request.code:
        turn.show(Text("pin-old", {"old": code, "code": request.code}), brief=True)
        return None
    return found


def check(turn: Turn, draft: Draft, digits: str, request_id: str | None = None) -> bool:
    """Whether these digits are the PIN; says what is wrong where they are not, and counts."""
    until = locked_until(turn)
    request = draft.pin
    if until or request is None:
        turn.show(brief=True)
        return False
    if request_id is not None and request_id != request.id:
        turn.show(Text("pin-new-one", {"code": request.code}), brief=True)
        return False
    if turn.world.now >= expires(request):
        turn.put(replace(draft, pin=None))
        turn.show(Text("pin-expired", {"minutes": PIN_MINUTES}), brief=True)
        return False
    if turn.world.pin_matches(request.id, draft.id, digits):
        turn.change(guard=PinGuard(requests=turn.conversation.guard.requests))
        return True
    tries = turn.conversation.guard.tries + 1
    if tries >= PIN_TRIES:
        until = turn.world.now + timedelta(minutes=PIN_LOCK_MINUTES)
        turn.change(guard=replace(turn.conversation.guard, tries=0, locked_until=until.isoformat()))
        turn.put(replace(draft, pin=None))
        turn.show(brief=True)
        return False
    turn.change(guard=replace(turn.conversation.guard, tries=tries))
    turn.show(Text("pin-wrong", {"code": request.code, "left": PIN_TRIES - tries}), brief=True)
    return False


def undeliverable(turn: Turn, draft: Draft) -> None:
    """The message could not be handed over: say so and offer the ways there are."""
    if draft.pin is None:
        return
    way = draft.pin.channel
    turn.put(replace(draft, pin=None))
    turn.show(Text("pin-undeliverable", {"way": Text(f"pin-way-{way}")}), brief=True)


def pin_undeliverable(turn: Turn, request: str) -> None:
    for draft in turn.conversation.drafts:
        if draft.pin and draft.pin.id == request:
            undeliverable(turn, draft)
