"""Safeguards kept with a claim in every store: old answers, calls, decisions on a shared identity."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.claim_rows import filed_row
from bot.desk import duplicates
from bot.ports.claims import CallBack, ClaimRow, IdentityVerdict, Replaced
from bot.ports.store import Session
from dialogs.model.effects import FileClaim
from tests.storage.helpers import NOW, AnyStore, claim_row, key

DAY = timedelta(days=1)
ANSWERS = {
    "nik": "3271010101900001",
    "account": "0012345678",
    "bank": "Bank Contoh",
    "phone": "+6281234567890",
    "name": "Budi",
}


def corrected(row: ClaimRow, **new: object) -> ClaimRow:
    filing = FileClaim(
        claim=row.id,
        kind=row.kind,
        version=1,
        revision=row.revision + 1,
        answers={**row.answers, **new},
        files=row.files,
    )
    return filed_row(row, filing, row.key, "id", NOW + DAY)


async def added(store: AnyStore, *rows: ClaimRow) -> None:
    for row in rows:

        async def add(session: Session, row: ClaimRow = row) -> None:
            session.add_claim(row)

        await store.run(row.key, add)


async def claim(store: AnyStore, claim_id: str) -> ClaimRow:
    row = await store.run(None, lambda session: session.claim(claim_id))
    assert row is not None
    return row


async def test_a_correction_keeps_the_old_account_and_nothing_else(store: AnyStore) -> None:
    await added(store, claim_row("c1", key(1), answers=ANSWERS))

    async def correct(session: Session) -> None:
        row = await session.claim("c1")
        assert row is not None
        session.set_claim(corrected(row, account="9987654321", name="Budi Contoh"))

    await store.run(key(1), correct)
    row = await claim(store, "c1")
    assert row.replaced == (Replaced(NOW + DAY, 1, {"account": "0012345678"}),)
    assert row.answers["account"] == "9987654321"


async def test_a_correction_of_a_photo_keeps_no_answers(store: AnyStore) -> None:
    row = claim_row("c1", key(1), answers=ANSWERS)
    assert corrected(row).replaced == ()
    assert corrected(row, name="Budi Contoh").replaced == ()


async def test_calls_and_decisions_are_kept(store: AnyStore) -> None:
    call = CallBack(NOW, "sari", 2, NOW - DAY, "Budi", "+6281234567890", "benar")
    verdict = IdentityVerdict("c2", ("nik",), "same", "wati", NOW, "KK sudah dilihat")
    await added(store, claim_row("c1", key(1), calls=(call,), verdicts=(verdict,)))
    row = await claim(store, "c1")
    assert (row.calls, row.verdicts) == ((call,), (verdict,))


async def test_a_decision_stands_in_both_claims_and_in_no_other(store: AnyStore) -> None:
    rows = [
        claim_row(f"c{n}", key(n), state="verifying", kind="jht_resign", answers={**ANSWERS, "phone": f"+62812000000{n}"})
        for n in (1, 2)
    ]  # fmt: skip
    third = claim_row("c3", key(3), answers={"nik": "3271010101900009"})
    await added(store, *rows, third)
    assert await duplicates.frozen(store, rows[0])
    assert not await duplicates.frozen(store, third)
    assert await duplicates.decide(store, "c1", "c2", "same", "wati", "satu orang", NOW)
    one, two = await claim(store, "c1"), await claim(store, "c2")
    assert one.verdicts == (IdentityVerdict("c2", ("nik", "account"), "same", "wati", NOW, "satu orang"),)
    assert two.verdicts == (replace(one.verdicts[0], other="c1"),)
    assert not await duplicates.frozen(store, one)
    assert not await duplicates.frozen(store, two)
    assert not await duplicates.decide(store, "c1", "c3", "same", "wati", "x", NOW), "they share nothing"
    assert (await claim(store, "c3")).verdicts == ()


async def test_a_decision_on_an_account_does_not_cover_a_nik_that_is_alike_later(store: AnyStore) -> None:
    one = claim_row("c1", key(1), state="verifying", kind="jht_resign", answers=ANSWERS)
    two = claim_row("c2", key(2), state="verifying", kind="jht_resign", answers={**ANSWERS, "nik": "3271010101900002"})
    await added(store, one, two)
    assert await duplicates.decide(store, "c1", "c2", "other", "wati", "suami dan istri", NOW)
    assert not await duplicates.frozen(store, await claim(store, "c1"))

    async def correct(session: Session) -> None:
        row = await session.claim("c2")
        assert row is not None
        session.set_claim(replace(row, answers=ANSWERS))

    await store.run(key(2), correct)
    assert await duplicates.frozen(store, await claim(store, "c1"))
