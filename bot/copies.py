"""The job `copy_news`: a copy of the newest move of a claim, by e-mail or SMS, to who asked for one.

A mail lies open in a mailbox that others may read. So it holds the reference and the state, and neither the kind of claim nor any
other number.
"""

from __future__ import annotations

import html
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.ports.claims import ClaimRow
from bot.ports.delivery import PinDelivery
from bot.ports.work import Job, JobHandler, TryLater
from bot.texts import plain
from dialogs.model.contact import Operator
from dialogs.model.effects import CopyNews, Text

_log = logging.getLogger(__name__)

KEEP_TRYING = timedelta(days=1)
LONGEST_WAIT = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy ready to be sent. `to` is a mail address or a phone number in E.164; `subject` and `page` are for mails only."""

    to: str
    subject: str
    text: str
    page: str


def copy_job(copied: CopyNews) -> Job:
    """Return the job that sends this copy."""
    subject = f"{copied.claim}:{copied.number}:{copied.channel}"
    return Job("copy_news", f"copy:{subject}", subject)


def copy_of(row: ClaimRow, channel: Literal["sms", "email"], operator: Operator, username: str) -> Copy | None:
    """Return the copy of where this claim stands now. None where the claim has no address of this channel."""
    to = row.answers.get("phone" if channel == "sms" else "email")
    if not isinstance(to, str):
        return None
    words = {
        "reference": row.reference or Text("no-reference-yet"),
        "state": Text(f"state-{row.state}"),
        "username": username,
    }
    if channel == "sms":
        return Copy(to, "", plain(Text("copy-sms", words), row.locale, operator), "")
    text = plain(Text("copy-mail", words), row.locale, operator)
    return Copy(to, plain(Text("copy-mail-subject", words), row.locale, operator), text, _page(text, row.locale))


def make_copier(
    find: Callable[[str], Awaitable[ClaimRow | None]],
    compose: Callable[[ClaimRow, Literal["sms", "email"]], Copy | None],
    delivery: PinDelivery,
    now: Callable[[], datetime],
) -> JobHandler:
    """Return the handler of `copy_news`. It raises TryLater for a day while the service is not there.

    A copy of a move that is no longer the newest is not sent: two mails would contradict each other. A refusal is noted, and the chat
    has the news all the same.
    """

    async def copy_news(subject: str) -> None:
        claim, number, channel = _parts(subject)
        row = await find(claim)
        if row is None or len(row.moves) != number:
            return
        copy = compose(row, channel)
        if copy is None:
            return
        try:
            if channel == "sms":
                await delivery.sms(copy.to, copy.text, subject)
            else:
                await delivery.mail(copy.to, copy.subject, copy.text, subject, page=copy.page)
        except TryLater as error:
            waited = now() - row.moves[-1].at
            if waited < KEEP_TRYING:
                raise TryLater(max(error.seconds, min(waited / 2, LONGEST_WAIT).total_seconds()), str(error)) from None
            _log.warning("a copy of claim %s was not sent within a day: %s", claim, error)
        except ValueError as error:
            # Only a plain one was worded by the port; its subclasses may quote what they choked on.
            why = str(error) if type(error) is ValueError else type(error).__name__
            _log.warning("a copy of claim %s can't be sent: %s", claim, why)

    return copy_news


def _parts(subject: str) -> tuple[str, int, Literal["sms", "email"]]:
    claim, number, channel = subject.rsplit(":", 2)
    return claim, int(number), "sms" if channel == "sms" else "email"


def _page(text: str, locale: str) -> str:
    """The same words as a plain page, for programs that show HTML only."""
    paragraphs = "".join(f"<p>{html.escape(part).replace(chr(10), '<br>')}</p>" for part in text.split("\n\n"))
    return f'<!doctype html><html lang="{locale}"><meta charset="utf-8"><body>{paragraphs}</body></html>'
