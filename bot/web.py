"""Services of the bot's one port: webhook, desk and health."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send


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
