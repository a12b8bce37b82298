"""A claim is short: what people do and read from /start to the receipt. `make bench` prints the same table."""

from __future__ import annotations

from tests.dialogs.steps import counted, photos_first, typed


def test_a_claim_with_its_photos_first_is_short() -> None:
    steps = counted(photos_first())
    assert steps.taps <= 15
    assert steps.typed <= 3
    assert steps.sendings == 1
    assert steps.messages <= 20


def test_a_typed_claim_is_short() -> None:
    steps = counted(typed())
    assert steps.of_the_person <= 24
    assert steps.messages <= 24


def test_one_question_at_a_time_can_be_pressed() -> None:
    for chat in (photos_first(), typed()):
        asking = [shown for shown in chat.screen.values() if shown.rows and shown.id not in chat.aside]
        assert len(asking) <= 1, [shown.text[:40] for shown in asking]
