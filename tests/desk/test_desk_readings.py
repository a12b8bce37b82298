"""Photos as an officer sees them: each page, its verdict, its reading, and differences from the answers."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from desk_world import LABELS, original, picture, raw_get, reading
from structlog.testing import capture_logs

from bot.desk.language import Language
from bot.desk.readings import Comparison, compare, remarks

JPEG = ("image/jpeg", picture("KTP CONTOH"))
VIEW = picture("DITULIS ULANG", (320, 210))
READ = {"nik": ["3174055708900001", 0.97], "name": ["RUKMINI CONTOH", 0.71], "birth": ["1990-08-17", 0.31]}


INDONESIAN = Language("id", lambda id_, locale: LABELS.get(id_, id_))
ENGLISH = Language("en", lambda id_, locale: id_)
UNRECOGNISED = "Jenis dokumennya tidak dikenali."
NOT_AMONG = "tidak ada di antara nomor yang terbaca"


def words_of(html: str) -> str:
    """Text of a page or a part of one, without tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def part_of(page: Any, slot: str) -> str:
    """The part of a claim's page about one document."""
    found = re.search(rf'<article class="document" id="berkas-{slot}"[^>]*>.*?</article>', page.text, re.DOTALL)
    assert found, f"nothing about {slot}"
    return found[0]


def difference(document: str, field: str, given: str, read: str) -> dict[str, str]:
    return {"about": "difference", "document": document, "field": field, "given": given, "read": read}


# --- pictures ---


async def test_the_picture_made_by_us_is_shown_and_what_was_sent_can_only_be_downloaded(officer, world):
    row = await world.file(files={"id": JPEG}, readings={"id": reading(("ktp", None, READ))})
    await world.blobs.put(f"b-{row.id}-id.view-1", VIEW)
    part = part_of(await officer.open(f"/desk/klaim/{row.id}"), "id")
    assert re.findall(r'<img src="([^"]+)"', part) == [f"/desk/klaim/{row.id}/berkas/id/halaman/1"]
    shown = await officer.get(f"/desk/klaim/{row.id}/berkas/id/halaman/1")
    assert shown.content == VIEW
    assert shown.headers["content-type"] == "image/jpeg"
    assert shown.headers["content-disposition"] == f'inline; filename="{row.reference}-id-1.jpg"'
    sent = await original(officer, f"/desk/klaim/{row.id}/berkas/id")
    assert sent.content == JPEG[1]
    assert sent.headers["content-disposition"] == f'attachment; filename="{row.reference}-id.jpg"'
    for response in (shown, sent):
        assert response.headers["content-security-policy"].startswith("sandbox;")
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.headers["cache-control"] == "no-store"


async def test_every_page_of_a_pdf_is_shown_in_its_order(officer, world):
    files = {"id": ("application/pdf", b"%PDF-1.7 contoh")}
    row = await world.file(files=files, readings={"id": reading(("other", None, {}), ("ktp", None, READ), more=1)})
    for number in (1, 2, 3):
        await world.blobs.put(f"b-{row.id}-id.view-{number}", VIEW + bytes([number]))
    part = part_of(await officer.open(f"/desk/klaim/{row.id}"), "id")
    sheets = part.split('<div class="sheet">')[1:]
    assert [re.search(r'<img src="[^"]+/halaman/(\d)"', sheet)[1] for sheet in sheets] == ["1", "2", "3"]
    assert ["3174 0557 0890 0001" in words_of(sheet) for sheet in sheets] == [False, True, False]
    assert "Halaman 2 dari 3" in sheets[1]
    assert [UNRECOGNISED in sheet for sheet in sheets] == [True, False, False], "of one nobody read nothing is known"
    for number in (1, 2, 3):
        page = await officer.get(f"/desk/klaim/{row.id}/berkas/id/halaman/{number}")
        assert page.content == VIEW + bytes([number])


async def test_a_file_from_before_there_were_pictures_is_shown_as_it_was_sent(officer, world):
    row = await world.file(files={"id": JPEG, "photo": ("image/heic", b"x")})
    page = await officer.open(f"/desk/klaim/{row.id}")
    assert f'<img src="/desk/klaim/{row.id}/berkas/id"' in part_of(page, "id")
    assert "<img" not in part_of(page, "photo")
    assert "Unduh aslinya" in part_of(page, "photo")
    sent = await officer.get(f"/desk/klaim/{row.id}/berkas/id")
    assert sent.headers["content-disposition"].startswith("inline;")


