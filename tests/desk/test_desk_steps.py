"""The form of a step: coded reasons and appointments, chosen without JavaScript, previewed, and never lost."""

from __future__ import annotations

import re
from html import unescape

import pytest
from desk_world import ANSWERS, Browser, picture, serving

from bot import words
from dialogs.model.decisions import Appointment, Decision, Reason

FILES = {"id": ("image/jpeg", picture("KTP CONTOH"))}
GOOD = {"day": "2026-12-07", "time": "10:00", "place": "Kantor cabang Contoh, lantai 2"}


@pytest.fixture
async def claim(world):
    return await world.file("verifying", kind="jht_resign", files=FILES)


@pytest.fixture
async def desk(world, claim):
    """The desk with the words people see, the claim's page open."""
    async with serving(world.deps(label=words.label)) as address, Browser(address) as browser:
        await browser.enter(world)
        await browser.open(f"/desk/klaim/{claim.id}")
        yield browser


async def test_reasons_are_chosen_with_what_they_are_about(desk, world, claim):
    typed = {
        "reason-1": "unreadable",
        "about-1": "doc_id",
        "words-1": "Bagian NIK.",
        "reason-2": "account_closed",
        "about-2": "account",
        "reason-3": "still_active",
        "about-3": "nik",
    }
    await desk.move(claim.id, "needs_correction", **typed)
    reasons = (Reason("unreadable", "id", "Bagian NIK."), Reason("account_closed", "account"), Reason("still_active"))
    assert world.moved == [(claim.id, "needs_correction", Decision(reasons=reasons), "sari dewi")]
    assert (await world.claim(claim.id)).moves[-1].reasons == reasons


async def test_the_choices_are_those_of_the_step_and_of_this_claim(desk):
    page = unescape(desk.page.text)
    correction, rejection = (
        next(form for form in re.findall(r"<form .*?</form>", page, re.DOTALL) if f'name="to" value="{to}"' in form)
        for to in ("needs_correction", "rejected")
    )
    assert 'value="waiting_time"' in rejection
    assert 'value="waiting_time"' not in correction
    assert '<option value="doc_id">e-KTP' in correction
    assert '<option value="doc_resign_letter">' in correction, "a document that was left out can be asked for"
    assert '<option value="account">Nomor rekening' in correction
    assert 'value="doc_heir_id"' not in correction, "what this claim does not ask for is no choice"


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ({}, "Pilih dulu alasannya, contohnya"),
        ({"words-1": "Foto KTP buram"}, "Pilih dulu alasan untuk kata-kata itu"),
        ({"reason-1": "unreadable"}, "Pilih dokumen untuk alasan “Foto … belum bisa dibaca.”, contohnya e-KTP"),
        ({"reason-1": "unreadable", "about-1": "account"}, "Pilih dokumen untuk alasan"),
        ({"reason-1": "unreadable", "about-1": "doc_moon"}, "Pilih dokumen untuk alasan"),
        ({"reason-1": "field_differs", "about-1": "doc_id"}, "Pilih isian untuk alasan"),
        ({"reason-1": "account_closed", "about-1": "nik"}, "tidak cocok untuk NIK"),
        ({"reason-1": "other"}, "Tulis kata-kata Anda untuk alasan"),
        ({"reason-1": "employer_arrears"}, "Alasan itu tidak menghalangi klaim"),
        ({"reason-1": "waiting_time"}, "Pilih dulu alasannya"),
        ({"reason-1": "other", "words-1": "a" * 801}, "801 karakter; paling panjang 800"),
    ],
)
async def test_a_reason_that_lacks_something_is_asked_for_and_nothing_is_lost(desk, world, claim, typed, advice):
    page = await desk.move(claim.id, "needs_correction", **typed)
    shown = unescape(page.text)
    assert page.status_code == 422
    assert advice in shown
    assert world.moved == []
    form = re.search(r'<details [^>]* open>.*?value="needs_correction".*?</details>', shown, re.DOTALL)
    assert form
    if typed.get("words-1"):
        assert f">{typed['words-1']}</textarea>" in form[0]
    if typed.get("reason-1") not in (None, "waiting_time"):
        assert f'<option value="{typed["reason-1"]}" selected>' in form[0]


async def test_the_preview_is_what_the_participant_will_read_and_moves_nothing(desk, world, claim):
    typed = {"reason-1": "cut_off", "about-1": "doc_id", "words-1": "Sudut kiri atas."}
    page = await desk.move(claim.id, "needs_correction", look="1", **typed)
    assert page.status_code == 200
    assert f'<blockquote><span lang="id">{claim.reference}: needs_correction</span></blockquote>' in page.text
    assert '<blockquote><span lang="id">cut_off</span></blockquote>' in page.text
    assert ">Sudut kiri atas.</textarea>" in page.text
    assert world.moved == []
    await desk.move(claim.id, "needs_correction", **typed)
    assert [to for _, to, _, _ in world.moved] == ["needs_correction"]


