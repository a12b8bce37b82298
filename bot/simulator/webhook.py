"""Carrying updates to the bot's webhook in Telegram's order.

One delivery at a time per queue: a queue per chat for messages and edits, another per user for button presses, so that a
press can overtake a message. An answer other than 2xx is tried again and holds up its own queue only. A call in the body of a 2xx is
made; the bot does not hear what becomes of it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .errors import Json
from .updates import Pending, Updates

if TYPE_CHECKING:
    import aiohttp

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header, not a secret
RETRY_DELAYS = (0.05, 0.1, 0.2, 0.5, 1.0, 2.0)
ANSWER_TIMEOUT = 30.0


@dataclass(frozen=True)
class WebhookSettings:
    """Settings of setWebhook."""

    url: str
    secret_token: str = ""
    max_connections: int = 40


@dataclass
class Webhook:
    """The courier of one bot. Between `pause` and `resume` it carries nothing and forgets nothing."""

    updates: Updates
    clock: Callable[[], float]
    settings: WebhookSettings | None = None
    last_error: str = ""
    last_error_at: float = 0.0
    deliveries: list[tuple[int, int | None]] = field(default_factory=list)
    """(update_id, HTTP status or None for no answer) of every attempt, for tests about order."""
    replied: Callable[[Json], Awaitable[None]] | None = None
    """Makes the call that an answer holds."""
    _paused: bool = False
    _carriers: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _session: aiohttp.ClientSession | None = None
    _slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(40))

    async def set(self, settings: WebhookSettings) -> None:
        """Carry to this address from now on."""
        await self._stop_carrying()
        self.settings = settings
        self.last_error = ""
        self._slots = asyncio.Semaphore(settings.max_connections)
        self.updates.courier = self
        self.resume()

    async def delete(self) -> None:
        """Carry no more: updates wait for getUpdates."""
        self.settings = None
        self.updates.courier = None
        await self._stop_carrying()

    def wake(self, queue: str) -> None:
        """Start carrying this queue unless somebody does already."""
        if self.settings is None or self._paused or queue in self._carriers:
            return
        self._carriers[queue] = asyncio.create_task(self._carry(queue, self.settings), name=f"webhook {queue}")

    async def pause(self) -> None:
        """Stop carrying and close connections."""
        self._paused = True
        await self._stop_carrying()

    def resume(self) -> None:
        """Carry what waits."""
        self._paused = False
        for queue in self.updates.line_up() if self.settings else ():
            self.wake(queue)

    def info(self) -> Json:
        """The Bot API's WebhookInfo."""
        info: Json = {
            "url": self.settings.url if self.settings else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates.pending()),
        }
        if self.settings:
            info["max_connections"] = self.settings.max_connections
        if self.updates.allowed is not None:
            info["allowed_updates"] = sorted(self.updates.allowed)
        if self.last_error:
            info |= {"last_error_date": int(self.last_error_at), "last_error_message": self.last_error}
        return info

    async def _stop_carrying(self) -> None:
        carriers = list(self._carriers.values())
        for carrier in carriers:
            carrier.cancel()
        await asyncio.gather(*carriers, return_exceptions=True)
        self._carriers.clear()
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _carry(self, queue: str, settings: WebhookSettings) -> None:
        # No library for this: the pauses stand in a table, and a delivery that fails raises nothing.
        failures = 0
        try:
            while (kept := self.updates.first_of(queue)) is not None:
                async with self._slots:
                    delivered = await self._deliver(kept, settings)
                if delivered:
                    self.updates.confirm(kept)
                    failures = 0
                else:
                    await asyncio.sleep(RETRY_DELAYS[min(failures, len(RETRY_DELAYS) - 1)])
                    failures += 1
        finally:
            if self._carriers.get(queue) is asyncio.current_task():
                del self._carriers[queue]

    async def _deliver(self, kept: Pending, settings: WebhookSettings) -> bool:
        import aiohttp  # only a webhook needs a client, and it is slow to import

        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=ANSWER_TIMEOUT), connector=aiohttp.TCPConnector(limit=0)
            )
        headers = {SECRET_HEADER: settings.secret_token} if settings.secret_token else {}
        status: int | None = None
        body = b""
        try:
            async with self._session.post(settings.url, json=kept.update, headers=headers) as response:
                status, body = response.status, await response.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            self._note_failure(f"Connection failed: {type(error).__name__}")
        self.deliveries.append((kept.update_id, status))
        if status is None:
            return False
        if not 200 <= status < 300:
            self._note_failure(f"Wrong response from the webhook: {status}")
            return False
        await self._make(body)
        return True

    async def _make(self, body: bytes) -> None:
        """Make the call in the body of an answer; anything else there means nothing."""
        try:
            call = json.loads(body)
        except ValueError:
            return
        if isinstance(call, dict) and "method" in call and self.replied is not None:
            await self.replied(call)

    def _note_failure(self, message: str) -> None:
        self.last_error = message
        self.last_error_at = self.clock()
