"""The tables.

Personal columns hold ciphertext only (`sealed`); what stands in the clear is ids, places, times and counts.

A claim's kind, programme and branch say something about a person: JKM tells of a death. Lists only compare them, so their columns hold
keyed codes (`Keyring.code`), equal where the words are equal and nothing to whoever has no key. How many claims share a code can be
counted by everybody who has the file. Their words stand in the sealed part. State and officer were in the clear before, in `moves`.

Changing one means a new migration beside it; a test compares both.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Sequence,
    String,
    Table,
    false,
    text,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

OUTBOX_BLOCK = 64
"""Most outbox ids of one transaction. On PostgreSQL a step of the sequence is a block of so many."""


class UTCDateTime(TypeDecorator[datetime]):
    """An aware datetime, in UTC on both databases.

    SQLite alone would give naive ones, and take any. Raises ValueError for a naive one.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Value for the driver."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone can't be stored")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Driver's value, made aware."""
        if value is None:
            return None
        at: datetime = value
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _big_id() -> TypeEngine[int]:
    # SQLite gives AUTOINCREMENT to a column typed exactly INTEGER only; its integers are 64 bits wide anyway.
    return BigInteger().with_variant(Integer, "sqlite")


FILTERED = ("branch", "programme", "officer", "doubtful", "shared")
"""Columns by which lists are filtered besides state, lateness and twins."""
FILTERED_BESIDE = tuple(column for column in FILTERED if column != "officer")
"""The same for an index that names the officer earlier."""


metadata = MetaData()

outbox_ids = Sequence("outbox_ids", metadata=metadata, increment=OUTBOX_BLOCK)

conversations = Table(
    "conversations",
    metadata,
    Column("key", String, primary_key=True),
    Column("state", String),
    Column("version", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("updated_at", UTCDateTime, nullable=False),
)

# The history and the dedupe in one: an event is done when, and only when, its row is there.
events = Table(
    "events",
    metadata,
    Column("id", _big_id(), primary_key=True, autoincrement=True),
    Column("event_id", String, nullable=False, unique=True),
    # None once the person was forgotten: the event stays done, nothing says whose it was.
    Column("key", String),
    Column("kind", String, nullable=False),
    Column("before", String),
    Column("after", String),
    Column("at", UTCDateTime, nullable=False),
    Index("events_key", "key"),
)

# AUTOINCREMENT: an id never comes again, not even after the purge of the newest row.
outbox = Table(
    "outbox",
    metadata,
    Column("id", _big_id(), primary_key=True, autoincrement=True),
    Column("key", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("created_at", UTCDateTime, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", UTCDateTime, nullable=False),
    Column("status", String, nullable=False),
    Column("message_id", BigInteger),
    Column("finished_at", UTCDateTime),
    Column("error", LargeBinary),
    # The sweep looks at waiting rows only, so it costs the same however many were sent.
    Index("outbox_waiting", "id", sqlite_where=text("status = 'waiting'"), postgresql_where=text("status = 'waiting'")),
    Index("outbox_key", "key"),
    sqlite_autoincrement=True,
)

failed_updates = Table(
    "failed_updates",
    metadata,
    Column("event_id", String, primary_key=True),
    Column("key", String),
    Column("body", LargeBinary, nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Index("failed_updates_key", "key"),
    Index("failed_updates_at", "at"),
)

consents = Table(
    "consents",
    metadata,
    Column("id", _big_id(), primary_key=True, autoincrement=True),
    Column("key", String, nullable=False),
    Column("purpose", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("given", Boolean, nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Index("consents_key", "key"),
)

files = Table(
    "files",
    metadata,
    Column("id", String, primary_key=True),
    Column("key", String, nullable=False),
    Column("claim", String, nullable=False),
    Column("slot", String, nullable=False),
    Column("status", String, nullable=False),
    Column("source", LargeBinary, nullable=False),
    Column("media_type", String),
    Column("size", BigInteger),
    Column("blob", String),
    Column("problem", String),
    Column("added_at", UTCDateTime, nullable=False),
    Column("reading", LargeBinary),
    Column("mac", LargeBinary),
    Index("files_key", "key"),
)

claims = Table(
    "claims",
    metadata,
    Column("id", String, primary_key=True),
    Column("key", String, nullable=False),
    # A keyed code; in rows that earlier releases left, the word itself, until they are indexed (`bot.storage.indexing`).
    Column("kind", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("locale", String, nullable=False),
    Column("filed_at", UTCDateTime, nullable=False),
    Column("updated_at", UTCDateTime, nullable=False),
    Column("twin_of", String),
    Index("claims_key", "key"),
    Index("claims_state", "state", "updated_at", "id"),
    Index("claims_updated", "updated_at", "id"),
    Column("late_at", UTCDateTime),
    # The number of changes so far, and the MAC of the row with its moves; both stand in the audit too.
    Column("change", Integer),
    Column("mac", LargeBinary),
    Column("officer", String),
    # Keyed codes, "" until the claim is indexed.
    Column("programme", String, nullable=False, server_default=""),
    Column("branch", String, nullable=False, server_default=""),
    Column("promised_on", Date),
    Column("waiting_since", UTCDateTime),
    Column("doubtful", Boolean, nullable=False, server_default=false()),
    # Whether a NIK, KPJ or account of it stands in somebody else's claim too.
    Column("shared", Boolean, nullable=False, server_default=false()),
    # Form and key of its terms and codes; "" in rows of earlier releases.
    Column("indexed", String, nullable=False, server_default=""),
    Index("claims_indexed", "indexed", "id"),
    # All that a list filters by, so that claims passed over are not read.
    Index("claims_waiting", "state", "waiting_since", "id", *FILTERED, "late_at", "twin_of"),
    Index("claims_late", "late_at", "id", "state", *FILTERED, "twin_of"),
    Index("claims_found", "id", "state", "waiting_since", "late_at", *FILTERED, "twin_of"),
    Index("claims_officer", "officer", "state", "waiting_since", "id", "late_at", *FILTERED_BESIDE, "twin_of"),
    # All that claims are counted by, and nothing else: a count walks the whole of it.
    Index("claims_counted", "state", "officer", "late_at", *FILTERED_BESIDE, "twin_of"),
)

# Words by which a claim is found, as keyed hashes that name their kind.
claim_terms = Table(
    "claim_terms",
    metadata,
    Column("claim", String, primary_key=True),
    Column("term", String, primary_key=True),
    Column("kind", String, nullable=False),
    Index("claim_terms_term", "term", "claim"),
)

# Which claim stands at an adapter under an idempotency key: the first that took it. The key is a keyed hash.
submissions = Table(
    "submissions",
    metadata,
    Column("key", String, primary_key=True),
    Column("claim", String, nullable=False),
)

moves = Table(
    "moves",
    metadata,
    Column("claim", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("at", UTCDateTime, nullable=False),
    Column("state", String, nullable=False),
    Column("by", String, nullable=False),
    Column("note", LargeBinary),
)

# What officers keep beside a claim: notes, checks of documents, decisions before they are sent.
desk_entries = Table(
    "desk_entries",
    metadata,
    Column("id", String, primary_key=True),
    Column("claim", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("by", String, nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Column("status", String, nullable=False),
    Column("due_at", UTCDateTime),
    Column("settled_by", String),
    Column("body", LargeBinary, nullable=False),
    Index("desk_entries_claim", "claim", "at", "id"),
    Index("desk_entries_status", "status", "at"),
)

officers = Table(
    "officers",
    metadata,
    Column("name", String, primary_key=True),
    Column("password_hash", String),
    Column("epoch", Integer, nullable=False),
    Column("role", String, nullable=False, server_default="administrator"),
    # A JSON list of ids; the empty one stands for all branches.
    Column("branches", String, nullable=False, server_default="[]"),
    Column("locale", String),
    Column("totp_secret", LargeBinary),
    Column("totp_step", BigInteger),
)

# The id of a session is in the officer's cookie and nowhere else; here is its hash.
officer_sessions = Table(
    "officer_sessions",
    metadata,
    Column("id_hash", String, primary_key=True),
    Column("officer", String, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("began", UTCDateTime, nullable=False),
    Column("expires", UTCDateTime, nullable=False),
    Column("by_link", Boolean, nullable=False),
    Index("officer_sessions_officer", "officer"),
    Index("officer_sessions_expires", "expires"),
)

# Lists an officer keeps: the filters of each, as its address holds them, without what was searched for.
views = Table(
    "views",
    metadata,
    Column("officer", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("filters", String, nullable=False),
)

officer_links = Table(
    "officer_links",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("expires", UTCDateTime, nullable=False),
    Index("officer_links_expires", "expires"),
)

# Each row holds the hash of the one before; numbers have no gap. Nothing personal is in it, so all of it stands in the clear.
audit = Table(
    "audit",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("at", UTCDateTime, nullable=False),
    Column("actor", String, nullable=False),
    Column("action", String, nullable=False),
    Column("claim", String),
    Column("address", String, nullable=False),
    Column("details", String, nullable=False),
    # The number of the claim's change that this entry tells of; its MAC is in the details.
    Column("change", Integer),
    Column("previous", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("seal", LargeBinary, nullable=False),
    Index("audit_claim", "claim", "number"),
    Index(
        "audit_change",
        "claim",
        "number",
        sqlite_where=text("change IS NOT NULL"),
        postgresql_where=text("change IS NOT NULL"),
    ),
    Index("audit_actor", "actor", "number"),
    Index("audit_action", "action", "number"),
    Index("audit_at", "at", "number"),
)

# One row: both ends of the chain, sealed.
audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("first", BigInteger, nullable=False),
    Column("before", LargeBinary, nullable=False),
    Column("filled", Boolean, nullable=False),
    Column("seal", LargeBinary, nullable=False),
)

# What happened, without anybody in it: a day, a kind of claim, and the name of a state, a reason or an outcome.
figures = Table(
    "figures",
    metadata,
    Column("id", _big_id(), primary_key=True, autoincrement=True),
    Column("day", Date, nullable=False),
    Column("what", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("name", String, nullable=False),
    Column("hours", Integer),
    Column("late", Boolean),
    Index("figures_day", "what", "day"),
)

# Drafts at the furthest step each came to. The mark is a keyed hash, and goes after three months.
drafts_seen = Table(
    "drafts_seen",
    metadata,
    Column("id", _big_id(), primary_key=True, autoincrement=True),
    Column("mark", String, unique=True),
    Column("day", Date, nullable=False),
    Column("kind", String, nullable=False),
    Column("step", Integer, nullable=False),
    Index("drafts_seen_day", "day"),
)

# The id is a keyed hash of the lines.
bank_files = Table(
    "bank_files",
    metadata,
    Column("id", String, primary_key=True),
    Column("brought_by", String, nullable=False),
    Column("brought_at", UTCDateTime, nullable=False),
    Column("confirmed_by", String),
    Column("confirmed_at", UTCDateTime),
    Column("finished_at", UTCDateTime),
    Column("body", LargeBinary, nullable=False),
)
