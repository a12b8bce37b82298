"""The original of a document: after a warning, by a form, and never where it carried something besides its pages."""

from __future__ import annotations

import re

import pytest
from desk_walk import words_of
from desk_world import Browser, original, picture, reading
from structlog.testing import capture_logs

from bot.documents.carried import FINDINGS
from bot.texts import LOCALES, plain
from dialogs.model.effects import Text

PDF = ("application/pdf", b"%PDF-1.7 contoh")
PAGE = reading(("ktp", None, {}))
VIEW = picture("halaman")


@pytest.mark.parametrize("locale", LOCALES)
def test_the_desk_has_words_for_every_finding(locale: str) -> None:
    assert all(plain(Text(f"desk-carried-{name}"), locale) for name in FINDINGS)


async def test_the_original_comes_after_a_page_that_warns(officer, world):
    row = await world.file(files={"id": PDF}, readings={"id": PAGE})
    path = f"/desk/klaim/{row.id}/berkas/id"
    page = await officer.open(path)
    assert page.headers["content-type"].startswith("text/html")
    assert "tetapi itu bukan jaminan" in words_of(officer)
    assert PDF[1] not in page.content
    sent = await officer.fill(path)
    assert (sent.status_code, sent.content) == (200, PDF[1])
    assert sent.headers["content-disposition"] == f'attachment; filename="{row.reference}-id.pdf"'
    assert sent.headers["content-security-policy"].startswith("sandbox;")


async def test_no_link_from_elsewhere_brings_the_original(officer, world):
    row = await world.file(files={"id": PDF}, readings={"id": PAGE})
    path = f"/desk/klaim/{row.id}/berkas/id"
    for data in ({}, {"csrf": "x"}):
        sent = await officer.post(path, data=data)
        assert sent.status_code == 403
        assert PDF[1] not in sent.content


@pytest.mark.parametrize("carried", [("script", "link"), ("attachment",), ("archive", "behind")])
async def test_of_a_file_that_carried_something_only_our_pages_are_offered_and_it_is_said_why(officer, world, carried):
    row = await world.file(files={"id": PDF}, readings={"id": reading(("ktp", None, {}), carried=carried)})
    await officer.open(f"/desk/klaim/{row.id}")
    assert "Yang tersimpan hanya gambar halamannya, karena berkas aslinya membawa" in words_of(officer)
    assert "Unduh halamannya" in words_of(officer)
    assert "Unduh aslinya" not in words_of(officer)
    path = f"/desk/klaim/{row.id}/berkas/id"
    pages = await officer.get(path)
    assert pages.headers["content-disposition"].startswith("attachment;")
    refused = await officer.post(path, data={"csrf": csrf(officer)})
    assert refused.status_code == 404


async def test_a_file_an_earlier_release_looked_into_is_offered_as_its_pages(officer, world):
    """The release before overlooked scripts behind bookmarks, so nobody knows what is in the original."""
    before = {name: value for name, value in PAGE.items() if name != "carried"}
    row = await world.file(files={"id": PDF}, readings={"id": before})
    await world.blobs.put(f"b-{row.id}-id.view-1", VIEW)
    await officer.open(f"/desk/klaim/{row.id}")
    assert "Unduh" not in words_of(officer)
    path = f"/desk/klaim/{row.id}/berkas/id"
    assert (await officer.get(path)).status_code == 404
    assert (await officer.post(path, data={"csrf": csrf(officer)})).status_code == 404
    assert (await officer.get(f"{path}/halaman/1")).content == VIEW


async def test_a_finding_of_a_newer_release_is_told_by_its_name(officer, world):
    row = await world.file(files={"id": PDF}, readings={"id": reading(("ktp", None, {}), carried=("hologram",))})
    await officer.open(f"/desk/klaim/{row.id}")
    assert "membawa hologram." in words_of(officer)


async def test_an_original_is_written_down_as_one(officer, world):
    row = await world.file(files={"id": PDF}, readings={"id": PAGE})
    with capture_logs() as logs:
        await officer.open(f"/desk/klaim/{row.id}/berkas/id")
        assert [one for one in logs if one["event"] == "original_downloaded"] == [], "the warning alone is no download"
        await original(officer, f"/desk/klaim/{row.id}/berkas/id")
    noted = [one for one in logs if one["event"] == "original_downloaded"]
    assert [(one["officer"], one["claim"], one["slot"]) for one in noted] == [("sari dewi", row.id, "id")]


def csrf(browser: Browser) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', browser.page.text)
    assert found
    return found[1]
