"""Values from photos, by question: confirmed by the participant, never taken without their yes.

Photos first: a reading replaces typing and is asked about. Sure ones come together, unsure ones one by one with their line.
Typed first: a reading that differs is shown sign by sign, and the participant says which is right. Both are kept for the officer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from dialogs.claims.schema import Claim, Question
from dialogs.documents import document_fields
from dialogs.documents.types import fills, lists_in, mended_by, readings
from dialogs.law.facts import Facts
from dialogs.law.missing import reason_missing
from dialogs.model.conversation import Draft
from dialogs.understanding.answers import Accepted, Doubtful, Holder, PersonName, Typed
from dialogs.understanding.names import Difference, Verdict, compare
from dialogs.understanding.text_diff import aligned, grouped_marks

SURE = 0.90
"""Confidence from which readings are shown together for one yes; at it bad photos still gave a wrong number now and then."""

UNSURE = 0.50
"""Below this a reading is not offered; the participant types, and a difference of a sign or two is asked about."""

FEW_SIGNS = 2

PRINTED = frozenset(["name-one-word", "name-short", "name-long", "name-place", "name-unlikely"])
"""Doubts about a typed name that the paper itself settles."""


@dataclass(frozen=True, slots=True)
class ExtractedValue:
    """Value from a photo for a question: the raw reading, the parsed value, and where it was read."""

    question: Question
    raw: str
    value: Any
    confidence: float
    slot: str
    kind: str
    file: str
    line: str | None
    doubtful: bool

    @property
    def sure(self) -> bool:
        return self.confidence >= SURE and not self.doubtful


def read_for(claim: Claim, draft: Draft, facts: Facts) -> dict[str, ExtractedValue]:
    """Values from the stored photos, by question; of two, the surer one. A reading that can't be an answer is left out."""
    if not any(held.fields for held in draft.files.values()):
        return {}
    questions = {question.id: question for question in claim.questions}
    strangers = of_strangers(claim, draft, facts)
    found: dict[str, ExtractedValue] = {}
    for slot, held, name, raw, confidence in readings(draft):
        # Of another person's bank book nothing is offered: a yes would file their account.
        question = questions.get(fills(claim, slot).get(name, "")) if slot not in strangers else None
        if question is None or (question.id in found and found[question.id].confidence >= confidence):
            continue
        understood = question.kind.read(Typed(_typed(name, raw)), facts)
        if isinstance(understood, Accepted | Doubtful):
            line = f"line-{held.page}-{name}"
            found[question.id] = ExtractedValue(
                question,
                raw,
                understood.value,
                confidence,
                slot,
                held.shown or "other",
                held.file,
                line if line in held.parts else None,
                isinstance(understood, Doubtful) and understood.doubt not in PRINTED,
            )
    return found


def of_strangers(claim: Claim, draft: Draft, facts: Facts) -> dict[str, str]:
    """Documents of an account that belongs to another person: the slot, and the holder's name there.

    Nothing is said of them while the name of the one whose account it has to be is not known.
    """
    holders = {question.id: question.kind for question in claim.questions if isinstance(question.kind, Holder)}
    found: dict[str, str] = {}
    for slot, _, name, value, confidence in readings(draft):
        kind = holders.get(fills(claim, slot).get(name, ""))
        if kind is None or confidence < UNSURE:
            continue
        told = [facts.answers.get(question) for question in (*kind.whose, kind.guardian)]
        verdicts = {compare(one, value).verdict for one in told if isinstance(one, str)}
        if verdicts == {Verdict.OTHER}:
            found[slot] = value
    return found


def _typed(name: str, raw: str) -> str:
    """A reading as a participant would type it: dates day first."""
    return "-".join(reversed(raw.split("-"))) if document_fields().get(name) == "date" else raw


def offered(draft: Draft, read: ExtractedValue | None) -> bool:
    """Whether this reading is put to the participant in place of the bare question."""
    return (
        read is not None
        and read.confidence >= UNSURE
        and _has_no_answer(draft, read.question.id)
        and not is_settled(draft, read)
    )


def _has_no_answer(draft: Draft, question: str) -> bool:
    return question not in draft.answers or reason_missing(draft.answers[question]) is not None


def is_settled(draft: Draft, read: ExtractedValue) -> bool:
    """Whether the participant has said already what they think of this very reading."""
    return draft.reviewed_values.get(read.question.id) == read.raw


def differs(draft: Draft, read: ExtractedValue | None) -> bool:
    """Whether the participant has to be asked which is right, the answer given or this reading."""
    if read is None or _has_no_answer(draft, read.question.id) or is_settled(draft, read):
        return False
    answer = draft.answers[read.question.id]
    if is_same(answer, read.value):
        return False
    if read.confidence >= UNSURE:
        return True
    # A weak reading is no reason to ask, unless what was typed looks like a slip of the finger beside it.
    one, other = _written(answer), _written(read.value)
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= FEW_SIGNS


