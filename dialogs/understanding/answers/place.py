"""The branch that handles the claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dialogs.law.branches import Branch
from dialogs.law.facts import Facts
from dialogs.model.effects import Param, Text
from dialogs.understanding.answers.choice import Choice
from dialogs.understanding.answers.kinds import (
    Accepted,
    Chosen,
    Doubtful,
    Given,
    Location,
    NotAnAnswer,
    Offered,
    ParseResult,
    Refused,
    Typed,
    excerpt,
    plain,
)
from dialogs.understanding.utterance import names_nothing


@dataclass(frozen=True, slots=True)
class BranchChoice:
    """A branch of the operator's file, found by city or by place, or one typed by name, to be confirmed at 175."""

    @property
    def options(self) -> tuple[str, ...]:
        return ()

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen):
            return self._chosen(given.value, given.said, facts)
        if isinstance(given, Location):
            near = facts.directory.near(given.latitude, given.longitude, 5)
            return _offer(near, "branch-near") if near else Refused("branch-no-coordinates")
        if isinstance(given, Typed):
            return self._typed(given.text, facts)
        return NotAnAnswer()

    def _chosen(self, value: str, said: str, facts: Facts) -> ParseResult:
        if value == "other" and said:
            return Accepted({"name": said})
        branch = facts.directory.by_id(value)
        return Accepted(_kept(branch)) if branch else NotAnAnswer()

    def _typed(self, text: str, facts: Facts) -> ParseResult:
        name = plain(text).strip(" .")
        if sum(character.isalpha() for character in name) < 3 or len(name) > 60:
            return Refused("branch", {"said": excerpt(text)})
        meant = facts.directory.exact(name)
        if meant is not None:
            return Accepted(_kept(meant))
        found = facts.directory.search(name, limit=5)
        if found:
            return _offer(found, "branch-found", name)
        if names_nothing(name):
            return Refused("branch", {"said": excerpt(text)})
        return Doubtful({"name": name}, "branch-unlisted", {"branch": name})

    def show(self, value: Any) -> Param:
        if not value.get("id"):
            return Text("branch-unlisted", {"name": value["name"]})
        if not value.get("checked"):
            return Text("branch-unchecked", {"name": value["name"], "city": value["city"]})
        return Text("branch-listed", {"name": value["name"], "city": value["city"]})

    def label(self, option: str) -> Text:
        raise KeyError(option)


def _kept(branch: Branch) -> dict[str, Any]:
    return {
        "id": branch.id,
        "name": branch.name,
        "city": branch.city,
        "province": branch.province,
        "checked": branch.checked,
    }


def _offer(branches: list[Branch] | tuple[Branch, ...], lead: str, typed: str = "") -> Offered:
    options = [(branch.id, Text("opt-branch", {"name": branch.name, "city": branch.city})) for branch in branches]
    if typed:
        options.append(("other", Text("opt-branch-other", {"name": typed})))
    return Offered(tuple(options), lead, {"said": typed})


@dataclass(frozen=True, slots=True)
class ZoneChoice(Choice):
    """WIB, WITA or WIT, where the branch does not tell."""

    words: str = "zone"
    values: tuple[str, ...] = ("wib", "wita", "wit")
