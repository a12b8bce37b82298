"""The one way into a dialogue: `step(conversation, event, world)`.

An event gets its name (`triggers`), the machine does what stands in the table for it (`table`), the draft comes to where its answers lead,
and that place is shown, once.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from transitions import Machine

from dialogs.claims import claims
from dialogs.engine import place
from dialogs.engine.context import Outcome, Turn, World
from dialogs.engine.machine import arrivals, arrive, compiled, fire
from dialogs.model.buttons import DraftButton, read
from dialogs.model.conversation import Conversation
from dialogs.model.effects import Text
from dialogs.model.events import (
    Blocked,
    Edited,
    Event,
    PinTyped,
    Pressed,
    Said,
    SentFile,
    SharedContact,
    SharedLocation,
)
from dialogs.model.phases import Lobby, is_asking, is_outside
from dialogs.prompts.place import show_place
from dialogs.scenes import pin
from dialogs.table import TABLE
from dialogs.triggers import BY_WORK, at_pin, trigger_of

LONGEST = 1000
"""Characters of a message that are read; nothing that is asked for is longer."""

STAYS_OPEN = ("help", "cancel", "slip")
"""Buttons of a draft that leave its question open, so its buttons stay."""
UNKNOWN = {"text_typed": Text("use-buttons"), "contact_shared": Text("shared-not-now")}
"""The answer to an event its phase does not know, where it is not a button."""
UNKNOWN_BUTTON = Text("button-old")


@cache
def machine() -> Machine:
    """The machine of every conversation. Built at its first use."""
    return compiled([*TABLE, *arrivals()])


def step(conversation: Conversation, event: Event, world: World) -> Outcome:
    """What follows from this event. Pure: the same three give the same outcome.

    Raises `lifecycle.IllegalMove` for a move of a filed claim that its life does not know; nothing has changed then.
    """
    turn = Turn(world, conversation)
    if conversation.blocked and not isinstance(event, Blocked):
        turn.change(blocked=False)
    arrive(machine(), turn)
    _change(turn, event)
    _tidy(turn)
    show_place(turn, left_phone=place.at_phone(conversation) and not place.at_phone(turn.conversation))
    return turn.outcome()


def _change(turn: Turn, event: Event) -> None:
    """Let the event happen, and what follows from it."""
    if isinstance(event, Said):
        event = replace(event, text=event.text[:LONGEST])
    if not isinstance(event, BY_WORK) and _is_gone(turn):
        _happens(turn, "claim_gone")
        if isinstance(event, Pressed):
            return
    _prepare(turn, event)
    trigger, given = trigger_of(turn, event)
    _happens(turn, trigger, given)
    while turn.next is not None:
        (trigger, given), turn.next = turn.next, None
        _happens(turn, trigger, given)


def _happens(turn: Turn, trigger: str, given: Any = None) -> None:
    if not fire(machine(), turn, trigger, given):
        fire(machine(), turn, "unexpected", UNKNOWN.get(trigger, UNKNOWN_BUTTON))
    arrive(machine(), turn)


def _is_gone(turn: Turn) -> bool:
    """Whether the participant is in a claim the operator no longer offers. It stays stored."""
    draft = turn.conversation.draft
    return draft is not None and draft.kind not in claims()


def _prepare(turn: Turn, event: Event) -> None:
    """Do what an event brings whatever it means: the PIN leaves the screen, a pressed message its buttons."""
    match event:
        case Said(text, message_id) | Edited(text, message_id):
            trigger, _ = trigger_of(turn, event)
            if at_pin(turn.conversation) and trigger != "secret_typed":
                pin.hide(turn, text, message_id)
        case Pressed(data, message_id):
            turn.pressed = message_id
            button = read(data)
            draft = turn.conversation.draft
            if draft is not None and getattr(button, "draft", None) == draft.id:
                _come_back(turn)
                if isinstance(button, DraftButton) and button.action not in STAYS_OPEN:
                    turn.settle()
        case PinTyped(_, _, message_id):
            turn.pressed = message_id
            turn.settle()
            _come_back(turn)
        case SentFile() | SharedContact() | SharedLocation():
            _come_back(turn)


def _come_back(turn: Turn) -> None:
    """Out of a question of the participant's own, to where the draft stands."""
    if is_asking(turn.state) and not is_outside(turn.state):
        _happens(turn, "come_back")


def _tidy(turn: Turn) -> None:
    """Forget what is not kept: a check or an estimate one is not in any more, and the subject of a phase without one."""
    conversation = turn.conversation
    subject = "" if is_outside(turn.state) and turn.state != Lobby.consent.state else conversation.subject
    kept = tuple(draft for draft in conversation.drafts if draft.purpose == "claim" or draft.id == subject)
    if subject != conversation.subject or len(kept) != len(conversation.drafts):
        turn.change(subject=subject, drafts=kept)
