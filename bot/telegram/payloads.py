"""The parameters of what is shown, as the Bot API takes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram import InputFile
from telegram.constants import ParseMode

from bot.ports.conversations import Message

_PHOTO_NAME = "foto.jpg"
"""Nobody sees it; what stands in it must not say what the picture shows."""
_PAGE_NAME = "halaman.pdf"


def shown(text: str, markup: Mapping[str, Any] | None) -> dict[str, Any]:
    """Rendered HTML and its keyboard, link previews off."""
    words: dict[str, Any] = {
        "text": text,
        "parse_mode": ParseMode.HTML.value,
        "link_preview_options": {"is_disabled": True},
    }
    if markup:
        words["reply_markup"] = dict(markup)
    return words


def sending(chat_id: int, message: Message) -> dict[str, Any]:
    """Fields of sendMessage."""
    return {"chat_id": chat_id} | shown(message.text, message.markup) | _quiet(message) | _replying(message)


def captioned(text: str, markup: Mapping[str, Any] | None) -> dict[str, Any]:
    """Rendered HTML under a file, and its keyboard."""
    words: dict[str, Any] = {"caption": text, "parse_mode": ParseMode.HTML.value}
    if markup:
        words["reply_markup"] = dict(markup)
    return words


def attaching(chat_id: int, message: Message, content: bytes) -> tuple[str, dict[str, Any]]:
    """The method, in lower case, and what it takes to send this content with the message's text as its caption."""
    if message.kind == "photo":
        method, field, name = "sendphoto", "photo", _PHOTO_NAME
    else:
        method, field, name = "senddocument", "document", str(message.paper["name"]) if message.paper else _PAGE_NAME
    attached = {"chat_id": chat_id, field: InputFile(content, filename=name)}
    return method, attached | captioned(message.text, message.markup) | _quiet(message)


def _replying(message: Message) -> dict[str, Any]:
    if message.reply_to is None:
        return {}
    # Sent all the same where the participant has deleted what it is about.
    return {"reply_parameters": {"message_id": message.reply_to, "allow_sending_without_reply": True}}


def _quiet(message: Message) -> dict[str, Any]:
    return {"disable_notification": True} if message.quiet else {}
