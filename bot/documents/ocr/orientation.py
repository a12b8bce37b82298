"""Which way up: a quarter turn shows in the shape of the lines, half a turn only in reading them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

VOTERS = 4
"""Lines that are read both ways. The widest ones: they hold the most letters."""

_UPRIGHT = 0.90
"""Mean confidence of the voters at which nothing else is tried."""


class Reads(Protocol):
    """What is needed of the engine here."""

    def boxes(self, image: Any) -> list[Any]: ...
    def strip(self, image: Any, box: Any) -> Any: ...
    def read_strip(self, strip: Any) -> tuple[str, float]: ...


def upright(engine: Reads, image: Any) -> tuple[Any, list[Any], int]:
    """The picture turned so that its lines can be read, their boxes, and the quarter turns (anticlockwise) it took."""
    import numpy

    boxes = engine.boxes(image)
    turns = 0
    if _lies(boxes):
        image, turns = numpy.ascontiguousarray(numpy.rot90(image)), 1
        boxes = engine.boxes(image)
    if _stands_on_its_head(engine, image, boxes):
        height, width = image.shape[:2]
        image, turns = numpy.ascontiguousarray(numpy.rot90(image, 2)), turns + 2
        # The same corners in the turned picture, again from the upper left.
        boxes = [
            numpy.asarray([(width - x, height - y) for x, y in (*box[2:], *box[:2])], numpy.float32) for box in boxes
        ]
    return image, sorted(boxes, key=lambda box: (float(box[:, 1].mean()), float(box[:, 0].mean()))), turns


def _size(box: Any) -> tuple[float, float]:
    return float(box[:, 0].max() - box[:, 0].min()), float(box[:, 1].max() - box[:, 1].min())


def _lies(boxes: Sequence[Any]) -> bool:
    """Whether most of the long lines run from top to bottom; of each its length counts."""
    down = sum(height for width, height in map(_size, boxes) if height > 1.5 * width)
    across = sum(width for width, height in map(_size, boxes) if width > 1.5 * height)
    return down > across


def _stands_on_its_head(engine: Reads, image: Any, boxes: Sequence[Any]) -> bool:
    import numpy

    widest = sorted(boxes, key=lambda box: -_size(box)[0])[:VOTERS]
    strips = [engine.strip(image, box) for box in widest]
    as_it_is = sum(engine.read_strip(strip)[1] for strip in strips)
    if as_it_is >= _UPRIGHT * len(strips):
        return False
    turned = sum(engine.read_strip(numpy.ascontiguousarray(numpy.rot90(strip, 2)))[1] for strip in strips)
    return turned > as_it_is + 0.05 * len(strips)