async def test_no_other_object_of_a_file_can_be_asked_for(officer, world, address):
    row = await world.file(files={"id": JPEG}, readings={"id": reading(("ktp", None, READ))})
    for part in ("view-1", "view-2", "marked-1", "line-1-nik"):
        await world.blobs.put(f"b-{row.id}-id.{part}", VIEW)
    for page in ("0", "2", "-1", "1.0", "1%00", "01x", "marked-1", "..%2F1", "9" * 40, ""):
        status, body = await raw_get(address, f"/desk/klaim/{row.id}/berkas/id/halaman/{page}", officer.cookies)
        assert status == 404, page
        assert VIEW not in body
    for path in (f"{row.id}/berkas/kk/halaman/1", "unknown/berkas/id/halaman/1", f"{row.id}/berkas/id.view-1"):
        assert (await raw_get(address, f"/desk/klaim/{path}", officer.cookies))[0] == 404
    assert (await raw_get(address, f"/desk/klaim/{row.id}/berkas/id/halaman/1", officer.cookies))[0] == 200


async def test_nobody_sees_a_page_without_signing_in(browser, world):
    row = await world.file(files={"id": JPEG}, readings={"id": reading(("ktp", None, READ))})
    page = await browser.get(f"/desk/klaim/{row.id}/berkas/id/halaman/1")
    assert (page.status_code, page.content) == (303, b"")


async def test_a_picture_that_is_gone_is_said_to_be_gone_and_the_claim_stays_readable(officer, world):
    row = await world.file(files={"id": JPEG}, readings={"id": reading(("ktp", None, READ))})
    assert (await officer.get(f"/desk/klaim/{row.id}/berkas/id/halaman/1")).status_code == 404
    assert (await officer.open(f"/desk/klaim/{row.id}")).status_code == 200


# --- what was seen and read ---


async def test_readings_stand_beside_the_page_grouped_and_with_words_for_how_sure(officer, world):
    fields = READ | {"kk": ["3174051112130001", 0.95], "npwp": ["091234567012000", 0.9], "bank": ["bca", 0.5]}
    fields |= {"niks": ["3174055708900001,3174055708900002", 0.9], "company": ["PT CONTOH", 0.4999]}
    row = await world.file(files={"id": JPEG}, readings={"id": reading(("ktp", None, fields))})
    part = part_of(await officer.open(f"/desk/klaim/{row.id}"), "id")
    found = re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", part, re.DOTALL)
    assert {words_of(name): words_of(shown) for name, shown in found} == {
        "NIK": "3174 0557 0890 0001 yakin 97%",
        "Nama": "RUKMINI CONTOH kurang yakin 71%",
        "Tanggal lahir": "17 Agustus 1990 hanya dugaan 31%",
        "Nomor KK": "3174 0511 1213 0001 yakin 95%",
        "NPWP": "09 123 456 7 012 000 yakin 90%",
        "Bank": "BCA kurang yakin 50%",
        "NIK di KK": "3174 0557 0890 0001 3174 0557 0890 0002 yakin 90%",
        "Perusahaan": "PT CONTOH hanya dugaan 50%",
    }
    assert "Dikenali: e-KTP" in words_of(part)


@pytest.mark.parametrize(
    ("kind", "verdict", "says"),
    [
        ("ktp", "glare", "Silau Dikenali: e-KTP"),
        ("other", "blurred", "Buram"),
        ("kk", None, "Terlihat seperti Kartu Keluarga"),
        ("other", None, "Jenis dokumennya tidak dikenali."),
        ("something_new", "something_odd", "Something_odd Terlihat seperti something_new"),
    ],
)
async def test_how_a_page_turned_out_is_said_in_plain_words(officer, world, kind, verdict, says):
    row = await world.file(files={"id": JPEG}, readings={"id": reading((kind, verdict, {}))})
    part = part_of(await officer.open(f"/desk/klaim/{row.id}"), "id")
    assert words_of(part[part.index('<div class="seen">') :]) == says


async def test_a_photo_that_is_no_document_need_not_look_like_one(officer, world):
    row = await world.file(files={"photo": JPEG}, readings={"photo": reading(("other", None, {}))})
    assert UNRECOGNISED not in part_of(await officer.open(f"/desk/klaim/{row.id}"), "photo")


@pytest.mark.parametrize(
    ("slot", "verdict", "says"),
    [
        ("receipts", "not_a_document", ""),
        ("receipts", "blurred", "Buram"),
        ("paklaring", "not_a_document", "Jenis dokumennya tidak dikenali."),
        ("id", "not_a_document", "Tidak terlihat seperti dokumen"),
    ],
)
async def test_a_letter_nobody_recognised_is_not_called_no_document(officer, world, slot, verdict, says):
    row = await world.file(files={slot: JPEG}, readings={slot: reading(("other", verdict, {}))})
    part = part_of(await officer.open(f"/desk/klaim/{row.id}"), slot)
    assert words_of(part[part.index('<div class="seen">') :]) == says


