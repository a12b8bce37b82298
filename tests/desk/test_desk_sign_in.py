"""Sign-in: access, refusals, session length."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from desk_world import PASSWORD, Browser, serving
from structlog.testing import capture_logs

from bot.desk import UnknownOfficer, add_officer, end_sessions, new_link, remove_officer, reset_officer
from bot.desk.passwords import Passwords
from bot.desk.sessions import begin_session

LIST = "<h1>Daftar klaim</h1>"


async def with_password(world, name: str = "sari dewi", password: str = PASSWORD) -> None:
    await add_officer(world.store, name, world.time)
    officer = await world.store.officer(name)
    await world.store.put_officer(replace(officer, password_hash=await Passwords().hash(password)))


async def test_an_officer_signs_in_with_name_and_password(browser, world):
    await with_password(world)
    page = await browser.sign_in(" Sari  DEWI ", PASSWORD)
    assert page.status_code == 200
    assert LIST in page.text
    assert "Sari Dewi" in page.text


async def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(browser, world):
    await with_password(world)
    wrong = await browser.sign_in("sari dewi", "salah salah salah")
    unknown = await browser.sign_in("siapa saja", "salah salah salah")
    assert wrong.status_code == unknown.status_code == 403
    assert "Nama atau kata sandi tidak cocok" in wrong.text

    def same(page: str) -> str:
        return re.sub(r'name="(csrf|name)" value="[^"]*"', "", page)

    assert same(wrong.text) == same(unknown.text)


async def test_an_officer_without_a_password_can_not_sign_in_with_any(browser, world):
    await add_officer(world.store, "sari dewi", world.time)
    for password in ("", "nobody has this password", "None"):
        assert (await browser.sign_in("sari dewi", password)).status_code == 403


async def test_after_five_wrong_tries_even_the_right_password_has_to_wait(browser, world):
    await with_password(world)
    for _ in range(5):
        assert (await browser.sign_in("sari dewi", "salah salah salah")).status_code == 403
    blocked = await browser.sign_in("sari dewi", PASSWORD)
    assert blocked.status_code == 429
    assert blocked.headers["retry-after"] == "60"
    assert "coba lagi dalam 1 menit" in blocked.text
    assert PASSWORD not in blocked.text
    world.time += timedelta(seconds=61)
    assert LIST in (await browser.sign_in("sari dewi", PASSWORD)).text


async def test_trying_many_names_from_one_address_has_to_wait_too(browser, world):
    for number in range(5):
        assert (await browser.sign_in(f"nama {number}", "salah salah salah")).status_code == 403
    assert (await browser.sign_in("nama lain", "salah salah salah")).status_code == 429


async def test_many_tries_at_once_are_not_many_free_tries(browser, world):
    await with_password(world)
    await browser.open("/desk/masuk")
    data = {**browser.fields("/desk/masuk"), "name": "sari dewi", "password": "salah salah salah"}
    pages = await asyncio.gather(*(browser.post("/desk/masuk", data=data) for _ in range(12)))
    assert sorted(page.status_code for page in pages) == [403] * 5 + [429] * 7


async def test_a_link_lets_in_once_and_a_look_at_it_does_not_use_it_up(browser, world, address):
    token = await add_officer(world.store, "Sari Dewi", world.time)
    for _ in range(3):
        preview = await browser.get(f"/desk/masuk?token={token}")
        assert preview.status_code == 200
    await browser.open(f"/desk/masuk?token={token}")
    assert "Pasang kata sandi" in (await browser.fill("/desk/masuk")).text
    assert LIST in (await browser.open("/desk/")).text

    async with Browser(address) as another:
        await another.open(f"/desk/masuk?token={token}")
        refused = await another.fill("/desk/masuk")
        assert refused.status_code == 403
        assert "sudah dipakai" in refused.text
        assert LIST not in (await another.open("/desk/")).text


async def test_a_valid_link_lets_in_however_often_others_have_guessed(browser, world):
    token = await add_officer(world.store, "sari dewi", world.time)
    for _ in range(5):
        await browser.sign_in("sari dewi", "salah salah salah")
    assert (await browser.sign_in("sari dewi", "salah salah salah")).status_code == 429
    await browser.open(f"/desk/masuk?token={token}")
    assert "Pasang kata sandi" in (await browser.fill("/desk/masuk")).text


async def test_a_link_pressed_twice_at_once_lets_in_once(world, address):
    token = await add_officer(world.store, "sari dewi", world.time)

    async def press() -> int:
        async with Browser(address) as one:
            await one.open(f"/desk/masuk?token={token}")
            return (await one.post("/desk/masuk", data=one.fields("/desk/masuk"))).status_code

    assert sorted(await asyncio.gather(press(), press(), press())) == [303, 403, 403]


async def test_a_link_is_of_no_use_after_a_day(browser, world):
    token = await add_officer(world.store, "sari dewi", world.time)
    world.time += timedelta(hours=25)
    await browser.open(f"/desk/masuk?token={token}")
    assert (await browser.fill("/desk/masuk")).status_code == 403


async def test_a_made_up_link_lets_nobody_in_and_guessing_has_to_wait(browser, world):
    for _ in range(5):
        await browser.open("/desk/masuk?token=rekaan")
        assert (await browser.fill("/desk/masuk")).status_code == 403
    await browser.open("/desk/masuk?token=rekaan")
    assert (await browser.fill("/desk/masuk")).status_code == 429


async def test_after_a_link_the_officer_sets_a_password_and_signs_in_with_it(officer, world, address):
    await officer.open("/desk/akun")
    assert 'name="old"' not in officer.page.text
    saved = await officer.fill("/desk/akun/sandi", new=PASSWORD, again=PASSWORD)
    assert "Kata sandi tersimpan" in saved.text
    assert LIST in (await officer.open("/desk/")).text
    async with Browser(address) as another:
        assert LIST in (await another.sign_in("sari dewi", PASSWORD)).text


@pytest.mark.parametrize(
    ("new", "again", "advice"),
    [
        ("pendek", "pendek", "minimal 12 karakter"),
        ("aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "terlalu mudah ditebak"),
        ("x" * 150 + "abcdefg" * 10, "", "paling panjang 200"),
        (PASSWORD, PASSWORD + "!", "tidak sama"),
    ],
)
async def test_a_poor_password_is_refused_with_advice(officer, world, new, again, advice):
    await officer.open("/desk/akun")
    refused = await officer.fill("/desk/akun/sandi", new=new, again=again)
    assert refused.status_code == 422
    assert advice in refused.text
    assert (await world.store.officer("sari dewi")).password_hash is None


async def test_changing_a_password_wants_the_old_one_and_ends_other_sessions(browser, world, address):
    await with_password(world)
    await browser.sign_in("sari dewi", PASSWORD)
    async with Browser(address) as another:
        await another.sign_in("sari dewi", PASSWORD)
        await browser.open("/desk/akun")
        new = "lampu angsa kopi hujan"
        refused = await browser.fill("/desk/akun/sandi", old="bukan yang ini", new=new, again=new)
        assert refused.status_code == 403
        assert "Kata sandi lama tidak cocok" in refused.text
        assert LIST in (await another.open("/desk/")).text
        assert "tersimpan" in (await browser.fill("/desk/akun/sandi", old=PASSWORD, new=new, again=new)).text
        assert LIST not in (await another.open("/desk/")).text
        assert LIST in (await browser.open("/desk/")).text


async def test_a_session_ends_after_eight_idle_hours_and_lasts_while_used(officer, world):
    for _ in range(3):
        world.time += timedelta(hours=7)
        assert LIST in (await officer.open("/desk/")).text
    world.time += timedelta(hours=8, seconds=1)
    assert LIST not in (await officer.open("/desk/")).text


async def test_a_session_ends_after_a_week_even_while_used(officer, world):
    for _ in range(24):
        world.time += timedelta(hours=7)
        assert LIST in (await officer.open("/desk/")).text
    world.time += timedelta(hours=7)
    assert LIST not in (await officer.open("/desk/")).text


async def test_sessions_can_be_ended_from_outside(officer, world):
    await end_sessions(world.store, "SARI DEWI")
    assert LIST not in (await officer.open("/desk/")).text
    with pytest.raises(UnknownOfficer):
        await end_sessions(world.store, "bukan siapa-siapa")


async def test_an_officer_signs_out_here_or_everywhere(officer, world, address):
    async with Browser(address) as another:
        await another.enter(world)
        await officer.open("/desk/")
        await officer.fill("/desk/keluar")
        assert LIST not in (await officer.open("/desk/")).text
        assert LIST in (await another.open("/desk/")).text
        await officer.enter(world)
        await officer.open("/desk/akun")
        await officer.fill("/desk/akun/keluar-semua")
        assert LIST not in (await officer.open("/desk/")).text
        assert LIST not in (await another.open("/desk/")).text


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(browser, world):
    plain = (await browser.get("/desk/masuk")).headers["set-cookie"]
    assert "HttpOnly" in plain
    assert "SameSite=lax" in plain
    assert "Path=/desk" in plain
    assert "Secure" not in plain
    async with serving(world.deps(secure_cookies=True)) as address, Browser(address) as other:
        assert "Secure" in (await other.get("/desk/masuk")).headers["set-cookie"]


async def test_a_forged_cookie_opens_nothing(officer, world):
    name, value = next(iter(officer.cookies.items()))
    body, signature = value.rsplit(".", 1)
    forged = (body + "." + signature[::-1], body[:-2] + "AA." + signature, "", "x", body)
    for cookie in forged:
        officer.cookies.clear()
        page = await officer.get("/desk/", headers={"Cookie": f"{name}={cookie}"})
        assert page.status_code == 303
        assert page.headers["location"] == "/desk/masuk"
    assert (await officer.get("/desk/", headers={"Cookie": f"{name}={value}"})).status_code == 200


async def test_a_cookie_signed_with_another_secret_opens_nothing(officer, world):
    async with serving(world.deps(secret=bytes(40))) as address:
        page = await officer.get(
            f"{address}/desk/", headers={"Cookie": "; ".join(f"{k}={v}" for k, v in officer.cookies.items())}
        )
        assert page.status_code == 303


async def test_a_short_secret_is_refused(world):
    with pytest.raises(ValueError, match="at least 32 bytes, has 5"):
        world.deps(secret=b"short")


async def test_signing_in_leads_to_the_page_wanted_and_never_to_another_site(browser, world):
    await with_password(world)
    row = await world.file()
    await browser.open(f"/desk/klaim/{row.id}")
    assert browser.page.url.path == "/desk/masuk"
    page = await browser.fill("/desk/masuk", name="sari dewi", password=PASSWORD)
    assert page.url.path == f"/desk/klaim/{row.id}"
    await browser.fill("/desk/keluar")
    for elsewhere in (
        "https://jahat.example/",
        "//jahat.example",
        "/\\jahat.example",
        "/klaim/../../x",
        "javascript:x",
    ):
        await browser.open(f"/desk/masuk?lanjut={elsewhere}")
        data = {**browser.fields("/desk/masuk"), "name": "sari dewi", "password": PASSWORD, "lanjut": elsewhere}
        answer = await browser.post("/desk/masuk", data=data)
        assert answer.headers["location"] == "/desk/"
        await browser.open("/desk/")
        await browser.fill("/desk/keluar")


@pytest.mark.parametrize("name", ["", "x", "a" * 41, "<b>", "sari\ndewi!", "Simulation", "participant", "../sari"])
async def test_a_name_that_can_not_be_used_is_refused(world, name):
    with pytest.raises(ValueError, match="name"):
        await add_officer(world.store, name, world.time)


async def test_adding_an_officer_again_ends_the_password_and_gives_a_new_link(browser, world, address):
    await with_password(world)
    await browser.sign_in("sari dewi", PASSWORD)
    token = await add_officer(world.store, "sari dewi", world.time)
    assert LIST not in (await browser.open("/desk/")).text
    async with Browser(address) as another:
        assert (await another.sign_in("sari dewi", PASSWORD)).status_code == 403
        await another.open(f"/desk/masuk?token={token}")
        assert "Pasang kata sandi" in (await another.fill("/desk/masuk")).text


async def test_a_new_link_ends_the_links_before_it(browser, world):
    old = await add_officer(world.store, "sari dewi", world.time)
    await reset_officer(world.store, "sari dewi", world.time)
    await browser.open(f"/desk/masuk?token={old}")
    assert (await browser.fill("/desk/masuk")).status_code == 403


async def test_a_cookie_copied_before_signing_out_is_refused_after_it(officer, world, address):
    copied = dict(officer.cookies.items())
    async with Browser(address) as thief:
        thief.cookies.update(copied)
        assert LIST in (await thief.open("/desk/")).text
        thief.cookies.clear()
        await officer.open("/desk/")
        await officer.fill("/desk/keluar")
        thief.cookies.update(copied)
        assert LIST not in (await thief.open("/desk/")).text


async def test_a_removed_officer_is_out_at_once_and_comes_in_by_nothing(browser, world, address):
    await add_officer(world.store, "kepala", world.time)
    await with_password(world)
    link = await new_link(world.store, "sari dewi", world.time)
    await browser.sign_in("sari dewi", PASSWORD)
    await remove_officer(world.store, "Sari Dewi")
    assert LIST not in (await browser.open("/desk/")).text
    assert (await browser.sign_in("sari dewi", PASSWORD)).status_code == 403
    await browser.open(f"/desk/masuk?token={link}")
    assert (await browser.fill("/desk/masuk")).status_code == 403


async def test_a_session_from_before_does_not_come_back_with_a_name_that_is_given_again(browser, world):
    await add_officer(world.store, "kepala", world.time)
    await browser.enter(world, role="officer")
    await remove_officer(world.store, "sari dewi")
    await add_officer(world.store, "sari dewi", world.time)
    assert LIST not in (await browser.open("/desk/")).text


async def test_a_stream_that_stays_open_by_itself_keeps_no_session_alive(officer, world):
    for _ in range(3):
        world.time += timedelta(hours=3)
        await officer.get("/desk/akun", headers={"Accept": "text/event-stream"})
    assert LIST not in (await officer.open("/desk/")).text


async def test_a_password_set_while_another_is_being_checked_lets_the_old_one_in_no_more(browser, world):
    """The session would begin with an officer as read before the change."""
    await with_password(world)
    before = await world.store.officer("sari dewi")
    await end_sessions(world.store, "sari dewi")
    assert await begin_session(world.store, before, world.time, by_link=False) is None


async def test_the_first_officer_is_administrator_and_those_after_officers(world):
    await add_officer(world.store, "kepala", world.time)
    await add_officer(world.store, "sari dewi", world.time)
    roles = {one.name: one.role for one in await world.store.all_officers()}
    assert roles == {"kepala": "administrator", "sari dewi": "officer"}


async def test_signing_in_leaves_no_password_token_or_typed_name_in_the_log(browser, world):
    await with_password(world)
    with capture_logs() as lines:
        await browser.sign_in("kata sandi saya di kolom nama", PASSWORD)
        token = await add_officer(world.store, "sari dewi", world.time)
        await browser.open(f"/desk/masuk?token={token}")
        await browser.fill("/desk/masuk")
    assert [line["event"] for line in lines] == ["sign_in_refused", "signed_in"]
    assert lines[1]["officer"] == "sari dewi"
    assert PASSWORD not in str(lines)
    assert token not in str(lines)
    assert "kolom nama" not in str(lines)
