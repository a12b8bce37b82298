"""Two writings of the same thing, side by side, marked where they differ."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from dialogs.model.effects import Marked


def aligned(one: str, other: str) -> tuple[Marked, Marked]:
    """Both writings, marked where they differ; marks stand on single signs, so that digits can be compared one by one."""
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    if len(one) == len(other):
        # Of the same length, digits are compared place by place, as people do it.
        for sign, against in zip(one, other, strict=True):
            _add(left, sign, sign != against)
            _add(right, against, sign != against)
    else:
        for change in Levenshtein.opcodes(one, other):
            _add(left, one[change.src_start : change.src_end], change.tag != "equal")
            _add(right, other[change.dest_start : change.dest_end], change.tag != "equal")
    return Marked(tuple(left)), Marked(tuple(right))


def _add(parts: list[tuple[str, bool]], signs: str, marked: bool) -> None:
    if not signs:
        return
    if parts and parts[-1][1] == marked:
        parts[-1] = (parts[-1][0] + signs, marked)
    else:
        parts.append((signs, marked))


def grouped_marks(marks: Marked, size: int = 4) -> Marked:
    """Digits in groups, as they stand on cards, the marks kept."""
    signs = [(sign, marked) for text, marked in marks.parts for sign in text]
    parts: list[tuple[str, bool]] = []
    for place, (sign, marked) in enumerate(signs):
        if place and place % size == 0:
            _add(parts, " ", False)
        _add(parts, sign, marked)
    return Marked(tuple(parts))
