"""Promises of every kind of store."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.ports.conversations import Outgoing, Stored
from bot.ports.officers import LastAdministrator, Officer, OfficerSession
from bot.ports.store import Session
from bot.ports.work import Job
from bot.storage.backend import StoreClosed
from dialogs.model.decisions import Move
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


async def test_consents_are_a_history(store: AnyStore) -> None:
    for given, at in ((True, NOW), (False, NOW + MINUTE)):

        async def work(session: Session, given: bool = given, at: Any = at) -> None:
            session.consent(key(1), "claim", 3, given, at)

        await store.run(key(1), work)
    assert await consents_of(store, key(1)) == [("claim", 3, True, NOW), ("claim", 3, False, NOW + MINUTE)]


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


async def test_everything_of_an_officer_is_kept(store: AnyStore) -> None:
    sari = Officer("sari", None, 2, "supervisor", frozenset({"bogor", "sumenep"}), "en", "JBSWY3DPEHPK3PXP", 59_000_000)
    await store.put_officer(sari)
    await store.put_officer(Officer("budi", None, 0))
    assert await store.officer("sari") == sari
    assert await store.all_officers() == [Officer("budi", None, 0), sari]


async def test_two_changes_of_an_officer_at_once_both_count(store: AnyStore) -> None:
    await store.put_officer(Officer("sari", None, 0))
    changed = await asyncio.gather(
        store.change_officer("sari", {"role": "auditor"}), store.change_officer("sari", {"locale": "en"})
    )
    assert changed == [True, True]
    assert await store.officer("sari") == Officer("sari", None, 0, "auditor", locale="en")
    assert not await store.change_officer("siapa", {"locale": "en"})


async def test_the_last_administrator_stays_even_when_two_remove_each_other(store: AnyStore) -> None:
    for name in ("satu", "dua"):
        await store.put_officer(Officer(name, None, 0, "administrator"))
    done = await asyncio.gather(store.remove_officer("satu"), store.remove_officer("dua"), return_exceptions=True)
    assert sorted(map(type, done), key=str) == sorted([bool, LastAdministrator], key=str)
    (left,) = await store.all_officers()
    with pytest.raises(LastAdministrator):
        await store.change_officer(left.name, {"role": "officer"})
    assert await store.change_officer(left.name, {"role": "administrator", "locale": "en"})
    assert not await store.remove_officer("siapa")


async def test_a_session_lasts_until_its_time_or_until_it_is_ended(store: AnyStore) -> None:
    sari = Officer("sari", None, 0)
    await store.put_officer(sari)
    session = OfficerSession("sari", 0, NOW, NOW + MINUTE)
    assert await store.begin_session("a", session)
    assert await store.begin_session("b", session)
    assert await store.session("a", NOW + MINUTE) == (sari, session)
    assert await store.session("a", NOW + 2 * MINUTE) is None
    await store.extend_session("a", NOW + 3 * MINUTE)
    assert await store.session("a", NOW + 2 * MINUTE) == (sari, replace(session, expires=NOW + 3 * MINUTE))
    await store.end_session("a")
    await store.extend_session("a", NOW + 3 * MINUTE)
    assert await store.session("a", NOW) is None
    assert await store.session("b", NOW) == (sari, session)


async def test_ending_all_ends_sessions_and_links_and_none_begins_from_before(store: AnyStore) -> None:
    await store.put_officer(Officer("sari", None, 0))
    await store.put_officer(Officer("budi", None, 0))
    for name in ("sari", "budi"):
        assert await store.begin_session(name, OfficerSession(name, 0, NOW, NOW + MINUTE))
        await store.add_link(name, f"link {name}", NOW + MINUTE)
    await store.change_officer("sari", {}, end_all=True)
    assert await store.session("sari", NOW) is None
    assert await store.use_link("link sari", NOW) is None
    assert not await store.begin_session("late", OfficerSession("sari", 0, NOW, NOW + MINUTE))
    assert not await store.begin_session("none", OfficerSession("siapa", 0, NOW, NOW + MINUTE))
    assert await store.session("budi", NOW) is not None
    assert await store.use_link("link budi", NOW) == "budi"


async def test_a_removed_officer_leaves_no_session_for_the_next_of_that_name(store: AnyStore) -> None:
    await store.put_officer(Officer("sari", None, 0))
    await store.begin_session("a", OfficerSession("sari", 0, NOW, NOW + MINUTE))
    await store.add_link("sari", "link", NOW + MINUTE)
    assert await store.remove_officer("sari")
    await store.put_officer(Officer("sari", None, 0))
    assert await store.session("a", NOW) is None
    assert await store.use_link("link", NOW) is None


async def test_a_code_is_used_up_once_and_no_older_one_after_it(store: AnyStore) -> None:
    await store.put_officer(Officer("sari", None, 0))
    assert sorted(await asyncio.gather(*(store.use_code("sari", 7) for _ in range(3)))) == [False, False, True]
    assert [await store.use_code("sari", step) for step in (6, 7, 8)] == [False, False, True]
    assert not await store.use_code("siapa", 9)


async def test_a_purge_takes_sessions_that_are_over(store: AnyStore) -> None:
    await store.put_officer(Officer("sari", None, 0))
    for id_, minutes in (("over", 1), ("on", 3)):
        await store.begin_session(id_, OfficerSession("sari", 0, NOW, NOW + minutes * MINUTE))
    await store.purge(NOW + 2 * MINUTE)
    assert await store.session("over", NOW) is None
    assert await store.session("on", NOW) is not None


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
