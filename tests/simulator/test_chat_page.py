"""The chat page in a real Chromium, with a bot made of real calls behind it."""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright, expect
from simulator_support import EchoBot, bot_at, picture
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from bot.papers.page import page as laid_out
from bot.simulator import Drawer, LocalTelegram, RunningServer, create_app, serve
from bot.simulator.participant import Participant
from tests.patience import HANG_SECONDS, until

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

PAPER = {
    "lang": "id",
    "title": "Dokumen untuk JHT",
    "sections": [{"heading": "Wajib menurut aturan", "items": ["Kartu peserta", "e-KTP"]}],
    "notes": ["Mengajukan klaim itu gratis."],
}

expect.set_options(timeout=HANG_SECONDS * 1000)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(not CHROMIUM.exists(), reason=f"no Chromium at {CHROMIUM}; set CHROMIUM to its path"),
]


@dataclass
class Stage:
    """A served local Telegram with a bot, and what the browser complained about."""

    telegram: LocalTelegram
    drawer: Drawer
    server: RunningServer
    bot: Bot
    complaints: list[str] = field(default_factory=list)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield launched
        await launched.close()


@pytest_asyncio.fixture(loop_scope="module")
async def browser(chromium: Browser) -> AsyncIterator[Browser]:
    """The one browser; its windows are closed after each test, or they would look for a server that is gone."""
    yield chromium
    for context in chromium.contexts:
        await context.close()


@pytest_asyncio.fixture(loop_scope="module")
async def stage() -> AsyncIterator[Stage]:
    telegram, drawer = LocalTelegram(), Drawer()
    server = await serve(create_app(telegram, drawer, desk_url="/desk"))
    async with bot_at(server.url) as bot, EchoBot(bot).running():
        made = Stage(telegram, drawer, server, bot)
        yield made
    await server.stop()
    assert made.complaints == []
    assert telegram.journal.invalid == []


async def opened(browser: Browser, stage: Stage, width: int = 390, height: int = 844, **options: Any) -> Page:
    """The page in a window of its own; errors and refused loads are kept as complaints."""
    context: BrowserContext = await browser.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce", **options
    )
    page = await context.new_page()
    page.set_default_timeout(HANG_SECONDS * 1000)
    page.on("pageerror", lambda error: stage.complaints.append(str(error)))
    page.on("console", lambda said: stage.complaints.append(said.text) if said.type == "error" else None)
    await page.goto(stage.server.url)
    return page


def phone(page: Page, name: str = "Budi") -> Locator:
    return page.locator(f'[data-testid="phone"][data-participant="{name}"]')


def bubbles(where: Locator, text: str) -> Locator:
    return where.get_by_test_id("message").filter(has_text=text)


HEIGHT_AND_CUT = """button => {
    const label = button.querySelector(".label");
    return { height: label.offsetHeight, cut: label.scrollWidth > label.clientWidth };
}"""


async def started(page: Page) -> Locator:
    """The first visitor's phone after START."""
    mine = phone(page)
    await mine.get_by_test_id("start").click()
    await expect(bubbles(mine, "Selamat datang")).to_be_visible()
    return mine


