"""Editing, deleting, and answering button presses."""

from __future__ import annotations

from .errors import Json, bad_request
from .keyboards import checked_markup
from .markup import length
from .params import Params
from .sending import checked_caption, checked_text
from .state import DELETABLE_FOR, Chat
from .telegram import LocalTelegram

MOST_ANSWER = 200
_COMPARED = ("text", "entities", "caption", "caption_entities", "reply_markup")


async def edit_message_text(telegram: LocalTelegram, p: Params) -> Json:
    """editMessageText"""
    chat, message = _own_message(telegram, p)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    content = checked_text(p)
    kept = {key: value for key, value in message.items() if key not in ("text", "entities")}
    return _edited(telegram, chat, message, kept | content, p)


async def edit_message_caption(telegram: LocalTelegram, p: Params) -> Json:
    """editMessageCaption"""
    chat, message = _own_message(telegram, p)
    if "photo" not in message and "document" not in message:
        raise bad_request("there is no caption in the message to edit")
    content = checked_caption(p.text("caption"), p.text("parse_mode"), p.json("caption_entities"))
    kept = {key: value for key, value in message.items() if key not in ("caption", "caption_entities")}
    return _edited(telegram, chat, message, kept | content, p)


async def edit_message_reply_markup(telegram: LocalTelegram, p: Params) -> Json:
    """editMessageReplyMarkup"""
    chat, message = _own_message(telegram, p)
    return _edited(telegram, chat, message, dict(message), p, mark=False)


async def delete_message(telegram: LocalTelegram, p: Params) -> bool:
    """deleteMessage"""
    chat = telegram.known_chat(p.values.get("chat_id"))
    message = chat.messages.get(p.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if telegram.now() - message["date"] >= DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    telegram.remove(chat, message["message_id"])
    return True


async def delete_messages(telegram: LocalTelegram, p: Params) -> bool:
    """deleteMessages: what cannot be deleted is passed over, as Telegram does."""
    chat = telegram.known_chat(p.values.get("chat_id"))
    numbers = p.json("message_ids")
    if not isinstance(numbers, list) or not 1 <= len(numbers) <= 100:
        raise bad_request("message identifiers must be an Array of 1-100 numbers")
    for number in numbers:
        message = chat.messages.get(number)
        if message is not None and telegram.now() - message["date"] < DELETABLE_FOR:
            telegram.remove(chat, number)
    return True


async def answer_callback_query(telegram: LocalTelegram, p: Params) -> bool:
    """answerCallbackQuery"""
    text = p.text("text")
    if length(text) > MOST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    telegram.answer(p.text("callback_query_id"), {"text": text, "show_alert": p.flag("show_alert")})
    return True


def _own_message(telegram: LocalTelegram, p: Params) -> tuple[Chat, Json]:
    chat = telegram.chat_for_sending(p.values.get("chat_id"))
    message = chat.messages.get(p.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not message["from"]["is_bot"]:
        raise bad_request("message can't be edited")
    return chat, message


def _edited(telegram: LocalTelegram, chat: Chat, old: Json, new: Json, p: Params, *, mark: bool = True) -> Json:
    """The edit carried out. Telegram marks a changed text as edited, a changed keyboard not."""
    new.pop("reply_markup", None)
    markup = checked_markup(p.json("reply_markup"), inline_only=True)
    if markup is not None:
        new["reply_markup"] = markup
    if all(old.get(key) == new.get(key) for key in _COMPARED):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    telegram.limits.check(chat.id)
    return telegram.replace(chat, new, edited=mark)
