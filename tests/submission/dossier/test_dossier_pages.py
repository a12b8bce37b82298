"""The PDF of a dossier: read back, its codes scanned by another library, nothing cut off, for every claim and the longest names."""

from __future__ import annotations

import io
import json
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from bot.ports.claims import ClaimRow
from bot.ports.files import FileRow
from bot.submission.dossier.making import make
from bot.submission.dossier.order import Order, Original
from bot.submission.dossier.settings import DossierSettings
from bot.submission.dossier.words import Held, heading_of, name_of_file, record_of, words_of
from bot.texts import LOCALES
from dialogs.claims import claims
from tests.papers.reading import without_blanks
from tests.submission.dossier.dossier_world import ANSWERS, FILED, KEY, NAME, NOTES, READ_KTP, photo

REFERENCE = "KLM-7F3K-92QD"
LONG = "MUHAMMADCONTOHWANNUSANTARASETIAWANKUSUMAWARDHANAADININGRAT PUTRA CONTOH " * 2
A4 = (595, 842)


def claim_of(kind: str, files: dict[str, list[str]], **answers: Any) -> ClaimRow:
    known = {question.id for question in claims()[kind].questions}
    kept = {name: value for name, value in {**ANSWERS, **answers}.items() if name in known}
    version = claims()[kind].version
    return ClaimRow("C1", KEY, kind, version, 1, "filing", None, kept, files, "id", FILED, FILED, (), NOTES)


def held_of(claim: ClaimRow, reading: Any = None) -> list[Held]:
    return [
        Held(slot, number, len(files), FileRow(name, KEY, claim.id, slot, "stored", {}, "image/jpeg", reading=reading))
        for slot, files in claim.files.items()
        for number, name in enumerate(files, 1)
    ]


def dossier(claim: ClaimRow, held: list[Held], content: bytes, locale: str = "id") -> bytes:
    """The PDF of this claim, with this picture as each of its originals."""
    settings = DossierSettings(store="/x", operator="Koperasi Contoh", contact="telepon=021-555-0101", locale=locale)
    originals = tuple(
        Original(name_of_file(place, one), heading_of(claim, place, one, locale), "image/jpeg", content)
        for place, one in enumerate(held, 1)
    )
    record = record_of(claim, held, REFERENCE, locale)
    return make(Order(REFERENCE, words_of(claim, held, REFERENCE, settings), record, originals)).files[0].content


def read(content: bytes) -> list[str]:
    """The letters of each page, without blanks. Raises AssertionError for one that is not A4, or where a letter stands outside of it."""
    found = []
    with pypdfium2.PdfDocument(content) as pdf:
        for page in pdf:
            assert [round(side) for side in page.get_size()] == list(A4)
            words = page.get_textpage()
            boxes = [words.get_charbox(at) for at in range(words.count_chars())]
            for left, bottom, right, top in boxes:
                assert -1 <= left <= right <= A4[0] - 25, "a letter is cut off at the right"
                assert 25 <= bottom <= top <= A4[1], "a letter is cut off below"
            found.append(without_blanks(words.get_text_range()).replace("\u200b", "").replace("\ufffe", ""))
    return found


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", claims())
def test_every_claim_with_the_longest_names_is_read_back_whole(kind: str, locale: str) -> None:
    files = {document.id: [f"f-{document.id}"] for document in claims()[kind].documents}
    claim = claim_of(kind, files, name=LONG.strip(), holder=LONG.strip())
    held = held_of(claim, READ_KTP)
    pages = read(dossier(claim, held, photo("contoh", (400, 300)), locale))
    whole = "".join(pages)
    assert REFERENCE in pages[0]
    if "name" in claim.answers:
        assert without_blanks(LONG) in whole
    for one in held:
        assert sum(without_blanks(heading_of(claim, 1, one, locale)[3:]) in page for page in pages) >= 2, one.slot
    assert len(pages) >= len(held) + 3


def test_the_codes_on_the_cover_are_the_reference_for_any_scanner() -> None:
    claim = claim_of("jht_resign", {})
    with pypdfium2.PdfDocument(dossier(claim, [], b"")) as pdf:
        cover = pdf[0].render(scale=200 / 72).to_pil().convert("L")
    assert {(code.format.name, code.text) for code in zxingcpp.read_barcodes(cover)} == {
        ("QRCode", REFERENCE),
        ("Code128", REFERENCE),
    }


def test_the_checklist_tells_what_was_read_and_what_is_doubtful() -> None:
    claim = claim_of("jht_resign", {"id": ["f-id"], "kk": ["f-kk"]})
    whole = "".join(read(dossier(claim, held_of(claim, READ_KTP), photo("contoh", (400, 300)))))
    for words in (
        "Terbaca sebagai e-KTP: NIK 3578014101900001 (98%)",
        f"ditulis {NAME}, terbaca SEKAR CONTOWATI",
        "diterima setelah 3 kali: buram",
        "tidak dikirim peserta (hilang)",
    ):
        assert without_blanks(words) in whole


@pytest.mark.parametrize("size", [(1600, 900), (900, 1600), (3000, 200), (200, 3000)])
def test_a_picture_of_any_shape_stands_whole_on_its_page_and_under_its_heading(size: tuple[int, int]) -> None:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 0, 0)).save(out, "JPEG")
    claim = claim_of("jht_resign", {"id": ["f-id"]})
    with pypdfium2.PdfDocument(dossier(claim, held_of(claim), out.getvalue())) as pdf:
        drawn = pdf[len(pdf) - 1].render(scale=1).to_pil()
    reds = [
        (x, y)
        for y in range(drawn.height)
        for x in range(drawn.width)
        if drawn.getpixel((x, y))[0] > 150 and drawn.getpixel((x, y))[1] < 60
    ]
    left, right = min(x for x, _ in reds), max(x for x, _ in reds)
    top, bottom = min(y for _, y in reds), max(y for _, y in reds)
    assert 40 <= left <= right <= A4[0] - 40
    assert 55 <= top <= bottom <= A4[1] - 60
    assert (right - left) / (bottom - top) == pytest.approx(size[0] / size[1], rel=0.25)


def test_a_correction_says_what_it_replaces() -> None:
    claim = claim_of("jht_resign", {})
    corrected = ClaimRow(**{name: getattr(claim, name) for name in ClaimRow.__slots__} | {"revision": 2})
    assert without_blanks("Perbaikan ke-1: berkas ini menggantikan") in read(dossier(corrected, [], b""))[0]


def test_the_record_holds_the_same_as_the_pages_and_the_values_as_stored() -> None:
    claim = claim_of("jht_resign", {"id": ["f-id"]})
    record = json.loads(json.dumps(record_of(claim, held_of(claim, READ_KTP), REFERENCE, "id")))
    assert record["answers"] == json.loads(json.dumps(dict(claim.answers)))
    assert record["shown"]["NIK"] == "3578 0141 0190 0001"
    assert record["documents"][0]["files"][0]["pages"] == READ_KTP["pages"]
    assert [note["about"] for note in record["notes"]] == ["doubt", "difference", "absent"]


def test_the_same_order_gives_the_same_bytes() -> None:
    claim = claim_of("jht_resign", {"id": ["f-id"]})
    one, other = (dossier(claim, held_of(claim), photo("contoh", (400, 300))) for _ in range(2))
    assert one == other
