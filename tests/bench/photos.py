"""The part of the bench about photos: are they read rightly, what does it cost, and does everybody else notice."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from tests.bench.photographers import serving_photos
from tests.bench.process import running
from tests.bench.reading import Judged, aims, by_kind, fields, growth, inspect, labelled, missed
from tests.bench.tables import spread, table
from tests.bench.telegram import Run
from tests.documents.specimens.make import photos as specimens
from tests.documents.specimens.make import write


@dataclass(frozen=True, slots=True)
class Plan:
    """Amounts to measure. `people`: on each layout of our own specimens. `many`: photos in a row for the memory. Seconds are per run."""

    people: int = 2
    modes: tuple[str, ...] | None = None
    many: int = 1_000
    chats: int = 8
    photographers: int = 4
    runs: int = 5
    seconds: float = 15.0


FULL = Plan()
QUICK = Plan(people=1, modes=("clean", "blur"), many=0, chats=2, photographers=1, runs=1, seconds=2.0)


async def measure(plan: Plan, data: Path | None) -> None:
    """Print all tables. `data`: a folder with labels.jsonl."""
    with tempfile.TemporaryDirectory(prefix="klaim-bench-") as name:
        folder = Path(name)
        if data is None:
            data = folder / "specimens"
            made = specimens(plan.people) if plan.modes is None else specimens(plan.people, modes=plan.modes)
            print(f"{write(data, made)} specimens drawn", flush=True)
        await accuracy(data)
        if plan.many:
            await memory(data, plan.many)
        await beside(folder / "bot", data, plan)


async def accuracy(data: Path) -> None:
    """Print the readings of a folder's photos against its labels."""
    labels = labelled(data)
    watched = await inspect([data / label["file"] for label in labels])
    judged = [Judged(label, said) for label, said in zip(labels, watched.said, strict=True)]
    print(f"\n{len(judged)} photos from {data.name}\n")
    table(
        ("kind", "type right", "key field exact", "usable refused", "unusable refused", "right reason"), by_kind(judged)
    )
    table(("kind", "field", "exact", "wrong for sure"), fields(judged))
    table(("aim", "wanted", "seen", "met"), aims(judged, watched))
    for line in missed(judged):
        print(f"  {line}")
    print(flush=True)


async def memory(data: Path, many: int) -> None:
    """Print a worker's memory over `many` photos."""
    files = [data / label["file"] for label in labelled(data)]
    watched = await inspect(list(islice(cycle(files), many)))
    most, grown, workers = growth(watched)
    table(
        (f"{many:,} photos in a row", ""),
        [
            ("memory of a worker, most, MB", f"{most:.0f}"),
            ("growth of a worker over its photos, MB", f"{grown:+.0f}"),
            ("workers, one after the other", f"{workers}"),
            ("CPU s a photo, median", f"{watched.middle:.2f}"),
            ("CPU s a photo, p95", f"{watched.seconds(95):.2f}"),
        ],
    )


async def beside(folder: Path, data: Path, plan: Plan) -> None:
    """Print reply times to texts, with and without people sending photos."""
    contents = [(data / label["file"]).read_bytes() for label in labelled(data) if label["usable"]]
    alone: list[Run] = []
    together: list[Run] = []
    fetched = 0
    async with serving_photos(contents) as telegram, running(telegram, folder, "tests.bench.bot") as bot:
        # The first seconds of a bot are those of its imports.
        await telegram.run_beside(plan.chats, plan.photographers, plan.seconds / 4, bot.cpu)
        for _ in range(plan.runs):
            alone.append((await telegram.run_beside(plan.chats, 0, plan.seconds, bot.cpu))[0])
            run, photos = await telegram.run_beside(plan.chats, plan.photographers, plan.seconds, bot.cpu)
            together.append(run)
            fetched += photos
    table(
        (f"{plan.chats} chats type", "updates/s", "reply p50 ms", "reply p99 ms"),
        [_row("nobody sends photos", alone), _row(f"{plan.photographers} send photos", together)],
    )
    ratios = [after.reply_ms(99) / before.reply_ms(99) for before, after in zip(alone, together, strict=True)]
    rate = fetched / sum(run.seconds for run in together)
    print(
        f"reply p99 with photos against without, run by run: ×{spread(ratios, 2)}; {rate:.1f} photos/s taken\n",
        flush=True,
    )


def _row(name: str, runs: Sequence[Run]) -> list[str]:
    return [
        name,
        spread(run.rate for run in runs),
        spread((run.reply_ms(50) for run in runs), 1),
        spread((run.reply_ms(99) for run in runs), 1),
    ]
