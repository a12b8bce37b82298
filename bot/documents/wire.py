"""What a worker and the bot say to each other over a pipe: a length, a line of JSON, and the bytes that belong to it.

JSON and not pickle: who unpickles what a worker says runs what a file told the worker to say.
"""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, get_args

from bot.documents.inspection import Inspection
from bot.documents.reading import Reading, Value, Verdict

HEAD = struct.Struct(">II")
"""Lengths of the JSON and of the bytes behind it."""
MOST_JSON = 1_000_000
MOST_BYTES = 64 * 1024 * 1024
OUT_OF_MEMORY = 12
"""Exit status of a worker without memory: what is left after that is nothing to go on with."""
VERDICTS = frozenset(get_args(Verdict))


class Garbled(ValueError):
    """The other side said something that is none of ours."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker takes files. `reads`: it reads them too; if not, `why` says what is missing. `megabytes` resident by now."""

    reads: bool
    why: str = ""
    megabytes: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """A page (from 0) as a JPEG without metadata, and its fingerprint."""

    number: int
    content: bytes = field(repr=False)
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Read:
    """What was read on a page."""

    number: int
    reading: Reading


@dataclass(frozen=True, slots=True)
class Tamed:
    """The PDF to be kept in place of the one that was sent."""

    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Done:
    """The file is through. `seconds` of CPU it took; megabytes resident by now, and at its `peak`; `failed`: the error that ended it."""

    seconds: float
    megabytes: int = 0
    peak: int = 0
    failed: str = ""


Found = Inspection | View | Read | Tamed
Frame = Ready | Found | Done


def packed(frame: Frame) -> bytes:
    """The frame as bytes."""
    head, rest = _told(frame)
    text = json.dumps(head, ensure_ascii=False).encode()
    return HEAD.pack(len(text), len(rest)) + text + rest


def lengths(head: bytes) -> tuple[int, int]:
    """How many bytes of JSON and of content follow. Raises Garbled for more than there ever is."""
    text, rest = HEAD.unpack(head)
    if text > MOST_JSON or rest > MOST_BYTES:
        raise Garbled("a frame is longer than any")
    return text, rest


def unpacked(text: bytes, rest: bytes) -> Frame:
    """The frame again. Raises Garbled."""
    try:
        return _frame(json.loads(text), rest)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise Garbled(f"a frame makes no sense: {type(error).__name__}") from None


def _told(frame: Frame) -> tuple[Mapping[str, Any], bytes]:
    match frame:
        case View(number, content, fingerprint):
            return {"view": number, "fingerprint": fingerprint}, content
        case Tamed(content):
            return {"tamed": True}, content
        case Read(number, reading):
            pieces = [reading.marked or b"", *(value.line or b"" for value in reading.fields.values())]
            head = {
                "read": number,
                "kind": reading.kind,
                "verdict": reading.verdict,
                "fields": [[name, value.text, value.confidence] for name, value in reading.fields.items()],
                "sizes": [len(piece) for piece in pieces],
            }
            return head, b"".join(pieces)
        case Inspection():
            return {"inspection": asdict(frame)}, b""
        case Ready():
            return {"ready": asdict(frame)}, b""
        case Done():
            return {"done": asdict(frame)}, b""


def _frame(head: Mapping[str, Any], rest: bytes) -> Frame:
    if "view" in head:
        mark = str(head["fingerprint"])
        if not re.fullmatch("[0-9a-f]{16}", mark):
            raise ValueError("no fingerprint")
        return View(int(head["view"]), rest, mark)
    if "tamed" in head:
        return Tamed(rest)
    if "read" in head:
        return Read(int(head["read"]), _reading(head, rest))
    if "inspection" in head:
        return Inspection(**head["inspection"])
    if "ready" in head:
        return Ready(**head["ready"])
    return Done(**head["done"])


def _reading(head: Mapping[str, Any], rest: bytes) -> Reading:
    pieces: list[bytes | None] = []
    at = 0
    for size in head["sizes"]:
        pieces.append(rest[at : at + size] or None)
        at += size
    verdict = head["verdict"]
    if verdict is not None and verdict not in VERDICTS:
        raise ValueError("no verdict")
    fields = {
        str(name): Value(str(text), float(confidence), line)
        for (name, text, confidence), line in zip(head["fields"], pieces[1:], strict=True)
    }
    return Reading(str(head["kind"]), verdict, fields, pieces[0])
