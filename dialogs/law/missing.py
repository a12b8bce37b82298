"""Missing answers: what a participant does not know, has lost or has not got, kept as such in place of a value.

A mapping, so that it is never taken for a value: every kind of answer keeps a text, a number or a list, and a branch has a name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from dialogs.law.facts import Facts

Reason = Literal["unknown", "none", "lost", "later", "unclear"]
"""Reason of a missing answer. `unclear`: something was typed that we can't read; it is kept for the officer."""

_KEY = "missing"


def missing(reason: Reason, said: str = "") -> dict[str, str]:
    """Return a missing answer as it is kept, JSON-able. `said`: the text typed, for `unclear`."""
    return {_KEY: reason, "said": said} if said else {_KEY: reason}


def reason_missing(answer: Any) -> Reason | None:
    """Return why an answer is missing; None for an answer that is there, or was not asked yet."""
    reason = answer.get(_KEY) if isinstance(answer, Mapping) else None
    return next((one for one in get_args(Reason) if one == reason), None)


def said_instead(answer: Mapping[str, Any]) -> str:
    """Return the text typed where the answer is `unclear`, else an empty one."""
    return str(answer.get("said", ""))


@dataclass(frozen=True, slots=True)
class Lacks:
    """The participant has no answer to this question, and said so."""

    question: str

    def __call__(self, facts: Facts) -> bool:
        return reason_missing(facts.answers.get(self.question)) in ("none", "lost", "later")

    def __str__(self) -> str:
        return f"no {self.question}"


def lacks(question: str) -> Lacks:
    """`lacks("bank")`: the phrase declarations are written in."""
    return Lacks(question)
