"""One A4 page as a PDF: a title, lists to tick off, notes at the foot.

The problem: who goes to a print shop wants one page, whatever is on it. The choice: typst, which brings its fonts along and takes the words
as data; its own measure finds the largest letters that fit. Rejected: HTML through a browser (hundreds of megabytes), drawing line by line
(line breaks and fonts would be ours to do).
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_KEPT = 64

# Boxes are drawn, because the font has no ☐. The spaces are in em, so they shrink with the letters.
LAYOUT = """
#let paper = json(bytes(sys.inputs.paper))
#let sizes = range(26, 11, step: -1).map(halves => halves * 0.5pt)

#set document(title: paper.title, date: none)
#set page(paper: "a4", margin: (x: 2.2cm, top: 2cm, bottom: 1.6cm))
#set text(font: "Libertinus Serif", lang: paper.lang, hyphenate: false)
#set par(leading: 0.6em)

#let tick = box(width: 0.95em, height: 0.95em, stroke: 0.07em, radius: 0.1em, baseline: 0.15em)

#let sheet(size) = {
  set text(size: size)
  set list(marker: tick, body-indent: 0.7em, spacing: 0.95em)
  show heading: set block(above: 1.8em, below: 1em)
  show heading.where(level: 1): set text(size: 1.2em)
  show heading.where(level: 2): set text(size: 0.92em)
  heading(paper.title)
  line(length: 100%, stroke: 0.06em)
  for section in paper.sections {
    heading(level: 2, section.heading)
    list(..section.items)
  }
  v(0.8em)
  v(1fr)
  block(width: 100%, stroke: (top: 0.04em), inset: (top: 0.9em), {
    set text(size: 0.85em)
    set par(spacing: 0.85em)
    for note in paper.notes { par(note) }
  })
}

#layout(area => {
  let size = sizes.find(size => measure(sheet(size), width: area.width).height <= area.height)
  assert(size != none, message: "more than one page")
  block(height: area.height, sheet(size))
})
"""


class NotLaidOut(Exception):
    """There is no page: more words than one holds in the smallest letters, or not the data of a page."""


async def page(paper: Mapping[str, Any]) -> bytes:
    """The PDF of this page; the same words give the same bytes. Raises NotLaidOut.

    `paper`: {"lang": "id", "title", "sections": [{"heading", "items": […]}, …], "notes": […]}, all words plain; other keys don't matter.
    """
    return await asyncio.to_thread(_laid_out, json.dumps(paper, ensure_ascii=False, sort_keys=True))


@lru_cache(maxsize=_KEPT)
def _laid_out(paper: str) -> bytes:
    # Twenty megabytes of library: loaded for the first page somebody wants.
    import typst

    compiler = typst.Compiler(LAYOUT.encode(), ignore_system_fonts=True, sys_inputs={"paper": paper})
    try:
        content = compiler.compile(format="pdf")
    except typst.TypstError:
        content = None
    if not isinstance(content, bytes):
        # Raised outside the block: typst's error may quote the words.
        raise NotLaidOut
    return content
