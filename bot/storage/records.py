"""Rows and what they mean: each thing that is kept, as a row of its table with its personal part as JSON bytes, and
back.

The personal part is still in the clear here; `sql` seals it on its way to a database. Personal parts of a fixed form are
declared as msgspec Structs: a field without a default is always written, one with a default only where it differs.
A form grows by fields with a default; what it has once stored it reads for ever.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec

from bot.ports.claims import CallBack, ClaimRow, IdentityVerdict, Replaced
from bot.ports.conversations import Message, Outgoing, StorageKey, Stored, Urgency
from bot.ports.desk import DeskEntry
from bot.ports.files import FileRow
from dialogs.model.decisions import Appointment, Attendance, Move, Reason

Row = dict[str, Any]


class _MessageBody(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    text: str
    markup: Mapping[str, Any] | None
    message_id: int | None
    quiet: bool
    paper: Mapping[str, Any] | None = None
    picture: Mapping[str, str] | None = None
    reply_to: int | None = None
    aside: bool = False
    passing: bool = False
    begins: str = ""
    urgency: Urgency = "answer"


class _ClaimBody(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """The reference names a person at the service, so it is in the personal part."""

    reference: str | None
    answers: Mapping[str, Any]
    # Until a document could have several photos, its file stood alone.
    files: Mapping[str, tuple[str, ...] | str]
    notes: tuple[Mapping[str, Any], ...] = ()
    adapter: str = ""
    submission_key: str = ""
    twins: tuple[str, ...] = ()
    heard_at: datetime | None = None
    attendance: Attendance | None = None
    unreached_since: datetime | None = None
    # In the clear in a column of its own until lists had columns.
    kind: str = ""
    replaced: tuple[Replaced, ...] = ()
    calls: tuple[CallBack, ...] = ()
    verdicts: tuple[IdentityVerdict, ...] = ()


class _MoveBody(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Words of a move. A note stood alone until reasons had codes."""

    note: str | None = None
    reasons: tuple[Reason, ...] = ()
    appointment: Appointment | None = None


_MESSAGES = msgspec.json.Decoder(_MessageBody)
_CLAIMS = msgspec.json.Decoder(_ClaimBody)
_MOVES = msgspec.json.Decoder(_MoveBody | str)


def pack(value: object) -> bytes:
    """`value`, of no fixed form, as compact JSON.

    Raises TypeError or ValueError for what JSON can't hold: in the work that wrote it, not at the commit. That is why the
    standard library writes it: msgspec would write NaN as null, and bytes, sets and moments as strings and lists.
    """
    # zlib was tried: for 0.9 kB it costs 13 µs, ten times what the encryption does, to save 0.6 kB of disk.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def unpack(body: bytes) -> Any:
    """Undo `pack`; tuples become lists. Raises msgspec.DecodeError."""
    return msgspec.json.decode(body)


def conversation_row(key: StorageKey, stored: Stored, at: datetime) -> Row:
    """The row of a conversation."""
    return {
        "key": str(key),
        "state": stored.state,
        "version": stored.version,
        "body": pack(stored.data),
        "updated_at": at,
    }


def stored(row: Mapping[str, Any]) -> Stored:
    """The conversation of a row."""
    return Stored(row["state"], row["version"], unpack(row["body"]))


def outgoing_row(outgoing: Outgoing, at: datetime) -> Row:
    """The row of a message that waits to be sent."""
    message = outgoing.message
    body = _MessageBody(
        message.text,
        message.markup,
        message.message_id,
        message.quiet,
        message.paper,
        message.picture,
        message.reply_to,
        message.aside,
        message.passing,
        message.begins,
        message.urgency,
    )
    return {
        "id": outgoing.id,
        "key": str(outgoing.key),
        "kind": message.kind,
        "body": msgspec.json.encode(body),
        "created_at": at,
        "attempts": 0,
        "not_before": at,
        "status": "waiting",
    }


def outgoing(row: Mapping[str, Any]) -> Outgoing:
    """The message of a row. Raises msgspec.DecodeError."""
    body = msgspec.structs.asdict(_MESSAGES.decode(row["body"]))
    return Outgoing(row["id"], StorageKey.parse(row["key"]), Message(row["kind"], **body), attempts=row["attempts"])


def file_row(file: FileRow) -> Row:
    """The row of a file, without the time it was added at."""
    return {
        "id": file.id,
        "key": str(file.key),
        "claim": file.claim,
        "slot": file.slot,
        "status": file.status,
        "source": pack(file.source),
        "media_type": file.media_type,
        "size": file.size,
        "blob": file.blob,
        "problem": file.problem,
        "reading": None if file.reading is None else pack(file.reading),
    }


