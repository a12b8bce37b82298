"""Entries of officers beside a claim: internal notes, checks of documents, decisions taken back, messages held for a second person."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from operator import methodcaller

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import decisions, formatting, states, steps
from bot.desk.claim_page import Sent, claim_page
from bot.desk.claims import load
from bot.desk.rights import branch_of
from bot.desk.sessions import Visit
from bot.desk.web import SAFE_HEADERS, claim_path, desk_of, form_of, go, language_of, note_access, page
from bot.ports.claims import ClaimRow
from bot.ports.desk import DeskEntry, DeskStatus
from bot.ports.store import Session
from dialogs.model.effects import Text

MOST_HELD = 50
"""Held messages on their page, the oldest first."""
VERDICTS: dict[str, DeskStatus] = {"right": "right", "wrong": "wrong", "open": "undone"}
"""Verdicts of a check as a form sends them, and the status each is kept in."""


@dataclass(frozen=True, slots=True)
class Held:
    """A held decision as a supervisor sees it: the claim, the step, why it is held, and the words the participant would read."""

    entry: DeskEntry
    row: ClaimRow
    path: str
    step: Text
    zone: str
    why: tuple[str, ...]
    told: tuple[str, ...]
    own: bool


async def add_note(request: Request, visit: Visit) -> Response:
    """Keep an internal note beside the claim. It is sent to nobody."""
    form = await form_of(request, visit)
    loaded = await load(request, visit)
    note = steps.clean(form.get("note", ""))
    if not note or len(note) > steps.LONGEST_NOTE:
        told = {"length": len(note), "most": steps.LONGEST_NOTE}
        wrong = Text("desk-note-long", told) if note else Text("desk-note-empty")
        return await claim_page(request, visit, loaded, 422, problem=wrong, sent=Sent(note=note))
    desk = desk_of(request)
    # The form's own id: sent twice, it is one note.
    entry_id = f"{loaded.row.id}:note:{form.get('once', '')[:40] or secrets.token_hex(8)}"
    entry = DeskEntry(entry_id, loaded.row.id, "note", visit.officer or "", desk.deps.clock(), "kept", {"text": note})
    await _keep(request, entry)
    await note_access(request, visit, "note_kept", loaded.row.id)
    return go(request, f"{claim_path(loaded.row.id)}#catatan", visit)


async def check_document(request: Request, visit: Visit) -> Response:
    """Keep whether a document of the claim is right. A script of ours gets no page back."""
    form = await form_of(request, visit)
    loaded = await load(request, visit)
    verdict, _, document = form.get("mark", "").partition(":")
    if verdict not in VERDICTS or document not in loaded.files:
        raise HTTPException(404)
    now, row = desk_of(request).deps.clock(), loaded.row
    entry = DeskEntry(
        f"{row.id}:check:{document}",
        row.id,
        "check",
        visit.officer or "",
        now,
        VERDICTS[verdict],
        {"document": document},
    )
    await _keep(request, entry)
    await note_access(request, visit, "document_checked", row.id, slot=document, verdict=verdict)
    if request.headers.get("x-requested-with") == "fetch":
        return Response(status_code=204, headers=SAFE_HEADERS)
    return go(request, f"{claim_path(row.id)}#berkas-{document}", visit)


async def _keep(request: Request, entry: DeskEntry) -> None:
    async def write(session: Session) -> None:
        session.put_desk_entry(entry)

    await desk_of(request).deps.store.run(None, write)


async def undo_decision(request: Request, visit: Visit) -> Response:
    """Take back an own decision that was not sent yet. Where it was, the page of its claim says so."""
    form = await form_of(request, visit)
    loaded = await load(request, visit)
    kept = {entry.id for entry in loaded.entries if entry.kind == "decision" and entry.by == visit.officer}
    if form.get("entry") not in kept:
        raise HTTPException(404)
    entry = await decisions.undo(desk_of(request).deps, form["entry"], visit.officer or "")
    if entry.status != "undone":
        loaded = await load(request, visit)
        return await claim_page(request, visit, loaded, 409, problem=Text("desk-undo-late"))
    await note_access(request, visit, "decision_undone", loaded.row.id)
    return go(request, f"{claim_path(loaded.row.id)}", visit)


async def show_held(request: Request, visit: Visit) -> Response:
    """The messages that wait for a second person, as the participant would read them."""
    return await _held_page(request, visit)


async def release_held(request: Request, visit: Visit) -> Response:
    """Send a held message: it is the supervisor's to answer for now, too."""
    return await _settle(request, visit, decisions.release, "held_released")


async def refuse_held(request: Request, visit: Visit) -> Response:
    """Refuse a held message. Its officer sees that at the claim, the participant nothing."""
    return await _settle(request, visit, decisions.refuse, "held_refused")


async def _settle(request: Request, visit: Visit, settle: Callable[..., Awaitable[DeskEntry]], action: str) -> Response:
    await form_of(request, visit)
    held = next((one for one in await _held(request, visit) if one.entry.id == request.path_params["entry_id"]), None)
    if held is None:
        return await _held_page(request, visit, 409, Text("desk-held-gone"))
    if held.own:
        return await _held_page(request, visit, 409, Text("desk-held-own"))
    entry = await settle(desk_of(request).deps, held.entry.id, visit.officer or "")
    if entry.status not in ("sent", "refused"):
        return await _held_page(request, visit, 409, Text("desk-held-gone"))
    await note_access(request, visit, action, entry.claim)
    return go(request, f"/tertahan?selesai={entry.status}", visit)


async def _held(request: Request, visit: Visit) -> list[Held]:
    deps = desk_of(request).deps
    found = []
    for entry in await deps.store.desk_entries_in("held", None, MOST_HELD):
        row = await deps.store.run(None, methodcaller("claim", entry.claim))
        if row is None or not visit.sees(branch_of(row.answers)):
            continue
        to, decided = decisions.decided_in(entry)
        found.append(
            Held(
                entry,
                row,
                claim_path(row.id),
                states.step(row.state, to),
                formatting.zone_in(row.answers),
                decisions.words_held(entry),
                tuple(deps.told(row, to, decided)),
                entry.by == visit.officer,
            )
        )
    return found


async def _held_page(request: Request, visit: Visit, status: int = 200, problem: Text | None = None) -> Response:
    done = request.query_params.get("selesai")
    return page(
        request,
        "held.html",
        visit,
        status,
        held=await _held(request, visit),
        problem=problem,
        done=done if done in ("sent", "refused") else None,
        since=lambda at: language_of(request).since(at, desk_of(request).deps.clock()),
    )
