"""Events of a conversation. Everything that reaches a dialogue is one of these, whoever caused it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dialogs.model.decisions import Appointment, Reason

OtherKind = Literal[
    "sticker", "voice", "video", "animation", "audio", "poll", "dice", "game", "venue", "story", "unknown"
]


@dataclass(frozen=True, slots=True)
class TextReceived:
    """The participant typed something."""

    text: str
    message_id: int
    forwarded: bool = False


@dataclass(frozen=True, slots=True)
class CommandReceived:
    """The participant sent a command: `/status`, `/start LINK`. `language` is the IETF tag of their app, unverified."""

    name: str
    argument: str
    message_id: int
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ButtonPressed:
    """The participant pressed a button under a message. `data` is what we once put into it."""

    data: str
    message_id: int | None


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A file as Telegram describes it; nothing of it is trusted before it was looked into.

    `size` is in bytes and may be unknown, `reference` opens it at Telegram for a while, `unique` stays the same for the same file.
    """

    reference: str
    unique: str
    photo: bool
    size: int | None = None
    name: str | None = None
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class SentFile:
    """The participant sent a photo or a file; those of an album carry its id."""

    file: IncomingFile
    message_id: int
    album: str | None = None
    caption: str | None = None
    forwarded: bool = False


@dataclass(frozen=True, slots=True)
class SharedContact:
    """The participant shared a contact; `own` when it is their own number."""

    phone: str
    own: bool
    message_id: int


@dataclass(frozen=True, slots=True)
class SharedLocation:
    """The participant shared a place, in degrees."""

    latitude: float
    longitude: float
    message_id: int


@dataclass(frozen=True, slots=True)
class Edited:
    """The participant changed a message sent before."""

    text: str
    message_id: int


@dataclass(frozen=True, slots=True)
class SentOther:
    """Something with no meaning for a claim: a sticker, a voice message, a poll."""

    kind: OtherKind
    message_id: int


@dataclass(frozen=True, slots=True)
class Blocked:
    """The participant stopped the bot; nothing can be said until they return."""


@dataclass(frozen=True, slots=True)
class Unblocked:
    """The participant let the bot in again."""


@dataclass(frozen=True, slots=True)
class PinTyped:
    """Six digits from the number pad. Never stored, never logged."""

    digits: str
    request: str
    message_id: int | None = None

    def __repr__(self) -> str:
        return f"PinTyped(request={self.request!r})"


@dataclass(frozen=True, slots=True)
class ReadPage:
    """Reading of a page: the kind of document ("other" when none was recognised) and the values in it.

    `fields`: a value and a confidence of 0 to 1 by name (nik, name, birth, kpj, account, bank, holder, npwp, kk, niks, company, start,
    end).
    `verdict`: why the page can't be read well (too_dark, blurred …), None when it can.
    """

    kind: str
    fields: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class FileChecked:
    """A file was looked into and stored (`problem` is None) or not (`problem` says why, `limit` with which bound).

    `pages`: what each page shows; empty where nothing could be read. `parts`: pictures kept with it, by name ("marked-1", "line-1-nik").
    `fingerprints`: 16 hex digits for each page, alike for pictures that look alike.
    """

    file: str
    problem: str | None = None
    limit: str | None = None
    pages: tuple[ReadPage, ...] = ()
    parts: tuple[str, ...] = ()
    fingerprints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PinUndeliverable:
    """The PIN of a request could not be handed over; another way must be offered."""

    request: str


@dataclass(frozen=True, slots=True)
class ParticipantVerified:
    """The submission service told about the participant of a draft. The values are those of `conversation.Verification`."""

    draft: str
    about: tuple[str, str, str] = field(repr=False)
    found: bool
    active: bool | None = None
    several_kpj: bool | None = None


@dataclass(frozen=True, slots=True)
class ClaimRecorded:
    """The submission service has the claim, under this reference."""

    claim: str
    revision: int
    reference: str


@dataclass(frozen=True, slots=True)
class ClaimDelayed:
    """The submission service can't be reached; the claim is kept and sent again. Told once.

    `stored_at`: since when it is kept, an aware moment in ISO form; "" for an event of an earlier release.
    """

    claim: str
    revision: int
    stored_at: str = ""


@dataclass(frozen=True, slots=True)
class ClaimMoved:
    """An officer, or the submission service, moved a filed claim along its life.

    `by`: "service", "simulation", or the officer's name; it goes into the claim's history. `note`: the words for the participant, beside
    the coded `reasons` or the `appointment`.
    """

    claim: str
    to: str
    by: str
    note: str | None = None
    reasons: tuple[Reason, ...] = ()
    appointment: Appointment | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """The moment of something announced earlier, usually with `Schedule`. `topic` names its handler in `dialogs.scenes.due`."""

    topic: str
    subject: str


@dataclass(frozen=True, slots=True)
class ProcessingFailed:
    """Something on our side failed while an update of this participant was processed; they are told in one kind sentence."""


Event = (
    TextReceived
    | CommandReceived
    | ButtonPressed
    | SentFile
    | SharedContact
    | SharedLocation
    | Edited
    | SentOther
    | Blocked
    | Unblocked
    | PinTyped
    | FileChecked
    | PinUndeliverable
    | ParticipantVerified
    | ClaimRecorded
    | ClaimDelayed
    | ClaimMoved
    | Due
    | ProcessingFailed
)
