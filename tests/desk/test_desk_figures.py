"""The figures at the desk: for supervisors in full, for everybody only where the operator wants it and never small counts."""

from __future__ import annotations

import csv
import io
import re
from xml.etree import ElementTree

import pytest
from desk_world import Browser, World, counted, serving

from bot.ports.officers import Role


async def _page(world: World, path: str, role: Role | None = "supervisor", **deps: object) -> str:
    async with serving(world.deps(**deps)) as address, Browser(address) as browser:
        if role is not None:
            await browser.enter(world, role=role)
        return (await browser.open(path)).text


def _table(page: str, title: str) -> dict[str, list[str]]:
    """The table below the plot of this title."""
    section = page.split(f"<h2>{title}</h2>")[1].split("</section>")[0]
    rows = re.findall(r'<th scope="row">(.*?)</th>(.*?)</tr>', section)
    return {name: re.findall(r'<td class="number">(.*?)</td>', cells) for name, cells in rows}


async def test_a_supervisor_sees_every_figure_drawn_and_as_a_table(world: World) -> None:
    await counted(world)
    page = await _page(world, "/desk/angka?hari=30")
    assert page.count("<svg class=") == 5
    reached = _table(page, "Sampai langkah mana klaim diisi")
    assert (reached["Mulai"], reached["Diajukan"]) == (["7", "100%"], ["3", "43%"])
    assert _table(page, "Alasan yang diberikan").popitem()[1] == ["1"]
    right = _table(page, "Benar sejak pertama")
    assert right["Disetujui tanpa perbaikan"] == ["1", "14%"]
    times = _table(page, "Lama di tiap tahap")
    assert times["Perlu perbaikan"] == ["9 jam", "9 jam", "6"]
    late = _table(page, "Yang lewat dari janji")
    assert late["Dijadwalkan"] == ["100%", "7"]


async def test_each_plot_has_a_title_and_a_description_a_screen_reader_tells(world: World) -> None:
    await counted(world)
    page = await _page(world, "/desk/angka?hari=30")
    for drawing in re.findall(r"<svg class=.*?</svg>", page, re.DOTALL):
        svg = ElementTree.fromstring(drawing)
        named = {one.get("id"): one.text for one in svg if one.get("id")}
        assert svg.get("role") == "img"
        assert len(named) == 2
        assert all(named[id] for id in (svg.get("aria-labelledby") or "").split())
        assert "style" not in {name for one in svg.iter() for name in one.attrib}


async def test_the_public_page_is_not_there_unless_the_operator_wants_it(world: World) -> None:
    await counted(world)
    assert "Halaman tidak ditemukan" in await _page(world, "/desk/angka-publik", role=None)
    assert "Sampai langkah mana" in await _page(world, "/desk/angka-publik", role=None, public_figures=True)


async def test_the_public_page_tells_no_small_count(world: World) -> None:
    await counted(world)
    page = await _page(world, "/desk/angka-publik?hari=30", role=None, public_figures=True)
    reached = _table(page, "Sampai langkah mana klaim diisi")
    assert reached["Mulai"] == ["7", "100%"]
    assert reached["Diajukan"] == ["kurang dari 5", "–"]
    right = _table(page, "Benar sejak pertama")
    assert right == {
        "Disetujui tanpa perbaikan": ["kurang dari 5", "–"],
        "Disetujui setelah perbaikan": ["6", "–"],
    }
    for drawing in re.findall(r"<svg class=.*?</svg>", page, re.DOTALL):
        told = re.findall(r'class="end">(.*?)<', drawing)
        assert not {"1", "2", "3", "4"} & set(told)
    assert "ekspor" not in page


async def test_the_export_has_the_same_numbers(world: World) -> None:
    await counted(world)
    async with serving(world.deps()) as address, Browser(address) as browser:
        await browser.enter(world, role="auditor")
        answer = await browser.get("/desk/angka/ekspor?hari=30")
    assert answer.headers["content-disposition"].startswith("attachment")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    told = {(row["figure"], row["name"]): row for row in rows}
    assert told["approved", "right_first_time"]["count"] == "1"
    assert told["approved", "after_correction"]["count"] == "6"
    assert told["reason", "unreadable"]["count"] == "5"
    assert told["stage", "scheduled"]["late"] == "7"
    assert told["draft_reached", "filed"]["count"] == "3"


async def test_an_officer_is_refused(world: World) -> None:
    assert "bukan untuk peran Anda" in await _page(world, "/desk/angka", role="officer")


@pytest.mark.parametrize("typed", ["", "7", "-30", "x", "9" * 50])
async def test_a_span_that_is_none_shows_three_months(world: World, typed: str) -> None:
    await counted(world)
    page = await _page(world, f"/desk/angka?hari={typed}")
    assert 'hari=90" aria-current="page"' in page
