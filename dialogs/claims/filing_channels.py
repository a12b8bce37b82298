"""Channels for a claim that is not filed here: JMO, Lapak Asik, SIAPkerja, or a branch. And the limit for its payment.

The JMO limit is of May 2025 and was last seen in February 2026. Who does not know their balance is sent to the branch.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from dialogs.claims.schema import ByBalance, Channel, Claim
from dialogs.law.dates import after_working_days
from dialogs.law.facts import Facts
from dialogs.law.statute import JMO_LIMIT
from dialogs.model.effects import Rupiah, Text
from dialogs.understanding.answers.money import BRACKETS


def channel_of(claim: Claim, facts: Facts) -> Channel:
    """Return where this claim is filed today, as it declares it, with the balance as far as it is known."""
    place = claim.filing_place
    if not isinstance(place, ByBalance):
        return place
    balance = facts.answers.get("balance", "unknown")
    if balance == "unknown":
        return "branch"
    return place.up_to_limit if _up_to(balance) <= int(facts.value(JMO_LIMIT).amount) else place.above


def _up_to(bracket: str) -> float:
    return next((most for name, most in BRACKETS if name == bracket), float("inf"))


def where_told(claim: Claim, facts: Facts) -> Text:
    """Return the words for where to file it; while the balance decides and is not known, they tell both ways."""
    if isinstance(claim.filing_place, ByBalance) and facts.answers.get("balance", "unknown") == "unknown":
        return Text("file-at-by-balance", {"limit": Rupiah(int(facts.value(JMO_LIMIT).amount))})
    return Text(f"file-at-{channel_of(claim, facts)}")


def paid_told(claim: Claim, facts: Facts, complete: date | None = None) -> Text:
    """By when it is paid at most, with the rule that says so; where none is known, that.

    `complete`: the day it was filed complete, where that is known; then the day is told too, reckoned without holidays.
    """
    if claim.paid_within is None:
        return Text("paid-unknown")
    value = facts.value(claim.paid_within)
    params: dict[str, Any] = {
        "programme": claim.programme,
        "days": int(value.amount),
        "regulation": value.rule.regulation,
    }
    within = (
        Text("paid-within", params | {"since": value.rule.since})
        if value.rule.since
        else Text("paid-within-undated", params)
    )
    if complete is None:
        return within
    last = after_working_days(complete, int(value.amount))
    told = "paid-by" if facts.today <= last else "paid-by-past"
    return Text(told, {"paid": within, "begin": complete, "day": last})
