"""Accuracy and speed of reading photos, from `klaim inspect` and the labels. Its worker's memory is the kernel's figure."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.telegram import percentile
from tests.documents.specimens.spoil import REASONS

KEYS = {"ktp": "nik", "kpj": "kpj", "kk": "kk", "paklaring": "name", "bank": "account", "npwp": "npwp"}
NUMBERS = ("kpj", "account", "kk", "npwp")
FLAT = 50.0
"""Megabytes by which a worker may grow while it reads and still be called flat."""
SURE = 0.9
"""The share of the aim, whatever the code calls sure."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A photo: what is known of it, and what `klaim inspect` said."""

    label: Mapping[str, Any]
    said: Mapping[str, Any]

    @property
    def kind(self) -> str:
        return str(self.label["type"])

    @property
    def good(self) -> bool:
        """Whether it was made to be usable."""
        return bool(self.label["usable"])

    @property
    def type_right(self) -> bool:
        return bool(self.said["type"] == self.kind)

    def value(self, field: str) -> str | None:
        """The value read in this field; None if nothing was."""
        read = self.said["fields"].get(field)
        return str(read["value"]) if read else None

    def truth(self, field: str) -> str | None:
        """The true value; None where the label does not say."""
        given = self.label["gt"].get(field)
        if given is None and field == "holder":
            given = self.label["gt"].get("name")
        return None if given is None else str(given)

    @property
    def key_right(self) -> bool:
        """Whether the field is right that this kind of document is asked for; of some there is none."""
        field = KEYS.get(self.kind)
        return field is None or self.value(field) == self.truth(field)

    def sure(self, field: str) -> bool:
        """Whether it is taken for good: the photo usable, and the confidence high."""
        read = self.said["fields"].get(field)
        return bool(read and self.said["usable"] and read["confidence"] >= SURE)

    def wrong(self, field: str) -> bool:
        """Whether another value than the one that stands there was read for sure."""
        return self.sure(field) and self.truth(field) is not None and self.value(field) != self.truth(field)

    @property
    def reason_right(self) -> bool:
        return self.said["reason"] in REASONS[self.label["mode"]]


@dataclass(frozen=True, slots=True)
class Watched:
    """Lines of `klaim inspect` in order, and the worker's resident memory (MB) after each photo."""

    said: Sequence[Mapping[str, Any]]
    resident: Sequence[tuple[int, float]]
    """Process and megabytes: the worker is replaced now and then."""

    def seconds(self, percent: float) -> float:
        return percentile([float(one["seconds"]) for one in self.said], percent)

    @property
    def middle(self) -> float:
        return median(float(one["seconds"]) for one in self.said)


def labelled(folder: Path) -> list[Mapping[str, Any]]:
    """The lines of its labels.jsonl."""
    return [json.loads(line) for line in (folder / "labels.jsonl").read_text().splitlines() if line]


