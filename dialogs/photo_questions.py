"""What is asked about photos: what one shows, whether a reading is right, and which of two writings is."""

from __future__ import annotations

from datetime import date
from typing import Any

from dialogs.conversation import Draft, Leaf, Sheet
from dialogs.differences import Cause
from dialogs.effects import Bullets, Button, Listed, Param, Rows, SendPicture, Text
from dialogs.form import Claim, Document, Question
from dialogs.readings import Read, side_by_side
from dialogs.slots import CARDS, POOR, SINGLE, STRICT, fitting, is_stored, name_of_slot
from dialogs.turn import Turn, button, in_rows

ADD, ALL, ADD_ALL, EACH, NONE = "+", "*", "+*", "each", "none"
"""What else a button under a photo can say of it than a document: another page of one, all of an album together or behind what there is,
each by itself, nothing for this claim."""


def asked_about(draft: Draft) -> Sheet | None:
    """The photo the participant is asked about, if any; one at a time, those that were not looked at yet last."""
    asked = (sheet for status in ("asked", "late") for sheet in draft.tray if sheet.status == status)
    return next(asked, None)


def together_with(draft: Draft, sheet: Sheet) -> tuple[Sheet, ...]:
    """The photos about which the same is asked in one question, this one first; more than one only of an album."""
    if sheet.why not in ("unknown", "late") or not sheet.slot or sheet.album is None:
        return (sheet,)
    return tuple(other for other in draft.tray if _asked_as(other) == _asked_as(sheet))


def _asked_as(sheet: Sheet) -> tuple[object, ...]:
    return (sheet.status, sheet.why, sheet.slot, sheet.album)


def meant_by(draft: Draft, sheet: Sheet, answer: str | None) -> str | None:
    """What "ya" or "tidak" says of a photo that is asked about, as its button would; None where neither answers the question."""
    yes: str | None = None
    no: str | None = None
    if len(together_with(draft, sheet)) > 1:
        yes, no = f"{_way_of_all(draft, sheet)}{sheet.slot}", EACH
        if _came_back(draft, sheet):
            yes = None
    elif sheet.why == "more":
        yes, no = sheet.slot, NONE
    elif sheet.why == "taken":
        no = NONE
    return {"ya": yes, "tidak": no}.get(answer or "")


def _came_back(draft: Draft, sheet: Sheet) -> bool:
    """Whether an album was sent for a document that was there already."""
    return sheet.asked_for == sheet.slot and is_stored(draft, sheet.slot)


def _way_of_all(draft: Draft, sheet: Sheet) -> str:
    return ADD_ALL if is_stored(draft, sheet.slot) else ALL


def ask_sort(
    turn: Turn, claim: Claim, draft: Draft, lead: tuple[Text | None, ...], wanted: list[Document], ways: Rows
) -> None:
    """What this photo is: with the photo, the documents it can be, and that it is for nothing here."""
    sheet = asked_about(draft)
    if sheet is None:
        raise ValueError(f"{draft.kind}: no photo of the draft has to be asked about")
    said = [text for text in lead if text is not None]
    if said:
        turn.say(*said)
    sheets = together_with(draft, sheet)
    if len(sheets) > 1:
        asked, rows = _of_an_album(claim, draft, sheets)
    else:
        asked, rows = _of_one(claim, draft, sheet, wanted)
    rows = (*rows, *ways)
    if len(sheet.prints) >= sheet.page:
        turn.said.append(SendPicture(sheet.file, f"view-{sheet.page}", asked, rows))
    else:
        # There is no picture of ours to show yet, so the answer points at theirs.
        turn.say(*asked, buttons=rows, reply_to=sheet.message)


def _of_an_album(claim: Claim, draft: Draft, sheets: tuple[Sheet, ...]) -> tuple[tuple[Text, ...], Rows]:
    first = sheets[0]
    name = name_of_slot(draft, first.slot)
    asked = [Text("album-pages", {"count": str(len(sheets)), "name": name})]
    poor = [
        Text("album-page-poor", {"number": str(number), "reason": Text(f"photo-short-{page.verdict}")})
        for number, page in enumerate((sheet.leaf for sheet in sheets), start=1)
        if page is not None and page.verdict in POOR
    ]
    if poor:
        asked.append(Text("album-pages-poor", {"list": Listed(tuple(poor))}))

    def say(what: str, label: Text) -> tuple[Button, ...]:
        return (button(draft.id, "sort", f"{first.file}:{what}", label),)

    if _came_back(draft, first):
        ways: Rows = (
            say(f"{ALL}{first.slot}", Text("btn-photo-replace-all")),
            say(f"{ADD_ALL}{first.slot}", Text("btn-photo-add-all")),
        )
    else:
        ways = (say(f"{_way_of_all(draft, first)}{first.slot}", Text("btn-photo-all")),)
    return tuple(asked), (*ways, say(EACH, Text("btn-photo-each")))


