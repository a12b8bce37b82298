"""Where photos go that were looked into, and the one message that tells of all of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dialogs.claims import claims
from dialogs.claims.schema import SORT, Document
from dialogs.documents import type_of
from dialogs.documents.extracted_values import not_listed
from dialogs.documents.schema import POOR
from dialogs.documents.types import fitting, has_one_page, is_free, is_stored, is_strict, name_of_slot, takes_any
from dialogs.engine.context import Turn, button
from dialogs.engine.files import unneeded
from dialogs.engine.place import path_of
from dialogs.model.conversation import Draft, FileSlot, Further, Leaf, Sheet, Why
from dialogs.model.effects import Bullets, DropFiles, Listed, SendPicture, Text
from dialogs.prompts.document import still_wanted
from dialogs.prompts.layout import label_of, name_of
from dialogs.scenes.photos.name_mismatch import told_of_names

LAST_TRY = 3
"""The try at which a photo is taken although it can't be read well: the officer decides then."""

ALIKE, ALIKE_UNREAD = 3, 1
"""Bits in which the fingerprints of two pictures may differ and still be taken for the same picture; the cards of two people look so
alike that what is read has to agree as well, and without a reading nearly every bit has to."""

PHOTOS_PER_DOCUMENT = 10
"""As many as an album holds; more pages than that come as a PDF."""


@dataclass(slots=True)
class Sorted:
    """What became of the photos of one go."""

    draft: Draft
    stored: list[str] = field(default_factory=list)
    asked: int = 0
    told: list[Text] = field(default_factory=list)
    pictures: list[SendPicture] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def sort_out(turn: Turn, draft: Draft, *lead: Text) -> None:
    """Put every photo that was looked into where it belongs, and tell of all of them in one message, after `lead`."""
    batch = [sheet for sheet in draft.tray if sheet.status == "read"]
    result = Sorted(replace(draft, tray=tuple(sheet for sheet in draft.tray if sheet.status != "read")))
    # What is recognised first: what is not may then be the one that was asked for, if it is only one.
    unknown = [sheet for sheet in batch if _is_unknown(sheet)]
    for sheet in sorted(batch, key=_is_unknown):
        _place(turn, result, sheet, alone=sheet.album is None or len(unknown) == 1)
    if any(sheet.status == "asked" and result.draft.visiting == f"doc_{sheet.slot}" for sheet in result.draft.tray):
        # What they came back to is here; what is asked about it comes now.
        result.draft = replace(result.draft, visiting=None)
    if gone := unneeded(turn, result.draft, result.dropped):
        turn.do(DropFiles(gone, shown=True))
    _tell(turn, result, len(batch), lead)


def _is_unknown(sheet: Sheet) -> bool:
    return all(page.kind == "other" for page in sheet.pages)


def _place(turn: Turn, result: Sorted, sheet: Sheet, *, alone: bool) -> None:
    draft = result.draft
    asked_for = sheet.asked_for if sheet.asked_for and is_free(draft, sheet.asked_for) else ""
    if sheet.problem:
        name = name_of_slot(draft, asked_for) if asked_for else Text("photo-this")
        result.told.append(Text(f"file-problem-{sheet.problem}", {"name": name, "limit": sheet.limit or ""}))
        return
    twin = _twin(draft, sheet)
    number, page = best_page(draft, sheet.pages, asked_for)
    sheet = replace(sheet, page=number)
    if twin is not None:
        if page is not None and type_of(page.kind).card:
            result.told.append(Text("photo-again", {"name": name_of_slot(draft, twin)}))
            result.dropped.append(sheet.file)
        else:
            _ask_about(result, sheet, "same", twin)
    elif page is None or page.kind == "other":
        _place_unknown(result, sheet, page, asked_for, alone=alone)
    else:
        _place_known(turn, result, sheet, page, asked_for)


def best_page(draft: Draft, pages: tuple[Leaf, ...], asked_for: str) -> tuple[int, Leaf | None]:
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


def _place_known(turn: Turn, result: Sorted, sheet: Sheet, page: Leaf, asked_for: str) -> None:
    draft, claim = result.draft, claims()[result.draft.kind]
    on_path = {node.id for node in path_of(turn, draft).nodes}
    fits = [document.id for document in fitting(claim, page.kind)]
    # What the answers do not ask for (yet) is a place only for what belongs nowhere else.
    slots = [slot for slot in fits if slot in on_path] or fits
    free = [slot for slot in slots if is_free(draft, slot)]
    any_letter = bool(asked_for) and not type_of(page.kind).card and not is_strict(asked_for)
    if asked_for in slots or (any_letter and (page.verdict or not free)):
        _fill(result, sheet, page, asked_for)
    elif len(free) == 1 and not (any_letter and sheet.album is None):
        _fill(result, sheet, page, free[0])
    elif free:
        # Of several people, or a letter sent where another one was asked for.
        _ask_about(result, sheet, "whose")
    elif slots:
        _ask_about(result, sheet, "taken", slots[0])
    elif asked_for and not takes_any(draft, asked_for):
        _refuse(result, sheet, page, asked_for, "wrong_document")
    else:
        _ask_about(result, sheet, "not_needed")


