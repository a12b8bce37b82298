"""Messages between the bot and the process that makes a dossier: the order in, the package out, as msgpack."""

from __future__ import annotations

from typing import Any

import msgspec

MOST_BYTES = 6_000_000
"""Most bytes of one original: the official channel takes no more (6 MB)."""


class Original(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of a document: its name without an ending, the heading of its pages, what was sent, and the pictures the bot made of it."""

    name: str
    heading: str
    media_type: str
    content: bytes
    views: tuple[bytes, ...] = ()


class Order(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Wanted of a dossier: the words of its pages, its record as JSON, and the originals in their order.

    `mail_bytes`: largest attachment of a mail, 0 where none is sent; then nothing is split.
    """

    reference: str
    words: dict[str, Any]
    record: dict[str, Any]
    originals: tuple[Original, ...]
    mail_bytes: int = 0


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finished file."""

    name: str
    media_type: str
    content: bytes


class Package(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The dossier as `files` for a folder, and as `attachments` for mails: the same, in parts where one is too large."""

    files: tuple[Item, ...]
    attachments: tuple[Item, ...] = ()
