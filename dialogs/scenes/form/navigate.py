"""Going back, changing an answer, skipping a document, switching to another claim."""

from __future__ import annotations

from dataclasses import replace

from dialogs.claims import claims
from dialogs.claims.schema import Document, Question, place_of
from dialogs.engine.context import Turn
from dialogs.engine.files import unneeded
from dialogs.engine.pending import reopened
from dialogs.engine.place import path_of
from dialogs.model.conversation import Draft, FileSlot
from dialogs.model.effects import DropFiles, Text
from dialogs.prompts.layout import label_of, shown_answer


def skip_document(turn: Turn, draft: Draft, document: Document) -> None:
    """The participant has no such paper; the officer will see that."""
    held = draft.files.get(document.id)
    draft = replace(draft, files={**draft.files, document.id: FileSlot("", "skipped")}, visiting=None)
    if held and (gone := unneeded(turn, draft, held.files)):
        turn.do(DropFiles(gone))
    turn.go_on(draft, Text("document-skipped", {"name": label_of(document)}))


def back(turn: Turn, draft: Draft) -> bool:
    """Go to the question before. False at the first one: there is only the lobby before it."""
    if draft.stage == "confirmed":
        turn.go_on(replace(draft, stage="filling", pin=None))
        return True
    if draft.pending:
        turn.go_on(reopened(draft, draft.pending.question))
        return True
    path = path_of(turn, draft)
    if path.gate is not None:
        visit(turn, draft, place_of(path.gate))
        return True
    places = [place_of(node) for node in path.nodes]
    index = places.index(path.place) if path.place in places else len(places)
    if index == 0:
        return False
    visit(turn, draft, places[index - 1])
    return True


def change(turn: Turn, draft: Draft, place: str) -> None:
    """Go to a question from the review or a reason card, its answer still there until a new one comes."""
    draft = replace(draft, stage="filling", pending=None, pin=None)
    if path_of(turn, replace(draft, visiting=place)).place == place:
        visit(turn, draft, place)
    else:
        turn.go_on(replace(draft, visiting=None), Text("button-old"))


def visit(turn: Turn, draft: Draft, place: str) -> None:
    """Put a question again that was answered before, with the answer that stands."""
    draft = replace(draft, visiting=place, pending=None)
    node = path_of(turn, draft).node
    kept = None
    if isinstance(node, Question) and node.id in draft.answers:
        kept = Text("change-now", {"label": label_of(node), "value": shown_answer(node, draft.answers)})
    turn.go_on(draft, kept)


def keep(turn: Turn, draft: Draft) -> None:
    """Leave an answer as it is and go on to where the claim stands."""
    turn.go_on(replace(draft, visiting=None, pending=None))


def switch_kind(turn: Turn, draft: Draft, kind: str) -> None:
    """Another reason fits better: take along what was told already."""
    claim = claims()[kind]
    # Under the same name another claim may ask something else; what is read alike means the same.
    before = (
        {question.id: question.kind for question in claims()[draft.kind].questions} if draft.kind in claims() else {}
    )
    known = {question.id for question in claim.questions if before.get(question.id) == question.kind}
    slots = {document.id for document in claim.documents}
    left = [file for slot_id, slot in draft.files.items() if slot_id not in slots for file in slot.files]
    draft = replace(
        draft,
        kind=kind,
        version=claim.version,
        place="",
        visiting=None,
        pending=None,
        answers={name: value for name, value in draft.answers.items() if name in known},
        files={slot_id: slot for slot_id, slot in draft.files.items() if slot_id in slots},
    )
    if gone := unneeded(turn, draft, left):
        turn.do(DropFiles(gone))
    turn.go_on(draft, Text("switched", {"claim": Text(f"claim-{kind}")}))
