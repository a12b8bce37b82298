"""Many claims at once: the bank's list with a preview and a second person, other hands, and a list to take away."""

from __future__ import annotations

import asyncio
import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from desk_walk import words_of
from desk_world import ANSWERS, Browser, World, serving

from bot.ports.claims import ClaimRow
from dialogs.law.claim_lifecycle import IllegalMove
from dialogs.model.decisions import Decision

HEADER = "referensi;jumlah;tanggal;rekening\n"
NOT_YOU = "Anda yang membawa daftar ini, jadi petugas lain yang mengonfirmasinya."


def line(row: ClaimRow, day: str = "20/11/2026", ending: str = "5678", amount: str = "1.250.000") -> str:
    return f"{row.reference};{amount};{day};{ending}\n"


async def bring(browser: Browser, text: str) -> str:
    """Bring a list; gives the path of its page."""
    await browser.open("/desk/massal")
    data = {"csrf": browser.fields("/desk/keluar")["csrf"]}
    browser.page = await browser.post(
        "/desk/massal/bank", data=data, files={"file": ("t.csv", text.encode(), "text/csv")}, follow_redirects=True
    )
    return browser.page.url.path


async def paying(world: World, count: int = 2) -> list[ClaimRow]:
    return [await world.file("paying") for _ in range(count)]


async def state(world: World, row: ClaimRow) -> str:
    return (await world.claim(row.id)).state


async def test_a_list_is_shown_before_anything_changes_and_another_officer_confirms(officer, wati, world):
    one, two = await paying(world)
    path = await bring(officer, HEADER + line(one) + line(two))
    assert "2 klaim akan ditandai dana sudah ditransfer, seluruhnya Rp2.500.000." in words_of(officer)
    assert NOT_YOU in words_of(officer)
    assert world.moved == []
    refused = await officer.post(f"{path}/jalankan", data={"csrf": officer.fields("/desk/keluar")["csrf"]})
    assert refused.status_code == 409
    assert world.moved == []
    await wati.open(path)
    await wati.fill(f"{path}/jalankan")
    assert "2 klaim ditandai dana sudah ditransfer" in words_of(wati)
    assert [(claim, to, by) for claim, to, _, by in world.moved] == [(one.id, "paid", "wati"), (two.id, "paid", "wati")]


async def test_each_line_is_told_what_it_does_and_why_not(officer, world):
    ready, twice, unlike, early, future, done = await paying(world, 6)
    verifying = await world.file("verifying")
    await world.move(done.id, "paid", Decision(), "budi")
    text = HEADER + "".join(
        (
            line(ready),
            line(twice),
            line(twice),
            line(unlike, ending="9999"),
            line(early, day="01/01/2026"),
            line(future, day="21/12/2026"),
            line(done),
            line(verifying),
            "KLM-XXXX-9999;1;20/11/2026;5678\n",
            "KLM-7F3K-0001;banyak;20/11/2026;5678\n",
        )
    )
    await bring(officer, text)
    told = words_of(officer)
    for words in (
        "siap ditandai",
        "referensi ini ada dua kali di daftar",
        "rekeningnya lain dari di klaim",
        "tanggalnya sebelum transfer dimulai",
        "tanggalnya belum tiba",
        "sudah ditandai",
        "klaim ini tidak sedang ditransfer",
        "klaimnya tidak ditemukan",
        "jumlahnya tidak terbaca",
    ):
        assert words in told
    assert "1 klaim akan ditandai" in told


async def test_the_same_list_twice_changes_nothing_the_second_time(officer, wati, world):
    one, two = await paying(world)
    path = await bring(officer, HEADER + line(one) + line(two))
    await wati.open(path)
    await wati.fill(f"{path}/jalankan")
    # The same lines in another order, in another file.
    again = await bring(officer, HEADER.upper() + "\n" + line(one) + line(two))
    assert "Daftar yang sama" not in words_of(officer) or again == path
    assert "Tidak ada klaim yang akan berubah" in words_of(officer)
    same = await bring(officer, HEADER + line(one) + line(two))
    assert same == path
    assert "Daftar yang sama sudah pernah dibawa" in words_of(officer)
    csrf = {"csrf": wati.fields("/desk/keluar")["csrf"]}
    await wati.post(f"{path}/jalankan", data=csrf)
    assert len(world.moved) == 2


