"""A conversation as JSON-able data, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs.model.conversation import (
    Conversation,
    Draft,
    Fields,
    Filed,
    FileSlot,
    Further,
    Leaf,
    Pending,
    PinGuard,
    PinRequest,
    Reminder,
    Sheet,
)


def to_data(conversation: Conversation) -> dict[str, Any]:
    """The conversation as JSON-able data; what has its default is left out."""
    values = ((name, getattr(conversation, name)) for name in Conversation.__slots__)
    return {name: _data(value) for name, value in values if value != getattr(_NEW, name)}


def _data(value: Any) -> Any:
    """Return the same as `dataclasses.asdict`, at a quarter of its price: every update pays for it."""
    kind = type(value)
    if kind in _ATOMS:
        return value
    if kind is tuple or kind is list:
        return kind(map(_data, value))
    if isinstance(value, Mapping):
        return {name: _data(inner) for name, inner in value.items()}
    return {name: _data(getattr(value, name)) for name in kind.__slots__}


def from_data(data: Mapping[str, Any]) -> Conversation:
    """The conversation that `to_data` wrote, of the current FORMAT. Raises TypeError or KeyError where it is none."""
    values = dict(data)
    values["drafts"] = tuple(_draft(draft) for draft in values.get("drafts", ()))
    values["filed"] = tuple(
        Filed(**{**filed, "files": {slot: _slot(file) for slot, file in filed["files"].items()}})
        for filed in values.get("filed", ())
    )
    values["reminders"] = tuple(Reminder(**reminder) for reminder in values.get("reminders", ()))
    guard = values.get("guard")
    values["guard"] = PinGuard(**{**guard, "requests": tuple(guard["requests"])}) if guard else PinGuard()
    return Conversation(**values)


def _draft(data: Mapping[str, Any]) -> Draft:
    return Draft(
        **{
            **data,
            "files": {slot: _slot(file) for slot, file in data["files"].items()},
            "tray": tuple(_sheet(sheet) for sheet in data["tray"]),
            "pending": Pending(**{**data["pending"], "ticks": tuple(data["pending"]["ticks"])})
            if data["pending"]
            else None,
            "pin": PinRequest(**data["pin"]) if data["pin"] else None,
        }
    )


def _slot(data: Mapping[str, Any]) -> FileSlot:
    return FileSlot(
        **{
            **data,
            "prints": tuple(data["prints"]),
            "parts": tuple(data["parts"]),
            "fields": _fields(data["fields"]),
            "late": tuple(data.get("late", ())),
            "further": tuple(Further(**{**one, "prints": tuple(one["prints"])}) for one in data["further"]),
        }
    )


def _sheet(data: Mapping[str, Any]) -> Sheet:
    pages = tuple(Leaf(**{**page, "fields": _fields(page["fields"])}) for page in data["pages"])
    return Sheet(**{**data, "pages": pages, "prints": tuple(data["prints"]), "parts": tuple(data["parts"])})


def _fields(data: Mapping[str, Any]) -> Fields:
    return {name: (value, confidence) for name, (value, confidence) in data.items()}


_NEW = Conversation()


_ATOMS = frozenset({str, int, float, bool, type(None)})
