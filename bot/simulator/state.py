"""The state of a local Telegram: one bot, its chats with participants, and everything visible in them.

Messages are kept as the Bot API writes them and never changed in place: an edit puts a new one, so that an update already on
its way shows what was there when it was made. All of it lives in one event loop and needs no locks.
"""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .errors import ApiError, Json, bad_request
from .faults import Fault, FaultKind, Faults, RateLimits
from .feed import Feed
from .files import Files
from .journal import Journal
from .updates import PRESS_LIFETIME, Updates
from .views import LONGEST_WAIT, Message
from .webhook import Webhook

DELETABLE_FOR = 48 * 3600
TYPING_LASTS = 5.0
_FIRST_USER_ID = 5_200_000_001
_EMBEDDED_BOT_ID = 7_000_000_001


@dataclass
class Press:
    """A pressed inline button. `answer` is what answerCallbackQuery gave, None while the button spins."""

    query_id: str
    user_id: int
    data: str
    message_id: int
    until: float
    answer: Json | None = None
    answered: asyncio.Event = field(default_factory=asyncio.Event)

    async def wait(self, seconds: float = LONGEST_WAIT) -> Json:
        """The answer, waited for up to so many seconds. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            await self.answered.wait()
        return self.answer or {}

    def as_json(self) -> Json:
        """The press for the control API."""
        return {
            "query_id": self.query_id,
            "user_id": self.user_id,
            "data": self.data,
            "message_id": self.message_id,
            "answer": self.answer,
        }


@dataclass
class Chat:
    """A private chat between one participant and the bot."""

    user: Json
    phone_number: str
    messages: dict[int, Json] = field(default_factory=dict)
    seqs: dict[int, int] = field(default_factory=dict)
    edited: set[int] = field(default_factory=set)
    seq: int = 0
    next_message_id: int = 1
    keyboard: Json | None = None
    typing_until: float = 0.0
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    touched: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def id(self) -> int:
        """The chat's id, the participant's user id as well."""
        return int(self.user["id"])

    def as_chat(self) -> Json:
        """The Bot API's Chat."""
        return {key: self.user[key] for key in ("id", "first_name", "last_name", "username") if key in self.user} | {
            "type": "private"
        }

    def seen(self) -> list[Message]:
        """Messages on the participant's screen, oldest first."""
        return [Message(raw, self.seqs[number], number in self.edited) for number, raw in self.messages.items()]


@dataclass
class BotProfile:
    """Values of setMyName, setMyDescription and setMyCommands, by language ('' is the default)."""

    id: int
    username: str
    names: dict[str, str]
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    """By (scope key, language)."""

    def as_user(self) -> Json:
        """The Bot API's User."""
        return {"id": self.id, "is_bot": True, "first_name": self.names[""], "username": self.username}

    def commands_for(self, chat: Chat) -> list[Json]:
        """The commands this participant's app shows: the narrowest scope that has any, their language first."""
        language = str(chat.user.get("language_code", ""))
        for scope in (f"chat:{chat.id}", "all_private_chats", "default"):
            for key in ((scope, language), (scope, "")):
                if self.commands.get(key):
                    return self.commands[key]
        return []


