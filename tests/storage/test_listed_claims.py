"""Columns and terms of claims: written with the claim, changed with it, found by every word, and made anew for what is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select, text, update

from bot.listed import Listing
from bot.ports.claims import ClaimRow
from bot.ports.store import Session
from bot.storage import sql, tables
from bot.storage.crypto import Keyring
from bot.storage.rekey import rekey
from bot.storage.store import SQLStore
from dialogs.model.decisions import Move
from tests.storage.helpers import (
    MINUTE,
    NEW_KEYRING,
    NOW,
    AnyStore,
    Opener,
    back_to_0005,
    claim_row,
    key,
)

SEKAR: Mapping[str, Any] = {
    "nik": "3271010101900001",
    "name": "Sekar Contoh",
    "kpj": ["12345678901"],
    "phone": "+6281234567890",
    "account": "0012345678",
    "branch": {"id": "pamekasan", "name": "Pamekasan", "city": "Pamekasan"},
}
BUDI: Mapping[str, Any] = {
    "nik": "3271010101900002",
    "name": "Budi Contoh",
    "kpj": ["12345678902"],
    "account": "99887766",
}
ONLY_NEW = Keyring([b"n" * 32])


async def kept(store: AnyStore, *rows: ClaimRow) -> None:
    for row in rows:

        async def add(session: Session, row: ClaimRow = row) -> None:
            session.add_claim(row)

        await store.run(row.key, add)


async def change(store: AnyStore, id: str, move: Move | None = None, **values: Any) -> None:
    async def work(session: Session) -> None:
        row = await session.claim(id)
        assert row is not None
        session.set_claim(replace(row, **values), move)

    await store.run(None, work)


async def same(store: AnyStore, id: str) -> list[tuple[str, tuple[str, ...]]]:
    return list(await store.run(None, lambda session: session.same_identity(id)))


async def columns(store: SQLStore, id: str) -> dict[str, Any]:
    query = select(tables.claims).where(tables.claims.c.id == id)
    return await store.backend.read(lambda connection: dict(connection.execute(query).mappings().one()))


async def terms(store: SQLStore, id: str) -> set[tuple[str, str]]:
    query = select(tables.claim_terms.c.kind, tables.claim_terms.c.term).where(tables.claim_terms.c.claim == id)
    return await store.backend.read(lambda connection: {(kind, term) for kind, term in connection.execute(query)})


def hashed(keyring: Keyring, *words: tuple[str, str]) -> set[tuple[str, str]]:
    return {(kind, keyring.hashes(kind, word)[0]) for kind, word in words}


ALL_OF_SEKAR = (
    ("nik", "3271010101900001"),
    ("kpj", "12345678901"),
    ("phone", "6281234567890"),
    ("account", "0012345678"),
    ("name", "SEKAR"),
    ("name", "CONTO"),
)


def test_a_listing_follows_from_the_claim() -> None:
    later = NOW + timedelta(days=2)
    moves = (
        Move(NOW, "filing", "participant"),
        Move(NOW + MINUTE, "recorded", "service"),
        Move(later, "needs_correction", "sari"),
        Move(later + MINUTE, "verifying", "participant"),
        Move(later + 2 * MINUTE, "scheduled", "sari"),
    )
    notes = ({"about": "corrected", "field": "name"},)
    row = claim_row(
        "c1",
        key(1),
        "scheduled",
        kind="jkm",
        answers=SEKAR,
        moves=moves,
        notes=notes,
        late_at=later + timedelta(hours=3),
    )
    assert row.listed == Listing("JKM", "pamekasan", date(2026, 3, 3), later + MINUTE, False)
    assert replace(row, notes=(*notes, {"about": "unread", "document": "ktp"})).listed.doubtful
    assert replace(row, kind="beasiswa").listed.programme == "JKM"
    assert replace(row, moves=moves[:2]).listed.waiting_since == NOW, "recording was the operator's turn already"


async def test_columns_and_terms_are_written_with_the_claim(
    database_url: str, keyring: Keyring, opener: Opener
) -> None:
    store = await opener(database_url, keyring)
    await kept(store, claim_row("c1", key(1), "recorded", kind="jkm", reference="KLM-7Q2K-M4XW", answers=SEKAR))
    row = await columns(store, "c1")
    assert row["programme"] == keyring.code("programme", "JKM")
    assert row["branch"] == keyring.code("branch", "pamekasan")
    assert row["kind"] == keyring.code("kind", "jkm")
    assert (row["waiting_since"], row["officer"], row["doubtful"], row["shared"]) == (NOW, None, False, False)
    assert await terms(store, "c1") == hashed(keyring, *ALL_OF_SEKAR, ("reference", "KLM7Q2KM4XW"))


async def test_an_officer_who_takes_a_claim_is_kept_with_it(store: AnyStore) -> None:
    await kept(store, claim_row("c1", key(1), "recorded"))
    await change(store, "c1", officer="sari dewi")
    row = await store.run(None, lambda session: session.claim("c1"))
    assert row is not None
    assert row.officer == "sari dewi"


async def test_a_move_and_a_promise_change_the_columns_alone(
    database_url: str, keyring: Keyring, opener: Opener
) -> None:
    store = await opener(database_url, keyring)
    await kept(store, claim_row("c1", key(1), "verifying", answers=SEKAR))
    before = await terms(store, "c1")
    back = NOW + timedelta(days=3)
    await change(store, "c1", Move(back, "needs_correction", "sari"), state="needs_correction")
    await change(store, "c1", late_at=back)
    row = await columns(store, "c1")
    assert (row["waiting_since"], row["promised_on"], row["late_at"]) == (back, date(2026, 3, 4), back)
    assert await terms(store, "c1") == before


async def test_a_correction_changes_the_terms(database_url: str, keyring: Keyring, opener: Opener) -> None:
    store = await opener(database_url, keyring)
    await kept(store, claim_row("c1", key(1), "verifying", answers=SEKAR))
    await change(store, "c1", answers={**SEKAR, "name": "Sekar Ayu", "account": "555"}, reference="KLM-2")
    assert await terms(store, "c1") == hashed(
        keyring,
        *(term for term in ALL_OF_SEKAR if term[0] != "account" and term[1] != "CONTO"),
        ("name", "AIU"),
        ("account", "555"),
        ("reference", "KLM2"),
    )


async def test_nothing_is_kept_of_a_work_that_fails(database_url: str, keyring: Keyring, opener: Opener) -> None:
    store = await opener(database_url, keyring)

    async def failing(session: Session) -> None:
        session.add_claim(claim_row("c1", key(1), answers=SEKAR))
        raise OSError("on purpose")

    with pytest.raises(OSError, match="on purpose"):
        await store.run(key(1), failing)
    assert await terms(store, "c1") == set()


async def test_a_claim_that_is_not_there_gets_no_terms(database_url: str, keyring: Keyring, opener: Opener) -> None:
    store = await opener(database_url, keyring)

    async def work(session: Session) -> None:
        session.set_claim(claim_row("gone", key(1), answers=SEKAR))

    await store.run(key(1), work)
    assert await terms(store, "gone") == set()


async def test_forgetting_a_participant_keeps_the_filed_claim_and_its_terms(
    database_url: str, keyring: Keyring, opener: Opener
) -> None:
    """The claim is the operator's to keep, so it is found as before."""
    store = await opener(database_url, keyring)
    await kept(store, claim_row("c1", key(1), answers=SEKAR))

    async def forgetting(session: Session) -> None:
        session.forget(key(1))

    await store.run(key(1), forgetting)
    await store.purge(NOW + timedelta(days=400))
    assert await terms(store, "c1") == hashed(keyring, *ALL_OF_SEKAR)


