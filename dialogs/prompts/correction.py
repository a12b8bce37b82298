"""The short review of a correction: what was and what is now, and nothing else."""

from __future__ import annotations

from dialogs.claims.schema import Document, Node, Question, place_of
from dialogs.engine.context import StepContext, button, menu
from dialogs.engine.mending import changed, is_changed
from dialogs.engine.path import Path
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import Draft, Filed
from dialogs.model.effects import Bullets, Button, Text
from dialogs.prompts.decision import reason_told
from dialogs.prompts.layout import label_of, name_of, shown_answer


def review_correction(
    context: StepContext, draft: Draft, filed: Filed, path: Path, lead: tuple[Text | None, ...]
) -> None:
    """Show what is new in a correction, old beside new, to be sent with one tap. Where nothing is new, say so."""
    new = changed(filed, draft, path.nodes)
    mended = [node for node in path.nodes if place_of(node) in draft.mends]
    listed = [*new, *(node for node in mended if node not in new)]
    rows: list[tuple[Button, ...]] = [
        (button(DraftButton(draft.id, "change", place_of(node)), mend_label(node)),) for node in listed
    ]
    last = (
        button(DraftButton(draft.id, "save"), Text("btn-save")),
        button(DraftButton(draft.id, "cancel"), Text("btn-cancel")),
    )
    if not new:
        context.say(*lead, unchanged_told(draft), buttons=(*rows, last))
        return
    lines = Bullets(tuple(_line(filed, draft, node) for node in new))
    context.say(
        *lead,
        Text("mend-review", {"claim": name_of(draft.kind), "lines": lines}),
        buttons=((button(DraftButton(draft.id, "confirm"), Text("btn-mend-send")),), *rows, last),
    )


def unchanged_told(draft: Draft) -> Text:
    """Say that nothing is new yet, so nothing is sent."""
    return Text("mend-nothing", {"claim": name_of(draft.kind)})


def mend_label(node: Node) -> Text:
    """The words of the button that reopens a document or an answer."""
    return Text("btn-mend-document" if isinstance(node, Document) else "btn-mend-field", {"label": label_of(node)})


def reason_at(filed: Filed, place: str) -> Text | None:
    """Return the reason for which the participant is asked to mend this place, in words."""
    for reason in filed.reasons:
        if place in (reason.about, f"doc_{reason.about}"):
            return reason_told(filed.kind, reason)
    return None


def same_told(filed: Filed | None, draft: Draft, node: Node) -> list[Text]:
    """Say that what was given is what the officer has already, at a place that has to be mended."""
    if filed is None or place_of(node) not in draft.mends or is_changed(filed, draft, node):
        return []
    return [Text("mend-same")]


def _line(filed: Filed, draft: Draft, node: Node) -> Text:
    if isinstance(node, Question):
        before, now = shown_answer(node, filed.answers), shown_answer(node, draft.answers)
        return Text("mend-line", {"label": label_of(node), "before": before, "now": now})
    held = draft.files.get(node.id)
    if held is None or held.status != "stored":
        return Text("review-document-skipped", {"label": label_of(node)})
    return Text("mend-line-document", {"label": label_of(node), "count": str(len(held.files))})


def back_to_status() -> tuple[tuple[Button, ...], ...]:
    """The row that leads to the status and to the menu."""
    return ((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))),)
