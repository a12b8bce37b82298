"""The seams between the parts. Who uses a thing names here what it needs; who has it offers that; `bot.wiring` brings them together."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, Protocol, TypeVar

from bot.listed import (
    ClaimCounts,
    ClaimQuery,
    Listing,
    Place,
    TermKind,
    branch_of,
    is_doubtful,
    programme_of,
    promised_on,
    waiting_since,
)
from dialogs.model.decisions import Appointment, Attendance, Reason
from dialogs.model.decisions import Move as Move

T = TypeVar("T")

DEFAULT_DESTINY = "default"
"""The destiny of a participant's one conversation; others could run beside it."""


@dataclass(frozen=True, slots=True)
class StorageKey:
    """Conversation key: the fields and their meaning are aiogram's."""

    bot_id: int
    chat_id: int
    user_id: int
    thread_id: int | None = None
    business_connection_id: str | None = None
    destiny: str = DEFAULT_DESTINY

    def __str__(self) -> str:
        return f"{self.bot_id}:{self.chat_id}:{self.user_id}:{self.thread_id or ''}:{self.business_connection_id or ''}:{self.destiny}"

    @classmethod
    def parse(cls, text: str) -> StorageKey:
        """The key that `str()` wrote. Raises ValueError for anything else."""
        bot_id, chat_id, user_id, thread, business, destiny = text.split(":", 5)
        return cls(int(bot_id), int(chat_id), int(user_id), int(thread) if thread else None, business or None, destiny)


# --- saying --------------------------------------------------------------------------------


Urgency = Literal["answer", "push", "reminder"]
"""Order in which messages of different chats are sent: answers to people who write, then news, then what was only due."""


@dataclass(frozen=True, slots=True)
class Message:
    """One call to Telegram, ready to be made: rendered HTML and a reply_markup as the Bot API takes it.

    kind send: `text`, `markup`. kind edit: also `message_id`. kind settle: takes the inline keyboard off `message_id`, or off every older
    message with a button whose data begins with `begins`.
    kind delete: `message_id`. kind document: `text` is the caption, `markup`, and `paper` the words of the page that goes with it, plain
    and JSON-able ("name" of the file, "lang", "title", "lead", "code", "sections" of "heading", "items", "pairs" and "lines", "notes":
    `bot.papers.page` tells more), laid out when it is sent; or a "calendar" (`bot.calendar.invitation`).
    kind replace: `text`, `markup`, and the `message_id` to be changed into it. Where that is not the last message of the chat any more,
    its keyboard goes and this one is sent.
    `reply_to` (of send): the message of the chat this one is about. `aside` (of send): its keyboard does not end with the next question.
    `passing` (of send): the next message sent takes its place, as long as nothing came after it.
    kind photo: `text` is the caption, `markup`, and `picture` names a picture kept with a file ("file", "part"), fetched when it is sent.
    `urgency`: its class among the messages of all chats; within a chat the order of the outbox holds.
    """

    kind: Literal["send", "replace", "edit", "settle", "delete", "document", "photo"]
    text: str = ""
    markup: Mapping[str, Any] | None = None
    message_id: int | None = None
    quiet: bool = False
    paper: Mapping[str, Any] | None = None
    picture: Mapping[str, str] | None = None
    reply_to: int | None = None
    aside: bool = False
    passing: bool = False
    begins: str = ""
    urgency: Urgency = "answer"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message in the outbox. `id` grows; messages of one key are sent in that order, one at a time."""

    id: int
    key: StorageKey
    message: Message
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the outbox on the screen, with the id Telegram gave it. `settled`: its keyboard was taken off."""

    outgoing: Outgoing
    message_id: int
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Received:
    """Result of an event: messages to send now (they are committed), and the toast of a pressed button."""

    outgoing: Sequence[Outgoing] = ()
    toast: str | None = None
    alert: bool = False
    duplicate: bool = False


class Tampered(Exception):
    """A claim's row, moves or files are not as they were written: changed, removed or put back outside of this program."""

    def __init__(self, claim: str, why: str) -> None:
        super().__init__(f"claim {claim}: {why}")
        self.claim = claim
        self.why = why


class FileTooBig(Exception):
    """The file is larger than what may be fetched (20 MB)."""


class FileGone(Exception):
    """The file can't be fetched any more; it has to be sent again."""


