"""The bot's one port: webhook, desk and health."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Awaitable, Callable, Iterator, Sequence

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send


class _Embedded(uvicorn.Server):
    """Leaves the signals to the program around it."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class WebServer:
    """A server inside our event loop. `url` is where it listens."""

    def __init__(self, server: uvicorn.Server, task: asyncio.Task[None], url: str) -> None:
        self._server = server
        self._task = task
        self.url = url

    async def stop(self) -> None:
        """Finish the requests under way and end."""
        self._server.should_exit = True
        await self._task


class _Later:
    """An app that is made when it is first asked for."""

    def __init__(self, make: Callable[[], ASGIApp]) -> None:
        self._make = make
        self._app: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._app is None:
            self._app = self._make()
        await self._app(scope, receive, send)


def application(
    desk: Callable[[], ASGIApp], healthy: Callable[[], Awaitable[bool]], routes: Sequence[BaseRoute] = ()
) -> Starlette:
    """The app: `routes` (the webhook), the desk under /desk, made at its first visit, and /health for whoever watches."""

    async def health(request: Request) -> Response:
        well = await healthy()
        return JSONResponse({"ok": well}, status_code=200 if well else 503)

    async def home(request: Request) -> Response:
        return RedirectResponse("/desk/")

    return Starlette(routes=[*routes, Route("/health", health), Route("/", home), Mount("/desk", _Later(desk))])


async def serve(app: Starlette, host: str, port: int) -> WebServer:
    """Start listening; port 0 takes a free one. Raises OSError when the address is taken."""
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
        http="httptools",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
        # Longer than a proxy keeps its side (a minute): who closes first must not be the one that may just be asked something.
        timeout_keep_alive=75,
    )
    server = _Embedded(config)
    task = asyncio.create_task(server.serve(sockets=[listener]), name="web")
    while not server.started:
        if task.done():
            await task
            raise RuntimeError("the web server ended before it began")
        await asyncio.sleep(0.005)
    shown = f"[{host}]" if ":" in host else host
    return WebServer(server, task, f"http://{shown}:{listener.getsockname()[1]}")
