"""Telegram's pace: about 30 calls a second over all, one message a second in a chat with short bursts, and silence when told to wait.

PTB's AIORateLimiter (22.8) lets go of its halt too early and halts everybody for one chat's 429.
"""

from __future__ import annotations

import math

from bot.telegram.clock import Clock

_TIDY_ABOVE = 1_000


class Pace:
    """Turns to call Telegram. Rates are per second; `burst` is how many may go at once after a quiet time.

    The defaults leave room for what the line's ups and downs push together.

    Each bucket is kept as one number, the moment at which it will be full again; a full one needs no keeping.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        per_chat: float = 1.0,
        chat_burst: int = 4,
        overall: float = 25.0,
        overall_burst: int = 5,
    ) -> None:
        self._clock = clock
        self._chat_interval = 1.0 / per_chat
        self._chat_slack = self._chat_interval * (chat_burst - 1)
        self._interval = 1.0 / overall
        self._slack = self._interval * (overall_burst - 1)
        self._full_at = -math.inf
        self._chats_full_at: dict[int, float] = {}
        self._halted_until = -math.inf
        self._chats_halted_until: dict[int, float] = {}

    @classmethod
    def unlimited(cls, clock: Clock) -> Pace:
        """No limits of our own; a 429 is still obeyed. For a Bot API without limits: the local one, and measurements."""
        return cls(clock, per_chat=math.inf, overall=math.inf)

    async def turn(self, chat_id: int, *, message: bool) -> None:
        """Wait until a call concerning the chat may go out. `message`: it writes into the chat and counts there."""
        if message:
            await self._wait(self._reserve_in_chat(chat_id))
        await self._wait(self._reserve())
        # Those who waited for the same halt to end must not all go at once: each takes a new turn.
        while (left := self._halt(chat_id) - self._clock.monotonic()) > 0:
            await self._clock.sleep(left)
            await self._wait(self._reserve())

    def flooded(self, chat_id: int, seconds: float) -> None:
        """Telegram answered 429 for this chat: silence there for `seconds`, and everywhere if other chats were told so as well."""
        now = self._clock.monotonic()
        self._chats_halted_until = {chat: until for chat, until in self._chats_halted_until.items() if until > now}
        self._chats_halted_until[chat_id] = max(now + seconds, self._chats_halted_until.get(chat_id, now))
        if len(self._chats_halted_until) > 1:
            self._halted_until = max(self._chats_halted_until.values())

    def _halt(self, chat_id: int) -> float:
        return max(self._halted_until, self._chats_halted_until.get(chat_id, -math.inf))

    def _reserve_in_chat(self, chat_id: int) -> float:
        now = self._clock.monotonic()
        if len(self._chats_full_at) > _TIDY_ABOVE:
            self._chats_full_at = {chat: full_at for chat, full_at in self._chats_full_at.items() if full_at > now}
        full_at = max(now, self._chats_full_at.get(chat_id, now))
        self._chats_full_at[chat_id] = full_at + self._chat_interval
        return full_at - self._chat_slack

    def _reserve(self) -> float:
        full_at = max(self._clock.monotonic(), self._full_at)
        self._full_at = full_at + self._interval
        return full_at - self._slack

    async def _wait(self, moment: float) -> None:
        left = moment - self._clock.monotonic()
        if left > 0:
            await self._clock.sleep(left)
