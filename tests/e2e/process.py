"""The bot as an operator runs it: `klaim run` in a process group of its own, which can be killed and comes back on the same data.

Telegram, with its drawer for SMS, lives in the process of the test: what people saw outlives every death of the bot.
"""

from __future__ import annotations

import asyncio
import base64
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from bot.simulator import Drawer, LocalTelegram, create_app, serve
from bot.simulator.client import LocalTelegramClient
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore

TOKEN = "7000000001:AAE-end-to-end-tests-local-Bot-API-only"
OPERATOR = "Serikat Pekerja Contoh"
START_SECONDS = 60.0
STOP_SECONDS = 20.0
PACED = ("bot", "run")
"""`klaim run`, at Telegram's pace: a message a second and chat."""
UNPACED = ("tests.e2e.unpaced",)
"""The same without a pace of its own: where twenty people go through a whole claim, the pace would be all that is waited for."""


def free_port() -> int:
    """A port of loopback nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class BotProcess:
    """A bot with its data folder and keys. `start`, `kill` and `stop` may follow each other at will; `log` is all it ever printed."""

    data: Path
    api_url: str
    sms_url: str
    command: tuple[str, ...] = PACED
    webhook: bool = False
    settings: dict[str, str] = field(default_factory=dict)
    """More variables, by name without KLAIM_."""
    listen: str = field(default_factory=lambda: f"127.0.0.1:{free_port()}")
    keys: str = field(default_factory=lambda: base64.b64encode(secrets.token_bytes(32)).decode())
    nursery: Nursery | None = None
    """Where it is born, if not as a new interpreter."""
    pid: int | None = None
    process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        return f"http://{self.listen}"

    @property
    def log_file(self) -> Path:
        return self.data.parent / f"{self.data.name}.log"

    @property
    def log(self) -> str:
        """Standard output and standard error of all its lives."""
        return self.log_file.read_text(encoding="utf-8") if self.log_file.exists() else ""

    def environment(self) -> dict[str, str]:
        """The variables it runs with: of the test's own environment, nothing of klaim's."""
        mine = {
            "TOKEN": TOKEN,
            "API_URL": self.api_url,
            "SMS_URL": self.sms_url,
            "DATA": str(self.data),
            "KEYS": self.keys,
            "OPERATOR_NAME": OPERATOR,
            "LISTEN": self.listen,
            # The people of these tests send noise, and a bot that lives for a second has no time to load the models.
            "READING": "off",
            **({"WEBHOOK_URL": self.url} if self.webhook else {}),
            **self.settings,
        }
        others = {name: value for name, value in os.environ.items() if not name.startswith("KLAIM_")}
        return others | {f"KLAIM_{name}": value for name, value in mine.items()}

    async def start(self, *, ready: bool = True) -> None:
        """Start it and, with `ready`, wait until /health answers. Raises AssertionError where it does not come up."""
        assert not self.alive, "it runs already"
        self.data.parent.mkdir(parents=True, exist_ok=True)
        if self.nursery is not None:
            self.pid = await self.nursery.birth(self.environment(), self.log_file, self.command)
        else:
            with self.log_file.open("ab") as log:
                self.process = await asyncio.create_subprocess_exec(
                    sys.executable,
                    "-m",
                    *self.command,
                    env=self.environment(),
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )
            self.pid = self.process.pid
        if ready:
            await self.ready()

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        if self.pid is None:
            return False
        if self.process is not None:
            return self.process.returncode is None
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        return True

    async def ready(self) -> None:
        """Return when /health answers. Raises AssertionError when the process ends before, or takes too long."""
        until = time.monotonic() + START_SECONDS
        while not await asyncio.to_thread(self._healthy):
            assert self.alive, f"the bot ended:\n{self.log[-4000:]}"
            assert time.monotonic() < until, f"the bot does not come up:\n{self.log[-4000:]}"
            await asyncio.sleep(0.01)

    def kill_now(self) -> None:
        """SIGKILL to the whole group, from anywhere, at once. Nothing happens to a bot that is dead already."""
        if not self.alive or self.pid is None:
            return
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            # Just born, and not yet the head of its own group; or gone since we looked.
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    async def kill(self) -> None:
        """kill -9, and wait until it is gone."""
        self.kill_now()
        await self._gone(STOP_SECONDS)

    async def stop(self) -> None:
        """End it as an operator does (SIGTERM). Raises AssertionError where it does not end by itself."""
        if not self.alive or self.pid is None:
            return
        os.kill(self.pid, signal.SIGTERM)
        try:
            await self._gone(STOP_SECONDS)
        except TimeoutError:
            await self.kill()
            raise AssertionError(f"the bot did not end within {STOP_SECONDS} s:\n{self.log[-4000:]}") from None

    async def _gone(self, seconds: float) -> None:
        async with asyncio.timeout(seconds):
            while self.alive:
                await asyncio.sleep(0.005)

    async def klaim(self, *words: str) -> str:
        """Run another command of `klaim` with the same settings; what it printed. Raises AssertionError where it fails."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            *words,
            env=self.environment(),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(START_SECONDS):
            printed, complained = await process.communicate()
        assert process.returncode == 0, complained.decode()
        return printed.decode()

    @asynccontextmanager
    async def store(self) -> AsyncIterator[SQLStore]:
        """Its database, opened by the test with its keys."""
        url = self.settings.get("DATABASE_URL") or f"sqlite+aiosqlite:///{self.data / 'klaim.sqlite'}"
        store = SQLStore(url, self.keyring)
        await store.start()
        try:
            yield store
        finally:
            await store.close()

    @property
    def keyring(self) -> Keyring:
        return Keyring.from_setting(self.keys)

    def _healthy(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=2) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False


