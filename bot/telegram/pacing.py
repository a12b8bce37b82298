"""Pace of the calls to Telegram: some 30 messages a second over all, one a second in a chat with short bursts, and silence after a 429.

Calls wait in three lines. Messages have the line that Telegram counts. Changes of messages have one of their own, so that they
take no turn of an answer. Calls that nobody misses have a small one, and are left out where it is full. In each line the most
urgent call goes first: an answer, then a push, then a reminder, and last what the sweep found.

PTB's AIORateLimiter (22.8) has one line for all, lets go of its halt too early and halts everybody for one chat's 429.
"""

from __future__ import annotations

import math

from bot.telegram.clock import Clock
from bot.telegram.turns import Line, Place

_TIDY_ABOVE = 1_000
SPARE_WAIT = 1.0
"""Seconds that a call which nobody misses waits for its turn at most."""


class Pace:
    """Turns to call Telegram. Rates are per second; a burst is how many may go at once after a quiet time.

    The defaults leave room for what the line's ups and downs push together.
    `changes`: edits and deletions. `spare`: calls that nobody misses.

    The bucket of a chat is kept as one number, the moment at which it will be full again; a full one needs no keeping.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        per_chat: float = 1.0,
        chat_burst: int = 4,
        overall: float = 25.0,
        overall_burst: int = 5,
        changes: float = 10.0,
        spare: float = 10.0,
    ) -> None:
        self._clock = clock
        self._chat_interval = 1.0 / per_chat
        self._chat_slack = self._chat_interval * (chat_burst - 1)
        self._messages = Line(clock, overall, overall_burst)
        self._changes = Line(clock, changes, overall_burst)
        self._spare = Line(clock, spare, overall_burst)
        self._chats_full_at: dict[int, float] = {}
        self._halted_until = -math.inf
        self._chats_halted_until: dict[int, float] = {}
        self._suspects: set[int] = set()

    @classmethod
    def unlimited(cls, clock: Clock) -> Pace:
        """No limits of our own; a 429 is still obeyed. For a Bot API without limits: the local one, and measurements."""
        return cls(clock, per_chat=math.inf, overall=math.inf, changes=math.inf, spare=math.inf)

    # --- turns

    async def message(self, place: Place) -> None:
        """Wait until a message may be written into the chat of this place."""
        await self._turn(self._messages, place, self._reserve_in_chat(place.chat_id))

    async def change(self, place: Place, *, counts: bool = False) -> None:
        """Wait until a message of the chat may be changed or deleted. `counts`: new words, which count in the chat as a message does."""
        await self._turn(self._changes, place, self._reserve_in_chat(place.chat_id) if counts else -math.inf)

    async def spare(self, chat_id: int, within: float = SPARE_WAIT) -> bool:
        """Wait for a call that nobody misses; False where it is left out: its turn is more than `within` seconds away, or a halt holds."""
        if self.halt(chat_id) or self._spare.seconds_left() > within:
            return False
        await self._spare.turn(Place(chat_id))
        return not self.halt(chat_id)

    async def _turn(self, line: Line, place: Place, moment: float) -> None:
        while True:
            while (left := max(moment - self._clock.monotonic(), self.halt(place.chat_id))) > 0:
                await self._clock.sleep(left)
            # Those who waited for the same halt to end must not all go at once: each takes its turn only now.
            await line.turn(place)
            if not self.halt(place.chat_id):
                return

    def _reserve_in_chat(self, chat_id: int) -> float:
        now = self._clock.monotonic()
        if len(self._chats_full_at) > _TIDY_ABOVE:
            self._chats_full_at = {chat: full_at for chat, full_at in self._chats_full_at.items() if full_at > now}
        full_at = max(now, self._chats_full_at.get(chat_id, now))
        self._chats_full_at[chat_id] = full_at + self._chat_interval
        return full_at - self._chat_slack

    # --- halts

    def halt(self, chat_id: int) -> float:
        """Seconds for which nothing may be called in this chat; 0 where it is free."""
        until = max(self._halted_until, self._chats_halted_until.get(chat_id, -math.inf))
        return max(0.0, until - self._clock.monotonic())

    def flooded(self, chat_id: int, seconds: float) -> None:
        """Telegram answered any call of this chat with 429: silence there for `seconds`.

        Telegram does not say whether it means the chat or the bot. A second chat that is told so, with no message taken since the first,
        means the bot: everybody waits until the first of these silences ends. Whoever calls then is told the rest.
        """
        now = self._clock.monotonic()
        halts = {chat: until for chat, until in self._chats_halted_until.items() if until > now}
        halts[chat_id] = max(now + seconds, halts.get(chat_id, now))
        self._chats_halted_until = halts
        self._suspects = {chat for chat in self._suspects if chat in halts} | {chat_id}
        if len(self._suspects) > 1:
            self._halted_until = max(self._halted_until, min(halts[chat] for chat in self._suspects))

    def taken(self) -> None:
        """Telegram took a message: whoever was told to wait before was told for the own chat only."""
        self._suspects.clear()
