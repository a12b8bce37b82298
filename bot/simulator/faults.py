"""Bad days on purpose: injected faults and Telegram's rate limits."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Literal, get_args

from .errors import ApiError, Json, too_many_requests

FaultKind = Literal["429", "500", "drop_before", "drop_after", "delay_before", "delay_after"]


@dataclass
class Fault:
    """One rule: the next `times` calls of `method` (or "*" for any) meet `kind`, after `skip` calls that pass.

    `retry_after` (seconds) belongs to "429", `seconds` to the delays. "delay_before" waits and then does what was asked,
    "delay_after" does it at once and answers late. Both end as soon as the client has given up: with more seconds than
    it ever waits they are a silence, however slow the machine is.
    """

    method: str
    kind: FaultKind
    times: int = 1
    skip: int = 0
    retry_after: int = 1
    seconds: float = 30.0

    def __post_init__(self) -> None:
        if self.kind not in get_args(FaultKind):
            raise ValueError(f"unknown fault {self.kind!r}; known are {', '.join(get_args(FaultKind))}")
        if self.times < 1 or self.skip < 0:
            raise ValueError("a fault happens at least once, after zero or more calls that pass")


@dataclass
class Faults:
    """The rules in force, oldest first; a rule used up disappears."""

    rules: list[Fault] = field(default_factory=list)

    def add(self, fault: Fault) -> Fault:
        """Put a rule in force."""
        self.rules.append(fault)
        return fault

    def clear(self) -> None:
        """End all of them."""
        self.rules.clear()

    def meet(self, method: str) -> Fault | None:
        """The fault this call meets, counted off; None if it passes."""
        for rule in self.rules:
            if rule.method not in ("*", method) and rule.method.lower() != method.lower():
                continue
            if rule.skip:
                rule.skip -= 1
                continue
            rule.times -= 1
            if rule.times == 0:
                self.rules.remove(rule)
            return rule
        return None

    def as_json(self) -> list[Json]:
        """The rules for the control API."""
        return [asdict(rule) for rule in self.rules]


def refusal(fault: Fault) -> ApiError:
    """Error for a "429" or "500"."""
    if fault.kind == "429":
        return too_many_requests(fault.retry_after)
    return ApiError(500, "Internal Server Error")


@dataclass
class _Bucket:
    rate: float
    burst: float
    tokens: float
    filled_at: float
    banned_until: float = 0.0

    def take(self, now: float) -> int:
        """0 if the call may pass, else the seconds to wait; asking during a ban makes the ban longer."""
        self.tokens = min(self.burst, self.tokens + (now - self.filled_at) * self.rate)
        self.filled_at = now
        if now < self.banned_until:
            self.banned_until += 1
            return math.ceil(self.banned_until - now)
        if self.tokens >= 1:
            self.tokens -= 1
            return 0
        wait = max(1, math.ceil((1 - self.tokens) / self.rate))
        self.banned_until = now + wait
        return wait


@dataclass
class RateLimits:
    """Telegram's pace: 1 message a second in a chat with short bursts, 30 a second overall. Off until `enabled`."""

    clock: Callable[[], float]
    enabled: bool = False
    per_chat: float = 1.0
    chat_burst: int = 5
    overall: float = 30.0
    _buckets: dict[int | None, _Bucket] = field(default_factory=dict)

    def check(self, chat_id: int) -> None:
        """Count one message to the chat. Raises ApiError 429 where it came too soon."""
        if not self.enabled:
            return
        now = self.clock()
        for key, rate, burst in ((None, self.overall, self.overall), (chat_id, self.per_chat, float(self.chat_burst))):
            bucket = self._buckets.setdefault(key, _Bucket(rate, burst, burst, now))
            wait = bucket.take(now)
            if wait:
                raise too_many_requests(wait)
