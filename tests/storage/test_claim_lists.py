"""Lists of claims, page by page from either end: what a plain sort of all claims gives, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import pytest

from bot.listed import ClaimCounts, ClaimQuery, Place, Sought, sought
from bot.ports.claims import ClaimRow
from bot.ports.store import Session
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from tests.storage.helpers import NEW_KEYRING, NOW, Opener, claim_row, key

STATES = ("recorded", "verifying", "paying", "paid")
BRANCHES = ("pamekasan", "sumenep", "bangkalan", "")
OPEN = ("recorded", "verifying", "paying")


def people(many: int) -> list[ClaimRow]:
    """Claims of invented people; several were filed in the same moment."""
    random = Random("lists")
    rows = []
    for number in range(many):
        answers: dict[str, Any] = {"nik": f"32710101019{number:05}", "name": random.choice(["Sekar Ayu", "Budi Ayu"])}
        if branch := random.choice(BRANCHES):
            answers["branch"] = {"id": branch, "name": branch.title()}
        if number % 13 == 0:
            answers["account"] = f"555{number % 26}"
        at = NOW - timedelta(hours=random.randrange(40))
        state = random.choice(STATES)
        late_at = NOW + timedelta(hours=random.choice([-30, -5, -5, 0, 5])) if state != "paid" and number % 3 else None
        rows.append(
            claim_row(
                f"c{number:03}",
                key(number),
                state,
                at,
                filed_at=at,
                moves=(),
                answers=answers,
                kind=random.choice(["jht_resign", "jkm", "beasiswa"]),
                late_at=late_at,
                officer=random.choice([None, "sari", "budi"]),
                notes=({"about": "unread", "document": "ktp"},) if number % 4 == 0 else (),
                reference=f"KLM-{number:04}",
            )
        )
    return rows


ROWS = people(70)
TWIN = claim_row("twin", key(999), "recorded", twin_of="c001")


@pytest.fixture
async def listed(database_url: str, keyring: Keyring, opener: Opener) -> SQLStore:
    """A store with all claims; half of them under the key before, which stands behind a new one."""
    old = await opener(database_url, keyring)
    await keep(old, [*ROWS[::2], TWIN])
    await old.close()
    store = await opener(database_url, NEW_KEYRING)
    await keep(store, ROWS[1::2])
    return store


async def keep(store: SQLStore, rows: list[ClaimRow]) -> None:
    async def add(session: Session) -> None:
        for row in rows:
            session.add_claim(row)

    await store.run(None, add)


def _late(row: ClaimRow) -> bool:
    return row.late_at is not None and row.late_at <= NOW


def _shared(row: ClaimRow) -> bool:
    own = row.answers.get("account")
    return own is not None and sum(other.answers.get("account") == own for other in ROWS) > 1


def fits(query: ClaimQuery, row: ClaimRow) -> bool:
    return (
        row.state in query.states
        and (not query.within or row.listed.branch in query.within)
        and (query.branch is None or row.listed.branch == query.branch)
        and query.programme in ("", row.listed.programme)
        and query.officer in ("", row.officer)
        and (not query.late or _late(row))
        and (not query.doubtful or row.listed.doubtful)
        and (not query.shared or _shared(row))
    )


def _expected(query: ClaimQuery) -> list[str]:
    rows = [row for row in ROWS if fits(query, row)]

    def urgent(row: ClaimRow) -> tuple[Any, ...]:
        return (0, row.late_at, row.id) if _late(row) else (1, row.listed.waiting_since, row.id)

    def waiting(row: ClaimRow) -> tuple[Any, ...]:
        return row.listed.waiting_since, row.id

    rows.sort(key=urgent if query.order == "urgent" else waiting, reverse=query.order == "newest")
    return [row.id for row in rows]


QUERIES = {
    "everything": ClaimQuery(),
    "open": ClaimQuery(OPEN),
    "one state": ClaimQuery(("paid",)),
    "longest waiting": ClaimQuery(OPEN, order="oldest"),
    "newest": ClaimQuery(order="newest"),
    "late": ClaimQuery(OPEN, late=True),
    "late, newest": ClaimQuery(OPEN, late=True, order="newest"),
    "two branches may be seen": ClaimQuery(within=frozenset({"pamekasan", "sumenep"})),
    "a branch that may not be seen": ClaimQuery(within=frozenset({"pamekasan"}), branch="sumenep"),
    "without a branch": ClaimQuery(branch=""),
    "a programme": ClaimQuery(programme="JKM"),
    "mine and doubtful": ClaimQuery(OPEN, officer="sari", doubtful=True),
    "a number twice": ClaimQuery(shared=True),
    "nothing": ClaimQuery(("withdrawn",)),
}


@pytest.mark.parametrize("name", QUERIES)
async def test_pages_from_either_end_are_what_a_sort_of_all_gives(listed: SQLStore, name: str) -> None:
    query = QUERIES[name]
    expected = _expected(query)
    forwards: list[str] = []
    page = await listed.list_claims(query, NOW, 9)
    assert page.before is None
    while True:
        forwards += [claim.id for claim in page.claims]
        if page.after is None:
            break
        page = await listed.list_claims(query, NOW, 9, after=Place.parse(str(page.after)))
    assert forwards == expected
    backwards: list[str] = []
    page = await listed.list_claims(query, NOW, 9, last=True)
    assert page.after is None
    while True:
        backwards = [claim.id for claim in page.claims] + backwards
        if page.before is None:
            break
        page = await listed.list_claims(query, NOW, 9, before=page.before)
    assert backwards == expected


async def test_a_claim_comes_as_it_was_filed(listed: SQLStore) -> None:
    page = await listed.list_claims(ClaimQuery(order="newest"), NOW, 100)
    by_id = {claim.id: claim for claim in page.claims}
    assert by_id == {row.id: row for row in ROWS}


async def test_counts_tell_what_each_filter_would_show(listed: SQLStore) -> None:
    for query in (QUERIES["open"], QUERIES["two branches may be seen"], QUERIES["mine and doubtful"], QUERIES["late"]):

        def many(query: ClaimQuery) -> int:
            return len(_expected(query))

        counts = await listed.count_listed(query, "sari", NOW)
        assert counts == ClaimCounts(
            {state: n for state in STATES if (n := many(replace(query, states=(state,))))},
            many(replace(query, late=True)),
            many(replace(query, officer="sari")),
            many(replace(query, doubtful=True)),
            many(replace(query, shared=True)),
        )


@pytest.mark.parametrize(
    ("line", "fits"),
    [
        ("sekar", lambda row: "Sekar" in row.answers["name"]),
        ("AYU, sekar!", lambda row: "Sekar" in row.answers["name"]),
        ("sekar budi", lambda row: False),
        ("klm-0004", lambda row: row.id == "c004"),
        ("KLM 0004", lambda row: row.id == "c004"),
        ("3271 0101 0190 0012", lambda row: row.id == "c012"),
        ("55513", lambda row: row.answers.get("account") == "55513"),
        ("%", lambda row: False),
        ("", lambda row: False),
    ],
)
async def test_a_line_finds_what_has_it(listed: SQLStore, line: str, fits: Callable[[ClaimRow], bool]) -> None:
    query = ClaimQuery(sought=sought(line), order="oldest")
    page = await listed.list_claims(query, NOW, 100)
    assert {claim.id for claim in page.claims} == {row.id for row in ROWS if fits(row)}
    counts = await listed.count_listed(query, "sari", NOW)
    assert sum(counts.states.values()) == len(page.claims)


async def test_a_search_finds_nothing_of_a_branch_that_may_not_be_seen(listed: SQLStore) -> None:
    own = frozenset({"pamekasan"})
    hidden = next(row for row in ROWS if row.listed.branch == "sumenep")
    query = ClaimQuery(within=own, sought=sought(hidden.answers["nik"]))
    assert list((await listed.list_claims(query, NOW, 9)).claims) == []
    assert (await listed.count_listed(query, "sari", NOW)).states == {}


def test_a_number_is_sought_as_each_number_it_may_be() -> None:
    assert sought("0812-3456-7890") == Sought(
        (
            ("nik", "081234567890"),
            ("kpj", "081234567890"),
            ("phone", "6281234567890"),
            ("account", "081234567890"),
            ("reference", "081234567890"),
        )
    )
    assert sought("+62 812 3456 7890").any_of[2] == ("phone", "6281234567890")
    assert sought("Moh. Sekar, S.Pd").all_of == sought("MUHAMMAD SEKAR").all_of
    assert sought("!?") == Sought()


@pytest.mark.parametrize(
    "text", ["", "1", "2.5.c", "1.x.c", "1.5.", "1.5.a/b", "1.99999999999999999999.c", "1.5.c\n", "١.5.c"]
)
def test_what_is_no_place_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no place"):
        Place.parse(text)


def test_a_place_is_read_as_it_was_written() -> None:
    place = Place(1, NOW + timedelta(microseconds=7), "c-1_x")
    assert Place.parse(str(place)) == place
