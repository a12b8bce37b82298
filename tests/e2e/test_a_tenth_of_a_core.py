"""The smallest server there is: a whole claim with seven photos ends on a tenth of a core, and every photo has its word."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from babel.dates import format_date

from bot.ports.files import FileRow
from bot.storage.store import SQLStore
from dialogs.understanding.answers.banks import BANKS
from tests.documents.specimens.drawing import drawn
from tests.documents.specimens.spoil import MODES, as_jpeg
from tests.documents.specimens.spoil import photo as photographed
from tests.e2e import scripted_users
from tests.e2e.process import World, world
from tests.e2e.scripted_users import Person, Walk, inline, photo_of, words
from tests.patience import HANG_SECONDS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(12 * HANG_SECONDS)]

SEED = 23
PAPERS = {
    "kpj_card": ("kpj", "kpj-card"),
    "id": ("ktp", "ktp-blue"),
    "kk": ("kk", "kk-wide"),
    "bank_book": ("bank", "bank-book"),
    "paklaring": ("paklaring", "paklaring-form"),
}
"""Documents that are recognised; the letter of resignation and the photo of the person are noise."""


@dataclass(frozen=True)
class Quota:
    """A control group of the kernel in which a process and its children get a tenth of a core."""

    folder: Path
    file: str
    none: str

    def lift(self) -> None:
        """Give the group all there is."""
        (self.folder / self.file).write_text(self.none)

    def take_in(self, pid: int) -> None:
        """Move a process into the group; processes it starts from now on are in it too."""
        (self.folder / "cgroup.procs").write_text(str(pid))

    def held_back(self) -> int:
        """Periods of 0.1 s in which the group had used up its share."""
        lines = (self.folder / "cpu.stat").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("nr_throttled"))


@pytest.fixture
def tenth() -> Iterator[Quota]:
    """A tenth of a core, by cgroup version 2 or 1; skipped where the kernel gives this user none."""
    quota = _made()
    if quota is None:
        pytest.skip("no CPU quota to be had: it takes a cgroup this user may write")
    yield quota
    # The kernel keeps the group until the last of its processes is buried.
    until = time.monotonic() + HANG_SECONDS
    while (quota.folder / "cgroup.procs").read_text() and time.monotonic() < until:
        time.sleep(0.1)
    quota.folder.rmdir()


def _made() -> Quota | None:
    name = f"klaim-tenth-{os.getpid()}"
    ways = (
        (Path("/sys/fs/cgroup") / name, "cpu.max", "10000 100000", "max"),
        (Path("/sys/fs/cgroup/cpu") / name, "cpu.cfs_quota_us", "10000", "-1"),
    )
    for folder, file, quota, none in ways:
        with suppress(OSError):
            folder.mkdir()
            if (folder / file).exists():
                (folder / file).write_text(quota)
                return Quota(folder, file, none)
            folder.rmdir()
    return None


@pytest.fixture
async def here(tmp_path: Path, tenth: Quota) -> AsyncIterator[World]:
    async with world(tmp_path) as made:
        yield made


def sekar() -> Person:
    """The invented person whose papers are sent."""
    card, membership = drawn("ktp", "ktp-blue", Random(SEED)).truth, drawn("kpj", "kpj-card", Random(SEED)).truth
    book = drawn("bank", "bank-book", Random(SEED)).truth
    born = date.fromisoformat(str(card["birth"]))
    return replace(
        Person(),
        name=str(card["name"]),
        nik=str(card["nik"]),
        birthdate=format_date(born, "d MMMM y", locale="id"),
        kpj=str(membership["kpj"]),
        bank=next(name for name, *_ in BANKS.values() if name.casefold() == str(book["bank"]).casefold()),
        account=str(book["account"]),
    )


async def test_a_whole_claim_with_seven_photos_ends_on_a_tenth_of_a_core(
    here: World, tenth: Quota, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = {inline(f"doc-{slot}"): slot for slot in PAPERS}

    def paper(document: str) -> bytes:
        if document not in named:
            return photo_of(document)
        kind, layout = PAPERS[named[document]]
        random = Random(SEED)
        page = drawn(kind, layout, random)
        return as_jpeg(photographed(page.picture, layout, MODES["mild"], random), MODES["mild"])

    monkeypatch.setattr(scripted_users, "photo_of", paper)
    monkeypatch.setattr(scripted_users, "HANG_SECONDS", 2 * HANG_SECONDS)
    bot = here.bot(settings={"READING": "auto", "PHOTO_WAIT": "20"})
    await bot.start()
    assert bot.pid is not None
    tenth.take_in(bot.pid)
    phone = here.telegram.participant("Sekar")
    walk = Walk(here, phone, sekar())
    await walk.begin()
    receipt = await walk.go()
    assert words("receipt") in receipt.text
    told = [message.text for message in phone.messages]
    stored, later = words("document-stored"), words("photo-taken-unread")
    assert len(walk.sent) == 7
    for document in walk.sent:
        assert any(document.casefold() in text.casefold() and (stored in text or later in text) for text in told), (
            f"no word of {document}"
        )
    assert tenth.held_back() > 0, "the quota never held: this was no slow machine"
    tenth.lift()
    async with bot.store() as store:
        await read(store)
        (claim,) = await store.claims(None, 10, 0)
        files = [await file_of(store, file) for slot in PAPERS for file in claim.files[slot]]
    assert all(file.reading and file.reading["pages"] for file in files), "the officer sees what was read later"
    unread = {note["document"] for note in claim.notes if note["about"] == "unread"}
    assert not unread & set(PAPERS)
    print(f"held back {tenth.held_back()} times; taken unread: {sum(later in text for text in told)}")


async def file_of(store: SQLStore, file: str) -> FileRow:
    """The row of a file of a claim."""
    row = await store.run(None, lambda session: session.file(file))
    assert row is not None
    return row


async def read(store: SQLStore) -> None:
    """Return when no photo of the one claim waits any more."""
    async with asyncio.timeout(4 * HANG_SECONDS):
        while True:
            (claim,) = await store.claims(None, 10, 0)
            files = [await file_of(store, file) for files in claim.files.values() for file in files]
            unread = any(note["about"] == "unread" for note in claim.notes if note["document"] in PAPERS)
            if not unread and not any(file.status == "waiting" for file in files):
                return
            await asyncio.sleep(0.5)
