"""The store on a database: `bot.ports.store.Store` and `bot.ports.officers.Officers`, on SQLite or PostgreSQL by URL."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Select, make_url

from bot.listed import ClaimCounts, ClaimQuery, Place
from bot.ports.claims import ClaimPage, ClaimRow
from bot.ports.conversations import Outgoing, Shown, StorageKey
from bot.ports.desk import DeskEntry, DeskStatus
from bot.ports.store import Session
from bot.ports.work import WorkEngine
from bot.storage import lists, records, sql, tables
from bot.storage.audit import AuditTrail
from bot.storage.backend import Backend
from bot.storage.bank_files import KeptBankFiles, purge_bank_files
from bot.storage.claim_lists import Wanted, claim_counts, claim_page
from bot.storage.crypto import Keyring
from bot.storage.figures import KeptFigures, unlink_old
from bot.storage.indexing import index_claims
from bot.storage.key_check import check_keys
from bot.storage.officers import KeptOfficers
from bot.storage.reads import answer
from bot.storage.sqlite import SQLiteBackend
from bot.storage.views import KeptViews

T = TypeVar("T")

KEEP_MESSAGES = timedelta(days=7)
"""Retention of messages sent or given up, and of updates that failed."""
KEEP_EVENTS = timedelta(days=90)
"""Retention of the history. For the dedupe two days would do: Telegram keeps an update for one."""
KEEP_BANK_FILES = timedelta(days=90)
"""Retention of the bank's lists, from when they were brought: time to clear up a payment that went wrong."""
KEEP_AUDIT = timedelta(days=1825)
"""Retention of the audit, where the operator sets no other."""
PURGE_ROWS = 500
"""Number of rows looked at in one transaction of a purge; conversations go on between them."""


