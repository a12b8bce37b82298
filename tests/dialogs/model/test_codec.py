"""Storing a conversation: nothing is lost or bent on the way to JSON and back, and what does not fit is refused, not trimmed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from dialogs.model.codec import from_data, to_data
from dialogs.model.conversation import FORMAT, Conversation, DocumentFile, Draft, ExtraPhoto, Page, Pending, Upload
from tests.dialogs import storing

FULL = Conversation(
    locale="en",
    consents={"claim": 1},
    drafts=(
        Draft(
            "D",
            "jht_resign",
            1,
            answers={"name": "Sekar Wulandari", "proof": ["letter"], "joint": {"day": "2026-11-02"}},
            files={
                "id": DocumentFile(
                    "F", "stored", fields={"nik": ("3276015204850003", 0.97)}, extra_photos=(ExtraPhoto("G"),)
                )
            },
            inbox=(Upload("H", "read", pages=(Page("ktp", {"name": ("SEKAR", 1.0)}, "blurred"),)),),
            pending=Pending("nik", {"text": "327601"}, ("a", "b")),
        ),
    ),
    phase="Filling:open",
    subject="D",
)


def as_stored() -> dict[str, Any]:
    """FULL as the database gives it back, free to be changed."""
    data: dict[str, Any] = json.loads(json.dumps(to_data(FULL)))
    return data


def test_a_conversation_comes_back_from_json_as_it_went_in() -> None:
    assert from_data(as_stored()) == FULL


def test_a_new_conversation_takes_no_room() -> None:
    assert to_data(Conversation()) == {}
    assert from_data({}) == Conversation()


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(storing.folder(FORMAT).glob("*.json")) if path.name != "ids.json"],
    ids=lambda path: path.stem,
)
def test_what_this_format_stored_is_written_again_as_it_was(path: Path) -> None:
    stored = json.loads(path.read_text(encoding="utf-8"))
    again = json.loads(json.dumps(to_data(from_data(stored))))
    assert list(again) == list(stored)
    assert all(_holds(again[name], stored[name]) for name in stored)


def _holds(new: Any, old: Any) -> bool:
    """True if `new` is `old`, or that with names added to it since."""
    if isinstance(old, dict):
        return all(name in new and _holds(new[name], value) for name, value in old.items())
    if isinstance(old, list):
        return len(new) == len(old) and all(map(_holds, new, old))
    return bool(new == old)


def rename_the_inbox(data: dict[str, Any]) -> None:
    data["drafts"][0]["tray"] = data["drafts"][0].pop("inbox")


def add_to_the_top(data: dict[str, Any]) -> None:
    data["language"] = "en"


def add_to_a_page(data: dict[str, Any]) -> None:
    data["drafts"][0]["inbox"][0]["pages"][0]["sure"] = True


def drop_the_kind(data: dict[str, Any]) -> None:
    del data["drafts"][0]["kind"]


def count_in_words(data: dict[str, Any]) -> None:
    data["drafts"][0]["revision"] = "one"


def invent_a_status(data: dict[str, Any]) -> None:
    data["drafts"][0]["files"]["id"]["status"] = "lost"


def shorten_what_was_read(data: dict[str, Any]) -> None:
    data["drafts"][0]["files"]["id"]["fields"]["nik"] = ["3276015204850003"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (rename_the_inbox, "tray"),
        (add_to_the_top, "language"),
        (add_to_a_page, r"pages\[0\]"),
        (drop_the_kind, "kind"),
        (count_in_words, "revision"),
        (invent_a_status, "status"),
        (shorten_what_was_read, "fields"),
    ],
)
def test_data_that_does_not_fit_is_refused_with_its_place_and_nobodys_words(
    change: Callable[[dict[str, Any]], None], place: str
) -> None:
    data = as_stored()
    change(data)
    with pytest.raises(msgspec.ValidationError, match=place) as refused:
        from_data(data)
    assert "3276015204850003" not in str(refused.value)
    assert "Sekar" not in str(refused.value)
