"""The request for a document."""

from __future__ import annotations

from dialogs.claims.schema import (
    Document,
    place_of,
)
from dialogs.documents.types import has_one_page
from dialogs.engine.context import Turn, button
from dialogs.engine.path import Path
from dialogs.model.conversation import Draft
from dialogs.model.effects import Rows, Text
from dialogs.prompts.layout import label_of, navigation, progress


def still_wanted(draft: Draft, document: Document) -> bool:
    """Whether nothing was sent for this document yet, or nothing that does."""
    held = draft.files.get(document.id)
    return held is None or held.status == "refused"


def ask_document(turn: Turn, draft: Draft, path: Path, document: Document, lead: tuple[Text | None, ...]) -> None:
    queued = [sheet for sheet in draft.tray if sheet.status in ("waiting", "read")]
    if any(sheet.asked_for in ("", document.id) for sheet in queued):
        # Sent before it was asked for, a photo may be this very document.
        named = any(sheet.asked_for == document.id for sheet in queued)
        turn.say(
            *lead,
            progress(path, draft),
            Text("document-checking", {"name": label_of(document)}) if named else Text("photos-checking"),
            buttons=(
                (button(draft.id, "!nowait", "", Text("btn-no-wait")),),
                *navigation(draft, help_for=place_of(document)),
            ),
        )
        return
    skip: Rows = ()
    if document.skippable:
        skip = ((button(draft.id, place_of(document), "!skip", Text("btn-skip-document")),),)
    turn.say(
        *lead,
        progress(path, draft),
        Text(f"ask-document-{document.need}", {"name": label_of(document), "why": Text(f"why-doc-{document.why_id}")}),
        None if has_one_page(document.id) else Text("ask-document-pages"),
        buttons=skip + navigation(draft, help_for=place_of(document)),
    )
