"""Safeguards before money, as the page of a claim shows them and its forms change them: changed answers, second person, same identity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import duplicates, money
from bot.desk.formatting import GROUPS, present, zone_in
from bot.desk.language import Language
from bot.desk.readings import Comparison, compare
from bot.desk.rights import branch_of
from bot.desk.sessions import Visit
from bot.desk.web import claim_path, desk_of, form_of, go, language_of, note_access
from bot.ports.claims import CallBack, ClaimRow, IdentityVerdict
from bot.ports.store import Session
from dialogs.model.effects import Text

COMPARED = ("nik", "p_nik", "name", "p_name", "birthdate", "kpj", "phone", "email", "bank", "account", "holder")


@dataclass(frozen=True, slots=True)
class Shared:
    """A claim with the same numbers, as it is shown. `seen`: it is of a branch this officer may see; if not, only that it is there is told.

    `alike` and `differing`: the answers of both that are the same, by their names, and those that are not.
    """

    id: str
    path: str
    reference: str
    kind: str
    state: str
    numbers: tuple[str, ...]
    freezes: bool
    seen: bool
    verdict: IdentityVerdict | None = None
    alike: tuple[str, ...] = ()
    differing: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True)
class Safeguards:
    """Everything that stands between this claim and its money, for this officer.

    `hindered`: states they can't bring it to, with the reason. `typed`: what was filled in of a form that lacks something.
    """

    hindered: Mapping[str, Text] = field(default_factory=dict)
    waits_for_second: bool = False
    changes: tuple[money.Change, ...] = ()
    number: str = ""
    calls: tuple[CallBack, ...] = ()
    shared: tuple[Shared, ...] = ()
    zone: str = ""
    problem: Text | None = None
    typed: Mapping[str, str] = field(default_factory=dict)


class Lacking(Exception):
    """A form of a safeguard lacks something; `told` says it in one sentence, `typed` is what was filled in."""

    def __init__(self, told: Text, typed: Mapping[str, str]) -> None:
        super().__init__(told.id)
        self.told, self.typed = told, typed


async def safeguards(request: Request, visit: Visit, row: ClaimRow, refused: Lacking | None = None) -> Safeguards:
    """Return the safeguards of a claim as they stand now."""
    deps, language = desk_of(request).deps, language_of(request)
    pairs = await duplicates.pairs_of(deps.store, row)
    two = await money.four_eyes(deps)
    officer = await deps.officers.officer(visit.officer or "")
    return Safeguards(
        money.hindrances(row, officer, two=two, frozen=any(pair.freezes for pair in pairs)),
        money.waits_for_second(row, two=two),
        money.changes(row, language),
        money.number_to_call(row),
        tuple(reversed(row.calls)),
        tuple(_shared(row, pair, visit, language) for pair in pairs),
        language.zone(zone_in(row.answers)),
        refused.told if refused else None,
        refused.typed if refused else {},
    )


def _shared(row: ClaimRow, pair: duplicates.Pair, visit: Visit, language: Language) -> Shared:
    other, numbers = pair.other, tuple(language.label(kind) for kind in pair.kinds)
    if not visit.sees(branch_of(other.answers)):
        return Shared("", "", "", "", "", numbers, pair.freezes, seen=False, verdict=pair.verdict)
    given = {name: (_line(name, row, language), _line(name, other, language)) for name in COMPARED}
    both = {name: values for name, values in given.items() if any(values)}
    return Shared(
        other.id,
        claim_path(other.id),
        other.reference or "",
        language.label(other.kind),
        other.state,
        numbers,
        pair.freezes,
        seen=True,
        verdict=pair.verdict,
        alike=tuple(language.label(name) for name, (mine, theirs) in both.items() if mine == theirs),
        differing=tuple(
            compare(language.label(name), mine or "–", theirs or "–", language, GROUPS.get(name, ()))
            for name, (mine, theirs) in both.items()
            if mine != theirs
        ),
    )


def _line(name: str, row: ClaimRow, language: Language) -> str:
    value = row.answers.get(name)
    if value in (None, "", []):
        return ""
    if isinstance(value, str) and value.isdecimal():
        return value
    return str(present(row.kind, name, row.answers, language)).replace("\n", "; ")


async def note_call(request: Request, visit: Visit, claim_id: str) -> Response:
    """Write down a call about changed answers. Raises Lacking, HTTPException 404 and 409."""
    form, desk = await form_of(request, visit), desk_of(request)

    async def write(session: Session) -> None:
        row = await session.claim(claim_id)
        if row is None or not visit.sees(branch_of(row.answers)):
            raise HTTPException(404)
        if not money.changed(row):
            raise Lacking(Text("desk-call-not-needed"), {})
        if form.get("revision") != str(row.revision):
            raise Lacking(Text("desk-call-changed-again"), form)
        try:
            call = money.call_of(form, row, visit.officer or "", desk.deps.clock())
        except money.BadCall as error:
            raise Lacking(error.told, form) from None
        session.set_claim(money.noted(row, call))

    async with desk.isolation.lock(claim_id):
        await desk.deps.store.run(None, write)
    await note_access(request, visit, "call_noted", claim_id)
    return go(request, f"{claim_path(claim_id)}#pengaman", visit)


async def decide_identity(request: Request, visit: Visit, claim_id: str) -> Response:
    """Decide on two claims with the same number. Raises Lacking where something lacks, HTTPException 404 for a claim not theirs to see."""
    form, desk = await form_of(request, visit), desk_of(request)
    other_id, decision, reason = form.get("other", ""), form.get("decision", ""), form.get("reason", "").strip()
    rows = await desk.deps.store.run(None, lambda session: _both(session, claim_id, other_id))
    if not all(row is not None and visit.sees(branch_of(row.answers)) for row in rows):
        raise HTTPException(404)
    if decision not in duplicates.DECISIONS:
        raise Lacking(Text("desk-same-decision-missing"), form)
    if not reason:
        raise Lacking(Text("desk-same-reason-missing"), form)
    if len(reason) > duplicates.LONGEST_REASON:
        raise Lacking(Text("desk-call-long", {"most": duplicates.LONGEST_REASON}), form)
    first, second = sorted((claim_id, other_id))
    async with desk.isolation.lock(first), desk.isolation.lock(second):
        decided = await duplicates.decide(
            desk.deps.store,
            claim_id,
            other_id,
            decision,
            visit.officer or "",
            reason,
            desk.deps.clock(),
        )
    if not decided:
        raise Lacking(Text("desk-same-no-more"), {})
    await note_access(request, visit, "identity_decided", claim_id, other=other_id, decision=decision)
    return go(request, f"{claim_path(claim_id)}#pengaman", visit)


async def _both(session: Session, one: str, other: str) -> tuple[ClaimRow | None, ClaimRow | None]:
    return await session.claim(one), await session.claim(other)
