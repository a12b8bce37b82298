"""Fetching updates ourselves, so that the offset moves only after the commit. PTB's own polling moves it before."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from telegram import Bot
from telegram.error import Conflict, EndPointNotFound, InvalidToken, RetryAfter, TelegramError

from bot.telegram.clock import LONGEST_PAUSE, Clock, SystemClock, backoff
from bot.telegram.dispatcher import Unreadable
from bot.telegram.errors import describe, seconds_of
from bot.telegram.inbound import ALLOWED_UPDATES

logger = logging.getLogger(__name__)

POLL_SECONDS = 50
_ANSWER_MARGIN = 10.0
"""Seconds that Telegram may be late in answering a long poll."""
_CONFLICT_PAUSE = 30.0
_FIRST_CONFLICT_PAUSE = 3.0
"""Soon enough for another program that has just begun to meet a conflict of its own, and end."""
SETTLED_AFTER = 60.0
"""Seconds after which a bot that meets another one tries on: it was here first. Before, it gives way."""
_TOKEN_PAUSE = 60.0

Process = Callable[[Mapping[str, Any]], Awaitable[None]]
"""Returns when the update may be acknowledged, raises when it must come again."""


class Elsewhere(Exception):
    """Another program fetches the updates of this bot, or set a webhook."""


class Poller:
    """The loop. `run` it in a task; `stop` lets the batch under way be committed and confirmed."""

    def __init__(
        self,
        bot: Bot,
        process: Process,
        *,
        clock: Clock | None = None,
        poll_seconds: int = POLL_SECONDS,
        settled_after: float = SETTLED_AFTER,
    ) -> None:
        self._bot = bot
        self._process = process
        self._clock = clock or SystemClock()
        self._poll_seconds = poll_seconds
        self._settled_at = self._clock.monotonic() + settled_after
        self._conflicts = 0
        self._stopped = asyncio.Event()
        self._offset: int | None = None
        self._trouble: str | None = None

    def stop(self) -> None:
        """End soon: `run` returns when what was fetched is committed."""
        self._stopped.set()

    async def run(self) -> None:
        """Fetch and process until stopped. A webhook of a former life is taken away first; nothing waiting is ever dropped.

        Raises Elsewhere where another program turns out to fetch the updates soon after the beginning.
        """
        # Not `retrying.retry`: a stop cuts the pause short, and a batch that is not committed counts as a failure without an error.
        attempt = 0
        hooked = True
        while not self._stopped.is_set():
            try:
                if hooked:
                    await self._bot.delete_webhook(drop_pending_updates=False)
                    hooked = False
                updates = await self._unless_stopped(self._fetch(self._poll_seconds))
            except TelegramError as error:
                attempt += 1
                await self._pause(self._after(error, attempt))
                continue
            if updates is None:
                break
            self._note_trouble(None)
            self._conflicts = 0
            attempt = 0 if await self._batch(updates) else attempt + 1
            if attempt:
                await self._pause(backoff(attempt, longest=LONGEST_PAUSE))
        if self._offset is not None:
            await self._confirm()

    async def _fetch(self, seconds: int) -> list[dict[str, Any]]:
        """Updates as JSON: one that PTB can't read must not take its whole batch along."""
        asked: dict[str, Any] = {"timeout": seconds, "allowed_updates": list(ALLOWED_UPDATES)}
        if self._offset is not None:
            asked["offset"] = self._offset
        # In lower case, because PTB would warn that its own method is nicer.
        updates: list[dict[str, Any]] = await self._bot.do_api_request(
            "getupdates", api_kwargs=asked, read_timeout=seconds + _ANSWER_MARGIN
        )
        return updates

    async def _batch(self, updates: Sequence[Mapping[str, Any]]) -> bool:
        """Process side by side and move the offset behind the last one before the first failed. True if none failed."""
        if not updates:
            # All before the offset are confirmed now. After a silent week Telegram may number anew, below it.
            self._offset = None
            return True
        in_order = sorted(updates, key=lambda update: int(update["update_id"]))
        outcomes = await asyncio.gather(*(self._process(update) for update in in_order), return_exceptions=True)
        for update, outcome in zip(in_order, outcomes, strict=True):
            if isinstance(outcome, Unreadable):
                logger.error("update %s is none", update["update_id"])
            elif isinstance(outcome, Exception):
                logger.warning(
                    "update %s and those behind it will be fetched again: %s", update["update_id"], describe(outcome)
                )
                return False
            elif isinstance(outcome, BaseException):
                raise outcome
            self._offset = int(update["update_id"]) + 1
        return True

    async def _confirm(self) -> None:
        """Tell Telegram how far we came, so that nothing comes twice after a planned stop."""
        try:
            await self._bot.do_api_request(
                "getupdates", api_kwargs={"offset": self._offset, "timeout": 0, "limit": 1}, read_timeout=_ANSWER_MARGIN
            )
        except TelegramError as error:
            logger.info("the last updates could not be confirmed, they will come again: %s", describe(error))

    async def _unless_stopped(self, fetching: Awaitable[list[dict[str, Any]]]) -> list[dict[str, Any]] | None:
        """The result, or None if stopped first: what was being fetched is not confirmed and comes again."""
        fetch = asyncio.ensure_future(fetching)
        stopped = asyncio.ensure_future(self._stopped.wait())
        try:
            await asyncio.wait((fetch, stopped), return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopped.cancel()
            if not fetch.done():
                fetch.cancel()
                await asyncio.wait((fetch,))
        return None if fetch.cancelled() else fetch.result()

    async def _pause(self, seconds: float) -> None:
        sleeping = asyncio.ensure_future(self._clock.sleep(seconds))
        stopped = asyncio.ensure_future(self._stopped.wait())
        try:
            await asyncio.wait((sleeping, stopped), return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleeping.cancel()
            stopped.cancel()

    def _after(self, error: TelegramError, attempt: int) -> float:
        """Seconds to pause after this error; each kind is logged once, when it begins. Raises Elsewhere."""
        if isinstance(error, Conflict):
            if self._clock.monotonic() < self._settled_at:
                raise Elsewhere("another bot runs with this token: it fetches the updates, or has set a webhook")
            self._note_trouble(
                "this bot's updates go elsewhere: another program fetches them, or set a webhook. Trying on, slowly"
            )
            self._conflicts += 1
            return _FIRST_CONFLICT_PAUSE if self._conflicts == 1 else _CONFLICT_PAUSE
        # PTB takes a 401 or 404 for a wrong method, once the token has been right.
        if isinstance(error, InvalidToken | EndPointNotFound):
            self._note_trouble("Telegram does not know the token (any more)")
            return _TOKEN_PAUSE
        self._note_trouble(f"updates can't be fetched: {describe(error)}")
        return seconds_of(error) if isinstance(error, RetryAfter) else backoff(attempt, longest=LONGEST_PAUSE)

    def _note_trouble(self, trouble: str | None) -> None:
        if trouble == self._trouble:
            return
        if trouble is None:
            logger.info("updates are fetched again")
        else:
            logger.error("%s", trouble)
        self._trouble = trouble
