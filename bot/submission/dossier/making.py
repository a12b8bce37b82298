"""The process that makes a dossier: `python -m bot.submission.dossier.making`. The order on standard input, the package on standard output.

The problem: decoders meet a stranger's files, and a dossier of twenty pages takes seconds of CPU. The choice: a process for each dossier,
with limits and without the bot's keys; what goes wrong in it, or takes too long, ends it and nothing else. Rejected: a thread, which
shares the bot's memory and its time.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import resource
import sys
import zipfile
from collections.abc import Iterable

import msgspec

from bot.submission.dossier.binding import Picture, in_parts, on_pages
from bot.submission.dossier.layout import LAYOUT
from bot.submission.dossier.order import Item, Order, Original, Package
from bot.submission.dossier.originals import PDF, Member, member, pages
from bot.typesetting import qr_code, typeset

ZIP, JSON = "application/zip", "application/json"
CPU_SECONDS = 600
MEGABYTES = 2000
NICENESS = 10
_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The date of everything in a ZIP: the same order gives the same bytes."""
_ZIP_ENTRY = 512
"""Bytes a member takes in a ZIP besides its content, at most."""


def main() -> None:
    """Make one dossier. Ends with a status other than 0, and without a word of a file, where that fails."""
    os.nice(NICENESS)
    for limit, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_DATA, MEGABYTES * 2**20),
    ):
        resource.setrlimit(limit, (most, most))
    order = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Order)
    try:
        package = make(order)
    except Exception as error:  # noqa: BLE001 - told by name only: the words of a library may quote a file
        sys.stderr.write(type(error).__name__)
        sys.exit(1)
    sys.stdout.buffer.write(msgspec.msgpack.encode(package))


def make(order: Order) -> Package:
    """Return the dossier of an order; the same order gives the same bytes. Raises NotLaidOut, ValueError and what the libraries raise."""
    members = [(original, member(original)) for original in order.originals]
    record = Item(f"{order.reference}.json", JSON, _record(order, members))
    pdf = _pdf(order)
    kept = [(f"{original.name}.{made.ending}", made.content) for original, made in members if made is not None]
    files = (
        Item(f"{order.reference}.pdf", PDF, pdf),
        Item(f"{order.reference}.zip", ZIP, _zipped(kept)),
        record,
    )
    if not order.mail_bytes:
        return Package(files)
    attachments = (
        *_numbered(order.reference, "pdf", PDF, in_parts(pdf, order.mail_bytes)),
        *_numbered(order.reference, "zip", ZIP, [_zipped(some) for some in _filled(kept, order.mail_bytes)]),
        record,
    )
    return Package(files, attachments)


def _record(order: Order, members: Iterable[tuple[Original, Member | None]]) -> bytes:
    """The JSON of the dossier, with what became of each original."""
    originals = [
        {
            "name": f"{original.name}.{made.ending}" if made else None,
            "from": original.media_type,
            "as_sent": made.as_sent if made else False,
            "bytes": len(made.content) if made else 0,
            "sha256": hashlib.sha256(made.content).hexdigest() if made else None,
        }
        for original, made in members
    ]
    return json.dumps({**order.record, "originals": originals}, ensure_ascii=False, indent=2).encode()


def _pdf(order: Order) -> bytes:
    headings: list[str] = []
    pictures: list[Picture] = []
    of = order.words["page_of"]
    for original in order.originals:
        found = pages(original)
        headings += [
            f"{original.heading} · {of.replace('NUMBER', str(number)).replace('COUNT', str(len(found)))}"
            for number in range(1, len(found) + 1)
        ]
        pictures += found
    words = json.dumps({**order.words, "pages": headings}, ensure_ascii=False)
    inputs = {"words": words, "qr": qr_code(order.reference), "bar": bar_code(order.reference)}
    content = typeset(LAYOUT, inputs)
    return on_pages(content, _count(content) - len(pictures), pictures)


def _count(content: bytes) -> int:
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)


def bar_code(words: str) -> str:
    """Return the Code 128 of these words as an SVG of its bars, with the quiet zone of ten modules that scanners want."""
    from barcode.codex import Code128

    modules = "".join(Code128(words).build())
    quiet = 10
    bars = [f'<rect x="{quiet + at}" y="0" width="1" height="30"/>' for at, bar in enumerate(modules) if bar == "1"]
    width = len(modules) + 2 * quiet
    # Without smoothing: two bars side by side are one.
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 30" preserveAspectRatio="none" '
        f'shape-rendering="crispEdges">{"".join(bars)}</svg>'
    )


def _zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members:
            entry = zipfile.ZipInfo(name, _BEGINNING)
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, content)
    return out.getvalue()


def _filled(members: Iterable[tuple[str, bytes]], most: int) -> list[list[tuple[str, bytes]]]:
    """The members in groups that fit into `most` bytes each, in their order."""
    groups: list[list[tuple[str, bytes]]] = [[]]
    room = most
    for name, content in members:
        size = len(content) + _ZIP_ENTRY
        if size > room and groups[-1]:
            groups.append([])
            room = most
        groups[-1].append((name, content))
        room -= size
    return groups


def _numbered(reference: str, ending: str, media_type: str, parts: list[bytes]) -> list[Item]:
    if len(parts) == 1:
        return [Item(f"{reference}.{ending}", media_type, parts[0])]
    return [
        Item(f"{reference}-{number}-{len(parts)}.{ending}", media_type, part) for number, part in enumerate(parts, 1)
    ]


if __name__ == "__main__":
    main()
