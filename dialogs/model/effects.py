"""Effects of a dialogue, data only. `bot` stores them in the step's transaction and carries them out after the commit.

Texts are named, not written: `Text("ask-nik")` is a message of `locales/`, in whichever language the participant reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from dialogs.model.decisions import Appointment, Attendance, Reason
from dialogs.model.events import IncomingFile


@dataclass(frozen=True, slots=True)
class Rupiah:
    """An amount in whole rupiah; shown as Rp1.250.000."""

    amount: int


@dataclass(frozen=True, slots=True)
class FullDay:
    """A date shown with its weekday: Kamis, 15 Oktober 2026."""

    day: date


@dataclass(frozen=True, slots=True)
class Brief:
    """A day, or a moment in the zone it carries, without its year: 1 Des, or 1 Des 09.00."""

    at: date


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its two letters (ISO 3166); shown by its name in the participant's language."""

    code: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, one line each."""

    items: tuple[Param, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A few things in one line, a comma between them."""

    items: tuple[Param, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Signs, some of them marked because they differ from what they are compared with."""

    parts: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A message of the locales and the values it names.

    A `str` value is escaped when rendered, a `date` is written out, a `datetime` (aware) is shown in the zone it carries,
    a `Text` is rendered in the same language.
    """

    id: str
    params: Mapping[str, Param] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lines:
    """Several texts, one line each, without a sign before them."""

    items: tuple[Param, ...]


@dataclass(frozen=True, slots=True)
class Inline:
    """A name inside a sentence, without its capital: "kirim foto kartu peserta"."""

    text: Text


Param = (
    str | int | date | datetime | FullDay | Brief | Country | Rupiah | Text | Inline | Lines | Bullets | Listed | Marked
)


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: pressed, `data` (at most 64 bytes) comes back; with `url` it opens a page instead."""

    label: Text
    data: str = ""
    url: str | None = None

    def __post_init__(self) -> None:
        if self.url is None and not 1 <= len(self.data.encode()) <= 64:
            raise ValueError(f"button data must be 1 to 64 bytes, has {len(self.data.encode())}: {self.data!r}")


@dataclass(frozen=True, slots=True)
class ReplyButton:
    """A button in place of the keyboard: it types its label, or shares what it says."""

    label: Text
    shares: Literal["nothing", "contact", "location"] = "nothing"


@dataclass(frozen=True, slots=True)
class ReplyKeyboard:
    """Rows of reply buttons, put away after one use."""

    rows: tuple[tuple[ReplyButton, ...], ...]


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Say:
    """Send one message: the parts, a blank line between them. Either buttons under it, or a reply keyboard, or its removal.

    `reply_to`: the participant's message it is about, shown above it as long as it is there.
    `instead`: a message of ours to be changed into this one, as long as it is the last in the chat. Where others came after it,
    its buttons go and this one is sent.
    `aside`: news that stands beside what is asked. Its buttons stay, and so do those of the question before it.
    `passing`: a word for the time of waiting. The next message takes its place, as long as it is the last in the chat.
    """

    parts: tuple[Text, ...]
    buttons: Rows = ()
    keyboard: ReplyKeyboard | Literal["remove"] | None = None
    quiet: bool = False
    reply_to: int | None = None
    instead: int | None = None
    aside: bool = False
    passing: bool = False

    def __post_init__(self) -> None:
        if not self.parts:
            raise ValueError("a message needs at least one part")
        if self.buttons and self.keyboard:
            raise ValueError("a message has buttons or a reply keyboard, not both")
        if self.instead is not None and (self.keyboard or self.reply_to is not None):
            raise ValueError("a message that is changed keeps its place and has no reply keyboard")


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace what a message of ours says; without buttons its keyboard goes."""

    message_id: int
    parts: tuple[Text, ...]
    buttons: Rows = ()


@dataclass(frozen=True, slots=True)
class RemoveButtons:
    """Take the buttons off a message of ours whose question is answered, and leave its words."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete a message (a typed PIN, a pasted password)."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: a heading, and things to tick off; or `pairs`, labels and values beside each other; or `lines` to read."""

    heading: Text
    items: tuple[Text, ...] = ()
    pairs: tuple[tuple[Text, Text], ...] = ()
    lines: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Coded:
    """Words for people and for a scanner: printed large under their label, with their QR code beside. Nothing personal goes in."""

    label: Text
    words: str


@dataclass(frozen=True, slots=True)
class SendPaper:
    """Send one A4 page as a PDF, laid out from these words when it is sent. `name` is the file's, without .pdf; `notes` stand at the foot.

    `caption` is the message under the file, at most 1024 characters. `lead` stands under the title, and below it the `code`.
    """

    name: Text
    title: Text
    sections: tuple[Section, ...]
    notes: tuple[Text, ...]
    caption: tuple[Text, ...]
    buttons: Rows = ()
    lead: tuple[Text, ...] = ()
    code: Coded | None = None


@dataclass(frozen=True, slots=True)
class SendPicture:
    """Send a picture kept with a file of the participant: the page with its doubtful place marked, or the line in which a value stands.

    `part` is one of `FileChecked.parts`. `caption` is the message under it, at most 1024 characters; it is sent alone where the picture
    is gone by then.
    """

    file: str
    part: str
    caption: tuple[Text, ...]
    buttons: Rows = ()


@dataclass(frozen=True, slots=True)
class SendCalendar:
    """Send an appointment as a file (iCalendar) for the calendar of a phone; `cancelled` takes it out again.

    `name` is the file's, without .ics. `uid` stays the same for one claim, and `number` grows: a phone keeps the newest. `made` and `at`
    are aware; `zone` is where the appointment takes place, and `point` there in degrees (latitude, longitude), None where nobody knows.
    """

    name: Text
    title: Text
    uid: str
    number: int
    made: datetime
    at: datetime
    zone: str
    caption: tuple[Text, ...]
    place: str = ""
    link: str = ""
    bring: tuple[str, ...] = ()
    point: tuple[float, float] | None = None
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class EndButtons:
    """Take the buttons off every older message of ours that has one whose data begins so. The words stay."""

    begins: str


Utterance = Say | Edit | RemoveButtons | EndButtons | Delete | SendPaper | SendPicture | SendCalendar


@dataclass(frozen=True, slots=True)
class KeepFile:
    """Fetch this file, look into it, store it encrypted, and report with `FileChecked`.

    `album`: the others of it are still coming, so there is a moment's time.
    """

    file: str
    claim: str
    slot: str
    source: IncomingFile
    album: bool = False


@dataclass(frozen=True, slots=True)
class DropFiles:
    """Delete these stored files: replaced, or their draft was deleted. `shown`: a picture of them is just being sent, so a little later."""

    files: tuple[str, ...]
    shown: bool = False


@dataclass(frozen=True, slots=True)
class DeliverPin:
    """Deliver the PIN of this request; the work order carries the request's id only."""

    request: str
    claim: str


@dataclass(frozen=True, slots=True)
class FileClaim:
    """Hand this claim to the submission adapter. `answers` is what lies on the current path, no more; `files` those of each document.

    `revision` grows when a correction is filed; claim and revision together are the idempotency key. `notes` is what the officer should
    know besides, each a mapping of `about` ("doubt", "difference", "same_file", "unread"), `document`, and what else there is: `verdict`,
    `field`, `given`, `read`.
    """

    claim: str
    revision: int
    kind: str
    version: int
    answers: Mapping[str, object]
    files: Mapping[str, tuple[str, ...]]
    notes: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class NoteClaim:
    """The officer should know this of a filed claim, in place of the notes it was filed with (see `FileClaim`)."""

    claim: str
    revision: int
    notes: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class MoveClaim:
    """A filed claim is now in this state of its life. `by`: participant, service, simulation or an officer's name."""

    claim: str
    state: str
    by: str
    note: str | None = None
    reference: str | None = None
    reasons: tuple[Reason, ...] = ()
    appointment: Appointment | None = None


@dataclass(frozen=True, slots=True)
class CopyNews:
    """Send a copy of this move of a filed claim by e-mail or SMS. `number` counts the claim's moves from 1."""

    claim: str
    number: int
    channel: Literal["sms", "email"]


@dataclass(frozen=True, slots=True)
class ExpectClaim:
    """The present stage of a filed claim is late from this moment (aware, UTC) on; None: nothing was promised that could be late."""

    claim: str
    late_at: datetime | None


@dataclass(frozen=True, slots=True)
class AnswerAppointment:
    """The participant answers the appointment of a filed claim; the officer sees it."""

    claim: str
    attendance: Attendance


@dataclass(frozen=True, slots=True)
class ReachClaim:
    """News reaches the participant of a filed claim, or does no longer; the officer sees it."""

    claim: str
    reached: bool


@dataclass(frozen=True, slots=True)
class VerifyParticipant:
    """Ask the submission service whether it knows the participant of this draft. `question` makes it unique, and may stand in clear."""

    draft: str
    question: str


@dataclass(frozen=True, slots=True)
class Schedule:
    """Come back with `Due(topic, subject)` at this moment (aware, UTC).

    The same topic, subject and moment come once. `subject` is an id, stored in clear: no personal data, no "~".
    """

    topic: str
    subject: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RecordConsent:
    """The participant allowed, or took back, one purpose under one version of the notice (UU 27/2022 art. 22-24)."""

    purpose: str
    version: int
    given: bool


@dataclass(frozen=True, slots=True)
class Forget:
    """Delete everything kept of this participant but the proof of consent and the claims already filed."""


Work = (
    KeepFile
    | DropFiles
    | DeliverPin
    | FileClaim
    | NoteClaim
    | MoveClaim
    | ExpectClaim
    | CopyNews
    | ReachClaim
    | AnswerAppointment
    | VerifyParticipant
    | Schedule
    | RecordConsent
    | Forget
)
