"""Rows of filed claims: where a claim stands is read from its row, and written there, nowhere else.

The problem: a conversation and the claim's row each held state, reference and note, and could differ. The choice: the row and its moves are
the one place. A step gets what it needs of them with the conversation (`standing_of`), and changes them by effects (`filed_row`,
`moved_row`). Rejected: reading rows inside the dialogue, which would make it impure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.listed import CORRECTED as CORRECTED
from bot.ports.claims import SENSITIVE, ClaimRow, Replaced
from bot.ports.conversations import StorageKey
from dialogs.law.claim_lifecycle import FINAL
from dialogs.model.conversation import DocumentFile, ExtraPhoto, Filed, Standing
from dialogs.model.decisions import Move
from dialogs.model.effects import FileClaim, MoveClaim, NoteClaim


def standing_of(row: ClaimRow) -> Standing:
    """Return where the claim of this row stands."""
    return Standing(
        row.state, row.filed_at, row.updated_at, row.revision, row.reference, tuple(row.moves), row.attendance
    )


def with_row(filed: Filed, row: ClaimRow) -> Filed:
    """Return the filed claim of a conversation with what its row holds.

    The answers and files of one that came to its end are not kept in the conversation. Where it goes on all the same, as after a
    transfer that came back, they are those of the row.
    """
    filed = replace(filed, standing=standing_of(row))
    if filed.answers or row.state in FINAL:
        return filed
    return replace(filed, version=row.version, answers=row.answers, files=filed.files or _files_of(row))


def _files_of(row: ClaimRow) -> Mapping[str, DocumentFile]:
    return {
        slot: DocumentFile(first, "stored", extra_photos=tuple(map(ExtraPhoto, others)))
        for slot, (first, *others) in row.files.items()
    }


def filed_row(row: ClaimRow | None, filing: FileClaim, key: StorageKey, locale: str, now: datetime) -> ClaimRow:
    """Return the row of a claim once it is filed, or filed again with a correction. `row`: the one there is."""
    if row is None:
        return ClaimRow(
            id=filing.claim,
            key=key,
            kind=filing.kind,
            version=filing.version,
            revision=filing.revision,
            state="filing",
            reference=None,
            answers=filing.answers,
            files=filing.files,
            locale=locale,
            filed_at=now,
            updated_at=now,
            notes=filing.notes,
        )
    return replace(
        row,
        version=filing.version,
        revision=filing.revision,
        answers=filing.answers,
        files=filing.files,
        locale=locale,
        updated_at=now,
        notes=filing.notes,
        replaced=(*row.replaced, *_replaced(row, filing, now)),
    )


def _replaced(row: ClaimRow, filing: FileClaim, now: datetime) -> tuple[Replaced, ...]:
    """The old values of what decides where the money goes and how the participant is reached, where the correction changes them."""
    old = {
        name: value for name, value in row.answers.items() if name in SENSITIVE and filing.answers.get(name) != value
    }
    return (Replaced(now, row.revision, old),) if old else ()


def moved_row(row: ClaimRow, moved: MoveClaim, now: datetime) -> tuple[ClaimRow, Move]:
    """Return the row of a claim after a move, and the move as its history has it."""
    move = Move(now, moved.state, moved.by, moved.note, moved.reasons, moved.appointment)
    changed = replace(
        row, state=moved.state, reference=moved.reference or row.reference, updated_at=now, attendance=None
    )
    return changed, move


def noted_row(row: ClaimRow, noted: NoteClaim) -> ClaimRow:
    """Return the row with what the officer should know by now; what is new in a correction stays marked."""
    corrected = [note for note in row.notes if note["about"] == CORRECTED]
    return replace(row, notes=(*noted.notes, *corrected)) if row.revision == noted.revision else row


def reached_row(row: ClaimRow, now: datetime, *, reached: bool) -> ClaimRow:
    """Return the row with since when no news reaches the participant; of several such moments the first counts."""
    return replace(row, unreached_since=None if reached else row.unreached_since or now)
