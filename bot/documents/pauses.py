"""Pauses between attempts at something that fails: each twice as long as the one before.

No loop of tries, and so nothing for tenacity: the next attempt is made when the next file comes, if the pause is over by then.
"""

from __future__ import annotations


class Pauses:
    """The pauses so far. Times are seconds of any one clock that never goes back."""

    def __init__(self, first: float, longest: float) -> None:
        self._first = first
        self._longest = longest
        self._last = 0.0
        self._until: float | None = None

    def failed(self, now: float) -> float:
        """Note a failure. Returns the seconds until the next attempt."""
        self._last = min(self._last * 2 if self._last else self._first, self._longest)
        self._until = now + self._last
        return self._last

    def succeeded(self) -> None:
        """Begin anew with the first pause."""
        self._last, self._until = 0.0, None

    def left(self, now: float) -> float:
        """Seconds until the next attempt may be made, 0 when it may be made now."""
        return 0.0 if self._until is None else max(0.0, self._until - now)
