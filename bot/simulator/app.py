"""The whole application: Bot API, drawer, control API and chat page on one port."""

from __future__ import annotations

import asyncio

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount

from . import botapi, control, mail, web
from .drawer import Drawer
from .guard import Guard
from .telegram import LocalTelegram


def create_app(telegram: LocalTelegram, drawer: Drawer, *, desk_url: str | None = None) -> Starlette:
    """The ASGI application. `desk_url` (http, https or a path) is linked from the chat page. Raises ValueError for another."""
    if desk_url is not None and not desk_url.startswith(("http://", "https://", "/")):
        raise ValueError("desk_url must be an http or https address or a path")
    app = Starlette(
        routes=[
            *botapi.routes(telegram),
            *mail.routes(drawer),
            Mount("/_control", routes=control.routes(telegram, drawer)),
            *web.routes(telegram, drawer, desk_url),
        ],
        middleware=[Middleware(Guard)],
        exception_handlers={HTTPException: _refusal},
    )
    app.state.telegram = telegram
    app.state.stopping = asyncio.Event()
    return app


async def _refusal(request: Request, error: Exception) -> Response:
    """`{"error": …}` for whatever a route refused."""
    if not isinstance(error, HTTPException):
        raise error
    return JSONResponse({"error": error.detail}, error.status_code, headers=error.headers)
