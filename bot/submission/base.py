"""An adapter with nothing but a name: each call says that it is not offered. Adapters inherit it and bring what they have."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from starlette.routing import BaseRoute

from bot.ports.claims import ClaimRow
from bot.ports.conversations import Received, StorageKey
from bot.ports.submission import Balance, Capability, Membership, NotOffered, Participant, Receipt
from dialogs.model.events import Event

Receive = Callable[[StorageKey, str, Event], Awaitable[Received]]
"""`bot.conversations.receive`, bound: whose conversation, the event's id (the same id twice changes nothing), what happened."""


class Adapter:
    """`bot.ports.submission.Submission` without a capability."""

    name = "none"
    offers: frozenset[Capability] = frozenset()
    at_hand = False
    """Whether it is in this process. What was never sent to it, it can't have, so it is not asked before the first try."""
    polled = False
    """Whether its `status` tells news, and is asked where none came for long."""

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Calls that can be made, as far as is known now."""
        return self.offers

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """Routes that the bot's web server has for this adapter."""
        return ()

    async def start(self) -> None:
        """Begin what runs beside the calls. The bot is up by then."""

    async def stop(self) -> None:
        """End what `start` began, and close connections."""

    async def submit(self, claim: ClaimRow, idempotency_key: str) -> Receipt:
        raise NotOffered(f"{self.name} takes no claims")

    async def status(self, idempotency_key: str) -> Receipt | None:
        raise NotOffered(f"{self.name} does not tell what it has")

    async def correct(self, claim: ClaimRow, idempotency_key: str) -> Receipt:
        """Take a corrected claim. Where a service makes no difference, it is submitted under its new key."""
        return await self.submit(claim, idempotency_key)

    async def withdraw(self, claim: ClaimRow, idempotency_key: str) -> None:
        raise NotOffered(f"{self.name} takes no withdrawals")

    async def verify(self, participant: Participant) -> Membership:
        raise NotOffered(f"{self.name} knows no participants")

    async def balance(self, participant: Participant) -> Balance:
        raise NotOffered(f"{self.name} knows no balances")
