"""Assignment of read photos to documents, and the one message that tells of them all."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dialogs.claims import claims
from dialogs.claims.schema import SORT, Document
from dialogs.documents import type_of
from dialogs.documents.extracted_values import not_listed
from dialogs.documents.schema import POOR
from dialogs.documents.types import fitting, has_one_page, is_free, is_stored, is_strict, name_of_slot, takes_any
from dialogs.engine.context import StepContext, button
from dialogs.engine.files import unneeded
from dialogs.engine.mending import awaits_photo
from dialogs.engine.place import path_of
from dialogs.engine.ways_on import OTHER_WORDS_AFTER, tries_at
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import DocumentFile, Draft, ExtraPhoto, Page, Upload, Why
from dialogs.model.effects import Bullets, DropFiles, Listed, SendPicture, Text
from dialogs.prompts.document import still_wanted
from dialogs.prompts.layout import label_of, name_of
from dialogs.prompts.upload import same_photo
from dialogs.scenes.photos.name_mismatch import told_of_names

LAST_TRY = 3
"""The try at which a photo is taken although it can't be read well: the officer decides then."""

ALIKE, ALIKE_UNREAD = 3, 1
"""Bits in which the fingerprints of two pictures may differ and still be taken for the same picture; the cards of two people look so
alike that what is read has to agree as well, and without a reading nearly every bit has to."""

PHOTOS_PER_DOCUMENT = 10
"""Most photos of a document, as many as an album holds; more pages than that come as a PDF."""


@dataclass(slots=True)
class Sorted:
    """Result for the photos of one batch."""

    draft: Draft
    stored: list[str] = field(default_factory=list)
    asked: int = 0
    told: list[Text] = field(default_factory=list)
    pictures: list[SendPicture] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def sort_out(context: StepContext, draft: Draft, *lead: Text) -> None:
    """Put every photo that was looked into where it belongs, and tell of all of them in one message, after `lead`."""
    batch = [upload for upload in draft.inbox if upload.status == "read"]
    result = Sorted(replace(draft, inbox=tuple(upload for upload in draft.inbox if upload.status != "read")))
    # What is recognised first: what is not may then be the one that was asked for, if it is only one.
    unknown = [upload for upload in batch if _is_unknown(upload)]
    for upload in sorted(batch, key=_is_unknown):
        _place(context, result, upload, alone=upload.album is None or len(unknown) == 1)
    if any(upload.status == "asked" and result.draft.visiting == f"doc_{upload.slot}" for upload in result.draft.inbox):
        # What they came back to is here; what is asked about it comes now.
        result.draft = result.draft.going_on()
    if gone := unneeded(context, result.draft, result.dropped):
        context.do(DropFiles(gone, shown=True))
    _tell(context, result, len(batch), lead)


def _is_unknown(upload: Upload) -> bool:
    return all(page.kind == "other" for page in upload.pages)


def _place(context: StepContext, result: Sorted, upload: Upload, *, alone: bool) -> None:
    draft = result.draft
    asked_for = upload.asked_for if upload.asked_for and is_free(draft, upload.asked_for) else ""
    if upload.problem:
        name = name_of_slot(draft, asked_for) if asked_for else Text("photo-this")
        result.told.append(Text(f"file-problem-{upload.problem}", {"name": name, "limit": upload.limit or ""}))
        if asked_for:
            result.draft = draft.failing(f"doc_{asked_for}")
            if tries_at(result.draft, f"doc_{asked_for}") >= OTHER_WORDS_AFTER:
                result.told.append(Text("try-document"))
        return
    twin = _twin(draft, upload)
    number, page = best_page(draft, upload.pages, asked_for)
    upload = replace(upload, page=number)
    if twin is not None:
        if page is not None and type_of(page.kind).card:
            result.told.append(same_photo(draft, twin))
            result.dropped.append(upload.file)
        else:
            _ask_about(result, upload, "same", twin)
    elif page is None or page.kind == "other":
        _place_unknown(result, upload, page, asked_for, alone=alone)
    else:
        _place_known(context, result, upload, page, asked_for)


