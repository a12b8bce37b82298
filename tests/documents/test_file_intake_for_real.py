"""The file orders over a real SQLite file, a real folder of encrypted objects, real workers and the real work engine."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from bot.documents.intake import Intake
from bot.documents.overdue import InTime
from bot.documents.pool import Pool
from bot.ports.conversations import StorageKey
from bot.ports.files import FileRow
from bot.ports.store import Session
from bot.ports.work import Job, TryLater
from bot.storage.blobs import Blobs
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from bot.work.engine import DbosEngine
from dialogs.model.events import Event, FileChecked
from tests.documents.file_world import Gate, jpeg
from tests.patience import HANG_SECONDS

KEY = StorageKey(1, 2, 3)
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


async def test_files_are_stored_refused_and_dropped_and_stay_so_after_a_restart(tmp_path: Path) -> None:
    url, folder, ring = f"sqlite:///{tmp_path / 'klaim.db'}", tmp_path / "files", Keyring([b"k" * 32])
    sent = {"photo": jpeg(), "letter": b"PK\x03\x04 word/document.xml", "replaced": jpeg()}
    told: dict[str, Event] = {}

    async def fetch(reference: str) -> bytes:
        return sent[reference]

    async def receive(key: StorageKey, event_id: str, event: Event) -> None:
        assert key == KEY
        assert event_id not in told
        told[event_id] = event

    async def announce(session: Session) -> None:
        for name in sent:
            session.add_file(
                FileRow(name, KEY, "c1", "ktp", "waiting", {"reference": name, "size": len(sent[name])}), NOW
            )

    async def replace_one(session: Session) -> None:
        row = await session.file("replaced")
        assert row is not None
        session.set_file(replace(row, status="dropped"))

    pool = Pool(reading=False)
    store = SQLStore(url, ring)
    await store.start()
    try:
        await store.run(KEY, announce)
        intake = Intake(store, Blobs.at(folder, ring), fetch, receive, pool)
        await asyncio.gather(*(intake.check_file(name) for name in sent))
        await store.run(KEY, replace_one)
        await intake.drop_file("replaced")
    finally:
        await store.close()

    seen = told["file:photo"]
    assert isinstance(seen, FileChecked)
    assert (seen.problem, seen.pages, len(seen.fingerprints)) == (None, (), 1)
    letter = FileChecked("letter", "not_supported", "docx")
    assert told == {
        "file:photo": seen,
        "file:letter": letter,
        "file:replaced": replace(seen, file="replaced"),
    }
    told.clear()
    store = SQLStore(url, ring)
    await store.start()
    try:
        blobs = Blobs.at(folder, ring)
        intake = Intake(store, blobs, fetch, receive, pool)
        assert await blobs.get("photo") == sent["photo"]
        assert sorted(file.name for file in folder.iterdir()) == ["photo", "photo.view-1"]
        assert Image.open(io.BytesIO(await blobs.get("photo.view-1"))).size == (640, 420)
        assert sent["photo"] not in (folder / "photo").read_bytes()
        for name in sent:
            await intake.check_file(name)
        await intake.drop_file("replaced")
        row = await store.run(KEY, lambda session: session.file("photo"))
        assert row is not None
        assert (row.status, row.media_type, row.size, row.blob) == ("stored", "image/jpeg", len(sent["photo"]), "photo")
    finally:
        await store.close()
        await pool.stop()
    assert told == {"file:photo": seen, "file:letter": letter}


async def test_of_eleven_orders_in_the_queue_the_second_persons_is_done_next_and_all_survive_a_restart(
    tmp_path: Path,
) -> None:
    """Photos of one person that wait are kept, encrypted, and hold no place in the queue that another's would need."""
    url, folder, ring = f"sqlite:///{tmp_path / 'klaim.db'}", tmp_path / "files", Keyring([b"k" * 32])
    sari, budi = (StorageKey(1, number, number) for number in (1, 2))
    photos = {f"sari-{number}": sari for number in range(10)} | {"budi": budi}
    told: set[str] = set()
    fetched: list[str] = []

    async def fetch(reference: str) -> bytes:
        fetched.append(reference)
        return reference.encode()

    async def receive(key: StorageKey, event_id: str, event: Event) -> None:
        assert key == photos[event_id.removeprefix("file:")]
        told.add(event_id)

    async def life(gate: Gate, work: Callable[[SQLStore], Awaitable[None]]) -> None:
        engine = DbosEngine(url, executor_id="one", grace=0.1)
        store = SQLStore(url, ring, engine)
        await store.start()
        try:
            engine.handle("check_file", Intake(store, Blobs.at(folder, ring), fetch, receive, gate).check_file)
            await engine.start()
            try:
                await work(store)
            finally:
                await engine.stop()
        finally:
            await store.close()

    async def until_kept(store: SQLStore, name: str) -> None:
        async with asyncio.timeout(HANG_SECONDS):
            while True:
                row = await store.run(None, lambda session: session.file(name))
                assert row is not None
                if row.blob == f"{name}.sent":
                    return
                await asyncio.sleep(0.05)

    async def send(store: SQLStore, *names: str) -> None:
        for name in names:

            async def announce(session: Session, name: str = name) -> None:
                session.add_file(FileRow(name, photos[name], "c1", "ktp", "waiting", {"reference": name}), NOW)
                session.enqueue(Job("check_file", f"check:{name}", name))

            await store.run(photos[name], announce)
        for name in names:
            await until_kept(store, name)

    async def busy(store: SQLStore) -> None:
        await send(store, *(name for name in photos if name != "budi"))
        under_way = list(first.given)
        assert len(under_way) == 2
        await send(store, "budi")
        first.let_through(under_way[0])
        await until(lambda: len(first.given) == 3)
        assert first.given[2] == b"budi"
        await until(lambda: len(told) == 1)

    async def next_life(store: SQLStore) -> None:
        for name in photos:
            second.let_through(name.encode())
        await until(lambda: len(told) == len(photos))

    first, second = Gate(), Gate()
    await life(first, busy)
    files = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert len([name for name in files if name.endswith(".sent")]) == 10
    assert not [name for name, content in files.items() if name.partition(".")[0].encode() in content]
    await life(second, next_life)
    assert told == {f"file:{name}" for name in photos}
    assert sorted(fetched) == sorted(photos), "none was fetched twice"
    assert sorted(file.name for file in folder.iterdir()) == sorted(
        name for photo in photos for name in (photo, f"{photo}.view-1")
    )


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(HANG_SECONDS):
        while not happened():
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("trouble", ["hangs", "aborts"])
async def test_photos_of_a_machine_whose_readers_cant_start_get_their_word_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    """Four photos, real workers that never take a file: each photo is kept, and its person hears of it when the time is over."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    (tmp_path / trouble).touch()
    ring, names = Keyring([b"k" * 32]), [f"photo-{number}" for number in range(4)]
    words: list[str] = []
    told: list[str] = []
    all_told = asyncio.Event()

    async def fetch(reference: str) -> bytes:
        return jpeg()

    async def receive(key: StorageKey, event_id: str, event: Event) -> None:
        told.append(event_id)

    async def overdue(file_id: str) -> None:
        words.append(file_id)
        if set(words) == set(names):
            all_told.set()

    async def announce(session: Session) -> None:
        for name in names:
            session.add_file(FileRow(name, KEY, "c1", "ktp", "waiting", {"reference": name, "size": 1}), NOW)

    pool = Pool(job="tests.documents.awkward_start:serve", reading=False)
    store = SQLStore(f"sqlite:///{tmp_path / 'klaim.db'}", ring)
    await store.start()
    try:
        await store.run(KEY, announce)
        blobs = Blobs.at(tmp_path / "files", ring)
        check = InTime(Intake(store, blobs, fetch, receive, pool).check_file, overdue, seconds=1)
        jobs = [asyncio.create_task(check(name)) for name in names]
        async with asyncio.timeout(HANG_SECONDS):
            await all_told.wait()
        assert sorted(words) == names, "each is told once"
        assert told == [], "there is no verdict yet"
        assert [await blobs.get(f"{name}.sent") for name in names] == [jpeg()] * 4
        await pool.stop()
        assert {type(end) for end in await asyncio.gather(*jobs, return_exceptions=True)} == {TryLater}
    finally:
        await pool.stop()
        await store.close()
