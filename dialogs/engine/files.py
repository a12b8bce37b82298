"""Files nobody needs any more."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.engine.context import StepContext
from dialogs.model.conversation import Draft
from dialogs.model.effects import DropFiles


def unneeded(context: StepContext, draft: Draft, files: Iterable[str]) -> tuple[str, ...]:
    """Those of the files that nobody needs any more once the draft is so: one file may be in two slots, and an officer looks at those of a
    filed claim until its correction is filed."""
    needed = {file for held in draft.files.values() for file in held.files}
    needed |= {upload.file for upload in draft.inbox} | filed_files(context)
    return tuple(dict.fromkeys(file for file in files if file and file not in needed))


def drop_files(context: StepContext, draft: Draft) -> None:
    """Have the files of a draft that ends deleted, but those of claims that were handed over."""
    kept = filed_files(context)
    held = [file for slot in draft.files.values() for file in slot.files] + [upload.file for upload in draft.inbox]
    files = tuple(file for file in dict.fromkeys(held) if file not in kept)
    if files:
        context.do(DropFiles(files))


def filed_files(context: StepContext) -> set[str]:
    """The files of claims that were handed over."""
    return {file for filed in context.conversation.filed for slot in filed.files.values() for file in slot.files}
