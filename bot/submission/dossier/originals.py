"""Originals as the official channel takes them: JPEG or PDF of at most 6 MB; and their pages as pictures for the dossier.

The problem: phones send HEIC, PNG and files of 20 MB. The choice: what fits stays byte for byte as it was sent; anything else is drawn
anew, smaller each time until it fits. For the making process only: decoders meet a stranger's file here.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from bot.submission.dossier.binding import Picture, bound
from bot.submission.dossier.order import MOST_BYTES, Original

PDF, JPEG = "application/pdf", "image/jpeg"
MOST_PAGES = 10
MOST_PIXELS = 225_000_000
PAGE_SIDE, PAGE_QUALITY = 2000, 80
"""Longest side of a page in the dossier, in pixels: some 170 dots an inch on A4."""
_SMALLER = ((2600, 85), (2000, 75), (1600, 65), (1200, 55), (800, 45))
"""Long side in pixels and quality of a JPEG, tried one after another until the file fits."""


class Member(NamedTuple):
    """An original in the ZIP: its ending, its content, and whether that is what was sent."""

    ending: str
    content: bytes
    as_sent: bool


def member(original: Original) -> Member | None:
    """Return the original as JPEG or PDF of at most `MOST_BYTES`. None where nothing can be made of it."""
    if original.media_type in (JPEG, PDF) and len(original.content) <= MOST_BYTES:
        return Member("jpg" if original.media_type == JPEG else "pdf", original.content, as_sent=True)
    for side, quality in _SMALLER:
        pictures = pages(original, side, quality)
        if not pictures:
            return None
        one = len(pictures) == 1 and original.media_type != PDF
        content = pictures[0].content if one else bound(pictures)
        if len(content) <= MOST_BYTES:
            return Member("jpg" if one else "pdf", content, as_sent=False)
    return None


def pages(original: Original, side: int = PAGE_SIDE, quality: int = PAGE_QUALITY) -> list[Picture]:
    """Return the pages of an original as JPEGs with this long side in pixels. Where it does not open, the pictures the bot made of it."""
    try:
        found = list(_drawn(original, side, quality))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - decoders raise OSError, SyntaxError, ValueError, RuntimeError and whatever comes next
        found = []
    return found or list(_of_views(original.views, side, quality))


def _drawn(original: Original, side: int, quality: int) -> Iterator[Picture]:
    if original.media_type == PDF:
        yield from _of_pdf(original.content, side, quality)
    else:
        yield from _of_picture(original.content, side, quality)


def _of_pdf(content: bytes, side: int, quality: int) -> Iterator[Picture]:
    import pypdfium2

    with pypdfium2.PdfDocument(content) as pdf:
        # Without this the words somebody typed into a form are not drawn.
        pdf.init_forms()
        for number in range(min(len(pdf), MOST_PAGES)):
            page = pdf[number]
            yield _encoded(page.render(scale=side / max(1.0, *page.get_size())).to_pil(), side, quality)


def _of_picture(content: bytes, side: int, quality: int) -> Iterator[Picture]:
    from PIL import ImageOps, ImageSequence

    with _pillow().open(io.BytesIO(content)) as picture:
        if picture.format == "JPEG":
            # Decoded at a half, a quarter or an eighth of its size where that is enough.
            picture.draft("RGB", (side, side))
        for number, frame in enumerate(ImageSequence.Iterator(picture)):
            if number == MOST_PAGES:
                return
            yield _encoded(ImageOps.exif_transpose(frame), side, quality)


def _of_views(views: Sequence[bytes], side: int, quality: int) -> Iterator[Picture]:
    for view in views:
        yield from _of_picture(view, side, quality)


def _encoded(picture: Any, side: int, quality: int) -> Picture:
    """The picture as a JPEG: upright, without metadata, on white where it is transparent."""
    if "A" in picture.getbands() or "transparency" in picture.info:
        above = picture.convert("RGBA")
        picture = _pillow().new("RGB", above.size, "white")
        picture.paste(above, mask=above.getchannel("A"))
    else:
        picture = picture.convert("RGB")
    picture.thumbnail((side, side))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True)
    return Picture(out.getvalue(), *picture.size)


def _pillow() -> Any:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    if "HEIF" not in Image.OPEN:
        import pillow_heif

        pillow_heif.register_heif_opener(thumbnails=False)
    return Image
