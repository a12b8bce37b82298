"""aiogram's words for where a conversation stands: `BaseStorage` and `FSMContext`.

Names and meaning are as its people know them. `SessionStorage` works inside a transaction. Event isolation is in
`bot.isolation`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Any

from bot.ports.conversations import StorageKey, Stored
from bot.ports.store import Session
from bot.storage.records import pack, unpack
from dialogs.model.states import State

StateType = State | str | None
Guard = Callable[[str | None], None]
"""Raises when the conversation does not lead to the state."""


def state_name(state: StateType) -> str | None:
    """The name of a state given as a `State`, a name, or None. Raises TypeError for anything else."""
    if isinstance(state, State):
        return state.state
    if state is None or isinstance(state, str):
        return state
    raise TypeError(f"a state is a State, a str or None, not {type(state).__name__}")


class BaseStorage(ABC):
    """Storage of states and data, by `StorageKey`."""

    @abstractmethod
    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
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

    `version` is that of the format in which data is set here; what was stored earlier may have another.
    """

    def __init__(self, session: Session, version: int = 1) -> None:
        self._session = session
        self._version = version

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
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
        self._session.save(key, Stored(stored.state, self._version, data))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """See BaseStorage."""
        return _copy((await self._load(key)).data)

    async def get_version(self, key: StorageKey) -> int:
        """The version of the format in which the data was set; this storage's own where there is none."""
        return (await self._load(key)).version

    async def close(self) -> None:
        """Nothing: the transaction belongs to whoever began it."""

    async def _load(self, key: StorageKey) -> Stored:
        return await self._session.load(key) or Stored(None, self._version)


class FSMContext:
    """One conversation's state and data. With a `guard`, a state is only set where the guard does not raise."""

    def __init__(self, storage: BaseStorage, key: StorageKey, guard: Guard | None = None) -> None:
        self.storage = storage
        self.key = key
        self._guard = guard

    async def set_state(self, state: StateType = None) -> None:
        """Set the state. Raises what the guard raises, and then nothing is changed."""
        if self._guard is not None:
            self._guard(state_name(state))
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
        """Set some of the data; returns all of it. A name given both ways is taken from `data`."""
        return await self.storage.update_data(self.key, {**kwargs, **(data or {})})

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
