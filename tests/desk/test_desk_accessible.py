"""Accessibility of the desk: axe-core in a real Chromium finds nothing on any page, and all of it works by keyboard."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest
from desk_browser import (
    OFFICE,
    PHONE,
    chromium,
    context_of,
    deciding,
    in_chromium,
    world,
)
from desk_claims import difference, filed, real_deps
from desk_world import PASSWORD
from playwright.async_api import Page

from bot.desk import add_officer, decisions
from dialogs.model.decisions import Decision

__all__ = ["chromium", "deciding", "world"]
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

pytestmark = in_chromium


async def faults(page: Page) -> list[str]:
    """Violations that axe finds on this page. Run in the page's own world by the test, past the page's policy for scripts."""
    found = await page.evaluate(
        "([source, rules]) => { (0, eval)(source); return axe.run(document, {runOnly: rules}); }",
        [AXE.read_text(encoding="utf-8"), RULES],
    )
    assert found["passes"], "axe has looked"
    return [f"{one['id']}: {node['html'][:120]}" for one in found["violations"] for node in one["nodes"]]


@pytest.mark.parametrize(("size", "scheme"), [(OFFICE, "light"), (PHONE, "dark")], ids=["office", "phone-dark"])
async def test_axe_finds_nothing_on_any_page_of_the_desk(chromium, world, address, size, scheme):
    notes = [
        difference("bank_book", "account", "0012345678", "0012345673"),
        {"about": "doubt", "document": "kk", "verdict": "glare"},
    ]
    row = await filed(world, notes=notes)
    held = await filed(world)
    await world.file("paid")
    deps = real_deps(world)
    await decisions.begin(deps, held.id, decisions.seen(held), "approved", Decision("bayar dulu"), "budi", ("money",))
    token = await add_officer(world.store, "Sari Dewi", world.time)
    context = await chromium.new_context(
        base_url=address, viewport=size, color_scheme=scheme, locale="id-ID", bypass_csp=True
    )
    page = await context.new_page()
    found: dict[str, list[str]] = {}

    async def look(what: str) -> None:
        found[what] = await faults(page)

    await page.goto("/desk/masuk")
    await look("sign in")
    await page.goto(f"/desk/masuk?token={token}")
    await look("link")
    await page.get_by_role("button", name="Masuk ke meja klaim").click()
    await page.get_by_label("Kata sandi baru").fill(PASSWORD)
    await look("account")
    await page.goto("/desk/")
    await look("list")
    await page.goto("/desk/?status=rejected")
    await look("empty list")
    await page.goto(f"/desk/klaim/{row.id}")
    await look("claim")
    for key in ("p", "w", "5"):
        await page.keyboard.press(key)
        await look(f"claim after {key}")
        await page.keyboard.press("Escape")
    await page.keyboard.press("?")
    await look("keys")
    await page.keyboard.press("Escape")
    await page.goto(f"/desk/klaim/{held.id}")
    await look("held claim")
    await page.goto("/desk/tertahan")
    await look("held messages")
    await page.goto(f"/desk/klaim/{row.id}")
    for key in ("y", "Enter"):
        await page.keyboard.press(key)
    await page.get_by_text("Dikirim dalam").wait_for()
    await look("underway")
    await page.goto("/desk/nirgendwo")
    await look("error")
    assert not {what: faults for what, faults in found.items() if faults}
    await context.close()


async def test_somebody_new_finds_sekar_asks_for_a_new_family_card_and_makes_an_appointment(chromium, world, address):
    """Find the way by names of links, buttons and fields alone, with no key learnt."""
    row, other = await filed(world), await filed(world)
    token = await add_officer(world.store, "Sari Dewi", world.time)
    context = await context_of(chromium, address, OFFICE)
    page = await context.new_page()
    await page.goto(f"/desk/masuk?token={token}")
    await page.get_by_role("button", name="Masuk ke meja klaim").click()
    await page.get_by_role("link", name="Daftar klaim").first.click()
    await page.get_by_role("link", name=row.reference).click()
    await page.get_by_role("link", name="Isian").click()
    await page.locator("#isian").get_by_text("SEKAR CONTOHWATI").first.wait_for()
    await page.get_by_role("link", name="Kartu Keluarga").click()
    await page.get_by_role("group", name="Periksa Kartu Keluarga (KK)").get_by_role("button", name="Salah").click()
    await page.get_by_label("Apa yang kurang").first.select_option(label="Foto … belum bisa dibaca.")
    await page.locator("details[open]").get_by_role("button", name="Minta perbaikan").click()
    await page.get_by_text("Dikirim dalam").first.wait_for()
    await page.get_by_role("link", name="Berikutnya").click()
    await page.wait_for_url(f"**/{other.id}")
    await page.get_by_text("Jadwalkan pertemuan").first.click()
    await page.get_by_label("Tanggal", exact=True).fill("2026-12-01")
    await page.get_by_label("Waktu (WIB)").fill("09:30")
    await page.locator("details[open]").get_by_role("button", name="Jadwalkan pertemuan").click()
    await page.get_by_text("Jadwalkan pertemuan, oleh Sari Dewi").wait_for()
    await world.pass_time(10, real_deps(world))
    (first, to, asked, _), (second, then, meeting, _) = world.moved
    assert (first, to, [(reason.code, reason.about) for reason in asked.reasons]) == (
        row.id,
        "needs_correction",
        [("unreadable", "kk")],
    )
    assert (second, then, meeting.appointment.at) == (other.id, "scheduled", "2026-12-01T09:30:00+07:00")
    await context.close()
