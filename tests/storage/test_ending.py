"""End of a store on SQLite. Each connection is a thread of aiosqlite; none may outlive the store or hold up the process."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import SQLAlchemyError

from bot.ports.officers import Officer
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from tests.storage.helpers import Opener, key, saving

SECONDS = 60
"""The limit of a process that hangs; one that ends takes a second."""


@pytest.fixture
def begun() -> Callable[[], set[threading.Thread]]:
    """The threads that were begun since the test began and are not over."""
    before = set(threading.enumerate())

    def since() -> set[threading.Thread]:
        return set(threading.enumerate()) - before

    return since


def over(threads: set[threading.Thread]) -> bool:
    """Whether all of them end: a thread answers a moment before it is over."""
    for thread in threads:
        thread.join(SECONDS)
    return not any(thread.is_alive() for thread in threads)


async def test_closing_ends_the_thread_of_each_connection(
    tmp_path: Path, keyring: Keyring, opener: Opener, begun: Callable[[], set[threading.Thread]]
) -> None:
    store = await opener(f"sqlite:///{tmp_path / 'klaim.db'}", keyring)
    await store.run(key(1), saving(key(1), a=1))
    assert await store.count_claims() == {}
    threads = begun()
    assert len(threads) == 2, "one connection writes, one reads"
    await store.close()
    assert over(threads)


async def test_a_connection_that_is_replaced_leaves_no_thread(
    tmp_path: Path, keyring: Keyring, opener: Opener, begun: Callable[[], set[threading.Thread]]
) -> None:
    store = await opener(f"sqlite:///{tmp_path / 'klaim.db'}", keyring)
    threads = begun()
    for steps in range(12):
        leaving = asyncio.create_task(store.put_officer(Officer("sari", None, 0)))
        for _ in range(steps):
            await asyncio.sleep(0)
        leaving.cancel()
        await asyncio.wait([leaving])
        await store.run(key(1), saving(key(1), a=steps))
        threads |= begun()
    assert len(threads) > 1, "none was replaced"
    assert len(begun()) == 1, "each of those that were is over"
    await store.close()
    assert over(threads)


def no_database(file: Path) -> None:
    file.write_bytes(b"not a database" * 100)


def a_folder(file: Path) -> None:
    file.mkdir()


def a_table_of_somebody_else(file: Path) -> None:
    with closing(sqlite3.connect(file)) as theirs:
        theirs.execute("CREATE TABLE conversations (theirs TEXT)")


@pytest.mark.parametrize("make", [no_database, a_folder, a_table_of_somebody_else])
async def test_a_start_that_fails_leaves_no_thread(
    make: Callable[[Path], None], tmp_path: Path, keyring: Keyring, begun: Callable[[], set[threading.Thread]]
) -> None:
    file = tmp_path / "klaim.db"
    make(file)
    store = SQLStore(f"sqlite:///{file}", keyring)
    with pytest.raises((sqlite3.Error, SQLAlchemyError, OSError)):
        await store.start()
    assert over(begun())
    await store.close()


ENDINGS = {
    "closed": ("await store.start(); await use(store); await store.close()", 0),
    "left open": ("await store.start(); await use(store)", 0),
    "an error while it is in use": ("await store.start(); await store.run(None, failing)", 1),
    "a start that fails": ("file.write_bytes(b'no database' * 100); await store.start()", 1),
    "a start that is given up": ("lock(file); await asyncio.wait_for(store.start(), 0.2)", 1),
    "the end of the process in a transaction": ("await store.start(); await store.run(None, leaving)", 7),
}
PROGRAM = """
import asyncio, sqlite3, sys
from pathlib import Path
from bot.storage import connection
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from tests.storage.helpers import key, saving

file = Path(sys.argv[1])

def lock(file):
    global other
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    connection.BUSY_MILLISECONDS = 1000

async def use(store):
    await store.run(key(1), saving(key(1), a=1))
    await store.count_claims()

async def failing(session):
    raise LookupError("something of ours is broken")

async def leaving(session):
    sys.exit(7)

async def main():
    store = SQLStore(f"sqlite:///{file}", Keyring([b"k" * 32]))
    ENDING

asyncio.run(main())
"""


@pytest.mark.parametrize(("ending", "status"), ENDINGS.values(), ids=ENDINGS)
def test_a_process_with_a_store_ends_whatever_happens(ending: str, status: int, tmp_path: Path) -> None:
    program = PROGRAM.replace("ENDING", ending)
    ran = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "klaim.db")],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert ran.returncode == status, ran.stderr
