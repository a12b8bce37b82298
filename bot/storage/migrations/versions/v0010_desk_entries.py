"""Keep what officers note and check beside a claim, and their decisions before they are sent."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table; nothing was kept before."""
    op.create_table(
        "desk_entries",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("claim", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True)),
        sa.Column("settled_by", sa.String),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("desk_entries_claim", "desk_entries", ["claim", "at", "id"])
    op.create_index("desk_entries_status", "desk_entries", ["status", "at"])
