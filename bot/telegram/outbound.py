"""Saying what is committed: in order within a chat, at Telegram's pace, and through any trouble.

Each chat with something to say has one worker, which ends when all is said. A row leaves the outbox only when Telegram has answered for it:
a crash in between costs one repeat. A call that stays without an answer is asked again once, and only when Telegram answers again at all:
most silences last longer than any pause, and a blind repeat into one would be the last.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.ports import Outgoing, StorageKey
from bot.telegram.attachments import Attachments, Paper, Picture
from bot.telegram.calls import Calls
from bot.telegram.clock import Clock, SystemClock
from bot.telegram.ephemeral_edits import DirectEdits
from bot.telegram.errors import describe
from bot.telegram.lane import Delivery, Lane, Marks
from bot.telegram.outage import Outage
from bot.telegram.pacing import Pace
from bot.telegram.screens import Screens

logger = logging.getLogger(__name__)

SWEEP_EVERY = 5.0
SWEEP_OLDER_THAN = timedelta(seconds=5)
_SWEEP_ROWS = 1_000


class Outbox(Marks, Protocol):
    """The store, as far as sending needs it."""

    async def unsent(self, older_than: datetime, limit: int) -> Sequence[Outgoing]: ...


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
        paper: Paper | None = None,
        picture: Picture | None = None,
    ) -> None:
        self._bot = bot
        self._store = store
        self._clock = clock or SystemClock()
        pace = pace or Pace(self._clock)
        self._on_blocked = on_blocked
        self._lanes: dict[int, Lane] = {}
        self._held: set[int] = set()
        self._finished_meanwhile: set[int] | None = None
        self._direct = DirectEdits(bot, pace, self._clock)
        self._screens, outage = Screens(store), Outage(bot, self._clock)
        calls = Calls(bot, Attachments(paper, picture), self._screens)
        self._delivery = Delivery(calls, self._screens, store, self._clock, pace, self._direct, outage, repeats)
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
            lane = self._lanes.setdefault(chat_id, Lane())
            lane.put(row)
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
        await self._screens.marked()

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

    async def _work(self, chat_id: int, lane: Lane) -> None:
        row: Outgoing | None = None
        try:
            while lane.rows and not self._stopping:
                row = lane.take()
                reached = await self._delivery.deliver(row, lane)
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

    async def _leave_unsaid(self, key: StorageKey, lane: Lane) -> None:
        """The person can't be reached: neither can what waits behind."""
        for row in lane.take_all():
            await self._delivery.give_up(row, "behind a message that could not reach them")
            self._let_go(row)
        try:
            await self._on_blocked(key)
        except Exception as error:  # noqa: BLE001 - whatever the listener does, the worker has to end in order
            logger.error("the listener for blocked chats failed: %s", describe(error))

    async def _sweep_for_ever(self) -> None:
        while True:
            await self._clock.sleep(SWEEP_EVERY)
            try:
                if taken := await self.sweep():
                    logger.info("swept up %s messages nobody was sending", taken)
            except Exception as error:  # noqa: BLE001 - the database may be down for a while; the next round tries again
                logger.error("the outbox could not be swept: %s", describe(error))
