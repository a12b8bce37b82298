"""After filing: the receipt, every move of the claim, corrections, withdrawal."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs.claims import claims
from dialogs.claims.filing_channels import paid_told
from dialogs.engine.context import StepContext, button, menu
from dialogs.engine.drafts import under_way
from dialogs.law.claim_lifecycle import FINAL, SIMULATION, actor, move
from dialogs.law.facts import Facts
from dialogs.model.buttons import FiledButton
from dialogs.model.conversation import Filed
from dialogs.model.effects import Button, MoveClaim, Text
from dialogs.model.events import ClaimDelayed, ClaimMoved, ClaimRecorded
from dialogs.prompts.consent import agreed
from dialogs.prompts.layout import name_of
from dialogs.prompts.outcome_card import takes


def _here(context: StepContext, iso: str) -> datetime:
    return datetime.fromisoformat(iso).astimezone(ZoneInfo(context.conversation.zone))


def status_of(context: StepContext, filed: Filed) -> Text:
    """One claim's status: what, reference, where it stands, since when, what comes next."""
    return Text(
        "status-filed",
        {
            "claim": name_of(filed.kind),
            "reference": filed.reference or Text("no-reference-yet"),
            "state": Text(f"state-{filed.state}"),
            "next": Text(f"next-{filed.state}", {"paid": _paid(context, filed.kind)}),
            "filed": _here(context, filed.filed_at),
            "since": _here(context, filed.moved_at or filed.filed_at),
            "note": Text("status-note", {"note": _told(filed.state, filed.note)}) if filed.note else "",
        },
    )


def status_in_brief(context: StepContext, filed: Filed) -> Text:
    """One claim's status in a line: what it is, where it stands, since when."""
    return Text(
        "status-brief",
        {
            "claim": name_of(filed.kind),
            "state": Text(f"state-{filed.state}"),
            "since": _here(context, filed.moved_at or filed.filed_at),
        },
    )


def _told(state: str, note: str) -> Text:
    """An officer's words, named by what they are at this state."""
    named = {"scheduled": "told-appointment", "rejected": "told-reason"}.get(state, "told-note")
    return Text(named, {"note": note})


def _paid(context: StepContext, kind: str) -> Text:
    """Time within which a claim of this kind is paid, as the rule has it today."""
    claim = claims().get(kind)
    facts = Facts.of({}, context.environment, context.conversation.zone)
    return paid_told(claim, facts) if claim else Text("paid-unknown")


def _put(context: StepContext, filed: Filed) -> None:
    if filed.state in FINAL:
        context.conversation = context.conversation.without_draft(filed.id)
    if filed.state in FINAL and filed.state != "rejected":
        # Nothing is done with it any more, so nothing is kept here; the operator's record has the claim. One that was rejected
        # may be filed again, and then nothing has to be told twice.
        filed = replace(filed, answers={}, files={}, reviewed_values={})
    context.conversation = context.conversation.with_filed(replace(filed, moved_at=context.environment.now.isoformat()))


def recorded(context: StepContext, event: ClaimRecorded) -> None:
    """The submission service has it: the receipt, or word that the correction arrived."""
    claim, revision, reference = event.claim, event.revision, event.reference
    filed = context.conversation.filed_of(claim)
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
    _put(context, replace(filed, state=state, reference=reference, note=None))
    context.do(MoveClaim(claim, state, "service" if revision == 1 else "participant", reference=reference))
    place = filed.answers.get("branch")
    context.say(
        Text(
            "receipt" if revision == 1 else "receipt-correction",
            {
                "claim": name_of(filed.kind),
                "reference": reference,
                "time": _here(context, context.environment.now.isoformat()),
                "branch": place["name"] if isinstance(place, dict) and "name" in place else Text("nothing"),
                "paid": _paid(context, filed.kind),
            },
        ),
        Text("simulated-soon") if context.environment.simulated else None,
        buttons=((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))),),
    )


def delayed(context: StepContext, event: ClaimDelayed) -> None:
    """Handing over takes longer: said once, the claim is kept."""
    _tell_delay(context, event.claim, event.stored_at)


def _tell_delay(context: StepContext, claim: str, stored_at: str = "") -> None:
    filed = context.conversation.filed_of(claim)
    if filed and not filed.delay_told and filed.state in ("filing", "unknown", "needs_correction"):
        context.conversation = context.conversation.with_filed(replace(filed, delay_told=True))
        since = _here(context, stored_at or filed.filed_at)
        context.say(Text("filing-delayed", {"claim": name_of(filed.kind), "stored": since}))


def ends_its_correction(context: StepContext, event: ClaimMoved) -> bool:
    """Whether the claim comes to its end while the participant corrects it: nothing can be corrected any more."""
    return event.to in FINAL and is_corrected_now(context, event.claim)


def is_corrected_now(context: StepContext, claim: str) -> bool:
    """Whether the participant is in the correction of this claim."""
    return context.draft.id == claim


