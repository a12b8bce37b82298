"""Verdicts on a page: one reason, named by what was measured where the reading failed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.documents.ocr.engine import Line
from bot.documents.ocr.measures import Measures
from bot.documents.ocr.verdict import verdict
from dialogs.documents.reading.values import Found

SHARP = Measures(
    long_side=1280,
    light=240,
    letters=30,
    edge=0.48,
    along=1.2,
    blown=0.0,
    spot=None,
    touching=(),
    soft=0.35,
    streak=1.0,
)
LINE = Line("PROVINSI JAWA BARAT", 0.99, ((10, 10), (300, 10), (300, 40), (10, 40)))
UNCLEAR = replace(LINE, confidence=0.6)
NIK = Found("3276015204850003", 0.98, LINE)


def told(
    kind: str = "ktp", key: Found | None = None, weight: float = 12.0, lines: int = 12, **measured: object
) -> str | None:
    line = UNCLEAR if measured.pop("unclear", False) else LINE
    return verdict(kind, weight, key, [line] * lines, lines, replace(SHARP, **measured))  # type: ignore[arg-type] # measures


def test_what_was_read_does_whatever_was_measured() -> None:
    assert told(key=NIK) is None
    assert told(key=NIK, blown=0.9, edge=0.1, along=3.0, touching=("top",), soft=0.9) is None


def test_a_letter_known_by_its_title_does_without_a_field() -> None:
    assert told("resign_letter") is None
    assert told("resign_letter", unclear=True) == "blurred"


@pytest.mark.parametrize("key", [None, NIK], ids=["nothing-read", "all-read"])
def test_some_pictures_do_not_do_even_where_they_can_be_read(key: Found | None) -> None:
    assert told(key=key, long_side=300) == "too_small"
    assert told(key=key, light=30) == "too_dark"
    assert told(key=key, cut=4, touching=("left",)) == "cropped"


@pytest.mark.parametrize(
    ("reason", "measured"),
    [
        ("glare", {"blown": 0.3}),
        ("unreadable", {"blown": 0.1}),
        ("cropped", {"touching": ("right",), "cut": 2, "blown": 0.6}),
        ("blurred", {"unclear": True}),
        ("blurred", {"edge": 0.1}),
        ("too_small", {"edge": 0.25, "letters": 12.0}),
        ("moved", {"unclear": True, "along": 2.0}),
    ],
)
def test_a_known_document_without_its_number_has_one_reason(reason: str, measured: dict[str, object]) -> None:
    assert told(**measured) == reason  # type: ignore[arg-type] # a few of the measures


@pytest.mark.parametrize(
    ("reason", "weight", "measured"),
    [
        ("not_a_document", 0.0, {}),
        ("not_a_document", 0.5, {"blown": 0.9}),
        ("not_a_document", 0.0, {"touching": ("left", "right")}),
        ("cropped", 2.0, {"touching": ("left",)}),
        ("glare", 3.0, {"blown": 0.5}),
        ("not_a_document", 9.0, {"blown": 0.5}),
        ("blurred", 0.0, {"unclear": True}),
    ],
)
def test_what_is_not_recognised_may_be_a_part_of_a_document(
    reason: str, weight: float, measured: dict[str, object]
) -> None:
    assert told("other", weight=weight, **measured) == reason  # type: ignore[arg-type] # a few of the measures


def test_nothing_to_read_is_no_document_unless_it_is_all_blurred() -> None:
    assert told("other", weight=0.0, lines=0) == "not_a_document"
    assert told("other", weight=0.0, lines=0, soft=0.8) == "blurred"
    assert told("other", weight=0.0, lines=0, soft=0.8, skin=0.5) == "not_a_document", "a face"
    assert told("other", weight=0.0, lines=0, streak=2.0) == "moved"
