"""The list of claims: those late and waiting longest first, filters that live in the address, a search, and lists kept by each officer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response

from bot.desk import filters, readings
from bot.desk.filters import ALL, WAITING, BadFilter, Filters
from bot.desk.language import Language
from bot.desk.sessions import Visit
from bot.desk.web import REFRESH, claim_path, desk_of, form_of, go, language_of, note_access, page
from bot.listed import LONGEST_SEARCH, PROGRAMMES, ClaimCounts, Term
from bot.ports.claims import ClaimRow
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.effects import Text
from dialogs.understanding.normalise import plain

PAGE = 25
MOST_DOUBTS = 2
"""Doubts a row names; of more it gives the number."""
LONGEST_NAME = 40
ORDERS = {
    "mendesak": Text("desk-order-urgent"),
    "lama": Text("desk-order-oldest"),
    "baru": Text("desk-order-newest"),
}
MOST_VIEWS = 12


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the list, ready to be shown. `died`: the name of the participant where an heir claims."""

    row: ClaimRow
    path: str
    name: str
    died: str
    branch: str
    since: str
    late: str
    promised: str
    doubts: tuple[str, ...]
    more: int
    shared: bool
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter to press: its words, its number of claims (None: not counted), whether it is chosen, and the address of the list then."""

    words: Text
    count: int | None
    chosen: bool
    address: str


async def show_claims(request: Request, visit: Visit) -> Response:
    """The list an address asks for. One that says nothing gets the usual list with a sentence; a number that one claim has leads to it."""
    try:
        chosen, problem = filters.filters_of(request.query_params.multi_items()), None
    except BadFilter as bad:
        chosen, problem = Filters(), bad.told
    return await _shown(request, visit, chosen, problem)


async def keep_view(request: Request, visit: Visit) -> Response:
    """Keep the list shown under a name, or keep one of that name no more."""
    form = await form_of(request, visit)
    store, officer, name = desk_of(request).deps.store, visit.officer or "", plain(form.get("name", ""))
    try:
        chosen = filters.filters_of(parse_qsl(form.get("filters", "").removeprefix("?"), keep_blank_values=True))
    except BadFilter as bad:
        return await _shown(request, visit, Filters(), bad.told)
    if form.get("hapus"):
        await store.drop_view(officer, name)
        return go(request, f"/{chosen.address}", visit)
    if not name or len(name) > LONGEST_NAME:
        return await _shown(request, visit, chosen, Text("desk-view-name", {"most": LONGEST_NAME}), name)
    kept = await store.views(officer)
    if name not in kept and len(kept) >= MOST_VIEWS:
        return await _shown(request, visit, chosen, Text("desk-view-many", {"most": MOST_VIEWS}), name)
    # What was searched for names somebody, so it is not kept.
    saved = chosen.with_(cari="", status=chosen.status or (ALL if chosen.cari else ""))
    await store.put_view(officer, name, saved.address)
    return go(request, f"/{saved.address}", visit)


async def _shown(request: Request, visit: Visit, chosen: Filters, problem: Text | None, typed: str = "") -> Response:
    deps, language = desk_of(request).deps, language_of(request)
    store, now, query = deps.store, deps.clock(), chosen.query(visit)
    found = await store.list_claims(query, now, PAGE, after=chosen.setelah, before=chosen.sebelum, last=chosen.akhir)
    if chosen.cari and REFRESH not in request.headers:
        kinds = query.sought.any_of + query.sought.all_of if query.sought else ()
        await note_access(
            request, visit, "claims_searched", by=_kinds(kinds), term=chosen.cari, shown=len(found.claims)
        )
        if query.sought and not query.sought.all_of and len(found.claims) == 1 and chosen == Filters(cari=chosen.cari):
            return go(request, claim_path(found.claims[0].id), visit)
    counts = await store.count_listed(query, visit.officer or "", now)
    total = sum(counts.states.get(state, 0) for state in query.states)
    return page(
        request,
        "claims.html",
        visit,
        422 if problem else 200,
        chosen=chosen,
        address=chosen.address,
        items=[_item(request, visit, row, row.id in found.shared, language, now) for row in found.claims],
        total=total,
        tabs=_tabs(chosen, counts),
        toggles=_toggles(chosen, counts),
        first=chosen.with_().address if chosen.setelah or chosen.sebelum or chosen.akhir else "",
        earlier=chosen.with_(sebelum=found.before).address if found.before else "",
        later=chosen.with_(setelah=found.after).address if found.after else "",
        last=chosen.with_(akhir=True).address if found.after else "",
        branches=_branches(deps.branches, visit, chosen.cabang),
        programmes=PROGRAMMES,
        orders=ORDERS,
        views=await store.views(visit.officer or ""),
        typed=typed,
        problem=problem,
        longest_search=LONGEST_SEARCH,
        longest_name=LONGEST_NAME,
    )


def _kinds(terms: tuple[Term, ...]) -> list[str]:
    """The kinds of words searched by, for the record of who did what; the words themselves name somebody."""
    return sorted({kind for kind, _ in terms})


def _tabs(chosen: Filters, counts: ClaimCounts) -> list[Choice]:
    words = {WAITING: Text("desk-waiting"), ALL: Text("desk-all")}
    words |= {state: Text(f"desk-state-{state}") for state in lifecycle.STATES}
    order = (WAITING, *lifecycle.STATES, ALL)
    totals = {one: sum(counts.states.get(state, 0) for state in filters.states_of(one)) for one in order}
    return [
        Choice(words[one], totals[one], one == chosen.chosen, chosen.with_(status=one).address)
        for one in order
        if totals[one] or one in (WAITING, ALL, chosen.chosen)
    ]


def _toggles(chosen: Filters, counts: ClaimCounts) -> list[Choice]:
    return [
        Choice(Text("desk-late"), counts.late, chosen.telat, chosen.with_(telat=not chosen.telat).address),
        Choice(Text("desk-mine"), counts.mine, chosen.saya, chosen.with_(saya=not chosen.saya).address),
        Choice(Text("desk-doubtful"), counts.doubtful, chosen.ragu, chosen.with_(ragu=not chosen.ragu).address),
        Choice(Text("desk-shared"), counts.shared, chosen.ganda, chosen.with_(ganda=not chosen.ganda).address),
    ]


def _branches(named: Mapping[str, str], visit: Visit, chosen: str) -> list[tuple[str, str]]:
    """The branches to choose from, by id with their names: those this officer may see, and the one that is chosen."""
    seen = {id: name for id, name in named.items() if visit.sees(id)}
    seen |= {id: id for id in visit.branches if id not in seen}
    if chosen and chosen not in seen:
        seen[chosen] = chosen
    return sorted(seen.items(), key=lambda pair: pair[1])


def _item(request: Request, visit: Visit, row: ClaimRow, shared: bool, language: Language, now: datetime) -> Item:
    doubts = [
        f"{_paper(row, slot, language)}: {short}"
        for slot, remarks in readings.remarks(row.kind, row.notes, language).items()
        for short in remarks.short
    ]
    branch = row.answers.get("branch")
    listed = row.listed
    return Item(
        row,
        claim_path(row.id),
        _text(row, "name"),
        _text(row, "p_name"),
        str(branch.get("name", "")) if isinstance(branch, Mapping) else "",
        language.since(listed.waiting_since, now),
        _late_for(row, now, language),
        language.short_day(listed.promised_on) if listed.promised_on else "",
        tuple(doubts[:MOST_DOUBTS]),
        max(0, len(doubts) - MOST_DOUBTS),
        shared,
        desk_of(request).presence.others(row.id, visit.officer, now),
    )


def _text(row: ClaimRow, question: str) -> str:
    answer = row.answers.get(question)
    return answer if isinstance(answer, str) else ""


def _paper(row: ClaimRow, slot: str, language: Language) -> str:
    name = language.label(f"{row.kind}/{slot}")
    return language.label(slot) if "/" in name else name


def _late_for(row: ClaimRow, now: datetime, language: Language) -> str:
    """Words that say since when the claim is late; none where it is not."""
    if row.late_at is None or row.late_at > now:
        return ""
    return language.say(Text("desk-late-for", {"span": language.span(now - row.late_at)}))
