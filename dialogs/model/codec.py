"""A conversation as JSON-able data, and back.

The dataclasses in `conversation` are the declaration: `msgspec` reads their type hints. A field added or renamed there needs nothing
here; what is already stored under another name needs a step in `upgrades`. msgspec skips names that a dataclass does not have. That
would lose somebody's answers without a word, so the data must also fit `_STRICT`, a twin of the dataclasses without that leniency.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache, reduce
from operator import or_
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from dialogs.model.conversation import Conversation


def to_data(conversation: Conversation) -> dict[str, Any]:
    """The conversation as JSON-able data; fields of `Conversation` that have their default are left out.

    Where its filed claims stand is left out too: their rows hold that.
    """
    data: dict[str, Any] = msgspec.to_builtins(conversation)
    for filed in data["filed"]:
        del filed["standing"]
    return {name: value for name, value in data.items() if value != _NEW[name]}


def from_data(data: Mapping[str, Any]) -> Conversation:
    """The conversation that `to_data` wrote, of the current FORMAT.

    Raises msgspec.ValidationError, a ValueError, for an unknown name, a missing one, or a value of another type. Its
    message names the place and the types, and quotes no answer.
    """
    msgspec.convert(data, _STRICT)
    return msgspec.convert(data, Conversation)


@cache
def _strict(kind: Any) -> Any:
    """A type hint with a Struct that forbids unknown names in place of each dataclass, for checking only."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        named: list[tuple[str, Any] | tuple[str, Any, Any]] = []
        for one in fields(kind):
            required = one.default is MISSING and one.default_factory is MISSING
            hint = _strict(hints[one.name])
            named.append((one.name, hint) if required else (one.name, hint, None))
        return msgspec.defstruct(getattr(kind, "__name__", ""), named, forbid_unknown_fields=True)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is None or origin is Literal:
        return kind
    strict = tuple(map(_strict, inner))
    return reduce(or_, strict) if origin is UnionType else origin[strict]


_STRICT = _strict(Conversation)
_NEW = msgspec.to_builtins(Conversation())
