"""Words and record of a dossier: the form by the names the claim gives its questions, and what was found in each paper.

All of it is data; nothing is laid out here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.ports.claims import ClaimRow
from bot.ports.files import FileRow
from bot.submission.dossier.settings import DossierSettings
from bot.texts import plain
from dialogs.claims import claims
from dialogs.claims.schema import Claim, Question, words_of_slot
from dialogs.documents import OTHER, document_fields
from dialogs.law.dates import WIB, ZONES
from dialogs.law.places import PROVINCES
from dialogs.model.contact import EXAMPLE, Contact, Operator
from dialogs.model.effects import Text
from dialogs.prompts.layout import full_name_of, label_of, shown_answer, why_missing

FORMAT = "klaim-dossier/1"
ON_THE_COVER = ("name", "nik", "passport_no", "kpj", "phone", "branch")
"""Questions whose answers stand on the cover, as far as the claim asks them."""
_LONGEST_WORD = 28
"""Signs after which a word without a blank may break, so that no line runs out of its column."""


@dataclass(frozen=True, slots=True)
class Held:
    """A file of a document: its slot, its number there (from 1), and its row. `there`: whether its content can still be had."""

    slot: str
    number: int
    count: int
    row: FileRow | None
    there: bool = True


def claim_name(kind: str, locale: str) -> str:
    """Return the name of a claim with its programme in words."""
    return plain(full_name_of(kind), locale) if kind in claims() else kind


def name_of_file(place: int, held: Held) -> str:
    """Return the name of an original in the ZIP, without its ending: 03-kk, or 03-kk-2 for the second photo of it."""
    slot = re.sub(r"[^a-z0-9_-]+", "-", held.slot.lower())
    return f"{place:02d}-{slot}" if held.count < 2 else f"{place:02d}-{slot}-{held.number}"


def heading_of(claim: ClaimRow, place: int, held: Held, locale: str) -> str:
    """Return what stands over the pages of an original."""
    label = _document(claim.kind, held.slot, locale)
    return f"{place:02d} {label}" if held.count < 2 else f"{place:02d} {label} ({held.number}/{held.count})"


def words_of(claim: ClaimRow, held: Sequence[Held], reference: str, settings: DossierSettings) -> dict[str, Any]:
    """Return the words of the pages, as `bot.submission.dossier.layout` takes them."""
    locale = settings.locale
    operator = Operator(settings.operator, Contact.parse(settings.contact) if settings.contact else EXAMPLE)

    def say(text: Text) -> str:
        return plain(text, locale, operator)

    lead = [Text("dossier-from")]
    if settings.contact:
        lead.append(Text("dossier-contact"))
    if claim.revision > 1:
        lead.append(Text("dossier-correction", {"number": str(claim.revision - 1)}))
    return {
        "lang": locale,
        "title": say(Text("dossier-title")),
        "claim": claim_name(claim.kind, locale),
        "lead": [say(one) for one in lead],
        "number": say(Text("sheet-number")),
        "reference": reference,
        "facts": [[breakable(one), breakable(other)] for one, other in _cover(claim, held, locale)],
        "notes": [say(Text("dossier-note"))],
        "sections": [
            {"heading": say(heading), "rows": [[breakable(one), breakable(other)] for one, other in rows]}
            for heading, rows in _form(claim, locale)
        ],
        "checklist": {
            "heading": say(Text("dossier-checklist")),
            "entries": [
                {**entry, "lines": [breakable(line) for line in entry["lines"]]}
                for entry in _checklist(claim, held, locale)
            ],
        },
        "page_of": say(Text("dossier-page-of", {"number": "NUMBER", "count": "COUNT"})),
        "footer": say(Text("dossier-footer", {"reference": reference})),
    }


def record_of(claim: ClaimRow, held: Sequence[Held], reference: str, locale: str) -> dict[str, Any]:
    """Return the claim as JSON: the same as on the pages, and the values as they were stored."""
    shown = {label: value for _, rows in _form(claim, locale) for label, value in rows}
    return {
        "format": FORMAT,
        "reference": reference,
        "claim": claim.id,
        "revision": claim.revision,
        "kind": claim.kind,
        "filed_at": claim.filed_at.isoformat(),
        "answers": dict(claim.answers),
        "shown": shown,
        "documents": [
            {
                "slot": slot,
                "label": _document(claim.kind, slot, locale),
                "files": [
                    {
                        "name": name_of_file(place, one),
                        "kept": one.there,
                        "pages": list((one.row.reading or {}).get("pages", ())) if one.row else [],
                    }
                    for place, one in enumerate(held, 1)
                    if one.slot == slot
                ],
            }
            for slot in _slots(claim)
        ],
        "notes": [dict(note) for note in claim.notes],
    }


def breakable(words: str) -> str:
    """Return the words with a place to break in every long run without a blank."""
    return re.sub(rf"\S{{{_LONGEST_WORD}}}(?=\S)", lambda run: f"{run.group()}\u200b", words)


def _cover(claim: ClaimRow, held: Sequence[Held], locale: str) -> Iterator[tuple[str, str]]:
    declared = claims().get(claim.kind)
    for question in declared.questions if declared else ():
        if question.id in ON_THE_COVER and question.id in claim.answers:
            yield plain(label_of(question), locale), _shown(claim, question, locale)
    at = claim.filed_at.astimezone(ZoneInfo(_zone(claim.answers)))
    yield plain(Text("sheet-stored"), locale), _moment(at, locale)
    count = len({one.slot for one in held})
    yield plain(Text("dossier-documents"), locale), plain(Text("dossier-count", {"count": str(count)}), locale)


def _form(claim: ClaimRow, locale: str) -> Iterator[tuple[Text, list[tuple[str, str]]]]:
    """The answers under their headings, in the order of the conversation; those the claim no longer asks for as they were stored."""
    declared = claims().get(claim.kind)
    asked: Sequence[Question] = declared.questions if declared else ()
    for heading, questions in (
        (Text("dossier-data"), declared.fields if declared else ()),
        (Text("dossier-conditions"), declared.gates if declared else ()),
    ):
        rows = [
            (plain(label_of(one), locale), _shown(claim, one, locale)) for one in questions if one.id in claim.answers
        ]
        if rows:
            yield heading, rows
    known = {question.id for question in asked}
    rest = [(name, str(value)) for name, value in claim.answers.items() if name not in known]
    if rest:
        yield Text("dossier-other"), rest


def _shown(claim: ClaimRow, question: Question, locale: str) -> str:
    declared = claims()[claim.kind]
    if declared.version != claim.version:
        # Stored under another declaration: what its words would mean now is not known.
        return str(claim.answers[question.id])
    return plain(Text("sheet-item", {"item": shown_answer(question, claim.answers)}), locale)


def _slots(claim: ClaimRow) -> list[str]:
    """The document slots to tell of: those of the claim in its order, then any other, as far as something is known of them."""
    told = {*claim.files, *(note["document"] for note in claim.notes if "document" in note)}
    declared = claims().get(claim.kind)
    order = [document.id for document in declared.documents] if declared else []
    return [slot for slot in order if slot in told] + sorted(told - set(order))


def _document(kind: str, slot: str, locale: str) -> str:
    declared: Claim | None = claims().get(kind)
    return plain(Text(f"doc-{words_of_slot(declared, slot)}"), locale) if declared else slot


def _checklist(claim: ClaimRow, held: Sequence[Held], locale: str) -> Iterator[dict[str, Any]]:
    for slot in _slots(claim):
        files = [one for one in held if one.slot == slot]
        status = Text("dossier-has", {"count": str(len(files))}) if files else Text("dossier-has-not")
        lines = [*_readings(files, locale), *_notes(claim, slot, locale)]
        yield {"label": _document(claim.kind, slot, locale), "status": plain(status, locale), "lines": lines}


def _readings(files: Sequence[Held], locale: str) -> Iterator[str]:
    for one in files:
        if not one.there:
            yield plain(Text("dossier-not-kept"), locale)
        for page in (one.row.reading or {}).get("pages", ()) if one.row else ():
            if page["kind"] == OTHER and not page["fields"]:
                continue
            found = ", ".join(
                plain(
                    Text(
                        "dossier-field",
                        {"label": _field(name, locale), "value": value, "percent": str(round(100 * confidence))},
                    ),
                    locale,
                )
                for name, (value, confidence) in page["fields"].items()
            )
            kind = plain(Text(f"kind-{page['kind']}"), locale)
            yield plain(Text("dossier-read", {"kind": kind, "fields": found or plain(Text("nothing"), locale)}), locale)


def _field(name: str, locale: str) -> str:
    return plain(Text(f"desk-field-{name}"), locale) if name in document_fields() else name


def _notes(claim: ClaimRow, slot: str, locale: str) -> Iterator[str]:
    for note in claim.notes:
        if note.get("document") == slot:
            yield f"! {plain(_note(claim, note, locale), locale)}"


def _note(claim: ClaimRow, note: Mapping[str, str], locale: str) -> Text:
    match note["about"]:
        case "doubt":
            return Text("desk-doubt", {"verdict": Text(f"desk-verdict-{note['verdict']}")})
        case "difference":
            label = _question(claim.kind, note["field"], locale)
            return Text("dossier-differs", {"label": label, "given": note["given"], "read": note["read"]})
        case "same_file":
            return Text("desk-same-file", {"document": _document(claim.kind, note["field"], locale)})
        case "unread":
            return Text("desk-unread-short")
        case "absent":
            return Text("desk-absent", {"why": why_missing(note["why"])})
    return Text("sheet-item", {"item": note["about"]})


def _question(kind: str, name: str, locale: str) -> str:
    declared = claims().get(kind)
    asked = next((one for one in (declared.questions if declared else ()) if one.id == name), None)
    return plain(label_of(asked), locale) if asked else name


def _zone(answers: Mapping[str, Any]) -> str:
    place = answers.get("branch")
    province = place.get("province") if isinstance(place, Mapping) else None
    zone = PROVINCES.get(str(province)) or answers.get("zone")
    return zone if isinstance(zone, str) and zone in ZONES else WIB


def _moment(at: datetime, locale: str) -> str:
    return plain(Text("sheet-moment", {"time": at}), locale)
