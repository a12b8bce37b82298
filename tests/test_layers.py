"""Import contracts are kept, and each can fail, with a message that says what to do."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.patience import HANG_SECONDS

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
PURE = {"transitions", "msgspec", "phonenumbers", "email_validator", "rapidfuzz"}
"""Libraries dialogs may use besides the standard one: they compute and reach nothing outside."""


CONTRACTS = (
    "The dialogue is pure",
    "Floors inside dialogs",
    "No circles inside dialogs",
    "The parts of bot know nothing of each other",
    "Conversations keep themselves in bot.storage.fsm",
)


def copied(folder: Path) -> Path:
    """The project's code, in this folder, to do harm to."""
    for package in ("bot", "dialogs"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def check(folder: Path, *command: str) -> tuple[int, str]:
    """Runs a checker there. Its exit status and what it said, in one line."""
    done = subprocess.run(
        [BIN / command[0], *command[1:]], cwd=folder, capture_output=True, text=True, check=False, timeout=HANG_SECONDS
    )
    return done.returncode, " ".join((done.stdout + done.stderr).split())


def append(file: Path, code: str) -> None:
    """Adds code to a file, which may be a new one."""
    with file.open("a") as opened:
        opened.write(f"\n{code}\n")


BREACHES = [
    ("dialogs/scenes/pin.py", "import bot.ports", CONTRACTS[0], "dialogs.scenes.pin -> bot.ports"),
    ("dialogs/scenes/pin.py", "import sqlalchemy", CONTRACTS[0], "dialogs.scenes.pin -> sqlalchemy"),
    (
        "dialogs/law/dates.py",
        "import dialogs.model.effects",
        CONTRACTS[1],
        "dialogs.law.dates -> dialogs.model.effects",
    ),
    ("dialogs/newcomer.py", "", CONTRACTS[1], "- dialogs.newcomer"),
    ("dialogs/scenes/form/navigate.py", "import dialogs.scenes.starting", CONTRACTS[2], "dialogs.scenes"),
    ("bot/telegram/pacing.py", "import bot.storage.store", CONTRACTS[3], "bot.telegram.pacing -> bot.storage.store"),
    ("bot/pin/derive.py", "import bot.words", CONTRACTS[3], "bot.pin.derive -> bot.words"),
    ("bot/newcomer.py", "", CONTRACTS[3], "- bot.newcomer"),
    ("bot/conversations.py", "import bot.storage.store", CONTRACTS[4], "bot.conversations -> bot.storage.store"),
    ("bot/texts.py", "import bot.telegram.client", CONTRACTS[4], "bot.texts -> bot.telegram.client"),
]
"""File, code planted in it, its contract, and the message there."""


@pytest.fixture(scope="module")
def breaches(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Messages under each contract once all breaches are planted."""
    folder = copied(tmp_path_factory.mktemp("breaches"))
    for where, code, _, _ in BREACHES:
        append(folder / where, code)
    status, said = check(folder, "lint-imports", "--no-cache")
    assert status == 1, said
    assert "0 kept, 5 broken" in said
    told = said.partition("Broken contracts")[2]
    begins = [told.index(name) for name in CONTRACTS]
    ends = [*begins[1:], len(told)]
    return {name: told[begin:end] for name, begin, end in zip(CONTRACTS, begins, ends, strict=True)}


@pytest.mark.parametrize(("contract", "told"), [(contract, told) for _, _, contract, told in BREACHES])
def test_each_contract_can_be_broken(breaches: dict[str, str], contract: str, told: str) -> None:
    assert told in breaches[contract]


def test_the_contracts_are_kept() -> None:
    status, said = check(ROOT, "lint-imports", "--no-cache")
    assert status == 0, said
    assert "5 kept, 0 broken" in said


REFUSED = [
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
]


@pytest.fixture(scope="module")
def refusals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Messages about each file in which one of these is planted, by its path."""
    folder = tmp_path_factory.mktemp("refusals")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for package in ("dialogs", "bot"):
        (folder / package).mkdir()
        for number, (code, _) in enumerate(REFUSED):
            append(folder / package / f"planted_{number}.py", code)
    status, said = check(folder, "ruff", "check", "--no-cache", "--select", "TID251", "--output-format", "json")
    assert status == 1, said
    told: dict[str, str] = {}
    for one in json.loads(said):
        name = Path(one["filename"]).relative_to(folder.resolve()).as_posix()
        told[name] = f"{told.get(name, '')} {one['message']}"
    return told


@pytest.mark.parametrize(("number", "advice"), list(enumerate(advice for _, advice in REFUSED)))
def test_a_clock_or_chance_in_dialogs_is_refused_with_advice(
    refusals: dict[str, str], number: int, advice: str
) -> None:
    """And the same code is welcome in bot."""
    assert advice in refusals[f"dialogs/planted_{number}.py"]
    assert f"bot/planted_{number}.py" not in refusals


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


UNTYPED = {
    "def planted(x):\n    return x": "Function is missing a type annotation",
    "def planted(x: list) -> None: ...": 'Missing type arguments for generic type "list"',
}


def test_code_without_types_is_refused(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    planted = [f"{package}/planted_{number}.py" for package in ("dialogs", "bot") for number in range(len(UNTYPED))]
    for name, code in zip(planted, [*UNTYPED, *UNTYPED], strict=True):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).with_name("__init__.py").touch()
        append(tmp_path / name, code)
    status, said = check(tmp_path, "mypy", "--cache-dir", str(tmp_path / "cache"), *planted)
    assert status == 1, said
    for name, told in zip(planted, [*UNTYPED.values(), *UNTYPED.values()], strict=True):
        assert re.search(rf"{name}:\d+: error: {told}", said), said
