"""A conversation: everything the dialogue knows about one participant, as a small frozen value that goes to storage and back as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Literal

from dialogs.law.dates import WIB
from dialogs.model.decisions import Appointment, Attendance, Move, Reason
from dialogs.model.phases import Filling, Lobby, Purpose, changing, is_changing, is_outside, named, opened, purpose_of

FORMAT = 5
"""The version of the stored form. It grows with a step in `upgrades` when the form changes in a way old data cannot be read by."""


LANGUAGES = ("id", "en")
"""The languages a participant can choose, the first one by default."""
CONSENT_VERSION = 1
"""Grows when the notice changes in what it allows; who agreed to an older one is asked again."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A question half answered: what was given and awaits a yes or a choice, or the boxes ticked so far.

    Only what was given is kept; what to ask about it follows by reading it again.
    """

    question: str
    given: Mapping[str, Any] = field(default_factory=dict)
    ticks: tuple[str, ...] = ()


Fields = Mapping[str, tuple[str, float]]
"""Readings of a page: value and confidence (0 to 1) by name."""


@dataclass(frozen=True, slots=True)
class ExtraPhoto:
    """Another photo of a document that needs more than one; `unique` and `prints` as in DocumentFile."""

    file: str
    unique: str = ""
    prints: tuple[str, ...] = ()


Lack = Literal["", "none", "lost", "later"]
"""Reason a document is absent for; "" in conversations stored before that was asked."""


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """The file in a document slot; "skipped" when the participant has none.

    `problem` says why it was refused, and `tries` how often one was. `doubt`: the verdict in spite of which it was taken. `unique` and
    `prints` tell whether the same file, or the same picture, comes again. `page`: which page of the file (from 1) belongs here. `shown`
    and `fields`: what was recognised and read there; `parts`: the pictures kept with it. `extra_photos`: the other photos, in their order.
    `late`: those of its files that were taken before they were looked at. `lack`: why there is none, where that was said.
    """

    file: str
    status: Literal["stored", "refused", "skipped"]
    problem: str | None = None
    tries: int = 0
    doubt: str | None = None
    unique: str = ""
    prints: tuple[str, ...] = ()
    page: int = 1
    shown: str | None = None
    fields: Fields = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    extra_photos: tuple[ExtraPhoto, ...] = ()
    late: tuple[str, ...] = ()
    lack: Lack = ""

    @property
    def files(self) -> tuple[str, ...]:
        """Every file of it; none where it was skipped."""
        return (self.file, *(one.file for one in self.extra_photos)) if self.file else ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a file that is not in a slot yet: the kind of document, what was read, and why it can't be read well (or None)."""

    kind: str
    fields: Fields = field(default_factory=dict)
    verdict: str | None = None


Why = Literal["unknown", "taken", "same", "whose", "not_needed", "more", "late"]
"""Reason the participant is asked about a photo for: not recognised; there is one already; the same picture is in another slot; it may
belong to several people; the claim does not ask for it; another page of the same file; not looked at yet. Older
conversations have "" for a photo that waits."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A photo or file that was received and is in no slot yet.

    waiting: it is being looked into. read: the others of its `album` are waited for. asked: the participant is asked where it belongs,
    because of `why`; `page` is the one that is asked about, and `slot` where it could go: all unknown ones of an album into the same.
    late: it is looked into later, nobody waits; before a document is asked for, the participant says what it is.
    `asked_for`: the slot that was asked for when it came. `message`: the participant's message it came in.
    """

    file: str
    status: Literal["waiting", "read", "asked", "late"] = "waiting"
    asked_for: str = ""
    album: str | None = None
    unique: str = ""
    problem: str | None = None
    limit: str | None = None
    pages: tuple[Page, ...] = ()
    parts: tuple[str, ...] = ()
    prints: tuple[str, ...] = ()
    why: Why = "unknown"
    page: int = 1
    slot: str = ""
    message: int | None = None

    @property
    def asked_page(self) -> Page | None:
        """The page that is asked about; None where the file was not read."""
        return self.pages[self.page - 1] if self.pages else None


@dataclass(frozen=True, slots=True)
class PinRequest:
    """A PIN Klaim that was asked for. Neither it nor a hash of it is kept: it is derived from `id` when needed."""

    id: str
    code: str
    channel: Literal["sms", "email"]
    at: str


