"""Keep what lists of claims show, sort and filter by in columns, and the terms by which a claim is found."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

FILTERED = ("branch", "programme", "officer", "doubtful", "shared")
SEEN_ONCE: dict[str, Any] = {"sqlite_where": sa.text("twin_of IS NULL"), "postgresql_where": sa.text("twin_of IS NULL")}


def upgrade() -> None:
    """Add columns, terms and indexes. Claims from before are encrypted, so `bot.storage.indexing` fills what is theirs after the start;
    until then they are listed by the time they last changed."""
    op.add_column("claims", sa.Column("officer", sa.String))
    op.add_column("claims", sa.Column("programme", sa.String, nullable=False, server_default=""))
    op.add_column("claims", sa.Column("branch", sa.String, nullable=False, server_default=""))
    op.add_column("claims", sa.Column("promised_on", sa.Date))
    op.add_column("claims", sa.Column("waiting_since", sa.DateTime(timezone=True)))
    op.add_column("claims", sa.Column("doubtful", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("claims", sa.Column("shared", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("claims", sa.Column("indexed", sa.String, nullable=False, server_default=""))
    op.execute("UPDATE claims SET waiting_since = updated_at")
    op.create_table(
        "claim_terms",
        sa.Column("claim", sa.String, primary_key=True),
        sa.Column("term", sa.String, primary_key=True),
        sa.Column("kind", sa.String, nullable=False),
    )
    op.create_index("claim_terms_term", "claim_terms", ["term", "claim"])
    op.create_index("claims_indexed", "claims", ["indexed", "id"])
    op.create_index("claims_waiting", "claims", ["state", "waiting_since", "id", *FILTERED, "late_at"], **SEEN_ONCE)
    op.create_index("claims_officer", "claims", ["officer", "state", "waiting_since", "id"])
    op.drop_index("claims_late", "claims")
    op.create_index("claims_late", "claims", ["late_at", "id", "state", *FILTERED], **SEEN_ONCE)
