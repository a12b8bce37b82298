"""`klaim inspect`: what is read in files, as JSON lines. It asks the same worker, in the same limits, as for participants' photos."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.documents.inspection import MAX_BYTES
from bot.documents.pool import Pool
from bot.documents.reading import Look, Page, Reading
from bot.ports.work import TryLater
from dialogs.documents import OTHER


class NotReading(Exception):
    """Photos can't be read here. The message is one line that says why."""


async def lines(files: Sequence[Path]) -> AsyncIterator[str]:
    """A line of JSON for each file, in the order given, each as soon as it is known. Raises NotReading before the first."""
    pool = Pool(1)
    try:
        await _start(pool)
        for file in files:
            yield json.dumps(await _line(pool, file), ensure_ascii=False)
    finally:
        await pool.stop()


async def _start(pool: Pool) -> None:
    try:
        ready = await pool.ready()
    except TryLater as error:
        raise NotReading(str(error)) from None
    if not ready.reads:
        raise NotReading(f"photos can't be read: {ready.why}; wanted is pip install 'klaim[ocr]'")


async def _line(pool: Pool, file: Path) -> Mapping[str, Any]:
    try:
        # One byte more than is taken is enough to see that it is too much.
        with file.open("rb") as opened:
            content = opened.read(MAX_BYTES + 1)
    except OSError:
        return told(file, None)
    return told(file, await pool.look(content))


def told(file: Path, look: Look | None) -> Mapping[str, Any]:
    """The line for a file; `look` is None where it could not be opened. `seconds`: CPU time of the worker."""
    reading = best(look.pages) if look else None
    reason = reason_of(look, reading) if look else "unreadable"
    kind = reading.kind if reading else OTHER
    fields = reading.fields if reading else {}
    return {
        "file": str(file),
        "type": kind,
        "usable": reason is None,
        "reason": reason,
        "fields": {
            name: {"value": value.text, "confidence": round(value.confidence, 3)} for name, value in fields.items()
        },
        "seconds": round(look.seconds, 3) if look else 0.0,
    }


def best(pages: Sequence[Page]) -> Reading | None:
    """The reading of the page that tells most, a recognised and usable one before others; None where no page was read."""
    readings = [page.reading for page in pages if page.reading is not None]
    return max(readings, key=lambda one: (one.kind != OTHER, one.verdict is None, len(one.fields)), default=None)


def reason_of(look: Look, reading: Reading | None) -> str | None:
    """Return the reason the file is of no use for; None for one that is of use."""
    problem = look.inspection.problem
    if problem is not None:
        return "password" if problem == "password" else "damaged"
    if reading is None:
        return "unreadable"
    if reading.verdict is None and reading.kind == OTHER:
        return "not_a_document"
    return reading.verdict
