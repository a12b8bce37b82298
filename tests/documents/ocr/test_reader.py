"""The real engine on specimens of our own: what is usable is read, what is not gets its one reason and a mark."""

from __future__ import annotations

import io
from random import Random

import pytest
from PIL import Image

from bot.documents.ocr.reader import PageReader
from bot.documents.ocr.verdict import ENOUGH
from tests.documents.specimens.drawing import drawn
from tests.documents.specimens.spoil import MODES, as_jpeg, photo

LAYOUT = {
    "ktp": "ktp-blue",
    "kpj": "kpj-card",
    "kk": "kk-wide",
    "bank": "bank-book",
    "npwp": "npwp-old",
    "paklaring": "paklaring-form",
}
KEY = {"ktp": "nik", "kpj": "kpj", "kk": "kk", "bank": "account", "npwp": "npwp", "paklaring": "name"}


@pytest.fixture(scope="module")
def reader() -> PageReader:
    return PageReader()


def shot(kind: str, mode: str, seed: int = 5) -> tuple[Image.Image, dict[str, str]]:
    """A specimen photographed in this way, as it comes out of a phone, and what stands on it."""
    layout = LAYOUT[kind]
    random = Random(f"{seed} {kind}")
    page = drawn(kind, layout, random)
    content = as_jpeg(photo(page.picture, layout, MODES[mode], random), MODES[mode])
    return Image.open(io.BytesIO(content)).convert("RGB"), dict(page.truth)


@pytest.mark.parametrize(("kind", "mode"), [*((kind, "mild") for kind in KEY), ("ktp", "rot"), ("kk", "rot")])
def test_a_usable_photo_is_recognised_and_read(reader: PageReader, kind: str, mode: str) -> None:
    picture, truth = shot(kind, mode)
    reading = reader.read(picture)
    assert (reading.kind, reading.verdict) == (kind, None)
    found = reading.fields[KEY[kind]]
    assert found.text == truth[KEY[kind]]
    assert found.confidence >= ENOUGH


@pytest.mark.parametrize(
    ("mode", "reasons"),
    [
        ("blur", {"blurred", "moved"}),
        ("motion", {"blurred", "moved"}),
        ("dark", {"too_dark"}),
        ("small", {"too_small"}),
        ("crop", {"cropped"}),
    ],
)
def test_a_photo_that_does_not_do_has_one_reason_and_a_mark(reader: PageReader, mode: str, reasons: set[str]) -> None:
    picture, _ = shot("ktp", mode)
    reading = reader.read(picture)
    assert reading.verdict in reasons
    assert reading.marked is not None
    assert max(Image.open(io.BytesIO(reading.marked)).size) <= 1000


def test_a_number_that_runs_into_the_edge_is_not_sure(reader: PageReader) -> None:
    picture, truth = shot("bank", "clean")
    line = reader.read(picture).fields["account"]
    assert line.text == truth["account"]
    width, height = picture.size
    for share in range(90, 30, -6):
        cut = reader.read(picture.crop((0, 0, width * share // 100, height)))
        account = cut.fields.get("account")
        if account is not None and account.text != truth["account"]:
            assert account.confidence < 0.9, "a part of a number must not pass for the whole"
            assert cut.verdict is not None


def test_a_line_to_compare_is_a_picture_telegram_takes(reader: PageReader) -> None:
    picture, _ = shot("bank", "mild")
    line = reader.read(picture).fields["account"].line
    assert line is not None
    width, height = Image.open(io.BytesIO(line)).size
    assert width <= 20 * height
    assert width + height <= 10_000


def test_nothing_and_noise_are_no_document(reader: PageReader) -> None:
    for picture in (
        Image.new("RGB", (900, 600), "white"),
        Image.effect_noise((900, 600), 60).convert("RGB"),
        Image.new("RGB", (500, 40)),
    ):
        reading = reader.read(picture)
        assert reading.kind == "other"
        assert reading.verdict is not None
        assert not reading.fields


def test_what_the_reader_says_is_known_to_the_dialogue() -> None:
    from typing import get_args

    from bot.documents.reading import SURE, UNSURE, Verdict
    from dialogs.documents import extracted_values as readings
    from dialogs.documents import schema

    assert set(get_args(Verdict)) <= set(get_args(schema.Verdict))
    assert (SURE, UNSURE) == (readings.SURE, readings.UNSURE), "a line is cut out for what is asked about by itself"