class SQLStore(KeptOfficers, KeptViews, KeptBankFiles):
    """Everything kept in one database. `start` before use; `close` finishes what was asked for.

    `url` is an SQLAlchemy URL of either kind; the driver in it is replaced by ours. Orders go to `work` within the
    transaction. Raises ValueError for another kind of database, or when the extra `postgres` is wanted and missing.
    """

    def __init__(self, url: str | URL, keyring: Keyring, work: WorkEngine | None = None) -> None:
        url = make_url(url)
        enqueue = None if work is None else work.enqueue
        self.keyring = keyring
        self.backend: Backend
        match url.get_backend_name():
            case "sqlite":
                self.backend = SQLiteBackend(url, keyring, enqueue)
            case "postgresql":
                # Imported here: asyncpg is an extra, and who has an SQLite file needs nothing of it.
                from bot.storage.postgres import PostgresBackend

                self.backend = PostgresBackend(url, keyring, enqueue)
            case other:
                raise ValueError(f"no such database: {other!r}; sqlite:///FILE and postgresql://… are known")
        self._statements = sql.Statements(url.get_backend_name())
        self.audit = AuditTrail(self.backend, keyring)
        self.figures = KeptFigures(self.backend)

    async def start(self) -> None:
        """Open the database, bring it to the newest schema, seal what is not sealed yet.

        Raises what the database raises, and KeyProblem where a key is missing to seal with.
        """
        await self.backend.start()
        try:
            await self.audit.start()
        except BaseException:
            await self.backend.close()
            raise

    async def check_keys(self) -> None:
        """Raises KeyProblem when what is stored was encrypted with a key that is not in the ring."""
        await self.backend.read(partial(check_keys, keyring=self.keyring))

    async def index_claims(self) -> int:
        """Index the claims of earlier releases and keys, beside other work, and return how many. Raises crypto.Unreadable."""
        return await index_claims(self.backend, self.keyring)

    async def close(self) -> None:
        """Finish what was asked for and close; a second time does nothing."""
        await self.backend.close()

    # --- transactions ---

    async def run(
        self, key: StorageKey | None, work: Callable[[Session], Awaitable[T]], event_id: str | None = None
    ) -> T:
        """One transaction around `work`; returned means committed. See `bot.ports.store.Store` and `bot.storage.session`.

        Raises what the work raises, TimeoutError when it awaits something else than its session, and when the database
        can't, SQLAlchemy's errors or `sqlite3.Error`. Whatever is raised, nothing of the work is kept; only when a
        connection to PostgreSQL breaks during the commit that is not known, and the event's id will tell.
        """
        return await self.backend.run(key, work, event_id)

    # --- outbox ---

    def sent(self, outgoing: Outgoing, message_id: int | None, at: datetime) -> Awaitable[None]:
        """Note that a message was sent. Awaited, it is committed.

        It is written with the next transaction or after a moment. The sender awaits it before it sends the next message
        of the same conversation.
        """
        return self.backend.mark(("sent", {"row_id": outgoing.id, "sent_as": message_id, "at": at}))

    async def retry(self, outgoing: Outgoing, not_before: datetime, error: str) -> None:
        """Send it again, not before that time; those behind it in the same conversation wait too."""
        tries = outgoing.attempts + 1
        await self.backend.mark(
            ("retry", {"row_id": outgoing.id, "tries": tries, "at": not_before, "why": error.encode()})
        )

    async def undeliverable(self, outgoing: Outgoing, error: str, at: datetime) -> None:
        """Give a message up: it never will be delivered (the bot is blocked, the chat is gone)."""
        await self.backend.mark(("failed", {"row_id": outgoing.id, "at": at, "why": error.encode()}))

    async def unsent(self, older_than: datetime, limit: int) -> Sequence[Outgoing]:
        """Messages that were due before `older_than` and are not sent, oldest first.

        None whose forerunner is put off.
        """

        return await self._outgoing(lists.UNSENT, {"due": older_than, "most": limit})

    async def newest_unsent(self, limit: int) -> Sequence[Outgoing]:
        """The last messages that are not sent, due or put off, newest first."""
        return await self._outgoing(lists.NEWEST_UNSENT, {"most": limit})

    async def unsent_in(self, key: StorageKey) -> Sequence[Outgoing]:
        """All messages of a conversation that are not sent, due or put off, oldest first."""
        return await self._outgoing(lists.UNSENT_IN, {"whose": str(key)})

    async def _outgoing(self, query: Select[Any], values: Mapping[str, Any]) -> list[Outgoing]:
        def look(connection: Connection) -> list[records.Row]:
            rows = connection.execute(query, values).mappings()
            return [sql.unseal(self.keyring, "outbox", row) for row in rows]

        return [records.outgoing(row) for row in await self.backend.read(look)]

    def settled(self, row_id: int) -> Awaitable[None]:
        """Note that the keyboard of a message that was sent is gone. Awaited, it is committed."""
        return self.backend.mark(("settled", {"row_id": row_id}))

    async def shown(self, key: StorageKey, most: int) -> Sequence[Shown]:
        """The last `most` messages sent in this chat, newest first, as far as they are kept."""

        def look(connection: Connection) -> list[records.Row]:
            rows = connection.execute(lists.SHOWN, {"whose": str(key), "most": most}).mappings()
            return [sql.unseal(self.keyring, "outbox", row) for row in rows]

        rows = await self.backend.read(look)
        return [Shown(records.outgoing(row), row["message_id"], row["status"] == "settled") for row in rows]

    # --- claims ---

    async def claims(self, state: str | None, limit: int, offset: int) -> Sequence[ClaimRow]:
        """Filed claims, in one state or in any, the last changed first."""

        values: dict[str, Any] = {"most": limit, "skipped": offset}
        if state is None:
            return await self._claims(lists.CLAIMS, values)
        return await self._claims(lists.CLAIMS_IN, {**values, "wanted": state})

    async def late_claims(self, now: datetime, limit: int, offset: int) -> Sequence[ClaimRow]:
        """Filed claims whose stage is late at this moment, the longest late first."""
        return await self._claims(lists.LATE, {"now": now, "most": limit, "skipped": offset})

    async def count_late(self, now: datetime) -> int:
        """Number of claims whose stage is late at this moment."""
        return await self.backend.read(lambda connection: int(connection.scalar(lists.COUNT_LATE, {"now": now}) or 0))

    async def waiting_for(
        self, states: Sequence[str], officer: str, after: tuple[datetime, str] | None, limit: int
    ) -> Sequence[ClaimRow]:
        """Filed claims in these states that this officer or nobody has, the longest waiting first, after this moment and id."""
        values = {"states": list(states), "officer": officer, "most": limit}
        if after is None:
            return await self._claims(lists.WAITING_FOR, values)
        return await self._claims(lists.WAITING_FOR_AFTER, values | {"since": after[0], "passed": after[1]})

    async def desk_entries_in(self, status: DeskStatus, by: str | None, limit: int) -> Sequence[DeskEntry]:
        """Return the entries of officers (this one, or all) in this status, oldest first."""
        query = lists.DESK_ENTRIES_IN if by is None else lists.DESK_ENTRIES_BY
        values = {"wanted": status, "most": limit} | ({} if by is None else {"whose": by})

        def look(connection: Connection) -> list[DeskEntry]:
            rows = connection.execute(query, values).mappings()
            return [records.desk_entry(sql.unseal(self.keyring, "desk_entries", row)) for row in rows]

        return await self.backend.read(look)

    async def _claims(self, query: Select[Any], values: Mapping[str, Any]) -> Sequence[ClaimRow]:
        def look(connection: Connection) -> list[ClaimRow]:
            rows = [dict(row) for row in connection.execute(query, values).mappings()]
            moves = answer(connection, [("moves", row["id"]) for row in rows])
            return [
                records.claim(
                    sql.unseal(self.keyring, "claims", row),
                    [sql.unseal(self.keyring, "moves", move) for move in moves["moves", row["id"]]],
                )
                for row in rows
            ]

        return await self.backend.read(look)

    async def list_claims(
        self,
        query: ClaimQuery,
        now: datetime,
        most: int,
        *,
        after: Place | None = None,
        before: Place | None = None,
        last: bool = False,
    ) -> ClaimPage:
        """A page of at most `most` claims: the first, the one after or before a place, or the last."""
        wanted = Wanted(query, now, most, after, before, last)
        return await self.backend.read(partial(claim_page, keyring=self.keyring, wanted=wanted))

    async def count_listed(self, query: ClaimQuery, officer: str, now: datetime) -> ClaimCounts:
        """Numbers of claims for this query. `officer` is the one to whom `mine` belongs."""
        return await self.backend.read(
            partial(claim_counts, keyring=self.keyring, query=query, officer=officer, now=now)
        )

    async def claims_changed(self, seen: int) -> int:
        """Wait until claims were filed or changed more often than `seen`, by this process; return how often by now."""
        return await self.backend.changes.after(seen)

    async def count_claims(self) -> Mapping[str, int]:
        """Number of claims in each state."""
        return await self.backend.read(lambda connection: dict(connection.execute(lists.COUNT_CLAIMS).all()))

    # --- operation ---

    async def purge(self, now: datetime, keep_audit: timedelta = KEEP_AUDIT) -> None:
        """Delete what has served.

        Finished messages, failed updates, the old history, links and sessions out of time, the bank's old lists, old entries of
        the audit. In small transactions.
        """
        for table, before in ((tables.outbox, now - KEEP_MESSAGES), (tables.events, now - KEEP_EVENTS)):
            after: int | None = 0
            while after is not None:
                after = await self.backend.transact(
                    partial(lists.purge_walk, table=table, after=after, before=before, most=PURGE_ROWS)
                )
        await self.backend.transact(lambda connection: lists.purge_rest(connection, now - KEEP_MESSAGES, now))
        await self.backend.transact(partial(purge_bank_files, before=now - KEEP_BANK_FILES))
        await self.backend.transact(partial(unlink_old, now=now))
        await self.audit.purge(now - keep_audit)
