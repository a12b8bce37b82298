"""Participants' files: their rows and their contents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from bot.ports.conversations import StorageKey


class FileTooBig(Exception):
    """The file is larger than what may be fetched (20 MB)."""


class FileGone(Exception):
    """The file can't be fetched any more; it has to be sent again."""


Carried = Literal[
    "script",
    "action",
    "link",
    "form",
    "media",
    "attachment",
    "archive",
    "executable",
    "web_page",
    "pdf",
    "office",
    "behind",
    "unsearched",
]
"""`script`: JavaScript. `action`: the PDF starts a program, opens another file, sends something, or acts by itself. `link`: an address that
is none of the web, mail or telephone. `form`: XFA. `media`: film, sound, 3D. `attachment`: a file inside the PDF.

`archive`, `executable`, `web_page`, `pdf`, `office`: the file is one of that type too. `behind`: data after the end of a PDF.
`unsearched`: too much to be searched through.
"""


@dataclass(frozen=True, slots=True)
class FileRow:
    """A participant's file. `source` is the JSON of an IncomingFile.

    `blob` names an encrypted object. For a waiting file that is what was sent, None until it is fetched. For a stored file it is what is
    kept. For others it is None.
    `reading` (personal, encrypted): what was found in it, as JSON: "pages" of {"kind", "verdict", "fields": {name: [value, confidence]}},
    "parts" and "fingerprints" as in `dialogs.model.events.FileChecked`, the "sha256" of the content, and "carried": what the file that
    was sent carried besides its pages (`Carried`); it is not there where an earlier release looked into the file.
    Of a stored file a part is kept as the object `BLOB.PART`, a page to look at as `BLOB.view-1` and so on.
    """

    id: str
    key: StorageKey
    claim: str
    slot: str
    status: Literal["waiting", "stored", "refused", "dropped"]
    source: Mapping[str, Any]
    media_type: str | None = None
    size: int | None = None
    blob: str | None = None
    problem: str | None = None
    reading: Mapping[str, Any] | None = None


class Blobs(Protocol):
    """Encrypted files, by name. Raises KeyError for a name that is not there."""

    async def put(self, name: str, content: bytes) -> None: ...
    async def get(self, name: str) -> bytes: ...
    async def delete(self, name: str) -> None: ...
