"""A local Telegram with the real Bot in front of it, and small stand-ins at the edge: an outbox in memory, a conversation that echoes."""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import itertools
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from telegram import Bot
from telegram.request import BaseRequest

from bot.isolation import SimpleEventIsolation
from bot.ports.conversations import Message, Outgoing, Received, Shown, StorageKey
from bot.simulator import Drawer, LocalTelegram, RunningServer, create_app, serve
from bot.storage.lists import SHOWING
from bot.telegram.client import make_bot
from bot.telegram.dispatcher import Dispatcher, Sentences
from bot.telegram.inbound import event_id
from bot.telegram.outbound import Sender
from bot.telegram.pacing import Pace
from bot.telegram.polling import Poller
from bot.telegram.request import AiohttpRequest
from dialogs.model.events import ButtonPressed, Event, TextReceived
from tests.patience import HANG_SECONDS

TOKEN = "7000000001:AAH-invented_token_for_tests_only_00"
GROUP_SENTENCE = "Mohon chat saya secara pribadi."
TROUBLE_SENTENCE = "Maaf, sistem kami sedang terganggu. Pesan Anda kami proses nanti."
SILENCE = HANG_SECONDS
"""Seconds of a late answer that nobody waits for."""
GIVES_UP_AFTER = 0.2
"""Seconds."""
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Impatient(AiohttpRequest):
    """Gives up soon on a call that meets a silence, and waits for the others as the bot does: a slow machine is no silence."""

    def __init__(self, telegram: LocalTelegram) -> None:
        super().__init__()
        self._telegram = telegram

    async def do_request(
        self, url: str, *args: Any, read_timeout: Any = BaseRequest.DEFAULT_NONE, **others: Any
    ) -> tuple[int, bytes]:
        if read_timeout is BaseRequest.DEFAULT_NONE and self._is_silent(url.rpartition("/")[2]):
            read_timeout = GIVES_UP_AFTER
        return await super().do_request(url, *args, read_timeout=read_timeout, **others)

    def _is_silent(self, method: str) -> bool:
        rules = self._telegram.faults.rules
        met = [rule for rule in rules if rule.method in ("*", method) or rule.method.lower() == method.lower()]
        return bool(met) and met[0].kind.startswith("delay") and met[0].seconds >= SILENCE


class TimeLapse:
    """A clock a hundred times faster than the machine's."""

    speed = 100.0

    def __init__(self) -> None:
        self._began = time.monotonic()
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return (time.monotonic() - self._began) * self.speed

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.monotonic())

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(seconds / self.speed)


class StillClock:
    """A clock that moves only when all who can run have run, and then straight to the next waking."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Event]] = []
        self._numbers = itertools.count()

    def monotonic(self) -> float:
        return self._seconds

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self._seconds)

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        heapq.heappush(self._sleepers, (self._seconds + seconds, next(self._numbers), woken))
        await woken.wait()

    @property
    def sleeping(self) -> int:
        """Number asleep."""
        return len(self._sleepers)

    async def until_done(self, *tasks: asyncio.Task[Any], busy: Callable[[], bool] = lambda: False) -> None:
        """Let time pass until the tasks are done; none passes while somebody is `busy` with what the clock doesn't know of."""
        while not all(task.done() for task in tasks):
            for _ in range(20):
                await asyncio.sleep(0)
            if busy():
                await asyncio.sleep(0.001)
            elif self._sleepers and not all(task.done() for task in tasks):
                self._seconds, _, woken = heapq.heappop(self._sleepers)
                woken.set()


