"""Pages for many claims at once: the bank's lists, other hands, and a list to take away."""

from __future__ import annotations

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import bank_csv, bulk
from bot.desk.officers import officer_name
from bot.desk.sessions import Visit
from bot.desk.web import SAFE_HEADERS, claim_path, desk_of, form_of, go, language_of, note_access, page
from bot.ports.desk import BankFile
from dialogs.law.claim_lifecycle import STATES
from dialogs.model.effects import Rupiah, Text

MOST_LISTS = 20
LARGEST_LIST = 256 * 1024
"""Most bytes of a bank's list: five hundred lines have some forty thousand."""
UNREADABLE = ("empty", "header", "long")
"""Reasons for which nothing of a list can be used."""


async def show_bulk(request: Request, visit: Visit) -> Response:
    """Show the page of many claims at once, with the last lists of the bank. `giver` and `taker` add how many claims would change hands."""
    giver, taker = (officer_name(request.query_params.get(name, "")) for name in ("giver", "taker"))
    return await _bulk(request, visit, giver=giver, taker=taker)


async def _bulk(
    request: Request, visit: Visit, status: int = 200, problem: Text | None = None, giver: str = "", taker: str = ""
) -> Response:
    deps = desk_of(request).deps
    officers = [one.name for one in await deps.officers.all_officers()]
    count = None
    if giver or taker:
        if giver not in officers or taker not in officers or giver == taker:
            problem, status = Text("desk-bulk-hands-wrong"), 422
        else:
            query = bulk.open_claims_of(visit, giver)
            count = len([row.id async for row in bulk.claims_in(deps, query)])
    return page(
        request,
        "bulk.html",
        visit,
        status,
        problem=problem,
        files=await deps.bank_files.bank_files(MOST_LISTS),
        officers=officers,
        giver=giver,
        taker=taker,
        count=count,
        given=_number(request.query_params.get("given")),
        claim_states=STATES,
    )


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 7 else None


async def bring_list(request: Request, visit: Visit) -> Response:
    """Keep a bank's list and show what it would do. The same list again leads to the one that is there."""
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > LARGEST_LIST:
        raise HTTPException(413)
    async with request.form(max_files=1, max_fields=5) as form:
        token, sent = form.get("csrf"), form.get("file")
        if not isinstance(token, str) or not visit.allows(token):
            raise HTTPException(403)
        content = await sent.read() if isinstance(sent, UploadFile) else b""
    try:
        good, bad = bank_csv.read(content)
    except bank_csv.Unreadable as error:
        return await _bulk(request, visit, 422, Text(f"desk-bank-unreadable-{error.why}"))
    deps = desk_of(request).deps
    file = bulk.bank_file(deps, visit.officer or "", good, bad)
    new = await deps.bank_files.add_bank_file(file)
    await note_access(request, visit, "bank_list_brought", file=file.id, lines=len(file.lines), new=new)
    return go(request, f"/massal/{file.id}" + ("" if new else "?again=1"), visit)


async def show_list(request: Request, visit: Visit) -> Response:
    """A bank's list, each line with what it would do now."""
    return await _list(request, visit, await _file(request))


async def _list(
    request: Request, visit: Visit, file: BankFile, status: int = 200, problem: Text | None = None
) -> Response:
    lines = await bulk.lines_of(desk_of(request).deps, file, visit)
    language = language_of(request)
    return page(
        request,
        "bank_list.html",
        visit,
        status,
        file=file,
        lines=[(line, claim_path(line.claim) if line.claim else "", _rupiah(line.sen)) for line in lines],
        ready=[line for line in lines if line.status == bulk.READY],
        total=language.say(_rupiah(sum(line.sen for line in lines if line.status == bulk.READY))),
        mine=file.brought_by == visit.officer,
        again=request.query_params.get("again") == "1",
        done=_number(request.query_params.get("selesai")),
        problem=problem,
        day=language.day,
    )


def _rupiah(sen: int) -> Text:
    return Text("desk-bank-amount", {"amount": Rupiah(sen // 100)})


async def _file(request: Request) -> BankFile:
    file = await desk_of(request).deps.bank_files.bank_file(request.path_params["file_id"])
    if file is None:
        raise HTTPException(404)
    return file


async def confirm_list(request: Request, visit: Visit) -> Response:
    """Mark the claims of a list as paid. It takes another officer than the one who brought it; what was broken off goes on."""
    await form_of(request, visit)
    desk, file = desk_of(request), await _file(request)
    if file.brought_by == visit.officer:
        return await _list(request, visit, file, 409, Text("desk-bank-not-you"))
    async with desk.isolation.lock(f"bank {file.id}"):
        await desk.deps.bank_files.confirm_bank_file(file.id, visit.officer or "", desk.deps.clock())
        count = await bulk.mark_paid(desk.deps, file, visit)
    await note_access(request, visit, "bank_list_confirmed", file=file.id, paid=count)
    return go(request, f"/massal/{file.id}?selesai={count}", visit)


async def reassign(request: Request, visit: Visit) -> Response:
    """Give the open claims of one officer to another."""
    form, deps = await form_of(request, visit), desk_of(request).deps
    giver, taker = officer_name(form.get("giver", "")), officer_name(form.get("taker", ""))
    known = {one.name for one in await deps.officers.all_officers()}
    if not {giver, taker} <= known or giver == taker:
        return await _bulk(request, visit, 422, Text("desk-bulk-hands-wrong"))
    count = await bulk.reassign(deps, visit, giver, taker)
    await note_access(request, visit, "claims_reassigned", from_officer=giver, to_officer=taker, count=count)
    return go(request, f"/massal?given={count}", visit)


async def export(request: Request, visit: Visit) -> Response:
    """The claims this officer may see, as CSV. A form, so that no link from elsewhere makes somebody take it away."""
    form = await form_of(request, visit)
    state = form.get("status", "")
    if state and state not in STATES:
        raise HTTPException(404)
    states = (state,) if state else STATES
    told = await bulk.exported(desk_of(request).deps, visit, states, language_of(request))
    await note_access(request, visit, "claims_exported", state=state or "all")
    headers = {**SAFE_HEADERS, "Content-Disposition": 'attachment; filename="klaim.csv"'}
    return Response("\ufeff" + told, headers=headers, media_type="text/csv; charset=utf-8")
