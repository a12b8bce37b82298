"""The width of a button's label, as far as Telegram shows it whole on a small phone."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

WHOLE = {1: 30, 2: 14, 3: 9, 4: 6, 5: 5}
"""Signs that are shown of a label, by the number of buttons in its row."""

CUT: Mapping[str, str] = {
    "btn-pin-email": "the address is the participant's own; its beginning tells which it is",
    "opt-branch": "the name stands first, its town may be cut",
    "opt-branch-other": "the name is what was typed",
    "opt-bank": "the names of banks are their own",
    "btn-pin-sms": "the number is the participant's own",
    "btn-resume": "the name of a claim begins with what tells it from others",
    "btn-look-at": "the name of a claim begins with what tells it from others",
    "btn-switch": "the name of a claim begins with what tells it from others",
    "btn-mend-document": "the message above names the document in full",
    "btn-mend-field": "the message above names the answer in full",
}
"""Buttons that may be longer, and why: words in them are not ours, or stand on a button of several at once."""


def width(label: str) -> int:
    """The signs of a label; a picture counts twice, what only changes the sign before it not at all."""
    return sum(_width(sign) for sign in label)


def _width(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.category(sign) == "So" or unicodedata.east_asian_width(sign) in "WF" else 1
