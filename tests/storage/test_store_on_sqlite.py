"""Particulars of SQLite: one writer, several works in one transaction, other connections on the same file."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import aiosqlite
import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from bot.ports.officers import Officer
from bot.ports.store import Session
from bot.ports.work import Job
from bot.storage import lists, reads, sql
from bot.storage.backend import StoreClosed
from bot.storage.crypto import Keyring
from bot.storage.sqlite import AT_BEGIN
from bot.storage.store import SQLStore
from tests.patience import HANG_SECONDS
from tests.storage.helpers import MINUTE, NOW, Opener, RecordingWork, hello, key, loaded, receiving, saving


@pytest.fixture
async def store(sqlite_url: str, keyring: Keyring, work: RecordingWork, opener: Opener) -> SQLStore:
    return await opener(sqlite_url, keyring, work)


def driver_of(store: SQLStore) -> aiosqlite.Connection:
    """The connection that writes; a store gives no way to it."""
    driver: aiosqlite.Connection = store.backend._writer._driver  # type: ignore[attr-defined]  # see above
    return driver


@pytest.fixture
async def statements(store: SQLStore) -> list[str]:
    """First words of the statements on the writing connection, as they happen."""
    seen: list[str] = []
    await driver_of(store).set_trace_callback(lambda statement: seen.append(statement.split()[0]))
    return seen


async def test_works_that_wait_at_the_same_moment_share_a_transaction(store: SQLStore, statements: list[str]) -> None:
    await asyncio.gather(*(store.run(key(n), receiving(key(n), f"u{n}"), f"u{n}") for n in range(40)))
    assert statements.count("COMMIT") == 1
    assert statements.count("SELECT") == 1, "what all of them need is read at once"


async def test_works_of_one_conversation_never_share_a_transaction(store: SQLStore, statements: list[str]) -> None:
    """The second must see what the first one did, and must not fall with it."""
    await asyncio.gather(*(store.run(key(1), receiving(key(1), f"u{n}")) for n in range(6)))
    assert statements.count("COMMIT") == 6


async def test_a_work_costs_as_few_statements_as_it_writes_tables(store: SQLStore, statements: list[str]) -> None:
    """Each is a trip to another thread, and trips are what an update costs here."""

    async def work(session: Session) -> None:
        await saving(key(1), a=1)(session)
        session.remember(key(1), "u1", "Said", None, "jht:nik", NOW)
        session.say(key(1), hello(), NOW)

    await store.run(key(1), work, "u1")
    assert statements == ["BEGIN", "SELECT", "INSERT", "INSERT", "INSERT", "COMMIT"]


async def test_a_mark_shares_the_next_transaction(store: SQLStore, statements: list[str]) -> None:
    await store.run(key(1), receiving(key(1), "u1"))
    (outgoing,) = await store.unsent(NOW, 10)
    statements.clear()
    mark = store.sent(outgoing, 7, NOW)
    await store.run(key(2), receiving(key(2), "u2"))
    await mark
    assert statements.count("COMMIT") == 1


async def test_a_work_that_only_reads_costs_no_commit(store: SQLStore, statements: list[str]) -> None:
    assert await loaded(store, key(1)) is None
    assert statements == ["BEGIN", "SELECT", "ROLLBACK"]


async def test_a_guilty_work_falls_alone_out_of_a_shared_transaction(store: SQLStore, work: RecordingWork) -> None:
    runs = {"innocent": 0, "guilty": 0}

    async def innocent(session: Session) -> bool:
        runs["innocent"] += 1
        return await receiving(key(1), "u1")(session)

    async def guilty(session: Session) -> None:
        runs["guilty"] += 1
        await receiving(key(2), "u2")(session)
        session.enqueue(Job("submit", "order-x", "refused"))

    results = await asyncio.gather(store.run(key(1), innocent), store.run(key(2), guilty), return_exceptions=True)
    assert results[0] is True
    assert isinstance(results[1], OSError)
    assert runs == {"innocent": 2, "guilty": 2}, "they did share a transaction, and each got one of its own"
    assert (await loaded(store, key(1))).data["count"] == 1
    assert await loaded(store, key(2)) is None
    assert await work.taken(store) == {"order-u1"}


async def test_a_locked_database_is_told_to_the_caller_and_the_writer_goes_on(
    sqlite_url: str, tmp_path: Path, keyring: Keyring, opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.connection.BUSY_MILLISECONDS", 50)
    store = await opener(sqlite_url, keyring)
    other = sqlite3.connect(tmp_path / "klaim.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    results = await asyncio.gather(*(store.run(key(n), saving(key(n), a=1)) for n in range(3)), return_exceptions=True)
    assert [type(result) for result in results] == [sqlite3.OperationalError] * 3
    other.execute("ROLLBACK")
    other.close()
    await store.run(key(1), saving(key(1), a=2))
    assert (await loaded(store, key(1))).data == {"a": 2}


async def test_another_writer_on_the_same_file_is_waited_for(store: SQLStore, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "klaim.db", isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE theirs (id INTEGER)")
    other.execute("BEGIN IMMEDIATE")
    other.execute("INSERT INTO theirs VALUES (1)")
    asking = threading.Event()
    # Told as SQLite begins the statement, before it waits for the other writer.
    await driver_of(store).set_trace_callback(lambda statement: asking.set() if "IMMEDIATE" in statement else None)
    waiting = asyncio.create_task(store.run(key(1), saving(key(1), a=1)))
    assert await asyncio.to_thread(asking.wait, HANG_SECONDS)
    assert not waiting.done()
    other.execute("COMMIT")
    await waiting
    other.close()
    assert (await loaded(store, key(1))).data == {"a": 1}


async def test_a_full_disk_is_told_to_the_caller_and_the_writer_goes_on(store: SQLStore) -> None:
    """SQLite's own limit on pages gives the very error of a full disk."""
    await driver_of(store).execute_fetchall("PRAGMA max_page_count=1")
    results = await asyncio.gather(
        *(store.run(key(n), saving(key(n), a="x" * 20_000)) for n in range(3)), return_exceptions=True
    )
    assert [type(result) for result in results] == [sqlite3.OperationalError] * 3
    assert all("full" in str(result) for result in results)
    assert not any("xxx" in str(result) for result in results), "an error never quotes what was to be written"

    await driver_of(store).execute_fetchall("PRAGMA max_page_count=1000000")
    await store.run(key(1), saving(key(1), a=2))
    assert (await loaded(store, key(1))).data == {"a": 2}


