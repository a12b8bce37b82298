"""A machine that stood still is not a Telegram that keeps silent."""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

import pytest
import uvloop

from bot.telegram.patience import LAST_LOOK, Patience
from tests.patience import HANG_SECONDS

Run = Callable[[Coroutine[Any, Any, None]], None]


@dataclass
class Server:
    """Keeps one call waiting until it is told to answer."""

    asked: asyncio.Event = field(default_factory=asyncio.Event)
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    told: asyncio.Event = field(default_factory=asyncio.Event)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        self.asked.set()
        await self.told.wait()
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{"ok": true}')
        self.answered.set()
        writer.close()


@pytest.mark.parametrize("loop", ["asyncio", "uvloop"])
async def test_an_answer_that_came_while_the_machine_stood_still_is_taken(loop: str) -> None:
    """Either loop, woken from a stop, runs the timers that are due before it reads its sockets."""
    seconds = 1.0
    while (printed := await stopped_while_answered(loop, seconds)) is None:
        # So slow a machine that the time was over before anything was stopped: more of it.
        seconds *= 2
    assert printed == "200"


async def stopped_while_answered(loop: str, seconds: float) -> str | None:
    """Output of a call whose process is stopped for longer than its wait for the answer. None if it ended before."""
    server = Server()
    async with await asyncio.start_server(server.serve, "127.0.0.1", 0) as listening:
        url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/"
        command = (sys.executable, "-m", "tests.telegram.one_call", url, str(seconds), loop)
        client = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        assert client.stdout is not None
        async with asyncio.timeout(HANG_SECONDS):
            await server.asked.wait()
            client.send_signal(signal.SIGSTOP)
            printed = asyncio.create_task(client.stdout.readline())
            await asyncio.sleep(0.1)
            late = printed.done()
            server.told.set()
            await server.answered.wait()
            await asyncio.sleep(seconds)
            client.send_signal(signal.SIGCONT)
            await client.wait()
            return None if late else (await printed).decode().strip()


@pytest.mark.parametrize("run", [asyncio.run, uvloop.run])
def test_a_silence_ends_the_wait_also_of_a_loop_that_keeps_standing_still(run: Run) -> None:
    async def stand_still_again_and_again() -> None:
        while True:
            time.sleep(0.05)
            await asyncio.sleep(0)

    async def wait() -> None:
        async with Patience(0.2):
            await stand_still_again_and_again()

    with pytest.raises(TimeoutError):
        run(wait())


async def test_whatever_is_heard_begins_the_wait_anew() -> None:
    begun = time.monotonic()
    async with Patience(0.05) as patience:
        while time.monotonic() - begun < 0.5:
            patience.heard()
            await asyncio.sleep(0.01)
    with pytest.raises(TimeoutError):
        async with Patience(0.05):
            await asyncio.Event().wait()


async def test_without_a_limit_nothing_ends_the_wait_but_what_is_waited_for() -> None:
    async with Patience(None):
        await asyncio.sleep(2 * LAST_LOOK)


async def test_who_is_cancelled_is_not_told_of_a_time_out() -> None:
    async def wait() -> None:
        async with Patience(HANG_SECONDS):
            await asyncio.Event().wait()

    waiting = asyncio.create_task(wait())
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
