"""Handing a PIN to an SMS service or a mail server.

Nothing here logs, and no error repeats, the recipient, the text or a credential: errors name a host and a status. They are raised
`from None`, because the libraries' own errors quote recipients and server replies.
"""

from __future__ import annotations

import base64
import ssl
from urllib.parse import unquote

import aiohttp

from bot.mail import RETRY_SECONDS, TIMEOUT_SECONDS, MailServer, service_address
from bot.ports.work import TryLater

MAX_RETRY_AFTER_SECONDS = 60.0


class SmsSender:
    """Posts `{"to": "+62…", "text": …}` with an `Idempotency-Key` to the operator's SMS service."""

    def __init__(self, url: str, timeout: float = TIMEOUT_SECONDS) -> None:
        """`url` is http(s), credentials in it become Basic auth; `timeout` is in seconds. Raises ValueError for any other URL."""
        parts, self._host, _ = service_address(url, ("http", "https"), "SMS service")
        self._url = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
        self._headers: dict[str, str] = {}
        if parts.username is not None:
            user, password = unquote(parts.username), unquote(parts.password or "")
            if ":" in user:
                raise ValueError("the user name for the SMS service can't hold a colon")
            self._headers["Authorization"] = f"Basic {base64.b64encode(f'{user}:{password}'.encode()).decode()}"
        self._timeout = aiohttp.ClientTimeout(total=timeout)

    def __repr__(self) -> str:
        return f"SmsSender({self._host})"

    async def send(self, to: str, text: str, idempotency_key: str) -> None:
        """Sends one message. Raises TryLater for 429, 5xx and no connection, ValueError for any other refusal."""
        try:
            async with (
                aiohttp.ClientSession(timeout=self._timeout) as session,
                # Not redirected: the PIN goes where the operator said, or nowhere.
                session.post(
                    self._url,
                    json={"to": to, "text": text},
                    headers={"Idempotency-Key": idempotency_key, **self._headers},
                    allow_redirects=False,
                ) as answer,
            ):
                status = answer.status
                wait = _retry_after(answer.headers.get("Retry-After"))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise TryLater(RETRY_SECONDS, f"the SMS service {self._host}: {type(error).__name__}") from None
        if status == 429 or status >= 500:
            raise TryLater(wait, f"the SMS service {self._host} answered {status}")
        if not 200 <= status < 300:
            raise ValueError(f"the SMS service {self._host} refused a message with status {status}")


class SmtpSender:
    """Sends plain mails through the operator's server."""

    def __init__(
        self,
        url: str,
        mail_from: str,
        tls: ssl.SSLContext | None = None,
        timeout: float = TIMEOUT_SECONDS,
    ) -> None:
        """`url` and `mail_from` as `bot.mail.MailServer` takes them. `tls` replaces the usual certificate checks; `timeout` is in seconds.

        Raises ValueError for another URL or no address.
        """
        self._server = MailServer(url, mail_from, tls, timeout)

    def __repr__(self) -> str:
        return f"SmtpSender({self._server.place})"

    async def send(self, to: str, subject: str, text: str, idempotency_key: str, *, page: str | None = None) -> None:
        """Sends one mail: plain, with the same as HTML beside it where there is a `page`.

        Raises TryLater for 4xx and no connection, ValueError for any other refusal.

        The Message-ID is made of the idempotency key, so that a mail sent twice is one mail to those who look.
        """
        message = self._server.message(to, subject, idempotency_key)
        message.set_content(text)
        if page is not None:
            message.add_alternative(page, subtype="html")
        await self._server.send(message)


class Delivery:
    """The ways the operator has set up, as the port `PinDelivery`. A way that is not set up raises ValueError."""

    def __init__(self, sms: SmsSender | None = None, mail: SmtpSender | None = None) -> None:
        self._sms = sms
        self._mail = mail

    def __repr__(self) -> str:
        return f"Delivery(sms={self._sms!r}, mail={self._mail!r})"

    @property
    def channels(self) -> tuple[str, ...]:
        """The ways there are, out of "sms" and "email": what may be offered to a participant."""
        return tuple(name for name, way in (("sms", self._sms), ("email", self._mail)) if way is not None)

    async def sms(self, to: str, text: str, idempotency_key: str) -> None:
        if self._sms is None:
            raise ValueError("no SMS service is set up")
        await self._sms.send(to, text, idempotency_key)

    async def mail(self, to: str, subject: str, text: str, idempotency_key: str, *, page: str | None = None) -> None:
        if self._mail is None:
            raise ValueError("no mail server is set up")
        await self._mail.send(to, subject, text, idempotency_key, page=page)


def _retry_after(header: str | None) -> float:
    """Seconds to wait; a date or nonsense in the header is as good as none."""
    if header is None or not header.isascii() or not header.isdigit():
        return RETRY_SECONDS
    return min(max(float(header), 1.0), MAX_RETRY_AFTER_SECONDS)
