"""The audit: entries, and the book they stand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


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
