"""The bot's process, seen from outside: started, measured by the kernel's own counts, ended."""

from __future__ import annotations

import asyncio
import base64
import os
import secrets
import signal
import socket
import sys
import time
import urllib.request
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.telegram import TOKEN, Telegram

TICKS = os.sysconf("SC_CLK_TCK")
KEYS = base64.b64encode(secrets.token_bytes(32)).decode()
"""Encryption keys of this run and of its filled databases."""
START_SECONDS = 60.0


def free_port() -> int:
    """A port of loopback nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(slots=True)
class BotProcess:
    """A running bot. `ready_after`: seconds from the start of the process to the first answer of /health."""

    process: asyncio.subprocess.Process
    listen: str
    ready_after: float

    @property
    def pid(self) -> int:
        return self.process.pid

    def cpu(self) -> float:
        """User and system seconds of all its threads so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self) -> Mapping[str, float]:
        """MB resident (Rss) and its fair share where pages are shared (Pss)."""
        rows = Path(f"/proc/{self.pid}/smaps_rollup").read_text().splitlines()[1:]
        sizes = {name: int(rest.split()[0]) / 1024 for name, _, rest in (row.partition(":") for row in rows)}
        return {"Rss": sizes["Rss"], "Pss": sizes["Pss"]}


@asynccontextmanager
async def running(telegram: Telegram, data: Path, *command: str) -> AsyncIterator[BotProcess]:
    """`python -m command…` with a token, on this Bot API and data folder: ready, its webhook registered; ended with the block.

    Raises RuntimeError when it does not start.
    """
    listen = f"127.0.0.1:{free_port()}"
    settings = {
        "KLAIM_TOKEN": TOKEN,
        "KLAIM_API_URL": telegram.url,
        "KLAIM_LISTEN": listen,
        "KLAIM_WEBHOOK_URL": f"http://{listen}",
        "KLAIM_KEYS": KEYS,
        "KLAIM_DATA": str(data),
        "KLAIM_SMS_URL": f"{telegram.url}/sms",
        "KLAIM_OPERATOR_NAME": "Contoh",
        "KLAIM_OPERATOR_CONTACT": "telepon=021-555-0101",
    }
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("KLAIM_")}
    telegram.registered.clear()
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *command, env=inherited | settings, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        while not await asyncio.to_thread(_healthy, f"http://{listen}/health"):
            if process.returncode is not None or time.perf_counter() - began > START_SECONDS:
                raise RuntimeError(f"the bot did not start (exit status {process.returncode})")
            await asyncio.sleep(0.01)
        ready_after = time.perf_counter() - began
        await asyncio.wait_for(telegram.registered.wait(), START_SECONDS)
        yield BotProcess(process, listen, ready_after)
    finally:
        await _end(process)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.send_signal(signal.SIGTERM)
    try:
        await asyncio.wait_for(process.wait(), 20)
    except TimeoutError:
        process.kill()
        await process.wait()


def _healthy(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
