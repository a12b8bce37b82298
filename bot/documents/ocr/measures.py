"""Light, sharpness and edges of a picture, where its text is. They never decide; they name the reason where reading failed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

SMALL = 420
"""Pixels of the long side below which nothing is promised."""

DARK = 45
"""Luminance (0 to 255) that the brightest twentieth of a picture has to reach."""

EDGE = 0.006
"""Distance at which text touches the edge, as a share of the side."""

BLOWN = 250
"""Luminance from which a spot holds nothing any more."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Measured values.

    `long_side`: pixels. `light`: luminance (0 to 255) of the brightest twentieth. `letters`: median height of the lines in pixels.
    `edge`: how steep the edges of the letters are (0 to 1, 0.3 is soft). `along`: edges across the picture against those down it, as
    motion leaves them (1 is even). `streak`: the same of the whole picture. `soft`: how little a picture loses when it is blurred once
    more (0.2 sharp, 0.7 blurred). `skin`: share of its middle in the colours of skin. `blown`: share of the text's area that is blown
    out in one spot; `spot`: that spot. `touching`: sides of the picture (left, top, right, bottom) that text runs into. `cut`: how many
    lines run into the left or the right one.
    """

    long_side: int
    light: float
    letters: float
    edge: float
    along: float
    blown: float
    spot: tuple[int, int, int, int] | None
    touching: tuple[str, ...]
    soft: float = 0.0
    skin: float = 0.0
    cut: int = 0
    streak: float = 1.0


def measure(image: Any, boxes: Sequence[Any], original: tuple[int, int]) -> Measures:
    """Measures an RGB picture (array) with the boxes of its lines; `original` is its size before it was shrunk."""
    import cv2
    import numpy

    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    light = float(numpy.percentile(grey, 95))
    heights = [min(_sides(box)) for box in boxes]
    edge, along = _sharpness(grey, boxes)
    blown, spot = _glare(grey, boxes)
    return Measures(
        max(original),
        light,
        float(numpy.median(heights)) if heights else 0.0,
        edge,
        along,
        blown,
        spot,
        _touching(boxes, grey.shape[1], grey.shape[0]),
        _soft(grey),
        _skin(image),
        _cut(boxes, grey.shape[1]),
        _streak(grey),
    )


def _sides(box: Any) -> tuple[float, float]:
    import numpy

    return float(numpy.linalg.norm(box[0] - box[1])), float(numpy.linalg.norm(box[0] - box[3]))


def _bounds(boxes: Sequence[Any], width: int, height: int) -> tuple[int, int, int, int]:
    left = min(float(box[:, 0].min()) for box in boxes)
    top = min(float(box[:, 1].min()) for box in boxes)
    right = max(float(box[:, 0].max()) for box in boxes)
    bottom = max(float(box[:, 1].max()) for box in boxes)
    return max(0, int(left)), max(0, int(top)), min(width, int(right)), min(height, int(bottom))


def _sharpness(grey: Any, boxes: Sequence[Any]) -> tuple[float, float]:
    """The steepest edges of each line against its contrast, and how much steeper they are across than down."""
    import cv2
    import numpy

    steep, ratios = [], []
    for box in sorted(boxes, key=lambda one: -max(_sides(one)))[:24]:
        left, top, right, bottom = _bounds([box], grey.shape[1], grey.shape[0])
        part = grey[top:bottom, left:right].astype(numpy.float32)
        if part.shape[0] < 6 or part.shape[1] < 6:
            continue
        contrast = float(numpy.percentile(part, 98) - numpy.percentile(part, 2))
        if contrast < 12:
            continue
        across, down = cv2.Sobel(part, cv2.CV_32F, 1, 0) / 8, cv2.Sobel(part, cv2.CV_32F, 0, 1) / 8
        steep.append(float(numpy.percentile(numpy.hypot(across, down), 98)) / contrast)
        ratios.append((float(numpy.percentile(abs(across), 97)) + 1) / (float(numpy.percentile(abs(down), 97)) + 1))
    if not steep:
        return 0.0, 1.0
    return float(numpy.median(steep)), float(numpy.median(ratios))


def _glare(grey: Any, boxes: Sequence[Any]) -> tuple[float, tuple[int, int, int, int] | None]:
    """The largest blown-out spot where text is (or in the middle, without text): its share of that area, and where it is."""
    import cv2
    import numpy

    height, width = grey.shape
    left, top, right, bottom = (
        _bounds(boxes, width, height) if boxes else (width // 6, height // 6, width * 5 // 6, height * 5 // 6)
    )
    part = grey[top:bottom, left:right]
    if part.size == 0:
        return 0.0, None
    mask = (part >= BLOWN).astype(numpy.uint8)
    # White paper is bright all over and has letters in it; a reflection is a spot in which there is nothing.
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, numpy.ones((9, 9), numpy.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask)
    if count < 2:
        return 0.0, None
    largest = 1 + int(numpy.argmax(stats[1:, cv2.CC_STAT_AREA]))
    x, y, across, down, area = (int(value) for value in stats[largest])
    return area / part.size, (left + x, top + y, left + x + across, top + y + down)


def _touching(boxes: Sequence[Any], width: int, height: int) -> tuple[str, ...]:
    sides = []
    tall = [box for box in boxes if min(_sides(box)) >= 8]
    for name, reached in (
        ("left", any(float(box[:, 0].min()) <= EDGE * width for box in tall)),
        ("top", any(float(box[:, 1].min()) <= EDGE * height for box in tall)),
        ("right", any(float(box[:, 0].max()) >= (1 - EDGE) * width for box in tall)),
        ("bottom", any(float(box[:, 1].max()) >= (1 - EDGE) * height for box in tall)),
    ):
        if reached:
            sides.append(name)
    return tuple(sides)


def _cut(boxes: Sequence[Any], width: int) -> int:
    left = sum(float(box[:, 0].min()) <= EDGE * width for box in boxes)
    right = sum(float(box[:, 0].max()) >= (1 - EDGE) * width for box in boxes)
    return max(left, right)


def _soft(grey: Any) -> float:
    import cv2
    import numpy

    small = cv2.resize(grey, (640, 480)).astype(numpy.float32)
    again = cv2.GaussianBlur(small, (0, 0), 2)

    def steepest(picture: Any) -> float:
        return float(
            numpy.percentile(
                numpy.hypot(cv2.Sobel(picture, cv2.CV_32F, 1, 0), cv2.Sobel(picture, cv2.CV_32F, 0, 1)), 99
            )
        )

    return steepest(again) / (steepest(small) + 1e-3)


def _streak(grey: Any) -> float:
    import cv2
    import numpy

    small = cv2.resize(grey, (640, 480)).astype(numpy.float32)
    across, down = abs(cv2.Sobel(small, cv2.CV_32F, 1, 0)), abs(cv2.Sobel(small, cv2.CV_32F, 0, 1))
    return (float(numpy.percentile(across, 98)) + 1) / (float(numpy.percentile(down, 98)) + 1)


def _skin(image: Any) -> float:
    """People send their face where a card is wanted. Its colours are those of the middle of most such pictures, light or dark skinned."""
    import cv2

    middle = cv2.resize(image, (160, 160))[40:120, 40:120]
    hue, strength, light = (cv2.cvtColor(middle, cv2.COLOR_RGB2HSV)[..., channel] for channel in range(3))
    return float(((hue <= 17) & (strength > 40) & (strength < 190) & (light > 60)).mean())
