"""Saying what is committed: in order within a chat, at Telegram's pace, and through any trouble.

Each chat with something to say has one worker, which ends when all is said. A row leaves the outbox only when Telegram has answered for it:
a crash in between costs one repeat. A call that stays without an answer is asked again once, and only when Telegram answers again at all:
most silences last longer than any pause, and a blind repeat into one would be the last.
"""

from __future__ import annotations

import asyncio
import heapq
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from bot.ports import Message, Outgoing, StorageKey
from bot.telegram.clock import LONGEST_PAUSE, Clock, SystemClock, backoff
from bot.telegram.direct import DirectEdits
from bot.telegram.errors import Meaning, describe, judge
from bot.telegram.pacing import Pace
from bot.telegram.showing import attaching, captioned, sending, shown

logger = logging.getLogger(__name__)

LONGEST_PAUSE_REFUSED = 300.0
"""Between two attempts while Telegram itself has trouble, in seconds."""
GIVE_UP_AFTER = 24 * 3600.0
"""How long one message may meet nothing but 5xx before those behind it get their turn, in seconds."""
SWEEP_EVERY = 5.0
SWEEP_OLDER_THAN = timedelta(seconds=5)
_SWEEP_ROWS = 1_000
_REMEMBERED = 10_000
"""How many settled messages are remembered, so that a second press on one of them costs no call that Telegram would refuse."""
_NEW = ("send", "document", "photo")
"""Done twice they are seen twice."""
_WRITE_FILE = 10.0
"""To hand a file over, in seconds: a page has some 30 kB, a picture some 100, and the chat waits for the answer."""
_NO_TEXT = "there is no text in the message to edit"
"""With this Telegram refuses new words for a photo or a document: theirs are a caption, which is edited by another method."""
_HARMLESS = ("settle", "delete")
"""Done twice they change nothing, so what is said next need not wait until they are marked."""


class Outbox(Protocol):
    """What is wanted of the store."""

    def sent(self, outgoing: Outgoing, message_id: int | None, at: datetime) -> Awaitable[None]: ...
    async def retry(self, outgoing: Outgoing, not_before: datetime, error: str) -> None: ...
    async def undeliverable(self, outgoing: Outgoing, error: str, at: datetime) -> None: ...
    async def unsent(self, older_than: datetime, limit: int) -> Sequence[Outgoing]: ...


@dataclass(slots=True)
class _Lane:
    """What is still to be said in one chat: a heap by id."""

    rows: list[tuple[int, Outgoing]] = field(default_factory=list)
    task: asyncio.Task[None] | None = None
    calling: bool = False
    """A call to Telegram or its note in the store is under way: the worse moment to be stopped."""
    marking: list[asyncio.Task[None]] = field(default_factory=list)
    """Marks of harmless calls that are being written while the next row is said."""


async def _ignore(key: StorageKey) -> None:
    return None


