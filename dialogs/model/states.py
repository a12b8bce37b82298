"""States as aiogram's people know them: `State`, `StatesGroup`, and the groups of the claims, made from their declarations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast


class State:
    """One place of a conversation. `state` is its full name, `Group:name`; two states of the same name are the same place."""

    __slots__ = ("group", "name")

    def __init__(self, name: str | None = None, group: str | None = None) -> None:
        self.name = name
        self.group = group

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = self.name or name
        self.group = self.group or getattr(owner, "__group__", None) or owner.__name__

    @property
    def state(self) -> str:
        if not self.name or not self.group:
            raise ValueError("a state has a name only inside a StatesGroup")
        return f"{self.group}:{self.name}"

    def __eq__(self, other: object) -> bool:
        if isinstance(other, State):
            return self.state == other.state
        return self.state == other if isinstance(other, str) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.state)

    def __str__(self) -> str:
        return self.state

    def __repr__(self) -> str:
        return f"<State '{self.state}'>"


class StatesGroupMeta(type):
    """Collects the states of a group, so that `state in Group` and `for state in Group` work."""

    __states__: tuple[State, ...]

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, object], **kwargs: object
    ) -> StatesGroupMeta:
        group = super().__new__(cls, name, bases, namespace, **kwargs)
        group.__states__ = tuple(value for value in namespace.values() if isinstance(value, State))
        return group

    def __iter__(cls) -> Iterator[State]:
        return iter(cls.__states__)

    def __contains__(cls, state: object) -> bool:
        return any(known == state for known in cls.__states__)

    @property
    def __state_names__(cls) -> tuple[str, ...]:
        return tuple(state.state for state in cls.__states__)


class StatesGroup(metaclass=StatesGroupMeta):
    """A group of states, declared by name as in aiogram, or made from a claim with `states_group`."""


def states_group(group: str, names: Iterable[str]) -> type[StatesGroup]:
    """A `StatesGroup` with these states, e.g. of a claim's declaration. Raises ValueError for a name given twice."""
    names = tuple(names)
    if len(set(names)) != len(names):
        twice = sorted({name for name in names if names.count(name) > 1})
        raise ValueError(f"{group}: these states are declared twice: {', '.join(twice)}")
    namespace: dict[str, object] = {"__group__": group} | {name: State() for name in names}
    return cast(type[StatesGroup], StatesGroupMeta(group, (StatesGroup,), namespace))
