"""Appointments from the participant's side: confirmed or moved with a tap, in the phone's calendar, and reminded of in time.

The appointment itself is a decision of an officer, and told with it (`prompts.decision`). An appointment holds until the officer makes
another: who asks for another day keeps the one they have.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from dialogs.engine.context import StepContext, button, menu
from dialogs.law.branches import Branch
from dialogs.law.dates import moment_in, today_in
from dialogs.law.parameters import EVENING_HOUR, WAKING_HOURS
from dialogs.law.places import PROVINCES
from dialogs.law.waking import morning_after
from dialogs.model.buttons import FiledButton
from dialogs.model.conversation import Filed
from dialogs.model.decisions import Appointment, Attendance
from dialogs.model.effects import AnswerAppointment, Button, FullDay, Rows, Schedule, SendCalendar, Text
from dialogs.model.events import TextReceived
from dialogs.prompts.appointments import ask_for_day
from dialogs.prompts.decision import appointment_told
from dialogs.prompts.layout import name_of

EVENING, MORNING = "appointment_evening", "appointment_morning"
"""The topics of the reminders; the subject is the claim's id and the number of its appointment."""
LONGEST_WISH = 200
"""Characters of a wish for another day that reach the officer."""
MAP = "https://www.openstreetmap.org/?mlat={lat}&mlon={lon}"


def number_of(filed: Filed) -> int:
    """The number of appointments this claim has had; each takes the place of the one before it."""
    return sum(move.appointment is not None for move in filed.standing.moves)


def begins_at(appointment: Appointment) -> datetime:
    """The moment an appointment begins (aware)."""
    return datetime.fromisoformat(appointment.at)


def ahead(context: StepContext, filed: Filed) -> Appointment | None:
    """The appointment of a claim that is still to come; None where there is none."""
    if filed.state != "scheduled" or filed.appointment is None:
        return None
    return filed.appointment if begins_at(filed.appointment) > context.environment.now else None


# --- when a claim moves -------------------------------------------------------------------------------------------------


def follow(context: StepContext, before: Filed, filed: Filed) -> None:
    """Put a new appointment into the phone's calendar and have it reminded of; take one that no longer holds out of it."""
    if filed.state == "scheduled" and filed.appointment is not None:
        _remind_of(context, filed, filed.appointment)
        context.said.append(_calendar(context, before, filed.appointment, number_of(filed)))
    elif held := ahead(context, before):
        context.said.append(_calendar(context, before, held, number_of(before) + 1, cancelled=True))


def _remind_of(context: StepContext, filed: Filed, appointment: Appointment) -> None:
    zone, now, at = context.conversation.zone, context.environment.now, begins_at(appointment)
    day, subject = today_in(zone, at), f"{filed.id}.{number_of(filed)}"
    evening, morning = moment_in(zone, day - timedelta(days=1), EVENING_HOUR), moment_in(zone, day, WAKING_HOURS[0])
    if evening > now:
        context.do(Schedule(EVENING, subject, evening))
    if now < morning < at:
        context.do(Schedule(MORNING, subject, morning))


def _calendar(
    context: StepContext, filed: Filed, appointment: Appointment, number: int, *, cancelled: bool = False
) -> SendCalendar:
    """The file for the calendar. `filed`: the claim with its answers, which say the branch."""
    branch = branch_of(context, filed)
    here = not (appointment.place or appointment.address or appointment.link)
    place, address = appointment.place, appointment.address
    if branch is not None and here:
        place, address = branch.name, branch.address or ""
    point = (branch.lat, branch.lon) if branch and branch.lat is not None and branch.lon is not None else None
    return SendCalendar(
        name=Text("calendar-file"),
        title=Text("calendar-title", {"claim": name_of(filed.kind)}),
        uid=filed.id,
        number=number,
        made=context.environment.now,
        at=begins_at(appointment),
        zone=zone_of(context, filed),
        place=", ".join(part for part in (place, address) if part),
        link=appointment.link,
        bring=appointment.bring,
        point=point if not appointment.link else None,
        cancelled=cancelled,
        caption=(Text("calendar-cancelled" if cancelled else "calendar-caption", {"claim": name_of(filed.kind)}),),
    )


def branch_of(context: StepContext, filed: Filed) -> Branch | None:
    """The branch of a claim, as the operator's list has it; None where it was typed by hand or is not listed any more."""
    place = filed.answers.get("branch")
    return context.environment.directory.by_id(str(place.get("id"))) if isinstance(place, Mapping) else None


def zone_of(context: StepContext, filed: Filed) -> str:
    """The time zone of the claim's branch, else the participant's."""
    place = filed.answers.get("branch")
    province = place.get("province") if isinstance(place, Mapping) else None
    return PROVINCES.get(str(province), context.conversation.zone)


# --- buttons and answers ------------------------------------------------------------------------------------------------


