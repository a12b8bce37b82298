"""One update from Telegram to the conversation and back: read, wait for the conversation, have it committed, say what came of it.

`process` returns when the update may be acknowledged, and raises when it must come again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, TypeVar

from telegram import Bot
from telegram.constants import CallbackQueryLimit
from telegram.error import TelegramError

from bot.isolation import SimpleEventIsolation
from bot.ports import Outgoing, Received, StorageKey
from bot.telegram.clock import Clock, SystemClock
from bot.telegram.errors import describe
from bot.telegram.inbound import Inbound, NotPrivate, event_id, parsed, read, whose
from bot.telegram.retrying import passes, retry
from dialogs.model.events import Event

logger = logging.getLogger(__name__)
K = TypeVar("K", int, str)

MOST_WAITING = 200
"""Most updates of one conversation that wait here before Telegram is asked to keep the next."""
ANSWER_WAIT = 2.0
"""Seconds an acknowledgement waits for the press to be answered."""
_ANSWER_ATTEMPTS = 4
_LONGEST_ANSWER_PAUSE = 60.0
"""A press lives for 150 s; a 429 longer than this leaves nothing worth waiting for."""
_KEPT = 1_000
"""Number of groups, chats and presses remembered, so that none is told or answered twice."""

Receive = Callable[[StorageKey, str, Event], Awaitable[Received]]
"""Have the event's effect committed. Raises when nothing was."""
OnFailure = Callable[[StorageKey | None, str, Mapping[str, Any], Exception], Awaitable[None]]
"""Keep an update that could not be processed, and tell the person. Raises when it could not be kept either."""


