"""Lacks that would end a claim late, told when they come about: no way for the PIN Klaim, no number to find the participant by."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.claims.schema import Question
from dialogs.engine.context import StepContext
from dialogs.engine.pin_requests import can_come, channels
from dialogs.law.conditions import is_home
from dialogs.law.missing import reason_missing
from dialogs.model.conversation import Draft
from dialogs.model.effects import Text
from dialogs.prompts.pin import no_way_told
from dialogs.prompts.ways_on import person_told
from dialogs.understanding.answers import Email, Phone


def told_of_no_channel(context: StepContext) -> list[Text]:
    """Notice at the beginning of the form where this operator has no way to send a PIN at all."""
    return [] if context.environment.channels else [*no_way_told(context), person_told()]


def told_of_reach(context: StepContext, draft: Draft, question: Question) -> list[Text]:
    """Notices after a phone or an e-mail was told, or was not, where the PIN can't come, or may not."""
    if not isinstance(question.kind, Phone | Email):
        return []
    if not can_come(context, draft):
        return [*no_way_told(context), person_told()]
    phone = draft.answers.get("phone")
    abroad = isinstance(phone, str) and not is_home(phone)
    by_sms_only = channels(context, draft) == ("sms",)
    if abroad and by_sms_only:
        asked_next = "email" not in draft.answers and "email" in context.environment.channels
        return [Text("reach-abroad-email")] if asked_next else [Text("reach-abroad"), person_told()]
    return []


def told_of_numbers(context: StepContext, draft: Draft, question: Question) -> list[Text]:
    """Notice where neither the NIK nor the KPJ of the participant is known: an officer needs one to find them."""
    whose = {one.id for one in claims()[draft.kind].questions}
    pair = ("p_nik" if "p_nik" in whose else "nik", "kpj")
    if question.id not in pair or not all(reason_missing(draft.answers.get(one)) for one in pair):
        return []
    return [Text("without-numbers"), person_told()]
