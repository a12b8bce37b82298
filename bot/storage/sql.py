"""The statements that write, and what is sealed on its way, for both databases alike.

What takes a connection is synchronous and works on SQLAlchemy's, through `AsyncConnection.run_sync`. SQLite runs the
statements of `changes` by itself (`connection`). Nothing here begins or ends a transaction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Delete,
    Insert,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    null,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.ports.work import Job
from bot.storage import seals, tables
from bot.storage.crypto import Keyring, aad
from bot.storage.reads import in_list
from bot.storage.records import Row
from bot.storage.tables import (
    claims,
    conversations,
    desk_entries,
    events,
    failed_updates,
    files,
    moves,
    outbox,
    submissions,
)
from bot.storage.terms import terms_written
from bot.storage.writes import Writes

SEALED: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "conversations": (("key",), ("body",)),
    "outbox": (("id",), ("body", "error")),
    "failed_updates": (("event_id",), ("body",)),
    "files": (("id",), ("source", "reading")),
    "claims": (("id",), ("body",)),
    "moves": (("claim", "number"), ("note",)),
    "desk_entries": (("id",), ("body",)),
    "bank_files": (("id",), ("body",)),
    "officers": (("name",), ("totp_secret",)),
}
"""By table: the columns that name a row, and those that are sealed and bound to it."""

MarkKind = Literal["sent", "retry", "failed", "settled"]
OutboxUpdate = tuple[MarkKind, Row]
"""Result of sending a message: the parameters of one statement of `MARKS`."""
Enqueue = Callable[[Connection, Job], None]
"""Takes an order into the transaction of a connection: the work engine's `enqueue`."""


def seal(keyring: Keyring, table: str, row: Row) -> Row:
    """The row with its personal columns sealed for their place."""
    names, columns = SEALED[table]
    id = "/".join(str(row[name]) for name in names)
    sealed = {
        column: keyring.seal(row[column], aad(table, id, column)) for column in columns if row.get(column) is not None
    }
    return {**row, **sealed}


def unseal(keyring: Keyring, table: str, row: Mapping[Any, Any]) -> Row:
    """The row with its personal columns opened; `indexed` of a claim then says whether its terms are of this form and key.

    Raises crypto.Unreadable.
    """
    names, columns = SEALED.get(table, ((), ()))
    id = "/".join(str(row[name]) for name in names)
    opened: Row = {
        column: keyring.open(row[column], aad(table, id, column)) for column in columns if row.get(column) is not None
    }
    if "indexed" in row:
        opened["indexed"] = row["indexed"] == keyring.index_mark
    return {**row, **opened}


def seal_claim(keyring: Keyring, row: Row) -> Row:
    """The row of a claim with its personal columns sealed, and codes in the place of words that are only compared."""
    codes = {column: keyring.code(column, row[column]) for column in ("kind", "programme", "branch")}
    return {**seal(keyring, "claims", row), **codes, "indexed": keyring.index_mark}


# --- writing --------------------------------------------------------------------


def _upsert(dialect: str, table: Table, keep: tuple[str, ...] = ()) -> Insert:
    statement: Any = (postgresql_insert if dialect == "postgresql" else sqlite_insert)(table)
    ids = [column.name for column in table.primary_key]
    changed = {column.name: statement.excluded[column.name] for column in table.c if column.name not in (*ids, *keep)}
    return statement.on_conflict_do_update(index_elements=ids, set_=changed)  # type: ignore[no-any-return]  # Any: two dialects


def _change(table: Table, *kept: str) -> Update:
    """Change the row whose id is `row_id`; a bound parameter may not be called like a column."""
    columns = [column.name for column in table.c if column.name not in ("id", *kept)]
    return update(table).where(table.c.id == bindparam("row_id")).values({name: bindparam(name) for name in columns})


def _insert_once(dialect: str, table: Table) -> Insert:
    """Insert a row, or nothing where its primary key is taken."""
    statement: Any = (postgresql_insert if dialect == "postgresql" else sqlite_insert)(table)
    return statement.on_conflict_do_nothing()  # type: ignore[no-any-return]  # Any: two dialects


class Statements:
    """The statements of one dialect, built once. \"Inline\": ids are not asked back."""

    def __init__(self, dialect: str) -> None:
        self.conversation = _upsert(dialect, conversations)
        self.event = insert(events).inline()
        self.say = insert(outbox).inline()
        self.failed = _upsert(dialect, failed_updates)
        self.consent = insert(tables.consents).inline()
        self.add_file = insert(files)
        self.change_file = _change(files, "added_at")
        self.add_claim = insert(claims)
        self.change_claim = _change(claims, "shared", "change", "mac")
        self.move = insert(moves)
        self.submission = _insert_once(dialect, submissions)
        self.desk_entry = _upsert(dialect, desk_entries)
        self.officer = _upsert(dialect, tables.officers)


_waiting = outbox.c.status == literal_column("'waiting'")
_this_message = and_(outbox.c.id == bindparam("row_id"), _waiting)

MARKS: Mapping[MarkKind, Update] = {
    "sent": update(outbox)
    .where(_this_message)
    .values(status="sent", message_id=bindparam("sent_as"), finished_at=bindparam("at"), error=null()),
    "retry": update(outbox)
    .where(_this_message)
    .values(attempts=bindparam("tries"), not_before=bindparam("at"), error=bindparam("why")),
    "failed": update(outbox)
    .where(_this_message)
    .values(status="failed", finished_at=bindparam("at"), error=bindparam("why")),
    "settled": update(outbox)
    .where(outbox.c.id == bindparam("row_id"), outbox.c.status == literal_column("'sent'"))
    .values(status="settled"),
}


