"""Statements that list, and those that purge; for both databases alike. Nothing here begins or ends a transaction."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, literal_column, select

from bot.storage import tables
from bot.storage.tables import claims, events, failed_updates, outbox

SHOWING = ("send", "replace", "document", "photo")
"""Kinds of messages that put something on the screen."""

_earlier = outbox.alias("earlier")
UNSENT = (
    select(outbox.c.id, outbox.c.key, outbox.c.kind, outbox.c.body, outbox.c.attempts)
    .where(
        outbox.c.status == literal_column("'waiting'"),
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

_columns = (outbox.c.id, outbox.c.key, outbox.c.kind, outbox.c.body, outbox.c.attempts)
_waits = outbox.c.status == literal_column("'waiting'")
NEWEST_UNSENT = select(*_columns).where(_waits).order_by(outbox.c.id.desc()).limit(bindparam("most"))
UNSENT_IN = select(*_columns).where(outbox.c.key == bindparam("whose"), _waits).order_by(outbox.c.id)
"""All that waits in one conversation, also what was put off."""

SHOWN = (
    select(
        outbox.c.id,
        outbox.c.key,
        outbox.c.kind,
        outbox.c.body,
        outbox.c.attempts,
        outbox.c.message_id,
        outbox.c.status,
    )
    .where(
        outbox.c.key == bindparam("whose"),
        outbox.c.message_id.is_not(None),
        outbox.c.kind.in_([literal_column(f"'{kind}'") for kind in SHOWING]),
    )
    .order_by(outbox.c.id.desc())
    .limit(bindparam("most"))
)
"""The newest messages of a chat that are on its screen."""

# The same claim under another participant is one claim to the officers.
_seen_once = claims.c.twin_of.is_(None)
CLAIMS = (
    select(claims)
    .where(_seen_once)
    .order_by(claims.c.updated_at.desc(), claims.c.id.desc())
    .limit(bindparam("most"))
    .offset(bindparam("skipped"))
)
CLAIMS_IN = CLAIMS.where(claims.c.state == bindparam("wanted"))
COUNT_CLAIMS = select(claims.c.state, func.count()).where(_seen_once).group_by(claims.c.state)

LATE = (
    select(claims)
    .where(claims.c.late_at <= bindparam("now"))
    .order_by(claims.c.late_at, claims.c.id)
    .limit(bindparam("most"))
    .offset(bindparam("skipped"))
)
COUNT_LATE = select(func.count()).select_from(claims).where(claims.c.late_at <= bindparam("now"))


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
    """Delete old failed updates, and links and sessions of officers whose time is over."""
    connection.execute(delete(failed_updates).where(failed_updates.c.at < failed_before))
    for table in (tables.officer_links, tables.officer_sessions):
        connection.execute(delete(table).where(table.c.expires < now))
