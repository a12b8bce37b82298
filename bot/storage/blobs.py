"""Participants' files, encrypted before they leave this process.

They are kept in a folder, or anywhere obstore reaches (S3, GCS, Azure).
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import obstore

from bot.storage.crypto import HEADER_BYTES, Keyring, aad

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")


class Blobs:
    """`bot.ports.files.Blobs` over an obstore store.

    A name is letters, digits, ".", "_" and "-"; it says nothing of what is inside.

    A file is bound to its name: put under another one it does not open. On a folder, writing is atomic (a draft, then
    a rename).
    """

    def __init__(self, objects: Any, keyring: Keyring) -> None:
        self._objects = objects
        self._keyring = keyring

    @classmethod
    def at(cls, url: str | Path, keyring: Keyring, **options: Any) -> Blobs:
        """Files in a folder (made when missing), or at an obstore URL such as `s3://bucket/prefix`; `options` go to
        obstore.

        Raises obstore's errors for an address it doesn't know.
        """
        if isinstance(url, Path) or "://" not in url:
            folder = Path(url)
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            return cls(obstore.store.LocalStore(folder), keyring)
        return cls(obstore.store.from_url(url, **options), keyring)

    async def put(self, name: str, content: bytes) -> None:
        """Keep `content` under `name`, in place of what was there."""
        await self._objects.put_async(_checked(name), self._keyring.seal(content, aad("blobs", name, "content")))

    async def get(self, name: str) -> bytes:
        """Content under `name`. Raises KeyError when there is none, crypto.Unreadable when it does not open."""
        return self._keyring.open(await self._sealed(name), aad("blobs", name, "content"))

    async def delete(self, name: str) -> None:
        """Take `name` away. Raises KeyError when it is not there."""
        try:
            # Object stores delete what isn't there without a word, so we look first.
            await self._objects.head_async(_checked(name))
            await self._objects.delete_async(name)
        except (FileNotFoundError, obstore.exceptions.NotFoundError):
            raise KeyError(name) from None

    async def rekey(self) -> int:
        """Seal with the newest key what is sealed with another.

        Returns how many files were sealed anew; may be repeated at will.
        """
        count = 0
        async for name in self._names():
            try:
                header = await self._objects.get_range_async(name, start=0, end=HEADER_BYTES)
                if self._keyring.is_newest(bytes(header)):
                    continue
                await self.put(name, await self.get(name))
            except (KeyError, FileNotFoundError, obstore.exceptions.NotFoundError):
                continue  # deleted meanwhile
            count += 1
        return count

    async def _sealed(self, name: str) -> bytes:
        try:
            found = await self._objects.get_async(_checked(name))
            return bytes(await found.bytes_async())
        except (FileNotFoundError, obstore.exceptions.NotFoundError):
            raise KeyError(name) from None

    async def _names(self) -> AsyncIterator[str]:
        async for page in self._objects.list():
            for entry in page:
                yield entry["path"]


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError("a file's name is 1 to 128 letters, digits, dots, dashes and underscores")
    return name
