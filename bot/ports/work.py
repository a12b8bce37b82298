"""Durable work: jobs, and the engine that does them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

VERDICT_SECONDS = 20.0
"""Seconds a participant waits for the verdict on a photo; then the claim goes on without it. An operator may set another value."""


JobKind = Literal[
    "check_file", "drop_file", "deliver_pin", "submit", "ask_news", "simulate", "copy_news", "verify", "due", "decide", "remind",
    "purge", "look_late", "mail_late",
]  # fmt: skip
"""`remind` is enqueued no more: earlier releases left some, due months later, and they still arrive."""


@dataclass(frozen=True, slots=True)
class Job:
    """Work to be done after the commit, at least once. Ids only: it is stored in clear by the work engine.

    `id` makes it unique: the same order twice is done once. `at` (aware, UTC): not before.
    """

    kind: JobKind
    id: str
    subject: str
    at: datetime | None = None


JobHandler = Callable[[str], Awaitable[None]]
"""Does the work for a subject. Returning is done; raising `TryLater` is done again later; any other error is kept and logged."""


class TryLater(Exception):
    """The outside is not ready; do the job again after `seconds`."""

    def __init__(self, seconds: float, why: str) -> None:
        super().__init__(why)
        self.seconds = seconds


class WorkEngine(Protocol):
    """The durable engine. `enqueue` joins the caller's transaction: it takes the synchronous SQLAlchemy connection of it."""

    def enqueue(self, connection: Any, job: Job) -> None: ...
    def handle(self, kind: JobKind, handler: JobHandler) -> None: ...
    async def start(self) -> None: ...
    async def stop(self) -> None: ...
