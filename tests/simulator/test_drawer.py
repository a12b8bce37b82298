"""The drawer "SMS & e-mail"."""

from __future__ import annotations

from email.message import EmailMessage

import aiohttp
import aiosmtplib
import pytest

from bot.simulator import Drawer, RunningServer
from bot.simulator.mail import MailCatcher


async def post_sms(url: str, body: object, key: str | None = None) -> int:
    headers = {"Idempotency-Key": key} if key else {}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{url}/_drawer/sms", json=body, headers=headers) as answer,
    ):
        return answer.status


async def test_the_same_key_is_one_sms(server: RunningServer, drawer: Drawer) -> None:
    body = {"to": "+6281200000001", "text": "PIN Klaim 123 456"}
    assert [await post_sms(server.url, body, "satu") for _ in range(3)] == [201, 200, 200]
    assert await post_sms(server.url, body, "dua") == 201
    assert await post_sms(server.url, body) == 201
    assert [entry.kind for entry in drawer.entries] == ["sms"] * 3
    assert drawer.entries[0].text == "PIN Klaim 123 456"


@pytest.mark.parametrize("body", [{}, [], {"to": "0812", "text": "x"}, {"to": "+62812", "text": " "}, {"to": "+62812"}])
async def test_an_sms_without_receiver_or_text_is_refused(server: RunningServer, drawer: Drawer, body: object) -> None:
    assert await post_sms(server.url, body) == 400
    assert drawer.entries == []


async def test_a_mail_sent_by_smtp_is_caught(drawer: Drawer) -> None:
    catcher = MailCatcher(drawer)
    await catcher.start()
    try:
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = (
            "Klaim <klaim@example.org>",
            "budi@example.org",
            "PIN Klaim – kode A7",
        )
        mail.set_content("PIN Klaim Anda 123 456\nBerlaku 10 menit – jangan dibagikan.")
        await aiosmtplib.send(mail, hostname="127.0.0.1", port=catcher.port, start_tls=False)
        await aiosmtplib.send(
            mail, hostname="127.0.0.1", port=catcher.port, username="budi", password="x", start_tls=False
        )
    finally:
        await catcher.stop()
    assert len(drawer.entries) == 2
    entry = drawer.entries[0]
    assert (entry.kind, entry.to, entry.sender) == ("mail", "budi@example.org", "Klaim <klaim@example.org>")
    assert entry.subject == "PIN Klaim – kode A7"
    assert entry.text == "PIN Klaim Anda 123 456\nBerlaku 10 menit – jangan dibagikan."


def test_a_mail_needs_a_receiver_and_a_text(drawer: Drawer) -> None:
    for to, text in (("budi", "x"), ("budi@example.org", " ")):
        with pytest.raises(ValueError, match="an e-mail needs"):
            drawer.mail(to, "PIN", text, "klaim@example.org")
    assert drawer.entries == []


def test_an_emptied_drawer_counts_from_the_beginning(drawer: Drawer) -> None:
    drawer.mail("budi@example.org", "PIN", "x", "klaim@example.org")
    drawer.clear()
    assert drawer.entries == []
    assert drawer.mail("budi@example.org", "PIN", "x", "klaim@example.org").number == 1
