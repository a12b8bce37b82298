"""The dialogue is pure: it knows no time, no chance, no process, and touches nothing."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import HANG_SECONDS

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "dialogs").rglob("*.py"))
BANNED = {
    "asyncio", "bot", "io", "logging", "multiprocessing", "os", "pathlib", "random", "requests", "secrets", "shutil", "socket",
    "sqlite3", "subprocess", "sys", "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip
ALLOWED_INSIDE = {f"dialogs/{part}/__init__.py": {"importlib", "pkgutil"} for part in ("claims", "documents")}
CALLS = {"open", "print", "input", "exec", "eval", "compile", "__import__"}
CLOCKS = {"now", "utcnow", "today", "fromtimestamp"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def offences(source: str, where: str) -> list[str]:
    """Impure parts of a source, in words."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
            for module in modules:
                top = module.partition(".")[0]
                if top in BANNED or (top in {"importlib", "pkgutil"} and top not in ALLOWED_INSIDE.get(where, ())):
                    found.append(f"{where}:{node.lineno} imports {module}: take it as an argument, or return an effect")
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
            found.append(f"{where}:{node.lineno} calls {node.func.id}: return an effect instead")
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
            if isinstance(node.func.value, ast.Name) and node.func.value.id in {"date", "datetime"}:
                found.append(f"{where}:{node.lineno} asks the clock: take `now` as an argument")
        elif isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.Global):
            found.append(f"{where}:{node.lineno} is not a plain function of its arguments")
    return found


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_nothing_in_dialogs_reaches_outside(path: Path) -> None:
    assert not offences(path.read_text(encoding="utf-8"), name(path))


@pytest.mark.parametrize(
    "planted",
    [
        "import time",
        "from random import choice",
        "def f():\n    import os",
        "from bot.texts import render",
        "import importlib",
        "open('x')",
        "datetime.now()",
        "date.today()",
        "async def f(): pass",
        "def f():\n    global x\n    x = 1",
    ],
)
def test_a_planted_offence_is_found(planted: str) -> None:
    assert offences(planted, "dialogs/planted.py")


def test_importing_the_dialogue_brings_nothing_of_bot_and_no_network() -> None:
    """Seen from a fresh interpreter: what is there after the import."""
    code = (
        "import sys, dialogs.step, dialogs.claims.diagram, dialogs.engine.upgrades;"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in "
        "{'bot', 'telegram', 'sqlalchemy', 'dbos', 'httpx', 'aiohttp', 'PIL', 'phonenumbers'}))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=HANG_SECONDS
    )
    assert ran.stdout.strip() == "[]"
