"""Stories beyond JHT: an accident, a death, a scholarship, a pension, a lost job; and what can be asked without a claim."""

from __future__ import annotations

import json
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from dialogs.claims import claims
from dialogs.claims.schema import Document, Question
from dialogs.engine.context import StepContext
from dialogs.engine.place import path_of
from dialogs.model.codec import to_data
from dialogs.model.effects import FileClaim, Say, Schedule, SendPaper
from tests.dialogs.checks import environment_at
from tests.dialogs.scripted_users import SEKAR, begin, choose_reason, file, go, sends_document, typed_at
from tests.dialogs.support import Chat
from tests.dialogs.transcripts import approve

HEIR = {
    "relation": "pasangan",
    "higher_exists": "tidak",
    "claimant": "self",
    "heir_minor": "tidak",
    "work_cause": "tidak",
    "active": "ya",
    "bpu_new": "tidak",
    "children": "ya",
}


def fill(chat: Chat, until: str, wanted: dict[str, str]) -> Chat:
    """Go on to a place: `wanted` values where there are some, else what somebody would type or send, else the first button."""
    for _ in range(80):
        place = chat.place
        if place == until:
            return chat
        node = path_of(StepContext(environment_at(chat.now, 1), chat.conversation), chat.draft).node
        if isinstance(node, Document):
            sends_document(chat)
        elif chat.draft.pending and chat.draft.pending.given:
            chat.say("ya")
        elif place in wanted:
            options = node.kind.options if isinstance(node, Question) else ()
            chat.choose(wanted[place]) if wanted[place] in options else chat.say(wanted[place])
        elif place in SEKAR:
            answer = SEKAR[place]
            chat.say(answer) if isinstance(answer, str) else answer(chat)
        elif words := typed_at(chat.draft.kind, place):
            chat.say(words)
        else:
            chat.press_button(chat.newest, chat.newest.buttons[0])
    raise AssertionError(f"{until} was not reached; at {chat.conversation.state}")


def test_an_injured_worker_files_and_hears_of_the_48_hours() -> None:
    chat = Chat(name="Kasman")
    begin(chat, "jkk_kecelakaan")
    chat.say("kemarin jam 14.30")
    chat.say("ya")
    assert "hint-report_now" in chat.ids
    fill(chat, "review", {"where": "tempat_kerja", "active": "ya", "reported": "ya", "traffic": "tidak"})
    assert {"jkk_stage1", "jkk_stage2", "jkk_doctor", "chronology", "attendance"} <= set(chat.draft.files)
    file(chat)
    chat.recorded()
    assert "paid-within" in chat.ids
    approve(chat, "jkk_an_accident")


def test_a_widow_files_for_the_death_money_and_hears_of_the_scholarship() -> None:
    chat = Chat(name="Nurlaela")
    begin(chat, "jkm")
    fill(chat, "children", HEIR)
    chat.choose("ya", "ya")
    told = chat.ids
    fill(chat, "review", HEIR)
    assert "name" in chat.draft.answers
    assert "p_name" in chat.draft.answers, "the heir and the one who died are two people"
    assert {"death_cert", "heir_letter", "marriage"} <= set(chat.draft.files)
    assert any(one.startswith("hint-") for one in told)
    approve(chat, "jkm_a_widow")


def test_a_lower_heir_hears_who_comes_first() -> None:
    chat = Chat(name="Benediktus")
    chat.say("/syarat")
    choose_reason(chat, "jht_meninggal")
    chat.choose("saudara")
    chat.choose("ya")
    assert "refusal-higher_heir-do" in chat.ids
    approve(chat, "heirs_come_in_an_order")


def test_a_pension_in_one_sum_waits_for_the_age_of_that_year() -> None:
    chat = Chat(name="Djatmiko")
    chat.say("/syarat")
    choose_reason(chat, "jp_lumpsum")
    chat.choose("ya")
    chat.choose("age")
    chat.say("1 Februari 1969")
    assert "refusal-below_jp_age-do" in chat.ids
    assert "1 Februari 2029" in chat.newest.text, "59 in 2028, when 60 is wanted"
    approve(chat, "jp_the_age_rises")


def test_a_scholarship_needs_three_years_unless_it_was_work() -> None:
    chat = Chat(name="Ratna")
    chat.say("/syarat")
    choose_reason(chat, "beasiswa")
    chat.choose("meninggal_bukan_kerja")
    chat.say("2 tahun")
    assert "refusal-contributions_below_3_years-do" in chat.ids
    chat.press("btn-change-answer")
    chat.press("btn-back")
    chat.choose("meninggal_kerja")
    assert chat.place == "child_age"
    approve(chat, "beasiswa_three_years")


def test_jkp_is_checked_here_and_filed_at_siapkerja() -> None:
    chat = Chat(name="Wayan", takes=frozenset({"JHT", "JKK", "JKM", "JP"}))
    chat.say("/syarat")
    choose_reason(chat, "jkp")
    fill(
        chat,
        "eligible",
        {"cause": "phk", "citizenship": "ya", "phk_date": "1 September 2026", "paid": "ya", "working": "tidak"}
        | {"willing": "ya", "proof": "ya", "nonactive": "ya"},
    )
    assert "file-at-siapkerja" in chat.ids
    assert "btn-claim-this" not in {button.label.id for button in chat.newest.buttons}
    chat.say("/dokumen")
    choose_reason(chat, "jkp")
    assert not any(button.data.startswith("-|start|") for button in chat.newest.buttons)
    approve(chat, "jkp_at_siapkerja")


