"""Half-answered questions: kept as given, read again when asked about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from dialogs.claims.schema import Question
from dialogs.law.facts import Facts
from dialogs.model.conversation import Draft, Pending
from dialogs.understanding.answers import (
    Chosen,
    Contact,
    Given,
    Location,
    Offered,
    ParseResult,
    Typed,
)
from dialogs.understanding.answers.choice import simple, yes_or_no
from dialogs.understanding.normalise import plain
from dialogs.understanding.reading import Said, read


def given_to_data(given: Given) -> dict[str, Any]:
    """Return a given answer as data, kept while a question about it is open."""
    match given:
        case Typed(text):
            return {"typed": text}
        case Contact(phone, own):
            return {"phone": phone, "own": own}
        case Location(latitude, longitude):
            return {"latitude": latitude, "longitude": longitude}
        case Chosen(value, said):
            return {"chosen": value, "said": said}


def given_from_data(data: Mapping[str, Any]) -> Given:
    if "typed" in data:
        return Typed(data["typed"])
    if "phone" in data:
        return Contact(data["phone"], data["own"])
    if "latitude" in data:
        return Location(data["latitude"], data["longitude"])
    return Chosen(data["chosen"], data["said"])


def pending_of(question: Question, given: Given, facts: Facts) -> Pending:
    """Keep a given answer with the moment it was given at: "kemarin" stays that day, whenever the yes to it comes."""
    return Pending(question.id, {**given_to_data(given), "at": facts.now.isoformat()})


def facts_then(pending: Pending, facts: Facts) -> Facts:
    """Return the facts at the moment at which a kept answer was given."""
    at = pending.given.get("at")
    return replace(facts, now=datetime.fromisoformat(at)) if isinstance(at, str) else facts


def reading_of(question: Question, pending: Pending, facts: Facts) -> ParseResult | None:
    """Read a kept answer again. Returns None where only boxes were ticked, or where it would be no answer today."""
    if not pending.given:
        return None
    reading = read(question.kind, given_from_data(pending.given), facts_then(pending, facts))
    return None if isinstance(reading, Said) else reading


def picked_in_words(question: Question, pending: Pending, text: str, facts: Facts) -> str | None:
    """Return the offered value that typed words name ("gmail"), or None."""
    reading = reading_of(question, pending, facts)
    if not isinstance(reading, Offered):
        return None
    said = plain(text).casefold().strip(" .,!")
    return reading.by_words.get(said) or reading.by_words.get(simple(text))


def said_before(pending: Pending) -> str:
    """Return the typed text that a kept answer is about, "" where none was typed."""
    return str(pending.given.get("typed", pending.given.get("said", "")))


def yes_no(text: str) -> str | None:
    return {"ya": "yes", "tidak": "no"}.get(yes_or_no(text) or "")


def reopened(draft: Draft, question: str) -> Draft:
    """Put a half-answered question again. An earlier answer stands until a new one comes."""
    reopened = replace(draft, pending=None)
    return reopened.going_back(question) if question in draft.answers else reopened
