"""One A4 page as a PDF: a title, a reference with its QR code, lists to tick off or words to compare, notes at the foot.

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

from bot.typesetting import NotLaidOut, qr_code, typeset

__all__ = ["NotLaidOut", "page"]

_KEPT = 64
"""Number of laid-out pages kept that are the same for everybody. One with pairs holds somebody's words and is not kept."""

# Boxes are drawn, because the font has no ☐. The spaces are in em, so they shrink with the letters. What is compared stands in
# letters of one width, so that sign stands below sign.
LAYOUT = """
#let paper = json(bytes(sys.inputs.paper))
#let sizes = range(26, 11, step: -1).map(halves => halves * 0.5pt)

#set document(title: paper.title, date: none)
#set page(paper: "a4", margin: (x: 2.2cm, top: 2cm, bottom: 1.6cm))
#set text(font: "Libertinus Serif", lang: paper.lang, hyphenate: false)
#set par(leading: 0.6em)

#let tick = box(width: 0.95em, height: 0.95em, stroke: 0.07em, radius: 0.1em, baseline: 0.15em)

#let compared(runs) = {
  let words = runs.map(((words, marked)) => {
    if marked { underline(strong(words), stroke: 0.09em, offset: 0.17em, evade: false) } else { text(words) }
  }).join()
  // The other of two names may be without a mark: a letter that is only missing there.
  let letters = runs.map(((words, _)) => words).join()
  if letters == upper(letters) or runs.any(((_, marked)) => marked) { text(font: "DejaVu Sans Mono", size: 0.95em, words) } else { words }
}

#let beside(pairs) = table(
  columns: (30%, 1fr),
  stroke: (x, y) => if y > 0 { (top: 0.04em + luma(150)) },
  inset: (x: 0pt, y: 0.6em),
  ..pairs.map(((label, runs)) => (pad(right: 1em, text(size: 0.9em, label)), compared(runs))).flatten(),
)

// A reference is read out sign by sign, so its letters stand apart.
#let coded(label, words) = block(width: 100%, above: 1.1em, below: 0.4em, grid(
  columns: (1fr, 3.6cm),
  column-gutter: 1em,
  align: (left + horizon, right + top),
  {
    text(size: 0.9em, label)
    linebreak()
    text(font: "DejaVu Sans Mono", size: 1.55em, weight: "bold", words)
  },
  image(bytes(sys.inputs.qr), format: "svg", width: 3.6cm, alt: words),
))

#let sheet(size) = {
  set text(size: size)
  set list(marker: tick, body-indent: 0.7em, spacing: 0.95em)
  show heading: set block(above: 1.8em, below: 1em)
  show heading.where(level: 1): set text(size: 1.2em)
  show heading.where(level: 2): set text(size: 0.92em)
  heading(paper.title)
  line(length: 100%, stroke: 0.06em)
  for words in paper.at("lead", default: ()) { par(words) }
  let code = paper.at("code", default: none)
  if code != none { coded(..code) }
  for section in paper.sections {
    heading(level: 2, section.heading)
    let pairs = section.at("pairs", default: ())
    if pairs.len() > 0 { beside(pairs) }
    if section.items.len() > 0 { list(..section.items) }
    for words in section.at("lines", default: ()) { par(words) }
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
  // Halving finds the largest letters that fit in four measures where one after another takes up to fifteen.
  let fits(size) = measure(sheet(size), width: area.width).height <= area.height
  let (low, high) = (0, sizes.len())
  while low < high {
    let middle = calc.quo(low + high, 2)
    if fits(sizes.at(middle)) { high = middle } else { low = middle + 1 }
  }
  assert(low < sizes.len(), message: "more than one page")
  let size = sizes.at(low)
  block(height: area.height, sheet(size))
})
"""


async def page(paper: Mapping[str, Any]) -> bytes:
    """The PDF of this page; the same words give the same bytes. Raises NotLaidOut.

    `paper`: {"lang": "id", "title", "lead": […], "code", "sections": [{"heading", "items": […], "pairs": […], "lines": […]}, …],
    "notes": […]}, all words plain; "lead", "code", "pairs" and "lines" may be missing, and other keys don't matter. "code" is [label,
    words], the words large and as a QR code beside. A pair is [label, runs], the runs of its value [[words, marked], …]: marked are
    those that differ from what they are compared with.
    """
    words = json.dumps(paper, ensure_ascii=False, sort_keys=True)
    return await asyncio.to_thread(_laid_out if _is_somebodys(paper) else _kept, words)


def _is_somebodys(paper: Mapping[str, Any]) -> bool:
    sections = paper.get("sections")
    parts = sections if isinstance(sections, list | tuple) else ()
    return any(isinstance(part, Mapping) and part.get("pairs") for part in parts)


def _laid_out(paper: str) -> bytes:
    code = json.loads(paper).get("code")
    return typeset(LAYOUT, {"paper": paper, "qr": qr_code(code[1]) if _is_coded(code) else ""})


def _is_coded(code: object) -> bool:
    """Whether this is a label and the words for a code; anything else is left to the layout, which refuses it."""
    return isinstance(code, list) and len(code) == 2 and isinstance(code[1], str) and bool(code[1])


_kept = lru_cache(maxsize=_KEPT)(_laid_out)
