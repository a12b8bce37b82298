"""A real Chromium at the desk: how it is started, what is watched on a page, how one comes in."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from desk_claims import real_deps
from desk_world import World, serving, settled
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from tests.patience import HANG_SECONDS

CHROMIUM = os.environ.get("KLAIM_TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
SHOTS = os.environ.get("KLAIM_TEST_SHOTS")
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
PHONE = {"width": 390, "height": 844}
SMALL = {"width": 320, "height": 640}
OFFICE = {"width": 1366, "height": 768}
WIDE = {"width": 1280, "height": 900}
HANG_MILLISECONDS = HANG_SECONDS * 1000

in_chromium = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine (set KLAIM_TEST_CHROMIUM to one)"),
]
"""Marks of a test module that needs a Chromium; all its tests share one event loop."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    """One for all tests here, each of which has a context of its own; so all of them share its event loop."""
    expect.set_options(timeout=HANG_MILLISECONDS)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS, timeout=HANG_MILLISECONDS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def world(migrated: Path, tmp_path: Path) -> AsyncIterator[World]:
    async with settled(migrated, tmp_path) as one:
        yield one


@pytest_asyncio.fixture(loop_scope="module")
async def address(world: World) -> AsyncIterator[str]:
    async with serving(world.deps()) as base:
        yield base


@pytest_asyncio.fixture(loop_scope="module", name="address")
async def deciding(world: World) -> AsyncIterator[str]:
    """Address of a desk whose decisions reach the claims, ten seconds later."""
    async with serving(real_deps(world, undo=timedelta(seconds=10))) as base:
        yield base


STICKING_OUT = """[...document.querySelectorAll("body *")]
    .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth)
    .map(one => one.outerHTML.slice(0, 90))"""


class Watch:
    """Faults of a page: errors, refused resources, requests elsewhere."""

    def __init__(self, page: Page, address: str) -> None:
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console", lambda line: self.complaints.append(line.text) if line.type in ("error", "warning") else None
        )
        # Aborted is what a page was left over before it had its icon; that is nobody's fault.
        page.on(
            "requestfailed",
            lambda request: (
                None if request.failure == "net::ERR_ABORTED" else self.complaints.append(f"failed: {request.url}")
            ),
        )
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith(address) else self.complaints.append(f"elsewhere: {request.url}")
            ),
        )


async def shoot(page: Page, name: str) -> None:
    """Nothing may stick out to the side; and a picture, where one was asked for."""
    width = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert width <= 0, f"{name} sticks out by {width} px: {await page.evaluate(STICKING_OUT)}"
    if SHOTS:
        await page.screenshot(path=Path(SHOTS) / f"desk-{name}.png", full_page=True)


async def context_of(
    chromium: Browser, address: str, size: dict[str, int], scheme: str = "light", scripts: bool = True
) -> BrowserContext:
    context = await chromium.new_context(
        base_url=address, viewport=size, color_scheme=scheme, locale="id-ID", java_script_enabled=scripts
    )
    context.set_default_timeout(HANG_MILLISECONDS)
    return context


async def enter(page: Page, token: str) -> None:
    """Come in by a one-time link."""
    await page.goto(f"/desk/masuk?token={token}")
    await page.get_by_role("button", name="Masuk ke meja klaim").press("Enter")
    await page.get_by_role("heading", name="Sari Dewi").wait_for()
