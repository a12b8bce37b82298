"""Steps after a failed call: its meaning alone decides whether it is tried again and when, taken as done, or given up."""

from __future__ import annotations

import pytest

from bot.telegram.errors import Meaning, Verdict
from bot.telegram.retry_policy import GIVE_UP_AFTER, Attempts, Step, Then


@pytest.mark.parametrize("new", [True, False], ids=["a new message", "a change"])
@pytest.mark.parametrize(
    ("meaning", "of_new", "of_a_change"),
    [
        (Meaning.FLOODED, Then.SILENCE, Then.SILENCE),
        (Meaning.NOT_SENT, Then.PAUSE, Then.PAUSE),
        (Meaning.NOT_DONE, Then.PAUSE, Then.PAUSE),
        (Meaning.UNKNOWN, Then.ANSWER, Then.PAUSE),
        (Meaning.POINTLESS, Then.GIVE_UP, Then.SENT),
        (Meaning.UNREACHABLE, Then.UNREACHABLE, Then.UNREACHABLE),
        (Meaning.REFUSED, Then.GIVE_UP, Then.GIVE_UP),
    ],
)
def test_every_meaning_has_its_step(meaning: Meaning, of_new: Then, of_a_change: Then, new: bool) -> None:
    assert Attempts(new, repeats=1).after(Verdict(meaning, 7.0), 0.0).then is (of_new if new else of_a_change)


def test_pauses_grow_while_the_line_is_down_and_more_while_telegram_has_trouble() -> None:
    down, trouble = Attempts(True, 1), Attempts(True, 1)
    assert [down.after(Verdict(Meaning.NOT_SENT), 0.0).seconds for _ in range(6)] == [1, 2, 4, 8, 10, 10]
    assert [trouble.after(Verdict(Meaning.NOT_DONE), 0.0).seconds for _ in range(10)][-3:] == [128, 256, 300]


def test_telegram_says_how_long_its_silence_is() -> None:
    assert Attempts(True, 1).after(Verdict(Meaning.FLOODED, 30.0), 0.0) == Step(Then.SILENCE, 30.0)


def test_a_new_message_without_an_answer_is_sent_again_as_often_as_allowed() -> None:
    attempts = Attempts(True, repeats=2)
    steps = [attempts.after(Verdict(Meaning.UNKNOWN), 0.0).then for _ in range(3)]
    assert steps == [Then.ANSWER, Then.ANSWER, Then.GIVE_UP]


def test_a_day_of_nothing_but_trouble_is_enough() -> None:
    attempts = Attempts(False, 1)
    assert attempts.after(Verdict(Meaning.NOT_DONE), 100.0).then is Then.PAUSE
    assert attempts.after(Verdict(Meaning.NOT_DONE), 100.0 + GIVE_UP_AFTER).then is Then.PAUSE
    assert attempts.after(Verdict(Meaning.NOT_DONE), 101.0 + GIVE_UP_AFTER).then is Then.GIVE_UP
