"""The audit at the desk: every look in it, nothing personal in it, and the page where auditors read it."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from desk_world import START, Browser, World, picture, raw_get
from sqlalchemy import text

from bot.audit_lines import HEADER
from bot.desk.audit import ACTIONS
from bot.ports.audit import AuditEntry, AuditFilter, AuditNote
from bot.storage.audit_check import verify


async def _entries(world: World) -> list[AuditEntry]:
    return list(await world.store.audit.entries_after(AuditFilter(), 0, 1000))


async def _actions(world: World, actor: str = "sari dewi") -> list[str]:
    return [entry.note.action for entry in await _entries(world) if entry.note.actor == actor]


@pytest.fixture
async def auditor(browser: Browser, world: World) -> Browser:
    """A browser in which an auditor is signed in."""
    await browser.enter(world, role="auditor")
    return browser


async def test_every_look_and_every_step_of_an_officer_is_in_the_audit(officer: Browser, world: World) -> None:
    await world.file(files={"id": ("image/jpeg", picture("KTP"))})
    await officer.open("/desk/klaim/claim1")
    await raw_get(str(officer.base_url).rstrip("/"), "/desk/klaim/claim1/berkas/id", dict(officer.cookies))
    await officer.open("/desk/klaim/claim1")
    await officer.move("claim1", "verifying")
    await officer.fill("/desk/keluar")
    assert await _actions(world) == [
        "signed_in",
        *("claim_viewed", "document_opened", "claim_viewed", "claim_changed", "claim_moved", "decision_sent"),
        *("claim_viewed", "signed_out"),
    ]
    opened = next(entry.note for entry in await _entries(world) if entry.note.action == "document_opened")
    assert (opened.claim, opened.address, opened.details) == ("claim1", "loopback", {"slot": "id"})
    moved = next(entry.note for entry in await _entries(world) if entry.note.action == "claim_moved")
    assert (moved.actor, moved.claim, moved.address, moved.details["state"]) == (
        *("sari dewi", "claim1", "loopback", "verifying"),
    )
    verdict = await verify(world.store.backend, world.store.keyring)
    assert verdict.faults == ()


async def test_a_wrong_password_is_in_the_audit_of_the_officer_it_was_tried_for(browser: Browser, world: World) -> None:
    await browser.enter(world)
    await browser.open("/desk/akun")
    await browser.fill("/desk/keluar")
    await browser.sign_in("sari dewi", "bukan sandinya")
    await browser.sign_in("tidak dikenal", "bukan sandinya")
    assert (await _actions(world))[-2:] == ["signed_out", "sign_in_refused"]
    assert await _actions(world, "tidak dikenal") == []


async def test_nothing_of_a_participant_is_in_the_audit(officer: Browser, world: World) -> None:
    row = await world.file()
    await officer.open("/desk/klaim/claim1")
    await officer.move("claim1", "verifying")
    await officer.move("claim1", "rejected", note="Rukmini Contoh belum berhenti, NIK 3174055708900001")

    def all_text(connection) -> str:
        return str(connection.execute(text("SELECT * FROM audit")).all())

    kept = await world.store.backend.read(all_text)
    for personal in ("Rukmini", "3174055708900001", "081234567890", "0012345678", row.reference or ""):
        assert personal not in kept


async def test_an_officer_without_the_right_does_not_see_it(officer: Browser) -> None:
    assert (await officer.open("/desk/audit")).status_code == 403
    assert "/desk/audit" not in (await officer.open("/desk/")).text
    assert (await officer.open("/desk/audit/ekspor")).status_code == 403


async def test_nobody_is_asked_to_sign_in_and_nothing_is_told(browser: Browser) -> None:
    assert "/desk/masuk" in str((await browser.open("/desk/audit")).url)


async def test_an_auditor_reads_who_did_what(auditor: Browser, world: World) -> None:
    await world.file()
    await auditor.open("/desk/klaim/claim1")
    page = (await auditor.open("/desk/")).text
    assert 'href="/desk/audit"' in page
    page = (await auditor.open("/desk/audit")).text
    for words in ("Klaim dilihat", "sari dewi", "komputer ini", "Klaim diajukan", 'href="/desk/klaim/claim1"'):
        assert words in page
    assert (await _actions(world))[-1] == "audit_viewed", "auditors are audited too"


async def test_the_filter_is_in_the_address_and_narrows_what_is_shown(auditor: Browser, world: World) -> None:
    for number in range(3):
        await world.store.audit.note(AuditNote("budi", "document_opened", START, f"c{number}", details={"slot": "kk"}))
    await world.store.audit.note(AuditNote("tuti", "signed_in", START))
    page = (await auditor.open("/desk/audit?petugas=Budi&aksi=document_opened&hari=2026-11-20")).text
    assert page.count(">budi</td>") == 3
    assert ">tuti</td>" not in page
    page = (await auditor.open("/desk/audit?klaim=c1")).text
    assert page.count(">budi</td>") == 1
    page = (await auditor.open("/desk/audit?petugas=budi&hari=2026-11-21")).text
    assert "Tidak ada catatan yang cocok" in page


async def test_pages_go_on_where_the_last_one_ended(auditor: Browser, world: World) -> None:
    for number in range(120):
        await world.store.audit.note(AuditNote("budi", "claim_viewed", START, f"c{number}"))
    seen: list[str] = []
    page = (await auditor.open("/desk/audit?petugas=budi")).text
    while True:
        seen += re.findall(r'class="id">(c\d+)<', page)
        if 'rel="next"' not in page:
            break
        link = page.split('rel="next" href="')[1].partition('"')[0].replace("&amp;", "&")
        page = (await auditor.open(link)).text
    assert seen == [f"c{number}" for number in reversed(range(120))]


@pytest.mark.parametrize("day", ["kemarin", "2026-13-01", "1" * 90])
async def test_a_day_that_is_none_is_told_and_kept(auditor: Browser, day: str) -> None:
    page = await auditor.open(f"/desk/audit?hari={day}")
    assert page.status_code == 422
    assert "2026-11-28" in page.text
    assert f'value="{day}"' in page.text


@pytest.mark.parametrize("before", ["-1", "x", "9" * 40, "0"])
async def test_a_place_that_is_none_is_no_fault(auditor: Browser, before: str) -> None:
    assert (await auditor.open(f"/desk/audit?sebelum={before}")).status_code == 200


async def test_the_export_has_every_entry_in_both_forms(auditor: Browser, world: World) -> None:
    await world.store.audit.note(AuditNote("=budi", "claim_viewed", START, "c1"))
    answer = await auditor.get("/desk/audit/ekspor?bentuk=csv&petugas=%3Dbudi")
    assert answer.headers["content-disposition"].startswith("attachment")
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert tuple(rows[0]) == HEADER
    assert rows[1][2] == "'=budi", "no spreadsheet takes it for a formula"
    answer = await auditor.get("/desk/audit/ekspor?bentuk=jsonl")
    kept = {entry.number: entry for entry in await _entries(world)}
    lines = [json.loads(line) for line in answer.text.splitlines()]
    assert [line["number"] for line in lines] == sorted(kept)[: len(lines)]
    assert all(line["hash"] == kept[line["number"]].hash for line in lines)
    assert lines[-1]["action"] == "audit_exported"
    assert (await auditor.get("/desk/audit/ekspor?bentuk=xlsx")).status_code == 400


async def test_a_claim_changed_from_outside_is_told_and_not_shown(officer: Browser, world: World) -> None:
    await world.file()

    def change(connection) -> None:
        connection.execute(text("UPDATE claims SET state = 'approved'"))

    await world.store.backend.transact(change)
    page = await officer.open("/desk/klaim/claim1")
    assert page.status_code == 500
    assert "tidak sesuai segelnya" in page.text
    assert "Rukmini" not in page.text
    assert (await _actions(world))[-1] == "claim_tampered"


@pytest.mark.parametrize("action", ACTIONS)
async def test_every_action_has_its_words(auditor: Browser, world: World, action: str) -> None:
    await world.store.audit.note(AuditNote("budi", action, START))
    page = (await auditor.open("/desk/audit?petugas=budi")).text
    assert f">{action}</td>" not in page
