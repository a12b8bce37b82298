"""Bringing a database to the newest schema, from wherever the package is installed."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

LOCK = 4_915_203_117
"""A number of our own for PostgreSQL's advisory lock: two replicas starting at once migrate one after the other."""


def migrate(connection: Connection) -> None:
    """Bring it to the newest schema, within the connection's transaction; does nothing when it is there already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
