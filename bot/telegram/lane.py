"""The lane of a chat: its messages in order, each delivered until Telegram has answered for it, and that written down."""

from __future__ import annotations

import asyncio
import heapq
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.ports.conversations import Outgoing, Shown, StorageKey
from bot.telegram.calls import HARMLESS, NEW, Calls
from bot.telegram.clock import Clock
from bot.telegram.ephemeral_edits import DirectEdits
from bot.telegram.errors import Meaning, describe, judge
from bot.telegram.outage import Outage
from bot.telegram.pacing import Pace
from bot.telegram.retry_policy import Attempts, Step, Then
from bot.telegram.retrying import retry
from bot.telegram.screens import Screens
from bot.telegram.turns import Place, Rank

logger = logging.getLogger(__name__)


class Marks(Protocol):
    """The store, as far as one message needs it."""

    def sent(self, outgoing: Outgoing, message_id: int | None, at: datetime) -> Awaitable[None]: ...
    async def shown(self, key: StorageKey, most: int) -> Sequence[Shown]: ...
    def settled(self, row_id: int) -> Awaitable[None]: ...
    async def retry(self, outgoing: Outgoing, not_before: datetime, error: str) -> None: ...
    async def undeliverable(self, outgoing: Outgoing, error: str, at: datetime) -> None: ...


@dataclass(slots=True)
class Lane:
    """Messages still to be said in one chat: a heap by id. The most urgent of them gives the whole lane its place."""

    place: Place
    rows: list[tuple[int, Rank, Outgoing]] = field(default_factory=list)
    task: asyncio.Task[None] | None = None
    whole: bool = True
    """Nothing older of this chat is left in the outbox."""
    looks_back: bool = False
    """It is fetched before the next message is said."""
    calling: bool = False
    """A call to Telegram or its note in the store is under way: the worse moment to be stopped."""
    marking: list[asyncio.Task[None]] = field(default_factory=list)
    """Marks of harmless calls that are being written while the next row is said."""

    def put(self, row: Outgoing, rank: Rank) -> None:
        """Add a message; the oldest comes out first. One more urgent than those before it moves them forward with it."""
        heapq.heappush(self.rows, (row.id, rank, row))
        self.place.lift(rank)

    def take(self) -> Outgoing:
        """Take the oldest message out. Raises IndexError where there is none."""
        self.place.rank = min(rank for _, rank, _ in self.rows)
        return heapq.heappop(self.rows)[2]

    def take_all(self) -> list[Outgoing]:
        """Take all messages out."""
        rows, self.rows = self.rows, []
        return [row for _, _, row in rows]


@dataclass(frozen=True, slots=True)
class Delivery:
    """Delivers messages, through any trouble. `repeats`: how often a message without an answer may be sent again."""

    calls: Calls
    screens: Screens
    store: Marks
    clock: Clock
    pace: Pace
    direct: DirectEdits
    outage: Outage
    repeats: int

    async def deliver(self, row: Outgoing, lane: Lane) -> bool:
        """Say one row, however long it takes, and write down what became of it. False if the person can't be reached."""
        # Not `retrying.retry`: a failure may also end in a message given up, or in waiting until Telegram answers anything at all.
        attempts = Attempts(new=row.message.kind in NEW, repeats=self.repeats)
        while True:
            lane.calling = False
            await self.direct.give_way(row.key.chat_id, row.message.message_id)
            await self._turn(row, lane.place)
            lane.calling = True
            try:
                message_id = await self.calls.make(row)
            except Exception as error:  # noqa: BLE001 - judged below; whatever it is, the next message must get its turn
                step, why = attempts.after(judge(error), self.clock.monotonic()), describe(error)
            else:
                self.outage.note_answer()
                if row.message.kind in NEW:
                    self.pace.taken()
                if row.message.kind in HARMLESS and lane.rows:
                    lane.marking.append(asyncio.create_task(self._note_sent(row, message_id), name="outbox mark"))
                else:
                    await self._note_sent(row, message_id)
                if row.message.kind in NEW and message_id is not None:
                    await self._end_older(row, message_id)
                return True
            if await self._given_up(row, step, why):
                return step.then is not Then.UNREACHABLE
            await self._wait(row, lane, step, why)

    async def _turn(self, row: Outgoing, place: Place) -> None:
        if row.message.kind in NEW:
            await self.pace.message(place)
        else:
            await self.pace.change(place, counts=row.message.kind == "edit")

    async def _end_older(self, row: Outgoing, message_id: int) -> None:
        """Take the keyboards off the questions before this one. What is left out or fails is tried again with the next message."""
        try:
            for older in await self.screens.note(row, message_id):
                if not await self.pace.spare(row.key.chat_id):
                    break
                await self.calls.remove_keyboard(row.key, older)
        except Exception as error:  # noqa: BLE001 - the message itself is sent and marked
            verdict = judge(error)
            if verdict.meaning is Meaning.FLOODED:
                self.pace.flooded(row.key.chat_id, verdict.seconds)
            logger.debug("an older keyboard stays: %s", describe(error))

    async def _given_up(self, row: Outgoing, step: Step, why: str) -> bool:
        """Write down the end of a row that is not tried again; False where it is."""
        match step.then:
            case Then.SENT:
                self.outage.note_answer()
                await self._note_sent(row, row.message.message_id)
            case Then.UNREACHABLE:
                self.outage.note_answer()
                await self.give_up(row, why)
            case Then.GIVE_UP:
                logger.error("outbox %s (%s) %s: %s", row.id, row.message.kind, step.told, why)
                await self.give_up(row, why)
            case _:
                return False
        return True

    async def _wait(self, row: Outgoing, lane: Lane, step: Step, why: str) -> None:
        """Wait until the row may be tried again; after a 429 the pace waits."""
        match step.then:
            case Then.SILENCE:
                self.outage.note_answer()
                self.pace.flooded(row.key.chat_id, step.seconds)
                await self._note_wait(row, step.seconds, why)
            case Then.ANSWER:
                await self._note_wait(row, step.seconds, why)
                lane.calling = False
                await self.outage.over()
            case _:
                logger.warning("outbox %s waits %s s: %s", row.id, step.seconds, why)
                await self._note_wait(row, step.seconds, why)
                lane.calling = False
                await self.clock.sleep(step.seconds)

    async def give_up(self, row: Outgoing, why: str) -> None:
        """Write down that this row is never said."""
        await self._kept(lambda: self.store.undeliverable(row, why, self.clock.now()), row)

    async def _note_sent(self, row: Outgoing, message_id: int | None) -> None:
        await self._kept(lambda: self.store.sent(row, message_id, self.clock.now()), row)

    async def _note_wait(self, row: Outgoing, seconds: float, why: str) -> None:
        not_before = self.clock.now() + timedelta(seconds=seconds)
        try:
            await self.store.retry(row, not_before, why)
        except Exception as error:  # noqa: BLE001 - a note only: the row is held here, and a restart finds it unsent anyway
            logger.warning("outbox %s: the wait could not be noted: %s", row.id, describe(error))

    async def _kept(self, write: Callable[[], Awaitable[None]], row: Outgoing) -> None:
        """Write until it is committed: the next message of the chat waits, or a restart would repeat more than one."""

        def note(error: BaseException, attempt: int, pause: float) -> None:
            logger.error("outbox %s is done but can't be marked, again in %s s: %s", row.id, pause, describe(error))

        # The store is another part; any of its troubles may pass.
        await retry(write, self.clock, note, least=lambda error: 0.0 if isinstance(error, Exception) else None)
