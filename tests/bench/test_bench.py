"""The measuring itself works: it runs through, and prints every figure the README quotes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.machine import processor


@pytest.mark.slow
def test_a_quick_run_prints_every_row() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--quick"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=1800,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    rows = {cells[1].strip(): [cell.strip() for cell in cells[2:-1]] for cells in map(_cells, run.stdout.splitlines())}
    assert set(rows) >= {"start to ready, s", "CPU while idle, % of a core", "memory RSS, MB", "memory PSS, MB"}
    paced = [f"{chats}, {answering}" for answering in ("at once", "after 0.5 s") for chats in (1, 4)]
    for name in ("1", "4", "50", "200", *paced):
        rate, *others = (float(re.split(r"[ (]", cell.replace(",", ""))[0]) for cell in rows[name])
        assert rate > 0, f"updates went through ({name})"
        assert len(others) == (3 if name in paced else 5)
        assert all(figure > 0 for figure in others), f"each was acknowledged, answered and cost something ({name})"
    for name in ("nothing", "60 pushes", "200 waiting"):
        rate, p50, p99, others, ready = map(float, rows[name])
        assert min(rate, p50, p99, ready) > 0
        assert (others > 0) == (name != "nothing")
    said = r"\d+ cores, .*avx2 (yes|no), avx512 (yes|no), half precision (yes|no)\); load \d.*synchronous=FULL.*commit"
    assert re.match(said, run.stdout)
    assert re.search(r"200 against 50 stored.*CPU ×\d", run.stdout)
    for name in ("by itself, no photos", "by itself, four photos", "durable job, four photos"):
        assert float(rows[name][0]) > 0, f"claims were handed over ({name})"
    assert re.search(r"memory after that load: RSS \d+ MB", run.stdout)
    assert {"waiting, late first", "search: reference"} <= set(rows), "the list of claims was measured"
    assert {"ktp", "bank", "all", "wrong NIK for sure", "CPU s a photo, p95", "nobody sends photos"} <= set(rows)
    assert re.search(r"reply p99 with photos against without, run by run: ×\d.*; \d+\.\d photos/s", run.stdout)


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        ("fma avx2 avx512f avx512_vnni", "avx2 yes, avx512 yes, half precision no"),
        ("fma avx2 avx512f avx512_bf16", "avx2 yes, avx512 yes, half precision yes"),
        ("sse4_2 avx", "avx2 no, avx512 no, half precision no"),
    ],
)
def test_a_processor_is_named_with_what_reading_depends_on(flags: str, told: str) -> None:
    core = f"processor\t: 0\ncpu family\t: 6\nmodel\t\t: 106\nmodel name\t: Contoh CPU @ 2.80GHz\nflags\t\t: {flags}\n"
    assert processor(core + core) == f"Contoh CPU @ 2.80GHz, family 6 model 106 ({told})"


def _cells(line: str) -> list[str]:
    cells = line.split("|")
    return cells if len(cells) > 2 else ["", "", "", ""]
