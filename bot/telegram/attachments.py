"""Attachments of messages: pages made and pictures fetched when they are sent."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.ports.conversations import Outgoing
from bot.telegram.errors import describe

logger = logging.getLogger(__name__)

Paper = Callable[[Mapping[str, Any]], Awaitable[bytes]]
"""Makes the file of a page."""

Picture = Callable[[Mapping[str, str]], Awaitable[bytes]]
"""Fetches a picture. Raises KeyError where it is gone by now."""


class Attachments:
    """Files of messages. Without `paper` or `picture`, or where they raise, there is none, and the words go alone."""

    def __init__(self, paper: Paper | None, picture: Picture | None) -> None:
        self._paper = paper
        self._picture = picture

    async def of(self, row: Outgoing) -> bytes | None:
        """The file that goes with a message of the kind document or photo; None where it can't be had. Never raises."""
        return await (self._picture_of(row) if row.message.kind == "photo" else self._page_of(row))

    async def _page_of(self, row: Outgoing) -> bytes | None:
        """The page as a file. None, and an error in the log, where it can't be made: nobody is to wait for it in vain."""
        if self._paper is None or row.message.paper is None:
            logger.error("outbox %s: nothing to make its page of, the words go alone", row.id)
            return None
        try:
            return await self._paper(row.message.paper)
        except Exception as error:  # noqa: BLE001 - making pages is another part; whatever ails it, the words still go
            logger.error("outbox %s: its page can't be made, the words go alone: %s", row.id, describe(error))
            return None

    async def _picture_of(self, row: Outgoing) -> bytes | None:
        """The picture. None where there is none: it went with its file, which is no fault, or something is wrong with the store."""
        if self._picture is None or row.message.picture is None:
            logger.error("outbox %s: no picture is named or none can be fetched, the words go alone", row.id)
            return None
        try:
            return await self._picture(row.message.picture)
        except KeyError:
            logger.info("outbox %s: its picture is gone, the words go alone", row.id)
        except Exception as error:  # noqa: BLE001 - the store is another part; whatever ails it, the words still go
            logger.error("outbox %s: its picture can't be fetched, the words go alone: %s", row.id, describe(error))
        return None