def best_page(draft: Draft, pages: tuple[Page, ...], asked_for: str) -> tuple[int, Page | None]:
    """The page a file is about, and its number: that of the slot that was asked for, else the first that fits a slot."""
    claim = claims()[draft.kind]
    numbered = list(enumerate(pages, start=1))
    for wanted in (asked_for, ""):
        for number, page in numbered:
            slots = [document.id for document in fitting(claim, page.kind)]
            if (wanted in slots) if wanted else any(is_free(draft, slot) for slot in slots):
                return number, page
    known = next(((number, page) for number, page in numbered if page.kind != "other"), None)
    return known or (1, pages[0] if pages else None)


def _place_known(context: StepContext, result: Sorted, upload: Upload, page: Page, asked_for: str) -> None:
    draft, claim = result.draft, claims()[result.draft.kind]
    on_path = {node.id for node in path_of(context, draft).nodes}
    fits = [document.id for document in fitting(claim, page.kind)]
    # What the answers do not ask for (yet) is a place only for what belongs nowhere else.
    slots = [slot for slot in fits if slot in on_path] or fits
    free = [slot for slot in slots if is_free(draft, slot)]
    any_letter = bool(asked_for) and not type_of(page.kind).card and not is_strict(asked_for)
    if asked_for in slots or (any_letter and (page.verdict or not free)):
        _fill(result, upload, page, asked_for)
    elif len(free) == 1 and not (any_letter and upload.album is None):
        _fill(result, upload, page, free[0])
    elif free:
        # Of several people, or a letter sent where another one was asked for.
        _ask_about(result, upload, "whose")
    elif slots:
        _ask_about(result, upload, "taken", slots[0])
    elif asked_for and not takes_any(draft, asked_for):
        _refuse(result, upload, page, asked_for, "wrong_document")
    else:
        _ask_about(result, upload, "not_needed")


def _place_unknown(result: Sorted, upload: Upload, page: Page | None, asked_for: str, *, alone: bool) -> None:
    """Not recognised, or not read at all."""
    draft = result.draft
    if not alone and asked_for and not has_one_page(asked_for):
        _ask_about(result, upload, "unknown", asked_for)
    elif not asked_for or not alone:
        _ask_about(result, upload, "unknown")
    elif page is None:
        _fill(result, upload, None, asked_for)
    elif takes_any(draft, asked_for):
        _fill(result, upload, replace(page, verdict=page.verdict if page.verdict in POOR else None), asked_for)
    else:
        _refuse(result, upload, page, asked_for, page.verdict or "not_a_document")


def _fill(result: Sorted, upload: Upload, page: Page | None, slot: str) -> None:
    if page is not None and page.verdict:
        _refuse(result, upload, page, slot, page.verdict)
    elif awaits_photo(result.draft, slot, adds=True) and is_stored(result.draft, slot):
        add_page(result, upload, slot)
    elif not has_one_page(slot) and is_stored(result.draft, slot) and not awaits_photo(result.draft, slot, adds=False):
        # They came back to a letter: for a better photo of it, or with its next page?
        _ask_about(result, upload, "taken", slot)
    else:
        put(result, upload, page, slot, None)


def put(result: Sorted, upload: Upload, page: Page | None, slot: str, doubt: str | None) -> None:
    """Into the slot; what was there goes."""
    draft = result.draft
    before = draft.files.get(slot)
    result.dropped += [file for file in before.files if file != upload.file] if before else []
    held = DocumentFile(
        upload.file,
        "stored",
        doubt=doubt,
        unique=upload.unique,
        prints=upload.prints,
        page=upload.page,
        shown=page.kind if page else None,
        fields=page.fields if page else {},
        parts=upload.parts,
        late=_late(upload),
    )
    draft = draft.done_with(f"doc_{slot}").succeeding(f"doc_{slot}")
    result.draft = replace(draft, files={**draft.files, slot: held})
    result.stored.append(slot)
    _ask_about_more(result, upload, slot)


