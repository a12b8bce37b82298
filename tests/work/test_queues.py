"""Limits of the queues, by their own figures."""

from __future__ import annotations

import pytest

from bot.work.queues import QUEUES, enqueue_options

PACE = 25.0
"""Messages a second that Telegram takes."""


def a_second(kind: str) -> float:
    """The most jobs of a kind that begin in a second."""
    queue = QUEUES[enqueue_options("x", kind)["queue_name"]]
    return queue.concurrency / queue.polling


@pytest.mark.parametrize("kind", ["due", "remind", "submit"])
def test_what_is_due_is_handed_over_as_fast_as_telegram_takes_it(kind: str) -> None:
    assert a_second(kind) >= PACE
    assert 10_000 / a_second(kind) < 10 * 60


@pytest.mark.parametrize("kind", ["deliver_pin", "check_file"])
def test_what_somebody_waits_for_begins_within_a_second(kind: str) -> None:
    assert QUEUES[enqueue_options("x", kind)["queue_name"]].polling <= 1.0


def test_an_idle_bot_looks_seldom() -> None:
    assert sum(1 / queue.polling for queue in QUEUES.values()) <= 4, "looks a second"
