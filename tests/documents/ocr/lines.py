"""Lines as the engine gives them, written down: rows of (column, words), with letters 30 pixels high."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.documents.reading.lines import Line

HEIGHT = 30.0


def line(words: str, left: float = 40.0, top: float = 40.0, confidence: float = 0.98, slope: float = 0.0) -> Line:
    """A line at this place; `slope` is how much it falls to the right."""
    width = 16.0 * max(2, len(words))
    fall = slope * width
    box = ((left, top), (left + width, top + fall), (left + width, top + fall + HEIGHT), (left, top + HEIGHT))
    return Line(words, confidence, box)


def page(rows: Iterable[str], confidence: float = 0.98, slope: float = 0.0) -> list[Line]:
    """A page of rows; a bar parts what stands in the left column from what stands in the right one."""
    lines = []
    for number, row in enumerate(rows):
        for column, words in enumerate(row.split("|")):
            if words.strip():
                left = 40.0 + 400.0 * column
                lines.append(line(words.strip(), left, 40.0 + 50.0 * number + slope * (left - 40.0), confidence, slope))
    return lines
