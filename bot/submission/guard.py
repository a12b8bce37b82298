"""Guard of questions about participants: a service that knows them must not become an oracle for strangers.

Whoever has not shown that the number is theirs (a PIN to the registered phone) may ask a few times; each further question waits longer,
and after some a day is over. Questions are counted for who asks and for who is asked about, so that neither many numbers from one chat nor
one number from many chats gets through. What is kept are keyed hashes and times.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from bot.ports.conversations import StorageKey
from bot.ports.submission import Participant

T = TypeVar("T")

FREE = 2
"""Number of questions a day that wait for the shortest time only."""
MOST = 6
"""Number of questions a day after which there is none."""
FIRST = timedelta(seconds=3)
"""Wait of each question: a person hardly feels it, a list of numbers does."""
GROWTH = 4
DAY = timedelta(hours=24)
MOST_KEPT = 100_000
"""Number of askers and asked that are kept; beyond, those longest silent are forgotten."""


class TooMany(Exception):
    """Enough was asked for a day. `until`: the moment from which one more is possible."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"no more questions until {until.isoformat()}")
        self.until = until


def wait_for(earlier: Sequence[datetime], now: datetime) -> timedelta:
    """The time a stranger's question waits, after these earlier ones (oldest first). Raises TooMany."""
    counted = [at for at in earlier if at > now - DAY]
    if len(counted) >= MOST:
        raise TooMany(counted[-MOST] + DAY)
    return FIRST * int(GROWTH ** max(0, len(counted) - FREE))


@dataclass(slots=True)
class Guard:
    """Guard of one bot. `sleep` waits for seconds, `now` gives the time (UTC). Counts are kept in memory: a restart forgets them."""

    secret: bytes
    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    _asked: dict[str, deque[datetime]] = field(default_factory=dict)

    async def ask(
        self,
        who: StorageKey,
        about: Participant,
        question: Callable[[Participant], Awaitable[T]],
        *,
        proven: bool = False,
    ) -> T:
        """Put a question about a participant. `proven`: who asks entered a PIN sent to the participant's registered phone.

        A stranger's is counted before it waits, so that many at once don't slip through. Raises TooMany, and what the question raises.
        """
        if not proven:
            now = self.now()
            counts = [self._count(name) for name in (f"who {who}", f"about {about.nik}", f"about {about.kpj}")]
            wait = max(wait_for(count, now) for count in counts)
            for count in counts:
                count.append(now)
            await self.sleep(wait.total_seconds())
        return await question(about)

    def _count(self, name: str) -> deque[datetime]:
        key = hmac.new(self.secret, name.encode(), hashlib.sha256).hexdigest()
        # Taken out and put back at the end: the first is the one that was silent longest.
        count = self._asked.pop(key, None) or deque(maxlen=MOST)
        self._asked[key] = count
        while len(self._asked) > MOST_KEPT:
            del self._asked[next(iter(self._asked))]
        return count
