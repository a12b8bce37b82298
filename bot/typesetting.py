"""Typesetting: a layout of typst and the words for it become a PDF; a reference becomes a QR code.

The problem: pages are made by several parts, which do not know each other. The choice: the few lines around typst and segno stand here,
below them all. Both are loaded with the first page somebody wants.
"""

from __future__ import annotations

import io
from collections.abc import Mapping


class NotLaidOut(Exception):
    """There is no page: more words than one holds in the smallest letters, or not the data of a page."""


def typeset(layout: str, inputs: Mapping[str, str]) -> bytes:
    """Return the PDF of this layout with these `sys.inputs`; the same gives the same bytes. Takes CPU: for a thread or another process.

    Raises NotLaidOut, without a word of the inputs.
    """
    # Twenty megabytes of library: loaded for the first page somebody wants.
    import typst

    compiler = typst.Compiler(layout.encode(), ignore_system_fonts=True, sys_inputs=dict(inputs))
    try:
        content = compiler.compile(format="pdf")
    except typst.TypstError:
        content = None
    if not isinstance(content, bytes):
        # Raised outside the block: typst's error may quote the words.
        raise NotLaidOut
    return content


def qr_code(words: str) -> str:
    """Return the QR code of these words as an SVG, with the quiet border that scanners want.

    A quarter of it may be dirty or torn (level Q): it is printed, folded and carried in a pocket.
    """
    import segno

    drawn = io.BytesIO()
    code = segno.make_qr(words, error="q", boost_error=False)
    code.save(drawn, kind="svg", border=4, omitsize=True, xmldecl=False, svgclass=None, lineclass=None)
    return drawn.getvalue().decode()
