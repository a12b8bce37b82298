"""One step of a conversation: what the dialogue is given besides the event, and what it gives back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from dialogs.law.branches import Directory
from dialogs.law.parameters import Rules
from dialogs.law.promises import NONE, Promises
from dialogs.law.statute import STATUTE
from dialogs.law.working_days import WEEKDAYS, WorkingDays
from dialogs.model.buttons import ButtonData, MenuButton
from dialogs.model.contact import EXAMPLE, Contact, Operator
from dialogs.model.conversation import Conversation, Draft
from dialogs.model.effects import Button, RemoveButtons, ReplyKeyboard, Rows, Say, Text, Utterance, Work

if TYPE_CHECKING:
    from dialogs.engine.path import Path

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Letters of codes that people compare or read out: none that looks like another."""


def _unworded(text: Text, locale: str) -> str:
    """Know no words, so that no label is known by them."""
    return ""


@dataclass(frozen=True, slots=True)
class Environment:
    """Inputs of a step besides the event, taken as an argument so that the dialogue stays pure.

    `now`: aware, UTC. `seed`: unguessable, new for every event; ids are drawn from it. `pin_matches(request, claim, digits)` derives
    the PIN again and compares. `channels`: the ways in which a PIN can be delivered. `operator`: who runs this bot, and `contact`:
    how to reach them. `username`: the bot's name at Telegram. `simulated`: whether claims are moved by a simulated officer.
    """

    now: datetime
    seed: bytes
    directory: Directory
    operator: str
    username: str
    pin_matches: Callable[[str, str, str], bool]
    channels: frozenset[Literal["sms", "email"]] = frozenset({"sms", "email"})
    simulated: bool = False
    rules: Rules = STATUTE
    takes: frozenset[str] | None = None
    """The programmes the operator's submission adapter takes; None is all of them."""
    verifies: frozenset[str] = frozenset()
    """The programmes whose service can be asked about a participant before their claim is sent."""
    reads: bool = True
    """Whether photos are read. Where they are not, the participant says what they show and types what stands in them."""
    contact: Contact = EXAMPLE
    worded: Callable[[Text, str], str] = _unworded
    """Words of a text in a language, without markup: by them a button's label is known where it is typed."""
    calendar: WorkingDays = WEEKDAYS
    promises: Promises = NONE
    """The operator's own times for the stages of a filed claim, counted in the working days of `calendar`."""

    def __post_init__(self) -> None:
        if self.now.tzinfo is None or self.now.utcoffset() != UTC.utcoffset(None):
            raise ValueError("now must be aware and in UTC")
        if len(self.seed) < 16:
            raise ValueError("the seed must have at least 16 bytes")

    @property
    def operated(self) -> Operator:
        """Name and contact of who runs this bot, for the texts."""
        return Operator(self.operator, self.contact)


@dataclass(frozen=True, slots=True)
class StepResult:
    """Result of a step: the new conversation, messages to say, work to do, and the notice at a pressed button.

    Nothing of it has happened yet.
    """

    conversation: Conversation
    say: tuple[Utterance, ...] = ()
    work: tuple[Work, ...] = ()
    toast: Text | None = None
    alert: bool = False


@dataclass(slots=True)
class StepContext:
    """Gathers a result while a step runs. Lives for one call and is never seen outside.

    A handler changes the conversation, leaves notices, and says whether the place reached is to be shown (`show`); `step` shows it, once.
    `say` is for messages of their own: an answer beside the way, not the place itself.
    """

    environment: Environment
    conversation: Conversation
    said: list[Utterance] = field(default_factory=list)
    work: list[Work] = field(default_factory=list)
    toast: Text | None = None
    alert: bool = False
    pressed: int | None = None
    drawn: int = 0
    notices: list[Text] = field(default_factory=list)
    shows: Literal["nothing", "place", "place in brief", "place in the pressed message"] = "nothing"
    walked: tuple[Draft, str, Path] | None = None
    """The last walk of this step: the draft, the zone, and where they led."""
    next: tuple[str, Any] | None = None
    """The event that follows from this one, with what is given: the participant agreed, so the claim they wanted begins."""

    @property
    def state(self) -> str:
        """The phase of the conversation; the machine moves it."""
        return self.conversation.phase

    @state.setter
    def state(self, phase: str) -> None:
        self.change(phase=phase)

    @property
    def draft(self) -> Draft:
        """The draft the participant is in. Raises LookupError outside."""
        draft = self.conversation.draft
        if draft is None:
            raise LookupError(f"there is no draft in {self.state}")
        return draft

    def then(self, trigger: str, given: Any = None) -> None:
        """Have this event follow, once this one is through."""
        self.next = trigger, given

    def enter(self, draft: Draft) -> Draft:
        """Store the draft as the one the participant is in; the machine moves there."""
        self.change(subject=draft.id)
        return self.put(draft)

    def show(self, *notices: Text | None, brief: bool = False) -> None:
        """Show the place reached when the step ends, once, after these notices; `brief`: without its progress."""
        self.notices += [notice for notice in notices if notice is not None]
        if self.shows in ("nothing", "place in brief"):
            self.shows = "place in brief" if brief else "place"

    def show_in_place(self) -> None:
        """Show the place reached in the message that was pressed, where there is one."""
        self.shows = "place in the pressed message"

    def go_on(self, draft: Draft, *notices: Text | None) -> None:
        """Store the draft and show where it leads."""
        self.put(draft)
        self.show(*notices)

    def say(
        self,
        *parts: Text | None,
        buttons: Rows = (),
        keyboard: ReplyKeyboard | Literal["remove"] | None = None,
        quiet: bool = False,
        reply_to: int | None = None,
        passing: bool = False,
    ) -> None:
        """Send a message of these parts; None parts are left out."""
        said = tuple(part for part in parts if part is not None)
        self.said.append(Say(said, buttons, keyboard, quiet, reply_to, passing=passing))

    def remove_buttons(self) -> None:
        """Take the buttons off the message that was pressed: its question is answered."""
        if self.pressed is not None:
            self.said.append(RemoveButtons(self.pressed))
            self.pressed = None

    def do(self, work: Work) -> None:
        self.work.append(work)

    def change(self, **values: Any) -> None:
        self.conversation = replace(self.conversation, **values)

    def put(self, draft: Draft) -> Draft:
        self.conversation = self.conversation.with_draft(draft)
        return draft

    def draw(self, length: int) -> str:
        """Unguessable letters and digits, new at every call."""
        self.drawn += 1
        digest = hashlib.blake2b(
            self.drawn.to_bytes(4, "big"), key=self.environment.seed[:64], digest_size=2 * length
        ).digest()
        return "".join(LETTERS[byte % 32] for byte in digest[:length])

    def result(self) -> StepResult:
        return StepResult(self.conversation, tuple(self.said), tuple(self.work), self.toast, self.alert)


def button(data: ButtonData, label: Text) -> Button:
    """A button under a message."""
    return Button(label, data.data)


def menu(item: str, label: Text, value: str = "") -> Button:
    """A button of the menu, or of what is outside a draft."""
    return button(MenuButton(item, value), label)


def box(data: Callable[[str], ButtonData], option: str, label: Text, ticked: bool) -> Button:
    """A box to tick. It carries what it will set (`+option`, `-option`), not "the other": an older message may show another state."""
    sign = "-" if ticked else "+"
    return button(data(f"{sign}{option}"), Text("btn-ticked" if ticked else "btn-unticked", {"label": label}))


def in_rows(buttons: list[Button], width: int) -> Rows:
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))
