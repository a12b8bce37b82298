"""The number pad under the message: half-typed digits, in memory and nowhere else."""

from __future__ import annotations

import itertools
import re

import pytest

from bot.pin.pad import PadState, PinPad
from bot.ports.conversations import StorageKey

KEY = StorageKey(1, 2, 3)
OTHER = StorageKey(1, 4, 5)


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def typed(pad: PinPad, digits: str, key: StorageKey = KEY, request: str = "r1", ids: str = "p") -> PadState:
    state = PadState(0)
    for number, digit in enumerate(digits):
        state = pad.press(key, request, digit, f"{ids}{number}")
    return state


def test_six_presses_give_the_pin() -> None:
    pad = PinPad()
    assert typed(pad, "04177") == PadState(5)
    assert pad.press(KEY, "r1", "4", "last") == PadState(6, "041774")


def test_back_and_clear_take_digits_away() -> None:
    pad = PinPad()
    typed(pad, "123")
    assert pad.press(KEY, "r1", "back", "b1").filled == 2
    assert pad.press(KEY, "r1", "clear", "c1").filled == 0
    assert pad.press(KEY, "r1", "back", "b2").filled == 0
    assert typed(pad, "654321", ids="q").digits == "654321"


def test_a_redelivered_press_changes_nothing() -> None:
    pad = PinPad()
    typed(pad, "12")
    for _ in range(3):
        assert pad.press(KEY, "r1", "2", "p1") == PadState(2)
    assert pad.press(KEY, "r1", "back", "b").filled == 1
    assert pad.press(KEY, "r1", "back", "b").filled == 1


def test_a_redelivered_last_press_gives_the_pin_again() -> None:
    """The first delivery may have died between the pad and the commit."""
    pad = PinPad()
    first = typed(pad, "123456")
    assert pad.press(KEY, "r1", "6", "p5") == first == PadState(6, "123456")


def test_after_a_wrong_pin_the_next_digit_begins_anew() -> None:
    pad = PinPad()
    typed(pad, "123456")
    assert pad.press(KEY, "r1", "9", "next") == PadState(1)
    assert pad.press(KEY, "r1", "6", "p5") == PadState(1)


def test_back_from_a_full_pad_corrects_the_last_digit() -> None:
    pad = PinPad()
    typed(pad, "123456")
    assert pad.press(KEY, "r1", "back", "b") == PadState(5)
    assert pad.press(KEY, "r1", "7", "n") == PadState(6, "123457")


def test_a_new_request_empties_the_pad() -> None:
    pad = PinPad()
    typed(pad, "12345")
    assert pad.press(KEY, "r2", "1", "n") == PadState(1)


def test_two_people_do_not_type_into_one_pad() -> None:
    pad = PinPad()
    typed(pad, "111")
    assert typed(pad, "222222", key=OTHER).digits == "222222"
    assert pad.press(KEY, "r1", "1", "n") == PadState(4)


def test_a_pad_left_alone_for_ten_minutes_is_empty() -> None:
    clock = Clock()
    pad = PinPad(now=clock)
    typed(pad, "123")
    clock.seconds += 599
    assert pad.press(KEY, "r1", "4", "a").filled == 4
    clock.seconds += 600
    assert pad.press(OTHER, "r1", "1", "b").filled == 1
    assert len(pad) == 1
    assert pad.press(KEY, "r1", "4", "c").filled == 1


def test_the_oldest_pad_makes_room() -> None:
    pad = PinPad(size=3)
    keys = [StorageKey(1, n, n) for n in range(4)]
    for key in keys[:3]:
        typed(pad, "12", key=key)
    typed(pad, "3", key=keys[0], ids="x")
    typed(pad, "12", key=keys[3])
    assert len(pad) == 3
    assert pad.press(keys[0], "r1", "4", "y").filled == 4
    assert pad.press(keys[1], "r1", "4", "y").filled == 1


def test_a_pad_done_with_is_wiped() -> None:
    pad = PinPad()
    typed(pad, "12345")
    pad.forget(KEY)
    pad.forget(KEY)
    assert len(pad) == 0
    assert pad.press(KEY, "r1", "6", "n") == PadState(1)


def test_a_pad_knows_the_presses_it_was_filled_with() -> None:
    """They are remembered with the next thing that is stored: Telegram may deliver them again to another bot."""
    pad = PinPad()
    typed(pad, "123456")
    pad.press(KEY, "r1", "6", "p5")
    assert pad.presses(KEY) == ("p0", "p1", "p2", "p3", "p4", "p5")
    pad.forget(KEY)
    assert pad.presses(KEY) == ()


@pytest.mark.parametrize("what", ["", "12", "x", "٣", "BACK", "-1"])
def test_no_other_button_exists(what: str) -> None:
    with pytest.raises(ValueError, match="one digit, back or clear"):
        PinPad().press(KEY, "r1", what, "p")


def test_no_repr_shows_a_digit_of_the_pin() -> None:
    pad = PinPad()
    state = typed(pad, "739153")
    assert "739153" not in repr(state)
    inside = re.sub(r"0x[0-9a-f]+", "", repr(vars(pad)))
    assert not any("".join(part) in inside for part in itertools.pairwise("739153"))
