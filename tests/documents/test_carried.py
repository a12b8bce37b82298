"""Files that carry more than their pages: each is opened by a program that would be misled, and found out.

The specimens are made here. PDFs are read with pdfium and qpdf, archives with zipfile and tarfile, web pages with a parser.
"""

from __future__ import annotations

import ctypes
import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image

from bot.documents import pdf_search
from bot.documents.carried import FINDINGS
from bot.documents.inspect import inspect
from bot.documents.inspection import Inspection
from bot.documents.job import look
from bot.documents.wire import Tamed, View

Place = Callable[[pikepdf.Pdf, pikepdf.Object], None]
Dictionary, Array, Name = pikepdf.Dictionary, pikepdf.Array, pikepdf.Name


def made(place: Place) -> bytes:
    """A PDF of one page to which something was done."""
    file = io.BytesIO()
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(595, 842)).obj
        place(document, page)
        document.save(file)
    return file.getvalue()


def plain() -> bytes:
    return made(lambda pdf, page: None)


def action(kind: str, **rest: object) -> pikepdf.Dictionary:
    return Dictionary(S=Name(f"/{kind}"), **rest)


def note(page: pikepdf.Object, kind: str, **rest: object) -> None:
    page.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=[0, 0, 300, 300], **rest)])


def field(**rest: object) -> pikepdf.Dictionary:
    return Dictionary(T="field", FT=Name.Tx, **rest)


def bookmark(pdf: pikepdf.Pdf, **rest: object) -> None:
    item = pdf.make_indirect(Dictionary(Title="Isi", **rest))
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=item, Last=item, Count=1))
    item.Parent = root
    pdf.Root.Outlines = root


def attached(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.make_indirect(Dictionary(Type=Name.Filespec, F="a.txt", EF=Dictionary(F=pdf.make_stream(b"content"))))


SCRIPT = action("JavaScript", JS="app.alert(1)")


# --- readers --------------------------------------------------------------------------------------------------------------


def bookmarks(content: bytes) -> Iterator[tuple[int, str]]:
    """The kind of action and the address of each bookmark, as pdfium has them."""
    with pypdfium2.PdfDocument(content) as document:
        for one in document.get_toc():
            found = pdfium.FPDFBookmark_GetAction(one.raw)
            yield pdfium.FPDFAction_GetType(found), address(document, found)


def links(content: bytes) -> Iterator[tuple[int, str]]:
    """The kind of action and the address of each link of the first page, as pdfium has them."""
    with pypdfium2.PdfDocument(content) as document:
        page, at, link = document[0], ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page.raw, at, link):
            found = pdfium.FPDFLink_GetAction(link)
            yield pdfium.FPDFAction_GetType(found), address(document, found)


def address(document: pypdfium2.PdfDocument, found: object) -> str:
    length = pdfium.FPDFAction_GetURIPath(document.raw, found, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document.raw, found, buffer, length)
    return buffer.value.decode()


def scripts(content: bytes) -> int:
    with pypdfium2.PdfDocument(content) as document:
        return int(pdfium.FPDFDoc_GetJavaScriptActionCount(document.raw))


def attachments(content: bytes) -> int:
    with pypdfium2.PdfDocument(content) as document:
        return int(document.count_attachments())


def xfa(content: bytes) -> int:
    with pypdfium2.PdfDocument(content) as document:
        return int(pdfium.FPDF_GetFormType(document.raw))


def notes(content: bytes) -> list[int]:
    """The subtypes of the notes of the first page, as pdfium has them."""
    with pypdfium2.PdfDocument(content) as document:
        page = document[0]
        return [
            pdfium.FPDFAnnot_GetSubtype(pdfium.FPDFPage_GetAnnot(page.raw, at))
            for at in range(pdfium.FPDFPage_GetAnnotCount(page.raw))
        ]


def at(path: str) -> Callable[[bytes], object]:
    """A reader that goes along these keys from the catalogue, with qpdf; `page` stands for the first page."""

    def read(content: bytes) -> object:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            one: object = pdf.Root
            for key in path.split():
                one = pdf.pages[0].obj if key == "page" else one[int(key) if key.isdecimal() else f"/{key}"]  # type: ignore[index]  # a walk down keys of a PDF
            return str(one)

    return read


