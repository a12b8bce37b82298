"""Each defect by itself, from none to hopeless: how long is a photo taken, and is what is taken ever wrong."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

from tests.bench.reading import NUMBERS, Judged, inspect, share, shown
from tests.bench.tables import table
from tests.documents.specimens.drawing import LAYOUTS_OF, READ, drawn
from tests.documents.specimens.spoil import MILD, as_jpeg, photo

DEFECTS: Mapping[str, tuple[float, ...]] = {
    "blur": (0.02, 0.05, 0.1, 0.15, 0.2, 0.3),
    "moved": (0.1, 0.25, 0.5, 0.75, 1.1),
    "light": (0.6, 0.3, 0.15, 0.08, 0.04),
    "shadow": (0.2, 0.4, 0.6, 0.8),
    "glare": (0.05, 0.1, 0.2, 0.3),
    "tilt": (5.0, 15.0, 25.0, 35.0),
    "lean": (0.02, 0.04, 0.08),
    "fills": (0.8, 0.6, 0.45, 0.3),
    "long_side": (1000, 700, 500, 350),
    "quality": (60, 30, 15, 8),
}


async def sweep(people: int) -> None:
    """Print a table for each defect, over all layouts whose fields are read."""
    random = Random("sweep")
    layouts = [(kind, layout) for kind in READ for layout in LAYOUTS_OF[kind] if layout != "kpj-screen"]
    pages = [drawn(kind, layout, random) for kind, layout in layouts for _ in range(people)]
    for defect, amounts in DEFECTS.items():
        rows = []
        for amount in amounts:
            shot = replace(MILD, **{defect: amount})  # type: ignore[arg-type]  # whole numbers where the field wants them
            with tempfile.TemporaryDirectory(prefix="klaim-sweep-") as folder:
                files = [Path(folder) / f"{number}.jpg" for number in range(len(pages))]
                for file, page in zip(files, pages, strict=True):
                    file.write_bytes(as_jpeg(photo(page.picture, page.layout, shot, random), shot))
                said = (await inspect(files)).said
            labels = [{"type": page.kind, "gt": page.truth, "usable": True, "mode": defect} for page in pages]
            judged = [Judged(label, one) for label, one in zip(labels, said, strict=True)]
            taken = [one for one in judged if one.said["usable"]]
            rows.append(
                [
                    f"{amount:g}",
                    shown(share(bool(one.said["usable"]) for one in judged)),
                    shown(share(one.key_right for one in taken)),
                    f"{sum(one.wrong(field) for one in taken for field in ('nik', *NUMBERS))}",
                ]
            )
        table((defect, "taken", "of these, key field exact", "numbers wrong for sure"), rows)
