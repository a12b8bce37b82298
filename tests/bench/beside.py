"""Waits for an answer while much else is to be sent, at Telegram's pace: 1,500 pushes, 50,000 waiting messages."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.ports.conversations import Outgoing
from bot.ports.store import Session
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from tests.bench.process import KEYS, running
from tests.bench.pushing import AT_ONCE, pushes, say
from tests.bench.tables import table
from tests.bench.telegram import BOT, Run, serving

CHATS = 8
THINKING = 1.0
"""Seconds before people answer."""
_SIDE_BY_SIDE = 20


@dataclass(frozen=True, slots=True)
class Plan:
    """Amounts: pushes at once, messages waiting at the start, seconds of each run."""

    pushes: int = 1_500
    waiting: int = 50_000
    seconds: float = 30.0


FULL = Plan()
QUICK = Plan(pushes=60, waiting=200, seconds=2.0)


async def leave_waiting(data: Path, many: int) -> None:
    """Write so many pushes that were never sent, each to a chat of its own, into the database of this data folder."""
    store = SQLStore(f"sqlite+aiosqlite:///{(data / 'klaim.sqlite').resolve()}", Keyring.from_setting(KEYS))
    await store.start()

    async def write(first: int) -> None:
        async def work(session: Session) -> list[Outgoing]:
            return await say(session, pushes(int(str(BOT["id"])), first, min(AT_ONCE, many - first)))

        await store.run(None, work)

    try:
        firsts = range(0, many, AT_ONCE)
        for start in range(0, len(firsts), _SIDE_BY_SIDE):
            await asyncio.gather(*(write(first) for first in firsts[start : start + _SIDE_BY_SIDE]))
    finally:
        await store.close()


async def measure(folder: Path, plan: Plan) -> None:
    """Print what people wait beside nothing, beside pushes, and beside a backlog that the bot finds at its start."""
    rows: list[Sequence[str]] = []
    async with (
        serving() as telegram,
        running(telegram, folder / "pushing", "tests.bench.pushing", f"{plan.pushes}") as bot,
    ):
        for name in ("nothing", f"{plan.pushes:,} pushes"):
            if name != "nothing":
                os.kill(bot.pid, signal.SIGUSR1)
            run = await telegram.run(CHATS, plan.seconds, bot.cpu, thinking=THINKING, warming=1.0)
            rows.append(row_of(name, run, bot.ready_after))
    data = folder / "backlog"
    await leave_waiting(data, plan.waiting)
    async with serving() as telegram, running(telegram, data, "bot", "run") as bot:
        run = await telegram.run(CHATS, plan.seconds, bot.cpu, thinking=THINKING, warming=1.0)
        rows.append(row_of(f"{plan.waiting:,} waiting", run, bot.ready_after))
        memory = bot.memory()
    heads = ("beside", "updates/s", "reply p50 ms", "reply p99 ms", "others' messages/s", "start to ready, s")
    table(heads, rows)
    print(f"memory beside {plan.waiting:,} waiting: RSS {memory['Rss']:.0f} MB\n", flush=True)


def row_of(name: str, run: Run, ready: float) -> Sequence[str]:
    """One row of the table."""
    figures = (run.rate, run.reply_ms(50), run.reply_ms(99), run.tally.to_others / run.seconds)
    return [name, *(f"{figure:,.1f}" for figure in figures), f"{ready:.1f}"]
