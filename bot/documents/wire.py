"""Protocol of a worker and the bot over a pipe: a length, and one message in msgpack.

The classes below are the declaration; msgspec writes, reads and checks them. Not pickle: to unpickle a message is to run
whatever a file made the worker say. Not JSON: it holds no bytes.
"""

from __future__ import annotations

import struct
from typing import Annotated

import msgspec
from msgspec import Meta

from bot.documents.inspection import Inspection
from bot.documents.reading import Reading, Word

HEAD = struct.Struct(">I")
"""Length of the message."""
MOST_BYTES = 64 * 1024 * 1024
OUT_OF_MEMORY = 12
"""Exit status of a worker without memory: what is left after that is nothing to go on with."""

Number = Annotated[int, Meta(ge=0)]


class Garbled(ValueError):
    """The other side said something that is none of ours."""


class _Frame(msgspec.Struct, frozen=True, tag=str.lower, forbid_unknown_fields=True):
    """A message. Its repr shows nothing of what it carries, for that may be a participant's file."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"


class Request(_Frame, frozen=True):
    """A file to be looked into, and the seconds of CPU for a page and of silence."""

    cpu: float
    wall: float
    content: bytes


class Ready(_Frame, frozen=True):
    """The worker takes files. `reads`: it reads them too; if not, `why` says what is missing. `megabytes` resident by now."""

    reads: bool
    why: Annotated[str, Meta(max_length=10_000)] = ""
    megabytes: Number = 0


class View(_Frame, frozen=True):
    """A page (from 0) as a JPEG without metadata, and its fingerprint."""

    number: Number
    content: bytes
    fingerprint: Annotated[str, Meta(pattern="^[0-9a-f]{16}\\Z")]


class Read(_Frame, frozen=True):
    """Reading of a page."""

    number: Number
    reading: Reading


class Tamed(_Frame, frozen=True):
    """The file to be kept in place of the one that was sent."""

    content: bytes


class Done(_Frame, frozen=True):
    """The file is through. `seconds` of CPU it took; megabytes resident by now, and at its `peak`; `failed`: the error that ended it."""

    seconds: float
    megabytes: Number = 0
    peak: Number = 0
    failed: Word = ""


Found = Inspection | View | Read | Tamed
Frame = Ready | Found | Done

_ENCODER = msgspec.msgpack.Encoder()
_FRAMES: msgspec.msgpack.Decoder[Frame] = msgspec.msgpack.Decoder(Frame)
_REQUESTS = msgspec.msgpack.Decoder(Request)


def packed(said: Frame | Request) -> bytearray:
    """The message as bytes, behind its length."""
    whole = bytearray(HEAD.size)
    _ENCODER.encode_into(said, whole, HEAD.size)
    HEAD.pack_into(whole, 0, len(whole) - HEAD.size)
    return whole


def length(head: bytes) -> int:
    """Number of bytes that follow. Raises Garbled above `MOST_BYTES`."""
    (size,) = HEAD.unpack(head)
    if size > MOST_BYTES:
        raise Garbled("a frame is longer than any")
    return int(size)


def unpacked(message: bytes) -> Frame:
    """Frame of a worker. Raises Garbled."""
    try:
        return _FRAMES.decode(message)
    except (ValueError, RecursionError) as error:
        # Without its words: they may quote what the worker said.
        raise Garbled(f"a frame makes no sense: {type(error).__name__}") from None


def requested(message: bytes) -> Request:
    """Request to a worker. Raises msgspec.DecodeError."""
    return _REQUESTS.decode(message)
