"""The audit in the database: entries written, read, purged. `chain` has what links and seals them, `audit_check` verifies.

Entries are numbered one after the other, so whoever writes holds the row of the head until the commit. That lock is taken
last in a transaction; nobody who holds it waits for another.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any, Protocol, TypeVar

import structlog
from sqlalchemy import Column, ColumnElement, Connection, Select, delete, func, insert, select, text, update

from bot.ports.audit import AuditEntry, AuditFilter, AuditNote
from bot.storage import seals, sql
from bot.storage.chain import BROKEN, SYSTEM, Head, Walk, head_of, linked, note_row
from bot.storage.crypto import KEY_ID_BYTES, Keyring
from bot.storage.key_check import check_keys
from bot.storage.migrate import LOCK
from bot.storage.reads import answer
from bot.storage.records import Row
from bot.storage.tables import audit, audit_head, claims, files
from bot.storage.writes import Writes

T = TypeVar("T")
log = structlog.get_logger(__name__)

ROWS = 500
"""Number of rows sealed or purged in one transaction; others write between them."""
SEALED, KEPT, PURGED = "claim_sealed", "claim_kept", "audit_purged"


class Database(Protocol):
    """The two calls of `bot.storage.backend.Backend` that are needed here."""

    async def transact(self, change: Callable[[Connection], T]) -> T: ...
    async def read(self, look: Callable[[Connection], T]) -> T: ...


class AuditTrail:
    """`bot.ports.audit.Audit` on a database."""

    def __init__(self, database: Database, keyring: Keyring) -> None:
        self._database = database
        self._keyring = keyring

    async def start(self) -> None:
        """Begin the chain, and seal what earlier releases have left without a seal. Raises KeyProblem for a missing key."""
        head = await self._database.transact(head_row)
        if head is not None and head["filled"]:
            return
        await self._database.transact(partial(check_keys, keyring=self._keyring))
        while await self._database.transact(partial(_fill_some, keyring=self._keyring)):
            pass

    async def note(self, note: AuditNote) -> None:
        """Write an entry in a transaction of its own. Raises ValueError for details with words, and what the database raises."""
        rows = [note_row(note)]
        await self._database.transact(lambda connection: append(connection, self._keyring, rows))

    async def entries(self, wanted: AuditFilter, before: int | None, most: int) -> Sequence[AuditEntry]:
        """Entries with a number below `before` (all when None) that the filter lets through, newest first."""
        query = _filtered(wanted).order_by(audit.c.number.desc()).limit(most)
        if before is not None:
            query = query.where(audit.c.number < before)
        return await self._database.read(lambda connection: _entries(connection, query))

    async def entries_after(self, wanted: AuditFilter, after: int, most: int) -> Sequence[AuditEntry]:
        """Entries with a number above `after`, oldest first: for an export in portions."""
        query = _filtered(wanted).where(audit.c.number > after).order_by(audit.c.number).limit(most)
        return await self._database.read(lambda connection: _entries(connection, query))

    async def purge(self, before: datetime) -> int:
        """Delete the entries older than `before`; the rest still verifies. Returns how many were deleted.

        Nothing is deleted where the oldest entries are not as they were written: they are the evidence.
        """
        deleted = 0
        while some := await self._database.transact(partial(_purge_some, keyring=self._keyring, before=before)):
            deleted += some
        if deleted:
            await self.note(AuditNote(SYSTEM, PURGED, datetime.now(UTC), details={"entries": deleted}))
        return deleted


# --- writing --------------------------------------------------------------------


def write_audit(connection: Connection, keyring: Keyring, everything: Sequence[Writes]) -> None:
    """Seal the claims that these works have changed, and write their entries. To be called last before the commit."""
    changed = {id for writes in everything for id in (*writes.added_claims, *writes.changed_claims)}
    rows = [dict(row) for writes in everything for row in writes.notes]
    last = {row["claim"]: row for row in rows if row.pop("changes", False)}
    for id, (change, mac) in seals.seal_claims(connection, keyring, changed).items():
        last[id].update(change=change, details=_with_mac(last[id]["details"], mac))
    if rows:
        append(connection, keyring, rows)


def append(connection: Connection, keyring: Keyring, rows: Sequence[Row]) -> None:
    """Write entries behind the newest one. Where the head is gone or not ours, an entry tells so first."""
    found = connection.execute(_LOCKED_HEAD).mappings().one_or_none()
    head = None if found is None else head_of(found)
    if found is None or head is None or not head.is_ours(bytes(found["seal"]), keyring):
        head = _rebuilt(connection, head)
        rows = [note_row(AuditNote(SYSTEM, BROKEN, datetime.now(UTC))), *rows]
        log.error("audit_head_broken", entry=head.number + 1)
    number, previous, ready = head.number, head.hash, []
    for row in rows:
        number += 1
        entry = linked({**row, "number": number}, previous, keyring)
        previous = entry["hash"]
        ready.append(entry)
    connection.execute(insert(audit), ready)
    put_head(connection, keyring, Head(number, previous, head.first, head.before, head.filled))


def put_head(connection: Connection, keyring: Keyring, head: Head) -> None:
    """Write the head, sealed with the newest key."""
    row = head.row(keyring)
    values = {name: value for name, value in row.items() if name != "id"}
    if not connection.execute(update(audit_head).where(audit_head.c.id == 1).values(values)).rowcount:
        connection.execute(insert(audit_head).values(row))


_LOCKED_HEAD = select(audit_head).where(audit_head.c.id == 1).with_for_update()


def _rebuilt(connection: Connection, stored: Head | None) -> Head:
    """Return a head from what rows there are."""
    newest = connection.execute(select(audit.c.number, audit.c.hash).order_by(audit.c.number.desc()).limit(1)).first()
    oldest = connection.execute(select(audit.c.number, audit.c.previous).order_by(audit.c.number).limit(1)).first()
    if newest is None or oldest is None:
        return (
            Head(filled=True)
            if stored is None
            else Head(stored.number, stored.hash, stored.number + 1, stored.hash, True)
        )
    return Head(newest.number, bytes(newest.hash), oldest.number, bytes(oldest.previous), True)


def _with_mac(details: str, mac: str) -> str:
    return json.dumps({**json.loads(details), "mac": mac}, sort_keys=True, separators=(",", ":"))


def _anchor_row(action: str, claim: str, change: int, mac: str) -> Row:
    row = note_row(AuditNote(SYSTEM, action, datetime.now(UTC), claim, details={"mac": mac}))
    return {**row, "change": change}


# --- the first start, and a new key --------------------------------------------------------------------


def _fill_some(connection: Connection, keyring: Keyring) -> bool:
    """Seal some claims and files that have no seal yet. Returns whether there may be more."""
    if connection.dialect.name == "postgresql":
        # Two that start at once: there is no row of the head yet to wait for.
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    found = connection.execute(_LOCKED_HEAD).mappings().one_or_none()
    if found is None:
        if connection.scalar(select(func.count()).select_from(audit)) or _any_sealed(connection):
            # Not a database of an earlier release: its head was removed.
            append(connection, keyring, [])
            return False
        put_head(connection, keyring, Head())
    elif found["filled"] or not head_of(found).is_ours(bytes(found["seal"]), keyring):
        return False
    ids = connection.scalars(select(claims.c.id).where(claims.c.mac.is_(None)).limit(ROWS)).all()
    seal_anew(connection, keyring, ids)
    bare = connection.execute(select(files).where(files.c.mac.is_(None)).limit(ROWS)).mappings().all()
    seal_files(connection, keyring, bare)
    if ids or bare:
        return True
    head = head_of(connection.execute(_LOCKED_HEAD).mappings().one())
    put_head(connection, keyring, Head(head.number, head.hash, head.first, head.before, filled=True))
    return False


def reseal_some(connection: Connection, keyring: Keyring) -> int:
    """Seal with the newest key some of what an older one has sealed. Returns how many claims and files that were.

    Raises Tampered where something is not as it was written: a new seal would hide it.
    """
    ids = connection.scalars(select(claims.c.id).where(_older(claims.c.mac, keyring)).limit(ROWS)).all()
    for id in ids:
        check_stored(connection, keyring, id)
    seal_anew(connection, keyring, ids)
    rows = connection.execute(select(files).where(_older(files.c.mac, keyring)).limit(ROWS)).mappings().all()
    for row in rows:
        seals.check_file(keyring, row)
    seal_files(connection, keyring, rows)
    if not ids and not rows:
        found = connection.execute(_LOCKED_HEAD).mappings().one_or_none()
        if found is not None and head_of(found).is_ours(bytes(found["seal"]), keyring):
            put_head(connection, keyring, head_of(found))
    return len(ids) + len(rows)


def _older(column: Column[Any], keyring: Keyring) -> ColumnElement[bool]:
    return func.substr(column, 1, KEY_ID_BYTES) != keyring.newest_id


def check_stored(connection: Connection, keyring: Keyring, claim: str) -> None:
    """Raises Tampered where a claim is not as it was written, Unreadable where it does not open."""
    found = answer(connection, [("claim", claim), ("moves", claim), ("anchor", claim)])
    row = sql.unseal(keyring, "claims", found["claim", claim][0])
    opened = [sql.unseal(keyring, "moves", move) for move in found["moves", claim]]
    seals.check_claim(keyring, row, opened, found["anchor", claim])


def seal_anew(connection: Connection, keyring: Keyring, ids: Iterable[str]) -> None:
    """Seal claims with the newest key, and have the audit tell so."""
    sealed = seals.seal_claims(connection, keyring, ids)
    if sealed:
        append(connection, keyring, [_anchor_row(SEALED, id, *each) for id, each in sealed.items()])


def seal_files(connection: Connection, keyring: Keyring, rows: Iterable[Mapping[Any, Any]]) -> None:
    """Seal these rows of files with the newest key."""
    for row in rows:
        connection.execute(update(files).where(files.c.id == row["id"]).values(mac=seals.file_mac(keyring, row)))


def _any_sealed(connection: Connection) -> bool:
    return connection.scalar(select(claims.c.id).where(claims.c.mac.is_not(None)).limit(1)) is not None


# --- reading --------------------------------------------------------------------


def head_row(connection: Connection) -> Row | None:
    """Return the row of the head, None where there is none."""
    found = connection.execute(select(audit_head).where(audit_head.c.id == 1)).mappings().one_or_none()
    return None if found is None else dict(found)


def _filtered(wanted: AuditFilter) -> Select[Any]:
    query = select(audit)
    for column, value in (
        (audit.c.actor, wanted.actor),
        (audit.c.claim, wanted.claim),
        (audit.c.action, wanted.action),
    ):
        if value is not None:
            query = query.where(column == value)
    if wanted.since is not None:
        query = query.where(audit.c.at >= wanted.since)
    return query if wanted.until is None else query.where(audit.c.at < wanted.until)


def _entries(connection: Connection, query: Select[Any]) -> list[AuditEntry]:
    return [_entry(row) for row in connection.execute(query).mappings()]


def _entry(row: Mapping[Any, Any]) -> AuditEntry:
    details = {name: value for name, value in json.loads(row["details"]).items() if name != "mac"}
    note = AuditNote(row["actor"], row["action"], row["at"], row["claim"], row["address"], details)
    return AuditEntry(row["number"], note, bytes(row["hash"]).hex())


# --- purging --------------------------------------------------------------------


def _purge_some(connection: Connection, keyring: Keyring, before: datetime) -> int:
    found = connection.execute(_LOCKED_HEAD).mappings().one_or_none()
    head = None if found is None else head_of(found)
    if found is None or head is None or not head.is_ours(bytes(found["seal"]), keyring):
        log.error("audit_not_purged", why="the head is gone or not ours")
        return 0
    young = connection.scalar(select(func.min(audit.c.number)).where(audit.c.at >= before))
    end = min(head.number if young is None else int(young), head.first + ROWS)
    old = select(audit).where(audit.c.number < end).order_by(audit.c.number)
    rows = connection.execute(old).mappings().all()
    if not rows:
        return 0
    walk = Walk(keyring, Head(int(rows[-1]["number"]), bytes(rows[-1]["hash"]), head.first, head.before))
    for row in rows:
        walk.take(row)
    if faults := walk.end():
        log.error("audit_not_purged", why=faults[0].told, entry=faults[0].first)
        return 0
    anchors = {row["claim"]: row for row in rows if row["change"] is not None}
    later = select(audit.c.claim).where(audit.c.claim.in_(anchors), audit.c.change.is_not(None), audit.c.number >= end)
    for claim in connection.scalars(later):
        anchors.pop(claim, None)
    connection.execute(delete(audit).where(audit.c.number < end))
    put_head(connection, keyring, Head(head.number, head.hash, end, bytes(rows[-1]["hash"]), head.filled))
    if anchors:
        kept = [_anchor_row(KEPT, id, row["change"], seals.anchored(row).hex()) for id, row in anchors.items()]
        append(connection, keyring, kept)
    return len(rows)
