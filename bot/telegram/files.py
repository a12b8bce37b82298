"""Fetching what a person sent."""

from __future__ import annotations

from http import HTTPStatus

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.ports import FileGone, FileTooBig, TryLater
from bot.telegram.errors import describe, may_pass
from bot.telegram.request import AiohttpRequest

MOST_BYTES = 20 * 1024 * 1024
"""Telegram's limit for a fetch."""
_PAUSE = 3.0
"""Seconds; somebody waits for the photo they have just sent."""


async def fetch(bot: Bot, reference: str, limit: int = MOST_BYTES) -> bytes:
    """The content behind a file's reference (its file_id), at most `limit` bytes.

    Raises FileTooBig, FileGone when it has to be sent again, and TryLater when the line or Telegram has trouble. The Bot must have been
    made with our AiohttpRequest. A Bot API server in `--local` mode, which gives paths of its own disk, is not supported.
    """
    request = bot.request
    if not isinstance(request, AiohttpRequest):
        raise TypeError("files are fetched through AiohttpRequest only")
    # A link lives for an hour; one that just died is worth a second look.
    for _ in range(2):
        try:
            file = await bot.get_file(reference)
            if file.file_size is not None and file.file_size > limit:
                raise FileTooBig(f"{file.file_size} bytes, at most {limit} are taken")
            if file.file_path is None:
                raise FileGone("Telegram gives no link")
            status, content = await request.download(file.file_path, limit)
        except TelegramError as error:
            raise _meaning(error) from None
        if status == HTTPStatus.OK:
            return content
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.TOO_MANY_REQUESTS:
            raise TryLater(_PAUSE, f"HTTP {status} while downloading")
    raise FileGone(f"HTTP {status} while downloading")


def _meaning(error: TelegramError) -> Exception:
    wait = may_pass(error)
    if wait is not None:
        return TryLater(max(wait, _PAUSE), describe(error))
    if isinstance(error, BadRequest) and "too big" in error.message.lower():
        return FileTooBig("Telegram does not hand out files of this size")
    return FileGone(describe(error))
