"""The meaning of an event: the name it has in the machine's table, and what is given with it.

Words are read here, once. What follows from them in each phase stands in `table`.
"""

from __future__ import annotations

from typing import Any, get_args

from dialogs.claims import claims
from dialogs.engine.context import StepContext
from dialogs.law.situations import Situation
from dialogs.model.buttons import (
    AnswerButton,
    DraftButton,
    FiledButton,
    MenuButton,
    PadButton,
    PhotoButton,
    PinButton,
    read,
)
from dialogs.model.conversation import LANGUAGES, Conversation
from dialogs.model.effects import Text
from dialogs.model.events import (
    Blocked,
    ButtonPressed,
    ClaimDelayed,
    ClaimMoved,
    ClaimRecorded,
    CommandReceived,
    Due,
    Edited,
    Event,
    FileChecked,
    ParticipantVerified,
    PinTyped,
    PinUndeliverable,
    ProcessingFailed,
    SentFile,
    SentOther,
    SharedContact,
    SharedLocation,
    TextReceived,
    Unblocked,
)
from dialogs.model.phases import Filling
from dialogs.prompts.appointments import ON_DAY
from dialogs.prompts.consent import PURPOSES
from dialogs.scenes.my_data import ALL, ALL_ASKED, REMINDERS, SURE
from dialogs.understanding import faq
from dialogs.understanding.answers import Contact, Location
from dialogs.understanding.commands import command, menu_word, navigation, side_step
from dialogs.understanding.pasted_secrets import looks_like_secret

Trigger = tuple[str, Any]

SITUATION_FOR = {"for-claim": "start", "for-check": "check-start", "for-documents": "documents-for"}
"""A situation was chosen, and for what: the button that starts it with a reason."""
ITEMS = ("claim", "check", "status", "documents", "ask", "language", "data", "menu")
OF_A_DRAFT = {
    "back": "back", "save": "save", "cancel": "cancel", "help": "help", "resume": "shown", "change": "change", "keep": "keep",
    "confirm": "confirmed", "remind": "remind_me", "nowait": "wait_no_longer", "slip": "slip", "claim": "claim_checked", "share": "share",
    "group": "group",
    "person": "person",
}  # fmt: skip
OF_A_FILED_CLAIM = {
    "correct": "correct", "withdraw": "withdraw", "withdraw-yes": "withdrawn", "again": "again", "copies": "copies",
    "coming": "coming", "other-day": "other_day", "timeline": "timeline", "receipt": "receipt",
}  # fmt: skip
OLD: Trigger = ("old_button", Text("button-old"))

BY_WORK = (
    FileChecked, PinUndeliverable, ParticipantVerified, ClaimRecorded, ClaimDelayed, ClaimMoved, Due, Blocked, Unblocked,
)  # fmt: skip
"""Events that are no doing of the participant's in the chat."""


def trigger_of(context: StepContext, event: Event) -> Trigger:
    """The name of an event and what is given with it. Raises TypeError for an event without one."""
    match event:
        case TextReceived():
            return _typed(context, event)
        case CommandReceived(name, _, _, language):
            meaning = command(name)
            if meaning is None:
                return "unknown_command", Text("unknown-command")
            return meaning, language if meaning == "start" else None
        case ButtonPressed(data, _):
            return _pressed(context.conversation, data)
        case SentFile():
            return "file_sent", event
        case SharedContact(phone, own, _):
            return "contact_shared", Contact(phone, own)
        case SharedLocation(latitude, longitude, _):
            return "contact_shared", Location(latitude, longitude)
        case Edited():
            return "edited", Text("edited")
        case SentOther(kind, _):
            # A Live Photo and a GIF come as films.
            heard = {"voice": "other-voice", "audio": "other-voice"}.get(kind, "other-kind")
            return "other_sent", Text("other-video" if kind in ("video", "animation") else heard)
        case PinTyped():
            return "pin_entered", event
        case ProcessingFailed():
            return "hiccup", Text("hiccup")
        case _ if isinstance(event, BY_WORK):
            return _snake(type(event).__name__), event
    raise TypeError(f"{type(event).__name__} has no name in the table")


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


