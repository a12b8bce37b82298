"""After filing: the receipt, every move of the claim, corrections, withdrawal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from dialogs.claims import claims
from dialogs.claims.filing_channels import paid_told
from dialogs.engine.context import Turn, button, menu
from dialogs.law.claim_lifecycle import FINAL, SIMULATION, actor, move
from dialogs.law.dates import today_in
from dialogs.law.facts import Facts
from dialogs.model.buttons import FiledButton
from dialogs.model.conversation import Filed
from dialogs.model.effects import Button, MoveClaim, Text
from dialogs.model.events import ClaimDelayed, ClaimMoved, ClaimRecorded
from dialogs.prompts.layout import name_of


def _here(turn: Turn, iso: str) -> datetime:
    return datetime.fromisoformat(iso).astimezone(ZoneInfo(turn.conversation.zone))


def status_of(turn: Turn, filed: Filed) -> Text:
    """One claim's status: what, reference, where it stands, since when, what comes next."""
    return Text(
        "status-filed",
        {
            "claim": name_of(filed.kind),
            "reference": filed.reference or Text("no-reference-yet"),
            "state": Text(f"state-{filed.state}"),
            "next": Text(f"next-{filed.state}", {"paid": _paid(turn, filed.kind, _complete(turn, filed))}),
            "filed": _here(turn, filed.filed_at),
            "since": _here(turn, filed.moved_at or filed.filed_at),
            "note": Text("status-note", {"note": filed.note}) if filed.note else "",
        },
    )


def _complete(turn: Turn, filed: Filed) -> date | None:
    """The day it was filed, of one that was never corrected; of others nobody can say here when they were complete."""
    return _here(turn, filed.filed_at).date() if filed.revision == 1 else None


def _paid(turn: Turn, kind: str, complete: date | None) -> Text:
    """By when a claim of this kind that was complete on that day is paid, as the rule has it today."""
    claim = claims().get(kind)
    facts = Facts({}, turn.world.now, turn.conversation.zone, turn.world.directory, turn.world.rules)
    return paid_told(claim, facts, complete) if claim else Text("paid-unknown")


def _put(turn: Turn, filed: Filed) -> None:
    if filed.state in FINAL:
        # Nothing can be corrected any more, so nothing is kept here; the operator's record has the claim.
        filed = replace(filed, answers={}, files={}, settled={})
        turn.conversation = turn.conversation.without_draft(filed.id)
    turn.conversation = turn.conversation.with_filed(replace(filed, moved_at=turn.world.now.isoformat()))


def recorded(turn: Turn, event: ClaimRecorded) -> None:
    """The submission service has it: the receipt, or word that the correction arrived."""
    claim, revision, reference = event.claim, event.revision, event.reference
    filed = turn.conversation.filed_of(claim)
    if filed is None or revision != filed.revision:
        return
    if revision == 1:
        if filed.state not in ("filing", "unknown"):
            return
        state = move(filed.state, "recorded", by="service")
    elif filed.state == "needs_correction":
        state = move(filed.state, "verifying", by="participant")
    else:
        return
    _put(turn, replace(filed, state=state, reference=reference, note=None))
    turn.do(MoveClaim(claim, state, "service" if revision == 1 else "participant", reference=reference))
    place = filed.answers.get("branch")
    turn.say(
        Text(
            "receipt" if revision == 1 else "receipt-correction",
            {
                "claim": name_of(filed.kind),
                "reference": reference,
                "time": _here(turn, turn.world.now.isoformat()),
                "operator": turn.world.operator,
                "branch": place["name"] if isinstance(place, dict) else Text("nothing"),
                "paid": _paid(turn, filed.kind, today_in(turn.conversation.zone, turn.world.now)),
            },
        ),
        Text("simulated-soon") if turn.world.simulated else None,
        buttons=((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))),),
    )


def delayed(turn: Turn, event: ClaimDelayed) -> None:
    """Handing over takes longer: said once, the claim is kept."""
    _tell_delay(turn, event.claim)


