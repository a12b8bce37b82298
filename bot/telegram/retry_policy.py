"""The policy of attempts at one message: after each failure one step, decided from its meaning alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from bot.telegram.clock import LONGEST_PAUSE, backoff
from bot.telegram.errors import Meaning, Verdict

LONGEST_PAUSE_REFUSED = 300.0
"""Between two attempts while Telegram itself has trouble, in seconds."""
GIVE_UP_AFTER = 24 * 3600.0
"""Seconds one message may meet nothing but 5xx before those behind it get their turn."""


class Then(Enum):
    """The step after a failed call."""

    SENT = auto()
    """It is already so: as good as sent."""
    UNREACHABLE = auto()
    """Give up the message, and all that wait behind it: the person can't be reached."""
    GIVE_UP = auto()
    """Give up the message alone."""
    SILENCE = auto()
    """Try again after the silence that Telegram asks for; the pace holds it."""
    ANSWER = auto()
    """Try again when Telegram answers anything at all."""
    PAUSE = auto()
    """Try again after a pause."""


@dataclass(frozen=True, slots=True)
class Step:
    """`seconds`: how long the next attempt waits, at least. `told`: why a message is given up, for the log; empty where it is no error."""

    then: Then
    seconds: float = 0.0
    told: str = ""


@dataclass(slots=True)
class Attempts:
    """The failed attempts at one message.

    `new`: whether done twice it is seen twice. `repeats`: how often a message without an answer may be sent again.
    """

    new: bool
    repeats: int
    failed: int = 0
    unanswered: int = 0
    first_refused_at: float | None = None

    def after(self, verdict: Verdict, now: float) -> Step:
        """The step after one more failure. `now`: monotonic seconds."""
        self.failed += 1
        match verdict.meaning:
            case Meaning.FLOODED:
                return Step(Then.SILENCE, verdict.seconds)
            case Meaning.POINTLESS if not self.new:
                return Step(Then.SENT)
            case Meaning.UNREACHABLE:
                return Step(Then.UNREACHABLE)
            case Meaning.POINTLESS | Meaning.REFUSED:
                return Step(Then.GIVE_UP, told="was refused")
            case Meaning.UNKNOWN if self.new:
                return self._without_answer()
            case Meaning.NOT_DONE:
                return self._not_done(now)
        return Step(Then.PAUSE, backoff(self.failed, longest=LONGEST_PAUSE))

    def _without_answer(self) -> Step:
        self.unanswered += 1
        if self.unanswered > self.repeats:
            return Step(Then.GIVE_UP, told=f"got no answer {self.unanswered} times, and may have arrived")
        self.failed = 0
        return Step(Then.ANSWER, backoff(1, longest=LONGEST_PAUSE))

    def _not_done(self, now: float) -> Step:
        self.first_refused_at = now if self.first_refused_at is None else self.first_refused_at
        if now - self.first_refused_at > GIVE_UP_AFTER:
            return Step(Then.GIVE_UP, told="met only errors of Telegram for a day")
        return Step(Then.PAUSE, backoff(self.failed, longest=LONGEST_PAUSE_REFUSED))
