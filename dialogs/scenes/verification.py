"""Participants looked up at the submission service while the form is filled in, where the service offers it.

The problem: who mistyped a digit of the KPJ, or is still reported by an employer, heard of it weeks after filing, without a reason. The
choice: once NIK, KPJ and birth date are answered, the service is asked, and what it says is told at once, with the way to mend it. It
decides nothing: the claim can go on, and an officer looks at it all the same. Rejected: a question of its own, since nobody would know
why they wait.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.claims import claims
from dialogs.claims.schema import Claim, place_of
from dialogs.engine.context import StepContext, button
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import Draft, Verification
from dialogs.model.effects import Rows, Text, VerifyParticipant
from dialogs.model.events import ParticipantVerified
from dialogs.prompts.layout import label_of

OWN, OF_ANOTHER = ("nik", "kpj", "birthdate"), ("p_nik", "kpj", "p_birthdate")
"""Questions by whose answers a service finds the participant: in a claim of their own, and in one of their heirs."""


def ask(context: StepContext) -> None:
    """Have the service asked about the participant of the draft, once for the same values."""
    draft = context.conversation.draft
    claim = claims().get(draft.kind) if draft is not None and draft.purpose == "claim" and draft.revision == 1 else None
    if draft is None or claim is None or claim.programme not in context.environment.verifies:
        return
    about = _about(claim, draft)
    if about is None or (draft.verification is not None and draft.verification.about == about):
        return
    context.put(replace(draft, verification=Verification(about)))
    context.do(VerifyParticipant(draft.id, context.draw(10)))


def told(context: StepContext, event: ParticipantVerified) -> None:
    """Keep what the service told, and tell it to who is in the draft. An answer about values that were changed meanwhile is none."""
    draft = next((one for one in context.conversation.drafts if one.id == event.draft), None)
    asked = draft.verification if draft is not None else None
    if draft is None or asked is None or asked.about != event.about or asked.found is not None:
        return
    answer = Verification(event.about, event.found, event.active, event.several_kpj)
    context.put(replace(draft, verification=answer))
    claim = claims().get(draft.kind)
    if claim is None or context.conversation.draft is None or context.conversation.draft.id != draft.id:
        return
    if not event.found:
        context.say(Text("verification-unknown"), buttons=_to_change(claim, draft))
    elif event.active and any(question.id == "nonactive" for question in claim.questions):
        context.say(Text("verification-active"))
    elif event.several_kpj:
        context.say(Text("verification-several"))
    else:
        context.say(Text("verification-found"))


def _about(claim: Claim, draft: Draft) -> tuple[str, str, str] | None:
    """NIK, KPJ and birth date of the participant, None while one of them is missing or the claim does not ask for it."""
    nik, kpj, born = (draft.answers.get(name) for name in _asked(claim))
    first = kpj[0] if isinstance(kpj, list | tuple) and kpj else kpj
    if not isinstance(nik, str) or not isinstance(first, str) or not isinstance(born, str):
        return None
    return nik, first, born


def _asked(claim: Claim) -> tuple[str, str, str]:
    return OF_ANOTHER if any(question.id == "p_name" for question in claim.questions) else OWN


def _to_change(claim: Claim, draft: Draft) -> Rows:
    """A button for each of the values, to look at it again."""
    asked = [question for question in claim.questions if question.id in _asked(claim)]
    return tuple(
        (button(DraftButton(draft.id, "change", place_of(node)), Text("btn-change", {"label": label_of(node)})),)
        for node in asked
    )
