"""The table of the conversation: each event, the phases that know it, what it does there, and where it leads.

Of several rows for one event and phase the first is taken whose conditions hold. PLACING leads to the phase of the place the answers lead
to. An event without a row in its phase is answered by `main_menu.unexpected`.
"""

from __future__ import annotations

from dialogs.engine.machine import EVERYWHERE, IN_DRAFT, PLACING, STAY, Action, Condition, Row, names
from dialogs.model.phases import Checking, Estimating, Filling, Lobby, is_asking
from dialogs.model.states import State
from dialogs.prompts.share import share
from dialogs.scenes import (
    appointments,
    blocking,
    checklist,
    consent,
    copies,
    corrections,
    due,
    filed_claim,
    main_menu,
    messages,
    my_data,
    navigation,
    pin,
    reminders,
    starting,
    verification,
)
from dialogs.scenes.form import answer, filing, review
from dialogs.scenes.photos import late, name_mismatch, receive, resolve

OUTSIDE = names(Lobby)
NEW = names(Lobby.new)
WISHING = names(Lobby.wishing)
ASKING = names(Filling.asking, Checking.asking, Estimating.asking)
IN_PLACE = tuple(phase for phase in IN_DRAFT if not is_asking(phase))
"""Phases in a draft, its prompt on the screen."""
UNKEPT = names(Checking, Estimating)
QUESTION = names(
    Filling.gates, Filling.form, Filling.changing_gate, Filling.changing_answer,
    Checking.gates, Checking.changing_gate, Estimating.questions, Estimating.changing_question,
)  # fmt: skip
DOCUMENT = names(Filling.documents, Filling.changing_document)
TAKES_FILES = tuple(phase for phase in names(Filling) if phase not in names(Filling.card, Filling.pin, Filling.asking))
CONFIRMS = names(Filling.review, Filling.pin)
RESULT = names(Checking.card, Checking.result)


def on(
    event: str, phases: tuple[str, ...], action: Action | None, to: State | str | None, *conditions: Condition
) -> Row:
    return Row(event, phases, action, to.state if isinstance(to, State) else to, conditions)


MENU = [
    on("start", NEW, main_menu.greet_newcomer, Lobby.menu),
    on("start", EVERYWHERE, main_menu.greet, Lobby.menu),
    on("menu", EVERYWHERE, main_menu.remark, Lobby.menu),
    on("claim", EVERYWHERE, consent.ask, Lobby.consent, consent.has_not_agreed),
    on("claim", EVERYWHERE, main_menu.remark, Lobby.choosing),
    on("check", EVERYWHERE, main_menu.choose_check, Lobby.menu),
    on("status", EVERYWHERE, my_data.tell_status, STAY),
    on("documents", EVERYWHERE, main_menu.choose_documents, STAY),
    on("ask", OUTSIDE, main_menu.ask_question, Lobby.asking),
    on("ask", names(Filling), main_menu.ask_question, Filling.asking),
    on("ask", names(Checking), main_menu.ask_question, Checking.asking),
    on("ask", names(Estimating), main_menu.ask_question, Estimating.asking),
    on("language", EVERYWHERE, main_menu.choose_language, STAY),
    on("language_chosen", EVERYWHERE, main_menu.set_language, STAY),
    on("data", EVERYWHERE, my_data.show, STAY),
    on("reminders", EVERYWHERE, reminders.list_reminders, STAY),
    on("general_help", EVERYWHERE, main_menu.general_help, STAY),
    on("entry_chosen", EVERYWHERE, main_menu.tell_entry, STAY),
    on("situation_chosen", EVERYWHERE, main_menu.choose_reason, STAY),
    on("checklist", EVERYWHERE, checklist.checklist, STAY),
    on("checklist_paper", EVERYWHERE, checklist.paper, STAY),
]

