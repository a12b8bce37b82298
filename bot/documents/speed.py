"""The speed of reading on this machine: one specimen page, read by the worker that reads participants' photos."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass

from bot.documents.command import NotReading
from bot.documents.pool import Pool
from bot.documents.specimen import KIND, identity_card
from bot.ports.work import VERDICT_SECONDS, TryLater

WORKERS = 2
"""Workers of the bot, as `Pool` has them."""

ALBUM = 4
"""Photos that often come at once: front and back of the card, family card, bank book."""

FULL_PAGE = 2.0
"""A page full of text takes this many times the median (p95 of 298 labelled photos)."""


@dataclass(frozen=True, slots=True)
class Speed:
    """`start`: seconds until a worker is ready. `cpu` and `clock`: seconds for the page. `cores`: those this process may use."""

    start: float
    cpu: float
    clock: float
    cores: int

    @property
    def at_once(self) -> int:
        """Photos that are read side by side: one for each worker and core."""
        return min(WORKERS, self.cores)

    @property
    def a_minute(self) -> float:
        """Photos a minute, where nothing else wants the cores."""
        return 60 * self.at_once / self.cpu

    @property
    def album(self) -> float:
        """Seconds until the last photo of an album is read, each a full page."""
        return ALBUM * FULL_PAGE * self.cpu / self.at_once

    @property
    def usable(self) -> bool:
        """Whether everybody in an album is answered before being told to wait."""
        return self.album <= VERDICT_SECONDS


async def measure() -> Speed:
    """Start a worker and read the page. Raises NotReading where that does not work, with one line that says why."""
    pool = Pool(1)
    try:
        began = time.perf_counter()
        try:
            ready = await pool.ready()
        except TryLater as error:
            raise NotReading(str(error)) from None
        if not ready.reads:
            raise NotReading(ready.why)
        start = time.perf_counter() - began
        page = identity_card()
        began = time.perf_counter()
        look = await pool.look(page)
        clock = time.perf_counter() - began
    finally:
        await pool.stop()
    if not look.pages or look.pages[0].reading is None:
        raise NotReading(f"the specimen page was not read within {clock:.0f} s")
    if look.pages[0].reading.kind != KIND:
        raise NotReading("the specimen page was not recognised")
    return Speed(start, look.seconds, clock, _cores())


def _cores() -> int:
    """Cores this process may run on. Limits of a container on CPU time show as `clock` above `cpu`."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
