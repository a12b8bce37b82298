"""The parameters of what is shown, as the Bot API takes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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
    words = {"chat_id": chat_id} | shown(message.text, message.markup)
    if message.quiet:
        words["disable_notification"] = True
    return words
