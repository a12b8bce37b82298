"""Meaning of an error of the Bot API. One table for all calls."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError, TimedOut

from bot.telegram.request import NotSent


class Meaning(Enum):
    """Meaning of an error."""

    FLOODED = auto()
    """429: silence for the time told, then the same again."""
    NOT_SENT = auto()
    """The line is down: nothing was done, the same again when it is back."""
    NOT_DONE = auto()
    """Telegram has trouble (5xx), or does not know our token: nothing was done, the same again later."""
    UNKNOWN = auto()
    """It was sent and no answer came."""
    POINTLESS = auto()
    """It is already so, or can't become so any more (an edit to the same, a message gone): as good as done."""
    UNREACHABLE = auto()
    """The person blocked the bot, or is gone."""
    REFUSED = auto()
    """The call was wrong: our mistake."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The meaning and, for FLOODED, how many seconds to wait."""

    meaning: Meaning
    seconds: float = 0.0


_UNREACHABLE = ("chat not found", "user not found", "user is deactivated", "bot was blocked", "peer_id_invalid")
_POINTLESS = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "message to delete not found",
    "message can't be deleted",
    "message_id_invalid",
)


def judge(error: Exception) -> Verdict:
    """Meaning of this error of a call; one that is not Telegram's is a mistake of ours."""
    if isinstance(error, RetryAfter):
        return Verdict(Meaning.FLOODED, seconds_of(error))
    if isinstance(error, Forbidden):
        return Verdict(Meaning.UNREACHABLE)
    if isinstance(error, BadRequest):
        reason = error.message.lower()
        if any(words in reason for words in _POINTLESS):
            return Verdict(Meaning.POINTLESS)
        unreachable = any(words in reason for words in _UNREACHABLE)
        return Verdict(Meaning.UNREACHABLE if unreachable else Meaning.REFUSED)
    if isinstance(error, NotSent):
        return Verdict(Meaning.NOT_SENT)
    if isinstance(error, TimedOut):
        return Verdict(Meaning.UNKNOWN)
    # What is left of PTB's errors: 5xx, and 401 or 404 for a token Telegram does not know.
    return Verdict(Meaning.NOT_DONE if isinstance(error, TelegramError) else Meaning.REFUSED)


def may_pass(error: TelegramError) -> float | None:
    """Seconds after which, at the earliest, the same call may do better; None if never."""
    verdict = judge(error)
    if verdict.meaning in (Meaning.NOT_SENT, Meaning.NOT_DONE, Meaning.UNKNOWN, Meaning.FLOODED):
        return verdict.seconds
    return None


def seconds_of(error: RetryAfter) -> float:
    """The silence a 429 asks for, in seconds; PTB gives it as a number or, by a setting of its own, as a timedelta."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|`[^`]*`|«[^»]*»")
_TOKEN = re.compile(r"\d{3,}:[\w-]{3,}")
_LONG_NUMBER = re.compile(r"\d{5,}")


def describe(error: BaseException) -> str:
    """An error for the log and the outbox: its kind and, of Telegram's own, the reason without what may be somebody's words.

    Telegram quotes what it could not read (a tag, an address); the token is part of addresses; long numbers may be a person's.
    """
    name = type(error).__name__
    if not isinstance(error, TelegramError):
        return name
    reason = _LONG_NUMBER.sub("…", _TOKEN.sub("…", _QUOTED.sub("…", error.message)))
    return f"{name}: {reason[:200]}"


def quieten_libraries() -> None:
    """Keep those libraries quiet which log addresses (with the token) or contents: httpx at INFO, PTB and aiohttp at DEBUG."""
    for name, level in (
        ("httpx", logging.WARNING),
        ("httpcore", logging.WARNING),
        ("telegram", logging.INFO),
        ("aiohttp", logging.WARNING),
    ):
        logging.getLogger(name).setLevel(level)
