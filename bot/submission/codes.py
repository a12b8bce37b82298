"""Codes of reasons that services may report; any other becomes "other", with its text."""

from __future__ import annotations

from dataclasses import replace

from dialogs.law.reasons import REASONS
from dialogs.model.decisions import Reason

OTHER = "other"


def coded(reason: Reason) -> Reason:
    """The reason as the catalogue has it. One it does not have, or has about something else, becomes "other" with its text."""
    if reason.code in REASONS and REASONS[reason.code].fits(reason.about):
        return reason
    return replace(reason, code=OTHER, about="", note=reason.note or reason.code)
