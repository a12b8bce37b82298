"""Steps of a whole claim, counted from outside: taps, typed messages, files, and messages of the bot."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogs.claims.schema import REVIEW
from tests.dialogs.scripted_users import SEKAR, choose_reason, go
from tests.dialogs.support import Chat, Shown

FOUND: dict[str, dict[str, str]] = {
    "kpj": {"kpj": "98765432109", "name": "SEKAR CONTOHWATI"},
    "ktp": {"nik": "3276015204850003", "name": "SEKAR CONTOHWATI", "birth": "1985-04-12"},
    "resign_letter": {},
    "kk": {"kk": "3276010101120007", "niks": "3276015204850003,3276010107830001"},
    "bank": {"bank": "BCA", "account": "7418529630", "holder": "SEKAR CONTOHWATI"},
    "other": {},
    "paklaring": {"name": "SEKAR CONTOHWATI"},
}
"""The papers of a JHT claim after a resignation, with what is read in each; nothing in the portrait."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Numbers of one claim from /start to the receipt. An album is one sending; edits of the bot are not new messages."""

    taps: int
    typed: int
    sendings: int
    messages: int
    words: int

    @property
    def of_the_person(self) -> int:
        """All the person does."""
        return self.taps + self.typed + self.sendings


def counted(chat: Chat) -> Steps:
    """Count what stands in the chat's log. The press on START and its command are no step."""
    kinds = [kind for kind, _ in chat.log]
    contacts = sum(kind == "sends" and what == "their contact" for kind, what in chat.log)
    files = sum(kind == "sends" and what != "their contact" for kind, what in chat.log)
    shown = [what for kind, what in chat.log if kind in ("bot", "replace", "edit") and isinstance(what, Shown)]
    return Steps(
        taps=kinds.count("presses") + contacts,
        typed=sum(kind == "says" and what != "/start" for kind, what in chat.log),
        sendings=min(files, 1),
        messages=kinds.count("bot"),
        words=sum(len(re.findall(r"\w+", one.text)) for one in shown),
    )


def photos_first() -> Chat:
    """A resignation claim whose papers are all sent in one album when the form begins."""
    chat = _through_the_gates()
    _album(chat)
    for place in ("phone", "balance", "bank"):
        while chat.place != place:
            chat.press("btn-read-all")
        if place != "bank":
            go(chat, "balance" if place == "phone" else "bank")
    chat.press("btn-read-all")
    return _filed(chat)


def typed() -> Chat:
    """The same, every answer typed or chosen, and the papers sent in one album when they are asked for."""
    chat = _through_the_gates()
    go(chat, "birthdate", SEKAR)
    chat.press("opt-day")
    go(chat, "doc_kpj_card", SEKAR)
    _album(chat)
    return _filed(chat)


def _through_the_gates() -> Chat:
    chat = Chat(name="Sekar")
    chat.say("/start")
    chat.press("menu-claim")
    chat.press("btn-consent-all")
    choose_reason(chat, "jht_resign")
    return go(chat, "nik", SEKAR)


def _album(chat: Chat) -> None:
    for _ in FOUND:
        chat.photo(album="A")
    for number, (kind, fields) in enumerate(FOUND.items()):
        chat.shows(kind, nth=number - len(FOUND), **fields)
    # Nothing is read on a portrait, so it is asked about.
    chat.press("btn-photo-is", "doc-photo")


def _filed(chat: Chat) -> Chat:
    go(chat, REVIEW, SEKAR)
    chat.press("btn-confirm")
    chat.say(chat.pin)
    chat.recorded()
    return chat
