"""The bot at Telegram, and the sentences and commands it shows there."""

from __future__ import annotations

from functools import partial

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.settings import Settings
from bot.storage.crypto import Keyring
from bot.telegram.client import WrongToken, open_bot
from bot.telegram.clock import SystemClock
from bot.telegram.commands import Shown, persist
from bot.telegram.dispatcher import Sentences
from bot.telegram.errors import describe
from bot.telegram.retrying import passes, retry
from bot.telegram.webhook import register, webhook_path
from bot.texts import LOCALES, plain
from bot.wiring.problems import naming
from bot.words import commands
from dialogs.model.effects import Text

log = structlog.get_logger(__name__)


async def open_when_reachable(bot: Bot) -> None:
    """Open the bot, which then knows its name. Telegram out of reach is asked again: an outage is no reason to end."""

    def note(error: BaseException, attempt: int, pause: float) -> None:
        log.warning("the Bot API does not say who the bot is; asking again", attempt=attempt, error=describe(error))

    with naming("TOKEN", WrongToken):
        await retry(partial(open_bot, bot), SystemClock(), note, least=_any_of_telegram)


def _any_of_telegram(error: BaseException) -> float | None:
    """Seconds to wait after an error of Telegram's at least; while a bot starts each may pass. None for any other."""
    return passes(error) or 0.0 if isinstance(error, TelegramError) else None


def webhook_secret(settings: Settings, keyring: Keyring) -> str:
    """Return the secret Telegram sends with each update."""
    given = settings.webhook_secret
    return given.get_secret_value() if given else keyring.derive("webhook").hex()


async def register_webhook(settings: Settings, bot: Bot, keyring: Keyring) -> None:
    """Register the webhook, again and again until Telegram has it."""
    secret = webhook_secret(settings, keyring)
    base = settings.webhook_url or ""
    await persist(lambda: register(bot, base, secret, webhook_path(secret)), "the webhook", SystemClock())


def sentences(settings: Settings, username: str) -> Sentences:
    """Return what the dispatcher says by itself, in the language Telegram names."""

    def told(text: str, language: str | None) -> str:
        locale = language if language in LOCALES else settings.locale
        return plain(Text(text, {"username": username} if text == "private-only" else {}), locale)

    return Sentences(not_private=partial(told, "private-only"), trouble=partial(told, "trouble"))


def shown_commands(settings: Settings) -> dict[str, Shown]:
    """Return the commands and descriptions Telegram shows of the bot, by locale."""
    operator = {"operator": settings.operator}
    return {
        locale: Shown(
            commands(locale),
            plain(Text("bot-description", operator), locale),
            plain(Text("bot-short-description", operator), locale),
        )
        for locale in LOCALES
    }
