"""The one way into a dialogue: `step(conversation, event, world)`. What follows from an event is decided here and nowhere else."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.engine import place
from dialogs.engine.context import Outcome, Turn, World
from dialogs.model.conversation import Conversation
from dialogs.model.effects import Text
from dialogs.model.events import (
    Blocked,
    ClaimDelayed,
    ClaimMoved,
    ClaimRecorded,
    Commanded,
    Due,
    Edited,
    Event,
    FileChecked,
    Hiccup,
    PinTyped,
    PinUndeliverable,
    Pressed,
    Said,
    SentFile,
    SentOther,
    SharedContact,
    SharedLocation,
    Unblocked,
)
from dialogs.prompts.place import show_place
from dialogs.scenes import due, filed_claim
from dialogs.scenes.buttons import pressed
from dialogs.scenes.here import draft_in_focus, here
from dialogs.scenes.leaving import say_menu
from dialogs.scenes.messages import LONGEST, edited, pad_filled, shared, typed
from dialogs.scenes.navigation import commanded
from dialogs.scenes.photos import receive as photos
from dialogs.scenes.pin import pin_undeliverable
from dialogs.understanding.answers import Contact, Location


def step(conversation: Conversation, event: Event, world: World) -> Outcome:
    """What follows from this event. Pure: the same three give the same outcome.

    Raises `lifecycle.IllegalMove` for a move of a filed claim that its life does not know; nothing has changed then.
    """
    turn = Turn(world, conversation)
    if conversation.blocked and not isinstance(event, Blocked):
        turn.change(blocked=False)
    _change(turn, event)
    # Days pass between two events: where the draft stands is found anew, whatever the event was about.
    if (draft := turn.conversation.draft) and draft.kind in claims():
        place.update_place(turn, draft)
    show_place(turn, left_phone=place.at_phone(conversation) and not place.at_phone(turn.conversation))
    return turn.outcome()


def _change(turn: Turn, event: Event) -> None:
    match event:
        case Said(text, message_id, forwarded):
            typed(turn, text[:LONGEST], message_id, forwarded)
        case Commanded(name, _, _):
            commanded(turn, name)
        case Pressed(data, message_id):
            turn.pressed = message_id
            pressed(turn, data)
        case SentFile():
            draft = draft_in_focus(turn)
            if draft:
                photos.receive(turn, draft, event)
            else:
                say_menu(turn, Text("file-no-claim"))
        case SharedContact(phone, own, _):
            shared(turn, Contact(phone, own))
        case SharedLocation(latitude, longitude, _):
            shared(turn, Location(latitude, longitude))
        case Edited(text, message_id):
            edited(turn, text, message_id)
        case SentOther(kind, _):
            here(turn, Text("other-voice" if kind in ("voice", "audio", "video") else "other-kind"))
        case PinTyped(digits, request, message_id):
            turn.pressed = message_id
            turn.settle()
            pad_filled(turn, digits, request)
        case Blocked():
            turn.change(blocked=True)
        case Unblocked():
            pass
        case Hiccup():
            here(turn, Text("hiccup"))
        case FileChecked():
            photos.checked(turn, event)
        case PinUndeliverable(request):
            pin_undeliverable(turn, request)
        case ClaimRecorded(claim, revision, reference):
            filed_claim.recorded(turn, claim, revision, reference)
        case ClaimDelayed(claim, _):
            filed_claim.delayed(turn, claim)
        case ClaimMoved(claim, to, by, note):
            filed_claim.moved(turn, claim, to, by, note)
        case Due(topic, subject):
            due.come_due(turn, topic, subject)