def _place_unknown(result: Sorted, sheet: Sheet, page: Leaf | None, asked_for: str, *, alone: bool) -> None:
    """Not recognised, or not read at all."""
    draft = result.draft
    if not alone and asked_for and not has_one_page(asked_for):
        _ask_about(result, sheet, "unknown", asked_for)
    elif not asked_for or not alone:
        _ask_about(result, sheet, "unknown")
    elif page is None:
        _fill(result, sheet, None, asked_for)
    elif takes_any(draft, asked_for):
        _fill(result, sheet, replace(page, verdict=page.verdict if page.verdict in POOR else None), asked_for)
    else:
        _refuse(result, sheet, page, asked_for, page.verdict or "not_a_document")


def _fill(result: Sorted, sheet: Sheet, page: Leaf | None, slot: str) -> None:
    if page is not None and page.verdict:
        _refuse(result, sheet, page, slot, page.verdict)
    elif not has_one_page(slot) and is_stored(result.draft, slot):
        # They came back to a letter: for a better photo of it, or with its next page?
        _ask_about(result, sheet, "taken", slot)
    else:
        put(result, sheet, page, slot, None)


def put(result: Sorted, sheet: Sheet, page: Leaf | None, slot: str, doubt: str | None) -> None:
    """Into the slot; what was there goes."""
    draft = result.draft
    before = draft.files.get(slot)
    result.dropped += [file for file in before.files if file != sheet.file] if before else []
    held = FileSlot(
        sheet.file,
        "stored",
        doubt=doubt,
        unique=sheet.unique,
        prints=sheet.prints,
        page=sheet.page,
        shown=page.kind if page else None,
        fields=page.fields if page else {},
        parts=sheet.parts,
        late=_late(sheet),
    )
    visiting = None if draft.visiting == f"doc_{slot}" else draft.visiting
    result.draft = replace(draft, files={**draft.files, slot: held}, visiting=visiting)
    result.stored.append(slot)
    _ask_about_more(result, sheet, slot)


def add(result: Sorted, sheet: Sheet, slot: str) -> bool:
    """Another photo of a document that has one already, behind the others; False where it has as many as it can have. What is read on it
    fills nothing in: it is for the officer, who is told where it is hard to read."""
    draft = result.draft
    held = draft.files[slot]
    if len(held.files) >= PHOTOS_PER_DOCUMENT:
        result.dropped.append(sheet.file)
        return False
    page = sheet.leaf
    held = replace(
        held,
        doubt=held.doubt or (page.verdict if page and page.verdict in POOR else None),
        further=(*held.further, Further(sheet.file, sheet.unique, sheet.prints)),
        late=(*held.late, *_late(sheet)),
    )
    result.draft = replace(draft, files={**draft.files, slot: held})
    return True


def _late(sheet: Sheet) -> tuple[str, ...]:
    """The file, where it is taken before it was looked at."""
    return (sheet.file,) if sheet.status in ("waiting", "late") else ()


def _ask_about_more(result: Sorted, sheet: Sheet, slot: str) -> None:
    """A file of several pages may hold another document as well; it goes into a second slot only if the participant says so."""
    claim = claims()[result.draft.kind]
    for number, page in enumerate(sheet.pages, start=1):
        for document in fitting(claim, page.kind) if number != sheet.page and not page.verdict else ():
            if document.id != slot and is_free(result.draft, document.id):
                _ask_about(result, replace(sheet, page=number), "more", document.id)
                return


def _refuse(result: Sorted, sheet: Sheet, page: Leaf, slot: str, verdict: str) -> None:
    """Not good enough: say why and what helps. At the third try it is taken all the same, and the officer will look."""
    draft = result.draft
    before = draft.files.get(slot)
    name = name_of_slot(draft, slot)
    tries = (before.tries if before else 0) + 1
    if tries >= LAST_TRY and not (before and before.status == "stored"):
        result.told.append(Text("photo-taken-all-the-same", {"name": name, "reason": Text(f"photo-short-{verdict}")}))
        put(result, sheet, page, slot, verdict)
        return
    params = {"name": name, "shown": Text(f"kind-{page.kind}")}
    told = [Text(f"photo-{verdict}", params)]
    if tries >= LAST_TRY - 1:
        told.append(Text("photo-as-file"))
    if before is not None and before.status == "stored":
        # The good one stays; nothing is lost by a worse one.
        told.append(Text("photo-earlier-stays", {"name": name}))
        result.dropped.append(sheet.file)
        result.draft = replace(draft, files={**draft.files, slot: replace(before, tries=tries)})
    else:
        result.dropped += before.files if before else ()
        held = FileSlot(sheet.file, "refused", verdict, tries, unique=sheet.unique, prints=sheet.prints)
        result.draft = replace(draft, files={**draft.files, slot: held})
    if (marked := f"marked-{sheet.page}") in sheet.parts:
        result.pictures.append(SendPicture(sheet.file, marked, tuple(told)))
    else:
        result.told += told


