"""The claims: the list, one claim with its documents, and moving it along."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import duplicates, formatting, money, readings, safeguards, states, steps
from bot.desk.deps import DeskDeps
from bot.desk.language import Language
from bot.desk.officers import RESERVED
from bot.desk.originals import Original, original_of
from bot.desk.rights import branch_of
from bot.desk.sessions import Visit
from bot.desk.web import SAFE_HEADERS, claim_path, desk_of, form_of, go, language_of, note_access, page
from bot.ports import ClaimRow, FileRow, Session
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.decisions import Decision
from dialogs.model.effects import Text

log = structlog.get_logger(__name__)

PAGE = 25
INLINE = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/bmp": "bmp"}
"""Picture types that every browser shows; the rest is downloaded."""
DOWNLOAD = {"application/pdf": "pdf", "image/heic": "heic", "image/heif": "heif"}
ALL, WAITING, LATE = "semua", "menunggu", "telat"


@dataclass(frozen=True, slots=True)
class Document:
    """A file of a document slot of a claim.

    `kind` is image, file, or missing when nothing is stored (any more); `ending` tells a file's type.
    `pages`: those of which there is a re-encoded picture, to be looked at in place of what was sent. `original`: the way to that.
    """

    slot: str
    label: str
    kind: str
    ending: str = ""
    size: str = ""
    pages: tuple[readings.Page, ...] = ()
    original: Original = field(default_factory=Original)
    remarks: readings.Remarks = field(default_factory=readings.Remarks)


@dataclass(frozen=True, slots=True)
class Step:
    """A step an officer can take: its name, what goes with it, and what the participant will read (`told`, in their language).

    `form` is what its form holds so far. `reasons` are those to choose from; `appointment` says whether its fields are asked for.
    `previewed`: `told` has what the form holds.
    """

    to: str
    name: Text
    told: tuple[str, ...]
    form: steps.Typed
    reasons: tuple[steps.Options, ...] = ()
    appointment: bool = False
    previewed: bool = False


async def show_claims(request: Request, visit: Visit) -> Response:
    """The list: those waiting for an officer, those of one state, or all, newest first; or the late ones, the longest late first."""
    store, now = desk_of(request).deps.store, desk_of(request).deps.clock()
    counts = {state: count for state, count in (await store.count_claims()).items() if count}
    waiting = sum(counts.get(state, 0) for state in states.WAITING)
    totals = {
        LATE: await store.count_late(now),
        WAITING: waiting,
        **{state: counts.get(state, 0) for state in lifecycle.STATES},
        ALL: sum(counts.values()),
    }
    chosen = request.query_params.get("status", WAITING)
    if chosen not in totals:
        raise HTTPException(404)
    pages = max(1, -(-totals[chosen] // PAGE))
    number = min(max(_number(request.query_params.get("hal")), 1), pages)
    rows = await _rows(desk_of(request).deps, chosen, counts, number, now)
    names = {LATE: Text("desk-late"), WAITING: Text("desk-waiting"), ALL: Text("desk-all")}
    names |= {state: Text(f"desk-state-{state}") for state in lifecycle.STATES}
    tabs = [(id_, names[id_], total) for id_, total in totals.items() if total or id_ in (WAITING, ALL, chosen)]
    language = language_of(request)
    items = [(row, claim_path(row.id), language.since(_since(row), now), _late_for(row, now, language)) for row in rows]
    return page(
        request,
        "claims.html",
        visit,
        items=items,
        tabs=tabs,
        chosen=chosen,
        number=number,
        pages=pages,
        late=totals[LATE],
    )


def _late_for(row: ClaimRow, now: datetime, language: Language) -> str:
    """Words that say since when the claim is late; none where it is not."""
    if row.late_at is None or row.late_at > now:
        return ""
    return language.say(Text("desk-late-for", {"span": language.span(now - row.late_at)}))


async def _rows(deps: DeskDeps, chosen: str, counts: dict[str, int], number: int, now: datetime) -> list[ClaimRow]:
    start = (number - 1) * PAGE
    if chosen == LATE:
        return list(await deps.store.late_claims(now, PAGE, start))
    if chosen != WAITING:
        return list(await deps.store.claims(None if chosen == ALL else chosen, PAGE, start))
    # The store lists one state or all; the few states that wait are put together here. What it costs grows with the page looked at.
    rows: list[ClaimRow] = []
    for state in states.WAITING:
        if counts.get(state):
            rows += await deps.store.claims(state, start + PAGE, 0)
    rows.sort(key=lambda row: row.updated_at, reverse=True)
    return rows[start : start + PAGE]


async def show_claim(request: Request, visit: Visit) -> Response:
    """One claim, with everything needed to decide. Looking at it is written to the access log."""
    row, files = await _load(request, visit)
    await note_access(request, visit, "claim_viewed", row.id)
    moved = request.query_params.get("selesai")
    return await _claim_page(request, visit, row, files, moved=moved if moved == row.state else None)


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
    row, files = await _load(request, visit)
    file = files.get(request.path_params["slot"])
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
    """Move the claim, if it is still as the officer saw it. Otherwise nothing is done, and they are told."""
    form = await form_of(request, visit)
    desk = desk_of(request)
    sent = steps.typed(form)
    to = sent.to
    async with desk.isolation.lock(request.path_params["claim_id"]):
        row, files = await _load(request, visit)
        if form.get("seen") != seen(row) or to not in lifecycle.possible(row.state):
            return await _claim_page(request, visit, row, files, 409, problem=states.STALE)
        try:
            decided = steps.decision(sent, row, _of_claim(row.kind, language_of(request)), desk.deps.clock())
        except steps.BadForm as error:
            return await _claim_page(request, visit, row, files, 422, sent=sent, wrong=error.told)
        if told := (await money.hindrances_now(desk.deps, row, visit.officer or "")).get(to):
            return await _claim_page(request, visit, row, files, 409, problem=told)
        if form.get("look"):
            return await _claim_page(request, visit, row, files, sent=sent, decided=decided)
        try:
            await desk.deps.move(row.id, to, decided, visit.officer or "")
        except money.Hindered as hindered:
            row, files = await _load(request, visit)
            return await _claim_page(request, visit, row, files, 409, problem=hindered.told)
        except lifecycle.IllegalMove:
            row, files = await _load(request, visit)
            return await _claim_page(request, visit, row, files, 409, problem=states.STALE)
    await note_access(request, visit, "claim_moved", row.id, state=row.state, to=to)
    return go(request, f"{claim_path(row.id)}?selesai={to}", visit)


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
        row, files = await _load(request, visit)
        return await _claim_page(request, visit, row, files, 422, refused=refused)


def seen(row: ClaimRow) -> str:
    """Version of the claim, carried by its form. The form fits only as long as nothing has happened to the claim."""
    return f"{row.state}.{row.revision}.{len(row.moves)}"


async def _load(request: Request, visit: Visit) -> tuple[ClaimRow, dict[str, FileRow | None]]:
    """Return the claim of the path with its files. Raises HTTPException 404 where there is none, or it is of a branch not theirs."""
    claim_id = request.path_params["claim_id"]

    async def read(session: Session) -> tuple[ClaimRow | None, dict[str, FileRow | None]]:
        row = await session.claim(claim_id)
        return row, {name: await session.file(file) for name, file in _files_of(row).items()} if row else {}

    row, files = await desk_of(request).deps.store.run(None, read)
    if row is None or not visit.sees(branch_of(row.answers)):
        raise HTTPException(404)
    return row, files


def _files_of(row: ClaimRow) -> dict[str, str]:
    """Every file of a claim under a name of its own: that of its slot, and from the second photo of a document on with its number."""
    return {
        slot if number == 1 else f"{slot}.{number}": file
        for slot, held in row.files.items()
        for number, file in enumerate(held, start=1)
    }


async def _claim_page(
    request: Request,
    visit: Visit,
    row: ClaimRow,
    files: dict[str, FileRow | None],
    status: int = 200,
    *,
    problem: Text | None = None,
    moved: str | None = None,
    sent: steps.Typed | None = None,
    wrong: Text | None = None,
    decided: Decision | None = None,
    refused: safeguards.Lacking | None = None,
) -> Response:
    """The page of a claim. `sent` is the form that was sent, `wrong` what is wrong with it, `decided` what it says once it is right."""
    deps = desk_of(request).deps
    language = _of_claim(row.kind, language_of(request))
    guards = await safeguards.safeguards(request, visit, row, refused)
    said = readings.remarks(row.notes, language)
    named = {slot: name_of(row, slot, language) for slot in (*files, *said)}
    documents = [
        _document(slot, named[slot], file, said.get(slot, readings.Remarks()), language) for slot, file in files.items()
    ]
    return page(
        request,
        "claim.html",
        visit,
        status,
        row=row,
        path=claim_path(row.id),
        seen=seen(row),
        zone=formatting.zone_in(row.answers),
        waiting_for=language.since(_since(row), deps.clock()),
        sections=formatting.sections(row.answers, language),
        documents=documents,
        doubtful=[document for document in documents if document.remarks.short],
        count=len(row.files),
        # What was said of a document that is not among the claim's (any more) is shown all the same.
        others=[(named[slot], remarks) for slot, remarks in said.items() if slot not in files],
        steps=[
            _step(row, to, deps, language, sent if sent and sent.to == to else None, decided)
            for to in lifecycle.possible(row.state)
            if visit.may("decide") and to not in guards.hindered
        ],
        guards=guards,
        hindered=[
            (states.step(row.state, to), guards.hindered[to])
            for to in lifecycle.possible(row.state)
            if to in guards.hindered
        ],
        decisions=duplicates.DECISIONS,
        abouts=steps.about_options(row, language),
        words_of=lambda move: steps.words_of(row, move, language),
        corrected=_new(row, language),
        asked_by=_asked_by(row),
        longest_note=steps.LONGEST_NOTE,
        longest_field=steps.LONGEST_FIELD,
        problem=problem,
        moved=moved,
        sent=sent,
        wrong=wrong,
    )


def _of_claim(kind: str, language: Language) -> Language:
    """The language with what this claim calls its questions: an heir's claim has the NIK of the heir, and the KPJ of the one who died."""

    def label(name: str, locale: str) -> str:
        own = language.labels(f"{kind}#{name}", locale) if ":" not in name else "#"
        return language.labels(name, locale) if "#" in own else own

    return replace(language, labels=label)


