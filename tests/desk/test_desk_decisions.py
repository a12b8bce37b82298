"""Decisions between the officer's key and the participant: undone, sent, held, overtaken; never lost, never twice."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from html import unescape

import pytest
from desk_claims import filed, real_deps
from desk_world import Browser, serving
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.desk import add_officer, decisions
from bot.desk.money import guarded
from bot.ports.audit import AuditFilter
from dialogs.model.decisions import Decision, Move, Reason

TEN = timedelta(seconds=10)


@asynccontextmanager
async def desk(world, *names, undo=TEN):
    """The desk with time to undo, and a signed-in browser for each of these officers; "name:role" for another role."""
    async with serving(real_deps(world, undo=undo)) as address:
        browsers = []
        try:
            for name in names:
                name, _, role = name.partition(":")
                browser = await Browser(address).__aenter__()
                browsers.append(browser)
                await browser.enter(world, name, *([role] if role else []))
            yield browsers
        finally:
            for browser in browsers:
                await browser.__aexit__(None, None, None)


def words(page) -> str:
    return " ".join(unescape(page.text).split())


async def told(world, claim_id) -> list[tuple]:
    """Return the decisions on this claim as the audit has them: actor, action, details."""
    notes = [entry.note for entry in await world.store.audit.entries_after(AuditFilter(claim=claim_id), 0, 99)]
    kinds = ("decision", "held")
    return [(note.actor, note.action, note.details) for note in notes if note.action.partition("_")[0] in kinds]


SENT = ("sari", "decision_sent", {"to": "approved", "state": "approved"})


# --- sent after a moment ---


async def test_a_decision_is_sent_ten_seconds_later_and_the_page_says_so(world):
    row = await filed(world)
    async with desk(world, "sari") as (sari,):
        await sari.open(f"/desk/klaim/{row.id}")
        page = await sari.move(row.id, "approved")
        assert "Setujui klaim, oleh Sari." in words(page)
        assert "Dikirim dalam 10 detik." in words(page)
        await world.pass_time(9)
        assert world.moved == []
        await world.pass_time(1)
        assert [(to, by) for _, to, _, by in world.moved] == [("approved", "sari")]
        page = await sari.open(f"/desk/klaim/{row.id}")
        assert "Dikirim dalam" not in page.text
        assert '<span class="badge good">Disetujui</span>' in page.text
    assert await told(world, row.id) == [SENT]


async def test_a_decision_is_undone_before_it_is_sent_and_nothing_reaches_the_participant(world):
    row = await filed(world)
    async with desk(world, "sari") as (sari,):
        await sari.open(f"/desk/klaim/{row.id}")
        await sari.move(row.id, "approved")
        page = await sari.fill(f"/desk/klaim/{row.id}/urungkan")
        assert page.status_code == 200
        assert "Setujui klaim: dibatalkan oleh Sari. Tidak ada yang dikirim." in words(page)
        await world.pass_time(60)
        assert world.moved == []
        assert (await world.claim(row.id)).state == "verifying"
        assert await told(world, row.id) == [("sari", "decision_undone", {})]
        await sari.move(row.id, "scheduled", day="2026-12-02", time="10.00", place="Kantor cabang")
        await world.pass_time(10)
        page = await sari.open(f"/desk/klaim/{row.id}")
        assert "Tidak ada yang dikirim" not in words(page), "what was undone is over once another was sent"
    assert [to for _, to, _, _ in world.moved] == ["scheduled"], "and another decision can follow"


async def test_an_undo_that_comes_too_late_says_so(world):
    row = await filed(world)
    async with desk(world, "sari") as (sari,):
        await sari.open(f"/desk/klaim/{row.id}")
        await sari.move(row.id, "approved")
        form = sari.fields(f"/desk/klaim/{row.id}/urungkan")
        await world.pass_time(10)
        page = await sari.post(f"/desk/klaim/{row.id}/urungkan", data=form)
        assert page.status_code == 409
        assert "sudah terkirim" in page.text
    assert len(world.moved) == 1


async def test_a_job_that_comes_twice_or_after_a_death_in_the_middle_sends_once(world):
    row = await filed(world)
    deps = real_deps(world, undo=TEN)
    entry = await decisions.begin(deps, row.id, decisions.seen(row), "approved", Decision(), "sari", ())
    world.time += TEN

    async def dies_after(*told):
        await world.move(*told)
        raise ConnectionResetError("killed")

    with pytest.raises(ConnectionResetError):
        await decisions.carry_out(replace(deps, move=dies_after), entry.id)
    for _ in range(2):
        assert (await decisions.carry_out(deps, entry.id)).status == "sent"
    assert len(world.moved) == 1
    assert await told(world, row.id) == [SENT], "told once"


async def test_a_decision_the_audit_cannot_take_is_not_sent_yet(world):
    """The status and its entry are one transaction: neither stands without the other."""
    row = await filed(world)
    deps = real_deps(world, undo=TEN)
    entry = await decisions.begin(deps, row.id, decisions.seen(row), "approved", Decision(), "sari", ())
    full = "CREATE TRIGGER full BEFORE INSERT ON audit WHEN new.action = 'decision_sent' BEGIN SELECT raise(ABORT, 'full'); END"
    await world.store.backend.transact(lambda connection: connection.execute(text(full)))
    with pytest.raises(DBAPIError):
        await decisions.carry_out(deps, entry.id)
    assert [one.status for one in await world.store.desk_entries_in("sending", None, 9)] == ["sending"]
    assert await told(world, row.id) == []
    await world.store.backend.transact(lambda connection: connection.execute(text("DROP TRIGGER full")))
    assert (await decisions.carry_out(deps, entry.id)).status == "sent"
    assert len(world.moved) == 1
    assert await told(world, row.id) == [SENT]


async def test_a_death_before_the_move_is_made_up_for(world):
    row = await filed(world)
    deps = real_deps(world, undo=TEN)
    entry = await decisions.begin(deps, row.id, decisions.seen(row), "approved", Decision(), "sari", ())

    async def dies(*told):
        raise ConnectionResetError("killed")

    with pytest.raises(ConnectionResetError):
        await decisions.carry_out(replace(deps, move=dies), entry.id)
    assert (await decisions.undo(deps, entry.id, "sari")).status == "sending", "too late to undo"
    assert (await decisions.carry_out(deps, entry.id)).status == "sent"
    assert [to for _, to, _, _ in world.moved] == ["approved"]
    assert await told(world, row.id) == [SENT]


async def test_a_claim_that_changes_within_the_ten_seconds_is_left_as_it_became(world):
    row = await filed(world)
    async with desk(world, "sari") as (sari,):
        await sari.open(f"/desk/klaim/{row.id}")
        await sari.move(row.id, "approved")
        await _withdrawn(world, row.id)
        await world.pass_time(10)
        assert world.moved == []
        page = await sari.open(f"/desk/klaim/{row.id}")
    assert "Setujui klaim tidak dikirim: klaimnya berubah lebih dulu." in words(page)
    late = {"to": "approved", "state": "withdrawn"}
    assert await told(world, row.id) == [("sari", "decision_overtaken", late)]


async def test_a_decision_that_somebody_must_not_make_any_more_is_told_as_overtaken(world):
    row = await filed(world)
    deps = real_deps(world, undo=TEN)
    entry = await decisions.begin(deps, row.id, decisions.seen(row), "approved", Decision(), "sari", ())
    await filed(world, answers=row.answers)
    for _ in range(2):
        hindered = await decisions.carry_out(replace(deps, move=guarded(deps)), entry.id)
        assert hindered.status == "overtaken", "the same person has another claim meanwhile"
    assert world.moved == []
    late = {"to": "approved", "state": "verifying"}
    assert await told(world, row.id) == [("sari", "decision_overtaken", late)]


async def _withdrawn(world, claim_id) -> None:
    async def work(session):
        row = await session.claim(claim_id)
        session.set_claim(replace(row, state="withdrawn"), Move(world.time, "withdrawn", "participant"))

    await world.store.run(None, work)


# --- two officers ---


async def test_of_two_officers_at_once_one_decides_and_the_other_keeps_what_was_typed(world):
    row = await filed(world)
    async with desk(world, "sari", "budi") as (sari, budi):
        for one in (sari, budi):
            await one.open(f"/desk/klaim/{row.id}")
        pages = await asyncio.gather(
            sari.move(row.id, "approved"),
            budi.move(
                row.id, "needs_correction", **{"reason-1": "cut_off", "about-1": "doc_kk", "words-1": "Sudut kiri."}
            ),
        )
        assert sorted(page.status_code for page in pages) == [200, 409]
        late = next(page for page in pages if page.status_code == 409)
        assert "Keputusan untuk klaim ini sedang menunggu" in words(late)
        if late is pages[1]:
            assert ">Sudut kiri.</textarea>" in late.text
            assert '<option value="cut_off" selected>' in late.text
        await world.pass_time(10)
    assert len(world.moved) == 1


async def test_a_form_opened_before_a_move_comes_back_with_what_was_typed_and_what_changed(world):
    row = await filed(world)
    async with desk(world, "sari", "budi") as (sari, budi):
        await budi.open(f"/desk/klaim/{row.id}")
        await sari.open(f"/desk/klaim/{row.id}")
        await sari.move(row.id, "needs_correction", **{"reason-1": "unreadable", "about-1": "doc_id"})
        await world.pass_time(10)
        page = await budi.move(
            row.id, "needs_correction", **{"reason-1": "cut_off", "about-1": "doc_kk", "words-1": "Sudut."}
        )
        assert page.status_code == 409
        assert "Perlu perbaikan, oleh Sari," in words(page)
        assert "e-KTP" in words(page), "the reason that was given meanwhile"
        assert "Yang tadi Anda ketik:" in page.text
        assert '<p class="note">Sudut.</p>' in page.text
    assert len(world.moved) == 1


async def test_nobody_undoes_the_decision_of_another(world):
    row, other = await filed(world), await filed(world)
    async with desk(world, "sari", "budi") as (sari, budi):
        await sari.open(f"/desk/klaim/{row.id}")
        await sari.move(row.id, "approved")
        form = sari.fields(f"/desk/klaim/{row.id}/urungkan")
        page = await budi.open(f"/desk/klaim/{row.id}")
        assert "Setujui klaim, oleh Sari." in words(page)
        assert "Batalkan" not in page.text
        token = budi.fields(f"/desk/klaim/{row.id}/catatan")["csrf"]
        for claim in (row, other):
            answer = await budi.post(f"/desk/klaim/{claim.id}/urungkan", data={**form, "csrf": token})
            assert answer.status_code == 404
        await world.pass_time(10)
    assert len(world.moved) == 1


# --- held for a second person ---


async def test_words_about_money_wait_for_a_supervisor_and_reach_nobody_before(world):
    row = await filed(world)
    async with desk(world, "sari:officer", "rukmini:supervisor") as (sari, rukmini):
        await sari.open(f"/desk/klaim/{row.id}")
        note = "Setor Rp50.000 dulu ke 0812 3456 7890"
        page = await sari.move(row.id, "approved", note=note)
        assert "menunggu orang kedua, karena isinya menyebut uang, nomor HP." in words(page)
        await world.pass_time(3600)
        assert world.moved == []
        assert (await sari.open("/desk/tertahan")).status_code == 403
        page = await rukmini.open("/desk/tertahan")
        assert note in unescape(page.text)
        (entry,) = await world.store.desk_entries_in("held", None, 9)
        page = await rukmini.fill(f"/desk/tertahan/{entry.id}/kirim")
        assert "Pesan sudah dikirim kepada peserta." in page.text
        assert "Tidak ada pesan yang tertahan" in page.text
    assert [(to, decided.note, by) for _, to, decided, by in world.moved] == [("approved", note, "sari")]
    await world.pass_time(60)
    assert len(world.moved) == 1
    assert await told(world, row.id) == [SENT, ("rukmini", "held_released", {})]


async def test_a_refused_message_is_never_sent_and_its_officer_sees_that(world):
    row = await filed(world)
    async with desk(world, "sari:officer", "rukmini:supervisor") as (sari, rukmini):
        await sari.open(f"/desk/klaim/{row.id}")
        await sari.move(row.id, "approved", note="Kirim OTP-nya ya")
        (entry,) = await world.store.desk_entries_in("held", None, 9)
        await rukmini.open("/desk/tertahan")
        form = rukmini.fields(f"/desk/tertahan/{entry.id}/tolak")
        assert "Peserta tidak menerima apa-apa." in (await rukmini.fill(f"/desk/tertahan/{entry.id}/tolak")).text
        for action in ("kirim", "tolak"):
            again = await rukmini.post(f"/desk/tertahan/{entry.id}/{action}", data=form)
            assert again.status_code == 409
        page = await sari.open(f"/desk/klaim/{row.id}")
        assert "Setujui klaim: pesannya ditolak oleh Rukmini." in words(page)
        await world.pass_time(60)
    assert world.moved == []
    assert await told(world, row.id) == [("rukmini", "held_refused", {})]


async def test_a_supervisor_does_not_release_words_of_their_own(world):
    row = await filed(world)
    async with desk(world, "rukmini:supervisor") as (rukmini,):
        await rukmini.open(f"/desk/klaim/{row.id}")
        token = rukmini.fields(f"/desk/klaim/{row.id}/catatan")["csrf"]
        await rukmini.move(row.id, "approved", note="lihat contoh.com")
        (entry,) = await world.store.desk_entries_in("held", None, 9)
        page = await rukmini.post(f"/desk/tertahan/{entry.id}/kirim", data={"csrf": token})
        assert page.status_code == 409
        assert "dilepas oleh orang lain" in page.text
    assert world.moved == []


# --- notes and checks ---


async def test_an_internal_note_stays_at_the_desk_and_is_sealed_in_the_database(world, tmp_path):
    row = await filed(world)
    async with desk(world, "sari", "budi") as (sari, budi):
        await sari.open(f"/desk/klaim/{row.id}")
        form = sari.fields(f"/desk/klaim/{row.id}/catatan")
        await sari.fill(f"/desk/klaim/{row.id}/catatan", note="Suaminya <b>sudah</b> ditelepon")
        await sari.post(f"/desk/klaim/{row.id}/catatan", data={**form, "note": "Suaminya <b>sudah</b> ditelepon"})
        page = await budi.open(f"/desk/klaim/{row.id}")
        assert page.text.count("Suaminya &lt;b&gt;sudah&lt;/b&gt; ditelepon") == 1, "sent twice, kept once"
        for note, wrong in (("", "masih kosong"), (" \n", "masih kosong"), ("x" * 801, "801 karakter")):
            page = await budi.fill(f"/desk/klaim/{row.id}/catatan", note=note)
            assert (page.status_code, wrong in page.text) == (422, True)
        assert "x" * 801 in page.text, "what was typed is kept"
    assert world.moved == []
    await world.store.close()
    for file in tmp_path.iterdir():
        assert b"ditelepon" not in file.read_bytes()


async def test_checks_of_documents_are_kept_changed_and_taken_back(world):
    row = await filed(world)
    async with desk(world, "sari", "budi") as (sari, budi):
        await sari.open(f"/desk/klaim/{row.id}")
        assert "5 belum diperiksa" in sari.page.text
        for mark, left in (("right:id", 4), ("wrong:id", 4), ("right:kk", 3), ("open:id", 4)):
            await sari.fill(f"/desk/klaim/{row.id}/periksa", mark=mark)
            assert f"{left} belum diperiksa" in (await budi.open(f"/desk/klaim/{row.id}")).text
        token = sari.fields(f"/desk/klaim/{row.id}/catatan")["csrf"]
        for mark in ("", "right:", "right:nothing", "perfect:id", "right:id.2"):
            answer = await sari.post(f"/desk/klaim/{row.id}/periksa", data={"csrf": token, "mark": mark})
            assert answer.status_code == 404
        foreign = await budi.post(f"/desk/klaim/{row.id}/periksa", data={"csrf": token, "mark": "right:id"})
        assert foreign.status_code == 403


# --- whose it is ---


async def test_a_claim_is_taken_released_given_on_and_taken_by_the_first_move(world):
    row, other = await filed(world), await filed(world)
    async with desk(world, "sari:officer", "budi:officer", "rukmini:supervisor") as (sari, budi, rukmini):
        await sari.open(f"/desk/klaim/{row.id}")
        await budi.open(f"/desk/klaim/{row.id}")
        assert "Anda yang pegang" in (await sari.fill(f"/desk/klaim/{row.id}/ambil")).text
        late = await budi.fill(f"/desk/klaim/{row.id}/ambil")
        assert (late.status_code, "Dipegang Sari" in late.text) == (409, True)
        form = sari.fields(f"/desk/klaim/{row.id}/lepas")
        token = budi.fields(f"/desk/klaim/{row.id}/catatan")["csrf"]
        assert (await budi.post(f"/desk/klaim/{row.id}/lepas", data={**form, "csrf": token})).status_code == 403
        assert (
            await budi.post(f"/desk/klaim/{row.id}/alihkan", data={"csrf": token, "officer": "budi"})
        ).status_code == 403
        await rukmini.open(f"/desk/klaim/{row.id}")
        for nobody in ("", "tidak ada", "x" * 5000):
            page = await rukmini.fill(f"/desk/klaim/{row.id}/alihkan", officer=nobody)
            assert page.status_code == 422
        assert "Dipegang Budi" in (await rukmini.fill(f"/desk/klaim/{row.id}/alihkan", officer="budi")).text
        await budi.open(f"/desk/klaim/{row.id}")
        await budi.fill(f"/desk/klaim/{row.id}/lepas")
        assert (await world.claim(row.id)).officer is None
        await sari.open(f"/desk/klaim/{other.id}")
        await sari.move(other.id, "approved")
        assert (await world.claim(other.id)).officer == "sari"


async def test_next_opens_the_one_that_waits_longest_and_nobody_else_has(world):
    rows = []
    for _ in range(4):
        rows.append(await filed(world, "recorded"))
        world.time += timedelta(minutes=5)
    await world.file("paid")
    async with desk(world, "sari", "budi") as (sari, budi):
        await budi.open(f"/desk/klaim/{rows[1].id}")
        await budi.fill(f"/desk/klaim/{rows[1].id}/ambil")
        page = await sari.open("/desk/berikutnya")
        assert page.url.path == f"/desk/klaim/{rows[0].id}"
        await sari.move(rows[0].id, "verifying")
        seen = []
        for _ in range(3):
            page = await sari.open(f"/desk/berikutnya?sesudah={page.url.path.rsplit('/', 1)[1]}")
            seen.append(page.url.path.rsplit("/", 1)[1])
        assert seen == [rows[2].id, rows[3].id, rows[2].id], "round again, past what is decided or another's"
        for odd in ("", "x" * 400, "tidak-ada"):
            assert (await sari.open(f"/desk/berikutnya?sesudah={odd}")).status_code == 200


# --- reasons ---


async def test_one_more_reason_is_asked_for_without_a_script_and_nothing_typed_is_lost(world):
    row = await filed(world)
    async with desk(world, "sari", undo=timedelta(0)) as (sari,):
        await sari.open(f"/desk/klaim/{row.id}")
        first = {"reason-1": "cut_off", "about-1": "doc_kk", "words-1": "Sudut kiri."}
        page = await sari.move(row.id, "needs_correction", **first, more="1")
        assert ">Sudut kiri.</textarea>" in page.text
        assert 'name="reason-2"' in page.text
        await sari.move(row.id, "needs_correction", **first, **{"reason-2": "unreadable", "about-2": "doc_id"})
    assert [decided.reasons for _, _, decided, _ in world.moved] == [
        (Reason("cut_off", "kk", "Sudut kiri."), Reason("unreadable", "id"))
    ]
    assert await add_officer(world.store, "sari", world.time)
