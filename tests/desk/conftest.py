"""Fixtures of the desk's tests; what they are made of is in `desk_world`."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from desk_world import Browser, World, serving

from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore


@pytest.fixture
async def world(tmp_path) -> AsyncIterator[World]:
    store = SQLStore(f"sqlite:///{tmp_path / 'klaim.db'}", Keyring([bytes(range(32))]))
    await store.start()
    yield World(store)
    await store.close()


@pytest.fixture
async def address(world) -> AsyncIterator[str]:
    async with serving(world.deps()) as base:
        yield base


@pytest.fixture
async def browser(address) -> AsyncIterator[Browser]:
    async with Browser(base_url=address, trust_env=False) as one:
        yield one


@pytest.fixture
async def officer(browser, world) -> Browser:
    """A browser in which an officer is signed in."""
    await browser.enter(world)
    return browser
