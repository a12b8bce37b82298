"""Our HTTP under PTB: it tells what it knows about a failure, and never the address."""

from __future__ import annotations

import asyncio
import io
import logging
import socket
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from telegram import InputFile
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram_world import TOKEN, World

from bot.telegram.client import WrongToken, make_bot, open_bot
from bot.telegram.errors import Meaning, describe, judge
from bot.telegram.request import AiohttpRequest, NoAnswer, NotSent
from tests.patience import until

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


@asynccontextmanager
async def answering(answer: bytes, *, then: Callable[[], Awaitable[object]] | None = None) -> AsyncIterator[str]:
    """A server on the loopback interface that writes these bytes to whoever asks, and closes; its address."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        if then is not None:
            await then()
        writer.close()

    server = await asyncio.start_server(behave, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()


def http(status: str, body: bytes, headers: bytes = b"") -> bytes:
    return b"HTTP/1.1 %s\r\nContent-Length: %d\r\n%s\r\n%s" % (status.encode(), len(body), headers, body)


async def error_of(api_url: str, **timeouts: float) -> TelegramError:
    """Error of a call to this address."""
    request = AiohttpRequest(**timeouts)
    bot = make_bot(TOKEN, api_url, request=request)
    await request.initialize()
    try:
        with pytest.raises(TelegramError) as caught:
            await bot.send_message(1, "kata-rahasia")
        shown = "".join(traceback.format_exception(caught.value)) + str(caught.value) + repr(caught.value)
        assert TOKEN not in shown
        assert "kata-rahasia" not in str(caught.value)
        assert caught.value.__context__ is None or isinstance(caught.value.__context__, TelegramError)
        return caught.value
    finally:
        await request.shutdown()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


async def test_nobody_at_home_means_nothing_was_sent():
    error = await error_of(f"http://127.0.0.1:{free_port()}")
    assert isinstance(error, NotSent)
    assert judge(error).meaning is Meaning.NOT_SENT


async def test_a_connection_that_does_not_come_about_in_time_means_nothing_was_sent():
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        # On Linux a queue of 0 takes one connection; the next ones are not answered.
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(full.getsockname())
        error = await error_of(f"http://127.0.0.1:{full.getsockname()[1]}", connect_timeout=0.1, pool_timeout=0.1)
        for filler in fillers:
            filler.close()
    assert isinstance(error, NotSent)


async def test_a_full_pool_means_nothing_was_sent():
    waiting, came = asyncio.Event(), asyncio.Event()

    async def wait() -> None:
        came.set()
        await waiting.wait()

    async with answering(b"", then=wait) as url:
        request = AiohttpRequest(connections=1)
        bot = make_bot(TOKEN, url, request=request)
        await request.initialize()
        first = asyncio.create_task(bot.send_message(1, "satu"))
        await until(came.is_set)
        with pytest.raises(NotSent):
            await bot.send_message(1, "dua", pool_timeout=0.1, connect_timeout=0.1)
        waiting.set()
        with pytest.raises(NoAnswer):
            await first
        await request.shutdown()


async def test_no_answer_in_time_means_it_may_have_arrived():
    async with answering(b"", then=asyncio.Event().wait) as url:
        error = await error_of(url, read_timeout=0.1)
    assert isinstance(error, NoAnswer)
    assert isinstance(error, TimedOut), "for PTB's own code it is a time-out"
    assert judge(error).meaning is Meaning.UNKNOWN


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{",
        b"SMTP?\r\n\r\n",
        http("200 OK", b"<html>log in to the hotel's network</html>"),
        http("200 OK", b"[]"),
        http("200 OK", b'{"hello": 1}'),
        http("200 OK", b"\xff\xfe"),
    ],
)
async def test_an_answer_that_makes_no_sense_means_it_may_have_arrived(answer: bytes):
    async with answering(answer) as url:
        assert isinstance(await error_of(url), NoAnswer)


@pytest.mark.parametrize("status", ["500 Internal Server Error", "502 Bad Gateway", "504 Gateway Timeout"])
@pytest.mark.parametrize("page", ["<html>The requested URL %s failed</html>", '{"error": "%s failed"}', "{%s"])
async def test_a_proxys_page_is_not_quoted(status: str, page: str):
    async with answering(http(status, (page % f"/bot{TOKEN}/sendMessage").encode())) as url:
        error = await error_of(url)
    assert isinstance(error, NetworkError)
    assert judge(error).meaning is Meaning.NOT_DONE


async def test_a_redirect_is_not_followed():
    async with answering(http("302 Found", b"", b"Location: http://127.0.0.1:9/\r\n")) as url:
        assert judge(await error_of(url)).meaning is Meaning.NOT_DONE


async def test_a_429_is_ptbs_own_error_with_its_seconds():
    body = b'{"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 17", "parameters": {"retry_after": 17}}'
    async with answering(http("429 Too Many Requests", body)) as url:
        error = await error_of(url)
    assert isinstance(error, RetryAfter)
    assert (judge(error).meaning, judge(error).seconds) == (Meaning.FLOODED, 17)


async def test_a_call_after_the_end_is_a_mistake_of_ours():
    request = AiohttpRequest()
    with pytest.raises(RuntimeError):
        await request.do_request("http://127.0.0.1:9/", "GET")


async def test_files_are_sent_as_they_are(world: World):
    budi = await world.met("Budi")
    content = bytes(range(256)) * 50
    file = InputFile(io.BytesIO(content), "tanda terima.pdf")
    await world.bot.send_document(budi.id, file, caption="Tanda terima & lain-lain 🙂")
    shown = budi.last.raw
    assert (shown["caption"], shown["document"]["file_name"]) == ("Tanda terima & lain-lain 🙂", "tanda terima.pdf")
    file = await world.bot.get_file(shown["document"]["file_id"])
    assert bytes(await file.download_as_bytearray()) == content


async def test_a_closed_request_can_be_opened_again(world: World):
    await world.bot.request.shutdown()
    await world.bot.request.shutdown()
    await world.bot.request.initialize()
    assert (await world.bot.get_me()).id == world.bot.id


async def test_a_wrong_token_stops_the_start_without_being_shown(world: World, caplog):
    caplog.set_level(logging.DEBUG, "bot")
    world.telegram.token = TOKEN[:-1] + "X"
    with pytest.raises(WrongToken) as caught:
        await open_bot(make_bot(TOKEN, world.server.url))
    assert TOKEN not in "".join(traceback.format_exception(caught.value))
    assert caught.value.__context__ is None


async def test_a_right_token_opens_the_bot(world: World):
    bot = make_bot(TOKEN, world.server.url + "/")
    await open_bot(bot)
    assert bot.username == world.telegram.bot.username
    await bot.shutdown()


def test_a_described_error_holds_nobodys_words():
    quoting = BadRequest('Can\'t parse entities: unsupported start tag "budi 3171234567890001" at byte offset 7')
    assert describe(quoting) == "BadRequest: Can't parse entities: unsupported start tag … at byte offset 7"
    assert "3171234567890001" not in describe(BadRequest("number 3171234567890001 is odd"))
    assert TOKEN not in describe(InvalidToken(f"The token `{TOKEN}` was rejected"))
    assert TOKEN not in describe(NetworkError(f"http://host/bot{TOKEN}/sendMessage"))
    assert describe(LookupError("Budi's words")) == "LookupError"
