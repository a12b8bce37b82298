"""Keep who did and looked at what, in a sealed chain; seal the rows of claims and files."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables and add the columns; what is there already is sealed at the next start."""
    op.create_table(
        "audit",
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("claim", sa.String),
        sa.Column("address", sa.String, nullable=False),
        sa.Column("details", sa.String, nullable=False),
        sa.Column("change", sa.Integer),
        sa.Column("previous", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
    )
    op.create_index("audit_claim", "audit", ["claim", "number"])
    changes = sa.text("change IS NOT NULL")
    op.create_index("audit_change", "audit", ["claim", "number"], sqlite_where=changes, postgresql_where=changes)
    op.create_index("audit_actor", "audit", ["actor", "number"])
    op.create_index("audit_action", "audit", ["action", "number"])
    op.create_index("audit_at", "audit", ["at", "number"])
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("first", sa.BigInteger, nullable=False),
        sa.Column("before", sa.LargeBinary, nullable=False),
        sa.Column("filled", sa.Boolean, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
    )
    op.add_column("claims", sa.Column("change", sa.Integer))
    op.add_column("claims", sa.Column("mac", sa.LargeBinary))
    op.add_column("files", sa.Column("mac", sa.LargeBinary))
