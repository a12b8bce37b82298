"""Entries of the audit as lines of a file: JSON lines, or CSV that no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Literal

from bot.ports.audit import AuditEntry

Form = Literal["jsonl", "csv"]
LONGEST_CODE = 100
LONG_NUMBER = 8
"""Digits from which on a text may be a NIK, an account or a phone number."""
HEADER = ("number", "at", "actor", "action", "claim", "address", "details", "hash")
MEDIA_TYPES: Mapping[Form, str] = {"jsonl": "application/x-ndjson", "csv": "text/csv"}


def _cell(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def is_code(value: str) -> bool:
    """Whether a detail of an entry is a code: no words, and no long number that may be a person's."""
    if len(value) > LONGEST_CODE or (len(value) >= LONG_NUMBER and value.isdigit()):
        return False
    return all(sign.isascii() and (sign.isalnum() or sign in "_-.:,/@*=#") for sign in value)


def _fields(entry: AuditEntry) -> tuple[int, str, str, str, str, str]:
    note = entry.note
    return entry.number, note.at.isoformat(), note.actor, note.action, note.claim or "", note.address


def json_line(entry: AuditEntry) -> str:
    """Return the entry as a JSON object on one line."""
    values = (*_fields(entry), dict(entry.note.details), entry.hash)
    return json.dumps(dict(zip(HEADER, values, strict=True)), ensure_ascii=False) + "\n"


def csv_line(*cells: object) -> str:
    """Return a line of CSV. A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    out = io.StringIO()
    csv.writer(out).writerow([_cell(cell) for cell in cells])
    return out.getvalue()


def entry_line(entry: AuditEntry) -> str:
    """Return the entry as a line of CSV, in the order of `HEADER`."""
    return csv_line(*_fields(entry), json.dumps(dict(entry.note.details), ensure_ascii=False), entry.hash)


LINES: Mapping[Form, tuple[str, Callable[[AuditEntry], str]]] = {
    "jsonl": ("", json_line),
    "csv": (csv_line(*HEADER), entry_line),
}
"""First line of the file and the line of an entry, by form."""
