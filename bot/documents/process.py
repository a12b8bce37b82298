"""One worker process, seen from the bot: its start, a file at a time, its end.

A plain subprocess rather than one of multiprocessing: that unpickles what the worker says (see `wire`), and inherits the bot's
environment with its keys.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass, field, replace
from pathlib import Path

from msgspec import structs

from bot.documents import wire
from bot.documents.inspection import MAX_PAGES, Inspection
from bot.documents.reading import Look, Page

MOST_FRAMES = 4 + 2 * MAX_PAGES
"""Frames of one file: a view and a reading of each page, two inspections, a tamed PDF, the end."""
_MOST_SAID = 4096
"""Bytes kept of what a worker says on standard error while it starts."""
_LONGEST_REASON = 300
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "SYSTEMROOT")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of a worker.

    `cpu`: seconds of CPU until the first page is read, opening the file included, and again for each further page. The kernel ends a
    worker that takes more. A photo takes 0.4 on a good machine and 2 to 3 on a slow one, the largest there are 9.
    `wall`: seconds without a word from it while it looks into a file. Only a hang meets this: with a tenth of a core, 20 s of CPU take 200.
    `start_cpu` and `start_wall`: the same for its start, which takes 6 s of CPU on a slow machine.
    `pause` and `longest_pause`: seconds until the next start after one that failed; each further failure doubles them, up to the longest.
    `megabytes`: of memory, counted as reserved, some 150 more than is resident. Reading takes 720 of them; the rest is for unpacking the
    largest pictures there are, of 50 million pixels.
    `files`: until it is replaced. `idle_seconds`: without work until it ends.
    """

    cpu: float = 20.0
    wall: float = 600.0
    start_cpu: float = 120.0
    start_wall: float = 600.0
    pause: float = 5.0
    longest_pause: float = 300.0
    megabytes: int = 1150
    files: int = 300
    idle_seconds: float = 600.0


class Lost(Exception):
    """There is no worker any more, or none that answers. The message gives the reason, and nothing of a file."""


@dataclass(slots=True)
class Seen:
    """Findings a worker has sent for a file so far."""

    inspection: Inspection | None = None
    pages: dict[int, Page] = field(default_factory=dict)
    tamed: bytes | None = None
    done: wire.Done | None = None

    def note(self, frame: wire.Frame) -> None:
        """Add what a frame tells. Raises wire.Garbled for one that has no place in a file."""
        match frame:
            case Inspection():
                self.inspection = frame
            case wire.View(number, content, fingerprint):
                if number not in self.pages and len(self.pages) == MAX_PAGES:
                    raise wire.Garbled("a file has more pages than are taken")
                self.pages[number] = Page(content, fingerprint)
            case wire.Read(number, reading):
                if number not in self.pages:
                    raise wire.Garbled("a page is read that was never shown")
                self.pages[number] = replace(self.pages[number], reading=reading)
            case wire.Tamed(content):
                self.tamed = content
            case wire.Done():
                self.done = frame
            case wire.Ready():
                raise wire.Garbled("a worker is ready in the middle of a file")

    def look(self, inspection: Inspection) -> Look:
        """All of it; pages that were not read by the end of the worker are shown unread."""
        seconds = self.done.seconds if self.done else 0.0
        if inspection.active and self.tamed is None and inspection.problem is None:
            # The file itself is not to be kept, and there is nothing else of it.
            inspection = structs.replace(inspection, problem="damaged")
        if inspection.problem is not None:
            return Look(inspection, seconds=seconds)
        return Look(inspection, tuple(self.pages[number] for number in sorted(self.pages)), self.tamed, seconds)


