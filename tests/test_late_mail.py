"""The mail of late claims, handed to a real mail server on loopback, once on each working morning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.late_mail import Desk, make_late_mailer, make_look
from bot.pin.delivery import Delivery, SmtpSender
from bot.ports.claims import ClaimRow
from bot.ports.work import Job, TryLater
from dialogs.law.working_days import WorkingDays
from dialogs.model.contact import Contact, Operator
from tests.pin.test_pin_delivery import Catcher, mail_server
from tests.storage.helpers import claim_row, key

MONDAY = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""Eight in the morning in Jakarta."""
DESK = Desk(
    "meja@contoh.example",
    "https://klaim.contoh.example/desk/?telat=1",
    "id",
    Operator("Serikat Pekerja Contoh", Contact("021-555-0101")),
)


@dataclass
class Late:
    """Claims that are late since these moments, and what was ordered because of them."""

    since: Sequence[datetime] = (MONDAY - timedelta(days=3), MONDAY - timedelta(days=1))
    ordered: list[Job] = field(default_factory=list)

    async def count_late(self, now: datetime) -> int:
        return sum(since <= now for since in self.since)

    async def late_claims(self, now: datetime, limit: int, offset: int) -> Sequence[ClaimRow]:
        found = [since for since in sorted(self.since) if since <= now][offset : offset + limit]
        return [replace(claim_row("c1", key(1), "verifying"), late_at=since) for since in found]

    async def enqueue(self, job: Job) -> None:
        self.ordered.append(job)


async def looked(late: Late, at: datetime, calendar: WorkingDays) -> list[Job]:
    await make_look(late, calendar, late.enqueue, lambda: at)("")
    return late.ordered


def without_tuesday(year: int) -> frozenset[date]:
    return frozenset({date(2026, 11, 24)})


@pytest.mark.parametrize(
    ("at", "since", "ordered"),
    [
        (MONDAY, Late.since, ["late:2026-11-23"]),
        (MONDAY - timedelta(hours=2), Late.since, []),
        (MONDAY + timedelta(hours=10), Late.since, []),
        (MONDAY - timedelta(days=1), Late.since, []),
        (MONDAY + timedelta(days=1), Late.since, []),
        (MONDAY, (), []),
    ],
    ids=["morning", "six in the morning", "evening", "Sunday", "a free day", "none is late"],
)
async def test_a_mail_is_ordered_in_working_hours_where_a_claim_is_late(at, since, ordered) -> None:
    assert [job.id for job in await looked(Late(since), at, WorkingDays(without_tuesday))] == ordered


async def test_every_look_of_a_day_orders_the_same_mail() -> None:
    late = Late()
    for hours in range(9):
        await looked(late, MONDAY + timedelta(hours=hours), WorkingDays())
    assert len(late.ordered) == 9
    assert {(job.kind, job.id, job.subject) for job in late.ordered} == {
        ("mail_late", "late:2026-11-23", "2026-11-23")
    }, "the engine does a job once for its id"


async def test_the_mail_tells_how_many_are_late_since_when_and_where_they_stand() -> None:
    catcher = Catcher()
    async with mail_server(catcher) as address:
        delivery = Delivery(mail=SmtpSender(f"smtp://{address}", "klaim@contoh.example"))
        await make_late_mailer(Late(), delivery, DESK, lambda: MONDAY)("2026-11-23")
        # A claim that was decided on meanwhile, a mail of yesterday, and one that waited until the evening.
        await make_late_mailer(Late(()), delivery, DESK, lambda: MONDAY)("2026-11-23")
        await make_late_mailer(Late(), delivery, DESK, lambda: MONDAY)("2026-11-22")
        await make_late_mailer(Late(), delivery, DESK, lambda: MONDAY + timedelta(hours=10))("2026-11-23")
    [(to, mail)] = catcher.mails
    assert to == ["meja@contoh.example"]
    assert mail["Subject"] == "2 klaim terlambat"
    body = mail.get_body(("plain",))
    assert body is not None
    text = " ".join(body.get_content().split())
    assert (
        "Ada 2 klaim yang terlambat di meja Serikat Pekerja Contoh; yang paling lama sejak Jumat, 20 November" in text
    )
    assert "https://klaim.contoh.example/desk/?telat=1" in text


async def test_a_mail_server_that_is_away_is_tried_again() -> None:
    delivery = Delivery(mail=SmtpSender("smtp://127.0.0.1:9", "klaim@contoh.example", timeout=1))
    with pytest.raises(TryLater):
        await make_late_mailer(Late(), delivery, DESK, lambda: MONDAY)("2026-11-23")
