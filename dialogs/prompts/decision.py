"""A decision on a filed claim as the participant reads it: the reasons in words, the appointment, what it takes back.

The desk shows an officer the same words before they are sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs.claims import claims
from dialogs.claims.schema import Node
from dialogs.law.claim_lifecycle import replaces
from dialogs.law.reasons import reason_type
from dialogs.model.conversation import Standing
from dialogs.model.decisions import Appointment, Reason
from dialogs.model.effects import Bullets, FullDay, Inline, Listed, Text
from dialogs.prompts.layout import label_of, name_of

REASONS_IN_A_MESSAGE = 2


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision, with all its message needs.

    `kind` and `reference` name the claim, `zone` is its participant's. `paid` says within which time such a claim is paid. `simulated`:
    nobody decided it but the simulated officer. `replaced`: the state and the moment (aware) of the message this one takes back.
    """

    kind: str
    reference: str | None
    state: str
    zone: str
    paid: Text
    note: str | None = None
    reasons: tuple[Reason, ...] = ()
    appointment: Appointment | None = None
    simulated: bool = False
    replaced: tuple[str, datetime] | None = None


def told(decided: Decided) -> list[tuple[Text, ...]]:
    """Return the messages of a decision, each a tuple of its parts. There are several only where the reasons are many."""
    head = Text(
        f"moved-{decided.state}",
        {
            "claim": name_of(decided.kind),
            "reference": decided.reference or Text("no-reference-yet"),
            "paid": decided.paid,
        },
    )
    # After a transfer that came back nothing can be mended before an officer asks for it.
    acts = decided.state != "returned"
    reasons = [reason_told(decided.kind, reason, acts=acts) for reason in decided.reasons]
    begin = (head, *_replaced(decided))
    grouped = [
        tuple(reasons[start : start + REASONS_IN_A_MESSAGE]) for start in range(0, len(reasons), REASONS_IN_A_MESSAGE)
    ]
    beside = tuple(_beside(decided))
    if decided.state == "rejected" and len(reasons) > 1:
        # Two reasons fill a screen; the way on has one of its own.
        grouped.append(())
    *first, last = grouped or [()]
    return [(*begin, *first[0]), *first[1:], (*last, *beside)] if first else [(*begin, *last, *beside)]


def taken_back(before: Standing, to: str, by: str, now: datetime) -> tuple[str, datetime] | None:
    """Return the state and the moment of the message that a move takes back; None where what was said stays true.

    An appointment that is over takes nothing back: what follows comes of it. `by` is the name in the claim's history.
    """
    if before.last is None or not replaces(before.state, to, by):
        return None
    appointment = before.last.appointment
    if (
        before.state == "scheduled"
        and to != "scheduled"
        and (appointment is None or datetime.fromisoformat(appointment.at) <= now)
    ):
        return None
    return before.state, before.last.at


def _replaced(decided: Decided) -> Iterator[Text]:
    if decided.replaced is not None:
        state, at = decided.replaced
        yield Text("moved-instead", {"at": at.astimezone(ZoneInfo(decided.zone)), "state": Text(f"state-{state}")})


def _beside(decided: Decided) -> Iterator[Text]:
    """The parts after the reasons."""
    if decided.appointment is not None:
        yield appointment_told(decided.appointment, decided.zone)
    if decided.note:
        yield note_told(decided.state, decided.note)
    if decided.state == "rejected":
        yield Text("rejected-next")
    if decided.simulated:
        yield Text("moved-simulated")


def note_told(state: str, note: str) -> Text:
    """Return an officer's words, named by what they are at this state."""
    named = {"scheduled": "told-appointment", "rejected": "told-reason"}.get(state, "told-note")
    return Text(named, {"note": note})


def words_of_officer(note: str | None, reasons: Iterable[Reason], appointment: Appointment | None) -> int:
    """Return the number of characters an officer wrote, in all fields of a decision together."""
    fields = (appointment.place, appointment.address, appointment.link, *appointment.bring) if appointment else ()
    return sum(map(len, (note or "", *fields, *(reason.note for reason in reasons))))


# --- reasons ------------------------------------------------------------------------------------------------------------


def node_of(kind: str, reason: Reason) -> Node | None:
    """Return the document or question a reason is about, as this claim declares it. None: the whole claim, or gone from it."""
    claim, about = claims().get(kind), reason_type(reason.code).about
    if claim is None or about == "claim":
        return None
    nodes: tuple[Node, ...] = claim.documents if about == "document" else claim.questions
    return next((node for node in nodes if node.id == reason.about), None)


def about_named(kind: str, reason: Reason) -> Text:
    """Return the name of what a reason is about, in the words its claim uses."""
    node = node_of(kind, reason)
    return label_of(node) if node is not None else Text("reason-about")


def reason_told(kind: str, reason: Reason, *, acts: bool = True) -> Text:
    """Return a reason in words: what is wrong, what to do, and the officer's words beside it.

    `acts`: whether the participant can do it now. Where they can't, what is to be mended in the chat is left out.
    """
    does = acts or not reason_type(reason.code).mended_here
    return Text(
        "reason-told",
        {
            "what": what_is_wrong(kind, reason),
            "do": Text("reason-do", {"do": Text(f"reason-{reason.code}-do")}) if does else "",
            "note": Text("reason-note", {"note": reason.note}) if reason.note else "",
        },
    )


def what_is_wrong(kind: str, reason: Reason) -> Text:
    """Return the one sentence of a reason that says what is wrong."""
    return Text(f"reason-{reason.code}", {"about": Inline(about_named(kind, reason))})


def reasons_in_brief(kind: str, reasons: tuple[Reason, ...]) -> Bullets:
    """Return the sentences of some reasons, one in each line: for a status or a history."""
    return Bullets(tuple(what_is_wrong(kind, reason) for reason in reasons))


# --- appointments -------------------------------------------------------------------------------------------------------


def appointment_told(appointment: Appointment, zone: str) -> Text:
    """Return an appointment in words: day, time, place, link, and what to bring."""
    at = datetime.fromisoformat(appointment.at).astimezone(ZoneInfo(zone))
    where = ", ".join(part for part in (appointment.place, appointment.address) if part)
    return Text(
        "appointment",
        {
            "day": FullDay(at.date()),
            "time": at.strftime("%H.%M %Z"),
            "place": Text("appointment-place", {"place": where}) if where else "",
            "link": Text("appointment-link", {"link": appointment.link}) if appointment.link else "",
            "bring": Text("appointment-bring", {"bring": Listed(appointment.bring)}) if appointment.bring else "",
        },
    )
