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
from telegram.error import RetryAfter, TelegramError

from bot.isolation import SimpleEventIsolation
from bot.ports.conversations import Outgoing, Received, StorageKey
from bot.telegram.clock import Clock, SystemClock
from bot.telegram.errors import describe, seconds_of
from bot.telegram.inbound import Inbound, NotPrivate, event_id, parsed, read, whose
from bot.telegram.pacing import Pace
from bot.telegram.retrying import passes, retry
from bot.telegram.turns import Place
from dialogs.model.events import Event

logger = logging.getLogger(__name__)
K = TypeVar("K", int, str)

MOST_WAITING = 200
"""Most updates of one conversation that wait here before Telegram is asked to keep the next."""
ANSWER_WAIT = 2.0
"""Seconds an acknowledgement waits for the press to be answered."""
_ANSWER_ATTEMPTS = 4
_LONGEST_ANSWER_PAUSE = 60.0
"""Seconds. A press lives for 150 s; a halt longer than this leaves nothing worth waiting for."""
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


Reply = Mapping[str, Any]
"""One call of the Bot API, to be made by Telegram itself: its `method` and its parameters."""


class Unreadable(ValueError):
    """Not an update at all."""


class _Halted(Exception):
    """Telegram wants silence for longer than a press lives."""


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
        pace: Pace | None = None,
        most_waiting: int = MOST_WAITING,
    ) -> None:
        """`pace`: the one the sender keeps, for its halts; one of its own when not given."""
        self._bot = bot
        self._receive = receive
        self._sender = sender
        self._on_failure = on_failure
        self._sentences = sentences
        self._clock = clock or SystemClock()
        self._pace = pace or Pace(self._clock)
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
        answer = await self._processed(body)
        if answer is not None and answer.waits:
            # Acknowledged after the answer, as long as that is quick: a bot that dies between the two gets the press again.
            await asyncio.wait([self._do(self._answer(answer))], timeout=ANSWER_WAIT)
        elif answer is not None:
            self._do(self._answer(answer))

    async def process_replying(self, body: Mapping[str, Any]) -> Reply | None:
        """Process an update as `process` does, and return the answer to a press, to go back with the acknowledgement.

        Telegram does not say what becomes of it. Where it does not arrive, the update comes again, and so does the answer.
        """
        answer = await self._processed(body)
        if answer is None or answer.query_id in self._answered:
            return None
        if answer.chat_id is not None and self._pace.halt(answer.chat_id):
            self._do(self._answer(answer))
            return None
        return answer.as_reply()

    async def _processed(self, body: Mapping[str, Any]) -> _Answer | None:
        """The answer that a press still wants once the update may be acknowledged."""
        number = body.get("update_id")
        if not isinstance(number, int):
            raise Unreadable("no update_id")
        try:
            inbound = read(parsed(body, self._bot), self._bot.id)
        except Exception as error:  # noqa: BLE001 - whatever PTB can't read is kept to be looked into, and never comes again
            logger.error("update %s can't be read: %s", number, describe(error))
            return await self._take_unreadable(number, body, error)
        if isinstance(inbound, Inbound):
            return await self._take(inbound, body)
        return self._send_away(inbound) if isinstance(inbound, NotPrivate) else None

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

    async def _take(self, inbound: Inbound, body: Mapping[str, Any]) -> _Answer | None:
        async with self._isolation.admit(inbound.key, self._most_waiting):
            try:
                received = await self._committed(inbound, body)
            except Exception as error:
                logger.error("update %s can't be kept, Telegram keeps it: %s", inbound.event_id, describe(error))
                self._tell_of_trouble(inbound)
                raise
            self._told_of_trouble.pop(inbound.chat_id, None)
            self._sender.put(received.outgoing)
        if inbound.query_id is None:
            return None
        return _Answer(inbound.query_id, inbound.chat_id, received.toast, received.alert, waits=True)

    async def _committed(self, inbound: Inbound, body: Mapping[str, Any]) -> Received:
        """Result of an update, empty where it failed and is kept as failed."""
        try:
            return await self._receive(inbound.key, inbound.event_id, inbound.event)
        except Exception as error:  # noqa: BLE001 - any mistake in a conversation is kept and told, and blocks nobody
            logger.error("update %s failed: %s", inbound.event_id, describe(error))
            await self._on_failure(inbound.key, inbound.event_id, body, error)
            return Received()

    async def _take_unreadable(self, number: int, body: Mapping[str, Any], error: Exception) -> _Answer | None:
        key, query_id = whose(body, self._bot.id)
        async with self._isolation.admit(key, self._most_waiting):
            await self._on_failure(key, event_id(number), body, error)
        return None if query_id is None else _Answer(query_id, None if key is None else key.chat_id)

    def _send_away(self, inbound: NotPrivate) -> _Answer | None:
        text = self._sentences.not_private(inbound.user_language)
        if inbound.query_id is not None:
            return _Answer(inbound.query_id, inbound.chat_id, text, alert=True)
        if inbound.chat_id not in self._told_groups:
            _add(self._told_groups, inbound.chat_id)
            self._do(self._say(inbound.chat_id, text))
        return None

    def _tell_of_trouble(self, inbound: Inbound) -> None:
        """Nothing can be stored, so nothing can go through the outbox: say it directly, once until it works again."""
        text = self._sentences.trouble(inbound.user_language)
        if inbound.query_id is not None:
            self._do(self._answer(_Answer(inbound.query_id, inbound.chat_id, text, alert=True)))
        elif inbound.chat_id not in self._told_of_trouble:
            _add(self._told_of_trouble, inbound.chat_id)
            self._do(self._say(inbound.chat_id, text))

    def _do(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)
        return task

    async def _answer(self, answer: _Answer) -> None:
        """Stop the button from spinning, once. Tried again while the press lives; a press answered in a former life is tried too."""
        if answer.query_id in self._answered:
            return
        _add(self._answered, answer.query_id)
        try:
            await retry(
                partial(self._call_answer, answer),
                self._clock,
                lambda error, attempt, pause: logger.debug("a button press is answered later: %s", describe(error)),
                least=_worth_waiting,
                attempts=_ANSWER_ATTEMPTS,
                first=0.5,
                longest=_LONGEST_ANSWER_PAUSE,
            )
        except (_Halted, TelegramError) as error:
            if isinstance(error, TelegramError) and passes(error) is None:
                # Too old, or answered before: the press was redelivered, or we were away.
                logger.info("a button press could not be answered: %s", describe(error))
                return
            logger.warning("a button press stays unanswered: %s", describe(error))
            self._answered.pop(answer.query_id, None)

    async def _call_answer(self, answer: _Answer) -> None:
        """Make the call once Telegram allows calls in the chat. Raises _Halted where that is too late."""
        while answer.chat_id is not None and (left := self._pace.halt(answer.chat_id)) > 0:
            if left > _LONGEST_ANSWER_PAUSE:
                raise _Halted
            await self._clock.sleep(left)
        try:
            await self._bot.answer_callback_query(answer.query_id, text=answer.shown, show_alert=answer.alert or None)
        except RetryAfter as error:
            if answer.chat_id is not None:
                self._pace.flooded(answer.chat_id, seconds_of(error))
            raise

    async def _say(self, chat_id: int, text: str) -> None:
        await self._pace.message(Place(chat_id))
        try:
            await self._bot.send_message(chat_id, text)
        except TelegramError as error:
            if isinstance(error, RetryAfter):
                self._pace.flooded(chat_id, seconds_of(error))
            logger.info("a sentence outside the conversation could not be said: %s", describe(error))


@dataclass(frozen=True, slots=True)
class _Answer:
    """Answer to a press. `chat_id`: the chat it was pressed in, None where that can't be read.

    `waits`: the update is acknowledged after the answer, as long as that is quick.
    """

    query_id: str
    chat_id: int | None
    text: str | None = None
    alert: bool = False
    waits: bool = False

    @property
    def shown(self) -> str | None:
        """The text, cut to what Telegram takes."""
        most = int(CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH)
        return None if self.text is None else _clipped(self.text, most)

    def as_reply(self) -> Reply:
        """The answer as a call for Telegram to make."""
        reply: dict[str, Any] = {"method": "answerCallbackQuery", "callback_query_id": self.query_id}
        if (shown := self.shown) is not None:
            reply["text"] = shown
        if self.alert:
            reply["show_alert"] = True
        return reply


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
