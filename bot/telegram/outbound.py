"""Saying what is committed: in order within a chat, at Telegram's pace, and through any trouble.

Each chat with something to say has one worker, which ends when all is said. A row leaves the outbox only when Telegram has answered for it:
a crash in between costs one repeat. A call that stays without an answer is asked again once, and only when Telegram answers again at all:
most silences last longer than any pause, and a blind repeat into one would be the last.

Workers are many, but not as many as a backlog has rows. What there is no room for stays in the outbox, and the sweep brings it in
portions, the oldest first. As long as any is left there, a chat that is spoken to fetches its own older rows before it begins.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol, TypeVar

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.ports.conversations import Outgoing, StorageKey
from bot.telegram.attachments import Attachments, Paper, Picture
from bot.telegram.calls import Calls
from bot.telegram.clock import Clock, SystemClock
from bot.telegram.ephemeral_edits import DirectEdits
from bot.telegram.errors import Meaning, describe, judge
from bot.telegram.lane import Delivery, Lane, Marks
from bot.telegram.outage import Outage
from bot.telegram.pacing import Pace
from bot.telegram.retrying import retry
from bot.telegram.screens import Screens
from bot.telegram.turns import Place, Rank, rank_of

logger = logging.getLogger(__name__)
T = TypeVar("T")

SWEEP_EVERY = 5.0
SWEEP_OLDER_THAN = timedelta(seconds=5)
PORTION = 1_000
"""Rows of a backlog that are taken up at once."""
ROOM = 2_000
"""Rows held here above which only answers are taken up; what else comes waits in the outbox."""
_REMEMBERED = 10_000
"""Rows remembered as finished: a look at the store that was under way may still show them as waiting."""


class Outbox(Marks, Protocol):
    """The store, as far as sending needs it."""

    async def unsent(self, older_than: datetime, limit: int) -> Sequence[Outgoing]: ...
    async def newest_unsent(self, limit: int) -> Sequence[Outgoing]: ...
    async def unsent_in(self, key: StorageKey) -> Sequence[Outgoing]: ...


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
        self._pace = pace = pace or Pace(self._clock)
        self._on_blocked = on_blocked
        self._lanes: dict[int, Lane] = {}
        self._held: set[int] = set()
        self._finished: dict[int, None] = {}
        self._backlog = False
        self._left_out = False
        self._swept_all = asyncio.Event()
        self._room = asyncio.Event()
        self._direct = DirectEdits(bot, pace, self._clock)
        self._screens, outage = Screens(store), Outage(bot, self._clock)
        calls = Calls(bot, Attachments(paper, picture), self._screens)
        self._delivery = Delivery(calls, self._screens, store, self._clock, pace, self._direct, outage, repeats)
        self._sweeper: asyncio.Task[None] | None = None
        self._stopping = False

    # --- from outside

    async def start(self, *, after: Awaitable[object] | None = None) -> None:
        """Take up what a former process left unsaid, in portions, then sweep every few seconds.

        `after`: the first look waits for this; without it the first portion is taken up on return. Raises what the store raises then.
        """
        self._see_backlog()
        if after is None:
            await self._begin()
        self._sweeper = asyncio.create_task(self._sweep_for_ever(after), name="outbox sweep")

    def put(self, rows: Iterable[Outgoing]) -> None:
        """Send these committed rows; returns at once. A row already taken up is not taken twice."""
        for row in rows:
            rank = rank_of(row)
            if rank is Rank.ANSWER or row.key.chat_id in self._lanes or len(self._held) < ROOM:
                self._take_up(row, rank)
            elif row.id not in self._held:
                self._left_out = True
                self._see_backlog()

    async def sweep(self) -> int:
        """Take up the oldest rows which no worker holds, a portion at most; how many. Of a backlog also the youngest and those put off."""
        limit = len(self._held) + PORTION
        older_than = self._clock.now() + (timedelta(days=365) if self._backlog else -SWEEP_OLDER_THAN)
        self._left_out = False
        rows = await self._store.unsent(older_than, limit)
        if len(rows) == limit:
            # Before they are taken up: of a chat that is not whole here, more may be left.
            self._see_backlog()
        taken = sum(self._take_up(row, rank_of(row, swept=True), in_order=True) for row in rows)
        if len(rows) < limit and not self._left_out:
            self._backlog = False
            self._swept_all.set()
        return taken

    async def drained(self) -> None:
        """Return when everything put or swept so far is said, or given up."""
        while True:
            if tasks := [lane.task for lane in self._lanes.values() if lane.task]:
                await asyncio.wait(tasks)
            elif self._backlog and self._sweeper is not None and not self._stopping:
                await self._swept_all.wait()
            else:
                break
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
        """Show "typing…" for some seconds. Nobody misses it when it fails, or when there is no turn for it at once."""
        if not await self._pace.spare(key.chat_id, within=0.0):
            return
        try:
            await self._bot.send_chat_action(key.chat_id, ChatAction.TYPING)
        except TelegramError as error:
            verdict = judge(error)
            if verdict.meaning is Meaning.FLOODED:
                self._pace.flooded(key.chat_id, verdict.seconds)
            logger.debug("no typing indicator: %s", describe(error))

    # --- the rows held here

    def _take_up(self, row: Outgoing, rank: Rank, *, in_order: bool = False) -> bool:
        """Give a row to the worker of its chat; False where it is held or finished already.

        `in_order`: the oldest rows of all come first, so none of this chat is left in the outbox before it.
        """
        if self._stopping or row.id in self._held or row.id in self._finished:
            return False
        self._held.add(row.id)
        chat_id = row.key.chat_id
        lane = self._lanes.get(chat_id)
        if lane is None:
            lane = self._lanes[chat_id] = Lane(Place(chat_id, rank), whole=not self._backlog)
        lane.put(row, rank)
        lane.looks_back |= not in_order and not lane.whole
        if lane.task is None:
            lane.task = asyncio.create_task(self._work(chat_id, lane), name="outbox worker")
        return True

    def _let_go(self, row: Outgoing) -> None:
        self._held.discard(row.id)
        self._finished[row.id] = None
        if len(self._finished) > _REMEMBERED:
            del self._finished[next(iter(self._finished))]
        if len(self._held) < PORTION // 2:
            self._room.set()

    def _see_backlog(self) -> None:
        self._backlog = True
        self._swept_all.clear()

    # --- one chat

    async def _work(self, chat_id: int, lane: Lane) -> None:
        row: Outgoing | None = None
        try:
            while lane.rows and not self._stopping:
                if lane.looks_back:
                    await self._take_older(lane)
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
            self._held.difference_update(number for number, _, _ in lane.rows)
            if row is not None:
                self._held.discard(row.id)

    async def _take_older(self, lane: Lane) -> None:
        """Take up what the outbox still has of this chat: the order within it holds, however far the sweep has come."""
        lane.looks_back, lane.whole = False, True
        for key in {row.key for _, _, row in lane.rows}:
            rows = await self._persist(partial(self._store.unsent_in, key))
            for row in rows:
                self._take_up(row, rank_of(row, swept=True))

    async def _persist(self, look: Callable[[], Awaitable[T]]) -> T:
        """Look at the store until it answers: it is another part, and any of its troubles may pass."""

        def note(error: BaseException, attempt: int, pause: float) -> None:
            logger.error("the outbox can't be read, again in %s s: %s", pause, describe(error))

        return await retry(look, self._clock, note, least=lambda error: 0.0 if isinstance(error, Exception) else None)

    async def _leave_unsaid(self, key: StorageKey, lane: Lane) -> None:
        """The person can't be reached: neither can what waits behind."""
        for row in lane.take_all():
            await self._delivery.give_up(row, "behind a message that could not reach them")
            self._let_go(row)
        try:
            await self._on_blocked(key)
        except Exception as error:  # noqa: BLE001 - whatever the listener does, the worker has to end in order
            logger.error("the listener for blocked chats failed: %s", describe(error))

    # --- the sweep

    async def _begin(self) -> None:
        """Take up the newest answers, those the former process was about to give, and then the first portion of the others."""
        for row in await self._store.newest_unsent(PORTION):
            if row.message.urgency == "answer":
                self._take_up(row, rank_of(row, swept=True))
        await self.sweep()

    async def _sweep_for_ever(self, after: Awaitable[object] | None) -> None:
        if after is not None:
            await after
            await self._persist(self._begin)
        while True:
            await self._pause()
            try:
                if taken := await self.sweep():
                    logger.info("swept up %s messages nobody was sending", taken)
            except Exception as error:  # noqa: BLE001 - the database may be down for a while; the next round tries again
                logger.error("the outbox could not be swept: %s", describe(error))
                await self._clock.sleep(SWEEP_EVERY)

    async def _pause(self) -> None:
        """Wait until the next look: some seconds; while there is a backlog, until there is room for the next portion."""
        if not self._backlog:
            await self._clock.sleep(SWEEP_EVERY)
        elif len(self._held) >= PORTION // 2:
            self._room.clear()
            await self._room.wait()
