"""Event isolation on PostgreSQL: several replicas of the bot handle the events of one conversation one after the other."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager

from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.isolation import BaseEventIsolation, SimpleEventIsolation
from bot.storage.backend import StoreClosed
from bot.storage.reads import Answers, answer
from bot.storage.writes import Query


class LockedConversation:
    """A transaction that holds a conversation's row, or an advisory lock on its key where there is no row yet."""

    def __init__(self, connection: AsyncConnection, key: str | None) -> None:
        self.connection = connection
        self.known: Answers = {}
        """The conversation as it was when it was locked."""
        self._key = key

    async def begin(self) -> None:
        """Begin the transaction and take the lock. Raises SQLAlchemy's errors."""
        self.known = {} if self._key is None else await self.connection.run_sync(_lock_conversation, self._key)

    async def begin_again(self) -> None:
        """Undo the transaction and begin anew, on what is committed now. Those who wait in this process stay behind."""
        await self.connection.rollback()
        await self.begin()


class PostgresEventIsolation(BaseEventIsolation[LockedConversation]):
    """Isolation in the database, for the time of a transaction.

    In this process events wait for each other before they take a connection, so they keep their order and the pool stays free.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._here = SimpleEventIsolation()
        self._closed = False

    def __len__(self) -> int:
        """The number of conversations that this process has locked or waits for."""
        return len(self._here)

    @asynccontextmanager
    async def lock(self, key: Hashable) -> AsyncIterator[LockedConversation]:
        """See BaseEventIsolation. Undoes what the block has not committed. Raises SQLAlchemy's errors, StoreClosed."""
        name = None if key is None else str(key)
        async with self._here.lock(name):
            if self._closed:
                raise StoreClosed("the store is closed")
            async with self._engine.connect() as connection:
                locked = LockedConversation(connection, name)
                await locked.begin()
                yield locked

    async def close(self) -> None:
        """Turn away all who come later or wait. The engine belongs to whoever made it."""
        self._closed = True


def _lock_conversation(connection: Connection, key: str) -> Answers:
    """Lock the conversation's row and return it.

    Where there is none the key itself is locked, and then we look again: it may have come meanwhile.
    """
    query: Query = ("conversation", key)
    known = answer(connection, [query])
    if not known[query]:
        number = int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], signed=True)
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})
        known = answer(connection, [query])
    return known
