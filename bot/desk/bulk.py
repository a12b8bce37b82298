"""Many claims at once, and only what is safe: a bank's list marks claims as paid, claims go to another officer, a list is taken away.

The problem: one wrong list would tell hundreds of people that their money is there. The choice: whoever brings the list sees each line
with what it would do, and another officer confirms. Each line is checked against the claim as it is at that moment, so the same list twice
changes nothing, and one that was broken off goes on where it stopped.
"""

from __future__ import annotations

import csv
import hashlib
import hmac
import io
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from bot.desk.bank_csv import BadLine, Transfer, safe_cell
from bot.desk.deps import DeskDeps
from bot.desk.formatting import zone_in
from bot.desk.language import Language
from bot.desk.rights import branch_of
from bot.desk.sessions import Visit
from bot.listed import ClaimQuery, sought
from bot.ports.claims import ClaimRow
from bot.ports.desk import BankFile
from bot.ports.store import Session
from dialogs.law.claim_lifecycle import FINAL, STATES, IllegalMove
from dialogs.model.decisions import Decision

PAGE = 200
READY, DONE = "ready", "done"
PROBLEMS = (
    "columns",
    "reference",
    "amount",
    "date",
    "account",
    "unknown",
    "twice",
    "state",
    "ending",
    "early",
    "future",
)
"""Reasons for which a line does nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a bank's list as it stands now: `ready`, `done` (the claim is paid already), or one of `PROBLEMS`."""

    number: int
    status: str
    reference: str = ""
    sen: int = 0
    day: date | None = None
    ending: str = ""
    claim: str = ""


def bank_file(deps: DeskDeps, by: str, transfers: tuple[Transfer, ...], bad: tuple[BadLine, ...]) -> BankFile:
    """Return the list as it is kept. Its id follows from its lines alone, under a key, so the same list has the same."""
    lines: list[dict[str, Any]] = [
        {"line": one.line, "reference": one.reference, "sen": one.sen, "day": one.day.isoformat(), "ending": one.ending}
        for one in transfers
    ]
    lines += [{"line": one.line, "why": one.why} for one in bad]
    told = repr(sorted(tuple(sorted(line.items())) for line in lines if "why" not in line)).encode()
    return BankFile(hmac.new(deps.secret, told, hashlib.sha256).hexdigest()[:32], by, deps.clock(), tuple(lines))


async def lines_of(deps: DeskDeps, file: BankFile, visit: Visit) -> tuple[Line, ...]:
    """Return the lines of a list with what each would do now, for this officer's branches."""
    often = Counter(line.get("reference") for line in file.lines)
    found = []
    for line in file.lines:
        if "why" in line:
            found.append(Line(line["line"], line["why"]))
            continue
        row = await _claim_of(deps, line["reference"])
        day = date.fromisoformat(line["day"])
        known = row is not None and visit.sees(branch_of(row.answers))
        status = _status(deps, row, line, day) if row is not None and known else "unknown"
        if often[line["reference"]] > 1:
            status = "twice"
        claim = row.id if row is not None and known else ""
        found.append(Line(line["line"], status, line["reference"], line["sen"], day, line["ending"], claim))
    return tuple(sorted(found, key=lambda one: one.number))


async def _claim_of(deps: DeskDeps, reference: str) -> ClaimRow | None:
    page = await deps.store.list_claims(ClaimQuery(STATES, sought=sought(reference)), deps.clock(), 10)
    return next((row for row in page.claims if (row.reference or "").upper() == reference), None)


def _status(deps: DeskDeps, row: ClaimRow, line: Mapping[str, Any], day: date) -> str:
    account = row.answers.get("account")
    if not isinstance(account, str) or account[-4:] != line["ending"]:
        return "ending"
    if row.state == "paid":
        return DONE
    if row.state != "paying":
        return "state"
    zone = ZoneInfo(zone_in(row.answers))
    begun = max((move.at for move in row.moves if move.state == "paying"), default=row.filed_at)
    if day < begun.astimezone(zone).date():
        return "early"
    return "future" if day > deps.clock().astimezone(zone).date() else READY


async def mark_paid(deps: DeskDeps, file: BankFile, visit: Visit) -> int:
    """Bring each claim whose line is ready to paid, under the name of who confirms, and return how many.

    One that moved meanwhile is left.
    """
    count = 0
    for line in await lines_of(deps, file, visit):
        if line.status == READY:
            try:
                await deps.move(line.claim, "paid", Decision(), visit.officer or "")
            except IllegalMove:
                continue
            count += 1
    await deps.bank_files.finish_bank_file(file.id, deps.clock())
    return count


# --- other hands, and a list to take away ---------------------------------------------------------------------------------


async def claims_in(deps: DeskDeps, query: ClaimQuery) -> AsyncIterator[ClaimRow]:
    """Give the claims of a query, page by page."""
    after, now = None, deps.clock()
    while True:
        page = await deps.store.list_claims(query, now, PAGE, after=after)
        for row in page.claims:
            yield row
        if page.after is None:
            return
        after = page.after


def open_claims_of(visit: Visit, officer: str) -> ClaimQuery:
    """Return the query for the claims of an officer that are not over, in the branches of who asks."""
    states = tuple(state for state in STATES if state not in FINAL)
    return ClaimQuery(states, within=visit.branches, officer=officer, order="oldest")


async def reassign(deps: DeskDeps, visit: Visit, giver: str, taker: str) -> int:
    """Give the open claims of one officer to another, and return how many. One that was given to somebody else meanwhile is left."""
    ids = [row.id async for row in claims_in(deps, open_claims_of(visit, giver))]

    def give(claim_id: str) -> Any:
        async def write(session: Session) -> bool:
            row = await session.claim(claim_id)
            if row is None or row.officer != giver:
                return False
            session.set_claim(replace(row, officer=taker))
            return True

        return write

    return sum([await deps.store.run(None, give(claim_id)) for claim_id in ids])


EXPORTED = (
    "reference",
    "kind",
    "state",
    "branch",
    "filed",
    "waiting",
    "promised",
    "officer",
    "name",
    "bank",
    "account",
)


async def exported(deps: DeskDeps, visit: Visit, states: tuple[str, ...], language: Language) -> str:
    """Return the claims this officer may see in these states as CSV, each cell safe in a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(EXPORTED)
    async for row in claims_in(deps, ClaimQuery(states, within=visit.branches, order="oldest")):
        listed = row.listed
        cells = (
            row.reference or "",
            language.label(row.kind),
            row.state,
            listed.branch,
            row.filed_at.isoformat(timespec="minutes"),
            listed.waiting_since.isoformat(timespec="minutes"),
            listed.promised_on.isoformat() if listed.promised_on else "",
            row.officer or "",
            *(value if isinstance(value := row.answers.get(name), str) else "" for name in ("name", "bank", "account")),
        )
        writer.writerow([safe_cell(cell) for cell in cells])
    return out.getvalue()
