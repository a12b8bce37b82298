"""Keep an officer's role, branches, language and authenticator, and the sessions at the desk."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Add the columns and the table. Officers from before could do everything, so they become administrators of all branches."""
    op.add_column("officers", sa.Column("role", sa.String, nullable=False, server_default="administrator"))
    op.add_column("officers", sa.Column("branches", sa.String, nullable=False, server_default="[]"))
    op.add_column("officers", sa.Column("locale", sa.String))
    op.add_column("officers", sa.Column("totp_secret", sa.LargeBinary))
    op.add_column("officers", sa.Column("totp_step", sa.BigInteger))
    op.create_table(
        "officer_sessions",
        sa.Column("id_hash", sa.String, primary_key=True),
        sa.Column("officer", sa.String, nullable=False),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("began", TIME, nullable=False),
        sa.Column("expires", TIME, nullable=False),
        sa.Column("by_link", sa.Boolean, nullable=False),
    )
    op.create_index("officer_sessions_officer", "officer_sessions", ["officer"])
    op.create_index("officer_sessions_expires", "officer_sessions", ["expires"])
