"""Outages: whether Telegram answers at all, and waiting until it does."""

from __future__ import annotations

import asyncio
import logging

from telegram import Bot
from telegram.error import TelegramError

from bot.telegram.clock import LONGEST_PAUSE, Clock, backoff
from bot.telegram.errors import Meaning, describe, judge

logger = logging.getLogger(__name__)


class Outage:
    """Remembers when Telegram last answered. Every answer is `noted`, so that nobody asks while others are answered."""

    def __init__(self, bot: Bot, clock: Clock) -> None:
        self._bot = bot
        self._clock = clock
        self._answered_at = clock.monotonic()
        self._probing = asyncio.Lock()

    def note_answer(self) -> None:
        """Remember that Telegram has just answered."""
        self._answered_at = self._clock.monotonic()

    async def over(self) -> None:
        """Return, after a pause, when Telegram has answered anything since now. One asks for all who wait."""
        # Not `retrying.retry`: the pause comes before the first attempt, and one attempt serves all who wait.
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
                self.note_answer()
                return
