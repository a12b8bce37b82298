"""Promises: the operator's working days for each stage."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.law.claim_lifecycle import FINAL, STATES
from dialogs.law.promises import EXAMPLE, OWNERS, Promises
from dialogs.law.working_days import WorkingDays


def test_every_stage_that_does_not_end_a_claim_has_somebody_whose_turn_it_is() -> None:
    assert set(OWNERS) == set(STATES) - FINAL


def test_a_promise_is_told_as_a_day_and_only_where_the_operator_made_one() -> None:
    promises = Promises.parse("recorded=1, verifying = 5")
    friday = date(2026, 11, 27)
    assert promises.day_for("recorded", friday, WorkingDays()) == date(2026, 11, 30)
    assert promises.day_for("verifying", friday, WorkingDays()) == date(2026, 12, 4)
    assert promises.day_for("paying", friday, WorkingDays()) is None
    assert Promises().day_for("recorded", friday, WorkingDays()) is None


def test_the_example_of_every_error_is_one_that_is_taken() -> None:
    assert Promises.parse(EXAMPLE).days == {"recorded": 1, "verifying": 5, "approved": 1, "paying": 5}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("recorded", "wants a stage with its working days, not 'recorded'"),
        ("recorded=soon", "wants a stage with its working days, not 'recorded=soon'"),
        ("paid=3", "paid is no stage to promise a day for"),
        ("recorded=0", "wants 1 to 90 working days for recorded"),
        ("recorded=900", "wants 1 to 90 working days for recorded"),
        ("recorded=1,recorded=2", "wants recorded once"),
        (" , ", "wants a stage with its working days"),
    ],
)
def test_what_is_no_promise_is_answered_in_one_sentence_with_an_example(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=r"wants|is no stage") as refused:
        Promises.parse(text)
    assert str(refused.value).startswith(said)
    assert str(refused.value).endswith(f"e.g. {EXAMPLE}")
    assert "\n" not in str(refused.value)
