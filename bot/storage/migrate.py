"""Bringing a database to the newest schema, from wherever the package is installed."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

NEWEST = "0012"
"""The last of `migrations/versions`."""
VERSION_TABLE = "klaim_schema"
"""A name of our own: the same database may hold others' tables."""
LOCK = 4_915_203_117
"""A number of our own for PostgreSQL's advisory lock: two replicas starting at once migrate one after the other."""


def migrate(connection: Connection) -> None:
    """Bring it to the newest schema, within the connection's transaction; does nothing when it is there already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    if schema_version(connection) == NEWEST:
        return
    # Imported here: a fifth of a second, at every start, for what is wanted once in a release.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def schema_version(connection: Connection) -> str | None:
    """Return the migration this database is at; None for a new one."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar_one_or_none()  # noqa: S608 - a constant name
