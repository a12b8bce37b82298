"""The length of a screen: what a tired person reads on a small phone at one look."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tests.dialogs.support import Chat

SHORT = 450
"""Characters of a screen that needs no reason to be longer."""

LONGER: Mapping[str, tuple[int, str]] = {
    "review": (640, "the data that send the money, one line each, must be seen before they are confirmed"),
    "data-draft": (700, "all that is kept of a draft, in messages of twelve lines"),
    "documents-title": (700, "all documents of a claim: people take it along, on paper or as a picture"),
    "welcome": (500, "who we are, that it is free, and how to be sure it is us"),
    "help": (700, "all that can be done, and every way to reach a person"),
    "consent-notice": (540, "three things to agree to, none of which can be left out"),
    "appointment": (600, "an appointment beside the timeline: day, time, place, and what to bring"),
    "already-filed": (520, "why it is not filed again, above the claim it is about"),
    "receipt": (600, "kept as a proof: number, time, by whom, where, by when, and the promised day"),
    "receipt-correction": (580, "the same of a correction"),
    "pin-ask": (620, "a notice above it, and whose PIN it is and whose not"),
    "reason-told": (700, "reasons of an officer: what is wrong, what to do, and the way on"),
    "check-eligible": (700, "conditions, documents, further rights, and where it is filed"),
    "card-not_yet": (700, "a reason card: reason, what to do, from when, further rights"),
    "card-not_eligible": (700, "a reason card"),
    "card-other_programme": (700, "a reason card"),
    "card-ask_branch": (700, "a reason card"),
    "hint-report_now": (500, "a deadline of two days, told at once with the next question"),
    "hint-jkp": (500, "a right with a last day, told at once with the next question"),
    "hint-scholarship": (500, "a right besides, told at once with the next question"),
}
"""Screens that may be longer, by a text in them: the characters at most, and why."""


def most(ids: Collection[str]) -> int:
    """The characters a screen with these texts may have."""
    return max((LONGER[one][0] for one in ids if one in LONGER), default=SHORT)


def check_lengths(chat: Chat) -> None:
    """Raise AssertionError for a screen of this chat that is too long to be read at one look."""
    for kind, shown in chat.log:
        if kind in ("bot", "edit", "replace"):
            assert len(shown.text) <= most(shown.ids), (
                f"{len(shown.text)} characters, {most(shown.ids)} are the most; shorten it, or say why in LONGER: {shown.text}"
            )
