"""Conversion of PTB's Update into an event of the dialogue. A pure function; nothing is decided here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Bot, CallbackQuery, Chat, ChatMember, ChatMemberUpdated, Message, Update

from bot.ports.conversations import StorageKey
from dialogs.model.events import (
    Blocked,
    ButtonPressed,
    CommandReceived,
    Edited,
    Event,
    IncomingFile,
    OtherKind,
    SentFile,
    SentOther,
    SharedContact,
    SharedLocation,
    TextReceived,
    Unblocked,
)

ALLOWED_UPDATES = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER)
"""Updates asked of Telegram; all others never come."""

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL)

_OTHER: tuple[tuple[str, OtherKind], ...] = (
    ("sticker", "sticker"),
    ("voice", "voice"),
    ("video_note", "video"),
    ("video", "video"),
    ("audio", "audio"),
    ("poll", "poll"),
    ("dice", "dice"),
    ("game", "game"),
    ("story", "story"),
    ("paid_media", "unknown"),
    ("checklist", "unknown"),
    ("giveaway", "unknown"),
    ("giveaway_winners", "unknown"),
    ("invoice", "unknown"),
)


@dataclass(frozen=True, slots=True)
class Inbound:
    """Something happened to a conversation. `query_id` is set for a pressed button, which waits for an answer.

    `user_language` is the IETF tag of the person's app, unverified.
    """

    key: StorageKey
    event_id: str
    event: Event
    query_id: str | None
    chat_id: int
    user_language: str | None


@dataclass(frozen=True, slots=True)
class NotPrivate:
    """Somebody called us in a group or channel, where nobody may tell us anything personal."""

    chat_id: int
    query_id: str | None
    user_language: str | None


def event_id(update_id: int) -> str:
    """The name of an update in our history."""
    return f"tg:{update_id}"


def parsed(body: Mapping[str, Any], bot: Bot | None) -> Update:
    """The update as PTB's object. Raises what PTB raises for a body it can't read.

    Of a pressed message only its place is kept, as of one too old to be seen: its words and keyboard are our own, and reading them
    costs more than all the rest.
    """
    update = dict(body)
    query = update.get(Update.CALLBACK_QUERY)
    if isinstance(query, dict) and isinstance(message := query.get("message"), dict):
        place = {"chat": message["chat"], "message_id": message["message_id"], "date": 0}
        update[Update.CALLBACK_QUERY] = query | {"message": place}
    return Update.de_json(update, bot)


def read(update: Update, bot_id: int) -> Inbound | NotPrivate | None:
    """Event of the update; None for one that means nothing to us (service messages, other bots, unknown kinds)."""
    if (message := update.message) is not None:
        return _of_message(update, message, bot_id, _said(message))
    if (query := update.callback_query) is not None:
        return _of_press(update, query, bot_id)
    if (edited := update.edited_message) is not None:
        return _of_message(update, edited, bot_id, _edited(edited))
    if (change := update.my_chat_member) is not None:
        return _of_membership(update, change, bot_id)
    return None


def whose(body: Mapping[str, Any], bot_id: int) -> tuple[StorageKey | None, str | None]:
    """Private conversation of an update that can't be read, and the button press to answer, as far as it shows."""
    for kind in ALLOWED_UPDATES:
        content = body.get(kind)
        if not isinstance(content, Mapping):
            continue
        pressed = kind == Update.CALLBACK_QUERY
        query_id = content.get("id") if pressed else None
        within = content.get("message") if pressed else content
        chat = within.get("chat") if isinstance(within, Mapping) else None
        person = content.get("from")
        key = None
        if isinstance(chat, Mapping) and isinstance(person, Mapping) and chat.get("type") == Chat.PRIVATE:
            chat_id, user_id = chat.get("id"), person.get("id")
            if isinstance(chat_id, int) and isinstance(user_id, int):
                key = StorageKey(bot_id, chat_id, user_id)
        return key, query_id if isinstance(query_id, str) else None
    return None, None