def _typed(context: StepContext, said: TextReceived) -> Trigger:
    draft = context.conversation.draft
    pasted = looks_like_secret(said.text)
    # Many say "OTP" for any code; where a PIN is asked for it can only be ours.
    if pasted and not (pasted == "otp" and at_pin(context.conversation)):
        return "secret_typed", (pasted, said.message_id)
    if word := navigation(said.text):
        return ("menu_word" if word == "menu" else word), None
    if item := menu_word(said.text) if draft is None else side_step(said.text):
        return item, None
    return "text_typed", said


def at_pin(conversation: Conversation) -> bool:
    """Whether a PIN is asked for."""
    draft = conversation.draft
    return draft is not None and draft.phase == Filling.pin.state


def _pressed(conversation: Conversation, data: str) -> Trigger:
    button = read(data)
    match button:
        case MenuButton(item, value):
            return _of_menu(item, value)
        case FiledButton(claim, "mend") if conversation.filed_of(claim):
            return "mend", button
        case FiledButton(claim, action) if action == ON_DAY and conversation.filed_of(claim):
            return "day_chosen", button
        case FiledButton(claim, action) if conversation.filed_of(claim):
            return OF_A_FILED_CLAIM.get(action, "filed_old"), claim
        case DraftButton() | AnswerButton() | PinButton() | PadButton() | PhotoButton():
            return _of_draft(conversation, button)
    return OLD


def _of_draft(
    conversation: Conversation, button: DraftButton | AnswerButton | PinButton | PadButton | PhotoButton
) -> Trigger:
    draft = conversation.draft_of(button.draft)
    if draft is None:
        return OLD
    if not conversation.is_in(draft):
        resumes = isinstance(button, DraftButton) and button.action == "resume"
        if resumes or (conversation.draft is None and not isinstance(button, PadButton)):
            return "resumed", draft.id
        return "other_draft", draft.kind
    match button:
        case DraftButton(_, "cancel-yes"):
            return "draft_deleted", draft.id
        case DraftButton(_, "switch", kind) if kind in claims():
            return "switch", kind
        case DraftButton(_, "claim"):
            return "claim_checked", draft.kind
        case DraftButton(_, action, value) if action in OF_A_DRAFT:
            return OF_A_DRAFT[action], value or None
        case AnswerButton():
            return "answered", button
        case PinButton(_, way):
            return "pin_wanted", way
        case PhotoButton():
            return "photo_named", button
    return OLD


def _of_menu(item: str, value: str) -> Trigger:
    if item in ITEMS:
        return item, None
    if item == "help":
        return "general_help", None
    if item == "consent":
        return _of_consent(value)
    if item == "data-delete":
        return _of_deletion(value)
    if item in SITUATION_FOR and value in get_args(Situation):
        return "situation_chosen", (SITUATION_FOR[item], value)
    named = {
        "locale": ("language_chosen", LANGUAGES),
        "start": ("claim_chosen", claims()),
        "check-start": ("check_chosen", claims()),
        "estimate": ("estimate_chosen", [kind for kind, claim in claims().items() if claim.estimate]),
        "documents-for": ("checklist", claims()),
        "documents-paper": ("checklist_paper", claims()),
        "faq": ("entry_chosen", faq.ENTRIES),
    }
    if item in named and value in named[item][1]:
        return named[item][0], value
    return {"data-consent": ("consents_withdrawn", None), "unremind": ("reminder_deleted", value)}.get(item, OLD)


def _of_consent(value: str) -> Trigger:
    if value[:1] in ("+", "-") and value[1:] in PURPOSES:
        return "consent_ticked", (value[1:], value[0] == "+")
    return {"done": "consent_done", "each": "consent_opened", "all": "consent_to_all"}.get(value, "consent_shown"), None


def _of_deletion(value: str) -> Trigger:
    if value == ALL_ASKED:
        return "delete_all", None
    if value == ALL:
        return "all_deleted", None
    if value == REMINDERS:
        return "reminders_deleted", None
    if value.endswith(SURE):
        return "draft_deleted", value.removesuffix(SURE)
    return "delete_draft", value
