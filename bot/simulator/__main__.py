"""`python -m bot.simulator --port N`: a local Telegram by itself, for a bot in another process."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal

from .app import create_app
from .drawer import Drawer
from .mail import MailCatcher
from .serving import serve
from .telegram import LocalTelegram


async def run(port: int, participants: list[str], smtp_port: int | None, desk_url: str | None) -> None:
    """Serve until SIGINT or SIGTERM."""
    telegram, drawer = LocalTelegram(), Drawer()
    for name in participants:
        telegram.participant(name)
    running = await serve(create_app(telegram, drawer, desk_url=desk_url), port=port)
    print(f"Chat page and Bot API: {running.url}", flush=True)  # noqa: T201 - a command line speaks by printing
    catcher = MailCatcher(drawer)
    if smtp_port is not None:
        await catcher.start(smtp_port)
        print(f"SMTP: {catcher.url}", flush=True)  # noqa: T201 - a command line speaks by printing
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(
            NotImplementedError
        ):  # Windows has no signal handlers in its loop; Ctrl-C raises there
            asyncio.get_running_loop().add_signal_handler(number, ended.set)
    try:
        await ended.wait()
    finally:
        await catcher.stop()
        await running.stop()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m bot.simulator", description="A local Telegram on 127.0.0.1")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one (default: %(default)s)")
    parser.add_argument("--participant", action="append", default=[], metavar="NAME", help="may be repeated")
    parser.add_argument("--smtp-port", type=int, default=None, help="also catch e-mail by SMTP; 0 takes a free port")
    parser.add_argument("--desk-url", default=None, help="an address linked from the chat page")
    given = parser.parse_args()
    asyncio.run(run(given.port, given.participant, given.smtp_port, given.desk_url))


if __name__ == "__main__":
    main()