async def test_what_sqlite_rolls_back_in_the_middle_leaves_nothing_behind(store: SQLStore, work: RecordingWork) -> None:
    """Fail as a broken disk does: the transaction is gone, with more statements under way."""
    fault = "CREATE TRIGGER fault BEFORE INSERT ON events BEGIN SELECT RAISE(ROLLBACK, 'disk I/O error'); END"
    await store.backend.transact(lambda connection: connection.execute(text(fault)))
    with pytest.raises(sqlite3.IntegrityError, match="disk I/O error"):
        await store.run(key(1), receiving(key(1), "u1"))
    assert await loaded(store, key(1)) is None
    assert await store.unsent(NOW, 10) == [], "the message comes after the event that failed"
    assert await work.taken(store) == set()

    await store.backend.transact(lambda connection: connection.execute(text("DROP TRIGGER fault")))
    assert await store.run(key(1), receiving(key(1), "u1")) is True
    assert await work.taken(store) == {"order-u1"}


async def test_a_work_whose_transaction_is_gone_is_not_written(store: SQLStore) -> None:
    """The data it relies on may have changed since."""

    async def work(session: Session) -> None:
        await receiving(key(1), "u1")(session)
        await driver_of(store).rollback()

    with pytest.raises(RuntimeError, match="ended the transaction"):
        await store.run(key(1), work)
    assert await loaded(store, key(1)) is None
    assert await store.unsent(NOW, 10) == []


async def test_a_list_that_is_given_up_leaves_the_next_one_alone(store: SQLStore) -> None:
    """An officer who leaves the page while it is being looked up."""
    await store.run(key(1), saving(key(1), a=1))
    for wait in range(8):
        leaving = asyncio.create_task(store.count_claims())
        for _ in range(wait):
            await asyncio.sleep(0)
        leaving.cancel()
        await asyncio.wait([leaving])
        assert await store.count_claims() == {}


