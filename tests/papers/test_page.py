"""One A4 page, whatever is on it: readable, the same each time, and nothing but the words it was given."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from bot.papers.page import NotLaidOut, page
from tests.papers.reading import opened, printed, signs_and_fonts, without_blanks

ROOT = Path(__file__).parents[2]
A4 = (595.28, 841.89)
LONGEST = "Surat keterangan dari perusahaan tentang berakhirnya hubungan kerja, asli dan satu fotokopi"
NOTES = (
    "Dasar: PP 44/2015 jo. PP 82/2019; Permenaker 5/2021 jo. Permenaker 1/2025. Syarat bisa berubah; kalau ragu, telepon 175.",
    "Mengajukan klaim itu gratis. Jangan berikan kata sandi JMO, OTP, atau PIN bank kepada siapa pun.",
    "Disusun 20 November 2026 oleh Koperasi Contoh, bukan oleh BPJS Ketenagakerjaan.",
)
HOSTILE = (
    '#read("/etc/passwd")',
    '#panic("x")',
    "#{ 1 + 1 }",
    "*tebal* _miring_ `kode`",
    "$ sum $",
    "\\ \\u{41} \\#",
    "// komentar",
    "/* tidak pernah ditutup",
    "= judul",
    "- butir + butir / istilah",
    "<label> @acuan",
    '") + read("pyproject.toml',
    "https://example.org",
    "--- ... ~ 'satu' \"dua\"",
    "{{ }} {0} %s",
)


def paper(*sections: tuple[str, list[str]], title: str = "Dokumen untuk JHT", **more: Any) -> dict[str, Any]:
    """The data of a page."""
    parts = [{"heading": heading, "items": items} for heading, items in sections]
    return {"name": "daftar.pdf", "lang": "id", "title": title, "sections": parts, "notes": list(NOTES)} | more


def words_of(data: dict[str, Any]) -> str:
    """Everything to be printed, in reading order."""
    parts = [word for part in data["sections"] for word in (part["heading"], *part["items"])]
    return without_blanks("".join((data["title"], *parts, *data["notes"])))


SHORT = paper(("Wajib menurut aturan", ["Kartu peserta", "Paspor ✓", "KK – asli"]))


async def test_a_short_list_is_one_a4_page_in_large_letters_with_every_word_of_it() -> None:
    content = await page(SHORT)
    read = printed(content)
    assert read.letters == words_of(SHORT)
    assert 13.0 in read.sizes
    with opened(content) as pdf:
        assert [round(float(side), 2) for side in pdf.pages[0].MediaBox] == [0, 0, *A4]


async def test_the_longest_list_that_can_be_thought_of_stays_one_page_one_can_read() -> None:
    longest = paper(
        *(
            (f"Kemungkinan wajib {part} (belum pasti, tanyakan ke cabang atau 175)", [LONGEST] * count)
            for part, count in enumerate((7, 6, 6, 6))
        ),
        title="Dokumen untuk JKK: kecelakaan atau sakit karena kerja, dengan nama yang panjang sekali",
    )
    assert len(LONGEST) >= 90
    read = printed(await page(longest))
    assert read.letters == words_of(longest)
    assert min(read.sizes) >= 8, "the notes too can be read on paper"


async def test_a_list_twice_as_long_gets_smaller_letters_and_still_one_page() -> None:
    twice = paper(("Wajib", [LONGEST] * 50))
    read = printed(await page(twice))
    assert read.letters == words_of(twice)
    assert max(read.sizes) < 16


async def test_what_no_page_can_hold_is_refused_without_a_word_of_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secret = "".join(("Rahasia", "Contoh"))
    with pytest.raises(NotLaidOut) as caught:
        await page(paper(("Wajib", [f"{secret} " * 20] * 200)))
    told = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + caplog.text
    assert secret not in told


@pytest.mark.parametrize(
    "wrong",
    [
        *({}, SHORT | {"title": 5}, SHORT | {"sections": "Wajib"}, SHORT | {"notes": None}),
        *(SHORT | {"sections": [5]}, SHORT | {"sections": [{"heading": "x", "items": [], "pairs": [["Di KTP"]]}]}),
    ],
)
async def test_what_is_not_the_data_of_a_page_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(NotLaidOut):
        await page(wrong)


async def test_nothing_in_a_text_is_an_order_to_the_typesetter() -> None:
    hostile = paper(*((attack, [attack, *HOSTILE]) for attack in HOSTILE[:2]), title=HOSTILE[0], notes=list(HOSTILE))
    content = await page(hostile)
    assert printed(content).letters == words_of(hostile)
    with opened(content) as pdf:
        assert pdf.docinfo["/Title"] == HOSTILE[0]


async def test_every_box_to_tick_is_drawn_and_none_is_a_letter() -> None:
    drawn = []
    for count in (1, 6):
        with opened(await page(paper(("Wajib", ["Kartu peserta"] * count)))) as pdf:
            operators = [str(operator) for _, operator in pikepdf.parse_content_stream(pdf.pages[0])]
            drawn.append(operators.count("S") + operators.count("s"))
    assert drawn[1] - drawn[0] == 5


async def test_its_fonts_are_inside_it_and_are_those_the_typesetter_brings() -> None:
    content = await page(SHORT)
    read = printed(content)
    assert read.missing == 0
    assert {name.partition("+")[2].partition("-")[0] for name in read.fonts} <= {"LibertinusSerif", "NewCMMath"}
    with opened(content) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            (inner,) = font.DescendantFonts
            assert "/FontFile3" in inner.FontDescriptor


async def test_what_the_fonts_do_not_have_would_be_noticed() -> None:
    assert printed(await page(paper(("Wajib", ["Kartu 🖨"])))).missing == 1


async def test_it_tells_its_title_and_language_and_nothing_about_who_when_or_where() -> None:
    with opened(await page(SHORT)) as pdf:
        assert {name: str(value) for name, value in pdf.docinfo.items() if name != "/Creator"} == {
            "/Title": "Dokumen untuk JHT"
        }
        assert str(pdf.docinfo["/Creator"]).startswith("Typst ")
        assert pdf.Root.Lang == "id"
        with pdf.open_metadata() as about:
            assert not [name for name in about if "Date" in name or "creator" in name]


async def test_a_screen_reader_finds_the_headings_and_the_lists() -> None:
    with opened(await page(SHORT)) as pdf:
        kinds = [str(item.S) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item]
    assert kinds.count("/LI") == 3
    assert "/H1" in kinds
    assert "/H2" in kinds


async def test_the_same_words_give_the_same_bytes_in_another_process_too() -> None:
    code = (
        "import asyncio, hashlib, json, sys; from bot.papers.page import page; "
        "print(hashlib.sha256(asyncio.run(page(json.load(sys.stdin)))).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, input=json.dumps(SHORT), capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == hashlib.sha256(await page(SHORT)).hexdigest()


# --- words beside each other ---


def slip(one: list[list[Any]], other: list[list[Any]], **more: Any) -> dict[str, Any]:
    """The data of a page with a comparison of two names above a list."""
    pairs = [["Di e-KTP", one], ["Di paklaring", other], ["Kemungkinan sebabnya", [["Bedanya satu huruf.", False]]]]
    data = paper(("Yang dibawa", ["e-KTP asli"]), **more)
    return data | {"sections": [{"heading": "Nama yang berbeda", "items": [], "pairs": pairs}, *data["sections"]]}


KTP_NAME: list[list[Any]] = [["SEKAR CONTO", False], ["H", True], ["WATI", False]]
OTHER_NAME: list[list[Any]] = [["SEKAR ", False], [" ", True], ["CONTOWATI", False]]
SLIP = slip(KTP_NAME, OTHER_NAME)


async def test_a_comparison_is_printed_line_below_line_without_boxes_to_tick() -> None:
    content = await page(SLIP)
    assert printed(content).letters == without_blanks(
        "Dokumen untuk JHT Nama yang berbeda Di e-KTP SEKAR CONTOHWATI Di paklaring SEKAR CONTOWATI "
        "Kemungkinan sebabnya Bedanya satu huruf. Yang dibawa e-KTP asli" + "".join(NOTES)
    )
    with opened(content) as pdf:
        kinds = [str(item.S) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item]
    assert (kinds.count("/TR"), kinds.count("/LI")) == (3, 1)


async def test_signs_that_differ_are_bold_underlined_and_of_one_width_even_a_blank() -> None:
    content = await page(SLIP)
    with opened(content) as pdf:
        bold = {
            sign for sign, font in signs_and_fonts(content) if font.endswith("DejaVuSansMono-Bold") and sign.strip()
        }
        lines = [str(operator) for _, operator in pikepdf.parse_content_stream(pdf.pages[0])].count("S")
    assert bold == {"H"}
    unmarked = slip([["SEKAR CONTOHWATI", False]], [["SEKAR  CONTOWATI", False]])
    with opened(await page(unmarked)) as pdf:
        without = [str(operator) for _, operator in pikepdf.parse_content_stream(pdf.pages[0])].count("S")
    assert lines - without == 2, "one line below the letter, one where the blank is"


async def test_a_name_in_which_a_letter_is_only_missing_stands_in_the_same_letters_as_the_other() -> None:
    shown = signs_and_fonts(await page(slip([["SITI", False]], [["SITI", False], ["E", True]])))
    names = [font for sign, font in shown if "Mono" in font]
    assert len(names) == len("SITI" + "SITIE")


async def test_nothing_in_a_name_is_an_order_to_the_typesetter() -> None:
    hostile = [[attack, bool(number % 2)] for number, attack in enumerate(HOSTILE)]
    read = printed(await page(slip(hostile, hostile)))
    assert read.letters.count(without_blanks("".join(HOSTILE))) == 2


async def test_the_longest_names_stay_on_one_page() -> None:
    words = "CONTOH" * 20
    name = [[words, False], ["X" * 40, True], [f" {words}" * 4, False]]
    read = printed(await page(slip(name, name)))
    assert read.letters.count(without_blanks("".join(words for words, _ in name))) == 2


async def test_a_page_with_somebodys_name_is_not_kept_in_memory() -> None:
    first, again = await page(SLIP), await page(json.loads(json.dumps(SLIP)))
    assert first == again
    assert first is not again


async def test_equal_pages_are_laid_out_once_and_different_ones_side_by_side() -> None:
    first, again = await page(SHORT), await page(json.loads(json.dumps(SHORT)))
    assert first is again
    several = [paper((f"Bagian {number}", ["Kartu peserta"])) for number in range(8)]
    made = await asyncio.gather(*(page(one) for one in several))
    assert [printed(one).letters for one in made] == [words_of(one) for one in several]


def test_the_typesetter_is_loaded_with_the_first_page_only() -> None:
    code = "import sys, bot.papers.page; print('typst' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
