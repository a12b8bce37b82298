"""Corrections of a filed claim: what of it is new, and what still has to be mended.

A draft that corrects named places (`Draft.mends`) leads to each of them in turn, and then to its short review. What is new follows from
comparing the draft with the claim as it was filed.
"""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.claims import claims
from dialogs.claims.schema import REVIEW, Node, Question, place_of
from dialogs.engine.path import Path
from dialogs.law.reasons import reason_type
from dialogs.model.conversation import Conversation, Draft, Filed


def is_changed(filed: Filed, draft: Draft, node: Node) -> bool:
    """Whether the draft has another answer, or other photos, here than the claim as it was filed."""
    if isinstance(node, Question):
        return filed.answers.get(node.id) != draft.answers.get(node.id)
    before, now = filed.files.get(node.id), draft.files.get(node.id)
    return (before.files if before else ()) != (now.files if now else ())


def changed(filed: Filed, draft: Draft, nodes: Iterable[Node]) -> list[Node]:
    """The nodes among these at which the draft differs from the claim as it was filed."""
    return [node for node in nodes if is_changed(filed, draft, node)]


def next_to_mend(conversation: Conversation, draft: Draft, path: Path) -> str | None:
    """The place a correction has to go to next, once nothing else is asked; None where all is mended, or left as it is."""
    filed = conversation.filed_of(draft.id)
    if not draft.mends or filed is None or draft.visiting is not None or path.place != REVIEW:
        return None
    nodes = {place_of(node): node for node in path.nodes}
    return next(
        (
            place
            for place in draft.mends
            if place not in draft.left_as_is and place in nodes and not is_changed(filed, draft, nodes[place])
        ),
        None,
    )


def awaits_photo(draft: Draft, slot: str, *, adds: bool) -> bool:
    """Whether the participant is at the document of this slot to mend it: with another photo, or with one more page (`adds`)."""
    place = f"doc_{slot}"
    return draft.visiting == place and place in draft.mends and reason_type(draft.mends[place]).adds is adds


def opens_claim(filed: Filed) -> bool:
    """Whether only words say what is wrong, so that the whole claim is opened to mend it."""
    return not filed.reasons or any(reason_type(reason.code).opens_claim for reason in filed.reasons)


def can_mend(filed: Filed) -> bool:
    """Whether the participant can mend something of what an officer asks for in the chat."""
    return opens_claim(filed) or any(place_for(filed, reason.code, reason.about) for reason in filed.reasons)


def place_for(filed: Filed, code: str, about: str) -> str | None:
    """The place of a claim a reason sends its participant to; None where nothing can be mended in the chat."""
    claim, reason = claims().get(filed.kind), reason_type(code)
    if claim is None or not reason.mended_here:
        return None
    place = f"doc_{about}" if reason.about == "document" else about
    return place if any(place_of(node) == place for node in claim.nodes) else None