VERDICT_SECONDS = 20.0
"""Seconds a participant waits for the verdict on a photo; then the claim goes on without it. An operator may set another value."""

# --- working --------------------------------------------------------------------------------

JobKind = Literal[
    "check_file", "drop_file", "deliver_pin", "submit", "ask_news", "simulate", "copy_news", "verify", "due", "decide", "remind",
    "purge", "look_late", "mail_late",
]  # fmt: skip
"""`remind` is enqueued no more: earlier releases left some, due months later, and they still arrive."""


@dataclass(frozen=True, slots=True)
class Job:
    """Work to be done after the commit, at least once. Ids only: it is stored in clear by the work engine.

    `id` makes it unique: the same order twice is done once. `at` (aware, UTC): not before.
    """

    kind: JobKind
    id: str
    subject: str
    at: datetime | None = None


JobHandler = Callable[[str], Awaitable[None]]
"""Does the work for a subject. Returning is done; raising `TryLater` is done again later; any other error is kept and logged."""


class TryLater(Exception):
    """The outside is not ready; do the job again after `seconds`."""

    def __init__(self, seconds: float, why: str) -> None:
        super().__init__(why)
        self.seconds = seconds


class WorkEngine(Protocol):
    """The durable engine. `enqueue` joins the caller's transaction: it takes the synchronous SQLAlchemy connection of it."""

    def enqueue(self, connection: Any, job: Job) -> None: ...
    def handle(self, kind: JobKind, handler: JobHandler) -> None: ...
    async def start(self) -> None: ...
    async def stop(self) -> None: ...


# --- keeping --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stored:
    """A conversation as kept: the place (a state's name), the format's version, and the rest as JSON-able data."""

    state: str | None
    version: int
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileRow:
    """A participant's file. `source` is the JSON of an IncomingFile.

    `blob` names an encrypted object. For a waiting file that is what was sent, None until it is fetched. For a stored file it is what is
    kept. For others it is None.
    `reading` (personal, encrypted): what was found in it, as JSON: "pages" of {"kind", "verdict", "fields": {name: [value, confidence]}},
    "parts" and "fingerprints" as in `dialogs.model.events.FileChecked`, the "sha256" of the content, and "carried": what the file that
    was sent carried besides its pages (`bot.documents.carried`); it is not there where an earlier release looked into the file.
    Of a stored file a part is kept as the object `BLOB.PART`, a page to look at as `BLOB.view-1` and so on.
    """

    id: str
    key: StorageKey
    claim: str
    slot: str
    status: Literal["waiting", "stored", "refused", "dropped"]
    source: Mapping[str, Any]
    media_type: str | None = None
    size: int | None = None
    blob: str | None = None
    problem: str | None = None
    reading: Mapping[str, Any] | None = None


