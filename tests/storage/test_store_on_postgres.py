"""Particulars of PostgreSQL: several replicas of the bot on one database."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.ports.conversations import Stored
from bot.ports.store import Session
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from tests.storage.helpers import NOW, Opener, RecordingWork, hello, key, loaded, receiving, saving


@pytest.fixture
async def replicas(postgres_url: str, keyring: Keyring, work: RecordingWork, opener: Opener) -> list[SQLStore]:
    """Two stores on one database, as two processes would have them."""
    return [await opener(postgres_url, keyring, work) for _ in range(2)]


async def test_replicas_starting_at_once_migrate_one_after_the_other(
    postgres_url: str, keyring: Keyring, opener: Opener
) -> None:
    stores = await asyncio.gather(*(opener(postgres_url, keyring) for _ in range(4)))
    await stores[0].run(key(1), saving(key(1), a=1))
    assert (await loaded(stores[3], key(1))).data == {"a": 1}


async def test_two_replicas_never_lose_each_others_step(replicas: list[SQLStore]) -> None:
    """The conversation does not exist yet, so at first only the lock on its key stands between them."""
    works = [replicas[n % 2].run(key(1), receiving(key(1), f"u{n}")) for n in range(30)]
    assert await asyncio.gather(*works) == [True] * 30
    data = (await loaded(replicas[0], key(1))).data
    assert data["count"] == 30
    assert sorted(data["events"]) == sorted(f"u{n}" for n in range(30))


async def test_the_same_update_at_two_replicas_counts_once(replicas: list[SQLStore]) -> None:
    done = await asyncio.gather(*(replica.run(key(1), receiving(key(1), "u1")) for replica in replicas * 3))
    assert sorted(done) == [False] * 5 + [True]
    assert (await loaded(replicas[1], key(1))).data["count"] == 1


async def test_ids_grow_within_a_conversation_whichever_replica_speaks(replicas: list[SQLStore]) -> None:
    async def say(session: Session) -> int:
        return session.say(key(1), hello(), NOW).id

    ids = [await replicas[turn % 2].run(key(1), say) for turn in range(8)]
    assert ids == sorted(set(ids))


async def test_a_forgotten_conversation_begins_anew_for_those_who_waited_for_it(replicas: list[SQLStore]) -> None:
    await replicas[0].run(key(1), receiving(key(1), "u0"))

    async def forgetting(session: Session) -> None:
        session.forget(key(1))

    works: list[Any] = [replicas[n % 2].run(key(1), receiving(key(1), f"u{n}")) for n in range(1, 9)]
    works.insert(3, replicas[1].run(key(1), forgetting))
    await asyncio.gather(*works)
    data = (await loaded(replicas[0], key(1))).data
    assert data["count"] == len(data["events"]) <= 8


async def test_a_deadlock_is_resolved_by_running_again(replicas: list[SQLStore]) -> None:
    """Two works lock each other's conversation crosswise; PostgreSQL ends one, which then runs again."""
    for who in (1, 2):
        await replicas[0].run(key(who), saving(key(who), n=0))
    first = {1: asyncio.Event(), 2: asyncio.Event()}
    runs = {1: 0, 2: 0}

    def crossing(mine: int, theirs: int) -> Any:
        async def work(session: Session) -> None:
            runs[mine] += 1
            first[mine].set()
            await first[theirs].wait()
            other = await session.load(key(theirs))
            session.save(key(theirs), Stored("x", 1, {"n": other.data["n"] + 1}))

        return work

    await asyncio.gather(replicas[0].run(key(1), crossing(1, 2)), replicas[1].run(key(2), crossing(2, 1)))
    # Three runs, or more where the one that was ended is back before the other has what it waited for.
    assert sum(runs.values()) >= 3
    assert [(await loaded(replicas[0], key(who))).data["n"] for who in (1, 2)] == [1, 1]


async def test_a_lost_connection_is_told_to_the_caller_and_the_store_goes_on(replicas: list[SQLStore]) -> None:
    store, other = replicas
    kill = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state LIKE 'idle%'"
    )

    async def cut(session: Session) -> None:
        await saving(key(1), a=1)(session)
        await other.backend.read(lambda connection: connection.execute(kill))

    with pytest.raises(DBAPIError):
        await store.run(key(1), cut)
    assert await loaded(store, key(1)) is None
    await store.run(key(1), saving(key(1), a=2))
    assert (await loaded(store, key(1))).data == {"a": 2}


async def test_a_work_may_ask_for_several_things_at_once(replicas: list[SQLStore]) -> None:
    """One connection answers one question at a time; the session sees to it."""
    await replicas[0].run(key(2), receiving(key(2), "u1"))

    async def work(session: Session) -> tuple[Any, ...]:
        return await asyncio.gather(session.load(key(2)), session.seen("u1"), session.seen("u2"), session.claim("c1"))

    stored, seen, unseen, claim = await replicas[1].run(key(1), work)
    assert (stored.data["count"], seen, unseen, claim) == (1, True, False, None)


def test_without_the_extra_it_says_what_to_install(keyring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "asyncpg", None)
    with pytest.raises(ValueError, match=r"klaim\[postgres\]"):
        SQLStore("postgresql://localhost/klaim", keyring)


async def test_the_usual_word_for_tls_is_understood(postgres_url: str, keyring: Keyring, opener: Opener) -> None:
    store = await opener(f"{postgres_url}&sslmode=prefer", keyring)
    await store.run(key(1), saving(key(1), a=1))
    assert (await loaded(store, key(1))).data == {"a": 1}
