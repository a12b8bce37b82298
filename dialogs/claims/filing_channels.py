"""Where a claim is filed today when it is not filed here: JMO, Lapak Asik, SIAPkerja, or a branch. And by when it is paid.

The JMO limit is of May 2025 and was last seen in February 2026; who does not know their balance is sent to the branch.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from dialogs.claims.schema import Channel, Claim
from dialogs.law.dates import after_working_days
from dialogs.law.facts import Facts
from dialogs.law.statute import JMO_LIMIT
from dialogs.model.effects import Rupiah, Text
from dialogs.understanding.answers.money import BRACKETS

ONLY_AT_A_BRANCH = frozenset({"jht_30"})
NOT_IN_JMO = frozenset({"jht_ln", "jht_cacat"})


def channel_of(claim: Claim, facts: Facts) -> Channel:
    """Where this claim is filed today, by its programme, who claims, and the balance as far as it is known."""
    if claim.programme == "JKP":
        return "siapkerja"
    if claim.programme != "JHT" or claim.heirs or claim.id in ONLY_AT_A_BRANCH:
        return "branch"
    balance = facts.answers.get("balance", "unknown")
    if balance == "unknown":
        return "branch"
    if _up_to(balance) <= int(facts.value(JMO_LIMIT).amount) and claim.id not in NOT_IN_JMO:
        return "jmo"
    return "lapak_asik"


def _up_to(bracket: str) -> float:
    return next((most for name, most in BRACKETS if name == bracket), float("inf"))


def where_told(claim: Claim, facts: Facts) -> Text:
    """Where to file it, in words; of JHT with an unknown balance both ways are told."""
    channel = channel_of(claim, facts)
    by_balance = (
        channel == "branch" and claim.programme == "JHT" and not claim.heirs and claim.id not in ONLY_AT_A_BRANCH
    )
    if by_balance:
        return Text("file-at-by-balance", {"limit": Rupiah(int(facts.value(JMO_LIMIT).amount))})
    return Text(f"file-at-{channel}")


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
