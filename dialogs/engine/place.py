"""The place of a draft, worked out from its answers."""

from __future__ import annotations

from dataclasses import replace

from dialogs.claims import claims
from dialogs.claims.schema import Question, place_of
from dialogs.engine.context import StepContext
from dialogs.engine.path import Path, leads_alike, place_of_draft, walk
from dialogs.law.facts import Facts
from dialogs.model.conversation import Conversation, Draft
from dialogs.understanding.answers import Phone


def path_of(context: StepContext, draft: Draft) -> Path:
    """Return the path of this draft as it stands now. It is walked once for the same answers."""
    zone = context.conversation.zone
    if context.walked is not None and context.walked[1] == zone and leads_alike(context.walked[0], draft):
        return context.walked[2]
    path = place_of_draft(draft, context.environment, zone)
    context.walked = draft, zone, path
    return path


def presume(context: StepContext, draft: Draft) -> Draft:
    """Take the answers that are presumed where a draft comes to their questions. Whoever was asked already stays asked."""
    while (node := path_of(context, draft).node) is not None and isinstance(node, Question):
        asked = draft.visiting is not None or draft.pending is not None or draft.place == place_of(node)
        if node.presumed is None or node.id in draft.answers or asked:
            break
        draft = context.put(replace(draft, answers={**draft.answers, node.id: node.presumed}))
    return draft


def facts_for(context: StepContext, draft: Draft) -> Facts:
    return Facts.of(draft.answers, context.environment, context.conversation.zone)


def walk_of(context: StepContext, draft: Draft) -> Path:
    """The path as the answers alone give it, without where the participant went back to."""
    return walk(claims()[draft.kind], draft.going_on(), facts_for(context, draft))


def _asks_phone(kind: str, place: str) -> bool:
    claim = claims().get(kind)
    return claim is not None and any(node.id == place and isinstance(node.kind, Phone) for node in claim.questions)


def at_phone(conversation: Conversation) -> bool:
    """Whether the question stands whose keyboard shares the participant's number."""
    draft = conversation.draft
    return draft is not None and _asks_phone(draft.kind, draft.place)
