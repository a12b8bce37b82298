"""Logs for operators: one line an event, and nobody's data in them.

Names, numbers and texts of people are never handed to a logger; what slips in all the same, in an exception of a library for instance,
is masked: any run of ten digits or more (a NIK, a KPJ, an account, a phone number), wherever it stands in a word, and tokens of bots.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any

import structlog

from bot.telegram.errors import quieten_libraries

LONG_NUMBER = re.compile(r"(?<!\d)\d(?:[ .\-]?\d){9,}(?!\d)")
TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{20,}")
IDENTIFIERS = frozenset({"key", "update", "order", "claim", "file", "request", "address"})
"""Fields that carry ids of ours or of Telegram's, or a browser's address; a chat's id and an address may have ten digits."""


def masked(text: str) -> str:
    """The text without long numbers and tokens."""
    return LONG_NUMBER.sub("[number]", TOKEN.sub("[token]", text))


def _mask(logger: Any, name: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    return {
        field: masked(value) if isinstance(value, str) and field not in IDENTIFIERS and field != "timestamp" else value
        for field, value in event.items()
    }


class _Masking(logging.Formatter):
    """Formatter of what libraries log: the whole line, traceback included, goes through the mask."""

    def format(self, record: logging.LogRecord) -> str:
        return masked(super().format(record))


def configure(level: str = "INFO") -> None:
    """Send everything to standard error. Called once, by the command line."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            _mask,
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    # With the T in it: a date, a space and the hour would be ten digits, and masked.
    handler.setFormatter(_Masking("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in ("bot", "dialogs"):
        logging.getLogger(name).setLevel(level)
    quieten_libraries()
