"""A newcomer's first quarter of an hour, in a real browser: `klaim run`, the chat page, a whole claim with mistakes, the desk.

KLAIM_PICTURES=FOLDER writes a screenshot of every screen; those of the README are made so.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest
import pytest_asyncio
from PIL import Image, ImageDraw, ImageFont
from playwright.async_api import Browser, Page, async_playwright, expect

from tests.documents.specimens.drawing import drawn
from tests.documents.specimens.spoil import MODES, as_jpeg, photo
from tests.e2e.scripted_users import inline, label, words
from tests.patience import HANG_SECONDS

CHROMIUM = os.environ.get("KLAIM_TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = HANG_SECONDS * 1000
"""Milliseconds, as Playwright counts."""
expect.set_options(timeout=PATIENCE)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.timeout(6 * HANG_SECONDS),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed (apt-get install chromium)"),
]


@dataclass
class Running:
    """A bot that was started as the README says, without a token."""

    chat: str
    desk_link: str


@pytest_asyncio.fixture(loop_scope="module")
async def running(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Running]:
    """`klaim run` on free ports, with its data in a folder of its own. Its parameter: "auto" for photos to be read, "unpaced" for a bot
    that sends as fast as it can, which nobody but a test would bear."""
    how = getattr(request, "param", "off")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KLAIM_")}
    environment |= {
        "KLAIM_DATA": str(tmp_path / "data"),
        "KLAIM_LISTEN": "127.0.0.1:0",
        "KLAIM_OPERATOR_NAME": "Serikat Pekerja Contoh",
        "KLAIM_READING": "auto" if how == "auto" else "off",
        "KLAIM_PHOTO_WAIT": "86400",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        *(("tests.bench.bot",) if how == "unpaced" else ("bot", "run")),
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert process.stdout is not None
    printed = ""
    async with asyncio.timeout(HANG_SECONDS):
        while "Ctrl-C" not in printed:
            line = (await process.stdout.readline()).decode()
            assert line, f"klaim run ended: {printed}"
            printed += line
    chat, desk = re.search(r"http://\S+/$", printed, re.M), re.search(r"http://\S+token=\S+", printed)
    assert chat, printed
    assert desk, printed
    reading = asyncio.create_task(process.stdout.read())
    yield Running(chat[0], desk[0])
    process.terminate()
    async with asyncio.timeout(HANG_SECONDS):
        await process.wait()
    log = (await reading).decode()
    assert "Traceback" not in log, log


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        await opened.close()


@pytest_asyncio.fixture(loop_scope="module")
async def browser(chromium: Browser) -> AsyncIterator[Browser]:
    """The one browser; its windows are closed after each test, or they would look for a bot that is gone."""
    yield chromium
    for context in chromium.contexts:
        await context.close()


@dataclass
class Hand:
    """Somebody's thumb on the chat page."""

    page: Page
    pictures: Path | None = None
    errors: list[str] = field(default_factory=list)

    async def press(self, words: str) -> None:
        """Press the newest button with these words, as it lies under the newest message that has it."""
        button = self.page.get_by_test_id("inline-button").filter(has_text=words).last
        await button.click()

    async def say(self, text: str) -> None:
        await self.page.get_by_test_id("composer").fill(text)
        await self.page.keyboard.press("Enter")

    async def send_photo(self, picture: Path) -> None:
        await self.page.get_by_role("button", name="Lampirkan").click()
        await self.page.get_by_test_id("attach-photo-input").set_input_files(picture)
        await self.page.get_by_test_id("send-files").click()

    async def send_photos(self, pictures: list[Path]) -> None:
        """Send them as an album."""
        await self.page.get_by_role("button", name="Lampirkan").click()
        await self.page.get_by_test_id("attach-photo-input").set_input_files(pictures)
        await self.page.get_by_test_id("send-files").click()

    async def sees(self, text: str) -> None:
        """Wait until the newest message says this."""
        await expect(self.page.get_by_test_id("message").last).to_contain_text(text)

    async def picture(self, name: str) -> None:
        """Keep a screenshot, where they are wanted."""
        if self.pictures is not None:
            await self.page.wait_for_timeout(400)
            self.pictures.mkdir(parents=True, exist_ok=True)
            await self.page.screenshot(path=self.pictures / f"{name}.png")


async def hand_on(browser: Browser, address: str, width: int = 390, height: int = 844) -> Hand:
    page = await browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page.set_default_timeout(PATIENCE)
    folder = os.environ.get("KLAIM_PICTURES")
    hand = Hand(page, Path(folder) if folder else None)
    page.on("pageerror", lambda error: hand.errors.append(str(error)))
    page.on("console", lambda message: hand.errors.append(message.text) if message.type == "error" else None)
    await page.goto(address)
    return hand


SHOWN = {
    "kpj_card": "KARTU PESERTA",
    "id": "KTP",
    "resign_letter": "SURAT",
    "kk": "KARTU KELUARGA",
    "bank_book": "BUKU TABUNGAN",
}


