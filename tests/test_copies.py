"""Copies of news, handed to a real mail server and a real SMS service on loopback."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Literal

import pytest
from aiohttp import web

from bot.copies import Copy, copy_job, copy_of, make_copier
from bot.pin.delivery import Delivery, SmsSender, SmtpSender
from bot.ports.claims import ClaimRow
from bot.ports.work import TryLater
from dialogs.model.contact import Contact, Operator
from dialogs.model.decisions import Move
from dialogs.model.effects import CopyNews
from tests.pin.test_pin_delivery import Catcher, mail_server, sms_service
from tests.storage.helpers import claim_row, key

NOW = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
PHONE, MAIL, NIK = "+6281200000001", "contoh@peserta.example", "3578010101900001"
OPERATOR = Operator("Serikat Pekerja Contoh", Contact("021-555-0101"))


def claim(*states: str, kind: str = "jkm") -> ClaimRow:
    """A claim that has come through these states, the last of them now."""
    moves = tuple(Move(NOW, state, "service") for state in states)
    answers = {"phone": PHONE, "email": MAIL, "nik": NIK, "name": "SITI CONTOH"}
    return replace(
        claim_row("c1", key(1)), kind=kind, state=states[-1], reference="KLM-7F3K-92QD", answers=answers, moves=moves
    )


def copier(row: ClaimRow | None, delivery: Delivery, *, after: timedelta = timedelta()) -> Any:
    async def find(_claim_id: str) -> ClaimRow | None:
        return row

    def compose(row: ClaimRow, channel: Literal["sms", "email"]) -> Copy | None:
        return copy_of(row, channel, OPERATOR, "klaim_bot")

    return make_copier(find, compose, delivery, lambda: NOW + after)


def by_mail(number: int) -> str:
    return copy_job(CopyNews("c1", number, "email")).subject


async def test_a_mail_holds_the_reference_and_the_state_and_nothing_else_of_the_person() -> None:
    catcher = Catcher()
    async with mail_server(catcher) as address:
        await copier(claim("recorded"), Delivery(mail=SmtpSender(f"smtp://{address}", "klaim@contoh.example")))(
            by_mail(1)
        )
    [(to, mail)] = catcher.mails
    assert to == [MAIL]
    plain, page = mail.get_body(("plain",)), mail.get_body(("html",))
    assert plain is not None
    assert page is not None
    for words in (mail["Subject"], plain.get_content(), page.get_content()):
        assert "KLM-7F3K-92QD" in words
        assert "menunggu diperiksa petugas" in words
        for private in (NIK, PHONE, "SITI", "JKM", "meninggal", "kematian"):
            assert private not in words
    assert "bukan BPJS Ketenagakerjaan" in plain.get_content()
    assert "@klaim_bot" in page.get_content()


async def test_an_sms_says_the_same_in_brief() -> None:
    async with sms_service(lambda _: web.Response()) as (address, got):
        job = copy_job(CopyNews("c1", 1, "sms"))
        await copier(claim("recorded"), Delivery(SmsSender(f"http://{address}/send")))(job.subject)
    [(request, body)] = got
    assert body["to"] == PHONE
    assert "KLM-7F3K-92QD: menunggu diperiksa petugas" in body["text"]
    assert request.headers["Idempotency-Key"] == job.subject


async def test_only_the_newest_news_goes_out_so_no_two_mails_contradict_each_other() -> None:
    catcher = Catcher()
    async with mail_server(catcher) as address:
        copy = copier(
            claim("recorded", "verifying"), Delivery(mail=SmtpSender(f"smtp://{address}", "k@contoh.example"))
        )
        await copy(by_mail(1))
        await copy(by_mail(2))
    [(_, mail)] = catcher.mails
    assert "sedang diperiksa petugas" in mail["Subject"]


async def test_a_copy_sent_twice_is_one_mail_to_those_who_look() -> None:
    catcher = Catcher()
    async with mail_server(catcher) as address:
        copy = copier(claim("recorded"), Delivery(mail=SmtpSender(f"smtp://{address}", "k@contoh.example")))
        await copy(by_mail(1))
        await copy(by_mail(1))
    assert len({mail["Message-ID"] for _, mail in catcher.mails}) == 1


async def test_a_mail_server_that_is_away_is_tried_for_a_day(caplog: pytest.LogCaptureFixture) -> None:
    catcher = Catcher()
    catcher.refuse_data = "451"
    async with mail_server(catcher) as address:
        made = partial(copier, claim("recorded"), Delivery(mail=SmtpSender(f"smtp://{address}", "k@contoh.example")))
        with pytest.raises(TryLater) as soon:
            await made()(by_mail(1))
        with pytest.raises(TryLater) as later:
            await made(after=timedelta(hours=20))(by_mail(1))
        assert soon.value.seconds < later.value.seconds <= 1800
        with caplog.at_level(logging.WARNING):
            await made(after=timedelta(days=1))(by_mail(1))
    assert "was not sent within a day" in caplog.text


async def test_a_refused_copy_is_noted_without_a_word_about_the_person(caplog: pytest.LogCaptureFixture) -> None:
    catcher = Catcher()
    catcher.refuse_recipient = "550"
    async with mail_server(catcher) as address:
        with caplog.at_level(logging.DEBUG):
            await copier(claim("recorded"), Delivery(mail=SmtpSender(f"smtp://{address}", "k@contoh.example")))(
                by_mail(1)
            )
    ours = "\n".join(record.getMessage() for record in caplog.records if record.name == "bot.copies")
    assert "can't be sent" in ours
    assert MAIL not in ours


@pytest.mark.parametrize("row", [None, "without an address"])
async def test_without_a_claim_or_an_address_nothing_is_sent(row: str | None) -> None:
    there = None if row is None else replace(claim("recorded"), answers={"email": {"missing": "none"}})
    catcher = Catcher()
    async with mail_server(catcher) as address:
        await copier(there, Delivery(mail=SmtpSender(f"smtp://{address}", "k@contoh.example")))(by_mail(1))
    assert catcher.mails == []
