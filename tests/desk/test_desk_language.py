"""The language of the desk: the operator's until an officer chooses another, and theirs from then on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from desk_world import Browser, serving

from bot.desk import add_officer
from bot.ports.claims import ClaimRow
from bot.ports.officers import Officer
from bot.texts import LOCALES, plain
from dialogs.model.decisions import Decision
from dialogs.model.effects import Text

SWITCH = "/desk/bahasa"
LIST = {"id": "<h1>Daftar klaim</h1>", "en": "<h1>Claims</h1>"}


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_desk_begins_in_the_operators_language(world, locale):
    async with serving(world.deps(locale=locale)) as address, Browser(address) as one:
        await one.enter(world)
        page = await one.open("/desk/")
    assert LIST[locale] in page.text
    assert f'<html lang="{locale}">' in page.text


async def test_an_officer_chooses_a_language_and_stays_on_the_page(officer):
    await officer.open("/desk/?status=recorded&hal=1")
    page = await officer.fill(SWITCH, locale="en")
    assert (page.url.path, page.url.query) == ("/desk/", b"status=recorded&hal=1")
    assert LIST["en"] in page.text
    assert '<span class="full">Bahasa Indonesia</span></button>' in page.text
    assert LIST["id"] in (await officer.fill(SWITCH, locale="id")).text


async def test_the_choice_outlives_signing_out_and_a_long_weekend(officer, world):
    await officer.open("/desk/")
    await officer.fill(SWITCH, locale="en")
    await officer.fill("/desk/keluar")
    world.time += timedelta(days=3)
    assert "<h1>Sign in</h1>" in (await officer.open("/desk/")).text
    await officer.enter(world)
    assert LIST["en"] in (await officer.open("/desk/")).text


async def test_a_link_still_lets_in_after_a_language_was_chosen_on_its_page(browser, world):
    token = await add_officer(world.store, "sari dewi", world.time)
    await browser.open(f"/desk/masuk?token={token}")
    assert "One-time sign-in link" in (await browser.fill(SWITCH, locale="en")).text
    assert "Set a password" in (await browser.fill("/desk/masuk")).text


async def test_a_choice_holds_for_one_browser(officer, world, address):
    await officer.open("/desk/")
    await officer.fill(SWITCH, locale="en")
    async with Browser(address) as another:
        await another.enter(world, "budi")
        assert LIST["id"] in (await another.open("/desk/")).text


async def test_no_other_site_can_choose_and_no_other_language_is_taken(officer):
    await officer.open("/desk/")
    form = officer.fields(SWITCH)
    for csrf in ("", "x" * 32, "ñ"):
        assert (await officer.post(SWITCH, data={**form, "locale": "en", "csrf": csrf})).status_code == 403
    for locale in ("", "xx", "EN", "../en"):
        assert (await officer.post(SWITCH, data={**form, "locale": locale})).status_code == 400
    assert LIST["id"] in (await officer.open("/desk/")).text


async def test_a_cookie_that_names_no_language_is_passed_over(officer):
    officer.cookies.set("klaim_desk_language", "../en", path="/desk")
    assert LIST["id"] in (await officer.open("/desk/")).text


async def test_choosing_leads_back_to_a_page_of_the_desk_and_never_to_another_site(officer):
    await officer.open("/desk/")
    form = officer.fields(SWITCH)
    for elsewhere in ("https://jahat.example/", "//jahat.example", "/\\jahat.example", "/klaim/../../x", "/x", ""):
        answer = await officer.post(SWITCH, data={**form, "locale": "en", "here": elsewhere})
        assert answer.headers["location"] == "/desk/", elsewhere


async def test_the_choice_is_kept_as_safely_as_the_session(officer):
    await officer.open("/desk/")
    answer = await officer.post(SWITCH, data={**officer.fields(SWITCH), "locale": "en"})
    (kept,) = [one for one in answer.headers.get_list("set-cookie") if one.startswith("klaim_desk_language=")]
    assert kept == "klaim_desk_language=en; HttpOnly; Max-Age=31536000; Path=/desk; SameSite=lax"


async def test_a_page_with_something_typed_offers_no_way_to_lose_it(officer, world):
    row = await world.file("verifying")
    assert SWITCH in (await officer.open(f"/desk/klaim/{row.id}")).text
    refused = await officer.move(row.id, "scheduled", note="besok pagi")
    assert ">besok pagi</textarea>" in refused.text
    assert SWITCH not in refused.text


async def test_the_preview_is_in_the_participants_language_whatever_the_officer_reads(world):
    def told(row: ClaimRow, to: str, decided: Decision) -> list[str]:
        return [plain(Text(f"state-{to}"), row.locale)]

    row = await world.file(locale="id")
    async with (
        serving(world.deps(told=told, locale="en")) as address,
        Browser(address) as one,
    ):
        await one.enter(world)
        page = await one.open(f"/desk/klaim/{row.id}")
    assert '<blockquote><span lang="id">sedang diperiksa petugas</span></blockquote>' in page.text


async def test_the_language_an_officer_chose_is_theirs_in_every_browser(officer, world, address):
    await officer.open("/desk/")
    await officer.fill("/desk/bahasa", locale="en")
    assert (await world.store.officer("sari dewi")).locale == "en"
    async with Browser(address) as another:
        assert '<html lang="id">' in (await another.open("/desk/masuk")).text
        await another.enter(world)
        assert '<html lang="en">' in (await another.open("/desk/")).text


async def test_the_language_of_a_shared_computer_is_not_that_of_the_officer_before(officer, world):
    await officer.open("/desk/")
    await officer.fill("/desk/bahasa", locale="en")
    await world.store.put_officer(Officer("budi", None, 0, "officer", locale="id"))
    await officer.open("/desk/")
    await officer.fill("/desk/keluar")
    assert '<html lang="en">' in (await officer.open("/desk/masuk")).text, "chosen in this browser"
    await officer.enter(world, "budi")
    assert '<html lang="id">' in (await officer.open("/desk/")).text
