"""Claims at the desk: the officer's view and actions."""

from __future__ import annotations

import asyncio
import re
from html import unescape

import pytest
from desk_world import Browser, original, picture, raw_get, serving
from structlog.testing import capture_logs

from bot import words
from bot.desk import states
from bot.texts import plain
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.decisions import Attendance, Decision
from dialogs.model.effects import Text

STALE = "sudah berubah sejak Anda membukanya"
FILES = {"id": ("image/jpeg", picture("KTP CONTOH")), "resign_letter": ("application/pdf", b"%PDF-1.7 contoh")}


# --- whose it is ---


async def test_in_the_claim_of_an_heir_each_number_says_whose_it_is(world):
    answers = {"name": "BUDI CONTOH", "nik": "3276010107830001", "p_name": "SEKAR CONTOHWATI", "kpj": ["98765432109"]}
    row = await world.file(kind="jht_meninggal", answers=answers)
    async with serving(world.deps(label=words.label)) as address, Browser(address) as browser:
        await browser.enter(world)
        shown = unescape((await browser.open(f"/desk/klaim/{row.id}")).text)
    for label in ("Nama ahli waris", "NIK ahli waris", "Nama peserta", "KPJ peserta"):
        assert f">{label}<" in shown


# --- the list ---


async def test_nobody_sees_anything_without_signing_in(browser, world):
    row = await world.file(files=FILES)
    for path in ("/desk/", "/desk/akun", f"/desk/klaim/{row.id}", f"/desk/klaim/{row.id}/berkas/id"):
        page = await browser.get(path)
        assert page.status_code == 303
        assert page.headers["location"].startswith("/desk/masuk")
        assert page.content == b""
    for path in (f"/desk/klaim/{row.id}/langkah", "/desk/keluar", "/desk/akun/sandi", "/desk/akun/keluar-semua"):
        assert (await browser.post(path, data={"to": "verifying"})).status_code == 403
    assert world.moved == []


@pytest.mark.parametrize(
    ("attendance", "told"),
    [
        (None, "Peserta belum menjawab jadwal ini."),
        (Attendance("coming"), "Peserta akan datang."),
        (Attendance("other_day", "Kamis pagi <b>saja</b>"), "Peserta minta hari lain: “Kamis pagi <b>saja</b>”"),
        (Attendance("other_day", day="2026-12-03"), "Peserta minta hari lain: Kamis, 3 Desember 2026."),
    ],
)
async def test_the_officer_sees_the_answer_to_an_appointment(officer, world, attendance, told):
    row = await world.file("scheduled", attendance=attendance)
    page = await officer.open(f"/desk/klaim/{row.id}")
    assert told in unescape(page.text)
    assert "<b>saja</b>" not in page.text, "what a person typed stays text"
    if attendance is not None and attendance.day:
        assert f'type="date" value="{attendance.day}"' in page.text, "the new appointment is proposed on that day"
    asks = attendance is not None and attendance.answer == "other_day"
    assert ("Minta hari lain" in (await officer.open("/desk/?status=scheduled")).text) == asks


async def test_the_officer_sees_that_news_does_not_reach_the_participant(officer, world):
    row = await world.file("verifying", unreached_since=world.time)
    assert "Kabar tidak sampai kepada peserta" in unescape((await officer.open(f"/desk/klaim/{row.id}")).text)
    other = await world.file("verifying")
    assert "Kabar tidak sampai" not in unescape((await officer.open(f"/desk/klaim/{other.id}")).text)


async def test_an_empty_list_says_that_all_is_done(officer):
    assert "Semua sudah ditangani" in (await officer.open("/desk/")).text


# --- one claim ---


