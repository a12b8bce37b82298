"""Result and limits of an inspection. Every module here knows them; only worker processes open files (see `inspect`)."""

from __future__ import annotations

import msgspec

from bot.ports.files import Carried

MAX_BYTES = 20 * 1024 * 1024
MAX_PAGES = 10


class Inspection(msgspec.Struct, frozen=True, tag="inspection", forbid_unknown_fields=True):
    """Type of a file, and why it can't be taken (`problem` is None when it can).

    Problems, and what `limit` then holds as text:
    `empty` (None) · `too_big` ("20", MB) · `not_supported` (short name of what it is, as "docx", or None) · `damaged` (None) ·
    `bomb` ("50" or "220", million pixels) · `too_many_pages` ("10") · `password` (None) · `attachment` (None); and of a file that could
    not be had: `gone` (None).
    `attachment`: the PDF is a portfolio, a cover around other files. `width` and `height` are in pixels as stored, before an EXIF turn;
    `pages` is for PDFs, and for TIFFs of several. `carried`: what the file carries besides its pages.
    """

    media_type: str | None
    problem: str | None = None
    limit: str | None = None
    width: int | None = None
    height: int | None = None
    pages: int | None = None
    carried: tuple[Carried, ...] = ()

    @property
    def active(self) -> bool:
        """Whether only the pictures of its pages may be kept."""
        return bool(self.carried)


def too_big() -> Inspection:
    """The verdict on a file over `MAX_BYTES`, also for one that was never fetched for that reason."""
    return Inspection(None, "too_big", str(MAX_BYTES // 2**20))
