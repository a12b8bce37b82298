"""The workers, seen from the bot: files go in, `Look`s come out, whatever becomes of the worker.

Two processes, each with one thread, started for the first file and ended after ten quiet minutes: an idle bot stays as small as it is
without reading. Plain subprocesses rather than multiprocessing: those unpickle what the worker says (see `wire`), and inherit the
bot's environment with its keys.

A worker has so many seconds for a file, then it is killed; one that dies is replaced for the next file. What was found by then counts:
at least that the file is whole, or it is looked at once more by a fresh worker, and then called damaged. A worker is replaced after
300 files, because libraries keep a little of each.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.documents import wire
from bot.documents.inspection import MAX_BYTES, Inspection, too_big
from bot.documents.reading import Look, Page
from bot.documents.signatures import media_type_of
from bot.ports import TryLater

JOB = "bot.documents.job:look"
START_SECONDS = 90.0
"""For loading the models on a slow and busy machine."""
RETRY_SECONDS = 20.0
_STOPPED = "the workers are stopped"
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "SYSTEMROOT")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a worker may take: seconds for a file, files until it is replaced, seconds without work until it ends, and megabytes.

    Megabytes count what is reserved, some 150 more than is resident. Reading takes 720 of them; the rest is for unpacking the largest
    pictures there are, of 50 million pixels.
    """

    seconds: float = 20.0
    megabytes: int = 1150
    files: int = 300
    idle_seconds: float = 600.0


class Pool:
    """`bot.documents.reading.Looks`. To be used on one event loop, and stopped at the end.

    `reading`: False for views without reading. `job`: what a worker does with a file, as module:function (see `bot.documents.worker`).
    """

    def __init__(self, workers: int = 2, limits: Limits | None = None, *, reading: bool = True, job: str = JOB) -> None:
        self._limits = limits or Limits()
        self._reading = reading
        self._job = job
        self._room = asyncio.Semaphore(workers)
        self._free: list[_Worker] = []
        self._all: set[_Worker] = set()
        self._waking: asyncio.Task[_Worker] | None = None
        self._ended: set[asyncio.Task[None]] = set()
        self._told = False
        self._stopped = False

    async def look(self, content: bytes) -> Look:
        """Everything a worker finds out about the file. Waits for its turn. Raises TryLater when no worker can be started."""
        if not content:
            return Look(Inspection(None, "empty"))
        if len(content) > MAX_BYTES:
            return Look(too_big())
        async with self._room:
            for _ in range(2):
                seen = _Seen()
                await self._see(content, seen)
                if self._stopped and seen.done is None:
                    # It was us who ended the worker, not the file: the next life reads it.
                    raise TryLater(RETRY_SECONDS, _STOPPED)
                if seen.inspection is not None:
                    return seen.look(seen.inspection)
        return Look(Inspection(media_type_of(content), "damaged"))

    async def ready(self) -> wire.Ready:
        """Start a worker if none is there, and say what it can. Raises TryLater."""
        worker = await self._worker()
        self._give_back(worker)
        return worker.ready

    def wake(self) -> None:
        """Begin to start a worker, if there is none: a file is on its way."""
        if self._waking is None and not self._all:
            self._waking = asyncio.get_running_loop().create_task(self._started())
            self._waking.add_done_callback(self._woken)

    async def stop(self) -> None:
        """End all workers. Files that are being looked into are not waited for: theirs is TryLater."""
        self._stopped = True
        if self._waking is not None:
            self._waking.cancel()
            await asyncio.gather(self._waking, return_exceptions=True)
        for worker in list(self._all):
            await self._end(worker)
        await asyncio.gather(*self._ended, return_exceptions=True)

    # --- one file ---------------------------------------------------------------------------------------------------------

    async def _see(self, content: bytes, seen: _Seen) -> None:
        worker = await self._worker()
        whole = False
        try:
            async with asyncio.timeout(self._limits.seconds):
                await worker.do(content, self._limits.seconds, seen)
            whole = True
        except TimeoutError:
            _log.warning("a file took longer than %g s to look into; it stays unread", self._limits.seconds)
        except (_Dead, wire.Garbled) as error:
            _log.warning("a worker ended while it looked into a file, which stays unread: %s", error)
        finally:
            if whole and worker.files < self._limits.files:
                self._give_back(worker)
            else:
                await self._end(worker)
        if seen.done is not None and seen.done.failed:
            _log.error("looking into a file failed: %s", seen.done.failed)

    # --- the workers ------------------------------------------------------------------------------------------------------

    async def _worker(self) -> _Worker:
        if self._stopped:
            raise TryLater(RETRY_SECONDS, _STOPPED)
        while self._free:
            worker = self._free.pop()
            if worker.idle is not None:
                worker.idle.cancel()
            if worker.process.returncode is None:
                return worker
            await self._end(worker)
        if (waking := self._waking) is not None:
            self._waking = None
            return await waking
        return await self._started()

    async def _started(self) -> _Worker:
        arguments = [self._job, f"--megabytes={self._limits.megabytes}", *([] if self._reading else ["--no-reading"])]
        command = (sys.executable, "-P", "-m", "bot.documents.worker", *arguments)
        try:
            process = await asyncio.create_subprocess_exec(
                *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment()
            )
        except OSError as error:
            _log.error("no worker can be started to look into files: %s", error.strerror)
            raise TryLater(RETRY_SECONDS, "no worker can be started") from None
        worker = _Worker(process)
        self._all.add(worker)
        try:
            async with asyncio.timeout(START_SECONDS):
                said = await worker.hear()
            if not isinstance(said, wire.Ready):
                raise wire.Garbled("a worker began with something else")
        except (_Dead, wire.Garbled, TimeoutError) as error:
            await self._end(worker)
            _log.error("no worker can be started to look into files: %s", error or "it takes too long")
            raise TryLater(RETRY_SECONDS, "no worker can be started") from None
        except BaseException:
            await self._end(worker)
            raise
        worker.ready = said
        if self._reading and not said.reads and not self._told:
            self._told = True
            _log.warning("photos are not read: %s", said.why)
        return worker

    def _woken(self, task: asyncio.Task[_Worker]) -> None:
        if task.cancelled() or self._waking is not task:
            return
        self._waking = None
        # An error was logged where it was raised; the file will meet it again, if it lasts.
        if task.exception() is None:
            self._give_back(task.result())

    def _give_back(self, worker: _Worker) -> None:
        self._free.append(worker)
        worker.idle = asyncio.get_running_loop().call_later(self._limits.idle_seconds, self._let_go, worker)

    def _let_go(self, worker: _Worker) -> None:
        if worker in self._free:
            self._free.remove(worker)
            task = asyncio.get_running_loop().create_task(self._end(worker))
            self._ended.add(task)
            task.add_done_callback(self._ended.discard)

    async def _end(self, worker: _Worker) -> None:
        self._all.discard(worker)
        if worker in self._free:
            self._free.remove(worker)
        if worker.idle is not None:
            worker.idle.cancel()
        await worker.end()


