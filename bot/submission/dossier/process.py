"""The making process, seen from the bot: an order in, a package out."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import msgspec

from bot.submission.dossier.order import Order, Package

WALL_SECONDS = 1800.0
"""Only a hang meets this: a slow and busy machine takes a minute for the largest dossier."""
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "SYSTEMROOT")


class NotMade(Exception):
    """There is no dossier. The message gives the reason, and nothing of a file."""


async def made(order: Order) -> Package:
    """Have a dossier made. Raises NotMade."""
    command = (sys.executable, "-P", "-m", "bot.submission.dossier.making")
    try:
        process = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=_environment()
        )
    except OSError as error:
        raise NotMade(error.strerror or type(error).__name__) from None
    try:
        async with asyncio.timeout(WALL_SECONDS):
            out, said = await process.communicate(msgspec.msgpack.encode(order))
    except TimeoutError:
        raise NotMade(f"nothing came for {WALL_SECONDS:g} s") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise NotMade(f"exit status {process.returncode} {_name_in(said)}".strip())
    try:
        return msgspec.msgpack.decode(out, type=Package)
    except msgspec.MsgspecError:
        raise NotMade("something else than a dossier came") from None


def _name_in(said: bytes) -> str:
    """The name of the error, as the process tells it; anything longer might quote a file and is left out."""
    name = said.decode(errors="replace").strip().splitlines()[-1:] or [""]
    return name[0] if name[0].isidentifier() else ""


def _environment() -> dict[str, str]:
    """Environment of the process: none of the settings, no home."""
    own = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return {
        **own,
        "PYTHONPATH": str(Path(__file__).parents[3]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HOME": os.devnull,
        "MALLOC_ARENA_MAX": "1",
    }
