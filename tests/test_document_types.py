"""A record and its texts are all that a new type of document needs: it is recognised, read, offered, and named at the desk."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from PIL import Image, ImageDraw, ImageFont

import dialogs.claims.declared
import dialogs.documents.declared
from bot import texts, words
from bot.desk import readings
from bot.desk.language import Language
from bot.documents import job
from bot.documents.ocr.reader import PageReader
from bot.documents.ocr.verdict import ENOUGH
from bot.documents.process import Seen
from bot.documents.reading import Look
from dialogs.claims import claims
from dialogs.documents import registry
from dialogs.documents.schema import DocumentType, Slot
from dialogs.model.events import FileChecked
from tests.dialogs.scripted_users import SEKAR, begin, go
from tests.dialogs.support import Chat
from tests.documents.file_world import World

RECORD = """
from collections.abc import Sequence

from dialogs.documents.reading.lines import Line
from dialogs.documents.reading.values import Fields, found_only, name_at, number_at
from dialogs.documents.schema import DocumentType, Slot


def _read(lines: Sequence[Line]) -> Fields:
    return found_only(member=number_at(lines, 10, "NO ANGGOTA"), name=name_at(lines, "NAMA"))


UNION_CARD = DocumentType(
    id="union_card",
    words={"KARTU ANGGOTA": 4, "SERIKAT PEKERJA": 4, "NO ANGGOTA": 2},
    fields={"member": "number", "name": "name"},
    key_field="member",
    read=_read,
    slots=(Slot("member_card", {"member": "member_no"}),),
    card=True,
    said=("kartu serikat",),
    mended_by="branch",
)
"""
CLAIM = """
from dialogs.claims.declared.shared import CARD_AND_ID, FIELDS
from dialogs.claims.schema import Claim, Document, Question
from dialogs.law.statute import JHT_RESIGN_RULE
from dialogs.understanding.answers import PassportNumber

UNION = Claim(
    id="union",
    programme="JHT",
    rule=JHT_RESIGN_RULE,
    situations=("left_work",),
    filing_place="branch",
    gates=(),
    fields=(*FIELDS, Question("member_no", PassportNumber())),
    documents=(*CARD_AND_ID, Document("member_card")),
)
"""
WORDS = """
claim-union = Serikat
claim-full-union = Serikat
q-member_no = Nomor anggota?
label-member_no = Nomor anggota
why-member_no = Contoh.
doc-member_card = Kartu serikat Anda
why-doc-member_card = Contoh.
kind-union_card = kartu anggota serikat
desk-field-member = Nomor anggota
"""
NUMBER = "7418529630"
CARD = ("SERIKAT PEKERJA CONTOH", "KARTU ANGGOTA", f"No. Anggota : {NUMBER}", "Nama : SEKAR CONTOHWATI")
CACHES = (claims, registry)


@pytest.fixture
def union_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One module more in each folder of declarations, and their texts."""
    for package, name, source in (
        (dialogs.documents.declared, "zz_union_card", RECORD),
        (dialogs.claims.declared, "zz_union", CLAIM),
    ):
        folder = tmp_path / name
        folder.mkdir()
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
        monkeypatch.setattr(package, "__path__", [*package.__path__, str(folder)])
    for locale in texts.LOCALES:
        texts._bundle(locale).add_resource(FluentResource(WORDS))
    for cached in CACHES:
        cached.cache_clear()
    yield
    for name in ("dialogs.documents.declared.zz_union_card", "dialogs.claims.declared.zz_union"):
        sys.modules.pop(name, None)
    for cached in (*CACHES, texts._bundle, texts._fixed, texts._tells_law):
        cached.cache_clear()


@pytest.fixture(scope="module")
def reader() -> PageReader:
    return PageReader()


def photo_of(*rows: str) -> bytes:
    """A card with these rows on it, as a JPEG."""
    card = Image.new("RGB", (1000, 620), "#e8f0d8")
    pen, font = ImageDraw.Draw(card), ImageFont.load_default(42)
    for number, row in enumerate(rows):
        pen.text((70, 90 + 110 * number), row, "black", font)
    kept = io.BytesIO()
    card.save(kept, "JPEG", quality=90)
    return kept.getvalue()


def looked_into(content: bytes, reader: PageReader) -> Look:
    """All that a worker finds in this photo, found here."""
    seen = Seen()
    for frame in job.look(content, reader):
        seen.note(frame)
    assert seen.inspection is not None
    return seen.look(seen.inspection)


async def kept(content: bytes, reader: PageReader) -> World:
    """The photo as it is stored and reported."""
    world = World(content, looked_into(content, reader))
    await world.intake().check_file("f1")
    return world


def sends(chat: Chat, world: World) -> FileChecked:
    """The participant sends the photo, and hears of it what was reported."""
    reported = world.events["file:f1"]
    assert isinstance(reported, FileChecked)
    (page,) = reported.pages
    chat.photo()
    chat.shows(page.kind, page.verdict, parts=reported.parts, **page.fields)
    return reported


