"""The keys, the store and its lock, from the settings."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import SQLAlchemyError

from bot.settings import Settings
from bot.storage.crypto import KeyProblem, Keyring, load_or_create_keys
from bot.storage.sole import Hold, Occupied, hold
from bot.storage.store import SQLStore
from bot.wiring.problems import naming
from bot.work.engine import DbosEngine


def keyring_of(settings: Settings) -> Keyring:
    """Return the keys, from the setting or (embedded) the data folder. Raises CannotStart."""
    with naming("KEYS", KeyProblem):
        if settings.keys is not None:
            return Keyring.from_setting(settings.keys.get_secret_value())
        make_folder(settings)
        with naming("DATA", OSError):
            return load_or_create_keys(settings.data / "keys")


def make_folder(settings: Settings) -> None:
    """Make the data folder, for this account only. Raises CannotStart."""
    with naming("DATA", OSError):
        settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)


async def hold_database(settings: Settings) -> Hold:
    """Return the lock of the database. Raises CannotStart where another bot has it, or where the database can't be asked."""
    with naming("DATABASE_URL", ValueError, OSError, TimeoutError, SQLAlchemyError, Occupied):
        return await hold(settings.database)


async def open_store(settings: Settings, keyring: Keyring, work: DbosEngine | None = None) -> SQLStore:
    """Return the store, started. Raises CannotStart when the database can't be opened, or not be read with these keys."""
    with (
        naming("KEYS", KeyProblem),
        naming("DATABASE_URL", ValueError, OSError, TimeoutError, SQLAlchemyError, sqlite3.Error),
    ):
        store = SQLStore(settings.database, keyring, work)
        try:
            await store.start()
            await store.check_keys()
        except BaseException:
            await store.close()
            raise
        return store
