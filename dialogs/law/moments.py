"""Moments: days that follow from what the participant told, data like the conditions over them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from dialogs.law.dates import add_months, add_years
from dialogs.law.facts import Facts
from dialogs.law.parameters import Parameter


@dataclass(frozen=True, slots=True)
class After:
    """The day a span of the law is over, counted from the day answered: `After("letter_date", JHT_WAIT_RESIGN)`."""

    question: str
    span: Parameter | None = None

    def __call__(self, facts: Facts) -> date | None:
        day = facts.day(self.question)
        if day is None or self.span is None:
            return day
        amount = int(facts.value(self.span).amount)
        return add_years(day, amount) if self.span.unit == "years" else add_months(day, amount)

    def __str__(self) -> str:
        if self.span is None:
            return self.question
        count = int(self.span.newest.amount)
        return f"{self.question} + {count} {self.span.unit[:-1]}{'s' if count != 1 else ''}"


@dataclass(frozen=True, slots=True)
class NextFirst:
    """The first day of the month after the day answered."""

    question: str

    def __call__(self, facts: Facts) -> date | None:
        day = facts.day(self.question)
        return add_months(day.replace(day=1), 1) if day else None

    def __str__(self) -> str:
        return f"first of the month after {self.question}"


@dataclass(frozen=True, slots=True)
class RisingAge:
    """The first day, from today on, on which somebody is as old as the table then wants: `RisingAge("birthdate", JP_AGE)`.

    The age itself rises with the years: born on 1 February 1969 one is 59 in 2028, when 60 is wanted, and 60 in 2029.
    """

    question: str
    age: Parameter

    def __call__(self, facts: Facts) -> date | None:
        born = facts.day(self.question)
        if born is None:
            return None
        table = facts.rules.parameters.get(self.age.id, self.age)
        for value in table.values:
            if value.until is not None and value.until < facts.today:
                continue
            day = max(add_years(born, int(value.amount)), facts.today, value.since or date.min)
            if value.until is None or day <= value.until:
                return day
        return None

    def __str__(self) -> str:
        return f"first day with {self.age.id} by {self.question}"


@dataclass(frozen=True, slots=True)
class FromDay:
    """The day a span of the law is over, counted from a day of the law: `FromDay(JP_BEGAN, JP_MONTHS)`."""

    begin: Parameter
    span: Parameter

    def __call__(self, facts: Facts) -> date | None:
        begin, amount = facts.value(self.begin).amount, int(facts.value(self.span).amount)
        return add_years(begin, amount) if self.span.unit == "years" else add_months(begin, amount)

    def __str__(self) -> str:
        return f"{self.begin.newest.amount} + {self.span.newest.amount} {self.span.unit}"


@dataclass(frozen=True, slots=True)
class HoursAfter:
    """So many hours later: that moment where the hour is known, else the last day that surely lies before it."""

    question: str
    span: Parameter

    def __call__(self, facts: Facts) -> date | None:
        moment = facts.moment(self.question)
        if moment is None:
            return None
        until = (moment + timedelta(hours=int(facts.value(self.span).amount))).astimezone(ZoneInfo(facts.zone))
        return until if "T" in str(facts.answers[self.question]) else until.date() - timedelta(days=1)

    def __str__(self) -> str:
        return f"{self.question} + {self.span.newest.amount} hours"
