"""The ledger of dossiers: what was handed over under each idempotency key, and the finished files until all of it is.

It lies among the bot's own encrypted files, not in the store of the dossiers: there people move and delete what they have dealt with.

A dossier is made once and kept until it is handed over, so that a try after a crash sends the same bytes. Files are written again in
their place, which changes nothing. Of a mail, this stands before and after it is handed over; a crash between the two sends that mail
again, with the same Message-ID. No more is possible: SMTP has no way to ask.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

from bot.ports.files import Blobs
from bot.submission.dossier.order import Package


class Entry(msgspec.Struct, frozen=True):
    """Record of what was handed over under one key. `sent`: numbers of the mails that the server took; `trying`: the one it may have."""

    reference: str
    stored: bool = False
    sent: tuple[int, ...] = ()
    trying: int | None = None
    done: bool = False


class Ledger:
    """Entries by idempotency key, in the bot's files. Raises what those raise."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs

    async def entry(self, key: str) -> Entry | None:
        """The entry under this key, None where nothing was begun."""
        try:
            return msgspec.json.decode(await self._blobs.get(_name(key)), type=Entry)
        except KeyError:
            return None

    async def note(self, key: str, entry: Entry) -> None:
        """Write the entry. Returned means kept."""
        await self._blobs.put(_name(key), msgspec.json.encode(entry))

    async def package(self, key: str) -> Package | None:
        """The dossier made for this key and not handed over yet; None where there is none."""
        try:
            return msgspec.msgpack.decode(await self._blobs.get(f"{_name(key)}.package"), type=Package)
        except KeyError:
            return None

    async def keep(self, key: str, package: Package) -> None:
        """Keep a dossier until it is handed over."""
        await self._blobs.put(f"{_name(key)}.package", msgspec.msgpack.encode(package))

    async def drop(self, keys: Sequence[str]) -> None:
        """Delete the dossiers kept for these keys, where there are any."""
        for key in keys:
            try:
                await self._blobs.delete(f"{_name(key)}.package")
            except KeyError:
                continue


def _name(key: str) -> str:
    return f"dossier-{hashlib.sha256(key.encode()).hexdigest()[:32]}"
