"""CPU of handing claims over: the durable job, the claim's key from its photos, the ledger, the receipt in the conversation."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import structlog

from bot import branches
from bot.conversations import Conversations
from bot.ports import Blobs as AnyBlobs
from bot.ports import ClaimRow, FileRow, Job, Received, Session, StorageKey, Stored
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
from dialogs.model.events import Event
from tests.bench.tables import table

PHOTOS = 4
PHOTO_BYTES = 300_000
PERSON = {"name": "Budi Contoh", "kpj": "11012345678", "phone": "+6281234567890", "bank": "bca"}


async def measure_submissions(folder: Path, claims: int) -> None:
    """Hand so many claims over to the desk, with four photos each, and print what one takes."""
    folder.mkdir(parents=True, exist_ok=True)
    # As the bot has it: warnings only, for a line a claim would be half of what is seen.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    url = f"sqlite:///{folder / 'klaim.sqlite'}"
    keyring = Keyring([bytes(range(32))])
    engine = DbosEngine(url, executor_id="bench")
    store = SQLStore(url, keyring, engine)
    await store.start()
    blobs = Blobs.at(folder / "files", keyring)
    directory = branches.load(None)

    def environment(now: datetime, seed: bytes) -> Environment:
        return Environment(now, seed, directory, "Contoh", "bench_klaim_bot", lambda *_: False)

    conversations = Conversations(store, environment)
    left, done = {f"claim-{number}" for number in range(claims)}, asyncio.Event()

    async def receive(key: StorageKey, event_id: str, event: Event) -> Received:
        received = await conversations.receive(key, event_id, event)
        left.discard(event_id.split(":")[1])
        if not left:
            done.set()
        return received

    handing = _handing(store, blobs, keyring, receive)
    engine.handle("submit", partial(submit_claim, parts=handing))
    await engine.start()
    try:
        keys = [await _file(store, blobs, number) for number in range(claims)]
        began, cpu = time.perf_counter(), time.process_time()
        for number, key in enumerate(keys):
            job = Job("submit", f"submit:claim-{number}:1", f"claim-{number}")
            await store.run(key, partial(_enqueue, job=job))
        await done.wait()
        seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
        recorded = (await store.count_claims())["recorded"]
        if recorded != claims:
            raise AssertionError(f"{recorded} of {claims} claims are recorded")
    finally:
        await engine.stop()
        await store.close()
    each = f"{cpu / claims * 1000:.1f}"
    table(("claims handed over", "CPU ms a claim", "a second"), [(f"{claims:,}", each, f"{claims / seconds:.0f}")])


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


async def _file(store: SQLStore, blobs: Blobs, number: int) -> StorageKey:
    """Keep a claim that was just confirmed, its photos, and the conversation it belongs to."""
    now, key, claim = datetime.now(UTC), StorageKey(1, number + 1, number + 1), f"claim-{number}"
    answers = {**PERSON, "nik": f"32710101019{number:05}"}
    photos = [f"{claim}-{photo}" for photo in range(PHOTOS)]
    for photo in photos:
        await blobs.put(photo, os.urandom(PHOTO_BYTES))
    files = {"id": tuple(photos)}
    filed = Filed(claim, "jht_resign", 1, "filing", now.isoformat(), answers=answers)
    conversation = Conversation(phase="Lobby:menu", filed=(filed,))

    async def keep(session: Session) -> None:
        for photo in photos:
            session.add_file(FileRow(photo, key, claim, "id", "stored", {}, "image/jpeg", PHOTO_BYTES, photo), now)
        session.add_claim(ClaimRow(claim, key, "jht_resign", 1, 1, "filing", None, answers, files, "id", now, now))
        session.save(key, Stored(conversation.phase, FORMAT, to_data(conversation)))

    await store.run(key, keep)
    return key