SENSITIVE = ("bank", "account", "holder", "phone", "email")
"""Questions that decide where the money goes, and how its owner is reached."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """Answers of the `SENSITIVE` questions that a correction replaced: when, the revision they stood in, and their old values."""

    at: datetime
    revision: int
    answers: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class CallBack:
    """A call by which an officer made sure of changed answers.

    `at` (aware) is when it was written down, `called_at` when the call was. It stands for all changes up to `revision`. `called` is who
    answered, `number` the number that was called, `words` what was said.
    """

    at: datetime
    by: str
    revision: int
    called_at: datetime
    called: str = field(repr=False)
    number: str = field(repr=False)
    words: str = field(default="", repr=False)


IdentityDecision = Literal["same", "other", "fraud"]


@dataclass(frozen=True, slots=True)
class IdentityVerdict:
    """A supervisor's decision on this claim and another with the same number. `reason` is internal and never sent.

    same: one person, and both claims are fine. other: two people who may share the number. fraud: nothing is paid.
    `kinds`: the numbers that were alike then; one more that is alike later has to be decided on again.
    """

    other: str
    kinds: tuple[str, ...]
    decision: IdentityDecision
    by: str
    at: datetime
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A filed claim: its answers as they were on the path, the files of each slot in their order, its life so far, and what the
    officer should know.

    `notes` is as in `dialogs.model.effects.FileClaim`, `late_at` as in `ExpectClaim`, `attendance` the answer to its appointment.
    `unreached_since`: since when its participant has the bot blocked, None where news reaches them.
    `adapter` names the adapter that has the claim, "" before the first try. `submission_key` is the key it stands under there, without
    the revision. `twin_of` is the id of the claim that stands there under the same key for another participant, and `twins` has the ids
    of those there. `heard_at`: the service's own time of the last status it reported.
    """

    id: str
    key: StorageKey
    kind: str
    version: int
    revision: int
    state: str
    reference: str | None
    answers: Mapping[str, Any]
    files: Mapping[str, Sequence[str]]
    locale: str
    filed_at: datetime
    updated_at: datetime
    moves: Sequence[Move] = ()
    notes: Sequence[Mapping[str, str]] = ()
    late_at: datetime | None = None
    adapter: str = ""
    submission_key: str = ""
    twin_of: str | None = None
    twins: Sequence[str] = ()
    heard_at: datetime | None = None
    attendance: Attendance | None = None
    unreached_since: datetime | None = None
    officer: str | None = None
    replaced: Sequence[Replaced] = ()
    calls: Sequence[CallBack] = ()
    verdicts: Sequence[IdentityVerdict] = ()

    @property
    def listed(self) -> Listing:
        """Return what lists of claims show and sort by; all of it follows from the claim."""
        return Listing(
            programme_of(self.kind),
            branch_of(self.answers),
            promised_on(self.late_at, self.answers),
            waiting_since(self.state, self.moves, self.filed_at, self.updated_at),
            is_doubtful(self.notes),
        )


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Page of a list of claims. `before` and `after` are the places where its neighbours end and begin, None where there is none.

    `shared` are the ids of those with a number that stands in somebody else's claim too.
    """

    claims: Sequence[ClaimRow]
    shared: frozenset[str] = frozenset()
    before: Place | None = None
    after: Place | None = None


SameIdentity = tuple[str, tuple[TermKind, ...]]
"""Id of another claim, and the kinds of numbers that both have."""


DeskStatus = Literal["kept", "right", "wrong", "pending", "sending", "held", "sent", "undone", "refused", "overtaken"]
"""Status of what officers keep at the desk. A note is kept; a check is right or wrong, or undone.

A decision is pending until it is due, or held until somebody releases it; then sending, and sent. It ends unsent as undone, refused, or
overtaken by a change of the claim.
"""
OPEN: tuple[DeskStatus, ...] = ("pending", "sending", "held")
"""Statuses of decisions that may still reach the participant."""


@dataclass(frozen=True, slots=True)
class DeskEntry:
    """One thing officers keep beside a claim: an internal note, a check of a document, or a decision before it is sent.

    `body` (personal, encrypted) is JSON-able. `by` is the officer; `due_at` (aware) the moment a pending decision is sent;
    `settled_by` the officer who released, refused or undid it.
    """

    id: str
    claim: str
    kind: Literal["note", "check", "decision"]
    by: str
    at: datetime
    status: DeskStatus
    body: Mapping[str, Any] = field(default_factory=dict)
    due_at: datetime | None = None
    settled_by: str | None = None


Role = Literal["officer", "supervisor", "auditor", "administrator"]
"""Part of somebody who uses the desk; `bot.desk.rights` tells what each may do."""


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody who may use the desk. `epoch` grows when all sessions of theirs end.

    `branches`: ids of the branches whose claims they see; all when empty. `locale`: the language they chose, None before.
    `totp_secret` (base32, personal, encrypted): of their authenticator, None without one. `totp_step`: the last step of 30 s, counted
    from the epoch, whose code was used.
    """

    name: str
    password_hash: str | None
    epoch: int
    role: Role = "officer"
    branches: frozenset[str] = frozenset()
    locale: str | None = None
    totp_secret: str | None = field(default=None, repr=False)
    totp_step: int | None = None


@dataclass(frozen=True, slots=True)
class OfficerSession:
    """A session at the desk: whose, since when, until when (aware). It ends with the officer's epoch.

    `by_link`: begun by a one-time link.
    """

    officer: str
    epoch: int
    began: datetime
    expires: datetime
    by_link: bool = False


class LastAdministrator(Exception):
    """The change would leave nobody who administers the desk."""


