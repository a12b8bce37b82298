"""The schema, step by step (Alembic). `env` takes the connection that `bot.storage.migrate` hands it."""