def is_same(answer: Any, value: Any) -> bool:
    """Whether an answer and a reading are the same thing; of several numbers one is enough."""
    if isinstance(answer, list) and isinstance(value, list):
        return set(value) <= set(answer)
    one, other = _written(answer), _written(value)
    return one == other or (one.isupper() and _letters(one) == _letters(other) != "")


def _letters(text: str) -> str:
    return "".join(sign for sign in text.upper() if sign.isalnum())


def _written(value: Any) -> str:
    return ", ".join(str(one) for one in value) if isinstance(value, list) else str(value)


def side_by_side(question: Question, answer: Any, value: Any) -> Difference:
    """An answer and a reading, marked where they differ."""
    if isinstance(question.kind, PersonName | Holder):
        return compare(str(answer), str(value))
    one, other = _written(answer), _written(value)
    left, right = aligned(one, other)
    if one.isdigit() and other.isdigit():
        left, right = grouped_marks(left), grouped_marks(right)
    return Difference(left, right, "letters", Verdict.ALIKE)


def together(
    path: tuple[Question, ...], first: Question, claim: Claim, draft: Draft, facts: Facts
) -> list[ExtractedValue]:
    """The sure readings from `first` on that can be confirmed with one yes: each following question that has one too, but those of which
    the participant has said that they are wrong.

    What one answer makes of the next is taken into account, as if each was given.
    """
    group: list[ExtractedValue] = []
    given = dict(draft.answers)
    for question in path[path.index(first) :]:
        read = read_for(claim, draft, replace(facts, answers=given)).get(question.id)
        if group and read is not None and is_settled(draft, read) and question.id not in draft.answers:
            # Said to be wrong: it is typed when the rest is through.
            continue
        if read is None or not read.sure or not offered(draft, read):
            break
        group.append(read)
        given[question.id] = read.value
    return group


def notes(claim: Claim, draft: Draft, facts: Facts) -> tuple[Mapping[str, str], ...]:
    """Notes for the officer on photos and readings: doubts, unread documents, reused files, differences from the answers."""
    found: list[Mapping[str, str]] = []
    wanted = {document.id for document in claim.documents if document.when(facts)}
    missed = {document.id for document in claim.documents if not document.skippable}
    for slot, held in draft.files.items():
        if slot in wanted and held.status == "skipped" and slot in missed:
            found.append({"about": "absent", "document": slot, "why": held.lack or "none"})
        if slot not in wanted or held.status != "stored":
            continue
        if held.doubt:
            found.append({"about": "doubt", "document": slot, "verdict": held.doubt})
        elif held.shown is None:
            found.append({"about": "unread", "document": slot})
        twin = next((other for other, file in draft.files.items() if other < slot and file.file == held.file), None)
        if twin:
            found.append({"about": "same_file", "document": slot, "field": twin})
    for question, read in read_for(claim, draft, facts).items():
        answer = draft.answers.get(question)
        if answer is None or reason_missing(answer) is not None:
            continue
        if read.slot in wanted and not is_same(answer, read.value):
            found.append(_difference(read.slot, question, _written(answer), _written(read.value)))
    for slot, name in other_names(claim, draft):
        if slot in wanted:
            found.append(_difference(slot, "name", str(draft.answers.get("name", "")), name))
    for slot, name in of_strangers(claim, draft, facts).items():
        if slot in wanted:
            found.append(_difference(slot, "holder", _written(draft.answers.get("holder", "")), name))
    found += [_difference(one.slot, one.question, one.given, one.read) for one in not_listed(draft)]
    return tuple(found)


def _difference(document: str, question: str, given: str, read: str) -> Mapping[str, str]:
    return {"about": "difference", "document": document, "field": question, "given": given, "read": read}


def other_names(claim: Claim, draft: Draft) -> list[tuple[str, str]]:
    """Documents on which the participant's name is written otherwise than on the e-KTP: (slot, name there). Spaces and dots don't count."""
    name = draft.answers.get("name")
    if not isinstance(name, str) or claim.heirs:
        return []
    found = []
    for slot, _, field, value, confidence in readings(draft):
        of_the_participant = field == "name" and mended_by(slot) and confidence >= UNSURE
        if of_the_participant and compare(name, value).cause not in ("same", "signs"):
            found.append((slot, value))
    return found


@dataclass(frozen=True, slots=True)
class NotListed:
    """An answer that is not among the numbers read in a document: its slot, the question, the answer, the numbers with commas between."""

    slot: str
    question: str
    given: str
    read: str


def not_listed(draft: Draft) -> list[NotListed]:
    """The numbers that a list could be read for and that are not on it: the participant's NIK on the family card."""
    found = []
    for slot, _, name, value, confidence in readings(draft):
        question = lists_in(slot).get(name)
        given = draft.answers.get(question) if question else None
        if question is None or not isinstance(given, str) or not given.isdigit():
            continue
        if value and confidence >= SURE and given not in value.split(","):
            found.append(NotListed(slot, question, given, value))
    return found
