"""Figures as they are printed."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence


def spread(values: Iterable[float], digits: int = 0) -> str:
    """The median, and the least and the greatest where there are several: `812 (790–840)`."""
    ordered = sorted(values)
    shown = f"{statistics.median(ordered):,.{digits}f}"
    return shown if len(ordered) == 1 else f"{shown} ({ordered[0]:,.{digits}f}–{ordered[-1]:,.{digits}f})"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a Markdown table whose columns stand under each other."""
    lines = [list(heads), *(list(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    lines.insert(1, ["-" * width for width in widths])
    for line in lines:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |")
    print(flush=True)
