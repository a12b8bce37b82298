"""Type of a file, by its first bytes. Names and mime types are what the sender says. These bytes are what the decoder will see."""

from __future__ import annotations

import codecs

PDF = "application/pdf"
HEIC = "image/heic"
TIFF = "image/tiff"

_STARTS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", PDF),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)
_BEFORE_A_PDF = b"\xef\xbb\xbf\r\n\t "
"""Bytes that mail and web forms put before a PDF; every program passes over them."""
# The sizes a BMP's second header can have. "BM" alone also begins ordinary texts.
_BMP_HEADERS = {12, 40, 52, 56, 64, 108, 124}
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"}
_HEIF_CONTAINERS = {b"mif1", b"msf1"}
_AVIF_BRANDS = {b"avif", b"avis"}

_OTHERS = (
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"{\\rtf", "rtf"),
    (b"\x1a\x45\xdf\xa3", "webm"),
    (b"OggS", "audio"),
    (b"ID3", "audio"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
)
_OFFICE = ((b"word/", "docx"), (b"xl/", "xlsx"), (b"ppt/", "pptx"), (b"AndroidManifest.xml", "apk"))


def media_type_of(content: bytes) -> str | None:
    """The media type of one of the kinds taken, or None for anything else."""
    for start, media_type in _STARTS:
        if content.startswith(start):
            return media_type
    if content[:2] == b"BM" and int.from_bytes(content[14:18], "little") in _BMP_HEADERS:
        return "image/bmp"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    brands = _brands(content)
    if brands and (brands[0] in _HEIC_BRANDS or (brands[0] in _HEIF_CONTAINERS and _HEIC_BRANDS.intersection(brands))):
        return HEIC
    if _AVIF_BRANDS.intersection(brands):
        return "image/avif"
    return PDF if content[:64].lstrip(_BEFORE_A_PDF).startswith(b"%PDF-") else None


def other_name(content: bytes) -> str | None:
    """A short name people know for a well-known kind that is not taken ("docx", "zip", "mp4", "text"), or None."""
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((name for mark, name in _OFFICE if mark in content), "zip")
    for start, name in _OTHERS:
        if content.startswith(start):
            return name
    brands = _brands(content)
    if brands:
        return "mov" if brands[0] == b"qt  " else "mp4"
    return _text_name(content)


def _brands(content: bytes) -> tuple[bytes, ...]:
    """The brands an ISO media file names, the major one first; empty for any other file."""
    if content[4:8] != b"ftyp":
        return ()
    end = min(int.from_bytes(content[:4], "big"), 256, len(content))
    compatible = (content[at : at + 4] for at in range(16, end - 3, 4))
    return (content[8:12], *compatible)


def _text_name(content: bytes) -> str | None:
    start = content[:4096].removeprefix(b"\xef\xbb\xbf")
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text"
    try:
        # Incremental, for the last sign may be cut in two where the sample ends.
        text = codecs.getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        return None
    if any(ord(sign) < 32 and sign not in "\t\r\n\f" for sign in text):
        return None
    head = text.lstrip().lower()
    if head.startswith(("<!doctype html", "<html")):
        return "html"
    if head.startswith("<svg") or (head.startswith("<?xml") and "<svg" in head):
        return "svg"
    return "text"
