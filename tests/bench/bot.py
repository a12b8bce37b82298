"""The bot in a process of its own, as `klaim run` runs it, but sending without a pace.

One message a second and chat is Telegram's rule; kept, it would be all that is measured.
"""

from __future__ import annotations

import gc

import uvloop

from bot import logs
from bot.__main__ import serve
from bot.settings import load
from bot.telegram.clock import SystemClock
from bot.telegram.pacing import Pace

if __name__ == "__main__":
    # As the command does it; `serve` turns it on again.
    gc.disable()
    logs.configure("WARNING")
    uvloop.run(serve(load(), Pace.unlimited(SystemClock())))
