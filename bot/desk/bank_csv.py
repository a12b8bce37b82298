"""Reading of a bank's list of transfers: CSV as banks and spreadsheets here write it. Pure: bytes in, rows and bad lines out.

Encodings: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252. Separators: comma, semicolon, tab, bar. Amounts with points
or commas for thousands or decimals. What can't be read is named with its line and the reason; nothing is guessed.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

MOST_ROWS = 500
COLUMNS: dict[str, list[str]] = json.loads((Path(__file__).parent / "bank_columns.json").read_text(encoding="utf-8"))
"""Names that each column goes by, in small letters."""
SEPARATORS = ";,\t|"
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y", "%d-%m-%y")


@dataclass(frozen=True, slots=True)
class Transfer:
    """A transfer of a bank's list: its line there (the first is 1), the claim's reference, sen, the day, the account's last four digits."""

    line: int
    reference: str
    sen: int
    day: date
    ending: str


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that can't be used, and why: columns, reference, amount, date or account."""

    line: int
    why: str


class Unreadable(ValueError):
    """The file is no such list. `why`: empty, header or long."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def read(content: bytes) -> tuple[tuple[Transfer, ...], tuple[BadLine, ...]]:
    """Return the transfers of a list and its bad lines. Raises Unreadable where nothing of it can be used."""
    text = _text(content)
    lines = text.splitlines()
    start = next((number for number, line in enumerate(lines) if line.strip()), None)
    if start is None:
        raise Unreadable("empty")
    separator = max(SEPARATORS, key=lines[start].count)
    rows = csv.reader(io.StringIO(text), delimiter=separator)
    places: dict[str, int] | None = None
    good: list[Transfer] = []
    bad: list[BadLine] = []
    for cells in _cells(rows):
        if not any(cell.strip() for cell in cells):
            continue
        if places is None:
            places = _places(cells)
        elif len(good) + len(bad) >= MOST_ROWS:
            raise Unreadable("long")
        else:
            found = _transfer(rows.line_num, cells, places)
            if isinstance(found, Transfer):
                good.append(found)
            else:
                bad.append(found)
    return tuple(good), tuple(bad)


def _cells(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from rows
    except csv.Error:
        raise Unreadable("header") from None


def _text(content: bytes) -> str:
    return _decoded(content).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _places(header: list[str]) -> dict[str, int]:
    names = [" ".join(re.sub(r"[^\w ]", " ", cell).split()).casefold() for cell in header]
    places = {
        column: next((at for at, name in enumerate(names) if name in known), -1) for column, known in COLUMNS.items()
    }
    if -1 in places.values():
        raise Unreadable("header")
    return places


def _transfer(line: int, cells: list[str], places: dict[str, int]) -> Transfer | BadLine:
    if len(cells) <= max(places.values()):
        return BadLine(line, "columns")
    given = {column: cells[at].strip() for column, at in places.items()}
    reference = given["reference"].upper()
    if not re.fullmatch(r"[A-Z0-9][A-Z0-9./-]{3,63}", reference):
        return BadLine(line, "reference")
    if (sen := sen_of(given["amount"])) is None:
        return BadLine(line, "amount")
    if (day := _day(given["day"])) is None:
        return BadLine(line, "date")
    digits = re.sub(r"[\s.-]", "", given["ending"])
    if not re.fullmatch(r"[*xX]*[0-9]{4,20}", digits):
        return BadLine(line, "account")
    return Transfer(line, reference, sen, day, digits[-4:])


def sen_of(written: str) -> int | None:
    """Return the amount in sen; None for what is no amount above zero, or could be two.

    The last point or comma with two digits behind it (or one) begins the decimals, any other stands before groups of three.
    """
    bare = re.sub(r"^(?:rp|idr)\.?|\s|\u00a0", "", written.strip().casefold()).removesuffix(",-")
    found = re.fullmatch(r"(\d{1,15}|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)(?:([.,])(\d{1,2}))?", bare, re.ASCII)
    if found is None or (found[2] and found[2] in found[1]):
        return None
    whole = int(re.sub(r"\D", "", found[1]))
    sen = whole * 100 + int((found[3] or "").ljust(2, "0"))
    return sen or None


def _day(written: str) -> date | None:
    for form in _DAYS:
        try:
            return datetime.strptime(written, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None


def safe_cell(value: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠") else value
