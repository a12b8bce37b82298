"""Filed claims as they are kept, and what officers write down beside their answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.listed import Listing, Place, TermKind, branch_of, is_doubtful, programme_of, promised_on, waiting_since
from bot.ports.conversations import StorageKey
from dialogs.model.decisions import Attendance, Move


class Tampered(Exception):
    """A claim's row, moves or files are not as they were written: changed, removed or put back outside of this program."""

    def __init__(self, claim: str, why: str) -> None:
        super().__init__(f"claim {claim}: {why}")
        self.claim = claim
        self.why = why


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
