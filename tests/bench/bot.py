"""The bot in a process of its own, as `klaim run` starts it from the environment, but sending without a pace.

One message a second and chat is Telegram's rule; kept, it would be all that is measured.
"""

from __future__ import annotations

import asyncio
import signal

import uvloop

from bot import logs
from bot.main import App
from bot.settings import load
from bot.telegram.clock import SystemClock
from bot.telegram.pacing import Pace


async def _serve() -> None:
    app = App(load(), pace=Pace.unlimited(SystemClock()))
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stopped.set)
    await app.start()
    await stopped.wait()
    await app.stop()


if __name__ == "__main__":
    logs.configure("WARNING")
    uvloop.run(_serve())
