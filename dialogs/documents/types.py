"""Look-ups in the document types: for a slot of a claim, for a page, for a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dialogs.claims import claims
from dialogs.claims.schema import Claim, Document, words_of_slot
from dialogs.documents import document_types, registry, type_of
from dialogs.documents.schema import DocumentType, Slot
from dialogs.model.conversation import DocumentFile, Draft
from dialogs.model.effects import Text
from dialogs.understanding.commands import bare


def types_for(slot: str) -> tuple[DocumentType, ...]:
    """The types that belong into this slot, recognised or not."""
    return registry().of_slot.get(slot, ())


def kinds_for(slot: str) -> tuple[str, ...]:
    """The kinds that are recognised for a slot. Without any the participant is asked."""
    return tuple(one.id for one in types_for(slot) if one.words)


def is_strict(slot: str) -> bool:
    """True if only its own kinds go unasked into this slot."""
    return any(one.card for one in types_for(slot))


def has_one_page(slot: str) -> bool:
    """True if one page of this document is asked for; any other may have more."""
    return any(one.card or one.one_page for one in types_for(slot))


def mended_by(slot: str) -> str:
    """The one who corrects a name on the document in this slot; empty where names on it are not compared."""
    return next((one.mended_by for one in types_for(slot) if one.mended_by), "")


def lists_in(slot: str) -> Mapping[str, str]:
    """The fields of this slot that list numbers, with the question whose answer has to be among them."""
    return {name: question for one in types_for(slot) for name, question in one.lists.items()}


def fills(claim: Claim, slot: str) -> Mapping[str, str]:
    """The question each field read in this slot answers, by the name of the field."""
    return {name: question for one in registry().filled.get(slot, ()) for name, question in _filled(claim, one).items()}


def _filled(claim: Claim, slot: Slot) -> Mapping[str, str]:
    if not slot.beside:
        return slot.fills
    return next((slot.beside[one.id] for one in claim.documents if one.id in slot.beside), slot.fills)


def fitting(claim: Claim, kind: str) -> list[Document]:
    """The documents of this claim that a page of this kind can be."""
    slots = {slot.id for slot in type_of(kind).slots}
    return [document for document in claim.documents if document.id in slots]


def takes_any(draft: Draft, slot: str) -> bool:
    """True if anything may stand in this slot: its own kind is not recognised, or the participant sends another document instead."""
    return not is_strict(slot) or any(_is_replaced(draft, slot, one) for one in types_for(slot))


def _is_replaced(draft: Draft, slot: str, one: DocumentType) -> bool:
    if one.replaced_if is None:
        return False
    field, answer = one.replaced_if
    question = fills(claims()[draft.kind], slot).get(field)
    return question is not None and draft.answers.get(question) == answer


def is_free(draft: Draft, slot: str) -> bool:
    """Whether no good file is in this slot yet, or the participant came back to it to send another."""
    return not is_stored(draft, slot) or draft.visiting == f"doc_{slot}"


def is_stored(draft: Draft, slot: str) -> bool:
    """Whether a good file is in this slot."""
    return slot in draft.files and draft.files[slot].status == "stored"


def name_of_slot(draft: Draft, slot: str) -> Text:
    """The name that the claim of this draft gives the document."""
    return Text(f"doc-{words_of_slot(claims()[draft.kind], slot)}")


def readings(draft: Draft) -> Iterator[tuple[str, DocumentFile, str, str, float]]:
    """Everything read in the stored documents: (slot, its file, name of the reading, value, confidence)."""
    for slot, held in draft.files.items():
        if held.status == "stored":
            for name, (value, confidence) in held.fields.items():
                yield slot, held, name, value, confidence


def slot_named(draft: Draft, text: str) -> str:
    """The document the participant calls a photo, in words everybody uses; empty where it is none of this claim's."""
    known, said = {document.id for document in claims()[draft.kind].documents}, bare(text)
    slots = (slot.id for one in document_types().values() if said in one.said for slot in one.slots if slot.meant)
    return next((slot for slot in slots if slot in known), "")
