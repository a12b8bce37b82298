"""Questions about a photo: its document, its place in an album."""

from __future__ import annotations

from dialogs.claims.schema import Claim, Document
from dialogs.documents import type_of
from dialogs.documents.schema import POOR
from dialogs.documents.types import fitting, has_one_page, is_stored, is_strict, name_of_slot
from dialogs.engine.context import Turn, button, in_rows
from dialogs.model.conversation import Draft, Leaf, Sheet
from dialogs.model.effects import Button, Listed, Param, Rows, SendPicture, Text

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
    stored = [
        document for document in claim.documents if not has_one_page(document.id) and is_stored(draft, document.id)
    ]
    return next((document for document in stored if document.id == likely), stored[-1] if stored else None)


def _offers(claim: Claim, sheet: Sheet, wanted: list[Document]) -> list[Document]:
    if sheet.why != "whose":
        return wanted
    kind = (sheet.leaf or Leaf("other")).kind
    fits = fitting(claim, kind)
    letter = not type_of(kind).card and not is_strict(sheet.asked_for)
    return [*fits, *(one for one in wanted if letter and one.id == sheet.asked_for and one not in fits)]


def _choice(draft: Draft, sheet: Sheet, document: Document) -> Button:
    label = Text("btn-photo-is", {"name": Text(f"doc-{document.text_id}")})
    return button(draft.id, "sort", f"{sheet.file}:{document.id}", label)
