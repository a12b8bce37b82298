"""Guessing is slowed down, and the memory for it is bounded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.desk.throttle import FREE_TRIES, LONGEST_WAIT, Throttle

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def test_waits_double_up_to_a_quarter_of_an_hour():
    throttle, now, waits = Throttle(), NOW, []
    for _ in range(FREE_TRIES):
        assert throttle.take(("name a",), now) is None
    for _ in range(7):
        waits.append(throttle.take(("name a",), now))
        now += waits[-1]
        assert throttle.take(("name a",), now) is None
    assert [wait.total_seconds() / 60 for wait in waits] == [1, 2, 4, 8, 15, 15, 15]
    assert max(waits) == LONGEST_WAIT


def test_asking_while_waiting_does_not_make_it_longer():
    throttle = Throttle()
    for _ in range(FREE_TRIES):
        throttle.take(("name a",), NOW)
    waits = {throttle.take(("name a",), NOW) for _ in range(10)}
    assert waits == {timedelta(minutes=1)}


def test_a_success_forgets_the_tries():
    throttle = Throttle()
    for _ in range(FREE_TRIES - 1):
        throttle.take(("name a", "address b"), NOW)
    throttle.forgive(("name a", "address b"))
    assert [throttle.take(("name a", "address b"), NOW) for _ in range(FREE_TRIES)] == [None] * FREE_TRIES


def test_old_tries_are_forgotten():
    throttle = Throttle()
    for _ in range(FREE_TRIES - 1):
        throttle.take(("name a",), NOW)
    later = NOW + timedelta(hours=2)
    assert [throttle.take(("name a",), later) for _ in range(FREE_TRIES)] == [None] * FREE_TRIES


def test_a_thousand_names_do_not_fill_the_memory_and_the_busy_one_stays():
    throttle = Throttle(most_kept=50)
    for number in range(1000):
        throttle.take((f"name {number}", "address b"), NOW + timedelta(hours=number))
    assert len(throttle) == 50
    for _ in range(FREE_TRIES):
        throttle.take(("address b",), NOW + timedelta(hours=1000))
    assert throttle.take(("address b",), NOW + timedelta(hours=1000)) is not None
