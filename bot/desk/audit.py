"""The page where auditors read the audit, and its export."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import cast
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.audit_lines import LINES, MEDIA_TYPES, Form
from bot.desk.language import Language
from bot.desk.officers import RESERVED
from bot.desk.sessions import Visit
from bot.desk.web import SAFE_HEADERS, claim_path, desk_of, language_of, note_access, page
from bot.ports.audit import AuditEntry, AuditFilter
from bot.texts import MissingText
from dialogs.law.dates import WIB, moment_in
from dialogs.model.effects import Text

PAGE = 50
PORTION = 500
"""Number of entries fetched at once for an export."""
LONGEST = 100
"""Most characters of a field of the filter."""
ACTIONS = (
    *("claim_viewed", "document_opened", "claims_listed", "claims_searched", "claim_filed", "claim_moved"),
    *("claim_changed", "claim_sealed", "claim_kept", "signed_in", "sign_in_refused", "signed_out"),
    *("sessions_ended", "password_set", "officer_added", "officer_changed", "officer_removed", "officer_reset"),
    *("officer_signed_out", "authenticator_added", "authenticator_removed", "audit_viewed"),
    *("claim_decided", "decision_undone", "decision_sent", "decision_overtaken", "held_released", "held_refused"),
    *("claim_assigned", "claim_released"),
    *("note_kept", "document_checked", "original_downloaded", "call_noted", "identity_decided"),
    *("bank_list_brought", "bank_list_confirmed", "claims_reassigned", "claims_exported"),
    *("audit_exported", "audit_purged", "figures_exported", "keys_renewed", "chain_broken", "claim_tampered"),
)
"""Actions that have words of their own; others are shown by their code."""


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as it is shown. `path`: of its claim's page, "" where there is none."""

    number: int
    at: datetime
    actor: str
    action: str
    claim: str
    path: str
    address: str
    details: str


async def show_audit(request: Request, visit: Visit) -> Response:
    """Entries, the newest first, those that the filter in the address lets through."""
    typed = _typed(request)
    wanted, wrong = _filter(typed)
    before = request.query_params.get("sebelum", "")
    found: list[AuditEntry] = []
    if wanted is not None:
        start = int(before) if before.isdecimal() and len(before) < 19 else None
        found = list(await desk_of(request).deps.store.audit.entries(wanted, start, PAGE + 1))
        await note_access(request, visit, "audit_viewed", wanted.claim)
    language = language_of(request)
    kept = {name: value for name, value in typed.items() if value}
    older = urlencode({**kept, "sebelum": found[PAGE - 1].number}) if len(found) > PAGE else ""
    return page(
        request,
        "audit.html",
        visit,
        422 if wrong else 200,
        lines=[_line(entry, language) for entry in found[:PAGE]],
        typed=typed,
        wrong=wrong,
        actors=RESERVED,
        actions=[(action, _action(action, language)) for action in ACTIONS],
        query=urlencode(kept),
        older=older,
        paged=bool(before),
    )


async def export_audit(request: Request, visit: Visit) -> Response:
    """Everything the filter lets through, oldest first, as JSON lines or CSV."""
    wanted, wrong = _filter(_typed(request))
    form = request.query_params.get("bentuk", "csv")
    if wanted is None or wrong or form not in LINES:
        raise HTTPException(400)
    await note_access(request, visit, "audit_exported", wanted.claim, form=form)
    name = f"audit-{desk_of(request).deps.clock():%Y%m%d-%H%M}.{form}"
    headers = {**SAFE_HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    lines = _exported(request, wanted, cast(Form, form))
    return StreamingResponse(lines, headers=headers, media_type=MEDIA_TYPES[cast(Form, form)])


async def _exported(request: Request, wanted: AuditFilter, form: Form) -> AsyncIterator[str]:
    first, line = LINES[form]
    yield first
    after = 0
    while entries := await desk_of(request).deps.store.audit.entries_after(wanted, after, PORTION):
        yield "".join(map(line, entries))
        after = entries[-1].number


def _typed(request: Request) -> dict[str, str]:
    names = ("petugas", "klaim", "aksi", "hari")
    return {name: request.query_params.get(name, "").strip()[:LONGEST] for name in names}


def _filter(typed: Mapping[str, str]) -> tuple[AuditFilter | None, Text | None]:
    """Return the filter that was typed, or what is wrong with it."""
    since = None
    if typed["hari"]:
        try:
            since = moment_in(WIB, date.fromisoformat(typed["hari"]), 0)
        except ValueError:
            return None, Text("desk-audit-bad-day")
    until = since + timedelta(days=1) if since else None
    actor = typed["petugas"].casefold() or None
    return AuditFilter(actor, typed["klaim"] or None, typed["aksi"] or None, since, until), None


def _line(entry: AuditEntry, language: Language) -> Line:
    note = entry.note
    details = " · ".join(f"{name}: {value}" for name, value in note.details.items() if value is not None)
    path = claim_path(note.claim) if note.claim else ""
    address = language.say(Text(f"desk-audit-address-{note.address}")) if note.address else ""
    action = _action(note.action, language)
    return Line(entry.number, note.at, note.actor, action, note.claim or "", path, address, details)


def _action(action: str, language: Language) -> str:
    if action not in ACTIONS:
        return action
    try:
        return language.say(Text(f"desk-audit-{action.replace('_', '-')}"))
    except MissingText:
        return action
