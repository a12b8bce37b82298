"""A clean page becomes a photo of it: lying on something, held askew, blurred, moved, dark, dazzled, cut off, far away.

Each defect has an amount of its own, so that it can be swept; `MODES` are the amounts of everyday photos, good and bad.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

Point = tuple[float, float]

LONG_SIDE = 1280


@dataclass(frozen=True, slots=True)
class Shot:
    """Conditions of a photo. All lengths are shares of what they belong to, so that layouts can be compared.

    `fills`: of the picture's width or height that the page takes. `tilt`: degrees. `lean`: by how much a corner may be off. `blur` and
    `moved`: radius and length, of the key field's height. `light`: 1 is day. `glare`: radius, of the page's width; on the key field, or
    `glare_off` it. `cut`: the picture ends in the middle of the key field. `long_side`: pixels. `quality`: of the JPEG. `turned`: degrees,
    by the phone. `flat`: a scan, with nothing around it.
    """

    fills: float = 0.92
    tilt: float = 0.0
    lean: float = 0.0
    blur: float = 0.0
    moved: float = 0.0
    light: float = 1.0
    shadow: float = 0.0
    glare: float = 0.0
    glare_off: bool = False
    cut: bool = False
    long_side: int = LONG_SIDE
    quality: int = 85
    turned: int = 0
    flat: bool = False


MILD = Shot(lean=0.02, tilt=1.5)

MODES: Mapping[str, Shot] = {
    "clean": Shot(flat=True, quality=92),
    "mild": MILD,
    "rot": replace(MILD, turned=90),
    "upside": replace(MILD, turned=180),
    "tilt": replace(MILD, fills=0.78, tilt=13.0),
    "far": replace(MILD, fills=0.62),
    "dim": replace(MILD, light=0.4),
    "shadow": replace(MILD, shadow=0.45),
    "softblur": replace(MILD, blur=0.045),
    "lowq": replace(MILD, quality=32),
    "glareoff": replace(MILD, glare=0.1, glare_off=True),
    "blur": replace(MILD, blur=0.3),
    "motion": replace(MILD, moved=1.1),
    "small": replace(MILD, long_side=280),
    "dark": replace(MILD, light=0.045),
    "crop": replace(MILD, cut=True),
    "glare": replace(MILD, glare=0.3),
}
USABLE = frozenset({"clean", "mild", "rot", "upside", "tilt", "far", "dim", "shadow", "softblur", "lowq", "glareoff"})
SCREENSHOT_MODES = ("clean", "lowq")
"""Nobody photographs a screenshot, and no lamp shines on it."""

REASONS: Mapping[str, frozenset[str]] = {
    "blur": frozenset({"blurred", "moved"}),
    "motion": frozenset({"blurred", "moved"}),
    "small": frozenset({"too_small"}),
    "dark": frozenset({"too_dark"}),
    "crop": frozenset({"cropped"}),
    "glare": frozenset({"glare"}),
    "other": frozenset({"not_a_document"}),
}
"""The reasons that are right for a photo spoilt on purpose; blurred and moved count as one."""

# Of each layout: where the middle of its key field is, and how high its letters are, as shares of the page's width and height.
KEYS: Mapping[str, tuple[float, float, float]] = {
    "ktp-blue": (0.38, 0.175, 0.05),
    "ktp-grey": (0.38, 0.175, 0.05),
    "kpj-card": (0.4, 0.32, 0.035),
    "kpj-old": (0.42, 0.41, 0.0375),
    "kpj-screen": (0.3, 0.265, 0.027),
    "kk-wide": (0.5, 0.085, 0.0235),
    "kk-plain": (0.87, 0.06, 0.025),
    "paklaring-table": (0.47, 0.28, 0.0155),
    "paklaring-form": (0.47, 0.155, 0.0143),
    "bank-book": (0.43, 0.33, 0.0325),
    "bank-cover": (0.22, 0.4, 0.055),
    "bank-statement": (0.4, 0.125, 0.0138),
    "npwp-old": (0.3, 0.26, 0.05),
    "npwp-new": (0.46, 0.28, 0.0375),
}
_ANYWHERE = (0.5, 0.3, 0.03)
_AWAY: Point = (0.8, 0.85)


def photo(page: Image.Image, layout: str, shot: Shot, random: Random) -> Image.Image:
    """The photo, as an RGB picture."""
    across, down, height = KEYS.get(layout, _ANYWHERE)
    if shot.flat:
        taken, key, scale = page.copy(), (across * page.width, down * page.height), 1.0
    else:
        taken, key, scale = _laid_down(page, (across, down), shot, random)
    letters = height * page.height * scale
    taken = _lit(taken, key, page.width * scale, shot, random)
    taken = _unsharp(taken, letters, shot, random)
    if shot.long_side < max(taken.size):
        taken.thumbnail((shot.long_side, shot.long_side), Image.Resampling.BICUBIC)
    return taken.rotate(-shot.turned, expand=True) if shot.turned else taken


def as_jpeg(picture: Image.Image, shot: Shot) -> bytes:
    """The phone's JPEG."""
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=shot.quality)
    return out.getvalue()


