"""aiogram's words for where a conversation stands: `BaseStorage` and `FSMContext`.

Names and meaning are as its people know them.

`SessionStorage` works inside a transaction, `SQLStorage` makes one for each call, `MemoryStorage` forgets when the
process ends.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

from bot.ports import Session, StorageKey, Store, Stored
from bot.storage.records import pack, unpack

T = TypeVar("T")

Guard = Callable[[str | None, Mapping[str, Any]], None]
"""Raises when the data does not lead to the state."""


def state_name(state: object) -> str | None:
    """The name of a state given as a `State`, a name, or None. Raises TypeError for anything else."""
    name = getattr(state, "state", state)
    if name is None or isinstance(name, str):
        return name
    raise TypeError(f"a state is a State, a str or None, not {type(state).__name__}")


class BaseStorage(ABC):
    """Where states and data are kept, by `StorageKey`."""

    @abstractmethod
    async def set_state(self, key: StorageKey, state: object = None) -> None:
        """Set the state: a `State`, its name, or None for none."""

    @abstractmethod
    async def get_state(self, key: StorageKey) -> str | None:
        """The state's name, None where there is none."""

    @abstractmethod
    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Set the data, in place of what was there. Raises TypeError for what is no mapping or not JSON-able."""

    @abstractmethod
    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """The data; a copy, free to change."""

    async def get_value(self, storage_key: StorageKey, dict_key: str, default: Any = None) -> Any:
        """One value of the data."""
        return (await self.get_data(storage_key)).get(dict_key, default)

    async def update_data(self, key: StorageKey, data: Mapping[str, Any]) -> dict[str, Any]:
        """Set some of the data; returns all of it."""
        merged = {**await self.get_data(key), **_mapping(data)}
        await self.set_data(key, merged)
        return dict(merged)

    @abstractmethod
    async def close(self) -> None:
        """Let go of what the storage itself opened."""


class SessionStorage(BaseStorage):
    """A storage inside a transaction: all reads of a key share one load, all writes give one save at the commit.

    `version` is that of a conversation's format, for conversations that are new here.
    """

    def __init__(self, session: Session, version: int = 1) -> None:
        self._session = session
        self._version = version

    async def set_state(self, key: StorageKey, state: object = None) -> None:
        """See BaseStorage."""
        name = state_name(state)
        stored = await self._load(key)
        self._session.save(key, Stored(name, stored.version, stored.data))

    async def get_state(self, key: StorageKey) -> str | None:
        """See BaseStorage."""
        return (await self._load(key)).state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """See BaseStorage."""
        data = dict(_mapping(data))
        stored = await self._load(key)
        self._session.save(key, Stored(stored.state, stored.version, data))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """See BaseStorage."""
        return _copy((await self._load(key)).data)

    async def close(self) -> None:
        """Nothing: the transaction belongs to whoever began it."""

    async def _load(self, key: StorageKey) -> Stored:
        return await self._session.load(key) or Stored(None, self._version)


class SQLStorage(BaseStorage):
    """A storage outside of a transaction: each call is one of its own, `update_data` included."""

    def __init__(self, store: Store, version: int = 1) -> None:
        self._store = store
        self._version = version

    async def set_state(self, key: StorageKey, state: object = None) -> None:
        """See BaseStorage."""
        await self._run(key, lambda storage: storage.set_state(key, state))

    async def get_state(self, key: StorageKey) -> str | None:
        """See BaseStorage."""
        return await self._run(key, lambda storage: storage.get_state(key))

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """See BaseStorage."""
        await self._run(key, lambda storage: storage.set_data(key, data))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """See BaseStorage."""
        return await self._run(key, lambda storage: storage.get_data(key))

    async def update_data(self, key: StorageKey, data: Mapping[str, Any]) -> dict[str, Any]:
        """See BaseStorage; read and written in one transaction, so that two at once both count."""
        return await self._run(key, lambda storage: storage.update_data(key, data))

    async def close(self) -> None:
        """Close the store."""
        await self._store.close()

    async def _run(self, key: StorageKey, act: Callable[[SessionStorage], Awaitable[T]]) -> T:
        return await self._store.run(key, lambda session: act(SessionStorage(session, self._version)))


class MemoryStorage(BaseStorage):
    """A storage that forgets when the process ends. It takes what the others take: JSON-able data."""

    def __init__(self) -> None:
        self._kept: dict[StorageKey, tuple[str | None, bytes]] = {}

    async def set_state(self, key: StorageKey, state: object = None) -> None:
        """See BaseStorage."""
        self._kept[key] = state_name(state), self._get(key)[1]

    async def get_state(self, key: StorageKey) -> str | None:
        """See BaseStorage."""
        return self._get(key)[0]

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """See BaseStorage."""
        self._kept[key] = self._get(key)[0], pack(dict(_mapping(data)))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """See BaseStorage."""
        data: dict[str, Any] = unpack(self._get(key)[1])
        return data

    async def close(self) -> None:
        """Nothing was opened."""

    def _get(self, key: StorageKey) -> tuple[str | None, bytes]:
        return self._kept.get(key, (None, b"{}"))


class FSMContext:
    """One conversation's state and data.

    With a `guard`, a state is only set where the data leads to it; the guard's error is raised.
    """

    def __init__(self, storage: BaseStorage, key: StorageKey, guard: Guard | None = None) -> None:
        self.storage = storage
        self.key = key
        self._guard = guard

    async def set_state(self, state: object = None) -> None:
        """Set the state. Raises what the guard raises, and then nothing is changed."""
        if self._guard is not None:
            self._guard(state_name(state), await self.get_data())
        await self.storage.set_state(self.key, state)

    async def get_state(self) -> str | None:
        """The state's name, None where there is none."""
        return await self.storage.get_state(self.key)

    async def set_data(self, data: Mapping[str, Any]) -> None:
        """Set the data, in place of what was there."""
        await self.storage.set_data(self.key, data)

    async def get_data(self) -> dict[str, Any]:
        """The data; a copy, free to change."""
        return await self.storage.get_data(self.key)

    async def get_value(self, key: str, default: Any = None) -> Any:
        """One value of the data."""
        return await self.storage.get_value(self.key, key, default)

    async def update_data(self, data: Mapping[str, Any] | None = None, **kwargs: Any) -> dict[str, Any]:
        """Set some of the data; returns all of it."""
        return await self.storage.update_data(self.key, {**(data or {}), **kwargs})

    async def clear(self) -> None:
        """No state, no data."""
        await self.set_data({})
        await self.set_state(None)


def _mapping(data: Mapping[str, Any]) -> Mapping[str, Any]:
    if not isinstance(data, Mapping):
        raise TypeError(f"data is a mapping, not {type(data).__name__}")
    return data


def _copy(data: Mapping[str, Any]) -> dict[str, Any]:
    copy: dict[str, Any] = unpack(pack(data))
    return copy
