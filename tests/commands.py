"""Running the command `klaim` as an operator does, in a process of its own."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from multiprocessing.context import ForkServerContext
from pathlib import Path

from tests.patience import HANG_SECONDS

TOKEN = "123456789:" + "AAinventedInventedInventedInvented0"
KEYS = "S2V5S2V5S2V5S2V5S2V5S2V5S2V5S2V5S2V5S2V5S2U="
COMPLETE = {
    "KLAIM_TOKEN": TOKEN,
    "KLAIM_KEYS": KEYS,
    "KLAIM_OPERATOR_NAME": "Serikat Pekerja Contoh",
    "KLAIM_OPERATOR_CONTACT": "telepon=021-555-0101; jam=Senin–Jumat 08.00–16.00 WIB",
    "KLAIM_SMS_URL": "http://127.0.0.1:9/sms",
}
"""The least a bot with a token wants."""
KLAIM = (sys.executable, "-m", "bot")


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
        timeout=HANG_SECONDS,
        check=False,
    )


def forked(*arguments: str, folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run it as `klaim` does, in a process forked from one that has imported the bot: a tenth of the time.

    For the tests of what a command says. That an interpreter of its own can start it is shown by those of `klaim` and `running`.
    """
    with tempfile.TemporaryDirectory() as kept:
        out, err = Path(kept, "out"), Path(kept, "err")
        process = _forks().Process(target=_be, args=(arguments, folder, environment(**settings), out, err))
        process.start()
        process.join(HANG_SECONDS)
        if process.exitcode is None:
            process.kill()
            process.join()
            raise subprocess.TimeoutExpired(arguments, HANG_SECONDS, out.read_text(), err.read_text())
        return subprocess.CompletedProcess(arguments, process.exitcode, out.read_text(), err.read_text())


def _forks() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["bot.__main__", "bot.main", "bot.doctor", "aiosqlite", "asyncpg", "uvloop"])
    return context


def _be(arguments: Sequence[str], folder: Path, variables: Mapping[str, str], out: Path, err: Path) -> None:
    """Be the command, in the child."""
    from bot.__main__ import main

    for descriptor, file in ((1, out), (2, err)):
        os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT), descriptor)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(variables)
    sys.argv = ["klaim", *arguments]
    main()


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
        async with asyncio.timeout(HANG_SECONDS):
            while not re.search(r"Ctrl-C|klaim runs", printed):
                line = (await process.stdout.readline()).decode()
                assert line, f"klaim run ended: {printed}"
                printed += line
        yield printed
    finally:
        if process.returncode is None:
            process.terminate()
        async with asyncio.timeout(HANG_SECONDS):
            await process.communicate()