def file(row: Mapping[str, Any]) -> FileRow:
    """The file of a row."""
    return FileRow(
        id=row["id"],
        key=StorageKey.parse(row["key"]),
        claim=row["claim"],
        slot=row["slot"],
        status=row["status"],
        source=unpack(row["source"]),
        media_type=row["media_type"],
        size=row["size"],
        blob=row["blob"],
        problem=row["problem"],
        reading=None if row["reading"] is None else unpack(row["reading"]),
    )


def claim_row(claim: ClaimRow, move: Move | None = None) -> Row:
    """The row of a claim, without its moves. `move` is one made just now, which `claim` does not have yet."""
    listed = replace(claim, moves=(*claim.moves, move)).listed if move else claim.listed
    files = {slot: tuple(held) for slot, held in claim.files.items()}
    body = _ClaimBody(
        claim.reference,
        claim.answers,
        files,
        tuple(claim.notes),
        claim.adapter,
        claim.submission_key,
        tuple(claim.twins),
        claim.heard_at,
        claim.attendance,
        claim.unreached_since,
        claim.kind,
        tuple(claim.replaced),
        tuple(claim.calls),
        tuple(claim.verdicts),
    )
    return {
        "id": claim.id,
        "key": str(claim.key),
        "kind": claim.kind,
        "version": claim.version,
        "revision": claim.revision,
        "state": claim.state,
        "body": msgspec.json.encode(body),
        "locale": claim.locale,
        "filed_at": claim.filed_at,
        "updated_at": claim.updated_at,
        "late_at": claim.late_at,
        "twin_of": claim.twin_of,
        "officer": claim.officer,
        "programme": listed.programme,
        "branch": listed.branch,
        "promised_on": listed.promised_on,
        "waiting_since": listed.waiting_since,
        "doubtful": listed.doubtful,
    }


def claim(row: Mapping[str, Any], moves: Sequence[Mapping[str, Any]]) -> ClaimRow:
    """The claim of a row and the rows of its moves, in their order."""
    body = _CLAIMS.decode(row["body"])
    return ClaimRow(
        id=row["id"],
        key=StorageKey.parse(row["key"]),
        kind=body.kind or row["kind"],
        version=row["version"],
        revision=row["revision"],
        state=row["state"],
        reference=body.reference,
        answers=body.answers,
        files={slot: (held,) if isinstance(held, str) else held for slot, held in body.files.items()},
        locale=row["locale"],
        filed_at=row["filed_at"],
        updated_at=row["updated_at"],
        moves=tuple(move(each) for each in moves),
        notes=body.notes,
        late_at=row["late_at"],
        adapter=body.adapter,
        submission_key=body.submission_key,
        twin_of=row["twin_of"],
        twins=body.twins,
        heard_at=body.heard_at,
        attendance=body.attendance,
        unreached_since=body.unreached_since,
        replaced=body.replaced,
        calls=body.calls,
        verdicts=body.verdicts,
        officer=row["officer"],
    )


def move_row(claim_id: str, step: Move) -> Row:
    """The row of a move, without its number, which is given at the commit."""
    body = _MoveBody(step.note, tuple(step.reasons), step.appointment)
    note = None if body == _MoveBody() else msgspec.json.encode(body)
    return {"claim": claim_id, "at": step.at, "state": step.state, "by": step.by, "note": note}


def move(row: Mapping[str, Any]) -> Move:
    """The move of a row."""
    body = _MoveBody() if row["note"] is None else _MOVES.decode(row["note"])
    if isinstance(body, str):
        body = _MoveBody(body)
    return Move(row["at"], row["state"], row["by"], body.note, body.reasons, body.appointment)


def desk_entry_row(entry: DeskEntry) -> Row:
    """The row of what an officer keeps beside a claim."""
    return {
        "id": entry.id,
        "claim": entry.claim,
        "kind": entry.kind,
        "by": entry.by,
        "at": entry.at,
        "status": entry.status,
        "due_at": entry.due_at,
        "settled_by": entry.settled_by,
        "body": pack(entry.body),
    }


def desk_entry(row: Mapping[str, Any]) -> DeskEntry:
    """Return the entry of an officer from its row."""
    return DeskEntry(
        id=row["id"],
        claim=row["claim"],
        kind=row["kind"],
        by=row["by"],
        at=row["at"],
        status=row["status"],
        body=unpack(row["body"]),
        due_at=row["due_at"],
        settled_by=row["settled_by"],
    )