class TelegramState:
    """One bot and the chats with it; any well-formed token is this bot's, unless `token` names the only one.

    `clock` gives seconds since the epoch. Nothing here opens a connection except to a webhook the bot asked for.
    """

    def __init__(
        self,
        *,
        name: str = "Klaim JHT",
        username: str = "klaim_lokal_bot",
        token: str | None = None,
        clock: Callable[[], float] = time.time,
        first_update_id: int | None = None,
    ) -> None:
        """`first_update_id`: where the updates' numbers begin; a bot that outlives this Telegram must not meet one twice."""
        self.token = token
        self._clock = clock
        self._ahead = 0.0
        bot_id = int(token.partition(":")[0]) if token else _EMBEDDED_BOT_ID
        self.bot = BotProfile(bot_id, username, {"": name})
        self.feed = Feed()
        self.files = Files(self.now)
        self.journal = Journal()
        self.faults = Faults()
        self.limits = RateLimits(self.now)
        self.updates = Updates(self.now, first_update_id)
        self.webhook = Webhook(self.updates, self.now)
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.users = itertools.count(_FIRST_USER_ID)
        self._albums = itertools.count(13_900_000_000_000_001)
        self._queries = itertools.count(2_233_000_000_000_000_001)
        self._seq = 0

    # The world around the bot

    def now(self) -> float:
        """Seconds since the epoch, as this Telegram sees it."""
        return self._clock() + self._ahead

    def advance(self, seconds: float) -> None:
        """Let time pass at once: updates, presses, links and messages grow older."""
        self._ahead += seconds

    def fail(
        self,
        method: str,
        kind: FaultKind,
        *,
        times: int = 1,
        skip: int = 0,
        retry_after: int = 1,
        seconds: float = 30.0,
    ) -> Fault:
        """Inject a fault; see faults.Fault for the meaning of each."""
        return self.faults.add(Fault(method, kind, times, skip, retry_after, seconds))

    def unanswered_presses(self) -> list[Press]:
        """The button presses whose buttons still spin."""
        return [press for press in self.presses.values() if press.answer is None]

    # What the bot does

    def chat_for_sending(self, chat_id: Any) -> Chat:
        """The chat the bot may write to. Raises ApiError 400 or 403 as Telegram does."""
        chat = self.known_chat(chat_id)
        if chat.deactivated:
            raise ApiError(403, "Forbidden: user is deactivated")
        if chat.blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        return chat

    def known_chat(self, chat_id: Any) -> Chat:
        """A chat the bot has met. Raises ApiError 400."""
        if chat_id in (None, ""):
            raise bad_request("chat_id is empty")
        try:
            chat = self.chats.get(int(chat_id))
        except (TypeError, ValueError):
            chat = None
        if chat is None or not chat.started:
            raise bad_request("chat not found")
        return chat

    def post(self, chat: Chat, content: Json, markup: Json | None = None) -> Json:
        """Put a message of the bot into the chat; the Bot API's Message."""
        inline = markup is not None and "inline_keyboard" in markup
        message = self._new_message(chat, self.bot.as_user(), content)
        if markup is not None and inline:
            message["reply_markup"] = markup
        chat.typing_until = 0.0
        self._show(chat, message)
        if markup is not None and not inline:
            self.set_keyboard(chat, None if markup.get("remove_keyboard") else markup)
        return message

    def replace(self, chat: Chat, message: Json, *, edited: bool) -> Json:
        """Put a changed message in the place of the old one."""
        if edited:
            message = {**message, "edit_date": int(self.now())}
            chat.edited.add(message["message_id"])
        self._show(chat, message)
        return message

    def remove(self, chat: Chat, message_id: int) -> None:
        """Take a message from the screen."""
        del chat.messages[message_id]
        chat.seqs.pop(message_id)
        self.touch(chat, {"type": "deleted", "message_id": message_id})

    def set_keyboard(self, chat: Chat, keyboard: Json | None) -> None:
        """Show a reply keyboard, or none."""
        chat.keyboard = keyboard
        self.touch(chat, {"type": "keyboard", "keyboard": keyboard})

    def show_typing(self, chat: Chat, action: str) -> None:
        """The line under the bot's name, for five seconds."""
        chat.typing_until = self.now() + TYPING_LASTS
        self.touch(chat, {"type": "typing", "action": action, "seconds": TYPING_LASTS})

    def answer(self, query_id: str, answer: Json) -> None:
        """Stop the spinning button. Raises ApiError 400 for an unknown, old or answered query."""
        press = self.presses.get(query_id)
        if press is None or press.answer is not None or press.until <= self.now():
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        press.answer = answer
        press.answered.set()
        self.touch(self.chats[press.user_id], {"type": "answer", "query_id": query_id, **answer})

    # What a participant does

    def receive(self, chat: Chat, content: Json, kind: str = "message") -> Json:
        """A new message of the participant; the update it makes."""
        message = self._new_message(chat, chat.user, content)
        chat.started = True
        self._show(chat, message)
        return self.updates.add(kind, message, queue=f"chat {chat.id}")

    def new_press(self, chat: Chat, data: str, message: Json) -> tuple[Press, Json]:
        """A press on a button of `message`; the press and the update it makes."""
        query_id = str(next(self._queries))
        press = Press(query_id, chat.id, data, message["message_id"], self.now() + PRESS_LIFETIME)
        self.presses[query_id] = press
        query = {
            "id": query_id,
            "from": chat.user,
            "message": message,
            "chat_instance": str(-(chat.id * 7919)),
            "data": data,
        }
        return press, self.updates.add("callback_query", query, queue=f"user {chat.id}")

    def new_album_id(self) -> str:
        """A media_group_id."""
        return str(next(self._albums))

    def next_seq(self) -> int:
        """The number of the newest visible change."""
        return self._seq

    def touch(self, chat: Chat, event: Json) -> None:
        """Tell whoever watches this chat that something visible changed."""
        self._seq += 1
        chat.seq = self._seq
        self.feed.publish({**event, "chat_id": chat.id, "seq": self._seq})
        touched, chat.touched = chat.touched, asyncio.Event()
        touched.set()

    def _new_message(self, chat: Chat, author: Json, content: Json) -> Json:
        message_id = chat.next_message_id
        chat.next_message_id += 1
        return {
            "message_id": message_id,
            "from": author,
            "chat": chat.as_chat(),
            "date": int(self.now()),
            **content,
        }

    def _show(self, chat: Chat, message: Json) -> None:
        number = message["message_id"]
        chat.messages[number] = message
        chat.seqs[number] = self._seq + 1
        self.touch(chat, {"type": "message", "message": message, "edited": number in chat.edited})
