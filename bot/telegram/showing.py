"""The parameters of what is shown, as the Bot API takes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram import InputFile
from telegram.constants import ParseMode

from bot.ports import Message


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
    """What sendMessage takes."""
    return {"chat_id": chat_id} | shown(message.text, message.markup) | _quiet(message)


def attaching(chat_id: int, message: Message, name: str, content: bytes) -> dict[str, Any]:
    """What sendDocument takes: this file, the message's text as its caption."""
    words: dict[str, Any] = {
        "chat_id": chat_id,
        "document": InputFile(content, filename=name),
        "caption": message.text,
        "parse_mode": ParseMode.HTML.value,
    }
    if message.markup:
        words["reply_markup"] = dict(message.markup)
    return words | _quiet(message)


def _quiet(message: Message) -> dict[str, Any]:
    return {"disable_notification": True} if message.quiet else {}
