"""Edits that need not survive a crash: the number pad's row of dots."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

from telegram import Bot

from bot.telegram.clock import Clock
from bot.telegram.errors import Meaning, describe, judge
from bot.telegram.pacing import Pace
from bot.telegram.payloads import shown
from bot.telegram.turns import Place

logger = logging.getLogger(__name__)

_MOST_ATTEMPTS = 3
_PAUSE = 1.0
_MOST_REMEMBERED = 1_000

_Place = tuple[int, int]


class DirectEdits:
    """At most one edit of a message is under way; of those waiting behind it only the newest is made."""

    def __init__(self, bot: Bot, pace: Pace, clock: Clock) -> None:
        self._bot = bot
        self._pace = pace
        self._clock = clock
        self._wanted: dict[_Place, dict[str, Any]] = {}
        self._tasks: dict[_Place, asyncio.Task[None]] = {}
        self._over: set[_Place] = set()
        self._shown: dict[_Place, dict[str, Any]] = {}

    def show(self, chat_id: int, message_id: int, text: str, markup: Mapping[str, Any] | None) -> None:
        """Let the message say this, soon."""
        place = (chat_id, message_id)
        self._wanted[place] = shown(text, markup)
        if place not in self._tasks:
            self._tasks[place] = asyncio.create_task(self._work(place), name="direct edit")

    async def give_way(self, chat_id: int, message_id: int | None) -> None:
        """Something lasting happens to this message: forget what was to be shown, and let the call under way end."""
        if message_id is None:
            return
        place = (chat_id, message_id)
        self._wanted.pop(place, None)
        self._shown.pop(place, None)
        task = self._tasks.get(place)
        if task is not None:
            self._over.add(place)
            await asyncio.wait([task])

    async def drained(self) -> None:
        """Return when nothing is to be shown."""
        while self._tasks:
            await asyncio.wait(list(self._tasks.values()))

    def stop(self) -> list[asyncio.Task[None]]:
        """Begin nothing more; the tasks still under way."""
        self._wanted.clear()
        return list(self._tasks.values())

    async def _work(self, place: _Place) -> None:
        # Not `retrying.retry`: each attempt is for the newest words, which may have come meanwhile.
        attempts = 0
        try:
            while (words := self._wanted.pop(place, None)) is not None:
                again = await self._edit(place, words)
                if place in self._over:
                    break
                attempts = attempts + 1 if again else 0
                if again and attempts < _MOST_ATTEMPTS:
                    # A newer wish, made while we tried, is the better one to try again.
                    self._wanted.setdefault(place, words)
        finally:
            del self._tasks[place]
            self._wanted.pop(place, None)
            self._over.discard(place)

    async def _edit(self, place: _Place, words: dict[str, Any]) -> bool:
        """Make one edit; True if the same may do better when tried again. What is shown already is not edited to the same."""
        if self._shown.get(place) == words:
            return False
        chat_id, message_id = place
        await self._pace.change(Place(chat_id))
        try:
            await self._bot.do_api_request(
                "editmessagetext", api_kwargs={"chat_id": chat_id, "message_id": message_id} | words
            )
            self._remember(place, words)
            return False
        except Exception as error:  # noqa: BLE001 - judged here; an edit nobody waits for must not end anything else
            verdict, why = judge(error), describe(error)
        match verdict.meaning:
            case Meaning.POINTLESS | Meaning.UNREACHABLE:
                return False
            case Meaning.FLOODED:
                self._pace.flooded(chat_id, verdict.seconds)
                return True
            case Meaning.REFUSED:
                logger.error("a direct edit was refused: %s", why)
                return False
        logger.debug("a direct edit did not get through: %s", why)
        await self._clock.sleep(_PAUSE)
        return True

    def _remember(self, place: _Place, words: dict[str, Any]) -> None:
        self._shown.pop(place, None)
        if len(self._shown) >= _MOST_REMEMBERED:
            del self._shown[next(iter(self._shown))]
        self._shown[place] = words