CONSENT = [
    on("consent_shown", EVERYWHERE, consent.ask_again, Lobby.consent),
    on("consent_opened", EVERYWHERE, consent.show_each, Lobby.consent),
    on("consent_to_all", EVERYWHERE, consent.agree_to_all, STAY),
    on("consent_ticked", EVERYWHERE, consent.ask_again, Lobby.consent, consent.stands_so),
    on("consent_ticked", EVERYWHERE, consent.tick, Lobby.consent),
    on("consent_done", EVERYWHERE, consent.remind_of_boxes, STAY, consent.has_not_agreed),
    on("consent_done", OUTSIDE, consent.go_on, Lobby.menu),
    on("consent_done", IN_DRAFT, main_menu.settled_remark, PLACING),
    on("consents_withdrawn", EVERYWHERE, my_data.withdraw_consents, Lobby.menu),
]

INTO_A_DRAFT = [
    on("claim_chosen", EVERYWHERE, starting.file_elsewhere, STAY, starting.is_not_taken),
    on("claim_chosen", EVERYWHERE, consent.ask, Lobby.consent, consent.has_not_agreed),
    on("claim_chosen", EVERYWHERE, starting.tell_filed, STAY, starting.is_filed),
    on("claim_chosen", EVERYWHERE, starting.continue_begun, PLACING, starting.is_begun),
    on("claim_chosen", EVERYWHERE, starting.begin_claim, PLACING),
    on("check_chosen", EVERYWHERE, starting.begin_check, PLACING),
    on("estimate_chosen", EVERYWHERE, starting.begin_estimate, PLACING),
    on("resumed", EVERYWHERE, consent.ask, Lobby.consent, consent.has_not_agreed),
    on("resumed", EVERYWHERE, starting.tell_gone_in_menu, Lobby.menu, starting.is_gone),
    on("resumed", EVERYWHERE, starting.resume, PLACING),
    on("switch", names(Filling), starting.begin_instead, STAY, starting.is_under_way),
    on("switch", IN_DRAFT, starting.switch, PLACING),
    on("claim_checked", names(Checking), starting.begin_instead, STAY, starting.is_under_way),
    on("claim_checked", names(Checking), starting.file_elsewhere, STAY, starting.is_not_taken),
    on("claim_checked", names(Checking), starting.claim_after_consent, Lobby.consent, consent.has_not_agreed),
    on("claim_checked", names(Checking), starting.claim_what_was_checked, PLACING),
    on("claim_gone", (*IN_DRAFT, PLACING), starting.tell_gone, Lobby.menu),
]

IN_A_DRAFT = [
    on("come_back", ASKING, None, PLACING),
    on("shown", IN_DRAFT, main_menu.remark, PLACING),
    on("back", IN_DRAFT, starting.leave, Lobby.menu, navigation.is_first),
    on("back", IN_DRAFT, navigation.back, PLACING),
    on("back", OUTSIDE, main_menu.remark, Lobby.menu),
    on("save", IN_DRAFT, starting.leave, Lobby.menu),
    on("save", OUTSIDE, main_menu.remark, Lobby.menu),
    on("menu_word", IN_DRAFT, starting.leave, Lobby.menu),
    on("menu_word", OUTSIDE, main_menu.remark, Lobby.menu),
    on("cancel", UNKEPT, starting.leave, Lobby.menu),
    on("cancel", names(Filling), navigation.ask_cancel, STAY),
    on("cancel", OUTSIDE, main_menu.remark, Lobby.menu),
    on("help", IN_DRAFT, navigation.help_here, PLACING),
    on("help", OUTSIDE, main_menu.general_help, STAY),
    on("person", IN_DRAFT, navigation.tell_person, PLACING),
    on("change", IN_DRAFT, navigation.change, PLACING),
    on("keep", IN_DRAFT, navigation.keep, PLACING),
    on("other_draft", EVERYWHERE, navigation.tell_other_draft, STAY),
    on("remind_me", names(Filling.card, Checking.card), reminders.remind_me, Lobby.menu, reminders.is_refused_for_now),
    on("share", RESULT, share, STAY),
    on("slip", names(Filling), name_mismatch.slip, STAY, name_mismatch.differs_on),
]

