"""An officer at the page of a claim, in a real Chromium: by keys alone, on an office screen, on a phone."""

from __future__ import annotations

import re
from datetime import timedelta

import httpx
import pytest
from desk_browser import (
    OFFICE,
    PHONE,
    Watch,
    chromium,
    context_of,
    deciding,
    in_chromium,
    shoot,
    world,
)
from desk_claims import Labelled, difference, filed, real_deps
from playwright.async_api import Page, expect

from bot.desk import add_officer

__all__ = ["chromium", "deciding", "world"]

pytestmark = in_chromium


async def signed_in(chromium, world, address, size=OFFICE, **options) -> tuple[Page, Watch]:
    token = await add_officer(world.store, "Sari Dewi", world.time)
    context = await context_of(chromium, address, size, **options)
    page = await context.new_page()
    watch = Watch(page, address)
    await page.goto(f"/desk/masuk?token={token}")
    await page.get_by_role("button", name="Masuk ke meja klaim").press("Enter")
    await page.get_by_role("heading", name="Sari Dewi").wait_for()
    return page, watch


@pytest.mark.parametrize(("name", "size"), [("office", OFFICE), ("phone", PHONE)])
async def test_a_document_stands_beside_what_it_proves(chromium, world, address, name, size):
    notes = [difference("bank_book", "account", "0012345678", "0012345673")]
    row = await filed(world, notes=notes)
    page, watch = await signed_in(chromium, world, address, size)
    await page.goto(f"/desk/klaim/{row.id}")
    await shoot(page, f"{name}-claim-1")
    await page.locator(".sheets").get_by_role("link", name="Buku").click()
    await expect(page.locator("#berkas-bank_book").get_by_role("img").first).to_be_in_viewport()
    await shoot(page, f"{name}-claim-2")
    assert watch.complaints == []
    await page.context.close()


# --- ten claims by keys ---


async def in_sight(page: Page, what: str) -> bool:
    """Whether this can be seen whole without scrolling, whatever scrolls on the page."""
    return await page.locator(what).first.evaluate(
        """one => {
            const box = one.getBoundingClientRect();
            const shown = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return box.top >= 0 && box.bottom <= innerHeight && (one === shown || one.contains(shown));
        }"""
    )


LABELLED = (
    Labelled("verifying", ("y", "Enter"), "approved"),
    Labelled("recorded", ("m", "Enter"), "verifying"),
    Labelled("verifying", ("3", "s", "2", "Enter"), "needs_correction", (("cut_off", "kk"),)),
    Labelled("verifying", ("2", "s", "1", "Enter"), "needs_correction", (("unreadable", "id"),)),
    Labelled("verifying", ("w", "Enter"), "scheduled"),
    Labelled("approved", ("y", "Enter"), "paying"),
    Labelled("paying", ("y", "Enter"), "paid"),
    Labelled("verifying", ("b", "b", "b", "b", "y", "Enter"), "approved"),
    Labelled("verifying", ("4", "s", "5", "Enter"), "needs_correction", (("unsigned", "resign_letter"),)),
    Labelled("scheduled", ("y", "Enter"), "approved"),
)


async def test_ten_claims_are_decided_with_at_most_six_keys_each_and_nothing_is_scrolled(chromium, world, address):
    rows = []
    for one in LABELLED:
        rows.append(await filed(world, one.state))
        world.time += timedelta(minutes=3)
    page, watch = await signed_in(chromium, world, address)
    await page.goto("/desk/berikutnya")
    scrolled = "[...document.querySelectorAll('*')].filter(one => one.scrollTop > 0).map(one => one.className)"
    labels = {row.id: one for row, one in zip(rows, LABELLED, strict=True)}
    while labels:
        one = labels.pop(page.url.rpartition("/")[2])
        for key in one.keys:
            if key == "Enter":
                assert await in_sight(page, "details.step[open] button.primary"), f"{one.keys}: the button is in sight"
            if key == "b":
                left = page.get_by_text(re.compile(r"\d belum diperiksa"))
                before = await left.inner_text()
                await page.keyboard.press(key)
                await expect(left).not_to_have_text(before)
            else:
                await page.keyboard.press(key)
        await page.get_by_text(re.compile("Dikirim dalam")).first.wait_for()
        assert await page.evaluate(scrolled) == []
        if labels:
            await page.keyboard.press("n")
            await page.wait_for_url(lambda url: url.rpartition("/")[2] in labels)
    await world.pass_time(10, real_deps(world))
    done = {
        claim: (to, tuple((reason.code, reason.about) for reason in decided.reasons))
        for claim, to, decided, _ in world.moved
    }
    assert done == {row.id: (one.to, one.reasons) for row, one in zip(rows, LABELLED, strict=True)}
    assert max(len(one.keys) for one in LABELLED) <= 6
    assert watch.complaints == []
    await page.context.close()