async def test_an_original_whose_readings_are_odd_is_shown_and_not_run(officer, world):
    nasty = "<script>alert(1)</script>\"'>"
    seen = reading((nasty, nasty, {nasty: [nasty, 0.9], "nik": [nasty, 0.9], "birth": ["1990-99-99", 0.9]}))
    notes = [
        difference("id", nasty, nasty, nasty),
        {"about": "doubt", "document": "id", "verdict": nasty},
        {"about": "same_file", "document": nasty, "field": nasty},
    ]
    row = await world.file(files={"id": JPEG}, readings={"id": seen}, notes=notes)
    page = await officer.open(f"/desk/klaim/{row.id}")
    assert page.status_code == 200
    assert "<script>" not in page.text
    assert nasty in unescape(page.text)
    assert " style=" not in page.text


# --- what the officer should know ---


async def test_what_needs_a_look_is_summed_up_above_the_documents_and_said_at_each(officer, world):
    notes = [
        {"about": "doubt", "document": "id", "verdict": "blurred"},
        {"about": "unread", "document": "photo"},
        {"about": "same_file", "document": "bank_book", "field": "id"},
        difference("bank_book", "account", "0012345678", "0012345673"),
    ]
    files = {"id": JPEG, "photo": JPEG, "bank_book": JPEG, "resign_letter": JPEG}
    row = await world.file(files=files, notes=notes)
    page = await officer.open(f"/desk/klaim/{row.id}")
    summary = re.search(r'<details class="alert wait".*?</details>', page.text, re.DOTALL)[0]
    assert [words_of(line) for line in re.findall(r"<li>.*?</li>", summary, re.DOTALL)] == [
        "KTP : diterima setelah 3 kali: buram",
        "Foto diri : belum dibaca otomatis",
        "Buku tabungan : file yang sama dengan KTP; Nomor rekening berbeda",
    ]
    assert re.findall(r'href="#([^"]+)"', summary) == ["berkas-id", "berkas-photo", "berkas-bank_book"]
    assert "Diterima setelah 3 kali: buram." in part_of(page, "id")
    assert "Belum dibaca otomatis. Periksa sendiri isinya." in part_of(page, "photo")
    assert "File yang sama dengan KTP." in part_of(page, "bank_book"), "names keep their capitals"
    assert "remark" not in part_of(page, "resign_letter")


async def test_without_anything_to_say_nothing_is_said(officer, world):
    row = await world.file(files={"id": JPEG}, readings={"id": reading(("ktp", None, READ))})
    page = await officer.open(f"/desk/klaim/{row.id}")
    assert "Perlu dilihat" not in page.text
    assert 'class="compared"' not in page.text


async def test_a_note_about_a_document_that_is_not_there_is_not_lost(officer, world):
    row = await world.file(files={"id": JPEG}, notes=[difference("kk", "nik", "3174055708900001", "3174055708900002")])
    page = await officer.open(f"/desk/klaim/{row.id}")
    assert "kk: NIK berbeda" in words_of(page.text)
    assert page.text.count('<div class="compared">') == 1


async def test_a_difference_shows_both_digit_below_digit_with_the_differing_ones_marked(officer, world):
    notes = [difference("bank_book", "account", "0012345678", "0012545671")]
    row = await world.file(files={"bank_book": JPEG}, notes=notes)
    part = part_of(await officer.open(f"/desk/klaim/{row.id}"), "bank_book")
    compared = part[part.index('<div class="compared">') :]
    assert "Nomor rekening 2 angka berbeda" in words_of(compared)
    assert 'aria-label="Jawaban: 0012345678. Di foto: 0012545671."' in compared
    chunks = re.findall(r'<span class="chunk"><span>(.*?)</span><span>(.*?)</span></span>', compared)
    assert chunks == [
        ("0012", "0012"),
        ('<mark class="differs">3</mark>456', '<mark class="differs">5</mark>456'),
        ('7<mark class="differs">8</mark>', '7<mark class="differs">1</mark>'),
    ]


async def test_looking_at_pages_is_logged_without_anything_that_was_read(officer, world):
    seen = reading(("ktp", "glare", READ))
    notes = [difference("id", "nik", "3174055708900001", "3174055708900002")]
    row = await world.file(files={"id": JPEG}, readings={"id": seen}, notes=notes)
    await world.blobs.put(f"b-{row.id}-id.view-1", VIEW)
    with capture_logs() as lines:
        await officer.open(f"/desk/klaim/{row.id}")
        await officer.get(f"/desk/klaim/{row.id}/berkas/id/halaman/1")
    who = {"officer": "sari dewi", "claim": row.id, "log_level": "info"}
    assert lines == [
        {"event": "claim_viewed", **who},
        {"event": "document_opened", "slot": "id", "page": 1, **who},
    ]


