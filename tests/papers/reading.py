"""Content of a page, read back from its PDF by the fonts' own tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO

import pikepdf

MISSING = 0
"""The glyph a font shows for what it does not have."""


@dataclass(frozen=True)
class Printed:
    """One page as read back: the words in reading order without any blanks, the sizes of its letters in points, what showed as a blank."""

    letters: str
    sizes: frozenset[float]
    missing: int
    fonts: frozenset[str]


def opened(content: bytes) -> pikepdf.Pdf:
    """The PDF of these bytes."""
    return pikepdf.open(BytesIO(content))


def printed(content: bytes) -> Printed:
    """Content of the only page of this PDF. Raises AssertionError for more than one."""
    with opened(content) as pdf:
        assert len(pdf.pages) == 1, "it is one page"
        page = pdf.pages[0]
        fonts = {name: (str(font.BaseFont), _letters_of(font)) for name, font in page.Resources.Font.items()}
        read: list[str] = []
        sizes: set[float] = set()
        missing, letters = 0, {}
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                letters = fonts[str(operands[0])][1]
                sizes.add(round(float(operands[1]), 2))
            elif str(operator) in ("Tj", "TJ"):
                for glyph in _glyphs(operands[0]):
                    missing += glyph == MISSING
                    read.append(letters.get(glyph, ""))
        return Printed(
            without_blanks("".join(read)), frozenset(sizes), missing, frozenset(name for name, _ in fonts.values())
        )


def signs_and_fonts(content: bytes) -> list[tuple[str, str]]:
    """Each letter printed on the first page, and the name of the font it stands in."""
    with opened(content) as pdf:
        page = pdf.pages[0]
        fonts = {name: (str(font.BaseFont), _letters_of(font)) for name, font in page.Resources.Font.items()}
        shown: list[tuple[str, str]] = []
        name, letters = "", {}
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                name, letters = fonts[str(operands[0])]
            elif str(operator) in ("Tj", "TJ"):
                shown += [(letters.get(glyph, ""), name) for glyph in _glyphs(operands[0])]
        return shown


def without_blanks(text: str) -> str:
    """The text without blanks: where a line ends none is printed."""
    return re.sub(r"\s+", "", text)


def _glyphs(shown: object) -> list[int]:
    parts = [shown] if isinstance(shown, pikepdf.String) else list(shown)  # type: ignore[call-overload]  # an array of pikepdf has no types
    codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return [int.from_bytes(codes[at : at + 2], "big") for at in range(0, len(codes), 2)]


def _letters_of(font: pikepdf.Object) -> dict[int, str]:
    """Letters of each glyph, from the font's ToUnicode table."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for glyph, letters in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            found[int(glyph, 16)] = bytes.fromhex(letters).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, letter in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            for at, glyph in enumerate(range(int(first, 16), int(last, 16) + 1)):
                found[glyph] = chr(int(letter, 16) + at)
    return found
