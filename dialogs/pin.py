"""The PIN Klaim: asked for, entered, checked. The dialogue never sees the PIN itself but once, when the participant enters it.

The rules: 6 digits, 10 minutes, 5 wrong tries counted per person (not per PIN, or a new PIN would buy new tries), a new one after
60 seconds, then a lock whose end is told. Every PIN comes with a request code, shown here and in the SMS or e-mail, so that an old
message cannot be mistaken for the new one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from dialogs.answers.contact import masked_email, masked_phone
from dialogs.conversation import Draft, PinGuard, PinRequest
from dialogs.effects import Button, DeliverPin, Param, Rows, Text
from dialogs.pin_text import Ambiguous, WrongLength, code_in, read_pin
from dialogs.rules import (
    PIN_LOCK_MINUTES,
    PIN_MINUTES,
    PIN_REQUESTS_PER_HOUR,
    PIN_RESEND_SECONDS,
    PIN_TRIES,
)
from dialogs.turn import Turn, button, in_rows

Channel = Literal["sms", "email"]


def channels(turn: Turn, draft: Draft) -> tuple[Channel, ...]:
    """The ways in which this participant can get a PIN here."""
    reachable: dict[Channel, bool] = {
        "sms": isinstance(draft.answers.get("phone"), str),
        "email": draft.answers.get("email", "none") != "none",
    }
    return tuple(channel for channel, there in reachable.items() if there and channel in turn.world.channels)


def target(draft: Draft, channel: Channel) -> str:
    """Where the PIN goes, masked."""
    return masked_phone(draft.answers["phone"]) if channel == "sms" else masked_email(draft.answers["email"])


def locked_until(turn: Turn) -> datetime | None:
    """Until when no PIN is taken from this person, if so."""
    until = turn.conversation.guard.locked_until
    moment = datetime.fromisoformat(until) if until else None
    return moment if moment and turn.world.now < moment else None


def _local(turn: Turn, moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(turn.conversation.zone))


def expires(request: PinRequest) -> datetime:
    return datetime.fromisoformat(request.at) + timedelta(minutes=PIN_MINUTES)


def ask_pin(turn: Turn, draft: Draft, *lead: Text | None) -> None:
    """Ask how to send the PIN, or for the PIN that was sent."""
    until = locked_until(turn)
    if until:
        turn.say(*lead, Text("pin-locked", {"time": _local(turn, until)}), buttons=_out(draft))
        return
    if draft.pin and turn.world.now < expires(draft.pin):
        turn.say(*lead, _asked(turn, draft, draft.pin), buttons=pad(draft, draft.pin))
        return
    ways = channels(turn, draft)
    if not ways:
        turn.say(
            *lead,
            Text("pin-no-way"),
            buttons=((button(draft.id, "!change", "email", Text("btn-add-email")),), *_out(draft)),
        )
        return
    choices = [
        button(draft.id, "pin", f"send:{way}", Text(f"btn-pin-{way}", {"target": target(draft, way)})) for way in ways
    ]
    turn.say(*lead, Text("pin-choose", {"operator": turn.world.operator}), buttons=(*in_rows(choices, 1), *_out(draft)))


def _asked(turn: Turn, draft: Draft, request: PinRequest) -> Text:
    return Text(
        "pin-ask",
        {
            "way": Text(f"pin-way-{request.channel}"),
            "target": target(draft, request.channel),
            "code": request.code,
            "operator": turn.world.operator,
            "until": _local(turn, expires(request)),
            "minutes": PIN_MINUTES,
        },
    )


def pad(draft: Draft, request: PinRequest) -> Rows:
    """The number pad. Its presses are gathered in memory; the dialogue hears of the sixth."""
    keys: list[Button] = [
        button(draft.id, "pad", f"{request.id}:{digit}", Text("btn-digit", {"digit": digit})) for digit in "123456789"
    ]
    rows = list(in_rows(keys, 3))
    rows.append(
        (
            button(draft.id, "pad", f"{request.id}:clear", Text("btn-pad-clear")),
            button(draft.id, "pad", f"{request.id}:0", Text("btn-digit", {"digit": "0"})),
            button(draft.id, "pad", f"{request.id}:back", Text("btn-pad-back")),
        )
    )
    rows.append(
        (
            button(draft.id, "pin", "again", Text("btn-pin-again")),
            button(draft.id, "pin", "other", Text("btn-pin-other")),
        )
    )
    return (*rows, *_out(draft))


def shown_pad(turn: Turn, draft_id: str, request_id: str, filled: int) -> tuple[tuple[Text, ...], Rows] | None:
    """The number pad with so many digits typed, or None where this PIN is not being asked for (any more)."""
    draft = turn.conversation.draft
    if draft is None or draft.id != draft_id or draft.pin is None or draft.pin.id != request_id:
        return None
    if draft.stage != "confirmed" or locked_until(turn) or turn.world.now >= expires(draft.pin):
        return None
    dots = " ".join("●" * filled + "○" * (6 - filled))
    return (_asked(turn, draft, draft.pin), Text("pin-pad", {"dots": dots})), pad(draft, draft.pin)


def _out(draft: Draft) -> Rows:
    return (
        (button(draft.id, "!back", "", Text("btn-back-to-review")), button(draft.id, "!save", "", Text("btn-save"))),
        (button(draft.id, "!cancel", "", Text("btn-cancel")), button(draft.id, "!help", "pin", Text("btn-help"))),
    )


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
        turn.say(Text("pin-too-often", {"time": _local(turn, again)}), buttons=_out(draft))
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
