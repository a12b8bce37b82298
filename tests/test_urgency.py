"""Urgency of what is said, by the event it comes of."""

from __future__ import annotations

import pytest

from bot.urgency import urgency_of
from dialogs.model.events import (
    ButtonPressed,
    ClaimDelayed,
    ClaimMoved,
    ClaimRecorded,
    CommandReceived,
    Due,
    Event,
    FileChecked,
    PinUndeliverable,
    ProcessingFailed,
    TextReceived,
)
from dialogs.scenes.due import FILE_OVERDUE
from dialogs.scenes.reminders import REMINDER


@pytest.mark.parametrize(
    "event",
    [
        TextReceived("halo", 1),
        CommandReceived("start", "", 1),
        ButtonPressed("ya", 1),
        ProcessingFailed(),
        FileChecked("f1"),
        PinUndeliverable("r1"),
        Due(FILE_OVERDUE, "f1"),
    ],
)
def test_what_somebody_waits_for_is_an_answer(event: Event) -> None:
    assert urgency_of(event) == "answer"


@pytest.mark.parametrize(
    "event", [ClaimMoved("c1", "approved", "Sari"), ClaimRecorded("c1", 1, "KLM-1"), ClaimDelayed("c1", 1)]
)
def test_news_of_a_claim_is_a_push(event: Event) -> None:
    assert urgency_of(event) == "push"


def test_what_was_scheduled_is_a_reminder() -> None:
    assert urgency_of(Due(REMINDER, "d1")) == urgency_of(Due("a topic of tomorrow", "x")) == "reminder"
