"""Telegram calls us: a route that answers 200 only after the commit. PTB's own webhook answers before.

The body of the 200 may hold one call of the Bot API, which Telegram then makes: the answer to a press costs no call of ours.

The address holds no token: it is derived from the secret, so that it is the same after a restart and can't be guessed.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.routing import Route
from starlette.types import Receive, Scope, Send
from telegram import Bot

from bot.telegram.dispatcher import Unreadable
from bot.telegram.errors import describe
from bot.telegram.inbound import ALLOWED_UPDATES

logger = logging.getLogger(__name__)

MOST_BYTES = 1024 * 1024
MAX_CONNECTIONS = 100
"""Most updates Telegram delivers at once; it allows 100."""
_SECRET_HEADER = b"x-telegram-bot-api-secret-token"


def webhook_path(secret: str) -> str:
    """The path of our webhook: /telegram/ and 32 hexadecimal digits."""
    return "/telegram/" + hmac.new(secret.encode(), b"webhook path", hashlib.sha256).hexdigest()[:32]


Process = Callable[[Mapping[str, Any]], Awaitable[Mapping[str, Any] | None]]
"""Returns when an update may be acknowledged, with a call for Telegram to make, if any. Raises when it must come again."""


def webhook_route(process: Process, secret: str, path: str | None = None) -> Route:
    """The route to mount.

    Answers 200 after `process`, 503 when it raised, 403 for a wrong secret, 413 above 1 MB, 400 for what is no update.
    """
    return Route(path or webhook_path(secret), _Endpoint(process, secret), methods=["POST"])


async def register(bot: Bot, base_url: str, secret: str, path: str | None = None) -> None:
    """Tell Telegram where we are: the public base (https://…) and the path. Nothing waiting is dropped. Raises TelegramError."""
    await bot.set_webhook(
        base_url.rstrip("/") + (path or webhook_path(secret)),
        secret_token=secret,
        allowed_updates=list(ALLOWED_UPDATES),
        max_connections=MAX_CONNECTIONS,
        drop_pending_updates=False,
    )


class _Endpoint:
    """Plain ASGI: it is called for every update, and a Request object costs as much as reading the update."""

    def __init__(self, process: Process, secret: str) -> None:
        self._process = process
        self._secret = secret.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        status, reply = await self._answer(scope, receive)
        body = b"" if reply is None else json.dumps(reply).encode()
        headers = [(b"content-length", str(len(body)).encode())]
        if body:
            headers.append((b"content-type", b"application/json"))
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    async def _answer(self, scope: Scope, receive: Receive) -> tuple[int, Mapping[str, Any] | None]:
        headers: dict[bytes, bytes] = dict(scope["headers"])
        if not hmac.compare_digest(headers.get(_SECRET_HEADER, b""), self._secret):
            return 403, None
        declared = headers.get(b"content-length", b"0")
        if not declared.isdigit() or int(declared) > MOST_BYTES:
            return 413, None
        body = await _read(receive)
        if body is None:
            return 413, None
        try:
            update = json.loads(body)
        except ValueError:
            return 400, None
        if not isinstance(update, dict):
            return 400, None
        try:
            return 200, await self._process(update)
        except Unreadable:
            return 400, None
        except Exception as error:  # noqa: BLE001 - whatever it is, the update is not kept: Telegram has to keep it
            logger.warning("update %s will be delivered again: %s", update.get("update_id"), describe(error))
            return 503, None


async def _read(receive: Receive) -> bytes | None:
    """The body, or None where it is too long or breaks off."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        body += message.get("body", b"")
        if len(body) > MOST_BYTES:
            return None
        if not message.get("more_body", False):
            return bytes(body)
