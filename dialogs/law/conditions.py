"""Conditions over what the participant told: data one can read, print in a diagram and combine, never code hidden in a declaration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from dialogs.law.branches import Directory
from dialogs.law.dates import WIB, ZONE_NAMES, add_months, add_years, age_on, today_in
from dialogs.law.parameters import Parameter, Rule, Rules, Value
from dialogs.law.statute import STATUTE


@dataclass(frozen=True, slots=True)
class Facts:
    """What a decision may look at: the answers so far, and what day it is for this participant."""

    answers: Mapping[str, Any]
    now: datetime
    zone: str
    directory: Directory
    rules: Rules = STATUTE

    def value(self, parameter: Parameter) -> Value:
        """What this parameter is today."""
        return self.rules.on(parameter, self.today)

    @property
    def today(self) -> date:
        return today_in(self.zone, self.now)

    def day(self, question: str) -> date | None:
        """The answer to a question about a day, or None where there is none (not answered, or "belum")."""
        value = self.answers.get(question)
        try:
            return date.fromisoformat(value[:10]) if isinstance(value, str) else None
        except ValueError:
            return None

    def number(self, question: str) -> int | None:
        """The answer to a question about a number, or None where there is none (not answered, or "tidak tahu")."""
        value = self.answers.get(question)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def moment(self, question: str) -> datetime | None:
        """The answer to a question about a day, with its hour where it was told; else from the midnight it begins with."""
        value = self.answers.get(question)
        try:
            found = datetime.fromisoformat(value) if isinstance(value, str) else None
        except ValueError:
            return None
        return found.replace(tzinfo=found.tzinfo or ZoneInfo(self.zone)) if found else None


class Condition(Protocol):
    """True or false of the facts. `str()` is the phrase shown in diagrams."""

    def __call__(self, facts: Facts) -> bool: ...


class Moment(Protocol):
    """A day that follows from the facts, or None where they do not give it."""

    def __call__(self, facts: Facts) -> date | None: ...


@dataclass(frozen=True, slots=True)
class Always:
    """No condition."""

    def __call__(self, facts: Facts) -> bool:
        return True

    def __str__(self) -> str:
        return "always"


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer is one of these, or (a multiple choice) holds one of these."""

    question: str
    values: tuple[str, ...]

    def __call__(self, facts: Facts) -> bool:
        answer = facts.answers.get(self.question)
        if isinstance(answer, list):
            return any(value in self.values for value in answer)
        return answer in self.values

    def __str__(self) -> str:
        return f"{self.question} = {' / '.join(self.values)}"


def answered(question: str, *values: str) -> Answered:
    """`answered("working_now", "ya")`: the phrase declarations are written in."""
    return Answered(question, values)


@dataclass(frozen=True, slots=True)
class Either:
    """At least one holds."""

    conditions: tuple[Condition, ...]

    def __call__(self, facts: Facts) -> bool:
        return any(condition(facts) for condition in self.conditions)

    def __str__(self) -> str:
        return " or ".join(str(condition) for condition in self.conditions)


def either(*conditions: Condition) -> Either:
    return Either(conditions)


@dataclass(frozen=True, slots=True)
class All:
    """Every one holds."""

    conditions: tuple[Condition, ...]

    def __call__(self, facts: Facts) -> bool:
        return all(condition(facts) for condition in self.conditions)

    def __str__(self) -> str:
        return " and ".join(str(condition) for condition in self.conditions)


def both(*conditions: Condition) -> All:
    return All(conditions)


@dataclass(frozen=True, slots=True)
class Unless:
    """It does not hold."""

    condition: Condition

    def __call__(self, facts: Facts) -> bool:
        return not self.condition(facts)

    def __str__(self) -> str:
        return f"not ({self.condition})"


def unless(condition: Condition) -> Unless:
    return Unless(condition)


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
class ReachedBefore:
    """The age wanted in an earlier year of the table was reached while it was wanted, whatever is wanted today.

    Born on 1 June 1968 one is 59 in 2027, when 59 is wanted; in 2028, when it is 60, this still holds.
    """

    question: str
    age: Parameter

    def __call__(self, facts: Facts) -> bool:
        born = facts.day(self.question)
        table = facts.rules.parameters.get(self.age.id, self.age)
        return born is not None and any(
            value.until is not None and value.until < facts.today and add_years(born, int(value.amount)) <= value.until
            for value in table.values
        )

    def __str__(self) -> str:
        return f"{self.age.id} of an earlier year reached in that year"


@dataclass(frozen=True, slots=True)
class FromRule:
    """The day a span of the law is over, counted from the day a rule took effect: `FromRule(JP_RULE, JP_MONTHS)`."""

    rule: Rule
    span: Parameter

    def __call__(self, facts: Facts) -> date | None:
        amount = int(facts.value(self.span).amount)
        if self.rule.since is None:
            return None
        return add_years(self.rule.since, amount) if self.span.unit == "years" else add_months(self.rule.since, amount)

    def __str__(self) -> str:
        return f"{self.rule.since} + {self.span.newest.amount} {self.span.unit}"


