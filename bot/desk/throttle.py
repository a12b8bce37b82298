"""Slowing down those who guess: after five tries, wait: a minute first, then twice as long each time, at most a quarter of an hour."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

FREE_TRIES = 5
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(minutes=15)
FORGOTTEN_AFTER = timedelta(hours=1)
MOST_KEPT = 10_000


@dataclass(slots=True)
class _Tries:
    count: int
    last: datetime
    wait_until: datetime


class Throttle:
    """Counts tries by key (a name, an address), in memory, the 10,000 last used."""

    def __init__(self, most_kept: int = MOST_KEPT) -> None:
        self._tries: OrderedDict[str, _Tries] = OrderedDict()
        self._most_kept = most_kept

    def take(self, keys: tuple[str, ...], now: datetime) -> timedelta | None:
        """Count one try against all keys and give None, or count nothing and give how long to wait.

        Counted before the password is looked at, so that a hundred tries at once are not a hundred free ones.
        """
        waits = [tries.wait_until - now for key in keys if (tries := self._tries.get(key)) and tries.wait_until > now]
        if waits:
            return max(waits)
        for key in keys:
            self._count(key, now)
        return None

    def forgive(self, keys: tuple[str, ...]) -> None:
        """Forget the tries against these keys: the last one succeeded."""
        for key in keys:
            self._tries.pop(key, None)

    def __len__(self) -> int:
        return len(self._tries)

    def _count(self, key: str, now: datetime) -> None:
        tries = self._tries.get(key)
        if tries is None or now - tries.last > FORGOTTEN_AFTER:
            tries = self._tries[key] = _Tries(0, now, now)
        tries.count += 1
        tries.last = now
        if tries.count >= FREE_TRIES:
            wait = FIRST_WAIT * 2 ** min(tries.count - FREE_TRIES, 10)
            tries.wait_until = now + min(wait, LONGEST_WAIT)
        self._tries.move_to_end(key)
        while len(self._tries) > self._most_kept:
            self._tries.popitem(last=False)
