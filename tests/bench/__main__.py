"""`make bench`: how many updates the bot takes, how fast, at what cost, in what memory; how well and how fast it reads photos.

`make bench DATA=folder` reads the labelled photos there; without it, specimens drawn for the purpose. Prints tables to quote.

The bot runs in a process of its own: once as `klaim run` runs it, else unchanged but for the pace of sending. Telegram and
the people run in this one, so that what they cost is not counted. Figures with a range behind them are the median of several runs.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import uvloop

from tests.bench import beside, desk, photos
from tests.bench.filling import chat_ids, fill
from tests.bench.machine import machine
from tests.bench.process import KEYS, BotProcess, running
from tests.bench.submissions import measure_submissions
from tests.bench.sweeps import sweep
from tests.bench.tables import spread, table
from tests.bench.telegram import Run, Telegram, serving
from tests.dialogs.steps import counted, photos_first, typed

UNPACED = "tests.bench.bot"
CHATS_OVER_STORED = 8


@dataclass(frozen=True, slots=True)
class Plan:
    """Amounts to measure. Seconds are per run."""

    chats: tuple[int, ...] = (1, 8, 64)
    runs: int = 3
    seconds: float = 5.0
    stored: tuple[int, int] = (1_000, 100_000)
    paced_seconds: float = 30.0
    thinking: tuple[float, ...] = (0.0, 5.0)
    """Seconds before people answer the bot that keeps its pace."""
    idle_after: float = 65.0
    """Seconds from the start: for the first minute DBOS looks for schedules every second."""
    idle_seconds: float = 20.0
    starts: int = 5
    beside: beside.Plan = beside.FULL
    submissions: int = 300
    desk: desk.Plan = desk.FULL
    photos: photos.Plan = photos.FULL


QUICK = Plan(
    chats=(1, 4),
    runs=1,
    seconds=1.0,
    stored=(50, 200),
    paced_seconds=2.0,
    thinking=(0.0, 0.5),
    idle_after=2.0,
    idle_seconds=1.0,
    starts=1,
    beside=beside.QUICK,
    submissions=20,
    desk=desk.QUICK,
    photos=photos.QUICK,
)


def row_of(name: str, runs: Sequence[Run]) -> list[str]:
    """One row of the tables about updates."""
    return [
        name,
        spread(run.rate for run in runs),
        spread((run.reply_ms(50) for run in runs), 1),
        spread((run.reply_ms(99) for run in runs), 1),
        spread((run.ack_ms(50) for run in runs), 1),
        spread((run.cpu_ms for run in runs), 2),
        f"{sum(run.tally.calls for run in runs) / max(1, sum(run.updates for run in runs)):.1f}",
    ]


HEADS = ("updates/s", "reply p50 ms", "reply p99 ms", "acknowledged p50 ms", "CPU ms per update", "calls per update")


async def over_chats(telegram: Telegram, bot: BotProcess, plan: Plan) -> None:
    """Throughput, latency and cost by how many chats are active."""
    runs: dict[int, list[Run]] = {chats: [] for chats in plan.chats}
    for _ in range(plan.runs):
        for chats, seen in runs.items():
            seen.append(await telegram.run(chats, plan.seconds, bot.cpu))
    table(("chats at once", *HEADS), [row_of(f"{chats}", seen) for chats, seen in runs.items()])


async def paced(telegram: Telegram, bot: BotProcess, plan: Plan) -> None:
    """`klaim run` as people feel it, sending at Telegram's pace: they answer at once, as no person can, or think before."""
    rows = []
    for thinking in plan.thinking:
        for chats in plan.chats:
            # By then the first burst, which each chat has free, is over.
            warming = min(6.0, plan.paced_seconds)
            run = await telegram.run(chats, plan.paced_seconds, bot.cpu, thinking=thinking, warming=warming)
            answering = f"after {thinking:g} s" if thinking else "at once"
            calls = run.tally.calls / max(1, run.updates)
            figures = (f"{run.rate:.1f}", f"{run.reply_ms(50):,.0f}", f"{run.reply_ms(99):,.0f}", f"{calls:.1f}")
            rows.append([f"{chats}, {answering}", *figures])
    table(("with its pace: chats, answering", *HEADS[:3], HEADS[-1]), rows)


