"""CPU of handing claims over: the durable job, the claim's key from its photos, the ledger, the receipt in the conversation."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import AsyncGenerator, Sequence
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path

import structlog

from bot import branches
from bot.conversations import Conversations
from bot.ports.claims import ClaimRow
from bot.ports.conversations import StorageKey, Stored
from bot.ports.files import Blobs as AnyBlobs
from bot.ports.files import FileRow
from bot.ports.store import Session
from bot.ports.work import Job
from bot.storage.blobs import Blobs
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from bot.submission.news import Newsroom
from bot.submission.outcomes import Handing, submit_claim
from bot.submission.placing import Placing, claim_held
from bot.submission.registry import Tools
from bot.submission.routing import Adapters
from bot.work.engine import DbosEngine
from dialogs.engine.context import Environment
from dialogs.law.dates import WIB
from dialogs.model.codec import to_data
from dialogs.model.conversation import FORMAT, Conversation, Filed
from tests.bench.tables import table

PHOTOS = 4
PHOTO_BYTES = 300_000
AT_ONCE = 4
PERSON = {"name": "Budi Contoh", "kpj": ["11012345678"], "phone": "+6281234567890", "bank": "bca"}


async def measure_submissions(folder: Path, claims: int) -> None:
    """Hand so many claims over to the desk, and print what one takes: by itself, with photos, and through the durable job."""
    # As the bot has it: warnings only, for a line a claim would be half of what is seen.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    rows = [
        ("by itself, no photos", *await _handed_over(folder / "plain", claims, photos=0, durable=False)),
        ("by itself, four photos", *await _handed_over(folder / "photos", claims, photos=PHOTOS, durable=False)),
        ("durable job, four photos", *await _handed_over(folder / "durable", claims, photos=PHOTOS, durable=True)),
    ]
    table((f"{claims:,} claims handed over", "CPU ms a claim", "a second"), rows)


async def _handed_over(folder: Path, claims: int, *, photos: int, durable: bool) -> tuple[str, str]:
    """CPU of one claim in milliseconds, and claims a second. What the engine does between jobs counts with it."""
    folder.mkdir(parents=True)
    url = f"sqlite:///{folder / 'klaim.sqlite'}"
    keyring = Keyring([bytes(range(32))])
    engine = DbosEngine(url, executor_id="bench")
    store = SQLStore(url, keyring, engine)
    await store.start()
    blobs = Blobs.at(folder / "files", keyring)
    directory = branches.load(None)

    def environment(now: datetime, seed: bytes) -> Environment:
        return Environment(now, seed, directory, "Contoh", "bench_klaim_bot", lambda *_: False)

    handing = _handing(store, blobs, keyring, Conversations(store, environment).receive)
    try:
        # One more goes ahead, so that what is read once (texts, tables) is not counted with the others.
        await _file(store, blobs, claims, photos)
        await submit_claim(f"claim-{claims}", handing)
        keys = [await _file(store, blobs, number, photos) for number in range(claims)]
        hand_over = _by_jobs(engine, store, handing, keys) if durable else _directly(handing, claims)
        await anext(hand_over)
        began, cpu = time.perf_counter(), time.process_time()
        await anext(hand_over)
        seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
        await hand_over.aclose()
        recorded = (await store.count_claims())["recorded"]
        if recorded != claims + 1:
            raise AssertionError(f"{recorded} of {claims + 1} claims are recorded")
    finally:
        await store.close()
    return f"{cpu / claims * 1000:.1f}", f"{claims / seconds:.0f}"


async def _directly(handing: Handing, claims: int) -> AsyncGenerator[None]:
    """Hand over as many at once as the queue of the job does."""
    yield
    for start in range(0, claims, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, claims))
        await asyncio.gather(*(submit_claim(f"claim-{number}", handing) for number in numbers))
    yield


async def _by_jobs(
    engine: DbosEngine, store: SQLStore, handing: Handing, keys: Sequence[StorageKey]
) -> AsyncGenerator[None]:
    """Hand over through the durable engine, which is started before and stopped after."""
    left, done = len(keys), asyncio.Event()

    async def submit(claim: str) -> None:
        nonlocal left
        await submit_claim(claim, handing)
        left -= 1
        if not left:
            done.set()

    engine.handle("submit", submit)
    await engine.start()
    try:
        yield
        for number, key in enumerate(keys):
            job = Job("submit", f"submit:claim-{number}:1", f"claim-{number}")
            await store.run(key, partial(_enqueue, job=job))
        await done.wait()
        yield
    finally:
        await engine.stop()


async def _enqueue(session: Session, job: Job) -> None:
    session.enqueue(job)


def _handing(store: SQLStore, blobs: AnyBlobs, keyring: Keyring, receive) -> Handing:  # type: ignore[no-untyped-def]  # the bot's Receive
    async def find(claim_id: str) -> ClaimRow | None:
        return await store.run(None, lambda session: session.claim(claim_id))

    async def held(key: str) -> ClaimRow | None:
        return await store.run(None, lambda session: claim_held(session, key))

    async def zone_of(_key: StorageKey) -> str:
        return WIB

    adapters = Adapters({"*": "desk"}, Tools(find, blobs, receive, {}, held=held, derive=keyring.derive))
    placing = Placing(store, adapters, blobs, keyring.derive("submission key"))
    return Handing(store, adapters, placing, receive, Newsroom(store, receive), lambda: datetime.now(UTC), zone_of)


async def _file(store: SQLStore, blobs: Blobs, number: int, count: int) -> StorageKey:
    """Keep a claim that was just confirmed, its photos, and the conversation it belongs to."""
    now, key, claim = datetime.now(UTC), StorageKey(1, number + 1, number + 1), f"claim-{number}"
    answers = {**PERSON, "nik": f"32710101019{number:05}"}
    photos = [f"{claim}-{photo}" for photo in range(count)]
    contents = {photo: os.urandom(PHOTO_BYTES) for photo in photos}
    for photo, content in contents.items():
        await blobs.put(photo, content)
    files = {"id": tuple(photos)} if photos else {}
    filed = Filed(claim, "jht_resign", 1, answers=answers)
    conversation = Conversation(phase="Lobby:menu", filed=(filed,))

    async def keep(session: Session) -> None:
        for photo, content in contents.items():
            # As the documents' intake keeps it.
            reading = {"sha256": sha256(content).hexdigest()}
            row = FileRow(photo, key, claim, "id", "stored", {}, "image/jpeg", PHOTO_BYTES, photo, reading=reading)
            session.add_file(row, now)
        session.add_claim(ClaimRow(claim, key, "jht_resign", 1, 1, "filing", None, answers, files, "id", now, now))
        session.save(key, Stored(conversation.phase, FORMAT, to_data(conversation)))

    await store.run(key, keep)
    return key
