"""The "petugas simulasi": moves a claim from recorded to paid by itself, so that a visitor sees the whole story within a minute."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.ports.store import Store
from bot.ports.work import Job
from bot.submission.base import Receive
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.events import ClaimMoved

log = structlog.get_logger(__name__)

PAUSE = timedelta(seconds=8)
NEXT = {"recorded": "verifying", "verifying": "approved", "approved": "paying", "paying": "paid"}
NOT_AN_OFFICER = frozenset({"participant", "service", lifecycle.SIMULATION})


def first_step(claim_id: str, now: datetime, pause: timedelta = PAUSE) -> Job:
    """The job that starts the simulation of a claim; to be given once the claim is recorded. Given twice, it is done once."""
    return _enqueue(claim_id, "verifying", now + pause)


async def simulate(
    claim_id: str, *, store: Store, receive: Receive, now: Callable[[], datetime], pause: timedelta = PAUSE
) -> Job | None:
    """Move the claim one step and give the job for the next, or None when there is nothing more to do.

    Stops for good as soon as an officer has taken this claim or made any move of it, when it waits for the participant, and at its end.
    Done twice, a step is taken once. Raises LookupError for a claim that is not stored.
    """
    row = await store.run(None, lambda session: session.claim(claim_id))
    if row is None:
        raise LookupError(f"claim {claim_id} is to be simulated but is not stored")
    to = NEXT.get(row.state)
    if to is None or row.officer is not None or any(move.by not in NOT_AN_OFFICER for move in row.moves):
        log.info("simulation_stopped", claim=claim_id, state=row.state)
        return None
    try:
        await receive(row.key, f"sim:{claim_id}:{to}", ClaimMoved(claim_id, to, by=lifecycle.SIMULATION))
    except lifecycle.IllegalMove:
        # Somebody moved it between our look and our move.
        log.info("simulation_stopped", claim=claim_id, state=row.state)
        return None
    following = NEXT.get(to)
    return _enqueue(claim_id, following, now() + pause) if following else None


def _enqueue(claim_id: str, to: str, at: datetime) -> Job:
    return Job("simulate", f"simulate:{claim_id}:{to}", claim_id, at)
