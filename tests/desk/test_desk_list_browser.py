"""The list of claims in a real Chromium: found in a second, fresh by itself, on a wide screen and a phone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from desk_browser import OFFICE, PHONE, Watch, address, chromium, context_of, enter, in_chromium, shoot, world
from desk_world import ANSWERS

from bot.desk import add_officer
from dialogs.model.decisions import Decision

__all__ = ["address", "chromium", "world"]
pytestmark = in_chromium
PEOPLE = ("Sekar Ayu Contoh", "Budi Santoso", "Rukmini Contoh", "Wayan Contoh Putra", "Tuti Contohwati")


async def morning(world) -> None:
    for number, name in enumerate(PEOPLE):
        world.time += timedelta(hours=5)
        await world.file(
            ("recorded", "verifying", "scheduled", "approved", "recorded")[number],
            answers={**ANSWERS, "name": name, "nik": f"31740557089000{number:02}", "kpj": [f"{number}0000000001"],
                     "account": f"55{number // 2}",
                     "branch": {"id": f"cabang-{number}", "name": f"Cabang Contoh {number}", "city": "Contoh"}},
            late_at=world.time + timedelta(days=number) - timedelta(hours=1) if number < 3 else None,
            officer="budi santoso" if number == 1 else None,
            notes=({"about": "unread", "document": "id"},) if number == 2 else (),
            kind="jkm" if number == 3 else "JHT_RESIGN",
        )  # fmt: skip
    world.time += timedelta(hours=2)


@pytest.mark.parametrize(("name", "size"), [("wide", OFFICE), ("phone", PHONE)])
async def test_an_officer_finds_sekar_by_name(chromium, world, address, name, size):
    await morning(world)
    token = await add_officer(world.store, "Sari Dewi", world.time)
    context = await context_of(chromium, address, size)
    page = await context.new_page()
    watch = Watch(page, address)
    await enter(page, token)
    await page.get_by_role("link", name="Daftar klaim").first.click()
    await page.get_by_role("heading", name="Daftar klaim").wait_for()
    await shoot(page, f"list-{name}-1")
    await page.keyboard.type("sekar")
    await page.keyboard.press("Enter")
    await page.get_by_text("1 klaim").wait_for()
    await shoot(page, f"list-{name}-2-found")
    await page.get_by_role("link", name="Sekar Ayu Contoh").click()
    await page.get_by_role("heading", name="KLM-7F3K-0001").wait_for()
    await page.goto("/desk/?status=semua&cabang=cabang-2&cari=zz")
    await page.get_by_text("Tidak ada klaim yang cocok").wait_for()
    await shoot(page, f"list-{name}-3-nothing")
    assert watch.complaints == []
    await context.close()


async def test_the_list_and_the_claim_show_by_themselves_what_another_officer_does(chromium, world, address):
    await morning(world)
    tokens = [await add_officer(world.store, name, world.time) for name in ("sari dewi", "budi")]
    contexts = [await context_of(chromium, address, OFFICE) for _ in tokens]
    sari, budi = [await context.new_page() for context in contexts]
    watch = Watch(sari, address)
    await enter(sari, tokens[0])
    await budi.goto(f"/desk/masuk?token={tokens[1]}")
    await budi.get_by_role("button", name="Masuk ke meja klaim").press("Enter")
    await budi.get_by_role("heading", name="Budi").wait_for()

    await sari.goto("/desk/")
    await sari.get_by_text("5 klaim").wait_for()
    await budi.goto("/desk/klaim/claim1")
    row = sari.get_by_role("link", name="Sekar Ayu Contoh")
    await row.get_by_text("Dibuka Budi").wait_for()
    await shoot(sari, "list-open-elsewhere")
    await sari.get_by_role("link", name="Sekar Ayu Contoh").focus()
    await world.move("claim1", "verifying", Decision(), "budi")
    await row.get_by_text("Diperiksa").wait_for()
    assert await row.evaluate("one => one === document.activeElement"), "who works by keyboard stays where they are"

    await row.click()
    await budi.get_by_text("Sedang dibuka juga oleh Sari Dewi.").wait_for()
    await shoot(budi, "claim-open-elsewhere")
    await sari.goto("/desk/")
    await budi.get_by_text("Sedang dibuka juga").wait_for(state="hidden")
    await budi.goto("/desk/")
    await row.get_by_text("Dibuka Budi").wait_for(state="hidden")
    assert watch.complaints == []
    for context in contexts:
        await context.close()


async def test_the_page_asks_for_sign_in_by_itself_once_the_session_ends(chromium, world, address, monkeypatch):
    monkeypatch.setattr("bot.desk.events.HEARTBEAT_SECONDS", 0.1)
    await morning(world)
    token = await add_officer(world.store, "Sari Dewi", world.time)
    context = await context_of(chromium, address, OFFICE)
    page = await context.new_page()
    await enter(page, token)
    await page.goto("/desk/")
    await page.get_by_text("5 klaim").wait_for()
    await world.store.change_officer("sari dewi", {}, end_all=True)
    await page.get_by_role("heading", name="Masuk").wait_for()
    await context.close()


async def test_list_filters_and_search_need_no_javascript(chromium, world, address):
    await morning(world)
    token = await add_officer(world.store, "Sari Dewi", world.time)
    context = await context_of(chromium, address, OFFICE, scripts=False)
    page = await context.new_page()
    await enter(page, token)
    await page.goto("/desk/")
    await page.get_by_role("link", name="Perlu dilihat").click()
    await page.get_by_text("1 klaim").wait_for()
    await page.get_by_text("Cabang, program, urutan").click()
    await page.get_by_label("Program").select_option("JKM")
    await page.get_by_role("button", name="Terapkan").click()
    await page.get_by_text("Tidak ada klaim di sini").wait_for()
    await page.get_by_role("link", name="Hapus saringan").click()
    await page.get_by_text("5 klaim").wait_for()
    await page.get_by_label("Cari klaim").fill("55 0")
    await page.get_by_role("button", name="Cari").click()
    await page.get_by_text("2 klaim").wait_for()
    await context.close()