async def test_a_visitor_talks_with_the_bot_on_a_narrow_phone(browser: Browser, stage: Stage) -> None:
    page = await opened(browser, stage)
    await expect(page.get_by_test_id("banner")).to_have_text("Simulasi lokal: tidak terhubung ke Telegram atau BPJS")
    await expect(phone(page)).to_contain_text("Saya menemani Anda mengajukan klaim. Gratis.")
    mine = await started(page)
    await expect(bubbles(mine, "Selamat datang").locator("strong")).to_have_text("Klaim JHT")
    await expect(bubbles(mine, "Selamat datang").locator("blockquote")).to_have_text("Tanpa biaya.")
    await mine.get_by_role("button", name="Tanya").click()
    await mine.get_by_test_id("inline-button").get_by_text("Ya", exact=True).click()
    await expect(mine.get_by_test_id("toast")).to_have_text("Tersimpan")
    edited = bubbles(mine, "Tersimpan, terima kasih.")
    await expect(edited.get_by_test_id("edited")).to_be_visible()
    await expect(edited.get_by_test_id("inline-button")).to_have_count(0)
    await mine.get_by_test_id("composer").fill("Halo <b>bot</b>\nbaris dua")
    await mine.get_by_test_id("composer").press("Enter")
    await expect(bubbles(mine, "Anda menulis: Halo <b>bot</b>")).to_be_visible()
    await mine.get_by_role("button", name="/bantuan").first.click()
    await expect(bubbles(mine, "Anda menulis: /bantuan")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_a_long_label_is_cut_off_in_its_line_as_telegram_does(browser: Browser, stage: Stage) -> None:
    page = await opened(browser, stage)
    mine = await started(page)
    long = "✏️ Surat keterangan pengunduran diri dari perusahaan yang lama"
    rows = [[InlineKeyboardButton("Ya", callback_data="y"), InlineKeyboardButton(long, callback_data="l")]]
    await stage.bot.send_message(
        stage.telegram.participant("Budi").id, "Yang mana?", reply_markup=InlineKeyboardMarkup(rows)
    )
    labels = bubbles(mine, "Yang mana?").get_by_test_id("inline-button")
    await expect(labels).to_have_count(2)
    short, cut = [await labels.nth(place).evaluate(HEIGHT_AND_CUT) for place in (0, 1)]
    assert (short["cut"], cut["cut"]) == (False, True)
    assert cut["height"] == short["height"], "a label takes one line, however long it is"


async def test_a_pressed_button_spins_until_it_is_answered(browser: Browser, stage: Stage) -> None:
    page = await opened(browser, stage)
    mine = await started(page)
    await mine.get_by_role("button", name="Tanya").click()
    slow = mine.get_by_test_id("inline-button").filter(has_text="Lambat")
    await slow.click()
    await expect(slow).to_have_attribute("aria-busy", "true")
    await until(stage.telegram.unanswered_presses)
    await stage.bot.answer_callback_query(stage.telegram.unanswered_presses()[0].query_id)
    await expect(slow).not_to_have_attribute("aria-busy", "true")
    await mine.get_by_test_id("inline-button").filter(has_text="Jelaskan").click()
    await expect(mine.get_by_test_id("alert")).to_contain_text("Ini penjelasan panjang.")
    await page.keyboard.press("Enter")
    await expect(mine.get_by_test_id("alert")).to_have_count(0)


async def test_photos_albums_files_contact_and_location_are_sent(browser: Browser, stage: Stage) -> None:
    page = await opened(browser, stage)
    mine = await started(page)
    photos = [{"name": f"{c}.jpg", "mimeType": "image/jpeg", "buffer": picture(colour=c)} for c in ("red", "blue")]

    async def attach(kind: str, files: list[Any], caption: str) -> None:
        await mine.get_by_test_id("attach").click()
        await mine.get_by_test_id(f"{kind}-input").set_input_files(files)
        await mine.get_by_test_id("caption").fill(caption)
        await mine.get_by_test_id("send-files").click()

    await attach("attach-photo", photos[:1], "KTP saya")
    await expect(bubbles(mine, "KTP saya").get_by_test_id("photo")).to_be_visible()
    await expect(bubbles(mine, "Foto diterima")).to_be_visible()
    await attach("attach-photo", photos, "KTP dan KK")
    await expect(bubbles(mine, "KTP dan KK").get_by_test_id("album").get_by_test_id("photo")).to_have_count(2)
    letter = {"name": "surat.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 contoh"}
    await attach("attach-file", [letter], "")
    await expect(bubbles(mine, "surat.pdf").get_by_test_id("document")).to_be_visible()
    await expect(bubbles(mine, "tanda-terima.txt")).to_be_visible()
    await mine.get_by_test_id("reply-button").get_by_text("Bagikan nomor").click()
    await mine.get_by_test_id("share-contact").click()
    await expect(bubbles(mine, "Nomor +62812")).to_be_visible()
    await mine.get_by_test_id("attach").click()
    await mine.get_by_test_id("attach-location").click()
    await mine.get_by_test_id("place").get_by_text("Makassar (WITA)").click()
    await expect(bubbles(mine, "Lokasi diterima")).to_be_visible()
    (place,) = [message.raw for message in stage.telegram.participant("Budi").messages if "location" in message.raw]
    assert place["location"] == {"latitude": -5.1477, "longitude": 119.4327}


async def test_own_messages_are_changed_deleted_and_forwarded(browser: Browser, stage: Stage) -> None:
    page = await opened(browser, stage)
    mine = await started(page)
    budi = stage.telegram.participant("Budi")
    await budi.send("Nama saya Bdui")
    own = bubbles(mine, "Anda: Nama saya Bdui")
    await own.get_by_test_id("message-text").click(button="right")
    await mine.get_by_test_id("menu-edit").click()
    await expect(mine.get_by_test_id("composer")).to_have_value("Nama saya Bdui")
    await mine.get_by_test_id("composer").fill("Nama saya Budi")
    await mine.get_by_test_id("send").click()
    changed = bubbles(mine, "Anda: Nama saya Budi")
    await expect(changed.get_by_test_id("edited")).to_be_visible()
    await changed.get_by_test_id("message-menu").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Escape")
    await expect(changed.get_by_test_id("message-menu")).to_be_focused()
    await page.keyboard.press("Enter")
    await mine.get_by_test_id("menu-forward").click()
    await expect(bubbles(mine, "Diteruskan dari Budi")).to_be_visible()
    await changed.first.get_by_test_id("message-menu").focus()
    await page.keyboard.press("Enter")
    await mine.get_by_test_id("menu-delete").click()
    await expect(bubbles(mine, "Anda: Nama saya Budi")).to_have_count(0)
    await mine.get_by_test_id("composer").fill("hapus")
    await mine.get_by_test_id("send").click()
    await expect(bubbles(mine, "Anda: hapus")).to_have_count(0)


async def test_the_drawer_announces_shows_and_copies_a_code(browser: Browser, stage: Stage) -> None:
    permissions = ["clipboard-read", "clipboard-write"]
    page = await opened(browser, stage, permissions=permissions)
    await expect(phone(page)).to_be_visible()
    stage.drawer.sms("+6281200000001", "Klaim: PIN Klaim Anda 123 456, permintaan A7.")
    stage.drawer.mail("budi@example.org", "PIN Klaim", "Halo <script>alert(1)</script>", "klaim@example.org")
    await expect(page.get_by_test_id("drawer-badge")).to_have_text("2")
    await page.get_by_test_id("drawer-notice").click()
    entries = page.get_by_test_id("drawer-entry")
    await expect(entries).to_have_count(2)
    await expect(entries.first).to_contain_text("Halo <script>alert(1)</script>")
    await entries.last.get_by_test_id("copy-code").click()
    await expect(entries.last.get_by_test_id("copy-code")).to_have_text("Tersalin")
    assert await page.evaluate("navigator.clipboard.readText()") == "123456"
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("drawer")).to_be_hidden()
    await expect(page.get_by_test_id("open-drawer")).to_be_focused()
    await expect(page.get_by_test_id("drawer-badge")).to_be_hidden()