class Nursery:
    """A `tests.e2e.nursery` in its own process; use it as `with`. Not bound to an event loop, so that many tests can share one."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.nursery"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._process.communicate(timeout=STOP_SECONDS)
        finally:
            self._process.kill()
            self._process.wait()

    async def birth(self, environment: Mapping[str, str], log: Path, command: Sequence[str]) -> int:
        """Have `python -m command…` born; its pid."""
        order = {"environment": dict(environment), "log": str(log), "command": list(command)}
        async with asyncio.timeout(START_SECONDS):
            return int(await asyncio.to_thread(self._told, json.dumps(order)))

    def _told(self, order: str) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(order + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()


@dataclass
class World:
    """A Telegram with its drawer, a client to drive its people, and the bots that talk to it."""

    telegram: LocalTelegram
    drawer: Drawer
    client: LocalTelegramClient
    url: str
    folder: Path
    bots: list[BotProcess] = field(default_factory=list)

    async def settled(self, quiet: float = 0.3) -> None:
        """Return when the bot has asked nothing of Telegram for so many seconds (its long poll aside) and no update waits."""
        async with asyncio.timeout(START_SECONDS):
            last: object = None
            while last is not self.telegram.journal.calls[-1] or self.telegram.updates.pending():
                last = self.telegram.journal.calls[-1]
                await asyncio.sleep(quiet)

    def bot(self, **settings: Any) -> BotProcess:
        """A bot with a new data folder; not started. `settings`: the fields of BotProcess."""
        data = self.folder / f"bot{len(self.bots)}" / "data"
        bot = BotProcess(data, self.url, f"{self.url}/_drawer/sms", **settings)
        self.bots.append(bot)
        return bot


@asynccontextmanager
async def world(
    folder: Path, telegram: LocalTelegram | None = None, drawer: Drawer | None = None
) -> AsyncIterator[World]:
    """A Telegram on a free port. At the end every bot that still runs is killed, whatever happened."""
    telegram, drawer = telegram or LocalTelegram(), drawer or Drawer()
    running = await serve(create_app(telegram, drawer))
    try:
        async with LocalTelegramClient(running.url) as client:
            made = World(telegram, drawer, client, running.url, folder)
            try:
                yield made
            finally:
                for bot in made.bots:
                    await bot.kill()
    finally:
        await running.stop()
