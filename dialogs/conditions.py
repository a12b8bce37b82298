"""Conditions over what the participant told: data one can read, print in a diagram and combine, never code hidden in a declaration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from dialogs.branches import Directory
from dialogs.dates import WIB, ZONE_NAMES, add_months, add_years, age_on, today_in
from dialogs.rules import Span


@dataclass(frozen=True, slots=True)
class Facts:
    """What a decision may look at: the answers so far, and what day it is for this participant."""

    answers: Mapping[str, Any]
    now: datetime
    zone: str
    directory: Directory

    @property
    def today(self) -> date:
        return today_in(self.zone, self.now)

    def day(self, question: str) -> date | None:
        """The answer to a question about a day, or None where there is none (not answered, or "belum")."""
        value = self.answers.get(question)
        try:
            return date.fromisoformat(value) if isinstance(value, str) else None
        except ValueError:
            return None


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
class After:
    """The day a span of the law is over, counted from the day answered: `After("letter_date", JHT_WAIT_RESIGN)`."""

    question: str
    span: Span | None = None

    def __call__(self, facts: Facts) -> date | None:
        day = facts.day(self.question)
        if day is None or self.span is None:
            return day
        return add_months(add_years(day, self.span.years), self.span.months)

    def __str__(self) -> str:
        if self.span is None:
            return self.question
        count, unit = (self.span.years, "year") if self.span.years else (self.span.months, "month")
        length = f"{count} {unit}{'s' if count != 1 else ''}"
        return f"{self.question} + {length}"


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
    span: Span

    def __call__(self, facts: Facts) -> bool:
        day = facts.day(self.question)
        return day is not None and age_on(facts.today, day) < self.span.years

    def __str__(self) -> str:
        return f"younger than {self.span.years}"


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
