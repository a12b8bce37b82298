"""`klaim run` from the environment, sending without a pace of its own; a 429 is obeyed.

KLAIM_TEST_LOG: the level of the log.
"""

from __future__ import annotations

import asyncio
import os
import signal

import uvloop

from bot import logs
from bot.main import App
from bot.settings import load
from bot.telegram.clock import SystemClock
from bot.telegram.pacing import Pace


async def serve() -> None:
    """Run until SIGTERM."""
    app = App(load(), pace=Pace.unlimited(SystemClock()))
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    await app.start()
    await stopped.wait()
    await app.stop()


if __name__ == "__main__":
    logs.configure(os.environ.get("KLAIM_TEST_LOG", "INFO"))
    uvloop.run(serve())
