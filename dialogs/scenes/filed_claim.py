"""A filed claim: the receipt, every move, withdrawal, and filing it again after a rejection.

The row of a claim says where it stands: a step reads `Filed.standing`, and changes it together with the effect that writes the row.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.claims import claims
from dialogs.engine.context import StepContext, button, menu
from dialogs.engine.drafts import under_way
from dialogs.engine.files import drop_files
from dialogs.law.claim_lifecycle import FINAL, SIMULATION, actor, move
from dialogs.law.reasons import reason_type
from dialogs.model.buttons import FiledButton
from dialogs.model.conversation import DocumentFile, Filed
from dialogs.model.decisions import Appointment, Move, Reason
from dialogs.model.effects import Button, EndButtons, Lines, MoveClaim, Param, Rows, SendPicture, Text
from dialogs.model.events import ClaimDelayed, ClaimMoved, ClaimRecorded
from dialogs.prompts.appointments import ON_DAY
from dialogs.prompts.claim_papers import confirmation_letter, receipt_paper
from dialogs.prompts.consent import agreed
from dialogs.prompts.decision import Decided, reasons_in_brief, taken_back, told, words_of_officer
from dialogs.prompts.layout import name_of
from dialogs.prompts.outcome_card import takes
from dialogs.prompts.promises import promise_told
from dialogs.prompts.timeline import paid_of
from dialogs.scenes import appointments, copies, corrections
from dialogs.scenes.lateness import begin_stage

ANSWERS = {
    "needs_correction": ("mend", "correct"),
    "scheduled": ("coming", "other-day", ON_DAY),
    "rejected": ("again",),
}
"""Buttons by which the participant answers a state, under whatever message they stand."""
MOST_BESIDE_A_FILE = 400
"""Characters of an officer's own words that fit into the caption of a file with all else it says (1,024 with Telegram)."""


def _here(context: StepContext, moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(context.conversation.zone))


def _go(
    context: StepContext,
    filed: Filed,
    to: str,
    by: str,
    note: str | None = None,
    *,
    reference: str | None = None,
    reasons: tuple[Reason, ...] = (),
    appointment: Appointment | None = None,
) -> Filed:
    """Move a claim: have its row say so, and this conversation with it. Raises IllegalMove for a move its life does not know."""
    state = move(filed.state, to, by="participant" if by == "participant" else actor(by))
    context.do(MoveClaim(filed.id, state, by, note, reference=reference, reasons=reasons, appointment=appointment))
    now, before = context.environment.now, filed.standing
    standing = replace(
        before,
        state=state,
        changed_at=now,
        reference=reference or before.reference,
        moves=(*before.moves, Move(now, state, by, note, reasons, appointment)),
        attendance=None,
    )
    filed, held = replace(filed, standing=standing), filed
    if state != "needs_correction" and (draft := context.conversation.draft_of(filed.id)) is not None:
        # No correction is asked for any more.
        drop_files(context, draft)
        context.conversation = context.conversation.without_draft(filed.id)
    if state in FINAL and state != "rejected":
        # Nothing is done with it any more, so nothing is kept here; the operator's record has the claim. One that was rejected
        # may be filed again, and then nothing has to be told twice.
        filed = replace(filed, answers={}, files={}, reviewed_values={})
    filed = begin_stage(context, filed)
    appointments.follow(context, held, filed)
    context.conversation = context.conversation.with_filed(filed)
    copies.copy(context, filed)
    return filed


def recorded(context: StepContext, event: ClaimRecorded) -> None:
    """The submission service has it: the receipt, or word that the correction arrived."""
    claim, revision, reference = event.claim, event.revision, event.reference
    filed = context.conversation.filed_of(claim)
    if filed is None or revision != filed.revision:
        return
    if revision == 1:
        if filed.state not in ("filing", "unknown"):
            return
        filed = _go(context, filed, "recorded", "service", reference=reference)
    elif filed.state == "needs_correction":
        _end_buttons_of(context, filed)
        filed = _go(context, filed, "verifying", "participant", reference=reference)
    else:
        return
    parts = (
        _receipt(context, filed, reference, context.environment.now, correction=revision > 1),
        *((promised,) if (promised := promise_told(context, filed)) else ()),
        *((Text("simulated-soon"),) if context.environment.simulated else ()),
    )
    rows = (
        *copies.button_of(context, filed),
        (menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))),
    )
    if revision > 1:
        context.say(*parts, buttons=rows)
        return
    context.said.append(receipt_paper(context, filed, parts, rows))


