"""Claims with the same NIK, KPJ or account: which pairs keep money back until a supervisor decides, and what they decided.

The problem: one benefit must not be paid twice, nor to somebody who uses another's number; but many pairs are lawful. The choice: a pair
freezes payment unless it is one of those that are known to be fine (`weight`). A supervisor's decision stands in both claims, with a reason
nobody sends. Participants are told nothing of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.ports.claims import ClaimRow, IdentityDecision, IdentityVerdict
from bot.ports.store import Session, Store
from dialogs.claims import claims

Weight = Literal["freezes", "informs"]
DECISIONS: tuple[IdentityDecision, ...] = ("same", "other", "fraud")
LONGEST_REASON = 800
OVER = frozenset({"withdrawn", "rejected"})
"""States of a claim that is not paid."""
_EACH_TIME: Mapping[str, tuple[str, ...]] = {
    "JKK": ("when",),
    "JKP": ("phk_date",),
    "JKM": ("child_name", "child_birthdate"),
    "JP": ("child_name", "child_birthdate"),
}
"""Answers that tell apart what one person may claim several times, as each accident and each child, by programme."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim that shares numbers (`kinds`: nik, kpj, account) with the one in question, and the decision on both that holds."""

    other: ClaimRow
    kinds: tuple[str, ...]
    weight: Weight
    verdict: IdentityVerdict | None = None

    @property
    def freezes(self) -> bool:
        """Whether the pair keeps money back."""
        if self.verdict is None:
            return self.weight == "freezes"
        return self.verdict.decision == "fraud" and self.other.state not in OVER


def is_heirs(row: ClaimRow) -> bool:
    """Whether somebody claims for one who died: the NIK is theirs, and the KPJ of the one who died."""
    declared = claims().get(row.kind)
    return declared is not None and any(question.id == "p_nik" for question in declared.questions)


def benefit(row: ClaimRow) -> tuple[object, ...]:
    """Return what a claim is paid for. Two claims of one person for the same are paid once."""
    programme = row.listed.programme
    each = tuple(row.answers.get(name) for name in _EACH_TIME.get(programme, ()))
    if programme == "JHT":
        return ("JHT",)
    return (programme, is_heirs(row), *each) if programme == "JP" else (row.kind, *each)


def weight(row: ClaimRow, other: ClaimRow, kinds: Sequence[str]) -> Weight:
    """Return whether a pair keeps money back, or is only shown.

    It is only shown where the other claim was withdrawn or rejected; where one person, or the heirs of one, claim different benefits; where
    a first part was paid before and the rest is claimed; and where somebody claims for themselves and as an heir.
    """
    if other.state in OVER:
        return "informs"
    family = "nik" in kinds or ("kpj" in kinds and (is_heirs(row) or is_heirs(other)))
    if family and benefit(row) != benefit(other):
        return "informs"
    if family and "paid" in (row.state, other.state) and row.kind != other.kind:
        return "informs"
    if "nik" in kinds and "kpj" not in kinds and is_heirs(row) != is_heirs(other):
        return "informs"
    return "freezes"


async def pairs_in(session: Session, row: ClaimRow) -> tuple[Pair, ...]:
    """Return the pairs of a claim as they are stored, those that keep money back first."""
    found = []
    for other_id, kinds in await session.same_identity(row.id):
        other = await session.claim(other_id)
        if other is not None:
            found.append(Pair(other, tuple(kinds), weight(row, other, kinds), _holding(row, other_id, kinds)))
    return tuple(sorted(found, key=lambda pair: (not pair.freezes, pair.other.filed_at), reverse=False))


def _holding(row: ClaimRow, other: str, kinds: Sequence[str]) -> IdentityVerdict | None:
    """Return the last decision on this pair; None where more numbers are alike than it knew of."""
    last = next((one for one in reversed(row.verdicts) if one.other == other), None)
    return last if last is not None and set(kinds) <= set(last.kinds) else None


async def pairs_of(store: Store, row: ClaimRow) -> tuple[Pair, ...]:
    """Return the `pairs_in` a transaction of its own."""
    return await store.run(None, lambda session: pairs_in(session, row))


async def frozen(store: Store, row: ClaimRow) -> bool:
    """Whether a pair keeps money back from this claim."""
    return any(pair.freezes for pair in await pairs_of(store, row))


async def decide(
    store: Store, claim_id: str, other_id: str, decision: IdentityDecision, by: str, reason: str, now: datetime
) -> bool:
    """Write the decision into both claims, at once. Returns False, with nothing written, where they are no pair (any more)."""

    async def write(session: Session) -> bool:
        row = await session.claim(claim_id)
        if row is None:
            return False
        pair = next((one for one in await pairs_in(session, row) if one.other.id == other_id), None)
        if pair is None:
            return False
        for one, other in ((row, pair.other), (pair.other, row)):
            verdict = IdentityVerdict(other.id, pair.kinds, decision, by, now, reason)
            session.set_claim(replace(one, verdicts=(*one.verdicts, verdict)))
        return True

    return await store.run(None, write)
