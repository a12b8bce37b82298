"""Lists of claims: a page of any query, found from the place where the last one ended, and the numbers beside it.

The problem: a page found by its number costs more the further back it is, and the claims waiting longest stand at the back. The choice: a
page begins after a place in the order (keyset), the claims of each state are read in that order from an index that holds all a list
filters by, and only those shown are opened. All numbers come from one walk of the narrowest index. Rejected: a query for each number,
which walks as often; numbers kept beside the claims, which each write would have to keep right, and which no filter or search can use;
numbers that stop at a bound, as one walk of 100,000 claims is fast enough to be exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    func,
    literal,
    or_,
    select,
    text,
    true,
    tuple_,
    union_all,
)

from bot.listed import ClaimCounts, ClaimQuery, Place, Sought, Term
from bot.ports.claims import ClaimPage, ClaimRow
from bot.storage import records, sql
from bot.storage.crypto import Keyring
from bot.storage.reads import answer
from bot.storage.tables import UTCDateTime, claim_terms, claims

FOUND = "INDEXED BY claims_found"
"""Hint for SQLite, which would read each claim found from its table, as it takes the index of a primary key first."""
PLAN_BY_VALUES = text("SET LOCAL plan_cache_mode = force_custom_plan")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page: of which query, at which moment, how long, and after or before which place. `last`: the last one."""

    query: ClaimQuery
    now: datetime
    most: int
    after: Place | None = None
    before: Place | None = None
    last: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """Claims that stand together in an order, by a time of theirs. `by_state`: an index has them so for one state alone."""

    number: int
    by: ColumnElement[datetime]
    where: ColumnElement[bool]
    descending: bool = False
    by_state: bool = True


def _runs(query: ClaimQuery, now: datetime) -> list[_Run]:
    is_late, waits = claims.c.late_at <= now, or_(claims.c.late_at.is_(None), claims.c.late_at > now)
    if query.order != "urgent":
        everything = is_late if query.late else true()
        return [_Run(1, claims.c.waiting_since, everything, query.order == "newest")]
    late = _Run(0, claims.c.late_at, is_late, by_state=False)
    return [late] if query.late else [late, _Run(1, claims.c.waiting_since, waits)]


