"""The drawer "SMS & e-mail": where messages outside Telegram arrive when nothing is really sent."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Literal

from .errors import Json
from .feed import Feed


@dataclass(frozen=True)
class Entry:
    """One SMS or e-mail. `at` is in seconds since the epoch; `sender` and `subject` are '' where there are none."""

    number: int
    kind: Literal["sms", "mail"]
    to: str
    text: str
    at: float
    sender: str = ""
    subject: str = ""

    def as_json(self) -> Json:
        """The entry for the control API and the page."""
        return asdict(self)


@dataclass
class Drawer:
    """All SMS and e-mails of this process, oldest first; in memory only."""

    clock: Callable[[], float] = time.time
    entries: list[Entry] = field(default_factory=list)
    feed: Feed = field(default_factory=Feed)
    _by_key: dict[str, Entry] = field(default_factory=dict)

    def sms(self, to: str, text: str, idempotency_key: str | None = None) -> Entry:
        """Keep an SMS. The same key again gives the entry that is there. Raises ValueError without receiver or text."""
        if idempotency_key is not None and idempotency_key in self._by_key:
            return self._by_key[idempotency_key]
        if not to.startswith("+") or not to[1:].isdigit():
            raise ValueError("an SMS needs a receiver like +6281234567890")
        if not text.strip():
            raise ValueError("an SMS needs a text")
        entry = self._keep(Entry(self._next(), "sms", to, text, self.clock()))
        if idempotency_key is not None:
            self._by_key[idempotency_key] = entry
        return entry

    def mail(self, to: str, subject: str, text: str, sender: str) -> Entry:
        """Keep an e-mail. Raises ValueError without receiver or text."""
        if "@" not in to:
            raise ValueError("an e-mail needs a receiver with an @")
        if not text.strip():
            raise ValueError("an e-mail needs a text")
        return self._keep(Entry(self._next(), "mail", to, text, self.clock(), sender, subject))

    def clear(self) -> None:
        """Empty the drawer; keys are forgotten too."""
        self.entries.clear()
        self._by_key.clear()
        self.feed.publish({"type": "drawer_cleared"})

    def _next(self) -> int:
        return self.entries[-1].number + 1 if self.entries else 1

    def _keep(self, entry: Entry) -> Entry:
        self.entries.append(entry)
        self.feed.publish({"type": "drawer", "entry": entry.as_json()})
        return entry
