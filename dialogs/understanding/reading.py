"""Reading of what is given to a question: the one door from the chat to the kinds of answers.

The problem: a kind that takes free text takes "kenapa harus nama lengkap" for a name. The choice: utterances are recognised here, before
a kind reads, so that no kind can store one. Rejected: a guard in each kind, where the next new kind forgets it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from dialogs.law.facts import Facts
from dialogs.understanding.answers.kinds import (
    Accepted,
    Doubtful,
    Given,
    Kind,
    NotAnAnswer,
    Offered,
    ParseResult,
    Refused,
    Typed,
)
from dialogs.understanding.normalise import normalised
from dialogs.understanding.utterance import Utterance, asks_in_words, is_sentence, meant


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance where an answer was wanted: answered or named back, and the field stays as it was."""

    utterance: Utterance


NEVER_VALUES = (Utterance.QUESTION, Utterance.GREETING, Utterance.THANKS)
"""Utterances that answer no question at all."""

BY_OPTION = (Utterance.UNKNOWN, Utterance.NONE_HAD, Utterance.LOST, Utterance.LATER, Utterance.STOP)
"""Utterances that are an answer only where the kind has an option for them: "belum", "tidak_tahu", "none"."""


def read(kind: Kind, given: Given, facts: Facts) -> ParseResult | Said:
    """Read what was given to a question of this kind. A question, a greeting or "lupa" is never a value of free text."""
    if not isinstance(given, Typed):
        return kind.read(given, facts)
    text = normalised(given.text)
    said = meant(text)
    if said in NEVER_VALUES:
        return _marked_value(kind, text, facts) or Said(said)
    reading = kind.read(Typed(text), facts)
    if said is None or isinstance(reading, Refused | NotAnAnswer):
        return reading
    if said in BY_OPTION and not _is_option(kind, reading):
        return Said(said)
    # "Sama" is an answer where it names what was told before.
    if said is Utterance.SAME and not (isinstance(reading, Accepted) and reading.value in facts.answers.values()):
        return Said(said)
    return reading


def _marked_value(kind: Kind, text: str, facts: Facts) -> ParseResult | None:
    """Return the reading of a whole value with a question mark behind it: "3276015204850003?"; None where the words ask."""
    bare = re.sub(r"[?？]", " ", text)
    if asks_in_words(text) or meant(bare) in NEVER_VALUES or is_sentence(bare):
        return None
    reading = kind.read(Typed(bare), facts)
    # A doubt about words is as likely the doubt whether they were meant as a value.
    certain = isinstance(reading, Accepted | Offered) or (isinstance(reading, Doubtful) and _is_number(reading.value))
    return reading if certain else None


def _is_number(value: Any) -> bool:
    return all(re.fullmatch(r"[\d+:T-]+", str(one)) for one in (value if isinstance(value, list) else [value]))


def _is_option(kind: Kind, reading: ParseResult) -> bool:
    if not isinstance(reading, Accepted):
        return False
    values = reading.value if isinstance(reading.value, list) else [reading.value]
    return all(isinstance(value, str) and value in kind.options for value in values)
