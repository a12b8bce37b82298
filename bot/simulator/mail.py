"""Receivers of SMS and e-mail for the drawer: HTTP for SMS, an SMTP catcher for mail."""

from __future__ import annotations

import asyncio
import email.policy
import json
import socket
from email.message import EmailMessage
from email.parser import BytesParser
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .drawer import Drawer

if TYPE_CHECKING:
    from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


def routes(drawer: Drawer) -> list[Route]:
    """`POST /_drawer/sms` with JSON {"to", "text"} and an Idempotency-Key header: 201, or 200 for a known key, or 400."""

    async def take_sms(request: Request) -> Response:
        try:
            body = json.loads(await request.body())
            to, text = body["to"], body["text"]
        except (ValueError, KeyError, TypeError):
            return JSONResponse({"error": 'JSON like {"to": "+6281234567890", "text": "…"} is wanted'}, 400)
        before = len(drawer.entries)
        try:
            entry = drawer.sms(str(to), str(text), request.headers.get("idempotency-key"))
        except ValueError as error:
            return JSONResponse({"error": str(error)}, 400)
        return JSONResponse({"id": entry.number}, 201 if len(drawer.entries) > before else 200)

    return [Route("/_drawer/sms", take_sms, methods=["POST"])]


class MailCatcher:
    """An SMTP server on the loopback interface which puts each mail into the drawer; any login is accepted."""

    def __init__(self, drawer: Drawer) -> None:
        self._drawer = drawer
        self._server: asyncio.Server | None = None
        self.port = 0

    @property
    def url(self) -> str:
        """Like smtp://127.0.0.1:2525."""
        return f"smtp://127.0.0.1:{self.port}"

    async def start(self, port: int = 0) -> None:
        """Listen on 127.0.0.1; port 0 takes a free one."""
        from aiosmtpd.smtp import SMTP, AuthResult  # optional and slow to import

        def accept(
            server: SMTP, session: Session, envelope: Envelope, mechanism: str, login: LoginPassword
        ) -> AuthResult:
            return AuthResult(success=True)

        def connection() -> SMTP:
            return SMTP(
                self,
                hostname="localhost",
                authenticator=accept,
                auth_require_tls=False,
                enable_SMTPUTF8=True,
                loop=asyncio.get_running_loop(),
            )

        self._server = await asyncio.get_running_loop().create_server(
            connection, "127.0.0.1", port, family=socket.AF_INET
        )
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
            self._server = None

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # aiosmtpd's name
        """aiosmtpd's hook: one mail came in."""
        content = envelope.content
        raw = content.encode() if isinstance(content, str) else content or b""
        message = BytesParser(EmailMessage, policy=email.policy.default).parsebytes(raw)
        text = _words_of(message)
        for receiver in envelope.rcpt_tos:
            try:
                self._drawer.mail(receiver, str(message["subject"] or ""), text, str(message["from"] or ""))
            except ValueError as error:
                return f"550 {error}"
        return "250 OK"


def _words_of(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    text = str(part.get_content()) if part is not None else ""
    return "\n".join(text.splitlines()).strip()
