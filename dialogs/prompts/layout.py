"""Pieces every prompt is laid out with: names, labels, progress, navigation, shown answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs.claims.schema import (
    Document,
    Node,
    Question,
)
from dialogs.engine.context import button, in_rows, menu
from dialogs.engine.path import Path
from dialogs.law.missing import Reason, reason_missing, said_instead
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import DocumentFile, Draft
from dialogs.model.effects import Param, Rows, Text

BAR = 8


def name_of(kind: str) -> Text:
    """Name of a claim, short enough for a button."""
    return Text(f"claim-{kind}")


def full_name_of(kind: str) -> Text:
    """Name of a claim with its programme in words, for a heading."""
    return Text(f"claim-full-{kind}")


def label_of(node: Node) -> Text:
    """The short name of what a node asks."""
    return Text(f"doc-{node.text_id}" if isinstance(node, Document) else f"label-{node.text_id}")


def progress(path: Path, draft: Draft) -> Text:
    """ "Langkah 4 dari 12 ▓▓▓░░░░░": the ends count as steps too."""
    if draft.mends:
        places = list(draft.mends)
        step = places.index(path.place) + 1 if path.place in draft.mends else len(places)
        return Text("progress-mend", {"step": str(step), "total": str(len(places))})
    total = len(path.nodes) + (2 if draft.purpose == "claim" else 0)
    step = min(path.step, total)
    filled = round(BAR * step / total)
    # As words: numbers are looked up in Babel's patterns, and this stands over every question.
    return Text("progress", {"step": str(step), "total": str(total), "bar": "▓" * filled + "░" * (BAR - filled)})


def navigation(draft: Draft, *, help_for: str = "") -> Rows:
    """Back, save, cancel and help: under every question. Who came back to an answered one can also leave it as it is."""
    keep: Rows = ((button(DraftButton(draft.id, "keep"), Text("btn-keep")),),) if revisits(draft) else ()
    if draft.purpose != "claim":
        # A check is not kept, so there is nothing to save or to cancel.
        back, helping = (
            button(DraftButton(draft.id, "back"), Text("btn-back")),
            button(DraftButton(draft.id, "help", help_for), Text("btn-help")),
        )
        return (*keep, (back, helping), (menu("menu", Text("btn-menu")),))
    rows = [
        button(DraftButton(draft.id, "back"), Text("btn-back")),
        button(DraftButton(draft.id, "save"), Text("btn-save")),
        button(DraftButton(draft.id, "cancel"), Text("btn-cancel")),
        button(DraftButton(draft.id, "help", help_for), Text("btn-help")),
    ]
    return (*keep, *in_rows(rows, 2))


def revisits(draft: Draft) -> bool:
    """Whether the participant went back to something that is answered already."""
    if draft.visiting is None or draft.visiting != draft.place:
        return False
    slot = draft.files.get(draft.visiting.removeprefix("doc_"))
    return draft.visiting in draft.answers or (slot is not None and slot.status in ("stored", "skipped"))


def shown_answer(question: Question, answers: Mapping[str, Any]) -> Param:
    """An answer as people see it; a dash where there is none yet, and in words why it is missing."""
    if question.id not in answers:
        return Text("nothing")
    answer = answers[question.id]
    reason = reason_missing(answer)
    if reason is None:
        return question.kind.show(answer)
    return shown_missing(question.without.words if question.without else "plain", reason, said_instead(answer))


def shown_missing(words: str, reason: Reason, said: str) -> Text:
    """A missing answer in words: why, and what the officer does about it."""
    return Text(f"missing-{words}", {"why": why_missing(reason, said)})


def why_missing(reason: str, said: str = "") -> Text:
    """Return the reason an answer or a document is missing for, in words."""
    return Text(f"why-missing-{reason}", {"said": said})


def stored_line(label: Text, held: DocumentFile | None) -> Text:
    """Line for a document that was sent, with the number of photos where there are several."""
    if held is None or len(held.files) < 2:
        return Text("review-document-stored", {"label": label})
    return Text("review-document-photos", {"label": label, "count": str(len(held.files))})
