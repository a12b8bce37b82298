"""The reads of a session, for both databases alike.

`answer` works on a connection of SQLAlchemy's, through `AsyncConnection.run_sync`; SQLite runs the statements of `LISTED` by
itself (`connection`). The rows come as they are stored, sealed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, String, Table, and_, bindparam, func, select

from bot.storage import tables
from bot.storage.records import Row
from bot.storage.tables import claim_terms, claims, conversations, desk_entries, events, files, moves, submissions
from bot.storage.writes import Query, ReadName


def in_list(column: Column[Any], name: str) -> ColumnElement[bool]:
    """Whether the column is in the JSON list bound as `name`. For SQLite."""
    values = func.json_each(bindparam(name, type_=String)).table_valued("value")
    return column.in_(select(values.c.value))


@dataclass(frozen=True, slots=True)
class Read:
    """Definition of a session's read: all rows of `table` whose `by` is a value, in order."""

    table: Table
    by: Column[Any]
    columns: tuple[Column[Any], ...]
    order: tuple[Column[Any], ...] = ()
    # A row that is read to be changed by another conversation's work too (a claim moved at the desk) is locked on
    # PostgreSQL; SQLite has one writer.
    lock: bool = False
    only: ColumnElement[bool] | None = None

    def one(self) -> Select[Any]:
        """Return the statement for a single value, named `value`."""
        return self._ordered(select(*self.columns).where(self.by == bindparam("value")))

    def many(self) -> Select[Any]:
        """Return the statement for several values, named `values`."""
        return self._ordered(select(*self.columns).where(self.by.in_(bindparam("values", expanding=True))))

    def listed(self) -> Select[Any]:
        """Return the statement for any number of values, in a JSON list named `values`: one text, so it is compiled once. For SQLite."""
        return self._ordered(select(*self.columns).where(in_list(self.by, "values")))

    def _ordered(self, query: Select[Any]) -> Select[Any]:
        query = query.order_by(*self.order)
        if self.only is not None:
            query = query.where(self.only)
        return query.with_for_update() if self.lock else query


_later = tables.audit.alias("later")
_newest_change = and_(
    tables.audit.c.change.is_not(None),
    tables.audit.c.number
    == select(func.max(_later.c.number))
    .where(_later.c.claim == tables.audit.c.claim, _later.c.change.is_not(None))
    .scalar_subquery(),
)

# "having" is asked of a `BatchedReader`, which looks for the hashes of a term by "term".
READS: Mapping[ReadName, Read] = {
    "conversation": Read(
        conversations,
        conversations.c.key,
        (conversations.c.key, conversations.c.state, conversations.c.version, conversations.c.body),
        lock=True,
    ),
    "seen": Read(events, events.c.event_id, (events.c.event_id,)),
    "file": Read(files, files.c.id, tuple(files.c), lock=True),
    "claim": Read(claims, claims.c.id, tuple(claims.c), lock=True),
    "claims_of": Read(claims, claims.c.key, (claims.c.id, claims.c.key)),
    "moves": Read(moves, moves.c.claim, tuple(moves.c), (moves.c.claim, moves.c.number)),
    "submission": Read(submissions, submissions.c.key, tuple(submissions.c)),
    "desk_entry": Read(desk_entries, desk_entries.c.id, tuple(desk_entries.c), lock=True),
    "desk_entries": Read(
        desk_entries,
        desk_entries.c.claim,
        tuple(desk_entries.c),
        (desk_entries.c.claim, desk_entries.c.at, desk_entries.c.id),
    ),
    "term": Read(claim_terms, claim_terms.c.term, (claim_terms.c.term, claim_terms.c.claim)),
    # Of somebody else's claim, which is not changed.
    "person": Read(claims, claims.c.id, (claims.c.id, claims.c.key, claims.c.twin_of)),
    "anchor": Read(tables.audit, tables.audit.c.claim, tuple(tables.audit.c), only=_newest_change),
}

_ONE = {name: read.one() for name, read in READS.items()}
_MANY = {name: read.many() for name, read in READS.items()}
LISTED = {name: read.listed() for name, read in READS.items()}

Answers = dict[Query, list[Row]]


def answer(connection: Connection, queries: Sequence[Query]) -> Answers:
    """The rows for each question, sealed as they are; questions of one name cost one statement."""
    found: list[tuple[ReadName, Iterable[Mapping[Any, Any]]]] = []
    for name, asked in by_name(queries).items():
        if len(asked) > 1:
            found.append((name, connection.execute(_MANY[name], {"values": asked}).mappings()))
        else:
            found.append((name, connection.execute(_ONE[name], {"value": asked[0]}).mappings()))
    return answered(queries, found)


def by_name(queries: Iterable[Query]) -> Mapping[ReadName, list[Any]]:
    """The values that are asked for, each once, by the read that looks for them."""
    values: dict[ReadName, list[Any]] = defaultdict(list)
    for name, value in dict.fromkeys(queries):
        values[name].append(value)
    return values


def answered(queries: Iterable[Query], found: Iterable[tuple[ReadName, Iterable[Mapping[Any, Any]]]]) -> Answers:
    """The rows that were found by each read, under their questions."""
    answers: Answers = {query: [] for query in queries}
    for name, rows in found:
        by = READS[name].by.name
        for row in rows:
            answers[name, row[by]].append(dict(row))
    return answers
