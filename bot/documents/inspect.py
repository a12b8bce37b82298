"""Is this file one we can take? Only its content decides; what a picture shows is judged elsewhere (see `reading`)."""

from __future__ import annotations

import io
import logging
import threading
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.documents.signatures import HEIC, PDF, media_type_of, other_name

if TYPE_CHECKING:
    from types import ModuleType

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 50_000_000
MIN_LONG_SIDE = 420
MAX_PAGES = 10
# A camera's progressive JPEG has about ten scans. Each one costs a pass over the whole picture, however few bytes it has.
MAX_SCANS = 200
# For one compressed stream inside a PDF. Only its tables are decompressed here, never its pages.
MAX_PDF_STREAM = 64 * 1024 * 1024

_PILLOW_FORMATS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/bmp": "BMP",
    "image/webp": "WEBP",
    HEIC: "HEIF",
}

_log = logging.getLogger(__name__)
_loading = threading.Lock()


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a file is, and why it can't be taken (`problem` is None when it can).

    Problems, and what `limit` then holds as text:
    `empty` (None) · `too_big` ("20", MB) · `not_supported` (short name of what it is, as "docx", or None) · `damaged` (None) ·
    `too_small` ("420", pixels of the long side) · `bomb` ("50", million pixels) · `too_many_pages` ("10") · `password` (None) ·
    `attachment` (None).
    `width` and `height` are in pixels as stored, before an EXIF turn; `pages` is for PDFs.
    """

    media_type: str | None
    problem: str | None = None
    limit: str | None = None
    width: int | None = None
    height: int | None = None
    pages: int | None = None


def too_big() -> Inspection:
    """The verdict on a file over `MAX_BYTES`, also for one that was never fetched for that reason."""
    return Inspection(None, "too_big", str(MAX_BYTES // 2**20))


def inspect(content: bytes) -> Inspection:
    """Looks into a file. Slow (up to seconds, up to 200 MB): call it in a thread. Never raises for what the file holds."""
    if not content:
        return Inspection(None, "empty")
    if len(content) > MAX_BYTES:
        return too_big()
    media_type = media_type_of(content)
    if media_type is None:
        return Inspection(None, "not_supported", other_name(content))
    if media_type == PDF:
        return _inspect_pdf(content)
    return _inspect_picture(content, media_type)


def _inspect_picture(content: bytes, media_type: str) -> Inspection:
    bomb = Inspection(media_type, "bomb", str(MAX_PIXELS // 1_000_000))
    if media_type == "image/jpeg" and content.count(b"\xff\xda") > MAX_SCANS:
        return bomb
    image = _pillow(heif=media_type == HEIC)
    try:
        with image.open(io.BytesIO(content), formats=[_PILLOW_FORMATS[media_type]]) as picture:
            width, height = picture.size
            if width * height > MAX_PIXELS:
                return bomb
            if max(width, height) < MIN_LONG_SIDE:
                return Inspection(media_type, "too_small", str(MIN_LONG_SIDE), width, height)
            # In an animation the officer could be shown another picture than the one that was read.
            if media_type in ("image/png", "image/webp") and getattr(picture, "is_animated", False):
                return Inspection(media_type, "not_supported", "animation", width, height)
            # A JPEG can be decoded at an eighth of its size: every byte is still read, a sixty-fourth of the memory is used.
            picture.draft("L", (1, 1))
            picture.load()
    except (image.DecompressionBombError, image.DecompressionBombWarning):
        return bomb
    except Exception as error:  # noqa: BLE001 - decoders raise OSError, SyntaxError, ValueError, struct.error and whatever comes next
        _log.info("a picture (%s) can't be decoded: %s", media_type, type(error).__name__)
        return Inspection(media_type, "damaged")
    return Inspection(media_type, width=width, height=height)


def _inspect_pdf(content: bytes) -> Inspection:
    pikepdf = _pikepdf()
    # qpdf rebuilds what is left of a cut-off file; its last pages would be missing without a word.
    if b"%%EOF" not in content[-4096:]:
        return Inspection(PDF, "damaged")
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            # The count is a claim, but a cheap one: a tree of a million pages need not be walked to be refused.
            if int(pdf.Root.Pages.get("/Count", 0)) > MAX_PAGES or len(pdf.pages) > MAX_PAGES:
                return Inspection(PDF, "too_many_pages", str(MAX_PAGES))
            if len(pdf.attachments) or "/AF" in pdf.Root or any(_has_attachment(page.obj) for page in pdf.pages):
                return Inspection(PDF, "attachment")
            pages = len(pdf.pages)
    except pikepdf.PasswordError:
        return Inspection(PDF, "password")
    except Exception as error:  # noqa: BLE001 - a broken PDF surfaces as PdfError, TypeError, KeyError, RuntimeError … of any line above
        _log.info("a PDF can't be opened: %s", type(error).__name__)
        return Inspection(PDF, "damaged")
    if not pages:
        return Inspection(PDF, "damaged")
    return Inspection(PDF, pages=pages)


def _has_attachment(page: object) -> bool:
    get = page.get  # type: ignore[attr-defined]  # pikepdf's Object has no usable types here
    return "/AF" in page or any(  # type: ignore[operator]  # as above
        note.get("/Subtype") == "/FileAttachment" for note in get("/Annots", ())
    )


def _pillow(*, heif: bool) -> ModuleType:
    """Pillow, loaded when the first picture comes: the idle bot does without its memory."""
    with _loading:
        from PIL import Image

        Image.MAX_IMAGE_PIXELS = MAX_PIXELS
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        if heif and "HEIF" not in Image.OPEN:
            import pillow_heif

            pillow_heif.register_heif_opener(thumbnails=False, decode_threads=1)
    return Image


def _pikepdf() -> ModuleType:
    """pikepdf, loaded when the first PDF comes, with qpdf's limits set for the whole process."""
    with _loading:
        import pikepdf
        import pikepdf.settings

        pikepdf.settings.set_qpdf_limits(
            flate_max_memory=MAX_PDF_STREAM,
            png_max_memory=MAX_PDF_STREAM,
            tiff_max_memory=MAX_PDF_STREAM,
            run_length_max_memory=MAX_PDF_STREAM,
            dct_max_memory=MAX_PDF_STREAM,
            max_stream_filters=4,
            parser_max_container_size=1_000_000,
            parser_max_nesting=100,
            doc_max_warnings=100,
        )
    return pikepdf