def add(result: Sorted, upload: Upload, slot: str) -> bool:
    """Another photo of a document that has one already, behind the others; False where it has as many as it can have. What is read on it
    fills nothing in: it is for the officer, who is told where it is hard to read."""
    draft = result.draft
    held = draft.files[slot]
    if len(held.files) >= PHOTOS_PER_DOCUMENT:
        result.dropped.append(upload.file)
        return False
    page = upload.asked_page
    held = replace(
        held,
        doubt=held.doubt or (page.verdict if page and page.verdict in POOR else None),
        extra_photos=(*held.extra_photos, ExtraPhoto(upload.file, upload.unique, upload.prints)),
        late=(*held.late, *_late(upload)),
    )
    result.draft = replace(draft, files={**draft.files, slot: held})
    return True


def add_page(result: Sorted, upload: Upload, slot: str) -> None:
    """The page that was missing, behind the others: the participant came back to this document for it."""
    if add(result, upload, slot):
        result.stored.append(slot)
    result.draft = result.draft.done_with(f"doc_{slot}")


def _late(upload: Upload) -> tuple[str, ...]:
    """The file, where it is taken before it was looked at."""
    return (upload.file,) if upload.status in ("waiting", "late") else ()


def _ask_about_more(result: Sorted, upload: Upload, slot: str) -> None:
    """A file of several pages may hold another document as well; it goes into a second slot only if the participant says so."""
    claim = claims()[result.draft.kind]
    for number, page in enumerate(upload.pages, start=1):
        for document in fitting(claim, page.kind) if number != upload.page and not page.verdict else ():
            if document.id != slot and is_free(result.draft, document.id):
                _ask_about(result, replace(upload, page=number), "more", document.id)
                return


def _refuse(result: Sorted, upload: Upload, page: Page, slot: str, verdict: str) -> None:
    """Not good enough: say why and what helps. At the third try it is taken all the same, and the officer will look."""
    draft = result.draft
    before = draft.files.get(slot)
    name = name_of_slot(draft, slot)
    tries = (before.tries if before else 0) + 1
    if tries >= LAST_TRY and not (before and before.status == "stored"):
        result.told.append(Text("photo-taken-all-the-same", {"name": name, "reason": Text(f"photo-short-{verdict}")}))
        put(result, upload, page, slot, verdict)
        return
    params = {"name": name, "shown": Text(f"kind-{page.kind}")}
    told = [Text(f"photo-{verdict}", params)]
    if tries >= LAST_TRY - 1:
        told.append(Text("photo-as-file"))
    if before is not None and before.status != "refused":
        # The good one stays, and so does the word that there is none: nothing is lost by a worse one.
        if before.status == "stored":
            told.append(Text("photo-earlier-stays", {"name": name}))
        result.dropped.append(upload.file)
        result.draft = replace(draft, files={**draft.files, slot: replace(before, tries=tries)})
    else:
        result.dropped += before.files if before else ()
        held = DocumentFile(upload.file, "refused", verdict, tries, unique=upload.unique, prints=upload.prints)
        result.draft = replace(draft, files={**draft.files, slot: held})
    if (marked := f"marked-{upload.page}") in upload.parts:
        result.pictures.append(SendPicture(upload.file, marked, tuple(told)))
    else:
        result.told += told


def _ask_about(result: Sorted, upload: Upload, why: Why, slot: str = "") -> None:
    asked = replace(upload, status="asked", why=why, slot=slot)
    result.draft = replace(result.draft, inbox=(*result.draft.inbox, asked))
    result.asked += 1


