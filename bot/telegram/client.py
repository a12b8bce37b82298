"""Making the Bot."""

from __future__ import annotations

from telegram import Bot
from telegram.error import InvalidToken

from bot.telegram.request import AiohttpRequest

DEFAULT_API_URL = "https://api.telegram.org"


class WrongToken(ValueError):
    """The Bot API does not know the token. PTB's own error would show it."""


def make_bot(token: str, api_url: str = DEFAULT_API_URL, *, request: AiohttpRequest | None = None) -> Bot:
    """A Bot on our HTTP; `initialize` it before use, `shutdown` it after. `api_url` is the Bot API's address without `/bot`.

    One session serves all calls, the long poll included. Raises WrongToken for a token that can't be one.
    """
    base = api_url.rstrip("/")
    shared = request or AiohttpRequest()
    try:
        return Bot(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=shared,
            get_updates_request=shared,
        )
    except InvalidToken:
        pass
    raise WrongToken("the token is not one of a bot: it looks like 123456:ABC…")


async def open_bot(bot: Bot) -> None:
    """Initialize: ask Telegram who we are. Raises WrongToken, and `NotSent` or another TelegramError when it can't be asked now."""
    try:
        await bot.initialize()
        return
    except InvalidToken:
        await bot.shutdown()
    raise WrongToken("Telegram does not know this token")
