"""The review: everything that will be filed."""

from __future__ import annotations

from dialogs.claims.schema import (
    Question,
    place_of,
)
from dialogs.engine.context import StepContext, button, in_rows
from dialogs.engine.path import Path
from dialogs.engine.pin_requests import channels
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import Draft
from dialogs.model.effects import Bullets, Param, Rows, Text
from dialogs.prompts.layout import label_of, name_of, navigation, progress, shown_answer, stored_line, why_missing
from dialogs.prompts.pin import no_way_told


def review(context: StepContext, draft: Draft, path: Path, lead: tuple[Text | None, ...]) -> None:
    """Everything that will be filed, with "Ubah" for each."""
    lines: list[Param] = []
    for node in path.nodes:
        if isinstance(node, Question):
            lines.append(Text("review-line", {"label": label_of(node), "value": shown_answer(node, draft.answers)}))
        else:
            slot = draft.files.get(node.id)
            if slot and slot.status == "skipped" and slot.lack in ("lost", "later"):
                lines.append(Text("review-document-lacking", {"label": label_of(node), "why": why_missing(slot.lack)}))
            elif slot and slot.status == "skipped":
                lines.append(Text("review-document-skipped", {"label": label_of(node)}))
            else:
                lines.append(stored_line(label_of(node), slot))
    changes = [
        button(DraftButton(draft.id, "change", place_of(node)), Text("btn-change", {"label": label_of(node)}))
        for node in path.nodes
    ]
    rows: Rows = (
        (
            button(
                DraftButton(draft.id, "confirm"),
                Text("btn-confirm" if draft.revision == 1 else "btn-confirm-correction"),
            ),
        ),
        *in_rows(changes, 2),
        *navigation(draft, help_for="review"),
    )
    context.say(
        *lead,
        progress(path, draft),
        Text("review", {"claim": name_of(draft.kind), "lines": Bullets(tuple(lines))}),
        # Told before the PIN too where it was told long ago, or the operator's ways have changed since.
        *([] if channels(context, draft) else no_way_told(context)),
        buttons=rows,
    )
