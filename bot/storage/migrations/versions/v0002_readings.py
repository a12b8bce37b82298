"""Keep the reading of a file with it, as ciphertext."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; files from before stay, with nothing read."""
    op.add_column("files", sa.Column("reading", sa.LargeBinary))
