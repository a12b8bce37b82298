"""The writes of a transaction, kept back until its commit, and the reads whose answers they change."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from bot.listed import Term
from bot.ports.work import Job
from bot.storage.records import Row

ReadName = Literal[
    "conversation", "seen", "file", "claim", "claims_of", "moves", "submission", "anchor", "having", "term", "person", "desk_entry",
    "desk_entries",
]  # fmt: skip
Query = tuple[ReadName, Any]
"""A read: its name and the value it looks for, a text; for "having" a term, and for "term" its hash."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms of a claim that take the place of those stored. `filed`: it is new, so there are none."""

    claim: str
    key: str
    terms: frozenset[Term]
    twin: bool
    filed: bool


@dataclass(slots=True)
class Writes:
    """Writes of a transaction: rows by table, not sealed yet. `forgotten` is done first, then the rest."""

    forgotten: list[str] = field(default_factory=list)
    conversations: dict[str, Row] = field(default_factory=dict)
    events: list[Row] = field(default_factory=list)
    outbox: list[Row] = field(default_factory=list)
    failed_updates: list[Row] = field(default_factory=list)
    consents: list[Row] = field(default_factory=list)
    added_files: dict[str, Row] = field(default_factory=dict)
    changed_files: dict[str, Row] = field(default_factory=dict)
    added_claims: dict[str, Row] = field(default_factory=dict)
    changed_claims: dict[str, Row] = field(default_factory=dict)
    moves: list[Row] = field(default_factory=list)
    submissions: list[Row] = field(default_factory=list)
    desk_entries: dict[str, Row] = field(default_factory=dict)
    terms: dict[str, Terms] = field(default_factory=dict)
    notes: list[Row] = field(default_factory=list)
    figures: list[Row] = field(default_factory=list)
    drafts: list[Row] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__slots__)

    def answers_changed(self) -> set[Query]:
        """The reads that would be answered differently once this is written."""
        changed: set[Query] = {("conversation", key) for key in (*self.conversations, *self.forgotten)}
        changed |= {("seen", row["event_id"]) for row in self.events}
        for files in (self.added_files, self.changed_files):
            changed |= {("file", id) for id in files}
        for claims in (self.added_claims, self.changed_claims):
            changed |= (
                {("claim", id) for id in claims}
                | {("anchor", id) for id in claims}
                | {("claims_of", row["key"]) for row in claims.values()}
            )
        changed |= {("moves", row["claim"]) for row in self.moves}
        changed |= {("submission", row["key"]) for row in self.submissions}
        changed |= {("desk_entry", id) for id in self.desk_entries}
        changed |= {("desk_entries", row["claim"]) for row in self.desk_entries.values()}
        changed |= {("having", term) for written in self.terms.values() for term in written.terms}
        return changed
