"""Figures: what is counted, when, and that nobody is in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.ports.figures import Figures, Reached, Stage
from bot.ports.store import Session
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from dialogs.model.decisions import Move, Reason
from tests.storage.helpers import NOW, Opener, claim_row, key

HOUR = timedelta(hours=1)


async def _figures(store: SQLStore) -> Figures:
    return await store.figures.between(NOW.date(), NOW.date() + timedelta(days=30))


async def _life(store: SQLStore, id: str, *steps: tuple[str, int, tuple[str, ...]], **changes: object) -> None:
    """Let a claim live through states, each after so many hours, for reasons."""
    await store.run(key(1), lambda session: _adding(session, id, **changes))
    at = NOW
    for state, hours, codes in steps:
        at += hours * HOUR
        await store.run(None, lambda session, at=at, state=state, codes=codes: _moving(session, id, state, at, codes))  # type: ignore[misc]  # its defaults bind the loop's values


async def _adding(session: Session, id: str, **changes: object) -> None:
    session.add_claim(claim_row(id, key(1), **changes))


async def _moving(session: Session, id: str, state: str, at, codes: tuple[str, ...]) -> None:
    row = await session.claim(id)
    assert row is not None
    move = Move(at, state, "sari", None, tuple(map(Reason, codes)))
    session.set_claim(replace(row, state=state, updated_at=at, late_at=at + 2 * HOUR), move)


async def test_time_in_each_stage_and_lateness_are_counted(database_url: str, keyring: Keyring, opener: Opener) -> None:
    store = await opener(database_url, keyring)
    for number, hours in enumerate((1, 2, 3, 50)):
        await _life(store, f"c{number}", ("recorded", 0, ()), ("verifying", hours, ()))
    stages = {stage.state: stage for stage in (await _figures(store)).stages}
    assert stages["recorded"] == Stage("recorded", 4, 2, 50, promised=4, late=2)
    assert stages["filing"] == Stage("filing", 4, 0, 0, promised=0, late=0), "no day was promised for it"


async def test_reasons_are_counted_by_their_code_once_a_move(
    database_url: str, keyring: Keyring, opener: Opener
) -> None:
    store = await opener(database_url, keyring)
    await _life(store, "c1", ("needs_correction", 1, ("unreadable", "unreadable", "other")), ("verifying", 1, ()))
    await _life(store, "c2", ("needs_correction", 1, ("unreadable",)))
    assert (await _figures(store)).reasons == (("unreadable", 2), ("other", 1))


async def test_a_claim_is_right_the_first_time_or_after_a_correction(
    database_url: str, keyring: Keyring, opener: Opener
) -> None:
    store = await opener(database_url, keyring)
    await _life(store, "c1", ("verifying", 1, ()), ("approved", 1, ()))
    await _life(store, "c2", ("needs_correction", 1, ("other",)), ("verifying", 1, ()), ("approved", 1, ()))
    again = (("approved", 1, ()), ("paying", 1, ()), ("returned", 1, ()), ("approved", 1, ()))
    await _life(store, "c3", *again)
    figures = await _figures(store)
    assert (figures.right, figures.corrected) == (2, 1), "approved twice is approved once"


async def test_the_same_claim_of_another_chat_is_counted_once(
    database_url: str, keyring: Keyring, opener: Opener
) -> None:
    store = await opener(database_url, keyring)
    await _life(store, "c1", ("approved", 1, ()))
    await _life(store, "c2", ("approved", 1, ()), twin_of="c1")
    assert (await _figures(store)).right == 1


async def test_a_draft_counts_once_at_the_furthest_step_it_came_to(
    database_url: str, keyring: Keyring, opener: Opener
) -> None:
    store = await opener(database_url, keyring)
    for draft, steps in (("d1", ["begun", "form", "review", "form"]), ("d2", ["begun"]), ("d3", ["begun", "filed"])):
        for step in steps:

            async def reaching(session: Session, draft: str = draft, step: str = step) -> None:
                session.reached(draft, "jht_resign", step, NOW)

            await store.run(key(1), reaching)
    assert (await _figures(store)).reached == (
        *(Reached("begun", 3), Reached("form", 2), Reached("documents", 2)),
        *(Reached("review", 2), Reached("pin", 1), Reached("filed", 1)),
    )


async def test_figures_of_other_days_are_left_out(database_url: str, keyring: Keyring, opener: Opener) -> None:
    store = await opener(database_url, keyring)
    await _life(store, "c1", ("approved", 1, ()))
    before = await store.figures.between(NOW.date() - timedelta(days=9), NOW.date() - timedelta(days=1))
    assert (before.right, before.stages, {one.count for one in before.reached}) == (0, (), {0})


async def test_nobody_is_in_them_and_what_fails_is_not_counted(
    database_url: str, keyring: Keyring, opener: Opener
) -> None:
    store = await opener(database_url, keyring)
    await _life(store, "claim-of-budi", ("approved", 1, ()))

    async def failing(session: Session) -> None:
        session.reached("draft-of-budi", "jht", "begun", NOW)
        raise OSError("planted")

    async def reaching(session: Session) -> None:
        session.reached("draft-of-budi", "jht", "form", NOW)

    await store.run(key(1), reaching)
    with pytest.raises(OSError, match="planted"):
        await store.run(key(1), failing)
    kept = await store.backend.read(
        lambda connection: [
            [tuple(row) for row in connection.execute(text(f"SELECT * FROM {table}"))]
            for table in ("figures", "drafts_seen")
        ]
    )
    assert [len(rows) for rows in kept] == [2, 1]
    for personal in ("budi", str(key(1)), "3271010101900001", "sari", "09:30"):
        assert personal not in str(kept).lower()


async def test_figures_outlive_the_purge_and_drafts_lose_their_mark(
    database_url: str, keyring: Keyring, opener: Opener
) -> None:
    store = await opener(database_url, keyring)
    await _life(store, "c1", ("approved", 1, ()))

    async def reaching(session: Session) -> None:
        session.reached("d1", "jht", "form", NOW)

    await store.run(key(1), reaching)
    before = await _figures(store)
    await store.purge(NOW + timedelta(days=89))
    marks = "SELECT count(*) FROM drafts_seen WHERE mark IS NOT NULL"
    assert await store.backend.read(lambda connection: connection.scalar(text(marks))) == 1
    await store.purge(NOW + timedelta(days=92))
    assert await store.backend.read(lambda connection: connection.scalar(text(marks))) == 0
    assert await _figures(store) == before
