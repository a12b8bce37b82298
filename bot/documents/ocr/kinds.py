"""Recognition of a document: weighted words, compared fuzzily, because letters are misread."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from dialogs.documents import OTHER, recognised_types
from dialogs.documents.reading.lines import Line
from dialogs.documents.reading.text import letters

LEAST = 3.5
"""Weight from which a kind is believed."""

_ALIKE = 84
_TITLE_ALIKE = 93
"""Marks of kinds that are known by their title only: "mengundurkan diri" stands in every second letter of employment."""

_TITLE_LENGTH = 2.2
"""A title may be so many times as long as the words that are looked for in it; in a sentence they mean nothing."""


def scores(lines: Sequence[Line]) -> dict[str, float]:
    """Total weight of the words of each kind; each word counts once."""
    texts = [letters(line.text) for line in lines]
    found = {}
    for one in recognised_types():
        alike = _TITLE_ALIKE if one.by_title else _ALIKE
        found[one.id] = sum(
            weight
            for word, weight in one.words.items()
            if any(
                _holds(text, word, alike)
                for text in texts
                if not one.by_title or len(text) <= _TITLE_LENGTH * len(word)
            )
        )
    return found


def _holds(text: str, word: str, alike: float) -> bool:
    """Whether a line holds these words, a letter or two misread. Short ones have to stand there exactly."""
    if len(word) < 6:
        return word in text.split() or (" " in word and word in text)
    if len(text) < len(word) - 2:
        return False
    if word.startswith("SURAT KETERANGAN "):
        # Of what, is the one word that counts.
        alike = max(alike, _TITLE_ALIKE)
    # Spaces are lost and won in reading.
    return word in text or fuzz.partial_ratio(word.replace(" ", ""), text.replace(" ", ""), score_cutoff=alike) > 0


def kind_of(lines: Sequence[Line]) -> tuple[str, float]:
    """The kind of document and the weight of its words; "other" where nothing weighs enough."""
    weighed = scores(lines)
    kind, weight = max(weighed.items(), key=lambda one: one[1])
    return (kind, weight) if weight >= LEAST else (OTHER, weight)