def _of_one(claim: Claim, draft: Draft, sheet: Sheet, wanted: list[Document]) -> tuple[tuple[Text, ...], Rows]:
    def say(what: str, label: Text) -> tuple[Button, ...]:
        return (button(draft.id, "sort", f"{sheet.file}:{what}", label),)

    page = sheet.leaf or Leaf("other")
    poor = page.verdict if sheet.why == "unknown" and page.verdict not in (None, "not_a_document") else None
    if sheet.why == "taken":
        rows: Rows = (
            say(sheet.slot, Text("btn-photo-replace")),
            say(f"{ADD}{sheet.slot}", Text("btn-photo-add")),
        )
    elif sheet.why == "more":
        rows = (say(sheet.slot, Text("btn-photo-more")),)
    else:
        rows = in_rows([_choice(draft, sheet, document) for document in _offers(claim, sheet, wanted)], 2)
        if sheet.why in ("unknown", "not_needed", "late") and (letter := _last_letter(claim, draft, sheet.slot)):
            rows = (*rows, say(f"{ADD}{letter.id}", Text("btn-photo-page-of", {"name": Text(f"doc-{letter.text_id}")})))
    keeps = sheet.why in ("taken", "more", "same")
    rows = (*rows, say(NONE, Text("btn-photo-keep" if keeps else "btn-photo-again" if poor else "btn-photo-none")))
    if poor:
        return (Text("sort-unread", {"reason": Text(f"photo-short-{poor}")}),), rows
    params: dict[str, Param] = {
        "name": name_of_slot(draft, sheet.slot) if sheet.slot else Text("photo-this"),
        "shown": Text(f"kind-{page.kind}"),
        "page": str(sheet.page),
    }
    return (Text(f"sort-{sheet.why}", params),), rows


def _last_letter(claim: Claim, draft: Draft, likely: str) -> Document | None:
    """The letter whose next page something unknown may be: the likely one, else the one stored last in the order they are asked for."""
    stored = [document for document in claim.documents if document.id not in SINGLE and is_stored(draft, document.id)]
    return next((document for document in stored if document.id == likely), stored[-1] if stored else None)


def _offers(claim: Claim, sheet: Sheet, wanted: list[Document]) -> list[Document]:
    if sheet.why != "whose":
        return wanted
    kind = (sheet.leaf or Leaf("other")).kind
    fits = fitting(claim, kind)
    letter = kind not in CARDS and sheet.asked_for not in STRICT
    return [*fits, *(one for one in wanted if letter and one.id == sheet.asked_for and one not in fits)]


def _choice(draft: Draft, sheet: Sheet, document: Document) -> Button:
    label = Text("btn-photo-is", {"name": Text(f"doc-{document.text_id}")})
    return button(draft.id, "sort", f"{sheet.file}:{document.id}", label)


def ask_read(
    turn: Turn, draft: Draft, question: Question, group: list[Read], lead: tuple[Text | None, ...], ways: Rows
) -> None:
    """Whether what was read is right: several sure readings with one yes, an unsure one with the line it stands in."""
    if len(group) > 1:
        lines = Bullets(tuple(_line(read) for read in group))
        kinds = tuple(Text(f"kind-{kind}") for kind in dict.fromkeys(read.kind for read in group))
        changes: list[Button] = [
            button(
                draft.id, question.id, f"!not-{read.question.id}", Text("btn-change", {"label": _label(read.question)})
            )
            for read in group
        ]
        turn.say(
            *lead,
            Text("read-together", {"documents": Listed(kinds), "lines": lines}),
            buttons=((button(draft.id, question.id, "!read-all", Text("btn-read-all")),), *in_rows(changes, 2), *ways),
        )
        return
    read = group[0]
    asked = Text(
        "read-one" if read.sure else "read-unsure",
        {"label": _label(question), "document": Text(f"kind-{read.kind}"), "value": question.kind.show(read.value)},
    )
    rows: Rows = (
        (
            button(draft.id, question.id, "!read-yes", Text("btn-read-yes")),
            button(draft.id, question.id, "!read-no", Text("btn-read-no")),
        ),
        *ways,
    )
    _with_line(turn, read, (asked,), lead, rows)


def ask_which(
    turn: Turn, draft: Draft, question: Question, read: Read, lead: tuple[Text | None, ...], ways: Rows
) -> None:
    """What was typed and what the photo shows, the differing signs marked: which is right?"""
    answer = draft.answers[question.id]
    if isinstance(answer, list):
        written = [str(one) for one in answer]
        nearest = min(written, key=lambda one: sum(a != b for a, b in zip(one, read.raw, strict=False)))
        difference = side_by_side(question, nearest, read.raw)
    else:
        difference = side_by_side(question, _as_shown(question, answer), _as_shown(question, read.value))
    cause: Cause = difference.cause
    parts = [
        Text(
            "which-is-right",
            {
                "label": _label(question),
                "document": Text(f"kind-{read.kind}"),
                "one": difference.one,
                "other": difference.other,
            },
        )
    ]
    if question.id in ("name", "holder", "p_name"):
        parts.append(Text(f"names-cause-{cause}"))
    rows: list[tuple[Button, ...]] = [
        (button(draft.id, question.id, "!mine", Text("btn-which-mine")),),
        (button(draft.id, question.id, "!photo", Text("btn-which-photo")),),
    ]
    if isinstance(answer, list):
        rows.append((button(draft.id, question.id, "!both", Text("btn-which-both")),))
    rows.append((button(draft.id, question.id, "!retype", Text("btn-which-retype")),))
    _with_line(turn, read, tuple(parts), lead, (*rows, *ways))


def _with_line(turn: Turn, read: Read, parts: tuple[Text, ...], lead: tuple[Text | None, ...], rows: Rows) -> None:
    said = tuple(text for text in lead if text is not None)
    if read.line is None:
        turn.say(*said, *parts, buttons=rows)
        return
    if said:
        turn.say(*said)
    turn.said.append(SendPicture(read.file, read.line, parts, rows))


def _as_shown(question: Question, value: Any) -> str:
    """As people compare it: a date day first, numbers without their spaces, which the marks put in again."""
    told = question.kind.show(value)
    return told.strftime("%d-%m-%Y") if isinstance(told, date) else str(value)


def _line(read: Read) -> Text:
    return Text("review-line", {"label": _label(read.question), "value": read.question.kind.show(read.value)})


def _label(question: Question) -> Text:
    return Text(f"label-{question.text_id}")
