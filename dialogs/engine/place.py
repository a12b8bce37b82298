"""The place of a draft, worked out from its answers."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.engine.context import Turn
from dialogs.engine.path import Path, facts_of, leads_alike, place_of_draft, walk
from dialogs.law.facts import Facts
from dialogs.model.conversation import Conversation, Draft
from dialogs.understanding.answers import Phone


def path_of(turn: Turn, draft: Draft) -> Path:
    """Return the path of this draft as it stands now. It is walked once for the same answers."""
    zone = turn.conversation.zone
    if turn.walked is not None and turn.walked[1] == zone and leads_alike(turn.walked[0], draft):
        return turn.walked[2]
    path = place_of_draft(draft, turn.world.now, turn.world.directory, zone, turn.world.rules)
    turn.walked = draft, zone, path
    return path


def facts_for(turn: Turn, draft: Draft) -> Facts:
    return facts_of(draft, turn.world.now, turn.world.directory, turn.conversation.zone, turn.world.rules)


def walk_of(turn: Turn, draft: Draft) -> Path:
    """The path as the answers alone give it, without where the participant went back to."""
    return walk(claims()[draft.kind], draft.going_on(), facts_for(turn, draft))


def _asks_phone(kind: str, place: str) -> bool:
    claim = claims().get(kind)
    return claim is not None and any(node.id == place and isinstance(node.kind, Phone) for node in claim.questions)


def at_phone(conversation: Conversation) -> bool:
    """Whether the question stands whose keyboard shares the participant's number."""
    draft = conversation.draft
    return draft is not None and _asks_phone(draft.kind, draft.place)
