"""Fetching what a person sent: over HTTP, or from the disk of a Bot API server in `--local` mode."""

from __future__ import annotations

import asyncio
import logging
from http import HTTPStatus
from pathlib import Path

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.ports.files import FileGone, FileTooBig
from bot.ports.work import TryLater
from bot.telegram.errors import describe, may_pass
from bot.telegram.request import AiohttpRequest

MOST_BYTES = 20 * 1024 * 1024
"""Telegram's limit for a fetch."""
_PAUSE = 3.0
"""Seconds; somebody waits for the photo they have just sent."""
_PAUSE_OF_OURS = 60.0
"""Seconds until the next try where the set-up is wrong: somebody has to mend it."""

_log = logging.getLogger(__name__)


async def fetch(bot: Bot, reference: str, limit: int = MOST_BYTES, folder: Path | None = None) -> bytes:
    """The content behind a file's reference (its file_id), at most `limit` bytes.

    `folder`: where a Bot API server in `--local` mode keeps its files; a path it names is read below this folder only.
    Raises FileTooBig, FileGone when it has to be sent again, and TryLater when the line or Telegram has trouble, or when our own set-up
    keeps us from it: that is logged as an error. The Bot must have been made with our AiohttpRequest.
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
            # PTB puts the address of the server before a path it can't see on this disk.
            path = file.file_path.removeprefix(f"{bot.base_file_url}/")
            if path.startswith("/"):
                return await asyncio.to_thread(_read, Path(path), folder, limit)
            status, content = await request.download(file.file_path, limit)
        except TelegramError as error:
            raise _meaning(error) from None
        if status == HTTPStatus.OK:
            return content
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.TOO_MANY_REQUESTS:
            raise TryLater(_PAUSE, f"HTTP {status} while downloading")
        if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
            raise _ours(f"the Bot API server refuses to hand out files (HTTP {status}); see to KLAIM_API_URL")
    _log.warning("the Bot API server has no file behind a link it gave just now: HTTP %s", status)
    raise FileGone(f"HTTP {status} while downloading")


def _read(path: Path, folder: Path | None, limit: int) -> bytes:
    """The file at this path of the server's disk. Raises FileTooBig, and TryLater where it can't be read."""
    if folder is None:
        raise _ours(
            "the Bot API server runs with --local and names files on its own disk; "
            "set KLAIM_API_FILES to the folder it keeps them in"
        )
    try:
        # Links and ".." are followed first: nothing outside the folder is read.
        found = path.resolve(strict=True)
        if not found.is_relative_to(folder.resolve(strict=True)) or not found.is_file():
            raise _ours(
                "the Bot API server names a path outside KLAIM_API_FILES; set it to the folder it keeps its files in"
            )
        with found.open("rb") as opened:
            content = opened.read(limit + 1)
    except OSError as error:
        raise _ours(
            f"a file of the Bot API server can't be read below KLAIM_API_FILES: {error.strerror or type(error).__name__}"
        ) from None
    if len(content) > limit:
        raise FileTooBig(f"more than {limit} bytes")
    return content


def _ours(reason: str) -> TryLater:
    """A failure that sending again does not mend. The reason names a setting, and nothing of the file."""
    _log.error("files that people send can't be fetched: %s", reason)
    return TryLater(_PAUSE_OF_OURS, reason)


def _meaning(error: TelegramError) -> Exception:
    wait = may_pass(error)
    if wait is not None:
        return TryLater(max(wait, _PAUSE), describe(error))
    if isinstance(error, BadRequest) and "too big" in error.message.lower():
        return FileTooBig("Telegram does not hand out files of this size")
    _log.warning("Telegram does not hand out a file: %s", describe(error))
    return FileGone(describe(error))
