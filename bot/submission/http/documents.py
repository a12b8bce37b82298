"""The documents of a claim on their way to the system: parts of the upload, or links that expire."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from aiohttp import FormData

from bot.ports.claims import ClaimRow
from bot.ports.files import Blobs
from bot.submission.http.messages import Claim, Document, write
from bot.submission.registry import Tools

LINK_LASTS = timedelta(hours=24)
PATH = "/submission/http/documents"


@dataclass(frozen=True, slots=True)
class Content:
    """A file of a claim with its content."""

    document: str
    file: str
    media_type: str
    content: bytes

    def described(self, part: str | None = None, link: str | None = None, expires: datetime | None = None) -> Document:
        """The entry of this file in the claim's message."""
        digest = hashlib.sha256(self.content).hexdigest()
        return Document(self.document, self.file, self.media_type, len(self.content), digest, part, link, expires)


async def contents(claim: ClaimRow, tools: Tools) -> list[Content]:
    """The files of a claim, in order. Raises LookupError where one is not stored."""
    found = []
    for document, held in claim.files.items():
        for file_id in held:
            row = await tools.file(file_id)
            if row is None or row.blob is None:
                raise LookupError(f"file {file_id} of claim {claim.id} is not stored")
            content = await tools.blobs.get(row.blob)
            found.append(Content(document, file_id, row.media_type or "application/octet-stream", content))
    return found


async def upload(message: Claim, files: list[Content]) -> tuple[bytes, str]:
    """The body of an upload, and its content type: the part `claim` as JSON, and each file in the part its entry names."""
    form = FormData(default_to_multipart=True)
    # As text: bytes would get a file name, and a receiver would take it for one more document.
    form.add_field("claim", write(message).decode(), content_type="application/json")
    for number, file in enumerate(files):
        form.add_field(f"file-{number}", file.content, content_type=file.media_type, filename=file.file)
    payload = form()
    return await payload.as_bytes(), payload.content_type


class Links:
    """Signed links to documents, served by the bot. `base`: its public address."""

    def __init__(self, secret: bytes, base: str) -> None:
        self._secret = secret
        self._base = base

    def link(self, file_id: str, now: datetime) -> tuple[str, datetime]:
        """A link to a file, and the moment it expires."""
        expires = (now + LINK_LASTS).replace(microsecond=0)
        seconds = int(expires.timestamp())
        address = f"{self._base}{PATH}/{file_id}?expires={seconds}&signature={self._sign(file_id, seconds)}"
        return address, expires.astimezone(UTC)

    def opens(self, file_id: str, expires: str, signature: str, now: datetime) -> bool:
        """Whether a link was made here and has not expired."""
        if not expires.isascii() or not expires.isdigit() or len(expires) > 12:
            return False
        made = hmac.compare_digest(self._sign(file_id, int(expires)).encode(), signature.encode("utf-8", "replace"))
        return made and now.timestamp() < int(expires)

    def _sign(self, file_id: str, expires: int) -> str:
        return hmac.new(self._secret, f"{file_id}\n{expires}".encode(), hashlib.sha256).hexdigest()


async def stored(blobs: Blobs, tools: Tools, file_id: str) -> tuple[bytes, str] | None:
    """The content of a file of a filed claim, and its media type; None where there is none."""
    row = await tools.file(file_id)
    # One that nobody could look into in time was taken as it is, and waits to be read: it counts as stored.
    kept = row is not None and row.status in ("stored", "waiting")
    if row is None or row.blob is None or not kept or await tools.find(row.claim) is None:
        return None
    try:
        return await blobs.get(row.blob), row.media_type or "application/octet-stream"
    except KeyError:
        return None
