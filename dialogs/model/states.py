"""States as aiogram's people know them: `State` and `StatesGroup`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

ANY = "*"
"""The name of the state that stands for every state."""


class State:
    """One place of a conversation. `state` is its full name, `Group:name`; two states of the same name are the same place."""

    __slots__ = ("_group", "_group_name", "_name")

    def __init__(self, state: str | None = None, group_name: str | None = None) -> None:
        """`state`: its name, by default that of the attribute. `group_name`: the name of its group, by default the class's."""
        self._name = state
        self._group_name = group_name
        self._group: StatesGroupMeta | None = None

    def __set_name__(self, owner: type, name: str) -> None:
        if not isinstance(owner, StatesGroupMeta):
            raise ValueError(f"a state belongs into a StatesGroup, not into {owner.__name__}")
        self._group = owner
        if self._name is None:
            self._name = name

    @property
    def group(self) -> type[StatesGroup]:
        """The group it is declared in. Raises RuntimeError outside of one."""
        if self._group is None:
            raise RuntimeError("this state is in no group")
        return cast("type[StatesGroup]", self._group)

    @property
    def state(self) -> str | None:
        """The full name, `Group.Nested:name`; `@:name` outside of a group. None for no state, `*` for any."""
        if self._name is None or self._name == ANY:
            return self._name
        group = self._group_name or (self._group.__full_group_name__ if self._group is not None else "@")
        return f"{group}:{self._name}"

    def __call__(self, event: object, raw_state: str | None = None) -> bool:
        """Return whether a conversation at `raw_state` is here. The event is not looked at."""
        return self.state in (ANY, raw_state)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, State):
            return self.state == other.state
        return self.state == other if isinstance(other, str) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.state)

    def __str__(self) -> str:
        return f"<State '{self.state or ''}'>"

    __repr__ = __str__


class StatesGroupMeta(type):
    """Collects the states and groups of a group. Names grow from the outermost group: `Group.Nested:name`."""

    __parent__: type[StatesGroup] | None
    __childs__: tuple[type[StatesGroup], ...]
    __states__: tuple[State, ...]

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, object], **kwargs: Any
    ) -> StatesGroupMeta:
        group = super().__new__(cls, name, bases, namespace, **kwargs)
        nested = [value for value in namespace.values() if isinstance(value, StatesGroupMeta)]
        group.__parent__ = None
        group.__states__ = tuple(value for value in namespace.values() if isinstance(value, State))
        group.__childs__ = tuple(cast("type[StatesGroup]", child) for child in nested)
        for child in nested:
            child.__parent__ = cast("type[StatesGroup]", group)
        return group

    @property
    def __full_group_name__(cls) -> str:
        return f"{cls.__parent__.__full_group_name__}.{cls.__name__}" if cls.__parent__ else cls.__name__

    @property
    def __all_childs__(cls) -> tuple[type[StatesGroup], ...]:
        """All groups within, the nearest first."""
        return cls.__childs__ + tuple(inner for child in cls.__childs__ for inner in child.__all_childs__)

    @property
    def __all_states__(cls) -> tuple[State, ...]:
        """All states within, its own first."""
        return cls.__states__ + tuple(state for child in cls.__childs__ for state in child.__all_states__)

    @property
    def __state_names__(cls) -> tuple[str, ...]:
        return _names(cls.__states__)

    @property
    def __all_states_names__(cls) -> tuple[str, ...]:
        return _names(cls.__all_states__)

    def __iter__(cls) -> Iterator[State]:
        return iter(cls.__all_states__)

    def __contains__(cls, item: object) -> bool:
        """Return whether a state, a state's full name or a group is within."""
        if isinstance(item, StatesGroupMeta):
            return item in cls.__all_childs__
        return isinstance(item, State | str) and item in cls.__all_states__

    def __str__(cls) -> str:
        return f"<StatesGroup '{cls.__full_group_name__}'>"


class StatesGroup(metaclass=StatesGroupMeta):
    """A group of states, declared by name as in aiogram. Groups may be nested."""

    @classmethod
    def get_root(cls) -> type[StatesGroup]:
        """The outermost group around this one, itself where there is none."""
        return cls if cls.__parent__ is None else cls.__parent__.get_root()

    def __call__(self, event: object, raw_state: str | None = None) -> bool:
        """Return whether a conversation at `raw_state` is in this group. The event is not looked at."""
        return raw_state in type(self).__all_states_names__

    def __str__(self) -> str:
        return f"StatesGroup {type(self).__full_group_name__}"


default_state = State()
"""Nowhere: a conversation that has no state."""
any_state = State(ANY)
"""Everywhere, with a state and without."""


def _names(states: Iterable[State]) -> tuple[str, ...]:
    return tuple(name for state in states if (name := state.state) is not None)
