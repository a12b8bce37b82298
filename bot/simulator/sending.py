"""The send… methods."""

from __future__ import annotations

from typing import Any

from .errors import Json, bad_request
from .files import MOST_UPLOAD, check_photo_upload
from .keyboards import checked_markup
from .markup import Formatted, find_entities, length, parse_html, trimmed
from .params import Params, Upload
from .state import Chat
from .telegram import LocalTelegram

MOST_TEXT = 4096
MOST_CAPTION = 1024

_ACTIONS = frozenset(
    (
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    )
)


def formatted(text: str, parse_mode: str, entities: Any) -> Formatted:
    """Text with its entities from a parse mode, from given entities, or as Telegram finds them by itself."""
    if parse_mode:
        if parse_mode.lower() != "html":
            raise bad_request(f"unsupported parse_mode: the local Bot API reads HTML, not {parse_mode}")
        return parse_html(text)
    if entities:
        if not isinstance(entities, list) or not all(isinstance(entity, dict) for entity in entities):
            raise bad_request("can't parse message entities: Array of objects expected")
        return trimmed(text, tuple(entities))
    return trimmed(text, find_entities(text))


def checked_text(p: Params) -> Json:
    """`text` and `entities` of a message from the call. Raises ApiError 400."""
    read = formatted(p.text("text"), p.text("parse_mode"), p.json("entities"))
    if not read.text:
        raise bad_request("message text is empty")
    if length(read.text) > MOST_TEXT:
        raise bad_request("message is too long")
    return {"text": read.text, **({"entities": list(read.entities)} if read.entities else {})}


def checked_caption(text: str, parse_mode: str, entities: Any) -> Json:
    """`caption` and `caption_entities` of a message, nothing where there is no caption. Raises ApiError 400."""
    read = formatted(text, parse_mode, entities)
    if length(read.text) > MOST_CAPTION:
        raise bad_request("message caption is too long")
    if not read.text:
        return {}
    return {"caption": read.text, **({"caption_entities": list(read.entities)} if read.entities else {})}


async def send_message(telegram: LocalTelegram, p: Params) -> Json:
    """sendMessage"""
    chat = telegram.chat_for_sending(p.values.get("chat_id"))
    content = checked_text(p) | _options(chat, p)
    return _post(telegram, chat, content, p)


async def send_photo(telegram: LocalTelegram, p: Params) -> Json:
    """sendPhoto"""
    chat = telegram.chat_for_sending(p.values.get("chat_id"))
    media = _photo(telegram, p.media("photo"))
    return _post(telegram, chat, media | _caption(p) | _options(chat, p), p)


async def send_document(telegram: LocalTelegram, p: Params) -> Json:
    """sendDocument"""
    chat = telegram.chat_for_sending(p.values.get("chat_id"))
    media = _document(telegram, p.media("document"))
    return _post(telegram, chat, media | _caption(p) | _options(chat, p), p)


async def send_media_group(telegram: LocalTelegram, p: Params) -> list[Json]:
    """sendMediaGroup"""
    chat = telegram.chat_for_sending(p.values.get("chat_id"))
    items = p.json("media")
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise bad_request("can't parse media JSON object")
    if not 2 <= len(items) <= 10:
        raise bad_request("wrong number of messages in the album: 2-10 expected")
    kinds = {item.get("type") for item in items}
    if len(kinds) > 1 or not kinds <= {"photo", "document"}:
        raise bad_request("media of these types can't be mixed in an album")
    options = _options(chat, p) | {"media_group_id": telegram.new_album_id()}
    contents = []
    for item in items:
        source = p.resolve(str(item.get("media") or ""), "media")
        media = _photo(telegram, source) if item["type"] == "photo" else _document(telegram, source)
        caption = checked_caption(item.get("caption") or "", item.get("parse_mode") or "", item.get("caption_entities"))
        contents.append(media | caption | options)
    telegram.limits.check(chat.id)
    return [telegram.post(chat, content) for content in contents]


async def send_location(telegram: LocalTelegram, p: Params) -> Json:
    """sendLocation"""
    chat = telegram.chat_for_sending(p.values.get("chat_id"))
    return _post(telegram, chat, {"location": _location(p)} | _options(chat, p), p)


async def send_venue(telegram: LocalTelegram, p: Params) -> Json:
    """sendVenue"""
    chat = telegram.chat_for_sending(p.values.get("chat_id"))
    for name in ("title", "address"):
        if not p.text(name):
            raise bad_request(f"{name} must be non-empty")
    venue = {"location": _location(p), "title": p.text("title"), "address": p.text("address")}
    return _post(telegram, chat, {"venue": venue, "location": venue["location"]} | _options(chat, p), p)


async def send_contact(telegram: LocalTelegram, p: Params) -> Json:
    """sendContact"""
    chat = telegram.chat_for_sending(p.values.get("chat_id"))
    for name in ("phone_number", "first_name"):
        if not p.text(name):
            raise bad_request(f"{name} must be non-empty")
    contact = {"phone_number": p.text("phone_number"), "first_name": p.text("first_name")}
    return _post(telegram, chat, {"contact": contact} | _options(chat, p), p)


async def send_chat_action(telegram: LocalTelegram, p: Params) -> bool:
    """sendChatAction"""
    chat = telegram.chat_for_sending(p.values.get("chat_id"))
    action = p.text("action")
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    telegram.show_typing(chat, action)
    return True


def _post(telegram: LocalTelegram, chat: Chat, content: Json, p: Params) -> Json:
    markup = checked_markup(p.json("reply_markup"))
    telegram.limits.check(chat.id)
    return telegram.post(chat, content, markup)


def _caption(p: Params) -> Json:
    return checked_caption(p.text("caption"), p.text("parse_mode"), p.json("caption_entities"))


def _options(chat: Chat, p: Params) -> Json:
    options: Json = {}
    reply = p.json("reply_parameters") or {}
    message_id = reply.get("message_id") if isinstance(reply, dict) else None
    if message_id is not None:
        if message_id in chat.messages:
            options["reply_to_message"] = {
                key: value for key, value in chat.messages[message_id].items() if key != "reply_to_message"
            }
        elif not reply.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
    preview = p.json("link_preview_options")
    if preview:
        options["link_preview_options"] = preview
    if p.flag("protect_content"):
        options["has_protected_content"] = True
    return options


def _photo(telegram: LocalTelegram, source: Upload | str) -> Json:
    if isinstance(source, str):
        content = telegram.files.known(source, "photo").bytes()
    else:
        check_photo_upload(source.content)
        content = source.content
    return {"photo": telegram.files.photo(content)}


def _document(telegram: LocalTelegram, source: Upload | str) -> Json:
    if isinstance(source, str):
        stored = telegram.files.known(source, "document")
        return {"document": telegram.files.document(stored.content, stored.name, stored.mime_type)}
    if len(source.content) > MOST_UPLOAD:
        raise bad_request("file is too big")
    return {"document": telegram.files.document(source.content, source.name, source.mime_type)}


def _location(p: Params) -> Json:
    try:
        latitude, longitude = float(p.values["latitude"]), float(p.values["longitude"])
    except (KeyError, TypeError, ValueError):
        raise bad_request("wrong latitude or longitude") from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_request("wrong latitude or longitude")
    return {"latitude": latitude, "longitude": longitude}
