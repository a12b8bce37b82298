"""Files as phones, scanners and offices make them today: each is shown as it looks, or people are told what to do instead."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pikepdf
import pillow_heif
import pytest
from PIL import Image, ImageStat

from bot.documents.inspect import inspect
from bot.documents.inspection import MAX_BYTES, MAX_PAGES
from bot.documents.job import LONG_SIDE
from bot.texts import LOCALES, render
from dialogs.model.effects import Text
from tests.documents.test_job import colour, corner, pdf, saved, views

pillow_heif.register_heif_opener(thumbnails=False, decode_threads=1)

FILM = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\xff\xda\0\0" * 500


def picture(form: str, mode: str = "RGB", **options: Any) -> Callable[[], bytes]:
    return lambda: saved(corner().convert(mode), form, **options)


def changed(make: Callable[[], bytes], change: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    return lambda: change(make())


def sixteen_bits() -> bytes:
    return saved(corner().convert("L").convert("I").point(lambda value: value * 256).convert("I;16"), "PNG")


def pdf_with_a_broken_table() -> bytes:
    content = pdf()
    at = content.rindex(b"startxref\n") + len(b"startxref\n")
    return content[:at] + b"7\n%%EOF\n"


def saved_again(**options: Any) -> bytes:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as document:
        with document.open_metadata() as meta:
            meta["pdfaid:part"], meta["pdfaid:conformance"] = "2", "B"
        document.save(file, **options)
    return file.getvalue()


IN_COLOUR: dict[str, Callable[[], bytes]] = {
    "JPEG": picture("JPEG"),
    "progressive JPEG": picture("JPEG", progressive=True),
    "JPEG of an office scanner (CMYK)": picture("JPEG", "CMYK"),
    "JPEG of two pictures (MPO)": picture("MPO", save_all=True, append_images=[Image.new("RGB", (160, 100))]),
    "motion photo": changed(picture("JPEG"), lambda content: content + FILM),
    "JPEG without its last two bytes": changed(picture("JPEG"), lambda content: content[:-2]),
    "photo of an iPhone (HEIC)": picture("HEIF", quality=80),
    "AVIF": picture("AVIF", quality=90),
    "WebP": picture("WEBP", quality=90),
    "PNG": picture("PNG"),
    "PNG of few colours": picture("PNG", "P"),
    "BMP": picture("BMP"),
    "GIF": picture("GIF"),
    "TIFF": picture("TIFF"),
    "TIFF with a JPEG in it": picture("TIFF", compression="jpeg"),
}


@pytest.mark.parametrize("name", IN_COLOUR)
def test_a_picture_of_this_format_is_shown_as_it_looks(name: str) -> None:
    (shown,) = views(IN_COLOUR[name]())
    assert shown.size == (800, 500)
    assert (colour(shown, 0.1, 0.1), colour(shown, 0.9, 0.9), colour(shown, 0.5, 0.5)) == ("red", "blue", "white")


@pytest.mark.parametrize(
    "make",
    [sixteen_bits, picture("JPEG", "L"), picture("TIFF", "1", compression="group4"), picture("TIFF", "L")],
    ids=["PNG of 16 bits", "grey JPEG", "fax (TIFF, G4)", "grey TIFF"],
)
def test_a_picture_without_colours_is_shown_in_light_and_dark(make: Callable[[], bytes]) -> None:
    (shown,) = views(make())
    middle, edge = (
        ImageStat.Stat(shown.convert("L").crop(at)).mean[0] for at in ((300, 200, 500, 300), (0, 0, 190, 120))
    )
    assert middle > 240
    assert edge < 170


@pytest.mark.parametrize(
    "make",
    [
        pdf_with_a_broken_table,
        saved_again,
        lambda: saved_again(linearize=True),
        lambda: saved_again(encryption=pikepdf.Encryption(user="", owner="bank")),
        changed(pdf, lambda content: b"\r\n" + content),
        changed(pdf, lambda content: content + b"<!-- a server -->" * 500),
    ],
    ids=["a broken table", "for the archive", "for the web", "printing forbidden", "blanks before", "words behind"],
)
def test_a_pdf_like_this_is_shown_as_it_looks(make: Callable[[], bytes]) -> None:
    (shown,) = views(make())
    assert (colour(shown, 0.1, 0.9), colour(shown, 0.9, 0.1)) == ("red", "white")


def test_every_page_of_a_tiff_is_shown() -> None:
    pages = [Image.new("RGB", (800, 500), name) for name in ("red", "blue", "white")]
    shown = views(saved(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    assert [colour(page, 0.5, 0.5) for page in shown] == ["red", "blue", "white"]


def test_a_photo_of_108_million_pixels_is_kept_in_a_size_that_can_be_read() -> None:
    (shown,) = views(saved(corner(12_000, 9_000), "JPEG", quality=30))
    assert max(shown.size) == LONG_SIDE
    assert (colour(shown, 0.1, 0.1), colour(shown, 0.9, 0.9)) == ("red", "blue")


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "content")
    return file.getvalue()


REFUSED: dict[str, tuple[bytes, str]] = {
    "an empty file": (b"", "kirim ulang"),
    "a file over 20 MB": (saved(corner()).ljust(MAX_BYTES + 1, b"\0"), "kirim sebagai foto biasa"),
    "a Word file": (zipped("[Content_Types].xml", "word/document.xml"), "Simpan dulu sebagai PDF"),
    "a ZIP of photos": (zipped("ktp.jpg", "kk.jpg"), "kirim fotonya satu per satu"),
    "a live photo's film": (b"\0\0\0\x14ftypqt  \0\0\0\0qt  " + b"\0" * 100, "Kirim fotonya saja"),
    "a film": (FILM, "Kirim fotonya saja"),
    "a page saved from a link": (b"<!DOCTYPE html><html></html>", "unduh dulu filenya"),
    "a moving picture": (saved(corner(), "GIF", save_all=True, append_images=[corner(800, 500).rotate(90)]), "Kirim sebagai foto"),
    "a photo cut in two": (saved(corner())[:2000], "kirim ulang"),
    "a locked PDF": (saved_again(encryption=pikepdf.Encryption(user="rahasia", owner="rahasia")), "Simpan tanpa kata sandi"),
    "a PDF of many pages": (pdf(MAX_PAGES + 1), "kirim halaman yang perlu saja"),
    "a picture nobody can open": (saved(Image.new("1", (9_000, 9_000)), "PNG"), "Kirim sebagai foto biasa"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_of_what_can_not_be_taken_people_are_told_what_to_do_instead(name: str) -> None:
    content, advice = REFUSED[name]
    found = inspect(content)
    assert found.problem is not None
    told = Text(f"file-problem-{found.problem}", {"name": "KTP", "limit": found.limit or ""})
    assert advice in render(told, "id")
    assert all(render(told, locale).endswith((".", ".\n")) for locale in LOCALES)


def test_the_name_and_the_type_that_were_sent_decide_nothing() -> None:
    """`inspect` is given the content alone: a HEIC that is called ktp.jpg is one."""
    assert inspect(IN_COLOUR["photo of an iPhone (HEIC)"]()).media_type == "image/heic"
    assert inspect(pdf()).media_type == "application/pdf"