class Says(Protocol):
    """Sends what is committed (`outbound.Sender`)."""

    def put(self, rows: Sequence[Outgoing]) -> None: ...


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences outside the conversation, plain text by the language of the person's app (None: unknown).

    `not_private`: in a group, that this is for a private chat only. `trouble`: we can't keep anything right now; it will be done later.
    """

    not_private: Callable[[str | None], str]
    trouble: Callable[[str | None], str]


class Unreadable(ValueError):
    """Not an update at all."""


class Dispatcher:
    """Feeds the conversations. Updates of one are received in the order `process` was called, conversations side by side."""

    def __init__(
        self,
        bot: Bot,
        receive: Receive,
        sender: Says,
        on_failure: OnFailure,
        sentences: Sentences,
        isolation: SimpleEventIsolation,
        *,
        clock: Clock | None = None,
        most_waiting: int = MOST_WAITING,
    ) -> None:
        self._bot = bot
        self._receive = receive
        self._sender = sender
        self._on_failure = on_failure
        self._sentences = sentences
        self._clock = clock or SystemClock()
        self._isolation = isolation
        self._most_waiting = most_waiting
        self._background: set[asyncio.Task[None]] = set()
        self._told_groups: dict[int, None] = {}
        self._told_of_trouble: dict[int, None] = {}
        self._answered: dict[str, None] = {}

    async def process(self, body: Mapping[str, Any]) -> None:
        """Take one update, as Telegram's JSON. Returns when its effect, or the fact that it failed, is committed.

        Raises Unreadable for something without an update_id, `isolation.Busy`, or what kept both the effect and the failure
        from being kept: then it must not be acknowledged.
        """
        number = body.get("update_id")
        if not isinstance(number, int):
            raise Unreadable("no update_id")
        try:
            inbound = read(parsed(body, self._bot), self._bot.id)
        except Exception as error:  # noqa: BLE001 - whatever PTB can't read is kept to be looked into, and never comes again
            logger.error("update %s can't be read: %s", number, describe(error))
            await self._take_unreadable(number, body, error)
            return
        if isinstance(inbound, Inbound):
            await self._take(inbound, body)
        elif isinstance(inbound, NotPrivate):
            self._send_away(inbound)

    async def drained(self) -> None:
        """Return when every button press taken so far is answered, or given up."""
        while self._background:
            await asyncio.wait(list(self._background))

    async def stop(self, grace: float = 5.0) -> None:
        """Let answers under way go out within `grace` seconds."""
        if not self._background:
            return
        _, late = await asyncio.wait(list(self._background), timeout=grace)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)

    async def _take(self, inbound: Inbound, body: Mapping[str, Any]) -> None:
        async with self._isolation.admit(inbound.key, self._most_waiting):
            try:
                received = await self._committed(inbound, body)
            except Exception as error:
                logger.error("update %s can't be kept, Telegram keeps it: %s", inbound.event_id, describe(error))
                self._tell_of_trouble(inbound)
                raise
            self._told_of_trouble.pop(inbound.chat_id, None)
            self._sender.put(received.outgoing)
        if inbound.query_id is not None:
            # Acknowledged after the answer, as long as that is quick: a bot that dies between the two gets the press again.
            answering = self._do(self._answer(inbound.query_id, received.toast, received.alert))
            await asyncio.wait([answering], timeout=ANSWER_WAIT)

    async def _committed(self, inbound: Inbound, body: Mapping[str, Any]) -> Received:
        """Result of an update, empty where it failed and is kept as failed."""
        try:
            return await self._receive(inbound.key, inbound.event_id, inbound.event)
        except Exception as error:  # noqa: BLE001 - any mistake in a conversation is kept and told, and blocks nobody
            logger.error("update %s failed: %s", inbound.event_id, describe(error))
            await self._on_failure(inbound.key, inbound.event_id, body, error)
            return Received()

    async def _take_unreadable(self, number: int, body: Mapping[str, Any], error: Exception) -> None:
        key, query_id = whose(body, self._bot.id)
        async with self._isolation.admit(key, self._most_waiting):
            await self._on_failure(key, event_id(number), body, error)
        if query_id is not None:
            self._do(self._answer(query_id, None, False))

    def _send_away(self, inbound: NotPrivate) -> None:
        text = self._sentences.not_private(inbound.user_language)
        if inbound.query_id is not None:
            self._do(self._answer(inbound.query_id, text, True))
        elif inbound.chat_id not in self._told_groups:
            _add(self._told_groups, inbound.chat_id)
            self._do(self._say(inbound.chat_id, text))

    def _tell_of_trouble(self, inbound: Inbound) -> None:
        """Nothing can be stored, so nothing can go through the outbox: say it directly, once until it works again."""
        text = self._sentences.trouble(inbound.user_language)
        if inbound.query_id is not None:
            self._do(self._answer(inbound.query_id, text, True))
        elif inbound.chat_id not in self._told_of_trouble:
            _add(self._told_of_trouble, inbound.chat_id)
            self._do(self._say(inbound.chat_id, text))

    def _do(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)
        return task

    async def _answer(self, query_id: str, text: str | None, alert: bool) -> None:
        """Stop the button from spinning, once. Tried again while the press lives; a press answered in a former life is tried too."""
        if query_id in self._answered:
            return
        _add(self._answered, query_id)
        shown = None if text is None else _clipped(text, int(CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH))
        try:
            await retry(
                partial(self._bot.answer_callback_query, query_id, text=shown, show_alert=alert or None),
                self._clock,
                lambda error, attempt, pause: logger.debug("a button press is answered later: %s", describe(error)),
                least=_worth_waiting,
                attempts=_ANSWER_ATTEMPTS,
                first=0.5,
                longest=_LONGEST_ANSWER_PAUSE,
            )
        except TelegramError as error:
            if _worth_waiting(error) is None:
                # Too old, or answered before: the press was redelivered, or we were away.
                logger.info("a button press could not be answered: %s", describe(error))
                return
            logger.warning("a button press stays unanswered: %s", describe(error))
            self._answered.pop(query_id, None)

    async def _say(self, chat_id: int, text: str) -> None:
        try:
            await self._bot.send_message(chat_id, text)
        except TelegramError as error:
            logger.info("a sentence outside the conversation could not be said: %s", describe(error))


def _worth_waiting(error: BaseException) -> float | None:
    """`passes`, for as long as a press lives."""
    wait = passes(error)
    return None if wait is None or wait > _LONGEST_ANSWER_PAUSE else wait


def _add(known: dict[K, None], one: K) -> None:
    """Remember this one, and forget the one remembered longest when there are many."""
    if len(known) >= _KEPT:
        del known[next(iter(known))]
    known[one] = None


def _clipped(text: str, most: int) -> str:
    """At most `most` UTF-16 units, as Telegram counts."""
    if len(text.encode("utf-16-le")) // 2 <= most:
        return text
    return text.encode("utf-16-le")[: (most - 1) * 2].decode("utf-16-le", "ignore") + "…"
