"""The running parts that the wiring hands to those that use them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from telegram import Bot

from bot.conversations import Conversations
from bot.isolation import SimpleEventIsolation
from bot.pin.delivery import Delivery
from bot.ports.conversations import Received, StorageKey
from bot.settings import Settings
from bot.storage.blobs import Blobs
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from bot.telegram.outbound import Sender
from dialogs.law.parameters import Rules
from dialogs.law.working_days import WorkingDays
from dialogs.model.events import Event


@dataclass(frozen=True, slots=True)
class Parts:
    """Parts of one bot process. `now` gives the time (UTC), `reading` whether photos are read."""

    settings: Settings
    now: Callable[[], datetime]
    reading: bool
    rules: Rules
    keyring: Keyring
    store: SQLStore
    blobs: Blobs
    bot: Bot
    sender: Sender
    delivery: Delivery
    conversations: Conversations
    calendar: WorkingDays
    isolation: SimpleEventIsolation = field(default_factory=SimpleEventIsolation)

    async def tell(self, key: StorageKey, event_id: str, event: Event) -> Received:
        """Bring an event that did not come from Telegram into a conversation, and send what it says."""
        async with self.isolation.lock(key):
            received = await self.conversations.receive(key, event_id, event)
            self.sender.put(received.outgoing)
        return received
