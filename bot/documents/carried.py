"""Findings of what a file carries besides its pages. Of such a file only the pictures of its pages may be kept.

The names of the findings are stored with the reading of a file, and the desk has words for each.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import get_args

from bot.documents.signatures import PDF, media_type_of
from bot.ports.files import Carried

FINDINGS: tuple[Carried, ...] = get_args(Carried)

_SECOND_TYPES: tuple[tuple[Carried, re.Pattern[bytes]], ...] = (
    # A local header of a zip: its version, its flags and its method are bytes that chance does not give.
    ("archive", re.compile(rb"PK\x03\x04[\x0a-\x3f]\x00..[\x00-\x63]\x00|Rar!\x1a\x07[\x00\x01]|7z\xbc\xaf\x27\x1c\x00", re.DOTALL)),
    ("executable", re.compile(rb"\x7fELF[\x01\x02][\x01\x02]\x01|This program cannot be run in DOS mode|<\?php")),
    ("web_page", re.compile(rb"<(?:!doctype\s+html|html|script|iframe|svg|object|embed)[\s/>]", re.IGNORECASE)),
    ("office", re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")),
    ("pdf", re.compile(rb"%PDF-\d")),
)  # fmt: skip
_FIXED: tuple[tuple[int, bytes], ...] = ((257, b"ustar"), (0x8001, b"CD001"))
"""Marks of a tar archive and of an image of a disc, which stand at a fixed place."""


def second_types(content: bytes) -> frozenset[Carried]:
    """Return the types that a picture or a PDF is besides its own: programs other than a viewer would open it as one of these.

    An archive, a program or a web page is found wherever it begins: behind the end, in a comment, or before it.
    """
    # A PDF has one beginning of its own.
    own = content.index(b"%PDF-") + 1 if media_type_of(content) == PDF else 0
    found = {name for name, mark in _SECOND_TYPES if mark.search(content, own)}
    if any(content.startswith(mark, at) for at, mark in _FIXED) or zipfile.is_zipfile(io.BytesIO(content)):
        found.add("archive")
    return frozenset(found)


def ordered(found: frozenset[Carried]) -> tuple[Carried, ...]:
    """Return the findings in the order of `FINDINGS`, so that the same file always gives the same result."""
    return tuple(name for name in FINDINGS if name in found)
