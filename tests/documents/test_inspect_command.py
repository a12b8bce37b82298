"""`klaim inspect`: one JSON line for each file, whatever the file is."""

from __future__ import annotations

import io
import json
from functools import partial
from pathlib import Path
from random import Random

import pikepdf
import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.documents import command
from bot.documents.command import told
from bot.documents.inspection import Inspection
from bot.documents.pool import Pool
from bot.documents.reading import Look, Page, Reading, Value
from tests.commands import klaim
from tests.documents.specimens.drawing import drawn
from tests.documents.specimens.spoil import MODES, as_jpeg, photo

PICTURE = Inspection("image/jpeg", width=640, height=420)
FILE = Path("foto/ktp 1.jpg")


def look(*readings: Reading | None, problem: str | None = None) -> Look:
    """A worker's result."""
    pages = tuple(Page(b"view", "0" * 16, reading) for reading in readings)
    return Look(Inspection("image/jpeg", problem) if problem else PICTURE, pages, seconds=0.41239)


def test_a_line_says_what_was_read_and_how_sure_it_is() -> None:
    fields = {"nik": Value("3276015204850007", 0.98765, b"line"), "birth": Value("1985-04-12", 0.5)}
    assert told(FILE, look(Reading("ktp", None, fields, b"marked"))) == {
        "file": "foto/ktp 1.jpg",
        "type": "ktp",
        "usable": True,
        "reason": None,
        "fields": {
            "nik": {"value": "3276015204850007", "confidence": 0.988},
            "birth": {"value": "1985-04-12", "confidence": 0.5},
        },
        "seconds": 0.412,
    }


@pytest.mark.parametrize(
    ("seen", "kind", "reason"),
    [
        (None, "other", "unreadable"),
        (look(None), "other", "unreadable"),
        (look(), "other", "unreadable"),
        (look(problem="password"), "other", "password"),
        (look(problem="damaged"), "other", "damaged"),
        (look(problem="bomb"), "other", "damaged"),
        (look(problem="not_supported"), "other", "damaged"),
        (look(Reading("other")), "other", "not_a_document"),
        (look(Reading("other", "too_dark")), "other", "too_dark"),
        (look(Reading("ktp", "glare")), "ktp", "glare"),
    ],
)
def test_a_file_that_is_of_no_use_says_why(seen: Look | None, kind: str, reason: str) -> None:
    line = told(FILE, seen)
    assert (line["type"], line["usable"], line["reason"]) == (kind, False, reason)


def test_of_several_pages_the_one_that_tells_most_speaks() -> None:
    small, large = (Reading("ktp", None, {f"{n}": Value("1", 0.9) for n in range(many)}) for many in (1, 3))
    others = [Reading("other"), None, Reading("bank", "blurred", dict(large.fields) | {"x": Value("1", 0.9)})]
    for pages in ([*others, small, large], [large, small, *others]):
        assert len(told(FILE, look(*pages))["fields"]) == 3


def test_where_reading_is_not_installed_one_line_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "Pool", partial(Pool, reading=False))
    done = CliRunner().invoke(app, ["inspect", "a.jpg"])
    assert (done.exit_code, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert "pip install 'klaim[ocr]'" in line


def locked() -> bytes:
    file = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(file, encryption=pikepdf.Encryption(user="rahasia", owner="rahasia"))
    return file.getvalue()


def test_files_of_every_kind_each_get_their_line(tmp_path: Path) -> None:
    page = drawn("ktp", "ktp-blue", Random(7))
    way = MODES["mild"]
    (tmp_path / "ktp.jpg").write_bytes(as_jpeg(photo(page.picture, page.layout, way, Random(7)), way))
    (tmp_path / "ktp.pdf").write_bytes(_bound(tmp_path / "ktp.jpg"))
    (tmp_path / "locked.pdf").write_bytes(locked())
    (tmp_path / "broken.jpg").write_bytes((tmp_path / "ktp.jpg").read_bytes()[:5000])
    (tmp_path / "folder").mkdir()
    names = ["ktp.jpg", "nowhere.jpg", "folder", "locked.pdf", "broken.jpg", "ktp.pdf"]
    done = klaim("inspect", *names, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["file"] for line in lines] == names
    assert [line["reason"] for line in lines] == [None, "unreadable", "unreadable", "password", "damaged", None]
    assert [line["usable"] for line in lines] == [True, False, False, False, False, True]
    for line in (lines[0], lines[-1]):
        assert line["type"] == "ktp"
        assert {name: line["fields"][name]["value"] for name in page.truth} == page.truth
        assert 0 < line["seconds"] < 60


def _bound(picture: Path) -> bytes:
    from PIL import Image

    from bot.documents.pdf import bound

    with Image.open(picture) as opened:
        return bound([(picture.read_bytes(), *opened.size)])