def moved(context: StepContext, event: ClaimMoved) -> None:
    """The claim went on along its life: told once, with what it means and what comes next."""
    claim, to, by, note = event.claim, event.to, event.by, event.note
    filed = context.conversation.filed_of(claim)
    if filed is None:
        raise KeyError(f"no filed claim {claim} in this conversation")
    if to == "unknown":
        # The hand-over ended in a time-out: not an officer's doing, and nothing the participant has to do anything about.
        _put(context, replace(filed, state=move(filed.state, to, by=actor(by))))
        context.do(MoveClaim(claim, to, by))
        _tell_delay(context, claim)
        return
    state = move(filed.state, to, by=actor(by))
    reasons, appointment = event.reasons, event.appointment
    _put(context, replace(filed, state=state, note=note, reasons=reasons, appointment=appointment))
    context.do(MoveClaim(claim, state, by, note, reasons=reasons, appointment=appointment))
    rows: list[tuple[Button, ...]] = []
    if state == "needs_correction":
        rows.append((button(FiledButton(claim, "correct"), Text("btn-correct")),))
    if state == "rejected":
        rows.append((button(FiledButton(claim, "again"), Text("btn-again")),))
    rows.append((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))))
    context.say(
        Text(
            f"moved-{state}",
            {
                "claim": name_of(filed.kind),
                "reference": filed.reference or Text("no-reference-yet"),
                "paid": _paid(context, filed.kind),
            },
        ),
        _told(state, note) if note else None,
        Text("rejected-next") if state == "rejected" else None,
        Text("moved-simulated") if by == SIMULATION else None,
        buttons=tuple(rows),
    )


# --- what the participant does ------------------------------------------------------------------------------------------


def may_correct(context: StepContext, claim: str) -> bool:
    """Whether an officer asked for a correction of this claim."""
    return _filed(context, claim).state == "needs_correction"


def is_gone(context: StepContext, claim: str) -> bool:
    """Whether the operator no longer offers this claim."""
    return _filed(context, claim).kind not in claims()


def may_withdraw(context: StepContext, claim: str) -> bool:
    return _filed(context, claim).state not in FINAL


def _filed(context: StepContext, claim: str) -> Filed:
    filed = context.conversation.filed_of(claim)
    if filed is None:
        raise KeyError(f"no filed claim {claim} in this conversation")
    return filed


def tell_old(context: StepContext, claim: str) -> None:
    """Tell that this is no longer possible."""
    context.remove_buttons()
    context.say(Text("button-old"), buttons=((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))),))


def tell_gone(context: StepContext, claim: str) -> None:
    context.remove_buttons()
    context.say(Text("claim-gone"), buttons=((menu("menu", Text("btn-menu")),),))


def correct(context: StepContext, claim: str) -> None:
    """Open a filed claim again for what the officer asked to be corrected; nothing has to be told twice."""
    context.remove_buttons()
    filed = _filed(context, claim)
    context.enter(context.conversation.draft_of(filed.id) or filed.as_draft(filed.revision + 1))
    context.show(Text("correct-begin", {"note": filed.note or Text("nothing")}))


def begins_anew(context: StepContext, claim: str) -> bool:
    """Whether a claim is filed again from its beginning, or one of its kind is under way: nothing of this one is taken along."""
    filed, conversation = _filed(context, claim), context.conversation
    draft = filed.as_draft(1)
    return (
        filed.state != "rejected"
        or not filed.answers
        or not agreed(conversation)
        or not takes(context, claims()[filed.kind])
        or filed.kind in under_way(conversation, besides=draft)
    )


def begin_anew(context: StepContext, claim: str) -> None:
    """Go to the claim of this kind that is under way, or begin one. Say so where the answers are no longer kept."""
    filed = _filed(context, claim)
    context.remove_buttons()
    if not filed.answers and filed.kind not in under_way(context.conversation, besides=filed.as_draft(1)):
        context.say(Text("again-anew"))
    context.then("claim_chosen", filed.kind)


def file_again(context: StepContext, claim: str) -> None:
    """Make a new draft of a rejected claim, with its answers and its photos."""
    context.remove_buttons()
    filed = _filed(context, claim)
    draft = replace(filed.as_draft(1), id=context.draw(10))
    context.conversation = context.conversation.with_filed(filed.without_answers())
    context.enter(draft)
    context.show(
        Text("again-begin", {"claim": name_of(filed.kind)}),
        Text("again-note", {"note": filed.note}) if filed.note else None,
    )


def ask_withdraw(context: StepContext, claim: str) -> None:
    """Ask before a claim is withdrawn."""
    context.remove_buttons()
    context.say(
        Text("withdraw-sure", {"claim": name_of(_filed(context, claim).kind)}),
        buttons=(
            (
                button(FiledButton(claim, "withdraw-yes"), Text("btn-withdraw-yes")),
                menu("status", Text("btn-withdraw-no")),
            ),
        ),
    )


def withdraw(context: StepContext, claim: str) -> None:
    context.remove_buttons()
    filed = _filed(context, claim)
    state = move(filed.state, "withdrawn", by="participant")
    _put(context, replace(filed, state=state, note=None))
    context.do(MoveClaim(claim, state, "participant"))
    context.say(Text("withdrawn", {"claim": name_of(filed.kind)}), buttons=((menu("menu", Text("btn-menu")),),))
