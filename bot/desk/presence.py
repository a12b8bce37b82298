"""Presence at the desk: who has which claim open, and how many streams each officer has. In memory; a restart forgets it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.changes import Changes

EXPIRES = timedelta(seconds=45)
"""Time after the last sign of life of a page until it counts as closed."""
MOST_STREAMS = 4
"""Streams of one officer at most. A browser has six connections to a server, and a page needs some."""


@dataclass(slots=True)
class Presence:
    """Pages that are open. Each has a number of its own."""

    changes: Changes = field(default_factory=Changes)
    _open: dict[str, dict[int, tuple[str, datetime]]] = field(default_factory=dict)
    _streams: Counter[str] = field(default_factory=Counter)
    _number: int = 0

    def begin(self, officer: str) -> int | None:
        """Count a stream of this officer and return the number of its page; None where they have as many as they may."""
        if self._streams[officer] >= MOST_STREAMS:
            return None
        self._streams[officer] += 1
        self._number += 1
        return self._number

    def end(self, officer: str, page: int, claim: str | None) -> None:
        """Count the stream no more, and close the claim it had open."""
        self._streams[officer] -= 1
        if not self._streams[officer]:
            del self._streams[officer]
        if claim is not None and page in self._open.get(claim, {}):
            del self._open[claim][page]
            if not self._open[claim]:
                del self._open[claim]
            self.changes.note()

    def see(self, officer: str, page: int, claim: str, now: datetime) -> None:
        """Note a sign of life of a page that has this claim open."""
        pages = self._open.setdefault(claim, {})
        new = page not in pages
        pages[page] = (officer, now + EXPIRES)
        if new:
            self.changes.note()

    def others(self, claim: str, officer: str | None, now: datetime) -> tuple[str, ...]:
        """Return the names of the other officers who have this claim open, in the order of the alphabet."""
        pages = self._open.get(claim, {}).values()
        return tuple(sorted({name for name, until in pages if name != officer and until > now}))
