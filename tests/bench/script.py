"""Script of a participant: a JHT claim from /start to the first document, with presses and typing as asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

CLAIM = "jht_resign"
STORED_AT = "nik"
"""The question at which stored conversations stand."""


@dataclass(frozen=True, slots=True)
class Type:
    """Send this text."""

    text: str


@dataclass(frozen=True, slots=True)
class Press:
    """Press the button that carries this data, after the draft's id where the data begins with "|"."""

    data: str


Act = Type | Press

OPENING: tuple[Act, ...] = (
    Type("/start"),
    Press("-|claim|"),
    Press("-|consent|all"),
    Press("-|for-claim|left_work"),
    Press(f"-|start|{CLAIM}"),
)
"""Steps before the claim: greeting, consent, the choice of a claim."""

ANSWERS: Mapping[str, Act] = {
    "working_now": Press("|working_now|tidak"),
    "was_phk": Press("|was_phk|tidak"),
    "letter_date": Type("1 September 2026"),
    "nonactive": Press("|nonactive|ya"),
    "nik": Type("3276 0152 0485 0007"),
    "name": Type("sekar contohwati"),
    "birthdate": Type("12 April 1985"),
    "kpj": Type("98765432109"),
    "phone": Type("0812 9876 5432"),
    "balance": Press("|balance|to_15m"),
    "earlier_claim": Press("|earlier_claim|tidak"),
    "bank": Press("|bank|bca"),
    "account": Type("7418529630"),
    "holder": Press("|holder|same"),
    "branch": Type("Pamekasan"),
}
"""Answers by question id. The data is invented: the numbers and the address belong to no one."""

LAST = "documents"


@dataclass(frozen=True, slots=True)
class Asked:
    """Request of a bot message, with its buttons' data. `place` is a question's id, LAST, or "" for the lobby."""

    place: str
    draft: str
    buttons: tuple[str, ...]


def asked(markup: Mapping[str, Any] | None) -> Asked | None:
    """Request of a message with this reply_markup; None where it asks for nothing."""
    if not markup:
        return None
    if "keyboard" in markup:
        return Asked("phone", "", ())
    rows = markup.get("inline_keyboard", ())
    buttons = tuple(button["callback_data"] for row in rows for button in row if "callback_data" in button)
    for data in buttons:
        draft, _, rest = data.partition("|")
        if rest.startswith("!help|"):
            place = rest.removeprefix("!help|")
            if place.startswith("doc_"):
                return Asked(LAST, draft, buttons)
            return Asked(place, draft, buttons)
    return Asked("", "", buttons) if buttons else None


def reply(to: Asked) -> Act:
    """The participant's act for a question of the claim. Raises KeyError for one the script does not know."""
    act = ANSWERS[to.place]
    return Press(to.draft + act.data) if isinstance(act, Press) else act