def _twin(draft: Draft, upload: Upload) -> str | None:
    """The slot that holds the same picture already."""
    for slot, held in draft.files.items():
        if held.status != "stored" or draft.visiting == f"doc_{slot}":
            continue
        if any(_alike(one.prints, upload.prints, ALIKE_UNREAD) for one in held.extra_photos):
            return slot
        if not _alike(held.prints, upload.prints, ALIKE):
            continue
        page = upload.pages[held.page - 1] if len(upload.pages) >= held.page else None
        if page is not None and page.kind == held.shown and (common := set(page.fields) & set(held.fields)):
            if all(page.fields[name][0] == held.fields[name][0] for name in common):
                return slot
        elif _alike(held.prints, upload.prints, ALIKE_UNREAD):
            return slot
    return None


def _alike(one: tuple[str, ...], other: tuple[str, ...], bits: int) -> bool:
    if not one or len(one) != len(other):
        return False
    return all((int(a, 16) ^ int(b, 16)).bit_count() <= bits for a, b in zip(one, other, strict=True))


# --- telling ------------------------------------------------------------------------------------------------------------


def _tell(context: StepContext, result: Sorted, count: int, first: tuple[Text, ...]) -> None:
    draft = result.draft
    lead = list(first)
    if count > 1:
        lines = [Text("photo-ticked", {"name": _short_name(draft, slot)}) for slot in result.stored]
        if lines:
            lead.append(Text("photos-sorted", {"count": str(count), "list": Listed(tuple(lines))}))
        else:
            lead.append(Text("photos-counted", {"count": str(count)}))
        if 0 < result.asked < count and path_of(context, draft).place == SORT:
            lead.append(Text("photos-unknown", {"count": str(result.asked)}))
        if result.pictures:
            lead.append(Text("photos-refused", {"count": str(len(result.pictures))}))
    else:
        lead += [Text("document-stored", {"name": name_of_slot(draft, slot)}) for slot in result.stored]
    lead += result.told
    context.said += result.pictures
    lead += [
        Text(f"photo-{one.slot}-without-{one.question}", {"given": one.given})
        for one in not_listed(draft)
        if one.slot in result.stored
    ]
    for slot in result.stored:
        told_of_names(context, draft, slot)
    if result.asked and path_of(context, draft).place != SORT:
        # The eligibility questions come first; until then nothing is asked about photos.
        lead.append(Text("photos-asked-later", {"count": str(result.asked)}))
    if context.conversation.is_in(draft):
        # Where nothing is known yet but the question that follows, what is missing would only stand before it.
        missing = _missing(context, draft) if result.asked < count else ()
        if missing and (count > 1 or _unasked(context, draft)):
            lead.append(Text("photos-missing", {"documents": Bullets(missing)}))
    tell_of(context, draft, *lead)


def tell_of(context: StepContext, draft: Draft, *lead: Text) -> None:
    """Say this of the photos of a draft, and go on there; to a participant who is elsewhere, with the way back."""
    if context.conversation.is_in(draft):
        context.go_on(draft, *lead)
        return
    context.put(draft)
    if lead:
        context.say(
            *lead,
            buttons=((button(DraftButton(draft.id, "resume"), Text("btn-resume", {"claim": name_of(draft.kind)})),),),
        )


def _short_name(draft: Draft, slot: str) -> Text:
    """Kind recognised, or else the name of the document."""
    kind = draft.files[slot].shown
    return Text(f"kind-{kind}") if kind and kind != "other" else name_of_slot(draft, slot)


def _unasked(context: StepContext, draft: Draft) -> bool:
    """Whether the photos came before they were asked for."""
    return not isinstance(path_of(context, draft).node, Document)


def _missing(context: StepContext, draft: Draft) -> tuple[Text, ...]:
    """The documents still to come, as far as the answers tell."""
    documents = (node for node in path_of(context, draft).nodes if isinstance(node, Document))
    return tuple(label_of(document) for document in documents if still_wanted(draft, document))
