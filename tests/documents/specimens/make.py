"""Folders of specimens with their labels: `python -m tests.documents.specimens.make FOLDER --people 3`.

`labels.jsonl` has a line for each photo: `file`, `type`, `layout`, `gt` (what stands on it), `mode` (how it was photographed), `usable`,
`rot` (degrees).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from tests.documents.specimens.drawing import LAYOUTS_OF, READ, drawn
from tests.documents.specimens.spoil import MODES, SCREENSHOT_MODES, USABLE, as_jpeg, photo


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo as it is sent, and what is known of it."""

    name: str
    content: bytes
    label: dict[str, Any]


def photos(people: int = 1, seed: int = 1, modes: Sequence[str] = tuple(MODES)) -> Iterator[Photo]:
    """Every layout of so many people, photographed in each of these ways. The same seed gives the same photos."""
    for kind, layouts in LAYOUTS_OF.items():
        for layout in layouts:
            for number in range(people):
                yield from _of_one(kind, layout, number, seed, modes)


def _of_one(kind: str, layout: str, number: int, seed: int, modes: Sequence[str]) -> Iterator[Photo]:
    random = Random(f"{seed} {layout} {number}")
    page = drawn(kind, layout, random)
    if kind not in READ:
        modes = ["mild"]
    elif layout == "kpj-screen":
        modes = [mode for mode in modes if mode in SCREENSHOT_MODES]
    for mode in modes:
        shot = MODES[mode]
        content = as_jpeg(photo(page.picture, layout, shot, random), shot)
        name = f"{layout}{number:02d}_{mode}.jpg"
        label = {
            "file": name,
            "type": kind,
            "layout": layout,
            "gt": dict(page.truth),
            "mode": "other" if kind == "other" else mode,
            "usable": kind != "other" and mode in USABLE,
            "rot": shot.turned,
        }
        yield Photo(name, content, label)


def write(folder: Path, made: Iterator[Photo]) -> int:
    """Put the photos and their labels into a folder. Returns how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    labels = []
    for one in made:
        (folder / one.name).write_bytes(one.content)
        labels.append(json.dumps(one.label))
    (folder / "labels.jsonl").write_text("\n".join(labels) + "\n")
    return len(labels)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.documents.specimens.make", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--people", type=int, default=1, help="on each layout")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    print(f"{write(given.folder, photos(given.people, given.seed))} photos")


if __name__ == "__main__":
    main()
