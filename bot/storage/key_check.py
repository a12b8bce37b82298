"""Whether the keys fit what is stored: found at the start rather than in the middle of somebody's claim."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from bot.storage import tables
from bot.storage.crypto import FORMAT, HEADER_BYTES, KeyProblem, Keyring
from bot.storage.sql import SEALED

ROWS = 1000
"""Number of rows of each table looked at, so that a start costs the same however much is stored."""


def check_keys(connection: Connection, keyring: Keyring) -> None:
    """Raises KeyProblem when rows were sealed with a key that is not in the ring, naming the key by its id."""
    strangers: set[str] = set()
    for name, (_, sealed) in SEALED.items():
        table = tables.metadata.tables[name]
        for column in (table.c[column] for column in sealed):
            some = select(column).where(column.is_not(None)).limit(ROWS).subquery()
            for (header,) in connection.execute(select(func.substr(some.c[column.name], 1, HEADER_BYTES)).distinct()):
                if bytes(header).startswith(FORMAT):
                    strangers |= {bytes(header)[len(FORMAT) :].hex()} - set(keyring.key_ids)
    if strangers:
        raise KeyProblem(
            f"the database was encrypted with another key ({', '.join(sorted(strangers))}; given: "
            f"{', '.join(keyring.key_ids)}); put the old key behind the new one"
        )
