"""An HTTP server of our own inside somebody else's event loop: uvicorn, started and stopped by the program around it."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp

KEEP_ALIVE_SECONDS = 75
"""Longer than a proxy (a minute) or a client keeps its side: a connection closed just as something is sent on it loses that."""
_STOP_WITHIN = 3
"""Seconds the requests under way have when the server stops."""
_HANG_UP_WITHIN = 1
"""Seconds they have to notice that their connection is closed."""
_TICK = 0.1
_TICKS_A_DAY = 864_000


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
        if await self._ended(_STOP_WITHIN):
            return
        # A stream of events has no end of its own: it ends as if its reader had left.
        for connection in list(state.connections):
            connection.transport.close()
        if not await self._ended(_HANG_UP_WITHIN):
            for task in state.tasks:
                task.cancel("the server ends")

    async def _ended(self, seconds: float) -> bool:
        """Whether every connection and request ends within this time."""
        state = self.server_state
        try:
            async with asyncio.timeout(seconds):
                while state.connections or state.tasks:  # noqa: ASYNC110 - uvicorn tells nobody when a connection ends
                    await asyncio.sleep(0.002)
        except TimeoutError:
            return False
        return True


class WebServer:
    """A server that runs until `stop`. `url` is where it listens, without a slash at the end."""

    def __init__(self, server: _Embedded, task: asyncio.Task[None], url: str) -> None:
        self._server = server
        self._task = task
        self.url = url

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self.url.rpartition(":")[2])

    @property
    def idle(self) -> bool:
        """Whether nobody is connected and no request is under way."""
        state = self._server.server_state
        return not state.connections and not state.tasks

    async def stop(self) -> None:
        """Take no more requests, finish those under way, and end."""
        self._server.should_exit = True
        self._server.ending.set()
        await self._task

    async def wait(self) -> None:
        """Return when the server has ended."""
        await self._task


async def serve(
    app: ASGIApp, host: str, port: int, *, http: type[asyncio.Protocol] | str = "httptools", name: str = "web"
) -> WebServer:
    """Start listening; port 0 takes a free one. Raises OSError when the address is taken.

    `http`: uvicorn's name of a protocol, or its class. `name`: of the task.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio turns off Nagle's algorithm; without it every answer waits 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    config = uvicorn.Config(
        app,
        http=http,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        # By default uvicorn believes what any local process says in X-Forwarded-For.
        proxy_headers=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
    )
    server = _Embedded(config)
    task = asyncio.create_task(server.serve(sockets=[listener]), name=name)
    while not server.started:
        if task.done():
            await task
            raise RuntimeError("the server ended before it began")
        await asyncio.sleep(0.005)
    shown = f"[{host}]" if ":" in host else host
    return WebServer(server, task, f"http://{shown}:{listener.getsockname()[1]}")
