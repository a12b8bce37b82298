"""Promises of every kind of store."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import text

from bot.ports import Job, Message, Move, Officer, Outgoing, Session, Stored
from bot.storage import records
from bot.storage.backend import StoreClosed
from bot.storage.records import outgoing, outgoing_row, unpack
from dialogs.model.decisions import Appointment, Attendance, Reason
from tests.storage.helpers import (
    MINUTE,
    NOW,
    AnyStore,
    RecordingWork,
    claim_row,
    consents_of,
    failed_updates,
    file_row,
    files_of,
    hello,
    keeps_nothing,
    key,
    loaded,
    receiving,
    saving,
)
from tests.storage.memory_store import MemoryStore


async def test_what_was_saved_is_loaded(store: AnyStore) -> None:
    data = {"answers": {"name": "Budi Contoh", "kpj": ["12345678901"]}, "open": None, "step": 3}
    await store.run(key(1), lambda session: saving(key(1), **data)(session))
    assert await loaded(store, key(1)) == Stored("jht:nik", 1, data)
    assert await loaded(store, key(2)) is None


async def test_a_conversation_is_its_whole_key(store: AnyStore) -> None:
    here = replace(key(1), thread_id=7, business_connection_id="b:1", destiny="desk")
    await store.run(here, saving(here, which="thread"))
    assert await loaded(store, key(1)) is None
    assert (await loaded(store, here)).data == {"which": "thread"}


async def test_a_work_sees_its_own_writes(store: AnyStore) -> None:
    async def work(session: Session) -> None:
        await saving(key(1), a=1)(session)
        assert (await session.load(key(1))).data == {"a": 1}
        session.remember(key(1), "u1", "Said", None, "jht:nik", NOW)
        assert await session.seen("u1")
        session.consent(key(1), "claim", 2, True, NOW)
        session.add_file(file_row("f1", key(1), "c1"), NOW)
        session.set_file(replace(await session.file("f1"), status="stored", blob="b1", size=3))
        assert (await session.file("f1")).status == "stored"
        session.add_claim(claim_row("c1", key(1)))
        session.set_claim(claim_row("c1", key(1), "recorded"), Move(NOW, "recorded", "service"))
        assert [move.state for move in (await session.claim("c1")).moves] == ["filing", "recorded"]

    await store.run(key(1), work)
    assert await consents_of(store, key(1)) == [("claim", 2, True, NOW)]
    assert (await store.run(key(1), lambda session: session.file("f1"))).blob == "b1"
    claim = await store.run(key(1), lambda session: session.claim("c1"))
    assert (claim.state, [move.state for move in claim.moves]) == ("recorded", ["filing", "recorded"])


async def test_a_work_that_raises_leaves_nothing_behind(store: AnyStore, work: RecordingWork) -> None:
    async def failing(session: Session) -> None:
        await receiving(key(1), "u1")(session)
        session.consent(key(1), "claim", 1, True, NOW)
        session.add_file(file_row("f1", key(1), "c1"), NOW)
        session.add_claim(claim_row("c1", key(1)))
        raise LookupError("something of ours is broken")

    with pytest.raises(LookupError, match="something of ours"):
        await store.run(key(1), failing)

    assert await loaded(store, key(1)) is None
    assert await store.unsent(NOW + MINUTE, 10) == []
    assert await store.claims(None, 10, 0) == []
    assert await work.taken(store) == set()
    assert await store.run(key(1), lambda session: session.seen("u1")) is False
    assert await consents_of(store, key(1)) == []
    assert await store.run(key(1), lambda session: session.file("f1")) is None


async def test_an_order_the_engine_refuses_takes_the_whole_work_with_it(store: AnyStore, work: RecordingWork) -> None:
    async def refused(session: Session) -> None:
        await receiving(key(1), "u1")(session)
        session.enqueue(Job("submit", "order-x", "refused"))

    with pytest.raises(OSError, match="can't take this one"):
        await store.run(key(1), refused)
    assert await loaded(store, key(1)) is None
    assert await store.unsent(NOW + MINUTE, 10) == []

    assert await store.run(key(1), receiving(key(1), "u1")) is True
    assert await work.taken(store) == {"order-u1"}


async def test_data_that_json_cannot_hold_fails_its_own_work_only(store: AnyStore) -> None:
    results = await asyncio.gather(
        store.run(key(1), saving(key(1), when=NOW)), store.run(key(2), saving(key(2), a=1)), return_exceptions=True
    )
    assert isinstance(results[0], TypeError)
    assert results[1] is None
    assert await loaded(store, key(1)) is None
    assert (await loaded(store, key(2))).data == {"a": 1}


async def test_a_redelivered_update_changes_nothing(store: AnyStore, work: RecordingWork) -> None:
    assert await store.run(key(1), receiving(key(1), "u1")) is True
    assert await store.run(key(1), receiving(key(1), "u1")) is False
    assert (await loaded(store, key(1))).data["count"] == 1
    assert len(await store.unsent(NOW + MINUTE, 10)) == 1


async def test_the_same_update_twice_at_the_same_moment_counts_once(store: AnyStore) -> None:
    done = await asyncio.gather(*(store.run(key(1), receiving(key(1), "u1")) for _ in range(5)))
    assert sorted(done) == [False] * 4 + [True]
    assert (await loaded(store, key(1))).data["count"] == 1


async def test_the_same_event_id_under_two_keys_counts_once(store: AnyStore) -> None:
    """No lock covers both: the unique id decides, and whoever comes second runs again and sees it."""
    done = await asyncio.gather(*(store.run(key(n), receiving(key(n), "u1")) for n in (1, 2, 3)))
    assert sorted(done) == [False, False, True]
    assert len(await store.unsent(NOW + MINUTE, 10)) == 1


async def test_an_event_remembered_twice_without_asking_fails(store: AnyStore) -> None:
    async def careless(session: Session) -> None:
        session.remember(key(1), "u1", "Said", None, None, NOW)

    await store.run(key(1), careless)
    with pytest.raises(Exception, match=r"UNIQUE|unique|twice"):
        await store.run(key(1), careless)


async def test_works_on_one_conversation_run_in_their_order_and_see_each_other(store: AnyStore) -> None:
    events = [f"u{number}" for number in range(30)]
    others = [store.run(key(9), receiving(key(9), f"x{number}")) for number in range(30)]
    await asyncio.gather(*(store.run(key(1), receiving(key(1), event)) for event in events), *others)
    data = (await loaded(store, key(1))).data
    assert data == {"count": 30, "events": events}


async def test_many_conversations_at_once_keep_apart(store: AnyStore) -> None:
    await asyncio.gather(
        *(store.run(key(who), receiving(key(who), f"{who}-{turn}")) for turn in range(4) for who in range(25))
    )
    for who in range(25):
        assert (await loaded(store, key(who))).data["events"] == [f"{who}-{turn}" for turn in range(4)]


async def test_one_failing_work_does_not_touch_the_others_of_the_same_moment(store: AnyStore) -> None:
    async def broken(session: Session) -> None:
        await receiving(key(3), "broken")(session)
        session.enqueue(Job("submit", "order-x", "refused"))

    works: list[Any] = [store.run(key(n), receiving(key(n), f"u{n}")) for n in range(3)]
    works += [store.run(key(3), broken), store.run(key(3), receiving(key(3), "after"))]
    results = await asyncio.gather(*works, return_exceptions=True)

    assert results[:3] == [True] * 3
    assert isinstance(results[3], OSError)
    assert results[4] is True
    assert (await loaded(store, key(3))).data["events"] == ["after"]


async def test_queues_and_locks_are_dropped_when_idle(store: AnyStore) -> None:
    await asyncio.gather(*(store.run(key(n % 10), receiving(key(n % 10), f"u{n}")) for n in range(50)))
    # The writer puts its batch away just after it has answered.
    await asyncio.sleep(0)
    assert keeps_nothing(store)


async def test_a_work_for_nobody_runs_too(store: AnyStore) -> None:
    async def work(session: Session) -> None:
        session.keep_failed(None, "u1", {"update_id": 1}, "no idea whose", NOW)

    await store.run(None, work)
    (failed,) = await failed_updates(store)
    assert (failed.event_id, failed.key, failed.body, failed.error) == ("u1", None, {"update_id": 1}, "no idea whose")


async def test_a_session_is_over_with_its_work(store: AnyStore) -> None:
    kept: list[Session] = []

    async def work(session: Session) -> None:
        kept.append(session)

    await store.run(key(1), work)
    with pytest.raises(RuntimeError, match="over"):
        kept[0].save(key(1), Stored("x", 1))
    with pytest.raises(RuntimeError, match="over"):
        await kept[0].load(key(1))


async def test_a_work_that_waits_for_the_world_is_given_up_and_others_go_on(
    store: AnyStore,
) -> None:
    async def waiting(session: Session) -> None:
        await saving(key(1), a=1)(session)
        await asyncio.Event().wait()

    with pytest.MonkeyPatch.context() as patch:
        for module in ("bot.storage.sqlite", "bot.storage.postgres", "tests.storage.memory_store"):
            patch.setattr(f"{module}.WORK_SECONDS", 0.05)
        results = await asyncio.gather(
            store.run(key(1), waiting), store.run(key(2), saving(key(2), b=1)), return_exceptions=True
        )
    assert isinstance(results[0], TimeoutError)
    assert await loaded(store, key(1)) is None
    assert (await loaded(store, key(2))).data == {"b": 1}


async def test_after_closing_nothing_is_taken_any_more(store: AnyStore) -> None:
    await store.close()
    with pytest.raises(StoreClosed):
        await store.run(key(1), saving(key(1), a=1))
    with pytest.raises(StoreClosed):
        await store.unsent(NOW, 10)
    await store.close()


# --- outbox ---------------------------------------------------------------------------------


async def say(store: AnyStore, who: int, *texts: str) -> list[Outgoing]:
    async def work(session: Session) -> list[Outgoing]:
        return [session.say(key(who), hello(text), NOW) for text in texts]

    return await store.run(key(who), work)


async def test_what_is_said_is_known_by_its_id_and_waits_to_be_sent(store: AnyStore) -> None:
    first, second = await say(store, 1, "satu", "dua")
    assert first.id < second.id
    assert await store.unsent(NOW, 10) == [first, second]
    assert await store.unsent(NOW - MINUTE, 10) == []
    assert await store.unsent(NOW, 1) == [first]


async def test_every_kind_of_message_comes_back_as_it_was(store: AnyStore) -> None:
    messages = [
        hello("Halo <b>Budi</b> 👋"),
        Message("edit", "Sudah", None, message_id=4),
        Message("settle", message_id=5, quiet=True),
        Message("delete", message_id=6),
        Message(
            "document",
            "Daftar",
            None,
            paper={"name": "daftar.pdf", "sections": [{"heading": "Wajib", "items": ["KK"]}]},
        ),
    ]

    async def work(session: Session) -> None:
        for message in messages:
            session.say(key(1), message, NOW)

    await store.run(key(1), work)
    assert [outgoing.message for outgoing in await store.unsent(NOW, 10)] == messages


def test_a_message_kept_before_there_were_pages_can_be_read_and_one_without_a_page_takes_no_room_for_it() -> None:
    row = outgoing_row(Outgoing(7, key(1), hello()), NOW)
    assert set(unpack(row["body"])) == {"text", "markup", "message_id", "quiet"}, (
        "what was kept from the first version on"
    )
    assert outgoing(row) == Outgoing(7, key(1), hello())


async def test_ids_grow_within_a_conversation_over_many_transactions(store: AnyStore) -> None:
    ids = [outgoing.id for turn in range(5) for outgoing in await say(store, 1, f"{turn}a", f"{turn}b")]
    assert ids == sorted(set(ids))


async def test_a_message_sent_is_not_sent_again(store: AnyStore) -> None:
    first, second = await say(store, 1, "satu", "dua")
    await store.sent(first, 77, NOW)
    assert await store.unsent(NOW, 10) == [second]
    await store.sent(second, None, NOW)
    assert await store.unsent(NOW, 10) == []


async def test_many_marks_at_once_are_all_kept(store: AnyStore) -> None:
    outgoing = [message for who in range(20) for message in await say(store, who, "satu", "dua")]
    await asyncio.gather(*(store.sent(message, 1, NOW) for message in outgoing[:-1]), say(store, 50, "tiga"))
    waiting = [message.id for message in await store.unsent(NOW, 100)]
    assert waiting[0] == outgoing[-1].id
    assert len(waiting) == 2


async def test_a_message_put_off_waits_and_holds_back_those_behind_it(store: AnyStore) -> None:
    first, second = await say(store, 1, "satu", "dua")
    (other,) = await say(store, 2, "lain")
    await store.retry(first, NOW + MINUTE, "429 for 60 s")
    assert await store.unsent(NOW, 10) == [other]
    due = await store.unsent(NOW + MINUTE, 10)
    assert due == [replace(first, attempts=1), second, other]


async def test_an_undeliverable_message_is_given_up_and_the_next_one_is_free(store: AnyStore) -> None:
    first, second = await say(store, 1, "satu", "dua")
    await store.undeliverable(first, "bot was blocked by the user", NOW)
    assert await store.unsent(NOW, 10) == [second]
    await store.sent(first, 5, NOW)
    await store.retry(first, NOW, "too late")
    assert await store.unsent(NOW, 10) == [second]


async def test_more_messages_than_a_block_of_ids_are_refused(store: AnyStore) -> None:
    async def chatty(session: Session) -> None:
        for _ in range(65):
            session.say(key(1), hello(), NOW)

    with pytest.raises(ValueError, match="more than 64 messages"):
        await store.run(key(1), chatty)
    assert await store.unsent(NOW, 100) == []


# --- claims, files, consents ------------------------------------------------------------------


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


async def test_a_picture_is_named_in_the_outbox_and_not_kept_there(store: AnyStore) -> None:
    photo = Message("photo", "Terlalu gelap", None, picture={"file": "f1", "part": "marked-1"})

    async def saying(session: Session) -> None:
        session.say(key(1), photo, NOW)
        session.say(key(1), hello(), NOW)

    await store.run(key(1), saying)
    assert [row.message for row in await store.unsent(NOW, 10)] == [photo, hello()]


async def test_consents_are_a_history(store: AnyStore) -> None:
    for given, at in ((True, NOW), (False, NOW + MINUTE)):

        async def work(session: Session, given: bool = given, at: Any = at) -> None:
            session.consent(key(1), "claim", 3, given, at)

        await store.run(key(1), work)
    assert await consents_of(store, key(1)) == [("claim", 3, True, NOW), ("claim", 3, False, NOW + MINUTE)]


def _adding(claim: Any) -> Any:
    async def work(session: Session) -> None:
        session.add_claim(claim)

    return work


# --- forgetting and purging -------------------------------------------------------------------


async def test_who_is_forgotten_is_forgotten_but_for_consents_and_filed_claims(store: AnyStore) -> None:
    async def living(session: Session, who: int) -> None:
        await receiving(key(who), f"u{who}")(session)
        session.consent(key(who), "claim", 1, True, NOW)
        session.keep_failed(key(who), f"bad{who}", {"text": "halo"}, "boom", NOW)
        session.add_claim(claim_row(f"filed{who}", key(who)))
        session.add_file(file_row(f"filed-file{who}", key(who), f"filed{who}"), NOW)
        session.add_file(file_row(f"draft-file{who}", key(who), f"draft{who}"), NOW)

    async def forgetting(session: Session) -> list[str]:
        # The goodbye may be said before or after: it is kept.
        session.say(key(1), hello("Semua data Anda sudah dihapus"), NOW)
        session.forget(key(1))
        assert await session.load(key(1)) is None
        session.remember(key(1), "goodbye", "Pressed", None, None, NOW)
        kept = [await session.file(name) for name in ("filed-file1", "draft-file1")]
        return [file.id for file in kept if file is not None]

    for who in (1, 2):
        await store.run(key(who), lambda session, who=who: living(session, who))
    assert await store.run(key(1), forgetting) == ["filed-file1"]

    assert await loaded(store, key(1)) is None
    assert (await loaded(store, key(2))).data["count"] == 1
    said = [(message.key, message.message.text) for message in await store.unsent(NOW, 10)]
    assert said == [(key(2), "jawaban u2"), (key(1), "Semua data Anda sudah dihapus")]
    assert [failed.event_id for failed in await failed_updates(store)] == ["bad2"]
    assert [file.id for file in await files_of(store, key(1))] == ["filed-file1"]
    assert len(await consents_of(store, key(1))) == 1
    assert await store.count_claims() == {"filing": 2}
    assert await store.run(key(1), lambda s: s.seen("u1")), "a redelivered update of a forgotten person stays done"


async def test_what_is_on_a_screen_is_known_with_the_keyboards_that_are_gone(store: AnyStore) -> None:
    async def say(session: Session) -> list[Outgoing]:
        said = [session.say(key(1), hello(text), NOW) for text in ("one", "two", "three", "waiting")]
        session.say(key(2), hello("of another"), NOW)
        return said

    one, two, three, _ = await store.run(key(1), say)
    for row, message_id in ((one, 11), (two, 12), (three, 13)):
        await store.sent(row, message_id, NOW)
    await store.settled(two.id)
    await store.settled(two.id)
    found = await store.shown(key(1), 10)
    assert [(each.outgoing.message.text, each.message_id, each.settled) for each in found] == [
        ("three", 13, False),
        ("two", 12, True),
        ("one", 11, False),
    ]
    assert [each.message_id for each in await store.shown(key(1), 2)] == [13, 12]


async def test_a_purge_takes_what_has_served_and_nothing_else(store: AnyStore) -> None:
    day = timedelta(days=1)
    ages = {"young": 1, "week": 6.9, "old": 8, "older": 89, "ancient": 91}

    async def at_age(session: Session, name: str, days: float) -> list[Outgoing]:
        at = NOW - days * day
        session.remember(key(1), f"event-{name}", "Said", None, None, at)
        session.keep_failed(key(1), f"failed-{name}", {}, "boom", at)
        return [session.say(key(1), hello(f"{what}-{name}"), at) for what in ("sent", "given up", "waiting")]

    for name, days in reversed(ages.items()):
        sent, failed, _ = await store.run(key(1), lambda s, name=name, days=days: at_age(s, name, days))
        await store.sent(sent, 1, NOW - days * day)
        await store.undeliverable(failed, "blocked", NOW - days * day)
    await store.purge(NOW)

    assert sorted(failed.event_id for failed in await failed_updates(store)) == ["failed-week", "failed-young"]
    assert len(await store.unsent(NOW, 10)) == 5, "what waits to be sent is never purged"
    seen = {name for name in ages if await store.run(None, lambda s, name=name: s.seen(f"event-{name}"))}
    assert seen == {"young", "week", "old", "older"}
    assert await _outbox_statuses(store) == {"sent": 2, "failed": 2, "waiting": 5}


async def _outbox_statuses(store: AnyStore) -> dict[str, int]:
    if isinstance(store, MemoryStore):
        statuses = [row["status"] for row in store.outbox.values()]
        return {status: statuses.count(status) for status in statuses}
    query = text("SELECT status, count(*) FROM outbox GROUP BY status")
    return await store.backend.read(lambda connection: dict(connection.execute(query).all()))


async def test_a_purge_walks_through_more_than_one_transaction(
    store: AnyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.store.PURGE_ROWS", 3)
    old = NOW - timedelta(days=100)

    async def work(session: Session) -> None:
        for number in range(11):
            session.remember(key(1), f"old{number}", "Said", None, None, old)
        session.remember(key(1), "new", "Said", None, None, NOW)

    await store.run(key(1), work)
    await store.purge(NOW)
    names = [f"old{number}" for number in range(11)] + ["new"]
    assert [name for name in names if await store.run(None, lambda s, name=name: s.seen(name))] == ["new"]


# --- officers -----------------------------------------------------------------------------------


async def test_an_officer_is_kept_and_replaced(store: AnyStore) -> None:
    assert await store.officer("sari") is None
    await store.put_officer(Officer("sari", None, 0))
    await store.put_officer(Officer("sari", "$argon2id$x", 1))
    assert await store.officer("sari") == Officer("sari", "$argon2id$x", 1)


async def test_a_link_lets_in_once_even_two_at_the_same_moment(store: AnyStore) -> None:
    await store.add_link("sari", "hash", NOW + MINUTE)
    used = await asyncio.gather(*(store.use_link("hash", NOW) for _ in range(4)))
    assert sorted(used, key=str) == [None, None, None, "sari"]
    assert await store.use_link("hash", NOW) is None


async def test_a_link_out_of_time_or_unknown_lets_nobody_in(store: AnyStore) -> None:
    await store.add_link("sari", "hash", NOW)
    assert await store.use_link("hash", NOW) is None
    assert await store.use_link("other", NOW) is None
    await store.purge(NOW + MINUTE)


async def test_what_is_kept_is_json_to_the_last_value(store: AnyStore) -> None:
    """A tuple comes back as a list from every store, memory included: no test passes on memory that fails on a database."""
    await store.run(key(1), saving(key(1), path=("a", "b")))
    kept = (await loaded(store, key(1))).data
    assert kept == json.loads(json.dumps({"path": ("a", "b")}))


async def test_of_many_claims_that_take_a_key_at_once_one_holds_it_for_good(store: AnyStore) -> None:
    async def take(session: Session, claim: str) -> None:
        session.take_key("a key", claim)

    assert await store.run(None, lambda session: session.holder("a key")) is None
    await asyncio.gather(*(store.run(key(number), partial(take, claim=f"c{number}")) for number in range(20)))
    holder = await store.run(None, lambda session: session.holder("a key"))
    assert holder in {f"c{number}" for number in range(20)}
    await store.run(key(99), partial(take, claim="c99"))
    assert await store.run(None, lambda session: session.holder("a key")) == holder