class Sender:
    """Sends outbox rows. `start` it to sweep, `put` what was committed, `stop` it to let calls under way end.

    `on_blocked` hears of a person who can't be reached any more. `repeats` is how often a message without an answer may be sent again.
    `paper` makes the file of a document's page, `picture` fetches a photo's (KeyError: it is gone by now); without them, or where they
    raise, the caption is sent alone.
    """

    def __init__(
        self,
        bot: Bot,
        store: Outbox,
        clock: Clock | None = None,
        *,
        pace: Pace | None = None,
        on_blocked: Callable[[StorageKey], Awaitable[None]] = _ignore,
        repeats: int = 1,
        paper: Callable[[Mapping[str, Any]], Awaitable[bytes]] | None = None,
        picture: Callable[[Mapping[str, str]], Awaitable[bytes]] | None = None,
    ) -> None:
        self._bot = bot
        self._paper = paper
        self._picture = picture
        self._store = store
        self._clock = clock or SystemClock()
        self._pace = pace or Pace(self._clock)
        self._on_blocked = on_blocked
        self._repeats = repeats
        self._lanes: dict[int, _Lane] = {}
        self._held: set[int] = set()
        self._settled: dict[tuple[int, int], None] = {}
        self._finished_meanwhile: set[int] | None = None
        self._answered_at = self._clock.monotonic()
        self._probing = asyncio.Lock()
        self._direct = DirectEdits(bot, self._pace, self._clock)
        self._sweeper: asyncio.Task[None] | None = None
        self._stopping = False

    # --- from outside

    async def start(self) -> None:
        """Take up everything a former process left unsaid, then sweep every few seconds. Raises what the store raises."""
        await self.sweep(everything=True)
        self._sweeper = asyncio.create_task(self._sweep_for_ever(), name="outbox sweep")

    def put(self, rows: Iterable[Outgoing]) -> None:
        """Send these committed rows; returns at once. A row already taken up is not taken twice."""
        if self._stopping:
            return
        for row in rows:
            if row.id in self._held:
                continue
            self._held.add(row.id)
            chat_id = row.key.chat_id
            lane = self._lanes.setdefault(chat_id, _Lane())
            heapq.heappush(lane.rows, (row.id, row))
            if lane.task is None:
                lane.task = asyncio.create_task(self._work(chat_id, lane), name="outbox worker")

    async def sweep(self, *, everything: bool = False) -> int:
        """Take up rows which no worker holds; how many. `everything`: also the youngest and those told to wait longer.

        Rows come in their order, so a store that gives only some of them gives the older ones.
        """
        now = self._clock.now()
        older_than = now + timedelta(days=365) if everything else now - SWEEP_OLDER_THAN
        # A row sent between the store's look and our turn would be sent again.
        self._finished_meanwhile = set()
        limit = _SWEEP_ROWS
        try:
            while True:
                rows = await self._store.unsent(older_than, limit)
                if not everything or len(rows) < limit:
                    break
                limit *= 4
            fresh = [row for row in rows if row.id not in self._held and row.id not in self._finished_meanwhile]
        finally:
            self._finished_meanwhile = None
        self.put(fresh)
        return len(fresh)

    async def drained(self) -> None:
        """Return when everything put so far is said, or given up."""
        while tasks := [lane.task for lane in self._lanes.values() if lane.task]:
            await asyncio.wait(tasks)
        await self._direct.drained()

    async def stop(self, grace: float = 5.0) -> None:
        """Let the calls under way end within `grace` seconds; what is not said stays in the outbox."""
        self._stopping = True
        tasks = [lane.task for lane in self._lanes.values() if lane.task] + self._direct.stop()
        tasks += [mark for lane in self._lanes.values() for mark in lane.marking]
        for lane in self._lanes.values():
            if lane.task and not lane.calling:
                lane.task.cancel()
        if self._sweeper is not None:
            self._sweeper.cancel()
            tasks.append(self._sweeper)
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=grace)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)

    def direct_edit(self, key: StorageKey, message_id: int, text: str, markup: Mapping[str, Any] | None = None) -> None:
        """Show this in a message now, outside the outbox (the number pad). The newest wins, an older one may never be shown."""
        if not self._stopping:
            self._direct.show(key.chat_id, message_id, text, markup)

    async def typing(self, key: StorageKey) -> None:
        """Show "typing…" for some seconds. Nobody misses it when it fails."""
        try:
            await self._bot.send_chat_action(key.chat_id, ChatAction.TYPING)
        except TelegramError as error:
            logger.debug("no typing indicator: %s", describe(error))

    # --- one chat

    async def _work(self, chat_id: int, lane: _Lane) -> None:
        row: Outgoing | None = None
        try:
            while lane.rows and not self._stopping:
                _, row = heapq.heappop(lane.rows)
                reached = await self._deliver(row, lane)
                self._let_go(row)
                if not reached:
                    await self._leave_unsaid(row.key, lane)
                if lane.marking and not lane.rows:
                    # They went with the mark of what was said after them; seldom one is left.
                    await asyncio.wait(lane.marking)
                    lane.marking.clear()
        finally:
            del self._lanes[chat_id]
            self._held.difference_update(number for number, _ in lane.rows)
            if row is not None:
                self._held.discard(row.id)

    def _let_go(self, row: Outgoing) -> None:
        self._held.discard(row.id)
        if self._finished_meanwhile is not None:
            self._finished_meanwhile.add(row.id)

    async def _leave_unsaid(self, key: StorageKey, lane: _Lane) -> None:
        """The person can't be reached: neither can what waits behind."""
        rows, lane.rows = lane.rows, []
        for _, row in rows:
            await self._note(row, self._store.undeliverable, "behind a message that could not reach them")
            self._let_go(row)
        try:
            await self._on_blocked(key)
        except Exception as error:  # noqa: BLE001 - whatever the listener does, the worker has to end in order
            logger.error("the listener for blocked chats failed: %s", describe(error))

    async def _deliver(self, row: Outgoing, lane: _Lane) -> bool:
        """Say one row, however long it takes, and write down what became of it. False if the person can't be reached."""
        attempt = unanswered = 0
        first_refused_at: float | None = None
        while True:
            lane.calling = False
            await self._direct.give_way(row.key.chat_id, row.message.message_id)
            await self._pace.turn(row.key.chat_id, message=row.message.kind in (*_NEW, "edit"))
            lane.calling = True
            try:
                message_id = await self._call(row)
            except Exception as error:  # noqa: BLE001 - judged below; whatever it is, the next message must get its turn
                verdict, why = judge(error), describe(error)
            else:
                self._answered()
                if row.message.kind in _HARMLESS and lane.rows:
                    lane.marking.append(asyncio.create_task(self._note_sent(row, message_id), name="outbox mark"))
                else:
                    await self._note_sent(row, message_id)
                return True
            attempt += 1
            match verdict.meaning:
                case Meaning.FLOODED:
                    self._answered()
                    self._pace.flooded(row.key.chat_id, verdict.seconds)
                    await self._later(row, verdict.seconds, why)
                    continue
                case Meaning.POINTLESS if row.message.kind not in _NEW:
                    self._answered()
                    await self._note_sent(row, row.message.message_id)
                    return True
                case Meaning.UNREACHABLE:
                    self._answered()
                    await self._note(row, self._store.undeliverable, why)
                    return False
                case Meaning.POINTLESS | Meaning.REFUSED:
                    logger.error("outbox %s (%s) was refused: %s", row.id, row.message.kind, why)
                    await self._note(row, self._store.undeliverable, why)
                    return True
                case Meaning.UNKNOWN if row.message.kind in _NEW:
                    unanswered += 1
                    if unanswered > self._repeats:
                        logger.error("outbox %s got no answer %s times; it may have arrived", row.id, unanswered)
                        await self._note(row, self._store.undeliverable, why)
                        return True
                    await self._later(row, backoff(1, longest=LONGEST_PAUSE), why)
                    lane.calling = False
                    await self._until_answering()
                    attempt = 0
                    continue
                case Meaning.NOT_DONE:
                    now = self._clock.monotonic()
                    first_refused_at = now if first_refused_at is None else first_refused_at
                    if now - first_refused_at > GIVE_UP_AFTER:
                        logger.error("outbox %s met only errors of Telegram for a day: %s", row.id, why)
                        await self._note(row, self._store.undeliverable, why)
                        return True
            longest = LONGEST_PAUSE_REFUSED if verdict.meaning is Meaning.NOT_DONE else LONGEST_PAUSE
            pause = backoff(attempt, longest=longest)
            logger.warning("outbox %s waits %s s: %s", row.id, pause, why)
            await self._later(row, pause, why)
            lane.calling = False
            await self._clock.sleep(pause)

    async def _later(self, row: Outgoing, seconds: float, why: str) -> None:
        """Write down that it waits; the waiting itself is the caller's, or the pace's after a 429."""
        not_before = self._clock.now() + timedelta(seconds=seconds)
        try:
            await self._store.retry(row, not_before, why)
        except Exception as error:  # noqa: BLE001 - a note only: the row is held here, and a restart finds it unsent anyway
            logger.warning("outbox %s: the wait could not be noted: %s", row.id, describe(error))

    async def _note_sent(self, row: Outgoing, message_id: int | None) -> None:
        await self._kept(lambda: self._store.sent(row, message_id, self._clock.now()), row)

    async def _note(self, row: Outgoing, write: Callable[[Outgoing, str, datetime], Awaitable[None]], why: str) -> None:
        await self._kept(lambda: write(row, why, self._clock.now()), row)

    async def _kept(self, write: Callable[[], Awaitable[None]], row: Outgoing) -> None:
        """Write until it is committed: the next message of the chat waits, or a restart would repeat more than one."""
        attempt = 0
        while True:
            try:
                await write()
                return
            except Exception as error:  # noqa: BLE001 - the store is another part; any of its troubles may pass
                attempt += 1
                pause = backoff(attempt, longest=LONGEST_PAUSE)
                logger.error("outbox %s is done but can't be marked, again in %s s: %s", row.id, pause, describe(error))
            await self._clock.sleep(pause)

    # --- one call

    async def _call(self, row: Outgoing) -> int | None:
        """Make the call; the id of the message. PTB's `do_api_request` with the method in lower case, for its price.

        `Bot.send_message` costs 215 µs of CPU, most of it for the answer as objects nobody looks at; this costs 95. The Bot API takes
        its methods in any case, and PTB warns only where it knows a method of exactly that name.
        """
        message, chat_id = row.message, row.key.chat_id
        if message.kind == "settle" and (chat_id, message.message_id) in self._settled:
            return message.message_id
        if message.kind == "send":
            answer = await self._bot.do_api_request("sendmessage", api_kwargs=sending(chat_id, message))
            return int(answer["message_id"])
        if message.kind in ("document", "photo"):
            return await self._send_file(row)
        if message.message_id is None:
            raise ValueError(f"{message.kind} without a message_id")
        about = {"chat_id": chat_id, "message_id": message.message_id}
        match message.kind:
            case "edit":
                await self._edit(about, message)
                self._settled.pop((chat_id, message.message_id), None)
            case "settle":
                await self._bot.do_api_request("editmessagereplymarkup", api_kwargs=about)
                self._remember_settled(chat_id, message.message_id)
            case "delete":
                await self._bot.do_api_request("deletemessage", api_kwargs=about)
        return message.message_id

    async def _edit(self, about: Mapping[str, Any], message: Message) -> None:
        """New words for a message. Whether they are a text or a caption is not written down anywhere, and Telegram knows."""
        words = {**about, **shown(message.text, message.markup)}
        try:
            await self._bot.do_api_request("editmessagetext", api_kwargs=words)
        except BadRequest as error:
            if _NO_TEXT not in error.message.lower():
                raise
        else:
            return
        caption = {**about, **captioned(message.text, message.markup)}
        await self._bot.do_api_request("editmessagecaption", api_kwargs=caption)

    async def _send_file(self, row: Outgoing) -> int:
        """A page or a picture with its caption; where there is none, or Telegram does not take it, the caption alone."""
        message, chat_id = row.message, row.key.chat_id
        content = await (self._picture_of(row) if message.kind == "photo" else self._page_of(row))
        if content is not None:
            method, attached = attaching(chat_id, message, content)
            try:
                answer = await self._bot.do_api_request(method, api_kwargs=attached, write_timeout=_WRITE_FILE)
                return int(answer["message_id"])
            except BadRequest as error:
                if judge(error).meaning is not Meaning.REFUSED:
                    raise
                logger.error("outbox %s: its file was refused, the words go alone: %s", row.id, describe(error))
        answer = await self._bot.do_api_request("sendmessage", api_kwargs=sending(chat_id, message))
        return int(answer["message_id"])

    async def _page_of(self, row: Outgoing) -> bytes | None:
        """The page as a file. None, and an error in the log, where it can't be made: nobody is to wait for it in vain."""
        if self._paper is None or row.message.paper is None:
            logger.error("outbox %s: nothing to make its page of, the words go alone", row.id)
            return None
        try:
            return await self._paper(row.message.paper)
        except Exception as error:  # noqa: BLE001 - making pages is another part; whatever ails it, the words still go
            logger.error("outbox %s: its page can't be made, the words go alone: %s", row.id, describe(error))
            return None

    async def _picture_of(self, row: Outgoing) -> bytes | None:
        """The picture. None where there is none: it went with its file, which is no fault, or something is wrong with the store."""
        if self._picture is None or row.message.picture is None:
            logger.error("outbox %s: no picture is named or none can be fetched, the words go alone", row.id)
            return None
        try:
            return await self._picture(row.message.picture)
        except KeyError:
            logger.info("outbox %s: its picture is gone, the words go alone", row.id)
        except Exception as error:  # noqa: BLE001 - the store is another part; whatever ails it, the words still go
            logger.error("outbox %s: its picture can't be fetched, the words go alone: %s", row.id, describe(error))
        return None

    def _remember_settled(self, chat_id: int, message_id: int) -> None:
        self._settled[chat_id, message_id] = None
        if len(self._settled) > _REMEMBERED:
            del self._settled[next(iter(self._settled))]

    # --- the line

    def _answered(self) -> None:
        self._answered_at = self._clock.monotonic()

    async def _until_answering(self) -> None:
        """Return, after a pause, when Telegram has answered anything since now. One asks for all who wait."""
        since, attempt = self._clock.monotonic(), 0
        while True:
            attempt += 1
            await self._clock.sleep(backoff(attempt, longest=LONGEST_PAUSE))
            async with self._probing:
                if self._answered_at > since:
                    return
                try:
                    await self._bot.get_me()
                except TelegramError as error:
                    if judge(error).meaning in (Meaning.NOT_SENT, Meaning.UNKNOWN, Meaning.NOT_DONE):
                        logger.warning("Telegram does not answer: %s", describe(error))
                        continue
                self._answered()
                return

    async def _sweep_for_ever(self) -> None:
        while True:
            await self._clock.sleep(SWEEP_EVERY)
            try:
                if taken := await self.sweep():
                    logger.info("swept up %s messages nobody was sending", taken)
            except Exception as error:  # noqa: BLE001 - the database may be down for a while; the next round tries again
                logger.error("the outbox could not be swept: %s", describe(error))
