"""A JHT balance as people tell it: in brackets, of which only the bounds are known."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.law.facts import Facts
from dialogs.law.parameters import Parameter
from dialogs.understanding.answers.money import BRACKETS


def up_to(bracket: str) -> float:
    """The most rupiah of this bracket; infinity where it has no bound."""
    return next((most for name, most in BRACKETS if name == bracket), float("inf"))


@dataclass(frozen=True, slots=True)
class MayExceed:
    """The balance told may be above the parameter, in rupiah. One that is not known does not hold."""

    question: str
    limit: Parameter

    def __call__(self, facts: Facts) -> bool:
        bracket = facts.answers.get(self.question)
        if not isinstance(bracket, str) or bracket == "unknown":
            return False
        return up_to(bracket) > int(facts.value(self.limit).amount)

    def __str__(self) -> str:
        return f"{self.question} above {self.limit.id}"
