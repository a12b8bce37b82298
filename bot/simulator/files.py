"""Files and photos, in memory, with Telegram's two kinds of ids.

`file_unique_id` follows from the bytes; `file_id` is new for each message. A link from getFile lives an hour, as Telegram
promises at least that.
"""

from __future__ import annotations

import base64
import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from .errors import Json, bad_request

FileKind = Literal["photo", "document", "sticker", "voice"]

MOST_DOWNLOAD = 20 * 1024 * 1024
MOST_UPLOAD = 50 * 1024 * 1024
MOST_PHOTO = 10 * 1024 * 1024
LINK_LIFETIME = 3600.0
_SIZES = (90, 320, 800, 1280)
_PLAIN_JPEG_MODES = ("L", "RGB")


@dataclass
class StoredFile:
    """One file_id: what it names. For a smaller photo size the picture is made when first asked for."""

    file_id: str
    unique_id: str
    kind: FileKind
    content: bytes
    name: str
    mime_type: str
    side: int | None = None
    """The longest side in pixels this photo size has; None for the stored bytes as they are."""
    pixels: tuple[int, int] = (0, 0)

    def bytes(self) -> bytes:
        """The bytes a download gives."""
        if self.side is None:
            return self.content
        self.content, self.side = _shrunk(self.content, self.side), None
        return self.content


class Files:
    """All files of one local Telegram.

    `folder`: where links lead, as those of a Bot API server in `--local` mode do; None for links over HTTP.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self.folder: Path | None = None
        self._clock = clock
        self._by_id: dict[str, StoredFile] = {}
        self._links: dict[str, tuple[StoredFile, float]] = {}
        self._number = 0

    def document(self, content: bytes, name: str, mime_type: str) -> Json:
        """Store a file; the Bot API's Document object."""
        stored = self._store("document", content, name, mime_type)
        return {
            "file_name": stored.name,
            "mime_type": stored.mime_type,
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_size": len(content),
        }

    def voice(self, content: bytes, seconds: int) -> Json:
        """Store a voice note; the Bot API's Voice object."""
        stored = self._store("voice", content, "voice.ogg", "audio/ogg")
        return {
            "duration": seconds,
            "mime_type": "audio/ogg",
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_size": len(content),
        }

    def sticker(self, content: bytes, emoji: str) -> Json:
        """Store a sticker; the Bot API's Sticker object."""
        stored = self._store("sticker", content, "sticker.webp", "image/webp")
        return {
            "width": 512,
            "height": 512,
            "emoji": emoji,
            "set_name": "local_stickers",
            "is_animated": False,
            "is_video": False,
            "type": "regular",
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_size": len(content),
        }

    def photo(self, content: bytes) -> list[Json]:
        """Store a photo as Telegram does, as JPEG of at most 1280 pixels; its sizes, the smallest first.

        Raises ValueError where the bytes are no picture.
        """
        jpeg, width, height = _as_photo(content)
        longest = max(width, height)
        sides = [side for side in _SIZES if side < longest] + [longest]
        sizes = []
        for side in sides:
            scale = side / longest
            pixels = (max(1, round(width * scale)), max(1, round(height * scale)))
            stored = self._store("photo", jpeg, "photo.jpg", "image/jpeg", side=None if side == longest else side)
            stored.pixels = pixels
            sizes.append(
                {
                    "file_id": stored.file_id,
                    "file_unique_id": stored.unique_id,
                    "width": pixels[0],
                    "height": pixels[1],
                    "file_size": max(1, int(len(jpeg) * scale * scale)),
                }
            )
        return sizes

    def known(self, file_id: str, kind: FileKind) -> StoredFile:
        """The file a bot names by file_id to send it again. Raises ApiError 400 for an unknown id or another kind."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if stored.kind != kind:
            raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
        return stored

    def content(self, file_id: str) -> StoredFile | None:
        """The file behind any file_id, for the chat page and the tests."""
        return self._by_id.get(file_id)

    def link(self, file_id: str) -> Json:
        """The Bot API's File object with a fresh path. Raises ApiError 400."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        if len(stored.content) > MOST_DOWNLOAD and self.folder is None:
            raise bad_request("file is too big")
        self._number += 1
        extension = stored.name.rpartition(".")[2] if "." in stored.name else "bin"
        path = f"{stored.kind}s/file_{self._number}.{extension}"
        self._links[path] = (stored, self._clock() + LINK_LIFETIME)
        return {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_size": len(stored.bytes()),
            "file_path": path if self.folder is None else _on_disk(self.folder / path, stored.bytes()),
        }

    def behind(self, path: str) -> StoredFile | None:
        """The file of a link, or None where the link never was or is over."""
        stored, until = self._links.get(path, (None, 0.0))
        return stored if self._clock() < until else None

    def _store(
        self, kind: FileKind, content: bytes, name: str, mime_type: str, *, side: int | None = None
    ) -> StoredFile:
        self._number += 1
        digest = hashlib.sha256(kind.encode() + str(side).encode() + content).digest()
        unique_id = "AQAD" + base64.urlsafe_b64encode(digest[:9]).decode()
        file_id = "BQACAgUAAxkBAAIB" + base64.urlsafe_b64encode(digest[9:24] + self._number.to_bytes(6, "big")).decode()
        stored = StoredFile(file_id, unique_id, kind, content, name, mime_type, side)
        self._by_id[file_id] = stored
        return stored


def _on_disk(path: Path, content: bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return str(path.resolve())


def check_photo_upload(content: bytes) -> None:
    """Refuse with ApiError 400 what Telegram would not take as a photo from a bot."""
    if len(content) > MOST_PHOTO:
        raise bad_request(f"file is too big for a photo; the maximum size is {MOST_PHOTO} bytes")
    try:
        width, height = _dimensions(content)
    except ValueError as error:
        raise bad_request("IMAGE_PROCESS_FAILED") from error
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _dimensions(content: bytes) -> tuple[int, int]:
    from PIL import Image  # Pillow is heavy: loaded with the first photo

    try:
        with Image.open(io.BytesIO(content)) as picture:
            return picture.size
    except (OSError, Image.DecompressionBombError, SyntaxError) as error:
        raise ValueError("these bytes are no picture a phone could show") from error


def _as_photo(content: bytes) -> tuple[bytes, int, int]:
    """The bytes as Telegram would keep them: JPEG, upright, without metadata, at most 1280 pixels long."""
    from PIL import Image, ImageOps  # Pillow is heavy: loaded with the first photo

    try:
        with Image.open(io.BytesIO(content)) as picture:
            fits = max(picture.size) <= _SIZES[-1]
            if picture.format == "JPEG" and fits and not picture.getexif():
                return content, *picture.size
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((_SIZES[-1], _SIZES[-1]))
            plain = upright if upright.mode in _PLAIN_JPEG_MODES else upright.convert("RGB")
            written = io.BytesIO()
            plain.save(written, "JPEG", quality=87)
            return written.getvalue(), *plain.size
    except (OSError, Image.DecompressionBombError, SyntaxError) as error:
        raise ValueError("these bytes are no picture a phone could show") from error


def _shrunk(jpeg: bytes, side: int) -> bytes:
    from PIL import Image  # Pillow is heavy: loaded with the first photo

    with Image.open(io.BytesIO(jpeg)) as picture:
        picture.thumbnail((side, side))
        written = io.BytesIO()
        picture.save(written, "JPEG", quality=82)
        return written.getvalue()
