"""The workers, seen from the bot: files go in, `Look`s come out, whatever becomes of the worker.

Two processes, each with one thread, started for the first file and ended after ten quiet minutes: an idle bot stays as small as it is
without reading. They are started one after the other, for each start takes seconds of CPU. A start that fails is logged with its reason,
and the next one waits: 5 s at first, then twice as long each time, up to 300 s. Files that come meanwhile are tried later.

A worker has so many seconds of CPU for a page, then the kernel ends it: on a busy machine a page takes longer, and is read all the same.
A worker that says nothing for ten minutes hangs, and is killed. One that dies is replaced for the next file. What was found by then
counts, page by page: the pages after the one that brought the worker down are shown unread, for to read them the file would have to be
opened again. Where not even the inspection was known, a fresh worker looks once more, and then the file is called damaged.
A worker is replaced after 300 files, because libraries keep a little of each.
"""

from __future__ import annotations

import asyncio
import logging

from bot.documents import wire
from bot.documents.inspection import MAX_BYTES, Inspection, too_big
from bot.documents.pauses import Pauses
from bot.documents.process import Limits, Lost, Seen, Worker, started
from bot.documents.reading import Look
from bot.documents.signatures import media_type_of
from bot.ports.work import TryLater

JOB = "bot.documents.job:look"
RETRY_SECONDS = 20.0
_STOPPED = "the workers are stopped"

_log = logging.getLogger(__name__)


class Pool:
    """`bot.documents.reading.Looks`. To be used on one event loop, and stopped at the end.

    `workers`: how many there are at most. `reading`: False for views without reading. `job`: what a worker does with a file, as
    module:function (see `bot.documents.worker`).
    """

    def __init__(self, workers: int = 2, limits: Limits | None = None, *, reading: bool = True, job: str = JOB) -> None:
        self.workers = workers
        self._limits = limits or Limits()
        self._reading = reading
        self._job = job
        self._room = asyncio.Semaphore(workers)
        self._free: list[Worker] = []
        self._all: set[Worker] = set()
        self._starting: asyncio.Task[None] | None = None
        self._pauses = Pauses(self._limits.pause, self._limits.longest_pause)
        self._why_not = ""
        self._changed = asyncio.Event()
        self._ended: set[asyncio.Task[None]] = set()
        self._told = False
        self._stopped = False

    async def look(self, content: bytes) -> Look:
        """Everything a worker finds out about the file. Waits for a worker. Raises TryLater when none can be started."""
        if not content:
            return Look(Inspection(None, "empty"))
        if len(content) > MAX_BYTES:
            return Look(too_big())
        async with self._room:
            for _ in range(2):
                seen = Seen()
                await self._see(content, seen)
                if self._stopped and seen.done is None:
                    # It was us who ended the worker, not the file: the next life reads it.
                    raise TryLater(RETRY_SECONDS, _STOPPED)
                if seen.inspection is not None:
                    return seen.look(seen.inspection)
        return Look(Inspection(media_type_of(content), "damaged"))

    async def ready(self) -> wire.Ready:
        """Start a worker if none is there, and say what it can. Raises TryLater with the reason when none can be started."""
        worker = await self._worker()
        self._give_back(worker)
        return worker.ready

    def wake(self) -> None:
        """Begin to start a worker, if there is none: a file is on its way."""
        if not self._all and self._starting is None and not self._stopped and not self._pause():
            self._begin()

    async def stop(self) -> None:
        """End all workers. Files that are being looked into are not waited for: theirs is TryLater."""
        self._stopped = True
        if self._starting is not None:
            self._starting.cancel()
            await asyncio.gather(self._starting, return_exceptions=True)
        for worker in list(self._all):
            await self._end(worker)
        await asyncio.gather(*self._ended, return_exceptions=True)

    async def _see(self, content: bytes, seen: Seen) -> None:
        worker = await self._worker()
        whole = False
        try:
            await worker.do(content, seen)
            whole = True
        except (Lost, wire.Garbled) as error:
            if not self._stopped:
                _log.warning(
                    "a worker was lost while it looked into a file: %s; what it had not read stays unread", error
                )
        finally:
            if whole and worker.files < self._limits.files:
                self._give_back(worker)
            else:
                await self._end(worker)
        if seen.done is not None and seen.done.failed:
            _log.error("looking into a file failed: %s", seen.done.failed)

    # --- the workers ------------------------------------------------------------------------------------------------------

    async def _worker(self) -> Worker:
        """A free worker, or the first one that gets free or has started. Raises TryLater."""
        while not self._stopped:
            if (worker := await self._taken()) is not None:
                return worker
            if self._starting is None and len(self._all) < self.workers:
                pause = self._pause()
                if not pause:
                    self._begin()
                elif not self._all:
                    raise TryLater(pause, f"no worker can be started: {self._why_not}")
            await self._changed.wait()
        raise TryLater(RETRY_SECONDS, _STOPPED)

    async def _taken(self) -> Worker | None:
        while self._free:
            worker = self._free.pop()
            if worker.idle is not None:
                worker.idle.cancel()
            if worker.process.returncode is None:
                return worker
            await self._end(worker)
        return None

    def _begin(self) -> None:
        self._starting = asyncio.get_running_loop().create_task(self._start())

    async def _start(self) -> None:
        try:
            worker = await started(self._job, self._limits, reading=self._reading)
        except Exception as error:  # noqa: BLE001 - whatever it was: without a pause the next start would follow at once
            self._why_not = str(error) if isinstance(error, Lost) else type(error).__name__
            pause = self._pauses.failed(asyncio.get_running_loop().time())
            _log.error(
                "no worker can be started to look into files: %s; the next start is in %g s", self._why_not, pause
            )
        else:
            self._pauses.succeeded()
            self._all.add(worker)
            self._give_back(worker)
            if self._reading and not worker.ready.reads and not self._told:
                self._told = True
                _log.warning("photos are not read: %s", worker.ready.why)
        finally:
            self._starting = None
            self._tell_who_waits()

    def _pause(self) -> float:
        return self._pauses.left(asyncio.get_running_loop().time())

    def _tell_who_waits(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    def _give_back(self, worker: Worker) -> None:
        self._free.append(worker)
        worker.idle = asyncio.get_running_loop().call_later(self._limits.idle_seconds, self._let_go, worker)
        self._tell_who_waits()

    def _let_go(self, worker: Worker) -> None:
        if worker in self._free:
            self._free.remove(worker)
            task = asyncio.get_running_loop().create_task(self._end(worker))
            self._ended.add(task)
            task.add_done_callback(self._ended.discard)

    async def _end(self, worker: Worker) -> None:
        self._all.discard(worker)
        if worker in self._free:
            self._free.remove(worker)
        if worker.idle is not None:
            worker.idle.cancel()
        self._tell_who_waits()
        await worker.end()
