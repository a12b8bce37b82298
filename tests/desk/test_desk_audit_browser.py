"""The pages of audit and figures in a real Chromium, with its scripts switched off: nothing refused, nothing wider than the screen."""

from __future__ import annotations

import os
import shutil

import pytest
from desk_world import World, counted, serving
from playwright.async_api import async_playwright

from bot.desk import add_officer
from tests.patience import HANG_SECONDS

CHROMIUM = os.environ.get("KLAIM_TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
HANG_MILLISECONDS = HANG_SECONDS * 1000
SCREENS = ({"width": 1366, "height": 768}, {"width": 390, "height": 844})
PAGES = ("/desk/audit", "/desk/angka?hari=30", "/desk/angka-publik?hari=30")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine (set KLAIM_TEST_CHROMIUM to one)"),
]


async def test_an_auditor_reads_every_page_on_a_wide_screen_and_on_a_phone(world: World) -> None:
    await counted(world)
    refused: list[str] = []
    widths: dict[tuple[str, int], int] = {}
    async with serving(world.deps(public_figures=True)) as address, async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--headless", "--no-sandbox", "--disable-gpu"], timeout=HANG_MILLISECONDS
        )
        for screen in SCREENS:
            context = await browser.new_context(viewport=screen, java_script_enabled=False)
            page = await context.new_page()
            page.set_default_timeout(HANG_MILLISECONDS)
            token = await add_officer(world.store, f"wulan {screen['width']}", world.time, role="auditor")
            await page.goto(f"{address}/desk/masuk?token={token}")
            await page.click("main button")
            page.on("console", lambda line: refused.append(line.text) if line.type in ("error", "warning") else None)
            for path in PAGES:
                await page.goto(address + path)
                box = await page.locator("main").bounding_box()
                assert box is not None
                widths[path, screen["width"]] = round(box["x"] + box["width"])
            assert await page.locator("svg.plot").count() == 5
            assert await page.get_by_role("img", name="Lama di tiap tahap").count() == 1
        await browser.close()
    assert refused == []
    assert {key: wide for key, wide in widths.items() if wide > key[1]} == {}
