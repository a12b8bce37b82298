"""The order that fetches, inspects and stores a file: killed anywhere and done again, it ends the same and is reported once."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pytest

from bot.documents.inspection import MAX_BYTES, MAX_PAGES, Inspection, too_big
from bot.documents.intake import checked, verdict
from bot.documents.reading import Look, Page, Reading, Value
from bot.ports.conversations import StorageKey
from bot.ports.files import FileGone, FileRow, FileTooBig
from bot.ports.work import TryLater
from dialogs.model.events import FileChecked, ReadPage
from tests.documents.file_world import JPEG, KEY, PLAIN, Killed, World, jpeg

DOUBTFUL = Look(
    Inspection("application/pdf", pages=3),
    (
        Page(
            b"view of 1",
            "00000000000000ff",
            Reading(
                "ktp",
                "glare",
                {"nik": Value("3276015204850007", 0.71234, b"line of nik"), "name": Value("SEKAR CONTOHWATI", 0.95)},
                b"marked",
            ),
        ),
        Page(b"view of 2", "00000000000000fe"),
        Page(b"view of 3", "0000000000000000", Reading("other")),
        Page(b"view of 4", "0000000000000001"),
    ),
)


async def test_a_good_file_is_stored_with_its_view_and_reported() -> None:
    content = jpeg()
    world = World(content)
    await world.intake().check_file("f1")
    assert world.objects == {"f1": content, "f1.view-1": b"view of 1"}
    assert (world.row.status, world.row.media_type, world.row.size, world.row.blob) == (
        "stored",
        "image/jpeg",
        len(content),
        "f1",
    )
    assert world.events == {"file:f1": FileChecked("f1", fingerprints=("00000000000000ff",))}


async def test_what_was_read_is_kept_and_reported_page_by_page() -> None:
    world = World(b"%PDF", DOUBTFUL)
    await world.intake().check_file("f1")
    assert world.objects == {
        "f1": b"%PDF",
        **{f"f1.view-{number}": f"view of {number}".encode() for number in range(1, 5)},
        "f1.marked-1": b"marked",
        "f1.line-1-nik": b"line of nik",
    }
    assert world.row.reading == {
        "pages": [
            {
                "kind": "ktp",
                "verdict": "glare",
                "fields": {"nik": ["3276015204850007", 0.712], "name": ["SEKAR CONTOHWATI", 0.95]},
            },
            {"kind": "other", "verdict": None, "fields": {}},
            {"kind": "other", "verdict": None, "fields": {}},
        ],
        "parts": ["marked-1", "line-1-nik"],
        "fingerprints": [page.fingerprint for page in DOUBTFUL.pages],
        "sha256": sha256(b"%PDF").hexdigest(),
        "carried": [],
    }
    assert json.loads(json.dumps(world.row.reading)) == world.row.reading
    assert world.events["file:f1"] == FileChecked(
        "f1",
        pages=(
            ReadPage("ktp", {"nik": ("3276015204850007", 0.712), "name": ("SEKAR CONTOHWATI", 0.95)}, "glare"),
            ReadPage("other"),
            ReadPage("other"),
        ),
        parts=("marked-1", "line-1-nik"),
        fingerprints=tuple(page.fingerprint for page in DOUBTFUL.pages),
    )


async def test_the_report_is_the_same_when_it_is_made_from_the_stored_row() -> None:
    world = World(b"%PDF", DOUBTFUL)
    await world.intake().check_file("f1")
    kept = replace(world.row, reading=json.loads(json.dumps(world.row.reading)))
    assert checked(kept) == world.events["file:f1"]


async def test_nothing_that_was_read_shows_in_a_log_of_these_objects() -> None:
    assert "3276015204850007" not in repr(DOUBTFUL)
    assert "SEKAR" not in repr(DOUBTFUL)


async def test_a_line_of_a_field_nobody_knows_is_not_kept() -> None:
    """Its name would become an object's name that no deletion knows of."""
    reading = Reading("ktp", None, {"../nik": Value("1", 0.6, b"line")})
    world = World(jpeg(), Look(JPEG, (Page(b"view", "00000000000000ff", reading),)))
    await world.intake().check_file("f1")
    assert set(world.objects) == {"f1", "f1.view-1"}


async def test_of_a_file_that_would_do_something_only_its_pages_are_kept() -> None:
    world = World(b"%PDF with a script", TAMED)
    await world.intake().check_file("f1")
    assert world.objects == {"f1": b"%PDF-1.7 of pictures", "f1.view-1": b"view of 1"}
    assert (world.row.media_type, world.row.size) == ("application/pdf", len(b"%PDF-1.7 of pictures"))
    assert world.row.reading is not None
    assert world.row.reading["carried"] == ["script", "link"], "the desk can say why there is nothing else"


