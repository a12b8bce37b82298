"""Into a claim, a check or an estimate, from one to the other, and out again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dialogs.claims import claims
from dialogs.claims.filing_channels import where_told
from dialogs.engine.context import StepContext, button, menu
from dialogs.engine.drafts import open_drafts, under_way
from dialogs.law.claim_lifecycle import FINAL
from dialogs.law.facts import Facts
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import Draft
from dialogs.model.effects import Text
from dialogs.model.phases import Purpose, opened
from dialogs.prompts.layout import full_name_of, name_of
from dialogs.prompts.menu import menu_rows
from dialogs.prompts.outcome_card import takes
from dialogs.scenes import my_data
from dialogs.scenes.form.navigate import switch_kind

# --- a claim --------------------------------------------------------------------------------------------------------------


def is_not_taken(context: StepContext, kind: str) -> bool:
    """Whether the operator's adapter does not take this programme."""
    return not takes(context, claims()[kind])


def is_filed(context: StepContext, kind: str) -> bool:
    """Whether a claim of this kind is filed and not at its end."""
    return any(filed.kind == kind and filed.state not in FINAL for filed in context.conversation.filed)


def is_begun(context: StepContext, kind: str) -> bool:
    """Whether there is a draft of this kind."""
    return any(draft.kind == kind for draft in open_drafts(context.conversation))


def file_elsewhere(context: StepContext, kind: str) -> None:
    """Say where a programme is filed today that the operator's adapter does not take, and what we can do all the same."""
    context.remove_buttons()
    claim = claims()[kind]
    facts = Facts.of({}, context.environment, context.conversation.zone)
    context.say(
        Text("not-taken-here", {"claim": name_of(kind)}),
        where_told(claim, facts),
        buttons=(
            (menu("check-start", Text("menu-check"), kind), menu("documents-for", Text("menu-documents"), kind)),
            (menu("menu", Text("btn-menu")),),
        ),
    )


def tell_filed(context: StepContext, kind: str) -> None:
    context.remove_buttons()
    my_data.status(context, Text("already-filed", {"claim": name_of(kind)}))


def continue_begun(context: StepContext, kind: str) -> None:
    """Go on with the draft there is of this kind."""
    context.remove_buttons()
    resume(context, next(draft for draft in open_drafts(context.conversation) if draft.kind == kind).id)


def begin_claim(context: StepContext, kind: str) -> None:
    _begin(context, kind, "claim", {})


def begin_check(context: StepContext, kind: str) -> None:
    _begin(context, kind, "check", {})


def begin_estimate(context: StepContext, kind: str) -> None:
    """Begin an estimate with the answers of the check before it, as long as nothing is kept of either."""
    here = context.conversation.draft
    told = here.answers if here and here.kind == kind and here.purpose != "claim" else {}
    _begin(context, kind, "estimate", told)


def _begin(context: StepContext, kind: str, purpose: Purpose, answers: Any) -> None:
    context.remove_buttons()
    draft = Draft(context.draw(10), kind, claims()[kind].version, opened(purpose), answers=answers)
    context.enter(draft)
    context.show(Text(f"{purpose}-begin", {"claim": full_name_of(kind)}))


# --- from one to the other ------------------------------------------------------------------------------------------------


def is_under_way(context: StepContext, kind: str) -> bool:
    """Whether another draft of this kind is filled in, or a claim of it decided."""
    draft = context.conversation.draft
    return draft is not None and kind in under_way(context.conversation, besides=draft)


def begin_instead(context: StepContext, kind: str) -> None:
    """Go to the claim of this kind that is under way."""
    context.then("claim_chosen", kind)


def switch(context: StepContext, kind: str) -> None:
    """Go on with the reason that fits better, taking the answers along."""
    switch_kind(context, context.draft, kind)


def claim_what_was_checked(context: StepContext, kind: str) -> None:
    """Make a claim of the check; what was told is taken along."""
    context.put(replace(context.draft, phase=opened("claim")))
    context.show(Text("claim-begin", {"claim": full_name_of(kind)}))


def claim_after_consent(context: StepContext, kind: str) -> None:
    """Make a claim of the check once it is consented to; what was told is kept, since the participant asked to claim."""
    context.put(replace(context.draft, phase=opened("claim")))
    context.show()


# --- back into a draft and out of it ----------------------------------------------------------------------------------------


def is_gone(context: StepContext, draft_id: str) -> bool:
    """Whether the operator no longer offers the claim of this draft. It stays stored."""
    draft = context.conversation.draft_of(draft_id)
    return draft is not None and draft.kind not in claims()


def tell_gone_in_menu(context: StepContext, draft_id: str) -> None:
    context.remove_buttons()
    context.show(Text("claim-gone"))


def tell_gone(context: StepContext, given: Any) -> None:
    """Tell that this claim is no longer offered, rather than leave the participant standing."""
    context.say(Text("claim-gone"))


def resume(context: StepContext, draft_id: str) -> None:
    """Back into a draft, where its answers lead today."""
    context.remove_buttons()
    draft = context.conversation.draft_of(draft_id)
    if draft is None:
        raise LookupError(f"there is no draft {draft_id}")
    context.enter(draft.done_with(draft.visiting))
    context.show(Text("resumed", {"claim": name_of(draft.kind)}))


def leave(context: StepContext, given: Any = None) -> None:
    """Save, to go on later. A check leaves nothing behind."""
    draft = context.draft
    if draft.purpose != "claim":
        context.say(Text("check-forgotten"), Text("menu-what"), buttons=menu_rows(context.conversation))
        return
    context.say(
        Text("saved", {"claim": name_of(draft.kind)}),
        buttons=((button(DraftButton(draft.id, "resume"), Text("btn-continue")),), (menu("menu", Text("btn-menu")),)),
    )
