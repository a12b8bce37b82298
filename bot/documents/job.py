"""Work on one file in a worker: inspect it, make pictures of its pages, read them. Never imported by the bot itself.

Each finding is given at once, so that it is known even if the next step crashes the worker.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from msgspec import structs

from bot.documents.fingerprint import fingerprint
from bot.documents.inspect import PILLOW_FORMATS, inspect, pillow, whole
from bot.documents.inspection import MAX_PAGES
from bot.documents.ocr.measures import SMALL
from bot.documents.reading import SURE, UNSURE, Reading, Value
from bot.documents.signatures import HEIC, PDF, TIFF
from bot.documents.wire import Found, Read, Tamed, View
from dialogs.documents import OTHER, type_of

if TYPE_CHECKING:
    from PIL.Image import Image

LONG_SIDE = 2000
"""Pixels of the picture that is kept for officers: enough to read the small print of a card."""
QUALITY = 85
PAGES_READ = 4
MOST_LINES = 5
"""Cut-out lines for each page. A page's other picture is the marked one."""

_log = logging.getLogger(__name__)


class Reader(Protocol):
    """Reads one upright RGB picture; never raises for what is on it."""

    def read(self, picture: Image) -> Reading: ...


def look(content: bytes, reader: Reader | None) -> Iterator[Found]:
    """Everything about a file, in the order in which it is found. Raises MemoryError when it needs more than there is."""
    found = inspect(content)
    yield found
    if found.problem is not None or found.media_type is None:
        return
    pictures: list[Image] = []
    views: list[tuple[bytes, int, int]] = []
    try:
        for picture in _pages(content, found.media_type):
            view = View(len(views), jpeg(picture), fingerprint(picture))
            views.append((view.content, *picture.size))
            if len(pictures) < PAGES_READ:
                pictures.append(picture)
            yield view
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        _log.info("a file can't be shown: %s", type(error).__name__)
    if not views:
        yield structs.replace(found, problem="damaged")
        return
    if found.active:
        yield Tamed(_tamed(found.media_type, views))
    for number, picture in enumerate(pictures):
        reading = _read(picture, reader)
        if reading is not None:
            yield Read(number, reading)


def _tamed(media_type: str, views: list[tuple[bytes, int, int]]) -> bytes:
    """Return what is kept in place of the file: the picture of a picture, a PDF of the pages of anything else."""
    if media_type != PDF and len(views) == 1:
        return views[0][0]
    from bot.documents.pdf import bound

    return bound(views)


def jpeg(picture: Image, quality: int = QUALITY) -> bytes:
    """An RGB picture as a JPEG that holds nothing but the picture."""
    # Pillow writes a comment it has read back into the file.
    picture.info.clear()
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


def _pages(content: bytes, media_type: str) -> Iterator[Image]:
    if media_type == PDF:
        from bot.documents.pdf import rendered

        yield from rendered(content)
        return
    yield upright(content, media_type)
    if media_type == TIFF:
        for page in range(1, MAX_PAGES):
            try:
                yield upright(content, media_type, page)
            except EOFError:
                return


def upright(content: bytes, media_type: str, page: int = 0) -> Image:
    """The picture in RGB, turned as its EXIF data says, at most `LONG_SIDE` long. Raises what decoders raise, EOFError for no such page."""
    image = pillow(heif=media_type == HEIC)
    from PIL import ImageOps

    with image.open(io.BytesIO(whole(content, media_type)), formats=[PILLOW_FORMATS[media_type]]) as opened:
        if page:
            opened.seek(page)
        # A JPEG is decoded at the smallest of its sizes that suffices.
        opened.draft("RGB", (LONG_SIDE, LONG_SIDE))
        picture: Image = opened if opened.mode in ("RGB", "RGBA", "L", "CMYK") else _plain(opened)
        # Shrunk before it is turned and converted: both would copy the whole.
        picture.thumbnail((LONG_SIDE, LONG_SIDE), reducing_gap=2.0)
        picture = ImageOps.exif_transpose(picture)
    if picture.mode == "RGBA":
        paper: Image = image.new("RGB", picture.size, "white")
        paper.paste(picture, mask=picture.getchannel("A"))
        return paper
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _plain(picture: Image) -> Image:
    """A picture of one of the rarer modes in one that can be shrunk, with what it says about its orientation."""
    if picture.mode.startswith(("I", "F")):
        plain = picture.convert("I").point(lambda value: value / 256).convert("L")
    else:
        transparent = "transparency" in picture.info or picture.mode in ("LA", "PA", "La")
        plain = picture.convert("RGBA" if transparent else "RGB")
    plain.info.update({name: value for name, value in picture.info.items() if name in ("exif", "xmp")})
    return plain


def _read(picture: Image, reader: Reader | None) -> Reading | None:
    reading = None
    if reader is not None:
        try:
            reading = kept(reader.read(picture))
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - a page that can't be read is not read; nobody is stopped by it
            _log.error("reading a page failed: %s", type(error).__name__)
    if reading is None and max(picture.size) < SMALL:
        # For this nobody needs to read it.
        return Reading(OTHER, "too_small")
    return reading


def kept(reading: Reading) -> Reading:
    """The reading with the cut-out lines that may be shown beside a question: of the key field, of values that are unsure, then of others.

    Those may differ from what was typed, and are then compared with the paper. Of what is hardly more than a guess there is none.
    """
    key = type_of(reading.kind).key_field
    asked = sorted(
        (name for name, value in reading.fields.items() if name == key or value.confidence >= UNSURE),
        key=lambda name: (name != key, reading.fields[name].confidence >= SURE),
    )[:MOST_LINES]
    fields: Mapping[str, Value] = {
        name: value if name in asked else replace(value, line=None) for name, value in reading.fields.items()
    }
    return replace(reading, fields=fields)
