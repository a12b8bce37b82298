"""The figures about reading count what they say they count."""

from __future__ import annotations

from typing import Any

from tests.bench.reading import Judged, Watched, aims, by_kind, growth, missed

NIK = "3276015204850007"


def judged(
    mode: str = "clean", usable: bool = True, reason: str | None = None, kind: str = "ktp", **fields: tuple[str, float]
) -> Judged:
    """A KTP with this NIK, made usable or not by its mode, and what was said of it."""
    made = mode == "clean"
    label: dict[str, Any] = {"file": f"{mode}.jpg", "type": "ktp", "mode": mode, "usable": made, "gt": {"nik": NIK}}
    read = {name: {"value": value, "confidence": confidence} for name, (value, confidence) in fields.items()}
    return Judged(label, {"type": kind, "usable": usable, "reason": reason, "fields": read, "seconds": 0.3})


RIGHT = judged(nik=(NIK, 0.99))
WRONG = judged(nik=("3276015204850008", 0.99))
UNSURE = judged(nik=("3276015204850008", 0.7))
REFUSED = judged(usable=False, reason="blurred", nik=("3276015204850008", 0.99))
BLURRED = judged("blur", usable=False, reason="moved")
DAZZLED = judged("glare", usable=False, reason="cropped")
TAKEN = judged("dark", nik=(NIK, 0.95))


def seen(*photos: Judged) -> dict[str, tuple[str, str]]:
    """Figure of each aim for these photos, and whether it is met."""
    watched = Watched([one.said for one in photos], [(1, 500.0)] * 50)
    return {name: (figure.split(" ")[0], met) for name, _, figure, met in aims(photos, watched)}


def test_all_is_well_where_all_is_well() -> None:
    assert {met for _, met in seen(RIGHT, BLURRED).values()} == {"yes"}


def test_a_wrong_number_counts_only_where_it_is_sure_and_taken() -> None:
    assert seen(RIGHT, WRONG)["wrong NIK for sure"] == ("1/2", "NO")
    assert seen(RIGHT, UNSURE)["wrong NIK for sure"] == ("0/1", "yes")
    assert seen(RIGHT, REFUSED)["wrong NIK for sure"] == ("0/1", "yes")


def test_who_is_refused_is_counted_on_both_sides() -> None:
    figures = seen(RIGHT, REFUSED, BLURRED, TAKEN)
    assert figures["usable refused"] == ("1/2", "NO")
    assert figures["unusable refused"] == ("1/2", "NO")


def test_blurred_and_moved_are_one_reason_and_others_are_not() -> None:
    assert seen(RIGHT, BLURRED, DAZZLED)["right reason"] == ("1/2", "NO")


def test_the_type_and_the_key_field_are_of_usable_photos_only() -> None:
    figures = seen(RIGHT, UNSURE, judged(kind="bank"), BLURRED)
    assert figures["type right, of usable"][0] == "2/3"
    assert figures["key field exact, of usable"][0] == "1/3"
    assert by_kind([RIGHT, UNSURE, BLURRED])[0][:3] == ["ktp", "2/2 100.0 %", "1/2 50.0 %"]


def test_what_stands_against_an_aim_is_named_by_its_file() -> None:
    assert missed([RIGHT, BLURRED]) == []
    assert missed([TAKEN, DAZZLED]) == ["taken: dark.jpg (ktp, None)", "reason: glare.jpg (ktp, cropped)"]


def test_growth_is_of_each_worker_by_itself() -> None:
    first = [(1, 500.0 + number) for number in range(100)]
    second = [(2, 480.0)] * 60
    assert growth(Watched([], first + second)) == (599.0, 60.0, 2)


def test_a_worker_that_just_ends_has_not_shrunk() -> None:
    assert growth(Watched([], [*[(1, 500.0)] * 80, (1, 0.0)])) == (500.0, 0.0, 1)
