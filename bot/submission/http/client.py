"""Our calls to the operator's system: signed, bounded in time and size, and each outcome named."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

import aiohttp
import structlog
from yarl import URL

from bot.ports.submission import Uncertain, Unreachable
from bot.submission.http.messages import WrongAnswer, read
from bot.submission.http.options import Options
from bot.submission.http.signing import signed_headers

log = structlog.get_logger(__name__)
T = TypeVar("T")

MOST_BYTES = 1024 * 1024
JSON = "application/json"
ASK_SECONDS = 20.0
SEND_SECONDS = 120.0
"""Time for a claim with its documents; a phone network may stand between."""
KEY_HEADER = "Idempotency-Key"


class Missing(Exception):
    """The system answered 404."""


class Client:
    """Calls of one system. `clock`: seconds since 1970. Time-outs are in seconds."""

    def __init__(
        self,
        options: Options,
        *,
        ask_seconds: float = ASK_SECONDS,
        send_seconds: float = SEND_SECONDS,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._options = options
        self._ask = aiohttp.ClientTimeout(total=ask_seconds)
        self._send = aiohttp.ClientTimeout(total=send_seconds, sock_connect=ask_seconds)
        self._clock = clock
        self._session: aiohttp.ClientSession | None = None

    def __repr__(self) -> str:
        return f"Client({URL(self._options.url).host})"

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def get(self, path: str, kind: type[T]) -> T:
        """Ask. Raises Missing for 404, and Unreachable for everything else but a good answer."""
        try:
            return await self._call("GET", path, b"", JSON, kind, self._ask)
        except Uncertain as error:
            raise Unreachable(str(error)) from None

    async def ask(self, path: str, message: bytes, kind: type[T]) -> T:
        """Ask with personal data, in the body and never in the address. Raises as `get` does."""
        try:
            return await self._call("POST", path, message, JSON, kind, self._ask)
        except Uncertain as error:
            raise Unreachable(str(error)) from None

    async def send(self, path: str, body: bytes, content_type: str, key: str, kind: type[T] | None) -> T | None:
        """Send something that counts once. `kind` None: the answer is not looked at.

        Raises Uncertain where the system may have it and did not say so, Unreachable where it has not or refuses it.
        """
        try:
            return await self._call("POST", path, body, content_type, kind, self._send, {KEY_HEADER: key})
        except Missing:
            raise Unreachable("the system answered 404") from None

    async def _call(
        self,
        method: str,
        path: str,
        body: bytes,
        content_type: str,
        kind: type[T] | None,
        limit: aiohttp.ClientTimeout,
        headers: dict[str, str] | None = None,
    ) -> T:
        url = URL(self._options.url + path)
        signed = signed_headers(self._options.secret, self._clock(), method, url.raw_path_qs, body)
        given = {**signed, **(headers or {}), "Accept": JSON} | ({"Content-Type": content_type} if body else {})
        if self._session is None:
            self._session = aiohttp.ClientSession()
        try:
            async with self._session.request(
                method,
                url,
                data=body or None,
                headers=given,
                timeout=limit,
                # Not redirected: claims go where the operator said, or nowhere.
                allow_redirects=False,
            ) as answer:
                self._look_at(answer.status, answer.headers.get("Retry-After"))
                said = await answer.content.read(MOST_BYTES + 1)
                while len(said) <= MOST_BYTES and (more := await answer.content.read(MOST_BYTES)):
                    said += more
        except aiohttp.ClientConnectorError as error:
            raise Unreachable(type(error).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Uncertain(type(error).__name__) from None
        if kind is None:
            return None  # type: ignore[return-value]  # asked for without a kind, nothing is wanted
        try:
            if len(said) > MOST_BYTES:
                raise WrongAnswer("is longer than 1 MB")
            message: T = read(said, kind)
        except WrongAnswer as error:
            log.error("submission_answer_unreadable", path=path.partition("?")[0].split("/")[1], why=str(error))
            raise Uncertain("an answer that can't be read") from None
        return message

    def _look_at(self, status: int, retry_after: str | None) -> None:
        if 200 <= status < 300:
            return
        if status == 404:
            raise Missing
        if status < 500 and status != 429:
            # Kept and tried again, as nothing may be lost; but it takes somebody to look at it.
            log.error("submission_refused", status=status)
        raise Unreachable(f"the system answered {status}", _seconds(retry_after))


def _seconds(header: str | None) -> float | None:
    """Seconds to wait; a date or nonsense in the header is as good as none."""
    return float(header) if header is not None and header.isascii() and header.isdigit() and len(header) < 8 else None