async def test_a_change_that_is_given_up_holds_up_nobody(store: SQLStore) -> None:
    for wait in range(12):
        leaving = asyncio.create_task(store.put_officer(Officer(f"sari{wait}", None, 0)))
        for _ in range(wait):
            await asyncio.sleep(0)
        leaving.cancel()
        await asyncio.wait([leaving])
        await store.run(key(1), saving(key(1), a=wait))
        assert (await loaded(store, key(1))).data == {"a": wait}


async def test_a_connection_closed_under_the_writer_is_replaced(store: SQLStore) -> None:
    await store.run(key(1), saving(key(1), a=1))
    await driver_of(store).close()
    with pytest.raises(Exception, match="closed"):
        await store.run(key(1), saving(key(1), a=2))
    await store.run(key(1), saving(key(1), a=3))
    assert (await loaded(store, key(1))).data == {"a": 3}


async def test_a_damaged_conversation_fails_its_own_work_only(store: SQLStore) -> None:
    for who in (1, 2):
        await store.run(key(who), saving(key(who), a=1))
    damage = text("UPDATE conversations SET body = x'0100' WHERE key = :key")
    await store.backend.transact(lambda connection: connection.execute(damage, {"key": str(key(1))}))
    results = await asyncio.gather(loaded(store, key(1)), loaded(store, key(2)), return_exceptions=True)
    assert type(results[0]).__name__ == "Unreadable"
    assert results[1].data == {"a": 1}  # type: ignore[union-attr]  # not an exception, or this fails


async def test_a_caller_who_leaves_before_the_transaction_takes_the_work_along(store: SQLStore) -> None:
    blocker = asyncio.create_task(store.run(key(1), receiving(key(1), "u1")))
    leaving = asyncio.create_task(store.run(key(1), receiving(key(1), "u2")))
    await asyncio.sleep(0)
    leaving.cancel()
    await blocker
    await store.run(key(1), receiving(key(1), "u3"))
    assert (await loaded(store, key(1))).data["events"] == ["u1", "u3"]


async def test_ids_of_the_outbox_never_come_again(
    sqlite_url: str, store: SQLStore, keyring: Keyring, work: RecordingWork, opener: Opener
) -> None:
    await store.run(key(1), receiving(key(1), "u1"))
    (first,) = await store.unsent(NOW, 10)
    await store.run(key(1), lambda session: _forgetting(session))
    await store.close()

    again = await opener(sqlite_url, keyring, work)
    await again.run(key(1), receiving(key(1), "u2"))
    (second,) = await again.unsent(NOW, 10)
    assert second.id > first.id


async def _forgetting(session: Session) -> None:
    session.forget(key(1))


async def test_a_file_it_makes_is_ours_only_to_read(keyring: Keyring, opener: Opener, tmp_path: Path) -> None:
    store = await opener(f"sqlite:///{tmp_path / 'new.db'}", keyring)
    await store.run(key(1), saving(key(1), a=1))
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.glob("new.db*")}
    assert set(modes) >= {"new.db", "new.db-wal"}
    assert set(modes.values()) == {0o600}


async def test_a_commit_is_synced_to_the_disk(store: SQLStore) -> None:
    settings = await store.backend.transact(
        lambda connection: {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "busy_timeout")
        }
    )
    assert settings["journal_mode"] == "wal"
    assert settings["synchronous"] == 2, "FULL"
    assert settings["busy_timeout"] >= 5000


async def test_reading_lists_cannot_write(store: SQLStore) -> None:
    with pytest.raises(OperationalError, match="readonly"):
        await store.backend.read(lambda connection: connection.execute(text("DELETE FROM conversations")))


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://x/y"])
def test_a_database_that_cannot_serve_is_refused_at_once(url: str, keyring: Keyring) -> None:
    with pytest.raises(ValueError, match=r"needs a file|no such database"):
        SQLStore(url, keyring)


