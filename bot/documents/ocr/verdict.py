"""Does this page do, and if not, the one reason to tell. The reading decides; the measures only name why."""

from __future__ import annotations

from collections.abc import Sequence

from bot.documents.ocr.kinds import LEAST
from bot.documents.ocr.measures import DARK, SMALL, Measures
from bot.documents.reading import Verdict
from dialogs.documents import OTHER, type_of
from dialogs.documents.reading.lines import Line
from dialogs.documents.reading.values import Found

ENOUGH = 0.80
"""Confidence of the key field from which a page was read."""

CLEAR = 0.93
"""Mean confidence of the lines below which nothing of a page is trusted: whole lines go wrong together."""

SOFT = 0.30
"""Steepness of the letters' edges below which they are blurred."""

STREAKED = (0.62, 1.55)
"""Edges across against down: beyond these motion has taken one of the two."""

BLOWN_OUT = 0.25
"""Share of the text's area in one blown-out spot from which it is told as glare, where sharp lines were read and one is missing."""

CUT_LINES, CUT_SHARE = 3, 0.25
"""So many lines, and such a share of them, run into one side where a page is cut off."""

CUT_SHARE_UNKNOWN = 0.35
"""The same share where nothing says any more which document it was."""

VERY_SOFT = 0.62
"""Share of the steepest edges left after one more blurring. Above it, a picture without any readable line is blurred."""

MOSTLY_SKIN = 0.25
"""Share of the middle in colours of skin from which it is a face, not a blurred card."""

HINTED, NEARLY = 1.0, 2.5
"""Weight of words at which something that is no known document may be a part of one, and at which one word more would have made it one."""

FEW_LETTERS = 16.0
"""Height of letters in pixels below which softness means that they are too small."""


def verdict(
    kind: str, weight: float, key: Found | None, lines: Sequence[Line], boxes: int, measures: Measures
) -> Verdict | None:
    """Return the fault of this page, or None when it has none. `weight`: of its words; `boxes`: number of lines seen, read or not."""
    if measures.long_side < SMALL:
        return "too_small"
    if measures.light < DARK:
        return "too_dark"
    clear = _mean(lines)
    if measures.cut >= max(CUT_LINES, CUT_SHARE * len(lines)) and kind != OTHER:
        # Whatever could be read: an officer wants the whole card.
        return "cropped"
    if type_of(kind).key_field:
        if key is not None and key.confidence >= ENOUGH and clear >= CLEAR:
            return None
    elif kind != OTHER and clear >= CLEAR:
        # A kind known by its title only: that was read, and what else stands in it is for people.
        return None
    return _reason(kind, weight, lines, boxes, clear, measures)


def _reason(kind: str, weight: float, lines: Sequence[Line], boxes: int, clear: float, measures: Measures) -> Verdict:
    moved = len(lines) >= 2 and not STREAKED[0] <= measures.along <= STREAKED[1]
    streaked = not STREAKED[0] <= measures.streak <= STREAKED[1] and measures.skin < MOSTLY_SKIN
    if streaked and (not lines or (kind == OTHER and clear < CLEAR)):
        return "moved"
    if not lines:
        blurred = measures.soft > VERY_SOFT and measures.skin < MOSTLY_SKIN
        return "blurred" if blurred else "not_a_document"
    if clear < CLEAR and moved:
        return "moved"
    if measures.edge < SOFT and (boxes > 1 or measures.soft > VERY_SOFT):
        return "too_small" if 0 < measures.letters < FEW_LETTERS and measures.edge > 0.2 else "blurred"
    known = kind != OTHER
    cut_off = measures.cut > max(CUT_LINES, CUT_SHARE_UNKNOWN * len(lines)) and clear >= CLEAR
    if cut_off or (measures.touching and (known or HINTED <= weight < LEAST)):
        return "cropped"
    if measures.blown >= BLOWN_OUT and clear >= CLEAR and (known or NEARLY <= weight < LEAST):
        return "glare"
    if kind == OTHER:
        return "blurred" if clear < CLEAR and boxes >= 3 else "not_a_document"
    return "blurred" if clear < CLEAR else "unreadable"


def _mean(lines: Sequence[Line]) -> float:
    return sum(line.confidence for line in lines) / len(lines) if lines else 0.0