class Worker:
    """One process and its pipes. Made by `started`."""

    def __init__(self, process: Process, limits: Limits) -> None:
        if process.stdin is None or process.stdout is None or process.stderr is None:
            raise ValueError("a worker is talked to over pipes")
        self.process = process
        self.ready = wire.Ready(reads=False)
        self.files = 0
        self.idle: asyncio.TimerHandle | None = None
        self._limits = limits
        self._stdin, self._stdout = process.stdin, process.stdout
        self._said = asyncio.get_running_loop().create_task(_last_line(process.stderr))

    async def start(self) -> None:
        """Wait until it takes files. Raises Lost; the worker is to be ended then."""
        try:
            said = await self._hear(self._limits.start_cpu, self._limits.start_wall)
        except wire.Garbled as error:
            raise Lost(str(error)) from None
        if not isinstance(said, wire.Ready):
            raise Lost("it began with something else")
        self.ready = said

    async def do(self, content: bytes, seen: Seen) -> None:
        """Hand the file over and note what is told of it, until it is done. Raises Lost, wire.Garbled."""
        self.files += 1
        limits = self._limits
        try:
            async with asyncio.timeout(limits.wall):
                self._stdin.write(wire.packed(wire.Request(limits.cpu, limits.wall, content)))
                await self._stdin.drain()
        except TimeoutError:
            raise Lost(_silent(limits.wall)) from None
        except ConnectionError:
            raise Lost(await self._ended(limits.cpu, limits.wall)) from None
        for _ in range(MOST_FRAMES):
            seen.note(await self._hear(limits.cpu, limits.wall))
            if seen.done is not None:
                return
        raise wire.Garbled("a file has no end")

    async def end(self) -> str:
        """Kill it, and wait until it is gone. It holds nothing that would have to be put in order.

        Returns the last line it said on standard error while it started, "" for none.
        """
        if self.process.returncode is None:
            try:
                self.process.kill()
            except ProcessLookupError:
                _log.debug("a worker was gone already")
        self._stdin.close()
        await self.process.wait()
        return await self._said

    async def _hear(self, cpu: float, wall: float) -> wire.Frame:
        """The next thing it says. Raises Lost, wire.Garbled."""
        try:
            async with asyncio.timeout(wall):
                length = wire.length(await self._stdout.readexactly(wire.HEAD.size))
                return wire.unpacked(await self._stdout.readexactly(length))
        except TimeoutError:
            raise Lost(_silent(wall)) from None
        except (asyncio.IncompleteReadError, ConnectionError):
            raise Lost(await self._ended(cpu, wall)) from None

    async def _ended(self, cpu: float, wall: float) -> str:
        try:
            async with asyncio.timeout(wall):
                return _reason(await self.process.wait(), cpu, wall)
        except TimeoutError:
            return _silent(wall)


async def started(job: str, limits: Limits, *, reading: bool) -> Worker:
    """A worker that takes files. Raises Lost with the reason when there is none."""
    arguments = [
        job,
        f"--megabytes={limits.megabytes}",
        f"--start-cpu={limits.start_cpu}",
        f"--start-wall={limits.start_wall}",
        *([] if reading else ["--no-reading"]),
    ]
    command = (sys.executable, "-P", "-m", "bot.documents.worker", *arguments)
    try:
        process = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment()
        )
    except OSError as error:
        raise Lost(error.strerror or type(error).__name__) from None
    worker = Worker(process, limits)
    try:
        await worker.start()
    except Lost as lost:
        said = await worker.end()
        raise Lost(f"{lost}: {said}" if said else str(lost)) from None
    except BaseException:
        await worker.end()
        raise
    return worker


def environment() -> dict[str, str]:
    """Environment of a worker: none of the settings, no home, one thread for each library."""
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


def _silent(wall: float) -> str:
    return f"nothing came for {wall:g} s"


def _reason(status: int, cpu: float, wall: float) -> str:
    """The end of a process in words; `status` as `Process.returncode` gives it."""
    if status == -signal.SIGPROF:
        return f"took more than {cpu:g} s of CPU"
    if status == -signal.SIGALRM:
        return _silent(wall)
    if status < 0:
        try:
            return f"signal {signal.Signals(-status).name}"
        except ValueError:
            return f"signal {-status}"
    return f"exit status {status}" + (", out of memory" if status == wire.OUT_OF_MEMORY else "")


async def _last_line(stream: asyncio.StreamReader) -> str:
    """The last line before the stream's end. Workers let go of standard error before they see the first file."""
    kept = b""
    while piece := await stream.read(_MOST_SAID):
        kept = (kept + piece)[-_MOST_SAID:]
    lines = [line.strip() for line in kept.decode(errors="replace").splitlines() if line.strip()]
    return "".join(sign for sign in lines[-1] if sign.isprintable())[:_LONGEST_REASON] if lines else ""
