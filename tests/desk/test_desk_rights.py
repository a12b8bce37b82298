"""Rights of each role on each route: each right and each denial."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from desk_world import Browser, World, picture
from starlette.routing import Mount, Route

from bot.desk import create_desk
from bot.desk.rights import ROLES, Right, Role, branch_of, may

RIGHTS_OF: dict[Role, set[str]] = {
    "officer": {"read", "decide"},
    "supervisor": {"read", "decide", "assign", "release_held", "approve_money", "bulk"},
    "auditor": {"read", "audit"},
    "administrator": {"read", "decide", "assign", "release_held", "approve_money", "bulk", "administer"},
}
EVERY = set(ROLES)
DECIDERS = {role for role, rights in RIGHTS_OF.items() if "decide" in rights}
APPROVERS = {role for role, rights in RIGHTS_OF.items() if "approve_money" in rights}
ADMINISTRATORS = {"administrator"}
ROUTES: dict[tuple[str, str], set[str]] = {
    ("GET", "/"): EVERY,
    ("POST", "/keluar"): EVERY,
    ("GET", "/akun"): EVERY,
    ("POST", "/akun/sandi"): EVERY,
    ("POST", "/akun/keluar-semua"): EVERY,
    ("GET", "/akun/kode"): EVERY,
    ("POST", "/akun/kode"): EVERY,
    ("POST", "/akun/kode/hapus"): EVERY,
    ("GET", "/petugas"): ADMINISTRATORS,
    ("POST", "/petugas/tambah"): ADMINISTRATORS,
    ("POST", "/petugas/hak"): ADMINISTRATORS,
    ("POST", "/petugas/tautan"): ADMINISTRATORS,
    ("POST", "/petugas/keluar"): ADMINISTRATORS,
    ("POST", "/petugas/hapus"): ADMINISTRATORS,
    ("GET", "/klaim/{claim_id}"): EVERY,
    ("POST", "/klaim/{claim_id}/langkah"): DECIDERS,
    ("POST", "/klaim/{claim_id}/telepon"): DECIDERS,
    ("POST", "/klaim/{claim_id}/identitas"): APPROVERS,
    ("GET", "/klaim/{claim_id}/berkas/{slot}"): EVERY,
    ("POST", "/klaim/{claim_id}/berkas/{slot}"): EVERY,
    ("GET", "/klaim/{claim_id}/berkas/{slot}/halaman/{number:int}"): EVERY,
    ("POST", "/klaim/{claim_id}/catatan"): DECIDERS,
    ("POST", "/klaim/{claim_id}/periksa"): DECIDERS,
    ("POST", "/klaim/{claim_id}/urungkan"): DECIDERS,
    ("POST", "/klaim/{claim_id}/ambil"): DECIDERS,
    ("POST", "/klaim/{claim_id}/lepas"): DECIDERS,
    ("POST", "/klaim/{claim_id}/alihkan"): APPROVERS,
    ("GET", "/klaim/{claim_id}/bersama"): EVERY,
    ("GET", "/berikutnya"): EVERY,
    ("GET", "/tertahan"): APPROVERS,
    ("POST", "/tertahan/{entry_id}/kirim"): APPROVERS,
    ("POST", "/tertahan/{entry_id}/tolak"): APPROVERS,
    ("POST", "/tampilan"): EVERY,
    ("GET", "/peristiwa"): EVERY,
    ("GET", "/audit"): {"auditor"},
    ("GET", "/angka"): {"supervisor", "auditor", "administrator"},
    ("GET", "/angka/ekspor"): {"supervisor", "auditor", "administrator"},
    ("GET", "/audit/ekspor"): {"auditor"},
    ("GET", "/massal"): APPROVERS,
    ("POST", "/massal/bank"): APPROVERS,
    ("POST", "/massal/alihkan"): APPROVERS,
    ("POST", "/massal/ekspor"): APPROVERS,
    ("GET", "/massal/{file_id}"): APPROVERS,
    ("POST", "/massal/{file_id}/jalankan"): APPROVERS,
}
"""Roles that may use a route of the desk."""
OPEN = {("GET", "/masuk"), ("POST", "/masuk"), ("POST", "/bahasa"), ("GET", "/angka-publik")}
"""Routes for everybody, signed in or not."""
NOT_FOR_YOUR_ROLE = "Bagian ini bukan untuk peran Anda"


def test_every_right_of_every_role_is_as_agreed() -> None:
    for role in ROLES:
        assert {right for right in get_args(Right) if may(role, right)} == RIGHTS_OF[role]


def test_every_route_of_the_desk_is_in_the_table(world: World) -> None:
    found = set()
    for route in create_desk(world.deps()).routes:
        if isinstance(route, Route):
            found |= {(method, route.path) for method in route.methods or () if method != "HEAD"}
        else:
            assert isinstance(route, Mount)
            assert route.path == "/static"
    assert found == set(ROUTES) | OPEN


@pytest.mark.parametrize("role", ROLES)
async def test_a_role_gets_its_routes_and_is_refused_the_others(browser: Browser, world: World, role: Role) -> None:
    await browser.enter(world, role=role)
    row = await world.file(files={"id": ("image/jpeg", picture("KTP CONTOH"))}, readings={})
    values = {"claim_id": row.id, "slot": "id", "number": "1", "name": "siapa", "file_id": "7", "entry_id": "7"}
    for (method, path), allowed in ROUTES.items():
        where = "/desk" + re.sub(r"\{(\w+)(:int)?\}", lambda found: values[found[1]], path)
        # Without the CSRF token a form is refused after the right is checked, so nothing changes.
        async with browser.stream(method, where) as answer:
            # Events of the list go on for ever, so of an answer that is let in only the head is looked at.
            if answer.status_code == 403:
                await answer.aread()
        refused = answer.status_code == 403 and NOT_FOR_YOUR_ROLE in answer.text
        assert refused == (role not in allowed), f"{role}: {method} {path} gave {answer.status_code}"


async def test_nobody_gets_a_route_without_signing_in(browser: Browser, world: World) -> None:
    row = await world.file(files={"id": ("image/jpeg", picture("KTP CONTOH"))})
    values = {"claim_id": row.id, "slot": "id", "number": "1", "name": "siapa", "file_id": "7", "entry_id": "7"}
    for method, path in ROUTES:
        where = "/desk" + re.sub(r"\{(\w+)(:int)?\}", lambda found: values[found[1]], path)
        answer = await browser.request(method, where)
        if method == "GET":
            assert answer.status_code == 303, where
            assert answer.headers["location"].startswith("/desk/masuk"), where
        else:
            assert answer.status_code == 403, where


async def test_an_auditor_reads_a_claim_and_can_not_move_it(browser: Browser, world: World) -> None:
    await browser.enter(world, role="auditor")
    row = await world.file()
    page = await browser.open(f"/desk/klaim/{row.id}")
    assert row.reference in page.text
    csrf = browser.fields("/desk/keluar")["csrf"]
    form = {"csrf": csrf, "to": "verifying", "seen": f"{row.state}.{row.revision}.{len(row.moves)}"}
    refused = await browser.post(f"/desk/klaim/{row.id}/langkah", data=form)
    assert refused.status_code == 403
    assert NOT_FOR_YOUR_ROLE in refused.text
    assert world.moved == []
    assert (await world.claim(row.id)).state == "recorded"


async def test_a_role_that_changes_counts_from_the_next_request_on(browser: Browser, world: World) -> None:
    await browser.enter(world, role="officer")
    row = await world.file()
    await browser.open(f"/desk/klaim/{row.id}")
    form = {**browser.fields(f"/desk/klaim/{row.id}/langkah"), "to": "verifying"}
    await world.store.change_officer("sari dewi", {"role": "auditor"})
    assert (await browser.post(f"/desk/klaim/{row.id}/langkah", data=form)).status_code == 403
    assert world.moved == []


@pytest.mark.parametrize(
    ("branch", "found"),
    [
        ({"id": "pamekasan", "name": "Pamekasan"}, 200),
        ({"id": "bogor", "name": "Bogor"}, 404),
        ({"name": "Ketik"}, 404),
    ],
)
async def test_a_claim_of_another_branch_is_not_there(browser: Browser, world: World, branch, found: int) -> None:
    await browser.enter(world, role="officer", branches=["pamekasan"])
    files = {"id": ("image/jpeg", picture("KTP CONTOH"))}
    row = await world.file(answers={"name": "Rukmini Contoh", "branch": branch}, files=files)
    for path in ("", "/berkas/id"):
        answer = await browser.get(f"/desk/klaim/{row.id}{path}")
        assert answer.status_code == found, path
    csrf = (await browser.open("/desk/akun")) and browser.fields("/desk/keluar")["csrf"]
    form = {"csrf": csrf, "to": "verifying", "seen": f"{row.state}.{row.revision}.{len(row.moves)}"}
    moved = await browser.post(f"/desk/klaim/{row.id}/langkah", data=form)
    assert moved.status_code == (303 if found == 200 else 404)
    assert bool(world.moved) == (found == 200)


FIELDS = (
    "new again old code sealed pending token name role branches seen to note locale here password lanjut reason-1 about-1"
).split()
"""Fields of the desk's forms."""


