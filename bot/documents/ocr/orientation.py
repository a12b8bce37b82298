"""Orientation of a page: a quarter turn shows in the shape of the lines, half a turn only in reading them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

VOTERS = 4
"""Lines that are read both ways. The widest ones: they hold the most letters."""

_UPRIGHT = 0.90
"""Mean confidence of the voters at which nothing else is tried."""


class Reads(Protocol):
    """Methods of the engine needed here."""

    def boxes(self, image: Any) -> list[Any]: ...
    def strip(self, image: Any, box: Any) -> Any: ...
    def read_strip(self, strip: Any) -> tuple[str, float]: ...


@dataclass(frozen=True, slots=True)
class Upright:
    """A picture that can be read, the boxes of its lines from top to bottom, and how many quarter turns (anticlockwise) it took.

    `read`: what was read already to find that out, by the place of the box: text and how sure.
    """

    image: Any
    boxes: list[Any]
    turns: int
    read: Mapping[int, tuple[str, float]] = field(default_factory=dict)


def upright(engine: Reads, image: Any) -> Upright:
    """Turns the picture so that its lines can be read."""
    import numpy

    boxes = engine.boxes(image)
    turns = 0
    if _lies(boxes):
        image, turns = numpy.ascontiguousarray(numpy.rot90(image)), 1
        boxes = engine.boxes(image)
    read, on_its_head = _vote(engine, image, boxes)
    if not on_its_head:
        return Upright(image, boxes, turns, read)
    height, width = image.shape[:2]
    # The same corners in the turned picture, again from the upper left.
    boxes = [numpy.asarray([(width - x, height - y) for x, y in (*box[2:], *box[:2])], numpy.float32) for box in boxes]
    boxes.sort(key=lambda box: (float(box[:, 1].mean()), float(box[:, 0].mean())))
    return Upright(numpy.ascontiguousarray(numpy.rot90(image, 2)), boxes, turns + 2)


def _size(box: Any) -> tuple[float, float]:
    return float(box[:, 0].max() - box[:, 0].min()), float(box[:, 1].max() - box[:, 1].min())


def _lies(boxes: Sequence[Any]) -> bool:
    """Whether most of the long lines run from top to bottom; of each its length counts."""
    down = sum(height for width, height in map(_size, boxes) if height > 1.5 * width)
    across = sum(width for width, height in map(_size, boxes) if width > 1.5 * height)
    return down > across


def _vote(engine: Reads, image: Any, boxes: Sequence[Any]) -> tuple[Mapping[int, tuple[str, float]], bool]:
    """Return the voters' text as it is, and whether it reads better turned over."""
    import numpy

    widest = sorted(range(len(boxes)), key=lambda place: -_size(boxes[place])[0])[:VOTERS]
    strips = [engine.strip(image, boxes[place]) for place in widest]
    read = {place: engine.read_strip(strip) for place, strip in zip(widest, strips, strict=True)}
    as_it_is = sum(confidence for _, confidence in read.values())
    if as_it_is >= _UPRIGHT * len(strips):
        return read, False
    turned = sum(engine.read_strip(numpy.ascontiguousarray(numpy.rot90(strip, 2)))[1] for strip in strips)
    return read, turned > as_it_is + 0.05 * len(strips)
