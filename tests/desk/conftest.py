"""Fixtures of the desk's tests; what they are made of is in `desk_world`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from functools import partial
from pathlib import Path

import jinja2
import pytest
from desk_world import Browser, World, serving, settled, stored


@pytest.fixture(autouse=True, scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Each template is compiled once, though each test makes a desk of its own."""
    cache = jinja2.FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.desk.web.Environment", partial(jinja2.Environment, bytecode_cache=cache))
        yield


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database of the newest schema, to copy."""
    file = tmp_path_factory.mktemp("desk") / "migrated.db"

    async def migrate() -> None:
        async with stored(file):
            pass

    asyncio.run(migrate())
    return file


@pytest.fixture
async def world(migrated: Path, tmp_path: Path) -> AsyncIterator[World]:
    async with settled(migrated, tmp_path) as one:
        yield one


@pytest.fixture
async def address(world: World) -> AsyncIterator[str]:
    async with serving(world.deps()) as base:
        yield base


@pytest.fixture
async def browser(address: str) -> AsyncIterator[Browser]:
    async with Browser(address) as one:
        yield one


@pytest.fixture
async def officer(browser: Browser, world: World) -> Browser:
    """A browser in which an officer is signed in."""
    await browser.enter(world)
    return browser


@pytest.fixture
async def wati(address: str, world: World) -> AsyncIterator[Browser]:
    """Another browser, of a supervisor."""
    async with Browser(address) as one:
        await one.enter(world, "wati", role="supervisor")
        yield one
