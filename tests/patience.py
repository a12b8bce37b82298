"""Time a test waits for something that has to come."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

HANG_SECONDS = 900.0
"""Seconds after which a wait has failed. Only a hang takes so long: a slow machine, or one that is busy with something else, must not."""


async def until(condition: Callable[[], object]) -> None:
    """Return when the condition holds. Raises TimeoutError when nothing but a hang keeps it from holding."""
    async with asyncio.timeout(HANG_SECONDS):
        while not condition():
            await asyncio.sleep(0.005)