async def test_a_claim_shows_its_answers_as_an_officer_reads_them(officer, world):
    row = await world.file(files=FILES)
    page = await officer.open(f"/desk/klaim/{row.id}")
    pairs = {
        unescape(name): " ".join(unescape(re.sub(r"<[^>]+>", " ", shown)).split())
        for name, shown in re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", page.text, re.DOTALL)
    }
    assert pairs == {
        "NIK": "3174 0557 0890 0001",
        "Nama sesuai KTP": "Rukmini Contoh",
        "Tanggal lahir": "17 Agustus 1990",
        "Nomor KPJ": "1234 5678 901 1098 7654 321",
        "Nomor HP": "+62 812 3456 7890",
        "E-mail": "rukmini@contoh.example",
        "Bank": "Bank Contoh",
        "Nomor rekening": "0012 3456 78",
        "Pemilik rekening": "RUKMINI CONTOH",
        "Kantor cabang": "Jakarta Contoh, Jakarta Selatan",
        "Zona waktu": "WITA (Bali, Sulawesi, dll)",
        "Sedang bekerja di perusahaan lain": "Tidak",
        "Tanggal surat pengunduran diri": "14 September 2026",
        "Perkiraan saldo": "Rp15–50 juta",
        "Jenis bukti": "paklaring",
    }
    assert row.reference in page.text
    assert "JHT – mengundurkan diri" in page.text
    assert '<span class="badge new">Baru masuk</span> <span class="muted small">sudah 2 jam ·' in page.text


async def test_times_are_in_the_participants_zone(officer, world):
    row = await world.file()
    assert "20 November 2026, 07.00 WITA" in (await officer.open(f"/desk/klaim/{row.id}")).text
    row = await world.file(answers={"zone": "Mars/Base"})
    assert "20 November 2026, 06.00 WIB" in (await officer.open(f"/desk/klaim/{row.id}")).text


async def test_markup_in_answers_and_notes_is_shown_and_not_run(officer, world):
    nasty = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    answers = {
        "name": nasty,
        "email": f"{nasty}@x",
        "proof": [nasty],
        "odd": {nasty: nasty},
        "zone": nasty,
        "phone": nasty,
    }
    row = await world.file("verifying", answers=answers, reference=nasty, kind=nasty, files={"id": FILES["id"]})
    await officer.open(f"/desk/klaim/{row.id}")
    await officer.move(row.id, "rejected", **{"reason-1": "other", "words-1": nasty})
    for path in (f"/desk/klaim/{row.id}", "/desk/?status=semua"):
        page = await officer.open(path)
        assert page.status_code == 200
        assert "<script>" not in page.text
        assert "<img src=x" not in page.text
        assert nasty in unescape(page.text)


async def test_the_history_shows_who_did_what_when_and_why(officer, world):
    row = await world.file("verifying", files={"id": FILES["id"]})
    await officer.open(f"/desk/klaim/{row.id}")
    typed = {"reason-1": "unreadable", "about-1": "doc_id", "words-1": "Bagian NIK.\r\nMohon kirim foto baru."}
    page = await officer.move(row.id, "needs_correction", **typed)
    history = unescape(re.sub(r"<[^>]+>", " ", page.text[page.text.index('<ol class="history">') :]))
    found = re.findall(r"(Perlu perbaikan|Diperiksa|Baru masuk|Sedang dikirim) .*?· ([\w ]+?)\s{2}", history, re.DOTALL)
    assert found == [
        ("Perlu perbaikan", "Sari Dewi"),
        ("Diperiksa", "Budi"),
        ("Baru masuk", "Sistem"),
        ("Sedang dikirim", "Peserta"),
    ]
    assert "Foto KTP belum bisa dibaca. Bagian NIK.\nMohon kirim foto baru." in history


async def test_every_state_has_its_page_with_words_for_each_step(officer, world):
    for state in lifecycle.STATES:
        row = await world.file(state)
        page = await officer.open(f"/desk/klaim/{row.id}")
        assert page.status_code == 200
        offered = re.findall(r'name="to" value="(\w+)"', page.text)
        assert tuple(offered) == lifecycle.possible(state, "officer")
        assert offered or plain(Text(f"desk-hint-{state}"), "id") in page.text


def test_every_state_has_words_and_a_colour():
    assert states.TONES.keys() == set(lifecycle.STATES)
    for state in lifecycle.STATES:
        assert plain(Text(f"desk-state-{state}"), "id")
        for to in lifecycle.possible(state):
            assert plain(states.step(state, to), "id")
    assert set(states.WAITING) == {
        state
        for state in lifecycle.STATES
        if lifecycle.possible(state) and state != "needs_correction" and state not in lifecycle.FINAL
    }


# --- moving ---

