"""The one way into a dialogue: `step(conversation, event, environment)`.

An event gets its name (`triggers`), the machine does what stands in the table for it (`table`), the draft comes to where its answers lead,
and that place is shown, once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from transitions import Machine

from dialogs.claims import claims
from dialogs.engine import place
from dialogs.engine.context import Environment, StepContext, StepResult
from dialogs.engine.machine import arrivals, arrive, compiled, fire
from dialogs.law.dates import is_waking
from dialogs.model.buttons import DraftButton, read
from dialogs.model.conversation import Conversation
from dialogs.model.effects import Param, RemoveButtons, Say, Text, Utterance
from dialogs.model.events import (
    ButtonPressed,
    ClaimMoved,
    Due,
    Edited,
    Event,
    PinTyped,
    SentFile,
    SharedContact,
    SharedLocation,
    TextReceived,
    Unblocked,
)
from dialogs.model.phases import Lobby, is_asking, is_outside
from dialogs.prompts.place import show_place
from dialogs.scenes import blocking, pin, verification
from dialogs.table import DOCUMENT, QUESTION, TABLE
from dialogs.triggers import BY_WORK, at_pin, trigger_of

LONGEST = 1000
"""Characters of a message that are read; nothing that is asked for is longer."""

STAYS_OPEN = ("help", "cancel", "slip", "person")
"""Buttons of a draft that leave its question open, so its buttons stay."""
GIVES_WAY = (Lobby.choosing.state, *QUESTION, *DOCUMENT)
"""Phases whose message, once it is pressed, may become what comes next. What is agreed to, refused or summed up stays to be read."""
NOT_FROM_THEM = tuple(kind for kind in BY_WORK if kind is not Unblocked)
"""Events that tell nothing of whether a participant who blocked the bot is there again."""
NEWS = (ClaimMoved, Due)
"""Events that nobody waits for in the chat: in the night their messages make no sound."""
PASSING: Mapping[str, Callable[[Mapping[str, Param]], Text]] = {
    "button-old": lambda params: Text("button-old-passing"),
    "button-other-claim": lambda params: Text("button-other-claim-passing", {"claim": params["claim"]}),
}
"""Notices about a button, with their words where nothing else has to be said."""
UNKNOWN = {"text_typed": Text("use-buttons"), "contact_shared": Text("shared-not-now")}
"""The answer to an event its phase does not know, where it is not a button."""
UNKNOWN_BUTTON = Text("button-old")


@cache
def machine() -> Machine:
    """The machine of every conversation. Built at its first use."""
    return compiled([*TABLE, *arrivals()])


def step(conversation: Conversation, event: Event, environment: Environment) -> StepResult:
    """Return all that follows from this event. Pure: the same three give the same result.

    Raises `lifecycle.IllegalMove` for a move of a filed claim that its life does not know; nothing has changed then.
    """
    context = StepContext(environment, conversation)
    if conversation.blocked and not isinstance(event, NOT_FROM_THEM):
        blocking.come_back(context)
    arrive(machine(), context)
    _change(context, event)
    verification.ask(context)
    _tidy(context)
    _tell_old_button(context, conversation)
    show_place(context, left_phone=place.at_phone(conversation) and not place.at_phone(context.conversation))
    _arrange(context, conversation, event)
    if isinstance(event, NEWS) and not is_waking(context.conversation.zone, environment.now):
        context.said = [replace(said, quiet=True) if isinstance(said, Say) else said for said in context.said]
    return context.result()


def _change(context: StepContext, event: Event) -> None:
    """Let the event happen, and what follows from it."""
    if isinstance(event, TextReceived):
        event = replace(event, text=event.text[:LONGEST])
    if not isinstance(event, BY_WORK) and _is_gone(context):
        _happens(context, "claim_gone")
        if isinstance(event, ButtonPressed):
            return
    trigger, given = trigger_of(context, event)
    _prepare(context, event, trigger)
    _happens(context, trigger, given)
    while context.next is not None:
        (trigger, given), context.next = context.next, None
        _happens(context, trigger, given)


def _happens(context: StepContext, trigger: str, given: Any = None) -> None:
    if not fire(machine(), context, trigger, given):
        fire(machine(), context, "unexpected", UNKNOWN.get(trigger, UNKNOWN_BUTTON))
    arrive(machine(), context)


def _tell_old_button(context: StepContext, before: Conversation) -> None:
    """Tell in passing that a button is an old one, where the place it leads to stands on the screen already."""
    if not before.prompted or context.conversation != before or len(context.notices) != 1:
        return
    notice = context.notices[0]
    if notice.id in PASSING:
        context.toast = PASSING[notice.id](notice.params)
        context.notices, context.said, context.shows = [], [], "nothing"


def _arrange(context: StepContext, before: Conversation, event: Event) -> None:
    """Say each thing where it belongs: the next question in the place of the one that was pressed, what is beside the way aside."""
    shown = context.shows != "nothing"
    match event, context.said:
        case ButtonPressed(_, pressed), [RemoveButtons(settled), Say(keyboard=None, reply_to=None) as said] if (
            before.phase in GIVES_WAY and settled == pressed and said.buttons
        ):
            context.said = [replace(said, instead=settled)]
        case _ if shown:
            context.said[:-1] = _aside(context.said[:-1])
        case _ if isinstance(event, BY_WORK) or context.conversation.draft is not None:
            context.said = _aside(context.said)
        case _:
            # A typed PIN is taken off the screen before anything is said.
            first = next((place for place, said in enumerate(context.said) if isinstance(said, Say)), 0)
            context.said[first + 1 :] = _aside(context.said[first + 1 :])
    stands = before.prompted and (before.phase, before.subject) == (context.state, context.conversation.subject)
    if context.conversation.prompted != (shown or stands):
        context.change(prompted=shown or stands)


def _aside(said: list[Utterance]) -> list[Utterance]:
    """Messages that end no question and are ended by none: of several the place shown is the last, which ends those before it."""
    return [replace(one, aside=True) if isinstance(one, Say) and one.buttons else one for one in said]


def _is_gone(context: StepContext) -> bool:
    """Whether the participant is in a claim the operator no longer offers. It stays stored."""
    draft = context.conversation.draft
    return draft is not None and draft.kind not in claims()


def _prepare(context: StepContext, event: Event, trigger: str) -> None:
    """Remove what an event makes obsolete, whatever its phase: a typed PIN from the screen, the buttons of a pressed message."""
    match event:
        case TextReceived(text, message_id) | Edited(text, message_id):
            if at_pin(context.conversation) and trigger != "secret_typed":
                pin.hide(context, text, message_id)
        case ButtonPressed(data, message_id):
            context.pressed = message_id
            button = read(data)
            draft = context.conversation.draft
            if draft is not None and getattr(button, "draft", None) == draft.id:
                _come_back(context)
                if isinstance(button, DraftButton) and button.action not in STAYS_OPEN:
                    context.remove_buttons()
        case PinTyped(_, _, message_id):
            context.pressed = message_id
            context.remove_buttons()
            _come_back(context)
        case SentFile() | SharedContact() | SharedLocation():
            _come_back(context)


def _come_back(context: StepContext) -> None:
    """Out of a question of the participant's own, to where the draft stands."""
    if is_asking(context.state) and not is_outside(context.state):
        _happens(context, "come_back")


def _tidy(context: StepContext) -> None:
    """Forget what is not kept: a check or an estimate one is not in any more, and the subject of a phase without one."""
    conversation = context.conversation
    outside = is_outside(context.state) and context.state not in (Lobby.consent.state, Lobby.wishing.state)
    subject = "" if outside else conversation.subject
    kept = tuple(draft for draft in conversation.drafts if draft.purpose == "claim" or draft.id == subject)
    if subject != conversation.subject or len(kept) != len(conversation.drafts):
        context.change(subject=subject, drafts=kept)
