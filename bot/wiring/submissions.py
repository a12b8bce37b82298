"""The submission adapters that `KLAIM_SUBMISSION` names, and the jobs around them."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.ports.claims import ClaimRow
from bot.ports.conversations import StorageKey
from bot.ports.files import FileRow
from bot.ports.store import Session
from bot.ports.work import Job, JobHandler
from bot.settings import Settings
from bot.submission.base import Receive
from bot.submission.news import Newsroom, ask_news
from bot.submission.outcomes import Handing, submit_claim
from bot.submission.placing import Placing, claim_held
from bot.submission.registry import Tools
from bot.submission.routing import Adapters, read_routes
from bot.submission.simulated_officer import simulate
from bot.submission.twins import telling_twins
from bot.submission.verification import Asked
from bot.wiring.parts import Parts
from bot.wiring.problems import naming
from dialogs.claims import claims

SIMULATED_PAUSE = timedelta(seconds=6)


def routes_of(settings: Settings) -> Mapping[str, str]:
    """The adapter of each programme. Raises CannotStart where there is none of a name."""
    with naming("SUBMISSION", ValueError):
        return read_routes(settings.submission, settings.programmes.split(","))


@dataclass(frozen=True, slots=True)
class Submissions:
    """The adapters of a running bot, and the news they bring. `receive` tells the twins of a claim too."""

    adapters: Adapters
    newsroom: Newsroom
    receive: Receive


def make_submissions(parts: Parts) -> Submissions:
    """Return the adapters the settings name. Raises CannotStart where there is none, or where one lacks something."""

    async def find(claim_id: str) -> ClaimRow | None:
        return await parts.store.run(None, lambda session: session.claim(claim_id))

    async def file(file_id: str) -> FileRow | None:
        return await parts.store.run(None, lambda session: session.file(file_id))

    async def held(key: str) -> ClaimRow | None:
        return await parts.store.run(None, lambda session: claim_held(session, key))

    receive = telling_twins(parts.tell, parts.store)
    newsroom = Newsroom(parts.store, receive)
    settings = parts.settings
    tools = Tools(
        find=find,
        blobs=parts.blobs,
        receive=receive,
        environment=os.environ,
        file=file,
        held=held,
        bring=newsroom.bring,
        derive=parts.keyring.derive,
        now=parts.now,
        folder=settings.data,
        base_url=settings.webhook_url or "",
    )
    with naming("SUBMISSION", ValueError):
        return Submissions(Adapters(routes_of(settings), tools), newsroom, receive)


def submit_handler(parts: Parts, submissions: Submissions) -> JobHandler:
    """Return the handler of the job `submit`."""

    async def zone_of(key: StorageKey) -> str:
        return (await parts.conversations.conversation(key)).zone

    adapters = submissions.adapters
    placing = Placing(parts.store, adapters, parts.blobs, parts.keyring.derive("submission key"))
    handing = Handing(parts.store, adapters, placing, submissions.receive, submissions.newsroom, parts.now, zone_of)

    async def submit(claim_id: str) -> None:
        await submit_claim(claim_id, handing)

    return submit


def question_of(parts: Parts, submissions: Submissions) -> Callable[[StorageKey, str], Awaitable[Asked | None]]:
    """Return what finds the question about the participant of a draft."""

    async def look(key: StorageKey, draft_id: str) -> Asked | None:
        conversation = await parts.conversations.conversation(key)
        draft = next((one for one in conversation.drafts if one.id == draft_id), None)
        claim = claims().get(draft.kind) if draft is not None else None
        if draft is None or claim is None or draft.verification is None or draft.verification.found is not None:
            return None
        return Asked(submissions.adapters.of_programme(claim.programme), draft.verification.about)

    return look


def news_handler(parts: Parts, submissions: Submissions) -> JobHandler:
    """Return the handler of the job `ask_news`."""

    async def ask(_subject: str) -> None:
        await ask_news(submissions.newsroom, submissions.adapters, parts.now)

    return ask


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