APPOINTMENT = {"day": "2026-12-07", "time": "10:00", "place": "Kantor cabang Contoh"}
REASON = {"reason-1": "account_closed", "about-1": "account"}


async def test_a_move_is_made_under_the_officers_name_and_shown(officer, world):
    row = await world.file()
    await officer.open(f"/desk/klaim/{row.id}")
    page = await officer.move(row.id, "verifying")
    assert world.moved == [(row.id, "verifying", Decision(), "sari dewi")]
    assert "Klaim ini sekarang: Diperiksa. Peserta diberi tahu lewat Telegram." in page.text
    assert (await world.claim(row.id)).state == "verifying"


async def test_reloading_after_a_move_moves_nothing_again(officer, world):
    row = await world.file()
    await officer.open(f"/desk/klaim/{row.id}")
    page = await officer.move(row.id, "verifying")
    await officer.open(str(page.url))
    assert len(world.moved) == 1


async def test_what_the_participant_will_read_is_shown_before(world):
    async with (
        serving(world.deps(told=lambda row, to, decided: [f"Klaim {row.reference} <b>{to}</b>"])) as address,
        Browser(address) as browser,
    ):
        await browser.enter(world)
        row = await world.file(locale="en")
        page = await browser.open(f"/desk/klaim/{row.id}")
        shown = f'<blockquote><span lang="en">Klaim {row.reference} &lt;b&gt;verifying&lt;/b&gt;</span>'
        assert shown in page.text, "in the language of the claim"


async def test_a_form_made_before_the_claim_moved_does_nothing(officer, world, address):
    row = await world.file("verifying")
    await officer.open(f"/desk/klaim/{row.id}")
    async with Browser(address) as another:
        await another.enter(world, "budi")
        await another.open(f"/desk/klaim/{row.id}")
        await another.move(row.id, "scheduled", **APPOINTMENT)
    page = await officer.move(row.id, "approved")
    assert page.status_code == 409
    assert STALE in page.text
    assert "Dijadwalkan" in page.text
    assert [(to, who) for _, to, _, who in world.moved] == [("scheduled", "budi")]


async def test_a_double_click_moves_once_even_where_the_state_stays_the_same(officer, world):
    row = await world.file("scheduled")
    await officer.open(f"/desk/klaim/{row.id}")
    action = f"/desk/klaim/{row.id}/langkah"
    data = {**officer.fields(action, 'name="to" value="scheduled"'), **APPOINTMENT}
    pages = await asyncio.gather(*(officer.post(action, data=data) for _ in range(4)))
    assert sorted(page.status_code for page in pages) == [303, 409, 409, 409]
    assert len(world.moved) == 1


async def test_a_claim_moved_behind_the_desks_back_is_told_in_a_friendly_way(world):
    row = await world.file("verifying")

    async def quicker(claim_id, to, decided, officer):
        await world.move(claim_id, "rejected", Decision("lebih cepat"), "budi")
        await world.move(claim_id, to, decided, officer)

    async with serving(world.deps(move=quicker)) as address, Browser(address) as browser:
        await browser.enter(world)
        await browser.open(f"/desk/klaim/{row.id}")
        page = await browser.move(row.id, "approved")
        assert page.status_code == 409
        assert STALE in page.text
        assert "Ditolak" in page.text


async def test_a_move_that_is_not_an_officers_is_refused_and_changes_nothing(officer, world):
    await officer.open("/desk/akun")
    csrf = officer.fields("/desk/keluar")["csrf"]
    for state in lifecycle.STATES:
        row = await world.file(state)
        asked = {"csrf": csrf, "seen": f"{row.state}.{row.revision}.{len(row.moves)}", **REASON, **APPOINTMENT}
        possible = lifecycle.possible(state, "officer")
        world.moved.clear()
        for to in {*lifecycle.STATES, "", "nonsense"} - {*possible}:
            page = await officer.post(f"/desk/klaim/{row.id}/langkah", data={**asked, "to": to})
            assert page.status_code == 409, f"{state} to {to}"
        assert world.moved == [], state
        assert await world.claim(row.id) == row
        for to in possible[:1]:
            page = await officer.post(f"/desk/klaim/{row.id}/langkah", data={**asked, "to": to})
            assert page.status_code == 303, f"{state} to {to}"
            assert (await world.claim(row.id)).state == to


