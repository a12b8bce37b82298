"""Going back, changing an answer, skipping a document, switching to another claim."""

from __future__ import annotations

from dataclasses import replace

from dialogs.claims import claims
from dialogs.claims.schema import Document, Question, place_of
from dialogs.engine.context import StepContext
from dialogs.engine.files import unneeded
from dialogs.engine.pending import reopened
from dialogs.engine.place import path_of
from dialogs.model.conversation import DocumentFile, Draft, Lack
from dialogs.model.effects import DropFiles, Text
from dialogs.prompts.layout import label_of, shown_answer


def skip_document(context: StepContext, draft: Draft, document: Document, lack: Lack = "none") -> None:
    """The participant has no such paper, or not any more (`lack`); the officer will see that."""
    held = draft.files.get(document.id)
    absent = DocumentFile("", "skipped", lack=lack)
    draft = replace(draft.going_on(), files={**draft.files, document.id: absent}).succeeding(place_of(document))
    if held and (gone := unneeded(context, draft, held.files)):
        context.do(DropFiles(gone))
    context.go_on(draft, _skipped(document))


def _skipped(document: Document) -> Text:
    if document.lack:
        return Text(f"lack-{document.lack}")
    return Text("document-skipped" if document.skippable else "document-lacking", {"name": label_of(document)})


def at_first(context: StepContext, draft: Draft) -> bool:
    """Whether nothing was asked before the question the draft stands at."""
    if draft.confirmed or draft.pending:
        return False
    path = path_of(context, draft)
    return path.gate is None and (not path.nodes or path.place == place_of(path.nodes[0]))


def back(context: StepContext, draft: Draft) -> None:
    """Go to the question before."""
    if draft.confirmed:
        context.go_on(replace(draft.going_on(), pin=None))
        return
    if draft.pending:
        context.go_on(reopened(draft, draft.pending.question))
        return
    path = path_of(context, draft)
    if path.gate is not None:
        visit(context, draft, place_of(path.gate))
        return
    places = [place_of(node) for node in path.nodes]
    index = places.index(path.place) if path.place in places else len(places)
    visit(context, draft, places[index - 1])


def change(context: StepContext, draft: Draft, place: str) -> None:
    """Go to a question from the review or a reason card, its answer still there until a new one comes."""
    draft = replace(draft.unconfirmed(), pending=None, pin=None)
    if path_of(context, draft.going_back(place)).place == place:
        visit(context, draft, place)
    else:
        context.go_on(draft.going_on(), Text("button-old"))


def visit(context: StepContext, draft: Draft, place: str) -> None:
    """Put a question again that was answered before, with the answer that stands."""
    draft = replace(draft.going_back(place), pending=None)
    node = path_of(context, draft).node
    kept = None
    if isinstance(node, Question) and node.id in draft.answers:
        kept = Text("change-now", {"label": label_of(node), "value": shown_answer(node, draft.answers)})
    context.go_on(draft, kept)


def keep(context: StepContext, draft: Draft) -> None:
    """Leave an answer as it is and go on to where the claim stands."""
    left = (draft.visiting,) if draft.visiting in draft.mends and draft.visiting not in draft.left_as_is else ()
    context.go_on(replace(draft.done_with(draft.visiting), pending=None, left_as_is=(*draft.left_as_is, *left)))


def switch_kind(context: StepContext, draft: Draft, kind: str) -> None:
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
        draft.done_with(draft.visiting),
        kind=kind,
        version=claim.version,
        place="",
        pending=None,
        answers={name: value for name, value in draft.answers.items() if name in known},
        failed={},
        files={slot_id: slot for slot_id, slot in draft.files.items() if slot_id in slots},
    )
    if gone := unneeded(context, draft, left):
        context.do(DropFiles(gone))
    context.go_on(draft, Text("switched", {"claim": Text(f"claim-{kind}")}))
