"""`klaim run` with news to tell: on SIGUSR1 it commits so many pushes and hands them over. `python -m tests.bench.pushing HOW-MANY`."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from datetime import UTC, datetime

import uvloop

from bot import logs
from bot.main import App
from bot.ports.conversations import Message, Outgoing, StorageKey
from bot.ports.store import Session
from bot.settings import load

FIRST_CHAT = 8_000_000_001
AT_ONCE = 50
"""Messages committed in one transaction."""
TEXT = "Klaim JHT Anda: <b>disetujui</b>. Dana dikirim ke rekening yang Anda tulis. " * 3


def pushes(bot_id: int, first: int, many: int) -> list[tuple[StorageKey, Message]]:
    """News for so many chats, from the chat number `first`, counted from 0."""
    chats = range(FIRST_CHAT + first, FIRST_CHAT + first + many)
    return [(StorageKey(bot_id, chat, chat), Message("send", TEXT, urgency="push")) for chat in chats]


async def say(session: Session, news: list[tuple[StorageKey, Message]]) -> list[Outgoing]:
    """Put them into the outbox."""
    at = datetime.now(UTC)
    return [session.say(key, message, at) for key, message in news]


async def serve(many: int) -> None:
    """Run until SIGTERM."""
    app = App(load())
    loop = asyncio.get_running_loop()
    stopped, told = asyncio.Event(), asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stopped.set)
    loop.add_signal_handler(signal.SIGUSR1, told.set)
    await app.start()
    gc.freeze()
    gc.enable()
    telling = asyncio.create_task(_tell(app, told, many))
    await stopped.wait()
    telling.cancel()
    await asyncio.gather(telling, return_exceptions=True)
    await app.stop()


async def _tell(app: App, told: asyncio.Event, many: int) -> None:
    await told.wait()
    assert app.parts is not None
    parts = app.parts
    for first in range(0, many, AT_ONCE):
        news = pushes(parts.bot.id, first, min(AT_ONCE, many - first))

        async def work(session: Session, news: list[tuple[StorageKey, Message]] = news) -> list[Outgoing]:
            return await say(session, news)

        parts.sender.put(await parts.store.run(None, work))


if __name__ == "__main__":
    gc.disable()
    logs.configure("WARNING")
    uvloop.run(serve(int(sys.argv[1])))
