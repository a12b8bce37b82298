"""Running the command `klaim` as an operator does, in a process of its own."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

TOKEN = "123456789:" + "AAinventedInventedInventedInvented0"
KEYS = "S2V5S2V5S2V5S2V5S2V5S2V5S2V5S2V5S2V5S2V5S2U="
COMPLETE = {
    "KLAIM_TOKEN": TOKEN,
    "KLAIM_KEYS": KEYS,
    "KLAIM_OPERATOR_NAME": "Serikat Pekerja Contoh",
    "KLAIM_SMS_URL": "http://127.0.0.1:9/sms",
}
"""The least a bot with a token wants."""
KLAIM = (sys.executable, "-m", "bot")
PATIENCE_SECONDS = 60


def environment(**settings: str) -> dict[str, str]:
    """This process's, with these settings and no others."""
    return {name: value for name, value in os.environ.items() if not name.startswith("KLAIM_")} | settings


def klaim(
    *arguments: str, folder: Path, command: Sequence[str] = KLAIM, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run it in this folder with these settings until it ends."""
    return subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(Path(__file__).parents[1]), **environment(**settings)}
        if command is KLAIM
        else environment(**settings),
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


@asynccontextmanager
async def running(*, folder: Path, command: Sequence[str] = KLAIM, **settings: str) -> AsyncIterator[str]:
    """`klaim run` in this folder; what it printed until it was up."""
    home = {"PYTHONPATH": str(Path(__file__).parents[1])} if command is KLAIM else {}
    process = await asyncio.create_subprocess_exec(
        *command,
        "run",
        cwd=folder,
        env={**home, **environment(**settings)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert process.stdout is not None
    printed = ""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not re.search(r"Ctrl-C|klaim runs", printed):
                line = (await process.stdout.readline()).decode()
                assert line, f"klaim run ended: {printed}"
                printed += line
        yield printed
    finally:
        if process.returncode is None:
            process.terminate()
        async with asyncio.timeout(PATIENCE_SECONDS):
            await process.communicate()