def specimens(folder: Path) -> dict[str, Path]:
    """Made-up papers, of nobody, one for each document; each looks different, because the same picture twice is noticed."""
    font = ImageFont.load_default(44)
    paths = {}
    for number, (document, title) in enumerate(SHOWN.items()):
        image = Image.new("RGB", (1280, 806), (180 + 12 * number, 205, 225 - 25 * number))
        draw = ImageDraw.Draw(image)
        for row, line in enumerate(("SPESIMEN", title, "SEKAR CONTOHWATI", "Bukan dokumen asli")):
            draw.text((80 + 130 * number, 90 + row * 120), line, fill=(30, 40, 60), font=font)
        draw.rectangle((920 - 200 * number, 220, 1180 - 200 * number, 560), fill=(120, 140, 160))
        paths[document] = folder / f"{document}.jpg"
        image.save(paths[document], "JPEG", quality=85)
    return paths


@pytest.mark.parametrize("running", ["unpaced"], indirect=True)
async def test_a_newcomer_files_a_claim_with_mistakes_and_sees_it_paid(
    running: Running, browser: Browser, tmp_path: Path
) -> None:
    """From MULAI to "dana ditransfer" on a narrow phone: a refusal, a wrong NIK, a question in the middle, a change from the review."""
    hand, cards = await hand_on(browser, running.chat), specimens(tmp_path)
    await hand.page.get_by_test_id("start").click()
    await hand.sees(words("welcome-safe"))
    await hand.picture("01-sapaan")
    await hand.press(label("menu-claim"))
    await hand.sees(words("consent-notice"))
    await hand.press(label("btn-consent-each"))
    await hand.press(label("btn-go-on"))
    await hand.page.get_by_test_id("alert-ok").click()
    await hand.press(label("consent-claim-short"))
    await expect(hand.page.get_by_test_id("inline-button").filter(has_text="☑️")).to_have_count(1)
    await hand.press(label("consent-abroad-short"))
    await expect(hand.page.get_by_test_id("inline-button").filter(has_text="☑️")).to_have_count(2)
    await hand.picture("02-persetujuan")
    await hand.press(label("btn-go-on"))
    await hand.sees(words("choose-situation"))
    await hand.press(label("situation-left_work"))
    await hand.sees(words("choose-reason"))
    await hand.press(label("claim-jht_resign"))
    await hand.sees(words("q-working_now"))
    await hand.press("Tidak")
    await hand.sees(words("q-was_phk"))
    await hand.press("Tidak")
    await hand.sees(words("q-letter_date"))
    await hand.say("kemarin")
    await hand.sees(words("doubt-day-meant"))
    await hand.press(label("btn-doubt-yes"))
    await hand.sees(words("refusal-waiting_resign-do"))
    await hand.picture("03-kartu-alasan")
    await hand.press(label("btn-change-answer"))
    await hand.sees(words("q-letter_date"))
    await hand.say("1 sep 26")
    await hand.sees(words("q-nonactive"))
    await hand.press("Ya")
    await hand.sees(words("q-nik"))
    await hand.say("3276 0152 0485 000")
    await hand.sees("15")
    await hand.picture("04-nik-kurang-satu")
    await hand.say("NIK: 3276 0152 0485 0007")
    await hand.sees(words("q-name"))
    await hand.say("apakah klaim ini bayar?")
    await hand.sees(words("q-name"))
    await hand.picture("05-tanya-di-tengah")
    await hand.say("sekar contohwati")
    await hand.sees(words("q-birthdate"))
    await hand.say("12-4-85")
    await hand.sees(words("q-kpj"))
    await hand.say("98765432109")
    await hand.sees(words("q-phone"))
    await hand.page.get_by_test_id("reply-button").first.click()
    await hand.page.get_by_test_id("contact-sheet").locator("button.strong").click()
    await hand.sees(words("q-balance"))
    await hand.say("Rp12.500.000")
    await hand.sees(words("q-earlier_claim"))
    await hand.press("Tidak")
    await hand.sees(words("q-bank"))
    await hand.press("BCA")
    await hand.sees(words("q-account"))
    await hand.say("7418529630")
    await hand.sees(words("q-holder"))
    await hand.press(label("opt-holder-same"))
    await hand.sees(words("q-branch"))
    await hand.say("pamekasan")
    for document in ("kpj_card", "id", "resign_letter", "kk", "bank_book"):
        await hand.sees("📷 Kirim foto atau file " + inline(f"doc-{document}"))
        await hand.send_photo(cards[document])
        if document == "id":
            await hand.picture("06-foto")
    for document in ("photo", "paklaring"):
        await hand.sees(inline(f"doc-{document}"))
        await hand.press(label("btn-skip-document"))
    await hand.sees(words("review"))
    await hand.picture("07-ringkasan")
    await hand.press("✏️ " + label("group-data"))
    await hand.sees("9. " + label("label-bank"))
    await hand.press("✏️ 9")
    await hand.sees(words("q-bank"))
    await hand.press("Mandiri")
    await hand.sees(words("q-account"))
    await hand.say("1370012345678")
    await hand.sees(words("review"))
    await hand.press(label("btn-confirm"))
    await hand.sees(words("pin-ask"))
    await expect(hand.page.get_by_test_id("drawer-badge")).to_be_visible()
    await hand.page.get_by_test_id("open-drawer").first.click()
    entry = await hand.page.get_by_test_id("drawer-entry").first.inner_text()
    await hand.picture("08-sms")
    pin = re.search(r"PIN Klaim (\d{6})", entry)
    assert pin, "the SMS in the drawer holds the PIN"
    await hand.page.keyboard.press("Escape")
    for count, digit in enumerate(pin[1][:5], 1):
        await hand.page.get_by_test_id("inline-button").filter(has_text=re.compile(f"^{digit}$")).last.click()
        await hand.sees(" ".join("●" * count + "○" * (6 - count)))
    await hand.picture("09-pin")
    await hand.page.get_by_test_id("inline-button").filter(has_text=re.compile(f"^{pin[1][5]}$")).last.click()
    await hand.sees(words("receipt"))
    await hand.picture("10-tanda-terima")
    await expect(hand.page.get_by_test_id("log")).to_contain_text(words("moved-paid"))
    await hand.say("/status")
    await hand.sees(label("state-paid"))
    await hand.picture("11-dana-ditransfer")
    assert not hand.errors