async def test_a_form_without_its_csrf_token_or_with_anothers_does_nothing(officer, world, address):
    row = await world.file()
    await officer.open(f"/desk/klaim/{row.id}")
    action = f"/desk/klaim/{row.id}/langkah"
    good = officer.fields(action)
    async with Browser(address) as another:
        await another.enter(world, "budi")
        await another.open(f"/desk/klaim/{row.id}")
        others = another.fields(action)["csrf"]
    for csrf in ({}, {"csrf": ""}, {"csrf": others}, {"csrf": "ñ"}):
        data = {name: value for name, value in good.items() if name != "csrf"} | csrf
        assert (await officer.post(action, data=data)).status_code == 403
        for path in ("/desk/masuk", "/desk/keluar", "/desk/akun/sandi", "/desk/akun/keluar-semua"):
            assert (await officer.post(path, data=csrf)).status_code == 403
    assert world.moved == []
    assert (await officer.post(action, data=good)).status_code == 303


# --- documents ---


async def test_documents_open_with_headers_that_keep_them_harmless(officer, world):
    row = await world.file(
        files={**FILES, "photo": ("text/html", b"<script>alert(1)</script>"), "kk": ("image/heic", b"x")}
    )
    expected = {
        "id": ("image/jpeg", f'inline; filename="{row.reference}-id.jpg"'),
        "resign_letter": ("application/pdf", f'attachment; filename="{row.reference}-resign_letter.pdf"'),
        "photo": ("application/octet-stream", f'attachment; filename="{row.reference}-photo.bin"'),
        "kk": ("image/heic", f'attachment; filename="{row.reference}-kk.heic"'),
    }
    for slot, (media_type, disposition) in expected.items():
        page = await original(officer, f"/desk/klaim/{row.id}/berkas/{slot}")
        assert page.status_code == 200
        assert page.content == world.blobs.kept[f"b-{row.id}-{slot}"]
        assert page.headers["content-type"] == media_type
        assert page.headers["content-disposition"] == disposition
        assert page.headers["x-content-type-options"] == "nosniff"
        assert page.headers["cache-control"] == "no-store"
        assert page.headers["content-security-policy"].startswith("sandbox;")


async def test_every_photo_of_a_document_is_shown_and_opens_by_its_number(officer, world):
    row = await world.file(
        files={
            "id": FILES["id"],
            "paklaring": ("image/jpeg", b"one"),
            "paklaring.2": ("image/jpeg", b"two"),
            "paklaring.3": ("application/pdf", b"three"),
        }
    )
    page = (await officer.get(f"/desk/klaim/{row.id}")).text
    assert 'Dokumen <span class="count">2</span>' in page
    names = re.findall(r"<h3>([^<]*)</h3>", page)
    assert [name.split(", ")[-1] for name in names[1:]] == ["foto 1 dari 3", "foto 2 dari 3", "foto 3 dari 3"]
    assert len({name.split(", ")[0] for name in names[1:]}) == 1
    for name, content in (("paklaring", b"one"), ("paklaring.2", b"two"), ("paklaring.3", b"three")):
        opened = await original(officer, f"/desk/klaim/{row.id}/berkas/{name}")
        assert opened.content == content
    for name in ("paklaring.1", "paklaring.4", "paklaring.", "id.2"):
        assert (await officer.get(f"/desk/klaim/{row.id}/berkas/{name}")).status_code == 404


async def test_a_name_that_is_no_slot_of_the_claim_opens_nothing(officer, world, address):
    row, other = await world.file(files=FILES), await world.file(files={"photo": ("image/jpeg", b"other")})
    names = "..%2F..%2F..%2Fetc%2Fpasswd %2e%2e%2f%2e%2e%2fklaim.db ../../../../etc/passwd .. . %00 id%00.jpg id/../id ID kk"
    others = (
        f"b-{other.id}-photo {other.id}-photo ../../{other.id}/berkas/photo ..%2F..%2F{other.id}%2Fberkas%2Fphoto photo"
    )
    paths = [f"/desk/klaim/{row.id}/berkas/{name}" for name in (*names.split(), *others.split(), "")]
    paths += [f"/desk/klaim/{claim}/berkas/id" for claim in ("..", "%2e%2e", "..%2F..", "unknown", "%00", "';--", "")]
    paths += [
        f"/desk/static/{name}" for name in ("../app.py", "..%2fapp.py", "%2e%2e/templates/base.html", "/etc/passwd")
    ]
    for path in paths:
        status, body = await raw_get(address, path, officer.cookies)
        assert status == 404, path
        assert b"other" not in body
    assert (await raw_get(address, f"/desk/klaim/{row.id}/berkas/id", officer.cookies))[0] == 200


