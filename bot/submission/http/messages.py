"""Messages of the HTTP adapter, as types: JSON is read and written by them, and the OpenAPI description is made from them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from bot.ports.claims import ClaimRow
from bot.ports.submission import Balance, Membership, News, Participant, Receipt
from bot.submission.codes import coded
from bot.submission.news import STATES
from dialogs.model.decisions import Appointment, Reason

Key = Annotated[str, Meta(min_length=1, max_length=100, description="the claim's key, the same for the same claim")]
Moment = Annotated[datetime, Meta(tz=True)]
Line = Annotated[str, Meta(max_length=2000)]
StateName = Annotated[str, Meta(extra_json_schema={"enum": list(STATES)})]


class Document(Struct, frozen=True, omit_defaults=True):
    """A file of a claim. It comes as the part `part` of the upload, or is fetched from `link` until `link_expires`."""

    document: Annotated[str, Meta(description="the document it belongs to, such as id or kk")]
    file: str
    media_type: str
    size: Annotated[int, Meta(ge=0, description="bytes")]
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    part: str | None = None
    link: str | None = None
    link_expires: Moment | None = None


class Claim(Struct, frozen=True, omit_defaults=True):
    """A claim that is filed, or corrected where `revision` is above 1. The pair of `key` and `revision` is filed once."""

    key: Key
    revision: Annotated[int, Meta(ge=1)]
    programme: Annotated[str, Meta(description="JHT, JKK, JKM, JP or JKP")]
    reason: Annotated[str, Meta(description="the id of the claim's reason, such as jht_resign")]
    version: Annotated[int, Meta(description="of the questions of this reason")]
    filed_at: Moment
    locale: str
    answers: Annotated[dict[str, Any], Meta(description="answers by question; money in rupiah, days as YYYY-MM-DD")]
    documents: list[Document]
    notes: Annotated[list[dict[str, str]], Meta(description="what an officer should look at")] = []
    reference: Annotated[str | None, Meta(description="of a correction: the reference given before")] = None


class StatusReason(Struct, frozen=True, omit_defaults=True):
    """A coded reason of a status. A code that is not known is shown as its note."""

    code: Annotated[str, Meta(max_length=100)]
    about: Annotated[str, Meta(max_length=100, description="the document or question it is about")] = ""
    note: Line = ""


class StatusAppointment(Struct, frozen=True, omit_defaults=True):
    """An appointment at a branch or in a video call."""

    at: Moment
    place: Line = ""
    address: Line = ""
    link: Line = ""
    bring: tuple[Line, ...] = ()


class Status(Struct, frozen=True, omit_defaults=True):
    """One status of a claim. `id` is unique within the claim and stays the same when the status is reported again."""

    id: Annotated[str, Meta(min_length=1, max_length=100)]
    state: StateName
    at: Moment
    reasons: tuple[StatusReason, ...] = ()
    appointment: StatusAppointment | None = None
    note: Line | None = None


class ClaimStatus(Struct, frozen=True, omit_defaults=True):
    """The receipt of a claim, and its statuses so far."""

    reference: Annotated[str, Meta(min_length=1, max_length=100)]
    statuses: tuple[Status, ...] = ()


class StatusReport(Struct, frozen=True):
    """A status that is reported to the bot as it comes about."""

    key: Key
    status: Status


class Reported(Struct, frozen=True):
    """The bot's answer to a report. `changed` is false for one that came before, or after a later one."""

    changed: bool


class Problem(Struct, frozen=True):
    """An answer that says in one sentence why something was refused."""

    error: str


class Withdrawal(Struct, frozen=True):
    """The participant took the claim back."""

    key: Key
    at: Moment


class Capabilities(Struct, frozen=True):
    """Calls that the system has, out of submit, status, correct, withdraw, verify and balance."""

    capabilities: list[str]


class ParticipantQuestion(Struct, frozen=True):
    """Data by which a participant is found."""

    nik: str
    kpj: str
    birthdate: date


class ParticipantAnswer(Struct, frozen=True, omit_defaults=True):
    """A participant as the system knows them. Where `found` is false, nothing else is told."""

    found: bool
    active: bool | None = None
    several_kpj: bool | None = None


class BalanceAnswer(Struct, frozen=True):
    """A balance in rupiah, as of a day."""

    amount: Annotated[int, Meta(ge=0)]
    as_of: date


class WrongAnswer(ValueError):
    """A message does not fit its type. The sentence names the place, never a value."""


def read(body: bytes, kind: type[Any]) -> Any:
    """The message in a body. Raises WrongAnswer."""
    try:
        message = msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise WrongAnswer(f"is no {kind.__name__}: {_place_of(error)}") from None
    for status in _statuses(message):
        if status.state not in STATES:
            raise WrongAnswer(f"is no {kind.__name__}: the state is none of {', '.join(STATES)}")
    return message


def _place_of(error: Exception) -> str:
    """msgspec's sentence names types and places; that of broken JSON could quote the text, so it is left out."""
    return str(error) if isinstance(error, msgspec.ValidationError) else "not valid JSON"


def _statuses(message: object) -> tuple[Status, ...]:
    match message:
        case ClaimStatus():
            return message.statuses
        case StatusReport():
            return (message.status,)
    return ()


write = msgspec.json.encode


# --- to and from the values of the program --------------------------------------------------------------------------------


def claim_message(claim: ClaimRow, programme: str, documents: list[Document]) -> Claim:
    """The message of a filed claim."""
    return Claim(
        key=claim.submission_key,
        revision=claim.revision,
        programme=programme,
        reason=claim.kind,
        version=claim.version,
        filed_at=claim.filed_at,
        locale=claim.locale,
        answers=dict(claim.answers),
        documents=documents,
        notes=[dict(note) for note in claim.notes],
        reference=claim.reference,
    )


def receipt_of(answer: ClaimStatus) -> Receipt:
    """The receipt in an answer, with its news."""
    return Receipt(answer.reference, tuple(news_of(status) for status in answer.statuses))


def news_of(status: Status) -> News:
    """The news in a status. A code of no catalogue becomes "other", with its text."""
    reasons = tuple(coded(Reason(reason.code, reason.about, reason.note)) for reason in status.reasons)
    told = status.appointment
    appointment = None
    if told is not None:
        appointment = Appointment(told.at.isoformat(), told.place, told.address, told.link, told.bring)
    return News(status.id, status.state, status.at, status.note, reasons, appointment)


def question_of(participant: Participant) -> ParticipantQuestion:
    """The question about a participant."""
    return ParticipantQuestion(participant.nik, participant.kpj, participant.born)


def membership_of(answer: ParticipantAnswer) -> Membership:
    """The answer about a participant; of one who was not found, nothing more."""
    return Membership(True, answer.active, answer.several_kpj) if answer.found else Membership(False)


def balance_of(answer: BalanceAnswer) -> Balance:
    """The balance in an answer."""
    return Balance(answer.amount, answer.as_of)
