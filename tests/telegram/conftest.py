from collections.abc import AsyncIterator

import pytest_asyncio
from telegram_world import World, local_world


@pytest_asyncio.fixture
async def world() -> AsyncIterator[World]:
    async with local_world() as made:
        yield made
