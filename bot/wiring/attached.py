"""The file that goes with a message of the kind document: a page to print, or an appointment for a calendar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.calendar.invitation import invitation
from bot.papers.page import page


async def attached(paper: Mapping[str, Any]) -> bytes:
    """Return the file of this `Message.paper`. Raises what its maker raises."""
    calendar = paper.get("calendar")
    return await page(paper) if calendar is None else invitation(calendar)