def test_without_its_record_the_card_is_none_of_ours(reader: PageReader) -> None:
    (page,) = looked_into(photo_of(*CARD), reader).pages
    assert page.reading is not None
    assert (page.reading.kind, dict(page.reading.fields)) == ("other", {})


@pytest.mark.usefixtures("union_card")
async def test_a_record_makes_a_photo_recognised_read_and_offered(reader: PageReader) -> None:
    world = await kept(photo_of(*CARD), reader)
    chat = Chat()
    begin(chat, "union")
    go(chat, "member_no")
    reported = sends(chat, world)
    assert reported.pages[0].kind == "union_card"
    assert reported.pages[0].fields["member"][1] >= ENOUGH
    assert reported.parts == ("line-1-member", "line-1-name"), "a line is kept for what may be asked about"
    assert chat.draft.files["member_card"].status == "stored", "a card goes into its slot unasked"
    assert "kartu anggota serikat" in chat.newest.text
    assert NUMBER in chat.newest.text
    assert "member_no" not in chat.draft.answers, "nothing is filled in without a yes"
    chat.press("btn-read-yes")
    assert chat.draft.answers["member_no"] == NUMBER


@pytest.mark.usefixtures("union_card")
async def test_a_card_with_another_name_is_told_with_who_corrects_it(reader: PageReader) -> None:
    world = await kept(photo_of(*CARD[:-1], "Nama : SEKAR CONTOHWATY"), reader)
    chat = Chat()
    begin(chat, "union")
    go(chat, "member_no")
    sends(chat, world)
    (told,) = [shown for shown in chat.screen.values() if "names-differ" in shown.ids]
    assert "names-mend-branch" in told.ids
    assert "Kartu serikat Anda" in told.text


@pytest.mark.usefixtures("union_card")
def test_participants_call_it_by_its_words_and_another_card_in_its_place_is_refused() -> None:
    chat = Chat()
    begin(chat, "union")
    go(chat, "doc_member_card", {**SEKAR, "member_no": NUMBER})
    assert "ask-document-pages" not in chat.newest.ids, "one page of a card"
    chat.photo()
    chat.shows("bank", bank="BCA", account="7418529630", holder="SEKAR CONTOHWATI")
    assert "photo-wrong_document" in chat.newest.ids
    chat.photo(caption="kartu serikat")
    chat.shows("union_card", member=NUMBER)
    assert chat.draft.files["member_card"].status == "stored"


@pytest.mark.usefixtures("union_card")
async def test_an_officer_sees_its_name_and_its_fields_and_that_another_stands_in_its_place(reader: PageReader) -> None:
    language = Language("id", words.label)
    row = (await kept(photo_of(*CARD), reader)).row
    (page,) = readings.pages(row, "member_card", language)
    assert (page.kind, page.other_kind, page.unrecognised) == ("kartu anggota serikat", False, False)
    assert [(found.label, str(found.shown)) for found in page.found if found.label == "Nomor anggota"] == [
        ("Nomor anggota", "7418 5296 30")
    ]
    (elsewhere,) = readings.pages(row, "id", language)
    assert elsewhere.other_kind, "it is no e-KTP"


def test_a_record_written_wrongly_fails_on_import_with_a_sentence() -> None:
    def read(lines: object) -> dict[str, object]:
        return {}

    for wrong, said in (
        ({"key_field": "member"}, "member is none of its fields"),
        ({"slots": (Slot("a", {"member": "b"}),)}, "member is none of its fields"),
        ({"mended_by": "branch"}, "name is none of its fields"),
        ({"fields": {"member": "number"}}, "it has fields, and nothing that reads them"),
        ({"words": {"Kartu Anggota": 4}}, "its words have to be in capitals"),
    ):
        with pytest.raises(ValueError, match=f"document type x: {said}"):
            DocumentType("x", **wrong)  # type: ignore[arg-type] # named as the fields of DocumentType
    assert DocumentType("x", fields={"member": "number"}, key_field="member", read=read).id == "x"  # type: ignore[arg-type] # reads nothing


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ('DocumentType("ktp")', "two document types have the id ktp"),
        ('DocumentType("x", fields={"nik": "name"}, read=dict)', "nik is a name here and a number elsewhere"),
    ],
)
def test_records_that_contradict_each_other_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, said: str
) -> None:
    module = f"from dialogs.documents.schema import DocumentType\nX = {source}\n"
    (tmp_path / "zz_again.py").write_text(module, encoding="utf-8")
    monkeypatch.setattr(dialogs.documents.declared, "__path__", [*dialogs.documents.declared.__path__, str(tmp_path)])
    registry.cache_clear()
    try:
        with pytest.raises(ValueError, match=said):
            registry()
    finally:
        sys.modules.pop("dialogs.documents.declared.zz_again", None)
        registry.cache_clear()
