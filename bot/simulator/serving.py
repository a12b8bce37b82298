"""Serving the local Telegram on the loopback interface, inside somebody else's event loop."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from .botapi import ABORT
from .guard import LOOPBACK_NAMES

if TYPE_CHECKING:
    from starlette.applications import Starlette

_STOP_WITHIN = 2
_TICK = 0.1
_TICKS_A_DAY = 864_000


class _BreakableProtocol(HttpToolsProtocol):
    """Lets the application break its connection, which ASGI itself has no word for."""

    def on_message_begin(self) -> None:
        super().on_message_begin()
        extensions: dict[str, Any] = {ABORT: self.transport.abort}
        self.scope["extensions"] = extensions


class _Embedded(uvicorn.Server):
    """Leaves the signals to the program around it, and ends at once instead of after uvicorn's rounds of 0.1 s."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ending = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def main_loop(self) -> None:
        counter = 0
        while not await self.on_tick(counter):
            counter = (counter + 1) % _TICKS_A_DAY
            with contextlib.suppress(TimeoutError):  # nothing ended within this tick: the next one
                async with asyncio.timeout(_TICK):
                    await self.ending.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        state = self.server_state
        for connection in list(state.connections):
            connection.shutdown()
        try:
            async with asyncio.timeout(_STOP_WITHIN):
                while state.connections or state.tasks:  # noqa: ASYNC110 - uvicorn tells nobody when a connection ends
                    await asyncio.sleep(0.002)
        except TimeoutError:
            for task in state.tasks:
                task.cancel("the local Telegram ends")


class RunningServer:
    """A server that runs until `stop`."""

    def __init__(self, app: Starlette, server: _Embedded, task: asyncio.Task[None], url: str) -> None:
        self._app = app
        self._server = server
        self._task = task
        self.url = url
        """Like http://127.0.0.1:8081, without a slash at the end."""

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self.url.rpartition(":")[2])

    @property
    def idle(self) -> bool:
        """Whether nobody is connected and no call is under way."""
        state = self._server.server_state
        return not state.connections and not state.tasks

    async def stop(self) -> None:
        """Close the door: long polls and live pages end, the state stays and can be served again."""
        self._app.state.stopping.set()
        telegram = self._app.state.telegram
        telegram.updates.release_poller()
        await telegram.webhook.pause()
        self._server.should_exit = True
        self._server.ending.set()
        await self._task

    async def wait(self) -> None:
        """Return when the server has ended."""
        await self._task


async def serve(app: Starlette, host: str = "127.0.0.1", port: int = 0) -> RunningServer:
    """Start serving; port 0 takes a free one. Raises ValueError for an address that is not loopback, OSError if it is taken."""
    if host not in LOOPBACK_NAMES:
        raise ValueError(f"the local Telegram is for this machine only: 127.0.0.1, not {host}")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's algorithm off only for sockets that say they are TCP; with it each answer takes 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    app.state.stopping = asyncio.Event()
    config = uvicorn.Config(
        app,
        http=_BreakableProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        # Longer than a client keeps its side (15 s): a connection closed just as something is sent on it loses that.
        timeout_keep_alive=75,
    )
    server = _Embedded(config)
    task = asyncio.create_task(server.serve(sockets=[listener]), name="local telegram")
    while not server.started:
        if task.done():
            await task
            raise RuntimeError("the local Telegram ended before it began")
        await asyncio.sleep(0.005)
    app.state.telegram.webhook.resume()
    shown = f"[{host}]" if ":" in host else host
    return RunningServer(app, server, task, f"http://{shown}:{listener.getsockname()[1]}")
