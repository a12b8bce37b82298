"""Handing a PIN to an SMS service or a mail server.

Nothing here logs, and no error repeats, the recipient, the text or a credential: errors name a host and a status. They are raised
`from None`, because the libraries' own errors quote recipients and server replies.
"""

from __future__ import annotations

import base64
import hashlib
import ssl
from email.message import EmailMessage
from email.utils import formatdate, parseaddr
from urllib.parse import SplitResult, unquote, urlsplit

import aiohttp
import aiosmtplib

from bot.ports import TryLater

TIMEOUT_SECONDS = 20.0
RETRY_SECONDS = 5.0
MAX_RETRY_AFTER_SECONDS = 60.0


class SmsSender:
    """Posts `{"to": "+62…", "text": …}` with an `Idempotency-Key` to the operator's SMS service."""

    def __init__(self, url: str, timeout: float = TIMEOUT_SECONDS) -> None:
        """`url` is http(s), credentials in it become Basic auth; `timeout` is in seconds. Raises ValueError for any other URL."""
        parts, self._host, _ = _split(url, ("http", "https"), "SMS service")
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
    """Sends mails through the operator's server, over TLS from the start (`smtps`) or from STARTTLS on where the server offers it."""

    def __init__(
        self,
        url: str,
        mail_from: str,
        tls: ssl.SSLContext | None = None,
        timeout: float = TIMEOUT_SECONDS,
    ) -> None:
        """`url` is `smtp://user:password@host:port` or `smtps://…`, `mail_from` an address with or without a name.

        `tls` replaces the usual certificate checks; `timeout` is in seconds. Raises ValueError for another URL or no address.
        """
        parts, self._host, port = _split(url, ("smtp", "smtps"), "mail server")
        self._secure = parts.scheme == "smtps"
        self._port = port or (465 if self._secure else 587)
        self._user = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None
        self._tls = tls
        self._timeout = timeout
        self._from = mail_from
        _, at, self._domain = parseaddr(mail_from)[1].rpartition("@")
        if not at or not self._domain or _unfit(mail_from):
            raise ValueError("the sender of mails must be an address such as klaim@koperasi.example")

    def __repr__(self) -> str:
        return f"SmtpSender({self._host}:{self._port})"

    async def send(self, to: str, subject: str, text: str, idempotency_key: str) -> None:
        """Sends one plain mail. Raises TryLater for 4xx and no connection, ValueError for any other refusal.

        The Message-ID is made of the idempotency key, so that a mail sent twice is one mail to those who look.
        """
        message = self._message(to, subject, text, idempotency_key)
        try:
            await aiosmtplib.send(
                message,
                hostname=self._host,
                port=self._port,
                username=self._user,
                password=self._password,
                use_tls=self._secure,
                start_tls=False if self._secure else None,
                tls_context=self._tls,
                timeout=self._timeout,
            )
        except aiosmtplib.SMTPRecipientsRefused as error:
            raise self._refusal(min((one.code for one in error.recipients), default=0)) from None
        except aiosmtplib.SMTPResponseException as error:
            raise self._refusal(error.code) from None
        except aiosmtplib.SMTPNotSupported:
            raise ValueError(f"the mail server {self._host} lacks what this mail needs") from None
        except (aiosmtplib.SMTPException, OSError) as error:
            raise TryLater(RETRY_SECONDS, f"the mail server {self._host}: {type(error).__name__}") from None

    def _message(self, to: str, subject: str, text: str, idempotency_key: str) -> EmailMessage:
        if _unfit(to) or " " in to or not to.isascii() or "@" not in to or parseaddr(to)[1] != to:
            raise ValueError("this is not an address a mail can be sent to")
        message = EmailMessage()
        message["From"] = self._from
        message["To"] = to
        message["Subject"] = " ".join(subject.split())
        message["Date"] = formatdate()
        message["Message-ID"] = f"<{hashlib.sha256(idempotency_key.encode()).hexdigest()[:40]}@{self._domain}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(text)
        return message

    def _refusal(self, code: int) -> Exception:
        # Codes above 599 do not exist; a server that makes them up or hangs up in the greeting may come to its senses.
        if 500 <= code <= 599:
            return ValueError(f"the mail server {self._host} refused a mail with status {code}")
        return TryLater(RETRY_SECONDS, f"the mail server {self._host} answered {code}")


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

    async def mail(self, to: str, subject: str, text: str, idempotency_key: str) -> None:
        if self._mail is None:
            raise ValueError("no mail server is set up")
        await self._mail.send(to, subject, text, idempotency_key)


def _split(url: str, schemes: tuple[str, str], what: str) -> tuple[SplitResult, str, int | None]:
    """The parts of a service's address, its host and port. Raises ValueError without the address: it may hold a password."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in schemes:
        hint = "write signs such as # / @ in a password as %23 %2F %40"
        raise ValueError(f"the address of the {what} must be {schemes[0]}://host:port or {schemes[1]}://…; {hint}")
    return parts, host, port


def _unfit(header: str) -> bool:
    return any(ord(sign) < 32 or ord(sign) == 127 for sign in header)


def _retry_after(header: str | None) -> float:
    """Seconds to wait; a date or nonsense in the header is as good as none."""
    if header is None or not header.isascii() or not header.isdigit():
        return RETRY_SECONDS
    return min(max(float(header), 1.0), MAX_RETRY_AFTER_SECONDS)
