"""Questions about a photo: its document, its place in an album."""

from __future__ import annotations

from dialogs.claims.schema import Claim, Document
from dialogs.documents import type_of
from dialogs.documents.schema import POOR
from dialogs.documents.types import fitting, has_one_page, is_stored, is_strict, name_of_slot
from dialogs.engine.context import StepContext, button, in_rows
from dialogs.model.buttons import PhotoButton
from dialogs.model.conversation import Draft, Page, Upload
from dialogs.model.effects import Button, Listed, Param, Rows, SendPicture, Text

ADD, ALL, ADD_ALL, EACH, NONE = "+", "*", "+*", "each", "none"
"""Values of a button under a photo besides a document. In order: another page of one, a whole album, an album added,
each photo by itself, not for this claim."""


def asked_about(draft: Draft) -> Upload | None:
    """The photo the participant is asked about, if any; one at a time, those that were not looked at yet last."""
    asked = (upload for status in ("asked", "late") for upload in draft.inbox if upload.status == status)
    return next(asked, None)


def together_with(draft: Draft, upload: Upload) -> tuple[Upload, ...]:
    """The photos about which the same is asked in one question, this one first; more than one only of an album."""
    if upload.why not in ("unknown", "late") or not upload.slot or upload.album is None:
        return (upload,)
    return tuple(other for other in draft.inbox if _asked_as(other) == _asked_as(upload))


def _asked_as(upload: Upload) -> tuple[object, ...]:
    return (upload.status, upload.why, upload.slot, upload.album)


def meant_by(draft: Draft, upload: Upload, answer: str | None) -> str | None:
    """Button value for "ya" or "tidak" about a photo that is asked about. None where neither answers the question."""
    yes: str | None = None
    no: str | None = None
    if len(together_with(draft, upload)) > 1:
        yes, no = f"{_way_of_all(draft, upload)}{upload.slot}", EACH
        if _came_back(draft, upload):
            yes = None
    elif upload.why == "more":
        yes, no = upload.slot, NONE
    elif upload.why == "taken":
        no = NONE
    return {"ya": yes, "tidak": no}.get(answer or "")


def _came_back(draft: Draft, upload: Upload) -> bool:
    """Whether an album was sent for a document that was there already."""
    return upload.asked_for == upload.slot and is_stored(draft, upload.slot)


def _way_of_all(draft: Draft, upload: Upload) -> str:
    return ADD_ALL if is_stored(draft, upload.slot) else ALL


def same_photo(draft: Draft, slot: str) -> Text:
    """The words for a photo that is in this slot already: no need of it, unless a new one is just what is asked for."""
    wanted = draft.visiting == f"doc_{slot}"
    return Text("photo-again-new" if wanted else "photo-again", {"name": name_of_slot(draft, slot)})


def ask_sort(
    context: StepContext, claim: Claim, draft: Draft, lead: tuple[Text | None, ...], wanted: list[Document], ways: Rows
) -> None:
    """Ask for the document of this photo: with the photo, the possible ones, and none of them."""
    upload = asked_about(draft)
    if upload is None:
        raise ValueError(f"{draft.kind}: no photo of the draft has to be asked about")
    said = [text for text in lead if text is not None]
    if said:
        context.say(*said)
    uploads = together_with(draft, upload)
    if len(uploads) > 1:
        asked, rows = _of_an_album(claim, draft, uploads)
    else:
        asked, rows = _of_one(claim, draft, upload, wanted)
    rows = (*rows, *ways)
    if len(upload.prints) >= upload.page:
        context.said.append(SendPicture(upload.file, f"view-{upload.page}", asked, rows))
    else:
        # There is no picture of ours to show yet, so the answer points at theirs.
        context.say(*asked, buttons=rows, reply_to=upload.message)


def _of_an_album(claim: Claim, draft: Draft, uploads: tuple[Upload, ...]) -> tuple[tuple[Text, ...], Rows]:
    first = uploads[0]
    name = name_of_slot(draft, first.slot)
    asked = [Text("album-pages", {"count": str(len(uploads)), "name": name})]
    poor = [
        Text("album-page-poor", {"number": str(number), "reason": Text(f"photo-short-{page.verdict}")})
        for number, page in enumerate((upload.asked_page for upload in uploads), start=1)
        if page is not None and page.verdict in POOR
    ]
    if poor:
        asked.append(Text("album-pages-poor", {"list": Listed(tuple(poor))}))

    def say(what: str, label: Text) -> tuple[Button, ...]:
        return (button(PhotoButton(draft.id, first.file, what), label),)

    if _came_back(draft, first):
        ways: Rows = (
            say(f"{ALL}{first.slot}", Text("btn-photo-replace-all")),
            say(f"{ADD_ALL}{first.slot}", Text("btn-photo-add-all")),
        )
    else:
        ways = (say(f"{_way_of_all(draft, first)}{first.slot}", Text("btn-photo-all")),)
    return tuple(asked), (*ways, say(EACH, Text("btn-photo-each")))


def _of_one(claim: Claim, draft: Draft, upload: Upload, wanted: list[Document]) -> tuple[tuple[Text, ...], Rows]:
    def say(what: str, label: Text) -> tuple[Button, ...]:
        return (button(PhotoButton(draft.id, upload.file, what), label),)

    page = upload.asked_page or Page("other")
    poor = page.verdict if upload.why == "unknown" and page.verdict not in (None, "not_a_document") else None
    if upload.why == "taken":
        rows: Rows = (
            say(upload.slot, Text("btn-photo-replace")),
            say(f"{ADD}{upload.slot}", Text("btn-photo-add")),
        )
    elif upload.why == "more":
        rows = (say(upload.slot, Text("btn-photo-more")),)
    else:
        rows = in_rows([_choice(draft, upload, document) for document in _offers(claim, upload, wanted)], 1)
        if upload.why in ("unknown", "not_needed", "late") and (letter := _last_letter(claim, draft, upload.slot)):
            rows = (*rows, say(f"{ADD}{letter.id}", Text("btn-photo-page-of", {"name": Text(f"doc-{letter.text_id}")})))
    keeps = upload.why in ("taken", "more", "same")
    rows = (*rows, say(NONE, Text("btn-photo-keep" if keeps else "btn-photo-again" if poor else "btn-photo-none")))
    if poor:
        return (Text("sort-unread", {"reason": Text(f"photo-short-{poor}")}),), rows
    params: dict[str, Param] = {
        "name": name_of_slot(draft, upload.slot) if upload.slot else Text("photo-this"),
        "shown": Text(f"kind-{page.kind}"),
        "page": str(upload.page),
    }
    return (Text(f"sort-{upload.why}", params),), rows


def _last_letter(claim: Claim, draft: Draft, likely: str) -> Document | None:
    """The letter whose next page something unknown may be: the likely one, else the one stored last in the order they are asked for."""
    stored = [
        document for document in claim.documents if not has_one_page(document.id) and is_stored(draft, document.id)
    ]
    return next((document for document in stored if document.id == likely), stored[-1] if stored else None)


def _offers(claim: Claim, upload: Upload, wanted: list[Document]) -> list[Document]:
    if upload.why != "whose":
        return wanted
    kind = (upload.asked_page or Page("other")).kind
    fits = fitting(claim, kind)
    letter = not type_of(kind).card and not is_strict(upload.asked_for)
    return [*fits, *(one for one in wanted if letter and one.id == upload.asked_for and one not in fits)]


def _choice(draft: Draft, upload: Upload, document: Document) -> Button:
    label = Text("btn-photo-is", {"name": Text(f"doc-{document.text_id}")})
    return button(PhotoButton(draft.id, upload.file, document.id), label)
