"""The list of claims at the desk: its order, filters, searches, pages and kept lists, without a line of JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from urllib.parse import parse_qsl, urlencode

import pytest
from desk_world import ANSWERS, Browser
from structlog.testing import capture_logs

from bot.desk import states
from bot.desk.filters import BadFilter, Filters, filters_of
from bot.listed import Place
from dialogs.law import claim_lifecycle as lifecycle


def references(page) -> list[str]:
    return re.findall(r'<span class="reference small">([^<]+)</span>', page.text)


def counts(page, nav: str) -> dict[str, str]:
    part = re.search(rf'class="{nav}".*?</(?:nav|ul)>', page.text, re.DOTALL)
    return {
        unescape(words).strip(): number
        for words, number in re.findall(r'>([^<>]+)<span class="count">([\d.]+)</span>', part[0])
    }


def links(page, rel: str) -> list[str]:
    return [unescape(href) for href in re.findall(rf'rel="{rel}" href="([^"]+)"', page.text)]


async def test_late_claims_come_first_and_then_those_waiting_longest(officer, world):
    rows = {}
    for state in lifecycle.STATES:
        world.time += timedelta(minutes=10)
        rows[state] = await world.file(state, moves=())
    world.time += timedelta(days=3)
    short = await world.file(late_at=world.time - timedelta(hours=2))
    long = await world.file("paying", late_at=world.time - timedelta(days=2))
    await officer.enter(world)
    page = await officer.open("/desk/")
    assert references(page)[:2] == [long.reference, short.reference]
    assert "terlambat, 2 hari" in page.text
    waiting = sorted((rows[state] for state in states.WAITING), key=lambda row: row.listed.waiting_since)
    assert references(page)[2:] == [row.reference for row in waiting]
    newest = await officer.open("/desk/?urut=baru")
    assert references(newest)[-1] == waiting[0].reference
    assert "8 klaim" in page.text


async def test_a_row_says_who_what_where_since_when_until_when_whose_and_what_is_doubtful(officer, world):
    await world.file(
        answers={**ANSWERS, "p_name": "Almarhum Contoh"},
        late_at=world.time + timedelta(days=2),
        officer="budi santoso",
        notes=(
            {"about": "unread", "document": "id"},
            {"about": "unread", "document": "photo"},
            {"about": "unread", "document": "bank_book"},
        ),
    )
    row = re.search(r'<ol class="claims card">.*?</ol>', (await officer.open("/desk/")).text, re.DOTALL)[0]
    shown = unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)))
    for words in (
        "Rukmini Contoh", "untuk Almarhum Contoh", "JHT – mengundurkan diri", "Jakarta Contoh", "Baru masuk", "sudah 3 jam",
        "dijanjikan 21 Nov 2026", "Budi Santoso", "KTP: ", "Foto diri: ", "dan 1 lagi",
    ):  # fmt: skip
        assert words in shown
    assert "Tabungan" not in shown


async def test_each_filter_lives_in_the_address_with_its_count(officer, world):
    await world.file("recorded", officer="sari dewi", kind="jkm")
    await world.file("verifying", late_at=world.time - timedelta(hours=1), answers={**ANSWERS, "nik": "1", "kpj": []})
    await world.file("paid", notes=({"about": "unread", "document": "id"},), answers={"name": "Budi", "kpj": ["77"]})
    page = await officer.open("/desk/")
    assert counts(page, "tabs") == {
        "Menunggu petugas": "2", "Baru masuk": "1", "Diperiksa": "1", "Dana ditransfer": "1", "Semua": "3",
    }  # fmt: skip
    assert counts(page, "toggles") == {"Terlambat": "1", "Milik saya": "1", "Perlu dilihat": "0", "Nomor ganda": "2"}
    for address, numbers in {
        "?telat=1": ["0002"],
        "?saya=1": ["0001"],
        "?status=semua&ragu=1": ["0003"],
        "?status=semua&ganda=1": ["0001", "0002"],
        "?program=JKM": ["0001"],
        "?cabang=jakarta&status=verifying": ["0002"],
        "?status=paid": ["0003"],
        "?telat=1&saya=1": [],
    }.items():
        found = references(await officer.open(f"/desk/{address}"))
        assert sorted(reference[-4:] for reference in found) == numbers, address
    assert 'href="/desk/?telat=1&amp;ragu=1"' in (await officer.open("/desk/?telat=1")).text, "filters add up"


@pytest.mark.parametrize("status", ["menunggu", "semua", "recorded"])
async def test_a_long_list_comes_in_pages_that_show_every_claim_once(officer, world, status):
    rows = []
    for _ in range(53):
        world.time += timedelta(minutes=1)
        rows.append((await world.file("recorded")).reference)
    page = await officer.open(f"/desk/?status={status}")
    shown = [references(page)]
    while after := links(page, "next"):
        page = await officer.open(after[0])
        shown.append(references(page))
    assert [len(part) for part in shown] == [25, 25, 3]
    assert [reference for part in shown for reference in part] == rows
    page = await officer.open(f"/desk/?status={status}&akhir=1")
    back = [references(page)]
    while before := links(page, "prev"):
        page = await officer.open(before[0])
        back.insert(0, references(page))
    assert [reference for part in back for reference in part] == rows


async def test_a_number_leads_straight_to_its_claim_and_a_name_to_a_list(officer, world):
    row = await world.file("paid", answers={**ANSWERS, "name": "Sekar Ayu Contoh"})
    await world.file(answers={"name": "Budi Ayu", "account": "777"})
    for line in (
        row.reference,
        row.reference.lower(),
        "3174 0557 0890 0001",
        "12345678901",
        "0812-3456-7890",
        "0012345678",
    ):
        found = await officer.open(f"/desk/?{urlencode({'cari': line})}")
        assert found.url.path == f"/desk/klaim/{row.id}", line
    assert references(await officer.open("/desk/?cari=SEKAR")) == [row.reference]
    assert len(references(await officer.open("/desk/?cari=ayu"))) == 2, "a search looks at every status"
    nothing = await officer.open("/desk/?cari=Wayan")
    assert "Tidak ada klaim yang cocok" in nothing.text


async def test_an_officer_of_a_branch_sees_and_finds_its_claims_alone(world, address):
    own = await world.file(answers={**ANSWERS, "branch": {"id": "pamekasan", "name": "Pamekasan"}})
    other = await world.file(answers={**ANSWERS, "branch": {"id": "sumenep", "name": "Sumenep"}})
    async with Browser(address) as browser:
        await browser.enter(world, "budi", role="officer", branches=["pamekasan"])
        page = await browser.open("/desk/")
        assert references(page) == [own.reference]
        assert counts(page, "tabs")["Semua"] == "1"
        assert "sumenep" not in page.text.lower()
        assert references(await browser.open("/desk/?status=semua&cabang=sumenep")) == []
        assert references(await browser.open(f"/desk/?cari={other.reference}")) == []
        assert (await browser.open(f"/desk/?cari={ANSWERS['nik']}")).url.path == f"/desk/klaim/{own.id}"


async def test_a_search_is_told_to_the_log_by_its_kind_and_not_by_its_words(officer, world):
    await world.file()
    with capture_logs() as logs:
        await officer.open("/desk/?cari=rukmini")
    (entry,) = [entry for entry in logs if entry["event"] == "claims_searched"]
    assert entry["by"] == "name,reference"
    assert "rukmini" not in str(logs).lower()


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("status=entah", "tidak dikenal, jadi daftar biasa"),
        ("warna=biru", "tidak dikenal, jadi daftar biasa"),
        ("status=paid&status=recorded", "tidak dikenal, jadi daftar biasa"),
        ("telat=mungkin", "tidak dikenal, jadi daftar biasa"),
        ("program=JHX", "tidak dikenal, jadi daftar biasa"),
        ("urut=acak", "tidak dikenal, jadi daftar biasa"),
        ("cabang=" + "x" * 61, "tidak dikenal, jadi daftar biasa"),
        ("cabang=%00", "tidak dikenal, jadi daftar biasa"),
        ("setelah=1.5.a&sebelum=1.5.b", "tidak dikenal, jadi daftar biasa"),
        ("setelah=9.9.9", "halaman pertama yang ditampilkan"),
        ("sebelum=1.99999999999999999.x", "halaman pertama yang ditampilkan"),
        ("cari=" + "a" * 101, "Pencarian ini 101 karakter; paling panjang 100."),
        ("cari=%F0%9F%98%80%21", "Tulis nomor atau nama"),
        ("cari=%27%20OR%201%3D1%20--", None),
        ("cari=%E4%BD%A0%E5%A5%BD", None),
        ("cari=", None),
    ],
)
async def test_an_address_that_says_nothing_gets_one_sentence(officer, world, query, sentence):
    await world.file()
    page = await officer.open(f"/desk/?{query}")
    assert page.status_code == (422 if sentence else 200)
    alerts = re.findall(r'<p class="alert bad" role="alert">([^<]+)</p>', page.text)
    assert len(alerts) == (1 if sentence else 0)
    if sentence:
        assert sentence in unescape(alerts[0])
        assert len(references(page)) == 1


async def test_an_officer_keeps_lists_and_no_search_of_them(officer, world):
    await world.file("verifying", late_at=world.time - timedelta(hours=1))
    await officer.open("/desk/?telat=1&cari=rukmini&status=semua")
    page = await officer.fill("/desk/tampilan", having="filters", name="  Telat <b>di</b>  Jakarta ")
    assert str(page.url).endswith("/desk/?status=semua&telat=1")
    assert '<a href="/desk/?status=semua&amp;telat=1">Telat &lt;b&gt;di&lt;/b&gt; Jakarta</a>' in page.text
    assert await world.store.views("sari dewi") == {"Telat <b>di</b> Jakarta": "?status=semua&telat=1"}
    page = await officer.fill("/desk/tampilan", having="hapus")
    assert "Daftar saya:" not in page.text
    assert await world.store.views("sari dewi") == {}


async def test_a_list_without_a_name_or_one_too_many_is_not_kept(officer, world):
    await officer.open("/desk/?telat=1")
    for name in ("", "   ", "x" * 41):
        page = await officer.fill("/desk/tampilan", having="filters", name=name)
        assert page.status_code == 422
        assert "Beri nama daftar ini" in page.text
    await officer.open("/desk/")
    assert (await officer.fill("/desk/tampilan", having="filters", name="a", filters="?warna=biru")).status_code == 422
    for number in range(12):
        await officer.open("/desk/")
        await officer.fill("/desk/tampilan", having="filters", name=f"daftar {number}")
    await officer.open("/desk/")
    page = await officer.fill("/desk/tampilan", having="filters", name="satu lagi")
    assert "Sudah ada 12 daftar" in page.text
    assert 'value="satu lagi"' in page.text, "what was typed stays"
    assert len(await world.store.views("sari dewi")) == 12


async def test_a_kept_list_is_its_officers_alone_and_goes_with_them(officer, world, address):
    await officer.open("/desk/?telat=1")
    await officer.fill("/desk/tampilan", having="filters", name="Telat")
    async with Browser(address) as browser:
        await browser.enter(world, "budi")
        assert "Telat<" not in (await browser.open("/desk/")).text
    await world.store.remove_officer("sari dewi")
    assert await world.store.views("sari dewi") == {}


def _some() -> Iterator[Filters]:
    yield Filters()
    yield Filters(status="paid", cabang="pamekasan", program="JKM", telat=True, urut="lama", cari="sekar & co")
    yield Filters(saya=True, ragu=True, ganda=True, setelah=Place.parse("1.5.c-1"))


@pytest.mark.parametrize("chosen", _some())
def test_filters_are_read_as_they_were_written(chosen):
    assert filters_of(parse_qsl(chosen.address.removeprefix("?"))) == chosen


def test_a_filter_twice_is_refused():
    with pytest.raises(BadFilter):
        filters_of([("telat", "1"), ("telat", "1")])
