"""Data kept of a participant: the status of their claims, everything we know, and its deletion (UU 27/2022)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dialogs.claims import claims
from dialogs.documents.types import name_of_slot
from dialogs.engine.context import StepContext, button, menu
from dialogs.engine.drafts import open_drafts
from dialogs.engine.files import drop_files
from dialogs.law.claim_lifecycle import FINAL, possible
from dialogs.model.buttons import DraftButton, FiledButton
from dialogs.model.conversation import Conversation, Draft, Filed
from dialogs.model.effects import Bullets, Button, Forget, Param, RecordConsent, Text
from dialogs.model.events import TextReceived
from dialogs.prompts.consent import PURPOSES
from dialogs.prompts.layout import label_of, name_of, shown_answer, stored_line
from dialogs.prompts.menu import back_to_here
from dialogs.prompts.timeline import status_in_brief, timeline
from dialogs.scenes import appointments, copies, corrections
from dialogs.understanding.courtesy import asks_for_own_claim as asks_for_own_claim_in
from dialogs.understanding.courtesy import is_agreed, is_thanks

LINES_IN_A_MESSAGE = 12
ENDED_SHOWN = 3
SURE = "!"
"""Behind the id of a draft on the button that deletes it: the participant was asked whether they mean it."""
ALL, ALL_ASKED, REMINDERS = "all", "all?", "reminders"
"""Values in place of a draft on such a button: everything, everything once it was asked, all reminders."""


def status(context: StepContext, *lead: Text) -> None:
    """Tell the claims' status, the same as the desk shows: the one in question as a timeline, the others as a line and a button each."""
    conversation = context.conversation
    if not conversation.filed and not open_drafts(conversation):
        context.say(
            Text("status-none"), buttons=((menu("claim", Text("menu-claim")),), (menu("menu", Text("btn-menu")),))
        )
        return
    filed = recent(conversation)
    lines: list[Text] = []
    rows: list[tuple[Button, ...]] = []
    told = _in_question(filed)
    if told is not None:
        lines.append(_timeline(context, told))
        rows += _ways_of(context, told)
    beside = [one for one in filed if one is not told]
    lines += [status_in_brief(context, one) for one in beside]
    rows += [(button(FiledButton(one.id, "timeline"), _named(one)),) for one in beside]
    for draft in open_drafts(conversation):
        lines.append(Text("status-draft", {"claim": name_of(draft.kind)}))
        rows.append((button(DraftButton(draft.id, "resume"), Text("btn-resume", {"claim": name_of(draft.kind)})),))
    context.say(*(lead or (Text("status-title"),)), *lines, buttons=(*rows, (menu("menu", Text("btn-menu")),)))


def _in_question(filed: Sequence[Filed]) -> Filed | None:
    """The claim somebody asks about who has several: the only one under way, or the newest where all have ended."""
    under_way = [one for one in filed if one.state not in FINAL]
    if under_way:
        return under_way[0] if len(under_way) == 1 else None
    return filed[-1] if filed else None


def tell_timeline(context: StepContext, claim: str) -> None:
    """Tell one of several claims as a timeline, with what can be done about it."""
    filed = corrections.filed_of(context, claim)
    back = (menu("status", Text("menu-status")), menu("menu", Text("btn-menu")))
    context.say(_timeline(context, filed), buttons=(*_ways_of(context, filed), back))


def _timeline(context: StepContext, filed: Filed, *, named: bool = False) -> Text:
    return timeline(context, filed, filed.standing.moves, named=named)


def _named(filed: Filed) -> Text:
    return Text("btn-timeline", {"claim": filed.reference or name_of(filed.kind)})


def _ways_of(context: StepContext, filed: Filed) -> list[tuple[Button, ...]]:
    """The buttons under a claim's timeline."""
    rows: list[tuple[Button, ...]] = [*appointments.ways(context, filed)]
    if filed.state == "needs_correction" and not context.conversation.draft_of(filed.id):
        rows += corrections.ways(filed)
    if filed.state == "rejected":
        rows.append((button(FiledButton(filed.id, "again"), Text("btn-again")),))
    if filed.reference is not None:
        rows.append((button(FiledButton(filed.id, "receipt"), Text("btn-receipt")),))
        rows += copies.button_of(context, filed)
    if "withdrawn" in possible(filed.state, "participant"):
        rows.append((button(FiledButton(filed.id, "withdraw"), Text("btn-withdraw")),))
    return rows


def tell_status(context: StepContext, given: Any) -> None:
    status(context)


def is_courtesy(context: StepContext, given: TextReceived) -> bool:
    return is_thanks(given.text) or is_agreed(given.text)


def take_thanks(context: StepContext, given: TextReceived) -> None:
    """Answer thanks, or an "all right", with a kind word and how the claims under way stand."""
    filed = [one for one in context.conversation.filed if one.state not in FINAL]
    context.say(
        Text("you-are-welcome" if is_thanks(given.text) else "understood"),
        *(status_in_brief(context, one) for one in filed),
        buttons=((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))),),
    )


def asks_for_own_claim(context: StepContext, given: TextReceived) -> bool:
    """Whether somebody who filed a claim asks how it stands."""
    return bool(context.conversation.filed) and asks_for_own_claim_in(given.text)


def tell_own_claims(context: StepContext, given: TextReceived) -> None:
    status(context)


