"""Photos and files: taken in any order, put where they belong, answered once; what is doubtful is asked about, one thing at a time.

The problem: people send everything at once, or one by one, or the wrong thing, and hear nothing for days. The choice: every file lies in
the draft's tray until it was looked into, an album until all of it was; then each goes to its slot by what it shows (`sorting`), and one
message tells what became of it and what is missing. What can't be told is asked ("Foto ini apa?"), as a place of the claim like any other
(`photo_answers`). Rejected: one slot at a time (the participant would have to know our order), guessing (a KTP in the wrong slot costs a
week).
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.claims.schema import PIN, REFUSED, Document
from dialogs.documents.types import is_free, kinds_for, name_of_slot, slot_named, takes_any
from dialogs.engine.context import Turn
from dialogs.engine.place import path_of
from dialogs.model.conversation import Draft, FileSlot, Leaf, Sheet
from dialogs.model.effects import KeepFile, Text
from dialogs.model.events import FileChecked, SentFile
from dialogs.prompts.layout import label_of
from dialogs.scenes.photos.assign import sort_out
from dialogs.scenes.photos.late import leaves, read_late

BYTES_PER_FILE = 20 * 1024 * 1024
"""What a bot may fetch from Telegram; a larger file is refused before it is asked for."""


# --- receiving ----------------------------------------------------------------------------------------------------------


def receive(turn: Turn, draft: Draft, sent: SentFile) -> None:
    """Take a photo or file into the draft's tray, and have it looked into."""
    file, path = sent.file, path_of(turn, draft)
    if draft.purpose != "claim" or path.place in (PIN, REFUSED):
        turn.show(Text("file-at-pin" if path.place == PIN else "file-not-now"))
        return
    if file.size is not None and file.size > BYTES_PER_FILE:
        named = label_of(path.node) if isinstance(path.node, Document) else Text("photo-this")
        turn.show(Text("file-problem-too_big", {"name": named, "limit": ""}))
        return
    asked_for = path.node.id if isinstance(path.node, Document) else ""
    if sent.caption and not sent.forwarded:
        asked_for = slot_named(draft, sent.caption) or asked_for
    if file.unique and _here_already(turn, draft, file.unique, asked_for):
        return
    quiet = any(sheet.status in ("waiting", "read") for sheet in draft.tray)
    file_id = turn.draw(16)
    sheet = Sheet(file_id, asked_for=asked_for, album=sent.album, unique=file.unique, message=sent.message_id)
    turn.do(KeepFile(file_id, draft.id, asked_for, file, album=sent.album is not None))
    draft = turn.put(replace(draft, tray=(*draft.tray, sheet)))
    if not quiet or sent.album is None:
        turn.say(Text("photo-received-more" if quiet else "photo-received"))


def _here_already(turn: Turn, draft: Draft, unique: str, asked_for: str) -> bool:
    """Whether this very file is here already; then that is said, or it is asked whether it is meant for a second slot. A refused one may
    come again."""
    if any(sheet.unique == unique for sheet in draft.tray):
        turn.show(Text("photo-again", {"name": Text("photo-this")}))
        return True
    stored = [(slot, held) for slot, held in draft.files.items() if held.status == "stored"]
    found = next(
        ((slot, held) for slot, held in stored if unique in (held.unique, *(one.unique for one in held.further))), None
    )
    if found is None:
        return False
    slot, held = found
    if (
        unique == held.unique
        and asked_for not in ("", slot)
        and is_free(draft, asked_for)
        and _may_serve(draft, held, asked_for)
    ):
        pages = (*(Leaf("other"),) * (held.page - 1), Leaf(held.shown or "other", held.fields))
        sheet = Sheet(
            held.file,
            "asked",
            asked_for,
            unique=unique,
            pages=pages,
            parts=held.parts,
            prints=held.prints,
            why="same",
            page=held.page,
            slot=slot,
        )
        turn.go_on(replace(draft, tray=(*draft.tray, sheet)))
    else:
        turn.show(Text("photo-again", {"name": name_of_slot(draft, slot)}))
    return True


def _may_serve(draft: Draft, held: FileSlot, slot: str) -> bool:
    """Whether what is in one slot can be meant for another as well."""
    return held.shown is None or takes_any(draft, slot) or held.shown in kinds_for(slot)


# --- looked into --------------------------------------------------------------------------------------------------------


def checked(turn: Turn, event: FileChecked) -> None:
    """A file was looked into: once all of its album were, put them where they belong and say so."""
    for draft in turn.conversation.drafts:
        looked_into = (sheet for sheet in draft.tray if sheet.status in ("waiting", "late"))
        sheet = next((sheet for sheet in looked_into if sheet.file == event.file), None)
        if sheet is not None:
            pages = leaves(event)
            read = replace(
                sheet,
                status="read",
                problem=event.problem,
                limit=event.limit,
                pages=pages,
                parts=event.parts,
                prints=event.fingerprints,
            )
            draft = turn.put(replace(draft, tray=_with(draft.tray, read)))
            if not any(other.status == "waiting" and other.album == sheet.album for other in draft.tray):
                sort_out(turn, draft)
            return
    # In a slot already, taken unread; or replaced or deleted meanwhile, and nobody waits for it.
    read_late(turn, event)


def _with(tray: tuple[Sheet, ...], sheet: Sheet) -> tuple[Sheet, ...]:
    return tuple(sheet if other.file == sheet.file else other for other in tray)
