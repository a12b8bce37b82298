"""A count of changes that others wait for."""

from __future__ import annotations

import asyncio


class Changes:
    """Count of changes within this process. Whoever waits is told that something changed, not what."""

    def __init__(self) -> None:
        self.count = 0
        self._next = asyncio.Event()

    def note(self) -> None:
        """Count a change, and wake those who wait."""
        self.count += 1
        self._next.set()
        self._next = asyncio.Event()

    async def after(self, seen: int) -> int:
        """Return the count, at once where it is another than `seen`, else after the next change."""
        if self.count == seen:
            await self._next.wait()
        return self.count