@dataclass(slots=True)
class _Seen:
    """What a worker has told of a file so far."""

    inspection: Inspection | None = None
    pages: dict[int, Page] = field(default_factory=dict)
    tamed: bytes | None = None
    done: wire.Done | None = None

    def note(self, frame: wire.Frame) -> None:
        match frame:
            case Inspection():
                self.inspection = frame
            case wire.View(number, content, fingerprint):
                self.pages[number] = Page(content, fingerprint)
            case wire.Read(number, reading):
                self.pages[number] = replace(self.pages[number], reading=reading)
            case wire.Tamed(content):
                self.tamed = content
            case wire.Done():
                self.done = frame
            case wire.Ready():
                raise wire.Garbled("a worker is ready in the middle of a file")

    def look(self, inspection: Inspection) -> Look:
        seconds = self.done.seconds if self.done else 0.0
        if inspection.active and self.tamed is None and inspection.problem is None:
            # The file itself is not to be kept, and there is nothing else of it.
            inspection = replace(inspection, problem="damaged")
        if inspection.problem is not None:
            return Look(inspection, seconds=seconds)
        return Look(inspection, tuple(self.pages[number] for number in sorted(self.pages)), self.tamed, seconds)


class _Dead(Exception):
    """The worker's process has ended. The message gives its exit status."""


class _Worker:
    """One process and its pipes."""

    def __init__(self, process: Process) -> None:
        if process.stdin is None or process.stdout is None:
            raise ValueError("a worker is talked to over pipes")
        self.process = process
        self._stdin, self._stdout = process.stdin, process.stdout
        self.ready = wire.Ready(reads=False)
        self.files = 0
        self.idle: asyncio.TimerHandle | None = None

    async def do(self, content: bytes, seconds: float, seen: _Seen) -> None:
        """Hand the file over and note what is told of it, until it is done. Raises _Dead, wire.Garbled."""
        self.files += 1
        told = json.dumps({"seconds": seconds}).encode()
        try:
            self._stdin.write(wire.HEAD.pack(len(told), len(content)) + told)
            self._stdin.write(content)
            await self._stdin.drain()
        except (ConnectionError, BrokenPipeError):
            raise _Dead(await self._status()) from None
        while seen.done is None:
            try:
                seen.note(await self.hear())
            except KeyError:
                raise wire.Garbled("a page is read that was never shown") from None

    async def hear(self) -> wire.Frame:
        """The next thing it says. Raises _Dead, wire.Garbled."""
        try:
            text, rest = wire.lengths(await self._stdout.readexactly(wire.HEAD.size))
            return wire.unpacked(await self._stdout.readexactly(text), await self._stdout.readexactly(rest))
        except (asyncio.IncompleteReadError, ConnectionError):
            raise _Dead(await self._status()) from None

    async def end(self) -> None:
        """Kill it, and wait until it is gone. It holds nothing that would have to be put in order."""
        if self.process.returncode is None:
            try:
                self.process.kill()
            except ProcessLookupError:
                _log.debug("a worker was gone already")
        self._stdin.close()
        await self.process.wait()

    async def _status(self) -> str:
        return f"exit status {await self.process.wait()}"


def environment() -> dict[str, str]:
    """What a worker is given of ours: none of the settings, no home, one thread for each library."""
    own = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OV_NUM_THREADS")
    return {
        **own,
        **dict.fromkeys(threads, "1"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HOME": os.devnull,
        # One heap, for there is one thread; several would each keep what they once had.
        "MALLOC_ARENA_MAX": "1",
    }