def _laid_down(page: Image.Image, key: Point, shot: Shot, random: Random) -> tuple[Image.Image, Point, float]:
    """The page on a ground, seen askew; where the key field then is, and how much smaller all is."""
    wide = page.width >= page.height
    width, height = (LONG_SIDE, LONG_SIDE * 3 // 4) if wide else (LONG_SIDE * 3 // 4, LONG_SIDE)
    scale = min(width / page.width, height / page.height) * shot.fills
    middle = np.array([width / 2, height / 2])
    half = np.array([page.width, page.height]) * scale / 2
    angle = np.radians(random.uniform(0.6, 1.0) * shot.tilt * random.choice((-1, 1)))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * half @ turn.T
    corners += [[random.uniform(-1, 1) * shot.lean * width for _ in range(2)] for _ in range(4)]
    corners += middle
    source = np.array([[0, 0], [page.width, 0], [page.width, page.height], [0, page.height]], dtype=float)
    place = _mapped(_projection(source, corners), (key[0] * page.width, key[1] * page.height))
    if shot.cut:
        # The photo's left or right edge goes through the key field.
        edge = 0.0 if random.random() < 0.5 else float(width)
        corners += [edge - place[0], 0.0]
        place = (edge, place[1])
    back = _projection(corners, source)
    size = (width, height)
    laid = page.transform(size, Image.Transform.PERSPECTIVE, back, Image.Resampling.BICUBIC)
    mask = Image.new("L", page.size, 255).transform(size, Image.Transform.PERSPECTIVE, back, Image.Resampling.BICUBIC)
    return Image.composite(laid, _ground(size, random), mask), place, scale


def _projection(source: Any, target: Any) -> tuple[float, ...]:
    """The eight numbers that take the four corners `source` to `target`."""
    rows, right = [], []
    for (x, y), (u, v) in zip(source, target, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return tuple(float(one) for one in np.linalg.solve(np.array(rows, dtype=float), np.array(right, dtype=float)))


def _mapped(by: tuple[float, ...], point: Point) -> Point:
    a, b, c, d, e, f, g, h = by
    x, y = point
    below = g * x + h * y + 1
    return (a * x + b * y + c) / below, (d * x + e * y + f) / below


def _ground(size: tuple[int, int], random: Random) -> Image.Image:
    """A table, a cloth, or the floor."""
    width, height = size
    noise = np.random.default_rng(random.randrange(2**32))
    base = np.array(random.choice(((150, 105, 66), (58, 54, 50), (120, 132, 158), (196, 190, 178))), dtype=float)
    across = np.arange(width)
    bands = np.sin(across / random.uniform(9, 40) + noise.normal(0, 0.05, width).cumsum()) * random.uniform(4, 14)
    grain = noise.normal(0, 5, (height, width))
    pixels = base[None, None, :] + bands[None, :, None] + grain[:, :, None]
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8), "RGB")


def _lit(picture: Image.Image, key: Point, page_width: float, shot: Shot, random: Random) -> Image.Image:
    if shot.glare:
        at = key
        if shot.glare_off:
            at = (picture.width * _AWAY[0], picture.height * _AWAY[1])
        picture = ImageChops.add(picture, _spot(picture.size, at, shot.glare * page_width))
    if shot.shadow:
        picture = ImageChops.multiply(picture, _half_shade(picture.size, shot.shadow, random))
    if shot.light < 1.0:
        noise = np.random.default_rng(random.randrange(2**32))
        pixels = np.asarray(picture, dtype=float) * shot.light
        pixels += noise.normal(0, 2.0, pixels.shape)
        picture = Image.fromarray(pixels.clip(0, 255).astype(np.uint8), "RGB")
    return picture


def _spot(size: tuple[int, int], at: Point, radius: float) -> Image.Image:
    """A lamp in the picture: white in the middle, and less around."""
    spot = Image.new("L", size)
    x, y = at
    ImageDraw.Draw(spot).ellipse((x - radius, y - radius * 0.7, x + radius, y + radius * 0.7), fill=255)
    soft = spot.filter(ImageFilter.GaussianBlur(radius / 5))
    return Image.merge("RGB", (soft, soft, soft))


def _half_shade(size: tuple[int, int], depth: float, random: Random) -> Image.Image:
    """The shadow of a hand over a part of the picture."""
    shade = Image.new("L", size, 255)
    width, height = size
    start = random.uniform(0.3, 0.6) * width
    dark = int(255 * (1 - depth))
    ImageDraw.Draw(shade).polygon([(start, 0), (width, 0), (width, height), (start + width * 0.2, height)], fill=dark)
    soft = shade.filter(ImageFilter.GaussianBlur(width / 40))
    return Image.merge("RGB", (soft, soft, soft))


def _unsharp(picture: Image.Image, letters: float, shot: Shot, random: Random) -> Image.Image:
    if shot.blur:
        picture = picture.filter(ImageFilter.GaussianBlur(shot.blur * letters))
    if shot.moved:
        length = max(2, round(shot.moved * letters))
        angle = random.choice((0.0, 0.35, -0.35, 0.8))
        pixels = np.asarray(picture, dtype=float)
        moved = np.zeros_like(pixels)
        for step in range(length):
            off = step - length / 2
            moved += np.roll(pixels, (round(off * np.sin(angle)), round(off * np.cos(angle))), axis=(0, 1))
        picture = Image.fromarray((moved / length).clip(0, 255).astype(np.uint8), "RGB")
    return picture
