"""The job "submit": hand a claim over, and bring what comes of it back into the conversation as an event."""

from __future__ import annotations

import zlib
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog

from bot.ports import ClaimRow, Received, StorageKey, Store, Submission, TryLater, Uncertain, Unreachable
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.events import ClaimDelayed, ClaimMoved, ClaimRecorded, Event

log = structlog.get_logger(__name__)

Receive = Callable[[StorageKey, str, Event], Awaitable[Received]]
"""`bot.conversations.receive`, bound: whose conversation, the event's id (the same id twice changes nothing), what happened."""

SOONEST = timedelta(seconds=5)
LATEST = timedelta(minutes=30)


async def submit_claim(
    claim_id: str, *, store: Store, submission: Submission, receive: Receive, now: Callable[[], datetime]
) -> None:
    """Hand the claim over, as often as needed: every call of this for the same claim and revision comes to the same end.

    Raises TryLater (in seconds, growing with the outage, for as many days as it lasts) when the service can't be reached or gave no clear
    answer, and LookupError for a claim that is not stored. Any other error of the adapter is raised as it is, after the participant was
    told that it takes longer.
    """
    row = await store.run(None, lambda session: session.claim(claim_id))
    if row is None:
        raise LookupError(f"claim {claim_id} is to be submitted but is not stored")
    if row.state in lifecycle.FINAL:
        log.info("submission_not_needed", claim=claim_id, state=row.state)
        return
    key = f"{row.id}:{row.revision}"
    try:
        # Asked first every time, not only after a time-out: a process killed right after sending leaves no trace of having sent.
        receipt = await submission.status(key) or await submission.submit(row, key)
    except Unreachable as error:
        await _tell_delayed(row, key, receive)
        raise _later(row, now(), "the submission service can't be reached") from error
    except Uncertain as error:
        if "unknown" in lifecycle.possible(row.state, by="service"):
            await receive(row.key, f"unknown:{key}", ClaimMoved(row.id, "unknown", by="service"))
        else:
            await _tell_delayed(row, key, receive)
        raise _later(row, now(), "the submission service did not say whether it has the claim") from error
    except Exception:
        await _tell_delayed(row, key, receive)
        raise
    await receive(row.key, f"recorded:{key}", ClaimRecorded(row.id, row.revision, receipt.reference))
    log.info("claim_recorded", claim=claim_id, revision=row.revision, submission=submission.name)


async def _tell_delayed(row: ClaimRow, key: str, receive: Receive) -> None:
    await receive(row.key, f"delayed:{key}", ClaimDelayed(row.id, row.revision))


def _later(row: ClaimRow, now: datetime, why: str) -> TryLater:
    """Half as long again as it has been waiting already, within bounds. Grows without counting tries, so a restart forgets nothing."""
    since = max([row.filed_at, *(move.at for move in row.moves)])
    wait = min(max((now - since) / 2, SOONEST), LATEST)
    # Spread by up to a fifth, so that after an outage not all claims come in the same second.
    spread = 0.9 + zlib.crc32(row.id.encode()) % 1000 / 5000
    seconds = wait.total_seconds() * spread
    log.warning("submission_delayed", claim=row.id, revision=row.revision, seconds=round(seconds), why=why)
    return TryLater(seconds, why)
