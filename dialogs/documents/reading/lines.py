"""A line of text in a picture of a page."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: its words, how sure (0 to 1), and its four corners in the picture, from the upper left, clockwise as read."""

    text: str
    confidence: float
    box: tuple[tuple[float, float], ...]

    @property
    def left(self) -> float:
        return min(x for x, _ in self.box)

    @property
    def right(self) -> float:
        return max(x for x, _ in self.box)

    @property
    def top(self) -> float:
        return min(y for _, y in self.box)

    @property
    def bottom(self) -> float:
        return max(y for _, y in self.box)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """Height of the letters in pixels: the shorter way across, whichever way the line runs."""
        (x0, y0), (x1, y1), _, (x3, y3) = self.box
        return min(math.hypot(x1 - x0, y1 - y0), math.hypot(x3 - x0, y3 - y0))