def name_of(row: ClaimRow, file: str, language: Language) -> str:
    """The name of the document in this claim: the e-KTP of one who died is not that of the heir. Of several photos each has its number."""
    slot, _, number = file.partition(".")
    name = language.label(f"{row.kind}/{slot}")
    name = language.label(slot) if "/" in name else name
    count = len(row.files.get(slot, ()))
    if count < 2:
        return name
    return language.say(Text("desk-photo-of", {"document": name, "number": number or "1", "count": count}))


def _document(slot: str, name: str, file: FileRow | None, remarks: readings.Remarks, language: Language) -> Document:
    if file is None or file.status != "stored" or file.blob is None:
        return Document(slot, name, "missing", remarks=remarks)
    media_type, ending = type_of(file)
    kind = "image" if media_type in INLINE else "file"
    pages, size = readings.pages(file, slot, language), language.size(file.size)
    return Document(slot, name, kind, ending, size, pages, original_of(file, language), remarks)


def type_of(file: FileRow) -> tuple[str, str]:
    """The media type to serve a file with, and a file name's ending; what is not known to be harmless is just bytes."""
    media_type = file.media_type or ""
    ending = INLINE.get(media_type) or DOWNLOAD.get(media_type)
    return (media_type, ending) if ending else ("application/octet-stream", "bin")


