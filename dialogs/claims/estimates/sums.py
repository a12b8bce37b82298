"""Sums of whole rupiah, and how an estimate says where they come from.

Integers only: half a rupiah and more is rounded up, once for each line that is shown, so that the lines shown add up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dialogs.law.facts import Facts
from dialogs.law.parameters import Parameter, Rule
from dialogs.model.effects import Bullets, Listed, Rupiah, Text

Bands = tuple[tuple[int | None, int], ...]
"""(up to so many rupiah, percent of what lies in the band); None is without limit."""


def rounded(numerator: int, denominator: int) -> int:
    """The quotient of two whole numbers of 0 or more, half and more rounded up."""
    return (2 * numerator + denominator) // (2 * denominator)


def percent_of(amount: int, percent: int) -> int:
    """So many percent of an amount in rupiah."""
    return rounded(amount * percent, 100)


@dataclass(frozen=True, slots=True)
class Layer:
    """Part of an amount in one band, in rupiah, and the percent taken of it."""

    part: int
    percent: int

    @property
    def tax(self) -> int:
        return percent_of(self.part, self.percent)

    @property
    def told(self) -> Text:
        return Text("est-layer", {"percent": self.percent, "part": Rupiah(self.part), "tax": Rupiah(self.tax)})


def layers_of(amount: int, bands: Bands) -> tuple[Layer, ...]:
    """An amount cut along the bands: the first one always, the others as far as it reaches."""
    found: list[Layer] = []
    below = 0
    for most, percent in bands:
        if found and amount <= below:
            break
        found.append(Layer((amount if most is None else min(amount, most)) - below, percent))
        below = amount if most is None else most
    return tuple(found)


def tax_of(amount: int, bands: Bands) -> int:
    """The tax on an amount, each band by itself, in rupiah."""
    return sum(layer.tax for layer in layers_of(amount, bands))


def layers_told(amount: int, bands: Bands) -> Bullets:
    """The tax on an amount, a line for each band."""
    return Bullets(tuple(layer.told for layer in layers_of(amount, bands)))


# --- what the facts say ------------------------------------------------------------------------------------------------------


def amount_of(parameter: Parameter, facts: Facts) -> int:
    """Parameter's amount today, in its unit."""
    return int(facts.value(parameter).amount)


def bands_of(parameter: Parameter, facts: Facts) -> Bands:
    """The bands of this parameter today."""
    return tuple(facts.value(parameter).amount)


def number_of(question: str, facts: Facts) -> int:
    """The number answered. Raises ValueError where there is none: an estimate is told when its questions are answered."""
    number = facts.number(question)
    if number is None:
        raise ValueError(f"{question} has not been answered with a number")
    return number


def months_between(begin: date, end: date) -> int:
    """Whole months from one day to a later one; 0 where it is not later."""
    months = 12 * (end.year - begin.year) + end.month - begin.month - (end.day < begin.day)
    return max(months, 0)


# --- how it is told ------------------------------------------------------------------------------------------------------------


def sum_told(lead: Text, *parts: Text | None) -> tuple[Text, ...]:
    """An estimate of money: the number people came for, that it is an estimate, then its parts."""
    return tuple(part for part in (lead, Text("est-money"), *parts) if part)


def days_told(lead: Text, *parts: Text | None) -> tuple[Text, ...]:
    """An estimate of days: the day, that it is an estimate, then its parts."""
    return tuple(part for part in (lead, Text("est-days"), *parts) if part)


def rules_told(facts: Facts, *sources: Rule | Parameter) -> Text:
    """Text of the regulations, each once, without articles. An unsure one is never told as a rule."""
    rules = [facts.value(source).rule if isinstance(source, Parameter) else source for source in sources]
    named = dict.fromkeys(name for rule in rules if rule.told for name in rule.names)
    if not named:
        return Text("est-rule-unsure")
    unsure = not all(rule.told for rule in rules)
    return Text("est-rules-unsure" if unsure else "est-rules", {"rules": Listed(tuple(named))})
