"""Orientation of a picture, found without reading more than has to be read."""

from __future__ import annotations

from typing import Any

import numpy
import pytest

from bot.documents.ocr.orientation import VOTERS, upright


class Page:
    """A page of lines that can only be read one way up: a grey wedge in each, dark on its left."""

    def __init__(self, lines: int) -> None:
        self.picture = numpy.full((600, 900, 3), 255, numpy.uint8)
        self.readings = 0
        for line in range(lines):
            top = 40 + 60 * line
            self.picture[top : top + 30, 100 : 500 + 40 * line] = 0
            self.picture[top : top + 30, 100 : 100 + 40] = 60

    def boxes(self, image: Any) -> list[Any]:
        """The dark parts of the picture, one below the other or beside each other."""
        dark = image[..., 0] < 128
        across = dark.any(axis=1).sum() < dark.any(axis=0).sum()
        found = []
        for start, end in _runs(dark.any(axis=1 if across else 0)):
            part = dark[start:end] if across else dark[:, start:end]
            other = numpy.flatnonzero(part.any(axis=0 if across else 1))
            first, last = int(other[0]), int(other[-1]) + 1
            found.append(_box(first, start, last, end) if across else _box(start, first, end, last))
        return found

    def strip(self, image: Any, box: Any) -> Any:
        left, top = box.min(axis=0).astype(int)
        right, bottom = box.max(axis=0).astype(int)
        return image[top:bottom, left:right]

    def read_strip(self, strip: Any) -> tuple[str, float]:
        self.readings += 1
        return ("BENAR", 0.97) if strip[5, 5, 0] == 60 else ("", 0.4)


def _runs(flags: Any) -> list[tuple[int, int]]:
    edges = numpy.flatnonzero(numpy.diff(numpy.concatenate(([0], flags.astype(int), [0]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _box(left: int, top: int, right: int, bottom: int) -> Any:
    return numpy.asarray([(left, top), (right, top), (right, bottom), (left, bottom)], numpy.float32)


@pytest.mark.parametrize("turns", range(4))
def test_however_it_was_held_it_stands_upright_with_its_lines_from_top_to_bottom(turns: int) -> None:
    page = Page(lines=6)
    turned = upright(page, numpy.ascontiguousarray(numpy.rot90(page.picture, turns)))
    assert (turned.image == page.picture).all()
    assert (turned.turns + turns) % 4 == 0
    tops = [float(box[:, 1].min()) for box in turned.boxes]
    assert tops == sorted(tops)
    assert tops[0] == 40


def test_what_was_read_to_find_out_is_not_read_again() -> None:
    page = Page(lines=6)
    turned = upright(page, page.picture)
    assert page.readings == VOTERS
    assert turned.read == dict.fromkeys((5, 4, 3, 2), ("BENAR", 0.97)), "the widest lines, by their place"


def test_a_page_that_was_turned_over_has_to_be_read_anew() -> None:
    page = Page(lines=6)
    assert not upright(page, numpy.ascontiguousarray(numpy.rot90(page.picture, 2))).read


def test_a_picture_without_lines_stays_as_it_is() -> None:
    page = Page(lines=0)
    turned = upright(page, page.picture)
    assert (turned.boxes, turned.turns, dict(turned.read)) == ([], 0, {})
