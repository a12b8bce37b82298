"""One page, read: kind, values, verdict, and the pictures that go with them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.documents.ocr.engine import BUCKETS, HEIGHT, WIDTHS, Engine, ReadingNotInstalled
from bot.documents.ocr.kinds import kind_of
from bot.documents.ocr.marks import cut_out, marked
from bot.documents.ocr.measures import EDGE, measure
from bot.documents.ocr.orientation import upright
from bot.documents.ocr.verdict import verdict
from bot.documents.reading import SURE, Reading, Value
from dialogs.documents import document_fields, type_of
from dialogs.documents.reading.text import digits, numbers, spaced
from dialogs.documents.reading.values import Found

__all__ = ["PageReader", "ReadingNotInstalled"]

LONG_SIDE = 1280
"""Pixels to which a page is shrunk before it is read."""

AROUND = 0.22
"""Margin around the line for a second reading, in heights of the line."""

UNSURE_AFTER_ALL = 0.82
"""Confidence where two readings of a number differ. It is enough for the page, for one is right, and never sure."""

CUT_OFF = 0.70
"""The most that is left where a value runs into the picture's edge: some of it may be missing, and nothing tells."""


class PageReader:
    """Reads pages, one after the other. Holds about half a gigabyte; for a process of its own."""

    def __init__(self) -> None:
        """Loads the models. Raises ReadingNotInstalled with a sentence that says what is missing."""
        self._engine = Engine()

    def warm(self) -> None:
        """Read a blank page in every shape, so that the first photo is not the slow one."""
        import numpy

        for width, height in BUCKETS:
            self._engine.boxes(numpy.full((height, width, 3), 255, numpy.uint8))
        for width in WIDTHS:
            self._engine.read_strip(numpy.full((HEIGHT, width, 3), 255, numpy.uint8))

    def read(self, picture: Any) -> Reading:
        """Reads a decoded RGB page (PIL), upright as far as EXIF tells. Never raises for what it shows."""
        import numpy

        original = picture.size
        page = picture
        if max(original) > LONG_SIDE:
            page = picture.copy()
            page.thumbnail((LONG_SIDE, LONG_SIDE))
        turned = upright(self._engine, numpy.asarray(page))
        image, boxes = turned.image, turned.boxes
        lines = self._engine.lines(image, boxes, turned.read)
        kind, weight = kind_of(lines)
        shown = type_of(kind)
        found = {name: self._again(image, name, _whole(one, image)) for name, one in shown.read(lines).items()}
        key = found.get(shown.key_field)
        measures = measure(image, boxes, original)
        why = verdict(kind, weight, key, lines, len(boxes), measures)
        return Reading(
            kind,
            why,
            {
                name: Value(one.text, round(one.confidence, 3), None if why else cut_out(image, one.line))
                for name, one in found.items()
            },
            marked(image, why, lines, boxes, measures) if why else None,
        )

    def _again(self, image: Any, name: str, found: Found) -> Found:
        """A second reading with more of the picture around the line: of a number that would be sure, and of names for their blanks."""
        kind = document_fields().get(name)
        if kind == "name":
            return replace(found, text=spaced(found.text, self._read_wider(image, found)))
        if kind != "number" or found.confidence < SURE:
            return found
        text = self._read_wider(image, found)
        again = {number for number, _ in numbers(text, len(found.text))} | {digits(text.rpartition(":")[2])[0]}
        agrees = found.text in again
        return found if agrees else replace(found, confidence=UNSURE_AFTER_ALL)

    def _read_wider(self, image: Any, found: Found) -> str:
        import numpy

        box = numpy.asarray(found.line.box, numpy.float32)
        return self._engine.read_strip(self._engine.strip(image, box, AROUND))[0]


def _whole(found: Found, image: Any) -> Found:
    width = image.shape[1]
    inside = found.line.left > EDGE * width and found.line.right < (1 - EDGE) * width
    return found if inside else replace(found, confidence=min(found.confidence, CUT_OFF))