async def test_a_document_that_is_gone_is_said_to_be_gone(officer, world):
    row = await world.file(files=FILES)
    await world.blobs.delete(f"b-{row.id}-id")
    page = await officer.get(f"/desk/klaim/{row.id}/berkas/id")
    assert page.status_code == 404
    assert "sudah tidak disimpan" in page.text
    lost = await world.file(files={}, id="lost")
    assert "tanpa dokumen" in (await officer.open(f"/desk/klaim/{lost.id}")).text


# --- all pages ---


async def test_every_page_forbids_others_scripts_framing_caching_and_indexing(officer, world):
    row = await world.file()
    for path in ("/desk/", "/desk/akun", f"/desk/klaim/{row.id}", "/desk/tidak-ada", "/desk/masuk?token=x"):
        page = await officer.get(path)
        policy = page.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy, "our own script and no other"
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert "noindex" in page.headers["x-robots-tag"]
        assert page.headers["cache-control"] == "no-store"
        assert page.headers["referrer-policy"] == "no-referrer"
        assert "<script>" not in page.text
        assert " style=" not in page.text
        assert not re.search(r'(?:src|href|action)="(?:https?:)?//', page.text)


async def test_wrong_addresses_and_overlong_forms_get_a_friendly_page(officer, world):
    missing = await officer.get("/desk/klaim/tidak-ada")
    assert missing.status_code == 404
    assert "Halaman tidak ditemukan" in missing.text
    row = await world.file()
    await officer.open(f"/desk/klaim/{row.id}")
    page = await officer.move(row.id, "verifying", note="a" * 70_000)
    assert page.status_code == 413
    assert "Isian terlalu panjang" in page.text
    far_beyond = await officer.post(f"/desk/klaim/{row.id}/langkah", data={"note": "a" * 2_000_000})
    assert far_beyond.status_code == 413
    assert world.moved == []
    assert (await officer.get(f"/desk/klaim/{row.id}/langkah")).status_code == 405


async def test_trouble_in_the_store_is_said_kindly_and_without_detail(world, caplog):
    class Broken(Exception):
        pass

    async def broken(claim_id, to, decided, officer):
        raise Broken("internal detail")

    async with serving(world.deps(move=broken)) as address, Browser(address) as browser:
        await browser.enter(world)
        row = await world.file()
        await browser.open(f"/desk/klaim/{row.id}")
        page = await browser.move(row.id, "verifying")
        assert page.status_code == 500
        assert "Ini bukan kesalahan Anda" in page.text
        assert "internal detail" not in page.text
        assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "internal detail" in caplog.text, "the error itself belongs in the log"


async def test_the_desk_is_found_without_a_slash_and_below_any_path(browser):
    assert (await browser.open("/desk")).url.path == "/desk/masuk"


async def test_every_look_is_written_to_the_access_log_and_nothing_of_the_claim(officer, world):
    row = await world.file("verifying", files=FILES)
    note = "Rukmini Contoh, mohon kirim ulang"
    with capture_logs() as lines:
        await officer.open("/desk/")
        await officer.open(f"/desk/klaim/{row.id}")
        await officer.get(f"/desk/klaim/{row.id}/berkas/id")
        await officer.open(f"/desk/klaim/{row.id}")
        await officer.move(row.id, "needs_correction", **REASON, **{"words-1": note})
    who = {"officer": "sari dewi", "claim": row.id, "log_level": "info"}
    assert lines == [
        {"event": "claim_viewed", **who},
        {"event": "document_opened", "slot": "id", **who},
        {"event": "claim_viewed", **who},
        {"event": "claim_moved", "state": "verifying", "to": "needs_correction", **who},
        {"event": "claim_viewed", **who},
    ]
