"""The request for a document."""

from __future__ import annotations

from dialogs.claims.schema import (
    Document,
    place_of,
)
from dialogs.documents.types import has_one_page
from dialogs.engine.context import StepContext, button
from dialogs.engine.path import Path
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import Draft
from dialogs.model.effects import Inline, Text
from dialogs.prompts.layout import label_of, navigation, progress
from dialogs.prompts.ways_on import no_document_rows


def still_wanted(draft: Draft, document: Document) -> bool:
    """Whether nothing was sent for this document yet, or nothing that does."""
    held = draft.files.get(document.id)
    return held is None or held.status == "refused"


def ask_document(
    context: StepContext, draft: Draft, path: Path, document: Document, lead: tuple[Text | None, ...]
) -> None:
    queued = [upload for upload in draft.inbox if upload.status in ("waiting", "read")]
    if any(upload.asked_for in ("", document.id) for upload in queued):
        # Sent before it was asked for, a photo may be this very document.
        named = any(upload.asked_for == document.id for upload in queued)
        context.say(
            *lead,
            progress(path, draft),
            Text("document-checking", {"name": label_of(document)}) if named else Text("photos-checking"),
            buttons=(
                (button(DraftButton(draft.id, "nowait"), Text("btn-no-wait")),),
                *navigation(draft, help_for=place_of(document)),
            ),
        )
        return
    context.say(
        *lead,
        progress(path, draft),
        Text(
            f"ask-document-{document.need}",
            {"name": Inline(label_of(document)), "why": Text(f"why-doc-{document.why_id}")},
        ),
        None if has_one_page(document.id) else Text("ask-document-pages"),
        buttons=no_document_rows(draft, document) + navigation(draft, help_for=place_of(document)),
    )
