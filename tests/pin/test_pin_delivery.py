"""PINs handed to a real SMS service and a real mail server on loopback, with the faults those have."""

from __future__ import annotations

import asyncio
import base64
import ipaddress
import logging
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.pin.delivery import Delivery, SmsSender, SmtpSender
from bot.ports.work import TryLater

PHONE, MAIL = "+620000000001", "contoh@peserta.example"
TEXT = "KSP Maju: PIN Klaim Anda 739153 (kode permintaan K7Q2), berlaku 10 menit – jangan diberikan kepada siapa pun."
PRIVATE = (PHONE, MAIL, "739153", "K7Q2", "us%40er", "us@er", "p%40ss#", "p@ss", "p%40ss")

# Warned of by the mail server of these tests: here a login without TLS is tried on purpose.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning")

# --- SMS ----------------------------------------------------------------------------------------------------------------------

Answer = Callable[[web.Request], web.StreamResponse]


@asynccontextmanager
async def sms_service(answer: Answer) -> AsyncIterator[tuple[str, list[tuple[web.Request, Any]]]]:
    """A service on a free port, giving its host:port and what it was sent."""
    got: list[tuple[web.Request, Any]] = []

    async def post(request: web.Request) -> web.StreamResponse:
        got.append((request, await request.json()))
        return answer(request)

    app = web.Application()
    app.router.add_post("/send", post)
    app.router.add_post("/elsewhere", post)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        yield f"{host}:{port}", got
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("status", [200, 201, 202, 204])
async def test_a_message_is_posted_with_its_key(status: int) -> None:
    async with sms_service(lambda _: web.Response(status=status)) as (address, got):
        await SmsSender(f"http://{address}/send?from=klaim").send(PHONE, TEXT, "r1")
    [(request, body)] = got
    assert body == {"to": PHONE, "text": TEXT}
    assert request.headers["Idempotency-Key"] == "r1"
    assert request.content_type == "application/json"
    assert request.query_string == "from=klaim"
    assert "Authorization" not in request.headers


async def test_credentials_in_the_address_become_basic_auth() -> None:
    async with sms_service(lambda _: web.Response()) as (address, got):
        await SmsSender(f"http://us%40er:p%40ss@{address}/send").send(PHONE, TEXT, "r1")
    [(request, _)] = got
    scheme, _, encoded = request.headers["Authorization"].partition(" ")
    assert (scheme, base64.b64decode(encoded)) == ("Basic", b"us@er:p@ss")


def test_a_user_name_basic_auth_can_not_carry_stops_the_start() -> None:
    with pytest.raises(ValueError, match="can't hold a colon") as caught:
        SmsSender("http://us%3Aer:p%40ss@127.0.0.1/send")
    unsaid(caught.value)


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (500, {}, 5),
        (503, {"Retry-After": "30"}, 30),
        (429, {"Retry-After": "7"}, 7),
        (429, {"Retry-After": "86400"}, 60),
        (429, {"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}, 5),
        (502, {"Retry-After": "0"}, 1),
    ],
)
async def test_a_service_not_ready_is_tried_later(status: int, headers: dict[str, str], seconds: float) -> None:
    async with sms_service(lambda _: web.Response(status=status, headers=headers)) as (address, _):
        with pytest.raises(TryLater, match=str(status)) as caught:
            await SmsSender(f"http://{address}/send").send(PHONE, TEXT, "r1")
    assert caught.value.seconds == seconds
    unsaid(caught.value)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
async def test_a_refusal_names_the_status_only(status: int) -> None:
    async with sms_service(lambda request: web.Response(status=status, text=f"bad number {PHONE}")) as (address, _):
        with pytest.raises(ValueError, match=f"status {status}") as caught:
            await SmsSender(f"http://us%40er:p%40ss@{address}/send").send(PHONE, TEXT, "r1")
    unsaid(caught.value)


