"""Helpers of the storage tests: invented people, and a small work engine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection, select, text

from bot.ports.claims import ClaimRow
from bot.ports.conversations import Message, StorageKey, Stored
from bot.ports.files import FileRow
from bot.ports.store import Session
from bot.ports.work import Job, JobHandler, JobKind
from bot.storage import records, tables
from bot.storage.crypto import Keyring
from bot.storage.records import Row
from bot.storage.sql import unseal
from bot.storage.store import SQLStore
from dialogs.model.decisions import Move
from tests.storage.memory_store import MemoryStore

AnyStore = SQLStore | MemoryStore
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def key(number: int) -> StorageKey:
    """An invented participant's conversation."""
    return StorageKey(bot_id=1, chat_id=number, user_id=number)


def hello(text: str = "Halo") -> Message:
    """A message to send."""
    return Message("send", text, {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]})


class RecordingWork:
    """Writes each order into a table of its own over the connection it is given; refuses those whose subject is "refused"."""

    def __init__(self) -> None:
        self.in_memory: list[Job] = []

    async def prepare(self, store: SQLStore) -> None:
        """Create the table."""
        await store.backend.transact(
            lambda connection: connection.execute(text("CREATE TABLE IF NOT EXISTS taken (id TEXT PRIMARY KEY)"))
        )

    def enqueue(self, connection: Connection | None, job: Job) -> None:
        """Take an order within the transaction of the connection."""
        if job.subject == "refused":
            raise OSError("the engine can't take this one")
        if connection is None:
            self.in_memory.append(job)
        else:
            connection.execute(text("INSERT INTO taken (id) VALUES (:id) ON CONFLICT DO NOTHING"), {"id": job.id})

    async def taken(self, store: AnyStore) -> set[str]:
        """The ids of the orders whose transaction was committed."""
        if isinstance(store, MemoryStore):
            return {job.id for job in self.in_memory}
        return await store.backend.read(
            lambda connection: set(connection.execute(text("SELECT id FROM taken")).scalars())
        )

    def handle(self, kind: JobKind, handler: JobHandler) -> None:
        """Nothing is ever done here."""

    async def start(self) -> None:
        """Nothing to start."""

    async def stop(self) -> None:
        """Nothing to stop."""


Opener = Callable[..., Awaitable[SQLStore]]


def saving(whose: StorageKey, **data: Any) -> Callable[[Session], Awaitable[None]]:
    """A work that saves `data`."""

    async def work(session: Session) -> None:
        session.save(whose, Stored("jht:nik", 1, data))

    return work


async def loaded(store: AnyStore, whose: StorageKey) -> Stored | None:
    """The conversation as stored."""
    return await store.run(whose, lambda session: session.load(whose))


def receiving(whose: StorageKey, event_id: str) -> Callable[[Session], Awaitable[bool]]:
    """A work as an update makes it: once for each event, it counts, speaks and orders. Returns whether it did."""

    async def work(session: Session) -> bool:
        if await session.seen(event_id):
            return False
        before = await session.load(whose)
        count = before.data["count"] if before else 0
        events = [*(before.data["events"] if before else ()), event_id]
        session.save(whose, Stored("jht:nik", 1, {"count": count + 1, "events": events}))
        session.remember(whose, event_id, "Said", "jht:nik", "jht:name", NOW)
        session.say(whose, hello(f"jawaban {event_id}"), NOW)
        session.enqueue(Job("check_file", f"order-{event_id}", event_id))
        return True

    return work


@dataclass(frozen=True, slots=True)
class FailedUpdate:
    """An update that could not be processed, with its error."""

    event_id: str
    key: StorageKey | None
    body: Mapping[str, Any]
    error: str


async def all_claims(store: SQLStore) -> list[ClaimRow]:
    """Return every claim, also those the desk shows once because another chat sent the same."""
    ids = await store.backend.read(lambda connection: connection.execute(select(tables.claims.c.id)).scalars().all())
    rows = [await store.run(None, partial(_claim, claim_id=claim_id)) for claim_id in ids]
    return [row for row in rows if row is not None]


async def _claim(session: Session, claim_id: str) -> ClaimRow | None:
    return await session.claim(claim_id)


async def failed_updates(store: AnyStore) -> list[FailedUpdate]:
    """Return the updates that could not be processed, the last first. They are opened with the store's keys."""

    def look(connection: Connection) -> list[Row]:
        rows = connection.execute(select(tables.failed_updates).order_by(tables.failed_updates.c.at.desc())).mappings()
        return [unseal(store.keyring, "failed_updates", row) for row in rows]

    if isinstance(store, MemoryStore):
        rows = sorted(store.failed_updates.values(), key=lambda row: row["at"], reverse=True)
    else:
        rows = await store.backend.read(look)
    kept = [(row, records.unpack(row["body"])) for row in rows]
    return [
        FailedUpdate(row["event_id"], row["key"] and StorageKey.parse(row["key"]), body["update"], body["error"])
        for row, body in kept
    ]


