"""A file that was sent is fetched, or it is said why not."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Update
from telegram_world import SILENCE, World

from bot.ports import FileGone, FileTooBig, TryLater
from bot.telegram.files import fetch
from bot.telegram.inbound import Inbound, read
from dialogs.model.events import SentFile

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

CONTENT = bytes(range(256)) * 400


async def sent(world: World, content: bytes = CONTENT) -> SentFile:
    budi = await world.met("Budi")
    update = await budi.send_file(content, "ktp.pdf", "application/pdf")
    found = read(Update.de_json(update, world.bot), world.bot.id)
    assert isinstance(found, Inbound)
    assert isinstance(found.event, SentFile)
    return found.event


async def test_what_was_sent_is_fetched_byte_for_byte(world: World):
    event = await sent(world)
    assert await fetch(world.bot, event.file.reference) == CONTENT
    assert event.file.size == len(CONTENT)


async def test_exactly_the_limit_is_taken_and_one_byte_more_is_not(world: World):
    event = await sent(world)
    assert len(await fetch(world.bot, event.file.reference, limit=len(CONTENT))) == len(CONTENT)
    with pytest.raises(FileTooBig):
        await fetch(world.bot, event.file.reference, limit=len(CONTENT) - 1)


async def test_a_file_larger_than_it_says_is_not_read_to_its_end(world: World):
    event = await sent(world)
    file = await world.bot.get_file(event.file.reference)
    with pytest.raises(FileTooBig):
        await world.bot.request.download(file.file_path, 1_000)


async def test_what_telegram_itself_finds_too_big_is_too_big(world: World):
    event = await sent(world, bytes(20 * 1024 * 1024 + 1))
    with pytest.raises(FileTooBig):
        await fetch(world.bot, event.file.reference, limit=10**9)


async def test_an_unknown_reference_is_gone(world: World):
    with pytest.raises(FileGone):
        await fetch(world.bot, "AgACAgUAAxkBAAnever")


async def test_a_link_that_died_is_renewed_once_and_then_the_file_is_gone(world: World):
    event = await sent(world)
    asked = world.bot.get_file
    base = world.bot.base_file_url

    async def dead_link(reference):
        file = await asked(reference)
        file._unfreeze()
        file.file_path = f"{base}/documents/never.pdf"
        return file

    calls = 0

    async def dead_then_good(reference):
        nonlocal calls
        calls += 1
        return await (dead_link if calls == 1 else asked)(reference)

    class Links:
        request = world.bot.request

    Links.get_file = staticmethod(dead_then_good)
    assert await fetch(Links, event.file.reference) == CONTENT
    Links.get_file = staticmethod(dead_link)
    with pytest.raises(FileGone):
        await fetch(Links, event.file.reference)


@pytest.mark.parametrize(("fault", "seconds"), [("429", 44), ("500", 3), ("drop_before", 3), ("delay_after", 3)])
async def test_trouble_on_the_line_means_later(world: World, fault, seconds):
    event = await sent(world)
    world.telegram.fail("getFile", fault, retry_after=44, seconds=SILENCE)
    with pytest.raises(TryLater) as caught:
        await fetch(world.bot, event.file.reference)
    assert caught.value.seconds == seconds
    assert await fetch(world.bot, event.file.reference) == CONTENT


async def test_a_server_that_is_away_or_breaks_off_means_later(world: World):
    event = await sent(world)

    async def breaks_off(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")
        await writer.drain()
        writer.close()

    async def in_trouble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    for behaviour in (breaks_off, in_trouble):
        server = await asyncio.start_server(behaviour, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]

        class Elsewhere:
            request = world.bot.request

            @staticmethod
            async def get_file(reference, port=port):
                file = await world.bot.get_file(reference)
                file._unfreeze()
                file.file_path = f"http://127.0.0.1:{port}/file"
                return file

        with pytest.raises(TryLater):
            await fetch(Elsewhere, event.file.reference)
        server.close()
        with pytest.raises(TryLater):
            await fetch(Elsewhere, event.file.reference)


async def test_another_request_class_is_refused(world: World):
    class Other:
        request = object()

    with pytest.raises(TypeError):
        await fetch(Other, "x")
