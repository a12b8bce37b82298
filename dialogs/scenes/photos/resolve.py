"""Sorting of a photo by the participant: a button or words."""

from __future__ import annotations

from dataclasses import replace

from dialogs.claims import claims
from dialogs.documents.schema import POOR
from dialogs.documents.types import has_one_page, is_stored, is_strict, kinds_for, name_of_slot, slot_named
from dialogs.engine.context import StepContext
from dialogs.engine.files import unneeded
from dialogs.model.buttons import PhotoButton
from dialogs.model.conversation import Draft, Page, Upload
from dialogs.model.effects import DropFiles, Text
from dialogs.prompts.upload import ADD, ALL, EACH, NONE, asked_about, meant_by, together_with
from dialogs.scenes.photos.assign import PHOTOS_PER_DOCUMENT, Sorted, add, put
from dialogs.scenes.photos.name_mismatch import told_of_names
from dialogs.understanding.answers.choice import yes_or_no


def press(context: StepContext, button: PhotoButton) -> None:
    """Take what a button says of the photo that is asked about."""
    context.remove_buttons()
    sort_by_hand(context, context.draft, button.file, button.said)


def sort_by_hand(context: StepContext, draft: Draft, file: str, said: str) -> None:
    """The participant says what a photo is: the document `said`; ADD and the document it is another page of; ALL or ADD_ALL and what a
    whole album is; EACH where its photos are different things; NONE where it is not for this claim."""
    upload = asked_about(draft)
    slot = said.lstrip(ADD + ALL)
    known = {document.id for document in claims()[draft.kind].documents}
    if upload is None or upload.file != file or (slot not in known and said not in (NONE, EACH)):
        context.show(Text("button-old"))
        return
    if said == EACH:
        _one_by_one(context, draft, upload)
        return
    uploads = together_with(draft, upload) if ALL in said else (upload,)
    result = Sorted(replace(draft, inbox=tuple(other for other in draft.inbox if other not in uploads)))
    if said == NONE:
        if all(upload.file not in held.files for held in draft.files.values()):
            result.dropped.append(upload.file)
        lead = Text("photo-not-used" if result.dropped else "photo-left")
    elif said.startswith(ADD):
        lead = _added(context, result, uploads, slot)
    else:
        lead = _taken(context, result, uploads, slot)
    if gone := unneeded(context, result.draft, result.dropped):
        context.do(DropFiles(gone))
    context.go_on(result.draft, lead)


def _one_by_one(context: StepContext, draft: Draft, upload: Upload) -> None:
    each = together_with(draft, upload)
    inbox = tuple(replace(other, slot="", album=None) if other in each else other for other in draft.inbox)
    context.go_on(replace(draft, inbox=inbox))


def _added(context: StepContext, result: Sorted, uploads: tuple[Upload, ...], slot: str) -> Text:
    if not is_stored(result.draft, slot):
        # It was skipped or replaced since the button was shown.
        return _taken(context, result, uploads, slot)
    name = name_of_slot(result.draft, slot)
    fitted = [add(result, upload, slot) for upload in uploads]
    if not all(fitted):
        return Text("photo-pages-full", {"name": name, "count": str(PHOTOS_PER_DOCUMENT)})
    return Text("photo-page-added", {"name": name, "count": str(len(result.draft.files[slot].files))})


def _taken(context: StepContext, result: Sorted, uploads: tuple[Upload, ...], slot: str) -> Text:
    upload, *rest = uploads
    page = upload.asked_page
    doubt = page.verdict if page and (is_strict(slot) or page.verdict in POOR) else None
    foreign = page is not None and page.kind not in kinds_for(slot)
    if foreign and upload.why in ("unknown", "not_needed", "same"):
        # The participant knows better than the reading what this is; nothing read in it is taken.
        page = Page("other")
    put(result, replace(upload, pages=()), page, slot, doubt)
    for other in rest:
        add(result, other, slot)
    if upload.why in ("unknown", "late") and not has_one_page(slot):
        # The others of its album may well be the next pages.
        inbox = (replace(other, slot=slot) if _may_follow(other, upload) else other for other in result.draft.inbox)
        result.draft = replace(result.draft, inbox=tuple(inbox))
    told_of_names(context, result.draft, slot)
    name = name_of_slot(result.draft, slot)
    return (
        Text("document-stored-pages", {"name": name, "count": str(len(uploads))})
        if rest
        else Text("document-stored", {"name": name})
    )


def _may_follow(other: Upload, upload: Upload) -> bool:
    return upload.album is not None and (other.status, other.why, other.slot, other.album) == (
        upload.status,
        upload.why,
        "",
        upload.album,
    )


def said_what_it_is(context: StepContext, draft: Draft, text: str) -> None:
    """The participant typed what the photo shows; what is not understood is asked again, with buttons."""
    upload = asked_about(draft)
    said = upload and (slot_named(draft, text) or meant_by(draft, upload, yes_or_no(text)))
    if upload is None or not said:
        context.show(Text("use-buttons"))
    else:
        sort_by_hand(context, draft, upload.file, said)
