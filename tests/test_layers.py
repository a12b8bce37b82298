"""Who may import whom: the contracts are kept, and each one can fail, with a message that says what to do."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
PURE = {"transitions", "phonenumbers", "email_validator", "dateparser", "rapidfuzz"}
"""What dialogs may use besides the standard library: libraries that compute and reach nothing."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project's code, to do harm to."""
    for package in ("bot", "dialogs"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def check(folder: Path, *command: str) -> tuple[int, str]:
    """Runs a checker there. Its exit status and what it said, in one line."""
    done = subprocess.run(
        [BIN / command[0], *command[1:]], cwd=folder, capture_output=True, text=True, check=False, timeout=100
    )
    return done.returncode, " ".join((done.stdout + done.stderr).split())


def append(file: Path, code: str) -> None:
    """Adds code to a file, which may be a new one."""
    with file.open("a") as opened:
        opened.write(f"\n{code}\n")


@pytest.mark.parametrize(
    ("where", "code", "broken", "told"),
    [
        ("dialogs/pin.py", "import bot.ports", "The dialogue is pure", "dialogs.pin -> bot.ports"),
        ("dialogs/pin.py", "import sqlalchemy", "The dialogue is pure", "dialogs.pin -> sqlalchemy"),
        (
            "bot/telegram/pacing.py",
            "import bot.storage.store",
            "The parts of bot know nothing of each other",
            "bot.telegram.pacing -> bot.storage.store",
        ),
        (
            "bot/pin/derive.py",
            "import bot.words",
            "The parts of bot know nothing of each other",
            "bot.pin.derive -> bot.words",
        ),
        (
            "bot/newcomer.py",
            "",
            "The parts of bot know nothing of each other",
            "bot.newcomer",
        ),
        (
            "bot/conversations.py",
            "import bot.storage.store",
            "Conversations keep themselves in bot.storage.fsm",
            "bot.conversations -> bot.storage.store",
        ),
        (
            "bot/texts.py",
            "import bot.telegram.client",
            "Conversations keep themselves in bot.storage.fsm",
            "bot.texts -> bot.telegram.client",
        ),
    ],
)
def test_each_contract_can_be_broken(copy: Path, where: str, code: str, broken: str, told: str) -> None:
    append(copy / where, code)
    status, said = check(copy, "lint-imports", "--no-cache")
    assert status == 1, said
    assert f"{broken}" in said
    assert "BROKEN" in said or "Missing layer" in said or "newcomer" in said
    assert told in said


def test_the_contracts_are_kept(copy: Path) -> None:
    status, said = check(copy, "lint-imports", "--no-cache")
    assert status == 0, said
    assert "3 kept, 0 broken" in said


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("from datetime import datetime\nNOW = datetime.now()", "take `now` as an argument"),
        ("from datetime import datetime\nNOW = datetime.utcnow()", "take `now` as an argument"),
        ("import datetime\nNOW = datetime.date.today()", "take `now` as an argument"),
        ("import time", "take `now` as an argument"),
        ("from random import choice", "take a `seed` as an argument"),
        ("import secrets", "take a `seed` as an argument"),
        ("import uuid", "take a `seed` as an argument"),
        ("import os", "take what it needs as an argument"),
        ("import asyncio", "return an effect instead"),
        ("from logging import getLogger", "return an effect instead"),
    ],
)
def test_a_clock_or_chance_in_dialogs_is_refused_with_advice(copy: Path, code: str, advice: str) -> None:
    """And the same code is welcome in bot."""
    for package, expected in (("dialogs", 1), ("bot", 0)):
        append(copy / package / "planted.py", code)
        status, said = check(copy, "ruff", "check", "--no-cache", "--select", "TID251", f"{package}/planted.py")
        assert status == expected, said
        assert (advice in said) is (package == "dialogs")


def test_dialogs_has_no_clock_and_no_chance() -> None:
    status, said = check(ROOT, "ruff", "check", "--no-cache", "--select", "TID251", "dialogs")
    assert status == 0, said
    assert not [file for file in (ROOT / "dialogs").rglob("*.py") if "TID251" in file.read_text()]


def imported(package: Path) -> set[str]:
    """The top-level names of everything imported there, in functions too."""
    names = set()
    for file in package.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                names.add((node.module or "").partition(".")[0])
    return names


def test_dialogs_uses_the_standard_library_and_five_that_compute() -> None:
    assert imported(ROOT / "dialogs") - sys.stdlib_module_names - {"dialogs"} <= PURE


def test_every_library_bot_uses_is_forbidden_to_dialogs() -> None:
    """So that the contract knows of a library as soon as bot begins to use it."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    forbidden = set(contracts[0]["forbidden_modules"])
    assert imported(ROOT / "bot") - sys.stdlib_module_names - {"dialogs", "locales"} - PURE <= forbidden


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("def planted(x):\n    return x", "Function is missing a type annotation"),
        ("def planted(x: list) -> None: ...", 'Missing type arguments for generic type "list"'),
    ],
)
def test_code_without_types_is_refused(copy: Path, code: str, told: str) -> None:
    for package in ("dialogs", "bot"):
        append(copy / package / "planted.py", code)
    planted = ("dialogs/planted.py", "bot/planted.py")
    status, said = check(copy, "mypy", "--cache-dir", str(copy / "cache"), *planted)
    assert status == 1, said
    assert said.count(told) == len(planted)