def test_a_check_can_be_passed_on_and_says_nothing_of_who_asked() -> None:
    chat = Chat(name="Sekar")
    chat.say("/syarat")
    choose_reason(chat, "jht_resign")
    chat.choose("tidak")
    chat.choose("tidak")
    chat.say("11 November 2026")
    chat.press("btn-share")
    assert chat.outcome is not None
    shared = next(said for said in chat.outcome.say if isinstance(said, Say))
    assert not shared.buttons, "what is passed on is only words"
    text = next(one.text for one in reversed(chat.screen.values()) if "share-title" in one.ids)
    assert "11 Desember 2026" in text
    assert "11 November 2026" not in text, "the answer itself is nobody's business"
    chat.press("btn-back-to-check")
    assert chat.place == "refused"
    approve(chat, "a_check_passed_on")


def test_a_reminder_asked_for_in_a_check_keeps_the_day_and_the_reason_only() -> None:
    chat = Chat(name="Sekar")
    chat.say("/syarat")
    choose_reason(chat, "jht_resign")
    chat.choose("tidak")
    chat.choose("tidak")
    chat.say("11 November 2026")
    chat.press("btn-remind-on")
    assert not chat.conversation.drafts
    assert "2026-11-11" not in json.dumps(to_data(chat.conversation))
    chat.say("/pengingat")
    assert chat.newest.buttons[0].label.params["day"] == date(2026, 12, 11)
    chat.reminded()
    assert "reminder" in chat.ids
    chat.press("menu-check")
    assert chat.place == "working_now"


@pytest.mark.parametrize(("days", "hours", "said"), [(20, 0, "reminder"), (27, 0, "reminder-late"), (27, 13, None)])
def test_a_reminder_that_was_held_up_comes_once_and_never_in_the_night(days: int, hours: int, said: str | None) -> None:
    chat = Chat()
    chat.say("/syarat")
    choose_reason(chat, "jht_resign")
    chat.choose("tidak")
    chat.choose("tidak")
    chat.say("11 November 2026")
    chat.press("btn-remind-on")
    chat.later(days=days, hours=hours)
    before = len(list(chat.all_works(Schedule)))
    chat.reminder_comes_late()
    if said:
        assert said in chat.ids
        assert not chat.conversation.reminders
        return
    assert chat.outcome is not None
    assert not chat.outcome.say, "nobody is woken"
    again = list(chat.all_works(Schedule))
    assert len(again) == before + 1
    assert again[-1].at.astimezone(ZoneInfo("Asia/Jakarta")).hour == 9
    chat.reminded()
    assert "reminder-late" in chat.ids
    assert not chat.conversation.reminders


def test_a_proxy_is_sent_to_the_branch_and_a_helper_is_welcome() -> None:
    chat = Chat(name="Ulfah")
    begin(chat, "jht_resign")
    go(chat, "claimant")
    chat.choose("proxy")
    assert {"card-ask_branch", "refusal-proxy_not_taken-do", "card-branches", "card-unsure"} <= chat.ids
    chat.press("btn-change-answer")
    chat.choose("helper")
    chat.choose("tidak")
    assert "refusal-helper_not_agreed-do" in chat.ids
    chat.press("btn-change-answer")
    chat.choose("ya")
    chat.say("Tarmiji Contoh")
    assert chat.place == "nik"
    file(chat)
    filing = next(chat.all_works(FileClaim))
    assert (filing.answers["claimant"], filing.answers["helper_name"]) == ("helper", "TARMIJI CONTOH")
    approve(chat, "a_proxy_and_a_helper")


@pytest.mark.parametrize("kind", [one.id for one in claims().values() if one.estimate])
def test_every_estimate_is_told_with_its_formula_and_nothing_of_it_is_kept(kind: str) -> None:
    for locale in ("id", "en"):
        chat = Chat(locale=locale)
        chat.say("/syarat")
        chat.press_data(f"-|estimate|{kind}")
        fill(chat, "estimate", {"birthdate": "12 Maret 1965", "months": "100", "when": "1 September 2026"})
        assert "estimate-title" in chat.ids
        chat.press("btn-menu")
        assert not chat.conversation.drafts


@pytest.mark.parametrize("kind", claims())
def test_the_papers_of_every_reason_come_as_a_page_to_print(kind: str) -> None:
    chat = Chat()
    chat.say("/dokumen")
    choose_reason(chat, kind)
    chat.press("btn-paper")
    assert chat.outcome is not None
    (paper,) = [said for said in chat.outcome.say if isinstance(said, SendPaper)]
    assert paper.sections


def test_what_was_just_said_is_not_said_again_with_the_outcome() -> None:
    chat = Chat()
    chat.say("/syarat")
    choose_reason(chat, "jht_phk")
    chat.choose("tidak")
    chat.say("11 November 2026")
    assert chat.place == "refused"
    assert chat.newest.text.count("11 Mei 2027") == 1, "the last day of JKP, once"
    chat.say("/menu")
    chat.say("/syarat")
    choose_reason(chat, "jht_phk")
    chat.choose("tidak")
    chat.say("1 September 2026")
    chat.choose("+none", "!done")
    assert chat.place == "refused"
    assert "hint-jkp" in chat.ids, "whatever the outcome, the last day is told"
