"""Lateness: when the day promised for a stage has passed, the participant hears of it first, and once.

The day after the promised one, in the morning, is the moment from which a stage is late. From then on the claim stands on the officers'
list of late ones too.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs.engine.context import StepContext, menu
from dialogs.law.dates import moment_in, today_in
from dialogs.law.parameters import REMINDER_HOUR
from dialogs.law.promises import OWNERS
from dialogs.law.waking import morning_after
from dialogs.model.conversation import Filed
from dialogs.model.effects import Button, ExpectClaim, FullDay, Schedule, Text
from dialogs.prompts.layout import name_of
from dialogs.scenes import corrections

LATE = "late"
"""The topic under which a promise passes; the subject is the claim's id, its stage and the promised day."""


def begin_stage(context: StepContext, filed: Filed) -> Filed:
    """Return the claim at the beginning of its stage, with the day promised for it; schedule what follows when that day passes."""
    before, zone = filed.promised, context.conversation.zone
    day = context.environment.promises.day_for(filed.state, _begins(context, filed), context.environment.calendar)
    filed = replace(filed, promised=day.isoformat() if day else None, late_told=False)
    late_at = moment_in(zone, day + timedelta(days=1), REMINDER_HOUR) if day else None
    if late_at:
        context.do(Schedule(LATE, _subject(filed), late_at))
    if late_at or before:
        # What the participant has to do is no officer's delay.
        context.do(ExpectClaim(filed.id, None if OWNERS.get(filed.state) == "participant" else late_at))
    return filed


def _begins(context: StepContext, filed: Filed) -> date:
    """The day from which a stage counts: today, or that of the appointment, before which nothing can be decided."""
    today = today_in(context.conversation.zone, context.environment.now)
    if filed.state != "scheduled" or filed.appointment is None:
        return today
    there = datetime.fromisoformat(filed.appointment.at).astimezone(ZoneInfo(context.conversation.zone))
    return max(today, there.date())


def _subject(filed: Filed) -> str:
    return f"{filed.id}.{filed.state}.{filed.promised}"


def come_late(context: StepContext, subject: str) -> None:
    """The promised day has passed. A stage that ended in time, or whose lateness is told, says nothing; in the night it waits."""
    claim = subject.partition(".")[0]
    filed = context.conversation.filed_of(claim)
    if filed is None or filed.promised is None or filed.late_told or _subject(filed) != subject:
        return
    if morning := morning_after(context.conversation.zone, context.environment.now):
        context.do(Schedule(LATE, subject, morning))
        return
    context.conversation = context.conversation.with_filed(replace(filed, late_told=True))
    tell(context, filed, date.fromisoformat(filed.promised))


def tell(context: StepContext, filed: Filed, promised: date) -> None:
    """Tell that a stage is late: in place of the promise, with what happens next and whom to call."""
    owner, claim = OWNERS[filed.state], name_of(filed.kind)
    reference, day = filed.reference or Text("no-reference-yet"), FullDay(promised)
    rows: list[tuple[Button, ...]] = []
    if owner == "participant":
        rows += corrections.ways(filed)
        parts = [Text("late-participant", {"claim": claim, "reference": reference, "day": day})]
    else:
        stage = Text(f"stage-{filed.state}")
        parts = [
            Text("late", {"claim": claim, "reference": reference, "stage": stage, "day": day}),
            Text("late-next-bank" if owner == "bank" else "late-next-operator"),
            Text("late-call"),
        ]
    context.say(*parts, buttons=(*rows, (menu("status", Text("menu-status")), menu("menu", Text("btn-menu")))))
