"""aiogram's words, behind one suite: memory, SQLite, PostgreSQL, each call in a transaction of its own and all in one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from bot.ports import Session, Store, Stored
from bot.storage.crypto import Keyring
from bot.storage.fsm import BaseStorage, FSMContext, MemoryStorage, SessionStorage, SQLStorage
from tests.storage.helpers import Opener, key, loaded
from tests.storage.memory_store import MemoryStore


@dataclass(frozen=True)
class State:
    """A state as the dialogue has it, as far as storages look at it."""

    state: str


class UnreachablePlace(Exception):
    """The data does not lead there."""


async def _store(kind: str, request: pytest.FixtureRequest, keyring: Keyring, opener: Opener) -> Store:
    if kind == "memory":
        return MemoryStore()
    return await opener(request.getfixturevalue(f"{kind}_url"), keyring)


@pytest.fixture(
    params=["in memory", "memory store", "sqlite", "postgres", "session memory", "session sqlite", "session postgres"]
)
async def storage(request: pytest.FixtureRequest, keyring: Keyring, opener: Opener) -> AsyncIterator[BaseStorage]:
    """A storage of each kind; those within a session live in one transaction for the whole test."""
    kind = request.param
    if kind == "in memory":
        yield MemoryStorage()
    elif kind.startswith("session "):
        store = await _store(kind.removeprefix("session "), request, keyring, opener)
        async with _in_one_transaction(store) as session:
            yield SessionStorage(session)
    else:
        store = await _store(kind.removesuffix(" store"), request, keyring, opener)
        yield SQLStorage(store)


@asynccontextmanager
async def _in_one_transaction(store: Store) -> AsyncIterator[Session]:
    """A session kept open for a test: the one place where a work may wait for something else."""
    begun: asyncio.Future[Session] = asyncio.get_running_loop().create_future()
    end = asyncio.Event()

    async def work(session: Session) -> None:
        begun.set_result(session)
        await end.wait()

    running = asyncio.create_task(store.run(key(1), work))
    yield await begun
    end.set()
    await running


async def test_where_nothing_was_set_there_is_no_state_and_no_data(storage: BaseStorage) -> None:
    assert await storage.get_state(key(1)) is None
    assert await storage.get_data(key(1)) == {}
    assert await storage.get_value(key(1), "name") is None
    assert await storage.get_value(key(1), "name", "Budi") == "Budi"


async def test_a_state_is_set_by_name_or_as_a_state_and_taken_away(storage: BaseStorage) -> None:
    await storage.set_state(key(1), "jht:nik")
    assert await storage.get_state(key(1)) == "jht:nik"
    await storage.set_state(key(1), State("jht:name"))
    assert await storage.get_state(key(1)) == "jht:name"
    await storage.set_state(key(1))
    assert await storage.get_state(key(1)) is None


async def test_something_that_is_no_state_is_refused(storage: BaseStorage) -> None:
    with pytest.raises(TypeError, match="not int"):
        await storage.set_state(key(1), 7)


async def test_data_replaces_what_was_there_and_leaves_the_state(storage: BaseStorage) -> None:
    await storage.set_state(key(1), "jht:nik")
    await storage.set_data(key(1), {"a": 1, "b": [1, 2]})
    await storage.set_data(key(1), {"c": {"d": None}})
    assert await storage.get_data(key(1)) == {"c": {"d": None}}
    assert await storage.get_state(key(1)) == "jht:nik"
    assert await storage.get_value(key(1), "c") == {"d": None}


async def test_updating_sets_some_and_returns_all(storage: BaseStorage) -> None:
    await storage.set_data(key(1), {"a": 1, "b": 1})
    assert await storage.update_data(key(1), {"b": 2, "c": 3}) == {"a": 1, "b": 2, "c": 3}
    assert await storage.get_data(key(1)) == {"a": 1, "b": 2, "c": 3}


async def test_what_was_got_is_a_copy(storage: BaseStorage) -> None:
    given = {"list": [1]}
    await storage.set_data(key(1), given)
    got = await storage.get_data(key(1))
    got["list"].append(2)
    given["list"].append(3)
    assert await storage.get_data(key(1)) == {"list": [1]}


@pytest.mark.parametrize("data", [[("a", 1)], "a", None, {"a": object()}])
async def test_data_that_is_no_mapping_or_not_json_is_refused(storage: BaseStorage, data: Any) -> None:
    await storage.set_data(key(1), {"kept": True})
    with pytest.raises(TypeError):
        await storage.set_data(key(1), data)
    assert await storage.get_data(key(1)) == {"kept": True}


async def test_conversations_keep_apart(storage: BaseStorage) -> None:
    await storage.set_state(key(1), "jht:nik")
    await storage.set_data(key(2), {"a": 1})
    assert (await storage.get_state(key(2)), await storage.get_data(key(1))) == (None, {})


async def test_a_context_speaks_for_one_conversation(storage: BaseStorage) -> None:
    context = FSMContext(storage, key(1))
    await context.set_state(State("jht:nik"))
    await context.set_data({"a": 1})
    assert await context.update_data({"b": 2}, c=3) == {"a": 1, "b": 2, "c": 3}
    assert await context.update_data(c=4) == {"a": 1, "b": 2, "c": 4}
    assert (await context.get_state(), await context.get_value("c"), await context.get_value("d", 0)) == (
        "jht:nik",
        4,
        0,
    )
    await context.clear()
    assert (await context.get_state(), await context.get_data()) == (None, {})


async def test_a_state_the_data_does_not_lead_to_is_refused_and_nothing_changes(storage: BaseStorage) -> None:
    asked: list[tuple[str | None, Mapping[str, Any]]] = []

    def guard(state: str | None, data: Mapping[str, Any]) -> None:
        asked.append((state, dict(data)))
        if state == "jht:name" and "nik" not in data:
            raise UnreachablePlace("the NIK is asked first")

    context = FSMContext(storage, key(1), guard)
    await context.set_state("jht:nik")
    with pytest.raises(UnreachablePlace):
        await context.set_state(State("jht:name"))
    assert await context.get_state() == "jht:nik"
    await context.update_data(nik="3271010101900001")
    await context.set_state(State("jht:name"))
    assert await context.get_state() == "jht:name"
    await context.clear()
    assert asked[1] == ("jht:name", {})
    assert asked[-1] == (None, {})


@pytest.mark.parametrize("kind", ["memory", "sqlite", "postgres"])
async def test_within_a_transaction_there_is_one_load_and_one_save(
    kind: str, request: pytest.FixtureRequest, keyring: Keyring, opener: Opener
) -> None:
    store = await _store(kind, request, keyring, opener)
    await SQLStorage(store, version=3).set_data(key(1), {"a": 1})

    async def work(session: Any) -> int:
        reads = _counted(session)
        storage = SessionStorage(session)
        await storage.get_state(key(1))
        await storage.get_value(key(1), "a")
        await storage.set_state(key(1), "jht:nik")
        await storage.update_data(key(1), {"b": 2})
        assert len(session.writes.conversations) == 1
        return len(reads)

    assert await store.run(key(1), work) == 1
    assert await loaded(store, key(1)) == Stored("jht:nik", 3, {"a": 1, "b": 2}), "the version stays"  # type: ignore[arg-type]  # each is a store


def _counted(session: Any) -> list[str]:
    """Notes each read that leaves the session."""
    reads: list[str] = []
    read: Callable[..., Awaitable[Any]] = session._reader.read

    class Counting:
        async def read(self, name: Any, value: str) -> Any:
            reads.append(name)
            return await read(name, value)

    session._reader = Counting()
    return reads


@pytest.mark.parametrize("kind", ["memory", "sqlite", "postgres"])
async def test_two_updates_at_once_both_count(
    kind: str, request: pytest.FixtureRequest, keyring: Keyring, opener: Opener
) -> None:
    storage = SQLStorage(await _store(kind, request, keyring, opener))
    await asyncio.gather(*(storage.update_data(key(1), {f"n{n}": n}) for n in range(10)))
    assert await storage.get_data(key(1)) == {f"n{n}": n for n in range(10)}


async def test_what_raises_in_a_transaction_leaves_the_state_as_it_was(store: Any) -> None:
    await SQLStorage(store).set_state(key(1), "jht:nik")

    async def failing(session: Session) -> None:
        await FSMContext(SessionStorage(session), key(1)).set_state("jht:name")
        raise LookupError("ours")

    with pytest.raises(LookupError):
        await store.run(key(1), failing)
    assert await SQLStorage(store).get_state(key(1)) == "jht:nik"
