"""The three stores behind one set of tests: memory, an SQLite file, a real PostgreSQL out of a wheel."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from pathlib import Path
from subprocess import TimeoutExpired
from typing import Any

import pytest
from sqlalchemy import create_engine

from bot.storage.crypto import Keyring
from bot.storage.migrate import migrate
from bot.storage.store import SQLStore
from tests.patience import HANG_SECONDS
from tests.postgres import postgres_server
from tests.storage.helpers import AnyStore, Opener, RecordingWork
from tests.storage.memory_store import MemoryStore


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give up a work only where it hangs."""
    for module in ("bot.storage.sqlite", "bot.storage.postgres", "tests.storage.memory_store"):
        monkeypatch.setattr(f"{module}.WORK_SECONDS", HANG_SECONDS)


@pytest.fixture(scope="session")
def server() -> Iterator[Any]:
    """One PostgreSQL for all tests of this process; skipped, with the reason printed, only where it can't start."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(postgres_server())
        except TimeoutExpired:
            raise
        except Exception as error:  # noqa: BLE001  # the wheel's ways to fail are many: no user to run as, no socket, no shared memory
            print(f"no PostgreSQL here: {error!r}")
            pytest.skip(f"the PostgreSQL of the wheel does not start here: {error!r}")
        yield server


@pytest.fixture
def postgres_url(server: Any) -> str:
    """The URL of an empty database: all tests share one and each begins by emptying it, which is faster than a new one."""
    server.psql("SET client_min_messages = error; DROP SCHEMA public CASCADE; CREATE SCHEMA public;")
    return str(server.get_uri())


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a fresh, empty database of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'klaim.db'}"
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database of the newest schema, to copy: most tests are not about how it came to be."""
    file = tmp_path_factory.mktemp("storage") / "migrated.db"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        migrate(connection)
    engine.dispose()
    return file


@pytest.fixture
def sqlite_url(migrated: Path, tmp_path: Path) -> str:
    """The URL of an empty SQLite database of the newest schema."""
    shutil.copy(migrated, tmp_path / "klaim.db")
    return f"sqlite:///{tmp_path / 'klaim.db'}"


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
async def store(request: pytest.FixtureRequest, keyring: Keyring, work: RecordingWork, opener: Opener) -> AnyStore:
    """A fresh store of each kind."""
    if request.param == "memory":
        return MemoryStore(work)
    return await opener(request.getfixturevalue(f"{request.param}_url"), keyring, work)
