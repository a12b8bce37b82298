"""aiogram's words, behind one suite: memory, SQLite, PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypedDict

import pytest

from bot.ports.conversations import DEFAULT_DESTINY, StorageKey, Stored
from bot.ports.store import Session
from bot.storage.fsm import BaseStorage, FSMContext, SessionStorage
from dialogs.model.states import State, StatesGroup, default_state
from tests.storage.helpers import AnyStore, key, loaded


class Form(StatesGroup):
    """A group as one writes it in aiogram."""

    nik = State()
    name = State()


class UnreachablePlace(Exception):
    """The data does not lead there."""


@pytest.fixture
async def storage(store: AnyStore) -> AsyncIterator[BaseStorage]:
    """A storage in one transaction of each kind of store, for the whole test."""
    async with _in_one_transaction(store) as session:
        yield SessionStorage(session)


@asynccontextmanager
async def _in_one_transaction(store: AnyStore) -> AsyncIterator[Session]:
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
    await storage.set_state(key(1), "Form:nik")
    assert await storage.get_state(key(1)) == "Form:nik"
    await storage.set_state(key(1), Form.name)
    assert await storage.get_state(key(1)) == "Form:name"
    for none in (None, default_state):
        await storage.set_state(key(1), Form.name)
        await storage.set_state(key(1), none)
        assert await storage.get_state(key(1)) is None
    await storage.set_state(key(1), Form.name)
    await storage.set_state(key(1))
    assert await storage.get_state(key(1)) is None, "without a state there is none"


async def test_something_that_is_no_state_is_refused(storage: BaseStorage) -> None:
    with pytest.raises(TypeError, match="not int"):
        await storage.set_state(key(1), 7)


async def test_data_replaces_what_was_there_and_leaves_the_state(storage: BaseStorage) -> None:
    await storage.set_state(key(1), "Form:nik")
    await storage.set_data(key(1), {"a": 1, "b": [1, 2]})
    await storage.set_data(key(1), {"c": {"d": None}})
    assert await storage.get_data(key(1)) == {"c": {"d": None}}
    assert await storage.get_state(key(1)) == "Form:nik"
    assert await storage.get_value(key(1), "c") == {"d": None}


async def test_updating_sets_some_and_returns_all(storage: BaseStorage) -> None:
    assert await storage.update_data(key(1), {"a": 1, "b": 1}) == {"a": 1, "b": 1}
    assert await storage.update_data(key(1), {}) == {"a": 1, "b": 1}
    assert await storage.update_data(key(1), {"b": 2, "c": 3}) == {"a": 1, "b": 2, "c": 3}
    assert await storage.get_data(key(1)) == {"a": 1, "b": 2, "c": 3}


class Typed(TypedDict, total=False):
    """Data whose shape is declared."""

    nik: str


async def test_data_may_have_a_declared_shape_and_be_emptied(storage: BaseStorage) -> None:
    await storage.set_data(key(1), Typed(nik="-"))
    assert await storage.get_data(key(1)) == {"nik": "-"}
    assert await storage.get_value(key(1), "nik", "other") == "-"
    await storage.set_data(key(1), {})
    assert (await storage.get_data(key(1)), await storage.get_value(key(1), "nik", "other")) == ({}, "other")


async def test_what_was_given_and_what_was_got_are_copies(storage: BaseStorage) -> None:
    given = {"list": [1]}
    await storage.set_data(key(1), given)
    given["list"].append(2)
    got = await storage.get_data(key(1))
    got["list"].append(3)
    value = await storage.get_value(key(1), "list")
    value.append(4)
    updated = await storage.update_data(key(1), {"b": 1})
    updated["list"].append(5)
    assert await storage.get_data(key(1)) == {"list": [1], "b": 1}


@pytest.mark.parametrize("data", [(), [("a", 1)], "a", None, {"a": object()}])
async def test_data_that_is_no_mapping_or_not_json_is_refused(storage: BaseStorage, data: Any) -> None:
    await storage.set_data(key(1), {"kept": True})
    with pytest.raises(TypeError):
        await storage.set_data(key(1), data)
    with pytest.raises(TypeError):
        await storage.update_data(key(1), data)
    assert await storage.get_data(key(1)) == {"kept": True}


OTHERS = {
    "bot": StorageKey(2, 1, 1),
    "chat": StorageKey(1, 2, 1),
    "user": StorageKey(1, 1, 2),
    "thread": StorageKey(1, 1, 1, thread_id=5),
    "business connection": StorageKey(1, 1, 1, business_connection_id="b"),
    "destiny": StorageKey(1, 1, 1, destiny="other"),
}
"""Keys that differ from `key(1)` in one part each."""


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
async def test_each_part_of_a_key_makes_another_conversation(storage: BaseStorage, other: StorageKey) -> None:
    mine, theirs = FSMContext(storage, key(1)), FSMContext(storage, other)
    await mine.set_state(Form.nik)
    await theirs.set_data({"a": 1})
    assert (await theirs.get_state(), await mine.get_data()) == (None, {})
    await mine.clear()
    assert await theirs.get_data() == {"a": 1}


def test_a_key_has_the_default_destiny_and_comes_back_from_its_text() -> None:
    assert StorageKey(1, 2, 3).destiny == DEFAULT_DESTINY == "default"
    for written in (*OTHERS.values(), StorageKey(1, -2, 3, 4, "b", "with:colons")):
        assert StorageKey.parse(str(written)) == written
    assert len({str(written) for written in (key(1), *OTHERS.values())}) == 1 + len(OTHERS)
    with pytest.raises(ValueError, match="unpack"):
        StorageKey.parse("1:2")


async def test_a_context_speaks_for_one_conversation(storage: BaseStorage) -> None:
    context = FSMContext(storage, key(1))
    await context.set_state(Form.nik)
    await context.set_data({"a": 1})
    assert await context.update_data({"b": 2}, c=3) == {"a": 1, "b": 2, "c": 3}
    assert await context.update_data(c=4) == {"a": 1, "b": 2, "c": 4}
    assert await context.update_data({"c": 5}, c=6) == {"a": 1, "b": 2, "c": 5}, "what comes as data counts"
    assert await context.update_data() == {"a": 1, "b": 2, "c": 5}
    assert await context.get_state() == "Form:nik"
    assert [await context.get_value("c"), await context.get_value("d"), await context.get_value("d", 0)] == [5, None, 0]
    again = FSMContext(storage, key(1))
    assert (await again.get_state(), await again.get_data()) == ("Form:nik", {"a": 1, "b": 2, "c": 5})
    await context.clear()
    assert (await again.get_state(), await again.get_data()) == (None, {})


async def test_a_state_the_conversation_does_not_lead_to_is_refused_and_nothing_changes(storage: BaseStorage) -> None:
    asked: list[str | None] = []

    def guard(state: str | None) -> None:
        asked.append(state)
        if state == "Form:name":
            raise UnreachablePlace("the NIK is asked first")

    context = FSMContext(storage, key(1), guard)
    await context.set_state(Form.nik)
    with pytest.raises(UnreachablePlace):
        await context.set_state(Form.name)
    assert await context.get_state() == "Form:nik"
    await context.clear()
    assert asked == ["Form:nik", "Form:name", None]


async def test_a_closed_storage_leaves_the_transaction_to_its_owner(store: AnyStore) -> None:
    async def work(session: Session) -> None:
        storage = SessionStorage(session)
        await storage.set_state(key(1), Form.nik)
        await storage.close()
        await storage.set_data(key(1), {"a": 1})

    await store.run(key(1), work)
    assert await loaded(store, key(1)) == Stored("Form:nik", 1, {"a": 1})


async def test_within_a_transaction_there_is_one_load_and_one_save(store: AnyStore) -> None:
    await _kept(store, SessionStorage.set_data, {"a": 1})

    async def work(session: Any) -> int:
        reads = _counted(session)
        storage = SessionStorage(session)
        await storage.get_state(key(1))
        await storage.get_value(key(1), "a")
        await storage.get_version(key(1))
        await storage.set_state(key(1), Form.nik)
        await storage.update_data(key(1), {"b": 2})
        assert len(session.writes.conversations) == 1
        return len(reads)

    assert await store.run(key(1), work) == 1
    assert await loaded(store, key(1)) == Stored("Form:nik", 1, {"a": 1, "b": 2})


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


async def test_data_has_the_version_of_who_set_it_and_a_state_changes_none(store: AnyStore) -> None:
    """Upgraded data is stored in the new format. A second upgrade would spoil it."""
    await _kept(store, SessionStorage.set_data, {"a": 1}, version=1)
    await _kept(store, SessionStorage.set_state, Form.nik, version=3)
    assert await loaded(store, key(1)) == Stored("Form:nik", 1, {"a": 1})
    await _kept(store, SessionStorage.set_data, {"b": 1}, version=3)
    assert await loaded(store, key(1)) == Stored("Form:nik", 3, {"b": 1})

    async def versions(session: Session) -> tuple[int, int]:
        storage = SessionStorage(session, version=4)
        return await storage.get_version(key(1)), await storage.get_version(key(2))

    assert await store.run(key(1), versions) == (3, 4), "a new conversation begins with this release's format"


async def test_two_updates_at_once_both_count(store: AnyStore) -> None:
    updates = [_kept(store, SessionStorage.update_data, {f"n{number}": number}) for number in range(10)]
    await asyncio.gather(*updates)
    stored = await loaded(store, key(1))
    assert stored is not None
    assert stored.data == {f"n{number}": number for number in range(10)}


async def test_what_raises_in_a_transaction_leaves_the_state_as_it_was(store: AnyStore) -> None:
    await _kept(store, SessionStorage.set_state, Form.nik)

    async def failing(session: Session) -> None:
        await FSMContext(SessionStorage(session), key(1)).set_state(Form.name)
        raise LookupError("ours")

    with pytest.raises(LookupError):
        await store.run(key(1), failing)
    assert await loaded(store, key(1)) == Stored("Form:nik", 1, {})


async def _kept(store: AnyStore, act: Callable[..., Awaitable[Any]], value: Any, version: int = 1) -> None:
    """One setter of a storage, in a transaction of its own."""
    await store.run(key(1), lambda session: act(SessionStorage(session, version), key(1), value))