# --- the same identity twice ---------------------------------------------------------------------------------------------


async def test_both_claims_with_one_nik_tell_of_each_other(store: AnyStore) -> None:
    await kept(
        store,
        claim_row("c1", key(1), answers=SEKAR),
        claim_row("c2", key(2), answers={**BUDI, "nik": SEKAR["nik"], "kpj": SEKAR["kpj"]}),
        claim_row("c3", key(3), answers=BUDI),
    )
    assert await same(store, "c1") == [("c2", ("nik", "kpj"))]
    assert await same(store, "c2") == [("c1", ("nik", "kpj")), ("c3", ("account",))]
    assert await same(store, "c3") == [("c2", ("account",))]
    assert await same(store, "no such claim") == []


async def test_several_claims_of_one_person_are_no_double_identity(store: AnyStore) -> None:
    await kept(
        store,
        claim_row("c1", key(1), answers=SEKAR),
        claim_row("c2", key(1), answers=SEKAR, kind="jp_lumpsum"),
        claim_row("c3", key(1), answers={**BUDI, "account": SEKAR["account"]}),
    )
    assert await same(store, "c1") == [("c3", ("account",))], "another NIK from the same chat is another person"
    assert await same(store, "c2") == [("c3", ("account",))]


async def test_a_twin_is_the_same_claim(store: AnyStore) -> None:
    await kept(store, claim_row("c1", key(1), answers=SEKAR), claim_row("c2", key(2), answers=SEKAR, twin_of="c1"))
    assert await same(store, "c1") == []
    assert await same(store, "c2") == []


