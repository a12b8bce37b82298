"""Is this file one we can take? Only its content decides; what a picture shows is judged by who reads it (see `reading`)."""

from __future__ import annotations

import io
import logging
import warnings
from typing import TYPE_CHECKING

from bot.documents.inspection import MAX_BYTES, Inspection, too_big
from bot.documents.signatures import HEIC, PDF, media_type_of, other_name

if TYPE_CHECKING:
    from types import ModuleType

MAX_PIXELS = 50_000_000
# A camera's progressive JPEG has about ten scans. Each one costs a pass over the whole picture, however few bytes it has.
MAX_SCANS = 200

PILLOW_FORMATS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/bmp": "BMP",
    "image/webp": "WEBP",
    HEIC: "HEIF",
}

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
    return _inspect_picture(content, media_type)


def _inspect_picture(content: bytes, media_type: str) -> Inspection:
    bomb = Inspection(media_type, "bomb", str(MAX_PIXELS // 1_000_000))
    if media_type == "image/jpeg" and content.count(b"\xff\xda") > MAX_SCANS:
        return bomb
    image = pillow(heif=media_type == HEIC)
    try:
        with image.open(io.BytesIO(content), formats=[PILLOW_FORMATS[media_type]]) as picture:
            width, height = picture.size
            if width * height > MAX_PIXELS:
                return bomb
            # In an animation the officer could be shown another picture than the one that was read.
            if media_type in ("image/png", "image/webp") and getattr(picture, "is_animated", False):
                return Inspection(media_type, "not_supported", "animation", width, height)
            # A JPEG can be decoded at an eighth of its size: every byte is still read, a sixty-fourth of the memory is used.
            picture.draft("L", (1, 1))
            picture.load()
    except (image.DecompressionBombError, image.DecompressionBombWarning):
        return bomb
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - decoders raise OSError, SyntaxError, ValueError, struct.error and whatever comes next
        _log.info("a picture (%s) can't be decoded: %s", media_type, type(error).__name__)
        return Inspection(media_type, "damaged")
    return Inspection(media_type, width=width, height=height)


def pillow(*, heif: bool) -> ModuleType:
    """Pillow with our limits set, loaded when first asked for: the bot itself does without it."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    if heif and "HEIF" not in Image.OPEN:
        import pillow_heif

        pillow_heif.register_heif_opener(thumbnails=False, decode_threads=1)
    return Image
