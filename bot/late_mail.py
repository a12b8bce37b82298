"""The jobs `look_late` and `mail_late`: a mail to the desk on each working morning on which claims are late.

The list of late claims stands at the desk, where nobody may look for days. The mail holds a number, a day and the desk's address, and
nothing of any claim.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.ports.claims import ClaimRow
from bot.ports.delivery import PinDelivery
from bot.ports.work import Job, JobHandler
from bot.texts import plain
from dialogs.law.dates import WIB
from dialogs.law.parameters import WAKING_HOURS
from dialogs.law.working_days import WorkingDays
from dialogs.model.contact import Operator
from dialogs.model.effects import FullDay, Param, Text

_log = logging.getLogger(__name__)
EVENING = 18
"""The hour (WIB) from which on a morning's mail is not written any more: the next working day has its own."""


class LateClaims(Protocol):
    """The claims that are late at a moment."""

    async def count_late(self, now: datetime) -> int: ...
    async def late_claims(self, now: datetime, limit: int, offset: int) -> Sequence[ClaimRow]: ...


@dataclass(frozen=True, slots=True)
class Desk:
    """Receiver of the mail: its address, the page it names, the language it is in."""

    to: str
    url: str
    locale: str
    operator: Operator


def make_look(
    claims: LateClaims, calendar: WorkingDays, enqueue: Callable[[Job], Awaitable[None]], now: Callable[[], datetime]
) -> JobHandler:
    """Return the handler of `look_late`, done every hour: it orders the day's mail once a working day where a claim is late."""

    async def look_late(_subject: str) -> None:
        here = _here(now())
        if not (calendar.includes(here.date()) and WAKING_HOURS[0] <= here.hour < EVENING):
            return
        if await claims.count_late(now()):
            day = here.date().isoformat()
            await enqueue(Job("mail_late", f"late:{day}", day))

    return look_late


def make_late_mailer(claims: LateClaims, delivery: PinDelivery, desk: Desk, now: Callable[[], datetime]) -> JobHandler:
    """Return the handler of `mail_late`. It raises TryLater while the mail server is not there, until the evening of its day."""

    async def mail_late(subject: str) -> None:
        moment, here = now(), _here(now())
        longest = await claims.late_claims(moment, 1, 0)
        if here.date() != date.fromisoformat(subject) or here.hour >= EVENING or not longest:
            return
        since = _here(longest[0].late_at or moment)
        words: dict[str, Param] = {
            "count": await claims.count_late(moment),
            "day": FullDay(since.date()),
            "url": desk.url,
        }
        title, text = (plain(Text(one, words), desk.locale, desk.operator) for one in ("late-mail-title", "late-mail"))
        try:
            await delivery.mail(desk.to, title, text, f"late:{subject}")
        except ValueError as error:
            _log.error("late mail refused: %s", error)

    return mail_late


def _here(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(WIB))
