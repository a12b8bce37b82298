"""A file that was sent is fetched, or it is said why not."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from telegram import Update
from telegram_world import SILENCE, World

from bot.ports.files import FileGone, FileTooBig
from bot.ports.work import TryLater
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
        base_file_url = base

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
            base_file_url = world.bot.base_file_url

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


# --- a Bot API server run with --local ----------------------------------------------------------------------------------


async def test_a_file_on_the_disk_of_a_local_server_is_read_there(world: World, tmp_path: Path):
    event = await sent(world)
    world.telegram.files.folder = tmp_path
    assert await fetch(world.bot, event.file.reference, folder=tmp_path) == CONTENT
    assert await fetch(world.bot, event.file.reference, limit=len(CONTENT), folder=tmp_path) == CONTENT
    with pytest.raises(FileTooBig):
        await fetch(world.bot, event.file.reference, limit=len(CONTENT) - 1, folder=tmp_path)


async def test_a_local_server_whose_folder_was_not_named_is_an_error_of_ours(world: World, tmp_path: Path, caplog):
    event = await sent(world)
    world.telegram.files.folder = tmp_path
    with pytest.raises(TryLater, match="set KLAIM_API_FILES"):
        await fetch(world.bot, event.file.reference)
    assert "set KLAIM_API_FILES" in caplog.text
    assert str(tmp_path) not in caplog.text


async def test_a_local_server_whose_disk_is_not_here_is_an_error_of_ours(world: World, tmp_path: Path, caplog):
    """The server runs in a container, say, and its folder is not shared: PTB then takes the path for one of HTTP."""
    event = await sent(world)
    gone = f"{world.bot.base_file_url}/{tmp_path}/documents/file_1.pdf"
    with pytest.raises(TryLater, match="can't be read below KLAIM_API_FILES"):
        await fetch(_naming(world, gone), event.file.reference, folder=tmp_path)
    assert "can't be read below KLAIM_API_FILES" in caplog.text


async def test_no_path_outside_the_folder_is_ever_read(world: World, tmp_path: Path, caplog):
    event = await sent(world)
    inside, outside = tmp_path / "served", tmp_path / "own"
    for folder in (inside, outside):
        folder.mkdir()
    secret = outside / "secret"
    secret.write_bytes(b"a secret of this machine")
    (inside / "link.pdf").symlink_to(secret)
    world.telegram.files.folder = outside
    with pytest.raises(TryLater, match="outside KLAIM_API_FILES"):
        await fetch(world.bot, event.file.reference, folder=inside)
    for path in (secret, inside / ".." / "own" / "secret", inside / "link.pdf", inside):
        with pytest.raises(TryLater, match="outside KLAIM_API_FILES"):
            await fetch(_naming(world, str(path)), event.file.reference, folder=inside)
    assert "secret" not in caplog.text


async def test_a_server_that_refuses_to_hand_out_files_is_an_error_of_ours(world: World, caplog):
    event = await sent(world)

    async def refuses(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(refuses, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    with pytest.raises(TryLater, match="HTTP 403"):
        await fetch(_naming(world, f"http://127.0.0.1:{port}/file"), event.file.reference)
    assert "see to KLAIM_API_URL" in caplog.text
    server.close()


def _naming(world: World, path: str):
    """The bot, as it would be if the server named this path."""

    async def get_file(reference):
        file = await world.bot.get_file(reference)
        file._unfreeze()
        file.file_path, file.file_size = path, None
        return file

    class Links:
        request = world.bot.request
        base_file_url = world.bot.base_file_url

    Links.get_file = staticmethod(get_file)
    return Links


async def test_another_request_class_is_refused(world: World):
    class Other:
        request = object()

    with pytest.raises(TypeError):
        await fetch(Other, "x")
