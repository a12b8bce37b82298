"""The check that kills meet a bot at work: a crash test in which nothing happens must not pass."""

from __future__ import annotations

import pytest

from tests.e2e.reaper import CALLS, PLACES, SELDOM, Death, Life, missed


def lived(where: str, *, calls: int = 20, struck: bool = True) -> Life:
    return Life(Death(where), calls=calls, struck=struck and where not in ("being born", "any time"))


def test_kills_that_met_the_bot_everywhere_pass() -> None:
    assert missed([lived(where) for where in PLACES * 2]) == ""


def test_kills_of_bots_that_never_came_to_anything_do_not_pass() -> None:
    dead_on_arrival = [lived(where, calls=0, struck=False) for where in PLACES * 2]
    assert "only in 0 of 20 lives anything happened" in missed(dead_on_arrival)
    assert "only in 4 of 20" in missed(dead_on_arrival[4:] + [lived("any time")] * 4)


@pytest.mark.parametrize("where", [where for where in CALLS if where not in SELDOM])
def test_a_place_that_was_planned_again_and_again_and_never_met_does_not_pass(where: str) -> None:
    assert missed([lived(place, struck=place != where) for place in PLACES * 2]) == where


def test_of_the_places_a_bot_comes_to_seldom_one_has_to_be_met_and_in_a_long_run_each() -> None:
    assert "one of" in missed([lived(place, struck=place not in SELDOM) for place in PLACES * 2])
    assert missed([lived(place, struck=place != "filing") for place in PLACES * 2]) == ""
    assert missed([lived(place, struck=place != "filing") for place in PLACES * 20]) == "filing"
