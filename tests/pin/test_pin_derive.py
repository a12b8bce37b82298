"""The PIN is derived, not kept: the same request gives the same digits, another request others."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pin.derive import matches, pin

SECRET = bytes(range(32))


def test_the_digits_of_a_request_survive_a_restart() -> None:
    """A release that changed these would lock out everybody who was just sent a PIN."""
    assert pin(SECRET, "request-1", "claim-1") == "756392"


@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
def test_a_pin_is_six_ascii_digits_and_matches_itself(request_id: str, claim_id: str) -> None:
    digits = pin(SECRET, request_id, claim_id)
    assert len(digits) == 6
    assert digits.isascii()
    assert digits.isdigit()
    assert matches(SECRET, request_id, claim_id, digits)


def test_another_request_claim_or_secret_gives_other_digits() -> None:
    digits = pin(SECRET, "request-1", "claim-1")
    for other in (
        (SECRET, "request-2", "claim-1"),
        (SECRET, "request-1", "claim-2"),
        (SECRET[::-1], "request-1", "claim-1"),
    ):
        assert not matches(*other, digits)


def test_ids_do_not_run_into_each_other() -> None:
    assert pin(SECRET, "ab", "c") != pin(SECRET, "a", "bc")


@pytest.mark.parametrize("typed", ["", "04177", "7563920", "041775", "٧٥٦٣٩٢", "abcdef", "\ud800"])
def test_anything_else_does_not_match(typed: str) -> None:
    assert not matches(SECRET, "request-1", "claim-1", typed)


def test_no_digit_is_likelier_than_another() -> None:
    """Each position shows each digit 2,000 times in 20,000 PINs, within six standard deviations (42 each)."""
    pins = [pin(SECRET, str(number), "claim") for number in range(20_000)]
    assert len(set(pins)) > 19_700
    for place in range(6):
        counts = Counter(digits[place] for digits in pins)
        assert all(abs(counts[digit] - 2_000) < 255 for digit in "0123456789")


def test_a_weak_secret_or_a_missing_id_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 16 bytes, has 15"):
        pin(b"x" * 15, "request", "claim")
    for ids in (("", "claim"), ("request", "")):
        with pytest.raises(ValueError, match="has no id"):
            pin(SECRET, *ids)
