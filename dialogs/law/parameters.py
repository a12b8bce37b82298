"""The legal parameters: one dated table with the source of each number.

A text or a gate never carries a number of its own; it names one of these. `confidence` as in the research behind it: H regulation text
or two agreeing sources, M one decent source, L weak, K unconfirmed. What is below M is never told as a rule. The values themselves
stand in `statute`; an operator may put others in their place with a file (`bot.rules`), never in code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any, Literal

Confidence = Literal["H", "M", "L", "K"]
Unit = Literal[
    "years",
    "months",
    "hours",
    "days",
    "working days",
    "rupiah",
    "percent",
    "times",
    "children",
    "rupiah bands",
    "day",
    "applications",
    "switch",
]

_NAMED = re.compile(r"(?:UU|PP|Perpres|Permenaker|PMK) \d+/\d{4}|UU PPh")


@dataclass(frozen=True, slots=True)
class Rule:
    """Source of a rule. `regulation` is told as it is written here. `since` is the day it took effect."""

    id: str
    regulation: str
    since: date | None
    confidence: Confidence = "H"

    @property
    def told(self) -> bool:
        """Whether it may be told as a rule; else it is to be confirmed with the branch or at 175."""
        return self.confidence in ("H", "M")

    @property
    def names(self) -> tuple[str, ...]:
        """The regulations without articles, each once: PP 44/2015, PP 82/2019. The whole text where it names none."""
        return tuple(dict.fromkeys(_NAMED.findall(self.regulation))) or (self.regulation,)

    @property
    def in_short(self) -> str:
        """The regulations without articles, a comma between them."""
        return ", ".join(self.names)


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a parameter, valid from the first to the last of these days; None is open. `amount` is in the parameter's unit."""

    amount: Any
    rule: Rule
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number of the law with all its values, oldest first. `operator`: theirs to say, not the law's."""

    id: str
    unit: Unit
    values: tuple[Value, ...]
    operator: bool = False

    def on(self, day: date) -> Value:
        """The value of that day; before the first the first, after the last the last. Raises ValueError where there is none."""
        if not self.values:
            raise ValueError(f"{self.id} has no value")
        found = next((value for value in self.values if value.holds_on(day)), None)
        if found is not None:
            return found
        first = self.values[0]
        return first if first.since is not None and day < first.since else self.values[-1]

    @property
    def newest(self) -> Value:
        return self.values[-1]


@dataclass(frozen=True)
class Rules:
    """The table a decision looks at: the statute's parameters, an operator's in place of some."""

    parameters: Mapping[str, Parameter] = field(default_factory=dict)

    def on(self, parameter: Parameter, day: date) -> Value:
        """The value of this parameter on that day, as this table has it."""
        return self.parameters.get(parameter.id, parameter).on(day)

    def __getitem__(self, name: str) -> Parameter:
        return self.parameters[name]

    def __iter__(self) -> Iterator[Parameter]:
        return iter(self.parameters.values())

    @cached_property
    def problems(self) -> tuple[str, ...]:
        """Errors of the table: no value, two on one day, a gap between two, one that ends before it begins."""
        return tuple(problem for parameter in self for problem in _problems_of(parameter))

    def with_values(self, changed: Mapping[str, Parameter]) -> Rules:
        """The same table with these parameters in place of those of the same id."""
        return Rules({**self.parameters, **changed})


def _problems_of(parameter: Parameter) -> Iterator[str]:
    if not parameter.values:
        yield f"{parameter.id}: has no value"
    for value in parameter.values:
        if value.since and value.until and value.until < value.since:
            yield f"{parameter.id}: the value {value.amount} ends on {value.until}, before it begins on {value.since}"
    for earlier, later in pairwise(parameter.values):
        if earlier.until is None or later.since is None or later.since <= earlier.until:
            yield f"{parameter.id}: {earlier.amount} and {later.amount} overlap from {later.since or 'the beginning'} on"
        elif (later.since - earlier.until).days > 1:
            yield f"{parameter.id}: there is no value between {earlier.until} and {later.since}"


# The PIN Klaim and the reminders: rules of this bot, not of the law.
PIN_MINUTES = 10
PIN_TRIES = 5
PIN_RESEND_SECONDS = 60
PIN_LOCK_MINUTES = 30
PIN_REQUESTS_PER_HOUR = 6

# The hours of the day, in the participant's zone: at which a reminder comes in the morning, or the evening before, and between which a
# late one may. And when nobody can know the day, how long until we ask again.
REMINDER_HOUR = 9
EVENING_HOUR = 18
WAKING_HOURS = (7, 21)
ASK_AGAIN_DAYS = 7
