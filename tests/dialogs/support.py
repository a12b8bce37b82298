"""A chat with the pure dialogue: no bot, no clock, no network. What is said is rendered and read as strictly as Telegram reads it.

Between every two steps the conversation goes through JSON, as it does in the database.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, get_args
from zoneinfo import ZoneInfo

from bot.claim_rows import filed_row, moved_row, noted_row, reached_row, standing_of, with_row
from bot.pin.derive import pin
from bot.ports.claims import ClaimRow
from bot.ports.conversations import StorageKey
from bot.texts import law_told, plain
from dialogs.claims.schema import Node, place_of
from dialogs.engine.context import Environment, StepResult
from dialogs.engine.path import place_of_draft
from dialogs.law.branches import Directory
from dialogs.law.parameters import Rules
from dialogs.law.promises import NONE, Promises
from dialogs.law.statute import STATUTE
from dialogs.law.working_days import WEEKDAYS, WorkingDays
from dialogs.model.conversation import Conversation, Draft, Filed
from dialogs.model.decisions import Appointment, Reason
from dialogs.model.effects import (
    AnswerAppointment,
    Button,
    DeliverPin,
    DropFiles,
    ExpectClaim,
    FileClaim,
    KeepFile,
    MoveClaim,
    NoteClaim,
    ReachClaim,
    Schedule,
    Text,
    Work,
)
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
    IncomingFile,
    OtherKind,
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
from dialogs.model.events import ReadPage as Page
from dialogs.prompts.review import LINES_OF_A_PAGE, Group, members
from dialogs.scenes.due import FILE_OVERDUE
from dialogs.step import step
from tests.dialogs.checks import (
    BEGIN,
    BRANCHES,
    OPERATED,
    OPERATOR,
    SECRET,
    USERNAME,
    check_outcome,
    environment_at,
    ids_in,
    said_ids,
    through_json,
)
from tests.dialogs.screen import Screen, Shown

KEY = StorageKey(1, 2, 2)


def row_of(filed: Filed) -> ClaimRow:
    """The row of a filed claim whose story began before the test."""
    files = {slot: held.files for slot, held in filed.files.items() if held.status == "stored"}
    standing = filed.standing
    return ClaimRow(
        id=filed.id,
        key=KEY,
        kind=filed.kind,
        version=filed.version,
        revision=standing.revision,
        state=standing.state,
        reference=standing.reference,
        answers=filed.answers,
        files=files,
        locale="id",
        filed_at=standing.filed_at,
        updated_at=standing.changed_at,
        moves=standing.moves,
    )


@dataclass
class Chat(Screen):
    """One participant's chat. Every method that does something returns the chat's newest message of the bot."""

    locale: str = "id"
    name: str = "Siti"
    now: datetime = BEGIN
    channels: frozenset[str] = frozenset({"sms", "email"})
    directory: Directory = BRANCHES
    simulated: bool = False
    operator: str = OPERATOR
    takes: frozenset[str] | None = None
    reads: bool = True
    language: str | None = None
    rules: Rules = STATUTE
    promises: Promises = NONE
    verifies: frozenset[str] = frozenset()
    calendar: WorkingDays = WEEKDAYS
    rows: dict[str, ClaimRow] = field(default_factory=dict)
    """The claims' rows, by id, as the database has them."""
    outcome: StepResult | None = None
    works: list[Work] = field(default_factory=list)
    steps: int = 0
    begun: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.conversation = Conversation(locale=self.locale)
        self.begun = self.now.astimezone(ZoneInfo(self.conversation.zone))

    @property
    def environment(self) -> Environment:
        """Environment of the next step, or of the one under way."""
        return environment_at(
            self.now,
            self.steps,
            channels=self.channels,
            directory=self.directory,
            simulated=self.simulated,
            operator=self.operator,
            takes=self.takes,
            reads=self.reads,
            rules=self.rules,
            promises=self.promises,
            verifies=self.verifies,
            calendar=self.calendar,
        )

    # --- what happens ---------------------------------------------------------------------------------------------------

    def happens(self, event: Event) -> Shown:
        """Let this event happen, with all that must hold after it."""
        self.steps += 1
        environment = self.environment
        before = self._as_loaded()
        outcome = step(before, event, environment)
        with law_told(self.rules, lambda: self.now):
            texts = check_outcome(before, event, environment, outcome)
        self.outcome, self.conversation = outcome, outcome.conversation
        if outcome.toast:
            self.log.append(("toast", (plain(outcome.toast, self.conversation.locale, OPERATED), outcome.alert)))
        for said, text in zip(outcome.say, texts, strict=True):
            self._appear(said, text)
        for work in outcome.work:
            self.works.append(work)
            if isinstance(work, DropFiles) and not work.shown:
                self.dropped.update(work.files)
            self._write(work)
            self.log.append(("work", work))
        for text in texts:
            self._names_buttons_that_are_there(text)
        for filed in self.conversation.filed:
            assert filed.standing == standing_of(self.rows[filed.id]), "a claim stands where its row says"
        return self.newest

    def _as_loaded(self) -> Conversation:
        """The conversation as the database gives it: stored and read again, each filed claim with its row."""
        back = through_json(self.conversation)
        for filed in back.filed:
            self.rows.setdefault(filed.id, row_of(filed))
        return replace(back, filed=tuple(with_row(filed, self.rows[filed.id]) for filed in back.filed))

    def _write(self, work: Work) -> None:
        """Write what an effect means for the claims' rows, as `bot.conversations` does."""
        match work:
            case FileClaim(claim):
                self.rows[claim] = filed_row(self.rows.get(claim), work, KEY, self.conversation.locale, self.now)
            case MoveClaim(claim):
                row, move = moved_row(self.rows[claim], work, self.now)
                self.rows[claim] = replace(row, moves=(*row.moves, move))
            case AnswerAppointment(claim, attendance):
                self.rows[claim] = replace(self.rows[claim], attendance=attendance)
            case ExpectClaim(claim, late_at):
                self.rows[claim] = replace(self.rows[claim], late_at=late_at)
            case NoteClaim(claim):
                self.rows[claim] = noted_row(self.rows[claim], work)
            case ReachClaim(claim, reached):
                self.rows[claim] = reached_row(self.rows[claim], self.now, reached=reached)

    def told_from_here(self) -> Chat:
        """Leave what happened so far out of the transcript."""
        self.log.clear()
        self.begun = self.now.astimezone(ZoneInfo(self.conversation.zone))
        return self

    # --- what the person does -------------------------------------------------------------------------------------------

    def say(self, text: str, *, forwarded: bool = False) -> Shown:
        """Type a text; one that begins with a slash is a command."""
        self.log.append(("forwards" if forwarded else "says", text))
        message_id = self._mine(text)
        if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            return self.happens(CommandReceived(name, argument, message_id, self.language))
        return self.happens(TextReceived(text, message_id, forwarded))

    def press(self, *ids: str, value: str | None = None, on: Shown | None = None) -> Shown:
        """Press the button whose label names these texts (and whose value is this one), on the newest message that has it."""
        shown, button = self.find(*ids, value=value, on=on)
        return self.press_button(shown, button)

    def press_button(self, shown: Shown, button: Button) -> Shown:
        old = shown.id != self.newest.id
        self.log.append(("presses", (plain(button.label, self.conversation.locale), old)))
        return self.happens(ButtonPressed(button.data, shown.id))

    def choose(self, *values: str) -> Shown:
        """Press the option of this value, one after the other where there are several."""
        for value in values:
            self.press(value=value)
        return self.newest

    def find(self, *ids: str, value: str | None = None, on: Shown | None = None) -> tuple[Shown, Button]:
        """The message and its button. Raises AssertionError, with what there is to press, where there is none."""
        for shown in [on] if on else reversed(list(self.screen.values())):
            for button in shown.buttons:
                if set(ids) <= ids_in(button.label) and (value is None or button.data.rsplit("|", 1)[1] == value):
                    return shown, button
        there = [plain(button.label, self.conversation.locale) for button in self.newest.buttons]
        raise AssertionError(f"no button {ids or value} at {self.conversation.phase}; the newest message has {there}")

    def photo(
        self,
        *,
        album: str | None = None,
        size: int = 200_000,
        photo: bool = True,
        unique: str | None = None,
        caption: str | None = None,
    ) -> Shown:
        """Send a photo, or a file."""
        self.log.append(
            ("sends", ("a photo" if photo else "a file") + (f" with the words: {caption}" if caption else ""))
        )
        number = self._mine("(photo)")
        file = IncomingFile(f"ref{number}", unique or f"uniq{number}", photo, size)
        return self.happens(SentFile(file, number, album, caption))

    def contact(self, phone: str = "+6281298765432", *, own: bool = True) -> Shown:
        self.log.append(("sends", "their contact" if own else "somebody's contact"))
        return self.happens(SharedContact(phone, own, self._mine("(contact)")))

    def location(self, latitude: float = -0.3, longitude: float = 100.4) -> Shown:
        self.log.append(("sends", "a location"))
        return self.happens(SharedLocation(latitude, longitude, self._mine("(location)")))

    def other(self, kind: OtherKind = "sticker") -> Shown:
        self.log.append(("sends", f"a {kind}"))
        return self.happens(SentOther(kind, self._mine(f"({kind})")))

    def edit(self, text: str) -> Shown:
        """Change the last message one typed."""
        self.log.append(("edits", text))
        mine = next(shown for shown in reversed(self.screen.values()) if not shown.by_bot)
        mine.text = text
        return self.happens(Edited(text, mine.id))

    def pad(self, digits: str, request: str | None = None) -> Shown:
        """Six presses on the number pad, of which the dialogue hears together."""
        self.log.append(("pad", digits))
        shown, _ = self.find("btn-pad-clear")
        return self.happens(PinTyped(digits, request or self.pin_request.request, shown.id))

    def change(self, *ids: str, value: str | None = None) -> Shown:
        """Open the groups of the review until one lists what has these words, or the place `value`, and press its number there."""
        for group, nodes in self._groups().items():
            for number, node in enumerate(nodes):
                if place_of(node) == value or (
                    value is None and set(ids) & {f"doc-{node.text_id}", f"label-{node.text_id}"}
                ):
                    self.press("btn-group", f"group-{group}")
                    for _ in range(number // LINES_OF_A_PAGE):
                        self.press("btn-more")
                    return self.press("btn-number", value=place_of(node))
        raise AssertionError(f"the review lists nothing like {ids or value}")

    def _groups(self) -> dict[Group, list[Node]]:
        path = place_of_draft(self.draft, self.environment, self.conversation.zone)
        return {group: members(self.draft, path, group) for group in get_args(Group)}

    def blocks(self, back: bool = False) -> None:
        self.log.append(("unblocks" if back else "blocks", None))
        self.happens(Unblocked() if back else Blocked())

    # --- what work reports ----------------------------------------------------------------------------------------------

    def checked(self, problem: str | None = None, limit: str | None = None, *, nth: int = -1) -> Shown:
        """A file (the newest, or the `nth`) was looked into, and nothing is read."""
        kept = [work for work in self.works if isinstance(work, KeepFile)][nth]
        what = f"is refused: {problem}" if problem else "is good"
        self.log.append(("reports", f"the file {'for ' + kept.slot + ' ' if kept.slot else ''}{what}"))
        return self.happens(FileChecked(kept.file, problem, limit))

    def shows(
        self,
        kind: str,
        verdict: str | None = None,
        *,
        nth: int = -1,
        more: tuple[Page, ...] = (),
        parts: tuple[str, ...] = (),
        alike: int | None = None,
        **fields: tuple[str, float] | str,
    ) -> Shown:
        """A file (the newest, or the `nth`) was read: what it shows. A bare value was read for certain; `alike` makes pictures alike."""
        kept = [work for work in self.works if isinstance(work, KeepFile)][nth]
        read = {name: value if isinstance(value, tuple) else (value, 0.97) for name, value in fields.items()}
        doubt = f", {verdict}" if verdict else ""
        self.log.append(("reports", f"the photo shows {kind}{doubt}"))
        pages = (Page(kind, read, verdict), *more)
        look = (alike if alike is not None else int.from_bytes(kept.file.encode()[-8:], "big")) % 2**64
        prints = tuple(f"{(look + page * 0x9E3779B97F4A7C15) % 2**64:016x}" for page in range(len(pages)))
        return self.happens(FileChecked(kept.file, None, None, pages, parts, prints))

    def overdue(self, nth: int = -1) -> Shown:
        """A file (the newest, or the `nth`) got no verdict in time."""
        kept = [work for work in self.works if isinstance(work, KeepFile)][nth]
        self.log.append(("reports", "the photo is still not looked at"))
        return self.happens(Due(FILE_OVERDUE, kept.file))

    def recorded(self, reference: str = "KLM-7Q2K-M4XW") -> Shown:
        filing = self._newest_work(FileClaim)
        self.log.append(("reports", f"the claim is recorded as {reference}"))
        return self.happens(ClaimRecorded(filing.claim, filing.revision, reference))

    def delayed(self) -> Shown:
        filing = self._newest_work(FileClaim)
        self.log.append(("reports", "the desk cannot be reached"))
        return self.happens(ClaimDelayed(filing.claim, filing.revision))

    def moved(
        self,
        to: str,
        note: str | None = None,
        *,
        by: str = "officer",
        reasons: tuple[Reason, ...] = (),
        appointment: Appointment | None = None,
    ) -> Shown:
        self.log.append(
            ("officer", (to, note or ", ".join(f"{one.code} {one.about}".strip() for one in reasons) or None))
        )
        return self.happens(ClaimMoved(self._newest_work(FileClaim).claim, to, by, note, reasons, appointment))

    def undelivered(self) -> Shown:
        """The PIN could not be handed to the SMS or mail service."""
        self.log.append(("reports", "the PIN could not be delivered"))
        return self.happens(PinUndeliverable(self.pin_request.request))

    def reminded(self) -> Shown:
        """Time passes until the reminder is due, and it comes."""
        scheduled = self._newest_work(Schedule)
        assert scheduled.at >= self.now
        self.at(scheduled.at)
        return self.happens(Due(scheduled.topic, scheduled.subject))

    def hiccup(self) -> Shown:
        self.log.append(("reports", "something failed on our side"))
        return self.happens(ProcessingFailed())

    # --- time -----------------------------------------------------------------------------------------------------------

    def reminder_comes_late(self) -> Shown:
        """The newest reminder comes now, long after it was due."""
        scheduled = self._newest_work(Schedule)
        return self.happens(Due(scheduled.topic, scheduled.subject))

    def press_data(self, data: str) -> Shown:
        """Press a button that carries this, on the newest message."""
        return self.happens(ButtonPressed(data, self.newest.id))

    def later(self, **span: float) -> Chat:
        """`later(days=3)`, `later(minutes=11)`."""
        return self.at(self.now + timedelta(**span))

    def at(self, now: datetime) -> Chat:
        self.now = now.astimezone(UTC)
        self.log.append(("time", self.now.astimezone(ZoneInfo(self.conversation.zone))))
        return self

    # --- what there is --------------------------------------------------------------------------------------------------

    def kept(self) -> Shown:
        """The bot's newest message with the buttons it has now: on a phone without a line they stay for a while."""
        return replace(self.newest)

    @property
    def ids(self) -> set[str]:
        """The texts said in the last step."""
        assert self.outcome is not None
        return said_ids(self.outcome)

    @property
    def draft(self) -> Draft:
        assert self.conversation.draft is not None, f"in no claim but at {self.conversation.phase}"
        return self.conversation.draft

    @property
    def filed(self) -> Filed:
        return self.conversation.filed[-1]

    @property
    def place(self) -> str:
        draft = self.conversation.draft
        return draft.place if draft else self.conversation.phase.split(":", 1)[1]

    @property
    def pin_request(self) -> DeliverPin:
        return self._newest_work(DeliverPin)

    @property
    def pin(self) -> str:
        """The PIN that was sent last."""
        request = self.pin_request
        return pin(SECRET, request.request, request.claim)

    @property
    def wrong_pin(self) -> str:
        return f"{(int(self.pin) + 1) % 1_000_000:06}"

    @property
    def sms(self) -> str:
        """The whole SMS that was sent last."""
        assert self.draft.pin is not None
        given = {
            "operator": self.operator,
            "pin": self.pin,
            "code": self.draft.pin.code,
            "minutes": 10,
            "username": USERNAME,
        }
        return plain(Text("pin-message", given), self.conversation.locale)

    def _newest_work(self, kind: type[Any]) -> Any:
        found = next((work for work in reversed(self.works) if isinstance(work, kind)), None)
        assert found is not None, f"no {kind.__name__} was ordered"
        return found

    @property
    def scheduled(self) -> Schedule:
        """The newest thing that will come due."""
        found: Schedule = self._newest_work(Schedule)
        return found

    def all_works(self, kind: type[Any]) -> Iterator[Any]:
        return (work for work in self.works if isinstance(work, kind))