@pytest.mark.parametrize("running", ["auto"], indirect=True)
async def test_photos_first_and_the_form_is_filled_by_saying_yes(
    running: Running, browser: Browser, tmp_path: Path
) -> None:
    """An album of four papers, one of them blurred, with the real reading: everything lands in its place, the blurred one is marked."""
    hand = await hand_on(browser, running.chat)
    papers = photographed(tmp_path)
    await hand.page.get_by_test_id("start").click()
    await hand.press(label("menu-claim"))
    await hand.press(label("btn-consent-all"))
    await hand.press(label("situation-left_work"))
    await hand.press(label("claim-jht_resign"))
    for question, answer in (
        ("working_now", "Tidak"),
        ("was_phk", "Tidak"),
        ("letter_date", None),
        ("nonactive", "Ya"),
    ):
        await hand.sees(words(f"q-{question}"))
        await (hand.press(answer) if answer else hand.say("1 sep 26"))
    await hand.sees(words("q-nik"))
    await hand.picture("30-foto-dulu")
    await hand.send_photos(papers)
    log = hand.page.get_by_test_id("log")
    await expect(log).to_contain_text("4 foto diterima")
    await hand.picture("31-album")
    await hand.sees(label("photo-short-blurred"))
    await hand.press(label("btn-photo-again"))
    await hand.sees("Benar semua?")
    await hand.picture("32-terbaca")
    await hand.press(label("btn-read-all"))
    await hand.sees(words("q-phone"))
    await hand.picture("33-tinggal-bilang-ya")
    assert not hand.errors, hand.errors


def photographed(folder: Path) -> list[Path]:
    """Papers of one invented person, photographed by phone; the family card is blurred."""
    paths = []
    for kind, layout, mode in (
        ("ktp", "ktp-blue", "mild"),
        ("kpj", "kpj-card", "mild"),
        ("bank", "bank-book", "shadow"),
        ("kk", "kk-wide", "blur"),
    ):
        random = Random(11)
        page = drawn(kind, layout, random)
        path = folder / f"{layout}.jpg"
        path.write_bytes(as_jpeg(photo(page.picture, layout, MODES[mode], random), MODES[mode]))
        paths.append(path)
    return paths


async def test_an_officer_moves_a_claim_and_two_people_are_served_side_by_side(
    running: Running, browser: Browser
) -> None:
    """The one-time link opens the desk; the chat page holds two phones, each with its own conversation and language."""
    desk = await hand_on(browser, running.desk_link, 1100, 800)
    await desk.page.get_by_role("button").first.click()
    await desk.page.goto(running.desk_link.split("/desk/")[0] + "/desk/")
    await expect(desk.page.get_by_role("heading", level=1)).to_be_visible()
    await desk.picture("20-meja-petugas")
    wide = await hand_on(browser, running.chat, 1280, 860)
    await wide.page.get_by_test_id("add-participant").click()
    await wide.page.get_by_test_id("join-name").fill("Wayan")
    await wide.page.get_by_test_id("join-language").select_option("en")
    await wide.page.get_by_test_id("join-submit").click()
    phones = wide.page.get_by_test_id("phone")
    await expect(phones).to_have_count(2)
    for index in range(2):
        await phones.nth(index).get_by_test_id("start").click()
        await expect(phones.nth(index).get_by_test_id("log")).to_contain_text("@klaim_coba_bot")
    await wide.picture("21-dua-peserta")
    assert not wide.errors
    assert not desk.errors
