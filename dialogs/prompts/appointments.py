"""The question for another day of an appointment, with the days an officer works."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from dialogs.engine.context import StepContext, button, menu
from dialogs.law.dates import today_in
from dialogs.model.buttons import FiledButton
from dialogs.model.effects import FullDay, Rows, Text

ON_DAY = "on-day"
"""Action of a button with a day to come on; its value is the day in ISO form."""
DAYS_OFFERED = 5


def ask_for_day(context: StepContext, *lead: Text | None) -> None:
    """Ask for another day: one of the next working days with a tap, anything else in words."""
    context.say(*lead, Text("other-day-which"), buttons=(*_days(context), (menu("status", Text("menu-status")),)))


def _days(context: StepContext) -> Rows:
    claim = context.conversation.subject
    return tuple(
        (button(FiledButton(claim, ON_DAY, day.isoformat()), Text("btn-day", {"day": FullDay(day)})),)
        for day in _offered(context, claim)
    )


def _offered(context: StepContext, claim: str) -> Iterator[date]:
    """Yield the next working days besides the day of the appointment."""
    filed = context.conversation.filed_of(claim)
    zone = context.conversation.zone
    held = filed.appointment if filed is not None else None
    taken = today_in(zone, datetime.fromisoformat(held.at)) if held is not None else None
    day = today_in(zone, context.environment.now)
    left = DAYS_OFFERED
    while left:
        day = context.environment.calendar.after(day, 1)
        if day != taken:
            left -= 1
            yield day
