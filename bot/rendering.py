"""From what the dialogue wants said to the calls the Bot API takes."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

from bot.ports.conversations import Message
from bot.texts import joined, plain, render
from dialogs.model.contact import Operator
from dialogs.model.effects import (
    Delete,
    Edit,
    EndButtons,
    RemoveButtons,
    ReplyKeyboard,
    Rows,
    Say,
    SendCalendar,
    SendPaper,
    SendPicture,
    Text,
    Utterance,
)

_MARKED = re.compile("<b><u>(.*?)</u></b>", re.DOTALL)
"""Mark of signs by `bot.texts` in Telegram's HTML. People's text is escaped, so it can't look like it."""


def message(said: Utterance, locale: str, operator: Operator | None = None) -> Message:
    """The call for this utterance, with all words in place. Raises MissingText for a text that is not there.

    `operator`: who runs the bot, for the texts that name them.
    """
    match said:
        case Say(parts, buttons, keyboard):
            return Message(
                "send" if said.instead is None else "replace",
                joined(parts, locale, operator),
                inline(buttons, locale) if buttons else _reply(keyboard, locale),
                said.instead,
                quiet=said.quiet,
                reply_to=said.reply_to,
                aside=said.aside,
                passing=said.passing,
            )
        case Edit(message_id, parts, buttons):
            return Message(
                "edit", joined(parts, locale, operator), inline(buttons, locale) if buttons else None, message_id
            )
        case RemoveButtons(message_id):
            return Message("settle", message_id=message_id)
        case EndButtons(begins):
            return Message("settle", begins=begins)
        case Delete(message_id):
            return Message("delete", message_id=message_id)
        case SendPaper():
            markup = inline(said.buttons, locale) if said.buttons else None
            return Message(
                "document", joined(said.caption, locale, operator), markup, paper=_paper(said, locale, operator)
            )
        case SendCalendar():
            paper = _calendar(said, locale, operator)
            return Message("document", joined(said.caption, locale, operator), quiet=True, paper=paper)
        case SendPicture(file, part, caption, buttons):
            markup = inline(buttons, locale) if buttons else None
            return Message("photo", joined(caption, locale, operator), markup, picture={"file": file, "part": part})


def _paper(said: SendPaper, locale: str, operator: Operator | None) -> Mapping[str, Any]:
    """The words of a page, as data: plain, because what is printed has no markup."""
    return {
        "lang": locale,
        "name": f"{plain(said.name, locale, operator)}.pdf",
        "title": plain(said.title, locale, operator),
        "sections": [
            {
                "heading": plain(part.heading, locale, operator),
                "items": [plain(item, locale, operator) for item in part.items],
                "pairs": [
                    [plain(label, locale, operator), _runs(value, locale, operator)] for label, value in part.pairs
                ],
                "lines": [plain(line, locale, operator) for line in part.lines],
            }
            for part in said.sections
        ],
        "notes": [plain(note, locale, operator) for note in said.notes],
        "lead": [plain(words, locale, operator) for words in said.lead],
        "code": [plain(said.code.label, locale, operator), said.code.words] if said.code else None,
    }


def _calendar(said: SendCalendar, locale: str, operator: Operator | None) -> Mapping[str, Any]:
    """The words and numbers of a calendar's file, as data (`bot.calendar.invitation`)."""
    return {
        "name": f"{plain(said.name, locale, operator)}.ics",
        "calendar": {
            "title": plain(said.title, locale, operator),
            "uid": said.uid,
            "number": said.number,
            "made": said.made.isoformat(),
            "at": said.at.isoformat(),
            "zone": said.zone,
            "place": said.place,
            "link": said.link,
            "bring": list(said.bring),
            "point": list(said.point) if said.point else None,
            "cancelled": said.cancelled,
        },
    }


def _runs(value: Text, locale: str, operator: Operator | None) -> list[list[Any]]:
    """Words to print, cut where a marked sign begins or ends: [[words, marked], …]."""
    runs = [
        [html.unescape(words), bool(place % 2)]
        for place, words in enumerate(_MARKED.split(render(value, locale, operator)))
    ]
    return [run for run in runs if run[0]]


def inline(rows: Rows, locale: str) -> Mapping[str, Any]:
    """Buttons under a message, as the Bot API takes them."""
    return {
        "inline_keyboard": [
            [
                {"text": plain(button.label, locale)}
                | ({"url": button.url} if button.url is not None else {"callback_data": button.data})
                for button in row
            ]
            for row in rows
        ]
    }


def _reply(keyboard: ReplyKeyboard | str | None, locale: str) -> Mapping[str, Any] | None:
    if keyboard is None:
        return None
    if isinstance(keyboard, str):
        return {"remove_keyboard": True}
    shares = {"nothing": {}, "contact": {"request_contact": True}, "location": {"request_location": True}}
    rows = [[{"text": plain(button.label, locale)} | shares[button.shares] for button in row] for row in keyboard.rows]
    return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}