def _of_message(update: Update, message: Message, bot_id: int, event: Event | None) -> Inbound | NotPrivate | None:
    sender = message.from_user
    if event is None or sender is None or sender.is_bot or message.sender_chat is not None:
        return None
    if message.chat.type != Chat.PRIVATE:
        return NotPrivate(message.chat.id, None, sender.language_code)
    key = StorageKey(bot_id, message.chat.id, sender.id)
    return Inbound(key, event_id(update.update_id), event, None, message.chat.id, sender.language_code)


def _of_press(update: Update, query: CallbackQuery, bot_id: int) -> Inbound | NotPrivate:
    person, message = query.from_user, query.message
    # Without a message (a button of an inline message) the chat is unknown; the person's own is where we can answer.
    chat_id = person.id if message is None else message.chat.id
    if message is not None and message.chat.type != Chat.PRIVATE:
        return NotPrivate(chat_id, query.id, person.language_code)
    event = ButtonPressed(query.data or "", None if message is None else message.message_id)
    key = StorageKey(bot_id, chat_id, person.id)
    return Inbound(key, event_id(update.update_id), event, query.id, chat_id, person.language_code)


def _of_membership(update: Update, change: ChatMemberUpdated, bot_id: int) -> Inbound | NotPrivate | None:
    person, chat, status = change.from_user, change.chat, change.new_chat_member.status
    gone = status in (ChatMember.BANNED, ChatMember.LEFT)
    if chat.type == Chat.PRIVATE:
        event = Blocked() if gone else Unblocked()
        key = StorageKey(bot_id, chat.id, person.id)
        return Inbound(key, event_id(update.update_id), event, None, chat.id, person.language_code)
    # A channel's readers did not call us, and a group we left can't be answered.
    return None if gone or chat.type == Chat.CHANNEL else NotPrivate(chat.id, None, person.language_code)


def _said(message: Message) -> Event | None:
    number = message.message_id
    # Words that came by way of an inline bot are not the person's own either.
    forwarded = message.forward_origin is not None or message.via_bot is not None
    if message.text is not None:
        command = None if forwarded else _COMMAND.fullmatch(message.text)
        if command is None:
            return TextReceived(message.text, number, forwarded)
        language = message.from_user.language_code if message.from_user else None
        return CommandReceived(command[1].lower(), (command[2] or "").strip(), number, language)
    file = _file(message)
    if file is not None:
        return SentFile(file, number, message.media_group_id, message.caption, forwarded)
    if (contact := message.contact) is not None:
        own = contact.user_id is not None and message.from_user is not None and contact.user_id == message.from_user.id
        return SharedContact(contact.phone_number, own, number)
    if (location := message.location) is not None:
        # Of a venue too: who picks a place by its name means the place.
        return SharedLocation(location.latitude, location.longitude, number)
    kind = _other(message)
    return None if kind is None else SentOther(kind, number)


def _file(message: Message) -> IncomingFile | None:
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return IncomingFile(
            largest.file_id,
            largest.file_unique_id,
            photo=True,
            size=largest.file_size,
            width=largest.width,
            height=largest.height,
        )
    document = message.document
    # An animation comes with a document as well, for programs older than animations.
    if document is None or message.animation is not None:
        return None
    return IncomingFile(
        document.file_id, document.file_unique_id, photo=False, size=document.file_size, name=document.file_name
    )


def _other(message: Message) -> OtherKind | None:
    if message.animation is not None:
        return "animation"
    for attribute, kind in _OTHER:
        if getattr(message, attribute) is not None and getattr(message, attribute) != ():
            return kind
    # What PTB does not know yet is something new a person can send; what is left without it is a service message.
    return "unknown" if message.api_kwargs else None


def _edited(message: Message) -> Event | None:
    # A live location changes by itself every few seconds.
    if message.location is not None:
        return None
    return Edited(message.text or message.caption or "", message.message_id)
