"""Conversations as they are kept, and what is said in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

DEFAULT_DESTINY = "default"
"""The destiny of a participant's one conversation; others could run beside it."""


@dataclass(frozen=True, slots=True)
class StorageKey:
    """Conversation key: the fields and their meaning are aiogram's."""

    bot_id: int
    chat_id: int
    user_id: int
    thread_id: int | None = None
    business_connection_id: str | None = None
    destiny: str = DEFAULT_DESTINY

    def __str__(self) -> str:
        return f"{self.bot_id}:{self.chat_id}:{self.user_id}:{self.thread_id or ''}:{self.business_connection_id or ''}:{self.destiny}"

    @classmethod
    def parse(cls, text: str) -> StorageKey:
        """The key that `str()` wrote. Raises ValueError for anything else."""
        bot_id, chat_id, user_id, thread, business, destiny = text.split(":", 5)
        return cls(int(bot_id), int(chat_id), int(user_id), int(thread) if thread else None, business or None, destiny)


Urgency = Literal["answer", "push", "reminder"]
"""Order in which messages of different chats are sent: answers to people who write, then news, then what was only due."""


@dataclass(frozen=True, slots=True)
class Message:
    """One call to Telegram, ready to be made: rendered HTML and a reply_markup as the Bot API takes it.

    kind send: `text`, `markup`. kind edit: also `message_id`. kind settle: takes the inline keyboard off `message_id`, or off every older
    message with a button whose data begins with `begins`.
    kind delete: `message_id`. kind document: `text` is the caption, `markup`, and `paper` the words of the page that goes with it, plain
    and JSON-able ("name" of the file, "lang", "title", "lead", "code", "sections" of "heading", "items", "pairs" and "lines", "notes":
    `bot.papers.page` tells more), laid out when it is sent; or a "calendar" (`bot.calendar.invitation`).
    kind replace: `text`, `markup`, and the `message_id` to be changed into it. Where that is not the last message of the chat any more,
    its keyboard goes and this one is sent.
    `reply_to` (of send): the message of the chat this one is about. `aside` (of send): its keyboard does not end with the next question.
    `passing` (of send): the next message sent takes its place, as long as nothing came after it.
    kind photo: `text` is the caption, `markup`, and `picture` names a picture kept with a file ("file", "part"), fetched when it is sent.
    `urgency`: its class among the messages of all chats; within a chat the order of the outbox holds.
    """

    kind: Literal["send", "replace", "edit", "settle", "delete", "document", "photo"]
    text: str = ""
    markup: Mapping[str, Any] | None = None
    message_id: int | None = None
    quiet: bool = False
    paper: Mapping[str, Any] | None = None
    picture: Mapping[str, str] | None = None
    reply_to: int | None = None
    aside: bool = False
    passing: bool = False
    begins: str = ""
    urgency: Urgency = "answer"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message in the outbox. `id` grows; messages of one key are sent in that order, one at a time."""

    id: int
    key: StorageKey
    message: Message
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the outbox on the screen, with the id Telegram gave it. `settled`: its keyboard was taken off."""

    outgoing: Outgoing
    message_id: int
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Received:
    """Result of an event: messages to send now (they are committed), and the toast of a pressed button."""

    outgoing: Sequence[Outgoing] = ()
    toast: str | None = None
    alert: bool = False
    duplicate: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """A conversation as kept: the place (a state's name), the format's version, and the rest as JSON-able data."""

    state: str | None
    version: int
    data: Mapping[str, Any] = field(default_factory=dict)
