"""The comparison the crash test rests on: it must see what is lost, doubled or changed."""

from __future__ import annotations

from typing import cast

import pytest

from bot.simulator import LocalTelegram
from bot.simulator.views import Message
from tests.e2e.process import World
from tests.e2e.scripted_users import Walk, words
from tests.e2e.transcripts import Told, differences, without_digits


def said(*texts: str, buttons: tuple[str, ...] = ()) -> list[Told]:
    return [Told(number, text, buttons) for number, text in enumerate(texts, 1)]


GOOD = said("a", "b", "c")


def test_a_pad_that_is_said_twice_is_typed_on_once() -> None:
    """The second copy shows the digits that were typed on it; it asks for nothing new."""
    asked = f"Kode permintaan: K7QM. {words('pin-ask')}"
    phone = LocalTelegram().participant("Sekar")
    walk = Walk(cast("World", None), phone, answered=60, answered_text=without_digits(asked))
    bot = {"id": 1, "is_bot": True, "first_name": "Asisten"}
    shown = f"{asked}\n\nPIN Klaim: ● ● ● ● ● ○"
    assert not walk.asks_or("Tanda terima")(Message({"message_id": 61, "from": bot, "text": shown}, 7))
    another = shown.replace("K7QM", "P4WX")
    assert walk.asks_or("Tanda terima")(Message({"message_id": 61, "from": bot, "text": another}, 7)), "another PIN is"


@pytest.mark.parametrize(
    ("seen", "restarts"),
    [
        (GOOD, []),
        (said("a", "b", "b", "c"), [3]),
        (GOOD, [1, 2]),
        (said("a", "b", "b", "b", "c"), [3, 4]),
    ],
)
def test_what_was_told_alike_passes_with_one_repetition_a_death(seen: list[Told], restarts: list[int]) -> None:
    assert differences(seen, GOOD, restarts) == []


@pytest.mark.parametrize(
    ("seen", "restarts", "seen_as"),
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
def test_what_is_lost_doubled_or_changed_is_seen(seen: list[Told], restarts: list[int], seen_as: str) -> None:
    assert seen_as in differences(seen, GOOD, restarts)[0]
