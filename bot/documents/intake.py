"""The work orders `check_file` and `drop_file`: from what Telegram says about a file to the encrypted object, or to the reason why not.

Killed anywhere, the order is done again with the same end: the row is the memory, the object's name is the file's id, and the event's
id is derived from it, so the conversation hears of a file once.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.documents.inspect import MAX_BYTES, Inspection, inspect, too_big
from bot.documents.reading import NoReader, Reader
from bot.ports import Blobs, FileGone, FileRow, FileTooBig, Session, StorageKey, Store, TryLater
from dialogs.events import Event, FileChecked

Fetch = Callable[[str], Awaitable[bytes]]
"""The content behind a Telegram file reference. Raises FileTooBig, FileGone, TryLater; any other error counts as "try later"."""

Receive = Callable[[StorageKey, str, Event], Awaitable[object]]
"""Tells a conversation of an event: (whose, unique id of the event, event)."""

RETRY_SECONDS = 15.0

_log = logging.getLogger(__name__)


class Intake:
    """The two order handlers for files. At most `at_once` files are held in memory and looked into at a time."""

    def __init__(
        self,
        store: Store,
        blobs: Blobs,
        fetch: Fetch,
        receive: Receive,
        reader: Reader | None = None,
        at_once: int = 2,
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._fetch = fetch
        self._receive = receive
        self._reader = reader or NoReader()
        self._turns = asyncio.Semaphore(at_once)

    async def check_file(self, file_id: str) -> None:
        """Fetches, inspects and stores a file, then reports `FileChecked` once. Raises TryLater when it can't be fetched now."""
        row = await self._row(None, file_id)
        if row is not None and row.status == "waiting":
            row = await self._look_into(row)
        if row is None or row.status == "dropped":
            await self._forget_blob(file_id)
            return
        problem, limit = verdict(row)
        await self._receive(row.key, f"file:{file_id}", FileChecked(file_id, problem, limit))

    async def drop_file(self, file_id: str) -> None:
        """Deletes the stored object of a file that was replaced, or whose draft was deleted. Nothing is reported."""
        row = await self._row(None, file_id)
        if row is not None and row.status != "dropped":
            key = row.key

            async def mark(session: Session) -> None:
                now = await session.file(file_id)
                if now is not None:
                    session.set_file(replace(now, status="dropped", blob=None))

            await self._store.run(key, mark)
        await self._forget_blob(file_id)

    async def _row(self, key: StorageKey | None, file_id: str) -> FileRow | None:
        return await self._store.run(key, lambda session: session.file(file_id))

    async def _look_into(self, row: FileRow) -> FileRow | None:
        """Settles a waiting row, unless it was dropped meanwhile; gives the row as it then is."""
        async with self._turns:
            content, found = await self._inspected(row)
            if found.problem is None:
                await self._blobs.put(row.id, content)
        if found.problem is None:
            settled = replace(
                row,
                status="stored",
                media_type=found.media_type,
                size=len(content),
                blob=row.id,
                problem=None,
            )
        else:
            settled = replace(
                row,
                status="refused",
                media_type=found.media_type,
                size=len(content) or None,
                problem=_packed(found),
            )

        async def settle(session: Session) -> FileRow | None:
            now = await session.file(row.id)
            if now is None or now.status != "waiting":
                return now
            session.set_file(settled)
            return settled

        return await self._store.run(row.key, settle)

    async def _inspected(self, row: FileRow) -> tuple[bytes, Inspection]:
        claimed = row.source.get("size")
        if isinstance(claimed, int) and claimed > MAX_BYTES:
            return b"", too_big()
        reference = str(row.source["reference"])
        try:
            content = await self._fetch(reference)
        except FileTooBig:
            return b"", too_big()
        except FileGone:
            return b"", Inspection(None, "gone")
        except TryLater:
            raise
        except Exception as error:  # noqa: BLE001 - whatever the line does, the file is worth another try
            _log.warning("file %s can't be fetched now: %s", row.id, type(error).__name__)
            # Without the cause: an error of the HTTP client holds the address, and the address holds the bot's token.
            raise TryLater(RETRY_SECONDS, f"the file can't be fetched: {type(error).__name__}") from None
        found = await asyncio.to_thread(inspect, content)
        if found.problem is None and found.media_type is not None:
            reading = await self._reader.read(content, found.media_type)
            if reading is not None and reading.problem is not None:
                found = replace(found, problem=reading.problem)
        return content, found

    async def _forget_blob(self, file_id: str) -> None:
        try:
            await self._blobs.delete(file_id)
        except KeyError:
            _log.debug("file %s has no stored object to delete", file_id)


def verdict(row: FileRow) -> tuple[str | None, str | None]:
    """The problem and its limit as kept in a refused row (None, None for any other), as `Inspection` names them."""
    if row.status != "refused" or row.problem is None:
        return None, None
    problem, _, limit = row.problem.partition(":")
    return problem, limit or None


def _packed(found: Inspection) -> str:
    """Problem and limit in the row's one column, so that a report after a crash says the same as one before."""
    return f"{found.problem}:{found.limit}" if found.limit else str(found.problem)
