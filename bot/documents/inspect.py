"""Is this file one we can take? Only its content decides; what a picture shows is judged by who reads it (see `reading`)."""

from __future__ import annotations

import io
import logging
import re
import warnings
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import structs

from bot.documents.carried import ordered, second_types
from bot.documents.inspection import MAX_BYTES, MAX_PAGES, Inspection, too_big
from bot.documents.signatures import HEIC, PDF, TIFF, media_type_of, other_name

if TYPE_CHECKING:
    from types import ModuleType

MAX_PIXELS = 50_000_000
MAX_PHOTO_PIXELS = 220_000_000
"""Most pixels of a JPEG as cameras make it (up to 200 million): it is decoded small, row by row, and never held as a whole."""
# A camera's progressive JPEG has about ten scans. Each one costs a pass over the whole picture, however few bytes it has.
MAX_SCANS = 200

PILLOW_FORMATS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/bmp": "BMP",
    "image/webp": "WEBP",
    HEIC: "HEIF",
    "image/avif": "AVIF",
    "image/gif": "GIF",
    TIFF: "TIFF",
}
_ANIMATED = ("image/png", "image/webp", "image/gif", "image/avif")
_BASELINE = (b"\xff\xc0", b"\xff\xc1")
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""Markers in the data of a scan: none of the escaped bytes, nor of the marks to begin anew."""
_MOST_MISSING = 0.01
"""Share of a photo that may be lost at its end."""

_log = logging.getLogger(__name__)


def inspect(content: bytes) -> Inspection:
    """Looks into a file. Slow (up to seconds, up to 200 MB), and its decoders are the first to meet the file: for worker processes only.

    Raises nothing but MemoryError for what the file holds.
    """
    if not content:
        return Inspection(None, "empty")
    if len(content) > MAX_BYTES:
        return too_big()
    media_type = media_type_of(content)
    if media_type is None:
        return Inspection(None, "not_supported", other_name(content))
    if media_type == PDF:
        from bot.documents.pdf import inspect_pdf

        return inspect_pdf(content)
    found = _inspect_picture(content, media_type)
    return found if found.problem else structs.replace(found, carried=ordered(second_types(content)))


def _inspect_picture(content: bytes, media_type: str) -> Inspection:
    most = MAX_PIXELS
    if media_type == "image/jpeg":
        jpeg = outline(content)
        most = MAX_PHOTO_PIXELS if jpeg.baseline else MAX_PIXELS
        if jpeg.scans > MAX_SCANS:
            return Inspection(media_type, "bomb", str(most // 1_000_000))
    bomb = Inspection(media_type, "bomb", str(most // 1_000_000))
    image = pillow(heif=media_type == HEIC)
    try:
        with image.open(io.BytesIO(whole(content, media_type)), formats=[PILLOW_FORMATS[media_type]]) as picture:
            width, height = picture.size
            if width * height > most:
                return bomb
            if media_type == TIFF:
                return _pages_of(picture, bomb)
            # In an animation the officer could be shown another picture than the one that was read.
            if media_type in _ANIMATED and getattr(picture, "is_animated", False):
                return Inspection(media_type, "not_supported", "animation", width, height)
            # A JPEG can be decoded at an eighth of its size: every byte is still read, a sixty-fourth of the memory is used.
            picture.draft("L", (1, 1))
            picture.load()
            if media_type == "image/jpeg" and not jpeg.ended and _ends_flat(picture):
                return Inspection(media_type, "damaged")
    except (image.DecompressionBombError, image.DecompressionBombWarning):
        return bomb
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - decoders raise OSError, SyntaxError, ValueError, struct.error and whatever comes next
        _log.info("a picture (%s) can't be decoded: %s", media_type, type(error).__name__)
        return Inspection(media_type, "damaged")
    return Inspection(media_type, width=width, height=height)


def _pages_of(picture: Any, bomb: Inspection) -> Inspection:
    """The verdict on a TIFF, which may have pages: all of them are decoded, one at a time."""
    width, height = picture.size
    pages = picture.n_frames
    if pages > MAX_PAGES:
        return Inspection(TIFF, "too_many_pages", str(MAX_PAGES))
    for page in range(pages):
        picture.seek(page)
        if picture.width * picture.height > MAX_PIXELS:
            return bomb
        picture.load()
    return Inspection(TIFF, width=width, height=height, pages=pages if pages > 1 else None)


class Outline(NamedTuple):
    """Structure of a JPEG: its scans, whether it is a baseline one with a single pass, and whether it has its end mark."""

    scans: int
    baseline: bool
    ended: bool


def outline(content: bytes) -> Outline:
    """Walk the marks of a JPEG up to its end. What stands behind, as the film of a motion photo does, is not looked at."""
    scans, baseline, at = 0, False, 2
    while (mark := content[at : at + 2])[:1] == b"\xff":
        if mark == b"\xff\xff":
            at += 1
            continue
        if mark == b"\xff\xd9":
            return Outline(scans, baseline, ended=True)
        baseline = baseline or mark in _BASELINE
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if mark == b"\xff\xda":
            scans += 1
            found = _MARKER.search(content, at)
            if found is None:
                break
            at = found.start()
    return Outline(scans, baseline, ended=False)


def whole(content: bytes, media_type: str) -> bytes:
    """The content to decode: a single-pass JPEG that lost its last bytes gets an end mark, as every viewer does it."""
    if media_type != "image/jpeg":
        return content
    jpeg = outline(content)
    return content + b"\xff\xd9" if jpeg.baseline and jpeg.scans and not jpeg.ended else content


def _ends_flat(picture: Any) -> bool:
    """Whether more than a hundredth of a decoded JPEG is lost at its end: the decoder fills what is missing with one colour."""
    width, height = picture.size
    grey = picture.convert("L").tobytes()
    rest = grey.rstrip(grey[-1:])
    # Blocks of two rows are decoded together, so that a run in the last row has another above it.
    return bool(2 * (len(grey) - len(rest)) > _MOST_MISSING * width * height)


def pillow(*, heif: bool) -> ModuleType:
    """Pillow with our limits set, loaded when first asked for: the bot itself does without it."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MAX_PHOTO_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    if heif and "HEIF" not in Image.OPEN:
        import pillow_heif

        pillow_heif.register_heif_opener(thumbnails=False, decode_threads=1)
    return Image