async def test_a_picture_that_is_another_file_too_is_kept_as_the_picture_that_is_seen() -> None:
    look = Look(Inspection("image/png", width=1, height=1, carried=("archive",)), PLAIN.pages, tamed=jpeg())
    world = World(b"png and zip", look)
    await world.intake().check_file("f1")
    assert (world.row.media_type, world.objects["f1"]) == ("image/jpeg", jpeg())


@pytest.mark.parametrize(
    ("content", "look", "problem", "limit"),
    [
        (b"PK\x03\x04 foto.jpg", Look(Inspection(None, "not_supported", "zip")), "not_supported", "zip"),
        (b"\x00\x01\x02", Look(Inspection(None, "not_supported")), "not_supported", None),
        (b"x", Look(too_big()), "too_big", "20"),
        (FileTooBig(), PLAIN, "too_big", "20"),
        (FileGone(), PLAIN, "gone", None),
    ],
    ids=["zip", "noise", "big", "too big to fetch", "gone"],
)
async def test_a_bad_file_is_refused_with_its_reason_and_not_kept(
    content: bytes | Exception, look: Look, problem: str, limit: str | None
) -> None:
    world = World(content, look)
    await world.intake().check_file("f1")
    assert world.objects == {}
    assert (world.row.status, world.row.reading) == ("refused", None)
    assert verdict(world.row) == (problem, limit)
    assert world.events == {"file:f1": FileChecked("f1", problem, limit)}


async def test_a_file_known_to_be_too_big_is_not_fetched() -> None:
    world = World(jpeg(), source={"reference": "ref-1", "size": MAX_BYTES + 1})
    await world.intake().check_file("f1")
    assert world.fetched == 0
    assert world.events == {"file:f1": FileChecked("f1", "too_big", "20")}


TAMED = Look(
    Inspection("application/pdf", pages=1, carried=("script", "link")), PLAIN.pages, tamed=b"%PDF-1.7 of pictures"
)

CASES: dict[str, Callable[[], World]] = {
    "good": lambda: World(jpeg()),
    "read": lambda: World(b"%PDF", DOUBTFUL),
    "tamed": lambda: World(b"%PDF with a script", TAMED),
    "refused": lambda: World(b"PK\x03\x04", Look(Inspection(None, "not_supported", "zip"))),
    "gone": lambda: World(FileGone()),
    "dropped meanwhile": lambda: _dropped_meanwhile(),
}


def _dropped_meanwhile() -> World:
    world = World(jpeg())
    world.meanwhile = world.drop
    return world


@pytest.mark.parametrize("name", CASES)
async def test_killed_at_any_point_and_done_again_it_ends_the_same(name: str) -> None:
    smooth = CASES[name]()
    await smooth.intake().check_file("f1")
    points = smooth.calls
    assert points >= 6
    for point in range(1, points + 1):
        world = CASES[name]()
        world.kill_at = point
        with pytest.raises(Killed):
            await world.intake().check_file("f1")
        world.kill_at = None
        await world.intake().check_file("f1")
        assert world.outcome() == smooth.outcome(), f"killed at point {point} of {points}"
        assert set(world.looks.given) <= {world.content}, "what is looked into is what was sent, also after a kill"


async def test_a_settled_file_is_not_fetched_again() -> None:
    world = World(jpeg())
    await world.intake().check_file("f1")
    await world.intake().check_file("f1")
    assert (world.fetched, world.reports) == (1, 1)


@pytest.mark.parametrize("when", ["before", "meanwhile"])
async def test_a_replaced_file_leaves_no_object_and_no_event(when: str) -> None:
    world = World(jpeg())
    if when == "before":
        world.drop()
        world.objects["f1"] = b"left by a run that was killed"
    else:
        world.meanwhile = world.drop
    await world.intake().check_file("f1")
    assert (world.objects, world.events, world.row.status) == ({}, {}, "dropped")


async def test_a_file_of_somebody_who_was_forgotten_leaves_nothing() -> None:
    world = World(jpeg())
    world.meanwhile = world.rows.clear
    await world.intake().check_file("f1")
    assert (world.objects, world.events, world.rows) == ({}, {}, {})


@pytest.mark.parametrize("error", [ConnectionResetError("…/bot123:token/file"), TimeoutError(), RuntimeError("x")])
async def test_a_line_that_fails_is_tried_later_and_its_words_are_not_repeated(error: Exception) -> None:
    world = World(error)
    with pytest.raises(TryLater) as caught:
        await world.intake().check_file("f1")
    assert "token" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert (world.row.status, world.events) == ("waiting", {})
    world.content = jpeg()
    await world.intake().check_file("f1")
    assert world.row.status == "stored"


