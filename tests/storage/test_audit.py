"""The audit: each change in it, and whatever is done to the database behind its back found and named."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, text

from bot.acting import acting
from bot.ports.audit import AuditFilter, AuditNote
from bot.ports.claims import Tampered
from bot.ports.store import Session
from bot.storage.audit_check import Verdict, read_checkpoint, verify
from bot.storage.chain import hash_of
from bot.storage.crypto import Keyring
from bot.storage.rekey import rekey
from bot.storage.store import SQLStore
from dialogs.model.decisions import Move
from tests.storage.helpers import NEW_KEYRING, NOW, Opener, claim_row, file_row, key

ONLY_NEW = Keyring([b"n" * 32])
EVERYTHING = AuditFilter()


@pytest.fixture
async def audited(database_url: str, keyring: Keyring, opener: Opener) -> SQLStore:
    """A store with a claim that was moved twice, a file, and five looks: entries 1 to 8."""
    store = await opener(database_url, keyring)
    await store.run(key(1), _filing)
    for number, state in enumerate(("recorded", "verifying"), start=1):
        await _move(store, state, number)
    for number in range(5):
        await store.audit.note(AuditNote("sari", "claim_viewed", NOW, "c1", "private", {"page": number}))
    return store


async def _filing(session: Session) -> None:
    session.add_claim(claim_row("c1", key(1)))
    session.add_file(file_row("f1", key(1), "c1", status="stored", blob="b1"), NOW)


async def _move(store: SQLStore, state: str, minutes: int) -> None:
    at = NOW + timedelta(minutes=minutes)

    async def moving(session: Session) -> None:
        row = await session.claim("c1")
        assert row is not None
        session.set_claim(replace(row, state=state, updated_at=at), Move(at, state, "sari"))

    await store.run(None, moving)


async def _sql(store: SQLStore, *statements: str, **values: Any) -> None:
    def run(connection: Connection) -> None:
        for statement in statements:
            connection.execute(text(statement), values)

    await store.backend.transact(run)


async def _one(store: SQLStore, statement: str) -> dict[str, Any]:
    rows = await store.backend.read(lambda connection: connection.execute(text(statement)).mappings().all())
    return dict(rows[0])


async def _checked(store: SQLStore, **known: Any) -> Verdict:
    return await verify(store.backend, store.keyring, **known)


def _named(verdict: Verdict) -> list[tuple[str, int, int]]:
    return [(fault.kind, fault.first, fault.last) for fault in verdict.faults]


# --- what is written --------------------------------------------------------------------


async def test_every_change_of_a_claim_stands_in_the_audit_with_who_did_it(audited: SQLStore) -> None:
    entries = await audited.audit.entries_after(EVERYTHING, 0, 100)
    told = [(entry.number, entry.note.actor, entry.note.action, entry.note.claim) for entry in entries]
    assert told[:4] == [
        (1, "participant", "claim_filed", "c1"),
        (2, "sari", "claim_moved", "c1"),
        (3, "sari", "claim_moved", "c1"),
        (4, "sari", "claim_viewed", "c1"),
    ]
    assert entries[2].note.details == {"state": "verifying", "revision": 1}
    verdict = await _checked(audited)
    assert (verdict.entries, verdict.claims, verdict.files, verdict.faults) == (8, 1, 1, ())


async def test_a_change_that_fails_leaves_no_entry(audited: SQLStore) -> None:
    async def failing(session: Session) -> None:
        row = await session.claim("c1")
        assert row is not None
        session.set_claim(replace(row, state="approved"))
        raise ValueError("not so")

    with pytest.raises(ValueError, match="not so"):
        await audited.run(None, failing)
    assert len(await audited.audit.entries_after(EVERYTHING, 0, 100)) == 8


async def test_a_change_within_somebodys_request_is_theirs_and_tells_the_class_of_their_address(
    audited: SQLStore,
) -> None:
    with acting("budi", "public"):
        await _move(audited, "approved", 3)
    await _move(audited, "paying", 4)
    newest, before = await audited.audit.entries(EVERYTHING, None, 2)
    assert (before.note.actor, before.note.address) == ("budi", "public")
    assert (newest.note.actor, newest.note.address) == ("sari", "")


@pytest.mark.parametrize("words", ["Rukmini Contoh", "3174055708900001", "+62 812", "x" * 101, "é"])
async def test_words_of_a_person_are_refused_as_details(audited: SQLStore, words: str) -> None:
    with pytest.raises(ValueError, match="a number or a code"):
        await audited.audit.note(AuditNote("sari", "searched", NOW, details={"term": words}))


async def test_entries_are_filtered_and_paged_newest_first(audited: SQLStore) -> None:
    first = await audited.audit.entries(AuditFilter(actor="sari"), None, 3)
    assert [entry.number for entry in first] == [8, 7, 6]
    rest = await audited.audit.entries(AuditFilter(actor="sari"), first[-1].number, 10)
    assert [entry.number for entry in rest] == [5, 4, 3, 2]
    assert [entry.number for entry in await audited.audit.entries(AuditFilter(action="claim_filed"), None, 9)] == [1]
    assert await audited.audit.entries(AuditFilter(claim="other"), None, 9) == []
    day = AuditFilter(since=NOW, until=NOW + timedelta(days=1), action="claim_viewed")
    assert [entry.number for entry in await audited.audit.entries(day, None, 9)] == [8, 7, 6, 5, 4]


async def test_many_who_write_at_once_write_one_chain(database_url: str, keyring: Keyring, opener: Opener) -> None:
    """Two stores stand for two processes beside each other."""
    stores = [await opener(database_url, keyring), await opener(database_url, keyring)]

    async def filing(session: Session, who: int) -> None:
        session.add_claim(claim_row(f"c{who}", key(who)))

    works = [
        stores[who % 2].run(key(who), lambda session, who=who: filing(session, who))  # type: ignore[misc]  # its default binds the loop's value
        for who in range(20)
    ]
    notes = [stores[who % 2].audit.note(AuditNote("sari", "looked", NOW)) for who in range(20)]
    await asyncio.gather(*works, *notes)
    verdict = await _checked(stores[0])
    assert (verdict.entries, verdict.claims, verdict.faults) == (40, 20, ())


# --- what is done behind its back --------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit SET actor = 'budi' WHERE number = 5",
        "UPDATE audit SET action = 'looked' WHERE number = 5",
        "UPDATE audit SET claim = NULL WHERE number = 5",
        "UPDATE audit SET at = (SELECT at FROM audit WHERE number = 1) WHERE number = 5",
        "UPDATE audit SET address = 'public' WHERE number = 5",
        "UPDATE audit SET details = '{}' WHERE number = 5",
        "UPDATE audit SET change = 9 WHERE number = 5",
        "UPDATE audit SET seal = (SELECT seal FROM audit WHERE number = 4) WHERE number = 5",
    ],
)
async def test_a_changed_entry_is_named(audited: SQLStore, change: str) -> None:
    await _sql(audited, change)
    assert _named(await _checked(audited)) == [("changed", 5, 5)]


async def test_a_changed_entry_with_a_hash_to_fit_is_named(audited: SQLStore) -> None:
    """The hash is no secret; the seal needs the key."""
    row = await _one(audited, "SELECT * FROM audit WHERE number = 5")
    at = (await audited.audit.entries_after(EVERYTHING, 4, 1))[0].note.at
    forged = hash_of({**row, "at": at, "actor": "budi"})
    await _sql(audited, "UPDATE audit SET actor = 'budi', hash = :hash WHERE number = 5", hash=forged)
    assert _named(await _checked(audited)) == [("changed", 5, 5)]


async def test_a_seal_of_an_unknown_key_does_not_hide_a_changed_entry(audited: SQLStore) -> None:
    """An entry sealed with a dropped key is judged by its hash, so the one after it tells."""
    row = await _one(audited, "SELECT * FROM audit WHERE number = 5")
    at = (await audited.audit.entries_after(EVERYTHING, 4, 1))[0].note.at
    forged = hash_of({**row, "at": at, "actor": "budi"})
    statement = "UPDATE audit SET actor = 'budi', hash = :hash, seal = :seal WHERE number = 5"
    await _sql(audited, statement, hash=forged, seal=b"none" + bytes(32))
    assert _named(await _checked(audited)) == [("out_of_place", 5, 6)]


async def test_removed_entries_are_named(audited: SQLStore) -> None:
    await _sql(audited, "DELETE FROM audit WHERE number IN (4, 6, 7)")
    assert _named(await _checked(audited)) == [("missing", 4, 4), ("missing", 6, 7)]


async def test_the_newest_entries_cut_off_are_named(audited: SQLStore) -> None:
    await _sql(audited, "DELETE FROM audit WHERE number > 6")
    assert _named(await _checked(audited)) == [("missing", 7, 8)]


async def test_the_oldest_entries_cut_off_are_named(audited: SQLStore) -> None:
    await _sql(audited, "DELETE FROM audit WHERE number < 3")
    assert _named(await _checked(audited))[0] == ("missing", 1, 2)


async def test_all_entries_removed_are_named(audited: SQLStore) -> None:
    await _sql(audited, "DELETE FROM audit")
    assert ("missing", 1, 8) in _named(await _checked(audited))


async def test_entries_in_another_order_are_named(audited: SQLStore) -> None:
    await _sql(
        audited,
        "UPDATE audit SET number = 99 WHERE number = 5",
        "UPDATE audit SET number = 5 WHERE number = 6",
        "UPDATE audit SET number = 6 WHERE number = 99",
    )
    assert _named(await _checked(audited)) == [("changed", 5, 5), ("changed", 6, 6)]


async def test_an_entry_added_behind_the_newest_is_named(audited: SQLStore) -> None:
    columns = "at, actor, action, claim, address, details, change, previous, hash, seal"
    await _sql(audited, f"INSERT INTO audit (number, {columns}) SELECT 9, {columns} FROM audit WHERE number = 8")
    assert _named(await _checked(audited)) == [("inserted", 9, 9)]


async def test_an_entry_in_the_place_of_a_removed_one_is_named(audited: SQLStore) -> None:
    columns = "at, actor, action, claim, address, details, change, previous, hash, seal"
    await _sql(
        audited,
        "DELETE FROM audit WHERE number = 6",
        f"INSERT INTO audit (number, {columns}) SELECT 6, {columns} FROM audit WHERE number = 4",
    )
    assert _named(await _checked(audited)) == [("changed", 6, 6)]


async def test_newest_entries_of_another_past_are_named(audited: SQLStore) -> None:
    """Both the entries and the head were put back as they were, something else was written, and then one real old entry
    returned to its number."""
    await _sql(audited, "CREATE TABLE old_audit AS SELECT * FROM audit")
    await _sql(audited, "CREATE TABLE old_head AS SELECT * FROM audit_head")
    for number in range(3):
        await audited.audit.note(AuditNote("budi", "looked", NOW, details={"n": number}))
    await _sql(audited, "CREATE TABLE real AS SELECT * FROM audit WHERE number = 10")
    await _sql(
        audited,
        "DELETE FROM audit",
        "INSERT INTO audit SELECT * FROM old_audit",
        "DELETE FROM audit_head",
        "INSERT INTO audit_head SELECT * FROM old_head",
    )
    for _ in range(3):
        await audited.audit.note(AuditNote("budi", "looked_again", NOW))
    await _sql(audited, "DELETE FROM audit WHERE number = 10", "INSERT INTO audit SELECT * FROM real")
    assert _named(await _checked(audited)) == [("out_of_place", 9, 10), ("out_of_place", 10, 11)]


async def test_everything_put_back_is_found_by_a_checkpoint_kept_elsewhere(audited: SQLStore) -> None:
    await _sql(audited, "CREATE TABLE old_audit AS SELECT * FROM audit")
    await _sql(audited, "CREATE TABLE old_head AS SELECT * FROM audit_head")
    await audited.audit.note(AuditNote("budi", "looked", NOW))
    number, hashed = read_checkpoint((await _checked(audited)).checkpoint)
    await _sql(
        audited,
        "DELETE FROM audit",
        "INSERT INTO audit SELECT * FROM old_audit",
        "DELETE FROM audit_head",
        "INSERT INTO audit_head SELECT * FROM old_head",
    )
    assert (await _checked(audited)).faults == (), "nothing in the database tells"
    assert _named(await _checked(audited, known={number: hashed})) == [("checkpoint", 9, 9)]
    await audited.audit.note(AuditNote("budi", "looked_again", NOW))
    assert _named(await _checked(audited, known={number: hashed})) == [("checkpoint", 9, 9)]


@pytest.mark.parametrize(
    "change",
    ["DELETE FROM audit_head", "UPDATE audit_head SET number = 6", "UPDATE audit_head SET first = 3"],
)
async def test_a_head_that_is_gone_or_changed_is_told_and_stays_told(audited: SQLStore, change: str) -> None:
    await _sql(audited, "DELETE FROM audit WHERE number > 6", change)
    assert ("head", 0, 0) in _named(await _checked(audited))
    await audited.audit.note(AuditNote("sari", "looked", NOW))
    assert ("broken", 7, 7) in _named(await _checked(audited)), "writing goes on, and does not hide it"


# --- claims --------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE claims SET state = 'approved' WHERE id = 'c1'",
        "UPDATE claims SET key = '1:2:2:::default' WHERE id = 'c1'",
        "UPDATE claims SET revision = 7 WHERE id = 'c1'",
        "UPDATE claims SET mac = NULL WHERE id = 'c1'",
        "UPDATE claims SET change = 1 WHERE id = 'c1'",
        "DELETE FROM moves WHERE claim = 'c1' AND number = 2",
        "DELETE FROM moves WHERE claim = 'c1' AND number = 3",
        "UPDATE moves SET state = 'approved' WHERE claim = 'c1' AND number = 3",
        "UPDATE moves SET number = number + 10 WHERE claim = 'c1'",
        "DELETE FROM audit WHERE number = 3",
    ],
)
async def test_a_claim_changed_from_outside_is_never_used_in_silence(audited: SQLStore, change: str) -> None:
    await _sql(audited, change)
    with pytest.raises(Tampered, match="c1"):
        await audited.run(None, lambda session: session.claim("c1"))
    assert any(fault.kind == "claim" and "c1" in fault.told for fault in (await _checked(audited)).faults)


async def test_an_older_state_of_a_claim_put_back_whole_is_found(audited: SQLStore) -> None:
    """Its MAC fits; the newest entry of the audit tells of a later change."""
    await _sql(audited, "CREATE TABLE old_claims AS SELECT * FROM claims")
    await _move(audited, "rejected", 9)
    await _sql(
        audited,
        "DELETE FROM claims",
        "INSERT INTO claims SELECT * FROM old_claims",
        "DELETE FROM moves WHERE claim = 'c1' AND state = 'rejected'",
    )
    with pytest.raises(Tampered, match="entry 9 of the audit"):
        await audited.run(None, lambda session: session.claim("c1"))
    assert _named(await _checked(audited)) == [("claim", 9, 9)]


async def test_a_removed_claim_and_one_from_nowhere_are_found(audited: SQLStore) -> None:
    await _sql(audited, "UPDATE claims SET id = 'c2'")
    told = " ".join(fault.told for fault in (await _checked(audited)).faults)
    assert "claim c1: it was removed" in told
    assert "claim c2" in told


async def test_a_blob_swapped_in_a_files_row_is_found(audited: SQLStore) -> None:
    await _sql(audited, "UPDATE files SET blob = 'b2' WHERE id = 'f1'")
    with pytest.raises(Tampered, match="f1"):
        await audited.run(None, lambda session: session.file("f1"))
    (fault,) = (await _checked(audited)).faults
    assert "f1" in fault.told


async def test_claims_of_an_earlier_release_are_sealed_at_the_start_in_portions(
    database_url: str, keyring: Keyring, opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.audit.ROWS", 2)
    old = await opener(database_url, keyring)
    for who in range(5):

        async def filing(session: Session, who: int = who) -> None:
            session.add_claim(claim_row(f"c{who}", key(who)))
            session.add_file(file_row(f"f{who}", key(who), f"c{who}"), NOW)

        await old.run(key(who), filing)
    await _sql(
        old,
        "UPDATE claims SET mac = NULL, change = NULL",
        "UPDATE files SET mac = NULL",
        "DELETE FROM audit",
        "DELETE FROM audit_head",
    )
    await old.close()
    new = await opener(database_url, keyring)
    verdict = await _checked(new)
    assert (verdict.entries, verdict.claims, verdict.files, verdict.faults) == (5, 5, 5, ())
    assert await new.run(None, lambda session: session.claim("c3")) is not None
    assert await new.run(None, lambda session: session.file("f3")) is not None
    await new.close()
    await (await opener(database_url, keyring)).run(None, lambda session: session.claim("c3"))


async def test_a_claim_without_a_seal_is_not_sealed_at_a_later_start(
    database_url: str, audited: SQLStore, keyring: Keyring, opener: Opener
) -> None:
    await _sql(audited, "UPDATE claims SET mac = NULL, state = 'approved'")
    await audited.close()
    again = await opener(database_url, keyring)
    with pytest.raises(Tampered, match="no seal"):
        await again.run(None, lambda session: session.claim("c1"))


# --- retention, and a new key --------------------------------------------------------------------


async def test_after_a_purge_the_rest_still_verifies_and_claims_still_stand(
    audited: SQLStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.audit.ROWS", 2)
    await _sql(audited, "CREATE TABLE old_audit AS SELECT * FROM audit WHERE number = 4")
    assert await audited.audit.purge(datetime.now(UTC)) == 8
    verdict = await _checked(audited)
    assert verdict.faults == ()
    told = [entry.note.action for entry in await audited.audit.entries_after(EVERYTHING, 0, 9)]
    assert told == ["claim_kept", "audit_purged"]
    assert await audited.run(None, lambda session: session.claim("c1")) is not None
    await _sql(audited, "INSERT INTO audit SELECT * FROM old_audit")
    assert _named(await _checked(audited)) == [("put_back", 4, 4)]


async def test_what_is_young_is_not_purged(audited: SQLStore) -> None:
    assert await audited.audit.purge(NOW - timedelta(days=1)) == 0
    assert (await _checked(audited)).entries == 8


async def test_entries_that_were_changed_are_not_purged(audited: SQLStore) -> None:
    """Such claims are the evidence."""
    await _sql(audited, "UPDATE audit SET actor = 'budi' WHERE number = 2")
    assert await audited.audit.purge(datetime.now(UTC)) == 0
    assert _named(await _checked(audited)) == [("changed", 2, 2)]


async def test_the_chain_outlives_a_change_of_keys(
    database_url: str, audited: SQLStore, opener: Opener, keyring: Keyring
) -> None:
    await audited.close()
    both = await opener(database_url, NEW_KEYRING)
    await rekey(both)
    await both.close()
    new = await opener(database_url, ONLY_NEW)
    await new.audit.note(AuditNote("sari", "looked", NOW))
    verdict = await _checked(new)
    assert (verdict.faults, verdict.unkeyed) == ((), 8)
    assert await new.run(None, lambda session: session.claim("c1")) is not None
    await _sql(new, "DELETE FROM audit WHERE number = 4")
    assert _named(await _checked(new)) == [("missing", 4, 4)]


async def test_a_changed_claim_stops_the_change_of_keys(database_url: str, audited: SQLStore, opener: Opener) -> None:
    """A new seal would hide it."""
    await _sql(audited, "UPDATE claims SET state = 'approved'")
    await audited.close()
    with pytest.raises(Tampered, match="c1"):
        await rekey(await opener(database_url, NEW_KEYRING))


@pytest.mark.parametrize("typed", ["", "12", "x:" + "0" * 64, "12:abc", "12:" + "z" * 64])
def test_a_checkpoint_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"checkpoint|hex"):
        read_checkpoint(typed)


def test_a_checkpoint_is_read() -> None:
    hashed = hashlib.sha256(b"x")
    assert read_checkpoint(f"12:{hashed.hexdigest()}") == (12, hashed.digest())
