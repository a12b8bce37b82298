"""Whole claims, told from the first word to the last."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs.law.claim_lifecycle import IllegalMove
from dialogs.model.effects import DropFiles, FileClaim, MoveClaim, Say
from tests.dialogs.scripted_users import MARDJUKI, SEKAR, agree, begin, by_sms, choose_reason, chosen, file, go
from tests.dialogs.support import Chat
from tests.dialogs.transcripts import approve


def test_somebody_who_resigned_is_led_from_the_greeting_to_the_transfer() -> None:
    chat = Chat(name="Sekar")
    chat.say("/start")
    begin(chat, "jht_resign")
    file(chat)
    chat.later(seconds=3).recorded()
    chat.later(hours=5).moved("verifying")
    chat.later(days=1).moved("approved")
    chat.later(days=1).moved("paying")
    chat.later(hours=3).moved("paid")
    chat.say("/status")
    assert chat.filed.state == "paid"
    assert not chat.filed.answers, "what the claim held is not kept once it is at its end"
    assert len(list(chat.all_works(FileClaim))) == 1
    approve(chat, "a_resignation_claim_to_the_transfer")


def test_somebody_laid_off_shows_two_proofs_and_hears_of_jkp() -> None:
    chat = Chat(name="Wayan")
    begin(chat, "jht_phk")
    go(chat, "proof")
    assert "hint-jkp" in chat.ids, "who was laid off hears of JKP and its last day"
    chat.choose("+phk_notice_plus_no_objection", "+joint_agreement", "!done")
    assert chat.draft.answers["proof"] == ["phk_notice_plus_no_objection", "joint_agreement"]
    file(chat)
    filing = next(chat.all_works(FileClaim))
    assert {"phk_proof", "phk_no_objection"} <= set(filing.files)
    chat.recorded()
    approve(chat, "laid_off_with_two_proofs")


def test_a_box_of_an_older_question_sets_what_it_shows_and_never_the_opposite() -> None:
    chat = Chat(name="Wayan")
    begin(chat, "jht_phk")
    go(chat, "proof")
    older = chat.kept()
    chat.say("entahlah")
    chat.choose("+joint_agreement")
    chat.press(value="+joint_agreement", on=older)
    assert "button-old-passing" in chat.ids, "it is ticked already, and stays so"
    assert chat.draft.pending is not None
    assert chat.draft.pending.ticks == ("joint_agreement",)
    chat.choose("-joint_agreement")
    assert chat.draft.pending.ticks == ()


def test_a_contract_cut_early_becomes_a_phk_claim_and_keeps_what_was_told() -> None:
    chat = Chat(name="Ratna")
    begin(chat, "jht_pkwt")
    chat.choose("ya")
    assert chat.place == "refused"
    chat.press("btn-change-answer")
    chat.choose("tidak")
    chat.say("1 September 2026")
    chat.choose("tidak")
    chat.choose("tidak_tahu")
    assert chat.place == "refused"
    chat.press("btn-change-answer")
    chat.press("btn-back")
    chat.press("btn-back")
    chat.press("btn-back")
    assert chat.place == "cut_early"
    chat.choose("ya")
    chat.press("claim-jht_phk")
    assert chat.draft.kind == "jht_phk"
    assert chat.draft.answers["working_now"] == "tidak", "the same question is not asked again"
    assert chat.place == "phk_date"
    go(chat, "refused")
    chat.press("btn-change-answer")
    chat.choose("ya")
    assert chat.place == "nik"
    approve(chat, "a_contract_cut_early_becomes_phk")


def test_the_reason_that_fits_better_is_begun_only_once() -> None:
    """Whoever has a PHK draft already goes on with it; the contract's draft stays as it is."""
    chat = Chat(name="Ratna")
    begin(chat, "jht_phk")
    chat.choose("tidak")
    phk = chat.draft.id
    chat.say("/klaim")
    choose_reason(chat, "jht_pkwt")
    chat.choose("ya")
    chat.press("claim-jht_phk")
    assert chat.draft.id == phk
    assert chat.place == "phk_date"
    assert [draft.kind for draft in chat.conversation.drafts] == ["jht_phk", "jht_pkwt"]


def test_somebody_of_56_is_asked_little_before_the_form() -> None:
    chat = Chat(name="Mardjuki")
    begin(chat, "jht_usia_56")
    chat.say("12 Maret 1965")
    assert chat.place == "jp_hint"
    go(chat, "review", MARDJUKI)
    assert "pension_letter" not in chat.draft.files
    approve(chat, "pension_age_56")


