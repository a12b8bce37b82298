"""Event isolation, as aiogram's people know it: the events of one conversation one after the other, conversations side by side.

`SimpleEventIsolation` holds within this process. The Telegram dispatcher, the desk and the work engine share one of them, so that
whatever happens to a conversation waits in one queue. The stores have one of their own beneath it, because a transaction may be begun
from elsewhere too. `bot.storage.postgres_isolation` holds across processes.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Hashable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Held = TypeVar("Held", covariant=True)


class Busy(Exception):
    """An event has to come again: too many of its conversation wait, or one before it has to come again first."""


class BaseEventIsolation(ABC, Generic[Held]):
    """Has the events of one conversation handled one after the other."""

    @abstractmethod
    def lock(self, key: Hashable) -> AbstractAsyncContextManager[Held]:
        """`async with isolation.lock(key)`: alone with this conversation, first come first served.

        None is nobody's conversation, and never waits. Not to be taken again inside of the block.
        """

    @abstractmethod
    async def close(self) -> None:
        """Let go of what the isolation opened."""


@dataclass(slots=True)
class _Line:
    """Those who want one conversation: tickets count up, admitted events up to `refused` have to come again."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0
    ticket: int = 0
    refused: int = 0


class SimpleEventIsolation(BaseEventIsolation[None]):
    """Isolation within this process. A lock is there only while it is held or waited for, so idle conversations cost nothing."""

    def __init__(self) -> None:
        self._lines: dict[Hashable, _Line] = {}

    def __len__(self) -> int:
        """The number of conversations that are locked now."""
        return len(self._lines)

    @asynccontextmanager
    async def lock(self, key: Hashable) -> AsyncIterator[None]:
        """See BaseEventIsolation."""
        if key is None:
            yield
            return
        line = self._join(key)
        try:
            async with line.lock:
                yield
        finally:
            self._leave(key, line)

    @asynccontextmanager
    async def admit(self, key: Hashable, most_waiting: int) -> AsyncIterator[None]:
        """Lock for an event whose sender brings it again after an error. Raises Busy if `most_waiting` hold or await the lock.

        When the block raises, the admitted events that wait behind it get Busy: they must not overtake it.
        """
        if key is None:
            yield
            return
        line = self._lines.get(key)
        if line is not None and line.users >= most_waiting:
            raise Busy(f"{line.users} events of one conversation are waiting")
        line = self._join(key)
        ticket = line.ticket
        try:
            async with line.lock:
                if ticket <= line.refused:
                    raise Busy("an earlier event of the conversation has to come again first")
                try:
                    yield
                except BaseException:
                    line.refused = line.ticket
                    raise
        finally:
            self._leave(key, line)

    async def close(self) -> None:
        """Nothing was opened."""

    def _join(self, key: Hashable) -> _Line:
        line = self._lines.setdefault(key, _Line())
        line.users += 1
        line.ticket += 1
        return line

    def _leave(self, key: Hashable, line: _Line) -> None:
        line.users -= 1
        if not line.users:
            del self._lines[key]
