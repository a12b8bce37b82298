"""Counts beside a list: what each list shows, with any filters, beside moves too; and read from an index alone."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from sqlalchemy import Connection, event

from bot.listed import ClaimCounts, ClaimQuery, Order, sought
from bot.ports.claims import ClaimRow
from bot.ports.store import Session
from bot.storage.claim_lists import Wanted, claim_counts, claim_page
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from dialogs.law.claim_lifecycle import STATES
from dialogs.model.decisions import Move
from tests.storage.helpers import NOW, Opener, claim_row, key
from tests.storage.test_claim_lists import BRANCHES, OPEN, ROWS, fits, keep

OFFICERS = ("sari", "budi")
ORDERS: tuple[Order, ...] = ("urgent", "oldest", "newest")
LINES: dict[str, Callable[[ClaimRow], bool]] = {
    "ayu": lambda row: True,
    "sekar": lambda row: "Sekar" in row.answers["name"],
    "sekar ayu": lambda row: "Sekar" in row.answers["name"],
    "sekar-ayu": lambda row: "Sekar" in row.answers["name"],
    "55513": lambda row: row.answers.get("account") == "55513",
    "KLM-0004": lambda row: row.reference == "KLM-0004",
    "nobody": lambda row: False,
}
QUERIES = 30


def any_query(random: Random) -> tuple[ClaimQuery, Callable[[ClaimRow], bool]]:
    """A query with some of all filters, and whether its search finds a claim."""
    line = random.choice([None, None, *LINES])
    query = ClaimQuery(
        states=random.choice([STATES, OPEN, ("paid",), ("withdrawn",), tuple(random.sample(STATES, 3))]),
        within=frozenset(random.sample(BRANCHES[:3], random.choice([0, 0, 1, 2]))),
        branch=random.choice([None, None, *BRANCHES]),
        programme=random.choice(["", "", "JHT", "JKM"]),
        officer=random.choice(["", "", *OFFICERS]),
        late=random.random() < 0.3,
        doubtful=random.random() < 0.3,
        shared=random.random() < 0.2,
        sought=None if line is None else sought(line),
        order=random.choice(ORDERS),
    )
    return query, (lambda row: True) if line is None else LINES[line]


@pytest.fixture
async def stored(database_url: str, keyring: Keyring, opener: Opener) -> SQLStore:
    store = await opener(database_url, keyring)
    await keep(store, [*ROWS, claim_row("twin", key(999), "recorded", twin_of="c001")])
    return store


@pytest.mark.parametrize("seed", range(3))
async def test_counts_of_any_query_are_what_each_list_shows(stored: SQLStore, seed: int) -> None:
    random = Random(f"counts {seed}")
    for _ in range(QUERIES // 3):
        query, found = any_query(random)
        me = random.choice(OFFICERS)

        async def shown(found: Callable[[ClaimRow], bool] = found, **changed: Any) -> list[str]:
            one = replace(query, **changed)  # noqa: B023  # asked before the next query is made
            page = await stored.list_claims(one, NOW, len(ROWS) + 1)
            ids = [claim.id for claim in page.claims]
            assert sorted(ids) == sorted(row.id for row in ROWS if fits(one, row) and found(row)), one
            return [claim.state for claim in page.claims]

        counts = await stored.count_listed(query, me, NOW)
        assert counts == ClaimCounts(
            dict(Counter(await shown(states=STATES))),
            len(await shown(late=True)),
            len(await shown(officer=query.officer or me)),
            len(await shown(doubtful=True)),
            len(await shown(shared=True)),
        ), query
        assert sum(counts.states.get(state, 0) for state in query.states) == len(await shown())


async def test_counts_beside_moves_miss_no_claim_and_count_none_twice(stored: SQLStore) -> None:
    async def move(id: str, state: str) -> None:
        async def work(session: Session) -> None:
            row = await session.claim(id)
            assert row is not None
            session.set_claim(replace(row, state=state, updated_at=NOW), Move(NOW, state, "sari"))

        await stored.run(None, work)

    async def move_all() -> None:
        for row in ROWS[:20]:
            await move(row.id, "paid" if row.state != "paid" else "recorded")

    moving = asyncio.create_task(move_all())
    totals = set()
    while not moving.done():
        counts = await stored.count_listed(ClaimQuery(), "sari", NOW)
        totals.add(sum(counts.states.values()))
    await moving
    assert totals == {len(ROWS)}
    after = await stored.count_listed(ClaimQuery(), "sari", NOW)
    moved = {row.id for row in ROWS[:20]}
    assert after.states["paid"] == sum((row.state != "paid") == (row.id in moved) for row in ROWS)


PLANNED: Sequence[tuple[str, ClaimQuery]] = (
    ("open", ClaimQuery(OPEN)),
    ("all, newest", ClaimQuery(order="newest")),
    ("of an officer", ClaimQuery(OPEN, officer="sari")),
    ("of two branches, late", ClaimQuery(OPEN, within=frozenset(BRANCHES[:2]), late=True)),
    ("doubtful, of a programme", ClaimQuery(OPEN, programme="JHT", doubtful=True)),
    ("a number twice", ClaimQuery(shared=True)),
    ("a name", ClaimQuery(sought=sought("sekar"))),
    ("a name of two words, longest waiting", ClaimQuery(OPEN, sought=sought("sekar-ayu"), order="oldest")),
)


@pytest.mark.parametrize(("name", "query"), PLANNED, ids=[name for name, _ in PLANNED])
async def test_a_list_and_its_counts_read_no_claim_that_is_not_shown(
    sqlite_url: str, keyring: Keyring, opener: Opener, name: str, query: ClaimQuery
) -> None:
    """Each place is found, and each claim counted, in an index that holds all of it."""
    store = await opener(sqlite_url, keyring)
    await keep(store, ROWS)

    def plans(connection: Connection) -> list[str]:
        asked: list[tuple[str, Any]] = []

        def note(_: Any, __: Any, statement: str, values: Any, *more: Any) -> None:
            asked.append((statement, values))

        event.listen(connection, "before_cursor_execute", note)
        for last in (False, True):
            claim_page(connection, keyring, Wanted(query, NOW, 5, last=last))
        claim_counts(connection, keyring, query, "budi", NOW)
        event.remove(connection, "before_cursor_execute", note)
        # All but the claims of the page, which are opened.
        places = [
            (statement, values) for statement, values in asked if "body" not in statement and "moves" not in statement
        ]
        assert len(places) >= 3
        return [
            str(step.detail)
            for statement, values in places
            for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]

    steps = [step for step in await store.backend.read(plans) if " claims" in step or " claim_terms" in step]
    assert steps
    assert [step for step in steps if "COVERING INDEX" not in step] == []
