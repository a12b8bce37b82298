"""Results of a worker for a file: pictures of its pages, without any other data, and their readings."""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
import pikepdf
import pytest
from PIL import Image, ImageDraw

from bot.documents import wire
from bot.documents.fingerprint import distance, fingerprint
from bot.documents.inspect import inspect
from bot.documents.inspection import MAX_PAGES, Inspection
from bot.documents.job import LONG_SIDE, PAGES_READ, kept, look
from bot.documents.pdf import LONG_SIDE as PDF_LONG_SIDE
from bot.documents.reading import Reading, Value

SECRET = b"Jalan Contoh 7, -6.2 106.8"


class Reads:
    """Reads the same on every page, and remembers what it was shown."""

    def __init__(self, reading: Reading | Exception) -> None:
        self.reading = reading
        self.shown: list[Image.Image] = []

    def read(self, picture: Image.Image) -> Reading:
        self.shown.append(picture)
        if isinstance(self.reading, Exception):
            raise self.reading
        return self.reading


def corner(width: int = 800, height: int = 500) -> Image.Image:
    """White, with red in the upper left corner and blue in the lower right one."""
    image = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, width // 4, height // 4), fill="red")
    pen.rectangle((width * 3 // 4, height * 3 // 4, width, height), fill="blue")
    return image


def saved(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def pdf(
    pages: int = 1, size: tuple[float, float] = (595, 842), more: Callable[[pikepdf.Pdf], None] | None = None
) -> bytes:
    """A PDF whose pages have a red square in the lower left corner."""
    file = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            page = document.add_blank_page(page_size=size)
            drawing = f"1 0 0 rg 0 0 {size[0] / 4} {size[1] / 4} re f"
            page.obj.Contents = pikepdf.Stream(document, drawing.encode())
        if more:
            more(document)
        document.save(file)
    return file.getvalue()


def views(content: bytes) -> list[Image.Image]:
    """The pictures kept of a file."""
    return [Image.open(io.BytesIO(found.content)) for found in look(content, None) if isinstance(found, wire.View)]


def colour(image: Image.Image, across: float, down: float) -> str:
    """The one of the three colours it has there."""
    red, green, blue = image.convert("RGB").getpixel((int(image.width * across), int(image.height * down)))  # type: ignore[misc]  # RGB gives three
    return "white" if min(red, green, blue) > 200 else "red" if red > blue else "blue"


def test_a_photo_is_kept_as_a_picture_without_where_and_when_it_was_taken() -> None:
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    content = saved(corner(), exif=exif, comment=SECRET, icc_profile=b"profile " + SECRET)
    assert content.count(SECRET) == 3
    (view,) = [found for found in look(content, None) if isinstance(found, wire.View)]
    assert SECRET not in view.content
    image = Image.open(io.BytesIO(view.content))
    assert image.format == "JPEG"
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


TURNS = {
    1: (800, 500, "red", "blue"),
    3: (800, 500, "blue", "red"),
    6: (500, 800, "white", "white"),
    8: (500, 800, "white", "white"),
}


@pytest.mark.parametrize("orientation", TURNS)
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_photo_is_turned_as_the_phone_says(form: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    (view,) = views(saved(corner(), form, exif=exif))
    width, height, upper_left, lower_right = TURNS[orientation]
    assert view.size == (width, height)
    assert (colour(view, 0.1, 0.1), colour(view, 0.9, 0.9)) == (upper_left, lower_right)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "LA", "I;16", "CMYK"])
def test_a_picture_of_every_kind_of_colour_can_be_seen(mode: str) -> None:
    image = (
        corner().convert("L").convert("I;16").point(lambda grey: grey * 256)
        if mode == "I;16"
        else corner().convert(mode)
    )
    (view,) = views(saved(image, "JPEG" if mode == "CMYK" else "PNG"))
    assert (view.mode, view.size) == ("RGB", (800, 500))
    assert colour(view, 0.5, 0.5) == "white"
    assert colour(view, 0.1, 0.1) != "white"


@pytest.mark.parametrize("mode", ["RGBA", "P"])
def test_what_is_transparent_is_paper(mode: str) -> None:
    """A screenshot with a cut-out background must not become black on black."""
    image = Image.new("RGBA", (800, 500), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((0, 0, 200, 200), fill="red")
    (view,) = views(saved(image.convert(mode), "PNG"))
    assert (colour(view, 0.1, 0.1), colour(view, 0.9, 0.9)) == ("red", "white")


def test_a_large_photo_is_kept_smaller_and_a_long_one_does_not_vanish() -> None:
    (view,) = views(saved(corner(6000, 4000)))
    assert view.size == (LONG_SIDE, LONG_SIDE * 2 // 3)
    (view,) = views(saved(Image.new("RGB", (9000, 3)), "PNG"))
    assert view.size == (LONG_SIDE, 1)


@pytest.mark.parametrize("size", [(595, 842), (72, 72), (14_400, 14_400), (3, 14_400)])
def test_a_page_is_drawn_in_the_same_size_whatever_size_it_claims(size: tuple[float, float]) -> None:
    (view,) = views(pdf(size=size))
    assert PDF_LONG_SIDE - 1 <= max(view.size) <= PDF_LONG_SIDE + 1
    assert min(view.size) >= 1


def test_all_pages_are_shown_and_the_first_are_read() -> None:
    reader = Reads(Reading("kk"))
    found = list(look(pdf(MAX_PAGES), reader))
    assert [one.number for one in found if isinstance(one, wire.View)] == list(range(MAX_PAGES))
    assert [one.number for one in found if isinstance(one, wire.Read)] == list(range(PAGES_READ))
    assert {(picture.mode, picture.width < picture.height) for picture in reader.shown} == {("RGB", True)}


def test_what_somebody_typed_into_a_form_is_seen() -> None:
    def typed(document: pikepdf.Pdf) -> None:
        look_ = document.make_stream(b"1 0 0 rg 0 0 200 200 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        look_.BBox = pikepdf.Array([0, 0, 200, 200])
        field = document.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Tx,
                T="name",
                F=4,
                Rect=[300, 600, 500, 800],
                AP=pikepdf.Dictionary(N=look_),
            )
        )
        document.pages[0].obj.Annots = pikepdf.Array([field])
        document.Root.AcroForm = pikepdf.Dictionary(Fields=[field])

    (view,) = views(pdf(more=typed))
    assert colour(view, 400 / 595, 1 - 700 / 842) == "red"


def test_of_a_pdf_with_a_script_only_the_pictures_are_left() -> None:
    def scripted(document: pikepdf.Pdf) -> None:
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")

    found = list(look(pdf(2, more=scripted), None))
    (tamed,) = [one.content for one in found if isinstance(one, wire.Tamed)]
    assert inspect(tamed) == Inspection("application/pdf", pages=2)
    assert b"JavaScript" not in tamed
    assert [colour(view, 0.1, 0.9) for view in views(tamed)] == ["red", "red"]
    assert [one for one in look(pdf(2), None) if isinstance(one, wire.Tamed)] == []


def test_a_pdf_none_of_whose_pages_can_be_drawn_is_damaged() -> None:
    """qpdf finds its way where pdfium finds nothing."""

    def broken(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.Type = pikepdf.Name.Font
        document.pages[0].obj.MediaBox = pikepdf.Array([])

    content = pdf(more=broken)
    found = list(look(content, None))
    assert found[0] == Inspection("application/pdf", pages=1)
    assert found[-1] == Inspection("application/pdf", "damaged", pages=1)


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("program.exe", SECRET)
    return file.getvalue()


POLYGLOTS: Mapping[str, bytes] = {
    "a JPEG with a PDF behind it": saved(corner()) + pdf() + SECRET,
    "a JPEG with a zip behind it": saved(corner()) + zipped(),
    "a JPEG with a web page in its comment": saved(corner(), comment=b"<script>alert(1)</script>" + SECRET),
    "a PDF with a zip behind it": pdf() + zipped(),
    "a PNG with a PDF behind it": saved(corner(), "PNG") + pdf() + SECRET,
}


@pytest.mark.parametrize("name", POLYGLOTS)
def test_of_a_file_that_is_two_the_view_is_one(name: str) -> None:
    found = list(look(POLYGLOTS[name], None))
    assert isinstance(found[0], Inspection)
    assert found[0].media_type == (
        "application/pdf" if name.startswith("a PDF") else f"image/{name[2:6].strip().lower()}"
    )
    (view,) = [one.content for one in found if isinstance(one, wire.View)]
    assert view.startswith(b"\xff\xd8\xff")
    assert view.endswith(b"\xff\xd9")
    for other in (SECRET, b"%PDF", b"PK\x03\x04", b"<script"):
        assert other not in view


def test_a_file_that_is_refused_is_not_shown() -> None:
    reader = Reads(Reading("ktp"))
    assert list(look(b"PK\x03\x04", reader)) == [Inspection(None, "not_supported", "zip")]
    assert reader.shown == []


def test_a_page_whose_reading_fails_is_not_read() -> None:
    found = list(look(saved(corner()), Reads(RuntimeError("3276015204850007"))))
    assert [type(one) for one in found] == [Inspection, wire.View]


@pytest.mark.parametrize("reader", [None, Reads(RuntimeError())], ids=["no reader", "a reader that fails"])
def test_a_tiny_picture_is_too_small_without_anybody_reading_it(reader: Reads | None) -> None:
    *_, read = look(saved(corner(419, 300)), reader)
    assert read == wire.Read(0, Reading("other", "too_small"))
    assert not [one for one in look(saved(corner(420, 300)), reader) if isinstance(one, wire.Read)]


def test_a_tiny_picture_that_can_be_read_is_read() -> None:
    """The reading decides; the measures only name the reason."""
    *_, read = look(saved(corner(419, 300)), Reads(Reading("ktp")))
    assert read == wire.Read(0, Reading("ktp"))


def test_a_line_is_cut_out_for_what_may_be_asked_and_not_for_a_guess() -> None:
    fields = {
        "name": Value("SEKAR", 0.7, b"line"),
        "birth": Value("1985-04-12", 0.95, b"line"),
        "company": Value("?", 0.3, b"line"),
        "nik": Value("3276015204850007", 0.99, b"line"),
    }
    left = kept(Reading("ktp", None, fields)).fields
    assert {name for name, value in left.items() if value.line} == {"nik", "name", "birth"}
    assert {name: value.text for name, value in left.items()} == {name: value.text for name, value in fields.items()}


def test_no_more_lines_are_cut_out_than_anybody_would_answer() -> None:
    sure = {f"sure{number}": Value("X", 0.95, b"line") for number in range(20)}
    unsure = {f"unsure{number}": Value("X", 0.6, b"line") for number in range(4)}
    left = kept(Reading("kk", None, sure | unsure | {"kk": Value("1", 0.1, b"line")})).fields
    assert {name for name, value in left.items() if value.line} == {"kk", *unsure}, "the doubtful ones first"


def test_pictures_that_look_alike_have_fingerprints_alike() -> None:
    image = Image.radial_gradient("L").rotate(30).resize((800, 500)).convert("RGB")
    image.paste(corner().resize((300, 200)), (40, 60))
    again = Image.open(io.BytesIO(saved(image.resize((500, 312)), quality=30)))
    other = Image.linear_gradient("L").rotate(200).resize((800, 500)).convert("RGB")
    assert distance(fingerprint(image), fingerprint(again)) <= 6
    assert distance(fingerprint(image), fingerprint(other)) > 20
    assert len(fingerprint(image)) == 16


FRAMES: list[wire.Frame] = [
    Inspection("image/jpeg", width=640, height=420),
    Inspection(None, "not_supported", "docx"),
    wire.Ready(True, "", 600),
    wire.View(3, b"\xff\xd8picture", "0123456789abcdef"),
    wire.Tamed(b"%PDF"),
    wire.Read(0, Reading("other")),
    wire.Read(
        1,
        Reading("ktp", "glare", {"name": Value("SEKAR ‘CONTOHWATI’", 0.5, b"line"), "nik": Value("1", 0.9)}, b"marked"),
    ),
    wire.Done(0.25, 600, 700, ""),
]


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: type(frame).__name__)
def test_what_a_worker_says_arrives_as_it_was_said(frame: wire.Frame) -> None:
    raw = bytes(wire.packed(frame))
    body = raw[wire.HEAD.size :]
    assert wire.length(raw[: wire.HEAD.size]) == len(body)
    assert wire.unpacked(body) == frame


def test_what_the_bot_asks_arrives_as_it_was_asked() -> None:
    request = wire.Request(20.0, 600.0, b"\xff\xd8picture")
    assert wire.requested(bytes(wire.packed(request))[wire.HEAD.size :]) == request


READ = {"type": "read", "number": 0, "reading": {"kind": "ktp"}}


def of(**values: object) -> dict[str, object]:
    """Message of a page's reading, with these values in place of proper ones."""
    return {**READ, "reading": {"kind": "ktp", **values}}


@pytest.mark.parametrize(
    "said",
    [
        None,
        [],
        {},
        {"type": "view", "number": 0},
        {"type": "view", "number": 0, "content": b"", "fingerprint": "../../../../keys"},
        {"type": "view", "number": 0, "content": b"", "fingerprint": "0123456789abcdef\n"},
        {"type": "view", "number": -1, "content": b"", "fingerprint": "0123456789abcdef"},
        {"type": "inspection", "media_type": None, "problem": "bomb", "path": "/etc"},
        {"type": "request", "cpu": 1.0, "wall": 1.0, "content": b""},
        of(verdict="excellent"),
        of(fields={"nik": {"text": "1", "confidence": "much"}}),
        of(fields={"nik": {"text": "1", "confidence": 1.5}}),
        of(fields={"nik": {"text": "1", "confidence": math.nan}}),
        of(fields={"nik": {"text": "1" * 100_000, "confidence": 0.5}}),
        of(fields={f"name{number}": {"text": "1", "confidence": 0.5} for number in range(51)}),
        of(kind="k" * 101),
    ],
    ids=lambda said: None,
)
def test_what_no_worker_says_is_not_believed(said: object) -> None:
    assert wire.unpacked(msgspec.msgpack.encode(READ)) == wire.Read(0, Reading("ktp")), "what is like it is believed"
    with pytest.raises(wire.Garbled):
        wire.unpacked(msgspec.msgpack.encode(said))


DEEP = b"\x83\xa4type\xa4read\xa6number\x00\xa7reading\x82\xa4kind\xa3ktp\xa4deep" + b"\x91" * 1_000_000
"""A reading with a list in a list in a list …"""


@pytest.mark.parametrize("message", [b"", b"\xff", b"\xdf\xff\xff\xff\xff", DEEP], ids=lambda message: None)
def test_what_is_no_message_is_not_believed(message: bytes) -> None:
    with pytest.raises(wire.Garbled):
        wire.unpacked(message)


def test_no_worker_can_make_the_bot_wait_for_gigabytes() -> None:
    with pytest.raises(wire.Garbled):
        wire.length(wire.HEAD.pack(wire.MOST_BYTES + 1))


@pytest.mark.parametrize("frame", [wire.View(0, b"secret", "0123456789abcdef"), wire.Tamed(b"secret")])
def test_nothing_of_a_file_is_in_the_repr_of_a_message(frame: wire.Frame) -> None:
    assert "secret" not in repr(frame)
