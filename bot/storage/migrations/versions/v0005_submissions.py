"""Keep which claim stands at an adapter under which key, and which are the same claim once more."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the ledger and the column; claims from before stand for themselves."""
    op.create_table(
        "submissions",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("claim", sa.String, nullable=False),
    )
    op.add_column("claims", sa.Column("twin_of", sa.String))
