"""Serving the local Telegram on the loopback interface, inside somebody else's event loop."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bot.serving import WebServer
from bot.serving import serve as serve_app

from .botapi import ABORT
from .guard import LOOPBACK_NAMES

if TYPE_CHECKING:
    from starlette.applications import Starlette


class _BreakableProtocol(HttpToolsProtocol):
    """Lets the application break its connection, which ASGI itself has no word for."""

    def on_message_begin(self) -> None:
        super().on_message_begin()
        extensions: dict[str, Any] = {ABORT: self.transport.abort}
        self.scope["extensions"] = extensions


class RunningServer:
    """The local Telegram, served until `stop`."""

    def __init__(self, app: Starlette, server: WebServer) -> None:
        self._app = app
        self._server = server
        self.url = server.url
        """Like http://127.0.0.1:8081, without a slash at the end."""

    @property
    def port(self) -> int:
        """The port it listens on."""
        return self._server.port

    @property
    def idle(self) -> bool:
        """Whether nobody is connected and no call is under way."""
        return self._server.idle

    async def stop(self) -> None:
        """Close the door: long polls and live pages end, the state stays and can be served again."""
        self._app.state.stopping.set()
        telegram = self._app.state.telegram
        telegram.updates.release_poller()
        await telegram.webhook.pause()
        await self._server.stop()

    async def wait(self) -> None:
        """Return when the server has ended."""
        await self._server.wait()


async def serve(app: Starlette, host: str = "127.0.0.1", port: int = 0) -> RunningServer:
    """Start serving; port 0 takes a free one. Raises ValueError for an address that is not loopback, OSError if it is taken."""
    if host not in LOOPBACK_NAMES:
        raise ValueError(f"the local Telegram is for this machine only: 127.0.0.1, not {host}")
    app.state.stopping = asyncio.Event()
    server = await serve_app(app, host, port, http=_BreakableProtocol, name="local telegram")
    app.state.telegram.webhook.resume()
    return RunningServer(app, server)
