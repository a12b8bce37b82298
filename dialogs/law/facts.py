"""Facts of a decision: what the participant told, and what day it is for them; conditions and moments are made of these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, Protocol
from zoneinfo import ZoneInfo

from dialogs.law.branches import Directory
from dialogs.law.dates import WIB, ZONE_NAMES, today_in
from dialogs.law.parameters import Parameter, Rules, Value
from dialogs.law.statute import STATUTE


class Setting(Protocol):
    """All that is the same for everybody at a moment: the time, the branches, the law in force, the operator's ways to send a PIN."""

    @property
    def now(self) -> datetime: ...
    @property
    def directory(self) -> Directory: ...
    @property
    def rules(self) -> Rules: ...
    @property
    def channels(self) -> frozenset[Literal["sms", "email"]]: ...


@dataclass(frozen=True, slots=True)
class Facts:
    """The answers so far, and what day it is for this participant: all that a decision may look at.

    `channels`: the ways in which this operator delivers a PIN, "sms" and "email".
    """

    answers: Mapping[str, Any]
    now: datetime
    zone: str
    directory: Directory
    rules: Rules = STATUTE
    channels: frozenset[Literal["sms", "email"]] = frozenset({"sms", "email"})

    @classmethod
    def of(cls, answers: Mapping[str, Any], setting: Setting, zone: str) -> Facts:
        """The facts of these answers. `zone` is the one known of the participant so far."""
        found = zone_of(answers, setting.directory, zone)
        return cls(answers, setting.now, found, setting.directory, setting.rules, setting.channels)

    def value(self, parameter: Parameter) -> Value:
        """The value of this parameter today."""
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


def zone_of(answers: Mapping[str, Any], directory: Directory, fallback: str = WIB) -> str:
    """The participant's zone: from the branch's province, else as told, else the fallback."""
    branch = answers.get("branch")
    known = directory.by_id(branch["id"]) if isinstance(branch, dict) and branch.get("id") else None
    if known is not None:
        return directory.zone(known.province)
    told = answers.get("zone")
    return ZONE_NAMES.get(told, fallback) if isinstance(told, str) else fallback
