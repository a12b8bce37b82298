"""The job "submit": hand a claim over, and bring what comes of it back into the conversation as an event."""

from __future__ import annotations

import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.ports.claims import ClaimRow
from bot.ports.conversations import StorageKey
from bot.ports.store import Store
from bot.ports.submission import NotOffered, Receipt, Submission, Uncertain, Unreachable
from bot.ports.work import TryLater
from bot.submission.base import Adapter, Receive
from bot.submission.identity import idempotency_key
from bot.submission.news import Newsroom
from bot.submission.placing import Placing
from bot.submission.routing import Adapters
from bot.submission.twins import catch_up
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.law.dates import is_waking
from dialogs.law.waking import morning_after
from dialogs.model.events import ClaimDelayed, ClaimMoved, ClaimRecorded

log = structlog.get_logger(__name__)

SOONEST = timedelta(seconds=5)
LATEST = timedelta(minutes=30)
LONGEST_ASKED = timedelta(hours=6)
"""The longest that a service's own Retry-After is heeded."""

STILL_THERE = timedelta(minutes=15)
"""Time after confirming in which a participant still looks at the chat, at whatever hour."""


@dataclass(frozen=True, slots=True)
class Handing:
    """Parts that handing over needs. `newsroom` brings what a receipt tells besides.

    `zone_of`: the time zone of a participant. `now`: the time (UTC).
    """

    store: Store
    adapters: Adapters
    placing: Placing
    receive: Receive
    newsroom: Newsroom
    now: Callable[[], datetime]
    zone_of: Callable[[StorageKey], Awaitable[str]]


async def submit_claim(claim_id: str, parts: Handing) -> None:
    """Hand the claim over, as often as needed: every call of this for the same claim and revision comes to the same end.

    Raises TryLater (in seconds, growing with the outage, for as many days as it lasts) when the service can't be reached, gave no clear
    answer or broke, and where the news would come at night. Raises LookupError for a claim that is not stored.
    """
    row = await parts.store.run(None, lambda session: session.claim(claim_id))
    if row is None:
        raise LookupError(f"claim {claim_id} is to be submitted but is not stored")
    if row.state == "withdrawn" and row.adapter and row.twin_of is None:
        await _withdraw(row, parts)
        return
    if row.state in lifecycle.FINAL:
        log.info("submission_not_needed", claim=claim_id, state=row.state)
        return
    first = not row.submission_key
    row = await parts.placing.place(row)
    try:
        receipt = await _receipt(row, parts, first)
    except Unreachable as error:
        await _tell_delayed(row, parts)
        raise _later(row, parts.now(), "the submission service can't be reached", error.seconds) from error
    except Uncertain as error:
        if await _may_tell(row, parts) and "unknown" in lifecycle.possible(row.state, by="service"):
            await parts.receive(row.key, f"unknown:{_revision(row)}", ClaimMoved(row.id, "unknown", by="service"))
        else:
            await _tell_delayed(row, parts)
        raise _later(row, parts.now(), "the submission service did not say whether it has the claim") from error
    except TryLater:
        raise
    except Exception as error:  # a claim is not lost to a fault of an adapter: it is kept and tried again
        await _tell_delayed(row, parts)
        log.error("submission_broke", claim=row.id, submission=row.adapter, error=type(error).__name__)
        raise _later(row, parts.now(), "the submission adapter broke") from error
    if not await _may_tell(row, parts) and (morning := morning_after(await parts.zone_of(row.key), parts.now())):
        raise TryLater((morning - parts.now()).total_seconds(), "the service has the claim; it is told in the morning")
    await parts.receive(row.key, f"recorded:{_revision(row)}", ClaimRecorded(row.id, row.revision, receipt.reference))
    log.info("claim_recorded", claim=claim_id, revision=row.revision, submission=row.adapter)
    if row.twin_of is not None:
        await catch_up(row, parts.store, parts.receive)
    await parts.newsroom.bring_all(row, receipt.news)


async def _receipt(row: ClaimRow, parts: Handing, first: bool) -> Receipt:
    """The receipt of this claim and revision, after it was sent if it was not there yet."""
    if row.twin_of is not None and row.revision == 1:
        return await _receipt_of_twin(row, row.twin_of, parts)
    submission: Submission = parts.adapters.named(row.adapter)
    key = idempotency_key(row)
    # Asked first every time, not only after a time-out: a process killed right after sending leaves no trace of having sent.
    unasked = first and isinstance(submission, Adapter) and submission.at_hand
    receipt = None if unasked else await submission.status(key)
    if receipt is None:
        receipt = await (submission.submit(row, key) if row.revision == 1 else submission.correct(row, key))
    return receipt


async def _receipt_of_twin(row: ClaimRow, first: str, parts: Handing) -> Receipt:
    """The receipt of the claim that was sent in its stead. Raises TryLater until there is one."""
    found = await parts.store.run(None, lambda session: session.claim(first))
    if found is None or found.reference is None:
        raise _later(row, parts.now(), "the same claim is being handed over already")
    return Receipt(found.reference)


async def _withdraw(row: ClaimRow, parts: Handing) -> None:
    """Tell the adapter that the participant took the claim back. Raises TryLater until it knows."""
    try:
        submission = parts.adapters.named(row.adapter)
        await submission.withdraw(row, idempotency_key(row))
    except NotOffered:
        log.warning("withdrawal_not_offered", claim=row.id, submission=row.adapter)
    except (Unreachable, Uncertain) as error:
        raise _later(row, parts.now(), "the withdrawal did not get through", getattr(error, "seconds", None)) from error
    else:
        log.info("claim_withdrawn", claim=row.id, submission=row.adapter)


# --- telling --------------------------------------------------------------------------------------------------------------


def _stored_at(row: ClaimRow) -> datetime:
    """The moment this revision was confirmed."""
    return row.filed_at if row.revision == 1 else max(row.filed_at, row.updated_at)


async def _may_tell(row: ClaimRow, parts: Handing) -> bool:
    """Whether it is day where the participant is, or they have just confirmed."""
    if parts.now() - _stored_at(row) <= STILL_THERE:
        return True
    return is_waking(await parts.zone_of(row.key), parts.now())


async def _tell_delayed(row: ClaimRow, parts: Handing) -> None:
    if await _may_tell(row, parts):
        delayed = ClaimDelayed(row.id, row.revision, _stored_at(row).isoformat())
        await parts.receive(row.key, f"delayed:{_revision(row)}", delayed)


def _revision(row: ClaimRow) -> str:
    return f"{row.id}:{row.revision}"


def _later(row: ClaimRow, now: datetime, why: str, asked: float | None = None) -> TryLater:
    """Half as long again as it has been waiting already, within bounds. Grows without counting tries, so a restart forgets nothing.

    `asked`: the seconds that the service itself wants.
    """
    since = max([row.filed_at, *(move.at for move in row.moves)])
    wait = min(max((now - since) / 2, SOONEST), LATEST)
    # Spread by up to a fifth, so that after an outage not all claims come in the same second.
    spread = 0.9 + zlib.crc32(row.id.encode()) % 1000 / 5000
    seconds = max(wait.total_seconds() * spread, min(asked or 0.0, LONGEST_ASKED.total_seconds()))
    log.warning("submission_delayed", claim=row.id, revision=row.revision, seconds=round(seconds), why=why)
    return TryLater(seconds, why)