def _forgets() -> tuple[Delete | Update, ...]:
    key: BindParameter[str] = bindparam("forgotten")
    filed = select(claims.c.id).where(claims.c.key == key)
    return (
        delete(conversations).where(conversations.c.key == key),
        delete(outbox).where(outbox.c.key == key),
        delete(failed_updates).where(failed_updates.c.key == key),
        delete(files).where(files.c.key == key, files.c.claim.not_in(filed)),
        update(events).where(events.c.key == key).values(key=null(), before=null(), after=null()),
    )


FORGETS = _forgets()


def _last_moves(wanted: ColumnElement[bool]) -> Select[Any]:
    return select(moves.c.claim, func.max(moves.c.number).label("number")).where(wanted).group_by(moves.c.claim)


LAST_MOVES = _last_moves(moves.c.claim.in_(bindparam("values", expanding=True)))
LISTED_LAST_MOVES = _last_moves(in_list(moves.c.claim, "values"))
"""The number of the last move of each claim that has one; the second for SQLite."""

Change = tuple[Any, list[Row]]
"""A statement, and the rows it is run for."""


def changes(
    statements: Statements, keyring: Keyring, everything: Sequence[Writes], last_moves: Mapping[str, int]
) -> Iterator[Change]:
    """Writes of several works in their order, one statement per table. `last_moves`: of the claims moved."""

    def all_of(name: str) -> list[Row]:
        parts = (getattr(writes, name) for writes in everything)
        return [row for part in parts for row in (part.values() if isinstance(part, dict) else part)]

    def sealed(table: str, rows: Iterable[Row]) -> list[Row]:
        return [seal(keyring, table, row) for row in rows]

    def sealed_files(rows: Iterable[Row]) -> list[Row]:
        return [{**row, "mac": seals.file_mac(keyring, row)} for row in sealed("files", rows)]

    forgotten = [{"forgotten": key} for writes in everything for key in writes.forgotten]
    changes: list[Change] = [(statement, forgotten) for statement in FORGETS]
    changes += [
        (statements.conversation, sealed("conversations", all_of("conversations"))),
        (statements.event, all_of("events")),
        (statements.say, sealed("outbox", all_of("outbox"))),
        (statements.failed, sealed("failed_updates", all_of("failed_updates"))),
        (statements.consent, all_of("consents")),
        (statements.add_file, sealed_files(all_of("added_files"))),
        (statements.change_file, _by_id(sealed_files(all_of("changed_files")))),
        (statements.add_claim, [seal_claim(keyring, row) for row in all_of("added_claims")]),
        (statements.change_claim, _by_id(seal_claim(keyring, row) for row in all_of("changed_claims"))),
        (statements.move, sealed("moves", _numbered(all_of("moves"), last_moves))),
        (statements.submission, all_of("submissions")),
        (statements.desk_entry, sealed("desk_entries", all_of("desk_entries"))),
        *terms_written(keyring, [terms for writes in everything for terms in writes.terms.values()]),
    ]
    return ((statement, rows) for statement, rows in changes if rows)


def moved(everything: Sequence[Writes]) -> list[str]:
    """The claims whose `last_moves` are wanted."""
    return sorted({row["claim"] for writes in everything for row in writes.moves})


def marks_written(keyring: Keyring, marks: Sequence[OutboxUpdate]) -> Iterator[Change]:
    """Results of sending, kind by kind. For one message only one of them still finds it waiting."""
    by_kind: dict[MarkKind, list[Row]] = defaultdict(list)
    for kind, row in marks:
        if "why" in row:
            row = {**row, "why": keyring.seal(row["why"], aad("outbox", row["row_id"], "error"))}
        by_kind[kind].append(row)
    return ((MARKS[kind], rows) for kind, rows in by_kind.items())


def write(
    connection: Connection,
    statements: Statements,
    keyring: Keyring,
    everything: Sequence[Writes],
    enqueue: Enqueue | None,
) -> None:
    """Write what several works want written. Raises what the database or the work engine raises."""
    last_moves: dict[str, int] = {}
    if claims_moved := moved(everything):
        found = connection.execute(LAST_MOVES, {"values": claims_moved})
        last_moves = {row.claim: row.number for row in found}
    for statement, rows in changes(statements, keyring, everything, last_moves):
        connection.execute(statement, rows)
    enqueue_all(connection, jobs(everything), enqueue)


def write_marks(connection: Connection, keyring: Keyring, marks: Sequence[OutboxUpdate]) -> None:
    """Write what came of sending."""
    for statement, rows in marks_written(keyring, marks):
        connection.execute(statement, rows)


def jobs(everything: Sequence[Writes]) -> list[Job]:
    """Orders of several works."""
    return [job for writes in everything for job in writes.jobs]


def enqueue_all(connection: Connection, jobs: Iterable[Job], enqueue: Enqueue | None) -> None:
    """Give the jobs to the work engine. Raises what it raises, RuntimeError where there is none."""
    for job in jobs:
        if enqueue is None:
            raise RuntimeError(f"no work engine to take the job {job.kind}")
        enqueue(connection, job)


def _by_id(rows: Iterable[Row]) -> list[Row]:
    return [{**{name: value for name, value in row.items() if name != "id"}, "row_id": row["id"]} for row in rows]


def _numbered(rows: Iterable[Row], last_moves: Mapping[str, int]) -> list[Row]:
    """The moves, each with the next number of its claim."""
    last = dict(last_moves)
    numbered = []
    for row in rows:
        number = last[row["claim"]] = last.get(row["claim"], 0) + 1
        numbered.append({**row, "number": number})
    return numbered
