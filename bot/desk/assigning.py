"""Claims and their officers: take, release, reassign, and the next one to look at."""

from __future__ import annotations

from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import states
from bot.desk.claim_page import claim_page
from bot.desk.claims import load
from bot.desk.officers import officer_name
from bot.desk.rights import branch_of, may
from bot.desk.sessions import Visit
from bot.desk.web import claim_path, desk_of, form_of, go, note_access
from bot.ports.claims import ClaimRow
from bot.ports.store import Session
from dialogs.model.effects import Text

PORTION = 20
"""Claims looked at in one query for the next one."""
MOST_OPEN = 500
"""Claims at most that are passed over because a decision on them is under way."""


async def take(request: Request, visit: Visit) -> Response:
    """Take a claim nobody has. One that somebody else took meanwhile stays theirs."""
    return await _assign(request, visit, visit.officer)


async def release(request: Request, visit: Visit) -> Response:
    """Give a claim back, for anybody to take: an own one, or with the right to assign anybody's."""
    return await _assign(request, visit, None)


async def reassign(request: Request, visit: Visit) -> Response:
    """Give a claim to another officer, who may decide and sees its branch."""
    form = await form_of(request, visit)
    loaded = await load(request, visit)
    found = await desk_of(request).deps.officers.officer(officer_name(form.get("officer", "")[:100]))
    branch = branch_of(loaded.row.answers)
    if found is None or not may(found.role, "decide") or (found.branches and branch not in found.branches):
        return await claim_page(request, visit, loaded, 422, problem=Text("desk-assign-unknown"))
    return await _assign(request, visit, found.name)


async def _assign(request: Request, visit: Visit, to: str | None) -> Response:
    form = await form_of(request, visit)
    loaded = await load(request, visit)
    before = form.get("officer_now", "")

    async def change(session: Session) -> bool:
        row = await session.claim(loaded.row.id)
        if row is None or (row.officer or "") != before:
            return False
        if row.officer not in (None, visit.officer) and not visit.may("assign"):
            raise HTTPException(403)
        session.set_claim(replace(row, officer=to))
        return True

    if not await desk_of(request).deps.store.run(None, change):
        return await claim_page(request, visit, await load(request, visit), 409, problem=Text("desk-assign-late"))
    await note_access(request, visit, "claim_assigned" if to else "claim_released", loaded.row.id)
    return go(request, claim_path(loaded.row.id), visit)


async def next_claim(request: Request, visit: Visit) -> Response:
    """Open the claim that waits longest after the one looked at, among those nobody else has; the list when there is none."""
    store = desk_of(request).deps.store
    current = await _current(request)
    kept = [
        *await store.desk_entries_in("pending", None, MOST_OPEN),
        *await store.desk_entries_in("held", None, MOST_OPEN),
    ]
    passed = {entry.claim for entry in kept} | ({current.id} if current else set())
    starts = [current, None] if current is not None and current.state in states.WAITING else [None]
    for start in starts:
        found = await _waiting_after(request, visit, start, passed)
        if found is not None:
            return go(request, claim_path(found.id), visit)
    return go(request, "/", visit)


async def _current(request: Request) -> ClaimRow | None:
    claim_id = request.query_params.get("sesudah", "")[:200]
    return await desk_of(request).deps.store.run(None, lambda session: session.claim(claim_id))


async def _waiting_after(request: Request, visit: Visit, start: ClaimRow | None, passed: set[str]) -> ClaimRow | None:
    store = desk_of(request).deps.store
    after = (start.listed.waiting_since, start.id) if start else None
    while True:
        rows = await store.waiting_for(states.WAITING, visit.officer or "", after, PORTION)
        for row in rows:
            if row.id not in passed and visit.sees(branch_of(row.answers)):
                return row
        if len(rows) < PORTION:
            return None
        after = (rows[-1].listed.waiting_since, rows[-1].id)