async def test_two_officers_who_confirm_at_once_mark_each_claim_once(officer, wati, world, address):
    rows = await paying(world, 4)
    path = await bring(officer, HEADER + "".join(map(line, rows)))
    async with Browser(address) as third:
        await third.enter(world, "agus", role="supervisor")
        await third.open(path)
        await wati.open(path)
        await asyncio.gather(wati.fill(f"{path}/jalankan"), third.fill(f"{path}/jalankan"))
    assert sorted(claim for claim, *_ in world.moved) == sorted(row.id for row in rows)


async def test_what_was_broken_off_in_the_middle_goes_on(world):
    rows = await paying(world, 3)
    broken = True

    async def move(claim_id: str, to: str, decided: Decision, officer: str) -> None:
        if broken and claim_id == rows[1].id:
            raise RuntimeError("planted: the process dies here")
        await world.move(claim_id, to, decided, officer)

    async with serving(world.deps(move=move)) as address, Browser(address) as one, Browser(address) as two:
        await one.enter(world)
        await two.enter(world, "wati", role="supervisor")
        path = await bring(one, HEADER + "".join(map(line, rows)))
        await two.open(path)
        await two.fill(f"{path}/jalankan")
        assert two.page.status_code == 500
        assert [await state(world, row) for row in rows] == ["paid", "paying", "paying"]
    broken = False
    async with serving(world.deps(move=move)) as address, Browser(address) as two:
        await two.enter(world, "wati", role="supervisor")
        await two.open(path)
        assert "Lanjutkan" in words_of(two)
        await two.fill(f"{path}/jalankan")
    assert [await state(world, row) for row in rows] == ["paid"] * 3
    assert len(world.moved) == 3


async def test_a_claim_that_moves_meanwhile_is_left_and_the_others_go_on(world):
    rows = await paying(world, 2)

    async def move(claim_id: str, to: str, decided: Decision, officer: str) -> None:
        if claim_id == rows[0].id:
            raise IllegalMove("returned", to, "officer")
        await world.move(claim_id, to, decided, officer)

    async with serving(world.deps(move=move)) as address, Browser(address) as one, Browser(address) as two:
        await one.enter(world)
        await two.enter(world, "wati", role="supervisor")
        path = await bring(one, HEADER + "".join(map(line, rows)))
        await two.open(path)
        await two.fill(f"{path}/jalankan")
        assert "1 klaim ditandai" in words_of(two)
    assert [await state(world, row) for row in rows] == ["paying", "paid"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Berkasnya kosong"),
        ("nama;umur\nRukmini;30\n", "Baris judulnya tidak dikenali"),
        (HEADER + "KLM-7F3K-0001;1;20/11/2026;5678\n" * 501, "lebih dari 500 baris"),
    ],
)
async def test_what_is_no_list_is_refused_kindly(officer, text, told):
    await bring(officer, text)
    assert officer.page.status_code == 422
    assert told in words_of(officer)


async def test_a_list_without_the_forms_token_or_over_long_is_refused(officer, world):
    for data in ({}, {"csrf": "x"}):
        sent = await officer.post("/desk/massal/bank", data=data, files={"file": ("t.csv", b"a", "text/csv")})
        assert sent.status_code == 403
    sent = await officer.post("/desk/massal/bank", files={"file": ("t.csv", b"a" * 300_000, "text/csv")})
    assert sent.status_code == 413


async def test_a_claim_of_another_branch_is_not_found_in_a_list(officer, world, address):
    elsewhere = await world.file("paying", answers={**ANSWERS, "branch": {"id": "lain", "name": "Lain"}})
    path = await bring(officer, HEADER + line(elsewhere))
    async with Browser(address) as near:
        await near.enter(world, "wati", role="supervisor", branches=["sini"])
        await near.open(path)
        assert "klaimnya tidak ditemukan" in words_of(near)
        await near.post(f"{path}/jalankan", data={"csrf": near.fields("/desk/keluar")["csrf"]})
    assert await state(world, elsewhere) == "paying"


