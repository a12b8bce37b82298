"""Plots of the desk: bars, laid out here and drawn as SVG by a template. Their numbers stand in a table beside them too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

WIDTH, LINE, BAR, GAP = 320, 15, 12, 13
"""Units of the drawing: its width, the heights of a line of words and of a bar, and the space below a bar."""
SIGNS = 44
"""Signs that fit beside each other in a line, words and number together."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: the lines of its words and where each stands, the number as it is told, its length, and where it begins."""

    lines: tuple[tuple[str, int], ...]
    told: str
    length: int
    y: int


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing: its `id` on the page, title, what it shows in a sentence, the heading of its numbers, bars, and height."""

    id: str
    title: str
    about: str
    heading: tuple[str, ...]
    bars: tuple[Bar, ...]
    rows: tuple[tuple[str, ...], ...]
    height: int
    width: int = WIDTH


def plot(
    id: str,
    title: str,
    about: str,
    heading: Sequence[str],
    rows: Sequence[tuple[str, float | None, Sequence[str]]],
) -> Plot:
    """Return the plot of rows: words, the number that is drawn (None: not told), and the cells of the table behind the words.

    The first cell stands at the bar too.
    """
    largest = max((number for _, number, _ in rows if number is not None), default=0)
    bars, y = [], 0
    for label, number, cells in rows:
        words = wrap(label, max(12, SIGNS - len(cells[0]) - 2)) or [""]
        lines = tuple((line, y + LINE * place) for place, line in enumerate(words, start=1))
        y += LINE * len(words) + 5
        bars.append(Bar(lines, cells[0], round(WIDTH * number / largest) if number and largest else 0, y))
        y += BAR + GAP
    table = tuple((label, *cells) for label, _, cells in rows)
    return Plot(id, title, about, tuple(heading), tuple(bars), table, y)
