"""Statements compiled once by SQLAlchemy, with its types, for SQLite's driver.

SQLAlchemy takes three or four trips to aiosqlite's thread for a statement (a cursor, the statement, its rows, the end of the
cursor), the driver's own methods take one. The statements that every update needs go that way. Their errors are the
driver's (`sqlite3.Error`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.sql import ClauseElement

from bot.storage.records import Row

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The text of a statement, with the conversions of what goes to the driver and of what comes back."""

    # Keeps the statement alive, whose identity is its name in the cache.
    statement: ClauseElement
    text: str
    # For each "?": the value's name, its conversion, and what it is where a row doesn't name it.
    places: tuple[tuple[str, Convert | None, Any], ...]
    columns: tuple[tuple[str, Convert | None], ...]

    def parameters(self, row: Mapping[str, Any]) -> list[Any]:
        """The values of a row, in the order of their places. Raises KeyError for a row that lacks one."""
        return [
            convert(row[name]) if convert is not None else row.get(name, fixed) for name, convert, fixed in self.places
        ]

    def rows(self, fetched: Iterable[Iterable[Any]]) -> list[Row]:
        """Rows of the driver, by the names of the columns."""
        return [
            {
                name: value if convert is None else convert(value)
                for (name, convert), value in zip(self.columns, row, strict=True)
            }
            for row in fetched
        ]


class Preparer:
    """Prepares statements for one dialect; each is compiled once."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._prepared: dict[tuple[int, tuple[str, ...]], Prepared] = {}

    def prepare(self, statement: ClauseElement, names: Iterable[str]) -> Prepared:
        """The statement for rows that name these values. Raises ValueError where it needs another."""
        given = tuple(names)
        found = self._prepared.get((id(statement), given))
        if found is None:
            found = self._prepared[id(statement), given] = self._compile(statement, given)
        return found

    def _compile(self, statement: ClauseElement, names: tuple[str, ...]) -> Prepared:
        compiled: Any = statement.compile(dialect=self._dialect, column_keys=list(names))
        places = tuple(
            # As SQLAlchemy does it: without `dialect_impl` a time would go to the driver as it is, in a form of its own.
            (name, bind.type.dialect_impl(self._dialect).bind_processor(self._dialect), bind.value)
            for name, bind in ((name, compiled.binds[name]) for name in compiled.positiontup)
        )
        missing = [name for name, _, fixed in places if name not in names and fixed is None]
        if missing:
            raise ValueError(f"a row does not name {', '.join(missing)}")
        # What a row does not name is a constant of the statement, converted here once.
        places = tuple(
            (name, convert, fixed) if name in names else (name, None, convert(fixed) if convert else fixed)
            for name, convert, fixed in places
        )
        columns = tuple(
            (column.name, column.type.dialect_impl(self._dialect).result_processor(self._dialect, None))
            for column in getattr(statement, "selected_columns", ())
        )
        return Prepared(statement, str(compiled), places, columns)