async def files_of(store: AnyStore, whose: StorageKey) -> list[FileRow]:
    """Return the files of a participant, in the order they were added. They are opened with the store's keys."""

    def look(connection: Connection) -> list[Row]:
        query = select(tables.files).where(tables.files.c.key == str(whose)).order_by(tables.files.c.added_at)
        return [unseal(store.keyring, "files", row) for row in connection.execute(query).mappings()]

    if isinstance(store, MemoryStore):
        rows = sorted(store.files.values(), key=lambda row: row["added_at"])
        return [records.file(row) for row in rows if row["key"] == str(whose)]
    return [records.file(row) for row in await store.backend.read(look)]


async def consents_of(store: AnyStore, whose: StorageKey) -> list[tuple[str, int, bool, datetime]]:
    """Return everything a participant allowed or took back: purpose, version of the notice, given, when; in its order."""

    def look(connection: Connection) -> list[Row]:
        query = select(tables.consents).where(tables.consents.c.key == str(whose)).order_by(tables.consents.c.id)
        return [dict(row) for row in connection.execute(query).mappings()]

    if isinstance(store, MemoryStore):
        rows = [row for row in store.consents if row["key"] == str(whose)]
    else:
        rows = await store.backend.read(look)
    return [(row["purpose"], row["version"], row["given"], row["at"]) for row in rows]


def keeps_nothing(store: AnyStore) -> bool:
    """Return whether no queue and no lock is left of any work."""
    if isinstance(store, MemoryStore):
        return not store._turn.locked()
    backend: Any = store.backend
    return not (len(backend._isolation) or getattr(backend, "_ready", ()) or backend._marks)


def claim_row(
    id: str, whose: StorageKey, state: str = "filing", updated_at: datetime = NOW, **changes: Any
) -> ClaimRow:
    """A filed claim of an invented participant."""
    values: dict[str, Any] = {
        "kind": "jht",
        "version": 1,
        "revision": 1,
        "reference": None,
        "answers": {"nik": "3271010101900001", "name": "Budi Contoh"},
        "files": {"ktp": (f"file-{id}",)},
        "locale": "id",
        "filed_at": NOW,
        "moves": (Move(NOW, "filing", "participant"),),
    }
    return ClaimRow(id=id, key=whose, state=state, updated_at=updated_at, **{**values, **changes})


def file_row(id: str, whose: StorageKey, claim: str, **changes: Any) -> FileRow:
    """A participant's file."""
    values: dict[str, Any] = {
        "slot": "ktp",
        "status": "waiting",
        "source": {"reference": "AgACAgUAAx", "unique": "AQAD", "photo": True},
    }
    return FileRow(id=id, key=whose, claim=claim, **{**values, **changes})


NEW_KEYRING = Keyring([b"n" * 32, b"k" * 32])
"""The tests' ring after a new key was put in front."""


def back_to_0005(connection: Connection) -> None:
    """Bring the database to the schema of the release before lists of claims had columns."""
    for table, column in (("claims", "change"), ("claims", "mac"), ("files", "mac")):
        connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {column}"))
    for table in ("bank_files", "desk_entries", "audit", "audit_head", "figures", "drafts_seen", "officer_sessions"):
        connection.execute(text(f"DROP TABLE {table}"))
    for column in ("role", "branches", "locale", "totp_secret", "totp_step"):
        connection.execute(text(f"ALTER TABLE officers DROP COLUMN {column}"))
    for index in (
        "claims_waiting",
        "claims_late",
        "claims_officer",
        "claims_indexed",
        "claims_found",
        "claims_counted",
    ):
        connection.execute(text(f"DROP INDEX {index}"))
    for column in LISTED_COLUMNS:
        connection.execute(text(f"ALTER TABLE claims DROP COLUMN {column}"))
    connection.execute(text("DROP TABLE claim_terms"))
    connection.execute(text("DROP TABLE views"))
    connection.execute(text("CREATE INDEX claims_late ON claims (late_at, id)"))
    connection.execute(text("UPDATE klaim_schema SET version_num = '0005'"))


LISTED_COLUMNS = ("officer", "programme", "branch", "promised_on", "waiting_since", "doubtful", "shared", "indexed")
