"""Verification of the audit and of what it vouches for: the chain, every claim with its moves, every file's row.

All of it is read in one transaction, so that what is written meanwhile is neither missed nor taken for a fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from bot.ports.claims import Tampered
from bot.storage import seals, sql
from bot.storage.audit import Database, head_row
from bot.storage.chain import Fault, Walk, head_of
from bot.storage.crypto import Keyring, Unreadable
from bot.storage.records import Row
from bot.storage.tables import audit, claims, files, moves

ROWS = 500
"""Number of rows fetched at once."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Result of a verification. `checkpoint`: newest number and its hash, to be kept elsewhere, "" where there is none.

    `unkeyed`: number of entries whose own key was dropped; later ones and the head vouch for them.
    """

    entries: int
    claims: int
    files: int
    unkeyed: int
    checkpoint: str
    faults: tuple[Fault, ...]


async def verify(database: Database, keyring: Keyring, known: Mapping[int, bytes] | None = None) -> Verdict:
    """Verify everything. `known`: hashes by number, from checkpoints kept elsewhere. Raises what the database raises."""
    return await database.read(partial(_verify, keyring=keyring, known=known or {}))


def read_checkpoint(text: str) -> tuple[int, bytes]:
    """Return number and hash of a checkpoint, `NUMBER:HASH`. Raises ValueError for anything else."""
    number, _, hashed = text.partition(":")
    if not number.isdecimal() or len(hashed) != 64:
        raise ValueError(f"{text[:40]!r} is no checkpoint; wanted is NUMBER:HASH, as `klaim audit verify` prints it")
    return int(number), bytes.fromhex(hashed)


def _verify(connection: Connection, keyring: Keyring, known: Mapping[int, bytes]) -> Verdict:
    stored = head_row(connection)
    head = None if stored is None else head_of(stored)
    if stored is None or head is None or not head.is_ours(bytes(stored["seal"]), keyring):
        head = None
    walk = Walk(keyring, head, known)
    # Of each claim its newest entry with a MAC; the chain is walked anyway.
    newest: dict[str, Row] = {}
    last_hash = b""
    for row in _rows(connection, select(audit), audit.c.number):
        good = walk.take(row)
        last_hash = bytes(row["hash"])
        if good and row["change"] is not None:
            newest[row["claim"]] = row
    faults = walk.end()
    count = 0
    for row in _rows(connection, select(claims), claims.c.id):
        count += 1
        anchor = newest.pop(row["id"], None)
        if why := _claim_fault(connection, keyring, row, anchor):
            number = 0 if anchor is None else anchor["number"]
            faults.append(Fault("claim", number, number, f"claim {row['id']}: {why}"))
    for id, anchor in newest.items():
        number = anchor["number"]
        faults.append(Fault("claim", number, number, f"claim {id}: it was removed; entry {number} tells of it"))
    kept_files = 0
    for row in _rows(connection, select(files), files.c.id):
        kept_files += 1
        try:
            seals.check_file(keyring, row)
        except Tampered as error:
            faults.append(Fault("claim", 0, 0, f"claim {error.claim}: {error.why}"))
    checkpoint = f"{head.number}:{last_hash.hex()}" if head is not None and head.number and not faults else ""
    return Verdict(walk.count, count, kept_files, walk.unkeyed, checkpoint, tuple(faults))


def _claim_fault(connection: Connection, keyring: Keyring, row: Row, anchor: Row | None) -> str:
    """Return what is wrong with a claim, nothing where it is as it was written."""
    found = connection.execute(_MOVES, {"of_claim": row["id"]}).mappings()
    try:
        opened = [sql.unseal(keyring, "moves", move) for move in found]
        seals.check_claim(keyring, sql.unseal(keyring, "claims", row), opened, [anchor] if anchor else [])
    except Tampered as error:
        return error.why
    except Unreadable as error:
        return f"its personal part does not open ({error})"
    return ""


_MOVES = select(moves).where(moves.c.claim == bindparam("of_claim")).order_by(moves.c.number)


def _rows(connection: Connection, query: Select[Any], by: Any) -> Iterator[Row]:
    """Rows in the order of a column that no two share, fetched in portions."""
    last: Any = None
    while True:
        portion = query.order_by(by).limit(ROWS)
        rows = connection.execute(portion if last is None else portion.where(by > last)).mappings().all()
        yield from (dict(row) for row in rows)
        if len(rows) < ROWS:
            return
        last = rows[-1][by.name]
