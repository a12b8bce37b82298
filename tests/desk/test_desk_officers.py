"""The administrators' page: officers added, changed, given a new link, signed out and removed."""

from __future__ import annotations

import asyncio
import re
from html import unescape

import pytest
from desk_world import PASSWORD, Browser
from structlog.testing import capture_logs

from bot.desk import add_officer

LIST = "<h1>Daftar klaim</h1>"
ADD, CHANGE, LINK, OUT, REMOVE = (
    f"/desk/petugas/{action}" for action in ("tambah", "hak", "tautan", "keluar", "hapus")
)


@pytest.fixture
async def page(officer: Browser) -> Browser:
    """A browser in which an administrator is signed in, on the page of officers."""
    await officer.open("/desk/petugas")
    return officer


def link_on(browser: Browser) -> str:
    found = re.search(r'<input class="link" readonly value="([^"]+)"', browser.page.text)
    assert found, "no link is shown"
    return unescape(found[1])


async def come_in(browser: Browser, link: str) -> None:
    await browser.open(link.removeprefix(str(browser.base_url).rstrip("/")))
    assert (await browser.fill("/desk/masuk")).status_code == 200


async def test_an_administrator_adds_an_officer_who_comes_in_by_the_link(page, world, address):
    shown = await page.fill(ADD, name=" Budi  SANTOSO", role="officer", branches="pamekasan, Bogor")
    assert "Tautan masuk untuk Budi Santoso" in shown.text
    kept = await world.store.officer("budi santoso")
    assert (kept.role, kept.branches) == ("officer", frozenset({"pamekasan", "bogor"}))
    async with Browser(address) as budi:
        await come_in(budi, link_on(page))
        assert LIST in (await budi.open("/desk/")).text
        assert (await budi.open("/desk/petugas")).status_code == 403
    assert link_on(page) not in (await page.open("/desk/petugas")).text, "it is shown once"


@pytest.mark.parametrize(
    ("typed", "status", "told"),
    [
        ({"name": "", "role": "officer"}, 422, "2 sampai 40 huruf"),
        ({"name": "x" * 500, "role": "officer"}, 422, "2 sampai 40 huruf"),
        ({"name": "Participant", "role": "officer"}, 422, "2 sampai 40 huruf"),
        ({"name": "<b>budi</b>", "role": "officer"}, 422, "2 sampai 40 huruf"),
        ({"name": "budi", "role": ""}, 422, "Pilih perannya"),
        ({"name": "budi", "role": "owner"}, 422, "Pilih perannya"),
        ({"name": "budi"}, 422, "Pilih perannya"),
        ({"name": "budi", "role": "officer", "branches": "antah berantah"}, 422, "Cabang “antah berantah” tidak ada"),
        ({"name": "budi", "role": "officer", "branches": "x" * 5000}, 422, "tidak ada di daftar"),
        ({"name": "SARI DEWI", "role": "officer"}, 409, "Sari Dewi sudah ada"),
    ],
)
async def test_a_form_that_can_not_be_taken_says_why_and_keeps_what_was_typed(page, world, typed, status, told):
    before = await world.store.all_officers()
    refused = await page.fill(ADD, **typed)
    assert refused.status_code == status
    assert told in unescape(refused.text)
    assert typed["name"][:40] in unescape(refused.text)
    assert await world.store.all_officers() == before


@pytest.mark.parametrize("action", [ADD, CHANGE, LINK, OUT, REMOVE])
async def test_a_foreign_or_too_long_form_changes_nothing(page, world, action):
    await add_officer(world.store, "budi", world.time)
    before = await world.store.all_officers()
    good = {**page.fields("/desk/keluar"), "name": "budi", "role": "auditor", "seen": "officer "}
    assert (await page.post(action, data={**good, "csrf": "punya orang lain"})).status_code == 403
    assert (
        await page.post(action, data={name: value for name, value in good.items() if name != "csrf"})
    ).status_code == 403
    assert (await page.post(action, data={**good, "branches": "x" * 70_000})).status_code == 413
    assert await world.store.all_officers() == before


@pytest.mark.parametrize("action", [CHANGE, LINK, OUT, REMOVE])
@pytest.mark.parametrize("name", ["", "siapa", "x" * 5000])
async def test_a_form_about_somebody_who_is_not_there_says_so(page, world, action, name):
    gone = await page.post(action, data={**page.fields("/desk/keluar"), "name": name, "role": "auditor"})
    assert gone.status_code == 409
    assert "sudah tidak ada" in gone.text


async def test_a_form_sent_twice_adds_once_and_removes_once(page, world):
    data = {**page.fields(ADD), "name": "budi", "role": "officer"}
    added = await asyncio.gather(*(page.post(ADD, data=data) for _ in range(2)))
    assert [answer.status_code for answer in added].count(500) == 0
    assert [one.name for one in await world.store.all_officers()] == ["budi", "sari dewi"]
    removed = [(await page.post(REMOVE, data={**page.fields(ADD), "name": "budi"})).status_code for _ in range(2)]
    assert removed == [303, 409]