def _receipt(context: StepContext, filed: Filed, reference: str, at: datetime, *, correction: bool) -> Text:
    place = filed.answers.get("branch")
    return Text(
        "receipt-correction" if correction else "receipt",
        {
            "claim": name_of(filed.kind),
            "reference": reference,
            "time": at.astimezone(ZoneInfo(context.conversation.zone)),
            "branch": place["name"] if isinstance(place, dict) and "name" in place else Text("nothing"),
            "paid": paid_of(context, filed.kind),
        },
    )


def has_receipt(context: StepContext, claim: str) -> bool:
    """Whether this claim was recorded, so that there is a receipt."""
    return corrections.filed_of(context, claim).reference is not None


def tell_receipt(context: StepContext, claim: str) -> None:
    """Tell the receipt of the first recording again."""
    filed = corrections.filed_of(context, claim)
    at = next((move.at for move in filed.standing.moves if move.state == "recorded"), filed.filed_at)
    words = _receipt(context, filed, filed.reference or "", at, correction=False)
    rows = ((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))),)
    context.said.append(receipt_paper(context, filed, (words,), rows))


def delayed(context: StepContext, event: ClaimDelayed) -> None:
    """Handing over takes longer: said once, the claim is kept."""
    _tell_delay(context, event.claim, event.stored_at)


def _tell_delay(context: StepContext, claim: str, stored_at: str = "") -> None:
    filed = context.conversation.filed_of(claim)
    if filed and not filed.delay_told and filed.state in ("filing", "unknown", "needs_correction"):
        context.conversation = context.conversation.with_filed(replace(filed, delay_told=True))
        since = _here(context, datetime.fromisoformat(stored_at) if stored_at else filed.standing.changed_at)
        context.say(Text("filing-delayed", {"claim": name_of(filed.kind), "stored": since}))


def ends_its_correction(context: StepContext, event: ClaimMoved) -> bool:
    """Whether the participant corrects the claim right now, and no correction is asked for any more."""
    return event.to != "needs_correction" and is_corrected_now(context, event.claim)


def is_corrected_now(context: StepContext, claim: str) -> bool:
    """Whether the participant is in the correction of this claim."""
    return context.draft.id == claim


def moved(context: StepContext, event: ClaimMoved) -> None:
    """The claim went on along its life: told once, with what it means and what comes next. What it takes back is named.

    Raises UnknownReason for a code the catalogue does not have; nothing has changed then.
    """
    filed = corrections.filed_of(context, event.claim)
    for reason in event.reasons:
        reason_type(reason.code)
    before, by = filed, event.by
    if event.to == "unknown":
        # The hand-over ended in a time-out: not an officer's doing, and nothing the participant has to do anything about.
        _go(context, filed, event.to, by)
        _tell_delay(context, filed.id)
        return
    filed = _go(context, filed, event.to, by, event.note, reasons=event.reasons, appointment=event.appointment)
    _end_buttons_of(context, before)
    *first, last = told(
        Decided(
            filed.kind,
            filed.reference,
            filed.state,
            context.conversation.zone,
            paid_of(context, filed.kind),
            filed.note,
            filed.reasons,
            filed.appointment,
            simulated=by == SIMULATION,
            replaced=taken_back(before.standing, filed.state, by, context.environment.now),
        )
    )
    for parts in first:
        context.say(*parts)
    rows = (*_ways_on(context, filed), (menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))))
    # That no day is promised is told with the receipt and in the status, not with each piece of news.
    if filed.promised and (promised := promise_told(context, filed)):
        last = (*last, promised)
    _say_with_its_file(context, filed, last, rows)


def _say_with_its_file(context: StepContext, filed: Filed, parts: tuple[Text, ...], rows: Rows) -> None:
    """Tell a decision under what belongs to it: the letter of an appointment, or the picture of the one photo that has to be better."""
    long = words_of_officer(filed.note, filed.reasons, filed.appointment) > MOST_BESIDE_A_FILE
    if confirmation_letter(context, filed) is not None:
        if long:
            context.say(*parts)
            parts = (Text("letter-beside", {"claim": name_of(filed.kind)}),)
        if letter := confirmation_letter(context, filed, parts, rows):
            context.said.append(letter)
    elif not long and (document := _photo_to_mend(filed)):
        context.said.append(SendPicture(document.file, f"view-{document.page}", parts, rows))
    else:
        context.say(*parts, buttons=rows)


