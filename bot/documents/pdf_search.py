"""Search of a PDF for what it would do, or carry, besides showing its pages. For worker processes only.

The problem: scripts and links hang in many places: pages, fields, notes, bookmarks, named trees, each action's successor. A walk along the
places that are known overlooks the next one. The choice: every object of the file is looked at, reachable or not, and then the raw bytes,
for objects that no table names. Rejected: a list of places, which forgot the bookmarks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from bot.ports.files import Carried

MOST_PARTS = 400_000
"""Values looked at. A letter of ten pages has some thousands; a file with more counts as not searched."""
WEB = frozenset({"http", "https", "mailto", "tel"})
"""Schemes of links that stand in many a letter. Somebody has to follow them, and a browser or a phone opens them."""

_TURNING_PAGES = frozenset({"/GoTo", "/Named"})
_ON_A_CLICK = _TURNING_PAGES | {"/URI"}
_ACTIONS = frozenset(
    (
        "/Launch /GoToR /GoToE /SubmitForm /ImportData /ResetForm /Rendition /Sound /Movie /GoTo3DView /RichMediaExecute "
        "/Hide /SetOCGState"
    ).split()
)
_MEDIA = frozenset({"/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"})
_BY_ITSELF = ("/OpenAction", "/Next", "/PA")
"""Keys of actions that follow without a click, or that a reader asks nobody about."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\ufeff]")
"""Signs that readers pass over in an address, and that hide its scheme from a search."""

_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_RAW: tuple[tuple[Carried, re.Pattern[bytes]], ...] = (
    ("script", re.compile(rb"/JavaScript\b")),
    ("action", re.compile(rb"/(?:Launch|SubmitForm|ImportData|GoToR|GoToE)\b")),
    ("attachment", re.compile(rb"/EmbeddedFiles?\b")),
    ("media", re.compile(rb"/RichMedia\b")),
    ("form", re.compile(rb"/XFA\b\s*[\[\d<(]")),
    ("link", re.compile(rb"\(\s*javascript\s*:", re.IGNORECASE)),
)


def searched(pdf: Any, content: bytes) -> frozenset[Carried]:
    """Return what an open PDF carries; `content` is the file it was opened from. Raises what pikepdf raises."""
    import pikepdf

    found: set[Carried] = set()
    left = MOST_PARTS
    parts: list[Any] = [pdf.trailer]
    for whole in pdf.objects:
        parts.append(whole)
        while parts:
            part = parts.pop()
            if isinstance(part, pikepdf.Array):
                values: list[Any] = list(part)
            else:
                held = part.stream_dict if isinstance(part, pikepdf.Stream) else part
                if not isinstance(held, pikepdf.Dictionary):
                    continue
                if isinstance(part, pikepdf.Stream) and "/F" in held:
                    # The data of this stream lies in another file or at an address, which a reader fetches.
                    found.add("action")
                entries = dict(held.items())
                found |= _of(entries)
                values = list(entries.values())
            left -= 1 + len(values)
            if left < 0:
                return frozenset({*found, "unsearched"})
            # Objects of their own come by themselves, so that a ring is not followed.
            parts += [one for one in values if isinstance(one, pikepdf.Object) and not one.is_indirect]
    return frozenset(found | _raw(content))


def _of(entries: dict[str, Any]) -> set[Carried]:
    """Return what this one dictionary is, or holds under its own keys."""
    kind, subtype = (str(entries.get(name, "")) for name in ("/S", "/Subtype"))
    found: set[Carried] = set()
    if kind == "/JavaScript" or "/JS" in entries or "/JavaScript" in entries:
        found.add("script")
    if kind in _ACTIONS or "/AA" in entries or "/Ref" in entries or _acts(entries):
        found.add("action")
    if any(_is_odd_link(entries.get(name)) for name in ("/URI", "/Base")):
        found.add("link")
    if "/XFA" in entries:
        found.add("form")
    if subtype in _MEDIA:
        found.add("media")
    if "/EF" in entries or "/EmbeddedFiles" in entries or "/AF" in entries or subtype == "/FileAttachment":
        found.add("attachment")
    return found


def _acts(entries: dict[str, Any]) -> bool:
    """Whether an action at its usual keys is of another kind than those that turn pages, or on a click follow a link."""
    return any(_kinds_of(entries.get(name)) - _TURNING_PAGES for name in _BY_ITSELF) or bool(
        _kinds_of(entries.get("/A")) - _ON_A_CLICK
    )


def _kinds_of(action: Any) -> set[str]:
    """Return the kinds of an action or of a list of them. A place in the document, or an attribute of a text, has none."""
    import pikepdf

    actions: Iterable[Any] = action if isinstance(action, pikepdf.Array) else (action,)
    return {
        str(one["/S"])
        for one in actions
        if isinstance(one, pikepdf.Dictionary) and not isinstance(one, pikepdf.Stream) and "/S" in one
    }


def _is_odd_link(address: Any) -> bool:
    """Whether an address leads elsewhere than to the web, a mail or a telephone: to a script, a file, a share or a program."""
    import pikepdf

    if not isinstance(address, pikepdf.String):
        return False
    plain = _UNSEEN.sub("", str(address))
    if plain.startswith(("\\", "//")):
        return True
    scheme = _SCHEME.match(plain)
    return scheme is not None and scheme[1].lower() not in WEB


def _raw(content: bytes) -> set[Carried]:
    """Return what stands in clear in the file, also in objects that its table does not name."""
    plain = _ESCAPED.sub(lambda found: bytes((int(found[1], 16),)), content)
    return {name for name, mark in _RAW if mark.search(plain)}