async def over_stored(telegrams: Sequence[Telegram], bots: Sequence[BotProcess], plan: Plan) -> None:
    """The same with few and with many conversations stored; the runs take turns, so that what the machine does besides hits both."""
    runs: list[list[Run]] = [[], []]
    waiting = [chat_ids(many) for many in plan.stored]
    for _ in range(plan.runs):
        for telegram, bot, seen, chats in zip(telegrams, bots, runs, waiting, strict=True):
            # Each run takes up conversations no run before it has touched.
            share = [chats.pop() for _ in range(min(len(chats), plan.stored[0] // plan.runs))]
            seen.append(await telegram.run(CHATS_OVER_STORED, plan.seconds, bot.cpu, share))
    table(
        ("stored conversations", *HEADS),
        [row_of(f"{many:,}", seen) for many, seen in zip(plan.stored, runs, strict=True)],
    )
    few, many = runs
    pairs = list(zip(few, many, strict=True))
    print(
        f"{plan.stored[1]:,} against {plan.stored[0]:,} stored, {CHATS_OVER_STORED} chats, run by run: "
        f"CPU ×{spread((after.cpu_ms / before.cpu_ms for before, after in pairs), 2)}, "
        f"updates/s ×{spread((after.rate / before.rate for before, after in pairs), 2)}, "
        f"reply p50 ×{spread((after.reply_ms(50) / before.reply_ms(50) for before, after in pairs), 2)}\n",
        flush=True,
    )


async def idle_and_starts(folder: Path, plan: Plan) -> None:
    """`klaim run` as it is: how long until it is ready, and what it costs and takes while nobody writes."""
    ready = []
    async with serving() as telegram:
        # The first one makes the database, and fills the caches of the disk.
        for _ in range(plan.starts + 1):
            async with running(telegram, folder / "idle", "bot", "run") as bot:
                ready.append(bot.ready_after)
        async with running(telegram, folder / "idle", "bot", "run") as bot:
            await asyncio.sleep(plan.idle_after)
            memory, cpu = bot.memory(), bot.cpu()
            await asyncio.sleep(plan.idle_seconds)
            idle = (bot.cpu() - cpu) / plan.idle_seconds
    table(
        ("klaim run, nobody writes", ""),
        [
            ("first start, s", f"{ready[0]:.2f}"),
            ("start to ready, s", spread(ready[1:], 2)),
            ("CPU while idle, % of a core", f"{idle * 100:.1f}"),
            ("memory RSS, MB", f"{memory['Rss']:.0f}"),
            ("memory PSS, MB", f"{memory['Pss']:.0f}"),
        ],
    )


async def measure(plan: Plan) -> None:
    """Everything, with each table printed as soon as it is known."""
    print(f"{machine()}\n{plan.runs} × {plan.seconds:g} s each, median (least–greatest)\n", flush=True)
    with tempfile.TemporaryDirectory(prefix="klaim-bench-") as name:
        folder = Path(name)
        await idle_and_starts(folder, plan)
        async with serving() as telegram, running(telegram, folder / "new", UNPACED) as bot:
            await over_chats(telegram, bot, plan)
            memory = bot.memory()
        print(f"memory after that load: RSS {memory['Rss']:.0f} MB, PSS {memory['Pss']:.0f} MB\n", flush=True)
        async with serving() as telegram, running(telegram, folder / "paced", "bot", "run") as bot:
            await paced(telegram, bot, plan)
        await beside.measure(folder / "beside", plan.beside)
        async with AsyncExitStack() as stack:
            telegrams, bots = [], []
            for many in plan.stored:
                data = folder / f"stored-{many}"
                seconds = await fill(data, KEYS, many)
                size = (data / "klaim.sqlite").stat().st_size / 1e6
                print(f"{many:,} conversations with history stored in {seconds:.1f} s ({size:,.1f} MB)", flush=True)
                telegrams.append(await stack.enter_async_context(serving()))
                bots.append(await stack.enter_async_context(running(telegrams[-1], data, UNPACED)))
            print()
            await over_stored(telegrams, bots, plan)


def steps_of_a_claim() -> None:
    """Print the steps of a JHT claim after a resignation, from /start to the receipt."""
    rows = []
    for name, chat in (("photos first", photos_first()), ("typed", typed())):
        steps = counted(chat)
        rows.append([name, *map(str, (steps.taps, steps.typed, steps.sendings, steps.messages, f"{steps.words:,}"))])
    table(("a claim", "taps", "typed", "albums", "messages of the bot", "their words"), rows)


def main(arguments: Sequence[str]) -> None:
    """Measure; `--quick` only shows that it works."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few seconds; the figures mean nothing")
    parser.add_argument(
        "--data", type=Path, help="a folder of photos with labels.jsonl; specimens of our own when not given"
    )
    parser.add_argument(
        "--only",
        choices=("steps", "updates", "beside", "submissions", "desk", "photos", "sweeps"),
        help="one part; beside: answers beside pushes and a backlog; sweeps: each defect by itself",
    )
    given = parser.parse_args(arguments)
    plan = QUICK if given.quick else Plan()
    if given.only in (None, "updates"):
        uvloop.run(measure(plan))
    if given.only == "beside":
        with tempfile.TemporaryDirectory(prefix="klaim-bench-") as name:
            print(f"{machine()}\n", flush=True)
            uvloop.run(beside.measure(Path(name), plan.beside))
    if given.only in (None, "submissions"):
        with tempfile.TemporaryDirectory(prefix="klaim-bench-") as name:
            uvloop.run(measure_submissions(Path(name), plan.submissions))
    if given.only in (None, "desk"):
        with tempfile.TemporaryDirectory(prefix="klaim-bench-") as name:
            uvloop.run(desk.measure_desk(Path(name), plan.desk))
    if given.only in (None, "photos"):
        print(f"{machine()}\n", flush=True)
        uvloop.run(photos.measure(plan.photos, given.data))
    if given.only in (None, "steps"):
        steps_of_a_claim()
    if given.only == "sweeps":
        uvloop.run(sweep(plan.photos.people))


if __name__ == "__main__":
    main(sys.argv[1:])