async def test_a_role_and_branches_are_changed_and_hold_at_once(page, world, address):
    async with Browser(address) as budi:
        await budi.enter(world, "budi", role="supervisor")
        await page.open("/desk/petugas")
        done = await page.fill(CHANGE, having='value="budi"', role="auditor", branches="sumenep")
        assert "Peran dan cabang tersimpan" in done.text
        row = await world.file(answers={"branch": {"id": "bogor", "name": "Bogor"}})
        assert (await budi.open(f"/desk/klaim/{row.id}")).status_code == 404
    kept = await world.store.officer("budi")
    assert (kept.role, kept.branches) == ("auditor", frozenset({"sumenep"}))


async def test_two_administrators_who_change_the_same_officer_do_not_undo_each_other(page, world, address):
    await add_officer(world.store, "budi", world.time, role="officer")
    async with Browser(address) as second:
        await second.enter(world, "kepala")
        await page.open("/desk/petugas")
        await second.open("/desk/petugas")
        await page.fill(CHANGE, having='value="budi"', role="supervisor", branches="")
        stale = await second.fill(CHANGE, having='value="budi"', role="auditor", branches="bogor")
    assert stale.status_code == 409
    assert "baru diubah orang lain" in stale.text
    assert 'value="bogor"' in stale.text, "what was typed stays"
    assert (await world.store.officer("budi")).role == "supervisor"


async def test_a_new_link_ends_password_authenticator_and_sessions(page, world, address):
    async with Browser(address) as budi:
        await budi.enter(world, "budi", role="officer")
        await budi.open("/desk/akun")
        await budi.fill("/desk/akun/sandi", new=PASSWORD, again=PASSWORD)
        await world.store.change_officer("budi", {"totp_secret": "JBSWY3DPEHPK3PXP", "totp_step": 1})
        await page.open("/desk/petugas")
        await page.fill(LINK, having='value="budi"')
        assert LIST not in (await budi.open("/desk/")).text
        assert (await budi.sign_in("budi", PASSWORD)).status_code == 403
        await come_in(budi, link_on(page))
        assert LIST in (await budi.open("/desk/")).text
    kept = await world.store.officer("budi")
    assert (kept.password_hash, kept.totp_secret, kept.role) == (None, None, "officer")


async def test_an_administrator_signs_somebody_out_and_their_password_stays(page, world, address):
    async with Browser(address) as budi:
        await budi.enter(world, "budi", role="officer")
        await budi.open("/desk/akun")
        await budi.fill("/desk/akun/sandi", new=PASSWORD, again=PASSWORD)
        await page.open("/desk/petugas")
        assert "Semua sesi petugas itu sudah berakhir" in (await page.fill(OUT, having='value="budi"')).text
        assert LIST not in (await budi.open("/desk/")).text
        assert LIST in (await budi.sign_in("budi", PASSWORD)).text


async def test_a_removed_officer_is_out_at_once(page, world, address):
    async with Browser(address) as budi:
        await budi.enter(world, "budi", role="officer")
        await page.open("/desk/petugas")
        assert "Petugas itu sudah dihapus" in (await page.fill(REMOVE, having='value="budi"')).text
        assert LIST not in (await budi.open("/desk/")).text
    assert await world.store.officer("budi") is None


async def test_the_last_administrator_is_neither_removed_nor_given_another_role(page, world):
    await add_officer(world.store, "budi", world.time, role="supervisor")
    for action, typed in ((REMOVE, {}), (CHANGE, {"role": "officer", "branches": ""})):
        await page.open("/desk/petugas")
        refused = await page.fill(action, having='value="sari dewi"', **typed)
        assert refused.status_code == 409
        assert "Ini pengelola terakhir." in refused.text
    assert (await world.store.officer("sari dewi")).role == "administrator"


async def test_two_administrators_who_remove_each_other_at_once_leave_one(world, address):
    async with Browser(address) as one, Browser(address) as other:
        await one.enter(world, "kepala satu")
        await other.enter(world, "kepala dua")
        await one.open("/desk/petugas")
        await other.open("/desk/petugas")
        await asyncio.gather(
            one.post(REMOVE, data={**one.fields(ADD), "name": "kepala dua"}),
            other.post(REMOVE, data={**other.fields(ADD), "name": "kepala satu"}),
        )
    assert len(await world.store.all_officers()) == 1


async def test_an_administrator_who_removes_themselves_comes_to_the_sign_in_page(page, world):
    await add_officer(world.store, "kepala", world.time, role="administrator")
    await page.open("/desk/petugas")
    left = await page.fill(REMOVE, having='value="sari dewi"')
    assert left.url.path == "/desk/masuk"
    assert LIST not in (await page.open("/desk/")).text


async def test_what_an_administrator_does_is_told_and_no_link_is(page, world):
    with capture_logs() as lines:
        await page.fill(ADD, name="budi", role="officer")
        link = link_on(page)
        await page.open("/desk/petugas")
        await page.fill(CHANGE, having='value="budi"', role="auditor", branches="bogor")
        await page.fill(OUT, having='value="budi"')
        await page.fill(REMOVE, having='value="budi"')
    told = [(line["event"], line["officer"], line["to_officer"]) for line in lines if "to_officer" in line]
    actions = ("officer_added", "officer_changed", "officer_signed_out", "officer_removed")
    assert told == [(action, "sari dewi", "budi") for action in actions]
    assert link.rpartition("=")[2] not in str(lines)