@dataclass
class MemoryOutbox:
    """The outbox rows and what became of them."""

    waiting: dict[int, Outgoing] = field(default_factory=dict)
    sent_as: dict[int, int | None] = field(default_factory=dict)
    given_up: dict[int, str] = field(default_factory=dict)
    retries: list[tuple[int, datetime, str]] = field(default_factory=list)
    failing_marks: int = 0
    """So many coming `sent` calls fail: the database is away."""
    on_screen: list[Shown] = field(default_factory=list)
    gone: set[int] = field(default_factory=set)
    """The rows whose keyboard is gone."""
    numbers: Any = field(default_factory=lambda: itertools.count(1))

    def add(self, key: StorageKey, message: Message) -> Outgoing:
        row = Outgoing(next(self.numbers), key, message)
        self.waiting[row.id] = row
        return row

    async def sent(self, outgoing: Outgoing, message_id: int | None, at: datetime) -> None:
        await asyncio.sleep(0)
        if self.failing_marks:
            self.failing_marks -= 1
            raise ConnectionError("the database is away")
        assert outgoing.id not in self.sent_as, "marked twice"
        self.sent_as[outgoing.id] = message_id
        if message_id is not None and outgoing.message.kind in SHOWING:
            self.on_screen.append(Shown(outgoing, message_id))
        del self.waiting[outgoing.id]

    async def shown(self, key: StorageKey, most: int) -> Sequence[Shown]:
        return [
            replace(one, settled=one.outgoing.id in self.gone)
            for one in reversed(self.on_screen)
            if one.outgoing.key == key
        ][:most]

    async def settled(self, row_id: int) -> None:
        self.gone.add(row_id)

    async def retry(self, outgoing: Outgoing, not_before: datetime, error: str) -> None:
        self.retries.append((outgoing.id, not_before, error))

    async def undeliverable(self, outgoing: Outgoing, error: str, at: datetime) -> None:
        self.given_up[outgoing.id] = error
        del self.waiting[outgoing.id]

    async def unsent(self, older_than: datetime, limit: int) -> Sequence[Outgoing]:
        return [self.waiting[number] for number in sorted(self.waiting)][:limit]

    async def newest_unsent(self, limit: int) -> Sequence[Outgoing]:
        return [self.waiting[number] for number in sorted(self.waiting, reverse=True)][:limit]

    async def unsent_in(self, key: StorageKey) -> Sequence[Outgoing]:
        return [self.waiting[number] for number in sorted(self.waiting) if self.waiting[number].key == key]


def echo(event: Event) -> Sequence[Message]:
    """Reply to an event: a text is echoed, anything else named."""
    if isinstance(event, TextReceived):
        return [Message("send", f"echo {event.text}")]
    if isinstance(event, ButtonPressed):
        return [Message("send", f"pressed {event.data}")]
    return [Message("send", type(event).__name__)]


@dataclass
class Conversations:
    """Stands for bot.conversations: commits each event once and says something about it."""

    outbox: MemoryOutbox
    reply: Callable[[Event], Sequence[Message]] = echo
    toast: str | None = None
    down: bool = False
    """The database is away: neither effects nor failures can be kept."""
    broken_by: str | None = None
    """A text on which the conversation has a mistake."""
    pause: float = 0.0
    events: list[tuple[StorageKey, str, Event]] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    failed: list[tuple[StorageKey | None, str, Mapping[str, Any], str]] = field(default_factory=list)
    at_work: dict[int, int] = field(default_factory=dict)
    most_side_by_side: int = 0

    async def receive(self, key: StorageKey, event_id: str, event: Event) -> Received:
        assert not self.at_work.get(key.chat_id), "two updates of one chat at the same time"
        self.at_work[key.chat_id] = 1
        self.most_side_by_side = max(self.most_side_by_side, sum(self.at_work.values()))
        try:
            await asyncio.sleep(self.pause)
            if self.down:
                raise ConnectionError("the database is away")
            if isinstance(event, TextReceived) and event.text == self.broken_by:
                raise LookupError("a mistake in the conversation")
            if any(known == event_id for _, known, _ in self.events):
                self.duplicates.append(event_id)
                return Received(toast=self.toast, duplicate=True)
            self.events.append((key, event_id, event))
            return Received([self.outbox.add(key, message) for message in self.reply(event)], self.toast)
        finally:
            self.at_work[key.chat_id] = 0

    async def on_failure(
        self, key: StorageKey | None, event_id: str, body: Mapping[str, Any], error: Exception
    ) -> None:
        if self.down:
            raise ConnectionError("the database is away")
        self.failed.append((key, event_id, body, type(error).__name__))

    def texts(self, chat_id: int | None = None) -> list[str]:
        """The texts received, in order."""
        return [
            event.text
            for key, _, event in self.events
            if isinstance(event, TextReceived) and chat_id in (None, key.chat_id)
        ]


