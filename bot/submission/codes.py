"""Codes of reasons that services may report; any other becomes "other", with its text."""

from __future__ import annotations

from dataclasses import replace

from dialogs.model.decisions import Reason

OTHER = "other"
CODES = frozenset(
    {"still_active", "identity_mismatch", "several_kpj", "identity_taken", "above_limit", "photo_unreadable"}
)


def coded(reason: Reason) -> Reason:
    """The reason under a code that is known."""
    if reason.code in CODES:
        return reason
    return replace(reason, code=OTHER, note=reason.note or reason.code)
