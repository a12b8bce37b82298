"""The statements, for both databases alike.

Everything here is synchronous and works on one SQLAlchemy connection: on SQLite in the
database's own thread, on PostgreSQL through `AsyncConnection.run_sync`. Nothing here begins or ends a transaction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import (
    BindParameter,
    Column,
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

from bot.ports import Order
from bot.storage import tables
from bot.storage.crypto import Keyring, place
from bot.storage.driver import Driver, is_plain
from bot.storage.records import Row
from bot.storage.session import Question, ReadName, Writes
from bot.storage.tables import claims, conversations, events, failed_updates, files, moves, outbox

SEALED: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "conversations": (("key",), ("body",)),
    "outbox": (("id",), ("body", "error")),
    "failed_updates": (("event_id",), ("body",)),
    "files": (("id",), ("source", "reading")),
    "claims": (("id",), ("body",)),
    "moves": (("claim", "number"), ("note",)),
}
"""By table: the columns that name a row, and those that are sealed and bound to it."""

MarkKind = Literal["sent", "retry", "failed"]
Mark = tuple[MarkKind, Row]
"""What came of sending a message: the parameters of one statement of `MARKS`."""


def seal(keyring: Keyring, table: str, row: Row) -> Row:
    """The row with its personal columns sealed for their place."""
    names, columns = SEALED[table]
    id = "/".join(str(row[name]) for name in names)
    sealed = {
        column: keyring.seal(row[column], place(table, id, column)) for column in columns if row.get(column) is not None
    }
    return {**row, **sealed}


def unseal(keyring: Keyring, table: str, row: Mapping[Any, Any]) -> Row:
    """The row with its personal columns opened. Raises crypto.Unreadable."""
    names, columns = SEALED.get(table, ((), ()))
    id = "/".join(str(row[name]) for name in names)
    opened = {
        column: keyring.open(row[column], place(table, id, column)) for column in columns if row.get(column) is not None
    }
    return {**row, **opened}


# --- reading --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Read:
    """How a read of a session is done: all rows of `table` whose `by` is a value, in order."""

    table: Table
    by: Column[Any]
    columns: tuple[Column[Any], ...]
    order: tuple[Column[Any], ...] = ()
    # A row that is read to be changed by another conversation's work too (a claim moved at the desk) is locked on
    # PostgreSQL; SQLite has one writer.
    lock: bool = False

    def one(self) -> Select[Any]:
        """For a single value, named `value`."""
        return self._ordered(select(*self.columns).where(self.by == bindparam("value")))

    def many(self) -> Select[Any]:
        """For several values, named `values`."""
        return self._ordered(select(*self.columns).where(self.by.in_(bindparam("values", expanding=True))))

    def _ordered(self, query: Select[Any]) -> Select[Any]:
        query = query.order_by(*self.order)
        return query.with_for_update() if self.lock else query


READS: Mapping[ReadName, Read] = {
    "conversation": Read(
        conversations,
        conversations.c.key,
        (conversations.c.key, conversations.c.state, conversations.c.version, conversations.c.body),
        lock=True,
    ),
    "seen": Read(events, events.c.event_id, (events.c.event_id,)),
    "file": Read(files, files.c.id, tuple(files.c), lock=True),
    "files_of": Read(files, files.c.key, tuple(files.c), (files.c.added_at, files.c.id)),
    "claim": Read(claims, claims.c.id, tuple(claims.c), lock=True),
    "claims_of": Read(claims, claims.c.key, (claims.c.id, claims.c.key)),
    "moves": Read(moves, moves.c.claim, tuple(moves.c), (moves.c.claim, moves.c.number)),
    "consents": Read(tables.consents, tables.consents.c.key, tuple(tables.consents.c), (tables.consents.c.id,)),
}

_ONE = {name: read.one() for name, read in READS.items()}
_MANY = {name: read.many() for name, read in READS.items()}
_PLAIN = {name for name, query in _ONE.items() if is_plain(query)}

Answers = dict[Question, list[Row]]


def answer(connection: Connection, questions: Iterable[Question], driver: Driver | None = None) -> Answers:
    """The rows for each question, sealed as they are; questions of one name cost one statement."""
    answers: Answers = {question: [] for question in questions}
    values = defaultdict(list)
    for name, value in answers:
        values[name].append(value)
    for name, asked in values.items():
        by = READS[name].by.name
        rows: Iterable[Mapping[Any, Any]]
        if len(asked) > 1:
            rows = connection.execute(_MANY[name], {"values": asked}).mappings()
        elif driver is not None and name in _PLAIN:
            rows = driver.fetch(connection, _ONE[name], {"value": asked[0]})
        else:
            rows = connection.execute(_ONE[name], {"value": asked[0]}).mappings()
        for row in rows:
            answers[name, row[by]].append(dict(row))
    return answers


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
        self.change_claim = _change(claims)
        self.move = insert(moves)
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
_last_move = select(func.max(moves.c.number)).where(moves.c.claim == bindparam("claim_id"))


def write(
    connection: Connection,
    statements: Statements,
    keyring: Keyring,
    everything: Sequence[Writes],
    marks: Sequence[Mark],
    enqueue: Callable[[Connection, Order], None] | None,
    driver: Driver | None = None,
) -> None:
    """Write what several works want written, and the marks, one statement per table.

    Raises what the database or the work engine raises.
    """

    def run(statement: Any, rows: list[Row]) -> None:
        if rows:
            _run(connection, statement, rows, driver)

    def sealed(table: str, rows: Iterable[Row]) -> list[Row]:
        return [seal(keyring, table, row) for row in rows]

    # Marks first: they speak of messages committed before, which a person forgotten now may be about to lose.
    write_marks(connection, keyring, marks, driver)
    for forgotten in [key for writes in everything for key in writes.forgotten]:
        for statement in FORGETS:
            connection.execute(statement, {"forgotten": forgotten})
    run(
        statements.conversation,
        sealed("conversations", [row for writes in everything for row in writes.conversations.values()]),
    )
    run(statements.event, [row for writes in everything for row in writes.events])
    run(statements.say, sealed("outbox", [row for writes in everything for row in writes.outbox]))
    run(statements.failed, sealed("failed_updates", [row for writes in everything for row in writes.failed_updates]))
    run(statements.consent, [row for writes in everything for row in writes.consents])
    run(statements.add_file, sealed("files", [row for writes in everything for row in writes.added_files.values()]))
    run(
        statements.change_file,
        _by_id(sealed("files", [row for writes in everything for row in writes.changed_files.values()])),
    )
    run(statements.add_claim, sealed("claims", [row for writes in everything for row in writes.added_claims.values()]))
    run(
        statements.change_claim,
        _by_id(sealed("claims", [row for writes in everything for row in writes.changed_claims.values()])),
    )
    run(
        statements.move,
        sealed("moves", _numbered(connection, [row for writes in everything for row in writes.moves])),
    )
    for order in [order for writes in everything for order in writes.orders]:
        if enqueue is None:
            raise RuntimeError(f"no work engine to take the order {order.kind}")
        enqueue(connection, order)


def _run(connection: Connection, statement: Any, rows: list[Row], driver: Driver | None) -> None:
    if driver is None:
        connection.execute(statement, rows)
    else:
        driver.many(connection, statement, rows)


def write_marks(connection: Connection, keyring: Keyring, marks: Sequence[Mark], driver: Driver | None = None) -> None:
    """Write what came of sending, kind by kind; for one message only one of them still finds it waiting."""
    by_kind: dict[MarkKind, list[Row]] = defaultdict(list)
    for kind, row in marks:
        if "why" in row:
            row = {**row, "why": keyring.seal(row["why"], place("outbox", row["row_id"], "error"))}
        by_kind[kind].append(row)
    for kind, rows in by_kind.items():
        _run(connection, MARKS[kind], rows, driver)


def _by_id(rows: Iterable[Row]) -> list[Row]:
    return [{**{name: value for name, value in row.items() if name != "id"}, "row_id": row["id"]} for row in rows]


def _numbered(connection: Connection, rows: Iterable[Row]) -> list[Row]:
    """The moves, each with the next number of its claim."""
    last: dict[str, int] = {}
    numbered = []
    for row in rows:
        claim = row["claim"]
        if claim not in last:
            last[claim] = connection.execute(_last_move, {"claim_id": claim}).scalar() or 0
        last[claim] += 1
        numbered.append({**row, "number": last[claim]})
    return numbered


# --- lists ----------------------------------------------------------------------

_earlier = outbox.alias("earlier")
UNSENT = (
    select(outbox.c.id, outbox.c.key, outbox.c.kind, outbox.c.body, outbox.c.attempts)
    .where(
        _waiting,
        outbox.c.not_before <= bindparam("due"),
        # A message put off holds back those behind it in the same conversation.
        ~select(literal_column("1"))
        .select_from(_earlier)
        .where(
            _earlier.c.key == outbox.c.key,
            _earlier.c.id < outbox.c.id,
            _earlier.c.status == literal_column("'waiting'"),
            _earlier.c.not_before > bindparam("due"),
        )
        .exists(),
    )
    .order_by(outbox.c.id)
    .limit(bindparam("most"))
)

CLAIMS = (
    select(claims)
    .order_by(claims.c.updated_at.desc(), claims.c.id.desc())
    .limit(bindparam("most"))
    .offset(bindparam("skipped"))
)
CLAIMS_IN = CLAIMS.where(claims.c.state == bindparam("wanted"))
COUNT_CLAIMS = select(claims.c.state, func.count()).group_by(claims.c.state)
FAILED = select(failed_updates).order_by(failed_updates.c.at.desc()).limit(bindparam("most"))


# --- purging --------------------------------------------------------------------


def purge_walk(connection: Connection, table: Table, after: int, before: Any, most: int) -> int | None:
    """Delete what is done and older than `before` among the next `most` rows after the id `after`.

    Ids grow with time, so walking them from the oldest needs no index on time, which every insert would pay for.
    Returns the id to go on after, None when the rest is too young.
    """
    time = events.c.at if table is events else outbox.c.created_at
    rows = connection.execute(
        select(table.c.id, time.label("at")).where(table.c.id > after).order_by(table.c.id).limit(most)
    ).all()
    old = [row.id for row in rows if row.at < before]
    if old:
        done = [] if table is events else [outbox.c.status != "waiting", outbox.c.finished_at < before]
        connection.execute(delete(table).where(table.c.id.between(old[0], old[-1]), time < before, *done))
    return rows[-1].id if len(old) == most else None


def purge_rest(connection: Connection, failed_before: Any, now: Any) -> None:
    """Delete old failed updates and links whose time is over."""
    connection.execute(delete(failed_updates).where(failed_updates.c.at < failed_before))
    connection.execute(delete(tables.officer_links).where(tables.officer_links.c.expires < now))
