"""The page of one claim: its answers, its documents beside what they prove, what officers keep, and the steps that can be taken."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from starlette.requests import Request
from starlette.responses import Response

from bot.desk import decisions, duplicates, formatting, readings, safeguards, states, steps
from bot.desk.decisions import seen
from bot.desk.deps import DeskDeps
from bot.desk.events import others_at
from bot.desk.language import Language
from bot.desk.officers import RESERVED
from bot.desk.originals import Original, original_of
from bot.desk.rights import may
from bot.desk.sessions import Visit
from bot.desk.web import claim_path, desk_of, language_of, page
from bot.ports.claims import ClaimRow
from bot.ports.desk import DeskEntry
from bot.ports.files import FileRow
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.decisions import Decision, Move
from dialogs.model.effects import FullDay, Param, Text

INLINE = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/bmp": "bmp"}
"""Picture types that every browser shows; the rest is downloaded."""
DOWNLOAD = {"application/pdf": "pdf", "image/heic": "heic", "image/heif": "heif"}
MOST_OWN = 20
"""Decisions of an officer that a page shows as about to be sent."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file of a document slot of a claim.

    `kind` is image, file, or missing when nothing is stored (any more); `ending` tells a file's type.
    `pages`: those of which there is a re-encoded picture, to be looked at in place of what was sent, and `original` the way to that.
    `proofs`: answers it proves.
    `check`: "right" or "wrong" as an officer found it, "" where nobody has looked.
    """

    slot: str
    label: str
    kind: str
    ending: str = ""
    size: str = ""
    pages: tuple[readings.Page, ...] = ()
    remarks: readings.Remarks = field(default_factory=readings.Remarks)
    original: Original = field(default_factory=Original)
    proofs: tuple[readings.Proof, ...] = ()
    check: str = ""

    @property
    def differences(self) -> tuple[readings.Comparison, ...]:
        """Differences that stand beside no answer the document proves."""
        proven = {proof.label for proof in self.proofs}
        return tuple(one for one in self.remarks.differences if one.label not in proven)


@dataclass(frozen=True, slots=True)
class Step:
    """A step an officer can take: its name, what goes with it, and what the participant will read (`told`, in their language).

    `form` is what its form holds so far, `shown` the reasons of it to show. `reasons` are those to choose from; `appointment` says
    whether its fields are asked for. `previewed`: `told` has what the form holds.
    """

    to: str
    name: Text
    told: tuple[str, ...]
    form: steps.Typed
    shown: tuple[steps.Line, ...] = ()
    reasons: tuple[steps.Options, ...] = ()
    appointment: bool = False
    previewed: bool = False


@dataclass(frozen=True, slots=True)
class Loaded:
    """A claim as it was read: its row, its files by name (None where one is gone), and what officers keep beside it."""

    row: ClaimRow
    files: Mapping[str, FileRow | None]
    entries: Sequence[DeskEntry] = ()

    @property
    def decision(self) -> DeskEntry | None:
        """The decision that is under way."""
        return decisions.open_among(list(self.entries))

    @property
    def checks(self) -> Mapping[str, str]:
        """Checks of documents, by their names."""
        return {
            str(entry.body["document"]): entry.status
            for entry in self.entries
            if entry.kind == "check" and entry.status in ("right", "wrong")
        }


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that comes back: what it held, what is wrong with it, and what it says once it is right.

    `more`: one more reason is wanted. `note`: an internal note that was typed.
    """

    typed: steps.Typed | None = None
    wrong: Text | None = None
    decided: Decision | None = None
    more: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Underway:
    """A decision before it is sent: whose, on which claim, the step it takes, and how long until then (whole seconds)."""

    entry: DeskEntry
    path: str
    step: Text
    seconds: int
    held: tuple[str, ...]