ANSWERS = [
    on("text_typed", NEW, main_menu.greet, Lobby.menu),
    on("text_typed", WISHING, appointments.take_wish, Lobby.menu, appointments.awaits_wish),
    on("text_typed", OUTSIDE, my_data.take_thanks, STAY, my_data.is_courtesy),
    on("text_typed", OUTSIDE, my_data.tell_own_claims, STAY, my_data.asks_for_own_claim),
    on("text_typed", OUTSIDE, main_menu.answer_question, STAY, main_menu.is_known_question),
    on("text_typed", names(Lobby.choosing), main_menu.choose_reason_of, STAY, main_menu.tells_what_happened),
    on("text_typed", names(Lobby.menu, Lobby.asking), main_menu.offer_ways, Lobby.menu, main_menu.tells_what_happened),
    on("text_typed", names(Lobby.menu, Lobby.asking), main_menu.answer_question, STAY),
    on("text_typed", names(Filling.asking), pin.read, PLACING, pin.is_asked_for, messages.has_digits),
    on("text_typed", ASKING, messages.take_thanks, PLACING, messages.gives_thanks),
    on("text_typed", ASKING, messages.tell_own_claims, PLACING, my_data.asks_for_own_claim),
    on("text_typed", ASKING, messages.answer_question, PLACING),
    on("text_typed", names(Filling.pin), pin.read, STAY, messages.has_digits),
    on("text_typed", names(Filling.pin), messages.answer_question, STAY, messages.asks_known),
    on("text_typed", names(Filling.pin), pin.read, STAY),
    on("text_typed", IN_PLACE, messages.refuse_forwarded, STAY, messages.is_forwarded),
    on("text_typed", IN_PLACE, messages.take_thanks, STAY, messages.gives_thanks),
    on("text_typed", IN_PLACE, messages.tell_own_claims, STAY, my_data.asks_for_own_claim),
    on("text_typed", IN_PLACE, messages.answer_question, STAY, messages.asks_known),
    on("text_typed", QUESTION, messages.answer_typed, PLACING),
    on("text_typed", DOCUMENT, messages.skip, PLACING, messages.has_no_paper),
    on("text_typed", DOCUMENT, messages.ask_for_file, STAY),
    on("text_typed", names(Filling.sorting), messages.say_what_it_is, PLACING),
    on("text_typed", names(Filling.review), messages.confirm, STAY, messages.agrees),
    on("answered", QUESTION, answer.press, PLACING, answer.is_asked),
    on("answered", DOCUMENT, messages.skip_pressed, PLACING, answer.is_asked, messages.may_skip),
    on("contact_shared", NEW, main_menu.greet, Lobby.menu),
    on("contact_shared", QUESTION, messages.answer_given, PLACING),
    on("secret_typed", NEW, messages.greet_without_secret, Lobby.menu),
    on("secret_typed", EVERYWHERE, messages.remove_secret, STAY),
]

PHOTOS = [
    on("file_sent", TAKES_FILES, receive.receive, PLACING),
    on("file_sent", names(Filling.pin), receive.refuse_at_pin, STAY),
    on("file_sent", IN_PLACE, receive.refuse_now, STAY),
    on("file_sent", OUTSIDE, receive.refuse_outside, Lobby.menu),
    on("photo_named", names(Filling.sorting), resolve.press, PLACING),
    on("wait_no_longer", names(Filling), late.wait_no_longer, PLACING, late.waits),
    on("file_checked", EVERYWHERE, receive.checked, STAY),
]

PARTICIPANT = [
    on("participant_verified", EVERYWHERE, verification.told, STAY),
]

FILING = [
    on("group", names(Filling.review), review.show_group, STAY, review.is_group),
    on("confirmed", CONFIRMS, corrections.tell_unchanged, STAY, corrections.changes_nothing),
    on("confirmed", CONFIRMS, filing.tell_to_wait, STAY, filing.waits_for_photos),
    on("confirmed", CONFIRMS, filing.confirm, PLACING),
    on("pin_wanted", names(Filling.pin), pin.take_way, STAY),
    on("pin_entered", names(Filling.pin), filing.file_claim, Lobby.menu, pin.is_right),
    on("pin_entered", names(Filling.pin), pin.refuse, STAY),
    on("pin_undeliverable", EVERYWHERE, pin.undeliverable, STAY),
]

