"""The comparison the crash test rests on: it must see what is lost, doubled or changed."""

from __future__ import annotations

import pytest

from tests.e2e.transcripts import Told, differences


def said(*texts: str, buttons: tuple[str, ...] = ()) -> list[Told]:
    return [Told(number, text, buttons) for number, text in enumerate(texts, 1)]


GOOD = said("a", "b", "c")


@pytest.mark.parametrize(
    ("seen", "births"),
    [
        (GOOD, []),
        (said("a", "b", "b", "c"), [3]),
        (GOOD, [1, 2]),
        (said("a", "b", "b", "b", "c"), [3, 4]),
    ],
)
def test_what_was_told_alike_passes_with_one_repetition_a_death(seen: list[Told], births: list[int]) -> None:
    assert differences(seen, GOOD, births) == []


@pytest.mark.parametrize(
    ("seen", "births", "seen_as"),
    [
        (said("a", "b"), [1], "never said: 'c'"),
        (said("a", "c"), [1], "was to be 'b'"),
        (said("a", "b", "c", "d"), [1], "was to be nothing more"),
        (said("a", "b", "b", "c"), [], "after death 0"),
        (said("a", "b", "b", "b", "c"), [3], "2 messages repeated"),
        (said("a", "b", "a", "c"), [3], "was to be 'c'"),
        (said("a", "b", "c", buttons=("Ya",)), [1], "has buttons"),
    ],
)
def test_what_is_lost_doubled_or_changed_is_seen(seen: list[Told], births: list[int], seen_as: str) -> None:
    assert seen_as in differences(seen, GOOD, births)[0]