@dataclass(frozen=True, slots=True)
class PinGuard:
    """Limits on guessing, per person: wrong tries, end of the lock, and requests for a PIN (ISO times, UTC)."""

    tries: int = 0
    locked_until: str | None = None
    requests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """Failed tries at a place in a row, and the text typed at the last of them."""

    tries: int = 0
    said: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """Answer of the submission service about the participant of a draft. `about`: NIK, KPJ and birth date (ISO) it was asked with.

    `found` is None until it answered, and `active` and `several_kpj` where it does not tell. `active`: an employer reports them still.
    """

    about: tuple[str, str, str]
    found: bool | None = None
    active: bool | None = None
    several_kpj: bool | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim being filled in, or a check or an estimate without one. Answers are the truth; phase and place follow from them.

    `phase`: a state of the machine, kept while the participant is elsewhere. `place`: the question, document or end the draft stands at.
    `inbox`: photos that are in no slot yet. `reviewed_values`: by question, a value read in a photo, once it is decided on.
    `failed`: by place, the tries that failed since it was asked. `mends`: in a correction, the places that have to be mended, each with
    the code of its reason. `left_as_is`: those of them the participant leaves unchanged.
    """

    id: str
    kind: str
    version: int
    phase: str = opened("claim")
    place: str = ""
    answers: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, DocumentFile] = field(default_factory=dict)
    inbox: tuple[Upload, ...] = ()
    reviewed_values: Mapping[str, str] = field(default_factory=dict)
    pending: Pending | None = None
    pin: PinRequest | None = None
    revision: int = 1
    failed: Mapping[str, Failed] = field(default_factory=dict)
    mends: Mapping[str, str] = field(default_factory=dict)
    left_as_is: tuple[str, ...] = ()
    verification: Verification | None = None

    def failing(self, place: str, said: str = "", *, least: int = 1) -> Draft:
        """The draft after one more failed try at this place, `least` at the least. `said`: the text typed."""
        before = self.failed.get(place, Failed())
        after = Failed(max(before.tries + 1, least), said or before.said)
        return replace(self, failed={**self.failed, place: after})

    def succeeding(self, *places: str) -> Draft:
        """The draft with the tries at these places forgotten: they are answered."""
        if not set(places) & set(self.failed):
            return self
        return replace(self, failed={place: one for place, one in self.failed.items() if place not in places})

    @property
    def purpose(self) -> Purpose:
        return purpose_of(self.phase)

    @property
    def confirmed(self) -> bool:
        """Whether the participant said in the review that all of it is right."""
        return self.phase == Filling.pin.state

    @property
    def visiting(self) -> str | None:
        """The place the participant went back to, None where they did not."""
        return self.place if is_changing(self.phase) else None

    def going_on(self) -> Draft:
        """The draft where its answers lead, neither confirmed nor back at a question."""
        return replace(self, phase=opened(self.purpose))

    def going_back(self, place: str) -> Draft:
        """The draft back at this place; its answer stands until a new one comes."""
        return replace(self, phase=changing(self.purpose), place=place)

    def unconfirmed(self) -> Draft:
        """The draft back in the form, if it was confirmed."""
        return self.going_on() if self.confirmed else self

    def done_with(self, place: str | None) -> Draft:
        """The draft no longer back at this place, if it was."""
        return self.going_on() if self.visiting is not None and self.visiting == place else self

    def confirming(self) -> Draft:
        """The draft after the participant said in the review that all of it is right."""
        return replace(self, phase=named(Filling.pin))


@dataclass(frozen=True, slots=True)
class Standing:
    """Standing of a filed claim. The claim's row and its moves hold it, and nothing else does.

    `filed_at` and `changed_at`, when it was last filed or moved, are aware. `revision` counts from 1 and grows with every correction.
    `moves` are the claim's history, oldest first. `attendance`: the answer to its appointment, None while there is none.
    """

    state: str
    filed_at: datetime
    changed_at: datetime
    revision: int = 1
    reference: str | None = None
    moves: tuple[Move, ...] = ()
    attendance: Attendance | None = None

    @property
    def last(self) -> Move | None:
        """The move that brought the claim here; None while it is handed over for the first time."""
        return self.moves[-1] if self.moves else None


_NEVER = datetime.min.replace(tzinfo=UTC)
NOT_READ = Standing("filing", _NEVER, _NEVER)
"""Placeholder, in a stored conversation, for what the claim's row holds."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A claim that was handed over.

    `standing` is read from the claim's row for every event and never stored here. The rest the row has not. Answers and files are
    kept as long as a correction may be asked for, with what was read in the files. `delay_told`: the participant knows that handing
    over takes longer. `copies`: the way by which copies of the news go out, "" where none was asked for. `promised`: the last day (ISO
    date) they were promised for the present stage, None for no promise. `late_told`: they know that it has passed.
    """

    id: str
    kind: str
    version: int
    standing: Standing = NOT_READ
    answers: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, DocumentFile] = field(default_factory=dict)
    reviewed_values: Mapping[str, str] = field(default_factory=dict)
    delay_told: bool = False
    copies: Literal["", "sms", "email"] = ""
    promised: str | None = None
    late_told: bool = False

    @property
    def state(self) -> str:
        return self.standing.state

    @property
    def revision(self) -> int:
        return self.standing.revision

    @property
    def reference(self) -> str | None:
        return self.standing.reference

    @property
    def filed_at(self) -> datetime:
        return self.standing.filed_at

    @property
    def moved_at(self) -> datetime:
        """The moment (aware) it came to its state."""
        return self.standing.last.at if self.standing.last else self.standing.filed_at

    @property
    def recorded_at(self) -> datetime | None:
        """The first moment at which the operator had it; None before."""
        return next((move.at for move in self.standing.moves if move.state == "recorded"), None)

    @property
    def note(self) -> str | None:
        """An officer's words of the last move."""
        return self.standing.last.note if self.standing.last else None

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Reasons of the last move."""
        return tuple(self.standing.last.reasons) if self.standing.last else ()

    @property
    def appointment(self) -> Appointment | None:
        """The appointment of the last move."""
        return self.standing.last.appointment if self.standing.last else None

    @property
    def correction_on_its_way(self) -> bool:
        """Whether a correction was filed since it was asked for, and is handed over still."""
        return self.state == "needs_correction" and self.standing.changed_at > self.moved_at

    def answering(self, attendance: Attendance) -> Filed:
        """The claim with this answer to its appointment."""
        return replace(self, standing=replace(self.standing, attendance=attendance))

    def without_answers(self) -> Filed:
        """The claim without what was told for it. Its files stay named: the officers have them."""
        return replace(self, answers={}, reviewed_values={})

    def as_draft(self, revision: int) -> Draft:
        """The claim as a draft again, as it was filed, to be filed as this revision."""
        return Draft(
            self.id,
            self.kind,
            self.version,
            answers=self.answers,
            files=self.files,
            reviewed_values=self.reviewed_values,
            revision=revision,
        )


@dataclass(frozen=True, slots=True)
class Reminder:
    """The participant wants to hear from us on that day (ISO date) about that draft."""

    id: str
    draft: str
    kind: str
    day: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """One participant's conversation.

    `phase`: the state of its machine. `subject`: the id of the draft the phase is about; in the consent the draft, or the claim, to go on
    with after it; "" where there is none. `prompted`: the place it stands at was shown, and it stands there still.
    """

    locale: str = "id"
    zone: str = WIB
    phase: str = named(Lobby.new)
    subject: str = ""
    consents: Mapping[str, int] = field(default_factory=dict)
    drafts: tuple[Draft, ...] = ()
    filed: tuple[Filed, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    guard: PinGuard = PinGuard()
    blocked: bool = False
    prompted: bool = False

    @property
    def draft(self) -> Draft | None:
        """The draft the participant is in; None outside."""
        return None if is_outside(self.phase) else self.draft_of(self.subject)

    def draft_of(self, draft_id: str) -> Draft | None:
        return next((draft for draft in self.drafts if draft.id == draft_id), None)

    def filed_of(self, claim_id: str) -> Filed | None:
        return next((filed for filed in self.filed if filed.id == claim_id), None)

    def is_in(self, draft: Draft) -> bool:
        """Whether the participant is in this draft."""
        return not is_outside(self.phase) and self.subject == draft.id

    def with_draft(self, draft: Draft) -> Conversation:
        """The same with this draft in place of the one of its id, or added."""
        others = tuple(draft if old.id == draft.id else old for old in self.drafts)
        return replace(self, drafts=others if self.draft_of(draft.id) else (*self.drafts, draft))

    def without_draft(self, draft_id: str) -> Conversation:
        """The same without this draft and its reminders."""
        return replace(
            self,
            drafts=tuple(draft for draft in self.drafts if draft.id != draft_id),
            reminders=tuple(reminder for reminder in self.reminders if reminder.draft != draft_id),
        )

    def with_filed(self, filed: Filed) -> Conversation:
        others = tuple(filed if old.id == filed.id else old for old in self.filed)
        return replace(self, filed=others if self.filed_of(filed.id) else (*self.filed, filed))
