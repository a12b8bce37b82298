"""HTTP to Telegram through one aiohttp session: about a fifth of the CPU of PTB's httpx, and errors that say what is known.

No error raised here carries an address, because the address carries the token.
"""

from __future__ import annotations

import json
import logging
from http import HTTPStatus
from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.ports.files import FileTooBig
from bot.telegram.patience import Patience

logger = logging.getLogger(__name__)

READ_SECONDS = 30.0
"""Seconds an answer is waited for. An answer given up too early makes a message come twice."""
_JSON_HEADERS = {"Content-Type": "application/json"}
_KEPT_URLS = 64


class NotSent(NetworkError):
    """Telegram was not reached, nothing was sent: asking again is safe."""


class NoAnswer(TimedOut):
    """It was sent, or part of it was, and no usable answer came: Telegram may have done it."""


class AiohttpRequest(BaseRequest):
    """PTB's way to the network. Times in seconds; `connections` at once, a long poll included.

    `read_timeout` counts from the beginning of a call, and only while this process runs. It should be longer than `pool_timeout` and
    `connect_timeout` together: a call that gives up before it has a connection can't know that nothing was sent.
    Raises `NotSent` and `NoAnswer` besides what PTB makes of Telegram's answers.
    """

    def __init__(
        self,
        *,
        connections: int = 64,
        connect_timeout: float = 10.0,
        pool_timeout: float = 10.0,
        read_timeout: float = READ_SECONDS,
        media_write_timeout: float = 60.0,
        proxy: str | None = None,
    ) -> None:
        self._connections = connections
        self._connect_timeout = connect_timeout
        self._pool_timeout = pool_timeout
        self._read_timeout = read_timeout
        self._media_write_timeout = media_write_timeout
        self._proxy = proxy
        self._connecting = self._connecting_within(connect_timeout, pool_timeout)
        self._session: aiohttp.ClientSession | None = None
        self._urls: dict[str, URL] = {}

    @staticmethod
    def _connecting_within(connect: float | None, pool: float | None) -> aiohttp.ClientTimeout:
        both = None if connect is None or pool is None else connect + pool
        return aiohttp.ClientTimeout(total=None, connect=both, sock_connect=connect)

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the session; harmless when it is open."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, ttl_dns_cache=300),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                timeout=self._connecting,
            )

    async def shutdown(self) -> None:
        """Close the session; calls under way fail with `NoAnswer`."""
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One call: the HTTP status and the body. `write_timeout` (seconds) counts only where files are sent."""
        session = self._open_session()
        connecting, seconds = self._connecting, _or(read_timeout, self._read_timeout)
        if not (connect_timeout is pool_timeout is BaseRequest.DEFAULT_NONE):
            connecting = self._connecting_within(
                _or(connect_timeout, self._connect_timeout), _or(pool_timeout, self._pool_timeout)
            )
        headers: dict[str, str] | None = None
        body: bytes | aiohttp.FormData | None = None
        if request_data is not None:
            if request_data.contains_files:
                body = _form(request_data)
                write = _or(write_timeout, self._media_write_timeout)
                seconds = None if seconds is None or write is None else seconds + write
            else:
                body = json.dumps(request_data.parameters).encode()
                headers = _JSON_HEADERS
        failure: NetworkError
        try:
            # A redirect could lead the token elsewhere.
            async with (
                Patience(seconds),
                session.request(
                    method,
                    self._url(url),
                    data=body,
                    headers=headers,
                    timeout=connecting,
                    proxy=self._proxy,
                    allow_redirects=False,
                ) as response,
            ):
                return response.status, _explained(response.status, await response.read())
        except (aiohttp.ClientError, OSError, ValueError) as error:
            failure = _meaning(error)
        # Raised outside the block: as its context aiohttp's error would bring the address into tracebacks.
        raise failure

    async def download(self, url: str, limit: int) -> tuple[int, bytes]:
        """The file at this address: the HTTP status and, if it is 200, the content.

        Raises FileTooBig as soon as more than `limit` bytes have come, `NotSent` and `NoAnswer` where the line fails.
        """
        session = self._open_session()
        failure: NetworkError
        try:
            async with (
                Patience(self._read_timeout) as patience,
                session.get(URL(url), proxy=self._proxy, allow_redirects=False) as response,
            ):
                if response.status != HTTPStatus.OK:
                    return response.status, b""
                content = bytearray()
                async for chunk in response.content.iter_chunked(65_536):
                    patience.heard()
                    content += chunk
                    if len(content) > limit:
                        raise FileTooBig(f"more than {limit} bytes")
                return response.status, bytes(content)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            failure = _meaning(error)
        raise failure

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Telegram's answer. PTB's own version logs what it cannot read; it may hold what people wrote."""
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or not (answer.get("ok") is False or "result" in answer):
            raise NoAnswer("The answer is not one of the Bot API")
        return answer

    def _open_session(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            raise RuntimeError("initialize() the request before using it")
        return self._session

    def _url(self, url: str) -> URL:
        known = self._urls.get(url)
        if known is None:
            if len(self._urls) >= _KEPT_URLS:
                self._urls.clear()
            known = self._urls[url] = URL(url)
        return known


def _or(given: Any, default: float) -> float | None:
    """Given timeout (None: no bound), or the default."""
    return default if given is BaseRequest.DEFAULT_NONE else given


def _form(data: RequestData) -> aiohttp.FormData:
    # With quoting on, a file name would arrive percent-encoded.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, media_type) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=media_type)
    return form


def _explained(status: int, payload: bytes) -> bytes:
    """A refusal as the Bot API writes it: a proxy's page instead may quote the address, and PTB puts it into the error."""
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return payload
    try:
        answer = json.loads(payload)
    except ValueError:
        answer = None
    if isinstance(answer, dict) and answer.get("ok") is False:
        return payload
    return json.dumps({"ok": False, "error_code": status, "description": f"HTTP {status}, not of the Bot API"}).encode()


def _meaning(error: Exception) -> NetworkError:
    name = type(error).__name__
    if isinstance(error, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError | aiohttp.InvalidURL):
        return NotSent(f"Telegram was not reached ({name})")
    return NoAnswer(f"No answer from Telegram ({name})")
