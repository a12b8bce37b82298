"""Reminders: asked for on a reason card, they come once, on the day, when people are awake; they can be listed and cancelled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.claims import claims
from dialogs.claims.deadlines import ends_of, reminder_for
from dialogs.engine.context import StepContext, button, menu
from dialogs.engine.place import facts_for, path_of
from dialogs.law.dates import today_in
from dialogs.law.waking import morning_after
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import CONSENT_VERSION, Reminder
from dialogs.model.effects import Lines, RecordConsent, Rows, Schedule, Text
from dialogs.prompts.layout import name_of

REMINDER = "reminder"
"""The topic under which reminders come due; the subject is the reminder's id."""


def is_refused_for_now(context: StepContext, given: Any) -> bool:
    """Whether the claim can't succeed yet, but may later."""
    refusal = path_of(context, context.draft).refusal
    return refusal is not None and refusal.outcome == "not_yet"


def remind_me(context: StepContext, given: Any) -> None:
    """Promise to come back on the day on which it can succeed, or in a week where nobody knows it; before the deadline if one runs.

    Of a check only the reason and the day are kept, not what was answered.
    """
    draft = context.draft
    path = path_of(context, draft)
    if path.refusal is None:
        raise ValueError(f"{draft.kind}: nothing is refused at {path.place}")
    facts = facts_for(context, draft)
    at = reminder_for(path.refusal, facts)
    here = at.astimezone(ZoneInfo(facts.zone))
    day = here.date()
    about = draft.id if draft.purpose == "claim" else ""
    asked = (about, draft.kind, day.isoformat())
    if not any((known.draft, known.kind, known.day) == asked for known in context.conversation.reminders):
        reminder = Reminder(context.draw(16), *asked)
        context.change(reminders=(*context.conversation.reminders, reminder))
        if "remind" not in context.conversation.consents:
            # Asking for a reminder is allowing it; the record says so like any other consent.
            context.change(consents={**context.conversation.consents, "remind": CONSENT_VERSION})
            context.do(RecordConsent("remind", CONSENT_VERSION, True))
        context.do(Schedule(REMINDER, reminder.id, at))
    told = Text("reminder-set" if about else "reminder-set-check", {"day": day, "hour": here.hour})
    by, end = path.refusal.by(facts) if path.refusal.by else None, ends_of(path.refusal, facts)
    until = Text("reminder-until", {"until": by}) if by and end and end > facts.now else None
    again = (
        button(DraftButton(draft.id, "resume"), Text("btn-continue"))
        if about
        else menu("check-start", Text("menu-check"), draft.kind)
    )
    context.say(told, until, buttons=((again, menu("menu", Text("btn-menu"))),))


def reminded(context: StepContext, reminder_id: str) -> None:
    """The day has come. In the night it waits for the morning; one that was cancelled meanwhile says nothing."""
    reminder = next((reminder for reminder in context.conversation.reminders if reminder.id == reminder_id), None)
    if reminder is None:
        return
    zone, now = context.conversation.zone, context.environment.now
    if morning := morning_after(zone, now):
        # We were down when it was due, and come up in the night.
        later = replace(reminder, id=context.draw(16))
        context.change(
            reminders=tuple(later if other.id == reminder_id else other for other in context.conversation.reminders)
        )
        context.do(Schedule(REMINDER, later.id, morning))
        return
    context.change(reminders=tuple(other for other in context.conversation.reminders if other.id != reminder_id))
    rows = _rows(context, reminder)
    if rows is None:
        return
    context.say(
        _come(reminder, today_in(zone, now)),
        buttons=(*rows, (menu("menu", Text("btn-menu")),)),
    )


def _come(reminder: Reminder, today: date) -> Text:
    """Text of a reminder that is due. Where a deadline runs, waiting made nothing possible: it asks whether it is done."""
    claim, day = name_of(reminder.kind), date.fromisoformat(reminder.day)
    if any(refusal.by for _, refusal in claims()[reminder.kind].refusals()):
        return Text("reminder-deadline", {"claim": claim})
    return Text("reminder-late" if day < today else "reminder", {"claim": claim, "day": day})


def _rows(context: StepContext, reminder: Reminder) -> Rows | None:
    """Buttons of a reminder: back to the claim, or a new check. None where claim or draft is gone."""
    if reminder.kind not in claims():
        return None
    if not reminder.draft:
        return ((menu("check-start", Text("menu-check"), reminder.kind),),)
    if context.conversation.draft_of(reminder.draft) is None:
        return None
    return ((button(DraftButton(reminder.draft, "resume"), Text("btn-continue")),),)


def list_reminders(context: StepContext, given: Any = None) -> None:
    """The reminders that will come, each with what it is about and a way to be rid of it."""
    reminders = sorted(context.conversation.reminders, key=lambda one: one.day)
    if not reminders:
        context.say(Text("reminders-none"), buttons=((menu("menu", Text("btn-menu")),),))
        return
    shown = [
        (str(number), date.fromisoformat(reminder.day), reminder)
        for number, reminder in enumerate((one for one in reminders if one.kind in claims()), start=1)
    ]
    lines = tuple(
        Text("reminder-line", {"number": number, "day": day, "claim": name_of(reminder.kind)})
        for number, day, reminder in shown
    )
    rows = tuple(
        (menu("unremind", Text("btn-unremind", {"number": number, "day": day}), reminder.id),)
        for number, day, reminder in shown
    )
    context.say(
        Text("reminders-title", {"reminders": Lines(lines)}), buttons=(*rows, (menu("menu", Text("btn-menu")),))
    )


def forget(context: StepContext, reminder_id: str) -> None:
    context.remove_buttons()
    context.change(
        reminders=tuple(reminder for reminder in context.conversation.reminders if reminder.id != reminder_id)
    )
    list_reminders(context)
