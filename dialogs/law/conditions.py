"""Conditions over what the participant told: data one can read, print in a diagram and combine, never code hidden in a declaration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from dialogs.law.dates import add_years, age_on
from dialogs.law.facts import Condition, Facts, Moment
from dialogs.law.moments import After
from dialogs.law.parameters import Parameter


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


def is_home(phone: str) -> bool:
    """Whether a phone number, kept with its country's code, is an Indonesian one."""
    return phone.startswith("+62")


@dataclass(frozen=True, slots=True)
class ReachedBySms:
    """The operator delivers a PIN by SMS, the phone told is an Indonesian one, and no other way was told: none is needed."""

    question: str = "phone"
    other: str = "email"

    def __call__(self, facts: Facts) -> bool:
        phone = facts.answers.get(self.question)
        reached = "sms" in facts.channels and isinstance(phone, str) and is_home(phone)
        return reached and self.other not in facts.answers

    def __str__(self) -> str:
        return f"{self.question} reached by SMS"


@dataclass(frozen=True, slots=True)
class BranchUnlisted:
    """The branch was typed, not found in the operator's file: its zone is not known."""

    question: str = "branch"

    def __call__(self, facts: Facts) -> bool:
        branch = facts.answers.get(self.question)
        return isinstance(branch, dict) and not branch.get("id")

    def __str__(self) -> str:
        return "branch typed by hand"
