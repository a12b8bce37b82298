"""Mails through the operator's server: the address of a service, the message, and its handing over.

Nothing here logs, and no error repeats, the recipient, the text or a credential: errors name a host and a status. They are raised
`from None`, because the libraries' own errors quote recipients and server replies.
"""

from __future__ import annotations

import hashlib
import ssl
from email.message import EmailMessage
from email.utils import formatdate, parseaddr
from urllib.parse import SplitResult, unquote, urlsplit

import aiosmtplib

from bot.ports.work import TryLater

TIMEOUT_SECONDS = 20.0
RETRY_SECONDS = 5.0


class MailServer:
    """Takes mails over TLS from the start (`smtps`), or from STARTTLS on where it offers that."""

    def __init__(
        self, url: str, mail_from: str, tls: ssl.SSLContext | None = None, timeout: float = TIMEOUT_SECONDS
    ) -> None:
        """`url` is `smtp://user:password@host:port` or `smtps://…`, `mail_from` an address with or without a name.

        `tls` replaces the usual certificate checks; `timeout` is in seconds. Raises ValueError for another URL or no address.
        """
        parts, self._host, port = service_address(url, ("smtp", "smtps"), "mail server")
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

    @property
    def place(self) -> str:
        """Host and port, without a credential."""
        return f"{self._host}:{self._port}"

    def __repr__(self) -> str:
        return f"MailServer({self.place})"

    def message_id(self, idempotency_key: str) -> str:
        """Return the Message-ID of the mail with this key, always the same."""
        return f"<{hashlib.sha256(idempotency_key.encode()).hexdigest()[:40]}@{self._domain}>"

    def message(self, to: str, subject: str, idempotency_key: str) -> EmailMessage:
        """Return a mail with its headers and no content yet. Raises ValueError for what is no address."""
        check_address(to)
        message = EmailMessage()
        message["From"] = self._from
        message["To"] = to
        message["Subject"] = " ".join(subject.split())
        message["Date"] = formatdate()
        message["Message-ID"] = self.message_id(idempotency_key)
        message["Auto-Submitted"] = "auto-generated"
        return message

    async def send(self, message: EmailMessage) -> None:
        """Hand one mail over. Raises TryLater for 4xx and no connection, ValueError for any other refusal."""
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

    def _refusal(self, code: int) -> Exception:
        # Codes above 599 do not exist; a server that makes them up or hangs up in the greeting may come to its senses.
        if 500 <= code <= 599:
            return ValueError(f"the mail server {self._host} refused a mail with status {code}")
        return TryLater(RETRY_SECONDS, f"the mail server {self._host} answered {code}")


def check_address(address: str) -> None:
    """Raise ValueError for what no mail can be sent to."""
    unfit = _unfit(address) or " " in address or not address.isascii() or "@" not in address
    if unfit or parseaddr(address)[1] != address:
        raise ValueError("this is not an address a mail can be sent to")


def service_address(url: str, schemes: tuple[str, str], what: str) -> tuple[SplitResult, str, int | None]:
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