# --- other hands ----------------------------------------------------------------------------------------------------------


async def test_the_open_claims_of_one_officer_go_to_another_after_a_look(officer, wati, world):
    mine = [await world.file("verifying", officer="sari dewi") for _ in range(3)]
    paid, other = await world.file("paid", officer="sari dewi"), await world.file("verifying", officer="wati")
    await officer.open("/desk/massal?giver=sari+dewi&taker=wati")
    assert "3 klaim yang belum selesai akan dialihkan dari Sari Dewi ke Wati." in words_of(officer)
    assert [(await world.claim(row.id)).officer for row in mine] == ["sari dewi"] * 3
    await officer.fill("/desk/massal/alihkan")
    assert "3 klaim dialihkan" in words_of(officer)
    assert [(await world.claim(row.id)).officer for row in mine] == ["wati"] * 3
    assert (await world.claim(paid.id)).officer == "sari dewi"
    assert (await world.claim(other.id)).officer == "wati"


@pytest.mark.parametrize(("giver", "taker"), [("sari dewi", "sari dewi"), ("nobody", "wati"), ("wati", "nobody")])
async def test_claims_go_to_nobody_who_is_not_there(officer, wati, world, giver, taker):
    row = await world.file("verifying", officer="wati")
    await officer.open("/desk/massal")
    csrf = officer.fields("/desk/keluar")["csrf"]
    refused = await officer.post("/desk/massal/alihkan", data={"csrf": csrf, "giver": giver, "taker": taker})
    assert refused.status_code == 422
    assert (await world.claim(row.id)).officer == "wati"


# --- a list to take away --------------------------------------------------------------------------------------------------


async def exported(browser: Browser, **fields: Any) -> list[dict[str, str]]:
    await browser.open("/desk/massal")
    page = await browser.fill("/desk/massal/ekspor", **fields)
    assert page.headers["content-type"] == "text/csv; charset=utf-8"
    assert page.headers["content-disposition"].startswith("attachment;")
    return list(csv.DictReader(io.StringIO(page.content.decode("utf-8-sig"))))


async def test_an_export_holds_what_the_officer_may_see_and_no_formula(officer, world, address):
    evil = {**ANSWERS, "name": '=HYPERLINK("http://x")', "branch": {"id": "sini", "name": "Sini"}}
    one = await world.file("verifying", answers=evil)
    two = await world.file("paid", answers={**ANSWERS, "branch": {"id": "lain", "name": "Lain"}})
    rows = await exported(officer)
    assert {row["reference"] for row in rows} == {one.reference, two.reference}
    assert {row["name"] for row in rows} == {'\'=HYPERLINK("http://x")', ANSWERS["name"]}
    assert [row["reference"] for row in await exported(officer, status="paid")] == [two.reference]
    async with Browser(address) as near:
        await near.enter(world, "wati", role="supervisor", branches=["sini"])
        assert [row["reference"] for row in await exported(near)] == [one.reference]


async def test_a_long_export_holds_every_claim_once(officer, world):
    row = await world.file("verifying")
    for number in range(230):
        copy = replace(row, id=f"copy{number}", reference=f"KLM-KOPI-{number:04d}")

        async def add(session: Any, copy: ClaimRow = copy) -> None:
            session.add_claim(copy)

        await world.store.run(row.key, add)
    found = [one["reference"] for one in await exported(officer)]
    assert len(found) == len(set(found)) == 231


async def test_an_officer_without_the_right_gets_none_of_it(world, address):
    async with Browser(address) as budi:
        await budi.enter(world, "budi", role="officer")
        page = await budi.open("/desk/")
        assert "/desk/massal" not in page.text
        assert (await budi.open("/desk/massal")).status_code == 403
