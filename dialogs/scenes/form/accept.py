"""An accepted answer: kept, with all that depends on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dialogs.claims import claims
from dialogs.claims.schema import Claim, Question, place_of
from dialogs.documents.extracted_values import of_strangers, other_names
from dialogs.engine.context import StepContext
from dialogs.engine.path import Path, asked_of
from dialogs.engine.place import facts_for, path_of
from dialogs.law.facts import zone_of
from dialogs.model.conversation import Draft
from dialogs.model.effects import Bullets, Text
from dialogs.prompts.correction import same_told
from dialogs.prompts.layout import label_of, shown_answer
from dialogs.prompts.outcome_card import hints
from dialogs.scenes.form.reach import told_of_no_channel, told_of_numbers, told_of_reach
from dialogs.scenes.photos.name_mismatch import told_of_names


def take(context: StepContext, draft: Draft, question: Question, value: Any, *told: Text) -> None:
    """Keep an answer; what depends on it is asked again and told. `told`: what follows from the answer itself."""
    claim = claims()[draft.kind]
    before = {node.id for node in path_of(context, draft).nodes if isinstance(node, Question)}
    changed = question.id in draft.answers and draft.answers[question.id] != value
    answers = dict(draft.answers) | {question.id: value}
    lost = _dependants(claim, question.id, answers) if changed else []
    answers = {name: kept for name, kept in answers.items() if name not in lost}
    draft = replace(draft.going_on(), answers=answers, pending=None, pin=None).succeeding(question.id)
    context.change(zone=zone_of(answers, context.environment.directory, context.conversation.zone))
    after = path_of(context, draft)
    if question.id == "name":
        told_of_other_names(context, draft)
    kept = lost + list(answers)
    asked = [node for node in asked_of(claim, draft.purpose) if isinstance(node, Question)]
    gone = [node for node in asked if node.id in before and node.id in kept and node not in after.nodes]
    same = same_told(context.conversation.filed_of(draft.id), draft, question)
    context.go_on(
        draft,
        *same,
        None if same else Text("taken", {"label": label_of(question), "value": shown_answer(question, answers)}),
        *told,
        *told_of_reach(context, draft, question),
        *told_of_numbers(context, draft, question),
        _told("ask-again", [node for node in asked if node.id in lost and node not in gone]),
        _told("not-needed", gone),
        *hints(context, draft, question),
        *_begin_form(context, claim, question, after, sent=bool(draft.files or draft.inbox)),
    )


def told_of_other_names(context: StepContext, draft: Draft) -> None:
    """Papers that were sent before the name was known may have it written otherwise, or be another person's."""
    claim = claims()[draft.kind]
    strangers = of_strangers(claim, draft, facts_for(context, draft))
    for slot in dict.fromkeys([*dict(other_names(claim, draft)), *strangers]):
        told_of_names(context, draft, slot)


def _begin_form(context: StepContext, claim: Claim, question: Question, after: Path, *, sent: bool) -> list[Text]:
    """Notices where the gates end and the form begins. Photos are offered first, unless some were `sent` already."""
    if not _just_passed(claim, question, after):
        return []
    return [
        Text("gates-passed", {"claim": Text(f"claim-{claim.id}")}),
        *told_of_no_channel(context),
        *([Text("photos-first")] if context.environment.reads and not sent else []),
    ]


def _told(text: str, nodes: list[Question]) -> Text | None:
    return Text(text, {"labels": Bullets(tuple(label_of(node) for node in nodes))}) if nodes else None


def _just_passed(claim: Claim, question: Question, after: Path) -> bool:
    return (
        question in claim.gates
        and after.node is not None
        and after.node not in claim.gates
        and after.place == place_of(claim.fields[0])
    )


def _dependants(claim: Claim, changed: str, answers: Mapping[str, Any]) -> list[str]:
    """The answered questions that follow from this one, directly or through another."""
    lost = [changed]
    for question in claim.questions:
        if question.id in answers and any(earlier in lost for earlier in question.depends):
            lost.append(question.id)
    return lost[1:]