AFTER_FILING = [
    on("claim_recorded", EVERYWHERE, filed_claim.recorded, STAY),
    on("claim_delayed", EVERYWHERE, filed_claim.delayed, STAY),
    on("claim_moved", IN_DRAFT, filed_claim.moved, Lobby.menu, filed_claim.ends_its_correction),
    on("claim_moved", EVERYWHERE, filed_claim.moved, STAY),
    on("correct", EVERYWHERE, filed_claim.tell_gone, STAY, corrections.may_correct, filed_claim.is_gone),
    on("correct", EVERYWHERE, corrections.correct, PLACING, corrections.may_correct),
    on("correct", EVERYWHERE, filed_claim.tell_old, STAY),
    on("mend", EVERYWHERE, corrections.mend, PLACING, corrections.may_mend),
    on("mend", EVERYWHERE, filed_claim.tell_old, STAY),
    on("copies", EVERYWHERE, copies.change, STAY, copies.may_change),
    on("copies", EVERYWHERE, filed_claim.tell_old, STAY),
    on("withdraw", EVERYWHERE, filed_claim.ask_withdraw, STAY, filed_claim.may_withdraw),
    on("withdraw", EVERYWHERE, filed_claim.tell_old, STAY),
    on("withdrawn", IN_DRAFT, filed_claim.withdraw, Lobby.menu, filed_claim.may_withdraw, filed_claim.is_corrected_now),
    on("withdrawn", EVERYWHERE, filed_claim.withdraw, STAY, filed_claim.may_withdraw),
    on("withdrawn", EVERYWHERE, filed_claim.tell_old, STAY),
    on("again", EVERYWHERE, filed_claim.tell_gone, STAY, filed_claim.is_gone),
    on("again", EVERYWHERE, filed_claim.begin_anew, STAY, filed_claim.begins_anew),
    on("again", EVERYWHERE, filed_claim.file_again, PLACING),
    on("coming", EVERYWHERE, appointments.come, STAY, appointments.is_ahead),
    on("coming", EVERYWHERE, filed_claim.tell_old, STAY),
    on("other_day", EVERYWHERE, appointments.ask_wish, Lobby.wishing, appointments.is_ahead),
    on("other_day", EVERYWHERE, filed_claim.tell_old, STAY),
    on("day_chosen", WISHING, appointments.take_day, Lobby.menu, appointments.day_is_ahead),
    on("day_chosen", EVERYWHERE, appointments.take_day, STAY, appointments.day_is_ahead),
    on("day_chosen", EVERYWHERE, appointments.ask_again, Lobby.wishing, appointments.still_ahead),
    on("day_chosen", EVERYWHERE, filed_claim.tell_old, STAY),
    on("timeline", EVERYWHERE, my_data.tell_timeline, STAY),
    on("receipt", EVERYWHERE, filed_claim.tell_receipt, STAY, filed_claim.has_receipt),
    on("receipt", EVERYWHERE, filed_claim.tell_old, STAY),
    on("filed_old", EVERYWHERE, filed_claim.tell_old, STAY),
]

DATA = [
    on("delete_all", EVERYWHERE, my_data.ask_delete_all, STAY),
    on("delete_draft", EVERYWHERE, my_data.ask_delete_draft, STAY),
    on("all_deleted", EVERYWHERE, my_data.delete_all, Lobby.menu),
    on("draft_deleted", EVERYWHERE, my_data.delete_draft, Lobby.menu),
    on("reminders_deleted", EVERYWHERE, my_data.delete_reminders, Lobby.menu),
    on("reminder_deleted", EVERYWHERE, reminders.forget, STAY),
    on("due", EVERYWHERE, due.come_due, STAY),
    on("blocked", EVERYWHERE, blocking.block, STAY),
    on("unblocked", EVERYWHERE, blocking.unblock, STAY),
]

REMARKS = [
    row
    for event in ("edited", "other_sent", "hiccup", "unknown_command", "old_button", "unexpected")
    for row in (
        on(event, NEW, main_menu.greet, Lobby.menu),
        on(event, EVERYWHERE, main_menu.unexpected, STAY),
    )
]
"""Events that mean nothing for a claim, whatever the phase; the last one stands for all a phase does not know."""

TABLE = (
    *MENU,
    *CONSENT,
    *INTO_A_DRAFT,
    *IN_A_DRAFT,
    *ANSWERS,
    *PHOTOS,
    *PARTICIPANT,
    *FILING,
    *AFTER_FILING,
    *DATA,
    *REMARKS,
)