# --- sign below sign ---


def drawn(one: Comparison) -> list[str]:
    """The lines as text, marked signs in brackets, chunks apart by a bar."""
    lines = zip(*one.chunks, strict=True)
    return [
        "|".join("".join(f"[{signs}]" if how != "same" else signs for signs, how in run) for run in line)
        for line in lines
    ]


@pytest.mark.parametrize(
    ("given", "read", "lines", "told"),
    [
        ("12345678", "12345678", ["1234|5678", "1234|5678"], "0 angka berbeda"),
        ("12345678", "21345678", ["[12]34|5678", "[21]34|5678"], "2 angka berbeda"),
        ("1234567", "12345678", ["1234|567[·]", "1234|567[8]"], "1 angka berbeda"),
        ("12345678", "1345678", ["1[2]34|5678", "1[·]34|5678"], "1 angka berbeda"),
        ("MOHAMAD ALI", "MUHAMMAD ALI", ["M[O]HA[·]MAD |ALI", "M[U]HA[M]MAD |ALI"], "2 huruf atau tanda berbeda"),
        ("SITI AMINAH", "SITI  AMINAH", ["SITI [·]|AMINAH", "SITI [ ]|AMINAH"], "1 huruf atau tanda berbeda"),
        ("", "BUDI", ["[····]", "[BUDI]"], "4 huruf atau tanda berbeda"),
        ("17-08-1990", "07-08-1991", ["[1]7-08-199[0]", "[0]7-08-199[1]"], "2 angka berbeda"),
        ("1111", "1112,1121", ["11[11]", "111[2]", "11[2]1"], NOT_AMONG),
        ("1111", "111,11112", ["111[1]|[·]", "111[·]|[·]", "1111|[2]"], NOT_AMONG),
        ("A" * 20, "A" * 20, ["A" * 16 + "|AAAA"] * 2, "0 huruf atau tanda berbeda"),
    ],
)
def test_two_writings_stand_sign_below_sign(given, read, lines, told):
    one = compare("x", given, read, INDONESIAN, (4, 4) if given.isdecimal() else ())
    assert one.told == told
    shown = drawn(one)
    assert len({len(re.sub(r"[\[\]]", "", line)) for line in shown}) == 1, "every line is as wide as the others"
    assert shown == lines


def test_every_sign_of_both_is_in_what_is_shown():
    for given, read in (("RUKMINI CONTOH", "RUKMlNI  C0NTOH, S.E."), ("3174", "31 74"), ("a", "")):
        first, second = drawn(compare("x", given, read, INDONESIAN))
        assert re.sub(r"[\[\]|·]", "", first) == given
        assert re.sub(r"[\[\]|·]", "", second) == read


def test_a_date_is_compared_day_first_and_named_as_the_question_is():
    (one,) = remarks("jht_resign", [difference("id", "birthdate", "1990-08-17", "1990-08-11")], INDONESIAN)[
        "id"
    ].differences
    assert (one.label, one.given, one.read) == ("Tanggal lahir", "17-08-1990", "11-08-1990")


@pytest.mark.parametrize(
    ("given", "read", "told"),
    [
        ("123", "124", "1 digit differs"),
        ("123", "214", "3 digits differ"),
        ("ANI", "ANA", "1 letter or sign differs"),
        ("ANI", "ANI", "0 letters or signs differ"),
        ("1111", "1112,1121", "not among the numbers that were read"),
    ],
)
def test_in_english_one_differs_and_two_differ(given, read, told):
    assert compare("x", given, read, ENGLISH).told == told


@pytest.mark.parametrize(
    ("field", "given", "read", "told"),
    [
        ("holder", "SEKAR CONTOHWATI", "BUDI SANTOSO", "nama orang lain"),
        ("name", "MUHAMMAD CONTOH", "MOH. CONTOH", "orang yang sama"),
        ("p_name", "AHMAD CONTOH", "ACHMAD CONTOH", "mirip"),
        ("name", "BUDI SIMANJUNTAK", "ANI SIMANJUNTAK", "hanya sebagian kata sama"),
    ],
)
def test_an_officer_is_told_how_two_names_stand_to_each_other(field, given, read, told):
    (one,) = remarks("jht_resign", [difference("id", field, given, read)], INDONESIAN)["id"].differences
    assert told in one.told
    (number,) = remarks("jht_resign", [difference("id", "nik", "3174055708900001", "3174055708900002")], INDONESIAN)[
        "id"
    ].differences
    assert number.told == "1 angka berbeda", "a number is no name"
