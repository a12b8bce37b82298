"""Looks for words in bytes, however they were packed: base64, hexadecimal, percent and JSON escapes, UTF-16, zlib, gzip, pickle."""

from __future__ import annotations

import base64
import binascii
import contextlib
import gzip
import json
import pickle
import pickletools
import re
import urllib.parse
import warnings
import zlib
from collections.abc import Callable, Iterator

DEEPEST = 5
SHORT = 6
"""Bytes."""
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{12,}={0,2}")
_HEX = re.compile(rb"[0-9a-fA-F]{12,}")
_ESCAPED = re.compile(rb"\\+u[0-9a-fA-F]{4}")
_UTF16 = re.compile(rb"\x00{1,3}(?:[\x20-\x7e]\x00{1,3}){5,}")
"""UTF-16 of six characters or more, without the first (little-endian) or the last (big-endian). A leading zero makes it fast to find."""
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_PICKLE = re.compile(rb"\x80[\x02-\x05]")
MOST_UNPACKED = 4_000_000

PACKINGS: dict[str, Callable[[bytes], bytes]] = {
    "plain": lambda raw: raw,
    "base64": base64.b64encode,
    "base64 for addresses": lambda raw: base64.urlsafe_b64encode(raw).rstrip(b"="),
    "hexadecimal": binascii.hexlify,
    "percent": lambda raw: "".join(f"%{byte:02X}" for byte in raw).encode(),
    "JSON escapes": lambda raw: "".join(f"\\u{ord(sign):04x}" for sign in raw.decode()).encode(),
    "UTF-16": lambda raw: raw.decode().encode("utf-16-le"),
    "UTF-16, most byte first": lambda raw: raw.decode().encode("utf-16-be"),
    "zlib": zlib.compress,
    "gzip": gzip.compress,
    "pickle": pickle.dumps,
    "pickle of an object": lambda raw: pickle.dumps({"kept": [raw.decode()]}),
    "JSON": lambda raw: json.dumps({"kept": raw.decode()}).encode(),
}
"""Ways to hide something, for planting it."""


def found_in(content: bytes, wanted: dict[str, bytes], depth: int = DEEPEST) -> set[str]:
    """The names of those wanted (lower case) that are in the content, unpacked up to `depth` times.

    Something short, such as a PIN, must not be part of a longer number or a fraction: times have six digits there, and any may come.
    """
    small = content.lower()
    found = {name for name, value in wanted.items() if value in small and (len(value) > SHORT or _alone(value, small))}
    if depth == 0:
        return found
    for inner in _unpacked(content):
        found |= found_in(inner, wanted, depth - 1)
    return found


def _alone(value: bytes, content: bytes) -> bool:
    return re.search(rb"(?<![\d.])" + re.escape(value) + rb"(?!\d)", content) is not None


def _unpacked(content: bytes) -> Iterator[bytes]:
    for match in _UTF16.finditer(content):
        yield content[max(0, match.start() - 1) : match.end() + 1].replace(b"\x00", b"")
    for match in _BASE64.finditer(content):
        yield from _base64(match[0].rstrip(b"="))
    for match in _HEX.finditer(content):
        yield binascii.unhexlify(match[0][: len(match[0]) // 2 * 2])
    if b"%" in content and (unquoted := urllib.parse.unquote_to_bytes(content)) != content:
        yield unquoted
    if b"\\u" in content and _ESCAPED.search(content):
        yield _ESCAPED.sub(lambda match: chr(int(match[0][-4:], 16)).encode("utf-8", "replace"), content)
    for match in _ZLIB.finditer(content):
        if inflated := _inflated(content[match.start() :]):
            yield inflated
    for match in _PICKLE.finditer(content):
        yield from _pickled(content[match.start() :])


def _base64(run: bytes) -> Iterator[bytes]:
    plain = run.replace(b"-", b"+").replace(b"_", b"/")
    # What stands before it may be of the same alphabet: each of the four ways to cut it is tried.
    for offset in range(4):
        cut = plain[offset:]
        cut = cut[: len(cut) - (len(cut) % 4 == 1)]
        try:
            decoded = base64.b64decode(cut + b"=" * (-len(cut) % 4))
        except binascii.Error:
            continue
        # Of random letters nothing readable comes; to unpack that again would take for ever.
        if _means_something(decoded):
            yield decoded


def _means_something(decoded: bytes) -> bool:
    if _ZLIB.match(decoded) or _PICKLE.match(decoded):
        return True
    readable = sum(32 <= byte < 127 or byte in (0, 9, 10, 13) for byte in decoded)
    return readable > 0.8 * len(decoded)


def _inflated(content: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=47).decompress(content, MOST_UNPACKED)
    except zlib.error:
        return b""


def _pickled(content: bytes) -> Iterator[bytes]:
    """Strings and bytes in a pickle, without running it; nothing if it only looks like one."""
    held: list[bytes] = []
    with warnings.catch_warnings(), contextlib.suppress(ValueError, OverflowError):
        warnings.simplefilter("ignore")  # what only looks like a pickle may hold odd escapes
        for _, value, _ in pickletools.genops(content):
            if isinstance(value, str):
                held.append(value.encode("utf-8", "replace"))
            elif isinstance(value, bytes | bytearray):
                held.append(bytes(value))
    yield from held
