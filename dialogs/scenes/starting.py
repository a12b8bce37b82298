"""Into a claim, a check or an estimate, from one to the other, and out again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dialogs.claims import claims
from dialogs.claims.filing_channels import where_told
from dialogs.engine.context import Turn, button, menu
from dialogs.engine.drafts import open_drafts, under_way
from dialogs.law.claim_lifecycle import FINAL
from dialogs.law.facts import Facts
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import Draft
from dialogs.model.effects import Text
from dialogs.model.phases import Purpose, opened
from dialogs.prompts.layout import name_of
from dialogs.prompts.menu import menu_rows
from dialogs.prompts.outcome_card import takes
from dialogs.scenes import my_data
from dialogs.scenes.form.navigate import switch_kind

# --- a claim --------------------------------------------------------------------------------------------------------------


def is_not_taken(turn: Turn, kind: str) -> bool:
    """Whether the operator's adapter does not take this programme."""
    return not takes(turn, claims()[kind])


def is_filed(turn: Turn, kind: str) -> bool:
    """Whether a claim of this kind is filed and not at its end."""
    return any(filed.kind == kind and filed.state not in FINAL for filed in turn.conversation.filed)


def is_begun(turn: Turn, kind: str) -> bool:
    """Whether there is a draft of this kind."""
    return any(draft.kind == kind for draft in open_drafts(turn.conversation))


def file_elsewhere(turn: Turn, kind: str) -> None:
    """Say where a programme is filed today that the operator's adapter does not take, and what we can do all the same."""
    turn.settle()
    claim = claims()[kind]
    facts = Facts({}, turn.world.now, turn.conversation.zone, turn.world.directory, turn.world.rules)
    turn.say(
        Text("not-taken-here", {"claim": name_of(kind), "operator": turn.world.operator}),
        where_told(claim, facts),
        buttons=(
            (menu("check-start", Text("menu-check"), kind), menu("documents-for", Text("menu-documents"), kind)),
            (menu("menu", Text("btn-menu")),),
        ),
    )


def tell_filed(turn: Turn, kind: str) -> None:
    turn.settle()
    my_data.status(turn, Text("already-filed", {"claim": name_of(kind)}))


def continue_begun(turn: Turn, kind: str) -> None:
    """Go on with the draft there is of this kind."""
    turn.settle()
    resume(turn, next(draft for draft in open_drafts(turn.conversation) if draft.kind == kind).id)


def begin_claim(turn: Turn, kind: str) -> None:
    _begin(turn, kind, "claim", {})


def begin_check(turn: Turn, kind: str) -> None:
    _begin(turn, kind, "check", {})


def begin_estimate(turn: Turn, kind: str) -> None:
    """Begin an estimate with the answers of the check before it, as long as nothing is kept of either."""
    here = turn.conversation.draft
    told = here.answers if here and here.kind == kind and here.purpose != "claim" else {}
    _begin(turn, kind, "estimate", told)


def _begin(turn: Turn, kind: str, purpose: Purpose, answers: Any) -> None:
    turn.settle()
    draft = Draft(turn.draw(10), kind, claims()[kind].version, opened(purpose), answers=answers)
    turn.enter(draft)
    turn.show(Text(f"{purpose}-begin", {"claim": name_of(kind)}))


# --- from one to the other ------------------------------------------------------------------------------------------------


def is_under_way(turn: Turn, kind: str) -> bool:
    """Whether another draft of this kind is filled in, or a claim of it decided."""
    draft = turn.conversation.draft
    return draft is not None and kind in under_way(turn.conversation, besides=draft)


def begin_instead(turn: Turn, kind: str) -> None:
    """Go to the claim of this kind that is under way."""
    turn.then("claim_chosen", kind)


def switch(turn: Turn, kind: str) -> None:
    """Go on with the reason that fits better, taking the answers along."""
    switch_kind(turn, turn.draft, kind)


def claim_what_was_checked(turn: Turn, kind: str) -> None:
    """Make a claim of the check; what was told is taken along."""
    turn.put(replace(turn.draft, phase=opened("claim")))
    turn.show(Text("claim-begin", {"claim": name_of(kind)}))


def claim_after_consent(turn: Turn, kind: str) -> None:
    """Make a claim of the check once it is consented to; what was told is kept, since the participant asked to claim."""
    turn.put(replace(turn.draft, phase=opened("claim")))
    turn.show()


# --- back into a draft and out of it ----------------------------------------------------------------------------------------


def is_gone(turn: Turn, draft_id: str) -> bool:
    """Whether the operator no longer offers the claim of this draft. It stays stored."""
    draft = turn.conversation.draft_of(draft_id)
    return draft is not None and draft.kind not in claims()


def tell_gone_in_menu(turn: Turn, draft_id: str) -> None:
    turn.settle()
    turn.show(Text("claim-gone"))


def tell_gone(turn: Turn, given: Any) -> None:
    """Tell that this claim is no longer offered, rather than leave the participant standing."""
    turn.say(Text("claim-gone"))


def resume(turn: Turn, draft_id: str) -> None:
    """Back into a draft, where its answers lead today."""
    turn.settle()
    draft = turn.conversation.draft_of(draft_id)
    if draft is None:
        raise LookupError(f"there is no draft {draft_id}")
    turn.enter(draft.done_with(draft.visiting))
    turn.show(Text("resumed", {"claim": name_of(draft.kind)}))


def leave(turn: Turn, given: Any = None) -> None:
    """Save, to go on later. A check leaves nothing behind."""
    draft = turn.draft
    if draft.purpose != "claim":
        turn.say(Text("check-forgotten"), Text("menu-what"), buttons=menu_rows(turn.conversation))
        return
    turn.say(
        Text("saved", {"claim": name_of(draft.kind)}),
        buttons=((button(DraftButton(draft.id, "resume"), Text("btn-continue")),), (menu("menu", Text("btn-menu")),)),
    )
