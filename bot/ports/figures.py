"""Figures: counts of what happened, without anybody in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

STEPS = ("begun", "form", "documents", "review", "pin", "filed")
"""Steps of a claim being filled in, in their order; a step is named by its place from 1 on."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Number of drafts that came to a step of `STEPS` or further."""

    step: str
    count: int


@dataclass(frozen=True, slots=True)
class Stage:
    """Time claims spent in a state, in hours: the median, and what nine of ten stayed within.

    `count`: stages that ended. `promised`: those for which a day was promised, and `late` those that ended after it.
    """

    state: str
    count: int
    median: int
    most: int
    promised: int
    late: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of some days, both included. `reasons`: code and number of times given, the most frequent first.

    `right`: claims approved without any correction; `corrected`: those approved after one.
    """

    since: date
    until: date
    reached: tuple[Reached, ...]
    stages: tuple[Stage, ...]
    reasons: tuple[tuple[str, int], ...]
    right: int
    corrected: int


class FigureBook(Protocol):
    """Figures kept of what happened."""

    async def between(self, since: date, until: date) -> Figures: ...
