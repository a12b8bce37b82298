"""Photos through the running process with the real reading: kept when received, read after a death, told of once, deleted for good."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from tests.documents.specimens.drawing import drawn
from tests.documents.specimens.spoil import MODES, as_jpeg, photo
from tests.e2e.process import BotProcess, World, world
from tests.e2e.scripted_users import Walk, label, words
from tests.patience import HANG_SECONDS, until

pytestmark = [pytest.mark.slow, pytest.mark.timeout(4 * HANG_SECONDS)]


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path) as made:
        yield made


@pytest.fixture
async def bot(here: World) -> BotProcess:
    # Born as an interpreter of its own, as an operator starts it: its workers are its children.
    bot = here.bot(settings={"READING": "auto"})
    await bot.start()
    return bot


def paper(kind: str, layout: str, mode: str = "mild") -> bytes:
    """A paper of the one invented person of this test, photographed."""
    random = Random(23)
    page = drawn(kind, layout, random)
    return as_jpeg(photo(page.picture, layout, MODES[mode], random), MODES[mode])


def nik() -> str:
    return str(drawn("ktp", "ktp-blue", Random(23)).truth["nik"])


async def test_an_album_is_read_once_though_the_bot_dies_while_it_is_looked_at(here: World, bot: BotProcess) -> None:
    """Killed while the photos are fetched, and again while they are read: each is in its slot, told of in one message, and not lost."""
    phone = here.telegram.participant("Sekar")
    walk = Walk(here, phone)
    await walk.begin()
    await walk.go(until=words("q-nik"))
    await phone.send_album([paper("ktp", "ktp-blue"), paper("kpj", "kpj-card"), paper("bank", "bank-book")])
    await phone.wait_for(words("photo-received"))
    await bot.kill()
    await bot.start()
    await until(lambda: here.telegram.journal.of("getFile"))
    await bot.kill()
    await bot.start()
    told = await phone.wait_for(lambda message: "3 foto diterima" in message.text)
    for kind in ("ktp", "kpj", "bank"):
        assert label(f"kind-{kind}") in told.text
    grouped = " ".join(nik()[start : start + 4] for start in range(0, 16, 4))
    assert grouped in told.text, "read, and put to the participant"
    await here.settled()
    assert len([message for message in phone.messages if "3 foto diterima" in message.text]) == 1
    await phone.press(label("btn-read-all"))
    await phone.wait_for(words("q-phone"))
    kept = {path.name.partition(".")[0] for path in (bot.data / "files").iterdir()}
    assert len(kept) == 3
    assert not any(nik() in text for text in (bot.log,)), "what is read stands in no log"
    await phone.send("batal")
    await phone.wait_for(lambda message: label("btn-cancel-yes") in message.labels)
    await phone.press(label("btn-cancel-yes"))
    await until(lambda: not list((bot.data / "files").iterdir()))
    assert here.telegram.journal.invalid == []


async def test_a_photo_that_does_not_do_comes_back_with_its_place_marked(here: World, bot: BotProcess) -> None:
    from PIL import Image

    phone = here.telegram.participant("Sekar")
    walk = Walk(here, phone)
    await walk.begin()
    await walk.go(until=words("q-nik"))
    await phone.send_photo(paper("bank", "bank-book", "glare"))
    shown = await phone.wait_for(lambda message: bool(message.photo))
    assert shown.photo
    picture = Image.open(io.BytesIO(here.file(shown.photo)))
    assert max(picture.size) <= 1280
    assert shown.text, "with the reason under it"
