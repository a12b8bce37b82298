"""One claim with its documents, and moving it along."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import decisions, guard, money, readings, safeguards, states, steps
from bot.desk.claim_page import Loaded, Sent, changes_since, claim_page
from bot.desk.decisions import seen
from bot.desk.rights import branch_of
from bot.desk.sessions import Visit
from bot.desk.web import SAFE_HEADERS, claim_path, desk_of, form_of, go, language_of, note_access
from bot.ports.claims import ClaimRow
from bot.ports.files import FileRow
from bot.ports.store import Session
from dialogs.law import claim_lifecycle as lifecycle

log = structlog.get_logger(__name__)


async def show_claim(request: Request, visit: Visit) -> Response:
    """One claim, with everything needed to decide. Looking at it is written to the access log."""
    loaded = await load(request, visit)
    row = loaded.row
    await note_access(request, visit, "claim_viewed", row.id)
    moved = request.query_params.get("selesai")
    return await claim_page(request, visit, loaded, moved=moved if moved == row.state else None)


async def show_page(request: Request, visit: Visit) -> Response:
    """The re-encoded picture of a page of a document: made by us, so it holds nothing but what is to be seen."""
    row, file = await document_of(request, visit)
    slot, number = request.path_params["slot"], request.path_params["number"]
    if not 1 <= number <= readings.picture_count(file):
        raise HTTPException(404)
    content = await content_of(request, row, file, f".view-{number}")
    await note_access(request, visit, "document_opened", row.id, slot=slot, page=number)
    return harmless(content, "image/jpeg", f"{row.reference or 'klaim'}-{slot}-{number}", "jpg", shown=True)


async def document_of(request: Request, visit: Visit) -> tuple[ClaimRow, FileRow]:
    """Return the claim and the stored file of the path. Raises HTTPException 404 where there is none."""
    loaded = await load(request, visit)
    row, file = loaded.row, loaded.files.get(request.path_params["slot"])
    if file is None or file.status != "stored" or file.blob is None:
        raise HTTPException(404)
    return row, file


async def content_of(request: Request, row: ClaimRow, file: FileRow, part: str) -> bytes:
    """Return a part of a stored file, "" for the whole. Raises HTTPException 404 where it is gone."""
    try:
        return await desk_of(request).deps.blobs.get(f"{file.blob}{part}")
    except KeyError as error:
        log.error("document_missing", claim=row.id, file=file.id)
        raise HTTPException(404) from error


def harmless(content: bytes, media_type: str, name: str, ending: str, *, shown: bool) -> Response:
    """A file of somebody's that can do nothing in the officer's browser, whatever it holds."""
    name = re.sub(r"[^A-Za-z0-9_-]+", "-", name)
    headers = {
        **SAFE_HEADERS,
        "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
        "Content-Disposition": f'{"inline" if shown else "attachment"}; filename="{name}.{ending}"',
    }
    return Response(content, headers=headers, media_type=media_type)


async def move_claim(request: Request, visit: Visit) -> Response:
    """Decide on the claim, if it is still as the officer saw it. Otherwise nothing is done, and they see what changed."""
    form = await form_of(request, visit)
    desk, language = desk_of(request), language_of(request)
    typed, version = steps.typed(form), form.get("seen", "")
    loaded = await load(request, visit)
    row, to, more = loaded.row, typed.to, bool(form.get("more"))
    if version != seen(row) or to not in lifecycle.possible(row.state) or loaded.decision is not None:
        return await _overtaken(request, visit, loaded, typed, version)
    if more:
        return await claim_page(request, visit, loaded, sent=Sent(typed, more=True))
    try:
        decided = steps.decision(typed, row, language, desk.deps.clock())
    except steps.BadForm as error:
        return await claim_page(request, visit, loaded, 422, sent=Sent(typed, error.told))
    if told := (await money.hindrances_now(desk.deps, row, visit.officer or "")).get(to):
        return await claim_page(request, visit, loaded, 409, problem=told, sent=Sent(typed))
    if form.get("look"):
        return await claim_page(request, visit, loaded, sent=Sent(typed, decided=decided))
    held = guard.held(decided, steps.blank(row, to, desk.deps.clock()))
    try:
        entry = await decisions.begin(desk.deps, row.id, version, to, decided, visit.officer or "", held)
    except decisions.Overtaken:
        return await _overtaken(request, visit, await load(request, visit), typed, version)
    if entry.status == "sent":
        await note_access(request, visit, "claim_moved", row.id, state=row.state, to=to)
    else:
        await note_access(request, visit, "claim_decided", row.id, state=row.state, to=to, status=entry.status)
    if entry.status == "overtaken":
        return await _overtaken(request, visit, await load(request, visit), typed, version)
    return go(request, f"{claim_path(row.id)}?selesai={to}" if entry.status == "sent" else claim_path(row.id), visit)


async def _overtaken(request: Request, visit: Visit, loaded: Loaded, typed: steps.Typed, version: str) -> Response:
    """The page for a form that came too late: what was typed is kept, and what changed is told."""
    changed = changes_since(loaded.row, version, language_of(request))
    problem = states.UNDERWAY if loaded.decision is not None and not changed else states.STALE
    return await claim_page(request, visit, loaded, 409, problem=problem, changed=changed, sent=Sent(typed))


async def note_call(request: Request, visit: Visit) -> Response:
    """Write down the call that makes sure of a changed account."""
    return await _safeguard(request, visit, safeguards.note_call)


async def decide_identity(request: Request, visit: Visit) -> Response:
    """Decide on two claims with the same number."""
    return await _safeguard(request, visit, safeguards.decide_identity)


async def _safeguard(
    request: Request, visit: Visit, form: Callable[[Request, Visit, str], Awaitable[Response]]
) -> Response:
    """Take a form of the safeguards; what was filled in stays where it lacks something."""
    try:
        return await form(request, visit, request.path_params["claim_id"])
    except safeguards.Lacking as refused:
        return await claim_page(request, visit, await load(request, visit), 422, refused=refused)


async def load(request: Request, visit: Visit) -> Loaded:
    """Return the claim of this request's path. Raises HTTPException 404 where there is none, or it is of a branch not theirs."""
    claim_id = request.path_params["claim_id"]

    async def read(session: Session) -> Loaded | None:
        row = await session.claim(claim_id)
        if row is None:
            return None
        files = {name: await session.file(file) for name, file in _files_of(row).items()}
        return Loaded(row, files, await session.desk_entries(claim_id))

    loaded = await desk_of(request).deps.store.run(None, read)
    if loaded is None or not visit.sees(branch_of(loaded.row.answers)):
        raise HTTPException(404)
    return loaded


def _files_of(row: ClaimRow) -> dict[str, str]:
    """Every file of a claim under a name of its own: that of its slot, and from the second photo of a document on with its number."""
    return {
        slot if number == 1 else f"{slot}.{number}": file
        for slot, held in row.files.items()
        for number, file in enumerate(held, start=1)
    }
