"""The groups of the review, opened as lists."""

from __future__ import annotations

from typing import cast, get_args

from dialogs.engine.context import StepContext
from dialogs.engine.place import path_of
from dialogs.prompts.review import Group, list_group, pages_of


def is_group(context: StepContext, value: str | None) -> bool:
    """Whether a button names a page of a group that is there."""
    asked = _read(value)
    draft = context.draft
    return asked is not None and 1 <= asked[1] <= pages_of(draft, path_of(context, draft), asked[0])


def show_group(context: StepContext, value: str) -> None:
    """Show the list of a group. Raises ValueError for what names none."""
    asked = _read(value)
    if asked is None:
        raise ValueError("the button names no group of the review")
    group, page = asked
    list_group(context, context.draft, path_of(context, context.draft), group, page)


def _read(value: str | None) -> tuple[Group, int] | None:
    group, _, page = (value or "").partition(":")
    if group not in get_args(Group) or not (page or "1").isdigit():
        return None
    return cast(Group, group), int(page or "1")
