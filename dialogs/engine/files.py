"""Files nobody needs any more."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.engine.context import Turn
from dialogs.model.conversation import Draft


def unneeded(turn: Turn, draft: Draft, files: Iterable[str]) -> tuple[str, ...]:
    """Those of the files that nobody needs any more once the draft is so: one file may be in two slots, and an officer looks at those of a
    filed claim until its correction is filed."""
    needed = {file for held in draft.files.values() for file in held.files}
    needed |= {sheet.file for sheet in draft.tray} | filed_files(turn)
    return tuple(dict.fromkeys(file for file in files if file and file not in needed))


def filed_files(turn: Turn) -> set[str]:
    """The files of claims that were handed over."""
    return {file for filed in turn.conversation.filed for slot in filed.files.values() for file in slot.files}
