"""Originals in the ZIP: JPEG or PDF of at most 6 MB, byte for byte as sent where they are that already."""

from __future__ import annotations

import io

import pikepdf
import pytest
from PIL import Image

from bot.submission.dossier.order import MOST_BYTES, Original
from bot.submission.dossier.originals import member, pages
from tests.submission.dossier.dossier_world import noisy, pdf_of, photo


def original(content: bytes, media_type: str, *views: bytes) -> Original:
    return Original("01-kk", "01 KK", media_type, content, views)


@pytest.mark.parametrize(
    ("content", "media_type", "ending"),
    [(photo("contoh"), "image/jpeg", "jpg"), (pdf_of(photo("contoh")), "application/pdf", "pdf")],
)
def test_what_the_channel_takes_stays_as_it_was_sent(content: bytes, media_type: str, ending: str) -> None:
    made = member(original(content, media_type))
    assert made == (ending, content, True)


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("PNG", "image/png"),
        ("WEBP", "image/webp"),
        ("BMP", "image/bmp"),
        ("HEIF", "image/heic"),
        ("TIFF", "image/tiff"),
    ],
)
def test_any_other_picture_becomes_a_jpeg(kind: str, media_type: str) -> None:
    made = member(original(photo("contoh", (1200, 800), kind), media_type))
    assert made is not None
    assert (made.ending, made.as_sent) == ("jpg", False)
    with Image.open(io.BytesIO(made.content)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (1200, 800))


def test_the_pages_of_a_tiff_become_one_pdf() -> None:
    first, second = (Image.open(io.BytesIO(photo(words))) for words in ("satu", "dua"))
    out = io.BytesIO()
    first.save(out, "TIFF", save_all=True, append_images=[second], compression="jpeg")
    made = member(original(out.getvalue(), "image/tiff"))
    assert made is not None
    assert made.ending == "pdf"
    with pikepdf.open(io.BytesIO(made.content)) as pdf:
        assert len(pdf.pages) == 2


@pytest.mark.parametrize("media_type", ["image/jpeg", "application/pdf"])
def test_a_file_over_six_megabytes_gets_under_and_stays_whole(media_type: str) -> None:
    large = noisy((2600, 2400), quality=98)
    content = large if media_type == "image/jpeg" else pdf_of(large, large, quality=98)
    assert len(content) > MOST_BYTES
    made = member(original(content, media_type))
    assert made is not None
    assert len(made.content) <= MOST_BYTES
    assert not made.as_sent
    if media_type == "application/pdf":
        with pikepdf.open(io.BytesIO(made.content)) as pdf:
            assert len(pdf.pages) == 2
    else:
        with Image.open(io.BytesIO(made.content)) as picture:
            assert picture.width / picture.height == pytest.approx(2600 / 2400, rel=0.01)


def test_a_photo_that_lies_on_its_side_stands_upright_on_its_page() -> None:
    turned = Image.new("RGB", (400, 200), "white")
    turned.getexif()[0x0112] = 6
    out = io.BytesIO()
    turned.save(out, "JPEG", exif=turned.getexif())
    (page,) = pages(original(out.getvalue(), "image/jpeg"))
    assert (page.width, page.height) == (200, 400)


def test_what_is_transparent_is_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(out, "PNG")
    (page,) = pages(original(out.getvalue(), "image/png"))
    with Image.open(io.BytesIO(page.content)) as picture:
        assert min(picture.getpixel((20, 20))) > 250


def test_a_file_that_does_not_open_is_shown_by_the_picture_the_bot_made_of_it() -> None:
    broken = original(b"rusak", "image/heic", photo("contoh", (800, 500)))
    assert [(page.width, page.height) for page in pages(broken)] == [(800, 500)]
    made = member(broken)
    assert made is not None
    assert made.ending == "jpg"


def test_of_what_nothing_can_be_made_there_is_nothing() -> None:
    broken = original(b"rusak", "image/heic")
    assert (pages(broken), member(broken)) == ([], None)
