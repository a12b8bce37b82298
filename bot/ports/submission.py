"""Handing claims over, and what a service says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, Protocol

from bot.ports.claims import ClaimRow
from dialogs.model.decisions import Appointment, Reason

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