def test_below_56_the_company_pension_opens_the_claim_and_no_pension_shows_the_day() -> None:
    chat = Chat(name="Djatmiko")
    begin(chat, "jht_usia_56")
    chat.say("30-11-1970")
    assert chat.place == "company_pension"
    chat.choose("tidak")
    assert chat.place == "refused"
    assert "btn-remind-on" in {button.label.id for button in chat.newest.buttons}
    chat.press("btn-change-answer")
    chat.choose("ya")
    assert chat.place == "jp_hint"
    born = {"nik": "3276013011700002", "birthdate": "30-11-1970"}
    go(chat, "doc_kk", {**SEKAR, **born})
    assert "pension_letter" in chat.draft.files
    approve(chat, "company_pension_below_56")


def test_who_comes_on_the_promised_day_succeeds() -> None:
    chat = Chat(name="Nurlaela")
    begin(chat, "jht_resign")
    chat.choose("tidak")
    chat.choose("tidak")
    chat.say("11 November 2026")
    assert chat.place == "refused"
    chat.press("btn-remind-on")
    chat.say("/pengingat")
    chat.reminded()
    chat.press("btn-continue")
    assert chat.place == "nonactive", "on that day it goes on"
    chat.choose("ya")
    assert chat.place == "nik"
    approve(chat, "a_letter_ten_days_old_and_the_reminder")


def test_the_day_before_the_promised_day_it_is_still_too_early() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    chat.choose("tidak")
    chat.choose("tidak")
    chat.say("11 November 2026")
    # 10 December, 23.59 in Jakarta; one minute later it is the 11th.
    chat.later(days=19, hours=14, minutes=59)
    chat.press("btn-help")
    assert chat.place == "refused"
    chat.later(minutes=1)
    chat.say("halo")
    assert chat.place == "nonactive"


def test_an_employer_who_has_not_reported_is_told_with_a_way_on() -> None:
    chat = Chat(name="Kasman")
    begin(chat, "jht_resign")
    go(chat, "nonactive")
    chat.choose("tidak_tahu")
    chat.press("btn-remind-week")
    chat.reminded()
    chat.press("btn-continue")
    chat.press("btn-change-answer")
    chat.choose("ya")
    assert chat.place == "nik"
    approve(chat, "the_employer_has_not_reported")


def test_english_is_complete_through_a_whole_claim() -> None:
    chat = Chat(name="Agnes")
    chat.say("/start")
    chat.press("menu-language")
    chat.press("language-en")
    begin(chat, "jht_resign")
    go(chat, "review")
    chat.press("btn-confirm")
    by_sms(chat)
    chat.say(chat.sms)
    chat.recorded()
    chat.moved("verifying")
    chat.moved("needs_correction", "The account number does not match the bank book.")
    chat.say("/status")
    approve(chat, "english_all_the_way")


@pytest.mark.parametrize("end", ["rejected", "withdrawn"])
def test_a_claim_that_ends_while_it_is_corrected_leads_to_the_menu(end: str) -> None:
    chat = Chat(name="Wayan")
    begin(chat, "jht_resign")
    file(chat)
    chat.recorded()
    chat.moved("verifying")
    chat.moved("needs_correction", "Foto e-KTP buram, tolong kirim lagi.")
    chat.press("btn-correct")
    assert chat.place == "review"
    if end == "rejected":
        chat.moved("rejected", "Surat pengunduran diri bukan dari perusahaan ini.")
    else:
        chat.say("/status")
        chat.press("btn-withdraw")
        chat.press("btn-withdraw-yes")
    assert chat.conversation.phase == "Lobby:menu"
    assert not chat.conversation.drafts
    assert chat.filed.state == end
    chat.say("halo")
    assert "welcome" in chat.ids


def test_a_correction_asks_only_for_what_is_wrong() -> None:
    chat = Chat(name="Melati")
    begin(chat, "jht_resign")
    file(chat)
    chat.recorded()
    chat.told_from_here().moved("verifying")
    chat.later(days=1).moved("needs_correction", "Foto e-KTP buram, tolong kirim lagi.")
    chat.press("btn-correct")
    chat.press("btn-cancel")
    chat.press("btn-cancel-correction")
    assert chat.filed.state == "needs_correction", "giving up a correction deletes no claim"
    chat.press("menu-status")
    chat.press("btn-correct")
    assert chat.place == "review"
    chat.change("doc-id")
    before = chat.draft.files["id"].file
    chat.photo()
    chat.checked()
    assert chat.place == "review"
    assert not any(before in work.files for work in chat.all_works(DropFiles)), "the officer is looking at the old one"
    file(chat)
    assert [filing.revision for filing in chat.all_works(FileClaim)] == [1, 2]
    assert any(before in work.files for work in chat.all_works(DropFiles))
    chat.recorded()
    assert chat.filed.state == "verifying"
    chat.moved("scheduled", "Senin 30 November 2026 pukul 10.00, kantor cabang Pamekasan. Bawa KTP asli.")
    chat.moved("approved")
    approve(chat, "a_correction")