def _ask_about(result: Sorted, sheet: Sheet, why: Why, slot: str = "") -> None:
    asked = replace(sheet, status="asked", why=why, slot=slot)
    result.draft = replace(result.draft, tray=(*result.draft.tray, asked))
    result.asked += 1


def _twin(draft: Draft, sheet: Sheet) -> str | None:
    """The slot that holds the same picture already."""
    for slot, held in draft.files.items():
        if held.status != "stored" or draft.visiting == f"doc_{slot}":
            continue
        if any(_alike(one.prints, sheet.prints, ALIKE_UNREAD) for one in held.further):
            return slot
        if not _alike(held.prints, sheet.prints, ALIKE):
            continue
        page = sheet.pages[held.page - 1] if len(sheet.pages) >= held.page else None
        if page is not None and page.kind == held.shown and (common := set(page.fields) & set(held.fields)):
            if all(page.fields[name][0] == held.fields[name][0] for name in common):
                return slot
        elif _alike(held.prints, sheet.prints, ALIKE_UNREAD):
            return slot
    return None


def _alike(one: tuple[str, ...], other: tuple[str, ...], bits: int) -> bool:
    if not one or len(one) != len(other):
        return False
    return all((int(a, 16) ^ int(b, 16)).bit_count() <= bits for a, b in zip(one, other, strict=True))


# --- telling ------------------------------------------------------------------------------------------------------------


def _tell(turn: Turn, result: Sorted, count: int, first: tuple[Text, ...]) -> None:
    draft = result.draft
    lead = list(first)
    if count > 1:
        lines = [Text("photo-ticked", {"name": _short_name(draft, slot)}) for slot in result.stored]
        if lines:
            lead.append(Text("photos-sorted", {"count": str(count), "list": Listed(tuple(lines))}))
        else:
            lead.append(Text("photos-counted", {"count": str(count)}))
        if 0 < result.asked < count and path_of(turn, draft).place == SORT:
            lead.append(Text("photos-unknown", {"count": str(result.asked)}))
        if result.pictures:
            lead.append(Text("photos-refused", {"count": str(len(result.pictures))}))
    else:
        lead += [Text("document-stored", {"name": name_of_slot(draft, slot)}) for slot in result.stored]
    lead += result.told
    turn.said += result.pictures
    lead += [
        Text(f"photo-{one.slot}-without-{one.question}", {"given": one.given})
        for one in not_listed(draft)
        if one.slot in result.stored
    ]
    for slot in result.stored:
        told_of_names(turn, draft, slot)
    if result.asked and path_of(turn, draft).place != SORT:
        # The eligibility questions come first; until then nothing is asked about photos.
        lead.append(Text("photos-asked-later", {"count": str(result.asked)}))
    if turn.conversation.focus == draft.id:
        # Where nothing is known yet but the question that follows, what is missing would only stand before it.
        missing = _missing(turn, draft) if result.asked < count else ()
        if missing and (count > 1 or _unasked(turn, draft)):
            lead.append(Text("photos-missing", {"documents": Bullets(missing)}))
    tell_of(turn, draft, *lead)


def tell_of(turn: Turn, draft: Draft, *lead: Text) -> None:
    """Say this of the photos of a draft, and go on there; to a participant who is elsewhere, with the way back."""
    if turn.conversation.focus == draft.id:
        turn.go_on(draft, *lead)
        return
    turn.put(draft)
    if lead:
        turn.say(
            *lead, buttons=((button(draft.id, "!resume", "", Text("btn-resume", {"claim": name_of(draft.kind)})),),)
        )


def _short_name(draft: Draft, slot: str) -> Text:
    """What was recognised, or else what the document is called."""
    kind = draft.files[slot].shown
    return Text(f"kind-{kind}") if kind and kind != "other" else name_of_slot(draft, slot)


def _unasked(turn: Turn, draft: Draft) -> bool:
    """Whether the photos came before they were asked for."""
    return not isinstance(path_of(turn, draft).node, Document)


def _missing(turn: Turn, draft: Draft) -> tuple[Text, ...]:
    """The documents still to come, as far as the answers tell."""
    documents = (node for node in path_of(turn, draft).nodes if isinstance(node, Document))
    return tuple(label_of(document) for document in documents if still_wanted(draft, document))