async def claim_page(
    request: Request,
    visit: Visit,
    loaded: Loaded,
    status: int = 200,
    *,
    problem: Text | None = None,
    moved: str | None = None,
    changed: Sequence[str] = (),
    sent: Sent | None = None,
    refused: safeguards.Lacking | None = None,
) -> Response:
    """The page of a claim. `changed`: what happened to it since a form was opened; `sent`: that form.

    `refused`: a form of the safeguards that lacks something.
    """
    deps, row, sent = desk_of(request).deps, loaded.row, sent or Sent()
    language = language_of(request)
    said = readings.remarks(row.kind, row.notes, language)
    named = {slot: name_of(row, slot, language) for slot in (*loaded.files, *said)}
    documents = [
        _document(
            row, slot, named[slot], file, said.get(slot, readings.Remarks()), loaded.checks.get(slot, ""), language
        )
        for slot, file in loaded.files.items()
    ]
    own = await deps.store.desk_entries_in("pending", visit.officer, MOST_OWN)
    there = [] if loaded.decision is None else [loaded.decision]
    typed, to = sent.typed, sent.typed.to if sent.typed else ""
    guards = await safeguards.safeguards(request, visit, row, refused)
    ways = lifecycle.possible(row.state)
    possible = [one for one in ways if one not in guards.hindered] if visit.may("decide") else []
    return page(
        request,
        "claim.html",
        visit,
        status,
        row=row,
        path=claim_path(row.id),
        seen=seen(row),
        zone=formatting.zone_in(row.answers),
        waiting_for=language.since(since(row), deps.clock()),
        sections=formatting.sections(row.kind, row.answers, language),
        documents=documents,
        unchecked=sum(not document.check for document in documents),
        doubtful=[document for document in documents if document.remarks.short],
        count=len(row.files),
        # What was said of a document that is not among the claim's (any more) is shown all the same.
        others=[(named[slot], remarks) for slot, remarks in said.items() if slot not in loaded.files],
        steps=[_step(row, one, deps, language, sent if to == one else Sent()) for one in possible],
        guards=guards,
        hindered=[(states.step(row.state, one), guards.hindered[one]) for one in ways if one in guards.hindered],
        decisions=duplicates.DECISIONS,
        abouts=steps.about_options(row, language),
        words_of=lambda move: steps.words_of(row, move, language),
        notes=[entry for entry in reversed(loaded.entries) if entry.kind == "note"],
        unsent=_unsent(row, loaded.entries),
        underway=[_underway(entry, deps, row) for entry in (*there, *(one for one in own if one not in there))],
        step_of=lambda entry: Text(f"desk-step-{entry.body['to']}"),
        decision=loaded.decision,
        corrected=_new(row, language),
        asked_by=_asked_by(row),
        wished_day=_wished_day(row, language),
        longest_note=steps.LONGEST_NOTE,
        longest_field=steps.LONGEST_FIELD,
        together=[name.title() for name in others_at(request, visit, row.id)],
        keys=states.KEYS,
        colleagues=await _colleagues(request, visit),
        once=secrets.token_hex(8),
        problem=problem,
        changed=changed,
        # What was typed for a step that is none any more is shown to be copied.
        lost=_words(typed) if typed and to not in possible else [],
        moved=moved,
        sent=typed,
        wrong=sent.wrong,
        note=sent.note,
    )


def _unsent(row: ClaimRow, entries: Sequence[DeskEntry]) -> list[DeskEntry]:
    """Decisions that were not sent, the newest first, until the claim moves on."""
    # One was overtaken by a move that came after it.
    moves = {"undone": 0, "refused": 0, "overtaken": 1}
    return [
        entry
        for entry in reversed(entries)
        if entry.kind == "decision"
        and entry.status in moves
        and sum(move.at > entry.at for move in row.moves) <= moves[entry.status]
    ]


def _wished_day(row: ClaimRow, language: Language) -> str:
    """The other day the participant chose, in words with its weekday; empty where they chose none."""
    day = row.attendance.day if row.attendance is not None else ""
    return language.say(Text("btn-day", {"day": FullDay(date.fromisoformat(day))})) if day else ""


async def _colleagues(request: Request, visit: Visit) -> list[str]:
    """Names of the officers a claim can be given to, for whoever may give it."""
    if not visit.may("assign"):
        return []
    return sorted(one.name for one in await desk_of(request).deps.officers.all_officers() if may(one.role, "decide"))


def _words(typed: steps.Typed) -> list[str]:
    """Everything typed into a form, to be copied from the page."""
    words = [typed.note, *(line.note for line in typed.lines), *(typed.fields or {}).values()]
    return [one for one in words if one]


