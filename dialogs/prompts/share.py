"""The result of a check as a message to pass on."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.claims.decision import rule_of
from dialogs.claims.schema import (
    ELIGIBLE,
    REFUSED,
)
from dialogs.engine.context import Turn, button
from dialogs.engine.place import facts_for, path_of
from dialogs.model.conversation import Draft
from dialogs.model.effects import Text
from dialogs.prompts.layout import name_of
from dialogs.prompts.outcome_card import rule_told


def share(turn: Turn, draft: Draft) -> None:
    """The result of a check as a message to pass on: nothing in it says anything about who asked."""
    path, claim = path_of(turn, draft), claims()[draft.kind]
    facts = facts_for(turn, draft)
    if path.place not in (REFUSED, ELIGIBLE):
        turn.show(Text("button-old"))
        return
    refusal = path.refusal
    since = refusal.since(facts) if refusal and refusal.since else None
    result = f"card-{refusal.outcome}" if refusal else "check-eligible"
    turn.say(
        Text("share-title", {"operator": turn.world.operator, "day": facts.today}),
        Text(result, {"claim": name_of(draft.kind)}),
        rule_told(rule_of(refusal.rule if refusal else claim.rule, facts)),
        Text("card-since", {"day": since}) if since else None,
        Text("share-foot", {"username": turn.world.username}),
    )
    turn.say(Text("share-how"), buttons=((button(draft.id, "!resume", "", Text("btn-back-to-check")),),))