@pytest.fixture
def shared() -> Any:
    async def look(store: SQLStore) -> list[str]:
        query = select(tables.claims.c.id).where(tables.claims.c.shared).order_by(tables.claims.c.id)
        return await store.backend.read(lambda connection: list(connection.execute(query).scalars()))

    return look


async def test_the_mark_of_a_shared_number_follows_every_correction(
    database_url: str, keyring: Keyring, opener: Opener, shared: Any
) -> None:
    store = await opener(database_url, keyring)
    await kept(
        store,
        claim_row("c1", key(1), answers=SEKAR),
        claim_row("c2", key(2), answers={**BUDI, "account": SEKAR["account"]}),
        claim_row("c3", key(3), answers={**BUDI, "nik": "3271010101900003", "kpj": ["1"], "phone": SEKAR["phone"]}),
        claim_row("c4", key(1), answers=SEKAR),
    )
    assert await shared(store) == ["c1", "c2", "c4"], "c3 shares an account with nobody, and a phone is no identity"
    await change(store, "c2", answers=BUDI)
    assert await shared(store) == ["c2", "c3"], "Budi's own account is that of c3"
    await change(store, "c3", answers={**BUDI, "nik": "3271010101900003", "kpj": ["1"], "account": "1"})
    assert await shared(store) == []
    await change(store, "c4", answers={**SEKAR, "nik": "3271010101900009"})
    assert await shared(store) == ["c1", "c4"]
    await change(store, "c4", twin_of="c1")
    assert await shared(store) == []


async def test_two_filed_in_one_transaction_are_marked(
    database_url: str, keyring: Keyring, opener: Opener, shared: Any
) -> None:
    store = await opener(database_url, keyring)

    async def both(session: Session) -> None:
        session.add_claim(claim_row("c1", key(1), answers=SEKAR))
        session.add_claim(claim_row("c2", key(2), answers=SEKAR))

    await store.run(key(1), both)
    assert await shared(store) == ["c1", "c2"]


# --- made anew -----------------------------------------------------------------------------------------------------------