def _step(
    row: ClaimRow, to: str, deps: DeskDeps, language: Language, sent: steps.Typed | None, decided: Decision | None
) -> Step:
    wanted = lifecycle.note_wanted(to)
    shown = decided if sent and decided else None
    return Step(
        to,
        states.step(row.state, to),
        tuple(deps.told(row, to, shown or Decision())),
        sent or steps.blank(row, to),
        tuple(steps.reason_options(to, language)) if wanted == "reason" else (),
        wanted == "appointment",
        shown is not None,
    )


def _new(row: ClaimRow, language: Language) -> list[str]:
    """The documents and answers that the last correction brought anew, by their names."""
    new = [note for note in row.notes if note["about"] == readings.CORRECTED]
    return [
        name_of(row, one["document"], language) if "document" in one else language.label(one["field"]) for one in new
    ]


def _asked_by(row: ClaimRow) -> str | None:
    """The officer who asked for the correction that came in last, as long as nobody has taken it up."""
    if not row.moves or row.moves[-1].by != "participant" or row.moves[-1].state != "verifying":
        return None
    asked = [move.by for move in row.moves if move.state == "needs_correction"]
    return asked[-1] if asked and asked[-1] not in RESERVED else None


def _since(row: ClaimRow) -> datetime:
    """Return the moment the claim came to its state."""
    return row.moves[-1].at if row.moves else row.updated_at


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else 1
