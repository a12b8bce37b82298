"""Corrections of a filed claim: one button reopens what a reason is about, one photo or answer mends it, one confirmation sends it.

The problem: who is asked for a better photo of one card should not read a review of 25 lines. The choice: the reasons say which places are
wrong; the draft of the correction leads to these alone (`Draft.mends`) and then to a short review, old beside new. The PIN stays: it is
asked whenever something is sent, and a correction may change where the money goes. Rejected: taking a photo sent without pressing
anything for the correction, since it could be meant for another claim.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dialogs.claims import claims
from dialogs.engine.context import StepContext, button
from dialogs.engine.mending import changed, place_for
from dialogs.engine.path import on_path
from dialogs.engine.place import path_of, walk_of
from dialogs.law.reasons import reason_type
from dialogs.model.buttons import DraftButton, FiledButton
from dialogs.model.conversation import DocumentFile, Draft, Filed
from dialogs.model.effects import Button, Text
from dialogs.prompts.correction import back_to_status, mend_label, unchanged_told
from dialogs.prompts.decision import node_of


def ways(filed: Filed) -> tuple[tuple[Button, ...], ...]:
    """A button for each place the participant can mend, and where only words say what is wrong, the one that opens the whole claim."""
    if filed.correction_on_its_way:
        return ()
    rows: dict[str, tuple[Button, ...]] = {}
    for reason in filed.reasons:
        place, node = place_for(filed, reason.code, reason.about), node_of(filed.kind, reason)
        if place is not None and node is not None:
            rows[place] = (button(FiledButton(filed.id, "mend", place), mend_label(node)),)
    whole = (button(FiledButton(filed.id, "correct"), Text("btn-correct")),)
    return (*rows.values(), whole) if _opens_claim(filed) else tuple(rows.values())


def _opens_claim(filed: Filed) -> bool:
    return not filed.reasons or any(reason_type(reason.code).opens_claim for reason in filed.reasons)


def mends_of(filed: Filed) -> dict[str, str]:
    """The places an officer's reasons ask to mend, each with the code of its reason."""
    found = {place_for(filed, reason.code, reason.about): reason.code for reason in filed.reasons}
    return {place: code for place, code in found.items() if place is not None}


# --- opening one --------------------------------------------------------------------------------------------------------


def filed_of(context: StepContext, claim: str) -> Filed:
    """The filed claim of this id. Raises KeyError where the conversation has none."""
    filed = context.conversation.filed_of(claim)
    if filed is None:
        raise KeyError(f"no filed claim {claim} in this conversation")
    return filed


def may_correct(context: StepContext, claim: str) -> bool:
    """Whether an officer asked for a correction of this claim, and none is on its way."""
    filed = filed_of(context, claim)
    return filed.state == "needs_correction" and not filed.correction_on_its_way


def may_mend(context: StepContext, given: FiledButton) -> bool:
    """Whether this place of the claim has to be mended still."""
    filed = filed_of(context, given.claim)
    return may_correct(context, given.claim) and filed.kind in claims() and given.value in mends_of(filed)


def correct(context: StepContext, claim: str) -> None:
    """Open a filed claim again for what the officer asked to be corrected; nothing has to be told twice."""
    context.remove_buttons()
    filed = filed_of(context, claim)
    draft = _draft_of(context, filed)
    notes = [filed.note, *(reason.note for reason in filed.reasons if reason_type(reason.code).opens_claim)]
    context.enter(replace(draft, mends={}) if _opens_claim(filed) else draft)
    context.show(*(Text("correct-begin", {"note": note}) for note in notes if note))


def mend(context: StepContext, given: FiledButton) -> None:
    """Go to the one place that has to be mended. What was given before stands until something new comes."""
    context.remove_buttons()
    draft = _draft_of(context, filed_of(context, given.claim))
    kept = tuple(place for place in draft.left_as_is if place != given.value)
    draft = replace(draft.unconfirmed(), left_as_is=kept, pending=None, pin=None)
    there = draft.going_back(given.value)
    # A place the answers do not lead to any more is corrected in the whole claim.
    reached = path_of(context, there).place == given.value
    context.enter(there if reached else replace(draft.going_on(), mends={}))
    context.show()


def _draft_of(context: StepContext, filed: Filed) -> Draft:
    """The draft of the correction that is asked for: the one begun already, or the claim as it was filed."""
    begun, revision = context.conversation.draft_of(filed.id), filed.revision + 1
    draft = begun if begun is not None and begun.revision == revision else _reopened(context, filed)
    return replace(draft, mends=mends_of(filed))


def _reopened(context: StepContext, filed: Filed) -> Draft:
    """The claim as it was filed. A document that is not among its files was left out then, and is not asked for now."""
    draft = filed.as_draft(filed.revision + 1)
    absent = {
        document.id: DocumentFile("", "skipped")
        for document in claims()[filed.kind].documents
        if document.id not in draft.files and document in walk_of(context, draft).nodes
    }
    return replace(draft, files={**draft.files, **absent})


# --- sending one --------------------------------------------------------------------------------------------------------


def changes_nothing(context: StepContext, given: Any) -> bool:
    """Whether a correction would send what the officer has already."""
    draft = context.draft
    filed = context.conversation.filed_of(draft.id)
    if draft.revision == 1 or filed is None or draft.inbox:
        return False
    path = walk_of(context, draft)
    return not changed(filed, draft, path.nodes) and on_path(path, draft.answers) == dict(filed.answers)


def tell_unchanged(context: StepContext, given: Any) -> None:
    """Say that nothing is new, so nothing is sent."""
    draft = context.draft
    context.say(
        unchanged_told(draft),
        buttons=((button(DraftButton(draft.id, "resume"), Text("btn-back-to-claim")),), *back_to_status()),
    )
