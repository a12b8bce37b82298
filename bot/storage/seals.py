"""Seals of rows that stand partly in the clear: a MAC over a claim's row with its moves, and over a file's row.

The problem: AES-GCM guards the personal part of a row, while state, moves and names of blobs stand in the clear. The
choice: a MAC over all of it, made in the transaction of the change and checked wherever a claim is read. An older row put
back whole has a MAC that fits. So the number of its change and its MAC stand in the newest entry of the audit too.

Rejected: a MAC per move, which does not miss the last one when it is taken away.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from bot.ports.claims import Tampered
from bot.storage.chain import stands
from bot.storage.crypto import Keyring, aad
from bot.storage.tables import claims, moves

CLAIM, FILE = "claim", "file"
"""Purposes of the MACs."""
CLAIM_COLUMNS = (
    *("id", "key", "version", "revision", "state", "locale", "filed_at", "updated_at", "late_at", "twin_of"),
    *("officer", "change", "body"),
)
"""Columns of a claim that its MAC covers: all but those made from them for lists. Its kind is in the body."""
MOVE_COLUMNS = ("number", "at", "state", "by", "note")
FILE_COLUMNS = ("id", "key", "claim", "slot", "status", "media_type", "size", "blob", "problem")


def claim_bytes(row: Mapping[Any, Any], move_rows: Sequence[Mapping[Any, Any]]) -> bytes:
    """Return what the MAC of a claim covers. `row` and its moves, in their order, with their personal part opened."""
    own = [[name, _stable(row[name])] for name in CLAIM_COLUMNS if name in row]
    return _json([own, [[_stable(each[name]) for name in MOVE_COLUMNS] for each in move_rows]])


def file_mac(keyring: Keyring, row: Mapping[Any, Any]) -> bytes:
    """Return the MAC of a file's row, its source and reading left out: those are bound to the row as they are."""
    return keyring.mac(FILE, _file_bytes(row))


def check_file(keyring: Keyring, row: Mapping[Any, Any]) -> None:
    """Raises Tampered where a file's row is not as it was written."""
    if not keyring.is_mac(FILE, _file_bytes(row), row["mac"]):
        raise Tampered(row["claim"], f"the row of its file {row['id']} is not as it was written")


def check_claim(
    keyring: Keyring,
    row: Mapping[Any, Any],
    move_rows: Sequence[Mapping[Any, Any]],
    anchors: Sequence[Mapping[Any, Any]],
) -> None:
    """Raises Tampered where a claim is not as it was written last. `anchors`: its newest entry in the audit, if any."""
    claim = row["id"]
    if row["mac"] is None or row["change"] is None:
        raise Tampered(claim, "its row has no seal")
    if not keyring.knows_key_of(row["mac"]):
        raise Tampered(claim, "its row is sealed with a key that is not in KLAIM_KEYS")
    if not keyring.is_mac(CLAIM, claim_bytes(row, move_rows), row["mac"]):
        raise Tampered(claim, "its row or one of its moves is not as it was written")
    if not anchors:
        raise Tampered(claim, "the audit knows of no such claim")
    newest = anchors[-1]
    if not stands(newest, keyring):
        raise Tampered(
            claim, f"entry {newest['number']} of the audit, which tells its last change, is not as it was written"
        )
    if newest["change"] != row["change"] or anchored(newest) != bytes(row["mac"]):
        raise Tampered(
            claim, f"its row is not that of its last change, which entry {newest['number']} of the audit tells"
        )


def anchored(entry: Mapping[Any, Any]) -> bytes:
    """Return the MAC of a claim that an entry of the audit holds."""
    return bytes.fromhex(json.loads(entry["details"]).get("mac", ""))


def seal_claims(connection: Connection, keyring: Keyring, ids: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Seal these claims as they stand in this transaction. Returns number of the change and MAC (hex) by claim."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    of_claims: dict[str, list[Mapping[Any, Any]]] = {id: [] for id in wanted}
    for move in connection.execute(_MOVES_OF, {"ids": wanted}).mappings():
        of_claims[move["claim"]].append(_opened_move(keyring, move))
    sealed: dict[str, tuple[int, str]] = {}
    changes = []
    for found in connection.execute(_CLAIMS_OF, {"ids": wanted}).mappings():
        id, number = found["id"], (found["change"] or 0) + 1
        row = {**found, "change": number, "body": keyring.open(found["body"], aad("claims", id, "body"))}
        mac = keyring.mac(CLAIM, claim_bytes(row, of_claims[id]))
        changes.append({"row_id": id, "new_change": number, "new_mac": mac})
        sealed[id] = number, mac.hex()
    if changes:
        connection.execute(_SEAL, changes)
    return sealed


_CLAIMS_OF = select(claims).where(claims.c.id.in_(bindparam("ids", expanding=True))).order_by(claims.c.id)
_MOVES_OF = (
    select(moves).where(moves.c.claim.in_(bindparam("ids", expanding=True))).order_by(moves.c.claim, moves.c.number)
)
_SEAL = (
    update(claims)
    .where(claims.c.id == bindparam("row_id"))
    .values(change=bindparam("new_change"), mac=bindparam("new_mac"))
)


def _opened_move(keyring: Keyring, move: Mapping[Any, Any]) -> Mapping[Any, Any]:
    if move["note"] is None:
        return dict(move)
    place = aad("moves", f"{move['claim']}/{move['number']}", "note")
    return {**move, "note": keyring.open(move["note"], place)}


def _file_bytes(row: Mapping[Any, Any]) -> bytes:
    return _json([_stable(row[name]) for name in FILE_COLUMNS])


def _stable(value: Any) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return hashlib.sha256(value).hexdigest() if isinstance(value, bytes | memoryview) else value


def _json(values: list[Any]) -> bytes:
    return json.dumps(values, ensure_ascii=True, separators=(",", ":")).encode()