async def test_no_read_or_sweep_walks_through_a_whole_table(store: SQLStore) -> None:
    """The cost of an update must not grow with the stored data: every read names its index."""

    def plans(connection: Connection) -> dict[str, str]:
        queries: dict[str, Any] = {**reads.LISTED, "begin": AT_BEGIN, "last moves": sql.LISTED_LAST_MOVES}
        queries |= {"unsent": lists.UNSENT, "shown": lists.SHOWN, "claims": lists.CLAIMS, "claims in": lists.CLAIMS_IN}
        found = {}
        for name, query in queries.items():
            compiled = query.compile(connection.engine)
            plan = connection.exec_driver_sql(
                f"EXPLAIN QUERY PLAN {compiled}", tuple("0" for _ in compiled.positiontup or ())
            )
            # A list of values has no index, and sqlite_sequence has a row for each table with ids.
            found[name] = "; ".join(
                row[3] for row in plan if not row[3].startswith(("SCAN json_each", "SCAN sqlite_sequence"))
            )
        return found

    found = await store.backend.read(plans)
    assert "outbox_waiting" in found["unsent"]
    walks = {name: plan for name, plan in found.items() if "SCAN" in plan and "INDEX" not in plan.split("SCAN")[1]}
    assert walks == {}
    sorted_first = {name for name, plan in found.items() if "TEMP B-TREE" in plan}
    assert sorted_first == set()


async def test_a_purge_leaves_conversations_room_between_its_steps(
    store: SQLStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.store.PURGE_ROWS", 2)

    async def old(session: Session) -> None:
        for number in range(20):
            session.remember(key(1), f"old{number}", "Said", None, None, NOW - 60 * 24 * 100 * MINUTE)

    await store.run(key(1), old)
    purge = asyncio.create_task(store.purge(NOW))
    await store.run(key(2), saving(key(2), a=1))
    assert not purge.done()
    await purge


async def test_closing_finishes_what_was_asked_for(store: SQLStore) -> None:
    running = [asyncio.create_task(store.run(key(n % 2), receiving(key(n % 2), f"u{n}"))) for n in range(6)]
    await asyncio.sleep(0)
    await store.close()
    assert await asyncio.gather(*running) == [True] * 6


async def test_a_caller_who_leaves_while_the_store_closes_does_not_hold_it_up(store: SQLStore) -> None:
    running = [asyncio.create_task(store.run(key(1), receiving(key(1), f"u{n}"))) for n in range(3)]
    await asyncio.sleep(0)
    closing = asyncio.create_task(store.close())
    await running[0]
    running[2].cancel()
    await asyncio.wait_for(closing, HANG_SECONDS)
    assert await running[1] is True
    assert running[2].cancelled()


async def test_nobody_is_left_waiting_when_the_writer_is_stopped(store: SQLStore) -> None:
    """End as a program does that does not close the store: every task is cancelled, in any order."""
    begun = asyncio.Event()

    async def slow(session: Session) -> None:
        begun.set()
        await asyncio.Event().wait()

    running = [asyncio.create_task(store.run(key(n), slow)) for n in (1, 1, 2)]
    await begun.wait()
    store.backend._loop_task.cancel()  # type: ignore[attr-defined]  # what the end of the event loop does
    results = await asyncio.gather(*running, return_exceptions=True)
    assert [type(result) for result in results] == [StoreClosed] * 3
    with pytest.raises(StoreClosed):
        await store.run(key(1), saving(key(1), a=1))


async def test_a_writer_that_is_stopped_lets_go_of_the_file(store: SQLStore, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "klaim.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        waiting = asyncio.create_task(store.run(key(1), saving(key(1), a=1)))
        await asyncio.sleep(0.1)  # its BEGIN is under way
        store.backend._loop_task.cancel()  # type: ignore[attr-defined]  # what the end of the event loop does
        await asyncio.sleep(0.1)
        other.execute("COMMIT")
        with pytest.raises(StoreClosed):
            await waiting
        await driver_of(store).execute_fetchall("SELECT 1")  # whatever was under way is done
        other.execute("BEGIN IMMEDIATE")
