"""The machine the figures hold for, as far as the kernel tells."""

from __future__ import annotations

import os
import platform
import sqlite3
import subprocess
from pathlib import Path

HALF_PRECISION = frozenset({"avx512_bf16", "avx512_fp16", "amx_bf16", "amx_fp16", "asimdhp", "bf16"})
"""Instruction sets with which the reader works in 16 bits, as Linux names them: x86 first, then ARM."""


def machine() -> str:
    """Return one line: cores, processor, the instruction sets reading depends on, load, versions and commit."""
    return (
        f"{os.cpu_count()} cores, {processor(Path('/proc/cpuinfo').read_text())}; load {_load()}; "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version} (WAL, synchronous=FULL); commit {_commit()}"
    )


def processor(cpuinfo: str) -> str:
    """Return model and instruction sets from the text of /proc/cpuinfo: `AMD EPYC 9654, family 25 model 17 (avx2 yes, …)`."""
    # The first core's line of each name; all cores of a machine are alike.
    told = {
        name.strip(): value.strip()
        for name, _, value in (line.partition(":") for line in reversed(cpuinfo.splitlines()))
    }
    sets = set(told.get("flags", told.get("Features", "")).split())
    has = (("avx2", "avx2" in sets), ("avx512", "avx512f" in sets), ("half precision", bool(sets & HALF_PRECISION)))
    model = told.get("model name") or platform.processor() or platform.machine()
    # Clouds hide the name of the model, not its number.
    number = f", family {told['cpu family']} model {told['model']}" if "cpu family" in told else ""
    known = ", ".join(f"{name} {'yes' if there else 'no'}" for name, there in has)
    return f"{model}{number} ({known})"


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f} at the start"


def _commit() -> str:
    asked = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--abbrev=10"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parent,
    )
    return asked.stdout.strip() or "unknown"
