"""Drafts and claims under way."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.law.claim_lifecycle import FINAL
from dialogs.model.conversation import Conversation, Draft


def open_drafts(conversation: Conversation) -> list[Draft]:
    return [draft for draft in conversation.drafts if draft.purpose == "claim" and draft.kind in claims()]


def under_way(conversation: Conversation, besides: Draft) -> set[str]:
    """The kinds of claims that are being filled in or decided, this draft left out: none is begun a second time."""
    filled_in = {draft.kind for draft in open_drafts(conversation) if draft.id != besides.id}
    return filled_in | {
        filed.kind for filed in conversation.filed if filed.state not in FINAL and filed.id != besides.id
    }
