"""Labels and what stands beside them: after a colon in the same line, to the right in the same row, or below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from rapidfuzz import fuzz

from dialogs.documents.reading.lines import Line
from dialogs.documents.reading.text import folded, letters

_ALIKE = 82


def after_label(
    lines: Sequence[Line], *labels: str, below: bool = True, but: tuple[str, ...] = ()
) -> Iterator[tuple[str, Line]]:
    """Values at one of these labels, likeliest first: (words, line they are in). `but`: words that make it another label."""
    slope = _slope(lines)
    for line in lines:
        upper = folded(line.text)
        label = next((label for label in labels if _begins(upper, label)), None)
        if label is None or any(word in letters(upper).split() for word in but):
            continue
        rest, final = _rest(upper, label)
        if rest:
            yield rest, line
        if final:
            continue
        beside = _beside(lines, line, slope)
        if beside is not None:
            yield folded(beside.text).lstrip(" :;.-"), beside
        if below:
            for other in _below(lines, line):
                yield folded(other.text).lstrip(" :;.-"), other


def _begins(text: str, label: str) -> bool:
    head = letters(text)
    if head == label or head.startswith(label + " "):
        return True
    part = head[: len(label) + 1]
    return len(label) >= 4 and fuzz.ratio(part.replace(" ", ""), label.replace(" ", "")) >= _ALIKE


def _rest(text: str, label: str) -> tuple[str, bool]:
    """Text after the label in its line, and whether it surely is the value, because it stands after a colon."""
    _, colon, tail = text.partition(":")
    tail = tail.strip(" :;.-")
    if colon and tail:
        return tail, True
    signs = len(label.replace(" ", ""))
    for place in range(len(text)):
        if len(re.sub(r"[^A-Z0-9]", "", text[: place + 1])) >= signs:
            rest = text[place + 1 :].strip(" :;.-/")
            # A longer label than ours is no value: "NAMA LENGKAP", "NO REKENING / ACCOUNT NO".
            return (rest if any(sign.isdigit() for sign in rest) or len(rest) > 12 else ""), False
    return "", False


def _slope(lines: Sequence[Line]) -> float:
    """Median fall of a page's lines to the right; short ones are too uncertain to count."""
    slopes = []
    for line in lines:
        (x0, y0), (x1, y1) = line.box[0], line.box[1]
        if x1 - x0 > 5 * line.height:
            slopes.append((y1 - y0) / (x1 - x0))
    return median(slopes) if slopes else 0.0


def _beside(lines: Sequence[Line], label: Line, slope: float) -> Line | None:
    """The nearest line to the right in the same row, along the way the lines run."""
    best: Line | None = None
    for line in lines:
        if line is label or line.left < label.right - label.height:
            continue
        expected = label.middle + slope * ((line.left + line.right) / 2 - (label.left + label.right) / 2)
        near = abs(line.middle - expected) <= 0.6 * max(label.height, line.height)
        if near and (best is None or line.left < best.left):
            best = line
    return best


def _below(lines: Sequence[Line], label: Line) -> list[Line]:
    """The next lines under the label that begin about where it does."""
    under = [
        line
        for line in lines
        if 0 < line.middle - label.middle < 3.2 * label.height and abs(line.left - label.left) < 3 * label.height
    ]
    return sorted(under, key=lambda line: line.middle)[:2]
