"""The journal of every call a bot made, so that a test can ask whether all were valid."""

from __future__ import annotations

from collections import deque
from dataclasses import asdict, dataclass, field
from typing import Any

from .errors import Json

_MOST_CALLS = 10_000


@dataclass
class Call:
    """One call: the method, what was asked, what was answered (None: nothing) and when (seconds since the epoch)."""

    number: int
    method: str
    params: Json
    at: float
    status: int = 0
    response: Json | None = None
    fault: str | None = None
    """The injected fault this call met, or None."""
    gone: bool = False
    """The client closed the connection before the answer."""
    reply: bool = False
    """It came in the answer to an update that was carried to the webhook."""

    @property
    def description(self) -> str:
        """Telegram's reason for a refusal, or ''."""
        return str((self.response or {}).get("description", ""))

    @property
    def result(self) -> Any:
        """Result of a good call, or None."""
        return (self.response or {}).get("result")

    def as_json(self) -> Json:
        """The call for the control API."""
        return {**asdict(self), "description": self.description}


@dataclass
class Journal:
    """All calls in their order; the oldest are forgotten beyond 10,000, refused ones are kept apart and never are."""

    calls: deque[Call] = field(default_factory=lambda: deque(maxlen=_MOST_CALLS))
    refused: list[Call] = field(default_factory=list)
    """Every call answered with 4xx, whatever the cause."""
    _number: int = 0

    def open(self, method: str, params: Json, at: float) -> Call:
        """Note that a call came in."""
        self._number += 1
        call = Call(self._number, method, params, at)
        self.calls.append(call)
        return call

    def close(self, call: Call, status: int, response: Json | None) -> None:
        """Note how it was answered."""
        call.status = status
        call.response = response
        if 400 <= status < 500:
            self.refused.append(call)

    @property
    def invalid(self) -> list[Call]:
        """The refused calls a correct bot never makes.

        Left out are injected faults, 429 (pacing is judged apart) and 403 (the participant blocked the bot: no fault of the bot's).
        """
        return [call for call in self.refused if call.fault is None and call.status not in (403, 429)]

    def of(self, method: str) -> list[Call]:
        """The calls of one method, oldest first."""
        return [call for call in self.calls if call.method.lower() == method.lower()]

    def clear(self) -> None:
        """Forget everything; numbers go on."""
        self.calls.clear()
        self.refused.clear()