async def test_several_people_stand_side_by_side_and_one_blocks_the_bot(browser: Browser, stage: Stage) -> None:
    page = await opened(browser, stage, 1280, 860)
    await expect(phone(page)).to_be_visible()
    await page.get_by_test_id("add-participant").click()
    await page.get_by_test_id("join-name").fill("Siti")
    await page.get_by_test_id("join-language").select_option("en")
    await page.get_by_test_id("join-submit").click()
    siti = phone(page, "Siti")
    await expect(siti).to_be_visible()
    await expect(phone(page)).to_be_visible()
    await siti.get_by_test_id("start").click()
    await expect(bubbles(siti, "Selamat datang")).to_be_visible()
    await expect(phone(page).get_by_test_id("message")).to_have_count(0)
    person: Participant = stage.telegram.participant("Siti")
    assert person.state()["language_code"] == "en"
    await siti.get_by_test_id("chat-menu").click()
    await siti.get_by_test_id("menu-block").click()
    await siti.get_by_test_id("unblock").click()
    await expect(siti.get_by_test_id("composer")).to_be_visible()
    await siti.get_by_test_id("commands").click()
    await siti.get_by_test_id("command").filter(has_text="Tanya jawab").click()
    await expect(bubbles(siti, "Anda menulis: /bantuan")).to_be_visible()
    await expect(page.get_by_test_id("desk-link")).to_have_attribute("href", "/desk")


async def test_a_page_from_the_bot_shows_its_name_and_size_opens_and_has_working_buttons(
    browser: Browser, stage: Stage
) -> None:
    page = await opened(browser, stage)
    mine = await started(page)
    content = await laid_out(PAPER)
    budi = stage.telegram.participant("Budi")
    await stage.bot.send_document(
        budi.id,
        content,
        filename="daftar-dokumen-klaim.pdf",
        caption="Daftar <b>dokumen</b>",
        parse_mode="HTML",
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Jelaskan", callback_data="why")]]),
    )
    bubble = bubbles(mine, "Daftar dokumen")
    await expect(bubble.locator("strong")).to_have_text("dokumen")
    card = bubble.get_by_test_id("document")
    await expect(card).to_contain_text("daftar-dokumen-klaim.pdf")
    await expect(card.locator("small")).to_have_text(re.compile(r"^\d+ KB$"))
    async with page.context.expect_page() as opening:
        await card.click()
    tab = await opening.value
    assert await tab.evaluate("document.contentType") == "application/pdf"
    assert await (await page.request.get(tab.url)).body() == content
    await tab.close()
    await bubble.get_by_test_id("inline-button").click()
    await expect(mine.get_by_test_id("alert")).to_contain_text("Ini penjelasan panjang.")


