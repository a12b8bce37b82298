"""Menu of commands and descriptions of the bot, shown by Telegram before anything is said."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.telegram.clock import Clock, SystemClock
from bot.telegram.errors import describe
from bot.telegram.retrying import retry

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shown:
    """Words of one language: the commands as (name without slash, description), the description (≤ 512) and the short one (≤ 120)."""

    commands: Sequence[tuple[str, str]]
    description: str
    short_description: str


async def register_commands(bot: Bot, shown: Mapping[str, Shown], default: str, *, clock: Clock | None = None) -> None:
    """Register everything for each two-letter language, and `default`'s also for whoever speaks another.

    Run it in a task beside the start: what fails is logged and tried again until it works; what Telegram refuses is logged and left.
    Raises KeyError where `default` is not among the languages.
    """
    clock = clock or SystemClock()
    for language, what in (("", shown[default]), *shown.items()):
        commands = [BotCommand(name, description) for name, description in what.commands]
        code = language or None
        for call, subject in (
            (partial(bot.set_my_commands, commands, language_code=code), "commands"),
            (partial(bot.set_my_description, what.description, language_code=code), "description"),
            (partial(bot.set_my_short_description, what.short_description, language_code=code), "short description"),
        ):
            await persist(call, f"the {subject} ({language or 'default'})", clock)


async def persist(call: Callable[[], Awaitable[object]], what: str, clock: Clock) -> bool:
    """Make the call until it works; False if Telegram refuses it for good."""

    def note(error: BaseException, attempt: int, pause: float) -> None:
        logger.warning("%s could not be registered with Telegram, again in %s s: %s", what, pause, describe(error))

    try:
        await retry(call, clock, note)
    except TelegramError as error:
        logger.error("%s could not be registered with Telegram: %s", what, describe(error))
        return False
    return True