async def test_a_slip_of_the_finger_is_taken_back_by_one_key(chromium, world, address):
    row = await filed(world)
    page, _ = await signed_in(chromium, world, address)
    await page.goto(f"/desk/klaim/{row.id}")
    for key in ("y", "Enter"):
        await page.keyboard.press(key)
    await page.get_by_text("Dikirim dalam").wait_for()
    await shoot(page, "office-claim-3-underway")
    await page.keyboard.press("z")
    await page.get_by_text("dibatalkan oleh Sari Dewi").wait_for()
    await world.pass_time(60, real_deps(world))
    assert world.moved == []
    await page.context.close()


async def test_keys_are_shown_and_can_be_turned_off(chromium, world, address):
    row = await filed(world)
    page, _ = await signed_in(chromium, world, address)
    await page.goto(f"/desk/klaim/{row.id}")
    await page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Tombol pintas")
    await dialog.wait_for()
    await shoot(page, "office-claim-4-keys")
    await dialog.get_by_label("Matikan tombol pintas").check()
    await dialog.get_by_role("button", name="Tutup").click()
    await page.keyboard.press("y")
    assert await page.locator("details.step[open]").count() == 0
    await page.reload()
    await page.keyboard.press("y")
    assert await page.locator("details.step[open]").count() == 0, "and stay so"
    await page.context.close()


async def test_keys_do_nothing_while_somebody_types(chromium, world, address):
    row = await filed(world)
    page, _ = await signed_in(chromium, world, address)
    await page.goto(f"/desk/klaim/{row.id}")
    await page.keyboard.press("c")
    await page.keyboard.type("nyaris y, t dan n?")
    assert await page.locator("#internal").input_value() == "nyaris y, t dan n?"
    assert await page.locator("details.step[open]").count() == 0
    await page.get_by_role("button", name="Simpan catatan").click()
    await page.locator(".kept").get_by_text("nyaris y, t dan n?").wait_for()
    await shoot(page, "office-claim-5-note")
    await page.context.close()


async def test_a_picture_is_zoomed_turned_and_put_back(chromium, world, address):
    row = await filed(world)
    page, _ = await signed_in(chromium, world, address)
    await page.goto(f"/desk/klaim/{row.id}")
    image = page.locator("#berkas-kpj_card img").first
    await expect(image).to_have_js_property("naturalWidth", 900)
    before = await image.bounding_box()
    for key in ("+", "+"):
        await page.keyboard.press(key)
    wide = await image.bounding_box()
    assert wide["width"] == pytest.approx(2 * before["width"], rel=0.02)
    await page.keyboard.press("r")
    await shoot(page, "office-claim-6-turned")
    for key in ("-", "-", "r", "r", "r"):
        await page.keyboard.press(key)
    assert await image.bounding_box() == before
    await page.locator("#berkas-kpj_card").get_by_role("button", name="Putar").click()
    assert "rotate(90deg)" in await image.get_attribute("style")
    await page.context.close()


async def test_without_a_script_a_claim_is_checked_decided_and_the_decision_undone(chromium, world, address):
    row = await filed(world)
    page, _ = await signed_in(chromium, world, address, scripts=False)
    await page.goto(f"/desk/klaim/{row.id}")
    await page.locator("#berkas-id").get_by_role("button", name="Benar").click()
    await page.get_by_text("4 belum diperiksa").wait_for()
    await page.get_by_text("Minta perbaikan").first.click()
    await page.get_by_label("Dokumen atau isian yang mana").first.select_option("doc_kk")
    await page.get_by_label("Apa yang kurang").first.select_option("cut_off")
    await page.locator("details[open]").get_by_role("button", name="Minta perbaikan").click()
    await page.get_by_text("Dikirim dalam 10 detik").wait_for()
    await shoot(page, "office-claim-7-no-script")
    await page.get_by_role("button", name="Batalkan").click()
    await page.get_by_text("dibatalkan oleh Sari Dewi").wait_for()
    await page.context.close()


# --- on a poor line ---


async def test_a_claims_page_costs_one_request_and_at_most_60_kilobytes(chromium, world, address):
    first, second = await filed(world), await filed(world)
    page, _ = await signed_in(chromium, world, address)
    cookies = {one["name"]: one["value"] for one in await page.context.cookies()}
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.goto(f"/desk/klaim/{first.id}", wait_until="load")
    parts = {url for url in asked if not any(part in url for part in ("/berkas/", "/peristiwa", "icon"))}
    total = 0
    async with httpx.AsyncClient(trust_env=False, cookies=cookies, headers={"Accept-Encoding": "gzip"}) as line:
        for url in parts:
            async with line.stream("GET", url) as answer:
                assert answer.status_code == 200
                total += len(b"".join([part async for part in answer.aiter_raw()]))
    assert {url.rpartition("/")[2].partition("?")[0] for url in parts} == {
        first.id,
        "desk.css",
        "claim.js",
        "live.js",
        "htmx.min.js",
    }
    assert total <= 60_000, f"{total} bytes"
    asked.clear()
    await page.goto(f"/desk/klaim/{second.id}", wait_until="load")
    fetched = [
        url
        for url in asked
        if not any(part in url for part in ("/berkas/", "/peristiwa"))
        and not await page.evaluate("url => performance.getEntriesByName(url).some(one => one.transferSize === 0)", url)
    ]
    assert fetched == [f"{address}/desk/klaim/{second.id}"]
    await page.context.close()
