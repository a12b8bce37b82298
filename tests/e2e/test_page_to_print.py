"""Siapkan dokumen through the running process: the page comes into the chat as a PDF, also when the bot dies before it is sent."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.simulator.participant import Participant
from bot.simulator.views import Message
from tests.e2e.process import OPERATOR, BotProcess, Nursery, World, world
from tests.e2e.scripted_users import label, words
from tests.papers.reading import printed, without_blanks
from tests.patience import HANG_SECONDS, until

pytestmark = pytest.mark.timeout(4 * HANG_SECONDS)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path) as made:
        yield made


@pytest.fixture
async def bot(here: World, nursery: Nursery) -> BotProcess:
    bot = here.bot(nursery=nursery, webhook=True)
    await bot.start()
    return bot


async def at_the_list(here: World) -> tuple[Participant, Message]:
    """Somebody who looks at the papers for a resignation; the list."""
    phone = here.telegram.participant("Ratna")
    await phone.start()
    await phone.wait_for(lambda message: label("menu-documents") in message.labels)
    await phone.press(label("menu-documents"))
    await phone.wait_for(words("documents-choose"))
    await phone.press(label("situation-left_work"))
    await phone.wait_for(lambda message: label("claim-jht_resign") in message.labels)
    await phone.press(label("claim-jht_resign"))
    shown = await phone.wait_for(lambda message: label("btn-paper") in message.labels)
    return phone, shown


async def test_the_checklist_comes_as_one_page_with_the_same_papers_as_the_message(
    here: World, bot: BotProcess
) -> None:
    phone, listed = await at_the_list(here)
    await phone.press(label("btn-paper"))
    sent = await phone.wait_for(lambda message: message.document)
    assert sent.document is not None
    assert sent.document["file_name"] == "daftar-dokumen-klaim.pdf"
    assert label("claim-jht_resign") in sent.text
    read = printed(here.file(sent.document))
    papers = [line.removeprefix("• ") for line in listed.text.splitlines() if line.startswith("• ")]
    assert len(papers) > 5
    for word in (label("claim-full-jht_resign"), *papers, OPERATOR):
        assert without_blanks(word) in read.letters
    await phone.press(label("btn-menu"))
    await phone.wait_for(lambda message: label("menu-documents") in message.labels)
    assert here.telegram.journal.invalid == []


async def test_a_page_the_bot_died_over_is_sent_once_by_its_next_life(here: World, bot: BotProcess) -> None:
    phone, _ = await at_the_list(here)
    here.telegram.fail("sendDocument", "500", times=1_000)
    await phone.press(label("btn-paper"))
    await until(lambda: here.telegram.journal.of("sendDocument"))
    await bot.kill()
    here.telegram.faults.clear()
    await bot.start()
    await phone.wait_for(lambda message: message.document)
    await here.settled()
    assert len([message for message in phone.messages if message.document]) == 1
