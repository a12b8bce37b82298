"""The measuring itself works: it runs through, and prints every figure the README quotes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
def test_a_quick_run_prints_every_row() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--quick"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    rows = {cells[1].strip(): [cell.strip() for cell in cells[2:-1]] for cells in map(_cells, run.stdout.splitlines())}
    assert set(rows) >= {"start to ready, s", "CPU while idle, % of a core", "memory RSS, MB", "memory PSS, MB"}
    for name in ("1", "4", "50", "200"):
        rate, *others = (float(re.split(r"[ (]", cell.replace(",", ""))[0]) for cell in rows[name])
        assert rate > 0, f"updates went through ({name})"
        assert len(others) == 5
        assert all(figure > 0 for figure in others), f"each was acknowledged, answered and cost something ({name})"
    assert "synchronous=FULL" in run.stdout.splitlines()[0]
    assert re.search(r"200 against 50 stored.*CPU ×\d", run.stdout)
    assert re.search(r"memory after that load: RSS \d+ MB", run.stdout)
    assert {"ktp", "bank", "all", "wrong NIK for sure", "CPU s a photo, p95", "nobody sends photos"} <= set(rows)
    assert re.search(r"reply p99 with photos against without, run by run: ×\d.*; \d+\.\d photos/s", run.stdout)


def _cells(line: str) -> list[str]:
    cells = line.split("|")
    return cells if len(cells) > 2 else ["", "", "", ""]
