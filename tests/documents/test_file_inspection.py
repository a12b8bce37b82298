"""Only the content of a file decides whether it is taken. All files are made here; nobody's document is among them."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pikepdf
import pillow_heif
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from bot.documents.inspect import MAX_SCANS, inspect
from bot.documents.inspection import MAX_BYTES, MAX_PAGES, Inspection
from bot.documents.signatures import media_type_of
from tests.patience import HANG_SECONDS

pillow_heif.register_heif_opener(thumbnails=False, decode_threads=1)


def drawing(width: int = 640, height: int = 400, mode: str = "RGB") -> Image.Image:
    """A picture with something on it, so that its compressed form has a middle that can be cut."""
    image = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(image)
    for at in range(0, max(width, height), 7):
        pen.line((at, 0, width - at, height), fill=(at % 256, (at * 3) % 256, (at * 7) % 256), width=3)
    return image.convert(mode)


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def pdf(pages: int = 1, **options: object) -> bytes:
    file = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page(page_size=(595, 842))
        document.save(file, **options)
    return file.getvalue()


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_claiming(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", zlib.compress(b"\0" * 100))
        + png_chunk(b"IEND", b"")
    )


def bmp_claiming(width: int, height: int) -> bytes:
    header = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 2835, 2835, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + 100, 0, 0, 54) + header + b"\0" * 100


GOOD = {
    "jpeg": (saved(drawing(), "JPEG"), "image/jpeg"),
    "progressive jpeg": (saved(drawing(), "JPEG", progressive=True), "image/jpeg"),
    "grey jpeg": (saved(drawing(mode="L"), "JPEG"), "image/jpeg"),
    "cmyk jpeg": (saved(drawing(mode="CMYK"), "JPEG"), "image/jpeg"),
    "jpeg with a second picture": (
        saved(drawing(), "MPO", save_all=True, append_images=[drawing(160, 100)]),
        "image/jpeg",
    ),
    "png": (saved(drawing(), "PNG"), "image/png"),
    "png of few colours": (saved(drawing(mode="P"), "PNG"), "image/png"),
    "bmp": (saved(drawing(), "BMP"), "image/bmp"),
    "webp": (saved(drawing(), "WEBP"), "image/webp"),
    "lossless webp": (saved(drawing(), "WEBP", lossless=True), "image/webp"),
    "heic": (saved(drawing(), "HEIF", quality=60), "image/heic"),
    "avif": (saved(drawing(), "AVIF"), "image/avif"),
    "gif": (saved(drawing(), "GIF"), "image/gif"),
    "tiff": (saved(drawing(), "TIFF"), "image/tiff"),
    "tiff of a scanner (G4)": (saved(drawing(mode="1"), "TIFF", compression="group4"), "image/tiff"),
    "tiff with a JPEG in it": (saved(drawing(), "TIFF", compression="jpeg"), "image/tiff"),
    "png of 16 bits": (saved(drawing(mode="I;16"), "PNG"), "image/png"),
    "transparent png": (saved(drawing(mode="RGBA"), "PNG"), "image/png"),
}


@pytest.mark.parametrize(("content", "media_type"), GOOD.values(), ids=GOOD)
def test_every_kind_of_picture_is_taken(content: bytes, media_type: str) -> None:
    assert inspect(content) == Inspection(media_type, width=640, height=400)


def test_a_pdf_is_taken_with_its_pages_counted() -> None:
    assert inspect(pdf(3)) == Inspection("application/pdf", pages=3)
    assert inspect(pdf(MAX_PAGES)).problem is None


def test_a_pdf_with_a_broken_table_is_taken_when_its_pages_are_all_there() -> None:
    """Scanner apps write such files, and every viewer opens them."""
    content = pdf(2)
    at = content.rindex(b"startxref\n") + len(b"startxref\n")
    assert inspect(content[:at] + b"7\n%%EOF\n") == Inspection("application/pdf", pages=2)


@pytest.mark.parametrize("before", [b"\n", b"\xef\xbb\xbf", b"\r\n\r\n"])
def test_a_pdf_behind_some_blanks_is_taken(before: bytes) -> None:
    assert inspect(before + pdf(2)) == Inspection("application/pdf", pages=2)


def test_a_pdf_with_something_of_a_server_behind_it_is_taken() -> None:
    content = pdf(2) + b"\n<!-- served in 0.02 s -->" * 400
    assert inspect(content) == Inspection("application/pdf", pages=2, carried=("behind",))


def test_a_pdf_whose_added_part_is_cut_off_is_damaged() -> None:
    assert inspect(pdf(2) + b"\n9 0 obj\n<< /Type /Page") == Inspection("application/pdf", "damaged")


def test_a_pdf_for_the_archive_is_taken() -> None:
    file = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(595, 842))
        with document.open_metadata() as meta:
            meta["pdfaid:part"], meta["pdfaid:conformance"] = "2", "B"
        document.save(file, linearize=True)
    assert inspect(file.getvalue()) == Inspection("application/pdf", pages=1)


def tiff(pages: int) -> bytes:
    return saved(drawing(), "TIFF", save_all=True, append_images=[drawing() for _ in range(pages - 1)])


def test_a_tiff_of_several_pages_is_taken_with_its_pages_counted() -> None:
    assert inspect(tiff(3)) == Inspection("image/tiff", width=640, height=400, pages=3)
    assert inspect(tiff(MAX_PAGES + 1)) == Inspection("image/tiff", "too_many_pages", "10")


def photo(width: int, height: int, **options: object) -> bytes:
    """A JPEG of noise, as a camera makes it: every part of it is different."""
    noise = Image.effect_noise((width // 8, height // 8), 90).resize((width, height)).convert("RGB")
    return saved(noise, "JPEG", **options)


def test_a_photo_of_108_million_pixels_is_taken() -> None:
    content = saved(Image.new("L", (12_000, 9_000), 200), "JPEG", quality=20)
    assert inspect(content) == Inspection("image/jpeg", width=12_000, height=9_000)


def test_a_photo_with_a_film_behind_it_is_taken() -> None:
    """A motion photo: the film is as long as the photo many times over, and may hold the marks of scans."""
    film = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\xff\xda" * (MAX_SCANS + 1) + b"\0" * 5_000_000
    content = photo(1600, 1200)
    assert inspect(content + film) == Inspection("image/jpeg", width=1600, height=1200)


@pytest.mark.parametrize("lost", [2, 3, 40])
def test_a_photo_that_lost_its_last_bytes_is_taken_as_every_viewer_does_it(lost: int) -> None:
    content = photo(1600, 1200)
    assert inspect(content[:-lost]) == Inspection("image/jpeg", width=1600, height=1200)


@pytest.mark.parametrize("share", [0.5, 0.9, 0.97])
def test_a_photo_that_lost_a_part_that_is_seen_is_damaged(share: float) -> None:
    content = photo(1600, 1200)
    assert inspect(content[: int(len(content) * share)]) == Inspection("image/jpeg", "damaged")


def test_an_empty_file_is_called_empty() -> None:
    assert inspect(b"") == Inspection(None, "empty")


def test_a_file_over_20_mb_is_too_big_whatever_it_is() -> None:
    jpeg = GOOD["jpeg"][0]
    assert inspect(jpeg.ljust(MAX_BYTES, b"\0")).problem is None
    assert inspect(jpeg.ljust(MAX_BYTES + 1, b"\0")) == Inspection(None, "too_big", "20")


@pytest.mark.parametrize(("width", "height"), [(419, 419), (419, 10), (1, 1)])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "BMP", "WEBP"])
def test_a_small_picture_is_whole_all_the_same(form: str, width: int, height: int) -> None:
    """Whether it can be read is for the reader to say."""
    found = inspect(saved(drawing(width, height), form))
    assert (found.problem, found.width, found.height) == (None, width, height)


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "content")
    return file.getvalue()


OTHERS = {
    "a zip called foto.jpg": (zipped("foto.jpg"), "zip"),
    "a Word file": (zipped("[Content_Types].xml", "word/document.xml"), "docx"),
    "an Excel file": (zipped("[Content_Types].xml", "xl/workbook.xml"), "xlsx"),
    "an app": (zipped("AndroidManifest.xml", "classes.dex"), "apk"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "doc"),
    "a film": (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0" * 100, "mp4"),
    "a film of an iPhone": (b"\0\0\0\x14ftypqt  \0\0\0\0qt  " + b"\0" * 100, "mov"),
    "a program": (b"MZ\x90\0" + b"\0" * 100, "program"),
    "a text": ("Nama saya contoh, alamat di Jalan Contoh — selesai.\n".encode(), "text"),
    "a long text cut inside a sign": (b"a" + "é".encode() * 4000, "text"),
    "a text that begins with BM": (b"BMKG: besok hujan di sebagian besar wilayah", "text"),
    "a UTF-16 text": ("halo".encode("utf-16"), "text"),
    "a web page": (b"\n<!DOCTYPE html><html><body>404</body></html>", "html"),
    "a drawing in SVG": (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "svg"),
    "noise": (bytes(range(256)) * 4, None),
    "a wave file": (b"RIFF\x24\0\0\0WAVEfmt " + b"\0" * 100, None),
    "a pdf behind a line of text": (b"halo\n" + pdf(), None),
    "a pdf behind a zip": (zipped("a") + pdf(), "zip"),
    "an animated png": (
        saved(drawing(), "PNG", save_all=True, append_images=[drawing(mode="L").convert("RGB")]),
        "animation",
    ),
    "an animated gif": (
        saved(drawing(), "GIF", save_all=True, append_images=[drawing(mode="L").convert("RGB")]),
        "animation",
    ),
    "an animated webp": (
        saved(drawing(), "WEBP", save_all=True, append_images=[drawing(mode="L").convert("RGB")]),
        "animation",
    ),
}


@pytest.mark.parametrize(("content", "name"), OTHERS.values(), ids=OTHERS)
def test_another_kind_of_file_is_refused_by_the_name_people_know(content: bytes, name: str | None) -> None:
    found = inspect(content)
    assert (found.problem, found.limit) == ("not_supported", name)


def test_a_polyglot_is_what_its_first_bytes_say() -> None:
    """A PNG with a PDF and a zip behind it goes to the PNG decoder alone."""
    assert inspect(GOOD["png"][0] + pdf() + zipped("a")).media_type == "image/png"


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
@pytest.mark.parametrize("name", GOOD)
def test_a_picture_cut_off_on_the_way_is_damaged(name: str, share: float) -> None:
    content, media_type = GOOD[name]
    if name == "jpeg with a second picture":
        content = GOOD["jpeg"][0]
    found = inspect(content[: int(len(content) * share)])
    assert (found.media_type, found.problem) == (media_type, "damaged")


@pytest.mark.parametrize("name", GOOD)
def test_a_bare_beginning_is_damaged(name: str) -> None:
    content, media_type = GOOD[name]
    assert inspect(content[:32]) == Inspection(media_type, "damaged")


@pytest.mark.parametrize("share", [0.3, 0.7, 0.95])
def test_a_pdf_cut_off_on_the_way_is_damaged(share: float) -> None:
    content = pdf(3)
    assert inspect(content[: int(len(content) * share)]) == Inspection("application/pdf", "damaged")


@pytest.mark.parametrize("content", [b"%PDF-1.7\n%%EOF", b"%PDF-1.4\n" + b"x" * 500 + b"\n%%EOF\n", pdf(0)])
def test_a_pdf_without_a_page_is_damaged(content: bytes) -> None:
    assert inspect(content) == Inspection("application/pdf", "damaged")


@pytest.mark.parametrize(
    "content",
    [
        png_claiming(60_000, 60_000),
        png_claiming(8_000, 6_251),
        bmp_claiming(30_000, 30_000),
        bmp_claiming(8_000, 6_251),
        bmp_claiming(8_000, -6_251),
    ],
)
def test_a_picture_that_claims_to_be_huge_is_not_unpacked(content: bytes) -> None:
    found = inspect(content)
    assert (found.problem, found.limit) == ("bomb", "50")


def test_a_picture_just_under_the_limit_is_unpacked_and_found_wanting() -> None:
    assert inspect(png_claiming(8_000, 6_250)).problem == "damaged"


def test_a_real_bomb_of_few_bytes_is_refused() -> None:
    content = saved(Image.new("1", (9_000, 9_000)), "PNG")
    assert len(content) < 20_000
    assert inspect(content).problem == "bomb"


def test_a_jpeg_of_endless_scans_is_refused() -> None:
    """Each scan is some bytes, and a pass over the whole picture to the decoder."""
    content = saved(drawing(), "JPEG", progressive=True)
    last = content.rindex(b"\xff\xda")
    scan = content[last:-2]
    assert inspect(content[:-2] + scan * 20 + b"\xff\xd9").problem is None
    assert inspect(content[:-2] + scan * MAX_SCANS + b"\xff\xd9").problem == "bomb"


def test_a_pdf_of_many_pages_is_refused() -> None:
    assert inspect(pdf(MAX_PAGES + 1)) == Inspection("application/pdf", "too_many_pages", "10")


def test_a_pdf_that_lies_about_its_pages_is_counted() -> None:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(MAX_PAGES + 1))) as document:
        document.Root.Pages.Count = 1
        document.save(file)
    assert inspect(file.getvalue()).problem == "too_many_pages"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of memory is read from Linux's /proc")
def test_a_pdf_bomb_in_its_tables_is_not_unpacked() -> None:
    """One object stream of 256 MB in 256 kB: qpdf has to give up, not to inflate it."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 2**20) for _ in range(256)) + packer.flush()
    body = b"%PDF-1.5\n"
    at_stream = len(body)
    body += (
        b"1 0 obj\n<</Type/ObjStm/N 2/First 10/Filter/FlateDecode/Length %d>>stream\n" % len(packed)
        + packed
        + b"\nendstream\nendobj\n"
    )
    at_table = len(body)
    entries = b"".join(
        struct.pack(">BIB", *row) for row in [(0, 0, 0), (1, at_stream, 0), (2, 1, 0), (2, 1, 1), (1, at_table, 0)]
    )
    body += b"4 0 obj\n<</Type/XRef/Size 5/W[1 4 1]/Root 2 0 R/Length %d>>stream\n" % len(entries) + entries
    body += b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % at_table
    # The peak of a process of its own; getrusage would give the parent's, were that higher.
    probe = (
        "import pathlib, sys; from bot.documents.inspect import inspect; "
        "found = inspect(sys.stdin.buffer.read()); "
        "peak = pathlib.Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0]; "
        "print(found.problem, int(peak) // 1024)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], input=body, capture_output=True, check=True, timeout=HANG_SECONDS
    )
    problem, megabytes = done.stdout.split()
    assert problem == b"damaged"
    assert int(megabytes) < 200


