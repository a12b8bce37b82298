"""Server-sent events: a page hears that something changed, and fetches what it shows.

An event says nothing of a claim, so that rights are asked where they always are. A stream counts as no activity, and ends with its session.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.desk.rights import branch_of
from bot.desk.sessions import Visit
from bot.desk.web import SAFE_HEADERS, Desk, desk_of, page, visit_of

HEARTBEAT_SECONDS = 10.0
"""Seconds between two signs of life. After as many at most the stream of an ended session ends."""
GATHER_SECONDS = 0.5
"""Seconds in which changes become one event."""
CHANGED, OVER, ALIVE = "event: changed\ndata:\n\n", "event: over\ndata:\n\n", ": \n\n"


async def stream(request: Request, visit: Visit) -> Response:
    """The stream of a page. `?klaim=` names the claim it has open. Raises HTTPException 404 for one that is not theirs to see.

    With no stream left for this officer it is 204, which tells a browser not to ask again.
    """
    desk, claim, officer = desk_of(request), request.query_params.get("klaim"), visit.officer or ""
    if claim is not None:
        row = await desk.deps.store.run(None, lambda session: session.claim(claim))
        if row is None or not visit.sees(branch_of(row.answers)):
            raise HTTPException(404)
    number = desk.presence.begin(officer)
    if number is None:
        return Response(status_code=204, headers=SAFE_HEADERS)
    headers = {**SAFE_HEADERS, "X-Accel-Buffering": "no"}
    return StreamingResponse(
        _told(request, desk, officer, number, claim), media_type="text/event-stream", headers=headers
    )


async def show_others(request: Request, visit: Visit) -> Response:
    """The part of a claim's page that says who else has it open. Raises HTTPException 404 for one that is not theirs to see."""
    desk, claim = desk_of(request), request.path_params["claim_id"]
    row = await desk.deps.store.run(None, lambda session: session.claim(claim))
    if row is None or not visit.sees(branch_of(row.answers)):
        raise HTTPException(404)
    return page(
        request, "together.html", visit, row=row, together=[name.title() for name in others_at(request, visit, claim)]
    )


def others_at(request: Request, visit: Visit, claim: str) -> tuple[str, ...]:
    """Return the names of the other officers who have this claim open."""
    desk = desk_of(request)
    return desk.presence.others(claim, visit.officer, desk.deps.clock())


async def _told(request: Request, desk: Desk, officer: str, number: int, claim: str | None) -> AsyncIterator[str]:
    try:
        if claim is not None:
            desk.presence.see(officer, number, claim, desk.deps.clock())
        claims, pages = await _now(desk), desk.presence.changes.count
        yield ALIVE
        while (await visit_of(request)).officer == officer:
            if claim is not None:
                desk.presence.see(officer, number, claim, desk.deps.clock())
            if await _changes(desk, claims, pages):
                await asyncio.sleep(GATHER_SECONDS)
                claims, pages = await _now(desk), desk.presence.changes.count
                yield CHANGED
            else:
                yield ALIVE
        yield OVER
    finally:
        desk.presence.end(officer, number, claim)


async def _now(desk: Desk) -> int:
    """Return the count of changes of claims so far."""
    return await desk.deps.store.claims_changed(-1)


async def _changes(desk: Desk, claims: int, pages: int) -> bool:
    """Wait for a change, as long as from one sign of life to the next. Returns whether there was one."""
    waits: list[Coroutine[Any, Any, int]] = [desk.deps.store.claims_changed(claims), desk.presence.changes.after(pages)]
    tasks = [asyncio.ensure_future(wait) for wait in waits]
    try:
        done, _ = await asyncio.wait(tasks, timeout=HEARTBEAT_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        return bool(done)
    finally:
        for task in tasks:
            task.cancel()
