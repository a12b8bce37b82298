"""Keep figures of what happens, without persons, beyond the time for which the rest is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; what happened before is not counted."""
    op.create_table(
        "figures",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("hours", sa.Integer),
        sa.Column("late", sa.Boolean),
    )
    op.create_index("figures_day", "figures", ["what", "day"])
    op.create_table(
        "drafts_seen",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("mark", sa.String, unique=True),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("step", sa.Integer, nullable=False),
    )
    op.create_index("drafts_seen_day", "drafts_seen", ["day"])
