"""A verdict in time, or word that it comes later: nobody waits for a machine that is busy."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.ports.work import VERDICT_SECONDS, TryLater


class InTime:
    """The job `check_file`, with a word to the participant when it takes longer than `seconds`.

    `check` looks into the file; `overdue` tells the conversation, which takes it once however often it is told. The time counts from the
    first try in this process: a bot that was restarted gives the machine another 20 s.
    """

    def __init__(
        self,
        check: Callable[[str], Awaitable[object]],
        overdue: Callable[[str], Awaitable[object]],
        seconds: float = VERDICT_SECONDS,
    ) -> None:
        self._check = check
        self._overdue = overdue
        self._seconds = seconds
        self._since: dict[str, float] = {}

    async def __call__(self, file_id: str) -> None:
        """Look into the file. Raises what `check` raises; TryLater keeps the time running."""
        now = asyncio.get_running_loop().time
        since = self._since.setdefault(file_id, now())
        try:
            await self._look(file_id, since + self._seconds - now())
        except TryLater as later:
            if now() + later.seconds > since + self._seconds:
                # The next try comes too late for a verdict in time: say so now.
                await self._overdue(file_id)
            raise
        except BaseException:
            self._since.pop(file_id, None)
            raise
        self._since.pop(file_id, None)

    async def _look(self, file_id: str, left: float) -> None:
        looking = asyncio.ensure_future(self._check(file_id))
        try:
            done, _ = await asyncio.wait((looking,), timeout=max(0.0, left))
            if not done:
                await self._overdue(file_id)
            await looking
        finally:
            if not looking.done():
                looking.cancel()
                await asyncio.wait((looking,))