@dataclass(frozen=True, slots=True)
class LaterBy:
    """The second day answered lies before the first one plus the span: an event too soon after something began."""

    event: str
    begin: str
    span: Parameter

    def __call__(self, facts: Facts) -> bool:
        event, due = facts.day(self.event), After(self.begin, self.span)(facts)
        return event is not None and due is not None and event < due

    def __str__(self) -> str:
        return f"{self.event} before {After(self.begin, self.span)}"


@dataclass(frozen=True, slots=True)
class WithinHours:
    """It is not longer ago than so many hours; on the hour it still holds."""

    question: str
    span: Parameter

    def __call__(self, facts: Facts) -> bool:
        moment = facts.moment(self.question)
        return moment is not None and facts.now <= moment + timedelta(hours=int(facts.value(self.span).amount))

    def __str__(self) -> str:
        return f"within {self.span.newest.amount} hours of {self.question}"


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


@dataclass(frozen=True, slots=True)
class Fewer:
    """The number answered is below the parameter."""

    question: str
    least: Parameter

    def __call__(self, facts: Facts) -> bool:
        number = facts.number(self.question)
        return number is not None and number < int(facts.value(self.least).amount)

    def __str__(self) -> str:
        return f"{self.question} < {self.least.newest.amount}"


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The number answered is the parameter or more."""

    question: str
    least: Parameter

    def __call__(self, facts: Facts) -> bool:
        number = facts.number(self.question)
        return number is not None and number >= int(facts.value(self.least).amount)

    def __str__(self) -> str:
        return f"{self.question} >= {self.least.newest.amount}"


@dataclass(frozen=True, slots=True)
class Past:
    """Today is later than that day; on the day itself it does not hold yet."""

    moment: Moment

    def __call__(self, facts: Facts) -> bool:
        day = self.moment(facts)
        return day is not None and facts.today > day

    def __str__(self) -> str:
        return f"today after {self.moment}"


@dataclass(frozen=True, slots=True)
class Operator:
    """A switch of the operator stands this way."""

    switch: Parameter
    on: bool

    def __call__(self, facts: Facts) -> bool:
        return bool(facts.value(self.switch).amount) is self.on

    def __str__(self) -> str:
        return f"{self.switch.id} is {'on' if self.on else 'off'}"


@dataclass(frozen=True, slots=True)
class Before:
    """Today is before that day; on the day itself it no longer holds."""

    moment: Moment

    def __call__(self, facts: Facts) -> bool:
        day = self.moment(facts)
        return day is not None and facts.today < day

    def __str__(self) -> str:
        return f"today before {self.moment}"


@dataclass(frozen=True, slots=True)
class NotAfter:
    """Today is that day or earlier."""

    moment: Moment

    def __call__(self, facts: Facts) -> bool:
        day = self.moment(facts)
        return day is not None and facts.today <= day

    def __str__(self) -> str:
        return f"today up to {self.moment}"


@dataclass(frozen=True, slots=True)
class Younger:
    """Has not reached that many years today."""

    question: str
    years: Parameter

    def __call__(self, facts: Facts) -> bool:
        day = facts.day(self.question)
        return day is not None and age_on(facts.today, day) < int(facts.value(self.years).amount)

    def __str__(self) -> str:
        return (
            f"younger than {self.years.newest.amount}"
            if len(self.years.values) == 1
            else f"younger than {self.years.id}"
        )


@dataclass(frozen=True, slots=True)
class Reached:
    """Has reached that many years today."""

    question: str
    years: Parameter

    def __call__(self, facts: Facts) -> bool:
        return facts.day(self.question) is not None and not Younger(self.question, self.years)(facts)

    def __str__(self) -> str:
        return f"{self.years.newest.amount} or older" if len(self.years.values) == 1 else f"{self.years.id} reached"


@dataclass(frozen=True, slots=True)
class BranchUnlisted:
    """The branch was typed, not found in the operator's file: its zone is not known."""

    question: str = "branch"

    def __call__(self, facts: Facts) -> bool:
        branch = facts.answers.get(self.question)
        return isinstance(branch, dict) and not branch.get("id")

    def __str__(self) -> str:
        return "branch typed by hand"


def zone_of(answers: Mapping[str, Any], directory: Directory, fallback: str = WIB) -> str:
    """The participant's zone: from the branch's province, else as told, else the fallback."""
    branch = answers.get("branch")
    known = directory.by_id(branch["id"]) if isinstance(branch, dict) and branch.get("id") else None
    if known is not None:
        return directory.zone(known.province)
    told = answers.get("zone")
    return ZONE_NAMES.get(told, fallback) if isinstance(told, str) else fallback