def _tell_delay(turn: Turn, claim: str) -> None:
    filed = turn.conversation.filed_of(claim)
    if filed and not filed.delay_told and filed.state in ("filing", "unknown", "needs_correction"):
        turn.conversation = turn.conversation.with_filed(replace(filed, delay_told=True))
        turn.say(Text("filing-delayed", {"claim": name_of(filed.kind), "operator": turn.world.operator}))


def moved(turn: Turn, event: ClaimMoved) -> None:
    """The claim went on along its life: told once, with what it means and what comes next."""
    claim, to, by, note = event.claim, event.to, event.by, event.note
    filed = turn.conversation.filed_of(claim)
    if filed is None:
        raise KeyError(f"no filed claim {claim} in this conversation")
    if to == "unknown":
        # The hand-over ended in a time-out: not an officer's doing, and nothing the participant has to do anything about.
        _put(turn, replace(filed, state=move(filed.state, to, by=actor(by))))
        turn.do(MoveClaim(claim, to, by))
        _tell_delay(turn, claim)
        return
    state = move(filed.state, to, by=actor(by))
    _put(turn, replace(filed, state=state, note=note))
    turn.do(MoveClaim(claim, state, by, note))
    rows: list[tuple[Button, ...]] = []
    if state == "needs_correction":
        rows.append((button(FiledButton(claim, "correct"), Text("btn-correct")),))
    rows.append((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))))
    turn.say(
        Text(
            f"moved-{state}",
            {
                "claim": name_of(filed.kind),
                "reference": filed.reference or Text("no-reference-yet"),
                "paid": _paid(turn, filed.kind, _complete(turn, filed)),
            },
        ),
        Text("moved-note", {"note": note}) if note else None,
        Text("moved-simulated") if by == SIMULATION else None,
        buttons=tuple(rows),
    )


# --- what the participant does ------------------------------------------------------------------------------------------


def may_correct(turn: Turn, claim: str) -> bool:
    """Whether an officer asked for a correction of this claim."""
    return _filed(turn, claim).state == "needs_correction"


def is_gone(turn: Turn, claim: str) -> bool:
    """Whether the operator no longer offers this claim."""
    return _filed(turn, claim).kind not in claims()


def may_withdraw(turn: Turn, claim: str) -> bool:
    return _filed(turn, claim).state not in FINAL


def _filed(turn: Turn, claim: str) -> Filed:
    filed = turn.conversation.filed_of(claim)
    if filed is None:
        raise KeyError(f"no filed claim {claim} in this conversation")
    return filed


def tell_old(turn: Turn, claim: str) -> None:
    """Tell that this is no longer possible."""
    turn.settle()
    turn.say(Text("button-old"), buttons=((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))),))


def tell_gone(turn: Turn, claim: str) -> None:
    turn.settle()
    turn.say(Text("claim-gone"), buttons=((menu("menu", Text("btn-menu")),),))


def correct(turn: Turn, claim: str) -> None:
    """Open a filed claim again for what the officer asked to be corrected; nothing has to be told twice."""
    turn.settle()
    filed = _filed(turn, claim)
    turn.enter(turn.conversation.draft_of(filed.id) or filed.as_draft(filed.revision + 1))
    turn.show(Text("correct-begin", {"note": filed.note or Text("nothing")}))


def ask_withdraw(turn: Turn, claim: str) -> None:
    """Ask before a claim is withdrawn."""
    turn.settle()
    turn.say(
        Text("withdraw-sure", {"claim": name_of(_filed(turn, claim).kind)}),
        buttons=(
            (
                button(FiledButton(claim, "withdraw-yes"), Text("btn-withdraw-yes")),
                menu("status", Text("btn-withdraw-no")),
            ),
        ),
    )


def withdraw(turn: Turn, claim: str) -> None:
    turn.settle()
    filed = _filed(turn, claim)
    state = move(filed.state, "withdrawn", by="participant")
    _put(turn, replace(filed, state=state, note=None))
    turn.do(MoveClaim(claim, state, "participant"))
    turn.say(Text("withdrawn", {"claim": name_of(filed.kind)}), buttons=((menu("menu", Text("btn-menu")),),))