async def test_an_appointment_is_fields_in_the_participants_zone(desk, world, claim):
    place = re.search(r'name="place" value="([^"]*)"', desk.page.text)
    assert place
    assert place[1] == "Kantor cabang Jakarta Contoh", "the branch of the claim, unless another place is typed"
    await desk.move(claim.id, "scheduled", **GOOD, bring="KTP asli\nBuku tabungan", link="https://meet.google.com/abc")
    appointment = Appointment(
        "2026-12-07T10:00:00+08:00",
        "Kantor cabang Contoh, lantai 2",
        link="https://meet.google.com/abc",
        bring=("KTP asli", "Buku tabungan"),
    )
    assert world.moved == [(claim.id, "scheduled", Decision(appointment=appointment), "sari dewi")]
    page = await desk.open(f"/desk/klaim/{claim.id}")
    history = page.text[page.text.index('<ol class="history">') :]
    assert "Senin, 7 Desember 2026, pukul 10.00 WITA" in history
    assert "Bawa: KTP asli, Buku tabungan" in history


@pytest.mark.parametrize("written", [("7-12-2026", "10.00"), ("7/12/2026", "10:00"), ("2026-12-07", "10.00")])
async def test_a_day_and_a_time_may_be_typed_as_people_write_them(desk, world, claim, written):
    day, time = written
    await desk.move(claim.id, "scheduled", **{**GOOD, "day": day, "time": time})
    ((_, _, decided, _),) = world.moved
    assert decided.appointment.at == "2026-12-07T10:00:00+08:00"


@pytest.mark.parametrize(
    ("wrong", "advice"),
    [
        ({"day": ""}, "Isi tanggalnya, contohnya"),
        ({"day": "31-02-2027"}, "Isi tanggalnya, contohnya"),
        ({"time": "pagi"}, "Isi waktunya, contohnya"),
        ({"time": "25:00"}, "Isi waktunya, contohnya"),
        ({"day": "2026-11-01"}, "Waktu itu sudah lewat"),
        ({"place": "", "link": ""}, "Isi tempatnya, contohnya"),
        ({"link": "meet.contoh"}, "Tulis tautan video lengkap"),
        ({"place": "a" * 201}, "201 karakter; paling panjang 200"),
        ({"bring": "KTP asli\n" * 81}, "808 karakter; paling panjang 800"),
    ],
)
async def test_an_appointment_that_lacks_something_is_asked_for_and_nothing_is_lost(desk, world, claim, wrong, advice):
    typed = {**GOOD, "bring": "KTP asli", **wrong}
    page = await desk.move(claim.id, "scheduled", **typed)
    assert page.status_code == 422
    assert advice in unescape(page.text)
    assert world.moved == []
    for name in ("day", "time", "place"):
        assert re.search(rf'name="{name}"[^>]* value="{re.escape(typed[name])}"', unescape(page.text))
    assert f">{typed['bring'].strip()}</textarea>" in page.text.replace("\r", "")


async def test_the_note_of_another_step_may_not_be_endless_and_is_not_lost(desk, world, claim):
    page = await desk.move(claim.id, "approved", note="a" * 801)
    assert page.status_code == 422
    assert "801 karakter; paling panjang 800" in page.text
    assert f">{'a' * 801}</textarea>" in page.text
    await desk.move(claim.id, "approved", note="Selamat pagi.")
    assert world.moved == [(claim.id, "approved", Decision("Selamat pagi."), "sari dewi")]


async def test_a_reason_of_a_transfer_that_came_back_is_there_for_the_correction(desk, world, claim):
    paying = await world.file("paying", kind="jht_resign")
    await desk.open(f"/desk/klaim/{paying.id}")
    await desk.move(paying.id, "returned", **{"reason-1": "account_closed", "about-1": "account"})
    page = await desk.open(f"/desk/klaim/{paying.id}")
    correction = page.text[page.text.index('name="to" value="needs_correction"') :]
    assert '<option value="account_closed" selected>' in correction
    assert '<option value="account" selected>' in correction


async def test_an_older_move_with_free_words_alone_still_shows_them(desk, world):
    row = await world.file("verifying")
    await world.move(row.id, "needs_correction", Decision("Foto KTP buram."), "budi")
    assert "Foto KTP buram." in (await desk.open(f"/desk/klaim/{row.id}")).text


async def test_a_reason_of_a_newer_release_is_shown_by_its_code(desk, world):
    row = await world.file("verifying")
    await world.move(row.id, "needs_correction", Decision(reasons=(Reason("from_the_moon", "id", "Sudah."),)), "budi")
    assert "from_the_moon Sudah." in (await desk.open(f"/desk/klaim/{row.id}")).text


async def test_what_is_new_in_a_correction_is_marked_for_the_officer_who_asked(desk, world):
    notes = ({"about": "corrected", "document": "id"}, {"about": "corrected", "field": "account"})
    row = await world.file("verifying", kind="jht_resign", files=FILES, notes=notes, answers=ANSWERS, revision=2)
    await world.move(row.id, "needs_correction", Decision(reasons=(Reason("cut_off", "id"),)), "budi")
    await world.move(row.id, "verifying", Decision(), "participant")
    shown = re.sub(r"<[^>]+>", " ", (await desk.open(f"/desk/klaim/{row.id}")).text)
    assert re.search(r"Baru diperbaiki:\s+e-KTP, Nomor rekening\. Perbaikan diminta oleh Budi", shown)
