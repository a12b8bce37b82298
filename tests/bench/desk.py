"""The officers' list over many claims of invented people: pages, searches and counts, on SQLite and PostgreSQL.

Milliseconds are the store's, from the query to the opened claims, while nothing else is asked of it: the median, and the least in brackets.
Claims are put into the tables in bulk, as the store would write them.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Connection, insert

from bot.listed import ClaimQuery, sought, terms_of
from bot.ports.claims import ClaimRow
from bot.ports.conversations import StorageKey
from bot.storage import records, sql
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from bot.storage.tables import claim_terms, claims, moves
from dialogs.model.decisions import Move
from tests.bench.tables import table
from tests.postgres import postgres_server

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
MOST = 25
BULK = 2000
WAITING = ("recorded", "verifying", "scheduled", "approved", "paying", "returned")
FIRST = ("Siti", "Muhammad", "Sekar", "Budi", "Rukmini", "Agus", "Dewi", "Joko", "Wayan", "Tuti", "Slamet", "Ratna")
# Two of five are called alike, as one name may be that frequent among people of one place.
CALLED = {name: 7 if name == "Muhammad" else 1 for name in FIRST}
LAST = tuple(f"{begin}{middle}{end}" for begin in ("Su", "Har", "Wi", "Pra", "Kus") for middle in ("ta", "bo", "di", "mi", "no")
             for end in ("wan", "yati", "to", "ningsih", "jaya", "rso"))  # fmt: skip
STATES = {"paid": 55, "rejected": 8, "withdrawn": 4, "recorded": 14, "verifying": 8, "scheduled": 3, "approved": 3, "paying": 3,
          "needs_correction": 2}  # fmt: skip
KINDS = ("jht_resign", "jht_phk", "jht_usia_56", "jkk_kecelakaan", "jkm", "jp_hari_tua")


@dataclass(frozen=True, slots=True)
class Plan:
    """Number of claims stored, and of measurements each figure is the median of."""

    stored: int = 100_000
    runs: int = 15


FULL = Plan()
QUICK = Plan(stored=300, runs=2)


def invented(number: int, random: Random) -> ClaimRow:
    """A claim of nobody, filed in the last three years."""
    state = random.choices(list(STATES), list(STATES.values()))[0]
    filed = NOW - timedelta(minutes=random.randrange(60 * 24 * (30 if state in WAITING else 1000)))
    born = f"{random.randrange(1, 29):02}{random.randrange(1, 13):02}{random.randrange(60, 99)}"
    name = f"{random.choices(list(CALLED), list(CALLED.values()))[0]} {random.choice(LAST)} {random.choice(LAST)}"
    answers: dict[str, Any] = {
        "nik": f"{random.randrange(1101, 9471)}{random.randrange(10, 99)}{born}{number % 10_000:04}",
        "name": name,
        "birthdate": "1985-08-17",
        "kpj": [f"{10_000_000_000 + number}"],
        "phone": f"+628{number + 1_000_000_000}",
        "bank": "Bank Contoh",
        "account": f"{number + 7_000_000}" if number % 500 else "7000000",
        "holder": name.upper(),
        "branch": {"id": f"cabang-{number % 121}", "name": f"Contoh {number % 121}", "city": "Contoh", "province": "Jawa Timur"},
        "zone": "Asia/Jakarta",
        "address": "Jalan Contoh 1, RT 01 RW 02, Desa Contoh, Kecamatan Contoh, Kabupaten Contoh",
    }  # fmt: skip
    history = [Move(filed, "filing", "participant"), Move(filed + timedelta(seconds=4), "recorded", "service")]
    if state != "recorded":
        history.append(Move(filed + timedelta(hours=2), "verifying", "budi"))
    if state not in ("recorded", "verifying"):
        history.append(Move(filed + timedelta(hours=5), state, "budi"))
    return ClaimRow(
        id=f"{number:032x}",
        key=StorageKey(1, number, number),
        kind=random.choice(KINDS),
        version=1,
        revision=1,
        state=state,
        reference=f"KLM-{number:08}",
        answers=answers,
        files={slot: (f"{number:028x}{slot[:4]}",) for slot in ("id", "kk", "bank_book", "paklaring", "photo")},
        locale="id",
        filed_at=filed,
        updated_at=history[-1].at,
        moves=tuple(history),
        notes=({"about": "unread", "document": "kk"},) if number % 9 == 0 else (),
        late_at=filed + timedelta(days=8) if state in WAITING else None,
        # One has a quarter of all.
        officer=f"petugas {number % 40 if number % 4 else 0}" if state != "recorded" else None,
    )


def bulks(keyring: Keyring, stored: int) -> Iterator[tuple[list[Any], list[Any], list[Any]]]:
    """Rows of claims, moves and terms, ready to be inserted."""
    random = Random("desk")
    for begin in range(0, stored, BULK):
        rows: tuple[list[Any], list[Any], list[Any]] = [], [], []
        for number in range(begin, min(stored, begin + BULK)):
            claim = invented(number, random)
            shared = number % 500 == 0
            rows[0].append({**sql.seal_claim(keyring, records.claim_row(claim)), "shared": shared})
            rows[1].extend(
                {**records.move_row(claim.id, move), "number": place} for place, move in enumerate(claim.moves, 1)
            )
            rows[2].extend(
                {"claim": claim.id, "term": keyring.hashes(kind, word)[0], "kind": kind}
                for kind, word in terms_of(claim.reference, claim.answers)
            )
        yield rows


QUERIES: Sequence[tuple[str, ClaimQuery]] = (
    ("waiting, late first", ClaimQuery(WAITING)),
    ("waiting, longest first", ClaimQuery(WAITING, order="oldest")),
    ("all, newest first", ClaimQuery(order="newest")),
    ("paid", ClaimQuery(("paid",))),
    ("late", ClaimQuery(WAITING, late=True)),
    ("of two branches", ClaimQuery(WAITING, within=frozenset({"cabang-7", "cabang-8"}))),
    ("of a branch without claims", ClaimQuery(branch="nowhere")),
    ("JKM, doubtful", ClaimQuery(WAITING, programme="JKM", doubtful=True)),
    ("mine", ClaimQuery(WAITING, officer="petugas 7")),
    ("of an officer with many", ClaimQuery(WAITING, officer="petugas 0")),
    ("a number twice", ClaimQuery(shared=True)),
    ("search: NIK's owner by KPJ", ClaimQuery(sought=sought("10000000042"))),
    ("search: reference", ClaimQuery(sought=sought("KLM-00000042"))),
    ("search: one name in eighteen", ClaimQuery(sought=sought("sekar"))),
    ("search: two names in five", ClaimQuery(sought=sought("muhammad"))),
    ("search: both, of a branch", ClaimQuery(within=frozenset({"cabang-7"}), sought=sought("muhammad harboto"))),
    ("search: three names", ClaimQuery(sought=sought("sekar sutawan harboto"))),
)


async def measure(store: SQLStore, runs: int) -> list[list[str]]:
    """Rows of a table: for each query the first page, the last and the counts, in milliseconds."""
    rows = []
    for name, query in QUERIES:
        first = await _timed(lambda query=query: store.list_claims(query, NOW, MOST), runs)
        last = await _timed(lambda query=query: store.list_claims(query, NOW, MOST, last=True), runs)
        counts = await _timed(lambda query=query: store.count_listed(query, "petugas 7", NOW), runs)
        found = await store.list_claims(query, NOW, MOST)
        states = (await store.count_listed(query, "petugas 7", NOW)).states
        total = sum(states.get(state, 0) for state in query.states)
        rows.append([name, f"{total:,}", f"{len(found.claims)}", first, last, counts])
    return rows


async def _timed(ask: Callable[[], Awaitable[object]], runs: int) -> str:
    spent = []
    await ask()
    for _ in range(runs):
        begun = time.perf_counter()
        await ask()
        spent.append(1000 * (time.perf_counter() - begun))
    return f"{sorted(spent)[runs // 2]:.1f} ({min(spent):.1f})"


async def filled(store: SQLStore, rows: Iterator[tuple[list[Any], list[Any], list[Any]]]) -> None:
    """Put the rows into the tables, and let the database look at them as it does by itself in time."""
    for bulk in rows:

        def put(connection: Connection, bulk: tuple[list[Any], list[Any], list[Any]] = bulk) -> None:
            for where, many in zip((claims, moves, claim_terms), bulk, strict=True):
                connection.execute(insert(where), many)

        await store.backend.transact(put)


async def measure_desk(folder: Path, plan: Plan) -> None:
    """Print a table for each database."""
    keyring = Keyring([bytes(range(32))])
    rows = list(bulks(keyring, plan.stored))
    heads = ("claims listed, ms", "found", "shown", "first page", "last page", "counts")
    with postgres_server() as server:
        for kind, url in (("SQLite", f"sqlite:///{folder / 'desk.sqlite'}"), ("PostgreSQL", str(server.get_uri()))):
            store = SQLStore(url, keyring)
            await store.start()
            try:
                await filled(store, iter(rows))
                if kind == "PostgreSQL":
                    server.psql("VACUUM ANALYZE;")
                print(f"{kind}, {plan.stored:,} claims:\n", flush=True)
                table(heads, await measure(store, plan.runs))
            finally:
                await store.close()
