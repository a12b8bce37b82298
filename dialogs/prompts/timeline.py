"""A filed claim as a timeline: what is done and when, where it stands, and what is still expected.

Days that are still to come are told only where the operator promised times: the present stage's as a promise, later ones as an estimate
that follows from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from dialogs.claims import claims
from dialogs.claims.filing_channels import paid_told
from dialogs.documents.types import name_of_slot
from dialogs.engine.context import StepContext
from dialogs.engine.mending import can_mend
from dialogs.law.claim_lifecycle import FINAL
from dialogs.law.facts import Facts
from dialogs.law.promises import OWNERS
from dialogs.model.conversation import Filed
from dialogs.model.decisions import Move
from dialogs.model.effects import Brief, Lines, Listed, Param, Text
from dialogs.prompts.decision import appointment_told, note_told, reasons_in_brief
from dialogs.prompts.layout import name_of
from dialogs.prompts.promises import promise_told

WAY = ("recorded", "verifying", "approved", "paying", "paid")
"""The plain way of a claim; of the last two the first is not told as expected, the money is."""
AT = {
    "filing": 0, "unknown": 0, "recorded": 1, "verifying": 2, "needs_correction": 2, "scheduled": 2, "approved": 3, "paying": 4,
    "returned": 4,
}  # fmt: skip
"""Number of steps that a claim in this state has behind it."""
ANSWERED_BY_BUTTON = ("needs_correction", "mend_here", "scheduled", "rejected")
"""Words for what is next that name a button."""
DONE_SHOWN = 3
"""Steps told after the first, the newest ones."""


def timeline(context: StepContext, filed: Filed, moves: Sequence[Move], *, named: bool = False) -> Text:
    """Return a claim's timeline. `moves`: its history, oldest first. `named`: with the names of the documents that were sent."""
    told_in_line = filed.promised is not None and not filed.late_told and OWNERS.get(filed.state) != "participant"
    promise = None if told_in_line or filed.correction_on_its_way else promise_told(context, filed)
    return Text(
        "status-filed",
        {
            "claim": name_of(filed.kind),
            "reference": filed.reference or Text("no-reference-yet"),
            "steps": Lines((*_done(context, filed, moves), _now(context, filed), *_expected(context, filed))),
            "note": _beside(context, filed),
            "sent": _sent(context, filed, named),
            "next": Text(f"next-{_next(context, filed, named)}", {"paid": paid_of(context, filed.kind)}),
            "promise": Text("status-note", {"note": promise}) if promise else "",
        },
    )


def status_in_brief(context: StepContext, filed: Filed) -> Text:
    """One claim's status in a line: what it is, where it stands, since when."""
    return Text(
        "status-brief",
        {"claim": name_of(filed.kind), "state": _state(filed), "since": _here(context, _since(filed))},
    )


def paid_of(context: StepContext, kind: str) -> Text:
    """Time within which a claim of this kind is paid, as the rule has it today."""
    claim = claims().get(kind)
    facts = Facts.of({}, context.environment, context.conversation.zone)
    return paid_told(claim, facts) if claim else Text("paid-unknown")


# --- its parts ----------------------------------------------------------------------------------------------------------


def _done(context: StepContext, filed: Filed, moves: Sequence[Move]) -> list[Text]:
    """The steps behind it. Of several of one kind the last is told; of many steps the first and the newest."""
    if not moves:
        return []
    last = {move.state: move.at for move in moves[:-1] if move.state != "unknown"}
    steps = sorted(last.items(), key=lambda step: step[1])[-DONE_SHOWN:]
    return [_step(context, "filing", filed.filed_at), *(_step(context, state, at) for state, at in steps)]


def _step(context: StepContext, state: str, at: datetime) -> Text:
    return Text("timeline-done", {"step": Text(f"step-{state}"), "at": Brief(_here(context, at))})


def _now(context: StepContext, filed: Filed) -> Text:
    """The line of the present stage, with the day promised for it."""
    state, since = _state(filed), Brief(_here(context, _since(filed)))
    if filed.state in FINAL:
        return Text("timeline-end", {"state": state, "at": since})
    if filed.promised is None or filed.late_told or OWNERS.get(filed.state) == "participant":
        return Text("timeline-now", {"state": state, "at": since})
    day = Brief(date.fromisoformat(filed.promised))
    return Text("timeline-now-by", {"state": state, "at": since, "day": day})


def _expected(context: StepContext, filed: Filed) -> list[Text]:
    """The steps still to come on the plain way, with a day as long as the operator's times lead to one."""
    if filed.state in FINAL:
        return []
    environment, found = context.environment, []
    day = date.fromisoformat(filed.promised) if filed.promised and not filed.late_told else None
    if OWNERS.get(filed.state) == "participant":
        day = None
    for number, step in enumerate(WAY[AT[filed.state] :]):
        if step != "paying":
            # The next one's day is promised beside where the claim stands.
            estimate = Brief(day) if day and number else None
            name = Text(f"step-{step}")
            found.append(
                Text("timeline-expected-by", {"step": name, "day": estimate})
                if estimate
                else Text("timeline-expected", {"step": name})
            )
        day = environment.promises.day_for(step, day, environment.calendar) if day else None
    return found


def _sent(context: StepContext, filed: Filed, named: bool) -> Param:
    """The documents that were sent, as far as they are kept here."""
    slots = [slot for slot, held in filed.files.items() if held.status == "stored"]
    if not slots:
        return ""
    at = Brief(_here(context, filed.filed_at if filed.revision == 1 else filed.standing.changed_at))
    if not named or filed.kind not in claims():
        return Text("timeline-sent", {"count": str(len(slots)), "at": at})
    draft = filed.as_draft(filed.revision)
    return Text(
        "timeline-sent-named", {"documents": Listed(tuple(name_of_slot(draft, slot) for slot in slots)), "at": at}
    )


def _beside(context: StepContext, filed: Filed) -> Param:
    """The words beside a state: its reasons, its appointment, an officer's words."""
    if filed.correction_on_its_way:
        return ""
    parts: list[Param] = []
    if filed.reasons:
        parts.append(reasons_in_brief(filed.kind, filed.reasons))
    if filed.appointment:
        parts.append(appointment_told(filed.appointment, context.conversation.zone))
    if filed.note:
        parts.append(note_told(filed.state, filed.note))
    return Text("status-note", {"note": Lines(tuple(parts))}) if parts else ""


def _next(context: StepContext, filed: Filed, named: bool) -> str:
    """The name of the words for what is next: those of its status, which has the buttons they name."""
    stands = _stands(context, filed)
    return "at_status" if named and stands in ANSWERED_BY_BUTTON else stands


def _stands(context: StepContext, filed: Filed) -> str:
    """The name of the words for what is next: of a correction, whether it is sent, begun, mended here, or elsewhere.

    Of an appointment, whether it is over.
    """
    if filed.correction_on_its_way:
        return "correction_sent"
    if context.conversation.draft_of(filed.id) is not None:
        return "correction_begun"
    if filed.appointment is not None and datetime.fromisoformat(filed.appointment.at) <= context.environment.now:
        return "scheduled_over"
    if filed.state == "needs_correction" and filed.reasons:
        return "mend_here" if can_mend(filed) else "mend_elsewhere"
    return filed.state


def _state(filed: Filed) -> Text:
    return Text("state-correction_sent") if filed.correction_on_its_way else Text(f"state-{filed.state}")


def _since(filed: Filed) -> datetime:
    return filed.standing.changed_at if filed.correction_on_its_way else filed.moved_at


def _here(context: StepContext, moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(context.conversation.zone))