@dataclass
class World:
    """Everything a test needs, wired as the program wires it."""

    telegram: LocalTelegram
    server: RunningServer
    bot: Bot
    outbox: MemoryOutbox
    clock: TimeLapse
    blocked: list[StorageKey]
    sender: Sender
    conversations: Conversations
    isolation: SimpleEventIsolation
    dispatcher: Dispatcher

    def key(self, participant: Any) -> StorageKey:
        """The participant's conversation."""
        return StorageKey(self.bot.id, participant.id, participant.id)

    def say(self, participant: Any, *texts: str) -> list[Outgoing]:
        """Commit and hand over one message per text."""
        rows = [self.outbox.add(self.key(participant), Message("send", text)) for text in texts]
        self.sender.put(rows)
        return rows

    def do(self, participant: Any, message: Message) -> Outgoing:
        """Commit and hand over one message of any kind."""
        row = self.outbox.add(self.key(participant), message)
        self.sender.put([row])
        return row

    async def met(self, name: str) -> Any:
        """A participant who has started the bot; what START caused is forgotten."""
        participant = self.telegram.participant(name)
        update = await participant.start()
        for kept in self.telegram.updates.pending():
            if kept.update_id == update["update_id"]:
                self.telegram.updates.confirm(kept)
        return participant

    def shown(self, participant: Any) -> list[str]:
        """The bot's texts on the participant's screen."""
        return [m.raw.get("text", "") for m in participant.messages if m.raw["from"]["is_bot"]]

    @asynccontextmanager
    async def polling(self, **settings: Any) -> AsyncIterator[Poller]:
        """The polling loop runs while the block does, and ends as a planned stop ends it."""
        poller = Poller(self.bot, self.dispatcher.process, clock=self.clock, **settings)
        task = asyncio.create_task(poller.run())
        try:
            yield poller
        finally:
            poller.stop()
            await asyncio.wait_for(task, HANG_SECONDS)


def wired(telegram: LocalTelegram, server: RunningServer, bot: Bot, outbox: MemoryOutbox) -> World:
    """Sender, conversations and dispatcher of one life of the program, over an outbox that may be older."""
    clock = TimeLapse()
    blocked: list[StorageKey] = []

    async def on_blocked(key: StorageKey) -> None:
        blocked.append(key)

    pace = Pace(clock)
    sender = Sender(bot, outbox, clock, pace=pace, on_blocked=on_blocked)
    conversations = Conversations(outbox)
    sentences = Sentences(not_private=lambda language: GROUP_SENTENCE, trouble=lambda language: TROUBLE_SENTENCE)
    isolation = SimpleEventIsolation()
    dispatcher = Dispatcher(
        bot, conversations.receive, sender, conversations.on_failure, sentences, isolation, clock=clock, pace=pace
    )
    return World(telegram, server, bot, outbox, clock, blocked, sender, conversations, isolation, dispatcher)


@asynccontextmanager
async def local_world() -> AsyncIterator[World]:
    """A world on the loopback interface that ends with the block."""
    telegram = LocalTelegram()
    server = await serve(create_app(telegram, Drawer()))
    bot = make_bot(TOKEN, server.url, request=Impatient(telegram))
    await bot.initialize()
    world = wired(telegram, server, bot, MemoryOutbox())
    try:
        yield world
    finally:
        await world.sender.stop(grace=0.5)
        await world.dispatcher.stop(grace=0.5)
        await bot.shutdown()
        with contextlib.suppress(asyncio.CancelledError):
            await server.stop()


def text_update(update_id: int, text: str = "halo", user_id: int = 42) -> dict[str, Any]:
    """A text in a private chat, as Telegram writes it."""
    person = {"id": user_id, "is_bot": False, "first_name": "Contoh", "language_code": "id"}
    chat = {"id": user_id, "type": "private", "first_name": "Contoh"}
    message = {"message_id": update_id, "date": 1_772_000_000, "chat": chat, "from": person, "text": text}
    return {"update_id": update_id, "message": message}


def of(update: Mapping[str, Any]) -> str:
    """The event id of an update."""
    return event_id(update["update_id"])
