"""What the participant says a photo is, by a button or in words."""

from __future__ import annotations

from dataclasses import replace

from dialogs.claims import claims
from dialogs.documents.schema import POOR
from dialogs.documents.types import has_one_page, is_stored, is_strict, kinds_for, name_of_slot, slot_named
from dialogs.engine.context import Turn
from dialogs.engine.files import unneeded
from dialogs.model.conversation import Draft, Leaf, Sheet
from dialogs.model.effects import DropFiles, Text
from dialogs.prompts.upload import ADD, ALL, EACH, NONE, asked_about, meant_by, together_with
from dialogs.scenes.photos.assign import PHOTOS_PER_DOCUMENT, Sorted, add, put
from dialogs.scenes.photos.name_mismatch import told_of_names
from dialogs.understanding.answers.choice import yes_or_no


def sort_by_hand(turn: Turn, draft: Draft, file: str, said: str) -> None:
    """The participant says what a photo is: the document `said`; ADD and the document it is another page of; ALL or ADD_ALL and what a
    whole album is; EACH where its photos are different things; NONE where it is not for this claim."""
    sheet = asked_about(draft)
    slot = said.lstrip(ADD + ALL)
    known = {document.id for document in claims()[draft.kind].documents}
    if sheet is None or sheet.file != file or (slot not in known and said not in (NONE, EACH)):
        turn.show(Text("button-old"))
        return
    if said == EACH:
        _one_by_one(turn, draft, sheet)
        return
    sheets = together_with(draft, sheet) if ALL in said else (sheet,)
    result = Sorted(replace(draft, tray=tuple(other for other in draft.tray if other not in sheets)))
    if said == NONE:
        if all(sheet.file not in held.files for held in draft.files.values()):
            result.dropped.append(sheet.file)
        lead = Text("photo-not-used" if result.dropped else "photo-left")
    elif said.startswith(ADD):
        lead = _added(turn, result, sheets, slot)
    else:
        lead = _taken(turn, result, sheets, slot)
    if gone := unneeded(turn, result.draft, result.dropped):
        turn.do(DropFiles(gone))
    turn.go_on(result.draft, lead)


def _one_by_one(turn: Turn, draft: Draft, sheet: Sheet) -> None:
    each = together_with(draft, sheet)
    tray = tuple(replace(other, slot="", album=None) if other in each else other for other in draft.tray)
    turn.go_on(replace(draft, tray=tray))


def _added(turn: Turn, result: Sorted, sheets: tuple[Sheet, ...], slot: str) -> Text:
    if not is_stored(result.draft, slot):
        # It was skipped or replaced since the button was shown.
        return _taken(turn, result, sheets, slot)
    name = name_of_slot(result.draft, slot)
    fitted = [add(result, sheet, slot) for sheet in sheets]
    if not all(fitted):
        return Text("photo-pages-full", {"name": name, "count": str(PHOTOS_PER_DOCUMENT)})
    return Text("photo-page-added", {"name": name, "count": str(len(result.draft.files[slot].files))})


def _taken(turn: Turn, result: Sorted, sheets: tuple[Sheet, ...], slot: str) -> Text:
    sheet, *rest = sheets
    page = sheet.leaf
    doubt = page.verdict if page and (is_strict(slot) or page.verdict in POOR) else None
    foreign = page is not None and page.kind not in kinds_for(slot)
    if foreign and sheet.why in ("unknown", "not_needed", "same"):
        # The participant knows better than the reading what this is; nothing read in it is taken.
        page = Leaf("other")
    put(result, replace(sheet, pages=()), page, slot, doubt)
    for other in rest:
        add(result, other, slot)
    if sheet.why in ("unknown", "late") and not has_one_page(slot):
        # The others of its album may well be the next pages.
        tray = (replace(other, slot=slot) if _may_follow(other, sheet) else other for other in result.draft.tray)
        result.draft = replace(result.draft, tray=tuple(tray))
    told_of_names(turn, result.draft, slot)
    name = name_of_slot(result.draft, slot)
    return (
        Text("document-stored-pages", {"name": name, "count": str(len(sheets))})
        if rest
        else Text("document-stored", {"name": name})
    )


def _may_follow(other: Sheet, sheet: Sheet) -> bool:
    return sheet.album is not None and (other.status, other.why, other.slot, other.album) == (
        sheet.status,
        sheet.why,
        "",
        sheet.album,
    )


def said_what_it_is(turn: Turn, draft: Draft, text: str) -> None:
    """The participant typed what the photo shows; what is not understood is asked again, with buttons."""
    sheet = asked_about(draft)
    said = sheet and (slot_named(draft, text) or meant_by(draft, sheet, yes_or_no(text)))
    if sheet is None or not said:
        turn.show(Text("use-buttons"))
    else:
        sort_by_hand(turn, draft, sheet.file, said)