def _plan_by_values(connection: Connection) -> None:
    """Plan each query of this transaction for its own values.

    PostgreSQL plans a prepared statement once for all values after five runs, as if each name were rare.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(PLAN_BY_VALUES)


def claim_page(connection: Connection, keyring: Keyring, wanted: Wanted) -> ClaimPage:
    """Return a page of claims. Raises crypto.Unreadable."""
    _plan_by_values(connection)
    backwards = wanted.last or wanted.before is not None
    start = wanted.before if backwards else wanted.after
    places: list[Place] = []
    runs = _runs(wanted.query, wanted.now)
    for run in reversed(runs) if backwards else runs:
        if start is not None and (run.number > start.run if backwards else run.number < start.run):
            continue
        within = start if start is not None and start.run == run.number else None
        query = _places(run, wanted.query, keyring, within, backwards, wanted.most + 1 - len(places))
        places += [Place(run.number, row.at, row.id) for row in connection.execute(query)]
        if len(places) > wanted.most:
            break
    more, places = len(places) > wanted.most, places[: wanted.most]
    if backwards:
        places.reverse()
    earlier, later = (more, wanted.before is not None) if backwards else (wanted.after is not None, more)
    rows, shared = _opened(connection, keyring, [place.claim for place in places])
    return ClaimPage(
        [rows[place.claim] for place in places],
        shared,
        places[0] if places and earlier else None,
        places[-1] if places and later else None,
    )


def _places(
    run: _Run, query: ClaimQuery, keyring: Keyring, start: Place | None, backwards: bool, most: int
) -> Select[Any]:
    """The next claims of a run, by id and time."""
    downwards = run.descending != backwards
    here = [run.where, *_limits(query, keyring)]
    if start is not None:
        place = tuple_(literal(start.at, UTCDateTime), literal(start.claim))
        own = tuple_(run.by, claims.c.id)
        here.append(own < place if downwards else own > place)

    def ordered(*where: ColumnElement[bool]) -> Select[Any]:
        found = select(claims.c.id, run.by.label("at")).where(*here, *where)
        order = (run.by.desc(), claims.c.id.desc()) if downwards else (run.by, claims.c.id)
        return found.order_by(*order).limit(most)

    # By an index that begins with the state the time would have to be sorted, or each claim found looked up in each state.
    whichever = func.coalesce(claims.c.state, "").in_(query.states)
    if query.sought is not None:
        # What was found is few, and looked at once for each run.
        return ordered(whichever).with_hint(claims, FOUND, "sqlite")
    if not run.by_state:
        return ordered(whichever)
    if len(query.states) == 1:
        return ordered(claims.c.state == query.states[0])
    each = union_all(*(select(ordered(claims.c.state == state).subquery()) for state in query.states)).subquery()
    order = (each.c.at.desc(), each.c.id.desc()) if downwards else (each.c.at, each.c.id)
    return select(each.c.id, each.c.at).order_by(*order).limit(most)


def _limits(query: ClaimQuery, keyring: Keyring) -> list[ColumnElement[bool]]:
    """Conditions of a query but for its states and lateness."""
    limits: list[ColumnElement[bool]] = [claims.c.twin_of.is_(None)]
    if query.within:
        limits.append(claims.c.branch.in_(_codes(keyring, "branch", *query.within)))
    if query.branch is not None:
        limits.append(claims.c.branch.in_(_codes(keyring, "branch", query.branch)))
    if query.sought is not None:
        limits.append(_found(query.sought, keyring))
    if query.programme:
        limits.append(claims.c.programme.in_(_codes(keyring, "programme", query.programme)))
    if query.officer:
        limits.append(claims.c.officer == query.officer)
    if query.doubtful:
        limits.append(claims.c.doubtful)
    if query.shared:
        limits.append(claims.c.shared)
    return limits


def _codes(keyring: Keyring, kind: str, *words: str) -> list[str]:
    return [code for word in words for code in keyring.codes(kind, word)]


def _found(sought: Sought, keyring: Keyring) -> ColumnElement[bool]:
    def hashed(*terms: Term) -> ColumnElement[bool]:
        return claim_terms.c.term.in_([each for term in terms for each in keyring.hashes(*term)])

    def having(condition: ColumnElement[bool]) -> Select[Any]:
        return select(claim_terms.c.claim).where(condition)

    first, others = sought.all_of[:1], sought.all_of[1:]
    condition = hashed(*sought.any_of, *first)
    if others:
        each = and_(hashed(*first), *(claim_terms.c.claim.in_(having(hashed(term))) for term in others))
        condition = or_(hashed(*sought.any_of), each) if sought.any_of else each
    # One list of ids: with two joined by OR, claims are looked up for each.
    return claims.c.id.in_(having(condition))


def _opened(connection: Connection, keyring: Keyring, ids: Sequence[str]) -> tuple[dict[str, ClaimRow], frozenset[str]]:
    if not ids:
        return {}, frozenset()
    rows = [dict(row) for row in connection.execute(select(claims).where(claims.c.id.in_(ids))).mappings()]
    moves = answer(connection, [("moves", row["id"]) for row in rows])
    opened = {
        row["id"]: records.claim(
            sql.unseal(keyring, "claims", row),
            [sql.unseal(keyring, "moves", move) for move in moves["moves", row["id"]]],
        )
        for row in rows
    }
    return opened, frozenset(row["id"] for row in rows if row["shared"])


def claim_counts(
    connection: Connection, keyring: Keyring, query: ClaimQuery, officer: str, now: datetime
) -> ClaimCounts:
    """Return the numbers of claims for a query, all of them counted in one walk of an index."""
    _plan_by_values(connection)
    late = claims.c.late_at <= now
    flags: dict[str, ColumnElement[bool]] = {
        "late": late,
        "mine": claims.c.officer == (query.officer or officer),
        "doubtful": claims.c.doubtful,
        "shared": claims.c.shared,
    }
    limits = [*_limits(query, keyring), *([late] if query.late else [])]
    columns = [func.count().filter(condition).label(name) for name, condition in flags.items()]
    found = select(claims.c.state, func.count().label("all"), *columns).where(*limits).group_by(claims.c.state)
    if query.sought is not None:
        found = found.with_hint(claims, FOUND, "sqlite")
    rows = connection.execute(found).mappings().all()
    inside = [row for row in rows if row["state"] in query.states]
    return ClaimCounts(
        {row["state"]: int(row["all"]) for row in rows},
        **{name: sum(int(row[name]) for row in inside) for name in flags},
    )
