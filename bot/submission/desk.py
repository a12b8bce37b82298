"""The built-in desk as a submission service: handing a claim over means that officers now see it under a reference."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable

from bot.ports.claims import ClaimRow
from bot.ports.submission import Receipt
from bot.submission.base import Adapter
from bot.submission.identity import parts_of
from bot.submission.registry import Tools, adapter

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that nothing is misread or misheard."""


def reference_of(claim_id: str) -> str:
    """The reference of a claim at the desk, like KLM-7F3K-92QD: always the same for the same claim.

    Short enough to be read out on the phone; the price is that two claims may share one (even odds only near 1.2 million claims, 1 in
    220 at 100,000). Nothing is looked up or allowed by a reference alone, so such a pair would be a nuisance, not a leak.
    """
    bits = int.from_bytes(hashlib.sha256(claim_id.encode()).digest()[:5])
    letters = "".join(_CROCKFORD[bits >> shift & 31] for shift in range(35, -1, -5))
    return f"KLM-{letters[:4]}-{letters[4:]}"


class DeskSubmission(Adapter):
    """The built-in desk. `held` loads the claim that stands under a key, None where none does."""

    name = "desk"
    offers = frozenset({"submit", "status", "correct", "withdraw"})
    at_hand = True

    def __init__(self, held: Callable[[str], Awaitable[ClaimRow | None]]) -> None:
        self._held = held

    async def submit(self, claim: ClaimRow, idempotency_key: str) -> Receipt:
        """Take a claim. Sent again with the same key, or corrected with a new one, it keeps its reference.

        Raises ValueError when the key is not this claim's.
        """
        key, _ = parts_of(idempotency_key)
        if key != claim.submission_key:
            raise ValueError(f"the idempotency key of another claim was given with claim {claim.id!r}")
        return Receipt(claim.reference or reference_of(key))

    async def status(self, idempotency_key: str) -> Receipt | None:
        """The receipt of what was submitted with this key, None when nothing was."""
        key, revision = parts_of(idempotency_key)
        row = await self._held(key)
        if row is None or row.reference is None or row.revision < revision:
            return None
        return Receipt(row.reference)

    async def withdraw(self, claim: ClaimRow, idempotency_key: str) -> None:
        """Nothing is left to do: officers see that the claim was withdrawn."""


@adapter("desk", lambda _environment: sorted(DeskSubmission.offers))
def make(tools: Tools) -> DeskSubmission:
    """Return the adapter for the desk of this bot."""
    return DeskSubmission(tools.held)
