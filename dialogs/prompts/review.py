"""The review: what will be filed, in three groups. The data people must check stand in it; each group opens as a list to change."""

from __future__ import annotations

from typing import Literal, get_args

from dialogs.claims import claims
from dialogs.claims.schema import Document, Node, Question, place_of
from dialogs.engine.context import StepContext, button, in_rows
from dialogs.engine.path import Path
from dialogs.engine.pin_requests import channels
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import Draft
from dialogs.model.effects import Bullets, Button, Inline, Lines, Listed, Param, Rows, Text
from dialogs.prompts.layout import full_name_of, label_of, navigation, progress, shown_answer, stored_line, why_missing
from dialogs.prompts.pin import no_way_told
from dialogs.understanding.answers import (
    Account,
    Bank,
    BranchChoice,
    Email,
    Holder,
    Kpj,
    Nik,
    PassportNumber,
    PersonName,
    Phone,
)

Group = Literal["gates", "data", "documents"]

CHECKED = (Nik, PassportNumber, PersonName, Kpj, Phone, Email, Bank, Account, Holder, BranchChoice)
"""Kinds of answers shown in the review itself: an error in one of these stops a claim or sends the money elsewhere."""
LINES_OF_A_PAGE = 10
NUMBERS_IN_A_ROW = 5


def review(context: StepContext, draft: Draft, path: Path, lead: tuple[Text | None, ...]) -> None:
    """Show all that will be filed: the data to check, the number of the rest, and a button for each group."""
    data = members(draft, path, "data")
    checked = [node for node in data if isinstance(node, Question) and isinstance(node.kind, CHECKED)]
    lines: list[Param] = [_line(draft, node) for node in checked]
    if len(checked) < len(data):
        lines.append(Text("review-more", {"count": str(len(data) - len(checked))}))
    groups = [
        button(DraftButton(draft.id, "group", group), Text("btn-group", {"group": Text(f"group-{group}")}))
        for group in get_args(Group)
        if members(draft, path, group)
    ]
    confirm = Text("btn-confirm" if draft.revision == 1 else "btn-confirm-correction")
    rows: Rows = (
        (button(DraftButton(draft.id, "confirm"), confirm),),
        *in_rows(groups, 2),
        *navigation(draft, help_for="review"),
    )
    told: dict[str, Param] = {
        "claim": full_name_of(draft.kind),
        "gates": str(len(members(draft, path, "gates"))),
        "lines": Bullets(tuple(lines)),
        "documents": _documents(draft, members(draft, path, "documents")),
    }
    context.say(
        *lead,
        progress(path, draft),
        Text("review", told),
        # Told before the PIN too where it was told long ago, or the operator's ways have changed since.
        *([] if channels(context, draft) else no_way_told(context)),
        buttons=rows,
    )


def members(draft: Draft, path: Path, group: Group) -> list[Node]:
    """The nodes of a group, in the order in which they are asked."""
    if group == "documents":
        return [node for node in path.nodes if isinstance(node, Document)]
    gates = claims()[draft.kind].gates
    return [
        node
        for node in path.nodes
        if isinstance(node, Question) and any(node is gate for gate in gates) is (group == "gates")
    ]


def pages_of(draft: Draft, path: Path, group: Group) -> int:
    """Number of pages of the list of a group."""
    return -(-len(members(draft, path, group)) // LINES_OF_A_PAGE)


def list_group(context: StepContext, draft: Draft, path: Path, group: Group, page: int) -> None:
    """The list of a group, with a number to press for each. `page` counts from 1."""
    pages = pages_of(draft, path, group)
    begin = (page - 1) * LINES_OF_A_PAGE
    shown = list(enumerate(members(draft, path, group), start=1))[begin : begin + LINES_OF_A_PAGE]
    lines = [Text("review-numbered", {"number": str(number), "line": _line(draft, node)}) for number, node in shown]
    numbers = [
        button(DraftButton(draft.id, "change", place_of(node)), Text("btn-number", {"number": str(number)}))
        for number, node in shown
    ]
    last: tuple[Button, ...] = (button(DraftButton(draft.id, "resume"), Text("btn-back-to-review")),)
    if pages > 1:
        other = page % pages + 1
        last = (*last, button(DraftButton(draft.id, "group", f"{group}:{other}"), Text("btn-more")))
    name = Text(f"group-{group}")
    head = Text("review-page", {"group": name, "page": str(page), "pages": str(pages)}) if pages > 1 else name
    context.say(
        Text("review-group", {"group": head, "lines": Lines(tuple(lines))}),
        buttons=(*in_rows(numbers, NUMBERS_IN_A_ROW), last),
    )


def _line(draft: Draft, node: Node) -> Text:
    if isinstance(node, Question):
        return Text("review-line", {"label": label_of(node), "value": shown_answer(node, draft.answers)})
    held = draft.files.get(node.id)
    if held and held.status == "skipped" and held.lack in ("lost", "later"):
        return Text("review-document-lacking", {"label": label_of(node), "why": why_missing(held.lack)})
    if held and held.status == "skipped":
        return Text("review-document-skipped", {"label": label_of(node)})
    return stored_line(label_of(node), held)


def _documents(draft: Draft, documents: list[Node]) -> Text:
    """Number of documents that are there, and the names of those that are not."""
    skipped = [node for node in documents if (held := draft.files.get(node.id)) and held.status == "skipped"]
    count = str(len(documents) - len(skipped))
    if not skipped:
        return Text("review-documents-all", {"count": count})
    missing = Listed(tuple(Inline(label_of(node)) for node in skipped))
    return Text("review-documents-some", {"count": count, "missing": missing})