async def test_a_picture_from_the_bot_stands_above_its_words_and_its_buttons_work(
    browser: Browser, stage: Stage
) -> None:
    page = await opened(browser, stage)
    mine = await started(page)
    budi = stage.telegram.participants()[0]
    asked = InlineKeyboardMarkup([[InlineKeyboardButton("Benar", callback_data="why")]])
    # As wide and low as the line of a document in which a number stands.
    sent = await stage.bot.send_photo(
        budi.id, picture(1000, 90, "#aa8844"), caption="NIK: <b>3271</b>, benar?", parse_mode="HTML", reply_markup=asked
    )
    asking = bubbles(mine, "NIK: 3271, benar?")
    image = asking.get_by_test_id("photo").get_by_role("img", name="Foto: NIK: 3271, benar?")
    await expect(image).to_be_visible()
    await expect(image).to_have_js_property("naturalWidth", 800)
    shown, words = await image.bounding_box(), await asking.get_by_test_id("message-text").bounding_box()
    assert shown
    assert words
    assert shown["width"] >= 240, "it can be read on a phone"
    assert shown["y"] + shown["height"] <= words["y"]
    await expect(asking.locator("strong")).to_have_text("3271")
    await asking.get_by_test_id("inline-button").click()
    await expect(mine.get_by_test_id("alert")).to_contain_text("Ini penjelasan panjang.")
    await page.keyboard.press("Enter")
    await stage.bot.edit_message_reply_markup(budi.id, sent.message_id)
    await expect(asking.get_by_test_id("inline-button")).to_have_count(0)
    await stage.bot.edit_message_caption(budi.id, sent.message_id, caption="Dicatat.")
    await expect(bubbles(mine, "Dicatat.").get_by_test_id("photo")).to_be_visible()
    await bubbles(mine, "Dicatat.").get_by_test_id("photo").click()
    await expect(page.locator("#viewer[open] img")).to_have_js_property("naturalWidth", 1000)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_what_people_and_bots_write_is_never_markup(browser: Browser, stage: Stage) -> None:
    page = await opened(browser, stage)
    mine = await started(page)
    budi = stage.telegram.participant("Budi")
    attack = "<img src=x onerror=\"document.title='attacked'\">"
    await budi.send(attack)
    await budi.send_file(b"x", f"{attack}.pdf")
    await expect(bubbles(mine, f"Anda menulis: {attack}")).to_be_visible()
    await expect(mine.get_by_test_id("document").first).to_contain_text(attack)
    assert await page.locator('img[src="x"]').count() == 0
    assert await page.title() != "attacked"


async def test_typing_shows_and_ends_with_the_message(browser: Browser, stage: Stage) -> None:
    page = await opened(browser, stage)
    mine = await started(page)
    budi = stage.telegram.participant("Budi")
    await stage.bot.send_chat_action(budi.id, "typing")
    await expect(mine.get_by_test_id("status")).to_have_text("mengetik")
    await stage.bot.send_message(budi.id, "Sudah.")
    await expect(mine.get_by_test_id("status")).to_have_text("bot")


async def test_the_page_finds_back_after_the_server_was_away(browser: Browser, stage: Stage) -> None:
    page = await opened(browser, stage)
    mine = await started(page)
    port = stage.server.port
    await stage.server.stop()
    await expect(page.locator("#offline")).to_be_visible()
    stage.complaints.clear()
    budi = stage.telegram.participant("Budi")
    await budi.send("ditulis saat terputus")
    app = create_app(stage.telegram, stage.drawer)
    stage.server = await serve(app, port=port)
    try:
        await expect(bubbles(mine, "ditulis saat terputus")).to_be_visible()
        await expect(page.locator("#offline")).to_be_hidden()
    finally:
        await stage.server.stop()
        stage.complaints[:] = [said for said in stage.complaints if "ERR_CONNECTION_REFUSED" not in said]


async def test_a_page_opened_later_shows_what_was_said_and_can_go_on(browser: Browser, stage: Stage) -> None:
    budi = stage.telegram.participant("Budi")
    await budi.start()
    await budi.wait_for("Selamat datang")
    await budi.share_contact()
    await budi.wait_for("diterima")
    await budi.voice()
    await budi.sticker()
    page = await opened(browser, stage)
    mine = phone(page)
    await expect(mine.get_by_test_id("message")).to_have_count(6)
    await expect(mine.get_by_test_id("contact")).to_contain_text(budi.phone_number)
    await expect(mine.get_by_test_id("voice")).to_contain_text("Pesan suara 0.03")
    await expect(mine.get_by_test_id("reply-keyboard")).to_be_visible()
    box = await mine.get_by_test_id("composer").bounding_box()
    assert box is not None
    assert box["height"] >= 40
    await mine.get_by_test_id("composer").fill("lanjut")
    await mine.get_by_test_id("send").click()
    await expect(bubbles(mine, "Anda menulis: lanjut")).to_be_visible()
