"""Channels for a claim that is not filed here: JMO, Lapak Asik, SIAPkerja, or a branch. And the limit for its payment.

The JMO limit is of May 2025 and was last seen in February 2026. Who does not know their balance is sent to the branch.
"""

from __future__ import annotations

from dialogs.claims.balance import up_to
from dialogs.claims.schema import ByBalance, Channel, Claim
from dialogs.law.facts import Facts
from dialogs.law.statute import JKK_LATE, JKM_LATE, JMO_LIMIT
from dialogs.model.effects import Rupiah, Text


def channel_of(claim: Claim, facts: Facts) -> Channel:
    """Return where this claim is filed today, as it declares it, with the balance as far as it is known."""
    place = claim.filing_place
    if not isinstance(place, ByBalance):
        return place
    balance = facts.answers.get("balance", "unknown")
    if balance == "unknown":
        return "branch"
    return place.up_to_limit if up_to(balance) <= int(facts.value(JMO_LIMIT).amount) else place.above


def where_told(claim: Claim, facts: Facts) -> Text:
    """Return the words for where to file it; while the balance decides and is not known, they tell both ways."""
    if isinstance(claim.filing_place, ByBalance) and facts.answers.get("balance", "unknown") == "unknown":
        return Text("file-at-by-balance", {"limit": Rupiah(int(facts.value(JMO_LIMIT).amount))})
    return Text(f"file-at-{channel_of(claim, facts)}")


LATE = {"JKK": JKK_LATE, "JKM": JKM_LATE}
"""Supplement BPJS pays for each day a payment comes late, by programme."""


def paid_told(claim: Claim, facts: Facts) -> Text:
    """Longest time until the payment, with the rule that says so; where none is known, that.

    The days run from the complete file at BPJS Ketenagakerjaan. Nobody here knows that day, so no date follows.
    """
    if claim.paid_within is None:
        return Text("paid-unknown")
    value = facts.value(claim.paid_within)
    late = LATE.get(claim.programme)
    return Text(
        "paid-within",
        {
            "programme": claim.programme,
            "days": int(value.amount),
            "regulation": value.rule.in_short,
            "late": Text("paid-late", {"percent": int(facts.value(late).amount)}) if late else "",
        },
    )
