"""The one bot of a database: a second one is refused, and what ends the first lets the next one in."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.storage import sole
from bot.storage.postgres import make_postgres_engine
from bot.storage.sole import Occupied, hold
from tests.patience import HANG_SECONDS

HOLDER = """
import asyncio, os, sys, time
from bot.storage.sole import hold

async def main():
    held = await hold(sys.argv[1])
    if len(sys.argv) > 2:
        child = os.fork()
        if child == 0:
            os.close(1)
            os.execvp("sleep", ["sleep", "600"]) if sys.argv[2] == "exec" else time.sleep(600)
        print(child, flush=True)
    print("held", flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


@asynccontextmanager
async def holder(url: str, *more: str) -> AsyncIterator[tuple[subprocess.Popen[str], int | None]]:
    """A process that holds the lock; and its child's pid, where it has one."""
    process = subprocess.Popen([sys.executable, "-c", HOLDER, url, *more], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    child = None
    try:
        if more:
            child = int(await asyncio.to_thread(process.stdout.readline))
        assert await asyncio.to_thread(process.stdout.readline) == "held\n"
        yield process, child
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        if child is not None:
            os.kill(child, signal.SIGKILL)


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'klaim.sqlite'}"
    found: str = request.getfixturevalue("postgres_url")
    return found


async def test_a_second_bot_is_refused(url: str) -> None:
    async with holder(url):
        with pytest.raises(Occupied):
            await hold(url, wait=0.2)


async def test_a_killed_bot_lets_the_next_one_in(url: str) -> None:
    async with holder(url) as (process, _):
        process.kill()
        process.wait()
        await (await hold(url, wait=HANG_SECONDS)).close()


async def test_a_start_waits_for_a_bot_that_is_just_ending(url: str) -> None:
    async with holder(url) as (process, _):
        starting = asyncio.create_task(hold(url, wait=HANG_SECONDS))
        await asyncio.sleep(0.3)
        assert not starting.done()
        process.terminate()
        await (await starting).close()


@pytest.mark.parametrize("kind", ["fork", "exec"])
async def test_a_child_that_outlives_its_bot_holds_nothing(tmp_path: Path, kind: str) -> None:
    url = f"sqlite:///{tmp_path / 'klaim.sqlite'}"
    async with holder(url, kind) as (process, child):
        process.kill()
        process.wait()
        assert child is not None
        os.kill(child, 0)
        await (await hold(url, wait=HANG_SECONDS)).close()


async def test_two_databases_have_a_bot_each(tmp_path: Path) -> None:
    async with holder(f"sqlite:///{tmp_path / 'one.sqlite'}"):
        await (await hold(f"sqlite:///{tmp_path / 'two.sqlite'}", wait=0)).close()


# --- a connection that breaks -------------------------------------------------------------------


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the connection often."""
    monkeypatch.setattr(sole, "LOOK", 0.05)


async def broken(url: str) -> None:
    """Have the server end the connection that holds the lock."""
    engine = make_postgres_engine(sole.make_url(url), pool_size=1)
    async with engine.begin() as connection:
        ended = await connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND granted"
            )
        )
        assert ended.scalars().all() == [True]
    await engine.dispose()


async def test_a_lock_whose_connection_breaks_is_taken_again(postgres_url: str, often: None) -> None:
    held = await hold(postgres_url)
    lost = asyncio.create_task(held.lost())
    await broken(postgres_url)

    async def refused() -> bool:
        try:
            other = await hold(postgres_url, wait=0)
        except Occupied:
            return True
        await other.close()
        return False

    # For a moment the lock is free, and this test itself may take it.
    await asyncio.sleep(1)
    assert await refused()
    assert not lost.done()
    lost.cancel()
    await held.close()


async def test_a_bot_hears_that_another_one_took_its_lock(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sole, "LOOK", 1.0)
    held = await hold(postgres_url)
    next_one = asyncio.create_task(hold(postgres_url, wait=HANG_SECONDS))
    await asyncio.sleep(0.2)
    await broken(postgres_url)
    other = await next_one
    await asyncio.wait_for(held.lost(), HANG_SECONDS)
    await held.close()
    await other.close()