def test_a_claim_can_be_withdrawn_and_filed_anew() -> None:
    chat = Chat(name="Ulfah")
    begin(chat, "jht_resign")
    file(chat)
    chat.told_from_here().recorded()
    agree(chat)
    choose_reason(chat, "jht_resign")
    assert "already-filed" in chat.ids
    chat.press("btn-withdraw")
    chat.press("btn-withdraw-no")
    chat.press("btn-withdraw")
    chat.press("btn-withdraw-yes")
    assert chat.filed.state == "withdrawn"
    begin(chat, "jht_resign")
    assert chat.place == "working_now"
    approve(chat, "withdrawn_and_anew")


def test_trouble_with_handing_over_is_told_once_and_the_receipt_follows() -> None:
    chat = Chat(name="Tarmiji", simulated=True)
    begin(chat, "jht_resign")
    file(chat)
    chat.told_from_here().later(minutes=2).delayed()
    chat.later(minutes=9).delayed()
    chat.say("/status")
    chat.later(hours=1).recorded()
    chat.moved("verifying", by="simulation")
    chat.moved("rejected", "Contoh penolakan.", by="simulation")
    approve(chat, "handing_over_takes_longer")


@pytest.mark.parametrize(("hour", "sounds"), [(3, False), (6, False), (7, True), (20, True), (21, False), (23, False)])
def test_news_in_the_night_comes_without_a_sound(hour: int, sounds: bool) -> None:
    chat = Chat(name="Sekar")
    begin(chat, "jht_resign")
    file(chat)
    chat.recorded()
    night = (chat.now + timedelta(days=1)).astimezone(ZoneInfo(chat.conversation.zone)).replace(hour=hour, minute=30)
    chat.at(night).moved("verifying")
    (news,) = [said for said in chat.outcome.say if isinstance(said, Say)]
    assert news.quiet != sounds
    chat.say("kapan cair?")
    assert not any(said.quiet for said in chat.outcome.say if isinstance(said, Say)), "who writes is awake"


@pytest.mark.parametrize("by", ["sari dewi", "service", "simulation"])
def test_whoever_moves_a_claim_stands_in_its_history_and_a_simulation_says_so(by: str) -> None:
    chat = Chat(name="Sekar")
    begin(chat, "jht_resign")
    file(chat)
    chat.recorded()
    chat.moved("verifying", by=by)
    assert [move.by for move in chat.all_works(MoveClaim)] == ["service", by]
    assert ("moved-simulated" in chat.ids) == (by == "simulation")


def test_nobody_is_told_of_a_withdrawal_they_did_not_make() -> None:
    chat = Chat(name="Sekar")
    begin(chat, "jht_resign")
    file(chat)
    chat.recorded()
    for by in ("sari dewi", "service", "simulation"):
        with pytest.raises(IllegalMove):
            chat.moved("withdrawn", by=by)
    assert chat.filed.state == "recorded"


def test_the_earliest_day_follows_the_zone_of_the_branch() -> None:
    """Jayapura is two hours ahead of Jakarta: the day comes earlier there."""
    chat = Chat(name="Yohanes")
    begin(chat, "jht_resign")
    go(chat, "branch")
    chat.say("Jayapura")
    assert chat.conversation.zone == "Asia/Jayapura"
    go(chat, "review")
    chat.change("label-letter_date")
    chat.say("22 Oktober 2026")
    assert chat.place == "refused"
    chat.at(chat.now.replace(hour=14, minute=59))
    chat.say("halo")
    assert chat.place == "refused"
    chat.later(minutes=1).say("halo")
    assert chat.place == "review", "it is the 22nd in Jayapura, still the 21st in Jakarta"


def test_a_branch_of_no_list_asks_for_the_zone() -> None:
    chat = Chat(name="Sitoresmi")
    begin(chat, "jht_resign")
    go(chat, "branch").told_from_here()
    chat.say("Ende")
    chat.press("btn-doubt-yes")
    assert chat.place == "zone"
    chosen("wita")(chat)  # type: ignore[operator] # an answer that is a call
    assert chat.conversation.zone == "Asia/Makassar"
    chat.press("btn-back")
    chat.press("btn-back")
    chat.say("Pamekasan")
    assert "not-needed" in chat.ids, "the zone follows from the branch now, and that is told"
    approve(chat, "a_branch_of_no_list")