async def test_claims_of_the_release_before_are_indexed_where_a_stop_left_off(
    database_url: str, keyring: Keyring, opener: Opener, monkeypatch: pytest.MonkeyPatch, shared: Any
) -> None:
    monkeypatch.setattr("bot.storage.indexing.ROWS", 3)
    store = await opener(database_url, keyring)
    people = [
        {**BUDI, "nik": f"32710101019010{number:02}", "account": f"{number // 2}", "kpj": []} for number in range(8)
    ]
    rows = [
        claim_row(f"c{number}", key(number), "recorded", kind="jkm", answers=answers, reference=f"KLM-{number}")
        for number, answers in enumerate(people)
    ]
    await kept(store, *rows)
    written = [await columns(store, row.id) for row in rows]
    found_by = [await terms(store, row.id) for row in rows]

    def as_before(connection: Connection) -> None:
        """The rows as the release before wrote them: the kind in its column alone."""
        for row in written:
            opened = sql.unseal(keyring, "claims", row)["body"]
            body = opened.replace(b',"kind":"jkm"', b"")
            assert body != opened
            old = sql.seal(keyring, "claims", {"id": row["id"], "body": body})["body"]
            connection.execute(
                update(tables.claims).where(tables.claims.c.id == row["id"]).values(kind="jkm", body=old)
            )
        back_to_0005(connection)

    await store.backend.transact(as_before)
    await store.close()
    again = await opener(database_url, keyring)
    assert [claim.id for claim in await again.claims("recorded", 10, 0)] == [
        f"c{number}" for number in range(7, -1, -1)
    ]
    assert (await columns(again, "c5"))["waiting_since"] == NOW, "listed before it is indexed"

    transact, transactions = again.backend.transact, 0

    async def stopped(change: Any) -> Any:
        nonlocal transactions
        transactions += 1
        if transactions == 3:
            raise ConnectionError("the machine went down")
        return await transact(change)

    monkeypatch.setattr(again.backend, "transact", stopped)
    with pytest.raises(ConnectionError):
        await again.index_claims()
    monkeypatch.setattr(again.backend, "transact", transact)
    assert await again.index_claims() == 2, "six were indexed before"
    assert await again.index_claims() == 0
    for row, before, words in zip(rows, written, found_by, strict=True):
        after = await columns(again, row.id)
        sealed = {"body": b"", "mac": b"", "change": 0}
        assert {**after, **sealed} == {**before, **sealed}
        assert await terms(again, row.id) == words
        assert (await again.run(None, lambda session, id=row.id: session.claim(id))).kind == "jkm"
    assert len(await shared(again)) == 8


async def test_a_claim_changed_before_it_is_indexed_gets_its_terms_with_the_change(
    database_url: str, keyring: Keyring, opener: Opener
) -> None:
    store = await opener(database_url, keyring)
    await kept(store, claim_row("c1", key(1), "recorded", answers=SEKAR))
    await store.backend.transact(back_to_0005)
    await store.close()
    again = await opener(database_url, keyring)
    assert await terms(again, "c1") == set()
    await change(again, "c1", Move(NOW, "verifying", "sari"), state="verifying")
    assert await terms(again, "c1") == hashed(keyring, *ALL_OF_SEKAR)
    assert await again.index_claims() == 0


async def test_a_new_key_hashes_everything_anew_and_finds_it_meanwhile(
    database_url: str, keyring: Keyring, opener: Opener, shared: Any
) -> None:
    old = await opener(database_url, keyring)
    await kept(old, claim_row("c1", key(1), answers=SEKAR))
    await old.close()
    both = await opener(database_url, NEW_KEYRING)
    await kept(both, claim_row("c2", key(2), answers=SEKAR))
    assert await same(both, "c1") == [("c2", ("nik", "kpj", "account"))]
    assert await same(both, "c2") == [("c1", ("nik", "kpj", "account"))]
    assert await shared(both) == ["c1", "c2"]
    await rekey(both)
    await both.close()
    new = await opener(database_url, ONLY_NEW)
    assert await terms(new, "c1") == await terms(new, "c2") == hashed(ONLY_NEW, *ALL_OF_SEKAR)
    assert await same(new, "c1") == [("c2", ("nik", "kpj", "account"))]
    assert await shared(new) == ["c1", "c2"]


async def test_words_that_lists_compare_are_not_on_the_disk(tmp_path: Path, keyring: Keyring, opener: Opener) -> None:
    store = await opener(f"sqlite:///{tmp_path / 'klaim.db'}", keyring)
    await kept(store, claim_row("c1", key(1), kind="jkk_meninggal", answers=SEKAR))
    await store.close()
    content = (tmp_path / "klaim.db").read_bytes()
    assert b"filing" in content, "the state is there to be seen"
    for word in ("jkk", "JKK", "meninggal", "pamekasan", "SEKAR", "3271010101900001"):
        assert word.encode() not in content


async def test_indexing_again_reads_an_index_and_no_claim(sqlite_url: str, keyring: Keyring, opener: Opener) -> None:
    store = await opener(sqlite_url, keyring)
    plan = await store.backend.read(
        lambda connection: str(
            connection.execute(
                text("EXPLAIN QUERY PLAN SELECT * FROM claims WHERE indexed < 'x' OR indexed > 'x' LIMIT 50")
            ).all()
        )
    )
    assert plan.count("USING INDEX claims_indexed") == 2
    assert "SCAN" not in plan
