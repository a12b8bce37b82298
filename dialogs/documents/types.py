"""Which document a photo can be, which slot it belongs into, and which questions its readings answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from dialogs.claims import claims
from dialogs.claims.schema import Claim, Document, words_of_slot
from dialogs.model.conversation import Draft, FileSlot
from dialogs.model.effects import Text
from dialogs.understanding.answers import PASSPORT
from dialogs.understanding.commands import bare

SHOWN_IN: Mapping[str, tuple[str, ...]] = {
    "id": ("ktp",),
    "heir_id": ("ktp", "passport"),
    "proxy_id": ("ktp",),
    "passport": ("passport",),
    "kpj_card": ("kpj",),
    "kk": ("kk",),
    "bank_book": ("bank",),
    "heir_bank": ("bank",),
    "npwp": ("npwp",),
    "paklaring": ("paklaring",),
    "resign_letter": ("resign_letter",),
    "surat_kuasa": ("surat_kuasa",),
    "death_cert": ("death_cert",),
    "heir_letter": ("heir_letter",),
    "birth_cert": ("birth_cert",),
    "marriage": ("marriage",),
}
"""The kinds of document that are recognised for a slot. Of any other slot the participant is asked."""

CARDS = frozenset({"ktp", "kpj", "kk", "bank", "npwp"})
"""What is told from anything else for certain. Letters look alike: into a letter's slot any letter may go."""

STRICT = frozenset(slot for slot, kinds in SHOWN_IN.items() if CARDS & set(kinds))
"""The slots into which only their own kind goes unasked."""

SINGLE = STRICT | {"photo", "passport"}
"""The documents of which one page is asked for; any other may have more."""

KINDS = (*dict.fromkeys(kind for kinds in SHOWN_IN.values() for kind in kinds), "other")
"""Every kind that a page can be; "other" is what is not recognised."""

Verdict = Literal[
    "too_small", "too_dark", "blurred", "moved", "glare", "cropped", "not_a_document", "unreadable", "wrong_document"
]
"""Why a photo does not do."""

POOR = frozenset({"too_small", "too_dark", "blurred", "moved"})
"""Verdicts that hold whatever a picture shows."""

_OWN = {"nik": "nik", "name": "name", "birth": "birthdate"}
_FILLS: Mapping[str, Mapping[str, str]] = {
    "id": _OWN,
    "heir_id": _OWN,
    "kpj_card": {"kpj": "kpj"},
    "bank_book": {"bank": "bank", "account": "account", "holder": "holder"},
    "heir_bank": {"bank": "bank", "account": "account", "holder": "holder"},
    "npwp": {"npwp": "npwp"},
    # Its last day is that of the contract; a letter of resignation has another date, which only the letter tells.
    "paklaring": {"kpj": "kpj", "end": "end_date"},
    "contract_end": {"end": "end_date"},
}
_OF_THE_DECEASED = {"nik": "p_nik", "name": "p_name", "birth": "p_birthdate"}


def fills(claim: Claim, slot: str) -> Mapping[str, str]:
    """Which question each reading of this slot answers, by the name of the reading."""
    if slot == "id" and any(document.id == "heir_id" for document in claim.documents):
        return _OF_THE_DECEASED
    return _FILLS.get(slot, {})


def fitting(claim: Claim, kind: str) -> list[Document]:
    """The documents of this claim that a page of this kind can be."""
    return [document for document in claim.documents if kind in SHOWN_IN.get(document.id, ())]


def takes_any(draft: Draft, slot: str) -> bool:
    """Whether anything may stand in this slot: its own kind is not recognised, or the participant has a passport or KITAS instead."""
    if slot not in STRICT or slot not in ("id", "heir_id"):
        return slot not in STRICT
    # Of whoever's card it is: in the claim of an heir it may be that of the participant who died.
    return draft.answers.get(fills(claims()[draft.kind], slot)["nik"]) == PASSPORT


def is_free(draft: Draft, slot: str) -> bool:
    """Whether no good file is in this slot yet, or the participant came back to it to send another."""
    return not is_stored(draft, slot) or draft.visiting == f"doc_{slot}"


def is_stored(draft: Draft, slot: str) -> bool:
    """Whether a good file is in this slot."""
    return slot in draft.files and draft.files[slot].status == "stored"


def name_of_slot(draft: Draft, slot: str) -> Text:
    """What the claim of this draft calls the document."""
    return Text(f"doc-{words_of_slot(claims()[draft.kind], slot)}")


def readings(draft: Draft) -> Iterator[tuple[str, FileSlot, str, str, float]]:
    """Everything read in the stored documents: (slot, its file, name of the reading, value, confidence)."""
    for slot, held in draft.files.items():
        if held.status == "stored":
            for name, (value, confidence) in held.fields.items():
                yield slot, held, name, value, confidence


_WORDS: Mapping[str, tuple[str, ...]] = {
    "ktp": ("id", "heir_id"),
    "e-ktp": ("id", "heir_id"),
    "kk": ("kk",),
    "kartu keluarga": ("kk",),
    "kartu peserta": ("kpj_card",),
    "kpj": ("kpj_card",),
    "buku tabungan": ("bank_book", "heir_bank"),
    "rekening": ("bank_book", "heir_bank"),
    "npwp": ("npwp",),
    "paklaring": ("paklaring",),
    "foto": ("photo",),
    "foto diri": ("photo",),
}


def slot_named(draft: Draft, text: str) -> str:
    """The document the participant calls a photo, in words everybody uses; empty where it is none of this claim's."""
    known = {document.id for document in claims()[draft.kind].documents}
    return next((slot for slot in _WORDS.get(bare(text), ()) if slot in known), "")
