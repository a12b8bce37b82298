"""Place of a conversation: found by walking the claim as it is now with the answers as they were.

One walk serves going on, going back, changes from the review, continuing next month, and new versions of the declaration.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dialogs.claims import claims
from dialogs.claims.schema import (
    ELIGIBLE,
    ESTIMATE,
    PIN,
    REFUSED,
    REVIEW,
    SORT,
    Claim,
    Document,
    Node,
    Question,
    Refusal,
    place_of,
)
from dialogs.documents.extracted_values import ExtractedValue, differs, offered, read_for
from dialogs.law.conditions import Always
from dialogs.law.facts import Facts, Setting
from dialogs.law.missing import reason_missing
from dialogs.model.conversation import Conversation, Draft
from dialogs.model.phases import DRAFTS, Purpose, is_asking

END_OF: Mapping[Purpose, str] = {"claim": REVIEW, "check": ELIGIBLE, "estimate": ESTIMATE}
"""Place reached once nothing more is asked."""
UNDECIDED = "undecided"
"""Code of the refusal where the participant can't tell what decides."""


class UnreachablePlace(Exception):
    """A place was set that the answers do not lead to."""


@dataclass(frozen=True, slots=True)
class Path:
    """A walk through a claim: the nodes asked for these answers in order, and where it stopped.

    `place` is a question's, a document's, or one of the ends; `node` is set in the first two cases, `refusal` with REFUSED.
    """

    nodes: tuple[Node, ...]
    place: str
    node: Node | None = None
    refusal: Refusal | None = None
    gate: Question | None = None

    @property
    def step(self) -> int:
        """Number of this step, counted from 1; the ends come after all nodes."""
        for number, node in enumerate(self.nodes, start=1):
            if place_of(node) == self.place:
                return number
        return len(self.nodes) + (2 if self.place == PIN else 1)


def walk(claim: Claim, draft: Draft, facts: Facts) -> Path:
    """The whole path for these answers, stopping at the first refusal or at the first question without an answer.

    `nodes` also lists what lies behind the stop as far as it is known to apply, so that progress can be told.
    """
    nodes = tuple(
        node for node in asked_of(claim, draft.purpose) if node.when(facts) and not _spared(draft, node, facts)
    )
    filling = not draft.confirmed
    unsorted = any(upload.status == "asked" for upload in draft.inbox) and filling
    late = any(upload.status == "late" for upload in draft.inbox) and filling
    read = read_for(claim, draft, facts) if draft.files and draft.purpose == "claim" else {}
    for node in nodes:
        if unsorted and node not in claim.gates:
            return _visit(claim, draft, nodes, Path(nodes, SORT))
        if isinstance(node, Document):
            if not _has_file(draft, node):
                if late:
                    # It may be this very document.
                    return _visit(claim, draft, nodes, Path(nodes, SORT))
                return _visit(claim, draft, nodes, Path(nodes, place_of(node), node))
            continue
        if (
            node.id not in draft.answers
            or (draft.pending and draft.pending.question == node.id)
            or differs(draft, read.get(node.id))
            or _asked_in_spite(claim, draft, node, read)
        ):
            return _visit(claim, draft, nodes, Path(nodes, place_of(node), node))
        refusal = next((refusal for refusal in node.refusals if refusal.when(facts)), None)
        if refusal is None and is_undecided(claim, draft, node):
            refusal = undecided(claim)
        if refusal:
            return _visit(claim, draft, nodes, Path(nodes, REFUSED, None, refusal, node))
    end = PIN if draft.confirmed else SORT if late else END_OF[draft.purpose]
    return _visit(claim, draft, nodes, Path(nodes, end))


def _spared(draft: Draft, node: Node, facts: Facts) -> bool:
    """Whether the chat does not ask, since the answer follows or is not needed. Who goes there sees it all the same."""
    if not isinstance(node, Question) or node.spared is None or draft.visiting == place_of(node):
        return False
    return node.spared(facts)


def asked_of(claim: Claim, purpose: Purpose) -> tuple[Node, ...]:
    """Nodes asked for this purpose: the gates for a check, only its own questions for an estimate."""
    if purpose == "estimate":
        return claim.estimate.questions if claim.estimate else ()
    return claim.gates if purpose == "check" else claim.nodes