async def inspect(files: Sequence[Path]) -> Watched:
    """`klaim inspect` over these files. Raises RuntimeError when it does not give a line for each."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "inspect", *map(str, files), stdout=asyncio.subprocess.PIPE
    )
    if process.stdout is None:
        raise RuntimeError("nothing is heard of klaim inspect")
    said, resident = [], []
    async for line in process.stdout:
        said.append(json.loads(line))
        resident.extend(_children(process.pid))
    if await process.wait() or len(said) != len(files):
        raise RuntimeError(f"klaim inspect gave {len(said)} lines for {len(files)} files")
    return Watched(said, resident)


def _children(parent: int) -> Iterable[tuple[int, float]]:
    """The processes it has started, and the megabytes each has resident."""
    try:
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        for pid in children:
            pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
            yield int(pid), pages * 4096 / 1e6
    except FileNotFoundError:
        return


def share(values: Iterable[bool]) -> tuple[int, int]:
    """Counts (true, total)."""
    counted = list(values)
    return sum(counted), len(counted)


def shown(counted: tuple[int, int]) -> str:
    """`197/200 98.5 %`."""
    some, many = counted
    return f"{some}/{many} {100 * some / many:.1f} %" if many else "–"


def by_kind(judged: Sequence[Judged]) -> list[list[str]]:
    """A row for each kind of document, and one for all: type and key field of the usable photos, who was refused, why."""
    rows = []
    for kind in (*KEYS, "all"):
        mine = [one for one in judged if one.kind in KEYS and kind in (one.kind, "all")]
        good, bad = [one for one in mine if one.good], [one for one in mine if not one.good]
        rows.append(
            [
                kind,
                shown(share(one.type_right for one in good)),
                shown(share(one.key_right for one in good)),
                shown(share(not one.said["usable"] for one in good)),
                shown(share(not one.said["usable"] for one in bad)),
                shown(share(one.reason_right for one in bad)),
            ]
        )
    return rows


def aims(judged: Sequence[Judged], watched: Watched) -> list[list[str]]:
    """A row for each aim: what, wanted, seen, and whether it is met."""
    good = [one for one in judged if one.good]
    bad = [one for one in judged if not one.good]
    cropped = [one for one in bad if one.label["mode"] == "crop"]
    sure = [(one, field) for one in judged for field in NUMBERS if one.sure(field) and one.truth(field)]
    niks = [one for one in judged if one.sure("nik") and one.truth("nik")]
    return [
        _least("type right, of usable", 0.98, share(one.type_right for one in good)),
        _least("key field exact, of usable", 0.98, share(one.key_right for one in good if one.kind in KEYS)),
        _most("wrong NIK for sure", 0, share(one.wrong("nik") for one in niks)),
        _most("wrong other number for sure", 0.01, share(one.wrong(field) for one, field in sure)),
        _least("unusable refused", 0.95, share(not one.said["usable"] for one in bad)),
        _most("usable refused", 0, share(not one.said["usable"] for one in good)),
        _least("right reason", 0.85, share(one.reason_right for one in bad)),
        _least("right reason: cropped", 0.60, share(one.reason_right for one in cropped)),
        ["CPU s a photo, median", "≤ 0.50", f"{watched.middle:.2f}", _met(watched.middle <= 0.5)],
        ["CPU s a photo, p95", "≤ 1.00", f"{watched.seconds(95):.2f}", _met(watched.seconds(95) <= 1.0)],
        _memory(watched),
    ]


def fields(judged: Sequence[Judged]) -> list[list[str]]:
    """A row for each kind and field the labels know: how many of the usable photos have it exactly, and how many wrong for sure."""
    rows = []
    for kind in KEYS:
        mine = [one for one in judged if one.kind == kind and one.good]
        for field in sorted({name for one in mine for name in one.said["fields"]}):
            known = [one for one in mine if one.truth(field) is not None]
            if known:
                exact = share(one.value(field) == one.truth(field) for one in known)
                rows.append([kind, field, shown(exact), shown(share(one.wrong(field) for one in known))])
    return rows


def missed(judged: Sequence[Judged]) -> list[str]:
    """The files that stand against an aim, by name only, with what is wrong about them."""
    tests: Mapping[str, Callable[[Judged], bool]] = {
        "type": lambda one: one.good and not one.type_right,
        "key field": lambda one: one.good and one.type_right and not one.key_right,
        "wrong for sure": lambda one: any(one.wrong(field) for field in ("nik", *NUMBERS)),
        "refused": lambda one: one.good and not one.said["usable"],
        "taken": lambda one: not one.good and bool(one.said["usable"]),
        "reason": lambda one: not one.good and not one.said["usable"] and not one.reason_right,
    }
    return [
        f"{name}: {one.label['file']} ({one.said['type']}, {one.said['reason']})"
        for name, test in tests.items()
        for one in judged
        if test(one)
    ]


def growth(watched: Watched) -> tuple[float, float, int]:
    """Most megabytes a worker had, by how many it grew from its 20th photo on, and how many workers there were.

    Growth: median of its last 20 photos against that of the 20 after the first 20. A worker that just ends has nothing resident any more.
    """
    by_worker: dict[int, list[float]] = {}
    for pid, megabytes in watched.resident:
        by_worker.setdefault(pid, []).append(megabytes)
    grown = [median(seen[-20:]) - median(seen[20:40]) for seen in by_worker.values() if len(seen) >= 60]
    return max(megabytes for _, megabytes in watched.resident), max(grown, default=0.0), len(by_worker)


def _memory(watched: Watched) -> list[str]:
    most, grown, _ = growth(watched)
    return ["memory of a worker, MB", "≤ 900, flat", f"{most:.0f}, {grown:+.0f}", _met(most <= 900 and grown <= FLAT)]


def _least(name: str, aim: float, counted: tuple[int, int]) -> list[str]:
    some, many = counted
    return [name, f"≥ {aim:.0%}", shown(counted), _met(not many or some / many >= aim)]


def _most(name: str, aim: float, counted: tuple[int, int]) -> list[str]:
    some, many = counted
    return [name, f"≤ {aim:.0%}" if aim else "0", shown(counted), _met(not many or some / many <= aim)]


def _met(yes: bool) -> str:
    return "yes" if yes else "NO"
