"""Statements straight to SQLite's driver, for the few that every update needs.

SQLAlchemy's way of executing costs some 40 µs a statement; with one conversation at a time that is a fifth of all CPU an
update takes in here. So these are compiled by SQLAlchemy once, with its types, and then run on the driver's own
connection, inside the transaction SQLAlchemy began. Their errors are the driver's (`sqlite3.Error`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Integer, LargeBinary, Select, String
from sqlalchemy.sql import ClauseElement

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Compiled:
    # Keeps the statement alive, whose identity is its name in the cache.
    statement: ClauseElement
    text: str
    # For each "?": the value's name, its conversion, and what it is where a row doesn't name it.
    places: tuple[tuple[str, Convert | None, Any], ...]

    def values(self, row: Mapping[str, Any]) -> list[Any]:
        return [
            convert(row[name]) if convert is not None else row.get(name, fixed) for name, convert, fixed in self.places
        ]


class Driver:
    """Runs prepared statements on the driver's connection of one dialect."""

    def __init__(self) -> None:
        self._compiled: dict[tuple[int, tuple[str, ...]], _Compiled] = {}

    def many(self, connection: Connection, statement: ClauseElement, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run it for each row; all rows name the same values."""
        compiled = self._prepare(connection.dialect, statement, tuple(rows[0]))
        _driver(connection).executemany(compiled.text, [compiled.values(row) for row in rows])

    def fetch(self, connection: Connection, statement: Select[Any], values: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The rows of a query that `is_plain`."""
        compiled = self._prepare(connection.dialect, statement, tuple(values))
        cursor = _driver(connection).execute(compiled.text, compiled.values(values))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def _prepare(self, dialect: Dialect, statement: ClauseElement, names: tuple[str, ...]) -> _Compiled:
        found = self._compiled.get((id(statement), names))
        if found is None:
            compiled: Any = statement.compile(dialect=dialect, column_keys=list(names))
            places = tuple(
                # As SQLAlchemy does it: without `dialect_impl` a time would go to the driver as it is, in a form of its own.
                (name, bind.type.dialect_impl(dialect).bind_processor(dialect), bind.value)
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
            found = self._compiled[id(statement), names] = _Compiled(statement, str(compiled), places)
        return found


def is_plain(statement: Select[Any]) -> bool:
    """Whether its columns come from the driver as they are: text, whole numbers, bytes."""
    return all(isinstance(column.type, String | Integer | LargeBinary) for column in statement.selected_columns)


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection
