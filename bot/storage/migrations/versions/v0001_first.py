"""The first schema. Every personal column is ciphertext from here on."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
# SQLite gives AUTOINCREMENT to INTEGER only.
BIG_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAITING = sa.text("status = 'waiting'")


def upgrade() -> None:
    """Create all tables."""
    op.create_table(
        "conversations",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("state", sa.String),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
    )
    op.create_table(
        "events",
        sa.Column("id", BIG_ID, primary_key=True, autoincrement=True),
        sa.Column("event_id", sa.String, nullable=False, unique=True),
        sa.Column("key", sa.String),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("before", sa.String),
        sa.Column("after", sa.String),
        sa.Column("at", TIME, nullable=False),
    )
    op.create_index("events_key", "events", ["key"])
    op.create_table(
        "outbox",
        sa.Column("id", BIG_ID, primary_key=True, autoincrement=True),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("not_before", TIME, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("finished_at", TIME),
        sa.Column("error", sa.LargeBinary),
        sqlite_autoincrement=True,
    )
    op.create_index("outbox_waiting", "outbox", ["id"], sqlite_where=WAITING, postgresql_where=WAITING)
    op.create_index("outbox_key", "outbox", ["key"])
    op.create_table(
        "failed_updates",
        sa.Column("event_id", sa.String, primary_key=True),
        sa.Column("key", sa.String),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("at", TIME, nullable=False),
    )
    op.create_index("failed_updates_key", "failed_updates", ["key"])
    op.create_index("failed_updates_at", "failed_updates", ["at"])
    op.create_table(
        "consents",
        sa.Column("id", BIG_ID, primary_key=True, autoincrement=True),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("purpose", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("given", sa.Boolean, nullable=False),
        sa.Column("at", TIME, nullable=False),
    )
    op.create_index("consents_key", "consents", ["key"])
    op.create_table(
        "files",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("claim", sa.String, nullable=False),
        sa.Column("slot", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("source", sa.LargeBinary, nullable=False),
        sa.Column("media_type", sa.String),
        sa.Column("size", sa.BigInteger),
        sa.Column("blob", sa.String),
        sa.Column("problem", sa.String),
        sa.Column("added_at", TIME, nullable=False),
    )
    op.create_index("files_key", "files", ["key"])
    op.create_table(
        "claims",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("locale", sa.String, nullable=False),
        sa.Column("filed_at", TIME, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
    )
    op.create_index("claims_key", "claims", ["key"])
    op.create_index("claims_state", "claims", ["state", "updated_at", "id"])
    op.create_index("claims_updated", "claims", ["updated_at", "id"])
    op.create_table(
        "moves",
        sa.Column("claim", sa.String, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("note", sa.LargeBinary),
    )
    op.create_table(
        "officers",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("password_hash", sa.String),
        sa.Column("epoch", sa.Integer, nullable=False),
    )
    op.create_table(
        "officer_links",
        sa.Column("token_hash", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("expires", TIME, nullable=False),
    )
    op.create_index("officer_links_expires", "officer_links", ["expires"])
    if op.get_bind().dialect.name == "postgresql":
        # One step is the block of ids of one transaction, taken under the conversation's lock, so ids grow within a conversation.
        op.execute("CREATE SEQUENCE outbox_ids INCREMENT BY 64")
