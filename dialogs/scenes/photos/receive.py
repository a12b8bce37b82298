"""Photos and files: taken in any order, put where they belong, answered once; what is doubtful is asked about, one thing at a time.

The problem: people send everything at once, or one by one, or the wrong thing, and hear nothing for days. The choice: every file lies in
the draft's inbox until it was looked into, an album until all of it was; then each goes to its slot by what it shows (`assign`), and one
message tells what became of it and what is missing. What can't be told is asked ("Foto ini apa?"), as a place of the claim like any other
(`resolve`). Rejected: one slot at a time (the participant would have to know our order), guessing (a KTP in the wrong slot costs a
week).
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.claims.schema import Document
from dialogs.documents.types import is_free, kinds_for, slot_named, takes_any
from dialogs.engine.context import StepContext
from dialogs.engine.place import path_of
from dialogs.engine.ways_on import told_of_failure
from dialogs.model.conversation import DocumentFile, Draft, Page, Upload
from dialogs.model.effects import KeepFile, Text
from dialogs.model.events import FileChecked, SentFile
from dialogs.prompts.layout import label_of
from dialogs.prompts.upload import same_photo
from dialogs.scenes.photos.assign import sort_out
from dialogs.scenes.photos.late import pages_of, read_late

BYTES_PER_FILE = 20 * 1024 * 1024
"""Most a bot may fetch from Telegram. A larger file is refused before it is fetched."""


# --- receiving ----------------------------------------------------------------------------------------------------------


def refuse_at_pin(context: StepContext, sent: SentFile) -> None:
    context.show(Text("file-at-pin"))


def refuse_now(context: StepContext, sent: SentFile) -> None:
    context.show(Text("file-not-now"))


def refuse_outside(context: StepContext, sent: SentFile) -> None:
    context.show(Text("file-no-claim"))


def receive(context: StepContext, sent: SentFile) -> None:
    """Take a photo or file into the draft's inbox, and have it looked into."""
    draft, file = context.draft, sent.file
    path = path_of(context, draft)
    if file.size is not None and file.size > BYTES_PER_FILE:
        named = label_of(path.node) if isinstance(path.node, Document) else Text("photo-this")
        told = told_of_failure(context, path.place, "", Text("try-document")) if isinstance(path.node, Document) else []
        context.show(Text("file-problem-too_big", {"name": named, "limit": ""}), *told)
        return
    asked_for = path.node.id if isinstance(path.node, Document) else ""
    if sent.caption and not sent.forwarded:
        asked_for = slot_named(draft, sent.caption) or asked_for
    if file.unique and _here_already(context, draft, file.unique, asked_for):
        return
    quiet = any(upload.status in ("waiting", "read") for upload in draft.inbox)
    file_id = context.draw(16)
    upload = Upload(file_id, asked_for=asked_for, album=sent.album, unique=file.unique, message=sent.message_id)
    context.do(KeepFile(file_id, draft.id, asked_for, file, album=sent.album is not None))
    draft = context.put(replace(draft, inbox=(*draft.inbox, upload)))
    if not quiet or sent.album is None:
        context.say(Text("photo-received-more" if quiet else "photo-received"), passing=True)


def _here_already(context: StepContext, draft: Draft, unique: str, asked_for: str) -> bool:
    """Whether this very file is here already; then that is said, or it is asked whether it is meant for a second slot. A refused one may
    come again."""
    if any(upload.unique == unique for upload in draft.inbox):
        context.show(Text("photo-twice"))
        return True
    stored = [(slot, held) for slot, held in draft.files.items() if held.status == "stored"]
    found = next(
        ((slot, held) for slot, held in stored if unique in (held.unique, *(one.unique for one in held.extra_photos))),
        None,
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
        pages = (*(Page("other"),) * (held.page - 1), Page(held.shown or "other", held.fields))
        upload = Upload(
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
        context.go_on(replace(draft, inbox=(*draft.inbox, upload)))
    else:
        context.show(same_photo(draft, slot))
    return True


def _may_serve(draft: Draft, held: DocumentFile, slot: str) -> bool:
    """Whether what is in one slot can be meant for another as well."""
    return held.shown is None or takes_any(draft, slot) or held.shown in kinds_for(slot)


# --- looked into --------------------------------------------------------------------------------------------------------


def checked(context: StepContext, event: FileChecked) -> None:
    """A file was looked into: once all of its album were, put them where they belong and say so."""
    for draft in context.conversation.drafts:
        looked_into = (upload for upload in draft.inbox if upload.status in ("waiting", "late"))
        upload = next((upload for upload in looked_into if upload.file == event.file), None)
        if upload is not None:
            pages = pages_of(event)
            read = replace(
                upload,
                status="read",
                problem=event.problem,
                limit=event.limit,
                pages=pages,
                parts=event.parts,
                prints=event.fingerprints,
            )
            draft = context.put(replace(draft, inbox=_with(draft.inbox, read)))
            if not any(other.status == "waiting" and other.album == upload.album for other in draft.inbox):
                sort_out(context, draft)
            return
    # In a slot already, taken unread; or replaced or deleted meanwhile, and nobody waits for it.
    read_late(context, event)


def _with(inbox: tuple[Upload, ...], upload: Upload) -> tuple[Upload, ...]:
    return tuple(upload if other.file == upload.file else other for other in inbox)
