"""Photos that get no verdict in time: taken unread, so that nobody waits; read later, for the officer first of all.

A busy machine, a reader that can't start, or a Telegram that does not hand the file out must not hold up a claim. A photo that was asked
for goes into its slot unread. Any other stays in the inbox, and is asked about only when documents are asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dialogs.claims import claims
from dialogs.claims.schema import place_of
from dialogs.documents.extracted_values import differs, notes, read_for
from dialogs.documents.schema import POOR
from dialogs.documents.types import has_one_page, is_free, is_stored, is_strict, kinds_for, name_of_slot
from dialogs.engine.context import StepContext, button
from dialogs.engine.files import unneeded
from dialogs.engine.mending import awaits_photo
from dialogs.engine.place import facts_for, path_of
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import DocumentFile, Draft, Filed, Page
from dialogs.model.effects import DropFiles, NoteClaim, Text
from dialogs.model.events import FileChecked
from dialogs.scenes.photos.assign import Sorted, add_page, best_page, put, sort_out, tell_of


def pages_of(event: FileChecked) -> tuple[Page, ...]:
    """The pages of a file that was looked into."""
    return tuple(Page(page.kind, page.fields, page.verdict) for page in event.pages)


# --- taken unread -------------------------------------------------------------------------------------------------------


def overdue(context: StepContext, file: str) -> None:
    """A photo got no verdict in time: go on without those of its draft. Nothing happens where the verdict came first."""
    for draft in context.conversation.drafts:
        if any(upload.file == file and upload.status == "waiting" for upload in draft.inbox):
            _go_on_without(context, draft)
            return


def waits(context: StepContext, given: Any) -> bool:
    """Whether a photo of the draft is looked into."""
    return any(upload.status == "waiting" for upload in context.draft.inbox)


def wait_no_longer(context: StepContext, given: Any) -> None:
    """The participant does not want to wait for photos that are looked into."""
    _go_on_without(context, context.draft)


def _go_on_without(context: StepContext, draft: Draft) -> None:
    waiting = [upload for upload in draft.inbox if upload.status == "waiting"]
    result = Sorted(replace(draft, inbox=tuple(upload for upload in draft.inbox if upload.status != "waiting")))
    later = 0
    for upload in waiting:
        asked_for = upload.asked_for if upload.asked_for and is_free(result.draft, upload.asked_for) else ""
        if asked_for and awaits_photo(result.draft, asked_for, adds=True) and is_stored(result.draft, asked_for):
            add_page(result, upload, asked_for)
        elif asked_for and upload.album is None:
            put(result, upload, None, asked_for, None)
        else:
            likely = "" if has_one_page(asked_for) else asked_for
            late = replace(upload, status="late", why="late", slot=likely)
            result.draft = replace(result.draft, inbox=(*result.draft.inbox, late))
            later += 1
    if gone := unneeded(context, result.draft, result.dropped):
        context.do(DropFiles(gone, shown=True))
    lead = [Text("photo-taken-unread", {"name": name_of_slot(draft, slot)}) for slot in result.stored]
    if later:
        lead.append(Text("photos-looked-at-later", {"count": str(later)}))
    if any(upload.status == "read" for upload in result.draft.inbox):
        sort_out(context, context.put(result.draft), *lead)
    else:
        tell_of(context, result.draft, *lead)


# --- read later ---------------------------------------------------------------------------------------------------------


def read_late(context: StepContext, event: FileChecked) -> None:
    """Keep the reading of a photo that was taken unread. It is told where the participant can act on it."""
    for draft in context.conversation.drafts:
        for slot in _slots_of(draft.files, event.file):
            _read_in_draft(context, context.conversation.draft_of(draft.id) or draft, slot, event)
    for filed in context.conversation.filed:
        for slot in _slots_of(filed.files, event.file):
            _read_after_filing(context, context.conversation.filed_of(filed.id) or filed, slot, event)


def _slots_of(files: Mapping[str, DocumentFile], file: str) -> list[str]:
    return [slot for slot, held in files.items() if held.status == "stored" and file in held.late]


def _read_in_draft(context: StepContext, draft: Draft, slot: str, event: FileChecked) -> None:
    before, name = draft.files[slot], name_of_slot(draft, slot)
    if event.problem:
        told = Text(f"file-problem-{event.problem}", {"name": name, "limit": event.limit or ""})
        tell_of(context, _without(draft, slot, event), told)
        return
    held = _with_reading(draft, slot, event)
    place = path_of(context, draft).place
    draft = replace(draft, files={**draft.files, slot: held})
    if draft.confirmed:
        # Everything was confirmed already: a difference is for the officer, and calls nobody back from the PIN.
        draft = replace(draft, reviewed_values=_reviewed(context, draft))
    context.put(draft)
    if held.doubt and held.doubt != before.doubt and not draft.confirmed:
        _tell_of_doubt(context, draft, slot, held.doubt)
    if path_of(context, draft).place != place:
        tell_of(context, draft)


def _tell_of_doubt(context: StepContext, draft: Draft, slot: str, doubt: str) -> None:
    place = next(place_of(document) for document in claims()[draft.kind].documents if document.id == slot)
    told = Text("photo-read-late", {"name": name_of_slot(draft, slot), "reason": Text(f"photo-short-{doubt}")})
    reachable = path_of(context, draft.going_back(place)).place == place
    focused = context.conversation.is_in(draft)
    again = button(DraftButton(draft.id, "change", place), Text("btn-photo-send-again"))
    context.say(told, buttons=((again,),) if reachable and focused else ())


def _without(draft: Draft, slot: str, event: FileChecked) -> Draft:
    """The draft without a photo that turned out to be of no use: the document is asked for again."""
    held = draft.files[slot]
    held = replace(held, late=tuple(file for file in held.late if file != event.file))
    files = dict(draft.files)
    if event.file != held.file:
        files[slot] = replace(held, extra_photos=tuple(one for one in held.extra_photos if one.file != event.file))
    elif held.extra_photos:
        first, *others = held.extra_photos
        files[slot] = DocumentFile(
            first.file, "stored", unique=first.unique, prints=first.prints, extra_photos=tuple(others), late=held.late
        )
    else:
        del files[slot]
    return replace(draft.unconfirmed(), files=files, pin=None)


def _with_reading(draft: Draft, slot: str, event: FileChecked) -> DocumentFile:
    held, pages = draft.files[slot], pages_of(event)
    held = replace(held, late=tuple(file for file in held.late if file != event.file))
    if event.file != held.file:
        page = pages[0] if pages else None
        extra_photos = (
            replace(one, prints=event.fingerprints) if one.file == event.file else one for one in held.extra_photos
        )
        poor = page.verdict if page and page.verdict in POOR else None
        return replace(held, extra_photos=tuple(extra_photos), doubt=held.doubt or poor)
    number, page = best_page(draft, pages, slot)
    held = replace(held, page=number, prints=event.fingerprints, parts=event.parts)
    if page is None:
        return held
    wrong = page.kind != "other" and is_strict(slot) and page.kind not in kinds_for(slot)
    doubt = page.verdict if is_strict(slot) or page.verdict in POOR else None
    mine = page.kind in kinds_for(slot)
    return replace(
        held,
        shown=page.kind if mine else "other",
        fields=page.fields if mine else {},
        doubt=held.doubt or doubt or ("wrong_document" if wrong else None),
    )


def _reviewed(context: StepContext, draft: Draft) -> dict[str, str]:
    """Return the settled readings, with every difference a later reading brought."""
    read = read_for(claims()[draft.kind], draft, facts_for(context, draft))
    return {**draft.reviewed_values, **{question: one.raw for question, one in read.items() if differs(draft, one)}}


def _read_after_filing(context: StepContext, filed: Filed, slot: str, event: FileChecked) -> None:
    claim = claims().get(filed.kind)
    if claim is None:
        return
    draft = filed.as_draft(filed.revision)
    if event.problem:
        held = replace(filed.files[slot], doubt="unreadable", late=())
        context.say(Text("photo-of-no-use-after-filing", {"name": name_of_slot(draft, slot)}))
    else:
        held = _with_reading(draft, slot, event)
    files = {**filed.files, slot: held}
    context.conversation = context.conversation.with_filed(replace(filed, files=files))
    draft = replace(draft, files=files)
    context.do(NoteClaim(filed.id, filed.revision, notes(claim, draft, facts_for(context, draft))))
