"""Sealing everything anew with the newest key, so that an old one can be dropped. Conversations go on meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from sqlalchemy import Connection, Table, and_, bindparam, func, or_, select, tuple_, update

from bot.storage import tables
from bot.storage.blobs import Blobs
from bot.storage.crypto import HEADER_BYTES, Keyring
from bot.storage.sql import SEALED, seal, unseal
from bot.storage.store import SQLStore

ROWS = 200
"""Number of rows looked at in one transaction."""


async def rekey(store: SQLStore, blobs: Blobs | None = None) -> Mapping[str, int]:
    """Seal all rows and files with the newest key of the store's ring.

    Returns how many of each table (and of "blobs") were sealed anew, and as "claim_terms" of how many claims the codes and terms were
    hashed anew.

    Stopped in the middle, it is simply run again. Raises crypto.Unreadable for a row whose key is missing: then no
    key may be dropped.
    """
    counts: dict[str, int] = {}
    for name in SEALED:
        table = tables.metadata.tables[name]
        counts[name] = 0
        last: tuple[Any, ...] | None = None
        while True:
            last, changed, more = await store.backend.transact(
                partial(_rekey_some, keyring=store.keyring, table=table, last=last)
            )
            counts[name] += changed
            if not more:
                break
    counts["claim_terms"] = await store.index_claims()
    if blobs is not None:
        counts["blobs"] = await blobs.rekey()
    return counts


def _rekey_some(
    connection: Connection, keyring: Keyring, table: Table, last: tuple[Any, ...] | None
) -> tuple[tuple[Any, ...] | None, int, bool]:
    """Seal anew what needs it among the next rows.

    Returns the id to go on after, how many were sealed, and whether there may be more.
    """
    ids, sealed = SEALED[table.name]
    id_columns = [table.c[name] for name in ids]
    columns = [table.c[name] for name in sealed]
    stale = or_(
        *(
            and_(column.is_not(None), func.substr(column, 1, HEADER_BYTES) != bindparam("header", keyring.header))
            for column in columns
        )
    )
    query = select(*id_columns, *columns).where(stale).order_by(*id_columns).limit(ROWS).with_for_update()
    if last is not None:
        query = query.where(tuple_(*id_columns) > tuple_(*last))
    rows = [dict(row) for row in connection.execute(query).mappings()]
    if not rows:
        return last, 0, False
    statement = (
        update(table)
        .where(*(column == bindparam(f"row_{column.name}") for column in id_columns))
        .values({column.name: bindparam(f"new_{column.name}") for column in columns})
    )
    changes = []
    for row in rows:
        fresh = seal(keyring, table.name, unseal(keyring, table.name, row))
        changes.append({f"row_{name}": row[name] for name in ids} | {f"new_{name}": fresh[name] for name in sealed})
    connection.execute(statement, changes)
    return tuple(rows[-1][name] for name in ids), len(rows), len(rows) == ROWS
