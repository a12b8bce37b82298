"""The chat page and its live events."""

from __future__ import annotations

import asyncio
import html
import json
from collections.abc import AsyncIterator
from importlib.resources import files

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from .control import everything
from .drawer import Drawer
from .errors import Json
from .feed import Listener
from .telegram import LocalTelegram

_PARTS = {
    "chat.css": "text/css",
    "app.js": "text/javascript",
    "phone.js": "text/javascript",
    "bubbles.js": "text/javascript",
    "conversation.js": "text/javascript",
    "drawer.js": "text/javascript",
    "sheets.js": "text/javascript",
    "dom.js": "text/javascript",
}
_KEEP_ALIVE = 15.0
_RETRY_MS = 500


def routes(telegram: LocalTelegram, drawer: Drawer, desk_url: str | None) -> list[Route]:
    """`/`, its parts below `/_page/`, and the event stream `/_events`."""
    folder = files(__package__) / "page"

    async def page(request: Request) -> Response:
        text = (folder / "index.html").read_text("utf-8")
        return Response(text.replace("{{desk_url}}", html.escape(desk_url or "")), media_type="text/html")

    async def part(request: Request) -> Response:
        kind = _PARTS.get(request.path_params["name"])
        if kind is None:
            raise HTTPException(404)
        content = (folder / request.path_params["name"]).read_bytes()
        return Response(content, media_type=kind, headers={"cache-control": "no-cache"})

    async def events(request: Request) -> Response:
        stream = _events(telegram, drawer, request.app.state.stopping)
        return StreamingResponse(stream, media_type="text/event-stream", headers={"cache-control": "no-store"})

    return [
        Route("/", page, methods=["GET"]),
        Route("/_page/{name}", part, methods=["GET"]),
        Route("/_events", events, methods=["GET"]),
    ]


async def _events(telegram: LocalTelegram, drawer: Drawer, stopping: asyncio.Event) -> AsyncIterator[str]:
    """First everything as it is, then each change; ends when the server stops or the page fell behind, to begin anew."""
    listener = Listener()
    with telegram.feed.attached(listener), drawer.feed.attached(listener):
        yield f"retry: {_RETRY_MS}\n" + _event({"type": "everything", **everything(telegram, drawer)})
        ending = asyncio.ensure_future(stopping.wait())
        heard = asyncio.ensure_future(listener.queue.get())
        try:
            while not (stopping.is_set() or listener.lost):
                await asyncio.wait((heard, ending), timeout=_KEEP_ALIVE, return_when=asyncio.FIRST_COMPLETED)
                if heard.done():
                    event = heard.result()
                    heard = asyncio.ensure_future(listener.queue.get())
                    yield _event(_completed(telegram, event))
                else:
                    yield ": still here\n\n"
        finally:
            ending.cancel()
            heard.cancel()


def _completed(telegram: LocalTelegram, event: Json) -> Json:
    """Commands and newcomers are told by what they are now."""
    if event["type"] in ("commands", "participant", "profile"):
        return {
            **event,
            "bot": telegram.bot.as_user(),
            "descriptions": telegram.bot.descriptions,
            "participants": [participant.state() for participant in telegram.participants()],
        }
    return event


def _event(event: Json) -> str:
    return f"data: {json.dumps(event, ensure_ascii=False)}\n\n"
