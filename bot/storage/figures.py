"""Figures of what happens: counted when it happens, so that they outlive what they were counted from.

A row holds a day, the kind of claim and the name of a state, step or reason: no person, no conversation, no time of day.
A draft is counted once, at the furthest step it came to; until it is three months old a keyed hash of its id finds it
again, after that nothing does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection, Date, and_, bindparam, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.ports.figures import STEPS, Figures, Reached, Stage
from bot.storage.audit import Database
from bot.storage.counting import APPROVED, CORRECTED, REASON, RIGHT, STAGE, day_of
from bot.storage.crypto import Keyring
from bot.storage.tables import drafts_seen, figures
from bot.storage.writes import Writes

KEEP_MARKS = timedelta(days=90)
"""Time for which a draft is found again, to be counted at a further step."""


def write_figures(connection: Connection, keyring: Keyring, everything: Sequence[Writes]) -> None:
    """Write the figures of several works."""
    rows = [row for writes in everything for row in writes.figures]
    if rows:
        connection.execute(insert(figures), rows)
    drafts = [{**row, "mark": _mark(keyring, row["mark"])} for writes in everything for row in writes.drafts]
    if drafts:
        make = postgresql_insert if connection.dialect.name == "postgresql" else sqlite_insert
        statement: Any = make(drafts_seen)
        further = statement.excluded.step > drafts_seen.c.step
        upsert = statement.on_conflict_do_update(
            index_elements=["mark"], set_={"step": statement.excluded.step}, where=further
        )
        for row in drafts:
            connection.execute(upsert, row)


def _mark(keyring: Keyring, draft: str) -> str:
    return keyring.mac("figures", draft.encode()).hex()[-32:]


def unlink_old(connection: Connection, now: datetime) -> None:
    """Take the mark off drafts that are three months old: from then on nothing finds them again."""
    old = and_(drafts_seen.c.mark.is_not(None), drafts_seen.c.day < day_of(now - KEEP_MARKS))
    connection.execute(update(drafts_seen).where(old).values(mark=None))


# --- reading --------------------------------------------------------------------


class KeptFigures:
    """`bot.ports.figures.FigureBook` on a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def between(self, since: date, until: date) -> Figures:
        """The figures of these days, both included."""
        return await self._database.read(partial(_figures, since=since, until=until))


_days = {"since": bindparam("since", type_=Date), "until": bindparam("until", type_=Date)}
_DRAFTS = (
    select(drafts_seen.c.step, func.count().label("count"))
    .where(drafts_seen.c.day.between(_days["since"], _days["until"]))
    .group_by(drafts_seen.c.step)
)
_ROWS = (
    select(figures.c.what, figures.c.name, figures.c.hours, figures.c.late, func.count().label("count"))
    .where(figures.c.day.between(_days["since"], _days["until"]))
    .group_by(figures.c.what, figures.c.name, figures.c.hours, figures.c.late)
)


def _figures(connection: Connection, since: date, until: date) -> Figures:
    days = {"since": since, "until": until}
    furthest = {row["step"]: row["count"] for row in connection.execute(_DRAFTS, days).mappings()}
    reached = tuple(
        Reached(name, sum(count for step, count in furthest.items() if step >= number))
        for number, name in enumerate(STEPS, start=1)
    )
    rows = [dict(row) for row in connection.execute(_ROWS, days).mappings()]
    reasons: Counter[str] = Counter()
    approved: Counter[str] = Counter()
    stages: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        if row["what"] == REASON:
            reasons[row["name"]] += row["count"]
        elif row["what"] == APPROVED:
            approved[row["name"]] += row["count"]
        elif row["what"] == STAGE:
            stages.setdefault(row["name"], []).append(row)
    return Figures(
        since,
        until,
        reached,
        tuple(_stage(name, found) for name, found in stages.items()),
        tuple(reasons.most_common()),
        approved[RIGHT],
        approved[CORRECTED],
    )


def _stage(name: str, rows: Sequence[Mapping[str, Any]]) -> Stage:
    hours: Counter[int] = Counter()
    for row in rows:
        hours[row["hours"]] += row["count"]
    promised = sum(row["count"] for row in rows if row["late"] is not None)
    late = sum(row["count"] for row in rows if row["late"])
    return Stage(name, hours.total(), _share_within(hours, 0.5), _share_within(hours, 0.9), promised, late)


def _share_within(hours: Counter[int], share: float) -> int:
    """Return the hours within which this share of them lies."""
    wanted, seen = share * hours.total(), 0
    for value in sorted(hours):
        seen += hours[value]
        if seen >= wanted:
            return value
    return 0
