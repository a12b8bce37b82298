"""Pages about a filed claim to print or to show at the branch: the receipt, and the letter that confirms an appointment.

Others see them: the guard at the door, the people in the queue. So of the participant's answers only a first name and the branch stand
on them, and the code holds the reference alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.claims import claims
from dialogs.claims.filing_channels import paid_told
from dialogs.claims.schema import words_of_slot
from dialogs.engine.context import StepContext
from dialogs.law.branches import Branch
from dialogs.law.dates import ZONES, today_in
from dialogs.law.facts import Facts
from dialogs.model.conversation import Filed
from dialogs.model.decisions import Appointment
from dialogs.model.effects import Coded, FullDay, Param, Rows, Section, SendPaper, Text
from dialogs.prompts.layout import full_name_of, name_of
from dialogs.understanding.answers.place import BranchChoice

NOT_BROUGHT = frozenset({"photo"})
"""Document slots of which there is no original to bring: the participant comes in person."""

Pairs = tuple[tuple[Text, Text], ...]


def receipt_paper(context: StepContext, filed: Filed, caption: tuple[Text, ...] = (), buttons: Rows = ()) -> SendPaper:
    """Return the receipt of a recorded claim as a page, made of what is kept of it now. Without a caption it has a short one.

    Raises ValueError for a claim without a reference: nobody has it yet.
    """
    return _page(
        context,
        filed,
        "receipt",
        (
            Section(Text("sheet-claim-heading"), pairs=(*_of_claim(context, filed), *_of_branch(context, filed))),
            *_bring(Text("sheet-bring-if-asked"), _originals(filed)),
            Section(
                Text("sheet-next"),
                lines=(
                    Text("sheet-next-check"),
                    _paid(context, filed.kind),
                    Text("sheet-too-long"),
                ),
            ),
        ),
        caption,
        buttons,
    )


def confirmation_letter(
    context: StepContext, filed: Filed, caption: tuple[Text, ...] = (), buttons: Rows = ()
) -> SendPaper | None:
    """Return the letter that confirms an appointment, as a page. None where this claim calls nobody anywhere.

    An officer's words stand in place of an appointment without fields.
    """
    appointment = filed.appointment
    if filed.reference is None or (appointment is None and not (filed.state == "scheduled" and filed.note)):
        return None
    video = appointment is not None and appointment.link != "" and not (appointment.place or appointment.address)
    told = tuple(Text("sheet-item", {"item": item}) for item in appointment.bring) if appointment else ()
    return _page(
        context,
        filed,
        "letter",
        (
            Section(Text("sheet-appointment"), pairs=tuple(_when_and_where(context, filed, appointment))),
            Section(Text("sheet-claim-heading"), pairs=tuple(_of_claim(context, filed))),
            *_bring(Text("sheet-ready" if video else "sheet-bring"), told or _originals(filed)),
            Section(
                Text("sheet-on-the-day"),
                lines=(Text("sheet-at-the-video" if video else "sheet-at-the-door"), Text("sheet-cannot-come")),
            ),
        ),
        caption,
        buttons,
    )


def _page(
    context: StepContext,
    filed: Filed,
    kind: str,
    sections: tuple[Section, ...],
    caption: tuple[Text, ...],
    buttons: Rows,
) -> SendPaper:
    if filed.reference is None:
        raise ValueError(f"claim {filed.id} has no reference yet")
    of_this: dict[str, Param] = {"claim": name_of(filed.kind), "reference": filed.reference}
    return SendPaper(
        name=Text(f"sheet-{kind}-file"),
        title=Text(f"sheet-{kind}-title"),
        lead=(Text(f"sheet-{kind}-lead"), Text("sheet-free")),
        code=Coded(Text("sheet-number"), filed.reference),
        sections=sections,
        notes=(
            Text("paper-free"),
            Text("paper-from", {"day": today_in(context.conversation.zone, context.environment.now)}),
        ),
        caption=caption or (Text(f"sheet-{kind}-caption", of_this),),
        buttons=buttons,
    )


def _of_claim(context: StepContext, filed: Filed) -> Iterator[tuple[Text, Text]]:
    yield Text("sheet-claim"), full_name_of(filed.kind)
    if name := first_name(filed.answers):
        yield Text("sheet-for"), Text("sheet-item", {"item": name})
    yield Text("sheet-stored"), Text("sheet-moment", {"time": _here(context, filed.filed_at)})
    if filed.recorded_at is not None:
        yield Text("sheet-recorded"), Text("sheet-moment", {"time": _here(context, filed.recorded_at)})


def first_name(answers: Mapping[str, Any]) -> str:
    """Return the first of somebody's names, "" where none is known. One of a letter or two takes the next along: I Wayan."""
    name = answers.get("name")
    words = name.split() if isinstance(name, str) else []
    short = next((place for place, word in enumerate(words, 1) if len(word.strip(".")) > 2), len(words))
    return " ".join(words[:short]).title()