def changes_since(row: ClaimRow, version: str, language: Language) -> list[str]:
    """Return what happened to the claim since the form with this version was opened, oldest first."""
    before = version.rpartition(".")[2]
    moves: Sequence[Move] = row.moves[int(before) :] if before.isdecimal() and len(before) < 7 else ()
    zone = formatting.zone_in(row.answers)
    found = []
    for move in moves:
        actor = language.t(f"desk-actor-{move.by}") if move.by in RESERVED else move.by.title()
        told: dict[str, Param] = {
            "state": Text(f"desk-state-{move.state}"),
            "by": actor,
            "at": language.time(move.at, zone),
        }
        found.append(language.say(Text("desk-changed-move", told)))
        found += steps.words_of(row, move, language)
    if any(move.by == "participant" for move in moves) and (new := _new(row, language)):
        found.append(language.say(Text("desk-changed-parts", {"parts": ", ".join(new)})))
    return found


def _underway(entry: DeskEntry, deps: DeskDeps, row: ClaimRow) -> Underway:
    left = (entry.due_at - deps.clock()).total_seconds() if entry.due_at else 0
    to = str(entry.body["to"])
    step = states.step(row.state, to) if entry.claim == row.id else Text(f"desk-step-{to}")
    return Underway(entry, claim_path(entry.claim), step, max(0, round(left)), decisions.words_held(entry))


def name_of(row: ClaimRow, file: str, language: Language) -> str:
    """The name of the document in this claim: the e-KTP of one who died is not that of the heir. Of several photos each has its number."""
    slot, _, number = file.partition(".")
    name = formatting.label_in(row.kind, slot, language, document=True)
    count = len(row.files.get(slot, ()))
    if count < 2:
        return name
    return language.say(Text("desk-photo-of", {"document": name, "number": number or "1", "count": count}))


def _document(
    row: ClaimRow,
    name: str,
    label: str,
    file: FileRow | None,
    remarks: readings.Remarks,
    check: str,
    language: Language,
) -> Document:
    proofs = readings.proofs(row, name, file, language)
    if file is None or file.status != "stored" or file.blob is None:
        return Document(name, label, "missing", remarks=remarks, proofs=proofs, check=check)
    media_type, ending = type_of(file)
    kind = "image" if media_type in INLINE else "file"
    proven = {proof.read for proof in proofs}
    pages = tuple(
        replace(one, found=tuple(found for found in one.found if found not in proven))
        for one in readings.pages(file, name, language)
    )
    original = original_of(file, language)
    return Document(name, label, kind, ending, language.size(file.size), pages, remarks, original, proofs, check)


def type_of(file: FileRow) -> tuple[str, str]:
    """The media type to serve a file with, and a file name's ending; what is not known to be harmless is just bytes."""
    media_type = file.media_type or ""
    ending = INLINE.get(media_type) or DOWNLOAD.get(media_type)
    return (media_type, ending) if ending else ("application/octet-stream", "bin")


def _step(row: ClaimRow, to: str, deps: DeskDeps, language: Language, sent: Sent) -> Step:
    wanted = lifecycle.note_wanted(to)
    form = sent.typed or steps.blank(row, to, deps.clock())
    filled = sum(line != steps.Line() for line in form.lines)
    return Step(
        to,
        states.step(row.state, to),
        tuple(deps.told(row, to, sent.decided or Decision())),
        form,
        form.lines[: max(1, filled + sent.more)],
        tuple(steps.reason_options(to, language)) if wanted == "reason" else (),
        wanted == "appointment",
        sent.decided is not None,
    )


def _new(row: ClaimRow, language: Language) -> list[str]:
    """The documents and answers that the last correction brought anew, by their names."""
    new = [note for note in row.notes if note["about"] == readings.CORRECTED]
    return [
        name_of(row, one["document"], language)
        if "document" in one
        else formatting.label_in(row.kind, one["field"], language)
        for one in new
    ]


def _asked_by(row: ClaimRow) -> str | None:
    """The officer who asked for the correction that came in last, as long as nobody has taken it up."""
    if not row.moves or row.moves[-1].by != "participant" or row.moves[-1].state != "verifying":
        return None
    asked = [move.by for move in row.moves if move.state == "needs_correction"]
    return asked[-1] if asked and asked[-1] not in RESERVED else None


def since(row: ClaimRow) -> datetime:
    """Return the moment the claim came to its state."""
    return row.moves[-1].at if row.moves else row.updated_at
