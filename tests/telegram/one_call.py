"""One call through the bot's HTTP in a process of its own, which can be stopped: `python -m tests.telegram.one_call URL SECONDS LOOP`.

Prints the status of the answer, or what went wrong.
"""

from __future__ import annotations

import asyncio
import sys

import uvloop

from bot.telegram.request import AiohttpRequest, NoAnswer

LOOPS = {"asyncio": asyncio.run, "uvloop": uvloop.run}


async def call(url: str, seconds: float) -> None:
    """Wait so many seconds at most."""
    request = AiohttpRequest(read_timeout=seconds)
    await request.initialize()
    try:
        status, _ = await request.do_request(url, "POST")
        print(status, flush=True)
    except NoAnswer as error:
        print(error, flush=True)
    finally:
        await request.shutdown()


if __name__ == "__main__":
    LOOPS[sys.argv[3]](call(sys.argv[1], float(sys.argv[2])))
