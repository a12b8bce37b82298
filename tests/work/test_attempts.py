"""Names of tries and of periods."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.work.attempts import RETRY_DELAYS, Attempt, Tick

NOW = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize("attempt", [Attempt("pin-1"), Attempt("pin-1", 2), Attempt("claim:1", 40, 4)])
def test_an_attempt_is_read_back_from_its_name(attempt: Attempt) -> None:
    assert Attempt.parse(str(attempt)) == attempt


def test_the_first_attempt_is_named_as_the_order_is() -> None:
    assert str(Attempt("pin-1")) == "pin-1"


def test_an_order_is_tried_five_times_within_an_hour_with_growing_pauses() -> None:
    attempt, pauses = Attempt("pin-1"), []
    while again := attempt.after_failure():
        attempt, pause = again
        pauses.append(pause)
    assert attempt.run == 5
    assert pauses == sorted(pauses)
    assert len(set(pauses)) == len(pauses)
    assert sum(pauses) <= 3600


def test_asking_for_later_neither_uses_up_tries_nor_gives_them_back() -> None:
    attempt = Attempt("claim", 1, len(RETRY_DELAYS) - 1)
    for _ in range(100):
        attempt = attempt.later()
    assert attempt.run == 101
    again = attempt.after_failure()
    assert again is not None
    assert again[0].after_failure() is None


def test_all_replicas_name_a_period_alike_and_read_it_back() -> None:
    tick = Tick.at("purge", 3600, NOW)
    assert tick == Tick.at("purge", 3600, NOW.replace(minute=59))
    assert tick != Tick.at("purge", 3600, NOW.replace(hour=11))
    assert Tick.parse(str(tick)) == tick
    assert Tick.parse("pin-1") is None


def test_the_next_period_begins_in_the_future_and_missed_ones_are_left_out() -> None:
    tick = Tick.at("purge", 3600, NOW)
    assert tick.next(NOW).seconds_until(NOW) == 30 * 60
    much_later = NOW.replace(day=20)
    assert tick.next(much_later).seconds_until(much_later) == 30 * 60
    assert tick.seconds_until(NOW) == 0
