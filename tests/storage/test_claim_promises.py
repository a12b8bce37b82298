"""Promises about claims and files: kept with their moves, listed in order, changed by one at a time."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from bot.ports.store import Session
from bot.storage import records
from dialogs.model.decisions import Appointment, Attendance, Move, Reason
from tests.storage.helpers import (
    MINUTE,
    NOW,
    AnyStore,
    claim_row,
    file_row,
    files_of,
    key,
)


async def test_a_claim_lives_its_life(store: AnyStore) -> None:
    claim = claim_row("c1", key(1))
    await store.run(key(1), _adding(claim))
    recorded = replace(claim, state="recorded", reference="JHT-0001", updated_at=NOW + MINUTE)
    move = Move(NOW + MINUTE, "recorded", "service", "Diterima")

    async def moving(session: Session) -> None:
        session.set_claim(recorded, move)

    await store.run(key(1), moving)
    expected = replace(recorded, moves=(*claim.moves, move))
    assert await store.run(None, lambda session: session.claim("c1")) == expected
    assert await store.claims("recorded", 10, 0) == [expected]
    assert await store.claims("filing", 10, 0) == []


async def test_a_move_keeps_its_reasons_and_its_appointment(store: AnyStore) -> None:
    claim = claim_row("c1", key(1))
    await store.run(key(1), _adding(claim))
    reason = Reason("unreadable", "kk", "Baris nama terpotong")
    appointment = Appointment("2026-12-01T03:00:00+00:00", "Jakarta Grogol", bring=("KTP asli",))
    moves = (
        Move(NOW, "needs_correction", "sari", None, (reason, Reason("other"))),
        Move(NOW + MINUTE, "scheduled", "sari", "Silakan datang", appointment=appointment),
    )

    async def moving(session: Session) -> None:
        for move in moves:
            session.set_claim(replace(claim, state=move.state), move)

    await store.run(key(1), moving)
    stored = await store.run(None, lambda session: session.claim("c1"))
    assert stored is not None
    assert tuple(stored.moves) == (*claim.moves, *moves)


def test_a_note_written_before_reasons_had_codes_is_read_still() -> None:
    row = {**records.move_row("c1", Move(NOW, "rejected", "sari")), "note": records.pack("Belum satu bulan")}
    assert records.move(row) == Move(NOW, "rejected", "sari", "Belum satu bulan")


def test_a_claim_filed_when_a_document_had_one_file_has_it_still() -> None:
    row = records.claim_row(claim_row("c1", key(1)))
    body = {"reference": None, "answers": {}, "files": {"id": "F1", "paklaring": ["F2", "F3"]}}
    assert records.claim({**row, "body": records.pack(body)}, []).files == {"id": ("F1",), "paklaring": ("F2", "F3")}


async def test_claims_are_listed_last_changed_first_in_pages(store: AnyStore) -> None:
    for number in range(5):
        state = "recorded" if number % 2 else "filing"
        await store.run(
            key(number), _adding(claim_row(f"c{number}", key(number), state, updated_at=NOW + number * MINUTE))
        )
    assert [claim.id for claim in await store.claims(None, 2, 0)] == ["c4", "c3"]
    assert [claim.id for claim in await store.claims(None, 2, 2)] == ["c2", "c1"]
    assert [claim.id for claim in await store.claims("recorded", 10, 0)] == ["c3", "c1"]
    assert await store.count_claims() == {"filing": 3, "recorded": 2}


async def test_the_answer_to_an_appointment_is_kept_with_its_claim(store: AnyStore) -> None:
    claim = claim_row("c1", key(1), "scheduled", attendance=Attendance("other_day", "Kamis pagi"))
    await store.run(key(1), _adding(claim))
    assert await store.run(None, lambda session: session.claim("c1")) == claim


async def test_late_claims_are_listed_the_longest_late_first(store: AnyStore) -> None:
    for number, late in enumerate((None, 5, 1, 9, 3)):
        late_at = None if late is None else NOW + late * MINUTE
        await store.run(key(number), _adding(claim_row(f"c{number}", key(number), "verifying", late_at=late_at)))
    assert [claim.id for claim in await store.late_claims(NOW + 5 * MINUTE, 10, 0)] == ["c2", "c4", "c1"]
    assert [claim.id for claim in await store.late_claims(NOW + 5 * MINUTE, 1, 1)] == ["c4"]
    assert await store.count_late(NOW + 5 * MINUTE) == 3
    assert await store.count_late(NOW) == 0


async def test_a_claim_that_went_on_is_late_no_more(store: AnyStore) -> None:
    late = claim_row("c1", key(1), "verifying", late_at=NOW)
    await store.run(key(1), _adding(late))

    async def going_on(session: Session) -> None:
        session.set_claim(replace(late, state="approved", late_at=None), Move(NOW, "approved", "sari"))

    await store.run(key(1), going_on)
    assert await store.count_late(NOW) == 0


async def test_a_claim_filed_twice_fails(store: AnyStore) -> None:
    await store.run(key(1), _adding(claim_row("c1", key(1))))
    with pytest.raises(Exception, match=r"UNIQUE|unique|twice"):
        await store.run(key(1), _adding(claim_row("c1", key(1))))
    (claim,) = await store.claims(None, 10, 0)
    assert len(claim.moves) == 1


async def test_two_conversations_that_move_one_claim_at_the_same_moment_both_count(store: AnyStore) -> None:
    """No lock covers both: the second one has to see what the first one did."""

    async def counting(session: Session) -> None:
        claim = await session.claim("c1")
        session.set_claim(
            replace(claim, answers={"n": claim.answers["n"] + 1}), Move(NOW, f"{len(claim.moves)}", "desk")
        )

    await store.run(key(1), _adding(claim_row("c1", key(1), answers={"n": 0}, moves=())))
    await asyncio.gather(*(store.run(key(number), counting) for number in range(10)))
    claim = await store.run(None, lambda session: session.claim("c1"))
    assert claim.answers == {"n": 10}
    assert [move.state for move in claim.moves] == [str(number) for number in range(10)]


async def test_files_are_kept_in_their_order_and_changed(store: AnyStore) -> None:
    async def adding(session: Session) -> None:
        session.add_file(file_row("f2", key(1), "c1"), NOW)
        session.add_file(file_row("f1", key(1), "c1", slot="kk"), NOW + MINUTE)

    async def storing(session: Session) -> None:
        row = await session.file("f2")
        session.set_file(replace(row, status="stored", media_type="image/jpeg", size=1234, blob="b2"))
        session.set_file(file_row("gone", key(1), "c1", status="stored"))

    await store.run(key(1), adding)
    await store.run(None, storing)
    files = await files_of(store, key(1))
    assert [(file.id, file.status, file.size) for file in files] == [("f2", "stored", 1234), ("f1", "waiting", None)]
    assert await files_of(store, key(2)) == []
    assert await store.run(None, lambda session: session.file("gone")) is None


async def test_what_was_read_in_a_file_is_kept_with_it_until_it_is_dropped(store: AnyStore) -> None:
    read = {
        "pages": [{"kind": "ktp", "verdict": "blurred", "fields": {"nik": ["3271010101900001", 0.91]}}],
        "parts": ["marked-1", "line-1-nik"],
        "fingerprints": ["00ff00ff00ff00ff"],
    }

    async def adding(session: Session) -> None:
        session.add_file(file_row("f1", key(1), "c1"), NOW)
        assert (await session.file("f1")).reading is None

    def setting(**changes: Any) -> Any:
        async def work(session: Session) -> None:
            session.set_file(replace(await session.file("f1"), **changes))
            assert (await session.file("f1")).reading == changes["reading"]

        return work

    await store.run(key(1), adding)
    await store.run(None, setting(status="stored", blob="f1", reading=read))
    assert (await store.run(None, lambda session: session.file("f1"))).reading == read
    await store.run(None, setting(status="dropped", blob=None, reading=None))
    assert (await store.run(None, lambda session: session.file("f1"))).reading is None


async def test_a_correction_brings_its_own_notes_for_the_officer(store: AnyStore) -> None:
    doubt = {"about": "doubt", "document": "ktp", "verdict": "blurred"}
    await store.run(key(1), _adding(claim_row("c1", key(1), notes=(doubt,))))

    async def correcting(session: Session) -> None:
        claim = await session.claim("c1")
        assert claim.notes == (doubt,)
        session.set_claim(replace(claim, revision=2, notes=()))

    await store.run(key(1), correcting)
    (claim,) = await store.claims(None, 1, 0)
    assert (claim.revision, claim.notes) == (2, ())


def _adding(claim: Any) -> Any:
    async def work(session: Session) -> None:
        session.add_claim(claim)

    return work


async def test_of_many_claims_that_take_a_key_at_once_one_holds_it_for_good(store: AnyStore) -> None:
    async def take(session: Session, claim: str) -> None:
        session.take_key("a key", claim)

    assert await store.run(None, lambda session: session.holder("a key")) is None
    await asyncio.gather(*(store.run(key(number), partial(take, claim=f"c{number}")) for number in range(20)))
    holder = await store.run(None, lambda session: session.holder("a key"))
    assert holder in {f"c{number}" for number in range(20)}
    await store.run(key(99), partial(take, claim="c99"))
    assert await store.run(None, lambda session: session.holder("a key")) == holder
