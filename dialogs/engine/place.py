"""The place of a draft: worked out from its answers, updated once a step."""

from __future__ import annotations

from dataclasses import replace

from dialogs.claims import claims
from dialogs.engine.context import Turn
from dialogs.engine.machine import LOBBY, move, trigger_for
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
    return walk(claims()[draft.kind], replace(draft, visiting=None, stage="filling"), facts_for(turn, draft))


def update_place(turn: Turn, draft: Draft) -> Draft:
    """Move the draft to where its answers lead, by a move its claim knows. Raises IllegalTransition for any other."""
    claim = claims()[draft.kind]
    path = path_of(turn, draft)
    if draft.place != path.place:
        if path.place != draft.visiting:
            draft = replace(draft, visiting=None)
        known = draft.place in claim.places
        source = f"{draft.kind}:{draft.place}" if known else LOBBY
        trigger = trigger_for(claim, draft.place if known else LOBBY, path.place)
        draft = replace(draft, place=move(trigger, source, f"{draft.kind}:{path.place}").split(":", 1)[1])
    return turn.put(draft)


def _asks_phone(kind: str, place: str) -> bool:
    claim = claims().get(kind)
    return claim is not None and any(node.id == place and isinstance(node.kind, Phone) for node in claim.questions)


def at_phone(conversation: Conversation) -> bool:
    """Whether the question stands whose keyboard shares the participant's number."""
    draft = conversation.draft
    return draft is not None and _asks_phone(draft.kind, draft.place)