# --- what a PDF does ------------------------------------------------------------------------------------------------------

LAUNCH, URI = pdfium.PDFACTION_LAUNCH, pdfium.PDFACTION_URI
DOING: Mapping[str, tuple[str, Place, Callable[[bytes], object], object]] = {
    "a script behind a bookmark": (
        "script",
        lambda pdf, page: bookmark(pdf, A=SCRIPT),
        lambda content: at("Outlines First A S")(content),
        "/JavaScript",
    ),
    "a program behind a bookmark": (
        "action",
        lambda pdf, page: bookmark(pdf, A=action("Launch", F="x.exe")),
        lambda content: next(bookmarks(content))[0],
        LAUNCH,
    ),
    "a script in the address of a bookmark": (
        "link",
        lambda pdf, page: bookmark(pdf, A=action("URI", URI="javascript:alert(1)")),
        lambda content: next(bookmarks(content)),
        (URI, "javascript:alert(1)"),
    ),
    "a script in the address of a link": (
        "link",
        lambda pdf, page: note(page, "Link", A=action("URI", URI="javascript:alert(1)")),
        lambda content: next(links(content)),
        (URI, "javascript:alert(1)"),
    ),
    "a script in an address written with a tab": (
        "link",
        lambda pdf, page: note(page, "Link", A=action("URI", URI=" Java\tScript:alert(1)")),
        lambda content: next(links(content)),
        (URI, " Java\tScript:alert(1)"),
    ),
    "an address of a file": (
        "link",
        lambda pdf, page: note(page, "Link", A=action("URI", URI="file:///C:/x.exe")),
        lambda content: next(links(content)),
        (URI, "file:///C:/x.exe"),
    ),
    "an address of a share": (
        "link",
        lambda pdf, page: note(page, "Link", A=action("URI", URI="\\\\contoh.invalid\\x")),
        lambda content: next(links(content)),
        (URI, "\\\\contoh.invalid\\x"),
    ),
    "an address that starts a program": (
        "link",
        lambda pdf, page: note(page, "Link", A=action("URI", URI="search-ms:query=x")),
        lambda content: next(links(content)),
        (URI, "search-ms:query=x"),
    ),
    "a script as the base of all addresses": (
        "link",
        lambda pdf, page: pdf.Root.update({"/URI": Dictionary(Base="javascript:")}),
        at("URI Base"),
        "javascript:",
    ),
    "a program behind a link": (
        "action",
        lambda pdf, page: note(page, "Link", A=action("Launch", F="x.exe")),
        lambda content: next(links(content))[0],
        LAUNCH,
    ),
    "another file behind a link": (
        "action",
        lambda pdf, page: note(page, "Link", A=action("GoToR", F="x.pdf", D=[0, Name.Fit])),
        lambda content: next(links(content))[0],
        pdfium.PDFACTION_REMOTEGOTO,
    ),
    "a file inside behind a link": (
        "action",
        lambda pdf, page: note(page, "Link", A=action("GoToE", D=[0, Name.Fit])),
        lambda content: next(links(content))[0],
        pdfium.PDFACTION_EMBEDDEDGOTO,
    ),
    "a form that is sent": (
        "action",
        lambda pdf, page: note(page, "Widget", A=action("SubmitForm", F="http://contoh.invalid"), **field()),
        at("page Annots 0 A S"),
        "/SubmitForm",
    ),
    "a script when it is opened": (
        "script",
        lambda pdf, page: pdf.Root.update({"/OpenAction": SCRIPT}),
        at("OpenAction S"),
        "/JavaScript",
    ),
    "an address when it is opened": (
        "action",
        lambda pdf, page: pdf.Root.update({"/OpenAction": action("URI", URI="https://contoh.invalid")}),
        at("OpenAction URI"),
        "https://contoh.invalid",
    ),
    "an address behind a harmless action": (
        "action",
        lambda pdf, page: pdf.Root.update({"/OpenAction": action("GoTo", Next=[action("URI", URI="https://x.id")])}),
        at("OpenAction Next 0 S"),
        "/URI",
    ),
    "a script when it is closed": (
        "script",
        lambda pdf, page: pdf.Root.update({"/AA": Dictionary(WC=SCRIPT)}),
        at("AA WC S"),
        "/JavaScript",
    ),
    "a script on a page": ("script", lambda pdf, page: page.update({"/AA": Dictionary(O=SCRIPT)}), at("page AA O S"), "/JavaScript"),
    "an address when a page is left": (
        "action",
        lambda pdf, page: page.update({"/AA": Dictionary(C=action("URI", URI="https://x.id"))}),
        at("page AA C S"),
        "/URI",
    ),
    "a script when a note is seen": (
        "script",
        lambda pdf, page: note(page, "Square", AA=Dictionary(PV=SCRIPT)),
        at("page Annots 0 AA PV S"),
        "/JavaScript",
    ),
    "named scripts": (
        "script",
        lambda pdf, page: pdf.Root.update({"/Names": Dictionary(JavaScript=Dictionary(Names=["a", SCRIPT]))}),
        scripts,
        1,
    ),
    "named scripts deep in a tree": (
        "script",
        lambda pdf, page: pdf.Root.update(
            {
                "/Names": Dictionary(
                    JavaScript=Dictionary(Kids=[pdf.make_indirect(Dictionary(Limits=["a", "a"], Names=["a", SCRIPT]))])
                )
            }
        ),
        scripts,
        1,
    ),
    "a script in a field": (
        "script",
        lambda pdf, page: pdf.Root.update(
            {"/AcroForm": Dictionary(Fields=[field(Kids=[field(AA=Dictionary(K=SCRIPT))])])}
        ),
        at("AcroForm Fields 0 Kids 0 AA K S"),
        "/JavaScript",
    ),
    "a form of XML": (
        "form",
        lambda pdf, page: pdf.Root.update(
            {"/AcroForm": Dictionary(XFA=["template", pdf.make_stream(b"<x/>")], Fields=[])}
        ),
        xfa,
        pdfium.FORMTYPE_XFA_FOREGROUND,
    ),
    "a film": ("media", lambda pdf, page: note(page, "RichMedia"), notes, [pdfium.FPDF_ANNOT_RICHMEDIA]),
    "a screen": ("media", lambda pdf, page: note(page, "Screen"), notes, [pdfium.FPDF_ANNOT_SCREEN]),
    "data of a page at an address": (
        "action",
        lambda pdf, page: page.update({"/Contents": pikepdf.Stream(pdf, b"", F="\\\\contoh.invalid\\x")}),
        at("page Contents F"),
        "\\\\contoh.invalid\\x",
    ),
    "a file inside": (
        "attachment",
        lambda pdf, page: pdf.attachments.__setitem__("daftar.txt", b"content"),
        attachments,
        1,
    ),
    "a file at a note": (
        "attachment",
        lambda pdf, page: note(page, "FileAttachment", FS=attached(pdf)),
        notes,
        [pdfium.FPDF_ANNOT_FILEATTACHMENT],
    ),
    "a file at a page": ("attachment", lambda pdf, page: page.update({"/AF": Array([attached(pdf)])}), at("page AF 0 F"), "a.txt"),
    "a file at a picture of a page": (
        "attachment",
        lambda pdf, page: page.update(
            {"/Resources": Dictionary(XObject=Dictionary(A=pikepdf.Stream(pdf, b"", AF=Array([attached(pdf)]))))}
        ),
        at("page Resources XObject A AF 0 F"),
        "a.txt",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOING)
def test_a_pdf_that_would_do_something_is_found_out(name: str) -> None:
    finding, place, read, there = DOING[name]
    content = made(place)
    assert read(content) == there, "a real reader finds it"
    found = inspect(content)
    assert finding in found.carried
    assert (found.problem, found.pages, found.active) == (None, 1, True)


def test_a_script_that_no_table_names_is_found() -> None:
    """A reader that mends the table finds the object; so does a version of the document from before."""
    script = b"\n7 0 obj\n<< /S /Java#53cript /JS (app.alert(1)) >>\nendobj\n"
    content = plain()
    start = content.index(b"1 0 obj")
    assert inspect(content[:start] + script + content[start:]).carried == ("script",)


CALM: Mapping[str, Place] = {
    "a link to a place in it": lambda pdf, page: note(page, "Link", Dest=[page, Name.Fit]),
    "a link to a web page": lambda pdf, page: note(page, "Link", A=action("URI", URI="https://contoh.invalid/a:b")),
    "a link to a mail address": lambda pdf, page: note(page, "Link", A=action("URI", URI="mailto:a@contoh.invalid")),
    "a link without a scheme": lambda pdf, page: note(page, "Link", A=action("URI", URI="www.contoh.invalid/a")),
    "a page it opens at": lambda pdf, page: pdf.Root.update({"/OpenAction": Array([page, Name.Fit])}),
    "a page it goes to": lambda pdf, page: pdf.Root.update({"/OpenAction": action("GoTo", D=[page, Name.Fit])}),
    "a bookmark": lambda pdf, page: bookmark(pdf, A=action("GoTo", D=[page, Name.Fit])),
    "a form": lambda pdf, page: pdf.Root.update({"/AcroForm": Dictionary(Fields=[field(V="contoh")])}),
    "a text with its structure": lambda pdf, page: pdf.Root.update(
        {"/StructTreeRoot": Dictionary(K=Dictionary(S=Name.P, A=Dictionary(O=Name.Layout, Placement=Name.Block)))}
    ),
    "a transition of its page": lambda pdf, page: page.update({"/Trans": Dictionary(S=Name.Dissolve)}),
}


@pytest.mark.parametrize("name", CALM)
def test_a_pdf_with_what_letters_have_is_taken_as_it_is(name: str) -> None:
    assert inspect(made(CALM[name])) == Inspection("application/pdf", pages=1)


def test_a_form_whose_fields_go_round_in_a_ring_is_not_followed_for_ever() -> None:
    def ring(pdf: pikepdf.Pdf, page: pikepdf.Object) -> None:
        one = pdf.make_indirect(field())
        one.Kids = Array([one])
        pdf.Root.AcroForm = Dictionary(Fields=[one])

    assert inspect(made(ring)) == Inspection("application/pdf", pages=1)


def test_a_pdf_with_more_than_is_looked_through_is_kept_as_its_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    def long(pdf: pikepdf.Pdf, page: pikepdf.Object) -> None:
        pdf.Root.Long = Array(range(2000))

    assert inspect(made(long)).carried == ()
    monkeypatch.setattr(pdf_search, "MOST_PARTS", 2000)
    assert inspect(made(long)).carried == ("unsearched",)


# --- a file that is two ---------------------------------------------------------------------------------------------------


def photo(form: str = "JPEG", **options: object) -> bytes:
    file = io.BytesIO()
    Image.effect_noise((640, 420), 40).convert("RGB").save(file, form, **options)
    return file.getvalue()


def zipped(comment: bytes = b"") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("program.exe", b"content")
        archive.comment = comment
    return file.getvalue()


def tarred(start: bytes) -> bytes:
    """A tar archive whose first name is the beginning of a PDF; readers of PDFs pass over what stands between."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        archive.addfile(tarfile.TarInfo(start.decode()))
    return file.getvalue()


PAGE = b"<html><body><script>alert(1)</script></body></html>"


def opens_as_zip(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read("program.exe") == b"content"


def opens_as_pdf(content: bytes) -> bool:
    with pypdfium2.PdfDocument(content) as document:
        return len(document) == 1


def opens_as_tar(content: bytes) -> bool:
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        return archive.getnames()[0].startswith("%PDF")


def opens_as_web_page(content: bytes) -> bool:
    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            seen.append(tag)

    seen: list[str] = []
    Reader().feed(content.decode("latin-1"))
    return "script" in seen


TWO: Mapping[str, tuple[bytes, str, Callable[[bytes], bool]]] = {
    "a PDF with a zip behind it": (plain() + zipped(), "archive", opens_as_zip),
    "a PDF in the comment of a zip": (plain() + zipped(b"\n%%EOF\n"), "archive", opens_as_zip),
    "a PDF that is a tar": (tarred(b"%PDF-1.4") + plain(), "archive", opens_as_tar),
    "a PDF with a web page behind it": (plain() + PAGE, "web_page", opens_as_web_page),
    "a PDF with another behind it": (plain() + plain(), "pdf", opens_as_pdf),
    "a JPEG with a zip behind it": (photo() + zipped(), "archive", opens_as_zip),
    "a JPEG with a web page behind it": (photo() + PAGE, "web_page", opens_as_web_page),
    "a JPEG with a web page in its comment": (photo(comment=PAGE), "web_page", opens_as_web_page),
    "a JPEG with a PDF in its comment": (photo(comment=plain()), "pdf", opens_as_pdf),
    "a PNG with a zip behind it": (photo("PNG") + zipped(), "archive", opens_as_zip),
    "a WebP with a zip behind it": (photo("WEBP") + zipped(), "archive", opens_as_zip),
    "a GIF with a zip behind it": (photo("GIF") + zipped(), "archive", opens_as_zip),
    "a BMP with a web page behind it": (photo("BMP") + PAGE, "web_page", opens_as_web_page),
    "a TIFF with a zip behind it": (photo("TIFF") + zipped(), "archive", opens_as_zip),
}


@pytest.mark.parametrize("name", TWO)
def test_a_file_that_is_two_is_found_out(name: str) -> None:
    content, finding, opens = TWO[name]
    assert opens(content), "a real program opens it as the other"
    found = inspect(content)
    assert found.problem is None
    assert finding in found.carried


@pytest.mark.parametrize("name", TWO)
def test_of_a_file_that_is_two_only_the_pictures_are_kept(name: str) -> None:
    content = TWO[name][0]
    found = list(look(content, None))
    (kept,) = [one.content for one in found if isinstance(one, Tamed)]
    views = [one.content for one in found if isinstance(one, View)]
    again = inspect(kept)
    assert (again.problem, again.carried) == (None, ())
    assert again.media_type == ("application/pdf" if name.startswith("a PDF") else "image/jpeg")
    if again.media_type == "image/jpeg":
        assert [kept] == views


SIGNS: Mapping[str, tuple[bytes, str]] = {
    "rar": (b"Rar!\x1a\x07\x01\x00", "archive"),
    "7z": (b"7z\xbc\xaf\x27\x1c\x00\x04", "archive"),
    "a program of Linux": (b"\x7fELF\x02\x01\x01\x00", "executable"),
    "a program of Windows": (b"MZ\x90\x00...This program cannot be run in DOS mode.", "executable"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
}


@pytest.mark.parametrize("name", SIGNS)
def test_the_first_bytes_of_another_type_behind_a_photo_are_found(name: str) -> None:
    behind, finding = SIGNS[name]
    assert inspect(photo() + behind).carried == (finding,)


def test_a_photo_with_a_film_behind_it_is_kept_as_it_is() -> None:
    """Telephones make such photos. A film opens in a player, and the desk shows it to nobody."""
    film = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(range(256)) * 40
    assert inspect(photo() + film).carried == ()


def test_a_photo_of_a_phone_carries_nothing() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Contoh"
    assert inspect(photo(exif=exif, comment=b"foto KTP")).carried == ()


def test_every_finding_is_told_once_and_in_order() -> None:
    def place(pdf: pikepdf.Pdf, page: pikepdf.Object) -> None:
        bookmark(pdf, A=SCRIPT)
        note(page, "Link", A=action("Launch", F="x"))

    carried = inspect(made(place) + zipped()).carried
    assert carried == ("script", "action", "archive", "behind")
    assert [FINDINGS.index(one) for one in carried] == sorted({FINDINGS.index(one) for one in carried})
