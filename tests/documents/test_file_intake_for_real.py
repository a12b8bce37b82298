"""The file orders over a real SQLite file, a real folder of encrypted objects and real workers."""

from __future__ import annotations

import asyncio
import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image

from bot.documents.intake import Intake
from bot.documents.pool import Pool
from bot.ports import FileRow, Session, StorageKey
from bot.storage.blobs import Blobs
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from dialogs.events import Event, FileChecked

KEY = StorageKey(1, 2, 3)
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def jpeg() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (640, 420), "white").save(file, "JPEG")
    return file.getvalue()


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
