"""Bank's lists in both databases: the same one is kept once, confirmed once, and not by who brought it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from bot.ports.desk import BankFile
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from bot.storage.tables import bank_files
from tests.storage.helpers import MINUTE, NOW, Opener

LINES = ({"line": 2, "reference": "KLM-0001", "sen": 100, "day": "2026-11-20", "ending": "5678"},)
FILE = BankFile("f1", "sari", NOW, LINES)


async def opened(opener: Opener, url: str, keyring: Keyring) -> SQLStore:
    return await opener(url, keyring)


async def test_a_list_is_kept_once(opener: Opener, database_url: str, keyring: Keyring) -> None:
    store = await opened(opener, database_url, keyring)
    assert await store.add_bank_file(FILE)
    assert not await store.add_bank_file(replace(FILE, brought_by="wati"))
    assert await store.bank_file("f1") == FILE
    assert await store.bank_file("f2") is None
    await store.add_bank_file(replace(FILE, id="f2", brought_at=NOW + MINUTE))
    assert [one.id for one in await store.bank_files(10)] == ["f2", "f1"]
    assert [one.id for one in await store.bank_files(1)] == ["f2"]


async def test_of_those_who_confirm_at_once_one_does_and_never_who_brought_it(
    opener: Opener, database_url: str, keyring: Keyring
) -> None:
    store = await opened(opener, database_url, keyring)
    await store.add_bank_file(FILE)
    assert not await store.confirm_bank_file("f1", "sari", NOW)
    done = await asyncio.gather(*(store.confirm_bank_file("f1", name, NOW + MINUTE) for name in ("wati", "agus")))
    assert sorted(done) == [False, True]
    kept = await store.bank_file("f1")
    assert kept is not None
    assert (kept.confirmed_by in ("wati", "agus"), kept.confirmed_at, kept.finished_at) == (True, NOW + MINUTE, None)
    await store.finish_bank_file("f1", NOW + 2 * MINUTE)
    assert await store.bank_file("f1") == replace(kept, finished_at=NOW + 2 * MINUTE)


async def test_nothing_of_a_line_stands_in_clear(opener: Opener, database_url: str, keyring: Keyring) -> None:
    store = await opened(opener, database_url, keyring)
    await store.add_bank_file(FILE)
    (row,) = await store.backend.read(lambda connection: connection.execute(select(bank_files)).all())
    assert b"5678" not in row.body
    assert b"KLM-0001" not in row.body


async def test_a_list_is_kept_for_ninety_days_and_then_deleted(
    opener: Opener, database_url: str, keyring: Keyring
) -> None:
    store = await opened(opener, database_url, keyring)
    for name, day in (("done", 0), ("abandoned", 0), ("broken off", 0), ("later", 1)):
        await store.add_bank_file(replace(FILE, id=name, brought_at=NOW + timedelta(days=day)))
    await store.confirm_bank_file("done", "wati", NOW + MINUTE)
    await store.finish_bank_file("done", NOW + 2 * MINUTE)
    await store.confirm_bank_file("broken off", "wati", NOW + timedelta(days=80))

    async def left_after(days: float) -> set[str]:
        await store.purge(NOW + timedelta(days=days))
        return {one.id for one in await store.bank_files(10)}

    assert await left_after(90) == {"done", "abandoned", "broken off", "later"}
    assert await left_after(90.5) == {"broken off", "later"}, "it was confirmed ten days ago and can go on"
    assert await left_after(91.5) == {"broken off"}
    assert await left_after(170.5) == set()
    assert await store.add_bank_file(replace(FILE, id="done")), "the same list, brought again, is a new one"
