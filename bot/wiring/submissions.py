"""The submission adapter that `KLAIM_SUBMISSION` names, and the jobs around it."""

from __future__ import annotations

import os
from datetime import timedelta

from bot.ports import ClaimRow, FileRow, Job, JobHandler, Session, Submission
from bot.submission.outcomes import submit_claim
from bot.submission.registry import Tools, factory_of
from bot.submission.simulated_officer import simulate
from bot.wiring.parts import Parts
from bot.wiring.problems import naming

SIMULATED_PAUSE = timedelta(seconds=6)


def check_adapter(name: str) -> None:
    """Raise CannotStart where no adapter has this name."""
    with naming("SUBMISSION", ValueError):
        factory_of(name)


def make_submission(parts: Parts) -> Submission:
    """Return the adapter the settings name. Raises CannotStart where there is none, or where it lacks something."""

    async def find(claim_id: str) -> ClaimRow | None:
        return await parts.store.run(None, lambda session: session.claim(claim_id))

    async def file(file_id: str) -> FileRow | None:
        return await parts.store.run(None, lambda session: session.file(file_id))

    with naming("SUBMISSION", ValueError):
        make = factory_of(parts.settings.submission)
        return make(Tools(find=find, file=file, blobs=parts.blobs, receive=parts.tell, environment=os.environ))


def submit_handler(parts: Parts, submission: Submission) -> JobHandler:
    """Return the handler of the job `submit`."""

    async def submit(claim_id: str) -> None:
        await submit_claim(claim_id, store=parts.store, submission=submission, receive=parts.tell, now=parts.now)

    return submit


def simulate_handler(parts: Parts) -> JobHandler:
    """Return the handler of the job `simulate`, which enqueues the next step of the simulated officer."""

    async def officer(claim_id: str) -> None:
        job = await simulate(claim_id, store=parts.store, receive=parts.tell, now=parts.now, pause=SIMULATED_PAUSE)
        if job is not None:
            await _enqueue(parts, job)

    return officer


async def _enqueue(parts: Parts, job: Job) -> None:
    async def enqueue(session: Session) -> None:
        session.enqueue(job)

    await parts.store.run(None, enqueue)
