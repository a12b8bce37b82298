"""PDFs put together: pictures on pages, and a PDF in parts."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from typing import Any, NamedTuple

A4 = (595.28, 841.89)
"""Width and height in points."""
INSIDE = (42.5, 65.0, 595.28 - 42.5, 841.89 - 60.0)
"""The part of a page for a picture: left, bottom, right and top in points. Above it stands the heading, below it the page number."""


class Picture(NamedTuple):
    """A JPEG in RGB, its width and height in pixels."""

    content: bytes
    width: int
    height: int


def bound(pictures: Sequence[Picture]) -> bytes:
    """Return a PDF of these pictures, a page each."""
    import pikepdf

    with pikepdf.new() as pdf:
        for picture in pictures:
            scale = A4[1] / max(picture.width, picture.height)
            size = (picture.width * scale, picture.height * scale)
            _place(pdf, pdf.add_blank_page(page_size=size), picture, (0, 0, *size))
        return _saved(pdf)


def on_pages(content: bytes, first: int, pictures: Sequence[Picture]) -> bytes:
    """Return this PDF with a picture on each page from `first` (counted from 0) on. Raises ValueError unless the numbers fit."""
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as pdf:
        if len(pdf.pages) != first + len(pictures):
            raise ValueError(f"{len(pdf.pages)} pages for {first} of words and {len(pictures)} of pictures")
        for number, picture in enumerate(pictures, first):
            _place(pdf, pdf.pages[number], picture, INSIDE)
        return _saved(pdf)


def in_parts(content: bytes, most: int) -> list[bytes]:
    """Return the PDF in as few parts as fit into `most` bytes each. A page that alone has more is a part of its own."""
    import pikepdf

    if len(content) <= most:
        return [content]
    with pikepdf.open(io.BytesIO(content)) as pdf:
        count = len(pdf.pages)
        for parts in range(ceil(len(content) / most), count + 1):
            cut = [count * number // parts for number in range(parts + 1)]
            made = [_pages(pdf, start, end) for start, end in pairwise(cut)]
            if all(len(part) <= most for part in made):
                return made
    return made


def _pages(pdf: Any, start: int, end: int) -> bytes:
    import pikepdf

    with pikepdf.new() as part:
        part.pages.extend(pdf.pages[start:end])
        return _saved(part)


def _place(pdf: Any, page: Any, picture: Picture, inside: tuple[float, float, float, float]) -> None:
    """Put the picture into this part of the page, as large as fits, in its middle."""
    import pikepdf

    left, bottom, right, top = inside
    scale = min((right - left) / picture.width, (top - bottom) / picture.height)
    width, height = picture.width * scale, picture.height * scale
    x, y = left + (right - left - width) / 2, top - height if inside is INSIDE else bottom
    image = pikepdf.Stream(pdf, picture.content)
    image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    image.Width, image.Height, image.BitsPerComponent = picture.width, picture.height, 8
    image.ColorSpace, image.Filter = pikepdf.Name.DeviceRGB, pikepdf.Name.DCTDecode
    # Named, because a name of its own choice would be another one each time.
    name = page.add_resource(image, pikepdf.Name.XObject, pikepdf.Name.Photo)
    # Before what stands on the page: whatever that does to the coordinates comes later.
    page.contents_add(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm {name} Do Q".encode(), prepend=True)


def _saved(pdf: Any) -> bytes:
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()
