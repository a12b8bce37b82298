"""The form of a step: coded reasons, the fields of an appointment, or a note; read, checked, and given back as it was typed.

The problem: an officer's free text can't be answered with a button, and a typing error in an appointment sends somebody to a closed door.
The choice: reasons and appointments are fields. Plain form fields, since the desk works without JavaScript; what the participant will read
is shown before it is sent. What is wrong is told in one sentence with an example, and nothing typed is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.desk import formatting
from bot.desk.language import Language
from bot.ports.claims import ClaimRow
from bot.texts import plain
from dialogs.claims import claims
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.law.reasons import REASONS, About, ReasonType, reasons_for
from dialogs.law.working_days import WEEKDAYS
from dialogs.model.decisions import Appointment, Decision, Move, Reason
from dialogs.model.effects import Text
from dialogs.prompts.decision import appointment_told, node_of, what_is_wrong

LONGEST_NOTE = 800
LONGEST_FIELD = 200
LINES = 4
"""Reasons that one decision can have."""
ABOUTS: tuple[About, ...] = ("document", "field", "claim")
DOCUMENT = "doc_"
"""Prefix of a document slot in the field that tells a reason's subject: a document and an answer may share an id."""
FIELDS = ("day", "time", "place", "link", "bring")
"""The fields of an appointment."""

SOON = 2
"""Working days until the appointment that is proposed."""

_DAY = (
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{1,2})[-/. ](?P<m>\d{1,2})[-/. ](?P<y>\d{4})"),
)
_TIME = re.compile(r"(\d{1,2})[.:](\d{2})")


@dataclass(frozen=True, slots=True)
class Line:
    """One reason as it was typed: its code, what it is about (a slot after `DOCUMENT`, or a question), the officer's words."""

    code: str = ""
    about: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """A form of a step as it was typed. `fields` are those of an appointment, by name."""

    to: str
    note: str = ""
    lines: tuple[Line, ...] = ()
    fields: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """One group of things to choose from: its heading, and values with their words."""

    heading: str
    values: tuple[tuple[str, str], ...]


class BadForm(ValueError):
    """Something is missing or wrong in the form; `told` says it in one sentence."""

    def __init__(self, told: Text) -> None:
        super().__init__(told.id)
        self.told = told


# --- what can be chosen -------------------------------------------------------------------------------------------------


def blank(row: ClaimRow, to: str, now: datetime) -> Typed:
    """The form before anything is typed: the reasons of a transfer that came back; the claim's branch, two working days on
    or the day the participant chose, at ten."""
    chosen = row.attendance.day if row.attendance is not None else ""
    soon = WEEKDAYS.after(now.astimezone(ZoneInfo(formatting.zone_in(row.answers))).date(), SOON)
    lines = [_typed_line(reason) for reason in (row.moves[-1].reasons if row.state == "returned" and row.moves else ())]
    usable = [line for line in lines if line.code in {one.code for one in reasons_for(to)}]
    return Typed(
        to,
        "",
        _filled_up(usable),
        dict.fromkeys(FIELDS, "") | {"day": chosen or soon.isoformat(), "time": "10:00", "place": _branch(row)},
    )


def _typed_line(reason: Reason) -> Line:
    document = reason.code in REASONS and REASONS[reason.code].about == "document"
    return Line(reason.code, f"{DOCUMENT}{reason.about}" if document else reason.about, reason.note)


def _filled_up(lines: Iterable[Line]) -> tuple[Line, ...]:
    given = tuple(lines)
    return (*given, *(Line(),) * (LINES - len(given)))


def _branch(row: ClaimRow) -> str:
    branch = row.answers.get("branch")
    if not isinstance(branch, Mapping) or not isinstance(branch.get("name"), str):
        return ""
    return plain(Text("appointment-branch", {"name": branch["name"]}), row.locale)


def reason_options(to: str, language: Language) -> list[Options]:
    """The reasons for this step, those about documents first."""
    return [
        Options(
            language.say(Text(f"desk-reasons-{about}")),
            tuple((one.code, language.say(_with_gap(one))) for one in reasons_for(to) if one.about == about),
        )
        for about in ABOUTS
        if any(one.about == about for one in reasons_for(to))
    ]


def _with_gap(reason: ReasonType) -> Text:
    return Text(f"reason-{reason.code}", {"about": "…"})


def about_options(row: ClaimRow, language: Language) -> list[Options]:
    """The documents and answers of this claim, by the words it uses. A document that was left out can be asked for too."""
    claim = claims().get(row.kind)
    slots = dict.fromkeys((*row.files, *(document.id for document in claim.documents))) if claim else row.files
    questions = [name for name in row.answers if claim is None or any(one.id == name for one in claim.questions)]
    return [
        Options(
            language.say(Text("desk-reasons-document")),
            tuple(
                (f"{DOCUMENT}{slot}", formatting.label_in(row.kind, slot, language, document=True)) for slot in slots
            ),
        ),
        Options(
            language.say(Text("desk-reasons-field")),
            tuple((name, formatting.label_in(row.kind, name, language)) for name in questions),
        ),
    ]


# --- what was typed -----------------------------------------------------------------------------------------------------


def typed(form: Mapping[str, str]) -> Typed:
    """The form as it was sent."""
    lines = tuple(
        Line(form.get(f"reason-{n}", ""), form.get(f"about-{n}", ""), clean(form.get(f"words-{n}", "")))
        for n in range(1, LINES + 1)
    )
    fields = {name: clean(form.get(name, "")) for name in FIELDS}
    return Typed(form.get("to", ""), clean(form.get("note", "")), lines, fields)


