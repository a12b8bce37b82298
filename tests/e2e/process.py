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
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

import sqlalchemy as sa

from bot.simulator import Drawer, LocalTelegram, RunningServer, create_app, serve
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from bot.work.attempts import PERIODIC
from tests.patience import HANG_SECONDS, until
from tests.work.helpers import schema_of

TOKEN = "7000000001:AAE-end-to-end-tests-local-Bot-API-only"
OPERATOR = "Serikat Pekerja Contoh"
PACED = ("bot", "run")
"""`klaim run`, at Telegram's pace: a message a second and chat."""
UNPACED = ("tests.e2e.no_rate_limit",)
"""The same without a pace of its own: where twenty people go through a whole claim, the pace would be all that is waited for."""


SOON = 60.0
"""Seconds within which an order that is put off is still waited for."""


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
    """Fork server, if it is no new interpreter."""
    pid: int | None = None
    process: asyncio.subprocess.Process | None = None
    restarts: int = 0
    """Number of its starts."""

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
            "OPERATOR_CONTACT": "telepon=021-555-0101; jam=Senin–Jumat 08.00–16.00 WIB",
            "LISTEN": self.listen,
            # The people of these tests send noise, and a bot that lives for a second has no time to load the models.
            "READING": "off",
            # Tests compare what was said: no photo is taken unread because the machine is slow.
            "PHOTO_WAIT": "86400",
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
        self.restarts += 1
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
        """Return when /health answers. Raises AssertionError when the process ends before, or hangs."""
        end = time.monotonic() + HANG_SECONDS
        while not await asyncio.to_thread(self._healthy):
            assert self.alive, f"the bot ended:\n{self.log[-4000:]}"
            assert time.monotonic() < end, f"the bot does not come up:\n{self.log[-4000:]}"
            await asyncio.sleep(0.01)

    def kill_now(self) -> None:
        """SIGKILL to the whole group, from anywhere, at once. Nothing happens to a bot that is dead already."""
        self._signal(signal.SIGKILL)

    def freeze(self) -> None:
        """SIGSTOP to the whole group: it stands still, as on a machine that does, until `thaw`."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """SIGCONT to the whole group."""
        self._signal(signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> None:
        if not self.alive or self.pid is None:
            return
        try:
            os.killpg(self.pid, number)
        except ProcessLookupError:
            # Just born, and not yet the head of its own group; or gone since we looked.
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    async def kill(self) -> None:
        """kill -9, and wait until it is gone."""
        self.kill_now()
        await self._gone()

    async def stop(self) -> None:
        """End it as an operator does (SIGTERM). Raises AssertionError where it does not end by itself."""
        if not self.alive or self.pid is None:
            return
        os.kill(self.pid, signal.SIGTERM)
        try:
            await self._gone()
        except TimeoutError:
            await self.kill()
            raise AssertionError(f"the bot did not end within {HANG_SECONDS} s:\n{self.log[-4000:]}") from None

    async def _gone(self) -> None:
        await until(lambda: not self.alive)

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
        async with asyncio.timeout(HANG_SECONDS):
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

    async def unfinished(self, store: SQLStore) -> list[str]:
        """Unsent messages and orders due soon, in words. `store` is its own, open."""
        unsent = await store.unsent(datetime.now(UTC) + timedelta(days=365), 1_000)
        return [f"message {row.id}" for row in unsent] + await store.backend.read(_open_orders)

    @property
    def keyring(self) -> Keyring:
        return Keyring.from_setting(self.keys)

    def _healthy(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=HANG_SECONDS) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False


def _open_orders(database: sa.Connection) -> list[str]:
    """The orders that are being done or soon to be done; periodic work is none."""
    name, status, until = sa.column("workflow_uuid"), sa.column("status"), sa.column("delay_until_epoch_ms")
    table = sa.table("workflow_status", name, status, until, schema=schema_of(database.engine))
    soon = sa.func.coalesce(until, 0) < (time.time() + SOON) * 1000
    is_open = status.in_(("ENQUEUED", "PENDING", "DELAYED"))
    query = sa.select(name).select_from(table).where(is_open, soon, name.not_like(f"{PERIODIC}%"))
    return [f"order {one}" for one in database.execute(query).scalars()]


class Nursery:
    """A `tests.e2e.fork_server` in its own process; use it as `with`. Not bound to an event loop, so that many tests can share one."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.fork_server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._process.communicate(timeout=HANG_SECONDS)
        finally:
            self._process.kill()
            self._process.wait()

    async def birth(self, environment: Mapping[str, str], log: Path, command: Sequence[str]) -> int:
        """Have `python -m command…` born; its pid."""
        job = {"environment": dict(environment), "log": str(log), "command": list(command)}
        async with asyncio.timeout(HANG_SECONDS):
            return int(await asyncio.to_thread(self._told, json.dumps(job)))

    def _told(self, job: str) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(job + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()


@dataclass
class World:
    """A Telegram with its drawer, where people talk to the bots."""

    telegram: LocalTelegram
    drawer: Drawer
    server: RunningServer
    folder: Path
    bots: list[BotProcess] = field(default_factory=list)

    @property
    def restarts(self) -> int:
        """Number of bot starts here."""
        return sum(bot.restarts for bot in self.bots)

    def file(self, named: Mapping[str, Any]) -> bytes:
        """The content of a photo or document in a message."""
        stored = self.telegram.files.content(named["file_id"])
        assert stored is not None, "Telegram has no such file"
        return stored.bytes()

    async def settled(self) -> None:
        """Return when nobody has anything left to do: no update waits, no button spins, and the bots have said and done all.

        Raises AssertionError, with what is left, when that does not come.
        """
        left: list[str] = []
        async with AsyncExitStack() as stack:
            stores = [(bot, await stack.enter_async_context(bot.store())) for bot in self.bots if bot.alive]
            try:
                async with asyncio.timeout(HANG_SECONDS):
                    while left := self._unfinished() + [
                        one for bot, store in stores for one in await bot.unfinished(store)
                    ]:
                        await asyncio.sleep(0.02)
            except TimeoutError:
                raise AssertionError(f"left to be done: {left}") from None

    async def deserted(self) -> None:
        """Return when all that dead bots had written into their connections is read and done."""
        await until(lambda: self.server.idle)

    def _unfinished(self) -> list[str]:
        waiting = [f"update {kept.update_id}" for kept in self.telegram.updates.pending()]
        now = self.telegram.now()
        spinning = [f"press {press.query_id}" for press in self.telegram.unanswered_presses() if press.until > now]
        return waiting + spinning

    def bot(self, **settings: Any) -> BotProcess:
        """A bot with a new data folder; not started. `settings`: the fields of BotProcess."""
        data = self.folder / f"bot{len(self.bots)}" / "data"
        bot = BotProcess(data, self.server.url, f"{self.server.url}/_drawer/sms", **settings)
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
        made = World(telegram, drawer, running, folder)
        try:
            yield made
        finally:
            for bot in made.bots:
                await bot.kill()
    finally:
        await running.stop()
