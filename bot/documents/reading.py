"""Results of reading a picture: the types shared by those who read, keep and ask."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal, Protocol

from msgspec import Meta

from bot.documents.inspection import Inspection

Verdict = Literal["too_small", "too_dark", "blurred", "moved", "glare", "cropped", "not_a_document", "unreadable"]
"""Fault of a picture, as `klaim inspect` and the texts name it. A doubt, not a fact: after three tries it is taken all the same."""

SURE, UNSURE = 0.90, 0.50
"""Confidence from which a value is confirmed together with others, and below which it is typed. Between: asked with its line."""

Word = Annotated[str, Meta(max_length=100)]
Line = Annotated[str, Meta(max_length=10_000)]
Confidence = Annotated[float, Meta(ge=0, le=1)]
"""From 0 to 1. These bounds are checked where a reading comes from a worker or out of the database."""


@dataclass(frozen=True, slots=True)
class Value:
    """One thing read: numbers digits only, dates ISO, names in capitals as printed; `confidence` from 0 to 1.

    `line` is a JPEG of the line it stands in, to be shown beside the question whether it is right. Personal data stays out of the repr.
    """

    text: Line = field(repr=False)
    confidence: Confidence
    line: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """Reading of one page.

    `kind`: the id of a `DocumentType`. `verdict`: why it does not do, None when it does.
    `marked`: a small JPEG of the page with the doubtful place marked, where there is a verdict. Nothing of `fields` may be taken without
    the participant's yes.
    """

    kind: Word
    verdict: Verdict | None = None
    fields: Annotated[Mapping[Word, Value], Meta(max_length=50)] = field(default_factory=dict)
    marked: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a file: a JPEG without metadata, turned upright as far as EXIF tells; a fingerprint; what it shows.

    `fingerprint`: 16 hex digits, alike in pictures that look alike (the Hamming distance counts). `reading` is None where reading is
    not installed or failed: nothing is known, and the claim goes on.
    """

    view: bytes = field(repr=False)
    fingerprint: str
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """All that is known of a file: what it is, and its pages (none where it can't be taken, or where no page could be made of it).

    `tamed`: the pages alone, to be kept in place of a file that carries something else: a JPEG of a picture, a PDF of the pages of
    others. `seconds`: the CPU time it took.
    """

    inspection: Inspection
    pages: tuple[Page, ...] = ()
    tamed: bytes | None = field(default=None, repr=False)
    seconds: float = 0.0


class Looks(Protocol):
    """Looks into files, somewhere where they can do no harm.

    Never raises for what a file holds: one that takes too long, or brings down who looks, comes back with what was known by then. Raises
    `bot.ports.work.TryLater` when nobody can look just now.
    """

    async def look(self, content: bytes) -> Look: ...


def is_installed() -> bool:
    """Whether what reading needs is there (the extra `ocr`), without loading any of it."""
    return all(importlib.util.find_spec(name) is not None for name in ("rapidocr", "openvino", "cv2"))
