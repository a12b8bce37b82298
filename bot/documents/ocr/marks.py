"""Pictures that go back to the participant: the page with its doubtful place marked, and the line in which a value stands."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from bot.documents.ocr.measures import Measures
from dialogs.documents.reading.lines import Line

LONG_SIDE = 1000
FRAME = (255, 214, 0)
INNER = (200, 0, 0)
"""Yellow outside, red inside: seen on light paper and in the dark."""


def marked(image: Any, verdict: str, lines: Sequence[Line], boxes: Sequence[Any], measures: Measures) -> bytes:
    """A JPEG of the page, at most 1000 pixels long, with a frame around what the verdict is about."""
    from PIL import Image, ImageDraw

    picture = Image.fromarray(image)
    scale = min(1.0, LONG_SIDE / max(picture.size))
    picture = picture.resize((max(1, round(picture.width * scale)), max(1, round(picture.height * scale))))
    draw = ImageDraw.Draw(picture)
    width = max(4, picture.width // 120)
    for left, top, right, bottom in _places(verdict, lines, boxes, measures, image.shape[1], image.shape[0]):
        place = [left * scale - width, top * scale - width, right * scale + width, bottom * scale + width]
        place = [
            max(0, min(place[0], picture.width - 2 * width)),
            max(0, min(place[1], picture.height - 2 * width)),
            max(2 * width, min(place[2], picture.width - 1)),
            max(2 * width, min(place[3], picture.height - 1)),
        ]
        shape = draw.ellipse if verdict == "glare" else draw.rectangle
        shape(place, outline=FRAME, width=width)
        inner = [place[0] + width / 2, place[1] + width / 2, place[2] - width / 2, place[3] - width / 2]
        if inner[2] > inner[0] and inner[3] > inner[1]:
            shape(inner, outline=INNER, width=max(1, width // 3))
    return _jpeg(picture)


Place = tuple[float, float, float, float]


def _places(
    verdict: str, lines: Sequence[Line], boxes: Sequence[Any], measures: Measures, width: int, height: int
) -> list[Place]:
    everything: Place = (0.04 * width, 0.04 * height, 0.96 * width, 0.96 * height)
    if verdict == "glare" and measures.spot is not None:
        return [tuple(float(side) for side in measures.spot)]  # type: ignore[list-item] # four sides
    if verdict == "cropped" and measures.touching:
        band = 0.07
        sides: dict[str, Place] = {
            "left": (0, 0, band * width, height),
            "top": (0, 0, width, band * height),
            "right": ((1 - band) * width, 0, width, height),
            "bottom": (0, (1 - band) * height, width, height),
        }
        return [sides[side] for side in measures.touching]
    doubtful = [line for line in lines if line.confidence < 0.9]
    if verdict in ("blurred", "moved", "unreadable") and doubtful:
        return [(line.left, line.top, line.right, line.bottom) for line in doubtful[:6]]
    if boxes:
        left, top = min(float(box[:, 0].min()) for box in boxes), min(float(box[:, 1].min()) for box in boxes)
        right, bottom = max(float(box[:, 0].max()) for box in boxes), max(float(box[:, 1].max()) for box in boxes)
        return [(left, top, right, bottom)]
    return [everything]


def cut_out(image: Any, line: Line) -> bytes:
    """A JPEG of one line with a little around it. Padded, because Telegram takes no picture 20 times as wide as high."""
    from PIL import Image

    around = 0.6 * line.height
    left, top = max(0, int(line.left - around)), max(0, int(line.top - around))
    right, bottom = min(image.shape[1], int(line.right + around)), min(image.shape[0], int(line.bottom + around))
    part = Image.fromarray(image[top:bottom, left:right])
    scale = max(1.0, min(3.0, 720 / max(1, part.width)))
    part = part.resize((max(1, round(part.width * scale)), max(1, round(part.height * scale))))
    canvas = Image.new("RGB", (part.width, max(part.height, part.width // 8)), (255, 255, 255))
    canvas.paste(part, (0, (canvas.height - part.height) // 2))
    return _jpeg(canvas)


def _jpeg(picture: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=82)
    return out.getvalue()
