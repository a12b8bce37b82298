"""Logs: what slips into a message all the same is masked, in our own lines and in those of libraries."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.logs import masked
from tests.commands import TOKEN, environment
from tests.patience import HANG_SECONDS

NIK = "3271014508900007"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"nik={NIK}", "nik=[number]"),
        (f"'{NIK}'", "'[number]'"),
        (f"x{NIK}y", "x[number]y"),
        ("3271 0145 0890 0007", "[number]"),
        ("+62 812-3456-7890", "+[number]"),
        ("12.345.678.9-012.345", "[number]"),
        (f"https://127.0.0.1/bot{TOKEN}/sendMessage", "https://127.0.0.1/bot[token]/sendMessage"),
        ("claim 42, attempt 3 of 5, 20261121", "claim 42, attempt 3 of 5, 20261121"),
    ],
)
def test_long_numbers_and_tokens_are_masked(text: str, shown: str) -> None:
    assert masked(text) == shown


LOGGING = f"""
import logging, structlog
from bot import logs

logs.configure()
ours, library = structlog.get_logger("bot.main"), logging.getLogger("sqlalchemy.pool")
ours.info("planted in a text {NIK}", number="{NIK}", claim="1234567890", address="203.0.113.195", token="{TOKEN}")
library.warning("planted by a library: %s", "{NIK}")
for log in (ours.exception, library.exception):
    try:
        raise ValueError("planted in an error {NIK} {TOKEN}")
    except ValueError:
        log("it failed")
logging.getLogger("httpx").info("POST https://127.0.0.1/bot{TOKEN}/getMe")
"""


@pytest.fixture(scope="module")
def logged() -> str:
    """Stderr of a process that runs LOGGING. Standard output stays empty."""
    done = subprocess.run(
        [sys.executable, "-c", LOGGING],
        cwd=Path(__file__).parents[1],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
        timeout=HANG_SECONDS,
    )
    assert done.stdout == ""
    return done.stderr


def test_no_line_and_no_traceback_shows_a_number_or_a_token(logged: str) -> None:
    assert logged.count("planted in a text [number]") == 1
    assert logged.count("planted by a library: [number]") == 1
    assert logged.count("ValueError: planted in an error [number] [token]") == 2
    source = f'raise ValueError("planted in an error {NIK} {TOKEN}")'
    assert source not in logged
    assert NIK not in logged
    assert TOKEN not in logged


def test_our_own_ids_stay_readable(logged: str) -> None:
    assert "claim=1234567890" in logged
    assert "address=203.0.113.195" in logged


def test_a_library_that_logs_addresses_is_quiet(logged: str) -> None:
    assert "getMe" not in logged
