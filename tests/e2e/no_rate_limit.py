"""`klaim run` from the environment, sending without a pace of its own; a 429 is obeyed.

KLAIM_TEST_LOG: the level of the log.
KLAIM_TEST_HOUR: the hour it is today in Jakarta when it starts, for what differs by night and by day. The time as it is without.
"""

from __future__ import annotations

import asyncio
import os
import signal
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import uvloop

from bot import logs
from bot.main import App
from bot.settings import load
from bot.telegram.clock import SystemClock
from bot.telegram.pacing import Pace
from dialogs.law.dates import WIB


def _until(hour: int) -> timedelta:
    here = datetime.now(ZoneInfo(WIB))
    return here.replace(hour=hour, minute=0) - here


async def serve() -> None:
    """Run until SIGTERM."""
    hour = os.environ.get("KLAIM_TEST_HOUR")
    shift = _until(int(hour)) if hour else timedelta()
    app = App(load(), pace=Pace.unlimited(SystemClock()), now=lambda: datetime.now(UTC) + shift)
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    await app.start()
    ends = [asyncio.ensure_future(stopped.wait()), asyncio.ensure_future(app.trouble())]
    await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
    await app.stop()
    if not stopped.is_set():
        raise SystemExit(ends[1].result())


if __name__ == "__main__":
    logs.configure(os.environ.get("KLAIM_TEST_LOG", "INFO"))
    uvloop.run(serve())