def show(context: StepContext, given: Any) -> None:
    """Tell the data kept of this participant, and how to delete it."""
    conversation = context.conversation
    title = Text("data-title")
    alone = not open_drafts(conversation) and not conversation.filed
    if not alone:
        context.say(title)
    for draft in open_drafts(conversation):
        delete = menu("data-delete", Text("btn-delete-draft"), draft.id)
        *first, last = _draft_shown(draft)
        for part in first:
            context.say(part)
        context.say(last, buttons=((delete,),))
    for filed in recent(conversation):
        context.say(_timeline(context, filed, named=True))
    agreed = [Text(f"consent-{purpose}-short") for purpose in PURPOSES if purpose in conversation.consents]
    rows: list[tuple[Button, ...]] = []
    if agreed:
        rows.append((menu("data-consent", Text("btn-withdraw-consent")),))
    if conversation.reminders:
        rows.append((menu("data-delete", Text("btn-delete-reminders"), REMINDERS),))
    rows.append((menu("data-delete", Text("btn-delete-all"), ALL_ASKED),))
    consents = Text("data-consents", {"consents": Bullets(tuple(agreed))}) if agreed else Text("data-no-consents")
    context.say(title if alone else None, consents, buttons=(*rows, *back_to_here(context)))


def _draft_shown(draft: Draft) -> list[Text]:
    """Everything kept of a draft, in messages short enough to be read."""
    lines = [
        Text("review-line", {"label": label_of(node), "value": shown_answer(node, draft.answers)})
        for node in claims()[draft.kind].questions
        if node.id in draft.answers
    ]
    lines += [
        stored_line(name_of_slot(draft, slot), held) for slot, held in draft.files.items() if held.status == "stored"
    ]
    parts: list[Param] = [
        Bullets(tuple(lines[start : start + LINES_IN_A_MESSAGE])) for start in range(0, len(lines), LINES_IN_A_MESSAGE)
    ]
    claim = name_of(draft.kind)
    return [Text("data-draft", {"claim": claim, "lines": part}) for part in parts or [Text("nothing")]]


def recent(conversation: Conversation) -> list[Filed]:
    """The claims under way, and the last few that came to an end."""
    ended = [filed for filed in conversation.filed if filed.state in FINAL]
    return [filed for filed in conversation.filed if filed.state not in FINAL or filed in ended[-ENDED_SHOWN:]]


def cancel_words(draft: Draft) -> tuple[Text, Text]:
    """The question before a draft is deleted, and its yes. Of a correction nothing is lost but the correction."""
    if draft.revision > 1:
        return Text("cancel-sure-correction", {"claim": name_of(draft.kind)}), Text("btn-cancel-correction")
    return Text("cancel-sure", {"claim": name_of(draft.kind)}), Text("btn-cancel-yes")


def delete_draft(context: StepContext, draft_id: str) -> None:
    """Delete a draft with its files; the participant was asked before."""
    context.remove_buttons()
    draft = context.conversation.draft_of(draft_id)
    if draft is None:
        context.show(Text("button-old"))
        return
    drop_files(context, draft)
    context.conversation = context.conversation.without_draft(draft_id)
    context.show(Text("deleted" if draft.revision == 1 else "deleted-correction", {"claim": name_of(draft.kind)}))


def ask_delete_all(context: StepContext, given: Any) -> None:
    """Ask before everything is deleted."""
    context.remove_buttons()
    context.say(
        Text("delete-sure"),
        buttons=((menu("data-delete", Text("btn-delete-yes"), ALL), menu("menu", Text("btn-menu"))),),
    )


def ask_delete_draft(context: StepContext, draft_id: str) -> None:
    """Ask before a draft is deleted from the list of what is kept."""
    context.remove_buttons()
    draft = context.conversation.draft_of(draft_id)
    if draft is None:
        context.show(Text("button-old"))
        return
    sure, yes = cancel_words(draft)
    context.say(sure, buttons=((menu("menu", Text("btn-save")),), (menu("data-delete", yes, f"{draft_id}{SURE}"),)))


def delete_all(context: StepContext, given: Any) -> None:
    """Delete everything but filed claims. The guard stays: deleting must not buy new tries at a PIN."""
    context.remove_buttons()
    for draft in context.conversation.drafts:
        drop_files(context, draft)
    context.do(Forget())
    kept = context.conversation
    filed = tuple(one.without_answers() if one.state in FINAL else one for one in kept.filed)
    context.conversation = Conversation(
        locale=kept.locale, zone=kept.zone, phase=kept.phase, filed=filed, guard=kept.guard
    )
    for purpose, version in kept.consents.items():
        context.do(RecordConsent(purpose, version, False))
    context.show(Text("deleted-all" if not kept.filed else "deleted-all-but-filed"))


def delete_reminders(context: StepContext, given: Any) -> None:
    context.remove_buttons()
    context.change(reminders=())
    context.show(Text("reminders-deleted"))


def withdraw_consents(context: StepContext, given: Any) -> None:
    """Take back what was allowed. Drafts wait unread; nothing more is filed from them until it is allowed again."""
    context.remove_buttons()
    for purpose, version in context.conversation.consents.items():
        context.do(RecordConsent(purpose, version, False))
    context.change(consents={}, reminders=())
    context.show(Text("consent-withdrawn"))
