"""Facts for estimates, and what is told of them as it is read on the phone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.simulator.markup import parse_html
from bot.texts import joined
from dialogs.claims.schema import Estimate
from dialogs.law.dates import WIB
from dialogs.law.facts import Facts
from dialogs.law.parameters import Parameter, Rule, Value
from dialogs.law.statute import STATUTE
from tests.dialogs.checks import BRANCHES, ids_in

TODAY = "2026-11-21"
RUPIAH = re.compile(r"Rp([\d.]+\d|\d)")
"""The digits of every amount in a text."""


def facts(today: str = TODAY, zone: str = WIB, hour: int = 12, **answers: Any) -> Facts:
    now = datetime.combine(date.fromisoformat(today), time(hour), ZoneInfo(zone)).astimezone(UTC)
    return Facts(answers, now, zone, BRANCHES)


def with_rule(known: Facts, parameter: Parameter, amount: object, rule: Rule) -> Facts:
    """The same facts, with an operator's value for one parameter."""
    changed = replace(parameter, values=(Value(amount, rule),))
    return replace(known, rules=STATUTE.with_values({parameter.id: changed}))


def told(estimate: Estimate, known: Facts, locale: str = "id") -> str:
    """The result as it is read on the phone."""
    return parse_html(joined(estimate.tell(known), locale)).text


def ids(estimate: Estimate, known: Facts) -> set[str]:
    return set().union(*(ids_in(part) for part in estimate.tell(known)))
