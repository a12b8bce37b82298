"""kill -9 in the middle of writing: what was promised is there, and nothing is there by half."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

from sqlalchemy import create_engine, make_url, text

from bot.storage.crypto import Keyring
from tests.patience import HANG_SECONDS
from tests.storage.helpers import NOW, Opener, RecordingWork, key, loaded

KILLS = {"sqlite": 3, "postgres": 2}


async def test_what_run_returned_for_survives_kill_9_and_nothing_is_half_done(
    database_url: str, keyring: Keyring, opener: Opener
) -> None:
    received: dict[int, list[str]] = {who: [] for who in range(4)}
    sent: set[int] = set()
    kills = KILLS[database_url.split(":")[0].removesuffix("ql")]
    for kill in range(kills):
        last = kill == kills - 1
        for line in _until_killed(database_url, begin_at=kill * 100_000, lines=15 + 31 * kill, everybody=last):
            what, who, which = line.split()
            if what == "received":
                received[int(who)].append(which)
            else:
                sent.add(int(which))

        await _alone(database_url)
        work = RecordingWork()
        store = await opener(database_url, keyring, work)
        events, outbox = await store.backend.read(
            lambda connection: (
                connection.execute(text("SELECT key, event_id FROM events ORDER BY id")).all(),
                connection.execute(text("SELECT id, key, status FROM outbox ORDER BY id")).all(),
            )
        )
        taken = await work.taken(store)
        for who in range(4):
            mine = [event.event_id for event in events if event.key == str(key(who))]
            stored = await loaded(store, key(who))
            # Killed early enough, somebody has not had a turn: then nothing at all may be there of theirs.
            data = stored.data if stored else {"count": 0, "events": []}
            assert [event for event in mine if event in set(received[who])] == received[who], "a promise was broken"
            # One may have been committed and not reported any more at each kill.
            assert len(mine) - len(received[who]) <= kill + 1
            assert data == {"count": len(mine), "events": mine}, "the conversation and its history went apart"
            assert len([row for row in outbox if row.key == str(key(who))]) == len(mine), "a message without its step"
            assert {job for job in taken if job.startswith(f"order-{who}-")} == {f"order-{event}" for event in mine}
        assert sent <= {row.id for row in outbox if row.status == "sent"}
        assert len(await store.unsent(NOW, 100_000)) == len([row for row in outbox if row.status == "waiting"])
        await store.close()
    assert all(received.values())
    assert sent


async def _alone(url: str) -> None:
    """Wait until a server has ended what the killed process had begun: a commit that was sent may still be under way."""
    if not url.startswith("postgres"):
        return
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    others = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    with engine.connect() as connection:
        async with asyncio.timeout(HANG_SECONDS):
            while connection.execute(others).scalar_one():
                connection.rollback()
                await asyncio.sleep(0.02)
    engine.dispose()


def _until_killed(url: str, begin_at: int, lines: int, everybody: bool) -> list[str]:
    """Lines the process printed until it was killed, without one cut in two.

    The kill comes after so many lines. With `everybody`, not before each of the four was received and something was sent.
    """
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.storage.crashing", url, str(begin_at)]
    wanted = {"received 0", "received 1", "received 2", "received 3", "sent"} if everybody else set()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        read: list[str] = []
        while len(read) < lines or wanted:
            read.append(process.stdout.readline())
            assert read[-1], "it ended by itself"
            wanted = {beginning for beginning in wanted if not read[-1].startswith(beginning)}
        process.kill()
        read += process.stdout.readlines()
    assert process.returncode == -9, "it ended by itself"
    return [line for line in read if line.endswith("\n")]
