"""Indexing of stored claims: their columns for lists and their terms, written anew where a form or key of another time made them.

Claims of earlier releases have none, and a new key in front makes what the old one made stale. Both are told by the column `indexed`, so
whoever is stopped in the middle goes on later, and a start that finds nothing to do costs one look at an index.
"""

from __future__ import annotations

from functools import partial

from sqlalchemy import Connection, bindparam, or_, select, update
from sqlalchemy.exc import DBAPIError

from bot.listed import terms_of
from bot.ports.claims import Tampered
from bot.storage import records, sql
from bot.storage.audit import check_stored, seal_anew
from bot.storage.backend import Backend
from bot.storage.crypto import Keyring
from bot.storage.reads import answer
from bot.storage.tables import claims
from bot.storage.terms import terms_written
from bot.storage.writes import Terms

ROWS = 50
"""Number of claims indexed in one transaction; conversations go on between them."""
IN_THE_WAY = {"40001", "40P01"}
"""SQLSTATE of a serialisation failure and of a deadlock."""
TRIES = 10
"""Most transactions for the same claims, where conversations that change them come first."""

_COLUMNS = ("kind", "programme", "branch", "promised_on", "waiting_since", "doubtful", "body", "indexed")
_CHANGE = update(claims).where(claims.c.id == bindparam("row_id")).values({name: bindparam(name) for name in _COLUMNS})
_STALE = (
    select(claims)
    .where(or_(claims.c.indexed < bindparam("mark"), claims.c.indexed > bindparam("mark")))
    .limit(bindparam("most"))
    .with_for_update()
)


async def index_claims(backend: Backend, keyring: Keyring) -> int:
    """Index every claim that is not indexed in this form and by the newest key. Returns how many.

    Raises crypto.Unreadable for a claim whose key is missing, Tampered for one that is not as it was written.
    """
    counted = conflicts = 0
    while True:
        try:
            indexed = await backend.transact(partial(_index_some, keyring=keyring))
        except DBAPIError as error:
            conflicts += 1
            if getattr(error.orig, "sqlstate", None) not in IN_THE_WAY or conflicts == TRIES:
                raise
            continue
        if not indexed:
            return counted
        counted, conflicts = counted + indexed, 0


def _index_some(connection: Connection, keyring: Keyring) -> int:
    rows = [dict(row) for row in connection.execute(_STALE, {"mark": keyring.index_mark, "most": ROWS}).mappings()]
    if not rows:
        return 0
    moves = answer(connection, [("moves", row["id"]) for row in rows])
    genuine = [row["id"] for row in rows if _stands(connection, keyring, row["id"])]
    changes, terms = [], []
    for row in rows:
        opened = [sql.unseal(keyring, "moves", move) for move in moves["moves", row["id"]]]
        claim = records.claim(sql.unseal(keyring, "claims", row), opened)
        fresh = sql.seal_claim(keyring, records.claim_row(claim))
        changes.append({"row_id": claim.id} | {name: fresh[name] for name in _COLUMNS})
        found_by = terms_of(claim.reference, claim.answers)
        terms.append(Terms(claim.id, str(claim.key), found_by, claim.twin_of is not None, filed=False))
    connection.execute(_CHANGE, changes)
    for statement, written in terms_written(keyring, terms):
        if written:
            connection.execute(statement, written)
    # One that was changed from outside keeps the seal that does not fit.
    seal_anew(connection, keyring, genuine)
    return len(rows)


def _stands(connection: Connection, keyring: Keyring, claim: str) -> bool:
    try:
        check_stored(connection, keyring, claim)
    except Tampered:
        return False
    return True
