"""Interface of a database backend for the store, and the code both share."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection

from bot.changes import Changes
from bot.ports.conversations import StorageKey
from bot.ports.store import Session
from bot.storage.crypto import Keyring
from bot.storage.reads import Answers
from bot.storage.records import Row
from bot.storage.seals import check_file
from bot.storage.sql import OutboxUpdate, unseal
from bot.storage.writes import Query, ReadName, Writes

T = TypeVar("T")
Work = Callable[[Session], Awaitable[T]]

READ_TABLES: dict[ReadName, str] = {
    "conversation": "conversations",
    "file": "files",
    "claim": "claims",
    "moves": "moves",
    "desk_entry": "desk_entries",
    "desk_entries": "desk_entries",
}
"""The reads whose rows have something sealed."""


class Backend(Protocol):
    """One database: transactions around works, plain transactions, and reads beside them. `changes` counts those that changed claims."""

    changes: Changes

    async def start(self) -> None: ...
    async def close(self) -> None: ...
    async def run(self, key: StorageKey | None, work: Work[T], event_id: str | None = None) -> T: ...
    def mark(self, mark: OutboxUpdate) -> Awaitable[None]: ...
    async def transact(self, change: Callable[[Connection], T]) -> T: ...
    async def read(self, look: Callable[[Connection], T]) -> T: ...


def changes_claims(writes: Writes) -> bool:
    """Whether this files or changes a claim."""
    return bool(writes.added_claims or writes.changed_claims)


class StoreClosed(Exception):
    """The store was closed; nothing of what was asked has happened."""


def opened(keyring: Keyring, query: Query, rows: Sequence[Row]) -> list[Row]:
    """The rows of an answer with their personal part opened. Raises crypto.Unreadable, and Tampered for a file's row."""
    table = READ_TABLES.get(query[0])
    if table == "files":
        for row in rows:
            check_file(keyring, row)
    # The others ask for ids only, so their rows carry nothing sealed.
    return [unseal(keyring, table, row) for row in rows] if table else list(rows)


class BatchedReader:
    """Reads of the works of one transaction: what several ask for in the same moment is fetched together."""

    def __init__(self, fetch: Callable[[list[Query]], Awaitable[Answers]], keyring: Keyring, known: Answers) -> None:
        self._fetch = fetch
        self._keyring = keyring
        self._known = known
        self._asked: dict[Query, asyncio.Future[list[Row]]] = {}
        self._fetching: asyncio.Task[None] | None = None

    async def read(self, name: ReadName, value: Any) -> list[Row]:
        """The rows, opened. Raises what the database raises, and crypto.Unreadable."""
        if name == "having":
            # Until everything is hashed anew after a change of keys, a term stands under any of them.
            found = [await self.read("term", each) for each in self._keyring.hashes(*value)]
            return [row for rows in found for row in rows]
        query = (name, value)
        rows = self._known.get(query)
        if rows is None:
            future = self._asked.get(query)
            if future is None:
                future = self._asked[query] = asyncio.get_running_loop().create_future()
                if self._fetching is None:
                    self._fetching = asyncio.create_task(self._fetch_all())
            # Shielded: two works may wait for the same answer, and one of them may be given up.
            rows = await asyncio.shield(future)
        return opened(self._keyring, query, rows)

    async def _fetch_all(self) -> None:
        # A task begins after those already scheduled, so the other works of the batch have asked by now.
        try:
            while self._asked:
                asked, self._asked = self._asked, {}
                try:
                    answers = await self._fetch(list(asked))
                except Exception as error:  # noqa: BLE001  # each work that asked gets it
                    for future in asked.values():
                        if not future.done():
                            future.set_exception(error)
                else:
                    for query, future in asked.items():
                        if not future.done():
                            future.set_result(answers[query])
        finally:
            self._fetching = None

    async def end(self) -> None:
        """Wait for a fetch that is under way; after it the connection is free."""
        if self._fetching is not None:
            await asyncio.wait([self._fetching])


def settle(future: asyncio.Future[Any], error: BaseException | None, result: Any = None) -> None:
    """Answer whoever still waits."""
    if future.done():
        return
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(result)