def _photo_to_mend(filed: Filed) -> DocumentFile | None:
    """The document that is all a correction asks for, as it was sent; None where more is asked for, or none was sent."""
    if filed.state != "needs_correction" or len(filed.reasons) != 1:
        return None
    (reason,) = filed.reasons
    held = filed.files.get(reason.about) if reason_type(reason.code).about == "document" else None
    return held if held is not None and held.status == "stored" else None


def _end_buttons_of(context: StepContext, before: Filed) -> None:
    """Take the buttons off what was said of a claim in the state it leaves, where they answer that state."""
    for action in ANSWERS.get(before.state, ()):
        context.said.append(EndButtons(f"{FiledButton(before.id, action).scope}{action}|"))


def _ways_on(context: StepContext, filed: Filed) -> tuple[tuple[Button, ...], ...]:
    """The buttons by which the participant answers the state of a claim."""
    if filed.state == "needs_correction":
        return corrections.ways(filed)
    if filed.state == "rejected":
        return ((button(FiledButton(filed.id, "again"), Text("btn-again")),),)
    return appointments.ways(context, filed)


# --- what the participant does ------------------------------------------------------------------------------------------


def is_gone(context: StepContext, claim: str) -> bool:
    """Whether the operator no longer offers this claim."""
    return corrections.filed_of(context, claim).kind not in claims()


def may_withdraw(context: StepContext, claim: str) -> bool:
    return corrections.filed_of(context, claim).state not in FINAL


def tell_old(context: StepContext, given: Any) -> None:
    """Tell that this is no longer possible."""
    context.remove_buttons()
    context.say(Text("button-old"), buttons=((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))),))


def tell_gone(context: StepContext, claim: str) -> None:
    context.remove_buttons()
    context.say(Text("claim-gone"), buttons=((menu("menu", Text("btn-menu")),),))


def begins_anew(context: StepContext, claim: str) -> bool:
    """Whether a claim is filed again from its beginning, or one of its kind is under way: nothing of this one is taken along."""
    filed, conversation = corrections.filed_of(context, claim), context.conversation
    draft = filed.as_draft(1)
    return (
        filed.state != "rejected"
        or not filed.answers
        or not agreed(conversation)
        or not takes(context, claims()[filed.kind])
        or filed.kind in under_way(conversation, besides=draft)
    )


def begin_anew(context: StepContext, claim: str) -> None:
    """Go to the claim of this kind that is under way, or begin one. Say so where the answers are no longer kept."""
    filed = corrections.filed_of(context, claim)
    context.remove_buttons()
    if not filed.answers and filed.kind not in under_way(context.conversation, besides=filed.as_draft(1)):
        context.say(Text("again-anew"))
    context.then("claim_chosen", filed.kind)


def file_again(context: StepContext, claim: str) -> None:
    """Make a new draft of a rejected claim, with its answers and its photos."""
    context.remove_buttons()
    filed = corrections.filed_of(context, claim)
    draft = replace(filed.as_draft(1), id=context.draw(10))
    context.conversation = context.conversation.with_filed(filed.without_answers())
    context.enter(draft)
    context.show(
        Text("again-begin", {"claim": name_of(filed.kind)}),
        Text("again-note", {"note": _why(filed)}) if filed.reasons or filed.note else None,
    )


def _why(filed: Filed) -> Param:
    """The reasons of a decision in words, and an officer's words."""
    reasons: tuple[Param, ...] = (reasons_in_brief(filed.kind, filed.reasons),) if filed.reasons else ()
    return Lines((*reasons, *([filed.note] if filed.note else [])))


def ask_withdraw(context: StepContext, claim: str) -> None:
    """Ask before a claim is withdrawn."""
    context.remove_buttons()
    context.say(
        Text("withdraw-sure", {"claim": name_of(corrections.filed_of(context, claim).kind)}),
        buttons=(
            (
                button(FiledButton(claim, "withdraw-yes"), Text("btn-withdraw-yes")),
                menu("status", Text("btn-withdraw-no")),
            ),
        ),
    )


def withdraw(context: StepContext, claim: str) -> None:
    context.remove_buttons()
    before = corrections.filed_of(context, claim)
    filed = _go(context, before, "withdrawn", "participant")
    _end_buttons_of(context, before)
    context.say(Text("withdrawn", {"claim": name_of(filed.kind)}), buttons=((menu("menu", Text("btn-menu")),),))
