"""Identity of the bot, its commands and its descriptions."""

from __future__ import annotations

import pytest
from simulator_support import raw_call
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    MenuButtonCommands,
)
from telegram.error import BadRequest

from bot.simulator import LocalTelegram, RunningServer
from bot.simulator.participant import Participant


def commands_of(participant: Participant) -> list[str]:
    return [command["command"] for command in participant.state()["commands"]]


async def test_the_narrowest_scope_and_the_own_language_win(
    bot: Bot, budi: Participant, telegram: LocalTelegram
) -> None:
    john = telegram.participant("John", language_code="en")
    await bot.set_my_commands([BotCommand("default", "x")], BotCommandScopeDefault())
    assert commands_of(budi) == ["default"]
    await bot.set_my_commands([BotCommand("klaim", "Ajukan")], BotCommandScopeAllPrivateChats(), language_code="id")
    await bot.set_my_commands([BotCommand("claim", "File")], BotCommandScopeAllPrivateChats())
    assert (commands_of(budi), commands_of(john)) == (["klaim"], ["claim"])
    await bot.set_my_commands([BotCommand("lanjut", "x")], BotCommandScopeChat(budi.id))
    assert commands_of(budi) == ["lanjut"]
    await bot.delete_my_commands(BotCommandScopeChat(budi.id))
    assert commands_of(budi) == ["klaim"]
    assert [c.command for c in await bot.get_my_commands(BotCommandScopeAllPrivateChats(), "id")] == ["klaim"]


@pytest.mark.parametrize("name", ["", "Klaim", "klaim-jht", "a" * 33, "klaim jht"])
async def test_a_command_is_lower_case_letters_digits_and_underscores(server: RunningServer, name: str) -> None:
    commands = [{"command": name, "description": "x"}]
    status, answer = await raw_call(server.url, "setMyCommands", how="json", commands=commands)
    assert (status, answer["description"]) == (400, "Bad Request: BOT_COMMAND_INVALID")


async def test_a_commands_description_has_1_to_256_characters(bot: Bot, server: RunningServer) -> None:
    await bot.set_my_commands([BotCommand("a" * 32, "x" * 256)])
    for description in ("", "x" * 257):
        commands = [{"command": "a", "description": description}]
        status, answer = await raw_call(server.url, "setMyCommands", how="json", commands=commands)
        assert (status, answer["description"]) == (400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")


async def test_names_and_descriptions_are_kept_by_language(bot: Bot, telegram: LocalTelegram) -> None:
    await bot.set_my_name("Klaim")
    await bot.set_my_description("Membantu klaim")
    await bot.set_my_description("Helps with claims", language_code="en")
    await bot.set_my_short_description("Klaim JHT")
    assert (await bot.get_my_name()).name == "Klaim"
    assert (await bot.get_my_description("en")).description == "Helps with claims"
    assert (await bot.get_my_description("id")).description == "Membantu klaim"
    assert (await bot.get_my_short_description()).short_description == "Klaim JHT"
    assert (await bot.get_me()).first_name == "Klaim"
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_short_description("x" * 121)
    with pytest.raises(BadRequest, match=r"(?i)invalid language code"):
        await bot.set_my_description("x", language_code="indonesia")
    assert len(telegram.journal.invalid) == 2


async def test_a_chat_and_its_menu_button_can_be_asked_for(bot: Bot, budi: Participant) -> None:
    assert (await bot.get_chat(budi.id)).first_name == "Budi"
    await bot.set_chat_menu_button(budi.id, MenuButtonCommands())
    assert (await bot.get_chat_menu_button(budi.id)).type == "commands"
