"""An officer's morning, in a real Chromium: on a phone and on a wide screen, in light and in dark."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta

import pytest
from desk_browser import (
    PHONE,
    SMALL,
    WIDE,
    Watch,
    address,
    chromium,
    context_of,
    enter,
    in_chromium,
    shoot,
    world,
)
from desk_world import PASSWORD, picture, reading, serving
from playwright.async_api import Locator, Route, expect
from pyotp import TOTP

from bot.desk import add_officer
from dialogs.model.decisions import Decision, Reason

__all__ = ["address", "chromium", "world"]
pytestmark = in_chromium


async def busy_morning(world) -> str:
    states = ("paid", "rejected", "needs_correction", "paying", "approved", "scheduled", "verifying", "recorded")
    for number, state in enumerate(states):
        await world.file(state)
        world.time += timedelta(minutes=25 * (number + 1))
    files = {
        "id": ("image/jpeg", picture("KTP CONTOH")),
        "resign_letter": ("application/pdf", b"%PDF-1.7 contoh" * 9000),
        "bank_book": ("image/jpeg", picture("TABUNGAN CONTOH", (500, 700), "#e3cfa4")),
        "photo": ("image/heic", b"x" * 2_400_000),
    }
    row = await world.file(files=files)
    world.time += timedelta(minutes=4)
    return row.id


@pytest.mark.parametrize(
    ("name", "size", "scheme"), [("phone", PHONE, "light"), ("wide", WIDE, "light"), ("phone-dark", PHONE, "dark")]
)
async def test_an_officer_comes_in_by_a_link_and_moves_a_claim_along(chromium, world, address, name, size, scheme):
    claim_id = await busy_morning(world)
    token = await add_officer(world.store, "Sari Dewi", world.time)
    context = await context_of(chromium, address, size, scheme)
    page = await context.new_page()
    watch = Watch(page, address)

    await page.goto(f"/desk/masuk?token={token}")
    await shoot(page, f"{name}-1-link")
    await page.get_by_role("button", name="Masuk ke meja klaim").click()
    await page.get_by_label("Kata sandi baru").fill(PASSWORD)
    await page.get_by_label("Ketik sekali lagi").fill(PASSWORD)
    await shoot(page, f"{name}-2-account")
    await page.get_by_role("button", name="Simpan kata sandi").click()
    await page.get_by_text("Kata sandi tersimpan").wait_for()

    await page.get_by_role("link", name="Daftar klaim").first.click()
    await page.get_by_role("heading", name="Daftar klaim").wait_for()
    await shoot(page, f"{name}-3-list")
    await page.get_by_role("link", name="KLM-7F3K-0009").click()
    await page.get_by_role("heading", name="KLM-7F3K-0009").wait_for()
    # Pictures further down are loaded when they come near.
    await page.get_by_role("heading", name="Dokumen").scroll_into_view_if_needed()
    for shown in await page.get_by_role("img").all():
        await shown.scroll_into_view_if_needed()
        await shown.evaluate("one => one.decode()")
    await shoot(page, f"{name}-4-claim")
    await page.get_by_text("Mulai memeriksa").first.click()
    await shoot(page, f"{name}-5-step")
    await page.get_by_role("button", name="Mulai memeriksa").click()
    await page.get_by_role("status").wait_for()
    assert "Diperiksa" in await page.get_by_role("status").inner_text()

    await page.get_by_text("Minta perbaikan").first.click()
    await page.get_by_label("Apa yang kurang").first.select_option("cut_off")
    await page.get_by_label("Dokumen atau isian yang mana").first.select_option("doc_id")
    await page.get_by_label("Kata-kata sendiri").first.fill("Sudut kiri atas.")
    await page.get_by_role("button", name="Pratinjau").first.click()
    await page.get_by_text("Peserta akan membaca di Telegram:").wait_for()
    await shoot(page, f"{name}-6-correction")
    await page.get_by_role("button", name="Minta perbaikan").click()
    await page.get_by_text("Menunggu peserta memperbaiki").wait_for()
    await shoot(page, f"{name}-7-moved")
    assert [(to, decided) for _, to, decided, _ in world.moved] == [
        ("verifying", Decision()),
        ("needs_correction", Decision(reasons=(Reason("cut_off", "id", "Sudut kiri atas."),))),
    ]
    assert (await world.claim(claim_id)).state == "needs_correction"

    await page.get_by_role("button", name="Keluar").click()
    await page.get_by_role("heading", name="Masuk").wait_for()
    await shoot(page, f"{name}-8-sign-in")
    await page.get_by_label("Nama").fill("sari dewi")
    await page.get_by_label("Kata sandi").fill(PASSWORD)
    await page.get_by_role("button", name="Masuk").click()
    await page.get_by_role("heading", name="Daftar klaim").wait_for()
    assert watch.complaints == []
    await context.close()


async def test_pictures_that_come_late_move_no_button(chromium, world, address):
    """On a poor line they come while an officer already reaches for a step: it must not slip away."""
    claim_id = await busy_morning(world)
    token = await add_officer(world.store, "Sari Dewi", world.time)
    context = await context_of(chromium, address, PHONE)
    page = await context.new_page()
    await enter(page, token)
    arrive, waiting = asyncio.Event(), []

    async def late(route: Route) -> None:
        waiting.append(route.request.url)
        await arrive.wait()
        await route.continue_()

    await page.route(re.compile(r"/berkas/"), late)
    await page.goto(f"/desk/klaim/{claim_id}", wait_until="domcontentloaded")
    for shown in await page.get_by_role("img").all():
        await shown.scroll_into_view_if_needed()
    step = page.get_by_text("Mulai memeriksa").first
    await step.scroll_into_view_if_needed()
    before = await step.evaluate("one => one.getBoundingClientRect().top + scrollY")
    assert waiting, "pictures are on their way"
    arrive.set()
    for shown in await page.get_by_role("img").all():
        await shown.evaluate("one => one.decode()")
    assert await step.evaluate("one => one.getBoundingClientRect().top + scrollY") == before
    await context.close()


async def test_the_desk_works_without_javascript_and_by_keyboard(chromium, world, address):
    claim_id = await busy_morning(world)
    token = await add_officer(world.store, "Sari Dewi", world.time)
    context = await context_of(chromium, address, WIDE, scripts=False)
    page = await context.new_page()
    await enter(page, token)
    await page.goto(f"/desk/klaim/{claim_id}")
    await page.get_by_text("Mulai memeriksa").first.press("Enter")
    for there in ("textarea", "button.primary"):
        await page.keyboard.press("Tab")
        assert await page.evaluate("where => document.activeElement.matches(where)", there), there
    await page.keyboard.press("Enter")
    await page.get_by_role("status").wait_for()
    assert [to for _, to, _, _ in world.moved] == ["verifying"]
    await context.close()


@pytest.mark.parametrize(("name", "size"), [("phone", PHONE), ("small", SMALL), ("wide", WIDE)])
async def test_an_officer_reads_the_desk_in_english_and_back_without_javascript(chromium, world, address, name, size):
    claim_id = await busy_morning(world)
    token = await add_officer(world.store, "Sari Dewi Anggraini", world.time)
    context = await chromium.new_context(base_url=address, viewport=size, java_script_enabled=False)
    page = await context.new_page()
    watch = Watch(page, address)
    await page.goto("/desk/masuk")
    await page.get_by_role("button", name="English").click()
    await page.get_by_role("heading", name="Sign in").wait_for()
    await shoot(page, f"{name}-en-1-sign-in")
    await page.goto(f"/desk/masuk?token={token}")
    await shoot(page, f"{name}-en-2-link")
    await page.get_by_role("button", name="Sign in to the claims desk").click()
    await page.get_by_role("heading", name="Set a password").wait_for()
    await shoot(page, f"{name}-en-3-account")
    await page.get_by_role("main").get_by_role("link", name="Claims").click()
    await page.get_by_role("heading", name="Claims").wait_for()
    await shoot(page, f"{name}-en-4-list")
    await page.goto(f"/desk/klaim/{claim_id}")
    await page.get_by_text("Start checking").first.click()
    await shoot(page, f"{name}-en-5-step")
    await page.get_by_role("button", name="Start checking").click()
    await page.get_by_text("This claim is now: Being checked.").wait_for()
    for number, step in enumerate(("Make an appointment", "Ask for a correction", "Reject the claim"), start=6):
        await page.get_by_text(step).first.click()
        await page.get_by_role("button", name=step).wait_for()
        await shoot(page, f"{name}-en-{number}-step")
    await page.get_by_role("button", name="Bahasa Indonesia").click()
    await page.get_by_role("heading", name="Langkah berikutnya").wait_for()
    assert page.url.startswith(f"{address}/desk/klaim/{claim_id}"), "on the page that was being read"
    assert watch.complaints == []
    await context.close()


async def test_a_picture_of_a_document_opens_and_a_script_in_a_document_does_not_run(chromium, world, address):
    files = {
        "id": ("image/jpeg", picture("KTP CONTOH")),
        "photo": ("image/jpeg", b"<html><script>document.title = 'ran'</script>"),
    }
    row = await world.file(files=files)
    token = await add_officer(world.store, "Sari Dewi", world.time)
    context = await context_of(chromium, address, PHONE)
    page = await context.new_page()
    await enter(page, token)
    await page.goto(f"/desk/klaim/{row.id}/berkas/id")
    assert await page.locator("img").evaluate("one => one.naturalWidth") == 640
    await page.goto(f"/desk/klaim/{row.id}/berkas/photo")
    assert await page.title() != "ran"
    await context.close()


async def box(one: Locator) -> dict[str, float]:
    """Bounding box on the page, in CSS pixels."""
    found = await one.bounding_box()
    assert found, "it is not to be seen"
    return dict(found)


@pytest.mark.parametrize(("name", "size"), [("phone", PHONE), ("wide", {"width": 1100, "height": 900})])
async def test_an_officer_compares_a_photo_with_what_was_read_and_what_was_answered(
    chromium, world, address, name, size
):
    fields = {"account": ["0012345673", 0.72], "bank": ["bca", 0.99], "holder": ["RUKMINNI CONTO", 0.44]}
    notes = [
        {"about": "doubt", "document": "bank_book", "verdict": "glare"},
        {
            "about": "difference",
            "document": "bank_book",
            "field": "account",
            "given": "0012345678",
            "read": "0012345673",
        },
        {
            "about": "difference",
            "document": "bank_book",
            "field": "holder",
            "given": "RUKMINI CONTOH LESTARININGTYAS WIDYASTUTI",
            "read": "RUKMINNI CONTO LESTARININGTYAS WIDYASTUTI",
        },
    ]
    row = await world.file(
        files={"bank_book": ("image/heic", b"x" * 2_400_000)},
        readings={"bank_book": reading(("bank", "glare", fields), more=1)},
        notes=notes,
    )
    for number in (1, 2):
        await world.blobs.put(f"b-{row.id}-bank_book.view-{number}", picture("TABUNGAN CONTOH", (900, 1200), "#e3cfa4"))
    token = await add_officer(world.store, "Sari Dewi", world.time)
    context = await context_of(chromium, address, size)
    page = await context.new_page()
    watch = Watch(page, address)
    await enter(page, token)
    await page.goto(f"/desk/klaim/{row.id}")
    await page.get_by_role("link", name="Buku tabungan").first.click()
    about = page.locator("#berkas-bank_book")
    await expect(about.get_by_text("Diterima setelah 3 kali: silau.")).to_be_in_viewport()

    sheet = about.locator(".sheet").first
    image = sheet.get_by_role("img", name="Buku tabungan, halaman 1: buka besar")
    await image.scroll_into_view_if_needed()
    await expect(image).to_have_js_property("naturalWidth", 900)
    shown, read = await box(sheet.locator(".picture")), await box(sheet.locator(".seen"))
    if name == "wide":
        assert shown["x"] + shown["width"] <= read["x"], "the readings stand beside the picture"
    else:
        assert shown["y"] + shown["height"] <= read["y"], "the readings stand below the picture"
    assert shown["width"] >= 240

    marked = [chunk for chunk in await about.locator(".chunk").all() if await chunk.locator("mark").count()]
    assert len(marked) == 3, "the last digits, and two words"
    for chunk in marked:
        over, under = [await box(line.locator("mark").last) for line in await chunk.locator("> span").all()]
        assert abs(over["x"] - under["x"]) < 1, "sign stands below sign"
        assert over["y"] < under["y"]
    account = about.get_by_role("img", name="Jawaban: 0012345678. Di foto: 0012345673.")
    assert await account.locator("mark").all_inner_texts() == ["8", "3"]
    await shoot(page, f"{name}-9-readings")

    async with context.expect_page() as opened:
        await sheet.get_by_role("link").click()
    picture_page = await opened.value
    await expect(picture_page.locator("img")).to_have_js_property("naturalWidth", 900)
    assert watch.complaints == []
    await about.get_by_role("link", name="Unduh aslinya").click()
    await shoot(page, f"{name}-9-warned")
    async with page.expect_download() as download:
        await page.get_by_role("button", name="Saya mengerti, unduh aslinya").click()
    assert (await download.value).suggested_filename == f"{row.reference}-bank_book.heic"
    await context.close()


@pytest.mark.parametrize(("name", "size"), [("phone", PHONE), ("desktop", {"width": 1366, "height": 768})])
async def test_an_administrator_sets_up_an_authenticator_and_manages_officers(chromium, world, name, size):
    token = await add_officer(world.store, "Sari Dewi", world.time)
    async with serving(world.deps(totp_required=True)) as address:
        context = await context_of(chromium, address, size, scripts=False)
        page = await context.new_page()
        watch = Watch(page, address)
        await enter(page, token)
        await page.get_by_label("Kata sandi baru").fill(PASSWORD)
        await page.get_by_label("Ketik sekali lagi").fill(PASSWORD)
        await page.get_by_role("button", name="Simpan kata sandi").click()
        await page.get_by_text("Kata sandi tersimpan").wait_for()
        await shoot(page, f"{name}-officers-1-account")
        await page.goto("/desk/")
        await page.get_by_text("Pindai kode QR").wait_for()
        await expect(page.get_by_role("img", name="Kode QR")).to_be_visible()
        await shoot(page, f"{name}-officers-2-authenticator")
        secret = "".join((await page.locator(".key").inner_text()).split())
        await page.get_by_label("Kode 6 angka").fill(TOTP(secret).at(world.time))
        await page.get_by_role("button", name="Pasang").click()
        await page.get_by_text("Autentikator terpasang").wait_for()
        await shoot(page, f"{name}-officers-3-set-up")

        await page.get_by_role("button", name="Keluar").click()
        await page.get_by_label("Nama").fill("sari dewi")
        await page.get_by_label("Kata sandi").fill(PASSWORD)
        await page.get_by_role("button", name="Masuk").click()
        await expect(page.get_by_label("Kode 6 angka")).to_be_focused()
        await shoot(page, f"{name}-officers-4-code")
        world.time += timedelta(seconds=30)
        await page.keyboard.type(TOTP(secret).at(world.time))
        await page.keyboard.press("Enter")
        await page.get_by_role("link", name="Sari Dewi").click()
        await page.get_by_role("link", name="Atur petugas").click()

        await page.get_by_label("Nama").fill("Budi Santoso Kusumawardhana")
        await page.locator("#role-new").select_option("supervisor")
        await page.locator("#branches-new").fill("pamekasan, bogor")
        await page.get_by_role("button", name="Tambah dan buat tautan").click()
        await page.get_by_role("heading", name="Tautan masuk untuk Budi Santoso Kusumawardhana").wait_for()
        await shoot(page, f"{name}-officers-5-link")
        about = page.get_by_role("listitem").filter(has_text="Budi Santoso")
        await about.get_by_text("Ubah peran atau cabang").click()
        await shoot(page, f"{name}-officers-6-change")
        await about.get_by_label("Peran").select_option("auditor")
        await about.get_by_role("button", name="Simpan").click()
        await page.get_by_text("Peran dan cabang tersimpan").wait_for()
        mine = page.get_by_role("listitem").filter(has_text="Sari Dewi")
        await mine.get_by_text("Hapus petugas").click()
        await mine.get_by_role("button", name="Hapus Sari Dewi").click()
        await page.get_by_text("Ini pengelola terakhir").wait_for()
        await shoot(page, f"{name}-officers-7-last")
        await page.goto("/desk/petugas")
        about = page.get_by_role("listitem").filter(has_text="Budi Santoso")
        await about.get_by_text("Hapus petugas").click()
        await about.get_by_role("button", name="Hapus Budi").click()
        await page.get_by_text("Petugas itu sudah dihapus").wait_for()
        assert [one.name for one in await world.store.all_officers()] == ["sari dewi"]
        # The page of a refused form is answered with 409, which the browser notes.
        assert [told for told in watch.complaints if "409" not in told] == []
        await context.close()
