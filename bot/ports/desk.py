"""Entries of officers beside a claim, and lists of a bank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

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
