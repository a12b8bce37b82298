"""Errors that keep a bot from starting, as one line that names the setting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from bot.storage.crypto import KeyProblem


class CannotStart(Exception):
    """Something a setting points to keeps the bot from starting, or from going on. The message is one clear line that names the setting."""


@contextmanager
def naming(setting: str, *errors: type[Exception]) -> Iterator[None]:
    """Raise CannotStart, which names this setting, for these errors; KLAIM_KEYS for a KeyProblem."""
    try:
        yield
    except CannotStart:
        raise
    except KeyProblem as error:
        raise CannotStart(f"KLAIM_KEYS: {error}") from error
    except errors as error:
        raise CannotStart(f"KLAIM_{setting}: {_said(error)}") from error


def _said(error: Exception) -> str:
    """Return the first line of a library's message, without the statement and without the class of the driver's error."""
    if isinstance(error, OSError):
        return f"{error.filename or 'no connection'}: {error.strerror or type(error).__name__}"
    original = getattr(error, "orig", None) or error
    lines = re.sub(r"^<class '[^']+'>: ", "", str(original)).splitlines()
    return lines[0] if lines else type(original).__name__