def decision(sent: Typed, row: ClaimRow, language: Language, now: datetime) -> Decision:
    """Return what the form decides. Raises BadForm where something is missing or wrong."""
    if len(sent.note) > LONGEST_NOTE:
        raise BadForm(Text("desk-note-long", {"length": len(sent.note), "most": LONGEST_NOTE}))
    match lifecycle.note_wanted(sent.to):
        case "reason":
            return Decision(reasons=_reasons(sent, row, language))
        case "appointment":
            zone = ZoneInfo(formatting.zone_in(row.answers))
            return Decision(sent.note or None, appointment=_appointment(sent.fields or {}, zone, now))
        case None:
            return Decision(sent.note or None)


def _reasons(sent: Typed, row: ClaimRow, language: Language) -> tuple[Reason, ...]:
    choices = {one.code: one for one in reasons_for(sent.to)}
    there = {value for group in about_options(row, language) for value, _ in group.values}
    reasons: list[Reason] = []
    for line in sent.lines:
        if not line.code:
            if line.note:
                raise BadForm(Text("desk-reason-only-words"))
            continue
        if line.code not in choices:
            raise BadForm(Text("desk-reason-missing"))
        reason = _reason(row.kind, line, choices[line.code], there, language)
        if reason not in reasons:
            reasons.append(reason)
    if not any(choices[reason.code].blocks for reason in reasons):
        raise BadForm(Text("desk-reason-blocks" if reasons else "desk-reason-missing"))
    return tuple(reasons)


def _reason(kind: str, line: Line, chosen: ReasonType, there: set[str], language: Language) -> Reason:
    told = language.say(_with_gap(chosen))
    about = ""
    if chosen.about != "claim":
        is_document = line.about.startswith(DOCUMENT)
        about = line.about.removeprefix(DOCUMENT)
        if line.about not in there or is_document != (chosen.about == "document"):
            lacking = "desk-reason-about-document" if chosen.about == "document" else "desk-reason-about-field"
            raise BadForm(Text(lacking, {"reason": told}))
        if not chosen.fits(about):
            raise BadForm(
                Text(
                    "desk-reason-unfit",
                    {"reason": told, "about": formatting.label_in(kind, about, language, document=is_document)},
                )
            )
    if chosen.wants_note and not line.note:
        raise BadForm(Text("desk-reason-note-missing", {"reason": told}))
    if len(line.note) > LONGEST_NOTE:
        raise BadForm(Text("desk-note-long", {"length": len(line.note), "most": LONGEST_NOTE}))
    return Reason(chosen.code, about, line.note)


def _appointment(fields: Mapping[str, str], zone: ZoneInfo, now: datetime) -> Appointment:
    day, clock = _day(fields.get("day", "")), _time(fields.get("time", ""))
    if day is None:
        raise BadForm(Text("desk-appointment-day"))
    if clock is None:
        raise BadForm(Text("desk-appointment-time"))
    at = datetime.combine(day, clock, zone)
    if at <= now:
        raise BadForm(Text("desk-appointment-past"))
    place, link = fields.get("place", ""), fields.get("link", "")
    if not place and not link:
        raise BadForm(Text("desk-appointment-place"))
    if link and not re.fullmatch(r"https://[^\s]+\.[^\s]+", link):
        raise BadForm(Text("desk-appointment-link"))
    bring = tuple(part.strip() for part in re.split(r"[\n;,]", fields.get("bring", "")) if part.strip())
    for typed, most in ((place, LONGEST_FIELD), (link, LONGEST_FIELD), (", ".join(bring), LONGEST_NOTE)):
        if len(typed) > most:
            raise BadForm(Text("desk-note-long", {"length": len(typed), "most": most}))
    return Appointment(at.isoformat(), place, link=link, bring=bring)


def _day(written: str) -> date | None:
    """The day written as 2026-12-07 or 7-12-2026; None for anything else."""
    for form in _DAY:
        if found := form.fullmatch(written):
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                return None
    return None


def _time(written: str) -> time | None:
    """The time written as 10.00 or 10:00; None for anything else."""
    found = _TIME.fullmatch(written)
    try:
        return time(int(found[1]), int(found[2])) if found else None
    except ValueError:
        return None


def clean(note: str) -> str:
    """Return what was typed, its ends trimmed, without signs that can't be seen."""
    lines = note.replace("\r\n", "\n").replace("\r", "\n").strip()
    return "".join(letter for letter in lines if letter == "\n" or letter.isprintable())


# --- what was decided before ----------------------------------------------------------------------------------------------


def words_of(row: ClaimRow, move: Move, language: Language) -> list[str]:
    """The words of a move of the history besides its state: reasons, the appointment, a note. Older moves have a note alone."""
    found: list[str] = []
    for reason in move.reasons:
        found.append(f"{_said(row.kind, reason, language)} {reason.note}".strip())
    if move.appointment is not None:
        found.append(language.say(appointment_told(move.appointment, formatting.zone_in(row.answers))))
    if move.note:
        found.append(move.note)
    return found


def _said(kind: str, reason: Reason, language: Language) -> str:
    """A reason in one sentence, as the participant reads it. One of a newer release is told by its code."""
    if reason.code not in REASONS:
        return reason.code
    said = what_is_wrong(kind, reason)
    if reason.about and node_of(kind, reason) is None:
        # The claim no longer asks for it, or is no longer offered.
        document = REASONS[reason.code].about == "document"
        said = replace(said, params={"about": formatting.label_in(kind, reason.about, language, document=document)})
    return language.say(said)
