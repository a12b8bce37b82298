"""The menu and the descriptions get to Telegram, however long it takes."""

from __future__ import annotations

import asyncio

import pytest
from telegram_world import World

from bot.telegram.commands import Shown, register_commands
from tests.patience import HANG_SECONDS

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

INDONESIAN = Shown([("status", "Status klaim"), ("bantuan", "Bantuan")], "Memandu klaim Anda.", "Klaim JHT")
ENGLISH = Shown([("status", "Claim status")], "Guides your claim.", "JHT claims")
BOTH = {"id": INDONESIAN, "en": ENGLISH}


async def shown(world: World, language: str | None) -> tuple[list[tuple[str, str]], str, str]:
    commands = await world.bot.get_my_commands(language_code=language)
    description = await world.bot.get_my_description(language_code=language)
    short = await world.bot.get_my_short_description(language_code=language)
    return [(c.command, c.description) for c in commands], description.description, short.short_description


def wanted(what: Shown) -> tuple[list[tuple[str, str]], str, str]:
    return list(what.commands), what.description, what.short_description


async def test_each_language_has_its_own_and_others_see_the_default(world: World):
    await register_commands(world.bot, BOTH, "id", clock=world.clock)
    assert await shown(world, "en") == wanted(ENGLISH)
    assert await shown(world, "id") == await shown(world, None) == wanted(INDONESIAN)
    assert not world.telegram.journal.invalid


@pytest.mark.parametrize("fault", ["429", "500", "drop_before", "drop_after"])
async def test_what_fails_is_tried_again_until_it_works(world: World, fault):
    world.telegram.fail("*", fault, times=4, retry_after=20)
    await asyncio.wait_for(register_commands(world.bot, BOTH, "id", clock=world.clock), HANG_SECONDS)
    assert await shown(world, "en") == wanted(ENGLISH)
    if fault == "429":
        assert world.clock.slept == [20.0] * 4


async def test_what_telegram_refuses_is_logged_and_the_rest_is_registered(world: World, caplog):
    broken = Shown([("Status-Klaim", "Nama yang salah")], "Memandu klaim Anda.", "Klaim JHT")
    await register_commands(world.bot, {"id": broken}, "id", clock=world.clock)
    assert "commands (default) could not be registered" in caplog.text
    assert (await shown(world, "id"))[1:] == ("Memandu klaim Anda.", "Klaim JHT")


async def test_a_default_language_that_is_not_there_is_a_mistake(world: World):
    with pytest.raises(KeyError):
        await register_commands(world.bot, {"id": INDONESIAN}, "en")
