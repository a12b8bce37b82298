"""The result of a check as a message to pass on."""

from __future__ import annotations

from typing import Any

from dialogs.claims import claims
from dialogs.claims.decision import rule_of
from dialogs.engine.context import StepContext, button
from dialogs.engine.place import facts_for, path_of
from dialogs.model.buttons import DraftButton
from dialogs.model.effects import Text
from dialogs.prompts.layout import full_name_of
from dialogs.prompts.outcome_card import rule_told, title_of


def share(context: StepContext, given: Any) -> None:
    """The result of a check as a message to pass on: nothing in it says anything about who asked."""
    draft = context.draft
    path, claim = path_of(context, draft), claims()[draft.kind]
    facts = facts_for(context, draft)
    refusal = path.refusal
    since = refusal.since(facts) if refusal and refusal.since else None
    context.say(
        Text("share-title", {"day": facts.today}),
        title_of(draft.kind, refusal) if refusal else Text("check-eligible", {"claim": full_name_of(draft.kind)}),
        Text("card-since", {"day": since}) if since else None,
        rule_told(rule_of(refusal.rule if refusal else claim.rule, facts)),
        Text("share-foot", {"username": context.environment.username}),
    )
    context.say(Text("share-how"), buttons=((button(DraftButton(draft.id, "resume"), Text("btn-back-to-check")),),))
