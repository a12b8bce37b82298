"""Handing messages to a mail server or an SMS service."""

from __future__ import annotations

from typing import Protocol


class PinDelivery(Protocol):
    """Hands a short message to an SMS or mail service. `page` is the text of a mail as HTML.

    Raises TryLater when it may work later, ValueError when it never will.
    """

    async def sms(self, to: str, text: str, idempotency_key: str) -> None: ...
    async def mail(
        self, to: str, subject: str, text: str, idempotency_key: str, *, page: str | None = None
    ) -> None: ...