async def test_a_pin_is_not_carried_elsewhere_by_a_redirect() -> None:
    async with sms_service(lambda _: web.Response(status=307, headers={"Location": "/elsewhere"})) as (address, got):
        with pytest.raises(ValueError, match="status 307"):
            await SmsSender(f"http://{address}/send").send(PHONE, TEXT, "r1")
    assert [request.path for request, _ in got] == ["/send"]


async def test_a_line_cut_after_the_request_is_tried_later() -> None:
    def cut(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with sms_service(cut) as (address, got):
        with pytest.raises(TryLater) as caught:
            await SmsSender(f"http://us%40er:p%40ss@{address}/send").send(PHONE, TEXT, "r1")
    assert len(got) == 1
    unsaid(caught.value)


async def test_a_service_that_does_not_answer_is_tried_later() -> None:
    never = asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await never.wait()
        writer.close()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        with pytest.raises(TryLater, match="Timeout"):
            await SmsSender(f"http://127.0.0.1:{port}/send", timeout=0.2).send(PHONE, TEXT, "r1")
        with pytest.raises(TryLater, match="Timeout"):
            await SmtpSender(f"smtp://127.0.0.1:{port}", "klaim@koperasi.example", timeout=0.2).send(
                MAIL, "PIN", TEXT, "r1"
            )
    finally:
        never.set()
        server.close()
        await server.wait_closed()


async def free_port() -> int:
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port: int = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    return port


async def test_nobody_there_is_tried_later() -> None:
    port = await free_port()
    for send in (
        SmsSender(f"http://us%40er:p%40ss@127.0.0.1:{port}/send").send(PHONE, TEXT, "r1"),
        SmtpSender(f"smtp://us%40er:p%40ss@127.0.0.1:{port}", "klaim@koperasi.example").send(MAIL, "PIN", TEXT, "r1"),
    ):
        with pytest.raises(TryLater) as caught:
            await send
        unsaid(caught.value)


# --- mail ---------------------------------------------------------------------------------------------------------------------


class Catcher:
    """An aiosmtpd handler that keeps what it gets, or answers with a fault."""

    def __init__(self) -> None:
        self.mails: list[tuple[list[str], EmailMessage]] = []
        self.secure: list[bool] = []
        self.logins: list[str] = []
        self.refuse_recipient = ""
        self.refuse_data = ""

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:
        if self.refuse_recipient:
            return f"{self.refuse_recipient} <{address}> no"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.refuse_data:
            return f"{self.refuse_data} no"
        message = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        self.mails.append((envelope.rcpt_tos, message))
        self.secure.append(session.ssl is not None)
        return "250 OK"

    def authenticate(self, server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        good = (data.login, data.password) == (b"us@er", b"p@ss")
        self.logins.append("good" if good else "bad")
        return AuthResult(success=good, handled=False)


@asynccontextmanager
async def mail_server(
    catcher: Catcher, tls: ssl.SSLContext | None = None, at_once: bool = False, **options: Any
) -> AsyncIterator[str]:
    """An SMTP server on a free port: plain, with STARTTLS (`tls`), or with TLS from the start (`at_once`)."""
    loop = asyncio.get_running_loop()
    made: list[SMTP] = []

    def factory() -> SMTP:
        made.append(SMTP(catcher, hostname="mail.example", loop=loop, tls_context=None if at_once else tls, **options))
        return made[-1]

    server = await loop.create_server(factory, "127.0.0.1", 0, ssl=tls if at_once else None)
    host, port = server.sockets[0].getsockname()[:2]
    try:
        yield f"{host}:{port}"
    finally:
        server.close()
        for smtp in made:
            if smtp.transport is not None:
                # Python 3.11.2 (Debian 12) raises this for a TLS connection that has ended already.
                with suppress(AttributeError):
                    smtp.transport.abort()
        await server.wait_closed()


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """(server, client) contexts around a certificate for 127.0.0.1 made here."""
    folder: Path = tmp_path_factory.mktemp("tls")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = folder / "server.pem"
    pem.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    server.load_cert_chain(pem)
    return server, ssl.create_default_context(cafile=str(pem))


async def test_a_mail_arrives_as_it_was_written() -> None:
    catcher = Catcher()
    async with mail_server(catcher) as address:
        sender = SmtpSender(f"smtp://{address}", "KSP Maju <klaim@koperasi.example>")
        await sender.send(MAIL, "PIN Klaim – KSP Maju", TEXT, "r1")
        await sender.send(MAIL, "PIN Klaim – KSP Maju", TEXT, "r1")
        await sender.send(MAIL, "PIN Klaim – KSP Maju", TEXT, "r2")
    recipients, mail = catcher.mails[0]
    assert recipients == [MAIL]
    assert mail["From"] == "KSP Maju <klaim@koperasi.example>"
    assert mail["Subject"] == "PIN Klaim – KSP Maju"
    assert mail.get_content_type() == "text/plain"
    assert mail.get_content_charset() == "utf-8"
    assert mail.get_content().strip() == TEXT
    assert mail["Date"]
    ids = [str(message["Message-ID"]) for _, message in catcher.mails]
    assert ids[0] == ids[1] != ids[2]
    assert ids[0].endswith("@koperasi.example>")


async def test_credentials_in_the_address_log_in() -> None:
    catcher = Catcher()
    async with mail_server(
        catcher, authenticator=catcher.authenticate, auth_required=True, auth_require_tls=False
    ) as address:
        await SmtpSender(f"smtp://us%40er:p%40ss@{address}", "klaim@koperasi.example").send(MAIL, "PIN", TEXT, "r1")
        with pytest.raises(ValueError, match="status 535") as caught:
            await SmtpSender(f"smtp://us%40er:wrong@{address}", "klaim@koperasi.example").send(MAIL, "PIN", TEXT, "r1")
    assert len(catcher.mails) == 1
    assert (catcher.logins[0], set(catcher.logins[1:])) == ("good", {"bad"})
    unsaid(caught.value)


async def test_starttls_is_used_where_it_is_offered(tls: tuple[ssl.SSLContext, ssl.SSLContext]) -> None:
    catcher = Catcher()
    server, client = tls
    async with mail_server(catcher, server, authenticator=catcher.authenticate, auth_required=True) as address:
        await SmtpSender(f"smtp://us%40er:p%40ss@{address}", "klaim@koperasi.example", client).send(
            MAIL, "PIN", TEXT, "r1"
        )
    assert catcher.secure == [True]


async def test_smtps_is_secure_from_the_start(tls: tuple[ssl.SSLContext, ssl.SSLContext]) -> None:
    catcher = Catcher()
    server, client = tls
    async with mail_server(catcher, server, at_once=True) as address:
        await SmtpSender(f"smtps://{address}", "klaim@koperasi.example", client).send(MAIL, "PIN", TEXT, "r1")
    assert len(catcher.mails) == 1


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
async def test_a_server_nobody_vouches_for_gets_neither_password_nor_pin(
    scheme: str, tls: tuple[ssl.SSLContext, ssl.SSLContext]
) -> None:
    catcher = Catcher()
    async with mail_server(catcher, tls[0], at_once=scheme == "smtps", authenticator=catcher.authenticate) as address:
        with pytest.raises(TryLater) as caught:
            await SmtpSender(f"{scheme}://us%40er:p%40ss@{address}", "klaim@koperasi.example").send(
                MAIL, "PIN", TEXT, "r1"
            )
    assert (catcher.mails, catcher.logins) == ([], [])
    unsaid(caught.value)


@pytest.mark.parametrize("where", ["refuse_recipient", "refuse_data"])
@pytest.mark.parametrize(("status", "error"), [("451", TryLater), ("550", ValueError)])
async def test_a_mail_refused_for_now_or_for_good(where: str, status: str, error: type[Exception]) -> None:
    catcher = Catcher()
    setattr(catcher, where, status)
    async with mail_server(catcher) as address:
        with pytest.raises(error, match=status) as caught:
            await SmtpSender(f"smtp://{address}", "klaim@koperasi.example").send(MAIL, "PIN", TEXT, "r1")
    unsaid(caught.value)


@pytest.mark.parametrize(
    "to", ["", "contoh", "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "a b@c.example", "é@c.example"]
)
async def test_what_is_no_address_gets_no_mail(to: str) -> None:
    catcher = Catcher()
    async with mail_server(catcher) as address:
        with pytest.raises(ValueError, match="not an address"):
            await SmtpSender(f"smtp://{address}", "klaim@koperasi.example").send(to, "PIN", TEXT, "r1")
    assert catcher.mails == []


async def test_a_subject_can_not_add_a_header() -> None:
    catcher = Catcher()
    async with mail_server(catcher) as address:
        await SmtpSender(f"smtp://{address}", "klaim@koperasi.example").send(
            MAIL, "PIN\r\nBcc: c@d.example", TEXT, "r1"
        )
    [(recipients, mail)] = catcher.mails
    assert (recipients, mail["Bcc"], mail["Subject"]) == ([MAIL], None, "PIN Bcc: c@d.example")


# --- settings, and what must stay unsaid --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url", ["", "ftp://x", "http://", "http://us%40er:p%40ss#@host/", "http://us%40er:p%40ss@:80", "http://h:99999"]
)
def test_a_wrong_sms_address_stops_the_start_without_showing_it(url: str) -> None:
    with pytest.raises(ValueError, match="the address of the SMS service must be http") as caught:
        SmsSender(url)
    unsaid(caught.value)


@pytest.mark.parametrize("url", ["", "http://x", "smtp://", "smtp://us%40er:p%40ss#@host", "smtp://h:port"])
def test_a_wrong_mail_address_stops_the_start_without_showing_it(url: str) -> None:
    with pytest.raises(ValueError, match="the address of the mail server must be smtp") as caught:
        SmtpSender(url, "klaim@koperasi.example")
    unsaid(caught.value)


@pytest.mark.parametrize("mail_from", ["", "KSP Maju", "klaim@", "a@b.example\nX: y"])
def test_mails_need_a_sender(mail_from: str) -> None:
    with pytest.raises(ValueError, match="the sender of mails"):
        SmtpSender("smtp://mail.example", mail_from)


async def test_a_way_not_set_up_is_refused_for_good() -> None:
    nothing = Delivery()
    assert nothing.channels == ()
    with pytest.raises(ValueError, match="no SMS service"):
        await nothing.sms(PHONE, TEXT, "r1")
    with pytest.raises(ValueError, match="no mail server"):
        await nothing.mail(MAIL, "PIN", TEXT, "r1")


async def test_both_ways_deliver_and_nothing_personal_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    catcher = Catcher()
    with caplog.at_level(logging.DEBUG):
        # aiosmtpd's own log is the other side's.
        logging.getLogger("mail.log").setLevel(logging.CRITICAL)
        async with (
            mail_server(
                catcher, authenticator=catcher.authenticate, auth_required=True, auth_require_tls=False
            ) as mail_address,
            sms_service(lambda _: web.Response()) as (sms_address, got),
        ):
            both = Delivery(
                SmsSender(f"http://us%40er:p%40ss@{sms_address}/send"),
                SmtpSender(f"smtp://us%40er:p%40ss@{mail_address}", "klaim@koperasi.example"),
            )
            await both.sms(PHONE, TEXT, "r1")
            await both.mail(MAIL, "PIN", TEXT, "r1")
    assert both.channels == ("sms", "email")
    assert (len(got), len(catcher.mails)) == (1, 1)
    said = caplog.text + repr(both)
    assert not any(secret in said for secret in PRIVATE)


def unsaid(error: BaseException) -> None:
    """Neither the error nor what would be printed of its causes holds anything private."""
    assert error.__cause__ is None
    assert error.__suppress_context__ or error.__context__ is None
    assert not any(secret in f"{error!s} {error!r} {error.args!r}" for secret in PRIVATE)