@dataclass(frozen=True, slots=True)
class AuditNote:
    """Something done or looked at. `actor`: an officer's name, or one of participant, service, simulation and system.

    `at` is aware. `address`: class of the network address (`bot.acting.address_class`), "" where nobody was at a machine.
    `details`: numbers and codes only, no person's words; `AuditTrail.note` refuses others.
    """

    actor: str
    action: str
    at: datetime
    claim: str | None = None
    address: str = ""
    details: Mapping[str, str | int | bool | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """A note in the chain: its number, and its hash in hexadecimal."""

    number: int
    note: AuditNote
    hash: str


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Entries wanted: all where nothing is set. `since` is included, `until` is not; both aware."""

    actor: str | None = None
    claim: str | None = None
    action: str | None = None
    since: datetime | None = None
    until: datetime | None = None


class Audit(Protocol):
    """Record of who did and looked at what. `entries` gives the newest first, below the number `before`; `entries_after` the oldest."""

    async def note(self, note: AuditNote) -> None: ...
    async def entries(self, wanted: AuditFilter, before: int | None, most: int) -> Sequence[AuditEntry]: ...
    async def entries_after(self, wanted: AuditFilter, after: int, most: int) -> Sequence[AuditEntry]: ...


STEPS = ("begun", "form", "documents", "review", "pin", "filed")
"""Steps of a claim being filled in, in their order; a step is named by its place from 1 on."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Number of drafts that came to a step of `STEPS` or further."""

    step: str
    count: int


@dataclass(frozen=True, slots=True)
class Stage:
    """Time claims spent in a state, in hours: the median, and what nine of ten stayed within.

    `count`: stages that ended. `promised`: those for which a day was promised, and `late` those that ended after it.
    """

    state: str
    count: int
    median: int
    most: int
    promised: int
    late: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of some days, both included. `reasons`: code and number of times given, the most frequent first.

    `right`: claims approved without any correction; `corrected`: those approved after one.
    """

    since: date
    until: date
    reached: tuple[Reached, ...]
    stages: tuple[Stage, ...]
    reasons: tuple[tuple[str, int], ...]
    right: int
    corrected: int


class FigureBook(Protocol):
    """Figures kept of what happened."""

    async def between(self, since: date, until: date) -> Figures: ...


class Session(Protocol):
    """One transaction. Reads see what was committed; writes are kept back and written together at the commit.

    Everything marked personal is encrypted with a key id and bound to its row. Raising inside leaves nothing behind.
    """

    async def load(self, key: StorageKey) -> Stored | None: ...
    def save(self, key: StorageKey, stored: Stored) -> None: ...
    async def seen(self, event_id: str) -> bool: ...
    def remember(
        self, key: StorageKey, event_id: str, kind: str, before: str | None, after: str | None, at: datetime
    ) -> None: ...
    def say(self, key: StorageKey, message: Message, at: datetime) -> Outgoing: ...
    def enqueue(self, job: Job) -> None: ...
    def keep_failed(
        self, key: StorageKey | None, event_id: str, body: Mapping[str, Any], error: str, at: datetime
    ) -> None: ...
    def consent(self, key: StorageKey, purpose: str, version: int, given: bool, at: datetime) -> None: ...
    def add_file(self, row: FileRow, at: datetime) -> None: ...
    async def file(self, file_id: str) -> FileRow | None: ...
    def set_file(self, row: FileRow) -> None: ...
    def add_claim(self, row: ClaimRow) -> None: ...
    async def claim(self, claim_id: str) -> ClaimRow | None: ...
    def set_claim(self, row: ClaimRow, move: Move | None = None) -> None: ...
    async def same_identity(self, claim_id: str) -> Sequence[SameIdentity]: ...
    def take_key(self, idempotency_key: str, claim_id: str) -> None: ...
    async def holder(self, idempotency_key: str) -> str | None: ...
    def put_desk_entry(self, entry: DeskEntry) -> None: ...
    async def desk_entry(self, entry_id: str) -> DeskEntry | None: ...
    async def desk_entries(self, claim_id: str) -> Sequence[DeskEntry]: ...
    def forget(self, key: StorageKey) -> None: ...
    def note(self, note: AuditNote) -> None: ...
    def reached(self, draft: str, kind: str, step: str, at: datetime) -> None: ...


class Store(Protocol):
    """Store of all data. `run` is the only way to write: one transaction around `work`.

    `audit` is written by every change of a claim, within its transaction; `note` of it stands alone.
    `key` locks that conversation. Work on the same key runs one after the other, in the order it came. Different keys run side by side. On
    SQLite a single writer commits several keys' work together; on PostgreSQL the conversation's row is locked. `event_id`, where the work
    will ask whether it was `seen`, lets that be read along with the conversation.
    """

    @property
    def audit(self) -> Audit: ...
    @property
    def figures(self) -> FigureBook: ...
    async def run(
        self, key: StorageKey | None, work: Callable[[Session], Awaitable[T]], event_id: str | None = None
    ) -> T: ...
    def sent(self, outgoing: Outgoing, message_id: int | None, at: datetime) -> Awaitable[None]: ...
    async def retry(self, outgoing: Outgoing, not_before: datetime, error: str) -> None: ...
    async def undeliverable(self, outgoing: Outgoing, error: str, at: datetime) -> None: ...
    async def unsent(self, older_than: datetime, limit: int) -> Sequence[Outgoing]: ...
    async def newest_unsent(self, limit: int) -> Sequence[Outgoing]: ...
    async def unsent_in(self, key: StorageKey) -> Sequence[Outgoing]: ...
    async def shown(self, key: StorageKey, most: int) -> Sequence[Shown]: ...
    def settled(self, row_id: int) -> Awaitable[None]: ...
    async def claims(self, state: str | None, limit: int, offset: int) -> Sequence[ClaimRow]: ...
    async def count_claims(self) -> Mapping[str, int]: ...
    async def late_claims(self, now: datetime, limit: int, offset: int) -> Sequence[ClaimRow]: ...
    async def count_late(self, now: datetime) -> int: ...
    async def list_claims(
        self,
        query: ClaimQuery,
        now: datetime,
        most: int,
        *,
        after: Place | None = None,
        before: Place | None = None,
        last: bool = False,
    ) -> ClaimPage: ...
    async def count_listed(self, query: ClaimQuery, officer: str, now: datetime) -> ClaimCounts: ...
    async def waiting_for(
        self, states: Sequence[str], officer: str, after: tuple[datetime, str] | None, limit: int
    ) -> Sequence[ClaimRow]: ...
    async def desk_entries_in(self, status: DeskStatus, by: str | None, limit: int) -> Sequence[DeskEntry]: ...
    async def claims_changed(self, seen: int) -> int: ...
    async def views(self, officer: str) -> Mapping[str, str]: ...
    async def put_view(self, officer: str, name: str, filters: str) -> None: ...
    async def drop_view(self, officer: str, name: str) -> None: ...
    async def close(self) -> None: ...


OfficerChange = Literal["password_hash", "epoch", "role", "branches", "locale", "totp_secret", "totp_step"]
"""Field of an officer that can be changed alone."""


class Officers(Protocol):
    """Officers of the desk, their sessions, and the one-time links that let them in.

    Links, passwords and ids of sessions are kept hashed only. A change names the fields it changes, so that two at once both count.
    """

    async def officer(self, name: str) -> Officer | None: ...
    async def all_officers(self) -> Sequence[Officer]: ...
    async def put_officer(self, officer: Officer) -> None: ...
    async def change_officer(self, name: str, changes: Mapping[OfficerChange, Any], *, end_all: bool = False) -> bool:
        """Change these fields; `end_all` ends every session and link too. Whether there is such an officer.

        Raises LastAdministrator where the role of the only administrator would go.
        """
        ...

    async def remove_officer(self, name: str) -> bool:
        """Remove an officer with their sessions and links, at once. Whether there was one. Raises LastAdministrator."""
        ...

    async def use_code(self, name: str, step: int) -> bool:
        """Use up the authenticator's code of this step. Whether no code of it or of a later one was used before."""
        ...

    async def add_link(self, name: str, token_hash: str, expires: datetime) -> None: ...
    async def use_link(self, token_hash: str, now: datetime) -> str | None: ...
    async def begin_session(self, id_hash: str, session: OfficerSession) -> bool:
        """Keep a session. Whether it was kept: not where the officer is gone or the epoch is another by now."""
        ...

    async def session(self, id_hash: str, now: datetime) -> tuple[Officer, OfficerSession] | None:
        """The session with its officer; None when it is unknown, over, or the officer is gone."""
        ...

    async def extend_session(self, id_hash: str, expires: datetime) -> None: ...
    async def end_session(self, id_hash: str) -> None: ...


@dataclass(frozen=True, slots=True)
class BankFile:
    """A bank's list of transfers: who brought it, its lines (personal, encrypted), who confirmed it, and when it was gone through.

    `id` follows from the lines. A line holds "line", its number, and "reference", "sen", "day" and "ending"; or "why" it can't be used.
    """

    id: str
    brought_by: str
    brought_at: datetime
    lines: Sequence[Mapping[str, Any]] = field(repr=False)
    confirmed_by: str | None = None
    confirmed_at: datetime | None = None
    finished_at: datetime | None = None


class BankFiles(Protocol):
    """Bank's lists of transfers that officers brought."""

    async def add_bank_file(self, file: BankFile) -> bool:
        """Keep a list. Whether it is new: one of the same lines stays as it is."""
        ...

    async def bank_file(self, file_id: str) -> BankFile | None: ...
    async def bank_files(self, most: int) -> Sequence[BankFile]: ...
    async def confirm_bank_file(self, file_id: str, by: str, at: datetime) -> bool:
        """Confirm a list, once. Whether it was confirmed by this: not by who brought it, nor a second time."""
        ...

    async def finish_bank_file(self, file_id: str, at: datetime) -> None: ...


class Blobs(Protocol):
    """Encrypted files, by name. Raises KeyError for a name that is not there."""

    async def put(self, name: str, content: bytes) -> None: ...
    async def get(self, name: str) -> bytes: ...
    async def delete(self, name: str) -> None: ...


# --- handing over --------------------------------------------------------------------------------


Capability = Literal["submit", "status", "correct", "withdraw", "verify", "balance"]
"""A call of a submission adapter. `status`: asked, the service tells how a claim stands; each adapter can say whether it has one."""


@dataclass(frozen=True, slots=True)
class News:
    """One status of a claim, as the submission service reports it.

    `id` names it within its claim, the same each time it is reported. `at` (aware) is the service's own time of it, and `by` is
    "simulation" where the service only plays.
    """

    id: str
    state: str
    at: datetime
    note: str | None = None
    reasons: tuple[Reason, ...] = ()
    appointment: Appointment | None = None
    by: str = "service"


@dataclass(frozen=True, slots=True)
class Receipt:
    """The submission service has the claim. `news`: its statuses so far, oldest first."""

    reference: str
    news: Sequence[News] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """Data by which a submission service finds a participant. All of it is personal."""

    nik: str = field(repr=False)
    kpj: str = field(repr=False)
    born: date = field(repr=False)


@dataclass(frozen=True, slots=True)
class Membership:
    """A participant as the submission service knows them. `active`: whether an employer still reports them; None: not told."""

    found: bool
    active: bool | None = None
    several_kpj: bool | None = None


@dataclass(frozen=True, slots=True)
class Balance:
    """A balance in rupiah, as of a day."""

    amount: int
    as_of: date


class Unreachable(Exception):
    """The submission service gave 5xx, 429 or no connection: try again, for days. `seconds`: not before it asked to, if it did."""

    def __init__(self, why: str = "", seconds: float | None = None) -> None:
        super().__init__(why)
        self.seconds = seconds


class Uncertain(Exception):
    """A time-out: it may have the claim. Ask with `status` before sending again."""


class NotOffered(Exception):
    """The adapter has no such call; `Submission.capabilities` tells beforehand."""


class Submission(Protocol):
    """Receiver of claims. Sending a claim with the same key twice files it once.

    A call that is not among the `capabilities` raises NotOffered; `bot.submission.base.Adapter` has them all like that, to inherit.
    Each raises Unreachable and Uncertain. A key is the claim's, a dot, and its revision.
    """

    name: str

    @property
    def capabilities(self) -> frozenset[Capability]: ...
    async def submit(self, claim: ClaimRow, idempotency_key: str) -> Receipt: ...
    async def status(self, idempotency_key: str) -> Receipt | None: ...
    async def correct(self, claim: ClaimRow, idempotency_key: str) -> Receipt: ...
    async def withdraw(self, claim: ClaimRow, idempotency_key: str) -> None: ...
    async def verify(self, participant: Participant) -> Membership: ...
    async def balance(self, participant: Participant) -> Balance: ...
    async def start(self) -> None: ...
    async def stop(self) -> None: ...


# --- PIN --------------------------------------------------------------------------------


class PinDelivery(Protocol):
    """Hands a short message to an SMS or mail service. `page` is the text of a mail as HTML.

    Raises TryLater when it may work later, ValueError when it never will.
    """

    async def sms(self, to: str, text: str, idempotency_key: str) -> None: ...
    async def mail(
        self, to: str, subject: str, text: str, idempotency_key: str, *, page: str | None = None
    ) -> None: ...
