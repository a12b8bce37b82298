"""The pages of audit and figures in a real Chromium, with its scripts switched off: nothing refused, nothing wider than the screen."""

from __future__ import annotations

from desk_browser import OFFICE, PHONE, chromium, context_of, in_chromium, world
from desk_world import counted, serving

from bot.desk import add_officer

__all__ = ["chromium", "world"]
pytestmark = in_chromium
SCREENS = (OFFICE, PHONE)
PAGES = ("/desk/audit", "/desk/angka?hari=30", "/desk/angka-publik?hari=30")


async def test_an_auditor_reads_every_page_on_a_wide_screen_and_on_a_phone(chromium, world) -> None:
    await counted(world)
    refused: list[str] = []
    widths: dict[tuple[str, int], int] = {}
    async with serving(world.deps(public_figures=True)) as address:
        for screen in SCREENS:
            context = await context_of(chromium, address, screen, scripts=False)
            page = await context.new_page()
            token = await add_officer(world.store, f"wulan {screen['width']}", world.time, role="auditor")
            await page.goto(f"/desk/masuk?token={token}")
            await page.click("main button")
            page.on("console", lambda line: refused.append(line.text) if line.type in ("error", "warning") else None)
            for path in PAGES:
                await page.goto(path)
                box = await page.locator("main").bounding_box()
                assert box is not None
                widths[path, screen["width"]] = round(box["x"] + box["width"])
            assert await page.locator("svg.plot").count() == 5
            assert await page.get_by_role("img", name="Lama di tiap tahap").count() == 1
            await context.close()
    assert refused == []
    assert {key: wide for key, wide in widths.items() if wide > key[1]} == {}