def ways(context: StepContext, filed: Filed) -> Rows:
    """The buttons by which an appointment is answered, and the map of its branch as far as the list of branches has it."""
    if filed.state != "scheduled" or (filed.appointment is not None and ahead(context, filed) is None):
        return ()
    answer = filed.standing.attendance
    rows: list[tuple[Button, ...]] = []
    if answer is None or answer.answer != "coming":
        rows.append((button(FiledButton(filed.id, "coming"), Text("btn-coming")),))
    rows.append((button(FiledButton(filed.id, "other-day"), Text("btn-other-day")),))
    branch = branch_of(context, filed)
    if branch and branch.lat is not None and filed.appointment and not filed.appointment.link:
        rows.append((Button(Text("btn-map"), url=MAP.format(lat=branch.lat, lon=branch.lon)),))
    return tuple(rows)


def is_ahead(context: StepContext, claim: str) -> bool:
    """Whether this claim has an appointment that can still be answered."""
    filed = context.conversation.filed_of(claim)
    return filed is not None and bool(ways(context, filed))


def come(context: StepContext, claim: str) -> None:
    """The participant will come: the officer sees it."""
    filed = _answered(context, claim, Attendance("coming"))
    context.remove_buttons()
    appointment = filed.appointment
    context.say(
        Text("coming-noted"),
        appointment_told(appointment, context.conversation.zone) if appointment else None,
        buttons=(*ways(context, filed), _back()),
    )


def ask_wish(context: StepContext, claim: str) -> None:
    """Ask which other day would do; the next text is the answer."""
    context.remove_buttons()
    context.change(subject=claim)
    ask_for_day(context)


def awaits_wish(context: StepContext, given: TextReceived) -> bool:
    """Whether the appointment that was asked about still stands."""
    return is_ahead(context, context.conversation.subject)


def take_wish(context: StepContext, given: TextReceived) -> None:
    """The officer gets the wish in the participant's words. The appointment holds until there is another."""
    _answered(
        context, context.conversation.subject, Attendance("other_day", " ".join(given.text.split())[:LONGEST_WISH])
    )
    context.say(Text("other-day-noted"), buttons=(_back(),))


def day_is_ahead(context: StepContext, given: FiledButton) -> bool:
    """Whether the appointment still stands, and the day that was pressed is to come."""
    return is_ahead(context, given.claim) and _day(given) > today_in(context.conversation.zone, context.environment.now)


def take_day(context: StepContext, given: FiledButton) -> None:
    """The officer gets the day that was pressed. The appointment holds until there is another."""
    _answered(context, given.claim, Attendance("other_day", day=_day(given).isoformat()))
    context.remove_buttons()
    context.say(Text("day-noted", {"day": FullDay(_day(given))}), buttons=(_back(),))


def still_ahead(context: StepContext, given: FiledButton) -> bool:
    """Whether the appointment can still be answered, on whatever day."""
    return is_ahead(context, given.claim)


def ask_again(context: StepContext, given: FiledButton) -> None:
    """Ask for a day that is still to come, after the button of one that is over."""
    ask_wish(context, given.claim)


def _day(given: FiledButton) -> date:
    """The day of a button; the first of all days where the data is none of ours."""
    try:
        return date.fromisoformat(given.value)
    except ValueError:
        return date.min


def _answered(context: StepContext, claim: str, attendance: Attendance) -> Filed:
    filed = context.conversation.filed_of(claim)
    if filed is None:
        raise KeyError(f"no filed claim {claim} in this conversation")
    context.do(AnswerAppointment(claim, attendance))
    filed = filed.answering(attendance)
    context.conversation = context.conversation.with_filed(filed)
    return filed


def _back() -> tuple[Button, ...]:
    return (menu("status", Text("menu-status")), menu("menu", Text("btn-menu")))


# --- reminders ----------------------------------------------------------------------------------------------------------


def evening_before(context: StepContext, subject: str) -> None:
    """Remind of an appointment the evening before. One that comes on the day itself says nothing: the morning's does."""
    _remind(context, EVENING, subject)


def morning_of(context: StepContext, subject: str) -> None:
    """Remind of an appointment in the morning, before it begins."""
    _remind(context, MORNING, subject)


def _remind(context: StepContext, topic: str, subject: str) -> None:
    claim, _, number = subject.partition(".")
    filed = context.conversation.filed_of(claim)
    appointment = ahead(context, filed) if filed else None
    if filed is None or appointment is None or str(number_of(filed)) != number:
        return
    zone, now = context.conversation.zone, context.environment.now
    day = today_in(zone, begins_at(appointment))
    if topic == EVENING and today_in(zone, now) >= day:
        return
    if morning := morning_after(zone, now):
        # We were down in the evening; the day's own reminder comes in the morning.
        if topic == EVENING and today_in(zone, morning) < day:
            context.do(Schedule(topic, subject, morning))
        return
    said: dict[str, Any] = {"claim": name_of(filed.kind), "reference": filed.reference or Text("no-reference-yet")}
    context.say(
        Text("appointment-tomorrow", said) if topic == EVENING else Text("appointment-today", said),
        appointment_told(appointment, zone),
        buttons=(*ways(context, filed), _back()),
    )
