"""Keep the bank's lists of transfers that officers bring, so that the same one twice changes nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "bank_files",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("brought_by", sa.String, nullable=False),
        sa.Column("brought_at", TIME, nullable=False),
        sa.Column("confirmed_by", sa.String),
        sa.Column("confirmed_at", TIME),
        sa.Column("finished_at", TIME),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
