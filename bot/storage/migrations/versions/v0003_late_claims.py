"""Keep from when on a claim is late, so that the late ones can be listed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column and its index; claims from before were promised for no day."""
    op.add_column("claims", sa.Column("late_at", sa.DateTime(timezone=True)))
    op.create_index("claims_late", "claims", ["late_at", "id"])
