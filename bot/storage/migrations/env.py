"""Run by Alembic inside the transaction of the connection it was given; there is no other way to run it."""

from alembic import context

from bot.storage.migrate import VERSION_TABLE
from bot.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # Our own name: a PostgreSQL database may be shared with other programs using Alembic.
    version_table=VERSION_TABLE,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