def test_a_pdf_with_a_password_says_so() -> None:
    content = pdf(encryption=pikepdf.Encryption(user="rahasia", owner="rahasia"))
    assert inspect(content) == Inspection("application/pdf", "password")


def test_a_pdf_that_only_forbids_printing_is_taken() -> None:
    """Banks send such files; they open without a password."""
    content = pdf(encryption=pikepdf.Encryption(user="", owner="bank"))
    assert inspect(content).problem is None


def test_a_pdf_that_is_a_cover_around_other_files_is_refused() -> None:
    file = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.attachments["daftar.txt"] = b"content"
        document.Root.Collection = pikepdf.Dictionary(View=pikepdf.Name.D)
        document.save(file)
    assert inspect(file.getvalue()) == Inspection("application/pdf", "attachment")


def test_the_heavy_libraries_wait_for_the_first_file() -> None:
    """The idle bot must stay small, so importing the package loads none of them."""
    probe = (
        "import sys, bot.documents.intake, bot.documents.pool; "
        "heavy = {'PIL', 'pillow_heif', 'pikepdf', 'pypdfium2', 'numpy', 'cv2', 'openvino', 'rapidocr'}; "
        "print(sorted(heavy & {name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, check=True, timeout=HANG_SECONDS, text=True
    )
    assert done.stdout.strip() == "[]"


SEEDS = [content for content, _ in GOOD.values()] + [pdf(2), pdf(encryption=pikepdf.Encryption(user="a", owner="b"))]
STARTS = [
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"BM" + b"\0" * 12 + b"\x28\0\0\0",
    b"RIFF\0\0\0\0WEBPVP8 ",
    b"%PDF-1.7\n",
    SEEDS[-3][:64],
]
PROBLEMS = {None, "empty", "not_supported", "damaged", "bomb", "too_many_pages", "password", "attachment"}


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([b"", *STARTS]), st.binary(max_size=600), st.sampled_from([b"", b"\n%%EOF\n"]))
def test_no_bytes_make_it_fail(start: bytes, rest: bytes, end: bytes) -> None:
    found = inspect(start + rest + end)
    assert found.problem in PROBLEMS
    assert found.media_type == media_type_of(start + rest + end)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(SEEDS),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=8)), min_size=1, max_size=6),
)
def test_no_spoilt_file_makes_it_fail(seed: bytes, changes: list[tuple[float, bytes]]) -> None:
    spoilt = bytearray(seed)
    for place, new in changes:
        at = int(place * len(seed))
        spoilt[at : at + len(new)] = new
    assert inspect(bytes(spoilt)).problem in PROBLEMS