async def test_a_photo_that_was_fetched_is_safe_from_a_line_that_dies() -> None:
    world = World(jpeg())
    world.looks.trouble = TryLater(20, "no worker can be started")
    with pytest.raises(TryLater):
        await world.intake().check_file("f1")
    assert (world.row.status, world.row.blob, world.objects) == ("waiting", "f1.sent", {"f1.sent": jpeg()})
    world.content = FileGone()
    world.looks.trouble = None
    await world.intake().check_file("f1")
    assert (world.row.status, world.fetched) == ("stored", 1)
    assert world.objects == {"f1": jpeg(), "f1.view-1": b"view of 1"}


@pytest.mark.parametrize("how", ["missing", "torn"])
async def test_a_photo_whose_object_is_lost_before_its_turn_is_fetched_again(
    how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file as it is after a power cut: the row was on the disk, the object was not."""
    world = World(jpeg())
    world.objects["f1.sent"] = b""
    world.rows["f1"] = replace(world.row, blob="f1.sent")

    async def torn(name: str) -> bytes:
        raise RuntimeError(f"{name} does not open")

    if how == "missing":
        del world.objects["f1.sent"]
    else:
        monkeypatch.setattr(world, "get", torn)
    with pytest.raises(TryLater):
        await world.intake().check_file("f1")
    assert (world.row.status, world.row.blob) == ("waiting", None)
    monkeypatch.undo()
    await world.intake().check_file("f1")
    assert (world.row.status, world.fetched, world.looks.given) == ("stored", 1, [jpeg()])


async def test_a_wait_that_was_named_is_kept() -> None:
    world = World(TryLater(77, "flood"))
    with pytest.raises(TryLater) as caught:
        await world.intake().check_file("f1")
    assert caught.value.seconds == 77


@pytest.mark.parametrize("status", ["waiting", "stored", "refused", "dropped"])
async def test_a_dropped_file_is_deleted_and_stays_so(status: str) -> None:
    world = World(jpeg(), status=status)
    world.objects["f1"] = b"object"
    await world.intake().drop_file("f1")
    await world.intake().drop_file("f1")
    await world.intake().check_file("f1")
    assert (world.objects, world.row.status, world.row.blob, world.events) == ({}, "dropped", None, {})


async def test_dropping_is_killed_anywhere_and_done_again() -> None:
    def stored() -> World:
        world = World(status="stored")
        world.objects |= {"f1": b"object", "f1.view-1": b"view", "f1.marked-1": b"marked", "f1.line-1-nik": b"line"}
        return world

    smooth = stored()
    await smooth.intake().drop_file("f1")
    for point in range(1, smooth.calls + 1):
        world = stored()
        world.kill_at = point
        with pytest.raises(Killed):
            await world.intake().drop_file("f1")
        world.kill_at = None
        await world.intake().drop_file("f1")
        assert (world.objects, world.row.status, world.row.reading) == ({}, "dropped", None), f"killed at point {point}"


async def test_a_dropped_file_takes_every_picture_of_it_along() -> None:
    """Also those a run left that was killed before it could write down which there are."""
    world = World(b"%PDF", replace(DOUBTFUL, pages=DOUBTFUL.pages[:1] * MAX_PAGES))
    world.kill_at = 60
    with pytest.raises(Killed):
        await world.intake().check_file("f1")
    assert len(world.objects) > 2 * MAX_PAGES
    world.kill_at = None
    world.rows.clear()
    await world.intake().drop_file("f1")
    assert world.objects == {}


async def test_an_unknown_file_is_no_error() -> None:
    world = World(jpeg())
    await world.intake().check_file("f9")
    await world.intake().drop_file("f9")
    assert (world.objects, world.events) == ({}, {})


async def test_who_sent_a_photo_is_named_before_it_is_fetched_and_not_at_later_tries() -> None:
    world = World(TimeoutError())
    seen: list[tuple[StorageKey, int]] = []

    async def arrives(key: StorageKey) -> None:
        seen.append((key, world.fetched))

    with pytest.raises(TryLater):
        await world.intake(arrives=arrives).check_file("f1")
    world.content = jpeg()
    world.looks.trouble = TryLater(20, "no worker can be started")
    with pytest.raises(TryLater):
        await world.intake(arrives=arrives).check_file("f1")
    world.looks.trouble = None
    await world.intake(arrives=arrives).check_file("f1")
    assert seen == [(KEY, 0), (KEY, 1)]


def test_a_row_alone_tells_the_verdict_after_a_restart() -> None:
    row = FileRow("f1", KEY, "c1", "ktp", "refused", {}, problem="not_supported:docx")
    assert verdict(row) == ("not_supported", "docx")
    assert verdict(replace(row, problem="damaged")) == ("damaged", None)
    assert verdict(replace(row, status="stored")) == (None, None)
