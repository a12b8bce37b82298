"""PDFs: what pikepdf says about their structure, and what pdfium shows of their pages. For worker processes only."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from bot.documents.carried import ordered, second_types
from bot.documents.inspection import MAX_PAGES, Inspection
from bot.documents.pdf_search import searched
from bot.documents.signatures import PDF
from bot.ports.files import Carried

if TYPE_CHECKING:
    from PIL.Image import Image

LONG_SIDE = 1600
"""Pixels of a rendered page, whatever size in points it claims."""
# For one compressed stream. When inspecting, only a PDF's tables are decompressed, never its pages.
MAX_STREAM = 64 * 1024 * 1024
A4_LONG_SIDE = 842

_OBJECT = re.compile(rb"\d\s+\d+\s+obj\b")
_BLANK = b"\x00\t\n\x0c\r "

_log = logging.getLogger(__name__)


def inspect_pdf(content: bytes) -> Inspection:
    """Inspect, as `bot.documents.inspect.inspect` does, what begins like a PDF."""
    pikepdf = _pikepdf()
    # qpdf rebuilds what is left of a cut-off file; its last pages would be missing without a word. Something may stand behind the end,
    # as servers leave it there, but no part of the document.
    end = content.rfind(b"%%EOF")
    if end < 0 or _OBJECT.search(content, end):
        return Inspection(PDF, "damaged")
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            # The count is a claim, but a cheap one: a tree of a million pages need not be walked to be refused.
            if int(pdf.Root.Pages.get("/Count", 0)) > MAX_PAGES or len(pdf.pages) > MAX_PAGES:
                return Inspection(PDF, "too_many_pages", str(MAX_PAGES))
            if "/Collection" in pdf.Root:
                # Its pages are a cover; what was meant are the files inside.
                return Inspection(PDF, "attachment")
            if not pdf.pages:
                return Inspection(PDF, "damaged")
            behind: set[Carried] = {"behind"} if content[end + len(b"%%EOF") :].strip(_BLANK) else set()
            carried = ordered(_searched(pdf, content) | second_types(content) | behind)
            return Inspection(PDF, pages=len(pdf.pages), carried=carried)
    except pikepdf.PasswordError:
        return Inspection(PDF, "password")
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - a broken PDF surfaces as PdfError, TypeError, KeyError, RuntimeError … of any line above
        _log.info("a PDF can't be opened: %s", type(error).__name__)
        return Inspection(PDF, "damaged")


def rendered(content: bytes) -> Iterator[Image]:
    """The pages as they look, each at `LONG_SIDE`; those that can't be drawn are left out. Raises ValueError when none can be opened."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(content)
        # Without this the words somebody typed into a form are not drawn. This pdfium has no JavaScript engine.
        pdf.init_forms()
    except pypdfium2.PdfiumError as error:
        raise ValueError("the PDF can't be opened to be drawn") from error
    with pdf:
        for number in range(min(len(pdf), MAX_PAGES)):
            try:
                page = pdf[number]
                scale = LONG_SIDE / max(1.0, *page.get_size())
                picture = page.render(scale=scale).to_pil()
            except pypdfium2.PdfiumError:
                _log.info("a page of a PDF can't be drawn")
                continue
            yield picture.convert("RGB")


def bound(views: Sequence[tuple[bytes, int, int]]) -> bytes:
    """A PDF of these JPEGs (content, width, height in pixels), a page each, and of nothing else."""
    pikepdf = _pikepdf()
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        for content, width, height in views:
            scale = A4_LONG_SIDE / max(width, height)
            page = pdf.add_blank_page(page_size=(width * scale, height * scale))
            picture = pikepdf.Stream(pdf, content)
            picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
            picture.Width, picture.Height, picture.BitsPerComponent = width, height, 8
            picture.ColorSpace, picture.Filter = pikepdf.Name.DeviceRGB, pikepdf.Name.DCTDecode
            page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Page=picture))
            drawing = f"{width * scale:.2f} 0 0 {height * scale:.2f} 0 0 cm /Page Do"
            page.obj.Contents = pikepdf.Stream(pdf, drawing.encode())
        pdf.save(out)
    return out.getvalue()


def _searched(pdf: Any, content: bytes) -> frozenset[Carried]:
    """Return what the PDF carries. One whose objects can't all be opened is not searched through, though its pages may be fine."""
    try:
        return searched(pdf, content)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - qpdf meets a broken object that no page needs
        _log.info("a PDF can't be searched: %s", type(error).__name__)
        return frozenset({"unsearched"})


def _pikepdf() -> Any:
    """pikepdf, loaded when first asked for, with qpdf's limits set for the whole process."""
    import pikepdf
    import pikepdf.settings

    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=MAX_STREAM,
        png_max_memory=MAX_STREAM,
        tiff_max_memory=MAX_STREAM,
        run_length_max_memory=MAX_STREAM,
        dct_max_memory=MAX_STREAM,
        max_stream_filters=4,
        parser_max_container_size=1_000_000,
        parser_max_nesting=100,
        doc_max_warnings=100,
    )
    return pikepdf
