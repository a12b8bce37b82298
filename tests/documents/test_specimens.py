"""The specimens are what their labels say: made up, marked, the same each time, and spoilt where they shall be."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest
from PIL import Image, ImageFilter

from tests.documents.specimens.drawing import LAYOUTS, LAYOUTS_OF, READ, drawn
from tests.documents.specimens.make import photos, write
from tests.documents.specimens.people import person
from tests.documents.specimens.spoil import KEYS, MODES, REASONS, USABLE, photo


def test_every_page_says_that_it_is_a_specimen() -> None:
    """It stands in the one frame all layouts are drawn in."""
    source = LAYOUTS.read_text()
    frame, _, layouts = source.partition("#let layouts = (")
    assert "[SPESIMEN]" in frame.partition("#let specimen(")[2].partition("#let rows")[0]
    names = {layout for group in LAYOUTS_OF.values() for layout in group}
    for name in names:
        drawing = layouts.partition(f'"{name}": () => ')[2]
        assert drawing.startswith(("specimen(", "ktp(", "letter(")), name
    assert {layout for kind in READ for layout in LAYOUTS_OF[kind]} == set(KEYS)


def test_the_same_seed_gives_the_same_page_and_another_one_another_person() -> None:
    one, same, other = (drawn("bank", "bank-book", Random(seed)) for seed in (1, 1, 2))
    assert one.truth == same.truth != other.truth
    assert one.picture.tobytes() == same.picture.tobytes() != other.picture.tobytes()


def test_numbers_have_the_forms_of_real_ones() -> None:
    for seed in range(50):
        who = person(Random(seed))
        day = int(who.nik[6:8]) - (40 if who.gender == "P" else 0)
        assert (day, int(who.nik[8:10]), int(who.nik[10:12])) == (who.birth.day, who.birth.month, who.birth.year % 100)
        assert [len(number) for number in (who.nik, who.kk, who.kpj, who.npwp)] == [16, 16, 11, 15]
        assert who.account == "".join(sign for sign in who.account_printed if sign.isdigit())


def test_a_folder_has_a_line_for_each_photo(tmp_path: Path) -> None:
    assert write(tmp_path, photos(modes=["clean"])) == len(list(tmp_path.glob("*.jpg")))
    labels = [json.loads(line) for line in (tmp_path / "labels.jsonl").read_text().splitlines()]
    assert {label["type"] for label in labels} == set(LAYOUTS_OF)
    for label in labels:
        assert (tmp_path / label["file"]).is_file()
        assert label["usable"] is (label["mode"] in USABLE)
        assert (label["mode"] in REASONS) is not label["usable"]


def sharpness(picture: Image.Image) -> float:
    return float(np.asarray(picture.convert("L").filter(ImageFilter.FIND_EDGES), dtype=float).std())


@pytest.fixture(scope="module")
def page() -> Image.Image:
    return drawn("ktp", "ktp-blue", Random(1)).picture


@pytest.mark.parametrize(("defect", "amounts"), [("blur", (0.05, 0.15, 0.3)), ("moved", (0.2, 0.6, 1.1))])
def test_more_of_a_defect_leaves_less_to_be_read(page: Image.Image, defect: str, amounts: tuple[float, ...]) -> None:
    """So that a sweep over its amount is one."""
    base = MODES["clean"]
    shots = [base, *(replace(base, **{defect: amount}) for amount in amounts)]
    left = [sharpness(photo(page, "ktp-blue", shot, Random(5))) for shot in shots]
    assert left == sorted(left, reverse=True)


def test_each_way_of_photographing_does_what_it_is_called(page: Image.Image) -> None:
    taken = {mode: photo(page, "ktp-blue", shot, Random(5)) for mode, shot in MODES.items()}
    light = {mode: np.asarray(one.convert("L")) for mode, one in taken.items()}
    assert max(taken["small"].size) < 420 <= max(taken["mild"].size)
    assert np.percentile(light["dark"], 95) < 45 < np.percentile(light["dim"], 95)
    blown = {mode: float((grey > 250).mean()) for mode, grey in light.items()}
    assert blown["glare"] > blown["glareoff"] > blown["mild"]
    assert (taken["rot"].width, taken["rot"].height) == (taken["mild"].height, taken["mild"].width)
    # The ground shows on one side only where the page is cut off.
    blue = [np.asarray(taken[mode])[:, side].mean(axis=0) for mode in ("mild", "crop") for side in (0, -1)]
    paper = [float(column[2] - column[0]) > 15 for column in blue]
    assert paper[0] == paper[1]
    assert paper[2] != paper[3]


def test_a_phone_would_send_what_is_written(tmp_path: Path) -> None:
    made = next(photos(modes=["lowq"]))
    image = Image.open(io.BytesIO(made.content))
    assert (image.format, image.mode) == ("JPEG", "RGB")
