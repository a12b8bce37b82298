"""Layout of the dossier in typst: cover, data, checklist, and a page with a heading for each page of a document."""

from __future__ import annotations

LAYOUT = """
#let it = json(bytes(sys.inputs.words))

#set document(title: it.title, date: none)
#set text(font: "Libertinus Serif", size: 10.5pt, lang: it.lang, hyphenate: false)
#set par(leading: 0.55em)
#set page(
  paper: "a4",
  margin: (x: 2cm, top: 2cm, bottom: 2.2cm),
  footer: context {
    set text(size: 8.5pt)
    grid(columns: (1fr, auto), it.footer, [#counter(page).display() / #counter(page).final().first()])
  },
)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 12pt)
#show heading: set block(above: 1.5em, below: 0.8em)

#let tick = box(width: 0.95em, height: 0.95em, stroke: 0.07em, radius: 0.1em, baseline: 0.15em)

#let facts(rows) = table(
  columns: (32%, 1fr),
  stroke: (x, y) => if y > 0 { (top: 0.04em + luma(150)) },
  inset: (x: 0pt, y: 0.5em),
  ..rows.map(((label, value)) => (pad(right: 1em, text(size: 9.5pt, label)), value)).flatten(),
)

// --- cover
#heading(level: 1, it.title)
#line(length: 100%, stroke: 0.06em)
#text(size: 13pt, strong(it.claim))

#for words in it.lead { par(words) }

#block(above: 1.5em, below: 1.5em, width: 100%, grid(
  columns: (1fr, 4cm),
  column-gutter: 1em,
  align: (left + horizon, right + horizon),
  {
    text(size: 9.5pt, it.number)
    linebreak()
    text(font: "DejaVu Sans Mono", size: 21pt, weight: "bold", it.reference)
    v(0.5em)
    image(bytes(sys.inputs.bar), format: "svg", width: 9.5cm, height: 1.7cm, fit: "stretch", alt: it.reference)
  },
  image(bytes(sys.inputs.qr), format: "svg", width: 4cm, alt: it.reference),
))
#facts(it.facts)
#for words in it.notes { par(text(size: 9pt, words)) }

// --- data
#pagebreak()
#for section in it.sections {
  heading(level: 2, section.heading)
  facts(section.rows)
}

// --- checklist
#pagebreak()
#heading(level: 2, it.checklist.heading)
#for entry in it.checklist.entries {
  block(width: 100%, above: 1.1em, below: 0.5em, sticky: true, grid(
    columns: (1fr, auto),
    tick + h(0.6em) + strong(entry.label),
    text(size: 9.5pt, entry.status),
  ))
  for words in entry.lines { block(inset: (left: 1.55em), above: 0.5em, below: 0.5em, text(size: 9.5pt, words)) }
  line(length: 100%, stroke: 0.03em + luma(170))
}

// --- documents: the pictures are put beneath the headings afterwards
#set page(margin: (x: 1.5cm, top: 1.1cm, bottom: 2.2cm))
#for heading in it.pages {
  pagebreak(weak: true)
  box(width: 100%, height: 0.85cm, clip: true, text(size: 9.5pt, strong(heading)))
}
"""