POSTED = sorted(path for method, path in {*ROUTES, *OPEN} if method == "POST")


async def test_no_form_can_break_a_page(browser: Browser, world: World) -> None:
    """Empty, odd, long and doubled fields, by an administrator whom nothing is forbidden."""
    row = await world.file()
    for content in ([""], ["\x00'\"<b>" + "ü" * 50], ["x" * 2_500], ["7", "8"]):
        for route in POSTED:
            await browser.enter(world)
            csrf = browser.fields("/desk/keluar")["csrf"]
            data = {"csrf": csrf, **dict.fromkeys(FIELDS[: 17 // len(content)], content)}
            answer = await browser.post("/desk" + route.replace("{claim_id}", row.id), data=data)
            assert answer.status_code < 500, f"{route}: {content[0][:20]!r} gave {answer.status_code}"
    assert world.moved == []
    assert [one.name for one in await world.store.all_officers()] == ["sari dewi"]


async def test_a_foreign_or_endless_form_does_nothing(browser: Browser, world: World) -> None:
    await browser.enter(world)
    row = await world.file()
    before = await world.store.all_officers()
    for route in POSTED:
        where = "/desk" + route.replace("{claim_id}", row.id)
        foreign = {"csrf": "punya orang lain", "locale": "en", "name": "sari dewi"}
        assert (await browser.post(where, data=foreign)).status_code == 403, route
        endless = 70_000 if route != "/massal/bank" else 1_000_000
        assert (await browser.post(where, data={"name": "x" * endless})).status_code == 413, route
    assert await world.store.all_officers() == before
    assert world.moved == []
    assert (await browser.get("/desk/")).status_code == 200, "still signed in"


def test_a_typed_branch_is_named_by_what_was_typed() -> None:
    assert branch_of({"branch": {"id": "pamekasan", "name": "Pamekasan"}}) == "pamekasan"
    assert branch_of({"branch": {"name": "Cabang di pasar"}}) == "Cabang di pasar"
    assert branch_of({}) == ""
