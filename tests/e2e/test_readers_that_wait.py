"""Photos whose reading can't begin, and photos on the disk of a Bot API server: everybody has an answer, in time."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from tests.documents.file_world import jpeg
from tests.e2e.process import BotProcess, World, world
from tests.e2e.scripted_users import Walk, words
from tests.patience import HANG_SECONDS, until

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(4 * HANG_SECONDS),
    pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="workers are found in Linux's /proc"),
]


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path) as made:
        yield made


def workers_of(pid: int | None) -> list[int]:
    """The readers among the children of this process."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == pid and b"bot.documents.worker" in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
    return found


@asynccontextmanager
async def held_up(bot: BotProcess) -> AsyncIterator[set[int]]:
    """Stop each reader of the bot as soon as it is there, so that none can start; let them go on afterwards."""
    stopped: set[int] = set()

    async def stop() -> None:
        while True:
            for pid in set(workers_of(bot.pid)) - stopped:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGSTOP)
                    stopped.add(pid)
            await asyncio.sleep(0.01)

    stopping = asyncio.create_task(stop())
    try:
        yield stopped
    finally:
        stopping.cancel()
        for pid in stopped:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)


async def test_a_photo_of_a_busy_machine_gets_its_word(here: World) -> None:
    """Four photos while no reader can start: after the time they are taken unread, that is said, and the claim goes on."""
    bot = here.bot(settings={"PHOTO_WAIT": "2"})
    await bot.start()
    phone = here.telegram.participant("Sekar")
    walk = Walk(here, phone)
    await walk.begin()
    await walk.go(until=words("q-nik"))
    async with held_up(bot) as stopped:
        await phone.send_album([jpeg(640 + number) for number in range(4)])
        await phone.wait_for(lambda message: "4 foto sudah saya terima" in message.text)
        assert stopped, "a reader was on its way"
    await here.settled()
    assert sum("4 foto sudah saya terima" in message.text for message in phone.messages) == 1
    assert here.telegram.journal.invalid == []


async def test_a_photo_on_the_disk_of_a_local_bot_api_server_is_taken(here: World, tmp_path: Path) -> None:
    served = tmp_path / "telegram-bot-api"
    served.mkdir()
    here.telegram.files.folder = served
    bot = here.bot(settings={"API_FILES": str(served)})
    await bot.start()
    phone = here.telegram.participant("Sekar")
    walk = Walk(here, phone)
    await walk.begin()
    await walk.go(until=words("q-nik"))
    await phone.send_photo(jpeg())
    await until(lambda: [path for path in (bot.data / "files").iterdir() if not path.name.endswith(".sent")])
    await here.settled()
    assert list(served.rglob("*.jpg")), "the server kept it there"
    assert not any("kirim sekali lagi" in message.text for message in phone.messages)


async def test_a_local_bot_api_server_nobody_told_us_of_is_an_error_in_the_log(here: World, tmp_path: Path) -> None:
    """The photo is not asked for again: it is taken, and read as soon as the set-up is mended."""
    here.telegram.files.folder = tmp_path / "telegram-bot-api"
    bot = here.bot(settings={"PHOTO_WAIT": "2"})
    await bot.start()
    phone = here.telegram.participant("Sekar")
    walk = Walk(here, phone)
    await walk.begin()
    await walk.go(until=words("q-nik"))
    await phone.send_photo(jpeg())
    await phone.wait_for(lambda message: "1 foto sudah saya terima" in message.text)
    assert "set KLAIM_API_FILES" in bot.log
    assert str(tmp_path / "telegram-bot-api") not in bot.log
    assert not any("kirim sekali lagi" in message.text for message in phone.messages)