def _of_branch(context: StepContext, filed: Filed) -> Iterator[tuple[Text, Text]]:
    place = filed.answers.get("branch")
    if not isinstance(place, Mapping) or "name" not in place:
        return
    shown = BranchChoice().show(place)
    yield Text("sheet-branch"), shown if isinstance(shown, Text) else Text("sheet-item", {"item": str(place["name"])})
    branch = _branch(context, filed)
    if branch is not None and branch.address:
        yield Text("sheet-address"), Text("sheet-item", {"item": branch.address})
    if branch is not None and branch.hours:
        yield Text("sheet-hours"), Text("sheet-item", {"item": branch.hours})


def _branch(context: StepContext, filed: Filed) -> Branch | None:
    place = filed.answers.get("branch")
    return context.environment.directory.by_id(str(place.get("id"))) if isinstance(place, Mapping) else None


def _when_and_where(context: StepContext, filed: Filed, appointment: Appointment | None) -> Iterator[tuple[Text, Text]]:
    if appointment is not None:
        at = _here(context, datetime.fromisoformat(appointment.at))
        clock = {"hour": f"{at:%H}", "minute": f"{at:%M}", "zone": ZONES[context.conversation.zone]}
        yield Text("sheet-day"), Text("sheet-full-day", {"day": FullDay(at.date())})
        yield Text("sheet-hour"), Text("sheet-clock", clock)
        yield from _where(context, filed, appointment)
    if filed.note:
        yield Text("sheet-officer-says"), Text("sheet-item", {"item": filed.note})


def _where(context: StepContext, filed: Filed, appointment: Appointment) -> Iterator[tuple[Text, Text]]:
    if appointment.link:
        yield Text("sheet-link"), Text("sheet-item", {"item": appointment.link})
    branch = _branch(context, filed)
    if not (appointment.link or appointment.place or appointment.address):
        yield from _of_branch(context, filed)
        return
    if appointment.place:
        yield Text("sheet-place"), Text("sheet-item", {"item": appointment.place})
    here = branch.address if branch is not None and branch.name == appointment.place else None
    if address := appointment.address or here:
        yield Text("sheet-address"), Text("sheet-item", {"item": address})


def _bring(heading: Text, papers: tuple[Text, ...]) -> tuple[Section, ...]:
    return (Section(heading, papers),) if papers else ()


def _originals(filed: Filed) -> tuple[Text, ...]:
    """The documents that were filed, whose originals the branch wants to see."""
    claim = claims().get(filed.kind)
    filed_ones = [slot for slot, held in filed.files.items() if held.status == "stored" and slot not in NOT_BROUGHT]
    return tuple(Text(f"doc-{words_of_slot(claim, slot) if claim else slot}") for slot in filed_ones)


def _paid(context: StepContext, kind: str) -> Text:
    claim = claims().get(kind)
    facts = Facts.of({}, context.environment, context.conversation.zone)
    return paid_told(claim, facts) if claim else Text("paid-unknown")


def _here(context: StepContext, moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(context.conversation.zone))