def undecided(claim: Claim) -> Refusal:
    """Refusal of a claim whose condition the participant can't tell: the branch decides."""
    return Refusal(UNDECIDED, "ask_branch", Always(), claim.rule, "branch")


def is_undecided(claim: Claim, draft: Draft, question: Question) -> bool:
    """Whether the answer to this gate is missing and decides. A check tells nobody that they may claim while one is."""
    if reason_missing(draft.answers.get(question.id)) is None or question.optional or draft.purpose == "estimate":
        return False
    return any(question is gate for gate in claim.gates) and (question.without is None or draft.purpose == "check")


def _asked_in_spite(claim: Claim, draft: Draft, question: Question, read: Mapping[str, ExtractedValue]) -> bool:
    """Whether a question with a missing answer is asked: a photo offers one now, or here it can't do without."""
    if reason_missing(draft.answers.get(question.id)) is None:
        return False
    if offered(draft, read.get(question.id)) or draft.purpose == "estimate":
        return True
    return question.without is None and not any(question is gate for gate in claim.gates)


def _has_file(draft: Draft, node: Document) -> bool:
    slot = draft.files.get(node.id)
    return slot is not None and (slot.status == "stored" or (slot.status == "skipped" and not node.must))


def _visit(claim: Claim, draft: Draft, nodes: tuple[Node, ...], path: Path) -> Path:
    """A participant who went back to a question stays there, as long as it is asked and lies before the stop."""
    if draft.visiting is None:
        return path
    for node in nodes:
        if place_of(node) == draft.visiting:
            return Path(nodes, draft.visiting, node)
        if place_of(node) == path.place or (path.gate is not None and node is path.gate):
            break
    return path


def place_of_draft(draft: Draft, setting: Setting, zone: str) -> Path:
    """Walk this draft as of now. `zone` is the one known of the participant so far. Raises KeyError for a claim no longer declared."""
    return walk(claims()[draft.kind], draft, Facts.of(draft.answers, setting, zone))


def leads_alike(one: Draft, other: Draft) -> bool:
    """Whether two drafts lead to the same place for certain: they hold the very same values in all that a walk looks at."""
    return one is other or (
        one.answers is other.answers
        and one.files is other.files
        and one.inbox is other.inbox
        and one.reviewed_values is other.reviewed_values
        and one.pending is other.pending
        and one.kind == other.kind
        and one.purpose == other.purpose
        and one.confirmed == other.confirmed
        and one.visiting == other.visiting
    )


def on_path(path: Path, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Answers to submit: those on the path, no more."""
    return {node.id: answers[node.id] for node in path.nodes if isinstance(node, Question) and node.id in answers}


def phase_at(draft: Draft, path: Path) -> str:
    """The phase of a draft that stands at the end of this path."""
    claim, group = claims()[draft.kind], DRAFTS[draft.purpose].__name__
    return f"{group}:{_phase_in(claim, draft, path)}"


def _phase_in(claim: Claim, draft: Draft, path: Path) -> str:
    back = draft.visiting is not None and draft.visiting == path.place
    match path.node:
        case Document():
            return "changing_document" if back else "documents"
        case Question() if draft.purpose == "estimate":
            return "changing_question" if back else "questions"
        # Compared by identity: two questions are equal only after all of both was compared.
        case Question() if any(path.node is gate for gate in claim.gates):
            return "changing_gate" if back else "gates"
        case Question():
            return "changing_answer" if back else "form"
    ends = {SORT: "sorting", REFUSED: "card", ELIGIBLE: "result", ESTIMATE: "result", REVIEW: "review", PIN: "pin"}
    return ends[path.place]


def check_place(state: str | None, conversation: Conversation, setting: Setting) -> None:
    """Raise UnreachablePlace if this conversation does not stand at this state. The guard of `FSMContext.set_state`."""
    draft = conversation.draft
    expected = conversation.phase
    if draft is not None and draft.kind in claims():
        path = place_of_draft(draft, setting, conversation.zone)
        if draft.place != path.place:
            raise UnreachablePlace(f"the answers lead to {path.place}, not to {draft.place}")
        if not is_asking(conversation.phase):
            expected = phase_at(draft, path)
    if state != expected:
        raise UnreachablePlace(f"the answers lead to {expected}, not to {state}")
