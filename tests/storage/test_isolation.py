"""Event isolation, in one process and across replicas: events of one conversation one by one, conversations side by side."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest
from sqlalchemy import insert, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.isolation import BaseEventIsolation, Busy, SimpleEventIsolation
from bot.ports.conversations import StorageKey
from bot.storage.backend import StoreClosed
from bot.storage.crypto import Keyring
from bot.storage.postgres_isolation import PostgresEventIsolation
from bot.storage.store import SQLStore
from bot.storage.tables import conversations
from tests.patience import HANG_SECONDS
from tests.storage.helpers import NOW, Opener, key, saving

Isolation = SimpleEventIsolation | PostgresEventIsolation
POOL = 2
"""Connections of each replica here."""


@pytest.fixture
async def store(postgres_url: str, keyring: Keyring, opener: Opener) -> SQLStore:
    """A store on PostgreSQL with one conversation in it."""
    store = await opener(postgres_url, keyring)
    await store.run(key(7), saving(key(7), a=1))
    return store


@pytest.fixture
async def replica(store: SQLStore, postgres_url: str) -> AsyncIterator[Callable[[], PostgresEventIsolation]]:
    """Makes isolations over one database, each with connections of its own, as in a process of its own."""
    async with AsyncExitStack() as stack:

        def make() -> PostgresEventIsolation:
            url = make_url(postgres_url).set(drivername="postgresql+asyncpg")
            engine = create_async_engine(url, pool_size=POOL, max_overflow=0, pool_timeout=HANG_SECONDS)
            stack.push_async_callback(engine.dispose)
            return PostgresEventIsolation(engine)

        yield make


@pytest.fixture(params=["simple", "postgres"])
def isolation(request: pytest.FixtureRequest) -> Isolation:
    """An isolation of each kind."""
    if request.param == "simple":
        return SimpleEventIsolation()
    made: PostgresEventIsolation = request.getfixturevalue("replica")()
    return made


class Door:
    """Notes who goes in and out, and keeps each inside until it has seen whether another comes too."""

    def __init__(self) -> None:
        self.job: list[str] = []
        self.inside = 0
        self.most_inside = 0

    async def pass_through(self, isolation: BaseEventIsolation[Any], who: StorageKey | None, name: str) -> None:
        """Go in as soon as the isolation allows it, stay for a moment, go out."""
        async with isolation.lock(who):
            self.job.append(name)
            self.inside += 1
            self.most_inside = max(self.most_inside, self.inside)
            for _ in range(3):
                await asyncio.sleep(0)
            self.inside -= 1


# --- both ---------------------------------------------------------------------------------------------------------------


async def test_events_of_one_conversation_go_one_by_one_in_their_order(isolation: Isolation) -> None:
    door = Door()
    async with asyncio.timeout(HANG_SECONDS):
        await asyncio.gather(*(door.pass_through(isolation, key(1), str(number)) for number in range(8)))
    assert door.job == [str(number) for number in range(8)]
    assert door.most_inside == 1


async def test_another_conversation_does_not_wait(isolation: Isolation) -> None:
    async with asyncio.timeout(HANG_SECONDS), isolation.lock(key(1)), isolation.lock(key(2)):
        assert len(isolation) == 2


@pytest.mark.parametrize(
    "other",
    [
        StorageKey(2, 1, 1),
        StorageKey(1, 2, 1),
        StorageKey(1, 1, 2),
        StorageKey(1, 1, 1, thread_id=5),
        StorageKey(1, 1, 1, business_connection_id="b"),
        StorageKey(1, 1, 1, destiny="other"),
    ],
    ids=["bot", "chat", "user", "thread", "business connection", "destiny"],
)
async def test_each_part_of_a_key_makes_another_conversation(isolation: Isolation, other: StorageKey) -> None:
    async with asyncio.timeout(HANG_SECONDS), isolation.lock(StorageKey(1, 1, 1)), isolation.lock(other):
        assert len(isolation) == 2


async def test_nobodys_events_wait_for_nobody(isolation: Isolation) -> None:
    async with asyncio.timeout(HANG_SECONDS), isolation.lock(None), isolation.lock(None):
        assert len(isolation) == 0


async def test_nothing_is_kept_of_idle_conversations(isolation: Isolation) -> None:
    door = Door()
    await asyncio.gather(*(door.pass_through(isolation, key(number % 5), "") for number in range(20)))
    assert len(isolation) == 0


async def test_a_lock_is_given_back_by_one_who_fails_and_by_one_who_is_cancelled(isolation: Isolation) -> None:
    async def failing() -> None:
        async with isolation.lock(key(1)):
            await asyncio.sleep(0)
            raise LookupError("ours")

    with pytest.raises(LookupError, match="ours"):
        await failing()

    held = asyncio.Event()

    async def holding() -> None:
        async with isolation.lock(key(1)):
            held.set()
            await asyncio.Event().wait()

    holder = asyncio.create_task(holding())
    await held.wait()
    door = Door()
    given_up = asyncio.create_task(door.pass_through(isolation, key(1), "given up"))
    behind = asyncio.create_task(door.pass_through(isolation, key(1), "behind"))
    await asyncio.sleep(0)
    given_up.cancel()
    holder.cancel()
    await asyncio.wait_for(behind, HANG_SECONDS)
    assert door.job == ["behind"]
    assert holder.cancelled()
    assert len(isolation) == 0


# --- within a process: events that come again --------------------------------------------------------------------------


async def test_no_more_events_wait_than_are_admitted() -> None:
    isolation = SimpleEventIsolation()

    async def event() -> None:
        async with isolation.admit(key(1), most_waiting=3):
            await asyncio.sleep(0)

    outcomes = await asyncio.gather(*(event() for _ in range(5)), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [type(None)] * 3 + [Busy] * 2
    await event()
    assert len(isolation) == 0


async def test_those_behind_an_event_that_comes_again_come_again_too() -> None:
    """Also where the isolation is held by one that does not come again in between."""
    isolation = SimpleEventIsolation()
    done: list[int | str] = []
    broken = True

    async def event(number: int) -> None:
        async with isolation.admit(key(1), most_waiting=9):
            await asyncio.sleep(0)
            if broken:
                raise ConnectionError("the database is away")
            done.append(number)

    async def decision() -> None:
        async with isolation.lock(key(1)):
            done.append("decision")

    outcomes = await asyncio.gather(event(0), event(1), decision(), event(2), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [ConnectionError, Busy, type(None), Busy]
    assert done == ["decision"], "who comes once only is let in"
    broken = False
    for number in range(3):
        await event(number)
    assert done == ["decision", 0, 1, 2]


async def test_one_who_comes_once_only_and_fails_holds_nobody_up() -> None:
    isolation = SimpleEventIsolation()
    done: list[str] = []

    async def failing() -> None:
        async with isolation.lock(key(1)):
            await asyncio.sleep(0)
            raise LookupError("ours")

    async def event() -> None:
        async with isolation.admit(key(1), most_waiting=9):
            done.append("event")

    outcomes = await asyncio.gather(failing(), event(), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [LookupError, type(None)]
    assert done == ["event"]


# --- across replicas -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [key(7), key(8)], ids=["stored", "not stored yet"])
async def test_a_replica_waits_for_another_ones_conversation(
    replica: Callable[[], PostgresEventIsolation], store: SQLStore, who: StorageKey
) -> None:
    waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    here, there = replica(), replica()
    door = Door()
    async with asyncio.timeout(HANG_SECONDS):
        async with here.lock(who):
            behind = asyncio.create_task(door.pass_through(there, who, "behind"))
            while not door.job and not await store.backend.read(
                lambda connection: connection.execute(waiting).scalar()
            ):
                await asyncio.sleep(0.005)
            assert door.job == [], "PostgreSQL makes it wait"
        await behind
    assert door.job == ["behind"]


async def test_the_next_replica_finds_what_was_committed_and_nothing_else(
    replica: Callable[[], PostgresEventIsolation],
) -> None:
    here, there = replica(), replica()
    row = {"key": str(key(8)), "state": "jht:nik", "version": 1, "body": b"-", "updated_at": NOW}
    async with here.lock(key(8)) as locked:
        await locked.connection.execute(insert(conversations), row)
    async with there.lock(key(8)) as locked:
        assert locked.known == {("conversation", str(key(8))): []}, "it was not committed"
        await locked.connection.execute(insert(conversations), row)
        await locked.connection.commit()
    async with here.lock(key(8)) as locked:
        (known,) = locked.known["conversation", str(key(8))]
        assert known["state"] == "jht:nik"


async def test_who_begins_again_keeps_the_place_in_this_process(replica: Callable[[], PostgresEventIsolation]) -> None:
    isolation = replica()
    door = Door()
    async with isolation.lock(key(7)) as locked:
        behind = asyncio.create_task(door.pass_through(isolation, key(7), "behind"))
        await asyncio.sleep(0)
        await locked.begin_again()
        (known,) = locked.known["conversation", str(key(7))]
        assert (known["state"], door.job) == ("jht:nik", [])
    await asyncio.wait_for(behind, HANG_SECONDS)
    assert door.job == ["behind"]


async def test_those_who_wait_for_one_conversation_take_no_connection(
    replica: Callable[[], PostgresEventIsolation],
) -> None:
    isolation = replica()
    door = Door()
    async with asyncio.timeout(HANG_SECONDS), isolation.lock(key(1)):
        behind = [asyncio.create_task(door.pass_through(isolation, key(1), "")) for _ in range(3 * POOL)]
        await asyncio.sleep(0)
        async with isolation.lock(key(2)):
            assert door.job == []
    await asyncio.wait_for(asyncio.gather(*behind), HANG_SECONDS)


async def test_a_closed_isolation_turns_away_those_who_wait(replica: Callable[[], PostgresEventIsolation]) -> None:
    isolation = replica()
    door = Door()
    async with isolation.lock(key(1)):
        behind = asyncio.create_task(door.pass_through(isolation, key(1), ""))
        await asyncio.sleep(0)
        await isolation.close()
    with pytest.raises(StoreClosed):
        await asyncio.wait_for(behind, HANG_SECONDS)
    assert door.job == []
