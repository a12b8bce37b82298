"""A file whose second page brings the worker down: the page that was read is stored and reported, whatever came before."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.documents.pool import Pool
from bot.documents.process import Limits
from dialogs.model.events import FileChecked, ReadPage
from tests.documents.file_world import World
from tests.documents.jobs import VIEWS
from tests.patience import HANG_SECONDS

SILENCE = 15.0
"""Seconds after which a page is given up that sleeps for ever."""


@pytest.mark.parametrize(
    "deaths", [0, 1], ids=["at the first try", "after a worker that died before anything was known"]
)
@pytest.mark.parametrize("end", ["die", "spin", "hang"])
async def test_what_was_read_before_is_stored_and_reported(tmp_path: Path, end: str, deaths: int) -> None:
    for number in range(deaths):
        (tmp_path / f"{number}").touch()
    world = World(f"{end} {tmp_path}".encode())
    limits = Limits(cpu=0.5, wall=SILENCE if end == "hang" else HANG_SECONDS)
    pool = Pool(1, limits, reading=False, job="tests.documents.jobs:stop_at_page_two")
    try:
        await world.intake(pool).check_file("f1")
    finally:
        await pool.stop()
    assert list(tmp_path.iterdir()) == [], "each death was died"
    assert world.row.status == "stored"
    assert world.row.reading is not None
    assert world.row.reading["pages"] == [
        {"kind": "ktp", "verdict": None, "fields": {"nik": ["3276015204850007", 0.95]}}
    ]
    assert {f"f1.view-{number}": view.content for number, view in enumerate(VIEWS, 1)}.items() <= world.objects.items()
    assert world.events == {
        "file:f1": FileChecked(
            "f1",
            pages=(ReadPage("ktp", {"nik": ("3276015204850007", 0.95)}),),
            fingerprints=tuple(view.fingerprint for view in VIEWS),
        )
    }
