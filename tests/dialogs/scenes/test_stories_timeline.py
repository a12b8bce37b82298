"""/status and /datasaya: a filed claim as a timeline, told as chats."""

from __future__ import annotations

import pytest

from dialogs.law.promises import NONE, Promises
from dialogs.model.decisions import Appointment
from tests.dialogs.lengths import check_lengths
from tests.dialogs.scripted_users import begin, file
from tests.dialogs.support import Chat

PROMISED = Promises.parse("recorded=1,verifying=5,approved=1,paying=5,scheduled=2")


def filed(promises: Promises = PROMISED, kind: str = "jht_resign", reference: str = "KLM-7Q2K-M4XW") -> Chat:
    chat = Chat(name="Sekar", promises=promises)
    return another(chat, kind, reference)


def another(chat: Chat, kind: str, reference: str) -> Chat:
    begin(chat, kind)
    file(chat)
    chat.later(minutes=1).recorded(reference)
    return chat


def steps(text: str) -> list[str]:
    """The lines of a timeline."""
    return [line for line in text.splitlines() if line and line[0] in "✅▶○⏹"]


def test_a_claim_under_check_shows_what_is_done_where_it_stands_and_what_is_expected() -> None:
    chat = filed()
    chat.later(days=2).moved("verifying")
    chat.say("/status")
    assert steps(chat.newest.text) == [
        "✅ Diajukan · 21 Nov 09.00",
        "✅ Tercatat · 21 Nov 09.01",
        "▶️ sedang diperiksa petugas sejak 23 Nov 09.01, paling lambat 30 Nov (janji Koperasi Contoh)",
        "○ Disetujui",
        "○ Dana ditransfer · perkiraan 8 Des",
    ]
    assert "7 dokumen terkirim 21 Nov 09.00" in chat.newest.text
    check_lengths(chat)


def test_without_promises_no_day_is_told_of_what_is_still_to_come() -> None:
    chat = filed(NONE)
    chat.say("/status")
    assert steps(chat.newest.text)[1:] == [
        "▶️ menunggu diperiksa petugas sejak 21 Nov 09.01",
        "○ Diperiksa",
        "○ Disetujui",
        "○ Dana ditransfer",
    ]
    assert "Belum ada hari yang dijanjikan Koperasi Contoh untuk tahap ini" in chat.newest.text
    assert "perkiraan" not in chat.newest.text


def test_where_the_operator_promised_some_stages_only_the_estimate_ends_there() -> None:
    chat = filed(Promises.parse("recorded=1,verifying=5"))
    chat.say("/status")
    assert steps(chat.newest.text)[1:] == [
        "▶️ menunggu diperiksa petugas sejak 21 Nov 09.01, paling lambat 23 Nov (janji Koperasi Contoh)",
        "○ Diperiksa",
        "○ Disetujui · perkiraan 30 Nov",
        "○ Dana ditransfer",
    ]


def test_after_the_promised_day_the_earlier_promise_is_told_no_more() -> None:
    chat = filed()
    chat.reminded()
    assert "late" in chat.ids
    chat.say("/status")
    assert "Maaf, janji Senin, 23 November 2026 terlewat" in chat.newest.text
    assert "janji Koperasi" not in chat.newest.text
    assert "perkiraan" not in chat.newest.text
    check_lengths(chat)


@pytest.mark.parametrize("end", ["paid", "rejected"])
def test_a_claim_at_its_end_expects_nothing_more(end: str) -> None:
    chat = filed()
    chat.moved("verifying")
    for state in ("approved", "paying", "paid") if end == "paid" else ("rejected",):
        chat.later(days=1).moved(state, "Belum satu bulan" if state == "rejected" else None)
    chat.say("/status")
    assert not [line for line in steps(chat.newest.text) if line[0] in "○▶"]
    assert steps(chat.newest.text)[-1].startswith("⏹️")
    check_lengths(chat)


def test_a_correction_asked_for_and_an_appointment_stay_in_the_line_of_what_was_done() -> None:
    chat = filed()
    chat.moved("verifying")
    chat.later(days=1).moved(
        "scheduled", appointment=Appointment("2026-12-01T03:00:00+00:00", "Kantor cabang Pamekasan")
    )
    chat.later(days=1).say("/status")
    assert "Selasa, 1 Desember 2026, pukul 10.00 WIB" in chat.newest.text
    chat.find("btn-coming", on=chat.newest)
    check_lengths(chat)
    chat.later(days=12).moved("approved")
    chat.say("/status")
    assert "✅ Dijadwalkan · 22 Nov 09.01" in steps(chat.newest.text)


def test_a_long_life_is_told_by_its_beginning_and_its_newest_steps() -> None:
    chat = filed()
    chat.moved("verifying")
    for day in range(6):
        appointment = Appointment(f"2026-12-{10 + day}T03:00:00+00:00", "Kantor cabang Pamekasan")
        chat.later(hours=5).moved("scheduled", appointment=appointment)
    chat.later(days=30).moved("approved")
    chat.later(days=1).moved("paying")
    chat.say("/status")
    told = steps(chat.newest.text)
    assert told[0].startswith("✅ Diajukan")
    assert len(told) <= 7
    check_lengths(chat)


def test_several_claims_are_a_line_and_a_button_each_and_each_opens_its_timeline() -> None:
    chat = filed()
    another(chat, "jht_phk", "KLM-9W9W-9W9W")
    chat.say("/status")
    assert chat.ids >= {"status-brief"}
    assert not steps(chat.newest.text)
    chat.press("btn-timeline", on=chat.newest)
    assert "KLM-7Q2K-M4XW" in chat.newest.text
    assert steps(chat.newest.text)
    chat.find("btn-withdraw", on=chat.newest)
    check_lengths(chat)


def test_the_receipt_comes_again_with_the_moment_of_its_recording() -> None:
    chat = filed()
    chat.later(days=3).moved("verifying")
    chat.say("/status")
    chat.press("btn-receipt")
    assert "Tercatat: 21 November 2026 pukul 09.01 WIB" in chat.newest.text
    assert "KLM-7Q2K-M4XW" in chat.newest.text


@pytest.mark.parametrize("asked", ["kapan cair?", "kapan uangnya masuk ya", "klaim saya sampai mana"])
def test_when_will_it_be_paid_is_answered_by_the_timeline(asked: str) -> None:
    chat = filed()
    chat.moved("verifying")
    chat.say(asked)
    assert "○ Dana ditransfer · perkiraan 7 Des" in chat.newest.text


def test_the_data_kept_name_the_documents_that_were_sent() -> None:
    chat = filed()
    chat.say("/datasaya")
    said = "\n".join(shown.text for shown in chat.screen.values() if "timeline-sent-named" in shown.ids)
    assert "📎 Terkirim 21 Nov 09.00: " in said
    assert "e-KTP" in said


def test_english_people_read_it_in_english() -> None:
    chat = filed()
    chat.say("/bahasa")
    chat.press("language-en")
    chat.say("/status")
    assert "○ Approved · about 30 Nov" in chat.newest.text
