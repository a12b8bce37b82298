"""A Telegram and a drawer that tell, at the very moment, what the bot asks of them: so that it can be killed just there."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from starlette.exceptions import HTTPException

from bot.simulator import Drawer, LocalTelegram
from bot.simulator.drawer import Entry
from bot.simulator.journal import Call, Journal

Moment = Literal["before", "after"]
"""Moment of a death: before a call is done, or when it is done and not answered yet."""
Heard = Callable[[Moment, str, dict[str, Any]], None]


def _nothing(moment: Moment, method: str, params: dict[str, Any]) -> None:
    """Nobody listens."""


@dataclass
class WatchedJournal(Journal):
    """Calls `heard` for each call of the bot, in the event loop that serves it."""

    heard: Heard = _nothing
    calls: deque[Call] = field(default_factory=deque)
    """All of them: a long test makes more calls than a journal usually keeps."""

    def open(self, method: str, params: dict[str, Any], at: float) -> Call:
        call = super().open(method, params, at)
        self.heard("before", method, params)
        return call

    def close(self, call: Call, status: int, response: dict[str, Any] | None) -> None:
        super().close(call, status, response)
        self.heard("after", call.method, call.params)


@dataclass
class WatchedDrawer(Drawer):
    """Calls `heard` for each SMS, as a method "sms"; counts how often each was sent here."""

    heard: Heard = _nothing
    answers: int | None = None
    """The HTTP status the SMS service answers instead of sending, while it is in trouble."""
    refused: int = 0
    """Number of SMS refused for that reason."""

    def sms(self, to: str, text: str, idempotency_key: str | None = None) -> Entry:
        self.heard("before", "sms", {"to": to})
        if self.answers is not None:
            self.refused += 1
            raise HTTPException(self.answers, "in trouble")
        entry = super().sms(to, text, idempotency_key)
        self.heard("after", "sms", {"to": to})
        return entry


def watched() -> tuple[LocalTelegram, WatchedJournal, WatchedDrawer]:
    """A Telegram whose journal is watched, the journal, and a drawer."""
    telegram, journal = LocalTelegram(), WatchedJournal()
    telegram.journal = journal
    return telegram, journal, WatchedDrawer()
